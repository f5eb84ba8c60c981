//! A figure opened to its working.

use crate::insight::Case;
use crate::words::text;

/// Read aloud after a figure that opens.
pub const HOW: &str = text!(": how it is worked out");
/// The figures that were opened on the way to the one that is shown.
pub const WAY_HERE: &str = text!("The way here");
pub const CLOSE: &str = text!("Close");

/// What is different in a case.
pub const fn case(case: Case) -> &'static str {
    match case {
        Case::AsAsked => "",
        Case::BadEnd => text!("The bad end: no extra client, and nothing for recognition."),
        Case::TippingPoint => text!(
            "At the tipping point: so many extra clients that it just pays, and nothing for \
             recognition."
        ),
    }
}
