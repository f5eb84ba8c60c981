//! Ordinary visitors side by side.

use crate::words::{messages, text};

pub const WHO: &str = text!("Who");
pub const PAID_BACK: &str = text!("Paid back");
pub const ALL_IN_ALL: &str = text!("All in all");
pub const BAD_END: &str = text!("At the bad end");

messages! {
    caption(route: &str, years: &str) =
        "{route}, against carrying on as you are: what it comes to within {years} for an ordinary visitor of each kind";
    /// A heading: what it comes to if it goes as assumed.
    after(years: &str) = "After {years}";
}
