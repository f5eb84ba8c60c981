//! The same scenario with each answer of a list in turn.

use crate::model::{Figures, Subject, figures_of};
use crate::scenario::{Field, Given, Key, Scenario, Shape, table};

/// One answer of a list, and what it comes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Chosen {
    /// What the visitor reads.
    pub label: &'static str,
    /// Whether it is the visitor's own answer.
    pub is_own: bool,
    /// The scenario with it.
    pub scenario: Scenario,
    /// The plain projection's figures.
    pub figures: Figures,
}

/// Every answer to a question of the table with a list, in the list's order; none to another one.
/// `own` are the figures of the scenario as it is.
#[must_use]
pub fn choices(scenario: &Scenario, subject: Subject, field: Field, own: &Figures) -> Vec<Chosen> {
    let key = Key::Of(field);
    let Shape::Choice(list) = table::input(key).shape else {
        return Vec::new();
    };
    list.iter()
        .enumerate()
        .filter_map(|(at, choice)| {
            let is_own = scenario.choice(key) == at;
            let mut changed = scenario.clone();
            if !is_own {
                changed.give(key, Given::Text(choice.text.into())).ok()?;
            }
            let figures = if is_own {
                own.clone()
            } else {
                figures_of(&changed, subject)
            };
            Some(Chosen {
                label: choice.label,
                is_own,
                scenario: changed,
                figures,
            })
        })
        .collect()
}
