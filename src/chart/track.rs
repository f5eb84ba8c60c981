//! Where a drawing can be read: one point for each reading.

use super::Mark;
use crate::bounds::within;

/// The points at which a drawing can be read, evenly apart from left to right.
#[derive(Clone, PartialEq, Debug)]
pub struct Track {
    points: Vec<(f64, f64)>,
    top: f64,
    bottom: f64,
}

impl Track {
    /// A track through `points`, on a plot from `top` down to `bottom`; none through fewer than two,
    /// along which there is nothing to move.
    pub(super) fn new(points: Vec<(f64, f64)>, (top, bottom): (f64, f64)) -> Option<Self> {
        (points.len() > 1).then_some(Self {
            points,
            top,
            bottom,
        })
    }

    /// How many readings there are: two or more.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.points.len()
    }

    /// Never: there are two or more.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// Where the first and the last reading stand, across.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        let at = |point: Option<&(f64, f64)>| point.map_or(0.0, |point| point.0);
        (at(self.points.first()), at(self.points.last()))
    }

    /// The reading nearest to `x`.
    #[must_use]
    pub fn nearest(&self, x: f64) -> usize {
        let (first, last) = self.ends();
        let share = (x - first) / (last - first);
        #[allow(clippy::cast_precision_loss)]
        let steps = (self.len() - 1) as f64;
        // What is not a number becomes the first.
        libm::round(within(share, 0.0, 1.0) * steps) as usize
    }

    /// A hairline through the plot at a reading, and a dot on the line that is read; nothing for a
    /// reading that there is not.
    #[must_use]
    pub fn marks(&self, at: usize) -> Vec<Mark> {
        let Some(&(x, y)) = self.points.get(at) else {
            return Vec::new();
        };
        vec![
            Mark::Rule {
                class: "read",
                from: (x, self.top),
                to: (x, self.bottom),
            },
            Mark::Circle {
                class: "read",
                x,
                y,
                radius: 5.5,
            },
        ]
    }
}
