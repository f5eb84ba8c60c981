//! Months by name.

use crate::words::{messages, text};

/// The name of a month of the year; January is 1.
pub const fn name(month: i32) -> &'static str {
    match month {
        1 => text!("January"),
        2 => text!("February"),
        3 => text!("March"),
        4 => text!("April"),
        5 => text!("May"),
        6 => text!("June"),
        7 => text!("July"),
        8 => text!("August"),
        9 => text!("September"),
        10 => text!("October"),
        11 => text!("November"),
        _ => text!("December"),
    }
}

/// The same, short enough for a table's head.
pub const fn short(month: i32) -> &'static str {
    match month {
        1 => text!("Jan"),
        2 => text!("Feb"),
        3 => text!("Mar"),
        4 => text!("Apr"),
        5 => text!("May"),
        6 => text!("Jun"),
        7 => text!("Jul"),
        8 => text!("Aug"),
        9 => text!("Sep"),
        10 => text!("Oct"),
        11 => text!("Nov"),
        _ => text!("Dec"),
    }
}

messages! {
    /// "November 2026".
    of_year(month: &str, year: i32) = "{month} {year}";
}
