//! The one way through: a scenario and a subject become a plan, two worlds, a ledger.

use super::events::{Events, Subject, possible};
use super::figures::{self, Figures, figures};
use super::ledger::Ledger;
use super::notes::Amount;
use super::plan::{Plan, plan};
use super::projector::{Course, Projector};
use super::setting::{Kept, Setting};
use super::working::Working;
use super::worlds::Worlds;
use crate::scenario::{Field, Key, Scenario};

/// A subject projected: its ledger and what it comes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Projection {
    /// Month by month, if it is finished and nothing changes in law.
    pub ledger: Ledger,
    /// What that comes to.
    pub figures: Figures,
    /// Gain over every course of events, weighed by probability, pounds: "all in all".
    pub expected_gain: f64,
    /// Every course of events of which that is the mean.
    pub outcomes: Vec<Outcome>,
}

/// What is set side by side: the routes compared, and laser alone where it is switched on.
#[must_use]
pub fn subjects(scenario: &Scenario) -> Vec<Subject> {
    let laser = scenario
        .flag(Key::Of(Field::Laser))
        .then_some(Subject::LaserAlone);
    scenario
        .compared()
        .into_iter()
        .map(Subject::Route)
        .chain(laser)
        .collect()
}

/// Projects a subject, if it is finished and all in all.
#[must_use]
pub fn project(scenario: &Scenario, subject: Subject) -> Projection {
    let kept = Kept::of(scenario);
    let setting = Setting::of(scenario, &kept);
    projected(&mut Worlds::new(&setting), scenario, subject)
}

/// Projects everything that is set side by side, in the order of [`subjects`]. Worlds as you are
/// that several of them have in common are worked out once.
#[must_use]
pub fn project_all(scenario: &Scenario) -> Vec<Projection> {
    let kept = Kept::of(scenario);
    let setting = Setting::of(scenario, &kept);
    let mut worlds = Worlds::new(&setting);
    subjects(scenario)
        .into_iter()
        .map(|subject| projected(&mut worlds, scenario, subject))
        .collect()
}

/// A course of events, its probability, and the gain in it, pounds.
pub type Outcome = (Events, f64, f64);

/// A subject projected, with every outcome of which "all in all" is the mean.
fn projected(worlds: &mut Worlds<'_, f64>, scenario: &Scenario, subject: Subject) -> Projection {
    let worked = worlds.worked(subject, Events::PLAIN);
    let figures = figures(worlds, &worked);
    let outcomes = every_outcome(
        worlds,
        scenario,
        subject,
        vec![(Events::PLAIN, figures.gain)],
    );
    Projection {
        ledger: worked.ledger,
        figures,
        expected_gain: outcomes.iter().map(|(_, share, gain)| share * gain).sum(),
        outcomes,
    }
}

/// Every course of events that is possible, its probability, and the gain in it, pounds: that of
/// which "all in all" is the mean.
#[must_use]
pub fn outcomes(scenario: &Scenario, subject: Subject) -> Vec<Outcome> {
    let kept = Kept::of(scenario);
    let setting = Setting::<f64>::of(scenario, &kept);
    every_outcome(&mut Worlds::new(&setting), scenario, subject, Vec::new())
}

/// The same, with the gains that are known already, by events that are alike.
fn every_outcome(
    worlds: &mut Worlds<'_, f64>,
    scenario: &Scenario,
    subject: Subject,
    mut known: Vec<(Events, f64)>,
) -> Vec<Outcome> {
    let mut position = Vec::new();
    possible(scenario, subject)
        .into_iter()
        .map(|(events, share)| {
            let alike = worlds.alike(events);
            let found = known.iter().find(|(known, _)| *known == alike);
            let gain = found.map_or_else(
                || {
                    worlds.position(subject, alike, &mut position);
                    figures::last(&position)
                },
                |(_, gain)| *gain,
            );
            known.push((alike, gain));
            (events, share, gain)
        })
        .collect()
}

/// The plan of a subject in one course of events, without its money: what is studied when, what is
/// paid when, and when the services open.
#[must_use]
pub fn planned(scenario: &Scenario, subject: Subject, events: Events) -> Plan {
    plan(scenario, subject, events)
}

/// The ledger of a subject in one course of events.
#[must_use]
pub fn ledger(scenario: &Scenario, subject: Subject, events: Events) -> Ledger {
    let kept = Kept::of(scenario);
    let setting = Setting::<f64>::of(scenario, &kept);
    Worlds::new(&setting).worked(subject, events).ledger
}

/// What a subject comes to in the plain projection alone.
#[must_use]
pub fn figures_of(scenario: &Scenario, subject: Subject) -> Figures {
    let kept = Kept::of(scenario);
    let setting = Setting::of(scenario, &kept);
    let mut worlds = Worlds::new(&setting);
    let worked = worlds.worked(subject, Events::PLAIN);
    figures(&mut worlds, &worked)
}

/// A subject projected with every step written down: slower, for whoever wants to see how a figure
/// came about.
#[must_use]
pub fn working(scenario: &Scenario, subject: Subject) -> Working {
    let kept = Kept::of(scenario);
    let written = Setting::<Amount>::of(scenario, &kept);
    let worked = Worlds::new(&written).worked(subject, Events::PLAIN);
    let bare = Setting::of(scenario, &kept);
    let mut worlds = Worlds::new(&bare);
    let cost = worlds.cost(&worked);
    let plain = projected(&mut worlds, scenario, subject);
    let outcomes = plain.outcomes.clone();
    let projection = Projection {
        ledger: worked.ledger,
        ..plain
    };
    super::working::working(&bare, &cost, projection, &outcomes)
}

/// The gain that a ledger comes to, pounds: the position at the horizon.
#[must_use]
pub fn gain(scenario: &Scenario, ledger: &Ledger) -> f64 {
    figures::gain(scenario, ledger)
}

/// What a ledger leaves, month by month.
#[must_use]
pub fn course_in(scenario: &Scenario, ledger: &Ledger) -> Course {
    let position = figures::positions_in(scenario, ledger);
    Course::new(position, ledger.plan.first_payment())
}

/// The gain of a subject in one course of events, pounds: the position at the horizon. Whoever asks
/// for many keeps a [`Projector`].
#[must_use]
pub fn gain_of(scenario: &Scenario, subject: Subject, events: Events) -> f64 {
    Projector::new(scenario).gain(scenario, subject, events)
}
