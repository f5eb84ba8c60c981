//! An ordinary week of study, and whether the study fits into it.

use super::lists;
use crate::scenario::Trade;
use crate::words::{messages, text};

/// Hours of a week, by what they are for; the hours stand before it.
pub mod used {
    use super::{Trade, text};

    pub const fn clients(trade: Trade) -> &'static str {
        match trade {
            Trade::NotYet => text!("for clients to come"),
            Trade::ClinicEmployed => text!("with clients of the clinic"),
            Trade::SoleTrader | Trade::LimitedCompany => text!("offered to clients"),
        }
    }

    pub const OWN_STUDY: &str = text!("of your own study");
    pub const MISSING: &str = text!("more that the study needs");
    pub const ATTENDANCE: &str = text!("of attendance, on average");
    pub const SLEEP: &str = text!("of sleep");
    /// The same in a sentence.
    pub const SLEEP_ASSUMED: &str = text!("of sleep (an assumption)");
    /// What is more than a week has.
    pub const BEYOND: &str = text!("more than there are in a week");

    /// What is left.
    pub const fn rest(has_job: bool) -> &'static str {
        if has_job {
            text!("left for your job and everything else")
        } else {
            text!("left for everything else")
        }
    }
}

/// The columns of its table.
pub const HEAD: (&str, &str) = (text!("Of a week"), text!("Hours"));

messages! {
    too_full(name: &str, hours: &str) = "{name}: this week is {hours} too full to sleep in";
    takes_beside_clients_with_job(name: &str, asks: &str, left: &str) =
        "{name}: studying takes {asks} a week; beside clients and sleep it leaves {left} for your \
         job and all else";
    takes_beside_clients(name: &str, asks: &str, left: &str) =
        "{name}: studying takes {asks} a week; beside clients and sleep it leaves {left} for all \
         else";
    takes_with_job(name: &str, asks: &str, left: &str) =
        "{name}: studying takes {asks} a week; beside sleep it leaves {left} for your job and all \
         else";
    takes(name: &str, asks: &str, left: &str) =
        "{name}: studying takes {asks} a week; beside sleep it leaves {left} for all else";
}

/// The title of a week with room for sleep.
pub fn title(name: &str, asks: &str, left: &str, has_clients: bool, has_job: bool) -> String {
    match (has_clients, has_job) {
        (true, true) => takes_beside_clients_with_job(name, asks, left),
        (true, false) => takes_beside_clients(name, asks, left),
        (false, true) => takes_with_job(name, asks, left),
        (false, false) => takes(name, asks, left),
    }
}

messages! {
    hours_for(hours: &str, what: &str) = "{hours} {what}";
    ordinary_week(parts: &str) = "An ordinary week: {parts}.";
    more_than_a_week(hours: &str) = "That is {hours} more than a week has.";
}

/// All of a week, by what its hours are for.
pub fn all_of_it(parts: &[(String, &str)]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|(hours, what)| hours_for(hours, what))
        .collect();
    ordinary_week(&lists::commas(&parts))
}

pub const LEVELS_BELOW: &str =
    text!("While you study for the levels below, there is no attendance.");
pub const JOB_NOT_ASKED: &str =
    text!("How many hours your job takes is not asked here: take them off yourself.");

/// Whether it fits.
pub mod fit {
    use super::{messages, text};

    pub const NOT_OPEN: &str = text!("This course is not open to you: this is what it would ask.");
    pub const NO_HOURS: &str =
        text!("You offer no hours a week of your own, so that it is never finished.");
    pub const LEVELS_NEED_SOME: &str = text!("The levels below it need some.");
    pub const DAYS_ONLY: &str =
        text!("It asks for no study at home: only for its days of attendance.");
    pub const SOONER: &str = text!("More hours would end it sooner.");

    messages! {
        still_studying(years: &str) =
            "You would still be studying after the {years} looked ahead.";
        client_too_late(years: &str) =
            "You would be finished in time, but the first client comes only after the {years} \
             looked ahead.";
        does_not_fit(offered: &str, longest: &str) =
            "The study does not fit: at {offered} a week it takes longer than the {longest} \
             allowed.";
        would_fit(hours: &str, month: &str) =
            "With {hours} a week it would fit, and end in {month}.";
        more_than_can_be_done(hours: &str) =
            "It would take {hours} a week, which is more than can be done beside anything else.";
        fits(longest: &str, least: &str, offered: &str) =
            "It fits: to be done within the {longest} allowed it takes at least {least} a week of \
             your own time, and you offer {offered}.";
        not_sooner(shortest: &str, most: &str) =
            "More hours would not end it sooner, as it takes {shortest} at least: {most} a week \
             would do for that.";
        sooner_up_to(shortest: &str, most: &str) =
            "More hours would end it sooner, up to {most} a week: it takes {shortest} at least.";
        more_given_up_than_offered(given_up: &str, offered: &str) =
            "You give up {given_up} a week of clinic but offer only {offered}: while you study \
             you see no client, and what you give up beyond that gains nothing.";
        given_up(given_up: &str, offered: &str) =
            "You give up {given_up} of the {offered} a week that you offer to clients, in every \
             week until the study ends.";
        given_up_with_weeks_off(given_up: &str, offered: &str, weeks: &str) =
            "You give up {given_up} of the {offered} a week that you offer to clients, in every \
             week until the study ends, the {weeks} a year without study included.";
    }
}
