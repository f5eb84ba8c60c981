//! Taking a value from a link or a file, where nobody stands by to mend it: what is out of range
//! goes to the nearest end.

use super::input::Shape;
use super::keys::Key;
use super::state::{MONTHS, Scenario};
use super::table::input;
use super::value::{Estimate, Given, Refusal};
use crate::bounds::within;
use crate::facts::Month;

/// Gives a scenario a value, moved to the nearest end of its range where it is out of it: whether
/// it was within.
///
/// # Errors
/// Why it cannot be taken at all; the scenario is then unchanged.
pub fn take(scenario: &mut Scenario, key: Key, given: Given) -> Result<bool, Refusal> {
    if let Given::Estimate(estimate) = &given
        && matches!(input(key).shape, Shape::Number { .. })
        && !estimate.in_order()
    {
        return Err(Refusal::OutOfOrder);
    }
    match clamped(key, &given) {
        Some(inside) => scenario.give(key, inside).map(|()| false),
        None => scenario.give(key, given).map(|()| true),
    }
}

/// A value out of range moved to the nearest end; `None` for one within it, and for one that is
/// wrong in another way.
fn clamped(key: Key, given: &Given) -> Option<Given> {
    match (input(key).shape, given) {
        (Shape::Number { min, max, .. }, Given::Number(number)) => {
            let inside = number.is_finite().then(|| within(*number, min, max))?;
            (inside != *number).then_some(Given::Number(inside))
        }
        (Shape::Number { min, max, .. }, Given::Estimate(given)) => {
            let finite = given.likely.is_finite();
            let inside = finite.then(|| Estimate {
                low: within(given.low, min, max),
                likely: within(given.likely, min, max),
                high: within(given.high, min, max),
            })?;
            (inside != *given).then_some(Given::Estimate(inside))
        }
        (Shape::Month, Given::Text(text)) => {
            let month = Month::parse(text)?;
            let inside = month.clamp(MONTHS.0, MONTHS.1);
            (inside != month).then(|| Given::Text(inside.to_string()))
        }
        _ => None,
    }
}
