//! What the answer hangs on, what would have to be true, and decisions over time.

use crate::words::text;

pub(crate) const LOW_AND_HIGH: &str =
    text!("The gain, if each of these were at its low or at its high, and all else as likely:");
pub(crate) const BRING_UP: &str = text!("Bring up the boxes that count for most now");

pub(crate) const HAVE_TO_BE_TRUE: &str = text!("What would have to be true?");
pub(crate) const HAVE_TO_BE_TRUE_GIST: &str =
    text!("To be paid back by a time that you choose: appointments, prices, months, fee");
pub(crate) const PAID_BACK_BY: &str = text!("Paid back by");
pub(crate) const PAID_BACK_BY_HINT: &str =
    text!("Months after the first payment, like 24, or a month, like March 2029.");

pub(crate) const DECISIONS: &str = text!("Now, later or not: what moves the answer");
pub(crate) const WAITING: &str = text!("The price of waiting");
pub(crate) const ATTRIBUTION: &str = text!("How much has to hang on the qualification");
pub(crate) const RIVALS: &str = text!("How many rivals hold it");
pub(crate) const GOALS: &str = text!("What you are after");
