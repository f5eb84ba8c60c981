//! What a subject costs after tax if its fee is deducted, and if it is not: the same path, with
//! the three questions answered the one way and the other.

use crate::model::{Projection, figures_of};
use crate::scenario::{Deductible, Field, Given, Key, Scenario};

/// The three questions on which deductibility hangs, in the order in which they are asked.
pub const QUESTIONS: [Field; 3] = [
    Field::DeductTrading,
    Field::DeductSameArea,
    Field::DeductBusinessOnly,
];

/// What a subject costs after tax, pounds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Deduction {
    /// If its fee is deducted.
    pub deducted: f64,
    /// If it is not.
    pub not_deducted: f64,
}

/// Both costs after tax of a subject that is projected already. They are the same where nothing
/// that is answered can bring a deduction about: for a clinic's employee, or without any tax.
#[must_use]
pub fn deduction(scenario: &Scenario, projected: &Projection) -> Deduction {
    let known = projected.figures.cost_after_tax;
    let is_deducted = scenario.deductible() == Deductible::Likely;
    let cost = |answer: &str, is_known: bool| {
        if is_known {
            return known;
        }
        let mut answered = scenario.clone();
        for question in QUESTIONS {
            let taken = answered.give(Key::Of(question), Given::Text(answer.into()));
            debug_assert!(taken.is_ok(), "an answer of the table was refused");
        }
        figures_of(&answered, projected.ledger.subject()).cost_after_tax
    };
    Deduction {
        deducted: cost("yes", is_deducted),
        not_deducted: cost("no", !is_deducted),
    }
}
