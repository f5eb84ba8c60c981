//! What would have to be true for it to be paid back by a month, in words.

use super::names;
use super::numbers::{count1, month_name, months_words, percent, plain, pounds_exact, years_words};
use crate::facts::Month;
use crate::insight::required::{Lever, Nearest, Required, chair_hours, present_chair_hours};
use crate::model::{Course, Subject};
use crate::scenario::deadline::Deadline;
use crate::scenario::{Field, Scenario, Service, ServiceField};
use crate::words::slope::where_it_leaps;
use crate::words::{amounts, lists, required as words};

/// The months after the first payment that are taken until somebody says otherwise.
pub const MONTHS: usize = 24;

/// What would have to be true.
#[derive(Clone, PartialEq, Debug)]
pub struct RequiredPanel {
    /// By when, as it fills its box.
    pub asked: String,
    /// By when, in a sentence.
    pub opening: String,
    /// What each would have to be alone.
    pub each: Vec<String>,
    /// What is looked at and what is not.
    pub note: &'static str,
}

/// The month by which it is to be paid back, counted from the start.
///
/// # Errors
/// A sentence that says how to put it right, where the month is outside of what is looked at.
pub fn month_by(scenario: &Scenario, course: &Course, deadline: Deadline) -> Result<usize, String> {
    let start = scenario.month(Field::Start);
    let (first, last) = (
        course.first_payment,
        course.position.len().saturating_sub(1),
    );
    let by = match deadline {
        Deadline::Months(months) => first as i32 + months as i32,
        Deadline::By(month) => month.since(start),
    };
    let named = |month: usize| month_name(start.plus(month as i32));
    if by < first as i32 {
        Err(words::too_early(&named(first)))
    } else if by > last as i32 {
        let years = years_words(scenario.number(Field::Horizon) as i32);
        Err(words::too_late(&years, &named(last)))
    } else {
        Ok(by as usize)
    }
}

/// The time taken until somebody says otherwise: two years, or what the horizon leaves.
#[must_use]
pub fn usual(course: &Course) -> Deadline {
    let last = course.position.len().saturating_sub(1);
    Deadline::Months(MONTHS.min(last.saturating_sub(course.first_payment)))
}

/// The words, for a month counted from the start.
#[must_use]
pub fn panel(
    scenario: &Scenario,
    subject: Subject,
    course: &Course,
    by: usize,
    found: &[Required],
) -> RequiredPanel {
    let start = scenario.month(Field::Start);
    let month: Month = start.plus(by as i32);
    let month = month_name(month);
    let within = by.saturating_sub(course.first_payment);
    let after = months_words(within as i32);
    RequiredPanel {
        asked: plain(within as f64),
        opening: match course.payback_months {
            Some(months) if course.first_payment + months <= by => {
                words::as_it_would_be(&month, &after, &months_words(months as i32))
            }
            _ => words::would_have_to_be(&month, &after),
        },
        each: found
            .iter()
            .map(|one| sentence(scenario, subject, one))
            .collect(),
        note: words::NOTE,
    }
}

fn sentence(scenario: &Scenario, subject: Subject, found: &Required) -> String {
    let Some(nearest) = &found.nearest else {
        return words::open_ended(found.lever, !found.pays.stretches.is_empty());
    };
    // A price that must not be under a lower one may be lower by at most so much.
    let lower = found.lever == Lever::Prices && nearest.shown < 1.0;
    let bound = match (nearest.turn.begins() != lower, found.lever) {
        (true, _) => words::at_least,
        (false, Lever::Prices) => words::at_most,
        (false, _) => words::no_more_than,
    };
    let (value, more) = match found.lever {
        Lever::Appointments => (
            words::a_week(&plain(nearest.shown)),
            Some(hours(scenario, subject, nearest)),
        ),
        Lever::Prices => (change(nearest.shown), prices(scenario, subject, nearest)),
        Lever::Ramp => (amounts::months(&plain(nearest.shown)), None),
        Lever::Fee => (pounds_exact(nearest.shown), None),
    };
    let now = match found.lever {
        Lever::Appointments | Lever::Ramp => Some(plain(found.present)),
        Lever::Prices => None,
        Lever::Fee => Some(pounds_exact(found.present)),
    };
    let leap = nearest.jump.map(where_it_leaps);
    words::needed(
        found.lever,
        &bound(&value),
        now.as_deref(),
        leap.as_deref(),
        more.as_deref(),
    )
}

/// "3.6 of your 12 chair-hours".
fn hours(scenario: &Scenario, subject: Subject, nearest: &Nearest) -> String {
    let needed = chair_hours(scenario, subject, nearest.shown);
    let offered = scenario.number(Field::ChairHours);
    let taken = present_chair_hours(scenario);
    let says = if needed + taken > offered {
        words::chair_hours_over
    } else {
        words::chair_hours
    };
    says(&count1(needed), &count1(offered), &count1(taken))
}

fn change(factor: f64) -> String {
    if factor < 1.0 {
        words::lower(&percent(1.0 - factor))
    } else {
        words::higher(&percent(factor - 1.0))
    }
}

/// What the treatments sold most would then cost; `None` if none is sold.
fn prices(scenario: &Scenario, subject: Subject, nearest: &Nearest) -> Option<String> {
    let laser = subject == Subject::LaserAlone;
    let all: Vec<String> = Service::ALL
        .iter()
        .copied()
        .filter(|service| service.is_laser() == laser)
        .filter(|service| scenario.service_number(*service, ServiceField::Mix) > 0.0)
        .map(|service| {
            let price = scenario.service_number(service, ServiceField::Price);
            let round = if nearest.turn.begins() {
                libm::ceil
            } else {
                libm::floor
            };
            words::price(
                names::service(service),
                &pounds_exact(round(price * nearest.shown)),
                &pounds_exact(price),
            )
        })
        .collect();
    (!all.is_empty()).then(|| lists::clauses(&all))
}
