//! Appraisal of a row of cash flows: net present value, rate of return, payback, instalments.
//!
//! Knows nothing of routes or months. Total throughout: a flow that is not a number counts as
//! nothing, and no answer is ever not a number.

mod roots;

use crate::bounds::within;
use roots::{all_roots, crossing, scaled_value};

/// Lowest yearly rate of return looked for.
const LOWEST: f64 = -0.99;
/// Highest yearly rate of return looked for.
const HIGHEST: f64 = 10.0;

/// The internal rate of return of a row of cash flows.
#[derive(Clone, PartialEq, Debug)]
pub enum Irr {
    /// There is none between −99% and +1,000% a year, and why.
    None(&'static str),
    /// Exactly one, as a share of one a year.
    One(f64),
    /// Several, lowest first; none of them is *the* rate.
    Several(Vec<f64>),
}

/// When a row of cash flows has paid itself back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Payback {
    /// Counted from 0: the first period from which the running sum is not below zero again.
    Period(usize),
    /// Not within the row.
    Never,
}

/// Net present value at a yearly rate. The first flow is at time nought; flow t is divided by
/// (1 + rate)^(t ÷ flows a year). A rate below −99% counts as −99%, one that is not a number as
/// nought; a count of flows that is not positive as one a year.
#[must_use]
pub fn npv(flows: &[f64], rate_per_year: f64, flows_per_year: f64) -> f64 {
    let rate = if rate_per_year.is_finite() {
        rate_per_year.max(LOWEST)
    } else {
        0.0
    };
    let flows_per_year = a_year(flows_per_year);
    let mut sum = 0.0;
    for (period, flow) in flows.iter().enumerate() {
        if flow.is_finite() && *flow != 0.0 {
            let discount = libm::pow(1.0 + rate, period as f64 / flows_per_year);
            sum = bounded(sum + bounded(flow / discount));
        }
    }
    sum
}

/// Internal rate of return, yearly, of flows that come `flows_per_year` times a year: every rate
/// from −99% to +1,000% at which the net present value is nought.
#[must_use]
pub fn irr(flows: &[f64], flows_per_year: f64) -> Irr {
    let flows = trimmed(flows);
    if flows.is_empty() {
        return Irr::None("there are no flows");
    }
    // Descartes: no more positive roots than changes of sign, and as many but for an even number.
    let changes = sign_changes(&flows);
    if changes == 0 {
        return Irr::None("all flows have the same sign");
    }
    let flows_per_year = a_year(flows_per_year);
    // A hair beyond the ends, so that a root exactly on one is seen from both sides.
    let (low, high) = (libm::log1p(LOWEST) - 1e-9, libm::log1p(HIGHEST) + 1e-9);
    let value = |x: f64| scaled_value(&flows, x / flows_per_year);
    let roots = if changes == 1 {
        crossing(&value, low, high).into_iter().collect()
    } else {
        all_roots(&value, low, high)
    };
    let mut rates: Vec<f64> = roots
        .into_iter()
        .map(|x| within(libm::expm1(x), LOWEST, HIGHEST))
        .collect();
    match rates.len() {
        0 => Irr::None("no rate between -99% and +1,000% a year brings the value to zero"),
        1 => Irr::One(rates.remove(0)),
        _ => Irr::Several(rates),
    }
}

/// Internal rate of return of monthly flows, (1 + i)^12 − 1.
#[must_use]
pub fn irr_monthly(flows: &[f64]) -> Irr {
    irr(flows, 12.0)
}

/// The first period from which the running sum is at or above zero and stays so to the end. What
/// is lost in the last bits of a sum of doubles does not count as below.
#[must_use]
pub fn payback(flows: &[f64]) -> Payback {
    lasting(running(flows).into_iter())
}

/// The first period from which nothing is below zero to the end, of a series that says of each
/// period whether it is below.
pub(super) fn lasting<I>(below: I) -> Payback
where
    I: ExactSizeIterator<Item = bool> + DoubleEndedIterator,
{
    let periods = below.len();
    match { below }.rposition(|below| below) {
        _ if periods == 0 => Payback::Never,
        None => Payback::Period(0),
        Some(last) if last + 1 == periods => Payback::Never,
        Some(last) => Payback::Period(last + 1),
    }
}

/// The first period in which the running sum came back to zero from below, if it later fell
/// below again: payback was touched, and lost.
#[must_use]
pub fn touched_and_lost(flows: &[f64]) -> Option<usize> {
    touched(&running(flows))
}

/// The same, of a series that says of each period whether it is below zero.
pub(super) fn touched(below: &[bool]) -> Option<usize> {
    let sunk = below.iter().position(|below| *below)?;
    let back = sunk + below[sunk..].iter().position(|below| !*below)?;
    below[back..].iter().any(|below| *below).then_some(back)
}

/// The equal monthly payment that clears `principal` in `months` at a nominal yearly rate, the
/// first a month after it is lent. No months: all at once. Pounds, positive.
#[must_use]
pub fn instalment(principal: f64, annual_rate_nominal: f64, months: u32) -> f64 {
    let principal = if principal.is_finite() {
        principal.max(0.0)
    } else {
        0.0
    };
    if months == 0 {
        return principal;
    }
    let months = f64::from(months);
    let rate = if annual_rate_nominal.is_finite() {
        annual_rate_nominal.max(0.0) / 12.0
    } else {
        0.0
    };
    // 1 − (1 + i)^−n, without the cancellation that a small rate would suffer.
    let annuity = -libm::expm1(-months * libm::log1p(rate));
    if rate > 0.0 && annuity > 0.0 {
        bounded(principal * (rate / annuity))
    } else {
        principal / months
    }
}

fn a_year(flows_per_year: f64) -> f64 {
    if flows_per_year.is_finite() && flows_per_year > 0.0 {
        flows_per_year
    } else {
        1.0
    }
}

fn bounded(amount: f64) -> f64 {
    within(amount, -f64::MAX, f64::MAX)
}

/// Whether the running sum is below zero, period by period.
fn running(flows: &[f64]) -> Vec<bool> {
    let mut sum: f64 = 0.0;
    let mut largest: f64 = 0.0;
    flows
        .iter()
        .map(|flow| {
            if flow.is_finite() {
                sum = bounded(sum + flow);
                largest = largest.max(flow.abs()).max(sum.abs());
            }
            sum < -1e-12 * largest
        })
        .collect()
}

/// The flows without zeros at either end, which no rate feels, scaled so that the largest is one.
fn trimmed(flows: &[f64]) -> Vec<f64> {
    let counts = |flow: &f64| flow.is_finite() && *flow != 0.0;
    let (Some(first), Some(last)) = (
        flows.iter().position(counts),
        flows.iter().rposition(counts),
    ) else {
        return Vec::new();
    };
    let finite = flows[first..=last]
        .iter()
        .map(|flow| if flow.is_finite() { *flow } else { 0.0 });
    let largest = finite
        .clone()
        .fold(0.0, |most: f64, flow| most.max(flow.abs()));
    finite.map(|flow| flow / largest).collect()
}

fn sign_changes(flows: &[f64]) -> usize {
    let mut signs = flows
        .iter()
        .filter(|flow| **flow != 0.0)
        .map(|flow| *flow > 0.0);
    let Some(mut last) = signs.next() else {
        return 0;
    };
    let mut changes = 0;
    for sign in signs {
        changes += usize::from(sign != last);
        last = sign;
    }
    changes
}
