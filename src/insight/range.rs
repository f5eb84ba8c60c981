//! Over which values an input is looked at: what a person would consider about the present value,
//! not all that the box would take.

use crate::scenario::{Key, Scenario, Shape, table};

/// How many even steps lie between the ends.
const STEPS: usize = 16;
/// How far beyond low and high to look, as a share of their distance from the likely value.
const BEYOND: f64 = 0.5;
/// An input that holds nothing is looked at up to so many of its steps.
const FROM_NOTHING: f64 = 20.0;
/// The least distance of the present value from an end that is not the input's own, as a share of
/// the whole.
const VISIBLE: f64 = 0.15;

/// Values of a number input to look at, rising, the present one among them exactly; empty for an
/// input that takes no number. Its estimate's low and high and somewhat beyond; half to double
/// where there is none; never beyond what the table takes.
#[must_use]
pub fn sensible_values(scenario: &Scenario, key: Key) -> Vec<f64> {
    let Shape::Number {
        min,
        max,
        step,
        whole,
    } = table::input(key).shape
    else {
        return Vec::new();
    };
    let estimate = scenario.estimate(key);
    let present = estimate.likely;
    let (mut low, mut high) = if estimate.low < estimate.high {
        (
            estimate.low - BEYOND * (present - estimate.low),
            estimate.high + BEYOND * (estimate.high - present),
        )
    } else if present == 0.0 {
        (0.0, FROM_NOTHING * step)
    } else {
        // Money and the like are skewed: as likely double as half.
        let far = [present / 2.0, present * 2.0];
        (far[0].min(far[1]), far[0].max(far[1]))
    };
    // At least some steps of the arrow keys, so that there is something to see.
    low = low.min(present - 2.0 * step);
    high = high.max(present + 2.0 * step);
    let room = VISIBLE * (high - low);
    low = low.min(present - room);
    high = high.max(present + room);
    let low = (libm::floor(low / step + 1e-9) * step).clamp(min, max);
    let high = (libm::ceil(high / step - 1e-9) * step).clamp(min, max);
    // What is typed beyond a multiple of the step by less than a hair is that multiple.
    let (low, high) = (tidy(low).min(present), tidy(high).max(present));
    let mut values: Vec<f64> = (0..=STEPS)
        .map(|at| low + (high - low) * at as f64 / STEPS as f64)
        .map(|value| if whole { libm::round(value) } else { value })
        .map(|value| nearest(value, grain(high - low)).clamp(low, high))
        .collect();
    values[0] = low;
    values[STEPS] = high;
    // The present value takes the place of one that can hardly be told from it.
    let near = (high - low) / STEPS as f64 * 0.05;
    values.retain(|value| {
        let end = *value == low || *value == high;
        *value == present || end || (*value - present).abs() > near
    });
    values.push(present);
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}

/// The nearest number of six decimals: what a box can hold.
fn tidy(value: f64) -> f64 {
    nearest(value, -6)
}

/// How round a value in a range is told: the power of ten that is a hundredth of it or more.
pub(super) fn grain(range: f64) -> i32 {
    let places = libm::floor(libm::log10((range / 50.0).max(1e-6)));
    (places as i32).clamp(-6, 6)
}

/// The nearest multiple of a power of ten.
fn nearest(value: f64, power: i32) -> f64 {
    to_grain(value, power, libm::round)
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
