//! The same questions asked of native code, and timed.

use bench::{Ready, contest, grown};
use std::time::Instant;

/// Something that native code is asked.
pub(crate) struct Asked(Ready);

impl Asked {
    /// A contest by its place.
    pub(crate) fn contest(place: usize) -> Self {
        Self(contest(place).expect("a contest has a place"))
    }

    /// Work of a kind, so large.
    pub(crate) fn grown(kind: usize, size: u32) -> Self {
        Self(grown(kind, size).expect("a kind of work has a place"))
    }

    /// Milliseconds for each asking, and the sum of the answers.
    pub(crate) fn ask(&mut self, times: u32) -> (f64, f64) {
        let from = Instant::now();
        let sum = self.0.ask(times);
        (from.elapsed().as_secs_f64() * 1e3 / f64::from(times), sum)
    }

    /// The fewest times that take so many milliseconds together.
    pub(crate) fn times(&mut self, lasts: f64) -> u32 {
        let mut times = 1;
        while self.ask(times).0 * f64::from(times) < lasts {
            times *= 2;
        }
        times
    }
}
