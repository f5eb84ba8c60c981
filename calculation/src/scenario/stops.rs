//! The stops of a slider: the values that an input's slider halts at, and that the arrow keys and
//! the buttons beside the box step through.
//!
//! They hang on the input and its default alone, never on what stands in the box: a scale that moved
//! under the thumb could not be steered. Money and hours of study are skewed, so that their steps
//! grow with the amount: £50 to £1,000, £100 to £5,000, £500 to £10,000. Everything is reckoned in
//! millionths of what the box shows, so that the text of a stop reads back as the stop, to the bit.

use super::input::{Default, Input, Shape};
use super::value::{Estimate, Value};
use crate::facts::Unit;

/// A unit of the box, in millionths.
const ONE: i64 = 1_000_000;
/// The most even steps between the ends.
const EVEN: i64 = 60;
/// The least: a scale is widened to hold so many where the box takes them.
const FEW: i64 = 12;
/// A step of skewed numbers is never finer than such a part of the likely value.
const FINE: i64 = 120;
/// Where nothing is likely, the scale goes so many steps of the table far.
const FROM_NOTHING: i64 = 60;
/// Of months so many: beyond them stands the end of the years that are looked at.
const MONTHS_FROM_NOTHING: i64 = 24;
/// Round numbers at which a scale may end, in tenths.
const ENDS: [i64; 9] = [10, 15, 20, 30, 40, 50, 60, 80, 100];

/// The values that a slider halts at, rising; never fewer than two.
#[derive(Clone, PartialEq, Debug)]
pub struct Stops(Vec<f64>);

impl Stops {
    /// The stops of an input with this default; `None` for an input that takes no number.
    #[must_use]
    pub fn of(input: &Input, default: &Default) -> Option<Self> {
        let Value::Number(estimate) = default.value else {
            return None;
        };
        let scale = Reckoned::new(input, estimate)?;
        let values = scale.stops().into_iter();
        let values: Vec<f64> = values.map(|stop| stop as f64 / scale.each).collect();
        (values.len() > 1).then_some(Self(values))
    }

    /// All of them.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// The place of the last one; the first one's is 0.
    #[must_use]
    pub fn last(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// The value at a place, or at the last.
    #[must_use]
    pub fn at(&self, place: usize) -> f64 {
        self.0.get(place).or(self.0.last()).copied().unwrap_or(0.0)
    }

    /// The place of the stop next to a value.
    #[must_use]
    pub fn nearest(&self, value: f64) -> usize {
        // A place is at most the last one, and never negative.
        libm::round(self.place(value)) as usize
    }

    /// Where a value lies among the places: between two stops in proportion, and at the end where
    /// it is beyond.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let above = self.0.partition_point(|stop| *stop < value);
        let (Some(low), Some(high)) = (
            above.checked_sub(1).and_then(|below| self.0.get(below)),
            self.0.get(above),
        ) else {
            return if above == 0 { 0.0 } else { self.last() as f64 };
        };
        (above - 1) as f64 + (value - low) / (high - low)
    }

    /// Whether a value lies beyond either end.
    #[must_use]
    pub fn is_beyond(&self, value: f64) -> bool {
        value < self.at(0) || value > self.at(self.last())
    }

    /// The stop so many steps above a value, or below it; `None` where there is none that way. A
    /// value between two stops steps to the next one, and too long a way ends at the end.
    #[must_use]
    pub fn step(&self, value: f64, by: i32) -> Option<f64> {
        let by_places = by.unsigned_abs() as usize;
        if by > 0 {
            let next = self.0.partition_point(|stop| *stop <= value);
            (next < self.0.len()).then(|| self.at((next + by_places - 1).min(self.last())))
        } else {
            let below = self.0.partition_point(|stop| *stop < value);
            (below > 0 && by < 0).then(|| self.at(below.saturating_sub(by_places)))
        }
    }
}

/// What the stops are made from, in millionths of what the box shows.
struct Reckoned {
    /// So many of them make one of the model.
    each: f64,
    min: i64,
    max: i64,
    step: i64,
    estimate: [i64; 3],
    /// Of a share, so that its steps are of one point or five.
    is_share: bool,
    /// Of months, whose round numbers are half years and years.
    is_months: bool,
    /// A share of something, which ends at all of it.
    is_part: bool,
    /// Whether its steps grow.
    is_skewed: bool,
}

