//! The search for every root of a present value. Only `appraisal` uses it.

use crate::order;

/// Points at which the present value is sampled between the two when several roots may exist. In
/// terms of ln(1 + rate) they lie 0.0035 apart; closer pairs are found at the turning points.
const SAMPLES: usize = 2_000;
/// A turning point this near to zero, as a share of what was added up, touches it.
const TOUCHES: f64 = 1e-13;
/// A value further from zero than this, as a share of what was added up, is clear of it, however
/// its terms are rounded.
const CLEAR: f64 = 1e-9;
/// Roots nearer to each other than this, in ln(1 + rate), are one root seen twice.
const SAME: f64 = 1e-6;

/// A present value as [`scaled_value`] gives it.
type Scaled = (f64, f64);

/// The present value at ln(1 + rate a period) = `x`, and the sum of its terms without their
/// signs. Where `x` is negative both are multiplied by the last discount factor: that moves no
/// root, and keeps every power at or below one, so that nothing overflows.
pub(super) fn scaled_value(flows: &[f64], x: f64) -> Scaled {
    let factor = libm::exp(-x.abs());
    let step = |(sum, size): Scaled, flow: &f64| (sum * factor + flow, size * factor + flow.abs());
    if x < 0.0 {
        flows.iter().fold((0.0, 0.0), step)
    } else {
        flows.iter().rev().fold((0.0, 0.0), step)
    }
}

/// Whether a present value keeps its sign between two points of one sign, and stays clear of zero
/// by more than what touches it. Inflows and outflows each grow with every power of the discount
/// factor, and that grows towards `x` = 0: between the two points the inflows are at least those of
/// the further one, and the outflows at most those of the nearer one, and the other way round.
fn keeps_clear((near, near_size): Scaled, (far, far_size): Scaled) -> bool {
    // Inflows are half of size and value added up, outflows half of what is between them.
    let hair = CLEAR * near_size;
    far_size + far > near_size - near + hair || far_size - far > near_size + near + hair
}

/// The root between two ends of differing sign, to the last bits.
pub(super) fn crossing(value: &impl Fn(f64) -> Scaled, low: f64, high: f64) -> Option<f64> {
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

/// Every root between `low` and `high`: where samples change sign, and where the value turns
/// towards zero between samples and crosses or touches it. Only samples next to a stretch in which
/// that may be so are looked at.
pub(super) fn all_roots(value: &impl Fn(f64) -> Scaled, low: f64, high: f64) -> Vec<f64> {
    let at = |index: usize| low + (high - low) * index as f64 / SAMPLES as f64;
    let sample = |index: usize| value(at(index)).0;
    let mut roots = Vec::new();
    for index in near_roots(&|index| value(at(index)), &|index| at(index) < 0.0) {
        let (here, next) = (sample(index), sample(index + 1));
        if here == 0.0 || next == 0.0 || (here > 0.0) != (next > 0.0) {
            roots.extend(crossing(value, at(index), at(index + 1)));
        }
        let Some(before) = index.checked_sub(1).map(sample) else {
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

/// The samples next to which the value may be zero or nearly so, but for the last one, in order: the
/// ends of whatever stretches between samples are left when all that keep clear of zero are taken
/// out, the longest first.
fn near_roots(
    value: &impl Fn(usize) -> Scaled,
    is_negative: &impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut near = Vec::new();
    // The one that is taken next comes last.
    let mut stretches = vec![(0, value(0), SAMPLES, value(SAMPLES))];
    while let Some((from, at_from, to, at_to)) = stretches.pop() {
        let clear = match (is_negative(from), is_negative(to)) {
            (true, true) => keeps_clear(at_to, at_from),
            (false, false) => keeps_clear(at_from, at_to),
            _ => false,
        };
        if clear {
            continue;
        }
        if to - from > 1 {
            let middle = (from + to) / 2;
            let at_middle = value(middle);
            stretches.push((middle, at_middle, to, at_to));
            stretches.push((from, at_from, middle, at_middle));
        } else {
            for end in [from, to] {
                if end < SAMPLES && near.last() != Some(&end) {
                    near.push(end);
                }
            }
        }
    }
    near
}

/// Where a value of one sign comes nearest to zero, or furthest past it (golden section).
fn nearest_to_zero(value: &impl Fn(f64) -> Scaled, left: f64, right: f64, positive: bool) -> f64 {
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
