//! What is read off a chart point by point.

use crate::words::{messages, text};

/// What the control under the running difference moves along.
pub const MONTHS: &str = text!("Read the chart: month");
/// What the control under what is kept moves along.
pub const PROFITS: &str = text!("Read the chart: what is made in a year");
/// What stands beside it before anything was read.
pub const HINT: &str = text!("Move the slider or tap the chart to read it point by point.");
/// Neither ahead nor out of pocket.
pub const LEVEL: &str = text!("level with carrying on as you are");

messages! {
    /// A month of the running difference. `month` is "December 2027".
    month(month: &str, number: usize, standing: &str) = "{month}, month {number}: {standing}.";
    start(month: &str, standing: &str) = "{month}, the start: {standing}.";
    out_of_pocket(sum: &str) = "{sum} out of pocket";
    ahead(sum: &str) = "{sum} ahead";
    most_futures(low: &str, high: &str) = "In eight of ten futures between {low} and {high}.";
    /// A future that was picked. `future` is "future 3".
    picked(future: &str, standing: &str) = "In {future}: {standing}.";

    /// A place on the line of what is kept, and all that is taken there.
    kept(leaves: &str) = "{leaves}.";
    taken(all: &str) = "{all}.";
    takes(tax: &str, sum: &str) = "{tax} takes {sum}";
    gives_back(tax: &str, sum: &str) = "{tax} gives back {sum}";
}
