//! A workbook as a viewer finds it: values and formulas of cells, and names.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};

/// The column in which the first month or year stands.
const FIRST: u32 = 3;

/// A workbook that has been read.
pub struct Read {
    sheets: BTreeMap<String, Range<Data>>,
    names: BTreeMap<String, (String, (u32, u32))>,
}

impl Read {
    /// Reads the bytes of a file.
    ///
    /// # Panics
    /// If they are no workbook.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let names = book
            .defined_names()
            .iter()
            .filter_map(|(name, cell)| Some((name.clone(), place(cell)?)))
            .collect();
        let sheets = book.sheet_names();
        let sheets = sheets
            .into_iter()
            .map(|name| {
                let range = book.worksheet_range(&name).expect("a sheet");
                (name, range)
            })
            .collect();
        Self { sheets, names }
    }

    /// The sheet and the place (row, column) of a cell with a name.
    ///
    /// # Panics
    /// If no cell has the name.
    #[must_use]
    pub fn named(&self, name: &str) -> (&str, (u32, u32)) {
        let (sheet, place) = self
            .names
            .get(name)
            .unwrap_or_else(|| panic!("no name {name}"));
        (sheet, *place)
    }

    /// What stands in a cell with a name.
    #[must_use]
    pub fn value(&self, name: &str) -> Data {
        let (sheet, place) = self.named(name);
        self.sheets[sheet]
            .get_value(place)
            .cloned()
            .unwrap_or(Data::Empty)
    }

    /// The number in a cell with a name; `None` for a text.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        number(&self.value(name))
    }

    /// The numbers of the line of a sheet that is called so, the last one of that name; `None` if
    /// there is none.
    #[must_use]
    pub fn line(&self, sheet: &str, label: &str, count: usize) -> Option<Vec<f64>> {
        let range = self.sheets.get(sheet)?;
        let (last, _) = range.end()?;
        let row = (0..=last)
            .rfind(|row| range.get_value((*row, 0)) == Some(&Data::String(label.to_owned())))?;
        let cell = |index: usize| range.get_value((row, FIRST + index as u32));
        Some(
            (0..count)
                .map(|index| cell(index).and_then(number).unwrap_or(f64::NAN))
                .collect(),
        )
    }

    /// Every cell that holds an error, by sheet and place.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (name, range) in &self.sheets {
            let (row, column) = range.start().unwrap_or_default();
            for (down, across, value) in range.used_cells() {
                let is_wrong = match value {
                    Data::Error(_) => true,
                    Data::String(text) => text.starts_with("Err:") || text.starts_with('#'),
                    _ => false,
                };
                if is_wrong {
                    let (row, column) = (row as usize + down + 1, column as usize + across + 1);
                    found.push(format!("{name}: row {row}, column {column}: {value}"));
                }
            }
        }
        found
    }

    /// Names of the sheets, in alphabetical order.
    #[must_use]
    pub fn sheets(&self) -> Vec<&str> {
        self.sheets.keys().map(String::as_str).collect()
    }
}

fn number(value: &Data) -> Option<f64> {
    match value {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        Data::Bool(so) => Some(f64::from(u8::from(*so))),
        Data::DateTime(date) => Some(date.as_f64()),
        _ => None,
    }
}

/// `'Sheet name'!$C$12` as sheet and place.
fn place(cell: &str) -> Option<(String, (u32, u32))> {
    let (sheet, cell) = cell.trim_start_matches('=').rsplit_once('!')?;
    let sheet = sheet
        .trim_matches('\'')
        .trim_start_matches('$')
        .trim_matches('\'');
    let mut parts = cell.split('$').filter(|part| !part.is_empty());
    // Names of rows and columns, for print titles, are none of a cell.
    let letters = parts.next()?;
    if cell.contains(':') || !letters.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    let row: u32 = parts.next()?.parse().ok()?;
    Some((sheet.to_owned(), (row - 1, column.checked_sub(1)?)))
}
