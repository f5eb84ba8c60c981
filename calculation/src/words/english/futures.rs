//! Simulated futures: twenty dots, runs, chances, and one future told.

use crate::model::Events;
use crate::words::{messages, text};

messages! {
    of_all(number: usize, all: usize) = "{number} of {all}";

    // What finishing brings, and what to expect.
    if_all_goes(years: &str) = "after {years}: you finish, pass and sell";

    // How they are drawn.
    drawn(futures: &str, seed: &str) =
        "{futures} futures were drawn (seed {seed}). In each, every figure that has a range takes \
         a value within it, near the likely one more often than not; the course is finished, \
         passed and put to use, or not; and the law goes one of the ways above, each with its \
         chance. Those chances are assumptions unless you set them.";

    // The dots. `number` is "14 of 20".
    slowest(number: &str, year: usize, months: &str) =
        "In {number} futures you are ahead by year {year}; the slowest takes {months}";
    none_pays(number: &str, year: usize, years: &str) =
        "In {number} futures you are ahead by year {year}; none pays back within {years}";
    some_never(number: &str, year: usize, never: &str, years: &str) =
        "In {number} futures you are ahead by year {year}; in {never} never within {years}";
    /// `by_year` is the list below, as a sentence.
    each_dot(route: &str, by_year: &str) =
        "Each dot is one of twenty equally likely futures of the {route}, in the year in which it \
         is paid back for good, counted from the first payment. {by_year}";
    first_year(year: usize, futures: usize) = "Year {year}: {futures}";
    next_year(year: usize, futures: usize) = "year {year}: {futures}";
    and_never(years: &str, futures: usize) = "{years}; never: {futures}.";
    dot_never_out_of_pocket(future: &str, end: &str) =
        "Future {future}: never out of pocket, {end} at the end";
    dot_paid_back(future: &str, months: &str, end: &str) =
        "Future {future}: paid back after {months}, {end} at the end";
    dot_never_paid_back(future: &str, end: &str) =
        "Future {future}: never paid back, {end} at the end";
    not_within(years: &str) = "not within {years}";

    // One future. `number` is "7 of 20".
    title(number: &str) = "Future {number}";
    short(place: usize) = "future {place}";
    never_out_of_pocket(end: &str) = "You are never out of pocket, and end {end}.";
    back_after(months: &str, end: &str) =
        "You are back where you started after {months}, and end {end}.";
    not_back(years: &str, end: &str) =
        "You do not get your money back within {years}, and end {end}.";
    /// A law that comes; `law` is a clause.
    law_comes(month: &str, law: &str) = "From {month} {law}.";
    law_comes_late(month: &str, law: &str) = "From {month} {law}, after the years looked at.";
    takes_off(input: &str, value: &str, likely: &str, sum: &str) =
        "{input}: {value}, not {likely}. That takes off {sum}.";
    adds(input: &str, value: &str, likely: &str, sum: &str) =
        "{input}: {value}, not {likely}. That adds {sum}.";
    month_by_month(title: &str) =
        "{title}, month by month: with the route, less as you are";
}

pub const POOR_RUN: &str = text!("poor run");
pub const GOOD_RUN: &str = text!("good run");
pub const IF_ALL_GOES: &str = text!("If all goes as is likely");
pub const IF_FINISHED: (&str, &str) = (
    text!("If you finish and sell"),
    text!("on average over those futures"),
);
pub const EXPECT: (&str, &str) = (
    text!("What to expect"),
    text!("on average over all futures, leaving and new laws among them"),
);
pub const RUNS: &str = text!("A poor run, the middle and a good run");
pub const RUNS_HEAD: [&str; 3] = ["", text!("You end"), text!("Paid back")];
pub const POOR: &str = text!("Poor run: one in ten is worse");
pub const MIDDLE: &str = text!("Middle: half are worse");
pub const GOOD: &str = text!("Good run: one in ten is better");
pub const NEVER: &str = text!("never");
pub const ROUTE: &str = text!("Route");
pub const CHANCES: &str = text!(
    "Chance that each route is paid back for good by the end of year 1, 2 and so on from its \
     first payment"
);
pub const TOGETHER: &str = text!(
    "Clients, recognition and the time it takes to become known do well or badly together; the \
     rest fall out independently. The same luck meets every route and every change that you make."
);
pub const NOT_IN_IT: &str = text!(
    "Not in it: illness, a move, a change in tax that is not enacted, a law that nobody has \
     proposed."
);
pub const DOTS_AXIS: &str = text!("Year in which you are back where you started");
pub const DOTS_HEAD: [&str; 3] = [
    text!("Future"),
    text!("Paid back after"),
    text!("Where it ends"),
];
pub const NO_NEW_LAW: &str = text!("No new law comes.");
pub const MONTHS_HEAD: [&str; 4] = [
    text!("Month"),
    text!("Cash"),
    text!("Owed more or less"),
    text!("Where that leaves you"),
];

/// How the course goes in a future.
pub const fn course(events: Events) -> &'static str {
    match events {
        Events {
            finishes: false, ..
        } => {
            text!("You leave the course half way, with most of the fee spent and nothing to sell.")
        }
        Events { trades: false, .. } => {
            text!("You finish, but do not come to sell the new treatments.")
        }
        Events { resits: false, .. } => {
            text!("You finish, pass at the first attempt, and sell the new treatments.")
        }
        Events { resits: true, .. } => {
            text!("You finish, pass after a resit, and sell the new treatments.")
        }
    }
}
