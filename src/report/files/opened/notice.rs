//! What must be said of a document that was opened, as data and in words.

use crate::facts::Month;
use crate::report::names;
use crate::report::numbers::{count, month_name};
use crate::scenario::Key;
use crate::words::files::opened as said;

/// Why a document was not read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is longer than [`super::MOST_BYTES`].
    TooLarge,
    /// It is nested too deep.
    TooDeep,
    /// It is not JSON.
    NotJson,
    /// It is something else.
    NotOurs,
    /// It is one of ours, and holds no scenario.
    NoScenario,
}

impl Unreadable {
    /// It in a sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::TooLarge => said::TOO_LARGE,
            Self::TooDeep => said::TOO_DEEP,
            Self::NotJson => said::NOT_JSON,
            Self::NotOurs => said::NOT_OURS,
            Self::NoScenario => said::NO_SCENARIO,
        }
    }
}

/// What its reader must be told of a document. It holds no text of the document's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A later version of the format: what this program knows of it was read.
    NewerFormat,
    /// The version of the format is missing, or no number.
    UnclearVersion,
    /// It was written with facts as of another month.
    OtherFacts {
        /// The month of its facts.
        theirs: Month,
        /// The month of the facts that it is read with.
        ours: Month,
    },
    /// So many inputs are not in it; they are at their defaults.
    Missing(usize),
    /// It holds so many inputs that there are none of here.
    Unknown(usize),
    /// An input is in it more than once; the last counts.
    Twice(Key),
    /// A value, or an end of an estimate, was out of range and is now at the nearest end of it.
    Clamped(Key),
    /// An input could not be taken, and is at its default.
    Left(Key, Reason),
}

/// Why an input could not be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// A text for a number, a list, nothing at all.
    WrongKind,
    /// A number beyond all doubles.
    NotFinite,
    /// A fraction of what is whole.
    NotWhole,
    /// Low, likely and high are not in that order.
    OutOfOrder,
    /// Not one of the choices.
    NotAChoice,
}

impl Notice {
    /// It in a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::NewerFormat => said::NEWER.to_owned(),
            Self::UnclearVersion => said::UNCLEAR_VERSION.to_owned(),
            Self::OtherFacts { theirs, ours } => {
                said::other_facts(&month_name(theirs), &month_name(ours))
            }
            Self::Missing(1) => said::missing("1"),
            Self::Missing(number) => said::several_missing(&count(number as f64)),
            Self::Unknown(1) => said::unknown("1"),
            Self::Unknown(number) => said::several_unknown(&count(number as f64)),
            Self::Twice(key) => said::twice(&names::input(key)),
            Self::Clamped(key) => said::clamped(&names::input(key)),
            Self::Left(key, reason) => said::left(&names::input(key), reason.words()),
        }
    }
}

impl Reason {
    const fn words(self) -> &'static str {
        match self {
            Self::WrongKind => said::WRONG_KIND,
            Self::NotFinite => said::NOT_FINITE,
            Self::NotWhole => said::NOT_WHOLE,
            Self::OutOfOrder => said::OUT_OF_ORDER,
            Self::NotAChoice => said::NOT_A_CHOICE,
        }
    }
}
