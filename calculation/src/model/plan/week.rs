//! A week of study beside everything else, and how many hours of it a study needs.

use super::{Plan, WEEKS_PER_MONTH, WEEKS_PER_YEAR, whole_down, whole_up};
use crate::facts::practice;
use crate::model::events::Subject;
use crate::scenario::{Field, Route, Scenario, Service, ServiceField};

/// Hours in a week, by convention.
pub const HOURS_PER_WEEK: f64 = 168.0;

/// An ordinary week of the study itself (not of the levels below it), hours. How long another job
/// takes is no input, so that it is in none of them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Week {
    /// Chair-hours still offered to clients.
    pub clients: f64,
    /// Chair-hours given up while studying; never more than are offered.
    pub given_up: f64,
    /// Self-study, as offered.
    pub study: f64,
    /// Self-study that is wanting for it to fit into the longest time; nothing where it fits.
    pub missing: f64,
    /// Days of attendance, spread over the weeks that are studied.
    pub attendance: f64,
    /// Sleep: an assumption of the facts.
    pub sleep: f64,
}

impl Week {
    /// What is left of it; below nothing where it is too full.
    #[must_use]
    pub fn left(&self) -> f64 {
        HOURS_PER_WEEK - self.clients - self.study - self.missing - self.attendance - self.sleep
    }
}

/// Share of the weeks of a year that are studied.
fn studied(scenario: &Scenario) -> f64 {
    1.0 - scenario.number(Field::WeeksOff) / WEEKS_PER_YEAR
}

/// The hours a week with which so many hours of self-study take no longer than `weeks`, of which
/// only whole ones count; `None` where there is none, and hours are needed.
pub(super) fn hours_within(scenario: &Scenario, hours: f64, weeks: f64) -> Option<f64> {
    let whole = whole_down(weeks);
    if hours <= 0.0 {
        return Some(0.0);
    }
    (whole > 0.0).then(|| hours / (whole * studied(scenario)))
}

/// The same for the longest time, which is a month at least, so that some hours always do.
pub(super) fn least_hours(scenario: &Scenario, hours: f64, longest: f64) -> f64 {
    hours_within(scenario, hours, longest).unwrap_or(hours)
}

impl Plan {
    /// An ordinary week of this study.
    #[must_use]
    pub fn week(&self, scenario: &Scenario) -> Week {
        let offered = scenario.number(Field::ChairHours);
        let given_up = scenario.number(Field::ClinicHoursGivenUp).min(offered);
        let study = &self.study;
        let own = scenario.number(Field::StudyHours);
        let missing = if study.fit == super::Fit::Fits {
            0.0
        } else {
            (study.least_hours - own).max(0.0)
        };
        let weeks = (study.ends - study.begins) * WEEKS_PER_MONTH * studied(scenario);
        Week {
            clients: offered - given_up,
            given_up,
            study: own,
            missing,
            attendance: if weeks > 0.0 {
                study.attendance_hours / weeks
            } else {
                0.0
            },
            sleep: scenario.facts().now(&practice::SLEEP).likely(),
        }
    }

    /// Weeks without study between the start and the end of it, levels below included.
    #[must_use]
    pub fn weeks_off(&self, scenario: &Scenario) -> f64 {
        self.study.ends * WEEKS_PER_MONTH * (1.0 - studied(scenario))
    }

    /// Month in which the services of this subject open: injectables of a route, else laser.
    #[must_use]
    pub fn first_client(&self) -> Option<usize> {
        match self.subject {
            Subject::Route(_) => self.opens,
            Subject::LaserAlone => self.laser.as_ref().map(|laser| laser.opens),
        }
    }

    /// The first month in which all of those services are established.
    #[must_use]
    pub fn established(&self, scenario: &Scenario) -> Option<usize> {
        let opens = self.first_client()?;
        let laser = self.is_laser_alone();
        let longest = Service::ALL
            .iter()
            .filter(|service| service.is_laser() == laser)
            .filter(|service| scenario.service_number(**service, ServiceField::Mix) > 0.0)
            .map(|service| scenario.service_number(*service, ServiceField::MonthsToEstablish))
            .fold(0.0, f64::max);
        // The ramp is whole from the month whose middle lies at its end or after it.
        Some(opens + whole_up(longest - 0.5) as usize)
    }

    /// The route that is studied; none for laser alone.
    #[must_use]
    pub const fn route(&self) -> Option<Route> {
        match self.subject {
            Subject::Route(route) => Some(route),
            Subject::LaserAlone => None,
        }
    }
}
