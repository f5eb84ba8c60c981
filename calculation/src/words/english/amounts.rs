//! Numbers of things, each with its word: one month, two months. The number comes as it is written.

use crate::words::{messages, text};

/// "19 months", "1 month".
pub fn months(number: &str) -> String {
    match number {
        "1" => one_month(number),
        _ => several_months(number),
    }
}

/// "40 weeks", "1 week".
pub fn weeks(number: &str) -> String {
    match number {
        "1" => one_week(number),
        _ => several_weeks(number),
    }
}

/// "5 years", "1 year".
pub fn years(number: &str) -> String {
    match number {
        "1" => one_year(number),
        _ => several_years(number),
    }
}

/// "7.5 hours", "1 hour".
pub fn hours(number: &str) -> String {
    match number {
        "1" => one_hour(number),
        _ => several_hours(number),
    }
}

/// "6 days", "1 day".
pub fn days(number: &str) -> String {
    match number {
        "1" => one_day(number),
        _ => several_days(number),
    }
}

/// "18 clients", "1 client".
pub fn clients(number: &str) -> String {
    match number {
        "1" => one_client(number),
        _ => several_clients(number),
    }
}

messages! {
    one_month(number: &str) = "{number} month";
    several_months(number: &str) = "{number} months";
    one_week(number: &str) = "{number} week";
    several_weeks(number: &str) = "{number} weeks";
    one_year(number: &str) = "{number} year";
    several_years(number: &str) = "{number} years";
    one_hour(number: &str) = "{number} hour";
    several_hours(number: &str) = "{number} hours";
    one_day(number: &str) = "{number} day";
    several_days(number: &str) = "{number} days";
    one_client(number: &str) = "{number} client";
    several_clients(number: &str) = "{number} clients";
    /// Where something ends: ahead of carrying on as you are.
    ahead(sum: &str) = "{sum} ahead";
    /// Where something ends: behind carrying on as you are.
    behind(sum: &str) = "{sum} behind";
    /// By how much a figure rose.
    more(sum: &str) = "{sum} more";
    /// By how much a figure fell.
    less(sum: &str) = "{sum} less";
}

/// Where a month would stand, if it happened.
pub const NEVER: &str = text!("never");
