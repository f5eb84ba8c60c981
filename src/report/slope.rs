//! The answer against one input: the sentence beside its box, and the small chart.

use super::names;
use super::numbers::{months_words, plain_percent, pounds, years_words};
use super::words::{is_percent, unit_words, value_words};
use crate::chart::{Chart, slope};
use crate::insight::Cause;
use crate::insight::slope::{At, Slope, Tip};
use crate::scenario::{Field, Input, Key, Scenario, table};

/// What stands beside a number box.
#[derive(Clone, PartialEq, Debug)]
pub struct SlopePanel {
    /// Whose box.
    pub key: Key,
    /// For which values it pays, in a sentence or two.
    pub says: String,
    /// The chart; none where the input does not move the answer.
    pub chart: Option<Chart>,
}

/// Words and chart of a slope.
#[must_use]
pub fn panel(scenario: &Scenario, found: &Slope) -> SlopePanel {
    let input = table::input(found.key);
    if !found.moves {
        return SlopePanel {
            key: found.key,
            says: "Does not move this answer.".to_owned(),
            chart: None,
        };
    }
    let mut points: Vec<(f64, f64)> = found.points.iter().map(|at| (at.value, at.gain)).collect();
    // The sides of a tipping point, so that a jump is drawn upright.
    for tip in &found.tips {
        let sides = [tip.turn.pays, tip.turn.fails];
        points.extend(sides.map(|side| (side.value, side.worth)));
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points.dedup_by(|a, b| a.0 == b.0);
    let ends = (found.pays.low, found.pays.high);
    SlopePanel {
        key: found.key,
        says: says(&input, found),
        chart: Some(slope::slope(slope::Slope {
            title: [&name(found.key), ": the gain against it"].concat(),
            sentence: sentence(scenario, &input, found),
            points,
            present: (found.present.value, found.present.gain),
            tips: found.tips.iter().map(|tip| tip.turn.pays.value).collect(),
            ends: (bare(&input, ends.0), bare(&input, ends.1)),
        })),
    }
}

/// What an input is called where its group is not in sight: "Dermal filler, lips: price".
#[must_use]
pub fn name(key: Key) -> String {
    let label = table::input(key).label;
    let Key::Service(service, _) = key else {
        return label.to_owned();
    };
    let (first, rest) = label.split_at(1);
    [
        names::service(service),
        ": ",
        &first.to_ascii_lowercase(),
        rest,
    ]
    .concat()
}

/// For which values it pays.
fn says(input: &Input, found: &Slope) -> String {
    let pays = &found.pays;
    let whole = match pays.stretches[..] {
        [] => Some("Does not pay at any value shown."),
        [(from, to)] if from <= pays.low && to >= pays.high => Some("Pays at any value shown."),
        _ => None,
    };
    if let Some(sentence) = whole {
        return sentence.to_owned();
    }
    let shown = |value: f64| {
        let tip = found.tips.iter().find(|tip| tip.turn.pays.value == value);
        tip.map_or(value, |tip| tip.shown)
    };
    let parts: Vec<String> = pays
        .stretches
        .iter()
        .map(|(from, to)| {
            let (from_low, to_high) = (*from <= pays.low, *to >= pays.high);
            let (from, to) = (shown(*from), shown(*to));
            if from_low {
                ["up to ", &told(input, to)].concat()
            } else if to_high {
                ["from ", &told(input, from)].concat()
            } else if from == to {
                ["at ", &told(input, from)].concat()
            } else {
                ["from ", &bare(input, from), " to ", &told(input, to)].concat()
            }
        })
        .collect();
    let only = if parts.len() == 1 && !parts[0].starts_with("up to") {
        "only "
    } else {
        ""
    };
    let mut text = ["Pays ", only, &parts.join(" and "), "."].concat();
    for tip in &found.tips {
        if let Some(jump) = jump(input, tip) {
            text.push(' ');
            text.push_str(&jump);
        }
    }
    text
}

/// A jump over zero, in a sentence; `None` where there is none, or where the input is whole, so
/// that nobody expects anything else.
fn jump(input: &Input, tip: &Tip) -> Option<String> {
    let cause = tip.jump.filter(|cause| *cause != Cause::WholeNumber)?;
    let (low, high) = if tip.turn.begins() {
        (tip.turn.fails, tip.turn.pays)
    } else {
        (tip.turn.pays, tip.turn.fails)
    };
    Some(
        [
            "Jumps from ",
            &pounds(low.worth),
            " to ",
            &pounds(high.worth),
            " at ",
            &told(input, tip.shown),
            ", ",
            &where_it_leaps(cause),
            ".",
        ]
        .concat(),
    )
}

/// Why an answer leaps as the value rises, as the end of a sentence.
#[must_use]
pub fn where_it_leaps(cause: Cause) -> String {
    let by = |months: usize| match months {
        1 => "a month".to_owned(),
        _ => months_words(months as i32),
    };
    match cause {
        Cause::WholeNumber => "because only whole numbers count".to_owned(),
        Cause::Vat(None, Some(_)) => "where takings pass the VAT threshold".to_owned(),
        Cause::Vat(Some(_), None) => "where VAT registration falls away".to_owned(),
        Cause::Vat(Some(low), Some(high)) if high < low => {
            ["where you register for VAT ", &by(low - high), " sooner"].concat()
        }
        Cause::Vat(Some(low), Some(high)) if high > low => {
            ["where you register for VAT ", &by(high - low), " later"].concat()
        }
        Cause::Vat(..) => "where VAT registration as you are moves".to_owned(),
        Cause::Opening(Some(low), Some(high)) if high > low => {
            ["where you start to sell ", &by(high - low), " later"].concat()
        }
        Cause::Opening(Some(low), Some(high)) => {
            ["where you start to sell ", &by(low - high), " sooner"].concat()
        }
        Cause::Opening(Some(_), None) => "where you no longer sell at all".to_owned(),
        Cause::Opening(None, _) => "where you begin to sell at all".to_owned(),
        Cause::Calendar => "where the study or a payment moves by a month".to_owned(),
        Cause::Device => "where the device is bought once more or less".to_owned(),
        Cause::Rule => "where a step in the rules of tax or loans lies".to_owned(),
        Cause::Step => "where something begins or ends all at once".to_owned(),
    }
}

/// The text alternative: from end to end.
fn sentence(scenario: &Scenario, input: &Input, found: &Slope) -> String {
    let (Some(first), Some(last)) = (found.points.first(), found.points.last()) else {
        return String::new();
    };
    let level = found
        .points
        .iter()
        .all(|at| pounds(at.gain) == pounds(first.gain));
    let falls = found.points.is_sorted_by(|a, b| a.gain >= b.gain - NEARLY);
    let rises = found.points.is_sorted_by(|a, b| a.gain <= b.gain + NEARLY);
    let verb = match (rises, falls) {
        (_, true) => "falls",
        (true, _) => "rises",
        _ => "goes",
    };
    let most = found.points.iter().max_by(|a, b| a.gain.total_cmp(&b.gain));
    let least = found.points.iter().min_by(|a, b| a.gain.total_cmp(&b.gain));
    let extreme = |one: Option<&At>, word: &str| match one {
        Some(at) if !rises && !falls && at != first && at != last => [
            ", ",
            word,
            " ",
            &pounds(at.gain),
            " at ",
            &told(input, at.value),
        ]
        .concat(),
        _ => String::new(),
    };
    let years = years_words(scenario.number(Field::Horizon) as i32);
    let back = |at: &At| match at.payback_months {
        Some(months) => months_words(months as i32),
        None => ["never within ", &years].concat(),
    };
    let payback = if first.payback_months == last.payback_months {
        [": ", &back(first), " at either end"].concat()
    } else {
        [" goes from ", &back(first), " to ", &back(last)].concat()
    };
    if level {
        return [
            "From ",
            &bare(input, first.value),
            " to ",
            &told(input, last.value),
            " the gain stays near ",
            &pounds(first.gain),
            "; payback",
            &payback,
            ".",
        ]
        .concat();
    }
    [
        "From ",
        &bare(input, first.value),
        " to ",
        &told(input, last.value),
        " the gain ",
        verb,
        " from ",
        &pounds(first.gain),
        " to ",
        &pounds(last.gain),
        &extreme(most, "at most"),
        &extreme(least, "at least"),
        "; payback",
        &payback,
        ".",
    ]
    .concat()
}

/// A gain that turns by less than this, pounds, goes one way.
const NEARLY: f64 = 1.0;

/// A value with its unit, as exactly as a box takes it: "£7,900", "2.3 a week", "12.5%".
pub(super) fn told(input: &Input, value: f64) -> String {
    if is_percent(input) {
        let (_, after) = unit_words(input);
        return [&plain_percent(value).replace('-', "−"), after].concat();
    }
    let words = value_words(input, value);
    // One of them: "1 month".
    match words.strip_suffix('s') {
        Some(one) if value == 1.0 => one.to_owned(),
        _ => words,
    }
}

/// The same without what follows the number.
fn bare(input: &Input, value: f64) -> String {
    let (_, after) = unit_words(input);
    if is_percent(input) {
        return [&plain_percent(value).replace('-', "−"), "%"].concat();
    }
    let words = value_words(input, value);
    words
        .strip_suffix(after)
        .unwrap_or(&words)
        .trim_end()
        .to_owned()
}
