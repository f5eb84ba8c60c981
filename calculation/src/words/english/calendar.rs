//! Every route from the start on, month by month: the chart, its table and its text alternative.

use crate::words::{messages, text};

messages! {
    from(month: &str) = "From {month} on.";
    route(name: &str, dates: &str) = "{name}: {dates}.";
    /// Where the years looked ahead end.
    horizon(years: &str) = "{years} on";

    // The title.
    one_is_finished(name: &str, month: &str) = "{name} is finished in {month}";
    all_are_finished(month: &str) = "All are finished in {month}";
    first_and_last(first: &str, month: &str, last: &str, last_month: &str) =
        "{first} is finished first, in {month}; {last} last, in {last_month}";

    // The dates of a route.
    finished(month: &str) = "finished {month}";
    does_not_fit(hours: &str, month: &str) =
        "does not fit; with {hours} a week finished by {month}";
    with_first_client(dates: &str, month: &str) = "{dates}; first client {month}";
    not_open(dates: &str) = "{dates}; not open to you";
}

pub const NOTHING_FINISHED: &str = text!("Without hours a week nothing is ever finished");
pub const NEVER_FINISHED: &str = text!("never finished");

/// What each kind of stretch, mark and line means, by its class.
pub const MEANINGS: [(&str, &str); 9] = [
    ("part-c", text!("Levels 4 and 5")),
    ("part-a", text!("study")),
    ("unfinished", text!("study that is never finished")),
    ("wait", text!("certificate, insurance, supply")),
    ("part-b", text!("new clients, growing until established")),
    ("day", text!("day of attendance")),
    ("between", text!("the study ends between")),
    ("first-client", text!("first client")),
    ("resit", text!("first client after one resit")),
];

/// The columns of its table.
pub const HEAD: [&str; 9] = [
    text!("Route"),
    text!("Fewest hours a week"),
    text!("The course begins"),
    text!("Finished"),
    text!("At the earliest"),
    text!("At the latest"),
    text!("First client"),
    text!("After one resit"),
    text!("Established"),
];
