//! Words for inputs: units beside a box, and what to say when a box cannot be read.

use super::numbers::{percent, plain};
use crate::facts::Unit;
use crate::scenario::entry::Slip;
use crate::scenario::{Direction, Input, Outcome, Refusal, Shape, Value};

/// What stands before and after a box, outside it: "£" and "a year".
#[must_use]
pub const fn unit_words(input: &Input) -> (&'static str, &'static str) {
    match input.unit {
        None | Some(Unit::Count) => ("", ""),
        Some(Unit::Pounds) => ("£", ""),
        Some(Unit::PoundsPerYear) => ("£", "a year"),
        Some(Unit::PoundsPerMonth) => ("£", "a month"),
        Some(Unit::PoundsPerWeek) => ("£", "a week"),
        Some(Unit::PoundsPerHour) => ("£", "an hour"),
        Some(Unit::Share) => ("", "%"),
        Some(Unit::SharePerYear) => ("", "% a year"),
        Some(Unit::Hours) => ("", "hours"),
        Some(Unit::HoursPerWeek) => ("", "hours a week"),
        Some(Unit::Minutes) => ("", "minutes"),
        Some(Unit::Days) => ("", "days"),
        Some(Unit::WeeksPerYear) => ("", "weeks a year"),
        Some(Unit::Months) => ("", "months"),
        Some(Unit::Years) => ("", "years"),
        Some(Unit::AppointmentsPerWeek) => ("", "a week"),
    }
}

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
        (Value::Flag(true), _) => "yes".to_owned(),
        (Value::Flag(false), _) => "no".to_owned(),
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

/// What an input does to the answer, beside its box; nothing where that is plain to see.
#[must_use]
pub fn effect_sentence(input: &Input) -> String {
    let effect = input.effect;
    let only = match (effect.direction, effect.outcome) {
        (Direction::Neither, _) | (_, Outcome::Gain | Outcome::Comparison) => "",
        (_, Outcome::AllInAll) => "Counts in “all in all” only.",
        (_, Outcome::PresentValue) => "Counts in the net present value only.",
        (_, Outcome::CostPerGuidedHour) => "Counts in the cost per guided hour only.",
    };
    if effect.why.is_empty() {
        return only.to_owned();
    }
    let it = if only.is_empty() { "the answer" } else { "it" };
    let more = match input.shape {
        Shape::Number { .. } => "More of it ",
        Shape::Month => "A later month ",
        Shape::Flag | Shape::Choice(_) => "This ",
    };
    let opening = match effect.direction {
        Direction::Up => [more, "raises ", it].concat(),
        Direction::Down => [more, "lowers ", it].concat(),
        Direction::Either => ["Can raise or lower ", it].concat(),
        Direction::Neither => "Moves no figure on this page".to_owned(),
    };
    let gap = if only.is_empty() { "" } else { " " };
    [only, gap, &opening, ": ", effect.why, "."].concat()
}

/// What to say beside a box whose text is no number. The last good answer stays up, so that the
/// sentence says what to do and no more.
#[must_use]
pub fn slip(input: &Input, slip: Slip) -> String {
    match slip {
        Slip::Empty => range_sentence(input, "Type a number"),
        _ => slip.sentence().to_owned(),
    }
}

/// What to say beside a box whose value was refused.
#[must_use]
pub fn refusal(input: &Input, refusal: Refusal) -> String {
    match refusal {
        Refusal::OutOfRange(_, _) => range_sentence(input, "This must be"),
        Refusal::NotWhole => "This must be a whole number.".to_owned(),
        Refusal::OutOfOrder => "Low, likely and high must be in that order.".to_owned(),
        Refusal::NotAMonth => "Write a month like 2026-11, between 2020 and 2050.".to_owned(),
        Refusal::NotANumber => Slip::NotANumber.sentence().to_owned(),
        Refusal::NotAChoice | Refusal::UnknownKey => "Choose one of the answers.".to_owned(),
        Refusal::NotAFlag => "Choose yes or no.".to_owned(),
    }
}

fn range_sentence(input: &Input, opening: &str) -> String {
    match input.shape {
        Shape::Number { min, max, .. } => {
            let lowest = value_words(input, min);
            // The unit once: "between 0 and 60 a week".
            let (_, after) = unit_words(input);
            let lowest = lowest.strip_suffix(after).unwrap_or(&lowest).trim_end();
            let lowest = if is_percent(input) {
                percent(min)
            } else {
                lowest.to_owned()
            };
            let highest = value_words(input, max);
            [opening, " between ", &lowest, " and ", &highest, "."].concat()
        }
        _ => [opening, "."].concat(),
    }
}
