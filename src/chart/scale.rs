//! From figures to positions, and the round figures worth marking.

use crate::bounds::within;

/// A straight scale: `domain` in figures to `range` in units of the drawing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// Maps `domain.0` to `range.0` and `domain.1` to `range.1`. A domain with no length maps
    /// everything to `range.0`.
    #[must_use]
    pub const fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range }
    }

    /// Where `value` stands.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let length = self.domain.1 - self.domain.0;
        if length == 0.0 || !length.is_finite() || !value.is_finite() {
            return self.range.0;
        }
        self.range.0 + (value - self.domain.0) / length * (self.range.1 - self.range.0)
    }
}

/// Round figures from `low` to `high`, at most `at_most` of them, no closer than `least`: the
/// ends stand at or outside the figures given, so that the ticks are the scale's domain. Steps
/// are 1, 2 or 5 times a power of ten. Figures that are not finite, or beyond a million million,
/// are drawn in to that.
#[must_use]
pub fn nice_ticks(low: f64, high: f64, at_most: usize, least: f64) -> Vec<f64> {
    const FAR: f64 = 1e12;
    let tame = |v: f64| {
        if v.is_nan() {
            0.0
        } else {
            within(v, -FAR, FAR)
        }
    };
    let (low, high) = (tame(low.min(high)), tame(high.max(low)));
    let at_most = at_most.max(3);
    let mut step = if least.is_finite() && least > 0.0 {
        least
    } else {
        1.0
    };
    // Walk up 1, 2, 5, 10, …: from any start this ends, as the span is finite.
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        let (first, last) = (libm::floor(low / step), libm::ceil(high / step));
        #[allow(clippy::cast_precision_loss)]
        if last - first < at_most as f64 {
            #[allow(clippy::cast_possible_truncation)]
            let (first, last) = (first as i64, (last as i64).max(first as i64 + 1));
            #[allow(clippy::cast_precision_loss)]
            return (first..=last).map(|n| n as f64 * step).collect();
        }
        step *= factor;
    }
    Vec::new()
}
