//! Why one future came out as it did: what happened in it, and which of its values moved the
//! result most.

use super::draw::{Draws, Luck};
use super::follow;
use crate::model::{Course, Ledger, Projector, Subject, ledger};
use crate::order;
use crate::scenario::{Key, Scenario};

/// An input that moved a future's result.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reason {
    /// Which input.
    pub key: Key,
    /// Its value in this future, in the input's unit.
    pub value: f64,
    /// Its likely value.
    pub likely: f64,
    /// By how many pounds the gain is higher than it would be, in this future, at the likely
    /// value.
    pub effect: f64,
}

/// One future in full.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    /// Its number among the draws.
    pub future: usize,
    /// What chance decided.
    pub luck: Luck,
    /// What it came to, month by month.
    pub course: Course,
    /// Both worlds in it.
    pub ledger: Ledger,
    /// Every uncertain input by how much it moved the gain, the largest first.
    pub reasons: Vec<Reason>,
}

/// Tells one future of a subject, by its number among the draws.
#[must_use]
pub fn tell(scenario: &Scenario, subject: Subject, future: usize) -> Told {
    let luck = Draws::of(scenario, subject).luck(future);
    let mut drawn = scenario.clone();
    let mut projector = Projector::new(scenario);
    let course = follow(&mut projector, &mut drawn, subject, &luck);
    let gain = course.gain();
    let mut reasons: Vec<Reason> = luck
        .values
        .iter()
        .map(|(key, value)| {
            let likely = scenario.estimate(*key).likely;
            let mut other = drawn.clone();
            other.draw(*key, likely);
            let without = projector.gain(&other, subject, luck.events);
            Reason {
                key: *key,
                value: *value,
                likely,
                effect: gain - without,
            }
        })
        .collect();
    order::sort_by(&mut reasons, |a, b| {
        b.effect.abs().total_cmp(&a.effect.abs())
    });
    Told {
        future,
        ledger: ledger(&drawn, subject, luck.events),
        luck,
        course,
        reasons,
    }
}
