//! The sheet that looks for the rate of return: what the flows are worth at many rates, and where
//! that changes its sign.

use super::book::{BEFORE, Book, LABEL, Layout, Row, Shown, Style};
use super::formula::{
    At, Copied, Formula, choose, exp, ln, mark, or_else, pick, place_of, rate_of_return, sum,
    sum_of_each,
};
use super::practice::Ground;
use crate::words::workbook as w;
use crate::words::workbook::returns as l;

/// How many steps there are between the lowest rate and the highest.
const STEPS: u32 = 240;
/// The lowest rate a year and the highest.
const ENDS: [f64; 2] = [-0.99, 10.0];
/// Columns: ln(1 + rate), rate, worth, change of sign.
const TRIED: u16 = 2;
const RATE: u16 = 3;
const WORTH: u16 = 4;
const TURNS: u16 = 5;

/// Puts the sheet down; returns the yearly rate, or the word for none or several.
pub(super) fn returns(book: &mut Book, ground: &Ground<'_>, settled: Row) -> Formula {
    let layout = Layout {
        head: 2,
        side: 1,
        widths: vec![44.0, 50.0, 16.0],
        is_by_month: false,
    };
    let sheet = book.add(w::sheets::RETURNS, layout);
    super::title(book, sheet, l::TITLE, l::ABOUT);
    let months = &ground.known.months;
    let mut figure = |label, name: &str, shown, formula: Formula| {
        book.figure(sheet, label, name, shown, formula)
    };
    let ends = [
        figure(
            l::LOWEST,
            "returns.lowest",
            Shown::Percent,
            Formula::Number(ENDS[0]),
        ),
        figure(
            l::HIGHEST,
            "returns.highest",
            Shown::Percent,
            Formula::Number(ENDS[1]),
        ),
    ];
    let steps = figure(
        l::STEPS,
        "returns.steps",
        Shown::Whole,
        Formula::Number(f64::from(STEPS)),
    );
    // The table stands below what is read off it.
    let [count, guess, rate] = [l::COUNT, l::GUESS, l::RATE].map(|(label, note)| {
        let row = book.line(sheet);
        book.label(sheet, row, label, note);
        At {
            sheet,
            row,
            column: BEFORE,
        }
    });
    book.gap(sheet);
    let head = book.line(sheet);
    book.text(
        At {
            sheet,
            row: head,
            column: LABEL,
        },
        l::STEP,
        Style::Head,
    );
    for (column, text) in [(TRIED, l::TRIED), (RATE, l::TRIED_RATE), (WORTH, l::WORTH)] {
        book.text(
            At {
                sheet,
                row: head,
                column,
            },
            text,
            Style::Head,
        );
    }
    book.text(
        At {
            sheet,
            row: head,
            column: TURNS,
        },
        l::TURNS,
        Style::Head,
    );
    let [lowest, highest] = ends.map(|end| ln(end + 1.0));
    let first = head + 1;
    for step in 0..=STEPS {
        let row = book.line(sheet);
        let at = |column| At { sheet, row, column };
        let cell = |column| Formula::Cell(at(column), Copied::Along);
        book.formula(at(LABEL), f64::from(step), Style::Worked(Shown::Whole));
        let tried = &lowest + (&highest - &lowest) * cell(LABEL) / &steps;
        book.formula(at(TRIED), tried, Style::Worked(Shown::Factor));
        book.formula(
            at(RATE),
            exp(cell(TRIED)) - 1.0,
            Style::Worked(Shown::Percent),
        );
        let weights = exp(-(ground.months.number.all() * cell(TRIED)) / months);
        let worth = sum_of_each(settled.all() * weights);
        book.formula(at(WORTH), worth, Style::Worked(Shown::Pounds));
        let before = Formula::Cell(
            At {
                row: row - 1,
                ..at(WORTH)
            },
            Copied::Along,
        );
        let turns = if step == 0 {
            Formula::Number(0.0)
        } else {
            mark((cell(WORTH) * before).less(0.0))
        };
        book.formula(at(TURNS), turns, Style::Worked(Shown::Whole));
    }
    let all = |column| {
        let at = |row| At { sheet, row, column };
        Formula::Range(at(first), at(first + STEPS), Copied::Never)
    };
    book.formula(count, sum(all(TURNS)), Style::Worked(Shown::Whole));
    let count = Formula::Cell(count, Copied::Never);
    let place = place_of(1.0, all(TURNS));
    let middle = (pick(all(TRIED), &place - 1.0) + pick(all(TRIED), place)) / 2.0;
    let monthly = exp(middle / months) - 1.0;
    let monthly = choose(count.equals(1.0), monthly, 0.0);
    book.formula(guess, monthly, Style::Worked(Shown::Percent));
    let monthly = rate_of_return(settled.all(), Formula::Cell(guess, Copied::Never));
    let yearly = or_else((monthly + 1.0).power(months) - 1.0, w::NONE);
    let none = choose(count.equals(0.0), w::NONE, w::SEVERAL);
    let yearly = choose(count.equals(1.0), yearly, none);
    book.formula(rate, yearly, Style::Result(Shown::Percent));
    book.name(rate, "answer.irr")
}
