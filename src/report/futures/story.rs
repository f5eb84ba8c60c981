//! One future told: what happens in it, why it went so, and where it stands month by month.

use super::super::answer::ahead;
use super::super::names;
use super::super::numbers::{month_name, months_words, pounds, years_words};
use super::super::words::value_words;
use super::{of_twenty, years};
use crate::chart::Table;
use crate::facts::Month;
use crate::insight::futures::Told;
use crate::model::{Events, Subject};
use crate::scenario::{Field, Scenario, table};

/// How many reasons a future is given.
const REASONS: usize = 4;

/// One future, told.
#[derive(Clone, PartialEq, Debug)]
pub struct Story {
    /// "Future 7 of 20".
    pub title: String,
    /// Its name at the end of a line.
    pub short: String,
    /// What it comes to, in a sentence.
    pub result: String,
    /// What happens in it, a sentence each.
    pub events: Vec<String>,
    /// What moved it most, a line each.
    pub reasons: Vec<String>,
    /// Month by month.
    pub months: Table,
    pub(super) position: Vec<f64>,
}

/// Tells one future; `place` is its dot's, from 1.
#[must_use]
pub fn story(scenario: &Scenario, subject: Subject, told: &Told, place: usize) -> Story {
    let gain = told.course.gain();
    let horizon = years_words(years(scenario) as i32);
    let title = ["Future ", &of_twenty(place)].concat();
    Story {
        result: [
            match told.course.payback_months {
                Some(0) => "You are never out of pocket".to_owned(),
                Some(months) => [
                    "You are back where you started after ",
                    &months_words(months as i32),
                ]
                .concat(),
                None => ["You do not get your money back within ", &horizon].concat(),
            }
            .as_str(),
            ", and end ",
            &ahead(gain),
            ".",
        ]
        .concat(),
        events: events(scenario, subject, told.luck.events),
        reasons: reasons(told),
        months: months(scenario, told, &title),
        short: ["future ", &place.to_string()].concat(),
        title,
        position: told.course.position.clone(),
    }
}

fn events(scenario: &Scenario, subject: Subject, events: Events) -> Vec<String> {
    let mut said = Vec::new();
    if matches!(subject, Subject::Route(_)) {
        said.push(
            match events {
                Events {
                    finishes: false, ..
                } => {
                    "You leave the course half way, with most of the fee spent and nothing to sell."
                }
                Events {
                    resits: false,
                    trades: true,
                    ..
                } => "You finish, pass at the first attempt, and sell the new treatments.",
                Events {
                    resits: true,
                    trades: true,
                    ..
                } => "You finish, pass after a resit, and sell the new treatments.",
                Events { trades: false, .. } => {
                    "You finish, but do not come to sell the new treatments."
                }
            }
            .to_owned(),
        );
    }
    let start = scenario.month(Field::Start);
    let last = start.plus(years(scenario) as i32 * 12 - 1);
    said.push(match events.law.inputs() {
        None => "No new law comes.".to_owned(),
        Some((_, from)) => {
            let from: Month = scenario.month(from);
            let late = if from > last {
                ", after the years looked at"
            } else {
                ""
            };
            [
                "From ",
                &month_name(from),
                " ",
                names::law(events.law),
                late,
                ".",
            ]
            .concat()
        }
    });
    said
}

fn reasons(told: &Told) -> Vec<String> {
    told.reasons
        .iter()
        .take(REASONS)
        .filter(|reason| reason.effect.abs() >= 50.0)
        .map(|reason| {
            let input = table::input(reason.key);
            let words = |value| value_words(&input, value);
            let (value, likely) = (rounded(reason.value, reason.likely), reason.likely);
            [
                names::input(reason.key).as_str(),
                ": ",
                &words(value),
                ", not ",
                &words(likely),
                if reason.effect < 0.0 {
                    ". That takes off "
                } else {
                    ". That adds "
                },
                &pounds(reason.effect.abs()),
                ".",
            ]
            .concat()
        })
        .collect()
}

/// A drawn value to about two figures of the likely one: more would look like knowledge.
fn rounded(value: f64, likely: f64) -> f64 {
    let mut step = 1e-4;
    while step * 100.0 < likely.abs().max(value.abs()) {
        step *= 10.0;
    }
    libm::round(value / step) * step
}

fn months(scenario: &Scenario, told: &Told, title: &str) -> Table {
    let ledger = &told.ledger;
    let start = scenario.month(Field::Start);
    let rows = told
        .course
        .position
        .iter()
        .enumerate()
        .map(|(month, position)| {
            vec![
                month_name(start.plus(month as i32)),
                pounds(ledger.difference(month)),
                pounds(-ledger.owed_difference(month)),
                pounds(*position),
            ]
        })
        .collect();
    Table {
        caption: [title, ", month by month: with the route, less as you are"].concat(),
        head: [
            "Month",
            "Cash",
            "Owed more or less",
            "Where that leaves you",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}
