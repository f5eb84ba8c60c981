//! "Worth it?" in sentences.

use crate::words::{messages, text};

messages! {
    /// What is being answered.
    question(route: &str) = "{route}, against carrying on as you are";

    // The finding.

    not_admitted(admitted: &str) =
        "This course admits {admitted} only, so for you its price and time are a benchmark, not a \
         choice.";
    never_out_of_pocket() = "At these figures you are never out of pocket.";
    /// The same, where the study does not fit into the hours that there are.
    never_out_of_pocket_if(hours: &str) =
        "At these figures, and only if you found {hours} hours a week to study, you are never out \
         of pocket.";
    back_after(months: &str) =
        "At these figures you are back where you started about {months} after the first payment.";
    back_after_if(months: &str, hours: &str) =
        "At these figures, and only if you found {hours} hours a week to study, you are back where \
         you started about {months} after the first payment.";
    not_back(years: &str, end: &str) =
        "At these figures you do not get your money back within {years}: you end {end}.";
    not_back_even_if(years: &str, end: &str, hours: &str) =
        "At these figures, and even if you found {hours} hours a week to study, you do not get \
         your money back within {years}: you end {end}.";
    /// After the finding. `law` is a clause: "a licence is required".
    likely_law(chance: &str, law: &str, end: &str, years: &str) =
        "That is if the law stays as it is. More likely than not ({chance}) {law}, and then you \
         end {end} after {years}.";

    // The bad end.

    bad_end_not_admitted(cost: &str) =
        "The bad end: paid for a course that cannot take you in, its {cost} would be out of pocket \
         for good.";
    bad_end(end: &str, years: &str) =
        "The bad end: if no extra client ever comes, you end {end} after {years}.";
    /// The same, where something is taken for recognition of the award.
    bad_end_unrecognised(end: &str, years: &str) =
        "The bad end: if no extra client ever comes and nobody pays more for the award, you end \
         {end} after {years}.";
    deepest_then(sum: &str, month: &str) =
        "At the deepest you are then {sum} out of pocket, in {month}.";
    leaving(end: &str) = "Leave half way and you end {end}.";

    // All in all.

    all_in_all(end: &str, years: &str, finish: &str, sell: &str, average: &str) =
        "If you finish, sell the new treatments and the law stays as it is, you are {end} after \
         {years}. All in all, with a chance of {finish} to finish, {sell} to sell them and each \
         way the law may go, the average is {average}.";
    all_in_all_laser(end: &str, years: &str) =
        "After {years} you are {end}. The chance of failing at it is not counted.";

    // What one would have chosen instead; `route` with its article: "a PgCert".

    /// The other choices, clause after clause.
    instead(others: &str) = "Instead: {others}.";
    other_never_finished(route: &str) = "{route} would never be finished";
    other_paid_back(route: &str, months: &str) = "{route} is paid back after about {months}";
    other_paid_back_if(route: &str, months: &str, hours: &str) =
        "{route} is paid back after about {months} if you found {hours} hours a week for it";
    other_not_paid_back(route: &str, years: &str) = "{route} is not paid back within {years}";
    other_not_paid_back_even_if(route: &str, years: &str, hours: &str) =
        "{route} is not paid back within {years} even if you found {hours} hours a week for it";
    other_closed(route: &str) = "{route} is not open to you";
    /// Several; `routes` is a list.
    others_closed(routes: &str) = "{routes} are not open to you";
    carrying_on(kept: &str) =
        "Carrying on as you are costs nothing and, on your figures, still brings {kept} of the \
         extra injectable work.";

    // In one line.

    /// `end` is one of the clauses that follow.
    short(route: &str, end: &str, cost: &str, hours: &str) =
        "{route}: {end}; {cost} and {hours} to get there.";
    short_never_out_of_pocket_if(hours: &str) =
        "never out of pocket if you found {hours} hours a week";
    short_paid_back(months: &str) = "paid back after about {months}";
    short_paid_back_if(months: &str, hours: &str) =
        "paid back after about {months} if you found {hours} hours a week";
    short_not_paid_back(years: &str) = "not paid back within {years}";
    short_not_paid_back_even_if(years: &str, hours: &str) =
        "not paid back within {years} even if you found {hours} hours a week";

    // The tipping point, in extra appointments a week. `it` is from the table below.

    pays_for_none(it: &str, years: &str, highest: &str, taken: &str) =
        "{it} pays within {years} for no number of extra appointments up to {highest} a week. \
         This answer takes {taken}.";
    pays_without_any(it: &str, years: &str, taken: &str) =
        "{it} pays within {years} even without extra appointments. This answer takes {taken}.";
    pays_only_if(it: &str, years: &str, number: &str, taken: &str) =
        "{it} pays within {years} only if you add {number} a week. This answer takes {taken}.";
    pays_only_if_bent(it: &str, years: &str, number: &str, taken: &str) =
        "{it} pays within {years} only if you add {number} a week (the VAT threshold, full hours \
         and lost work bend the line). This answer takes {taken}.";
    up_to(most: &str) = "up to {most}";
    at_least(least: &str) = "at least {least}";
    between(least: &str, most: &str) = "{least} to {most}";
    one_appointment(number: &str) = "{number} appointment";
    several_appointments(number: &str) = "{number} appointments";
}

/// Appointments after a number of them, or after stretches of numbers such as "up to 1, or at
/// least 3": the last decides.
pub fn appointments(number: &str) -> String {
    if number.ends_with(" 1") {
        one_appointment(number)
    } else {
        several_appointments(number)
    }
}

/// What pays, at the start of a sentence.
pub const fn it(without_recognition: bool) -> &'static str {
    if without_recognition {
        text!("Leaving out recognition, for which no study was found, it")
    } else {
        text!("It")
    }
}

pub const NEVER_FINISHED: &str =
    text!("With no hours a week to study, you would pay and never finish.");
pub const OPENS_NOTHING: &str = text!(
    "It opens nothing that you could sell, so that there is no gain to set against its price."
);
pub const CARRYING_ON: &str = text!("Carrying on as you are costs nothing.");
pub const LEVEL: &str = text!("level");
pub const NO_NUMBER: &str = text!("No number of extra appointments changes that.");
pub const SHORT_CLOSED: &str = text!("not open to you");
pub const SHORT_NEVER_FINISHED: &str = text!("never finished without hours to study");
pub const SHORT_NEVER_OUT_OF_POCKET: &str = text!("never out of pocket");
