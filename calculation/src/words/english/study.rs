//! Study beside a job: how long it is, what it takes, what is assumed of it.

use super::amounts;
use crate::words::{messages, text};

messages! {
    /// A month with the first and the last that it may be.
    within(month: &str, from: &str, to: &str) = "{month} ({from} to {to})";
    or_never(month: &str, from: &str) = "{month} ({from} to never)";
}

/// In a line.
pub mod gist {
    use super::{messages, text};

    pub const NEVER_FINISHED: &str = text!("Never finished: no hours a week are offered");

    messages! {
        does_not_fit(offered: &str, needed: &str) =
            "Does not fit at {offered} a week: it needs {needed}";
        finished(offered: &str, month: &str) = "At {offered} a week finished in {month}";
        finished_not_open(offered: &str, month: &str) =
            "At {offered} a week finished in {month}, though it is not open to you";
        finished_first_client(offered: &str, month: &str, client: &str) =
            "At {offered} a week finished in {month}, first client in {client}";
    }
}

/// What it takes.
pub mod takes {
    use super::{amounts, messages, text};

    pub const STUDY: &str = text!("Study");
    pub const TIME: &str = text!("Time");
    pub const OWN_TIME: &str = text!("Your own time");
    pub const HOURS_GIVEN_UP: &str = text!("Clinic hours given up");
    pub const NONE_GIVEN_UP: &str = text!("none are given up");

    messages! {
        weeks_off(weeks: &str) = "about {weeks} of it without study";
        worth_counted(pounds: &str, an_hour: &str) =
            "worth {pounds} at {an_hour} an hour, counted in the payback";
        worth_apart(pounds: &str, an_hour: &str) =
            "worth {pounds} at {an_hour} an hour, in neither cost nor payback";
        nothing_lost(hours: &str) =
            "{hours} a week while you study: nothing is lost, as no paid work has to give way";
        left_before_tax(hours: &str) =
            "what {hours} a week would have left before tax; part of the cost";
        attended(hours: &str, days: &str) = "{hours} of it on {days} of attendance";
    }

    /// What one's own time is worth, and whether it counts.
    pub fn own_time(pounds: &str, an_hour: &str, counts: bool) -> String {
        if counts {
            worth_counted(pounds, an_hour)
        } else {
            worth_apart(pounds, an_hour)
        }
    }

    /// Hours of attendance and the number of their days; `None` where there are none.
    pub fn attendance(held: Option<(&str, &str)>) -> String {
        match held {
            Some((hours, days)) => attended(hours, &amounts::days(days)),
            None => text!("no days of attendance").to_owned(),
        }
    }
}

/// What was taken for all this.
pub mod notes {
    use super::{messages, text};

    pub const SPREAD_EVENLY: &str = text!(
        "Days of attendance and weeks off are taken to be spread evenly over the study: an \
         assumption, as no course’s dates are among these figures. Weeks off are the gaps in the \
         bars. In a week with a day of attendance there is more to do than in the one drawn, in \
         the others less."
    );
    pub const ASSESSMENT: &str =
        text!("The assessment is taken to fall in the last month of study.");
    pub const HOURS_GIVEN_UP: &str = text!(
        "Clinic hours given up make room, for days of attendance as for rest. They do not \
         shorten the study: only the hours a week of your own time do."
    );

    messages! {
        laser_beside(hours: &str) =
            "Laser training is learnt beside it from the start on: its {hours} are not in this \
             week.";
    }
}
