//! By when it is to be paid back, as a person types it: "24", "24 months", "2 years",
//! "March 2029", "2029-03".

use super::entry::{Slip, read_number};
use crate::facts::Month;
use crate::words::boxes::{self, typed};

/// A time by which something is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deadline {
    /// So many months after the first payment.
    Months(usize),
    /// A calendar month.
    By(Month),
}

/// What to say beside the box where its text means no time.
pub const NO_TIME: &str = boxes::NO_TIME;

/// Longest time that is read, months: anything longer is beyond every horizon.
const LONGEST: f64 = 1_200.0;
const MONTHS_A_YEAR: f64 = 12.0;

/// Reads a time.
///
/// # Errors
/// A sentence that says how to put it right.
pub fn read(text: &str) -> Result<Deadline, &'static str> {
    let text = text.trim().to_ascii_lowercase();
    let text = text.strip_prefix(typed::BY).unwrap_or(&text).trim();
    if let Some(month) = month(text) {
        return Ok(Deadline::By(month));
    }
    let ends = [
        (typed::MONTHS, 1.0),
        (typed::MONTH, 1.0),
        (typed::YEARS, MONTHS_A_YEAR),
        (typed::YEAR, MONTHS_A_YEAR),
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
        return Err(boxes::WHOLE_MONTHS);
    }
    Ok(Deadline::Months(months.min(LONGEST) as usize))
}

/// Reads a calendar month: "2029-03", "March 2029", "mar 2029", "03/2029".
#[must_use]
pub fn month(text: &str) -> Option<Month> {
    let text = text.trim().to_ascii_lowercase();
    Month::parse(&text)
        .or_else(|| named(&text))
        .or_else(|| numbered(&text))
}

/// "03/2029": which is the year is plain to see.
fn numbered(text: &str) -> Option<Month> {
    let (month, year) = text.split_once('/')?;
    let (month, year) = (month.trim(), year.trim());
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=2).contains(&month.len()) || year.len() != 4 || !plain(month) || !plain(year) {
        return None;
    }
    let (month, year): (i32, i32) = (month.parse().ok()?, year.parse().ok()?);
    (1..=12).contains(&month).then(|| Month::new(year, month))
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
        .find(|month| month.name().to_ascii_lowercase().starts_with(name))
}
