//! Ordinary visitors side by side: what stays to be read where no program runs.

use super::answer::ahead;
use super::numbers::years_words;
use super::{names, one_line};
use crate::chart::Table;
use crate::facts::Facts;
use crate::insight::bad_end;
use crate::model::{Subject, project};
use crate::scenario::{Field, Preset, Scenario};
use crate::words::typical as said;

/// A row for each ordinary visitor, about the course that is chosen before anybody chooses: when it
/// is paid back, what it comes to at the bad end, at the end, and all in all. The bad end stands
/// before the rest, which on a telephone is out of sight.
#[must_use]
pub fn typical(facts: &Facts) -> Table {
    let ordinary = Scenario::new(facts);
    let years = years_words(ordinary.number(Field::Horizon) as i32);
    let route = project(&ordinary, Subject::Route(ordinary.route()));
    Table {
        caption: said::caption(&names::projected(&route), &years),
        head: vec![
            said::WHO.to_owned(),
            said::PAID_BACK.to_owned(),
            said::BAD_END.to_owned(),
            said::after(&years),
            said::ALL_IN_ALL.to_owned(),
        ],
        rows: Preset::ALL
            .into_iter()
            .map(|preset| row(preset, &preset.scenario(facts)))
            .collect(),
    }
}

fn row(preset: Preset, scenario: &Scenario) -> Vec<String> {
    let subject = Subject::Route(scenario.route());
    let projected = project(scenario, subject);
    let end = |gain: f64| {
        if one_line::is_open(&projected) {
            ahead(gain)
        } else {
            String::new()
        }
    };
    vec![
        preset.label().to_owned(),
        one_line::payback(scenario, &projected),
        end(bad_end(scenario, subject).gain),
        end(projected.figures.gain),
        end(projected.expected_gain),
    ]
}
