//! The routes side by side, the ledger, tax, paying for the course, and the study beside a job.

use crate::words::{messages, text};

pub const EACH_ROUTE: &str =
    text!("Each route against carrying on as you are, at the same figures");
/// Read aloud over the column of what is compared.
pub const COMPARED: &str = text!("What is compared");

/// Before the sums of the ledger that open month by month.
pub const MONTH_BY_MONTH: &str = text!("Month by month:");

pub const TAX: &str = text!("Tax: what you keep, and is the fee deductible?");
pub const CHANGES: &str = text!("Where it changes");
pub const DEDUCTIBLE: &str = text!("Is the fee deductible?");
pub const HANGS_ON: &str = text!("Three questions on which it hangs");

pub const PAYING: &str = text!("How you would pay for it");
pub const LOAN_SOURCES: &str = text!("Where the loan’s figures were read");
/// After [`rule`], in place of a source and its date.
pub const NO_SOURCE: &str = text!("no source found.");

messages! {
    /// What of the next £100 is kept, and whether the fee is deductible.
    tax_gist(kept: &str, fee: &str) = "{kept}. The fee: {fee}";
    verdict(verdict: &str) = "{verdict}.";
    /// A rule and how it binds; its source and date follow.
    rule(sentence: &str, standing: &str) = "{sentence} Standing: {standing}, ";
    /// After the source of a rule.
    dated(date: &str) = ", {date}.";
}

pub const FIT: &str = text!("Does it fit?");
pub const WHEN: &str = text!("When it ends");
pub const TAKES: &str = text!("What it takes");
