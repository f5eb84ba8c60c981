//! The few figures beside the answer: labels and notes.

use crate::words::{messages, text};

pub const COST: &str = text!("Cost");
pub const STUDY: &str = text!("Study");
pub const BACK: &str = text!("Back where you started");
pub const NEVER: &str = text!("never");
pub const AFTER_THE_FIRST_PAYMENT: &str = text!("after the first payment");
pub const DEEPEST_HOLE: &str = text!("Deepest hole");
pub const WORTH_TODAY: &str = text!("Worth today");

messages! {
    after_relief(cost: &str) = "{cost} after tax relief";
    study_over(weeks: &str, own_time: &str) = "over {weeks}, your time worth {own_time}";
    within(years: &str) = "within {years}";
    /// A label: what it comes to at the end of the years looked at.
    after(years: &str) = "After {years}";
    all_in_all(end: &str) = "all in all {end}";
    // Notes on the present value, one for each way in which a rate of return can be found.
    no_return(discount: &str) = "net present value at {discount}; no rate of return";
    one_return(discount: &str, rate: &str) =
        "net present value at {discount}; rate of return {rate} a year";
    several_returns(discount: &str, number: &str) =
        "net present value at {discount}; no single rate of return ({number} fit)";
}
