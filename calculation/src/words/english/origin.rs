//! Where figures come from, how well they are founded, how they have aged.

use crate::facts::{Kind, regulation};
use crate::words::{messages, text};

messages! {
    /// Beside the visitor's own figure: what ours was.
    we_had(origin: &str) = "We had: {origin}";
    /// Beside a publisher's figure: what ours is.
    publisher_says(ours: &str) = "The publisher of this page says so, who sells the course. We had: {ours}.";
    spread(low: &str, high: &str, likely: &str) = "From {low} to {high}, likely {likely}.";
    carried_forward(month: &str) = "Carried forward from {month}.";
    dated(date: &str) = "dated {date}";
    source(publisher: &str, title: &str) = "{publisher}: {title}";

    // The age of the figures; `figures` is a list of names.
    carried_from_tax_year(month: &str, tax_year: &str, figures: &str) =
        "After {month}, these are the figures of {tax_year} carried forward: {figures}.";
    carried_from_last_known(month: &str, figures: &str) =
        "After {month}, these are the last known figures carried forward: {figures}.";
    overdue(figures: &str) =
        "Past the date by which we meant to look at them again: {figures}.";

    /// Which program, which facts, which seed.
    receipt(version: &str, month: &str, seed: &str) =
        "Model {version}, facts as of {month}, seed {seed}.";
}

pub const YOUR_FIGURE: &str = text!("your figure");
pub const PUBLISHERS_FIGURE: &str = text!("the publisher’s figure");
/// The date of what has none.
pub const UNDATED: &str = text!("undated");
/// The date of a page that is kept up to date.
pub const CURRENT: &str = text!("current");
pub const PAST_REVIEW: &str = text!("Past the date by which we meant to look at it again.");

/// The one word for how well a figure is founded.
#[must_use]
pub const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Official => text!("official"),
        Kind::Published => text!("published"),
        Kind::Sample => text!("sample"),
        Kind::Assumption => text!("assumption"),
    }
}

/// How a rule binds.
pub const fn standing(standing: regulation::Standing) -> &'static str {
    match standing {
        regulation::Standing::Law => text!("law"),
        regulation::Standing::Proposed => text!("proposed, not law"),
        regulation::Standing::Guidance => text!("guidance, not law"),
        regulation::Standing::Market => text!("what the trade asks"),
        regulation::Standing::Unknown => text!("not known"),
    }
}
