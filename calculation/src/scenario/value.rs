//! What one input may hold.

use crate::bounds::within;
use crate::facts::{Month, Quantity};

/// Low, likely, high; three equal numbers where nothing is uncertain.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Estimate {
    /// A poor case.
    pub low: f64,
    /// What the plain projection uses.
    pub likely: f64,
    /// A good or large case.
    pub high: f64,
}

impl Estimate {
    /// A number with no spread.
    #[must_use]
    pub const fn exactly(value: f64) -> Self {
        Self {
            low: value,
            likely: value,
            high: value,
        }
    }

    /// The same relative spread about another likely value, within a range. Where the old likely
    /// value is zero there is no relative spread, and the old low and high stay as bounds.
    #[must_use]
    pub fn moved_to(self, likely: f64, min: f64, max: f64) -> Self {
        // What stays where it is stays so to the last bit.
        let (low, high) = if self.likely == 0.0 || self.likely == likely {
            (self.low, self.high)
        } else {
            (
                self.low / self.likely * likely,
                self.high / self.likely * likely,
            )
        };
        Self {
            low: within(low, min, max).min(likely),
            likely,
            high: within(high, min, max).max(likely),
        }
    }

    /// Whether the three stand in order and are all numbers.
    #[must_use]
    pub fn in_order(self) -> bool {
        self.low.is_finite()
            && self.high.is_finite()
            && self.low <= self.likely
            && self.likely <= self.high
    }
}

impl From<f64> for Estimate {
    fn from(number: f64) -> Self {
        Self::exactly(number)
    }
}

impl From<Quantity> for Estimate {
    fn from(quantity: Quantity) -> Self {
        Self {
            low: quantity.low(),
            likely: quantity.likely(),
            high: quantity.high(),
        }
    }
}

/// The checked content of an input.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// A number in the input's unit.
    Number(Estimate),
    /// One of the input's choices, by position.
    Choice(usize),
    /// Yes or no.
    Flag(bool),
    /// A calendar month.
    Month(Month),
}

/// What arrives from outside (a form, a link, a file), before it is checked.
#[derive(Clone, PartialEq, Debug)]
pub enum Given {
    /// A number.
    Number(f64),
    /// Low, likely, high.
    Estimate(Estimate),
    /// Yes or no.
    Flag(bool),
    /// A choice's value, or a month as `2026-11`.
    Text(String),
}

/// Why a value was not taken; the old one stays.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Refusal {
    /// No input has this name.
    UnknownKey,
    /// A number was wanted.
    NotANumber,
    /// A number outside the range, whose ends are given.
    OutOfRange(f64, f64),
    /// A whole number was wanted.
    NotWhole,
    /// Low, likely and high are out of order.
    OutOfOrder,
    /// Not one of the choices.
    NotAChoice,
    /// Yes or no was wanted.
    NotAFlag,
    /// Not a month, as in `2026-11`, between 2020 and 2050.
    NotAMonth,
}

impl core::fmt::Display for Refusal {
    /// For scripts. The page has its own plain sentences.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::UnknownKey => f.write_str("no input has this name"),
            Self::NotANumber => f.write_str("must be a number"),
            Self::OutOfRange(min, max) => {
                write!(f, "must be between {} and {}", *min as i64, *max as i64)
            }
            Self::NotWhole => f.write_str("must be a whole number"),
            Self::OutOfOrder => f.write_str("low, likely and high must be in that order"),
            Self::NotAChoice => f.write_str("is not one of the choices"),
            Self::NotAFlag => f.write_str("must be true or false"),
            Self::NotAMonth => f.write_str("must be a month such as 2026-11"),
        }
    }
}
