//! The first sheet: the answer, its figures, what stays as it was, and what is on the other sheets.

use super::Calculation;
use super::book::{BEFORE, Book, Content, LABEL, Layout, NOTE, Shown, Style};
use super::formula::{At, Formula, months_after};
use crate::model::Projection;
use crate::report::page::{Answer, receipt};
use crate::scenario::{Field, Scenario};
use crate::words::workbook as w;
use crate::words::workbook::answer as l;

/// Characters that fit on a line of what the page said.
const CHARACTERS: usize = 100;

/// The empty sheet: it stands first, and is filled last.
pub(super) fn begin(book: &mut Book) -> usize {
    let layout = Layout {
        head: 1,
        side: 0,
        widths: vec![46.0, 84.0, 18.0],
        is_by_month: false,
    };
    book.add(w::sheets::ANSWER, layout)
}

/// Fills it.
pub(super) fn answer(
    calculation: &mut Calculation,
    scenario: &Scenario,
    (told, chosen): (&Answer, &Projection),
) {
    let Calculation {
        book,
        first,
        plan,
        figures,
        rate_of_return,
    } = calculation;
    let sheet = *first;
    let row = book.line(sheet);
    book.text(
        At {
            sheet,
            row,
            column: LABEL,
        },
        told.question.clone(),
        Style::Title,
    );
    as_said(book, sheet, l::HEADLINE, &told.headline);
    for text in [
        w::ANSWER_ABOUT.to_owned(),
        receipt(scenario),
        l::NO_ADVICE.to_owned(),
    ] {
        paragraph(book, sheet, &text, Style::Text);
    }
    book.heading(sheet, l::FIGURES);
    let start = named(book, Field::Start);
    let month = |counted: &Formula| months_after(&start, counted);
    let lines: [((&str, &str), Shown, &Formula); 15] = [
        (l::PAYBACK, Shown::Whole, &figures.payback),
        (l::TOUCHED, Shown::Whole, &figures.touched),
        (l::FIRST_PAYMENT, Shown::Month, &month(&plan.first_payment)),
        (l::GAIN, Shown::Pounds, &figures.gain),
        (l::NPV, Shown::Pounds, &figures.npv),
        (l::IRR, Shown::Percent, rate_of_return),
        (l::HOLE, Shown::Pounds, &figures.hole),
        (l::HOLE_MONTH, Shown::Month, &month(&figures.hole_month)),
        (l::COST, Shown::Pounds, &figures.cost),
        (l::COST_AFTER_TAX, Shown::Pounds, &figures.cost_after_tax),
        (
            l::COST_PER_GUIDED_HOUR,
            Shown::Pounds,
            &figures.cost_per_guided_hour,
        ),
        (l::HOURS, Shown::Number, &plan.hours),
        (l::OWN_HOURS, Shown::Number, &plan.own_hours),
        (l::OWN_TIME, Shown::Pounds, &figures.own_time),
        (l::WEEKS, Shown::Number, &plan.weeks),
    ];
    for ((label, note), shown, formula) in lines {
        let row = book.line(sheet);
        book.label(sheet, row, label, note);
        let at = At {
            sheet,
            row,
            column: BEFORE,
        };
        book.formula(at, formula.clone(), Style::Result(shown));
    }
    let row = book.line(sheet);
    book.label(sheet, row, l::FINISHED.0, l::FINISHED.1);
    let said = super::formula::choose(plan.finished.equals(1.0), w::YES, w::NO);
    book.formula(
        At {
            sheet,
            row,
            column: BEFORE,
        },
        said,
        Style::Result(Shown::Text),
    );

    book.heading(sheet, l::STAYS);
    paragraph(book, sheet, l::STAYS_ABOUT, Style::Text);
    let row = book.line(sheet);
    book.label(sheet, row, l::ALL_IN_ALL.0, l::ALL_IN_ALL.1);
    let at = At {
        sheet,
        row,
        column: BEFORE,
    };
    book.put(
        at,
        Content::Number(chosen.expected_gain),
        Style::Stays(Shown::Pounds),
    );
    book.sheets[sheet].notes.push((at, l::STAYS_NOTE));
    for (label, text) in [
        (l::TIPPING, &told.tipping),
        (l::BAD_END, &told.bad_end),
        (l::IN_ALL, &told.all_in_all),
        (l::INSTEAD, &told.instead),
    ] {
        as_said(book, sheet, label, text);
    }
    book.heading(sheet, l::SHEETS);
    for (name, about) in l::contents() {
        let row = book.line(sheet);
        book.text(
            At {
                sheet,
                row,
                column: LABEL,
            },
            name,
            Style::Label,
        );
        book.text(
            At {
                sheet,
                row,
                column: NOTE,
            },
            about,
            Style::Text,
        );
    }
    book.heading(sheet, l::CELLS);
    for (sample, about) in [
        (Style::Input(Shown::Text), l::INPUT_CELL),
        (Style::Chosen(Shown::Text), l::CHOSEN_CELL),
        (Style::Worked(Shown::Text), l::WORKED_CELL),
        (Style::Stays(Shown::Text), l::STAYS_CELL),
    ] {
        let row = book.line(sheet);
        book.text(
            At {
                sheet,
                row,
                column: LABEL,
            },
            l::SAMPLE,
            sample,
        );
        book.text(
            At {
                sheet,
                row,
                column: NOTE,
            },
            about,
            Style::Text,
        );
    }
}

/// A sentence as it stood on the page.
fn as_said(book: &mut Book, sheet: usize, label: &str, text: &str) {
    let row = book.line(sheet);
    book.label(sheet, row, label, "");
    let at = At {
        sheet,
        row,
        column: NOTE,
    };
    book.text(at, text, Style::Stays(Shown::Text));
    let sheet = &mut book.sheets[sheet];
    sheet.notes.push((at, l::SAID_NOTE));
    sheet.long.push((row, text.chars().count(), CHARACTERS));
}

/// An input by its name.
fn named(book: &Book, field: Field) -> Formula {
    let known = book.names.iter().find(|(name, _)| **name == *field.text());
    known.map_or(Formula::Number(0.0), |(name, at)| {
        Formula::Named(name.clone(), *at)
    })
}

fn paragraph(book: &mut Book, sheet: usize, text: &str, style: Style) {
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
