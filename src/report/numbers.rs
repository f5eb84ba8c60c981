//! Numbers as a reader sees them. Rounding happens here and nowhere earlier.
//!
//! Integers only: the browser module carries no float formatter. Whatever is not finite is shown
//! as an en dash, and nothing that rounds to zero keeps a minus sign.

use crate::facts::Month;

/// What stands for a figure that does not exist.
pub const NONE: &str = "–";

/// Pounds as a result is shown: to the nearest £10 under £1,000 and £100 from there on.
/// "£5,500", "−£1,200".
#[must_use]
pub fn pounds(value: f64) -> String {
    let whole = nearest(value, 1);
    let step = if whole.unsigned_abs() < 1_000 {
        10
    } else {
        100
    };
    money(value, |v| {
        nearest(v / f64::from(step), 1).saturating_mul(i64::from(step))
    })
}

/// Pounds to the pound: a fee, a price, a tax table's heading. "£4,795".
#[must_use]
pub fn pounds_exact(value: f64) -> String {
    money(value, |v| nearest(v, 1))
}

/// Pounds and pence: "£12.71", "−£0.05".
#[must_use]
pub fn pounds_pence(value: f64) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let pence = nearest(value, 100);
    let size = pence.unsigned_abs();
    let mut text = String::from(if pence < 0 { "−£" } else { "£" });
    group(&mut text, size / 100);
    text.push('.');
    push_places(&mut text, size % 100, 2);
    text
}

/// Hours, whole from ten up and to a tenth below: "300 hours", "7.5 hours", "1 hour".
#[must_use]
pub fn hours(value: f64) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let text = if value.abs() < 9.95 {
        count1(value)
    } else {
        count(value)
    };
    if text == "1" {
        "1 hour".to_owned()
    } else {
        text + " hours"
    }
}

/// A whole number of things, thousands set apart: "1,800".
#[must_use]
pub fn count(value: f64) -> String {
    decimal(value, 0)
}

/// A number of things to one decimal, none if it is nought: "2.1", "2", "1,204.5".
#[must_use]
pub fn count1(value: f64) -> String {
    decimal(value, 1)
}

/// A share of one as a percentage to one decimal, none if it is nought: "12%", "3.4%", "−2%".
#[must_use]
pub fn percent(share: f64) -> String {
    let text = decimal(share * 100.0, 1);
    if text == NONE { text } else { text + "%" }
}

/// A simulated chance, share of one, to the whole per cent: it is not known any better. "0%" and
/// "100%" are kept for what never and always happens.
#[must_use]
pub fn chance(share: f64) -> String {
    if share > 0.0 && share < 0.01 {
        "<1%".to_owned()
    } else if share > 0.99 && share < 1.0 {
        ">99%".to_owned()
    } else {
        decimal(share * 100.0, 0) + "%"
    }
}

/// A number of months: "19 months", "1 month".
#[must_use]
pub fn months_words(months: i32) -> String {
    words(months, " month")
}

/// A number of weeks: "40 weeks", "1 week".
#[must_use]
pub fn weeks_words(weeks: i32) -> String {
    words(weeks, " week")
}

/// A number of years: "5 years", "1 year".
#[must_use]
pub fn years_words(years: i32) -> String {
    words(years, " year")
}

/// A month by name: "November 2026".
#[must_use]
pub fn month_name(month: Month) -> String {
    let mut text = String::from(month.name());
    text.push(' ');
    text.push_str(&month.year().to_string());
    text
}

/// A number as it fills a box: "5500", "1.5", "12.71", "-3"; at most six decimals, no trailing
/// zeros, no thousands separator, a plain hyphen for minus. Empty if it is not finite.
/// [`crate::scenario::entry::read_number`] reads it back.
#[must_use]
pub fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let millionths = nearest(value, 1_000_000);
    let size = millionths.unsigned_abs();
    let mut text = String::new();
    if millionths < 0 {
        text.push('-');
    }
    text.push_str(&(size / 1_000_000).to_string());
    push_fraction(&mut text, size % 1_000_000, 6);
    text
}

/// A share of one as it fills a box of per cent: 0.08 is "8".
#[must_use]
pub fn plain_percent(share: f64) -> String {
    plain(share * 100.0)
}

fn words(number: i32, unit: &str) -> String {
    let mut text = count(f64::from(number));
    text.push_str(unit);
    if number != 1 {
        text.push('s');
    }
    text
}

fn money(value: f64, round: impl Fn(f64) -> i64) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let whole = round(value);
    let mut text = String::from(if whole < 0 { "−£" } else { "£" });
    group(&mut text, whole.unsigned_abs());
    text
}

fn decimal(value: f64, places: u32) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let scale = 10_i64.pow(places);
    let scaled = nearest(value, scale);
    let size = scaled.unsigned_abs();
    let mut text = String::from(if scaled < 0 { "−" } else { "" });
    group(&mut text, size / scale.unsigned_abs());
    push_fraction(&mut text, size % scale.unsigned_abs(), places);
    text
}

/// The whole number nearest to `value * scale`, halves away from zero. The cast saturates.
fn nearest(value: f64, scale: i64) -> i64 {
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    let rounded = libm::round(value * scale as f64) as i64;
    rounded
}

/// Appends `number` with a comma before each three digits.
fn group(text: &mut String, number: u64) {
    let digits = number.to_string();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}

/// Appends `number` padded with noughts to `places` digits.
fn push_places(text: &mut String, number: u64, places: u32) {
    let digits = number.to_string();
    for _ in digits.len()..places as usize {
        text.push('0');
    }
    text.push_str(&digits);
}

/// Appends a decimal point and `number` in `places` digits, less its trailing noughts.
fn push_fraction(text: &mut String, number: u64, places: u32) {
    if number > 0 {
        text.push('.');
        push_places(text, number, places);
        while text.ends_with('0') {
            text.pop();
        }
    }
}
