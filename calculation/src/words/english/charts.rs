//! What the charts themselves say: axes, and heads of the tables behind them.

use crate::words::{messages, text};

pub const AS_YOU_ARE: &str = text!("as you are");
pub const MONTHS_FROM_THE_START: &str = text!("Months from the start");
pub const NEVER: &str = text!("never");
pub const ROUTE: &str = text!("Route");
pub const TOTAL: &str = text!("Total");
pub const REMARK: &str = text!("Remark");
pub const SWINGS: [&str; 5] = [
    text!("What"),
    text!("Low"),
    text!("Gain at low"),
    text!("High"),
    text!("Gain at high"),
];
pub const STEPS: [&str; 4] = [
    text!("Step"),
    text!("Adds"),
    text!("Comes to"),
    text!("Where it comes from"),
];

messages! {
    /// An amount with what it is an amount of: "300 hours private study".
    amount_of(amount: &str, what: &str) = "{amount} {what}";

    // Under the titles: what is drawn, and in what unit.
    /// The calendar. `month` is the first one, with its year.
    calendar(month: &str) = "Every route from {month} on";
    /// The tornado. `years` is "5 years".
    tornado(years: &str) =
        "Pounds gained over {years}, at the lower and the higher figure of each, all else the same";

    /// Over the line that runs down a tornado. `gain` is a sum.
    as_it_stands(gain: &str) = "as it stands, {gain}";
}

/// The unit of an axis of years, before its figures.
pub const YEARS: &str = text!("years");

pub const MONEY: &str = text!(
    "Cost of each route in pounds, before tax; the upright mark is what is left after tax relief"
);
pub const HOURS: &str = text!("Hours of each route from start to finish");
pub const DIFFERENCE: &str =
    text!("Pounds ahead of or behind carrying on as you are, after tax, month by month");
pub const DIFFERENCE_WITH_BAND: &str = text!(
    "Pounds ahead of or behind carrying on as you are, after tax, month by month; eight of ten \
     futures lie in the shaded band"
);
pub const WEEK: &str =
    text!("An ordinary week: a square is an hour, a column an hour of every day");
pub const KEEP: &str = text!("Pounds left of the next £100, by what is made in a year");
/// A claim's waterfall of one client.
pub const CLIENT: &str = text!("Pounds for each client, on average, step by step");
/// A claim's waterfall of what is to be paid back.
pub const TOLD: &str = text!("Pounds to be paid back, step by step");
