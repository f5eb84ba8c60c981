//! The search for every root of a present value. Only `appraisal` uses it.

use crate::order;
use std::sync::OnceLock;

/// Points at which the present value is sampled between the two when several roots may exist. In
/// terms of ln(1 + rate) they lie 0.0035 apart; closer pairs are found at the turning points.
const SAMPLES: usize = 2_000;
/// A turning point this near to zero, as a share of what was added up, touches it.
const TOUCHES: f64 = 1e-13;
/// Roots nearer to each other than this, in ln(1 + rate), are one root seen twice.
const SAME: f64 = 1e-6;

/// The present value at ln(1 + rate a period) = `x`, and the sum of its terms without their
/// signs. Where `x` is negative both are multiplied by the last discount factor: that moves no
/// root, and keeps every power at or below one, so that nothing overflows.
pub(super) fn scaled_value(flows: &[f64], x: f64) -> (f64, f64) {
    let factor = libm::exp(-x.abs());
    let step =
        |(sum, size): (f64, f64), flow: &f64| (sum * factor + flow, size * factor + flow.abs());
    if x < 0.0 {
        flows.iter().fold((0.0, 0.0), step)
    } else {
        flows.iter().rev().fold((0.0, 0.0), step)
    }
}

/// The first part of [`scaled_value`] at several `x` of one sign, to the same bits, side by side:
/// each step of one waits for the one before it, so that many take hardly longer than one. The
/// factors are exp(−|x|).
fn values_alone<const LANES: usize>(
    flows: &[f64],
    negative: bool,
    factors: [f64; LANES],
) -> [f64; LANES] {
    let step = |mut sums: [f64; LANES], flow: &f64| {
        for (sum, factor) in sums.iter_mut().zip(factors) {
            *sum = *sum * factor + flow;
        }
        sums
    };
    if negative {
        flows.iter().fold([0.0; LANES], step)
    } else {
        flows.iter().rev().fold([0.0; LANES], step)
    }
}

/// The points at which the present value is sampled, in ln(1 + rate), and exp(−|x ÷ flows a year|)
/// at each: the same for whatever flows.
struct Grid {
    points: Vec<f64>,
    factors: Vec<f64>,
}

impl Grid {
    fn new(flows_per_year: f64, low: f64, high: f64) -> Self {
        let at = |index: usize| low + (high - low) * index as f64 / SAMPLES as f64;
        let points: Vec<f64> = (0..=SAMPLES).map(at).collect();
        let factor = |x: &f64| libm::exp(-(x / flows_per_year).abs());
        Self {
            factors: points.iter().map(factor).collect(),
            points,
        }
    }

    /// The present value of flows at each point.
    fn samples(&self, flows: &[f64]) -> Vec<f64> {
        const LANES: usize = 8;
        let mut samples = Vec::with_capacity(self.points.len());
        let (points, factors) = (self.points.chunks(LANES), self.factors.chunks(LANES));
        for (points, factors) in points.zip(factors) {
            let negative = points[0] < 0.0;
            let alike = points.iter().all(|x| (*x < 0.0) == negative);
            match factors.try_into() {
                Ok(factors) if alike => {
                    samples.extend(values_alone::<LANES>(flows, negative, factors));
                }
                _ => {
                    for (x, factor) in points.iter().zip(factors) {
                        samples.extend(values_alone(flows, *x < 0.0, [*factor]));
                    }
                }
            }
        }
        samples
    }
}

/// The root between two ends of differing sign, to the last bits.
pub(super) fn crossing(value: &impl Fn(f64) -> (f64, f64), low: f64, high: f64) -> Option<f64> {
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
        if middle == low || middle == high {
            break;
        }
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

/// Every root between `low` and `high`, which are the same in every call: where samples change sign, and where the value turns
/// towards zero between samples and crosses or touches it.
pub(super) fn all_roots(
    flows: &[f64],
    flows_per_year: f64,
    value: &impl Fn(f64) -> (f64, f64),
    low: f64,
    high: f64,
) -> Vec<f64> {
    let own;
    // Monthly flows are all that the model asks about.
    let grid = if flows_per_year == 12.0 {
        static MONTHLY: OnceLock<Grid> = OnceLock::new();
        MONTHLY.get_or_init(|| Grid::new(12.0, low, high))
    } else {
        own = Grid::new(flows_per_year, low, high);
        &own
    };
    let at = |index: usize| grid.points[index];
    let samples = grid.samples(flows);
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
    order::sort_by(&mut roots, f64::total_cmp);
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
