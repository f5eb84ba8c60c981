//! Over which values an input is looked at: those of its slider, so that what is drawn over it and
//! where its thumb stands have one scale.

use crate::order;
use crate::scenario::{Key, Scenario, Stops, table};

/// How many steps lie between the ends, at most.
const STEPS: usize = 16;
/// The present value takes the place of one that is nearer to it than this share of the distance to
/// the next.
const NEAR: f64 = 0.25;

/// The stops of an input's slider; `None` for an input that takes no number. They hang on its
/// default, not on what was said.
#[must_use]
pub fn stops(scenario: &Scenario, key: Key) -> Option<Stops> {
    Stops::of(&table::input(key), &scenario.default_of(key))
}

/// Values of a number input to look at, rising, the present one among them exactly; empty for an
/// input that takes no number. They are stops of its slider, spread evenly along it; the present
/// value may lie between two or beyond them.
#[must_use]
pub fn sensible_values(scenario: &Scenario, key: Key) -> Vec<f64> {
    let Some(stops) = stops(scenario, key) else {
        return Vec::new();
    };
    let present = scenario.estimate(key).likely;
    let last = stops.last();
    let steps = last.min(STEPS);
    // The place of a step among the stops, the nearest whole one.
    let place = |step: usize| (2 * step * last + steps) / (2 * steps);
    let apart = last as f64 / steps as f64;
    let at = stops.place(present);
    let mut values: Vec<f64> = (0..=steps)
        .map(place)
        .filter(|place| {
            let is_end = *place == 0 || *place == last;
            is_end || (*place as f64 - at).abs() >= NEAR * apart
        })
        .map(|place| stops.at(place))
        .collect();
    values.push(present);
    order::sort_by(&mut values, f64::total_cmp);
    values.dedup();
    values
}

/// How round a value in a range is told: the power of ten that is a hundredth of it or more.
pub(super) fn grain(range: f64) -> i32 {
    let places = libm::floor(libm::log10((range / 50.0).max(1e-6)));
    (places as i32).clamp(-6, 6)
}

/// A multiple of a power of ten near a value, up, down or the nearest, as `round` has it: the
/// nearest double to what is written in decimals.
pub(super) fn to_grain(value: f64, power: i32, round: impl Fn(f64) -> f64) -> f64 {
    let scale = libm::pow(10.0, f64::from(power.abs()));
    if power < 0 {
        round(value * scale) / scale
    } else {
        round(value / scale) * scale
    }
}
