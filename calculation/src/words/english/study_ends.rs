//! When a route ends and its services open, as ranges and with a resit.

use crate::scenario::{Field, Key, RouteField};
use crate::words::{messages, text};

/// What an uncertain input is called in the middle of a sentence.
pub const fn uncertain(key: Key) -> &'static str {
    match key {
        Key::Of(Field::StudyHours) => text!("your hours a week"),
        Key::Of(Field::WeeksOff) => text!("your weeks off"),
        Key::Of(Field::Level4Hours) => text!("the hours of Level 4"),
        Key::Of(Field::Level5Hours) => text!("the hours of Level 5"),
        Key::Of(Field::Wait) => text!("the wait for the first client"),
        Key::Of(Field::LaserTrainingHours) => text!("the hours of laser training"),
        Key::Route(_, RouteField::Hours) => text!("its hours"),
        Key::Route(_, RouteField::AttendanceDays) => text!("its days of attendance"),
        _ => text!("the time that it allows"),
    }
}

pub const NO_MONTH: &str = text!("Without hours a week there is no month in which it ends.");
pub const EACH_END: &str = text!(
    "Each end takes the best or the worst of everything at once, so that it is less likely \
     than any month between."
);
pub const TOO_LONG: &str =
    text!("At the late end it does not fit into the longest time allowed, which is taken for it.");

messages! {
    levels_first(month: &str) =
        "The levels below come first, one after the other: the course itself begins in {month}.";
    established(month: &str) =
        "The new work is taken to grow evenly from then on, and to be established in {month}.";

    // When it is finished, as a clause.
    likely(name: &str, month: &str) = "{name} is most likely finished in {month}";
    at_the_longest(name: &str, month: &str) =
        "{name} is taken to be finished in {month}, at the end of the longest time allowed";

    // That clause, with the ends of what is uncertain.
    nothing_uncertain(finished: &str) =
        "{finished}: nothing that decides it is uncertain here.";
    same_at_the_ends(finished: &str, uncertain: &str) =
        "{finished}; so it is at the ends of what is uncertain, too ({uncertain}).";
    between(finished: &str, from: &str, to: &str, uncertain: &str) =
        "{finished}; between {from} and {to} at the ends of what is uncertain ({uncertain}).";
    or_never(finished: &str, from: &str, uncertain: &str) =
        "{finished}; in {from} at the earliest, and with the fewest hours a week never \
         ({uncertain}).";
    without_ends(finished: &str, uncertain: &str) = "{finished} ({uncertain}).";

    // The first client.
    first_client_between(month: &str, from: &str, to: &str) =
        "The first client comes in {month}, between {from} and {to}.";
    first_client_between_after_wait(month: &str, from: &str, to: &str, wait: &str) =
        "The first client comes in {month}, between {from} and {to}: certificate, insurance and \
         supply are taken to need {wait} after the end of the study.";
    first_client_in(month: &str) = "The first client comes in {month}.";
    first_client_after_wait(month: &str, wait: &str) =
        "The first client comes in {month}: certificate, insurance and supply are taken to need \
         {wait} after the end of the study.";

    // With one resit.
    resit(chance: &str, later: &str) =
        "With one resit (a chance of {chance} if you finish) the award comes {later} later.";
    resit_held(chance: &str, later: &str, month: &str) =
        "With one resit (a chance of {chance} if you finish) the award comes {later} later, and \
         is held from {month}.";
    resit_first_client(chance: &str, later: &str, month: &str) =
        "With one resit (a chance of {chance} if you finish) the award comes {later} later, and \
         the first client comes in {month} instead.";
}

/// When the first client comes, between which months where that is uncertain, and how long after
/// the end of the study where one waits.
pub fn first_client(month: &str, between: Option<(String, String)>, wait: Option<&str>) -> String {
    match (between, wait) {
        (Some((from, to)), Some(wait)) => first_client_between_after_wait(month, &from, &to, wait),
        (Some((from, to)), None) => first_client_between(month, &from, &to),
        (None, Some(wait)) => first_client_after_wait(month, wait),
        (None, None) => first_client_in(month),
    }
}
