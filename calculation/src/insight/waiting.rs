//! The price of waiting: the same course begun now or later, to the same end of the horizon.

use crate::model::{Law, Outcome, Projection, outcomes};
use crate::scenario::{Field, Key, Scenario};

/// After how many months a start is looked at.
pub const WAITS: [usize; 4] = [0, 6, 12, 24];

/// A start after so many months, and what it comes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Start {
    /// Months from month 0.
    pub months: usize,
    /// Gain all in all, pounds.
    pub expected_gain: f64,
    /// For each way the law may go: its probability, and the mean of the gain in it over finishing,
    /// first attempt and trading, pounds.
    pub by_law: Vec<(Law, f64, f64)>,
}

/// What each start comes to for a subject that is projected already. Those beyond the horizon are left out, so that there is always the
/// first.
#[must_use]
pub fn starts(scenario: &Scenario, chosen: &Projection) -> Vec<Start> {
    let months = scenario.number(Field::Horizon) as usize * 12;
    WAITS
        .into_iter()
        .filter(|wait| *wait < months)
        .map(|wait| {
            let wanted = wait as f64;
            if scenario.number(Field::StartsAfter) == wanted {
                return start(wait, &chosen.outcomes);
            }
            let later = scenario.with_number(Key::Of(Field::StartsAfter), wanted);
            start(wait, &outcomes(&later, chosen.ledger.subject()))
        })
        .collect()
}

fn start(months: usize, all: &[Outcome]) -> Start {
    let by_law = Law::ALL
        .into_iter()
        .filter_map(|law| {
            let of_law = || all.iter().filter(move |(events, ..)| events.law == law);
            let share: f64 = of_law().map(|(_, share, _)| share).sum();
            let mean: f64 = of_law().map(|(_, share, gain)| share * gain).sum();
            (share > 0.0).then(|| (law, share, mean / share))
        })
        .collect();
    Start {
        months,
        expected_gain: all.iter().map(|(_, share, gain)| share * gain).sum(),
        by_law,
    }
}
