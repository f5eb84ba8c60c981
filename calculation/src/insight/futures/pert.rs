//! The PERT distribution: a Beta distribution between low and high that leans to the likely value,
//! with the customary weight of four.
//!
//! No library of special functions that gives the same bits on every machine was found, so that its
//! quantiles are read off a table of our own, which depends on the estimate's shape alone; tests
//! hold it against a library's.

use crate::bounds::within;
use crate::scenario::Estimate;
use core::f64::consts::FRAC_PI_2;

/// Weight of the likely value against the ends, by convention.
const WEIGHT: f64 = 4.0;
/// Stretches of the table.
const STRETCHES: usize = 128;

/// Quantiles of one shape.
///
/// Along t from 0 to 1 the variate is sin²(πt/2), which takes the corners out of the density at
/// both ends.
pub(super) struct Quantiles {
    /// Where the likely value lies between low and high, share of one.
    lean: f64,
    /// Share of the distribution below each end of a stretch.
    below: Vec<f64>,
    /// Its slope along t there.
    slope: Vec<f64>,
    /// How many of `below` are at or under each of [`STRETCHES`] equal parts of one: where to begin
    /// to look for a share.
    guide: [u8; STRETCHES + 1],
}

impl Quantiles {
    /// Where the likely value of an estimate lies between its ends, 0 to 1; two estimates that
    /// agree here share a table. `None` where there is no spread.
    pub(super) fn lean(estimate: Estimate) -> Option<f64> {
        let spread = estimate.high - estimate.low;
        (spread > 0.0).then(|| within((estimate.likely - estimate.low) / spread, 0.0, 1.0))
    }

    pub(super) fn new(lean: f64) -> Self {
        let (left, right) = (1.0 + WEIGHT * lean, 1.0 + WEIGHT * (1.0 - lean));
        let density = |t: f64| {
            let (sine, cosine) = (libm::sin(FRAC_PI_2 * t), libm::cos(FRAC_PI_2 * t));
            libm::pow(sine, 2.0 * left - 1.0) * libm::pow(cosine.max(0.0), 2.0 * right - 1.0)
        };
        let width = 1.0 / STRETCHES as f64;
        let mut slope: Vec<f64> = (0..=STRETCHES)
            .map(|at| density(at as f64 * width))
            .collect();
        let mut below = vec![0.0];
        let mut sum = 0.0;
        for at in 0..STRETCHES {
            // Simpson's rule on each stretch.
            let middle = density((at as f64 + 0.5) * width);
            sum += width / 6.0 * (slope[at] + 4.0 * middle + slope[at + 1]);
            below.push(sum);
        }
        for value in below.iter_mut().chain(&mut slope) {
            *value /= sum;
        }
        let under = |share: f64| below.partition_point(|below| *below <= share);
        let guide = core::array::from_fn(|part| under(part as f64 * width) as u8);
        Self {
            lean,
            below,
            slope,
            guide,
        }
    }

    pub(super) fn is_for(&self, lean: f64) -> bool {
        self.lean.to_bits() == lean.to_bits()
    }

    /// The value of the estimate below which `share` (0 to 1) of the distribution lies.
    pub(super) fn value(&self, estimate: Estimate, share: f64) -> f64 {
        let sine = libm::sin(FRAC_PI_2 * self.along(share));
        let value = estimate.low + (estimate.high - estimate.low) * (sine * sine);
        within(value, estimate.low, estimate.high)
    }

    /// Where along t the share is reached.
    fn along(&self, share: f64) -> f64 {
        let mut at = usize::from(self.guide[(share * STRETCHES as f64) as usize]);
        while at <= STRETCHES && self.below[at] <= share {
            at += 1;
        }
        if at > STRETCHES {
            return 1.0;
        }
        let at = at.max(1) - 1;
        let width = 1.0 / STRETCHES as f64;
        let (from, to) = (self.below[at], self.below[at + 1]);
        let (first, last) = (self.slope[at] * width, self.slope[at + 1] * width);
        // The cubic with these ends and slopes, solved by Newton's method, held in the stretch.
        let rise = to - from;
        let (two, three) = (3.0 * rise - 2.0 * first - last, first + last - 2.0 * rise);
        let wanted = share - from;
        let mut along = if rise > 0.0 { wanted / rise } else { 0.0 };
        // Two or three rounds do, but for the corner at either end.
        for _ in 0..16 {
            let value = along * (first + along * (two + along * three));
            let slope = first + along * (2.0 * two + along * 3.0 * three);
            if slope <= 0.0 {
                break;
            }
            let next = within(along - (value - wanted) / slope, 0.0, 1.0);
            let step = (next - along).abs();
            along = next;
            if step < 1e-9 {
                break;
            }
        }
        (at as f64 + along) * width
    }
}
