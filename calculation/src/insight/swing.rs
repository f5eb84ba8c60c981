//! On which inputs an answer hangs most: for each with a spread, the gain at its low and at its
//! high, all else likely.

use super::tipping::course_at;
use crate::model::{Projector, Subject};
use crate::order;
use crate::scenario::{Key, Outcome, Scenario, Shape, table};

/// A gain that moves by less than this, pounds, does not move.
const LEAST: f64 = 1.0;

/// What one input does to the answer between its low and its high.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Swing {
    /// The input.
    pub key: Key,
    /// Its low value.
    pub low: f64,
    /// Its high value.
    pub high: f64,
    /// Gain at the low value, pounds.
    pub at_low: f64,
    /// Gain at the high value, pounds.
    pub at_high: f64,
}

impl Swing {
    /// How far the gain moves, pounds.
    #[must_use]
    pub fn size(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// Whether an input is open to a subject: those of other routes and of other ways of trading or
/// paying are not.
pub(super) fn is_open(scenario: &Scenario, subject: Subject, key: Key) -> bool {
    match key {
        Key::Of(field) => scenario.trade().reads(field),
        Key::Route(route, field) => subject == Subject::Route(route) && route.reads(field),
        Key::Service(..) => true,
    }
}

/// Whether an input is a number that can move the gain of the chosen route.
#[must_use]
pub fn can_move(scenario: &Scenario, key: Key) -> bool {
    let is_read = is_open(scenario, Subject::Route(scenario.route()), key);
    let input = table::input(key);
    is_read && matches!(input.shape, Shape::Number { .. }) && input.effect.outcome == Outcome::Gain
}

/// The number inputs that can move the gain of the chosen route, in the order of the table.
#[must_use]
pub fn numbers(scenario: &Scenario) -> Vec<Key> {
    Key::all().filter(|key| can_move(scenario, *key)).collect()
}

/// The work on all swings: call [`Self::step`] until it gives them.
pub struct SwingWork {
    subject: Subject,
    left: Vec<Key>,
    swings: Vec<Swing>,
    projector: Projector,
}

impl SwingWork {
    /// The work for the chosen route.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut left = numbers(scenario);
        left.retain(|key| {
            let estimate = scenario.estimate(*key);
            estimate.low < estimate.high
        });
        // Taken from the end.
        left.reverse();
        Self {
            subject: Subject::Route(scenario.route()),
            left,
            swings: Vec::new(),
            projector: Projector::new(scenario),
        }
    }

    /// Asks the model about one input; all swings, the greatest first, when it is done. Inputs
    /// that move nothing are left out.
    pub fn step(&mut self, scenario: &Scenario) -> Option<Vec<Swing>> {
        if let Some(key) = self.left.pop() {
            let estimate = scenario.estimate(key);
            let projector = &mut self.projector;
            let mut gain = |value| course_at(projector, scenario, self.subject, key, value).gain();
            let swing = Swing {
                key,
                low: estimate.low,
                high: estimate.high,
                at_low: gain(estimate.low),
                at_high: gain(estimate.high),
            };
            if swing.size() >= LEAST {
                self.swings.push(swing);
            }
            return None;
        }
        let mut swings = core::mem::take(&mut self.swings);
        // Stable, so that equal ones stay in the order of the table.
        order::sort_by(&mut swings, |a, b| b.size().total_cmp(&a.size()));
        Some(swings)
    }
}

/// All swings of the chosen route at once, the greatest first.
#[must_use]
pub fn swings(scenario: &Scenario) -> Vec<Swing> {
    let mut work = SwingWork::new(scenario);
    loop {
        if let Some(swings) = work.step(scenario) {
            return swings;
        }
    }
}
