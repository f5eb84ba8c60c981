//! What a change did.

use crate::words::{amounts, messages, text};

/// What was changed: the input with its value and the one before, and how many others went with
/// it.
pub fn what(input: &str, now: &str, before: &str, others: usize) -> String {
    match others {
        0 => changed(input, now, before),
        1 => changed_with_one(input, now, before),
        _ => changed_with(input, now, before, others),
    }
}

/// By how much more or less something is than it was.
pub fn by(sum: &str, rose: bool) -> String {
    if rose {
        amounts::more(sum)
    } else {
        amounts::less(sum)
    }
}

messages! {
    changed(input: &str, now: &str, before: &str) = "{input}: {now}, was {before}.";
    changed_with_one(input: &str, now: &str, before: &str) =
        "{input}: {now}, was {before}. One other figure went with it.";
    changed_with(input: &str, now: &str, before: &str, others: usize) =
        "{input}: {now}, was {before}. With it went {others} other figures.";

    /// What moved of a route, clause after clause.
    moved(route: &str, clauses: &str) = "{route}: {clauses}.";
    new_here(route: &str) = "{route}: is new here.";
    gone(route: &str) = "{route}: no longer compared.";
    not_moved(routes: &str) = "Not moved: {routes}.";
    /// Why nothing moved; `why` is a clause about the figure that was changed.
    nothing_moved_because(why: &str) = "No result moved. Of this figure, {why}.";

    // Clauses. `now` and `before` are times from the table below; `by` is "£500 more".
    paid_back(now: &str, before: &str) = "paid back {now}, was {before}";
    after(months: &str) = "after {months}";
    at_the_end(by: &str) = "at the end {by}";
    all_in_all(by: &str) = "all in all {by}";
    present_value(by: &str) = "present value {by}";
    cost(by: &str) = "cost {by}";
    cost_after_tax(by: &str) = "cost after tax {by}";
    study_longer(weeks: &str) = "study {weeks} longer";
    study_shorter(weeks: &str) = "study {weeks} shorter";

    // In a line.
    another_course(route: &str, paid_back: &str, end: &str) =
        "The answer is now about another course, {route}: paid back {paid_back}, {end} at the end.";
    end_alone(route: &str, end: &str) = "{route}: {end} at the end.";
    neither(route: &str) = "{route}: payback and gain did not move.";
    payback_alone(route: &str, payback: &str) = "{route}: paid back {payback}.";
    payback_and_end(route: &str, payback: &str, by: &str) =
        "{route}: paid back {payback}, {by} at the end.";
    sooner(months: &str) = "{months} sooner";
    later(months: &str) = "{months} later";
}

pub const NEVER: &str = text!("never");
pub const A_FEW_POUNDS: &str = text!("a few pounds");
pub const NO_LONGER_OPEN: &str = text!("no longer open to you");
pub const NOW_OPEN: &str = text!("now open to you");
pub const NOW_WITHIN: &str = text!("now within the years looked at");
pub const NO_LONGER_WITHIN: &str = text!("no longer within the years looked at");
pub const NOTHING_MOVED: &str = text!("No result moved.");
