//! What stands on paper only: the inputs behind the answer, and where the page is.

use crate::scenario::Group;
use crate::words::{messages, text};

/// The heading over the visitor's answers and figures.
pub const INPUTS: &str = text!("What the answer starts from");
/// Over the answers to the four questions.
pub const QUESTIONS: &str = text!("The four questions");
/// Over what the visitor has changed besides.
pub const OWN: &str = text!("Your own figures besides");
/// Where the visitor has changed nothing besides.
pub const NOTHING_OWN: &str = text!(
    "No other figure was changed. The rest are our figures for an ordinary visitor, listed at the end."
);
/// Over the figures that the visitor has left as they were.
pub const OURS: &str = text!("Our figures, which you left as they were");
/// What the tables leave out.
pub const LEFT_OUT: &str = text!(
    "Only what can move the answer about this route is listed. The simulated futures draw each \
     figure between its lowest and its highest; all else is worked out from the likely one."
);

/// Head of the column of names.
pub const INPUT: &str = text!("Input");
/// Head of the column of values.
pub const VALUE: &str = text!("Used");
/// Head of the column of ranges.
pub const RANGE: &str = text!("Lowest to highest");
/// Head of the column that says where a value comes from.
pub const WHENCE: &str = text!("Where it comes from");
/// Where a value is the visitor's.
pub const YOURS: &str = text!("yours");
pub const PUBLISHERS: &str = text!("the publisher’s");

messages! {
    /// A value from a fact: how well founded, and its place in the list of sources.
    from_source(kind: &str, number: &str) = "{kind}, source {number}";
    /// A value from a fact with several sources.
    from_sources(kind: &str, numbers: &str) = "{kind}, sources {numbers}";
    /// The lowest and the highest value of an estimate; the unit stands after the second.
    range(low: &str, high: &str) = "{low} to {high}";
    /// The heading over the terms of the chosen route.
    course(route: &str) = "The course: {route}";
    /// The address under the receipt.
    page_at(address: &str) = "This page is at {address}.";
}

/// What the inputs of a group are about.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::You => text!("You"),
        Group::Practice => text!("Your practice now"),
        Group::Study => text!("Your study"),
        Group::Routes => text!("Levels 4 and 5"),
        Group::Services => text!("The new treatments"),
        Group::Laser => text!("Laser and IPL"),
        Group::Overheads => text!("What the extra work costs"),
        Group::Market => text!("Your market"),
        Group::Law => text!("Each way the law may go"),
        Group::Money => text!("Tax and time"),
    }
}
