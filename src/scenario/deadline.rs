//! By when it is to be paid back, as a person types it: "24", "24 months", "2 years",
//! "March 2029", "2029-03".

use super::entry::{Slip, read_number};
use crate::facts::Month;

/// A time by which something is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deadline {
    /// So many months after the first payment.
    Months(usize),
    /// A calendar month.
    By(Month),
}

/// What to say beside the box where its text means no time.
pub const NO_TIME: &str =
    "Write a number of months, like 24, or a month with its year, like March 2029.";

/// Longest time that is read, months: anything longer is beyond every horizon.
const LONGEST: f64 = 1_200.0;
const MONTHS_A_YEAR: f64 = 12.0;

/// Reads a time.
///
/// # Errors
/// A sentence that says how to put it right.
pub fn read(text: &str) -> Result<Deadline, &'static str> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("by ").unwrap_or(&text).trim();
    if let Some(month) = Month::parse(text).or_else(|| named(text)) {
        return Ok(Deadline::By(month));
    }
    let ends = [
        ("months", 1.0),
        ("month", 1.0),
        ("years", MONTHS_A_YEAR),
        ("year", MONTHS_A_YEAR),
    ];
    let found = ends
        .into_iter()
        .find_map(|(word, each)| Some((text.strip_suffix(word)?, each)));
    let (number, each) = found.unwrap_or((text, 1.0));
    let months = match read_number(number) {
        Ok(number) => number * each,
        Err(Slip::TooLarge) => return Ok(Deadline::Months(LONGEST as usize)),
        Err(_) => return Err(NO_TIME),
    };
    if months < 0.0 || libm::floor(months) != months {
        return Err("This must be a whole number of months, 0 or more.");
    }
    Ok(Deadline::Months(months.min(LONGEST) as usize))
}

/// "march 2029", "mar 2029".
fn named(text: &str) -> Option<Month> {
    let (name, year) = text.split_once(' ')?;
    let year = year.trim();
    if name.len() < 3 || year.len() != 4 {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    (1..=12)
        .map(|month| Month::new(year, month))
        .find(|month| month.name().to_lowercase().starts_with(name))
}
