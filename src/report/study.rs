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

/// Two months, the year once where it is the same: "April to November 2027"; empty where they are
/// one.
fn range(start: Month, from: usize, to: usize, joint: &str) -> String {
    if from == to {
        return String::new();
    }
    let (first, last) = (start.plus(from as i32), start.plus(to as i32));
    let first = if first.year() == last.year() {
        first.name().to_owned()
    } else {
        month_name(first)
    };
    [&first, joint, &month_name(last)].concat()
}

/// The last months of study, of the earliest, the likely and the latest plan.
fn last_months(finish: &Finish) -> [Option<usize>; 3] {
    let last = |held: usize| held.saturating_sub(1);
    finish.held_from().map(|held| held.map(last))
}

/// " (April to November 2027)", or what can be said of it; empty where nothing is uncertain.
fn brackets(start: Month, [early, likely, late]: [Option<usize>; 3]) -> String {
    match (early, likely, late) {
        (Some(from), Some(_), Some(to)) => match range(start, from, to, " to ") {
            words if words.is_empty() => words,
            words => [" (", &words, ")"].concat(),
        },
        (Some(from), Some(_), None) => [" (", &named(start, from), " to never)"].concat(),
        _ => String::new(),
    }
}

fn gist(scenario: &Scenario, chosen: &Projection, own: &Finish) -> String {
    let start = scenario.month(Field::Start);
    let study = &chosen.ledger.plan.study;
    let offered = plain(scenario.number(Field::StudyHours));
    match study.fit {
        Fit::NoHours => "Never finished: no hours a week are offered".to_owned(),
        Fit::NeedsHours(needed) => [
            "Does not fit at ",
            &hours_words(&offered),
            " a week: it needs ",
            &hours_up(needed),
        ]
        .concat(),
        Fit::Fits => {
            let months = last_months(own);
            let first = match (chosen.figures.admitted, own.likely.first_client()) {
                (true, Some(month)) => [", first client in ", &named(start, month)].concat(),
                (true, None) => String::new(),
                (false, _) => ", though it is not open to you".to_owned(),
            };
            [
                "At ",
                &hours_words(&offered),
                " a week finished in ",
                &named(start, study.last_month()),
                &brackets(start, months),
                &first,
            ]
            .concat()
        }
    }
}

/// A plain number of hours with its unit: "1 hour", "8.5 hours".
fn hours_words(number: &str) -> String {
    let unit = if number == "1" { " hour" } else { " hours" };
    [number, unit].concat()
}

fn takes(scenario: &Scenario, chosen: &Projection) -> Vec<Figure> {
    let figures = &chosen.figures;
    let plan = &chosen.ledger.plan;
    let counted = if scenario.flag(Key::Of(Field::OwnTimeCounts)) {
        ", counted in the payback"
    } else {
        ", in neither cost nor payback"
    };
    let given_up = plan.week(scenario).given_up;
    let off = libm::round(plan.weeks_off(scenario)) as i32;
    vec![
        Figure {
            label: "Study".to_owned(),
            value: hours(figures.hours),
            note: attendance(plan.study.attendance_hours),
            reading: Some(Reading::Hours),
            note_reading: None,
        },
        Figure {
            label: "Time".to_owned(),
            value: weeks_words(libm::ceil(figures.weeks) as i32),
            note: match off {
                0 => String::new(),
                off => ["about ", &weeks_words(off), " of it without study"].concat(),
            },
            reading: Some(Reading::Weeks),
            note_reading: None,
        },
        Figure {
            label: "Your own time".to_owned(),
            value: hours(figures.own_hours),
            note: [
                "worth ",
                &pounds(figures.own_time),
                " at ",
                &pounds_exact(scenario.number(Field::OwnTimeValue)),
                " an hour",
                counted,
            ]
            .concat(),
            reading: None,
            note_reading: Some(Reading::OwnTime),
        },
        Figure {
            label: "Clinic hours given up".to_owned(),
            value: pounds(figures.lost_contribution),
            note: if given_up <= 0.0 {
                "none are given up".to_owned()
            } else if figures.lost_contribution < 0.5 {
                [
                    &hours_words(&plain(given_up)),
                    " a week while you study: nothing is lost, as no paid work has to give way",
                ]
                .concat()
            } else {
                [
                    "what ",
                    &hours_words(&plain(given_up)),
                    " a week would have left before tax; part of the cost",
                ]
                .concat()
            },
            reading: None,
            note_reading: None,
        },
    ]
}

/// "42 hours of it on 6 days of attendance".
fn attendance(attended: f64) -> String {
    if attended <= 0.0 {
        return "no days of attendance".to_owned();
    }
    let days = count1(attended / HOURS_PER_DAY);
    let unit = if days == "1" { " day" } else { " days" };
    let held = [&hours(attended), " of it on ", &days, unit];
    [&held.concat(), " of attendance"].concat()
}

fn notes(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let mut said = vec![
        "Days of attendance and weeks off are taken to be spread evenly over the study: an \
         assumption, as no course’s dates are among these figures. Weeks off are the gaps in the \
         bars. In a week with a day of attendance there is more to do than in the one drawn, in \
         the others less."
            .to_owned(),
        "The assessment is taken to fall in the last month of study.".to_owned(),
    ];
    if scenario.number(Field::ClinicHoursGivenUp) > 0.0 {
        said.push(
            "Clinic hours given up make room, for days of attendance as for rest. They do not \
             shorten the study: only the hours a week of your own time do."
                .to_owned(),
        );
    }
    if chosen.ledger.plan.laser.is_some() && !chosen.ledger.plan.is_laser_alone() {
        said.push(
            [
                "Laser training is learnt beside it from the start on: its ",
                &hours(scenario.number(Field::LaserTrainingHours)),
                " are not in this week.",
            ]
            .concat(),
        );
    }
    said
}

/// The route's name, as it begins a sentence.
fn name(one: &Projection) -> &'static str {
    names::subject(one.ledger.subject())
}
