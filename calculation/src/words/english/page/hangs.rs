//! What the answer hangs on, what would have to be true, and decisions over time.

use crate::words::text;

pub const LOW_AND_HIGH: &str =
    text!("The gain, if each of these were at its low or at its high, and all else as likely:");
pub const BRING_UP: &str = text!("Bring up the boxes that count for most now");

pub const HAVE_TO_BE_TRUE: &str = text!("What would have to be true?");
pub const HAVE_TO_BE_TRUE_GIST: &str =
    text!("To be paid back by a time that you choose: appointments, prices, months, fee");
pub const PAID_BACK_BY: &str = text!("Paid back by");
pub const PAID_BACK_BY_HINT: &str =
    text!("Months after the first payment, like 24, or a month, like March 2029.");

pub const DECISIONS: &str = text!("Now, later or not: what moves the answer");
pub const WAITING: &str = text!("The price of waiting");
pub const ATTRIBUTION: &str = text!("How much has to hang on the qualification");
pub const RIVALS: &str = text!("How many rivals hold it");
pub const GOALS: &str = text!("What you are after");
