//! The routes side by side: heads of rows, their notes and what stands in a cell.

use crate::words::{messages, text};

pub const TOTAL_COST: (&str, &str) = (text!("Total cost"), text!("before tax"));
pub const AFTER_TAX: (&str, &str) = (text!("Cost after tax"), text!("less relief"));
pub const STUDY: (&str, &str) = (text!("Study"), text!("all hours"));
pub const OWN_TIME: (&str, &str) = (text!("Your own time"), text!("at your figure"));
pub const TIME: (&str, &str) = (text!("Time"), text!("as planned"));
pub const FINISHED: (&str, &str) = (text!("Finished"), "");
pub const GUIDED_HOUR: (&str, &str) = (text!("Cost per guided hour"), "");
pub const PAYBACK: (&str, &str) = (
    text!("Back where you started"),
    text!("after the first payment"),
);
pub const DEEPEST_HOLE: (&str, &str) = (text!("Deepest hole"), "");
/// Beside the gain after some years.
pub const IF_YOU_FINISH: &str = text!("if you finish");
pub const ALL_IN_ALL: (&str, &str) = (text!("All in all"), text!("average over what may happen"));
pub const LOAN: (&str, &str) = (text!("Government loan"), "");
pub const ADMITTED: (&str, &str) = (text!("Who is admitted"), "");
pub const OPENS: (&str, &str) = (text!("What it opens"), text!("assumption"));

pub const NOT_OPEN: &str = text!("not open to you");
pub const BENCHMARK: &str = text!("price benchmark only");
pub const DOES_NOT_FIT: &str = text!("does not fit your hours");
pub const NEVER: &str = text!("never");
pub const NEVER_FINISHED: &str = text!("never finished");
pub const NO_LOAN: &str = text!("none found");
pub const ANYONE_WITH_LEVELS_BELOW: &str = text!("anyone with Levels 4 and 5");

messages! {
    after(years: &str) = "After {years}";
    not_within(years: &str) = "not within {years}";
    weeks_if(weeks: &str, hours: &str) = "{weeks} (needs {hours} hours a week)";
    loan_taken(cap: &str) = "up to {cap}, taken";
    loan_not_taken(cap: &str) = "up to {cap}, not taken";
}

/// What a route opens.
pub const fn opens(injectables: bool, laser: bool) -> &'static str {
    match (injectables, laser) {
        (true, true) => text!("injectables; laser by its own training"),
        (true, false) => text!("injectables, not laser"),
        (false, true) => text!("laser and IPL, by its own training"),
        (false, false) => text!("nothing that you can sell"),
    }
}
