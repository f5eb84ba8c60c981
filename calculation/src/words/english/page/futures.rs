//! What could happen: the dots, and the future that was picked.

use crate::words::text;

pub const NOT_OPEN: &str =
    text!("This course is not open to you, so there are no futures of it to show.");
/// Read aloud before the dots.
pub const PICK: &str = text!("Pick a future to read it");
pub const PICK_A_DOT: &str =
    text!("Pick a dot to read that future, month by month, and why it went so.");
pub const REASONS: &str = text!("What moved it most, against the likely figures:");
pub const MONTH_BY_MONTH: &str = text!("Month by month");
pub const PUT_BACK: &str = text!("Put it back");
pub const WELL_AND_EXPECTED: &str = text!("If it goes well, and what to expect");
pub const HOW_DRAWN: &str = text!("How the futures are drawn, and what is not in them");
