//! Decisions over time: waiting, how much hangs on the qualification, rivals and goals.

use crate::words::{messages, text};

messages! {
    // The price of waiting; `waiting` is from the table below.
    wait_costs(waiting: &str, sum: &str) = "{waiting} costs about {sum} all in all";
    wait_saves(waiting: &str, sum: &str) = "{waiting} saves about {sum} all in all";
    wait_is_the_same(waiting: &str) = "{waiting} makes no difference all in all";
    /// The same with what it comes to under each law, clause after clause.
    wait_by_law(price: &str, laws: &str) = "{price}: {laws}.";
    law_costs(law: &str, sum: &str) = "if {law}, it costs about {sum}";
    law_saves(law: &str, sum: &str) = "if {law}, it saves about {sum}";
    law_is_the_same(law: &str) = "if {law}, it makes no difference";
    level_7_required(month: &str, now: &str, months: &str, later: &str) =
        "If Level 7 is required, we take it to be from {month}: whoever has none by then may not \
         sell injectables until it is held. Begun now, you then end {now}; begun {months} later, \
         {later}.";
    same_end(month: &str) =
        "Every start is looked at to the same end, {month}: who waits has fewer months to earn in. \
         The fee is taken to stay as it is, and what somebody learns by waiting is not counted.";
    /// A column: a way the law may go, with its chance.
    if_law(law: &str, chance: &str) = "If {law} ({chance})";
    starts(years: &str) =
        "Where you end, by when you start: the mean over finishing and selling, after {years}";

    // How much of the extra work has to need it. `it` is that of the tipping point.
    pays_for_no_share(it: &str, years: &str, taken: &str) =
        "{it} pays for no share: even if all of the extra work needed the qualification, you would \
         not be back where you started within {years}. This answer takes {taken}.";
    pays_for_any_share(it: &str, taken: &str) =
        "{it} pays even if none of the extra work needs the qualification. This answer takes \
         {taken}.";
    pays_only_if(it: &str, share: &str, taken: &str) =
        "{it} pays only if {share} of the extra work needs the qualification. This answer takes \
         {taken}.";
    pays_only_if_bent(it: &str, share: &str, taken: &str) =
        "{it} pays only if {share} of the extra work needs the qualification (VAT and the tax \
         bands bend the line). This answer takes {taken}.";
    at_most(most: &str) = "at most {most}";
    at_least(least: &str) = "at least {least}";
    between(least: &str, most: &str) = "{least} to {most}";

    your_answer(answer: &str) = "{answer} (your answer)";
    rivals(years: &str, few: &str, most: &str) =
        "After {years} you end {few} where few rivals hold Level 7 and {most} where most do. It \
         moves what the award adds to the work that you have, which is an assumption; how many \
         clients you win is your own figure.";
    goals(years: &str, most: &str, most_end: &str, least: &str, least_end: &str) =
        "What you are after sets how much extra work we assume. After {years}, with {most} extra a \
         week, you end {most_end}; with {least} extra a week, you end {least_end}. A number of \
         your own takes its place.";
}

/// Waiting for so many months, as what a sentence is about.
pub const fn waiting(months: usize) -> &'static str {
    match months {
        6 => text!("Waiting half a year"),
        12 => text!("Waiting a year"),
        24 => text!("Waiting two years"),
        _ => text!("Waiting"),
    }
}

pub const CLOSED: &str = text!("This course is not open to you, now or later");
pub const LATER_START: &str = text!("What a later start would do");
pub const START: &str = text!("Start");
pub const ALL_IN_ALL: &str = text!("All in all");
pub const NOTHING_SOLD: &str =
    text!("Nothing is sold, so that it does not matter how much of it needs the qualification.");

pub const RIVALS: &str = text!("If rivals near you held Level 7");
pub const HIGHER_PRICE: &str = text!("Higher price");
pub const MORE_CLIENTS: &str = text!("More clients");
pub const GOALS: &str = text!("If you were after something else");
pub const EXTRA_WORK: &str = text!("Extra work");
pub const HEADS: [&str; 3] = [
    text!("If it were"),
    text!("You end"),
    text!("Paid back after"),
];
pub const NEVER: &str = text!("never");
pub const RIVALS_IDLE: &str = text!(
    "However many rivals near you hold Level 7, the answer is the same: they move what the award \
     adds to the work that you have, and there is none, or it is a figure of your own."
);
pub const RIVALS_BENT: &str =
    text!("Where hours are full or VAT is near, more of it need not be better.");
pub const GOALS_IDLE: &str = text!(
    "Whatever you are after, the answer is the same: the extra appointments on which it hangs are \
     a figure of your own, or leave nothing."
);
