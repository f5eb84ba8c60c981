//! A dated figure in words: its amount with a unit, its months, its days of reading and review.

use crate::facts::{Date, Dated, Quantity, Unit};
use crate::report::numbers::{month_name, plain, plain_percent, pounds_exact, pounds_pence};
use crate::report::words::grouped;

/// An amount with its unit, to the last figure that the record holds: "£12.71 an hour", "8.75%".
pub(super) fn amount(unit: Unit, value: f64) -> String {
    let things = |one: &str, many: &str| {
        let name = if value == 1.0 { one } else { many };
        [&grouped(value), " ", name].concat()
    };
    match unit {
        Unit::Pounds => pounds(value),
        Unit::PoundsPerYear => pounds(value) + " a year",
        Unit::PoundsPerMonth => pounds(value) + " a month",
        Unit::PoundsPerWeek => pounds(value) + " a week",
        Unit::PoundsPerHour => pounds(value) + " an hour",
        Unit::Share => plain_percent(value) + "%",
        Unit::SharePerYear => plain_percent(value) + "% a year",
        Unit::Hours => things("hour", "hours"),
        Unit::HoursPerWeek => things("hour a week", "hours a week"),
        Unit::Minutes => things("minute", "minutes"),
        Unit::Days => things("day", "days"),
        Unit::WeeksPerYear => things("week a year", "weeks a year"),
        Unit::Months => things("month", "months"),
        Unit::Years => things("year", "years"),
        Unit::AppointmentsPerWeek => things("appointment a week", "appointments a week"),
        Unit::Count => plain(value),
    }
}

fn pounds(value: f64) -> String {
    if libm::floor(value) == value {
        pounds_exact(value)
    } else {
        pounds_pence(value)
    }
}

/// The range about a likely figure: "from £8.57 to £28.57 an hour"; empty for a single number.
pub(super) fn range(unit: Unit, value: Quantity) -> String {
    match value {
        Quantity::Exact(_) => String::new(),
        Quantity::Range(low, _, high) => {
            // The low end without its unit's words, which the high end has.
            let low = match unit {
                Unit::Share | Unit::SharePerYear => plain_percent(low) + "%",
                Unit::Pounds
                | Unit::PoundsPerYear
                | Unit::PoundsPerMonth
                | Unit::PoundsPerWeek
                | Unit::PoundsPerHour => pounds(low),
                _ => grouped(low),
            };
            ["from ", &low, " to ", &amount(unit, high)].concat()
        }
    }
}

/// A figure with its range, if it has one: "£14.29 an hour (from £8.57 to £28.57 an hour)".
#[must_use]
pub fn figure_words(unit: Unit, value: Quantity) -> String {
    let likely = amount(unit, value.likely());
    match value {
        Quantity::Exact(_) => likely,
        Quantity::Range(..) => [&likely, " (", &range(unit, value), ")"].concat(),
    }
}

/// The months for which a value holds.
pub(super) fn holds(dated: &Dated, is_last: bool) -> String {
    let from = month_name(dated.from);
    match dated.to {
        None => ["From ", &from].concat(),
        Some(to) => {
            let then = if is_last {
                "; carried forward after that"
            } else {
                ""
            };
            ["From ", &from, " to ", &month_name(to), then].concat()
        }
    }
}

/// When it was read, and by when it is looked at again.
pub(super) fn read(retrieved: Date, review_by: Date) -> String {
    [
        "Read ",
        &day(retrieved),
        ", to be looked at again by ",
        &day(review_by),
        ".",
    ]
    .concat()
}

/// "22 November 2026".
fn day(date: Date) -> String {
    [&date.day.to_string(), " ", &month_name(date.in_month())].concat()
}
