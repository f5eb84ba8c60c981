//! The answer in one line.

use crate::words::messages;

messages! {
    back_after(months: &str) = "back after {months}";
    /// The same, where the study does not fit into the hours that there are.
    back_after_if(months: &str, hours: &str) =
        "back after {months} if you found {hours} hours a week";
    not_back(years: &str) = "not back within {years}";
    never_out_of_pocket() = "never out of pocket";
    never_out_of_pocket_if(hours: &str) = "never out of pocket if you found {hours} hours a week";
    not_admitted() = "not open to you";
    never_finished() = "never finished without hours to study";
    /// Futures in which it is never paid back, of all that are shown.
    never_in(some: &str, all: &str) = "never in {some} of {all}";
    in_all(all: &str) = "back in all {all}";
}
