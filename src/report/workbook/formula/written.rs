//! Formulas put down as text.

use super::{At, Copied, Formula, Op};

/// A column's letters.
pub(in super::super) fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut text = Vec::new();
    while rest > 0 {
        rest -= 1;
        text.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    text.reverse();
    text.into_iter().map(char::from).collect()
}

/// A formula as a sheet writes it, without the equals sign.
pub(in super::super) struct Written<'a> {
    /// Names of all sheets.
    pub(in super::super) sheets: &'a [&'a str],
    /// The sheet in which it stands.
    pub(in super::super) here: usize,
}

impl Written<'_> {
    pub(in super::super) fn text(&self, formula: &Formula) -> String {
        let mut text = String::new();
        self.put(formula, 0, &mut text);
        text
    }

    fn put(&self, formula: &Formula, about: u8, to: &mut String) {
        match formula {
            Formula::Number(number) => to.push_str(&number.to_string()),
            Formula::Text(text) => {
                to.push('"');
                to.push_str(&text.replace('"', "\"\""));
                to.push('"');
            }
            Formula::Cell(at, copied) => {
                self.put_sheet(at.sheet, to);
                put_cell(*at, *copied, to);
            }
            Formula::Range(from, last, copied) => {
                self.put_sheet(from.sheet, to);
                let first = if *copied == Copied::From {
                    Copied::Never
                } else {
                    *copied
                };
                put_cell(*from, first, to);
                to.push(':');
                put_cell(*last, *copied, to);
            }
            Formula::Named(name, _) => to.push_str(name),
            Formula::Negative(of) => {
                let bracketed = about > 2;
                to.push_str(if bracketed { "(-" } else { "-" });
                self.put(of, 5, to);
                if bracketed {
                    to.push(')');
                }
            }
            Formula::Joined(op, left, right) => {
                let strength = op.strength();
                let bracketed = strength < about || (strength == 1 && about == 1);
                if bracketed {
                    to.push('(');
                }
                self.put(left, strength, to);
                to.push_str(op.sign());
                // What stands to the right of a minus or a stroke keeps its brackets.
                self.put(
                    right,
                    strength + u8::from(!matches!(op, Op::Add | Op::Multiply)),
                    to,
                );
                if bracketed {
                    to.push(')');
                }
            }
            Formula::Call(function, of) => {
                to.push_str(function.name());
                to.push('(');
                for (place, one) in of.iter().enumerate() {
                    if place > 0 {
                        to.push(',');
                    }
                    self.put(one, 0, to);
                }
                to.push(')');
            }
        }
    }

    fn put_sheet(&self, sheet: usize, to: &mut String) {
        if sheet != self.here {
            to.push_str(&quoted(self.sheets[sheet]));
            to.push('!');
        }
    }
}

/// A sheet's name as formulas write it.
pub(in super::super) fn quoted(sheet: &str) -> String {
    ["'", &sheet.replace('\'', "''"), "'"].concat()
}

fn put_cell(at: At, copied: Copied, to: &mut String) {
    let fixed = if copied == Copied::Never { "$" } else { "" };
    to.push_str(fixed);
    to.push_str(&letters(at.column));
    to.push_str(fixed);
    to.push_str(&(at.row + 1).to_string());
}

/// A cell with its `$`, for defined names.
pub(in super::super) fn fixed(at: At) -> String {
    let mut text = String::new();
    put_cell(at, Copied::Never, &mut text);
    text
}
