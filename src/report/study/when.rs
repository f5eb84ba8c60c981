//! When the chosen route ends and its services open, as ranges and with a resit.

use super::super::numbers::{percent, plain};
use super::{last_months, name, named, range};
use crate::insight::study::Finish;
use crate::model::{Fit, Projection};
use crate::scenario::{Field, Key, RouteField, Scenario};

/// What an uncertain input is called in the middle of a sentence.
const fn called(key: Key) -> &'static str {
    match key {
        Key::Of(Field::StudyHours) => "your hours a week",
        Key::Of(Field::WeeksOff) => "your weeks off",
        Key::Of(Field::Level4Hours) => "the hours of Level 4",
        Key::Of(Field::Level5Hours) => "the hours of Level 5",
        Key::Of(Field::Wait) => "the wait for the first client",
        Key::Of(Field::LaserTrainingHours) => "the hours of laser training",
        Key::Route(_, RouteField::Hours) => "its hours",
        Key::Route(_, RouteField::AttendanceDays) => "its days of attendance",
        _ => "the time that it allows",
    }
}

/// A list as one reads it: "its hours, its days of attendance and the wait for the first client".
fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [others @ .., last] => [&others.join(", "), " and ", last].concat(),
    }
}

/// When it ends, opens and is established.
pub(super) fn when(scenario: &Scenario, chosen: &Projection, own: &Finish) -> Vec<String> {
    let start = scenario.month(Field::Start);
    let plan = &own.likely;
    let study = &plan.study;
    if study.fit == Fit::NoHours {
        return vec!["Without hours a week there is no month in which it ends.".to_owned()];
    }
    let mut said = Vec::new();
    if study.begins > 0.0 {
        said.push(
            [
                "The levels below come first, one after the other: the course itself begins in ",
                &named(start, study.begins as usize),
                ".",
            ]
            .concat(),
        );
    }
    said.push(finished(scenario, chosen, own));
    if let Some(month) = plan.first_client().filter(|_| chosen.figures.admitted) {
        said.push(first_client(scenario, own, month));
        if let Some(month) = plan.established(scenario) {
            said.push(
                [
                    "The new work is taken to grow evenly from then on, and to be established in ",
                    &named(start, month),
                    ".",
                ]
                .concat(),
            );
        }
    }
    said.extend(resit(scenario, chosen, own));
    said
}

fn finished(scenario: &Scenario, chosen: &Projection, own: &Finish) -> String {
    let start = scenario.month(Field::Start);
    let likely = named(start, own.likely.study.last_month());
    let [early, _, late] = last_months(own);
    let opening = match own.likely.study.fit {
        Fit::Fits => [name(chosen), " is most likely finished in ", &likely].concat(),
        Fit::NeedsHours(_) | Fit::NoHours => [
            name(chosen),
            " is taken to be finished in ",
            &likely,
            ", at the end of the longest time allowed",
        ]
        .concat(),
    };
    let uncertain: Vec<&str> = own
        .uncertain
        .iter()
        .filter(|key| **key != Key::Of(Field::Wait))
        .map(|key| called(*key))
        .collect();
    if uncertain.is_empty() {
        return [&opening, ": nothing that decides it is uncertain here."].concat();
    }
    let ends = match (early, late) {
        (Some(from), Some(to)) if from == to => {
            "; so it is at the ends of what is uncertain, too".to_owned()
        }
        (Some(from), Some(to)) => [
            "; between ",
            &range(start, from, to, " and "),
            " at the ends of what is uncertain",
        ]
        .concat(),
        (Some(from), None) => [
            "; in ",
            &named(start, from),
            " at the earliest, and with the fewest hours a week never",
        ]
        .concat(),
        (None, _) => String::new(),
    };
    let too_long = match (own.likely.study.fit, own.latest.study.fit) {
        (Fit::Fits, Fit::NeedsHours(_)) => {
            " At the late end it does not fit into the longest time allowed, which is taken for it."
        }
        _ => "",
    };
    [
        &opening,
        &ends,
        " (",
        &list(&uncertain),
        "). Each end takes the best or the worst of everything at once, so that it is less likely \
         than any month between.",
        too_long,
    ]
    .concat()
}

fn first_client(scenario: &Scenario, own: &Finish, month: usize) -> String {
    let start = scenario.month(Field::Start);
    let wait = scenario.number(Field::Wait);
    let ends = match own.first_client() {
        [Some(from), _, Some(to)] if from != to => {
            [", between ", &range(start, from, to, " and ")].concat()
        }
        _ => String::new(),
    };
    let waiting = if wait > 0.0 {
        [
            ": certificate, insurance and supply are taken to need ",
            &months(wait),
            " after the end of the study",
        ]
        .concat()
    } else {
        String::new()
    };
    [
        "The first client comes in ",
        &named(start, month),
        &ends,
        &waiting,
        ".",
    ]
    .concat()
}

fn resit(scenario: &Scenario, chosen: &Projection, own: &Finish) -> Option<String> {
    let start = scenario.month(Field::Start);
    let resit = own.resit.as_ref().filter(|_| chosen.figures.admitted)?;
    let first_pass = scenario.route_number(resit.route()?, RouteField::FirstPass);
    let then = resit.first_client().map_or_else(
        || {
            resit.qualified.map_or_else(String::new, |month| {
                [", and is held from ", &named(start, month)].concat()
            })
        },
        |month| {
            [
                ", and the first client comes in ",
                &named(start, month),
                " instead",
            ]
            .concat()
        },
    );
    let wait = scenario.number(Field::ResitWait);
    Some(
        [
            "With one resit (a chance of ",
            &percent(1.0 - first_pass),
            " if you finish) the award comes ",
            &months(wait),
            " later",
            &then,
            ".",
        ]
        .concat(),
    )
}

/// "2 months", "1 month", "1.5 months".
fn months(number: f64) -> String {
    let words = plain(number);
    let unit = if words == "1" { " month" } else { " months" };
    [&words, unit].concat()
}
