//! The tipping point of an input: where a subject just pays back within the horizon.

use crate::model::{Events, Subject, gain_of};
use crate::scenario::{Key, Scenario, Shape, table};

/// Where the gain crosses zero as one input moves over its range.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Tipping {
    /// It pays back only at or above this value.
    AtLeast(f64),
    /// It pays back only at or below this value.
    AtMost(f64),
    /// It pays back over the whole range.
    Always,
    /// It pays back nowhere in the range.
    Never,
}

/// Halvings of the range; the last one is a hundred-thousandth of it.
const HALVINGS: usize = 17;

/// The tipping point of a number input for a subject, all else unchanged, in the plain
/// projection. `None` if the input holds no number. Where the gain crosses zero more than once
/// the crossing found is one of them, on the side that the ends of the range tell.
#[must_use]
pub fn tipping(scenario: &Scenario, subject: Subject, key: Key) -> Option<Tipping> {
    let Shape::Number { min, max, .. } = table::input(key).shape else {
        return None;
    };
    let pays =
        |value: f64| gain_of(&scenario.with_number(key, value), subject, Events::PLAIN) >= 0.0;
    let (at_min, at_max) = (pays(min), pays(max));
    if at_min == at_max {
        return Some(if at_min {
            Tipping::Always
        } else {
            Tipping::Never
        });
    }
    let (mut low, mut high) = (min, max);
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if pays(middle) == at_min {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(if at_max {
        Tipping::AtLeast(high)
    } else {
        Tipping::AtMost(low)
    })
}
