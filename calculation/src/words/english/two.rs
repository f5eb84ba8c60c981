//! Two answers side by side.

use crate::words::{messages, text};

/// Head of the column of names.
pub const WHAT: &str = text!("What");
/// The row of what each finds.
pub const ANSWER: &str = text!("The answer");

messages! {
    caption(one: &str, other: &str) = "{one} and {other}: what each comes to, and the figures in which they differ";
    /// An estimate with its ends.
    estimate(likely: &str, range: &str) = "{likely} ({range})";
}
