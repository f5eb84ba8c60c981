//! What would have to be true for it to be paid back by a month.

use crate::insight::required::Lever;
use crate::words::{messages, text};

/// What one thing would have to be alone: "New appointments: at least 12 a week (now 8)." `now` is
/// how it stands, `leap` why the answer leaps there, `more` what it means in practice.
pub fn needed(
    lever: Lever,
    bound: &str,
    now: Option<&str>,
    leap: Option<&str>,
    more: Option<&str>,
) -> String {
    let now = now.map(as_it_stands).unwrap_or_default();
    let leap = leap.map(leaping).unwrap_or_default();
    let more = more.map(in_practice).unwrap_or_default();
    alone(name(lever), bound, &now, &leap, &more)
}

/// The same, where no value is an end: every one does, or none.
pub fn open_ended(lever: Lever, any: bool) -> String {
    none(
        name(lever),
        match (any, lever) {
            (true, Lever::Appointments) => text!("any number will do, even none."),
            (true, Lever::Prices) => text!("any prices will do up to three times yours."),
            (true, Lever::Ramp) => text!("any number of months up to 60 will do."),
            (true, Lever::Fee) => text!("any fee up to twice this one will do."),
            (false, Lever::Appointments) => text!("no number of them does it."),
            (false, Lever::Prices) => text!("no rise up to three times your prices does it."),
            (false, Lever::Ramp) => text!("not even being full from the first month does it."),
            (false, Lever::Fee) => text!("not even a course for nothing does it."),
        },
    )
}

const fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Appointments => text!("New appointments"),
        Lever::Prices => text!("Prices of the new treatments"),
        Lever::Ramp => text!("Months until established"),
        Lever::Fee => text!("Fee"),
    }
}

messages! {
    alone(lever: &str, bound: &str, now: &str, leap: &str, more: &str) =
        "{lever}: {bound}{now}{leap}{more}.";
    as_it_stands(now: &str) = " (now {now})";
    leaping(cause: &str) = ", {cause}";
    in_practice(what: &str) = ": {what}";
    none(lever: &str, says: &str) = "{lever}: {says}";

    // Bounds.
    at_least(value: &str) = "at least {value}";
    at_most(value: &str) = "at most {value}";
    no_more_than(value: &str) = "no more than {value}";
    a_week(number: &str) = "{number} a week";
    lower(share: &str) = "{share} lower";
    higher(share: &str) = "{share} higher";

    // In practice.
    chair_hours(needed: &str, offered: &str, taken: &str) =
        "{needed} of your {offered} chair-hours a week, of which present work takes {taken}";
    chair_hours_over(needed: &str, offered: &str, taken: &str) =
        "{needed} of your {offered} chair-hours a week, of which present work takes {taken}, so \
         that some of it would have to give way";
    price(treatment: &str, then: &str, now: &str) = "{treatment} {then} rather than {now}";

    // The heading.
    as_it_would_be(month: &str, by: &str, after: &str) =
        "To be paid back by {month}, {by} after the first payment, and stay so, as it would be: \
         after {after}. Each of these alone could change so far, all else as it is:";
    would_have_to_be(month: &str, by: &str) =
        "To be paid back by {month}, {by} after the first payment, and stay so, one of these would \
         have to be true, all else as it is:";

    // The month cannot be taken.
    too_early(first: &str) =
        "The first payment is in {first}: give that month or a later one.";
    too_late(years: &str, last: &str) =
        "That is beyond the {years} looked at, which end in {last}. Look further ahead under \
         “Money and time”, or give an earlier month.";
}

pub const NOTE: &str = text!(
    "If you finish, pass, sell and the law stays as it is. Looked at: up to as many appointments \
     as the box takes, up to three times your prices, and up to twice the fee."
);
