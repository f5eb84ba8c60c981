//! The study of one subject: how long it takes, and which part of it falls into a month.

use super::whole_up;
use crate::bounds::within;

/// Whether the study fits into the hours offered.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fit {
    /// It does.
    Fits,
    /// Not within the longest time; it would with so many hours a week.
    NeedsHours(f64),
    /// No hours are offered, so that it is never finished.
    NoHours,
}

/// The study of one subject.
#[derive(Clone, PartialEq, Debug)]
pub struct Study {
    /// All hours: total qualification time, with the levels below that are still needed.
    pub hours: f64,
    /// Of these, taught or supervised in the route itself.
    pub guided_hours: f64,
    /// Of these, on days of attendance.
    pub attendance_hours: f64,
    /// Weeks from the start to the end, as planned.
    pub weeks: f64,
    /// Whether it fits.
    pub fit: Fit,
    /// The fewest hours a week of self-study with which it would end within the longest time.
    pub least_hours: f64,
    /// The hours a week beyond which it would end no sooner, as it takes its shortest time; `None`
    /// where more hours always help.
    pub most_hours: Option<f64>,
    /// Months from month 0 until anything is studied.
    pub starts: f64,
    /// Months from month 0 until the route itself begins (levels below it come first).
    pub begins: f64,
    /// Months from month 0 until it ends; half of the route when it is left.
    pub ends: f64,
}

impl Study {
    /// Share of month `month` that is spent studying, 0 to 1.
    #[must_use]
    pub fn share_of_month(&self, month: usize) -> f64 {
        let month = month as f64;
        within(
            self.ends.min(month + 1.0) - self.starts.max(month),
            0.0,
            1.0,
        )
    }

    /// Share of the study that is done by the end of month `month`, 0 to 1; of none all is, from
    /// its start on.
    #[must_use]
    pub fn share_done(&self, month: usize) -> f64 {
        let since = (month + 1) as f64 - self.starts;
        let length = self.ends - self.starts;
        if since <= 0.0 {
            0.0
        } else if length > 0.0 {
            (since / length).min(1.0)
        } else {
            1.0
        }
    }

    /// The first month in which nothing is left to study.
    #[must_use]
    pub fn held_from(&self) -> usize {
        whole_up(self.ends) as usize
    }

    /// The last month in which any study happens; the month of its start if none does.
    #[must_use]
    pub fn last_month(&self) -> usize {
        self.held_from().saturating_sub(1).max(self.starts as usize)
    }
}
