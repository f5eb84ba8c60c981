//! Is the fee deductible?

use crate::scenario::{Deductible, Field, Trade};
use crate::words::{messages, text};

pub const fn verdict(trade: Trade, deductible: Deductible) -> &'static str {
    match (trade, deductible) {
        (Trade::ClinicEmployed, _) => text!("Not deductible while a clinic employs you"),
        (_, Deductible::Likely) => text!("Likely to be deductible"),
        (_, Deductible::Unclear) => text!("Unclear whether it is deductible"),
        (_, Deductible::Unlikely) => text!("Unlikely to be deductible"),
    }
}

// What speaks for it or against it.
pub const EMPLOYEE: &str = text!(
    "You pay for the course yourself, and are an employee. Ask the clinic to pay for it: \
     training for your work that an employer pays for is not taxed."
);
pub const ALL_FOR_IT: &str = text!(
    "You trade in aesthetics already, the course adds to what you sell, and it is wholly \
     for the business."
);
pub const THROUGH_THE_COMPANY: &str = text!(
    "This holds where your company pays for the course. What you pay yourself comes out \
     of taxed money."
);

/// What an answer to one of the questions says against a deduction: 0 is yes, 1 not sure, 2 no.
pub const fn against(question: Field, answer: usize) -> Option<&'static str> {
    match (question, answer) {
        (Field::DeductTrading, 1) => Some(text!(
            "You are not sure that you trade in aesthetics already."
        )),
        (Field::DeductTrading, 2) => Some(text!(
            "You do not trade in aesthetics yet, and a course that lets you start a business is \
             not likely to count."
        )),
        (Field::DeductSameArea, 1) => Some(text!(
            "You are not sure that the course adds to what you already sell."
        )),
        (Field::DeductSameArea, 2) => Some(text!(
            "The course does not add to what you already sell, and one for a new and unrelated \
             area is not likely to count."
        )),
        (Field::DeductBusinessOnly, 1) => Some(text!(
            "You are not sure that the course is wholly for the business."
        )),
        (Field::DeductBusinessOnly, 2) => Some(text!(
            "The course is not wholly for the business, and a cost with a private purpose besides \
             does not count."
        )),
        _ => None,
    }
}

messages! {
    before_tax(route: &str) = "{route}, before tax";
}
pub const AFTER_TAX: &str = text!("After tax");
pub const IF_DEDUCTED: &str = text!("After tax, if it is deducted");
pub const IF_NOT_DEDUCTED: &str = text!("After tax, if it is not");
pub const USED: &str = text!("used on this page");

/// Which of the two this page uses.
pub const fn counted(trade: Trade, deductible: Deductible) -> &'static str {
    match (trade, deductible) {
        (Trade::ClinicEmployed, _) => {
            text!("This page counts no relief, whatever the three questions say.")
        }
        (_, Deductible::Likely) => text!("This page counts the relief."),
        (_, Deductible::Unclear) => {
            text!("This page counts no relief: “not sure” counts as no.")
        }
        (_, Deductible::Unlikely) => text!("This page counts no relief."),
    }
}
pub const HOURS_LOWER_IT: &str = text!("Clinic hours given up lower the tax either way.");
pub const NO_ADVICE: &str = text!("This is not advice: ask an accountant.");
