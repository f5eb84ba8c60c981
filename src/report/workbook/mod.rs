//! The calculation as a workbook for a spreadsheet program, to be taken to an accountant: inputs,
//! facts, plan, both worlds month by month, tax year by year, and the answer, with formulas from the
//! inputs to the answer.
//!
//! The formulas are a reading of `docs/model.md`; nothing here computes money but they. Whatever
//! decides the shape of a sheet (the trade, the route, the months) is decided when it is written.

mod answer;
mod book;
mod course;
mod evaluate;
mod facts;
mod formula;
mod inputs;
mod ledger;
mod owed;
mod plan;
mod position;
mod practice;
mod rates;
mod returns;
mod tax;
#[cfg(test)]
mod tests;
mod write;

pub use rust_xlsxwriter::XlsxError as Error;

use crate::facts::{Month, TaxYear};
use crate::model::{funding, project_all};
use crate::report::answer::answer as told;
use crate::report::page::chosen;
use crate::scenario::{Field, Scenario};
use crate::words::workbook::{World, sheets};
use book::{Book, LABEL, Style};
use facts::FactCells;
use formula::{At, Formula};
use plan::Plan;
use position::Figures;
use practice::{Ground, Side};

/// The workbook of a scenario and its chosen route, as the bytes of an .xlsx file. Pounds are those
/// of the day, months those of the scenario; the same scenario gives the same bytes, and every cell
/// holds its result for programs that do not calculate.
///
/// # Errors
/// What the writer of the format refuses; nothing that a scenario can hold is known to be.
pub fn workbook(scenario: &Scenario) -> Result<Vec<u8>, Error> {
    let mut calculation = calculation(scenario);
    let all = project_all(scenario);
    let chosen = chosen(scenario, &all);
    let told = told(scenario, chosen, &all);
    answer::answer(&mut calculation, scenario, (&told, chosen));
    write::bytes(&calculation.book, scenario)
}

/// All sheets but the first, which is empty, and what that reads.
struct Calculation {
    book: Book,
    first: usize,
    plan: Plan,
    figures: Figures,
    rate_of_return: Formula,
}

fn calculation(scenario: &Scenario) -> Calculation {
    let mut book = Book::default();
    let first = answer::begin(&mut book);
    let inputs = inputs::inputs(&mut book, scenario);
    let (mut facts, known) = FactCells::new(&mut book, scenario.facts());
    let scheme = funding::available(scenario.nation(), scenario.route());
    let rates = rates::rates(
        &mut book,
        &mut facts,
        &known,
        &inputs,
        years(scenario),
        scheme,
    );
    let plan = plan::plan(&mut book, &inputs, &mut facts, &known);
    let (months, course) = course::course(&mut book, &inputs, &known, &plan);
    let ground = Ground {
        inputs: &inputs,
        known: &known,
        plan: &plan,
        months: &months,
        course: &course,
    };
    let past = practice::practice(&mut book, &ground, Side::AsYouAre, None);
    let with = practice::practice(&mut book, &ground, Side::WithRoute, Some(&past));
    let past_tax = tax::tax(&mut book, &ground, &rates, Side::AsYouAre, (&past, None));
    let with_tax = tax::tax(
        &mut book,
        &ground,
        &rates,
        Side::WithRoute,
        (&with, Some(&past)),
    );
    let mut owed = |book: &mut Book, side, tax, practice| {
        owed::owed(book, &ground, &mut facts, side, tax, (practice, &past))
    };
    let past_owed = owed(&mut book, Side::AsYouAre, &past_tax, &past);
    let with_owed = owed(&mut book, Side::WithRoute, &with_tax, &with);
    let past_ledger = ledger::ledger(&mut book, &ground, Side::AsYouAre, &past, &past_owed);
    let with_ledger = ledger::ledger(&mut book, &ground, Side::WithRoute, &with, &with_owed);
    let free = practice::practice(&mut book, &ground, Side::AtNoCost, Some(&past));
    let free_tax = tax::tax(
        &mut book,
        &ground,
        &rates,
        Side::AtNoCost,
        (&free, Some(&past)),
    );
    let figures = position::position(
        &mut book,
        &ground,
        [&past_ledger, &with_ledger],
        [&with, &free],
        [&with_tax, &free_tax],
    );
    let rate_of_return = returns::returns(&mut book, &ground, figures.settled);
    book.order(&TABS);
    Calculation {
        book,
        first,
        plan,
        figures,
        rate_of_return,
    }
}

/// The order of the tabs: what is read first stands first, whatever hangs on what.
const TABS: [&str; 18] = [
    sheets::ANSWER,
    sheets::INPUTS,
    sheets::FACTS,
    sheets::RATES,
    sheets::PLAN,
    sheets::POSITION,
    sheets::ledger(World::AsYouAre),
    sheets::ledger(World::WithRoute),
    sheets::COURSE,
    sheets::practice(World::AsYouAre),
    sheets::practice(World::WithRoute),
    sheets::tax(World::AsYouAre),
    sheets::tax(World::WithRoute),
    sheets::owed(World::AsYouAre),
    sheets::owed(World::WithRoute),
    sheets::practice(World::AtNoCost),
    sheets::tax(World::AtNoCost),
    sheets::RETURNS,
];

/// The tax years that the months touch, and the two before, whose bills are paid in them.
fn years(scenario: &Scenario) -> Vec<TaxYear> {
    let start = scenario.month(Field::Start);
    let last = start.plus(scenario.number(Field::Horizon) as i32 * 12 - 1);
    (start.tax_year().0 - 2..=last.tax_year().0)
        .map(TaxYear)
        .collect()
}

/// The two lines at the head of a sheet.
fn title(book: &mut Book, sheet: usize, title: &'static str, about: &'static str) {
    for (text, style) in [(title, Style::Title), (about, Style::Note)] {
        let row = book.line(sheet);
        book.text(
            At {
                sheet,
                row,
                column: LABEL,
            },
            text,
            style,
        );
    }
}

/// The first day of a month as spreadsheets count days.
fn month_serial(month: Month) -> f64 {
    // Days of the months before, in a year that begins in March, so that a leap day comes last.
    let (year, shifted) = match month.month() {
        early @ 1..=2 => (month.year() - 1, early + 9),
        late => (month.year(), late - 3),
    };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5;
    // Day 0 of spreadsheets is 30 December 1899.
    f64::from(days - 693_899)
}

/// The month of which this is the first day.
fn serial_month(serial: f64) -> Month {
    // No earlier than it is: a year has at most 366 days, a month at most 31.
    let mut month = Month::new(1900, 1).plus((serial / 30.5) as i32 - 24);
    while month_serial(month.plus(1)) <= serial {
        month = month.plus(1);
    }
    month
}
