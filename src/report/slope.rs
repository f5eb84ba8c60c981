//! The answer against one input: the sentence beside its box, and the small chart.

use super::names;
use super::numbers::{months_words, plain_percent, pounds, years_words};
use super::words::{is_percent, unit_words, value_words};
use crate::chart::{Chart, slope};
use crate::insight::slope::{At, Slope, Tip};
use crate::insight::{Cause, stops, volume, without_recognition};
use crate::model::Subject;
use crate::order;
use crate::scenario::{Field, Input, Key, Scenario, Stops, table};
use crate::words::controls::BEYOND;
pub use crate::words::slope::where_it_leaps;
use crate::words::{lists, slope as words, units};

/// What stands beside a number box.
#[derive(Clone, PartialEq, Debug)]
pub struct SlopePanel {
    /// Whose box.
    pub key: Key,
    /// For which values it pays, in a sentence or two.
    pub says: String,
    /// The chart over the slider; a level line where the input does not move the answer.
    pub chart: Chart,
}

/// Words and chart of a slope.
#[must_use]
pub fn panel(scenario: &Scenario, found: &Slope) -> SlopePanel {
    let input = table::input(found.key);
    let mut points: Vec<(f64, f64)> = found.points.iter().map(|at| (at.value, at.gain)).collect();
    // The sides of a tipping point, so that a jump is drawn upright.
    for tip in &found.tips {
        let sides = [tip.turn.pays, tip.turn.fails];
        points.extend(sides.map(|side| (side.value, side.worth)));
    }
    order::sort_by(&mut points, |a, b| a.0.total_cmp(&b.0));
    points.dedup_by(|a, b| a.0 == b.0);
    // Along the slider, whose stops are not evenly apart; what is beyond has no place on it.
    let stops = stops(scenario, found.key);
    let place = |value: f64| stops.as_ref().map_or(0.0, |stops| stops.place(value));
    let is_beyond = |value: f64| stops.as_ref().is_some_and(|stops| stops.is_beyond(value));
    points.retain(|(value, _)| !is_beyond(*value));
    let present = found.present;
    let mut says = if found.moves {
        says(&input, found)
    } else {
        words::DOES_NOT_MOVE.to_owned()
    };
    if is_beyond(present.value) {
        says.push(' ');
        says.push_str(BEYOND);
    }
    let clients = Key::Of(volume(Subject::Route(scenario.route())));
    if found.key == clients && found.moves && without_recognition(scenario) != *scenario {
        says.push(' ');
        says.push_str(words::COUNTS_RECOGNITION);
    }
    SlopePanel {
        key: found.key,
        says,
        chart: slope::slope(slope::Slope {
            title: words::title(&name(found.key)),
            sentence: sentence(scenario, &input, found),
            last: stops.as_ref().map_or(0.0, |stops| stops.last() as f64),
            points: points
                .into_iter()
                .map(|(value, gain)| (place(value), gain))
                .collect(),
            present: (place(present.value), present.gain),
            is_beyond: is_beyond(present.value),
            tips: found
                .tips
                .iter()
                .map(|tip| tip.turn.pays.value)
                .filter(|value| !is_beyond(*value))
                .map(place)
                .collect(),
        }),
    }
}

/// The values at the ends of an input's slider, in few letters: "£0" and "£20,000".
#[must_use]
pub fn ends(input: &Input, stops: &Stops) -> (String, String) {
    (
        bare(input, stops.at(0)),
        bare(input, stops.at(stops.last())),
    )
}

/// What an input is called where its group is not in sight: "Dermal filler, lips: price".
#[must_use]
pub fn name(key: Key) -> String {
    let label = table::input(key).label;
    let Key::Service(service, _) = key else {
        return label.to_owned();
    };
    crate::words::names::of_one(names::service(service), label)
}

/// For which values it pays.
fn says(input: &Input, found: &Slope) -> String {
    let pays = &found.pays;
    let whole = match pays.stretches[..] {
        [] => Some(words::PAYS_NOWHERE),
        [(from, to)] if from <= pays.low && to >= pays.high => Some(words::PAYS_EVERYWHERE),
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
                words::up_to(&told(input, to))
            } else if to_high {
                words::from(&told(input, from))
            } else if from == to {
                words::at(&told(input, from))
            } else {
                words::from_to(&bare(input, from), &told(input, to))
            }
        })
        .collect();
    // What begins at the lowest value is no exception.
    let only = matches!(pays.stretches[..], [(from, _)] if from > pays.low);
    let stretches = lists::each(&parts);
    let mut said = vec![if only {
        words::pays_only(&stretches)
    } else {
        words::pays(&stretches)
    }];
    said.extend(found.tips.iter().filter_map(|tip| jump(input, tip)));
    lists::sentences(&said)
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
    Some(words::jumps(
        &pounds(low.worth),
        &pounds(high.worth),
        &told(input, tip.shown),
        &where_it_leaps(cause),
    ))
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
    let years = years_words(scenario.number(Field::Horizon) as i32);
    let back = |at: &At| match at.payback_months {
        Some(months) => months_words(months as i32),
        None => words::never_within(&years),
    };
    let payback = if first.payback_months == last.payback_months {
        words::payback_stays(&back(first))
    } else {
        words::payback_goes(&back(first), &back(last))
    };
    let (from, to) = (bare(input, first.value), told(input, last.value));
    let (low, high) = (pounds(first.gain), pounds(last.gain));
    if level {
        return words::stays(&from, &to, &low, &payback);
    }
    if falls {
        return words::falls(&from, &to, &low, &high, &payback);
    }
    if rises {
        return words::rises(&from, &to, &low, &high, &payback);
    }
    let extreme = |one: Option<&At>| {
        let within = one.filter(|at| *at != first && *at != last)?;
        Some((pounds(within.gain), told(input, within.value)))
    };
    let by_gain = |a: &&At, b: &&At| a.gain.total_cmp(&b.gain);
    words::turns(
        (&from, &to),
        (&low, &high),
        extreme(found.points.iter().max_by(by_gain)),
        extreme(found.points.iter().min_by(by_gain)),
        &payback,
    )
}

/// A gain that turns by less than this, pounds, goes one way.
const NEARLY: f64 = 1.0;

/// A value with its unit, as exactly as a box takes it: "£7,900", "2.3 a week", "12.5%".
#[must_use]
pub fn told(input: &Input, value: f64) -> String {
    if is_percent(input) {
        let (_, after) = unit_words(input);
        return [&plain_percent(value).replace('-', "−"), after].concat();
    }
    let shown = value_words(input, value);
    if value == 1.0 {
        units::of_one(&shown).to_owned()
    } else {
        shown
    }
}

/// The same without what follows the number.
pub(super) fn bare(input: &Input, value: f64) -> String {
    let (_, after) = unit_words(input);
    if is_percent(input) {
        return [&plain_percent(value).replace('-', "−"), "%"].concat();
    }
    let shown = value_words(input, value);
    shown
        .strip_suffix(after)
        .unwrap_or(&shown)
        .trim_end()
        .to_owned()
}
