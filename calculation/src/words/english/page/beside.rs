//! The pages beside the calculator's: sources, and the working of the default answer.

use crate::words::{messages, text};

/// The language that a page says it is in.
pub const LANGUAGE: &str = "en-GB";
pub const BACK: &str = text!("Back to the calculator");

/// The page of sources.
pub mod sources {
    use super::{messages, text};

    pub const DOCUMENT: &str = text!("Sources: every figure behind the Level 7 calculator");
    pub const TITLE: &str = text!("Sources");
    pub const ABOUT: &str = text!(
        "Every figure and rule behind the calculator, with where it was read, when, and when it \
         must be looked at again."
    );
    pub const CONTENTS: &str = text!("On this page");
    pub const RULES: &str = text!("Rules");
    pub const PUBLICATIONS: &str = text!("Publications");
    /// A sentence with the names of two files in it, after its first and its second piece.
    pub const FOR_PROGRAMS: [&str; 3] = [
        text!("The same for programs: "),
        text!(", described by "),
        text!("."),
    ];
    pub const SOURCES_DIFFER: &str = text!("Sources differ, and all of it stands:");
    pub const NO_SOURCE: &str = text!("No source.");
    /// Before publishers' names.
    pub const READ_IN: &str = text!("Read in: ");
    pub const NO_ADDRESS: &str = text!(". Its address could not be found again.");

    messages! {
        holds_for(whom: &str) = "For {whom}.";
    }
}

/// The page of the working.
pub mod working {
    use super::text;

    pub const TITLE: &str = text!("How the default answer was worked out");
    pub const ABOUT: &str = text!(
        "Every figure of the default visitor, and each number in it, down to the rows of the \
         ledger. The calculator does the same for your own figures, in the page, where scripts \
         run."
    );
}
