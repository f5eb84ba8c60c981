//! Names of the views, one of which is shown at a time.

use crate::words::{messages, text};

/// The list of links to the views, for those who do not see that it is one.
pub const ALL: &str = text!("What stands behind the answer");
/// Twenty futures, and the running difference.
pub const FUTURES: &str = text!("What could happen");
/// The inputs that move the answer furthest, and what would have to be true.
pub const HANGS: &str = text!("What it hangs on");
/// The routes side by side, and decisions over time.
pub const ROUTES: &str = text!("Other routes");
/// Study beside a job.
pub const STUDY: &str = text!("Your time");
/// The ledger, tax, and how it would be paid for.
pub const MONTHS: &str = text!("Month by month");
/// What a seller says, held against the visitor's figures.
pub const CLAIM: &str = text!("Check a claim");
/// Every input but the four questions.
pub const FIGURES: &str = text!("All your figures");
/// Where the figures come from.
pub const SOURCES: &str = text!("Sources");

/// Links, what is saved, files and paper.
pub const AWAY: &str = text!("Take it away");

messages! {
    /// In the place of a view: a link to where it can be read without the program.
    elsewhere(view: &str) = "{view}: on the page with the whole calculation";
    /// At the end of a view, to the one after it.
    next(view: &str) = "Next: {view}";
}

/// Said where the rest of the program, which draws the views, could not be fetched.
pub const MISSING: &str = text!(
    "What stands behind the answer could not be fetched. It is tried again when you next touch the \
     calculator; the answer and its boxes go on working."
);
