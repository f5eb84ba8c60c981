//! What would have to be true: for some inputs, each alone, the value from or up to which a
//! subject is paid back by a month.

use super::cases::volume;
use super::jump::{Cause, cause};
use super::tipping::{Pays, Search, Turn, shown};
use crate::model::{Events, Projector, Subject, is_made_good};
use crate::order;
use crate::scenario::{Field, Key, RouteField, Scenario, Service, ServiceField, Shape, table};

/// What is moved alone. Each is one number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lever {
    /// New appointments a week once established.
    Appointments,
    /// All prices of the new treatments, as a multiple of what they are.
    Prices,
    /// Months until established, the same for every new treatment.
    Ramp,
    /// The fee, pounds.
    Fee,
}

/// Prices are looked at up to so many times what they are: an assumption of what could be asked.
const DEAREST: f64 = 3.0;
/// A fee is looked at up to so many times what it is, or to [`AT_LEAST`].
const DEAREST_FEE: f64 = 2.0;
const AT_LEAST: f64 = 1_000.0;
const STEPS: usize = 40;

/// What one lever would have to be.
#[derive(Clone, PartialEq, Debug)]
pub struct Required {
    /// The lever.
    pub lever: Lever,
    /// Where it stands.
    pub present: f64,
    /// Whether it is paid back by then as it stands.
    pub is_met: bool,
    /// Values for which it is paid back by then.
    pub pays: Pays,
    /// The end of a stretch nearest to the present value, if there is one.
    pub nearest: Option<Nearest>,
}

/// The value that would just do.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Nearest {
    /// The two sides, unrounded.
    pub turn: Turn,
    /// The value rounded to the side on which it is paid back.
    pub shown: f64,
    /// Why the answer leaps there, if it does.
    pub jump: Option<Cause>,
}

impl Lever {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Appointments, Self::Prices, Self::Ramp, Self::Fee];

    /// The inputs that it moves for a subject.
    #[must_use]
    pub fn keys(self, subject: Subject) -> Vec<Key> {
        let laser = subject == Subject::LaserAlone;
        let services = |field| {
            let all = Service::ALL.iter().copied();
            all.filter(|service| service.is_laser() == laser)
                .map(|service| Key::Service(service, field))
                .collect()
        };
        match (self, subject) {
            (Self::Appointments, _) => vec![Key::Of(volume(subject))],
            (Self::Prices, _) => services(ServiceField::Price),
            (Self::Ramp, _) => services(ServiceField::MonthsToEstablish),
            (Self::Fee, Subject::Route(route)) => vec![Key::Route(route, RouteField::Fee)],
            (Self::Fee, Subject::LaserAlone) => vec![Key::Of(Field::LaserTraining)],
        }
    }

    /// Where it stands: of several treatments, what the mix comes to.
    #[must_use]
    pub fn present(self, scenario: &Scenario, subject: Subject) -> f64 {
        match self {
            Self::Prices => 1.0,
            Self::Ramp => {
                let months = mean(scenario, subject, ServiceField::MonthsToEstablish);
                libm::round(months * 10.0) / 10.0
            }
            Self::Appointments | Self::Fee => self
                .keys(subject)
                .first()
                .map_or(0.0, |key| scenario.estimate(*key).likely),
        }
    }

    /// The scenario with the lever at another value.
    #[must_use]
    pub fn at(self, scenario: &Scenario, subject: Subject, value: f64) -> Scenario {
        let mut moved = scenario.clone();
        for key in self.keys(subject) {
            let to = match self {
                Self::Prices => scenario.estimate(key).likely * value,
                _ => value,
            };
            moved = moved.with_number(key, to);
        }
        moved
    }

    /// Values to look at.
    fn values(self, scenario: &Scenario, subject: Subject) -> Vec<f64> {
        let present = self.present(scenario, subject);
        let range = |key: Option<&Key>| match key.map(|key| table::input(*key).shape) {
            Some(Shape::Number { min, max, .. }) => (min, max),
            _ => (0.0, 0.0),
        };
        let (low, most) = range(self.keys(subject).first());
        let (low, high) = match self {
            Self::Appointments | Self::Ramp => (low, most),
            Self::Prices => (0.0, DEAREST),
            Self::Fee => (low, (DEAREST_FEE * present).max(AT_LEAST).min(most)),
        };
        let at = |step: usize| low + (high - low) * step as f64 / STEPS as f64;
        let mut values: Vec<f64> = (0..=STEPS).map(at).chain([present]).collect();
        order::sort_by(&mut values, f64::total_cmp);
        values.dedup();
        values
    }
}

