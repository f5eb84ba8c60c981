//! What must be said beside an answer.

use crate::scenario::Deductible;
use crate::words::{messages, text};

messages! {
    still_studying(years: &str) =
        "You would still be studying when the {years} looked at are over: what is paid and earned \
         after that is not in these figures.";
    does_not_fit(hours: &str) =
        "The study does not fit into the longest time allowed. You would need {hours} hours a \
         week; these figures take the longest time.";
    touched_zero(months: &str) =
        "You touch zero {months} after the first payment, then fall back below it.";
    vat_crossed(month: &str) =
        "Takings pass the VAT threshold in {month} with this route. From then on the VAT in your \
         prices, less VAT on costs, goes to HMRC.";
    vat_crossed_anyway(month: &str) =
        "You would pass the VAT threshold as you are, too, in {month}.";
}

pub const LEVEL_7_HELD: &str = text!(
    "You hold a Level 7 award already. A second one is taken to open nothing that you could not \
     sell before, unless you say otherwise under “Money and time”."
);
pub const LASER_IS_IN_IT: &str = text!(
    "Laser is switched on: its device, training and takings are in the payback of every route, \
     and in the cost of “Laser alone” only."
);
pub const HOURS_ARE_FULL: &str = text!(
    "Your hours are full in some months: the work that earns least for each chair-hour gave way."
);

/// What is taken of the fee's tax relief.
pub const fn relief(deductible: Deductible) -> &'static str {
    match deductible {
        Deductible::Likely => text!(
            "The fee is taken as deductible: you trade already, the course adds to what you sell, \
             and it is wholly for the business. If that is not so, change it under “Tax”. This is \
             not tax advice."
        ),
        Deductible::Unclear => text!(
            "Whether the fee is deductible is unclear, so no tax relief is counted. Ask an \
             accountant."
        ),
        Deductible::Unlikely => text!(
            "The fee is not likely to be deductible on your answers, so no tax relief is counted. \
             Ask an accountant."
        ),
    }
}
