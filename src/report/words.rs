//! Words for inputs: units beside a box, and what to say when a box cannot be read.

use super::numbers::{percent, plain, plain_percent};
use crate::facts::Unit;
use crate::scenario::entry::Slip;
use crate::scenario::{Input, Refusal, Shape, Value};
pub use crate::words::units::unit_words;
use crate::words::{boxes, controls, units};

/// Whether an input is shown and typed as per cent.
#[must_use]
pub const fn is_percent(input: &Input) -> bool {
    matches!(input.unit, Some(Unit::Share | Unit::SharePerYear))
}

/// A value of an input as one writes it in a sentence: "£5,500", "8%", "46 weeks a year".
#[must_use]
pub fn value_words(input: &Input, value: f64) -> String {
    let (before, after) = unit_words(input);
    if is_percent(input) {
        let year = after.strip_prefix('%').unwrap_or(after);
        return percent(value) + year;
    }
    let number = grouped(value);
    let mut text = String::from(if value < 0.0 { "−" } else { "" });
    text.push_str(before);
    text.push_str(&number);
    if !after.is_empty() {
        text.push(' ');
        text.push_str(after);
    }
    text
}

/// What stands in an input as one writes it in a sentence: "£5,500", "yes", "Scotland".
#[must_use]
pub fn said(input: &Input, value: Value) -> String {
    match (value, input.shape) {
        (Value::Number(estimate), _) => value_words(input, estimate.likely),
        (Value::Choice(position), Shape::Choice(choices)) => choices
            .get(position)
            .map_or_else(String::new, |choice| choice.label.to_owned()),
        (Value::Flag(flag), _) => units::yes_or_no(flag).to_owned(),
        (Value::Month(month), _) => super::numbers::month_name(month),
        (Value::Choice(_), _) => String::new(),
    }
}

/// A number without its sign, whole part in groups of three.
pub(super) fn grouped(value: f64) -> String {
    let text = plain(value.abs());
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text.as_str(), None),
    };
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// What stands in an input's box for a value: "5500", "12.5" of per cent, "2026-11".
#[must_use]
pub fn box_text(input: &Input, value: Value) -> String {
    match (value, input.shape) {
        (Value::Number(estimate), _) => box_number(input, estimate.likely),
        (Value::Choice(position), Shape::Choice(choices)) => choices
            .get(position)
            .map_or_else(String::new, |choice| choice.text.to_owned()),
        (Value::Month(month), _) => month.to_string(),
        (Value::Flag(_) | Value::Choice(_), _) => String::new(),
    }
}

/// What stands in the box of an input for a number.
#[must_use]
pub fn box_number(input: &Input, value: f64) -> String {
    if is_percent(input) {
        plain_percent(value)
    } else {
        plain(value)
    }
}

/// What a text was taken for, where it could have been meant otherwise.
#[must_use]
pub fn taken_for(input: &Input, text: &str, value: f64) -> String {
    controls::taken_for(text.trim(), &super::slope::told(input, value))
}

/// What an input does to the answer, beside its box; nothing where that is plain to see.
#[must_use]
pub fn effect_sentence(input: &Input) -> String {
    boxes::effect(input.effect, input.shape)
}

/// What to say beside a box whose text is no number. The last good answer stays up, so that the
/// sentence says what to do and no more.
#[must_use]
pub fn slip(input: &Input, slip: Slip) -> String {
    match slip {
        Slip::Empty => in_range(input, boxes::type_a_number_between, boxes::TYPE_A_NUMBER),
        _ => slip.sentence().to_owned(),
    }
}

/// What to say beside a box whose value was refused.
#[must_use]
pub fn refusal(input: &Input, refusal: Refusal) -> String {
    match refusal {
        Refusal::OutOfRange(_, _) => in_range(input, boxes::must_be_between, boxes::CHOOSE),
        Refusal::NotWhole => boxes::WHOLE.to_owned(),
        Refusal::OutOfOrder => boxes::ORDER.to_owned(),
        Refusal::NotAMonth => boxes::not_a_month("2026-11", 2020, 2050),
        Refusal::NotANumber => Slip::NotANumber.sentence().to_owned(),
        Refusal::NotAChoice | Refusal::UnknownKey => boxes::CHOOSE.to_owned(),
        Refusal::NotAFlag => boxes::YES_OR_NO.to_owned(),
    }
}

/// A sentence with the ends of an input's range; `without`, if it has none.
fn in_range(input: &Input, between: fn(&str, &str) -> String, without: &str) -> String {
    let Shape::Number { min, max, .. } = input.shape else {
        return without.to_owned();
    };
    let highest = value_words(input, max);
    if is_percent(input) {
        return between(&percent(min), &highest);
    }
    let lowest = value_words(input, min);
    // The unit once: "between 0 and 60 a week".
    let (_, after) = unit_words(input);
    let lowest = lowest.strip_suffix(after).unwrap_or(&lowest).trim_end();
    between(lowest, &highest)
}
