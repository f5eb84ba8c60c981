//! Numbers as a reader sees them. Rounding happens here and nowhere earlier.
//!
//! Integers only: the browser module carries no float formatter. Whatever is not finite is shown
//! as an en dash, and nothing that rounds to zero keeps a minus sign.

use crate::facts::{Date, Month};
use crate::scenario::entry::{nearest, push_fraction, push_places, write_number};
use crate::words::{amounts, months, sources};

/// What stands for a figure that does not exist.
pub const NONE: &str = "–";

/// Pounds as a result is shown: to the nearest £10 under £1,000 and £100 from there on.
/// "£5,500", "−£1,200".
#[must_use]
pub fn pounds(value: f64) -> String {
    money(value, as_shown)
}

/// The amount that [`pounds`] shows, pounds; what is not finite is nought.
#[must_use]
pub fn pounds_value(value: f64) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let shown = as_shown(value) as f64;
    shown
}

fn as_shown(value: f64) -> i64 {
    let whole = nearest(value, 1);
    let step = if whole.unsigned_abs() < 1_000 {
        10
    } else {
        100
    };
    nearest(value / f64::from(step), 1).saturating_mul(i64::from(step))
}

/// Before a sum below nought: a line does not end between the two signs.
const MINUS_POUNDS: &str = "−\u{2060}£";

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
    let mut text = String::from(if pence < 0 { MINUS_POUNDS } else { "£" });
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
    amounts::hours(&if value.abs() < 9.95 {
        count1(value)
    } else {
        count(value)
    })
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
    amounts::months(&count(f64::from(months)))
}

/// A number of weeks: "40 weeks", "1 week".
#[must_use]
pub fn weeks_words(weeks: i32) -> String {
    amounts::weeks(&count(f64::from(weeks)))
}

/// A number of years: "5 years", "1 year".
#[must_use]
pub fn years_words(years: i32) -> String {
    amounts::years(&count(f64::from(years)))
}

/// A month by name: "November 2026".
#[must_use]
pub fn month_name(month: Month) -> String {
    months::of_year(month.name(), month.year())
}

/// A day by name: "22 November 2026".
#[must_use]
pub fn day_name(date: Date) -> String {
    sources::day(&date.day.to_string(), &month_name(date.in_month()))
}

/// A number as it fills a box: "5500", "1.5", "12.71", "-3". Empty if it is not finite.
#[must_use]
pub fn plain(value: f64) -> String {
    write_number(value)
}

/// A share of one as it fills a box of per cent: 0.08 is "8".
#[must_use]
pub fn plain_percent(share: f64) -> String {
    plain(share * 100.0)
}

fn money(value: f64, round: impl Fn(f64) -> i64) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let whole = round(value);
    let mut text = String::from(if whole < 0 { MINUS_POUNDS } else { "£" });
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
