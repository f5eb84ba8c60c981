//! Editions: each published state of the facts, by its day, and the figures in which it differs
//! from the one before. A link says of which edition it is, so that whoever opens it later is told
//! what has changed since. `tests/editions.rs` holds the list against the facts themselves.

use super::calendar::{Date, Month};
use super::series::{Quantity, Series};
use super::table::READ;

/// A published state of the facts.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    /// The day on which it was published.
    pub on: Date,
    /// In what it differs from the one before; the first in nothing.
    pub changed: &'static [Changed],
}

/// A figure that differs from the edition before.
#[derive(Clone, Copy, Debug)]
pub struct Changed {
    /// Which.
    pub series: &'static Series,
    /// The month for which it differs, and from which on it does.
    pub from: Month,
    /// What the edition before said for that month.
    pub was: Quantity,
}

/// Every edition, oldest first.
pub const EDITIONS: &[Edition] = &[Edition {
    on: READ,
    changed: &[],
}];

/// The newest of some editions; `None` of none.
#[must_use]
pub fn newest(editions: &[Edition]) -> Option<Date> {
    editions.last().map(|edition| edition.on)
}

/// In what the newest of some editions, oldest first, differs from the one of `on`: a figure that
/// changed several times is there once, with what it was first.
#[must_use]
pub fn changed_since(editions: &[Edition], on: Date) -> Vec<Changed> {
    let mut all: Vec<Changed> = Vec::new();
    for edition in editions.iter().filter(|edition| edition.on > on) {
        for changed in edition.changed {
            let known =
                |one: &Changed| one.series.id == changed.series.id && one.from == changed.from;
            if !all.iter().any(known) {
                all.push(*changed);
            }
        }
    }
    all
}
