//! What a person types, pastes or says into a number box, read as a number: "£1,200", "1.2k", "12%",
//! "7½", "8 hours a week".
//!
//! Integers only. The text is gathered into one whole number and one power of ten, and divided
//! once at the end, so that the result is the nearest double to what was typed and the browser
//! module need not carry the standard library's float parser. Ranges belong to the input table;
//! this file only says what number the text means, or why it means none. Nothing is guessed in
//! silence: a text that could be meant otherwise is refused with the reason, or read and marked as
//! not [`Entry::sure`], so that the page can say what it was read as. `signs` has one spelling for
//! each sign, `units` the words that may follow a number.

mod signs;
mod units;
mod written;

use self::signs::{plain_char, trim};
use self::units::{After, after};
pub use self::written::write_number;
pub use self::written::{nearest, push_fraction, push_places};
use crate::facts::Unit;
use crate::words::{boxes, recognised};

/// The largest number a box takes, either side of zero: a thousand million. With
/// [`DECIMALS`] places it stays under 2^53, which is what makes the one division exact.
pub const LARGEST: i64 = 1_000_000_000;

/// The most decimal places that count.
pub const DECIMALS: u32 = 6;

/// Why the text is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slip {
    /// Nothing was typed.
    Empty,
    /// Letters, or no figure at all.
    NotANumber,
    /// Separators that could be read two ways ("1.200,50", "1,5").
    Separators,
    /// A range, a date, a fraction: more than one number.
    TwoNumbers,
    /// "+ VAT": is it in the amount or not?
    Vat,
    /// Another currency than pounds.
    OtherMoney,
    /// Words of a unit that is not the box's.
    OtherUnit,
    /// More than [`DECIMALS`] decimal places.
    TooPrecise,
    /// Beyond [`LARGEST`].
    TooLarge,
    /// A per cent sign where the box does not take a share.
    PerCentNotWanted,
    /// A pound sign where the box takes a share.
    PoundsNotWanted,
    /// A pound sign where the box takes hours, months and the like.
    NotMoney,
}

impl Slip {
    /// What to say beside the box: one plain sentence that tells how to put it right.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        boxes::slip(self)
    }
}

/// A number as typed, and the signs that came with it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Entry {
    /// The number: of a share, the share of one; of anything else, as written. Finite, never
    /// negative zero.
    pub value: f64,
    /// Whether it was said to be a percentage.
    pub percent: bool,
    /// Whether it was said to be pounds.
    pub pounds: bool,
    /// Whether hardly anybody could mean another number by it. "1.2k", "about 5000" and "5.500" are
    /// read, and shown back.
    pub sure: bool,
}

/// Reads `text`, whatever signs come with it; 12 for "12%".
///
/// # Errors
/// [`Slip`] if it is not one number; never one of those about signs that are not wanted.
pub fn read(text: &str) -> Result<Entry, Slip> {
    Ok(Typed::read(text, None)?.entry(1))
}

/// Reads a number in a unit, whose words may follow it. A share is typed in per cent with or
/// without its sign: "8" and "8%" are both 0.08.
///
/// # Errors
/// [`Slip`] if it is not one number in this unit.
pub fn read_in(unit: Unit, text: &str) -> Result<Entry, Slip> {
    let typed = Typed::read(text, Some(unit))?;
    let is_share = matches!(unit, Unit::Share | Unit::SharePerYear);
    if typed.percent && !is_share {
        Err(Slip::PerCentNotWanted)
    } else if typed.pounds && is_share {
        Err(Slip::PoundsNotWanted)
    } else if typed.pounds && !units::is_money(unit) {
        Err(Slip::NotMoney)
    } else {
        Ok(typed.entry(if is_share { 100 } else { 1 }))
    }
}

/// Reads a number of anything but shares: pounds, hours, appointments, months.
///
/// # Errors
/// [`Slip`] if it is not one number, or has a per cent sign.
pub fn read_number(text: &str) -> Result<f64, Slip> {
    let typed = Typed::read(text, None)?;
    if typed.percent {
        return Err(Slip::PerCentNotWanted);
    }
    Ok(typed.entry(1).value)
}

/// Reads a percentage as a share of one: "8" and "8%" are both 0.08, and "0.08" is 0.0008.
/// Boxes of shares show per cent, so what is typed is per cent with or without its sign.
///
/// # Errors
/// [`Slip`] if it is not one number, or has a pound sign.
pub fn read_percent(text: &str) -> Result<f64, Slip> {
    read_in(Unit::Share, text).map(|entry| entry.value)
}

/// `digits / 10^places`, in lowest terms of ten.
struct Typed {
    digits: i64,
    places: u32,
    percent: bool,
    pounds: bool,
    sure: bool,
}

impl Typed {
    fn entry(&self, divisor: i64) -> Entry {
        // Both sides are whole and under 2^53: one rounding, so the nearest double.
        #[allow(clippy::cast_precision_loss)]
        let value = self.digits as f64 / (10_i64.pow(self.places) * divisor) as f64;
        Entry {
            value,
            percent: self.percent,
            pounds: self.pounds,
            sure: self.sure,
        }
    }

