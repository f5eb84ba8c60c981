//! Laser training: beside a route, or alone.

use super::{Fit, Laser, Plan, Study, WEEKS_PER_MONTH, hours_within, weeks_of, whole_up};
use crate::model::events::{Events, Subject};
use crate::model::fees::{self, How, Payment};
use crate::scenario::{Field, Scenario};

/// Laser is learnt from the start month on, beside whatever else is studied.
pub(super) fn laser(scenario: &Scenario) -> Option<Laser> {
    let weeks = weeks_of(scenario, scenario.number(Field::LaserTrainingHours))?;
    let months = (weeks / WEEKS_PER_MONTH).max(scenario.number(Field::LaserTrainingMonths));
    Some(Laser {
        opens: whole_up(months + scenario.number(Field::Wait)) as usize,
    })
}

pub(super) fn laser_training(scenario: &Scenario) -> Payment {
    Payment::new(
        0,
        fees::Item::LaserTraining,
        scenario.number(Field::LaserTraining),
        How::AtOnce,
    )
}

pub(super) fn laser_alone(scenario: &Scenario, events: Events, laser: Option<Laser>) -> Plan {
    let hours = scenario.number(Field::LaserTrainingHours);
    let weeks = weeks_of(scenario, hours);
    let shortest = scenario.number(Field::LaserTrainingMonths) * WEEKS_PER_MONTH;
    let planned = weeks.unwrap_or(0.0).max(shortest);
    Plan {
        subject: Subject::LaserAlone,
        events,
        admitted: true,
        study: Study {
            hours,
            guided_hours: 0.0,
            attendance_hours: 0.0,
            weeks: planned,
            fit: if weeks.is_none() {
                Fit::NoHours
            } else {
                Fit::Fits
            },
            least_hours: 0.0,
            most_hours: hours_within(scenario, hours, shortest),
            starts: 0.0,
            begins: 0.0,
            ends: planned / WEEKS_PER_MONTH,
        },
        payments: vec![laser_training(scenario)],
        instalments_owed: Vec::new(),
        loan: None,
        opens: None,
        qualified: None,
        laser,
    }
}
