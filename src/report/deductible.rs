//! Is the fee deductible? The verdict, what speaks for or against it, what HMRC says, and what
//! hangs on it in pounds.

use super::cited::{Cited, cited};
use super::names;
use super::numbers::pounds;
use super::page::Figure;
use crate::facts::regulation as rules;
use crate::insight::{self, Deduction, QUESTIONS};
use crate::model::{Projection, Reading};
use crate::scenario::{Deductible, Field, Key, Scenario, Trade};

/// Whether the fee is deductible, in words.
#[derive(Clone, PartialEq, Debug)]
pub struct DeductiblePanel {
    /// The verdict: "Likely to be deductible".
    pub verdict: String,
    /// What speaks for it or against it, a sentence each.
    pub reasons: Vec<String>,
    /// The cost before tax, and after tax if it is deducted and if it is not.
    pub figures: Vec<Figure>,
    /// Which of the two this page uses, and that this is no advice.
    pub used: String,
    /// What HMRC and the law say.
    pub guidance: Vec<Cited>,
}

/// The panel for the chosen route.
#[must_use]
pub(super) fn deductible(scenario: &Scenario, chosen: &Projection) -> DeductiblePanel {
    let after = insight::deduction(scenario, chosen);
    DeductiblePanel {
        verdict: verdict(scenario).to_owned(),
        reasons: reasons(scenario),
        figures: figures(scenario, chosen, after),
        used: used(scenario, chosen.figures.cost - after.not_deducted),
        guidance: guidance(scenario.trade()),
    }
}

/// Less does not show in rounded pounds.
const SHOWN: f64 = 50.0;

fn verdict(scenario: &Scenario) -> &'static str {
    match (scenario.trade(), scenario.deductible()) {
        (Trade::ClinicEmployed, _) => "Not deductible while a clinic employs you",
        (_, Deductible::Likely) => "Likely to be deductible",
        (_, Deductible::Unclear) => "Unclear whether it is deductible",
        (_, Deductible::Unlikely) => "Unlikely to be deductible",
    }
}

/// Which question speaks against it, or that none does.
fn reasons(scenario: &Scenario) -> Vec<String> {
    if scenario.trade() == Trade::ClinicEmployed {
        return vec![
            "You pay for the course yourself, and are an employee. Ask the clinic to pay for it: \
             training for your work that an employer pays for is not taxed."
                .to_owned(),
        ];
    }
    let mut reasons: Vec<String> = QUESTIONS
        .into_iter()
        .filter_map(|question| against(question, scenario.choice(Key::Of(question))))
        .map(str::to_owned)
        .collect();
    if reasons.is_empty() {
        reasons.push(
            "You trade in aesthetics already, the course adds to what you sell, and it is wholly \
             for the business."
                .to_owned(),
        );
    }
    if scenario.trade() == Trade::LimitedCompany {
        reasons.push(
            "This holds where your company pays for the course. What you pay yourself comes out \
             of taxed money."
                .to_owned(),
        );
    }
    reasons
}

/// What an answer to one of the questions says against a deduction: 0 is yes, 1 not sure, 2 no.
const fn against(question: Field, answer: usize) -> Option<&'static str> {
    match (question, answer) {
        (Field::DeductTrading, 1) => Some("You are not sure that you trade in aesthetics already."),
        (Field::DeductTrading, 2) => Some(
            "You do not trade in aesthetics yet, and a course that lets you start a business is \
             not likely to count.",
        ),
        (Field::DeductSameArea, 1) => {
            Some("You are not sure that the course adds to what you already sell.")
        }
        (Field::DeductSameArea, 2) => Some(
            "The course does not add to what you already sell, and one for a new and unrelated \
             area is not likely to count.",
        ),
        (Field::DeductBusinessOnly, 1) => {
            Some("You are not sure that the course is wholly for the business.")
        }
        (Field::DeductBusinessOnly, 2) => Some(
            "The course is not wholly for the business, and a cost with a private purpose besides \
             does not count.",
        ),
        _ => None,
    }
}

/// One figure before tax and the two after it; which of them this page uses is said beside it.
fn figures(scenario: &Scenario, chosen: &Projection, after: Deduction) -> Vec<Figure> {
    let is_deducted = scenario.deductible() == Deductible::Likely;
    let figure = |label: &str, value: f64, is_used: bool| Figure {
        label: label.to_owned(),
        value: pounds(value),
        note: if is_used { "used on this page" } else { "" }.to_owned(),
        reading: is_used.then_some(Reading::CostAfterTax),
        note_reading: None,
    };
    let mut figures = vec![Figure {
        label: [&names::projected(chosen), ", before tax"].concat(),
        value: pounds(chosen.figures.cost),
        note: String::new(),
        reading: Some(Reading::Cost),
        note_reading: None,
    }];
    if scenario.trade() == Trade::ClinicEmployed {
        figures.push(figure("After tax", after.not_deducted, true));
        return figures;
    }
    for (label, value, is_used) in [
        ("After tax, if it is deducted", after.deducted, is_deducted),
        ("After tax, if it is not", after.not_deducted, !is_deducted),
    ] {
        figures.push(figure(label, value, is_used));
    }
    figures
}

/// `hours` is what tax falls by without a deduction, pounds: what the clinic hours given up would
/// have borne.
fn used(scenario: &Scenario, hours: f64) -> String {
    let counted = match (scenario.trade(), scenario.deductible()) {
        (Trade::ClinicEmployed, _) => {
            "This page counts no relief, whatever the three questions say."
        }
        (_, Deductible::Likely) => "This page counts the relief.",
        (_, Deductible::Unclear) => "This page counts no relief: “not sure” counts as no.",
        (_, Deductible::Unlikely) => "This page counts no relief.",
    };
    let hours = if hours >= SHOWN {
        " Clinic hours given up lower the tax either way."
    } else {
        ""
    };
    [counted, hours, " This is not advice: ask an accountant."].concat()
}

/// The rules that concern somebody who trades like this.
fn guidance(trade: Trade) -> Vec<Cited> {
    let list: &[&'static rules::Rule] = match trade {
        Trade::SoleTrader | Trade::NotYet => &[
            &rules::TRAINING_SAME_AREA,
            &rules::TRAINING_NEW_AREA,
            &rules::TRAINING_WHOLLY,
        ],
        Trade::LimitedCompany => &[&rules::TRAINING_COMPANY],
        Trade::ClinicEmployed => &[&rules::TRAINING_EMPLOYEE],
    };
    list.iter().map(|rule| cited(rule)).collect()
}
