//! Study beside a job: what it asks of a week, when it ends, what it takes.

mod calendar;
mod week;
mod when;

use super::answer::hours_up;
use super::names;
use super::numbers::{count1, hours, month_name, plain, pounds, pounds_exact, weeks_words};
use super::page::{Drawn, Figure};
use crate::facts::Month;
use crate::insight::study::{Finish, finish};
use crate::model::{Fit, HOURS_PER_DAY, Projection, Reading};
use crate::scenario::{Field, Key, Scenario};
use crate::words::amounts;
use crate::words::study::{self as said, gist as in_a_line, notes as noted, takes as taken};

/// What stands under “Study beside your job”.
#[derive(Clone, PartialEq, Debug)]
pub struct StudyPanel {
    /// In a line: hours a week, and when it ends.
    pub gist: String,
    /// An ordinary week of the chosen route.
    pub week: Drawn,
    /// Whether it fits, and with how many hours a week it does.
    pub fit: Vec<String>,
    /// Every route from the start on.
    pub calendar: Drawn,
    /// When the chosen route ends and its services open, as ranges.
    pub when: Vec<String>,
    /// What it takes: hours, own time, clinic hours.
    pub takes: Vec<Figure>,
    /// What was taken for all this.
    pub notes: Vec<String>,
}

/// Study beside a job, for the chosen route and those beside it.
#[must_use]
pub(super) fn study(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> StudyPanel {
    let finishes: Vec<Finish> = all
        .iter()
        .map(|one| finish(scenario, one.ledger.subject()))
        .collect();
    let subject = chosen.ledger.subject();
    let own = finish(scenario, subject);
    let start = scenario.month(Field::Start);
    StudyPanel {
        gist: gist(scenario, chosen, &own),
        week: week::week(scenario, chosen),
        fit: week::fit(scenario, chosen),
        calendar: calendar::calendar(scenario, start, all, &finishes),
        when: when::when(scenario, chosen, &own),
        takes: takes(scenario, chosen),
        notes: notes(scenario, chosen),
    }
}

/// A month by its place in the plan: "July 2027".
fn named(start: Month, month: usize) -> String {
    month_name(start.plus(month as i32))
}

/// Two months, the year once where it is the same: "April" and "November 2027"; `None` where they
/// are one.
fn range(start: Month, from: usize, to: usize) -> Option<(String, String)> {
    let (first, last) = (start.plus(from as i32), start.plus(to as i32));
    let named = if first.year() == last.year() {
        first.name().to_owned()
    } else {
        month_name(first)
    };
    (from != to).then(|| (named, month_name(last)))
}

/// The last months of study, of the earliest, the likely and the latest plan.
fn last_months(finish: &Finish) -> [Option<usize>; 3] {
    let last = |held: usize| held.saturating_sub(1);
    finish.held_from().map(|held| held.map(last))
}

/// A month with the earliest and the latest that it may be: "July 2027 (April to November 2027)".
fn with_range(start: Month, month: usize, [early, likely, late]: [Option<usize>; 3]) -> String {
    let month = named(start, month);
    match (early, likely, late) {
        (Some(from), Some(_), Some(to)) => match range(start, from, to) {
            Some((from, to)) => said::within(&month, &from, &to),
            None => month,
        },
        (Some(from), Some(_), None) => said::or_never(&month, &named(start, from)),
        _ => month,
    }
}

fn gist(scenario: &Scenario, chosen: &Projection, own: &Finish) -> String {
    let start = scenario.month(Field::Start);
    let study = &chosen.ledger.plan.study;
    let offered = amounts::hours(&plain(scenario.number(Field::StudyHours)));
    match study.fit {
        Fit::NoHours => in_a_line::NEVER_FINISHED.to_owned(),
        Fit::NeedsHours(needed) => in_a_line::does_not_fit(&offered, &hours_up(needed)),
        Fit::Fits => {
            let month = with_range(start, study.last_month(), last_months(own));
            match (chosen.figures.admitted, own.likely.first_client()) {
                (true, Some(client)) => {
                    in_a_line::finished_first_client(&offered, &month, &named(start, client))
                }
                (true, None) => in_a_line::finished(&offered, &month),
                (false, _) => in_a_line::finished_not_open(&offered, &month),
            }
        }
    }
}

fn takes(scenario: &Scenario, chosen: &Projection) -> Vec<Figure> {
    let figures = &chosen.figures;
    let plan = &chosen.ledger.plan;
    let given_up = plan.week(scenario).given_up;
    let off = libm::round(plan.weeks_off(scenario)) as i32;
    vec![
        Figure {
            label: taken::STUDY.to_owned(),
            value: hours(figures.hours),
            note: attendance(plan.study.attendance_hours),
            reading: Some(Reading::Hours),
            note_reading: None,
        },
        Figure {
            label: taken::TIME.to_owned(),
            value: weeks_words(libm::ceil(figures.weeks) as i32),
            note: match off {
                0 => String::new(),
                off => taken::weeks_off(&weeks_words(off)),
            },
            reading: Some(Reading::Weeks),
            note_reading: None,
        },
        Figure {
            label: taken::OWN_TIME.to_owned(),
            value: hours(figures.own_hours),
            note: taken::own_time(
                &pounds(figures.own_time),
                &pounds_exact(scenario.number(Field::OwnTimeValue)),
                scenario.flag(Key::Of(Field::OwnTimeCounts)),
            ),
            reading: None,
            note_reading: Some(Reading::OwnTime),
        },
        Figure {
            label: taken::HOURS_GIVEN_UP.to_owned(),
            value: pounds(figures.lost_contribution),
            note: if given_up <= 0.0 {
                taken::NONE_GIVEN_UP.to_owned()
            } else if figures.lost_contribution < 0.5 {
                taken::nothing_lost(&amounts::hours(&plain(given_up)))
            } else {
                taken::left_before_tax(&amounts::hours(&plain(given_up)))
            },
            reading: None,
            note_reading: None,
        },
    ]
}

/// "42 hours of it on 6 days of attendance".
fn attendance(attended: f64) -> String {
    let (hours, days) = (hours(attended), count1(attended / HOURS_PER_DAY));
    taken::attendance((attended > 0.0).then_some((&hours, &days)))
}

fn notes(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let mut said = vec![
        noted::SPREAD_EVENLY.to_owned(),
        noted::ASSESSMENT.to_owned(),
    ];
    if scenario.number(Field::ClinicHoursGivenUp) > 0.0 {
        said.push(noted::HOURS_GIVEN_UP.to_owned());
    }
    if chosen.ledger.plan.laser.is_some() && !chosen.ledger.plan.is_laser_alone() {
        let hours = hours(scenario.number(Field::LaserTrainingHours));
        said.push(noted::laser_beside(&hours));
    }
    said
}

/// The route's name, as it begins a sentence.
fn name(one: &Projection) -> &'static str {
    names::subject(one.ledger.subject())
}
