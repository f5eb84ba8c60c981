//! Numbers as they fill a box: the other way round of reading them.
//!
//! Integers only: the browser module carries no float formatter.

use super::DECIMALS;

/// A number as it fills a box: "5500", "1.5", "12.71", "-3"; at most [`DECIMALS`] decimals, no
/// trailing zeros, no thousands separator, a plain hyphen for minus. Empty if it is not finite.
/// [`super::read_number`] reads it back.
#[must_use]
pub fn write_number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let scale = 10_i64.pow(DECIMALS);
    let scaled = nearest(value, scale);
    let size = scaled.unsigned_abs();
    let scale = scale.unsigned_abs();
    let mut text = String::new();
    if scaled < 0 {
        text.push('-');
    }
    text.push_str(&(size / scale).to_string());
    push_fraction(&mut text, size % scale, DECIMALS);
    text
}

/// The whole number nearest to `value * scale`, halves away from zero. The cast saturates.
pub fn nearest(value: f64, scale: i64) -> i64 {
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    let rounded = libm::round(value * scale as f64) as i64;
    rounded
}

/// Appends `number` padded with noughts to `places` digits.
pub fn push_places(text: &mut String, number: u64, places: u32) {
    let digits = number.to_string();
    for _ in digits.len()..places as usize {
        text.push('0');
    }
    text.push_str(&digits);
}

/// Appends a decimal point and `number` in `places` digits, less its trailing noughts.
pub fn push_fraction(text: &mut String, number: u64, places: u32) {
    if number > 0 {
        text.push('.');
        push_places(text, number, places);
        while text.ends_with('0') {
            text.pop();
        }
    }
}
