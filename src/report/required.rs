//! What would have to be true for it to be paid back by a month, in words.

use super::names;
use super::numbers::{count1, month_name, months_words, percent, plain, pounds_exact, years_words};
use super::slope::where_it_leaps;
use crate::facts::Month;
use crate::insight::required::{Lever, Nearest, Required, chair_hours, present_chair_hours};
use crate::model::{Course, Subject};
use crate::scenario::deadline::Deadline;
use crate::scenario::{Field, Scenario, Service, ServiceField};

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
        Err([
            "The first payment is in ",
            &named(first),
            ": give that month or a later one.",
        ]
        .concat())
    } else if by > last as i32 {
        Err([
            "That is beyond the ",
            &years_words(scenario.number(Field::Horizon) as i32),
            " looked at, which end in ",
            &named(last),
            ". Look further ahead under “Money and time”, or give an earlier month.",
        ]
        .concat())
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
    let now = match course.payback_months {
        Some(months) if course.first_payment + months <= by => [
            ", as it would be: after ",
            &months_words(months as i32),
            ". Each of these alone could change so far, all else as it is:",
        ]
        .concat(),
        _ => ", one of these would have to be true, all else as it is:".to_owned(),
    };
    RequiredPanel {
        asked: plain(by.saturating_sub(course.first_payment) as f64),
        opening: [
            "To be paid back by ",
            &month_name(month),
            ", ",
            &months_words(by.saturating_sub(course.first_payment) as i32),
            " after the first payment, and stay so",
            &now,
        ]
        .concat(),
        each: found
            .iter()
            .map(|one| sentence(scenario, subject, one))
            .collect(),
        note: "If you finish, pass, sell and the law stays as it is. Looked at: up to as many \
               appointments as the box takes, up to three times your prices, and up to twice the \
               fee.",
    }
}

fn sentence(scenario: &Scenario, subject: Subject, found: &Required) -> String {
    let name = match found.lever {
        Lever::Appointments => "New appointments",
        Lever::Prices => "Prices of the new treatments",
        Lever::Ramp => "Months until established",
        Lever::Fee => "Fee",
    };
    let Some(nearest) = &found.nearest else {
        return [name, ": ", none(found)].concat();
    };
    // A price that must not be under a lower one may be lower by at most so much.
    let lower = found.lever == Lever::Prices && nearest.shown < 1.0;
    let most = match (nearest.turn.begins() != lower, found.lever) {
        (true, _) => "at least ",
        (false, Lever::Prices) => "at most ",
        (false, _) => "no more than ",
    };
    let (value, rest) = match found.lever {
        Lever::Appointments => (
            [&plain(nearest.shown), " a week"].concat(),
            hours(scenario, subject, nearest),
        ),
        Lever::Prices => (change(nearest.shown), prices(scenario, subject, nearest)),
        Lever::Ramp => (months(nearest.shown), String::new()),
        Lever::Fee => (pounds_exact(nearest.shown), String::new()),
    };
    let stands = match found.lever {
        Lever::Appointments | Lever::Ramp => plain(found.present),
        Lever::Prices => String::new(),
        Lever::Fee => pounds_exact(found.present),
    };
    let stands = if stands.is_empty() {
        stands
    } else {
        [" (now ", &stands, ")"].concat()
    };
    let leaps = match nearest.jump {
        Some(cause) => [", ", &where_it_leaps(cause)].concat(),
        None => String::new(),
    };
    [name, ": ", most, &value, &stands, &leaps, &rest, "."].concat()
}

/// Where no value is an end: every one does, or none.
fn none(found: &Required) -> &'static str {
    match (found.pays.stretches.is_empty(), found.lever) {
        (false, Lever::Appointments) => "any number will do, even none.",
        (false, Lever::Prices) => "any prices will do up to three times yours.",
        (false, Lever::Ramp) => "any number of months up to 60 will do.",
        (false, Lever::Fee) => "any fee up to twice this one will do.",
        (true, Lever::Appointments) => "no number of them does it.",
        (true, Lever::Prices) => "no rise up to three times your prices does it.",
        (true, Lever::Ramp) => "not even being full from the first month does it.",
        (true, Lever::Fee) => "not even a course for nothing does it.",
    }
}

/// "3.6 of your 12 chair-hours".
fn hours(scenario: &Scenario, subject: Subject, nearest: &Nearest) -> String {
    let needed = chair_hours(scenario, subject, nearest.shown);
    let offered = scenario.number(Field::ChairHours);
    let taken = present_chair_hours(scenario);
    [
        ": ",
        &count1(needed),
        " of your ",
        &count1(offered),
        " chair-hours a week, of which present work takes ",
        &count1(taken),
        if needed + taken > offered {
            ", so that some of it would have to give way"
        } else {
            ""
        },
    ]
    .concat()
}

fn change(factor: f64) -> String {
    if factor < 1.0 {
        [&percent(1.0 - factor), " lower"].concat()
    } else {
        [&percent(factor - 1.0), " higher"].concat()
    }
}

fn months(number: f64) -> String {
    let unit = if number == 1.0 { " month" } else { " months" };
    [&plain(number), unit].concat()
}

/// What the treatments sold most would then cost.
fn prices(scenario: &Scenario, subject: Subject, nearest: &Nearest) -> String {
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
            [
                names::service(service),
                " ",
                &pounds_exact(round(price * nearest.shown)),
                " rather than ",
                &pounds_exact(price),
            ]
            .concat()
        })
        .collect();
    if all.is_empty() {
        return String::new();
    }
    [": ", &all.join("; ")].concat()
}
