//! A workbook in the making: sheets of lines, each declared once. Nobody types a line's place.

use crate::order;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::formula::{At, Copied, Formula};

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shown {
    /// Pounds and pence; nothing is a dash.
    Pounds,
    /// Per cent.
    Percent,
    /// A factor about one, a ramp, a share that is no per cent.
    Factor,
    /// A number with up to two places.
    Number,
    /// A whole number.
    Whole,
    /// A month: "Nov 2026".
    Month,
    /// As it stands.
    Text,
}

/// What a cell is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    /// The title of a sheet.
    Title,
    /// A part of a sheet.
    Heading,
    /// The head of a column of texts.
    HeadOfTexts,
    /// The head of a column.
    Head,
    /// The same for a month.
    HeadMonth,
    /// The name of a line.
    Label,
    /// What there is to know about a line; small.
    Note,
    /// Running text.
    Text,
    /// What there is to know, over as many lines as it takes; small.
    Wrapped,
    /// To be changed: an input or a fact.
    Input(Shown),
    /// An input on which the shape of the workbook hangs.
    Chosen(Shown),
    /// Worked out.
    Worked(Shown),
    /// A sum, or a result.
    Result(Shown),
    /// What stays as it was when the workbook was made.
    Stays(Shown),
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Text(String),
    Number(f64),
    Formula(Formula),
}

/// What a cell takes.
#[derive(Clone, Debug)]
pub(super) enum Takes {
    /// A number from one to another.
    Number(f64, f64),
    /// A whole number from one to another.
    Whole(f64, f64),
    /// One of these.
    OneOf(Vec<&'static str>),
}

/// How the columns of a sheet are meant.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Rows that stay in sight, and are printed on every page.
    pub(super) head: u32,
    /// Columns that do.
    pub(super) side: u16,
    /// Width of each column in characters; the last one holds for all that follow.
    pub(super) widths: Vec<f64>,
    /// Whether its columns are months, of which a printed page holds a year.
    pub(super) is_by_month: bool,
}

/// A sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) layout: Layout,
    pub(super) cells: BTreeMap<(u32, u16), (Content, Style)>,
    pub(super) takes: Vec<(At, Takes)>,
    pub(super) notes: Vec<(At, &'static str)>,
    /// Lines whose text runs over several: how many characters there are, and how many fit on one.
    pub(super) long: Vec<(u32, usize, usize)>,
    next: u32,
}

/// All sheets, in the order in which they were made, and the names of cells.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
    pub(super) names: Vec<(Rc<str>, At)>,
    /// Numbers of the sheets in the order of their tabs.
    pub(super) tabs: Vec<usize>,
}

/// The column of names, the column of notes, and the one for what comes before the first month or
/// year: an opening balance, or a total.
pub(super) const LABEL: u16 = 0;
pub(super) const NOTE: u16 = 1;
pub(super) const BEFORE: u16 = 2;
/// The first column of a row of months or years.
pub(super) const FIRST: u16 = 3;

impl Book {
    /// Adds an empty sheet; returns its number.
    pub(super) fn add(&mut self, name: &'static str, layout: Layout) -> usize {
        self.sheets.push(Sheet {
            name,
            layout,
            cells: BTreeMap::new(),
            takes: Vec::new(),
            notes: Vec::new(),
            long: Vec::new(),
            next: 0,
        });
        self.sheets.len() - 1
    }

    /// Orders the tabs by the names of their sheets; those that are not named come last.
    pub(super) fn order(&mut self, names: &[&str]) {
        let mut tabs: Vec<usize> = (0..self.sheets.len()).collect();
        let place = |name: &str| names.iter().position(|one| *one == name);
        order::sort_by_key(&mut tabs, |sheet| {
            place(self.sheets[*sheet].name).unwrap_or(names.len())
        });
        self.tabs = tabs;
    }

    /// A free line of a sheet.
    pub(super) fn line(&mut self, sheet: usize) -> u32 {
        let sheet = &mut self.sheets[sheet];
        sheet.next += 1;
        sheet.next - 1
    }

    /// Leaves a line empty.
    pub(super) fn gap(&mut self, sheet: usize) {
        self.line(sheet);
    }

    pub(super) fn put(&mut self, at: At, content: Content, style: Style) {
        let cells = &mut self.sheets[at.sheet].cells;
        cells.insert((at.row, at.column), (content, style));
    }

    pub(super) fn text(&mut self, at: At, text: impl Into<String>, style: Style) {
        self.put(at, Content::Text(text.into()), style);
    }

    pub(super) fn formula(&mut self, at: At, formula: impl Into<Formula>, style: Style) {
        let content = match formula.into() {
            Formula::Number(number) => Content::Number(number),
            formula => Content::Formula(formula),
        };
        self.put(at, content, style);
    }

    /// Gives a cell a name; returns what refers to it by that.
    pub(super) fn name(&mut self, at: At, name: &str) -> Formula {
        let name: Rc<str> = name.into();
        self.names.push((name.clone(), at));
        Formula::Named(name, at)
    }

    /// A small text over as many lines as it takes in a column so wide.
    pub(super) fn wrapped(&mut self, at: At, text: impl Into<String>) {
        let text = text.into();
        let sheet = &mut self.sheets[at.sheet];
        let widths = &sheet.layout.widths;
        let width = widths[usize::from(at.column).min(widths.len() - 1)];
        // Small letters: more of them than the width counts.
        let long = (at.row, text.chars().count(), (width * 1.15) as usize);
        sheet.long.push(long);
        self.text(at, text, Style::Wrapped);
    }

