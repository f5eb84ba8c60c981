//! Where the figures come from.

use crate::words::text;

/// A sentence whose middle piece is a link.
pub const ALL_SOURCES: [&str; 3] = [
    text!("Every figure with its range, dates, note and sources is on the "),
    text!("page of sources"),
    text!("."),
];
