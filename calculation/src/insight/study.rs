//! When a study ends and its services open: the same plan again with the ends of what is uncertain,
//! with a resit, and with the hours a week that would do.

use crate::model::{Events, Fit, Plan, Subject, planned};
use crate::scenario::{Field, Key, RouteField, Scenario, Shape, table};

/// The plans between which a study's end lies.
#[derive(Clone, PartialEq, Debug)]
pub struct Finish {
    /// As the visitor has it.
    pub likely: Plan,
    /// With every uncertain input at the end that hastens it.
    pub earliest: Plan,
    /// With every uncertain input at the end that delays it.
    pub latest: Plan,
    /// As the visitor has it, passed after one resit; `None` where nobody has to resit.
    pub resit: Option<Plan>,
    /// The inputs that are uncertain, in the order of the table.
    pub uncertain: Vec<Key>,
}

impl Finish {
    /// The first month in which nothing is left to study, of the earliest, the likely and the
    /// latest plan; `None` for one that is never finished.
    #[must_use]
    pub fn held_from(&self) -> [Option<usize>; 3] {
        [&self.earliest, &self.likely, &self.latest]
            .map(|plan| (plan.study.fit != Fit::NoHours).then(|| plan.study.held_from()))
    }

    /// The month of the first client, likewise.
    #[must_use]
    pub fn first_client(&self) -> [Option<usize>; 3] {
        [&self.earliest, &self.likely, &self.latest].map(Plan::first_client)
    }
}

/// Every input on which the end of a study hangs, and whether more of it delays that.
fn decides(subject: Subject) -> Vec<(Key, bool)> {
    let of = |field, delays| (Key::Of(field), delays);
    let mut all = vec![of(Field::StudyHours, false), of(Field::WeeksOff, true)];
    match subject {
        Subject::Route(route) => {
            all.extend([of(Field::Level4Hours, true), of(Field::Level5Hours, true)]);
            all.extend(
                [
                    (RouteField::Hours, true),
                    // A day attended is not studied at home.
                    (RouteField::AttendanceDays, false),
                    (RouteField::ShortestMonths, true),
                    (RouteField::LongestMonths, true),
                ]
                .map(|(field, delays)| (Key::Route(route, field), delays)),
            );
        }
        Subject::LaserAlone => all.extend([
            of(Field::LaserTrainingHours, true),
            of(Field::LaserTrainingMonths, true),
        ]),
    }
    all.push(of(Field::Wait, true));
    all
}

/// When a study ends, at the likely figures and at the ends of all that is uncertain at once.
#[must_use]
pub fn finish(scenario: &Scenario, subject: Subject) -> Finish {
    let plain = |scenario: &Scenario| planned(scenario, subject, Events::PLAIN);
    let likely = plain(scenario);
    let (mut early, mut late) = (scenario.clone(), scenario.clone());
    let mut uncertain = Vec::new();
    for (key, delays) in decides(subject) {
        let estimate = scenario.estimate(key);
        if estimate.low == estimate.high {
            continue;
        }
        let (hastening, delaying) = if delays {
            (estimate.low, estimate.high)
        } else {
            (estimate.high, estimate.low)
        };
        early = early.with_number(key, hastening);
        late = late.with_number(key, delaying);
        // A level that is not studied decides nothing, though its hours are uncertain.
        let ends = |plan: &Plan| (plan.study.ends, plan.first_client());
        let moves = |value| ends(&plain(&scenario.with_number(key, value))) != ends(&likely);
        if moves(hastening) || moves(delaying) {
            uncertain.push(key);
        }
    }
    let may_resit = match subject {
        Subject::Route(route) => scenario.route_number(route, RouteField::FirstPass) < 1.0,
        Subject::LaserAlone => false,
    };
    let resits = Events {
        resits: true,
        ..Events::PLAIN
    };
    Finish {
        resit: may_resit.then(|| planned(scenario, subject, resits)),
        earliest: plain(&early),
        latest: plain(&late),
        likely,
        uncertain,
    }
}

/// Hours a week as they are told: rounded up to a tenth, so that what is told is enough.
#[must_use]
pub fn hours_told(hours: f64) -> f64 {
    libm::ceil(hours * 10.0 - 1e-9) / 10.0
}

/// What it would take for a study that does not fit.
#[derive(Clone, PartialEq, Debug)]
pub struct Needed {
    /// Hours a week, as told.
    pub hours: f64,
    /// The plan with them; `None` where they are more than can be answered.
    pub plan: Option<Plan>,
}

/// The hours a week with which a study would fit, and the plan with them; `None` where it fits.
#[must_use]
pub fn needed(scenario: &Scenario, plan: &Plan) -> Option<Needed> {
    if plan.study.fit == Fit::Fits {
        return None;
    }
    let key = Key::Of(Field::StudyHours);
    let hours = hours_told(plan.study.least_hours);
    let most = match table::input(key).shape {
        Shape::Number { max, .. } => max,
        _ => hours,
    };
    let with_them = || planned(&scenario.with_number(key, hours), plan.subject, plan.events);
    Some(Needed {
        hours,
        plan: (hours > 0.0 && hours <= most).then(with_them),
    })
}
