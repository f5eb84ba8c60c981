//! What is read off a chart point by point: a sentence for each place along its scale.

use super::keep_rate::{pence, pound};
use super::numbers::{month_name, pounds};
use crate::chart::running::Band;
use crate::facts::Month;
use crate::insight::keep_rate::{KeepRate, Stretch, Taking};
use crate::scenario::Trade;
use crate::words::keep::{chart, taking};
use crate::words::{lists, readings as said};

/// What is read off a chart along its scale.
#[derive(Clone, PartialEq, Debug)]
pub struct Readings {
    /// What one moves along: "Read the chart: month".
    pub label: &'static str,
    /// What stands there before anything was read.
    pub hint: &'static str,
    /// The place at which reading begins.
    pub first: usize,
    /// A sentence for each place, left to right.
    pub sentences: Vec<String>,
}

/// The running difference, month by month. `first` is the month at which reading begins.
pub(super) fn months(
    start: Month,
    positions: &[f64],
    band: Option<&Band>,
    first: usize,
) -> Readings {
    let months = positions.iter().enumerate();
    Readings {
        label: said::MONTHS,
        hint: said::HINT,
        first: first.min(positions.len().saturating_sub(1)),
        sentences: months
            .map(|(month, position)| at_month(start, month, *position, band))
            .collect(),
    }
}

fn at_month(start: Month, month: usize, position: f64, band: Option<&Band>) -> String {
    let name = month_name(start.plus(month as i32));
    let mut sentences = vec![if month == 0 {
        said::start(&name, &standing(position))
    } else {
        said::month(&name, month, &standing(position))
    }];
    if let Some(band) = band {
        if let (Some(low), Some(high)) = (band.low.get(month), band.high.get(month)) {
            sentences.push(said::most_futures(&standing(*low), &standing(*high)));
        }
        if let Some((future, positions)) = &band.picked {
            let there = positions.get(month);
            sentences.extend(there.map(|there| said::picked(future, &standing(*there))));
        }
    }
    lists::sentences(&sentences)
}

/// "£6,400 out of pocket".
fn standing(position: f64) -> String {
    let sum = pounds(position.abs());
    if sum == pounds(0.0) {
        said::LEVEL.to_owned()
    } else if position < 0.0 {
        said::out_of_pocket(&sum)
    } else {
        said::ahead(&sum)
    }
}

/// Profits at which what is kept is read: evenly apart in round figures, no more than two hundred.
pub(super) fn profits_of(found: &KeepRate) -> Vec<f64> {
    let to = found.stretches.last().map_or(0.0, |last| last.to);
    let step = [1_000.0, 2_000.0, 5_000.0, 10_000.0, 100_000.0];
    let step = step.into_iter().find(|step| to / step <= 200.0);
    let Some(step) = step.filter(|_| to.is_finite()) else {
        return Vec::new();
    };
    let last = libm::floor(to / step).max(0.0) as u32;
    (0..=last).map(|at| f64::from(at) * step).collect()
}

/// What is kept at each profit, and what takes the rest.
pub(super) fn kept(found: &KeepRate, trade: Trade, profits: &[f64]) -> Readings {
    let near = |at: &usize| (profits[*at] - found.with_route.profit).abs();
    let first = (0..profits.len()).min_by(|a, b| near(a).total_cmp(&near(b)));
    let profits = profits.iter();
    Readings {
        label: said::PROFITS,
        hint: said::HINT,
        first: first.unwrap_or(0),
        sentences: profits
            .map(|profit| at_profit(found, trade, *profit))
            .collect(),
    }
}

fn at_profit(found: &KeepRate, trade: Trade, profit: f64) -> String {
    let on = |one: &&Stretch| (one.from.max(0.0)..one.to).contains(&profit);
    let Some(stretch) = found.stretches.iter().find(on).or(found.stretches.last()) else {
        return String::new();
    };
    let taken: Vec<String> = Taking::ALL
        .into_iter()
        .zip(stretch.taken)
        .filter(|(_, taken)| taken.abs() >= 0.05)
        .map(|(one, taken)| {
            if taken < 0.0 {
                said::gives_back(taking(one), &pence(-taken))
            } else {
                said::takes(taking(one), &pence(taken))
            }
        })
        .collect();
    let leaves = chart::leaves(trade, &pound(profit), &pence(stretch.kept()));
    let taken = if taken.is_empty() {
        String::new()
    } else {
        said::taken(&lists::clauses(&taken))
    };
    lists::sentences(&[said::kept(&leaves), taken])
}
