//! Two answers side by side: their figures, and the inputs in which they differ.

use super::finding::Finding;
use super::inputs_used::in_full;
use super::{key_figures, names};
use crate::chart::Table;
use crate::insight::bears;
use crate::model::{Projection, Subject, project};
use crate::scenario::{Field, Key, Scenario, table};
use crate::words::two as said;

/// Two answers, each under its name: a row for what each finds, one for each figure, and one for
/// each input that differs and can move either.
#[must_use]
pub fn two(names: [&str; 2], scenarios: [&Scenario; 2]) -> Table {
    let projected = scenarios.map(|one| project(one, Subject::Route(one.route())));
    let mut rows = vec![row(
        said::ANSWER,
        [0, 1].map(|at| finding(scenarios[at], &projected[at])),
    )];
    let figures = [0, 1].map(|at| key_figures::figures(scenarios[at], &projected[at]));
    // A course that does not admit the visitor has fewer figures than another.
    let labels = figures.iter().flatten().map(|one| &one.label);
    let mut told: Vec<&String> = Vec::new();
    for label in labels {
        if told.contains(&label) {
            continue;
        }
        told.push(label);
        let value = |at: usize| {
            let found = figures[at].iter().find(|one| one.label == *label);
            found.map_or_else(String::new, |one| one.value.clone())
        };
        rows.push(row(label, [0, 1].map(value)));
    }
    for key in Key::all() {
        let moves = scenarios.iter().any(|one| bears(one, key));
        if moves && scenarios[0].value(key) != scenarios[1].value(key) {
            let input = table::input(key);
            let value = |one: &Scenario| {
                let (value, range) = in_full(&input, one.value(key));
                if range.is_empty() {
                    value
                } else {
                    said::estimate(&value, &range)
                }
            };
            rows.push(row(&names::input(key), scenarios.map(value)));
        }
    }
    Table {
        caption: said::caption(names[0], names[1]),
        head: vec![
            said::WHAT.to_owned(),
            names[0].to_owned(),
            names[1].to_owned(),
        ],
        rows,
    }
}

fn finding(scenario: &Scenario, projected: &Projection) -> String {
    let years = scenario.number(Field::Horizon) as u32;
    let admitted = names::admitted(scenario.admits(scenario.route()));
    Finding::of(&projected.figures, years).sentence(admitted)
}

fn row(label: &str, values: [String; 2]) -> Vec<String> {
    let [one, other] = values;
    vec![label.to_owned(), one, other]
}
