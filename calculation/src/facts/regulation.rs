//! What the law, regulators, registers, insurers and the trade ask for, nation by nation, and how
//! likely it is that the law will ask for more; and what HMRC and lenders say of paying for a
//! course.
//!
//! The rules are sentences of ours, each with its source and date, in `rules`; the odds, dates and
//! costs of changes to come are series, and every one of them is a judgement.

use super::Nation;
use super::calendar::{Date, Month};
use super::series::Source;
use super::sources as s;
use super::table::outlook;
use crate::facts::Quantity::{Exact, Range};
use crate::words::text;

mod rules;

pub use rules::*;

/// How a rule binds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The position of the law as last read.
    Law,
    /// Proposed, consulted on or urged, and not law.
    Proposed,
    /// Guidance or a regulator's rule for its own registrants.
    Guidance,
    /// What insurers, registers, employers, universities or the trade ask for.
    Market,
    /// Looked for and not found.
    Unknown,
}

impl Standing {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Proposed => "proposed",
            Self::Guidance => "guidance",
            Self::Market => "market",
            Self::Unknown => "unknown",
        }
    }
}

/// One thing that a practitioner may or may not have to do.
#[derive(Debug)]
pub struct Rule {
    /// Stable dotted name.
    pub id: &'static str,
    /// Where it holds.
    pub nations: &'static [Nation],
    /// How it binds.
    pub standing: Standing,
    /// One plain sentence, in our words.
    pub sentence: &'static str,
    /// Where it was read; may be empty only for what is unknown.
    pub sources: &'static [&'static Source],
    /// The date of what the sentence reports, as far as it has one.
    pub dated: &'static str,
    /// When it was read.
    pub retrieved: Date,
    /// When it must be looked at again.
    pub review_by: Date,
}

impl Rule {
    /// Whether the month of its review is over.
    #[must_use]
    pub const fn is_past_review(&self, as_of: Month) -> bool {
        as_of.since(self.review_by.in_month()) > 0
    }
}

/// To what the outlook for England applies.
const ENGLAND_TO_2029: &str = "England, to the end of 2029";
/// To what effects of a licence apply.
const LICENSED: &str = "practitioners under a licensing scheme, should one come";

table! {
    // How likely each outcome is. England's four come to one with what is left for no scheme.
    LICENCE_PROBABILITY: Share, "regulation.licence_probability", "Probability of a council licence with oversight of practitioners who are not registered", ENGLAND_TO_2029, [
        outlook(Range(0.25, 0.40, 0.55), &[&s::ENGLAND_RESPONSE],
            text!("Our judgement. The government means to license lower-risk procedures through councils after it has dealt with the riskiest; no date is set. What is left over, likely 45 in 100, is no scheme by then.")),
    ];
    LEVEL_7_REQUIRED_PROBABILITY: Share, "regulation.level_7_required_probability", "Probability of a licence that also names Level 7 or its equal as a minimum for injectables", ENGLAND_TO_2029, [
        outlook(Range(0.05, 0.12, 0.25), &[&s::ENGLAND_RESPONSE, &s::CLINIC_GUIDE],
            text!("Our judgement. No training standard has been confirmed.")),
    ];
    REGISTERED_ONLY_PROBABILITY: Share, "regulation.registered_only_probability", "Probability that injectables are kept to registered professionals", ENGLAND_TO_2029, [
        outlook(Range(0.01, 0.03, 0.10), &[&s::ENGLAND_CONSULTATION],
            text!("Our judgement. The consultation put injectables in the middle tier, open to others under oversight.")),
    ];
    NO_CHANGE_WALES_NI: Share, "regulation.no_change_wales_ni", "Probability of no change", "Wales and Northern Ireland, to the end of 2029", [
        outlook(Range(0.6, 0.8, 0.9), &[&s::WALES_SENEDD, &s::NI_HEALTH],
            text!("Our judgement. Neither government has a timetable for injectables.")),
    ];
    PREMISES_PROBABILITY: Share, "regulation.premises_probability", "Probability that Scotland's rule on permitted premises is in force", "Scotland, by the month given", [
        outlook(Range(0.70, 0.90, 0.97), &[&s::SCOTLAND_ACT, &s::SCOTLAND_PREMISES],
            text!("Our judgement. The Act is passed; its main offences still need regulations to start them.")),
    ];

    // From when, in months after November 2026.
    LICENCE_FROM: Months, "regulation.licence_from", "Months after November 2026 until a licence", "England", [
        outlook(Exact(30.0), &[&s::ENGLAND_RESPONSE], text!("Our judgement: about May 2029. No date was found.")),
    ];
    LEVEL_7_REQUIRED_FROM: Months, "regulation.level_7_required_from", "Months after November 2026 until a licence that names Level 7", "England", [
        outlook(Exact(30.0), &[&s::ENGLAND_RESPONSE], text!("Our judgement: as for the licence itself. No date was found.")),
    ];
    REGISTERED_ONLY_FROM: Months, "regulation.registered_only_from", "Months after November 2026 until injectables are kept to registered professionals", "England", [
        outlook(Exact(30.0), &[&s::ENGLAND_RESPONSE], text!("Our judgement: as for the licence itself. No date was found.")),
    ];
    PREMISES_FROM: Months, "regulation.premises_from", "Months after November 2026 until the rule on permitted premises", "Scotland", [
        outlook(Exact(13.0), &[&s::SCOTLAND_TRADE],
            text!("Our judgement: late 2027, and 2027 to 2029 is possible. The trade speaks of September 2027, which could not be verified.")),
    ];

    // What they would cost.
    LICENCE_PER_YEAR: PoundsPerYear, "regulation.licence_per_year", "Cost of a licence", LICENSED, [
        outlook(Range(300.0, 600.0, 1_000.0), &[&s::HEALTH_AND_CARE_ACT, &s::LAUNCH_LAB],
            text!("Our judgement. Councils may charge; no fee is set, and one trade guide guesses £500 to £1,000.")),
    ];
    OVERSIGHT_PER_MONTH: PoundsPerMonth, "regulation.oversight_per_month", "Cost of oversight by a named professional", "practitioners who are not registered, under a licensing scheme, should one come", [
        outlook(Range(50.0, 150.0, 300.0), &[&s::ENGLAND_RESPONSE],
            text!("Our judgement. Oversight is proposed for the middle tier; no price was found.")),
    ];
    PREMISES_HOST_SHARE: Share, "regulation.premises_host_share", "Share of takings that goes to the host of permitted premises", "Scotland, practitioners who do not prescribe", [
        outlook(Range(0.35, 0.425, 0.50), &[&s::NURSES_NETWORK, &s::CLINIC_COSTS],
            text!("From worked examples: 35 to 40% commission, or half the takings after materials; that these terms would hold in Scotland is our judgement.")),
    ];
}