    /// A heading on a line of its own.
    pub(super) fn heading(&mut self, sheet: usize, text: &'static str) {
        if self.sheets[sheet].next > 0 {
            self.gap(sheet);
        }
        let row = self.line(sheet);
        let at = At {
            sheet,
            row,
            column: LABEL,
        };
        self.text(at, text, Style::Heading);
    }

    /// A line's name, and the note beside it.
    pub(super) fn label(&mut self, sheet: usize, row: u32, text: &str, note: &str) {
        let at = |column| At { sheet, row, column };
        self.text(at(LABEL), text, Style::Label);
        if !note.is_empty() {
            self.text(at(NOTE), note, Style::Note);
        }
    }

    /// A line with one figure, worked out, that other sheets know by name.
    pub(super) fn figure(
        &mut self,
        sheet: usize,
        (label, note): (&str, &str),
        name: &str,
        shown: Shown,
        formula: impl Into<Formula>,
    ) -> Formula {
        let row = self.line(sheet);
        self.label(sheet, row, label, note);
        let at = At {
            sheet,
            row,
            column: BEFORE,
        };
        self.formula(at, formula, Style::Worked(shown));
        self.name(at, name)
    }
}

/// A line over months or tax years.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    sheet: usize,
    row: u32,
    width: u16,
}

impl Row {
    const fn place(self, column: u16) -> At {
        At {
            sheet: self.sheet,
            row: self.row,
            column,
        }
    }

    /// The cell of a month or a year.
    pub(super) fn at(self, index: usize) -> Formula {
        Formula::Cell(self.place(FIRST + index as u16), Copied::Along)
    }

    /// The cell of the month before; of the first one what opens the line.
    pub(super) fn before(self, index: usize) -> Formula {
        Formula::Cell(self.place(FIRST + index as u16 - 1), Copied::Along)
    }

    /// What opens the line, or sums it up.
    pub(super) fn opening(self) -> Formula {
        Formula::Cell(self.place(BEFORE), Copied::Never)
    }

    /// The first cell, from everywhere.
    pub(super) fn first(self) -> Formula {
        Formula::Cell(self.place(FIRST), Copied::Never)
    }

    /// The last cell, from everywhere.
    pub(super) fn last(self) -> Formula {
        Formula::Cell(self.place(FIRST + self.width - 1), Copied::Never)
    }

    /// All of its months or years.
    pub(super) fn all(self) -> Formula {
        let (from, to) = (self.place(FIRST), self.place(FIRST + self.width - 1));
        Formula::Range(from, to, Copied::Never)
    }

    /// Those from one to before another; the columns move along.
    pub(super) fn between(self, from: usize, to: usize) -> Formula {
        let at = |index: usize| self.place(FIRST + index as u16);
        Formula::Range(at(from), at(to - 1), Copied::Along)
    }

    /// What opens the line and all of its cells before one.
    pub(super) fn so_far(self, index: usize) -> Formula {
        let (from, to) = (self.place(BEFORE), self.place(FIRST + index as u16 - 1));
        Formula::Range(from, to, Copied::From)
    }

    /// The same month's cells from this line down to another.
    pub(super) fn down_to(self, last: Self, index: usize) -> Formula {
        let column = FIRST + index as u16;
        Formula::Range(self.place(column), last.place(column), Copied::Along)
    }
}

/// A sheet over months or tax years, to which lines are added.
pub(super) struct Lines<'a> {
    pub(super) book: &'a mut Book,
    pub(super) sheet: usize,
    /// How many months or years.
    pub(super) width: usize,
}

impl Lines<'_> {
    pub(super) fn heading(&mut self, text: &'static str) {
        self.book.heading(self.sheet, text);
    }

    /// A line to be filled later: what stands below it is needed for it.
    pub(super) fn reserve(&mut self, label: &str, note: &str) -> Row {
        let row = self.book.line(self.sheet);
        self.book.label(self.sheet, row, label, note);
        Row {
            sheet: self.sheet,
            row,
            width: self.width as u16,
        }
    }

    /// Fills a line with a formula, a function of the month or year.
    pub(super) fn fill(&mut self, row: Row, style: Style, of: impl Fn(usize) -> Formula) {
        for index in 0..self.width {
            let at = row.place(FIRST + index as u16);
            self.book.formula(at, of(index), style);
        }
    }

    /// What comes before the first month, or sums the line up.
    pub(super) fn open(&mut self, row: Row, style: Style, formula: impl Into<Formula>) {
        self.book.formula(row.place(BEFORE), formula, style);
    }

    /// A line.
    pub(super) fn row(
        &mut self,
        (label, note): (&str, &str),
        shown: Shown,
        of: impl Fn(usize) -> Formula,
    ) -> Row {
        let row = self.reserve(label, note);
        self.fill(row, Style::Worked(shown), of);
        row
    }

    /// A line of results.
    pub(super) fn result(
        &mut self,
        (label, note): (&str, &str),
        shown: Shown,
        of: impl Fn(usize) -> Formula,
    ) -> Row {
        let row = self.reserve(label, note);
        self.fill(row, Style::Result(shown), of);
        row
    }

    /// A line that hangs on its own month before: what opens it, and a formula that may ask for
    /// [`Row::before`].
    pub(super) fn running(
        &mut self,
        (label, note): (&str, &str),
        shown: Shown,
        opening: impl Into<Formula>,
        of: impl Fn(Row, usize) -> Formula,
    ) -> Row {
        let row = self.reserve(label, note);
        self.open(row, Style::Worked(shown), opening);
        self.fill(row, Style::Worked(shown), |index| of(row, index));
        row
    }
}
