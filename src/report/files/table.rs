//! Tables as comma-separated values, by RFC 4180, in UTF-8 with a mark at the front from which
//! spreadsheets know it.
//!
//! A spreadsheet takes a cell that begins with a sign for a formula. Numbers are written by this
//! module alone, as digits; every other cell is text, and is kept from beginning like a formula
//! ([`guarded`]), whoever it came from.

/// A table that is being written, cell by cell.
#[derive(Clone, Debug)]
pub struct Table {
    text: String,
    begun: bool,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            text: String::from('\u{feff}'),
            begun: false,
        }
    }
}

impl Table {
    /// Appends a cell of text.
    pub fn text(&mut self, text: &str) {
        let guarded = guarded(text);
        self.separate();
        // A semicolon and a tab part cells where a spreadsheet is set up for another country.
        let quoted = |one: char| matches!(one, ',' | '"' | '\r' | '\n' | ';' | '\t');
        let at_an_edge = guarded.starts_with(' ') || guarded.ends_with(' ');
        if at_an_edge || guarded.contains(quoted) {
            self.text.push('"');
            self.text.push_str(&guarded.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&guarded);
        }
    }

    /// Appends an amount to the penny, halves away from zero: `-1234.50`. Empty if it is not finite.
    pub fn pounds(&mut self, amount: f64) {
        self.separate();
        if !amount.is_finite() {
            return;
        }
        // The cast saturates.
        let pence = libm::round(amount * 100.0) as i64;
        let size = pence.unsigned_abs();
        let sign = if pence < 0 { "-" } else { "" };
        self.text
            .push_str(&format!("{sign}{}.{:02}", size / 100, size % 100));
    }

    /// Appends a whole number.
    pub fn whole(&mut self, number: i64) {
        self.separate();
        self.text.push_str(&number.to_string());
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.begun = false;
    }

    /// The whole table.
    #[must_use]
    pub fn written(self) -> String {
        self.text
    }

    fn separate(&mut self) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
    }
}

/// `text` with an apostrophe wherever a spreadsheet could take what follows for a formula: at its
/// beginning, on each line of it, and after what parts cells in other countries.
#[must_use]
pub fn guarded(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let (mut begins, mut before) = (true, ' ');
    for (at, one) in text.char_indices() {
        let within_an_end = before == '\r' && one == '\n';
        if begins && !within_an_end && text.get(at..).is_some_and(is_formula) {
            safe.push('\'');
        }
        safe.push(one);
        before = one;
        begins = matches!(one, '\n' | '\r' | ';' | '\t');
    }
    safe
}

/// Whether a cell that holds `text` could be taken for a formula: it begins with a sign, in full
/// width too, after whatever is not seen; or with a tab or the end of a line. A quotation mark is not
/// seen where a row is parted by something else than commas.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.trim_start_matches(is_unseen)
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// Spaces of every kind, control characters, quotation marks, and marks without width; but for a tab
/// and the end of a line, with which a formula may begin.
fn is_unseen(one: char) -> bool {
    if matches!(one, '\t' | '\r') {
        return false;
    }
    one.is_whitespace()
        || one.is_control()
        || one == '"'
        || matches!(one, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
