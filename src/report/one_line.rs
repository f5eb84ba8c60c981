//! The answer in one line, for where the answer itself is out of sight.

use super::answer::{ahead, hours_up};
use super::names;
use super::numbers::{count, months_words, years_words};
use crate::chart::dots::Dots;
use crate::model::{Fit, Projection};
use crate::scenario::{Field, Scenario};
use crate::words::one_line as said;

/// The answer in one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OneLine {
    /// What it is about.
    pub route: String,
    /// When it is paid back, and what is left at the end.
    pub answer: String,
    /// How many of the futures are never paid back; empty where there are none to count.
    pub futures: String,
}

/// What a projection comes to, and of its futures those that are shown as dots, where they are
/// known.
#[must_use]
pub fn one_line(scenario: &Scenario, chosen: &Projection, dots: Option<&Dots>) -> OneLine {
    let open = is_open(chosen);
    let mut answer = payback(scenario, chosen);
    if open {
        answer = [answer, ahead(chosen.figures.gain)].join(BETWEEN);
    }
    OneLine {
        route: names::projected(chosen),
        answer,
        futures: dots.filter(|_| open).map_or_else(String::new, never),
    }
}

/// Stands between two parts of the line.
pub const BETWEEN: &str = " · ";

/// Whether the course admits the visitor and there are hours to study in.
pub(super) fn is_open(chosen: &Projection) -> bool {
    chosen.figures.admitted && chosen.figures.fit != Fit::NoHours
}

/// When it is paid back, or why that cannot be: a clause.
pub(super) fn payback(scenario: &Scenario, chosen: &Projection) -> String {
    let hours = match chosen.figures.fit {
        _ if !chosen.figures.admitted => return said::not_admitted(),
        Fit::NoHours => return said::never_finished(),
        Fit::NeedsHours(hours) => Some(hours_up(hours)),
        Fit::Fits => None,
    };
    match (chosen.figures.payback_months, hours) {
        (Some(0), None) => said::never_out_of_pocket(),
        (Some(0), Some(hours)) => said::never_out_of_pocket_if(&hours),
        (Some(months), None) => said::back_after(&months_words(months as i32)),
        (Some(months), Some(hours)) => said::back_after_if(&months_words(months as i32), &hours),
        (None, _) => said::not_back(&years_words(scenario.number(Field::Horizon) as i32)),
    }
}

fn never(dots: &Dots) -> String {
    let of = |never: bool| {
        let columns = dots.columns.iter().filter(|column| column.never == never);
        columns.map(|column| column.dots.len()).sum::<usize>()
    };
    let (some, all) = (of(true), of(true) + of(false));
    match (some, all) {
        (_, 0) => String::new(),
        (0, all) => said::in_all(&count(all as f64)),
        (some, all) => said::never_in(&count(some as f64), &count(all as f64)),
    }
}
