//! Appraisal of a row of cash flows: net present value, rate of return, payback, instalments.
//!
//! Knows nothing of routes or months. Total throughout: a flow that is not a number counts as
//! nothing, and no answer is ever not a number.

/// Lowest yearly rate of return looked for.
const LOWEST: f64 = -0.99;
/// Highest yearly rate of return looked for.
const HIGHEST: f64 = 10.0;
/// Points at which the present value is sampled between the two when several roots may exist. In
/// terms of ln(1 + rate) they lie 0.0035 apart; closer pairs are found at the turning points.
const SAMPLES: usize = 2_000;
/// A turning point this near to zero, as a share of what was added up, touches it.
const TOUCHES: f64 = 1e-13;
/// Roots nearer to each other than this, in ln(1 + rate), are one root seen twice.
const SAME: f64 = 1e-6;

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
        .map(|x| libm::expm1(x).clamp(LOWEST, HIGHEST))
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
    let running = running(flows);
    match running.iter().rposition(|below| *below) {
        _ if flows.is_empty() => Payback::Never,
        None => Payback::Period(0),
        Some(last) if last + 1 == flows.len() => Payback::Never,
        Some(last) => Payback::Period(last + 1),
    }
}

/// The first period in which the running sum came back to zero from below, if it later fell
/// below again: payback was touched, and lost.
#[must_use]
pub fn touched_and_lost(flows: &[f64]) -> Option<usize> {
    let running = running(flows);
    let sunk = running.iter().position(|below| *below)?;
    let back = sunk + running[sunk..].iter().position(|below| !*below)?;
    running[back..].iter().any(|below| *below).then_some(back)
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
    amount.clamp(-f64::MAX, f64::MAX)
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

/// The present value at ln(1 + rate a period) = `x`, and the sum of its terms without their
/// signs. Where `x` is negative both are multiplied by the last discount factor: that moves no
/// root, and keeps every power at or below one, so that nothing overflows.
fn scaled_value(flows: &[f64], x: f64) -> (f64, f64) {
    let factor = libm::exp(-x.abs());
    let step =
        |(sum, size): (f64, f64), flow: &f64| (sum * factor + flow, size * factor + flow.abs());
    if x < 0.0 {
        flows.iter().fold((0.0, 0.0), step)
    } else {
        flows.iter().rev().fold((0.0, 0.0), step)
    }
}

/// The root between two ends of differing sign, to the last bits.
fn crossing(value: &impl Fn(f64) -> (f64, f64), low: f64, high: f64) -> Option<f64> {
    let (mut low, mut high) = (low, high);
    let at_low = value(low).0;
    let at_high = value(high).0;
    if at_low == 0.0 {
        return Some(low);
    }
    if at_high == 0.0 {
        return Some(high);
    }
    if (at_low > 0.0) == (at_high > 0.0) {
        return None;
    }
    // Halving seven units of ln(1 + rate) fifty-five times leaves less than a double can tell.
    for _ in 0..55 {
        let middle = low + (high - low) / 2.0;
        let here = value(middle).0;
        if here == 0.0 {
            return Some(middle);
        }
        if (here > 0.0) == (at_low > 0.0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(low + (high - low) / 2.0)
}

/// Every root between `low` and `high`: where samples change sign, and where the value turns
/// towards zero between samples and crosses or touches it.
fn all_roots(value: &impl Fn(f64) -> (f64, f64), low: f64, high: f64) -> Vec<f64> {
    let at = |index: usize| low + (high - low) * index as f64 / SAMPLES as f64;
    let samples: Vec<f64> = (0..=SAMPLES).map(|index| value(at(index)).0).collect();
    let mut roots = Vec::new();
    for index in 0..SAMPLES {
        let (here, next) = (samples[index], samples[index + 1]);
        if here == 0.0 || next == 0.0 || (here > 0.0) != (next > 0.0) {
            roots.extend(crossing(value, at(index), at(index + 1)));
        }
        let Some(&before) = index.checked_sub(1).and_then(|index| samples.get(index)) else {
            continue;
        };
        let turns = (before > 0.0) == (here > 0.0)
            && (next > 0.0) == (here > 0.0)
            && here.abs() <= before.abs()
            && here.abs() <= next.abs();
        if turns && here != 0.0 {
            let (left, right) = (at(index - 1), at(index + 1));
            let turn = nearest_to_zero(value, left, right, here > 0.0);
            let (lowest, size) = value(turn);
            if lowest.abs() <= TOUCHES * size {
                roots.push(turn);
            } else if (lowest > 0.0) != (here > 0.0) {
                roots.extend(crossing(value, left, turn));
                roots.extend(crossing(value, turn, right));
            }
        }
    }
    roots.sort_by(f64::total_cmp);
    roots.dedup_by(|later, earlier| *later - *earlier < SAME);
    roots
}

/// Where a value of one sign comes nearest to zero, or furthest past it (golden section).
fn nearest_to_zero(
    value: &impl Fn(f64) -> (f64, f64),
    left: f64,
    right: f64,
    positive: bool,
) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let height = |x: f64| if positive { value(x).0 } else { -value(x).0 };
    let (mut left, mut right) = (left, right);
    let mut a = right - GOLDEN * (right - left);
    let mut b = left + GOLDEN * (right - left);
    let (mut at_a, mut at_b) = (height(a), height(b));
    for _ in 0..60 {
        if at_a < at_b {
            right = b;
            (b, at_b) = (a, at_a);
            a = right - GOLDEN * (right - left);
            at_a = height(a);
        } else {
            left = a;
            (a, at_a) = (b, at_b);
            b = left + GOLDEN * (right - left);
            at_b = height(b);
        }
    }
    left + (right - left) / 2.0
}
