//! The page of sources: every figure, rule and source of the facts.

use super::{amounts, lights};
use crate::facts::Kind;
use crate::facts::Unit;
use crate::facts::regulation::Standing;
use crate::words::{messages, text};

messages! {
    a_year(amount: &str) = "{amount} a year";
    a_month(amount: &str) = "{amount} a month";
    a_week(amount: &str) = "{amount} a week";
    an_hour(amount: &str) = "{amount} an hour";
    one_minute(number: &str) = "{number} minute";
    several_minutes(number: &str) = "{number} minutes";
    one_week(number: &str) = "{number} week";
    several_weeks(number: &str) = "{number} weeks";
    one_year(number: &str) = "{number} year";
    several_years(number: &str) = "{number} years";
    one_appointment(number: &str) = "{number} appointment";
    several_appointments(number: &str) = "{number} appointments";
}

/// An amount with its unit; `written` has its pound or per cent sign already.
pub fn amount(unit: Unit, written: &str) -> String {
    let is_one = written == "1";
    match unit {
        Unit::Pounds | Unit::Share | Unit::Count => written.to_owned(),
        Unit::PoundsPerYear | Unit::SharePerYear => a_year(written),
        Unit::PoundsPerMonth => a_month(written),
        Unit::PoundsPerWeek => a_week(written),
        Unit::PoundsPerHour => an_hour(written),
        Unit::Hours => amounts::hours(written),
        Unit::HoursPerWeek => a_week(&amounts::hours(written)),
        Unit::Minutes if is_one => one_minute(written),
        Unit::Minutes => several_minutes(written),
        Unit::Days => amounts::days(written),
        Unit::WeeksPerYear if is_one => a_year(&one_week(written)),
        Unit::WeeksPerYear => a_year(&several_weeks(written)),
        Unit::Months => amounts::months(written),
        Unit::Years if is_one => one_year(written),
        Unit::Years => several_years(written),
        Unit::AppointmentsPerWeek if is_one => a_week(&one_appointment(written)),
        Unit::AppointmentsPerWeek => a_week(&several_appointments(written)),
    }
}

messages! {
    range(low: &str, high: &str) = "from {low} to {high}";
    with_range(likely: &str, range: &str) = "{likely} ({range})";
    holds_from(from: &str) = "From {from}";
    holds(from: &str, to: &str) = "From {from} to {to}";
    holds_and_carried(from: &str, to: &str) = "From {from} to {to}; carried forward after that";
    read(on: &str, again_by: &str) = "Read {on}, to be looked at again by {again_by}.";
    /// A day: "22 November 2026".
    day(day: &str, month: &str) = "{day} {month}";
    carried_forward(to: &str) =
        "Carried forward: it is known to hold until {to}, and nothing later was found.";
    rule(nations: &str, binding: &str, dated: &str) = "{nations}. {binding}. Dated: {dated}.";
    figures(all: &str, official: &str, published: &str, sampled: &str, assumed: &str) =
        "There are {all} figures: {official} official, {published} published, {sampled} from \
         samples, and {assumed} assumptions of ours.";
    disputed(number: &str) =
        "Sources disagree about {number} of them; what each says stands beside the figure.";
    ages(month: &str, carried: &str, late: &str) =
        "As of {month}, {carried} are carried forward from an earlier time, and {late} are past \
         the date by which we meant to look at them again.";
}

pub const UNITED_KINGDOM: &str = text!("United Kingdom");
/// Instead of a nought.
pub const NO_FIGURE: &str = text!("none");

/// What figures are about.
pub mod group {
    use super::text;

    pub const LEVELS_BELOW: &str = text!("Levels 4 and 5");
    pub const SERVICES: &str = text!("Services");
    pub const PRACTICE: &str = text!("A practice, and the ordinary visitor");
    pub const LASER: &str = text!("Laser: training and device");
    pub const MARKET: &str = text!("The market, and what an award is worth in it");
    pub const LAW: &str = text!("What the law may come to ask for");
    pub const LOANS: &str = text!("Student loans");
    pub const TAX: &str = text!("Tax, National Insurance and VAT");
}

/// How well a figure is founded.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Official => text!("Official: law, or an official figure"),
        Kind::Published => text!("Published by a body or a seller"),
        Kind::Sample => text!("A sample of price lists or pages, not a survey"),
        Kind::Assumption => text!("Our assumption"),
    }
}

/// How a rule binds.
pub const fn binding(standing: Standing) -> &'static str {
    match standing {
        Standing::Law | Standing::Proposed | Standing::Guidance => lights::standing(standing),
        Standing::Market => text!("What insurers, registers or the trade say"),
        Standing::Unknown => text!("Looked for and not found"),
    }
}
