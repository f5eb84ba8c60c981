//! The sheet of facts: conventions, and every figure of the world that a formula reads, with its
//! dates and where it was read.

use std::collections::BTreeMap;

use super::book::{BEFORE, Book, Content, Layout, Shown, Style};
use super::formula::{At, Copied, Formula, cut};
use super::month_serial;
use crate::facts::{Dated, Facts, Month, Quantity, Series, Unit};
use crate::report::origin::{date, source, word};
use crate::words::workbook as w;

/// What is so by convention.
pub(super) struct Conventions {
    pub(super) months: Formula,
    pub(super) weeks: Formula,
    pub(super) minutes: Formula,
    pub(super) hours_a_day: Formula,
    pub(super) hair: Formula,
    pub(super) nothing: Formula,
    /// Half a penny: what makes a cut a rounding.
    pub(super) penny: Formula,
    /// The least that payroll takes for a loan in a month, pounds.
    pub(super) least: Formula,
    pub(super) never: Formula,
    pub(super) no_limit: Formula,
}

impl Conventions {
    /// The next whole number, but for a hair.
    pub(super) fn up(&self, number: impl Into<Formula>) -> Formula {
        -cut(-(number.into() - &self.hair))
    }

    /// The whole number below, but for a hair.
    pub(super) fn down(&self, number: impl Into<Formula>) -> Formula {
        cut(number.into() + &self.hair)
    }
}

/// The facts as formulas ask for them; what is asked for is put down.
pub(super) struct FactCells<'a> {
    pub(super) facts: &'a Facts,
    sheet: usize,
    known: BTreeMap<&'static str, Block>,
}

/// The values of a series, oldest first.
#[derive(Clone)]
struct Block {
    begins: Vec<Month>,
    cells: Vec<(At, Formula)>,
}

/// The column in which a value's first month stands.
const FROM: u16 = 4;

impl<'a> FactCells<'a> {
    /// Begins the sheet; returns the conventions, too.
    pub(super) fn new(book: &mut Book, facts: &'a Facts) -> (Self, Conventions) {
        let layout = Layout {
            head: 3,
            side: 1,
            widths: vec![
                58.0, 36.0, 14.0, 5.0, 11.0, 11.0, 12.0, 12.0, 12.0, 38.0, 72.0,
            ],
            is_by_month: false,
        };
        let sheet = book.add(w::sheets::FACTS, layout);
        super::title(book, sheet, w::FACTS_TITLE, w::FACTS_ABOUT);
        let row = book.line(sheet);
        for (column, head) in (0..).zip(w::FACT_HEADS) {
            book.text(At { sheet, row, column }, head, Style::HeadOfTexts);
        }
        book.heading(sheet, w::CONVENTIONS);
        let mut known = |label: (&'static str, &'static str), name, number: f64, shown| {
            book.figure(sheet, label, name, shown, number)
        };
        let conventions = Conventions {
            months: known(w::MONTHS, "months_per_year", 12.0, Shown::Whole),
            weeks: known(w::WEEKS, "weeks_per_year", 52.0, Shown::Whole),
            minutes: known(w::MINUTES, "minutes_per_hour", 60.0, Shown::Whole),
            hours_a_day: known(w::HOURS_A_DAY, "hours_per_day", 7.0, Shown::Whole),
            hair: known(w::HAIR, "hair", 1e-9, Shown::Text),
            nothing: known(w::NOTHING, "nothing", 1e-3, Shown::Text),
            penny: known(w::HALF_A_PENNY, "half_a_penny", 5e-3, Shown::Text),
            least: known(w::LEAST_DEDUCTION, "least_deduction", 1.0, Shown::Pounds),
            never: known(w::NEVER, "never", 9_999.0, Shown::Whole),
            no_limit: known(w::NO_LIMIT, "no_limit", 1e15, Shown::Whole),
        };
        let cells = Self {
            facts,
            sheet,
            known: BTreeMap::new(),
        };
        (cells, conventions)
    }

    /// A heading above what is asked for next.
    pub(super) fn heading(&self, book: &mut Book, text: &'static str) {
        book.heading(self.sheet, text);
    }

    fn block(&mut self, book: &mut Book, series: &'static Series) -> Block {
        if let Some(known) = self.known.get(series.id) {
            return known.clone();
        }
        let mut begins = self.facts.begins(series);
        // A figure put in place of the first one does not hold before its month, where the first one
        // stands in.
        let before = begins[0].plus(-1);
        let likely = |month| self.facts.likely(series, month);
        if likely(before) != likely(begins[0]) {
            begins.insert(0, before);
        }
        let mut cells = Vec::new();
        for from in &begins {
            let mut name = series.id.to_owned();
            if begins.len() > 1 {
                name.push('.');
                name.push_str(&from.to_string().replace('-', "_"));
            }
            let at = self.line(book, series, *from, &name);
            cells.push((at, book.name(at, &name)));
        }
        let block = Block { begins, cells };
        self.known.insert(series.id, block.clone());
        block
    }

    fn line(&self, book: &mut Book, series: &'static Series, from: Month, name: &str) -> At {
        let found = self.facts.look(series, from);
        let (record, sheet) = (found.record, self.sheet);
        let row = book.line(sheet);
        let at = |column| At { sheet, row, column };
        book.label(sheet, row, series.label, series.applies_to);
        let (shown, unit) = match series.unit {
            Unit::Share | Unit::SharePerYear => (Shown::Percent, ""),
            unit if unit.key().starts_with("pounds") => (Shown::Pounds, w::POUNDS),
            _ => (Shown::Number, ""),
        };
        let value = Content::Number(found.value.likely());
        book.put(at(BEFORE), value, Style::Input(shown));
        book.text(at(3), unit, Style::Note);
        let month = |month: Month| Content::Number(month_serial(month));
        book.put(at(FROM), month(from), Style::Worked(Shown::Month));
        if let Some(to) = record.to {
            book.put(at(5), month(to), Style::Worked(Shown::Month));
        }
        let is_own = !same(record, found.value);
        let kind = if is_own {
            w::OVERRIDDEN
        } else {
            word(record.kind)
        };
        book.text(at(6), kind, Style::Note);
        let mut sources: Vec<String> = record
            .sources
            .iter()
            .map(|one| {
                let one = source(one);
                w::source(&one.label, &date(&one))
            })
            .collect();
        if !record.note.is_empty() {
            sources.push(record.note.to_owned());
        }
        book.wrapped(at(10), sources.join("; "));
        book.text(at(7), record.retrieved.to_string(), Style::Note);
        book.text(at(8), record.review_by.to_string(), Style::Note);
        book.text(at(9), name, Style::Note);
        at(BEFORE)
    }

    /// The cell of the figure in force in a month.
    pub(super) fn in_month(
        &mut self,
        book: &mut Book,
        series: &'static Series,
        month: Month,
    ) -> Formula {
        let block = self.block(book, series);
        let later = block.begins.iter().rposition(|from| *from <= month);
        block.cells[later.unwrap_or(0)].1.clone()
    }

    /// Where the first months and the values of a series stand, for a month that a formula finds.
    /// Before the first month the first value stands in.
    pub(super) fn over_time(
        &mut self,
        book: &mut Book,
        series: &'static Series,
    ) -> (Formula, Formula) {
        let block = self.block(book, series);
        let range = |column| {
            let at = |place: usize| At {
                column,
                ..block.cells[place].0
            };
            Formula::Range(at(0), at(block.cells.len() - 1), Copied::Never)
        };
        (range(FROM), range(BEFORE))
    }
}

fn same(record: &Dated, value: Quantity) -> bool {
    record.value == value
}
