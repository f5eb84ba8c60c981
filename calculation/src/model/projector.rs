//! Many variations of a scenario projected one after the other, for whoever asks the model
//! hundreds of times.

use super::events::{Events, Subject};
use super::figures;
use super::ledger::World;
use super::setting::{Kept, Setting};
use super::worlds::Worlds;
use crate::scenario::Scenario;

/// Projects variations of a scenario: the same path as every projection, to the same bits, but what
/// two variations have in common is not looked up twice, and their ledgers take the place of the
/// last ones. Any scenario can be given at any time: what it does not share is looked up again.
pub struct Projector {
    kept: Kept,
    spare: Vec<World>,
    position: Vec<f64>,
}

/// How one subject fares in one course of events, month by month: all that a simulated future or a
/// search is read for.
#[derive(Clone, PartialEq, Debug)]
pub struct Course {
    /// Position at the end of each month, pounds: the running difference less what is owed.
    pub position: Vec<f64>,
    /// Month of the first payment, counted from the start.
    pub first_payment: usize,
    /// Months from the first payment until the position is at or above nothing and stays so;
    /// `None` if that does not happen within the horizon.
    pub payback_months: Option<usize>,
}

impl Course {
    pub(super) fn new(position: Vec<f64>, first_payment: usize) -> Self {
        Self {
            payback_months: figures::payback(&position, first_payment),
            position,
            first_payment,
        }
    }

    /// Position at the horizon, pounds.
    #[must_use]
    pub fn gain(&self) -> f64 {
        figures::last(&self.position)
    }

    /// The lowest position from a month on, pounds; at the horizon for a month beyond it.
    #[must_use]
    pub fn lowest_from(&self, month: usize) -> f64 {
        let last = self.position.len().saturating_sub(1);
        let from = &self.position[month.min(last)..];
        from.iter().copied().reduce(f64::min).unwrap_or(0.0)
    }
}

impl Projector {
    /// For a scenario and those like it.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            kept: Kept::of(scenario),
            spare: Vec::new(),
            position: Vec::new(),
        }
    }

    /// The gain of a subject in one course of events, pounds: the position at the horizon.
    pub fn gain(&mut self, scenario: &Scenario, subject: Subject, events: Events) -> f64 {
        self.follow(scenario, subject, events);
        figures::last(&self.position)
    }

    /// How a subject fares in one course of events.
    pub fn course(&mut self, scenario: &Scenario, subject: Subject, events: Events) -> Course {
        let first_payment = self.follow(scenario, subject, events);
        Course::new(self.position.clone(), first_payment)
    }

    /// Leaves the position of each month behind, and gives the month of the first payment.
    fn follow(&mut self, scenario: &Scenario, subject: Subject, events: Events) -> usize {
        self.kept.renew(scenario);
        let setting = Setting::<f64>::of(scenario, &self.kept);
        let mut worlds = Worlds::over(&setting, core::mem::take(&mut self.spare));
        let plan = worlds.position(subject, events, &mut self.position);
        self.spare = worlds.spare();
        plan.first_payment()
    }
}
