//! The form: the four questions, and the names of its groups.

use crate::words::{messages, text};

pub const START_FROM: &str = text!("Start from");
pub const START_FROM_HINT: &str =
    text!("An ordinary visitor. It fills every box; then change what does not fit.");

pub const FOUR_QUESTIONS: &str = text!("Four questions");
pub const WHO: &str = text!("1. Who are you, and where do you work?");
pub const WHAT: &str = text!("2. What would you study?");
pub const COST: &str = text!("3. What does it cost you, in money and in evenings?");
pub const WORK: &str = text!("4. How much new work would it bring?");

pub const MONEY_AND_TIME: &str = text!("Money and time");
pub const MONEY_AND_TIME_GIST: &str =
    text!("Your job, your practice, the course in detail, prices, overheads, laser");
pub const ASSUMPTIONS: &str = text!("Assumptions");
pub const ASSUMPTIONS_GIST: &str =
    text!("Every other figure that the answer hangs on, each with where it comes from");
pub const SIDE_BY_SIDE: &str = text!("Routes side by side");

messages! {
    fee_of(route: &str) = "Fee of the course: {route}";
    course_of(route: &str) = "The course: {route}";
}

/// Groups of boxes.
pub mod group {
    use super::text;

    pub const YOU: &str = text!("You");
    pub const PRACTICE: &str = text!("Your practice now");
    pub const STUDY: &str = text!("Your study");
    pub const OVERHEADS: &str = text!("What the extra work costs");
    pub const MARKET: &str = text!("Your market");
    pub const TAX_AND_TIME: &str = text!("Tax and time");
    pub const LASER: &str = text!("Laser and IPL");
    pub const LEVELS_BELOW: &str = text!("Levels 4 and 5");
    pub const SERVICES: &str = text!("Getting established");
    pub const LAW: &str = text!("Each way the law may go");
    pub const RECKONING: &str = text!("Reckoning");
}