    fn read(text: &str, unit: Option<Unit>) -> Result<Self, Slip> {
        let plain: Vec<char> = text.chars().map(plain_char).collect();
        if trim(&plain).is_empty() {
            return Err(Slip::Empty);
        }
        let mut rest = signs::bare(&plain);
        let words: String = rest.iter().collect();
        if words.contains(recognised::VAT) {
            return Err(Slip::Vat);
        }
        if words.contains(['$', '€', '¥']) {
            return Err(Slip::OtherMoney);
        }
        let (tail, mut sure) = signs::without_about(rest);
        rest = tail;
        let mut pounds = false;
        let mut sign = None;
        // Sign and currency come in either order: "−£5", "£−5", "GBP 5".
        loop {
            rest = trim(rest);
            match rest {
                [c @ ('+' | '-'), tail @ ..] if sign.is_none() => {
                    sign = Some(*c);
                    rest = tail;
                }
                ['£', tail @ ..] | ['g', 'b', 'p', tail @ ..] if !pounds => {
                    pounds = true;
                    rest = tail;
                }
                _ => break,
            }
        }
        let end = rest
            .iter()
            .rposition(|c| c.is_ascii_digit() || signs::fraction(*c).is_some())
            .ok_or(Slip::NotANumber)?;
        let (body, suffix) = rest.split_at(end + 1);
        let written = signs::written_out(body);
        let (mut digits, places) = gather(&written.digits).map_err(|slip| match slip {
            Slip::NotANumber => why_not(body),
            slip => slip,
        })?;
        let After {
            power,
            percent,
            pounds: pounds_after,
        } = after(suffix, unit)?;
        if (percent && (power > 0 || pounds)) || (written.power > 0 && power > 0) {
            return Err(Slip::NotANumber);
        }
        sure &= written.sure && power == 0 && !signs::may_be_thousands(body);

        // Move the scale's power of ten into the places, then into the digits.
        let mut places = places;
        for _ in 0..power + written.power {
            if places > 0 {
                places -= 1;
            } else {
                digits = digits.saturating_mul(10);
            }
        }
        if digits / 10_i64.pow(places) > LARGEST
            || (digits / 10_i64.pow(places) == LARGEST && digits % 10_i64.pow(places) != 0)
        {
            return Err(Slip::TooLarge);
        }
        if places > DECIMALS {
            return Err(Slip::TooPrecise);
        }
        Ok(Self {
            digits: if sign == Some('-') { -digits } else { digits },
            places,
            percent,
            pounds: pounds || pounds_after,
            sure,
        })
    }
}

/// Why digits and what is between them make no number.
fn why_not(body: &[char]) -> Slip {
    let between: String = body.iter().filter(|c| !c.is_ascii_digit()).collect();
    let starts = body.first().is_some_and(char::is_ascii_digit);
    if between.chars().all(|c| matches!(c, ',' | '.' | ' ' | '\'')) && between.len() < body.len() {
        Slip::Separators
    } else if starts
        && (between.contains(['-', '/', '&']) || recognised::BETWEEN.contains(&between.trim()))
    {
        Slip::TwoNumbers
    } else {
        Slip::NotANumber
    }
}

/// The digits of `body` as one whole number, and how many of them are decimals (trailing zeros
/// dropped). Thousands may be set apart by commas, spaces or apostrophes, one kind throughout,
/// in threes.
fn gather(body: &[char]) -> Result<(i64, u32), Slip> {
    let (whole, fraction) = match body.iter().position(|c| *c == '.') {
        Some(at) => (&body[..at], &body[at + 1..]),
        None => (body, &body[..0]),
    };
    if whole.is_empty() && fraction.is_empty() {
        return Err(Slip::NotANumber);
    }
    let mut total: i64 = 0;
    let mut separator = None;
    let (mut run, mut groups, mut previous) = (0_usize, 0_usize, '0');
    for &c in whole {
        if let Some(digit) = c.to_digit(10) {
            total = total.saturating_mul(10).saturating_add(i64::from(digit));
            run += 1;
        } else if c == ' ' && previous == ' ' {
            // Two spaces are one.
        } else if matches!(c, ',' | ' ' | '\'') && *separator.get_or_insert(c) == c {
            if run == 0 || run > 3 || (groups > 0 && run != 3) {
                return Err(Slip::NotANumber);
            }
            groups += 1;
            run = 0;
        } else {
            return Err(Slip::NotANumber);
        }
        previous = c;
    }
    if groups > 0 && run != 3 {
        return Err(Slip::NotANumber);
    }
    if fraction.iter().any(|c| !c.is_ascii_digit()) {
        return Err(Slip::NotANumber);
    }
    let kept = fraction
        .iter()
        .rposition(|c| *c != '0')
        .map_or(0, |i| i + 1);
    if total > LARGEST {
        return Err(Slip::TooLarge);
    }
    // Nine places hold whatever "1.2345k" can need; more could never be six after scaling.
    if kept > 9 {
        return Err(Slip::TooPrecise);
    }
    let mut places = 0;
    for digit in fraction[..kept].iter().filter_map(|c| c.to_digit(10)) {
        total = total.saturating_mul(10).saturating_add(i64::from(digit));
        places += 1;
    }
    Ok((total, places))
}
