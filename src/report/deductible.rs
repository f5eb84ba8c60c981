//! Is the fee deductible? The verdict, what speaks for or against it, what HMRC says, and what
//! hangs on it in pounds.

use super::cited::{Cited, cited};
use super::names;
use super::numbers::pounds;
use super::page::Figure;
use crate::facts::regulation as rules;
use crate::insight::{self, Deduction, QUESTIONS};
use crate::model::{Projection, Reading};
use crate::scenario::{Deductible, Key, Scenario, Trade};
use crate::words::{deductible as said, lists};

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
        verdict: said::verdict(scenario.trade(), scenario.deductible()).to_owned(),
        reasons: reasons(scenario),
        figures: figures(scenario, chosen, after),
        used: used(scenario, chosen.figures.cost - after.not_deducted),
        guidance: guidance(scenario.trade()),
    }
}

/// Less does not show in rounded pounds.
const SHOWN: f64 = 50.0;

/// Which question speaks against it, or that none does.
fn reasons(scenario: &Scenario) -> Vec<String> {
    if scenario.trade() == Trade::ClinicEmployed {
        return vec![said::EMPLOYEE.to_owned()];
    }
    let mut reasons: Vec<String> = QUESTIONS
        .into_iter()
        .filter_map(|question| said::against(question, scenario.choice(Key::Of(question))))
        .map(str::to_owned)
        .collect();
    if reasons.is_empty() {
        reasons.push(said::ALL_FOR_IT.to_owned());
    }
    if scenario.trade() == Trade::LimitedCompany {
        reasons.push(said::THROUGH_THE_COMPANY.to_owned());
    }
    reasons
}

/// One figure before tax and the two after it; which of them this page uses is said beside it.
fn figures(scenario: &Scenario, chosen: &Projection, after: Deduction) -> Vec<Figure> {
    let is_deducted = scenario.deductible() == Deductible::Likely;
    let figure = |label: &str, value: f64, is_used: bool| Figure {
        label: label.to_owned(),
        value: pounds(value),
        note: if is_used { said::USED } else { "" }.to_owned(),
        reading: is_used.then_some(Reading::CostAfterTax),
        note_reading: None,
    };
    let mut figures = vec![Figure {
        label: said::before_tax(&names::projected(chosen)),
        value: pounds(chosen.figures.cost),
        note: String::new(),
        reading: Some(Reading::Cost),
        note_reading: None,
    }];
    if scenario.trade() == Trade::ClinicEmployed {
        figures.push(figure(said::AFTER_TAX, after.not_deducted, true));
        return figures;
    }
    for (label, value, is_used) in [
        (said::IF_DEDUCTED, after.deducted, is_deducted),
        (said::IF_NOT_DEDUCTED, after.not_deducted, !is_deducted),
    ] {
        figures.push(figure(label, value, is_used));
    }
    figures
}

/// `hours` is what tax falls by without a deduction, pounds: what the clinic hours given up would
/// have borne.
fn used(scenario: &Scenario, hours: f64) -> String {
    let hours = if hours >= SHOWN {
        said::HOURS_LOWER_IT
    } else {
        ""
    };
    let counted = said::counted(scenario.trade(), scenario.deductible());
    lists::sentences(&[counted, hours, said::NO_ADVICE])
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
