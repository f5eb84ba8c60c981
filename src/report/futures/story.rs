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
use crate::words::futures as words;

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
    let title = words::title(&of_twenty(place));
    Story {
        result: match told.course.payback_months {
            Some(0) => words::never_out_of_pocket(&ahead(gain)),
            Some(months) => words::back_after(&months_words(months as i32), &ahead(gain)),
            None => words::not_back(&horizon, &ahead(gain)),
        },
        events: events(scenario, subject, told.luck.events),
        reasons: reasons(told),
        months: months(scenario, told, &title),
        short: words::short(place),
        title,
        position: told.course.position.clone(),
    }
}

fn events(scenario: &Scenario, subject: Subject, events: Events) -> Vec<String> {
    let mut said = Vec::new();
    if matches!(subject, Subject::Route(_)) {
        said.push(words::course(events).to_owned());
    }
    let start = scenario.month(Field::Start);
    let last = start.plus(years(scenario) as i32 * 12 - 1);
    said.push(match events.law.inputs() {
        None => words::NO_NEW_LAW.to_owned(),
        Some((_, from)) => {
            let from: Month = scenario.month(from);
            let comes = if from > last {
                words::law_comes_late
            } else {
                words::law_comes
            };
            comes(&month_name(from), names::law(events.law))
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
            let shown = |value| value_words(&input, value);
            let (value, likely) = (rounded(reason.value, reason.likely), reason.likely);
            let says = if reason.effect < 0.0 {
                words::takes_off
            } else {
                words::adds
            };
            says(
                &names::input(reason.key),
                &shown(value),
                &shown(likely),
                &pounds(reason.effect.abs()),
            )
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
        caption: words::month_by_month(title),
        head: words::MONTHS_HEAD.map(str::to_owned).to_vec(),
        rows,
    }
}