/// The mean of a treatment's figure over the mix of new appointments.
fn mean(scenario: &Scenario, subject: Subject, field: ServiceField) -> f64 {
    let laser = subject == Subject::LaserAlone;
    let of = Service::ALL.iter().copied();
    let of = of.filter(|service| service.is_laser() == laser);
    let (sum, all) = of.fold((0.0, 0.0), |(sum, all), service| {
        let mix = scenario.service_number(service, ServiceField::Mix);
        (
            sum + mix * scenario.service_number(service, field),
            all + mix,
        )
    });
    if all > 0.0 { sum / all } else { 0.0 }
}

/// Chair-hours that so many new appointments take in a week worked.
#[must_use]
pub fn chair_hours(scenario: &Scenario, subject: Subject, appointments: f64) -> f64 {
    appointments * mean(scenario, subject, ServiceField::Minutes) / MINUTES_PER_HOUR
}

const MINUTES_PER_HOUR: f64 = 60.0;

/// Chair-hours that present work takes in a week worked.
#[must_use]
pub fn present_chair_hours(scenario: &Scenario) -> f64 {
    scenario.number(Field::PresentAppointments) * scenario.number(Field::PresentMinutes)
        / MINUTES_PER_HOUR
}

/// The work on one lever: call [`Self::step`] until it gives what is required.
pub struct RequiredWork {
    subject: Subject,
    lever: Lever,
    /// Month by which it is to be paid back, counted from the start.
    by: usize,
    search: Search,
    projector: Projector,
}

impl RequiredWork {
    /// What a lever would have to be for the position to be at or above zero from month `by`,
    /// counted from the start, to the horizon.
    #[must_use]
    pub fn new(scenario: &Scenario, subject: Subject, lever: Lever, by: usize) -> Self {
        Self {
            subject,
            lever,
            by,
            search: Search::new(lever.values(scenario, subject), false),
            projector: Projector::new(scenario),
        }
    }

    /// Asks the model once; what is required when it is done.
    pub fn step(&mut self, scenario: &Scenario) -> Option<Required> {
        if let Some(value) = self.search.wanted() {
            let worth = self.worth(scenario, value);
            self.search.tell(value, worth);
            return None;
        }
        let pays = self.search.found();
        let present = self.lever.present(scenario, self.subject);
        let distance = |turn: &Turn| (turn.pays.value - present).abs();
        let nearest = pays
            .turns
            .iter()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)));
        Some(Required {
            lever: self.lever,
            present,
            is_met: is_made_good(self.over(scenario)),
            nearest: nearest.map(|turn| Nearest {
                turn: *turn,
                shown: shown(turn, &pays, self.range(), false, |value| {
                    is_made_good(self.worth(scenario, value))
                }),
                jump: turn.is_jump().then(|| {
                    let (a, b) = (turn.pays.value, turn.fails.value);
                    cause(
                        &self.lever.at(scenario, self.subject, a.min(b)),
                        &self.lever.at(scenario, self.subject, a.max(b)),
                        self.subject,
                    )
                }),
            }),
            pays,
        })
    }

    /// How coarsely a value is told: appointments and months to the tenth, prices to the hundredth
    /// part, a fee by its size.
    fn range(&self) -> f64 {
        match self.lever {
            Lever::Appointments | Lever::Ramp => 10.0,
            Lever::Prices => 1.0,
            Lever::Fee => 5_000.0,
        }
    }

    /// What is over from the month on, at the worst, pounds.
    fn worth(&mut self, scenario: &Scenario, value: f64) -> f64 {
        self.over(&self.lever.at(scenario, self.subject, value))
    }

    fn over(&mut self, scenario: &Scenario) -> f64 {
        let course = self.projector.course(scenario, self.subject, Events::PLAIN);
        course.lowest_from(self.by)
    }
}

/// What a lever would have to be, all at once.
#[must_use]
pub fn required(scenario: &Scenario, subject: Subject, lever: Lever, by: usize) -> Required {
    let mut work = RequiredWork::new(scenario, subject, lever, by);
    loop {
        if let Some(required) = work.step(scenario) {
            return required;
        }
    }
}
