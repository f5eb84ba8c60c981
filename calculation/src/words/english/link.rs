//! Links that hold a scenario: what is in one, and what is told to whoever opens one, or what was
//! saved as one.

use crate::words::{messages, text};

/// Nothing differs from the ordinary visitor.
pub const HOLDS_NOTHING: &str = text!(
    "The link holds the route and the answer, and no figure of yours: you have changed none."
);
/// It is not read at all, or not to its end.
pub const TOO_LONG: &str = text!("It is longer than any of ours, so not all of it was read.");
/// It comes from a newer page.
pub const NEWER: &str = text!(
    "It was made by a newer edition of this page. What this one understands of it was taken."
);
/// Its version cannot be read.
pub const NO_VERSION: &str =
    text!("It does not say of which version it is. What could be understood was taken.");
/// Its date or its finding cannot be read.
pub const RECEIPT_AMISS: &str = text!(
    "What it says of its own date or of the answer of then could not be read, and was left out."
);
/// One key names no input.
pub const UNKNOWN: &str = text!("One part of it names nothing on this page, and was left out.");
/// The finding is the same.
pub const SAYS_SO_TODAY: &str = text!("It says the same today.");
/// The page is older than the link.
pub const OLDER_PAGE: &str = text!(
    "This page is older than that, and finds something else. Load it again to get the newest."
);

messages! {
    holds(figures: &str) = "The link holds what you have changed: {figures}. Nothing else of you is in it.";
    holds_income_alone(own: &str) =
        "The link holds figures about your own money: {own}. Whoever has the link can read them.";
    holds_with_income(figures: &str, own: &str) =
        "The link holds what you have changed: {figures}. It holds figures about your own money, \
         too: {own}. Whoever has the link can read them.";

    clamped(input: &str, value: &str) =
        "{input}: it asks for more or less than this box takes, so {value} was taken.";
    left(input: &str, value: &str, why: &str) =
        "{input}: what it says could not be taken, so that {value} stands. {why}";
    twice(input: &str) = "{input}: it says so twice, and the first was taken.";
    unknown(count: usize) = "{count} parts of it name nothing on this page, and were left out.";

    of_edition(day: &str) = "It was made with the figures of {day}.";
    it_said(finding: &str) = "It said then: “{finding}”";
    now_because_facts(finding: &str) =
        "Today it says: “{finding}” These figures of the world have changed in between:";
    now_because_sums(finding: &str) =
        "Today it says: “{finding}” No figure of the world has changed in between: what changed is \
         how this page works it out. The corrections are listed with the project.";
    now_because_link(finding: &str) =
        "What could be taken of it says today: “{finding}”";
    figure_changed(figure: &str, from: &str, is: &str, was: &str) =
        "{figure}, from {from}: {is}, was {was}.";
    more_changed(count: usize) = "And {count} more.";
}
