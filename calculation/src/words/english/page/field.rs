//! About a box: what is read aloud with its label, and the way back to our figure.

use crate::facts::Unit;
use crate::words::{messages, text};

pub const ABOUT_THIS: &str = text!("About this figure");

messages! {
    /// The button that puts our figure back.
    back_to(figure: &str) = "Back to {figure}";
}

/// The unit as part of a label, for those who do not see it beside the box.
pub const fn unit_aloud(unit: Option<Unit>) -> &'static str {
    match unit {
        None | Some(Unit::Count | Unit::AppointmentsPerWeek) => "",
        Some(Unit::Pounds) => text!(", in pounds"),
        Some(Unit::PoundsPerYear) => text!(", in pounds a year"),
        Some(Unit::PoundsPerMonth) => text!(", in pounds a month"),
        Some(Unit::PoundsPerWeek) => text!(", in pounds a week"),
        Some(Unit::PoundsPerHour) => text!(", in pounds an hour"),
        Some(Unit::Share) => text!(", in per cent"),
        Some(Unit::SharePerYear) => text!(", in per cent a year"),
        Some(Unit::Hours) => text!(", in hours"),
        Some(Unit::HoursPerWeek) => text!(", in hours a week"),
        Some(Unit::Minutes) => text!(", in minutes"),
        Some(Unit::Days) => text!(", in days"),
        Some(Unit::WeeksPerYear) => text!(", in weeks a year"),
        Some(Unit::Months) => text!(", in months"),
        Some(Unit::Years) => text!(", in years"),
    }
}
