//! Names of the views, one of which is shown at a time.

use crate::words::{messages, text};

/// The list of links to the views, for those who do not see that it is one.
pub(crate) const ALL: &str = text!("What stands behind the answer");
/// Twenty futures, and the running difference.
pub(crate) const FUTURES: &str = text!("What could happen");
/// The inputs that move the answer furthest, and what would have to be true.
pub(crate) const HANGS: &str = text!("What it hangs on");
/// The routes side by side, and decisions over time.
pub(crate) const ROUTES: &str = text!("Other routes");
/// Study beside a job.
pub(crate) const STUDY: &str = text!("Your time");
/// The ledger, tax, and how it would be paid for.
pub(crate) const MONTHS: &str = text!("Month by month");
/// What a seller says, held against the visitor's figures.
pub(crate) const CLAIM: &str = text!("Check a claim");
/// Every input but the four questions.
pub(crate) const FIGURES: &str = text!("All your figures");
/// Where the figures come from.
pub(crate) const SOURCES: &str = text!("Sources");

/// Links, what is saved, files and paper.
pub(crate) const AWAY: &str = text!("Take it away");

messages! {
    /// In the place of a view: a link to where it can be read without the program.
    elsewhere(view: &str) = "{view}: on the page with the whole calculation";
    /// At the end of a view, to the one after it.
    next(view: &str) = "Next: {view}";
}
