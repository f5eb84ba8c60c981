//! The charts of the page: the finding as a title, the same at length, and the names of parts.

use crate::words::{messages, text};

messages! {
    // Titles of the charts that compare. `least` and `most` are routes.
    costs_least(least: &str, most: &str) = "{least} costs least, {most} most";
    costs_alone(route: &str) = "{route}: what it costs";
    fewest_hours(least: &str, most: &str) =
        "{least} asks for the fewest hours, {most} for the most";
    hours_alone(route: &str) = "{route}: the hours it asks for";

    /// Every route with its cost, clause after clause.
    costs(routes: &str) = "Total cost before tax: {routes}.";
    cost(route: &str, cost: &str, after: &str) = "{route} {cost} ({after} after tax relief)";
    /// Every route with its hours, clause after clause.
    study(routes: &str) = "Hours of study: {routes}.";
    hours(route: &str, hours: &str) = "{route} {hours}";

    // The running difference; titles first.
    never_out_of_pocket(route: &str) = "{route} is never out of pocket";
    paid_back(route: &str, months: &str) = "{route} is paid back after {months}";
    not_paid_back(route: &str, years: &str) = "{route} is not paid back within {years}";
    not_open(route: &str) = "{route} is not open to you";
    /// `finding` is the title.
    difference(finding: &str, lowest: &str, end: &str, years: &str, cash: &str) =
        "{finding}. Against carrying on as you are, after tax: lowest {lowest}, and {end} after \
         {years}. Cash alone is at its lowest at {cash}.";
    no_line(finding: &str) = "{finding}, so that no line is drawn for it.";
    spread(low: &str, high: &str) =
        "In eight of ten simulated futures you end between {low} and {high}: the shaded band.";
    cash_alone(route: &str) = "{route}, cash alone";
    back_after(months: &str) = "back after {months}";
    deepest(sum: &str) = "deepest hole {sum}";
}

pub const FEE: &str = text!("fee");
pub const EXTRAS: &str = text!("exam, travel, models, training");
pub const DEVICE: &str = text!("device");
pub const HOURS_GIVEN_UP: &str = text!("clinic hours given up");
pub const AFTER_TAX: &str = text!("after tax");
pub const BENCHMARK: &str = text!("price benchmark only");
pub const GUIDED: &str = text!("guided");
pub const PRIVATE_STUDY: &str = text!("private study");
/// The line of cash, where there is little room.
pub const CASH: &str = text!("cash");
