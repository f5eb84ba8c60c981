//! What one keeps under each law, with the route and without it.

use super::laws_to_come;
use crate::words::{messages, text};

/// Why a course cannot change anything for a visitor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoHelp {
    NotAdmitted,
    NeverFinished,
}

messages! {
    and_laser(route: &str) = "{route} and laser";
    you_keep(pounds: &str) = "you keep about {pounds} a year";
    you_lose(pounds: &str) = "you lose about {pounds} a year";
    as_without(kept: &str) = "{kept}, as without a new law";
    instead_of(kept: &str, before: &str) = "{kept} instead of {before}";
    instead_of_losing(kept: &str, before: &str) = "{kept} instead of losing {before}";
    because_injectables_stop(kept: &str) = "{kept}, because injectables stop";
    after_costs(kept: &str, costs: &str) = "{kept}, after {costs}";
}

/// A year's money as a clause: "you keep about £41,000 a year". `pounds` has no sign.
pub fn keeps(pounds: &str, is_loss: bool) -> String {
    if is_loss {
        you_lose(pounds)
    } else {
        you_keep(pounds)
    }
}

/// A year's money under a law against no new law, as a clause.
pub struct Against<'a> {
    /// The clause on what is kept under the law.
    pub keeps: &'a str,
    /// What is kept as the law stands, without its sign.
    pub before: &'a str,
    /// Whether that is a loss.
    pub was_loss: bool,
    /// Whether the law stops injectables.
    pub stops: bool,
    /// What the law costs: for the licence, for oversight, for the host clinic.
    pub costs: [Option<&'a str>; 3],
}

impl Against<'_> {
    pub fn said(&self) -> String {
        let mut said = if self.was_loss {
            instead_of_losing(self.keeps, self.before)
        } else {
            instead_of(self.keeps, self.before)
        };
        if self.stops {
            said = because_injectables_stop(&said);
        }
        let [licence, oversight, host] = self.costs;
        let costs = laws_to_come::costs(licence, oversight, host);
        if costs.is_empty() {
            said
        } else {
            after_costs(&said, &costs)
        }
    }
}

messages! {
    as_the_law_stands_not_admitted(kept: &str) =
        "As the law stands {kept}; this course does not admit you.";
    as_the_law_stands_unfinished(kept: &str) =
        "As the law stands {kept}; with no hours to study you would not finish it.";
    as_the_law_stands(route: &str, with: &str, without: &str) =
        "As the law stands, with {route} {with}; without it {without}.";
    as_the_law_stands_holding(route: &str, with: &str, without: &str) =
        "As the law stands, with {route} {with}; as you are, with the award you hold, {without}.";
    begins_after(years: &str) =
        "On your figures: it would begin after the {years} looked at, so that nothing changes \
         within them.";
    law_not_admitted(kept: &str) =
        "On your figures {kept}; this course does not admit you, so it would change nothing.";
    law_unfinished(kept: &str) =
        "On your figures {kept}; with no hours to study you would not finish it, so it would \
         change nothing.";
    law_either_way(route: &str, kept: &str) =
        "On your figures, with {route} or without, {kept}.";
    law_changes(route: &str, with: &str, without: &str) =
        "On your figures, with {route} {with}; without it {without}.";
    law_changes_holding(route: &str, with: &str, without: &str) =
        "On your figures, with {route} {with}; as you are, with the award you hold, {without}.";
    until_you_hold_it(month: &str) =
        "Until you hold the award, in {month}, injectables would stop with it, too.";
}

/// What is kept as the law stands, where the course cannot help.
pub fn unchanged_without_help(kept: &str, why: NoHelp) -> String {
    match why {
        NoHelp::NotAdmitted => as_the_law_stands_not_admitted(kept),
        NoHelp::NeverFinished => as_the_law_stands_unfinished(kept),
    }
}

