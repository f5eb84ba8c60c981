//! How a document is laid out: an object's parts on lines of their own, a list on one line, and a
//! whole number without its fraction. So a ledger is a line for each account, and not one for each
//! of its amounts.

use serde::ser::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::io::{Result, Write};

/// Whole numbers up to here are written as such; each is a double of its own.
const MOST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// Anything of ours as JSON, ending with the end of a line. Every number reads back to its last bit.
pub(super) fn written(what: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let layout = Layout(PrettyFormatter::new());
    let done = what.serialize(&mut Serializer::with_formatter(&mut bytes, layout));
    debug_assert!(done.is_ok(), "keys are texts, and memory takes all");
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

struct Layout(PrettyFormatter<'static>);

impl Formatter for Layout {
    fn write_f64<W: ?Sized + Write>(&mut self, to: &mut W, number: f64) -> Result<()> {
        let whole = libm::trunc(number) == number && number.abs() < MOST_WHOLE;
        if whole && !(number == 0.0 && number.is_sign_negative()) {
            self.0.write_i64(to, number as i64)
        } else {
            self.0.write_f64(to, number)
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        to.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        to.write_all(if first { b"" } else { b", " })
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        Ok(())
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        to.write_all(b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.0.begin_object(to)
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.0.end_object(to)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        self.0.begin_object_key(to, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.0.begin_object_value(to)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.0.end_object_value(to)
    }
}