impl Reckoned {
    fn new(input: &Input, estimate: Estimate) -> Option<Self> {
        let Shape::Number { min, max, step, .. } = input.shape else {
            return None;
        };
        let is_share = matches!(input.unit, Some(Unit::Share | Unit::SharePerYear));
        let is_skewed = matches!(
            input.unit,
            Some(
                Unit::Pounds
                    | Unit::PoundsPerYear
                    | Unit::PoundsPerMonth
                    | Unit::PoundsPerWeek
                    | Unit::PoundsPerHour
                    | Unit::Hours
            )
        );
        // A share's box shows per cent.
        let each = if is_share { 100.0 * 1e6 } else { 1e6 };
        let reckon = |value: f64| libm::round(value * each) as i64;
        Some(Self {
            each,
            min: reckon(min),
            max: reckon(max),
            step: reckon(step).max(1),
            estimate: [estimate.low, estimate.likely, estimate.high]
                .map(|value| reckon(value).clamp(reckon(min), reckon(max))),
            is_share,
            is_months: input.unit == Some(Unit::Months),
            is_part: input.unit == Some(Unit::Share),
            is_skewed,
        })
    }

    fn ends(&self) -> (i64, i64) {
        let [low, likely, high] = self.estimate;
        let reach = if high > 0 {
            (2 * high).max(3 * likely)
        } else if self.is_part {
            self.max
        } else if self.is_months {
            MONTHS_FROM_NOTHING * ONE
        } else {
            FROM_NOTHING * self.step
        };
        let bottom = if self.min >= 0 {
            self.min
        } else {
            (-round_up(high.max(-2 * low).max(FEW * self.step))).max(self.min)
        };
        let reach = reach.max(bottom + FEW * self.step);
        let top = if self.is_months && reach > 12 * ONE {
            // Whole years.
            (reach + 12 * ONE - 1) / (12 * ONE) * (12 * ONE)
        } else {
            round_up(reach)
        };
        let top = top.min(self.max);
        // More than half is as good as all.
        let top = if self.is_part && 2 * top > self.max {
            self.max
        } else {
            top
        };
        (bottom, top)
    }

    /// The step from a stop to the next one, less what grows.
    fn least_step(&self, bottom: i64, top: i64) -> i64 {
        let enough = |step: &i64| {
            if self.is_skewed {
                *step >= self.estimate[1] / FINE
            } else {
                (top - bottom) / *step <= EVEN
            }
        };
        let found = if self.is_skewed {
            let of_the_table = |step: &i64| step % self.step == 0;
            steps(&[1, 2, 5]).filter(of_the_table).find(enough)
        } else if self.is_months {
            let all = [self.step, ONE, 6 * ONE, 12 * ONE].into_iter();
            all.filter(|step| *step >= self.step).find(enough)
        } else {
            let of = if self.is_share {
                &[1, 5][..]
            } else {
                &[1, 2, 5]
            };
            steps(of).map(|times| times * self.step).find(enough)
        };
        found.unwrap_or(self.step)
    }

    fn stops(&self) -> Vec<i64> {
        let (bottom, top) = self.ends();
        let least = self.least_step(bottom, top);
        let mut stops = vec![bottom];
        let mut at = bottom;
        loop {
            // From an end that is no round number on to round ones: 1, 5, 10 of a box from 1 to 52.
            let step = if self.is_skewed {
                least.max(grown(at))
            } else {
                least
            };
            at = (at.div_euclid(step) + 1) * step;
            if at >= top {
                break;
            }
            stops.push(at);
        }
        if top > bottom {
            stops.push(top);
        }
        self.insert_default(&mut stops);
        stops
    }

    /// Puts the default's three values among the stops, each in place of one that could hardly be
    /// told from it.
    fn insert_default(&self, stops: &mut Vec<i64>) {
        let (Some(bottom), Some(top)) = (stops.first().copied(), stops.last().copied()) else {
            return;
        };
        for value in self.estimate {
            if !(bottom..=top).contains(&value) || stops.contains(&value) {
                continue;
            }
            let above = stops.partition_point(|stop| *stop < value);
            let (low, high) = (stops[above - 1], stops[above]);
            let close = (high - low) * 35 / 100;
            stops.insert(above, value);
            let may_go =
                |stop: i64| stop != bottom && stop != top && !self.estimate.contains(&stop);
            if high - value < close && may_go(high) {
                stops.remove(above + 1);
            } else if value - low < close && may_go(low) {
                stops.remove(above - 1);
            }
        }
    }
}

/// One, two and five of every power of ten, or as said, rising.
fn steps(of: &'static [i64]) -> impl Iterator<Item = i64> {
    (0..12).flat_map(move |power| of.iter().map(move |times| times * 10_i64.pow(power)))
}

/// The step that a skewed number has grown to: a tenth of it at most, a fiftieth at least.
fn grown(value: i64) -> i64 {
    let mut step = 1;
    while value / step >= 100 {
        step *= 10;
    }
    // Now between 10 and 100 of them.
    if value / step >= 50 { 5 * step } else { step }
}

/// The next round number.
fn round_up(value: i64) -> i64 {
    let mut scale = 1;
    while value > 10 * scale {
        scale *= 10;
    }
    let mut ends = ENDS.into_iter().map(|tenths| tenths * scale / 10);
    ends.find(|end| *end >= value).unwrap_or(10 * scale)
}