/// What is kept as the law stands, in both worlds.
pub fn unchanged(route: &str, with: &str, without: &str, holds_level_7: bool) -> String {
    if holds_level_7 {
        as_the_law_stands_holding(route, with, without)
    } else {
        as_the_law_stands(route, with, without)
    }
}

/// What is kept under a law, where the course cannot help.
pub fn law_without_help(kept: &str, why: NoHelp) -> String {
    match why {
        NoHelp::NotAdmitted => law_not_admitted(kept),
        NoHelp::NeverFinished => law_unfinished(kept),
    }
}

/// What is kept under a law, in both worlds.
pub fn under_a_law(route: &str, with: &str, without: &str, holds_level_7: bool) -> String {
    if with == without {
        law_either_way(route, with)
    } else if holds_level_7 {
        law_changes_holding(route, with, without)
    } else {
        law_changes(route, with, without)
    }
}

pub const NEVER_HELD_IN_TIME: &str =
    text!("You would not hold the award within the years looked at.");
pub const PART_OF_A_YEAR: &str =
    text!("It would begin within those twelve months, so that this is part of a year of it.");

/// The laws side by side in figures.
pub mod table {
    use super::{messages, text};

    messages! {
        kept(route: &str, from: &str, to: &str) =
            "What you keep a year with {route} and without, after costs, tax and loans, {from} to \
             {to}";
        kept_in_todays_money(route: &str, from: &str, to: &str) =
            "What you keep a year with {route} and without, after costs, tax and loans, {from} to \
             {to}, in today’s money";
        /// A month beyond all that is looked at.
        after_these_years(month: &str) = "{month}, after these years";
    }

    pub fn caption(route: &str, from: &str, to: &str, in_todays_money: bool) -> String {
        if in_todays_money {
            kept_in_todays_money(route, from, to)
        } else {
            kept(route, from, to)
        }
    }

    /// Its columns.
    pub const fn head(holds_level_7: bool) -> [&'static str; 6] {
        [
            text!("If this happens"),
            text!("Chance"),
            text!("From"),
            text!("With it"),
            if holds_level_7 {
                text!("As you are")
            } else {
                text!("Without it")
            },
            text!("Difference"),
        ]
    }

    pub const NOT_OPEN_TO_YOU: &str = text!("not open to you");
}

/// What is assumed in the figures.
pub mod notes {
    use super::{messages, text};

    messages! {
        kept_in_the_second_year(from: &str, to: &str) =
            "What you keep is all that comes in, a job included, less costs, tax and loans, in \
             the twelve months from {from} to {to}: the second year, since the first has the \
             study in it.";
        kept_in_the_last_year(from: &str, to: &str) =
            "What you keep is all that comes in, a job included, less costs, tax and loans, in \
             the twelve months from {from} to {to}: the last of the years looked at.";
        our_share_is(part: &str) =
            "Our assumption: without it you sell {part} of the new injectables all the same, as \
             long as the law lets you.";
        your_share_is(part: &str) =
            "Your figure: without it you sell {part} of the new injectables all the same, as long \
             as the law lets you.";
    }

    /// Which twelve months it is about.
    pub fn what_is_kept(from: &str, to: &str, is_short: bool) -> String {
        if is_short {
            kept_in_the_second_year(from, to)
        } else {
            kept_in_the_last_year(from, to)
        }
    }

    /// The part of the new work that needs no award; `None` where it is all of it.
    pub fn shared(part: Option<&str>, is_yours: bool) -> String {
        let part = part.unwrap_or(text!("all"));
        if is_yours {
            your_share_is(part)
        } else {
            our_share_is(part)
        }
    }

    pub const STILL_STUDYING: &str = text!(
        "You would still study in part of those twelve months: they hold what the course \
         costs then, and not yet all of its work."
    );
    pub const ANY_AWARD_COUNTS: &str = text!(
        "Our assumption: where a law asks for Level 7, any Level 7 award or university \
         course counts."
    );
}
