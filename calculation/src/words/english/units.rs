//! Units beside a box, and answers that are not numbers.

use crate::facts::Unit;
use crate::scenario::Input;
use crate::words::text;

/// What stands before and after a box, outside it: "£" and "a year".
#[must_use]
pub const fn unit_words(input: &Input) -> (&'static str, &'static str) {
    match input.unit {
        None | Some(Unit::Count) => ("", ""),
        Some(Unit::Pounds) => ("£", ""),
        Some(Unit::PoundsPerYear) => ("£", text!("a year")),
        Some(Unit::PoundsPerMonth) => ("£", text!("a month")),
        Some(Unit::PoundsPerWeek) => ("£", text!("a week")),
        Some(Unit::PoundsPerHour) => ("£", text!("an hour")),
        Some(Unit::Share) => ("", "%"),
        Some(Unit::SharePerYear) => ("", text!("% a year")),
        Some(Unit::Hours) => ("", text!("hours")),
        Some(Unit::HoursPerWeek) => ("", text!("hours a week")),
        Some(Unit::Minutes) => ("", text!("minutes")),
        Some(Unit::Days) => ("", text!("days")),
        Some(Unit::WeeksPerYear) => ("", text!("weeks a year")),
        Some(Unit::Months) => ("", text!("months")),
        Some(Unit::Years) => ("", text!("years")),
        Some(Unit::AppointmentsPerWeek) => ("", text!("a week")),
    }
}

/// A box that is ticked or not.
pub const fn yes_or_no(ticked: bool) -> &'static str {
    if ticked { text!("yes") } else { text!("no") }
}

/// A value with its unit, where there is one of it: "1 months" is "1 month".
pub fn of_one(several: &str) -> &str {
    several.strip_suffix('s').unwrap_or(several)
}
