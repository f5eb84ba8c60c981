//! Tipping points: for which values of an input a subject just pays back within the horizon.

use crate::model::{Events, Subject, gain_of};
use crate::scenario::{Key, Scenario};

/// The values of an input between `low` and `high` for which a subject pays back.
#[derive(Clone, PartialEq, Debug)]
pub struct Pays {
    /// Where the search began.
    pub low: f64,
    /// Where it ended.
    pub high: f64,
    /// Stretches in which it pays, in order; their inner ends are the tipping points.
    pub stretches: Vec<(f64, f64)>,
}

impl Pays {
    /// From which value on it pays first; `None` where it never does, or does from the lowest on.
    #[must_use]
    pub fn begins(&self) -> Option<f64> {
        let (begins, _) = self.stretches.first()?;
        (*begins > self.low).then_some(*begins)
    }
}

/// Steps of the search. A stretch narrower than a step can be missed.
const STEPS: usize = 40;
/// Halvings of a step in which the answer turns.
const HALVINGS: usize = 9;

/// For which values of a number input from `low` to `high` a subject pays back within the
/// horizon, all else unchanged, in the plain projection. The gain need not rise all the way: VAT
/// and full hours bend it, so that there may be several stretches.
#[must_use]
pub fn pays(scenario: &Scenario, subject: Subject, key: Key, low: f64, high: f64) -> Pays {
    pays_in_steps(scenario, subject, key, (low, high), STEPS)
}

/// The same for so many steps of the search.
#[must_use]
pub fn pays_in_steps(
    scenario: &Scenario,
    subject: Subject,
    key: Key,
    (low, high): (f64, f64),
    steps: usize,
) -> Pays {
    let pays =
        |value: f64| gain_of(&scenario.with_number(key, value), subject, Events::PLAIN) >= 0.0;
    let at = |step: usize| low + (high - low) * step as f64 / steps as f64;
    let mut stretches = Vec::new();
    let mut was = pays(low);
    let mut began = low;
    for step in 1..=steps {
        let is = pays(at(step));
        if is != was {
            let turn = turn(&pays, at(step - 1), at(step), was);
            if is {
                began = turn;
            } else {
                stretches.push((began, turn));
            }
            was = is;
        }
    }
    if was {
        stretches.push((began, high));
    }
    Pays {
        low,
        high,
        stretches,
    }
}

/// Where the answer turns between two values, on the side that pays.
fn turn(pays: &impl Fn(f64) -> bool, from: f64, to: f64, pays_at_from: bool) -> f64 {
    let (mut from, mut to) = (from, to);
    for _ in 0..HALVINGS {
        let middle = from + (to - from) / 2.0;
        if pays(middle) == pays_at_from {
            from = middle;
        } else {
            to = middle;
        }
    }
    if pays_at_from { from } else { to }
}
