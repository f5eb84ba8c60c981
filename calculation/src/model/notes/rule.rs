//! How a step's value follows from what it is made of. Every rule can be worked out again by
//! whoever reads the step.

use super::{Amount, Number};

/// A hair, in pounds or steps: what is whole on paper must not be moved by the last bit of a sum of
/// twelve months.
const HAIR: f64 = 1e-9;

/// How a value follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// All of them added.
    Sum,
    /// All of them added; nothing where that is below nothing.
    SumAboveNothing,
    /// All of them multiplied.
    Product,
    /// The first divided by the second.
    Quotient,
    /// The smallest.
    Least,
    /// The first, to the power of the second.
    Power,
    /// The first divided by the second, cut to the whole.
    WholeTimes,
    /// Cut to the whole.
    Down,
    /// Raised to the whole, never below nothing: an allowance.
    Up,
    /// Cut to the pound, once rounded to the penny: a loan deduction of a year.
    Cut,
    /// The first divided by the second and cut to the pound, once rounded to the penny: a loan
    /// deduction of a month.
    CutEach,
    /// The equal payment that clears the first at the yearly rate of the second in as many months
    /// as the third.
    Annuity,
    /// Half of it.
    Half,
    /// Nothing, for the reasons given.
    Nothing,
    /// As it is.
    Same,
    /// The largest.
    Most,
    /// Raised to the whole, but for a hair.
    WholeUp,
    /// The first, found by looking; the others are what one sees there.
    Found,
    /// It does not happen; the others are what one sees instead.
    Never,
}

impl Rule {
    /// The value that follows.
    #[must_use]
    pub fn apply(self, of: &[Amount]) -> f64 {
        self.of(of)
    }

    /// The same of numbers that may be bare.
    #[inline]
    pub(in super::super) fn of<N: Number>(self, of: &[N]) -> f64 {
        let first = of.first().map_or(0.0, |one| one.value());
        let second = of.get(1).map_or(0.0, |one| one.value());
        match self {
            Self::Sum => of.iter().map(|one| one.value()).sum(),
            Self::SumAboveNothing => of.iter().map(|one| one.value()).sum::<f64>().max(0.0),
            Self::Product => of.iter().map(|one| one.value()).product(),
            Self::Quotient => first / second,
            Self::Least => of.iter().map(|one| one.value()).fold(first, f64::min),
            Self::Power => libm::pow(first, second),
            Self::WholeTimes => libm::floor(first / second + HAIR),
            Self::Down => libm::floor(first + HAIR),
            Self::Up => libm::ceil(first - HAIR).max(0.0),
            Self::Cut => cut(first),
            Self::CutEach => cut(first / second),
            Self::Annuity => {
                let months = of.get(2).map_or(0.0, |one| one.value());
                super::super::appraisal::instalment(first, second, months as u32)
            }
            Self::Half => first / 2.0,
            Self::Nothing => 0.0,
            Self::Same | Self::Found => first,
            Self::Most => of.iter().map(|one| one.value()).fold(first, f64::max),
            Self::WholeUp => super::super::plan::whole_up(first),
            Self::Never => 0.0,
        }
    }
}

/// Down to the pound; first to the nearest penny, so that a sum which is whole on paper is not
/// cut by a pound for the last bit of a double.
fn cut(amount: f64) -> f64 {
    libm::floor(libm::round(amount * 100.0) / 100.0)
}
