//! A dated figure in words: its amount with a unit, its months, its days of reading and review.

use crate::facts::{Date, Dated, Quantity, Unit};
use crate::report::numbers::{
    day_name, month_name, plain, plain_percent, pounds_exact, pounds_pence,
};
use crate::report::words::grouped;
use crate::words::sources as said;

/// An amount with its unit, to the last figure that the record holds: "£12.71 an hour", "8.75%".
pub(super) fn amount(unit: Unit, value: f64) -> String {
    said::amount(unit, &written(unit, value))
}

/// An amount with the sign of its unit, without the unit's words.
fn written(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share | Unit::SharePerYear => plain_percent(value) + "%",
        Unit::Pounds
        | Unit::PoundsPerYear
        | Unit::PoundsPerMonth
        | Unit::PoundsPerWeek
        | Unit::PoundsPerHour => pounds(value),
        Unit::Count => plain(value),
        _ => grouped(value),
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
                Unit::Count => grouped(low),
                _ => written(unit, low),
            };
            said::range(&low, &amount(unit, high))
        }
    }
}

/// A figure with its range, if it has one: "£14.29 an hour (from £8.57 to £28.57 an hour)".
#[must_use]
pub fn figure_words(unit: Unit, value: Quantity) -> String {
    let likely = amount(unit, value.likely());
    match value {
        Quantity::Exact(_) => likely,
        Quantity::Range(..) => said::with_range(&likely, &range(unit, value)),
    }
}

/// The months for which a value holds.
pub(super) fn holds(dated: &Dated, is_last: bool) -> String {
    let from = month_name(dated.from);
    match dated.to {
        None => said::holds_from(&from),
        Some(to) if is_last => said::holds_and_carried(&from, &month_name(to)),
        Some(to) => said::holds(&from, &month_name(to)),
    }
}

/// When it was read, and by when it is looked at again.
pub(super) fn read(retrieved: Date, review_by: Date) -> String {
    said::read(&day_name(retrieved), &day_name(review_by))
}
