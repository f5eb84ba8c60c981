//! The answer against one input: how the gain moves with it, and where it turns. All else stays
//! as it is, in the plain projection.
//!
//! A [`SlopeWork`] does it a step at a time, so that a browser may answer what is typed in between.

use super::jump::{Cause, cause_at};
use super::range::sensible_values;
use super::tipping::{Pays, Search, Turn, course_at, is_whole, shown};
use crate::model::{Course, Projector, Subject, is_made_good};
use crate::order;
use crate::scenario::{Key, Scenario};

/// Gains that differ by no more than this are the same, pounds.
const SAME: f64 = 0.01;

/// The answer at one value of the input.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct At {
    /// The value, in the input's unit.
    pub value: f64,
    /// Gain at the horizon, pounds.
    pub gain: f64,
    /// Months from the first payment until it is paid back; `None` if not within the horizon.
    pub payback_months: Option<usize>,
}

/// A tipping point as it is told.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tip {
    /// The two sides, unrounded.
    pub turn: Turn,
    /// The value rounded to the side that pays.
    pub shown: f64,
    /// Why the answer leaps over zero, if it does.
    pub jump: Option<Cause>,
}

/// The answer against one input.
#[derive(Clone, PartialEq, Debug)]
pub struct Slope {
    /// The input.
    pub key: Key,
    /// Where the visitor is.
    pub present: At,
    /// The answer at rising values, the present one among them; the ends alone where it does not
    /// move.
    pub points: Vec<At>,
    /// For which of the values it pays.
    pub pays: Pays,
    /// The tipping points, in order.
    pub tips: Vec<Tip>,
    /// Whether the input moves the answer at all.
    pub moves: bool,
}

/// The work on one slope: call [`Self::step`] until it gives the slope.
pub struct SlopeWork {
    subject: Subject,
    key: Key,
    search: Search,
    /// Values that tell soonest whether the input moves anything: it is taken not to if the gain is
    /// the same at all of them.
    probes: Vec<f64>,
    points: Vec<At>,
    tips: Vec<Tip>,
    projector: Projector,
}

impl SlopeWork {
    /// The work on a number input; `None` for another one.
    #[must_use]
    pub fn new(scenario: &Scenario, subject: Subject, key: Key) -> Option<Self> {
        let values = sensible_values(scenario, key);
        let last = values.len().checked_sub(1)?;
        let mut probes = vec![
            scenario.estimate(key).likely,
            values[0],
            values[last],
            values[last / 2],
            values[last / 4],
            values[last - last / 4],
        ];
        // Taken from the end.
        probes.reverse();
        Some(Self {
            subject,
            key,
            search: Search::new(values, is_whole(key)),
            probes,
            points: Vec::new(),
            tips: Vec::new(),
            projector: Projector::new(scenario),
        })
    }

    /// Asks the model about one value, or names one tipping point; the slope when it is done.
    pub fn step(&mut self, scenario: &Scenario) -> Option<Slope> {
        if let Some(value) = self.probes.pop() {
            if !self.points.iter().any(|at| at.value == value) {
                let gain = self.ask(scenario, value).gain();
                self.search.tell_early(value, gain);
            }
            return (self.probes.is_empty() && !moves(&self.points)).then(|| self.slope(scenario));
        }
        if let Some(value) = self.search.wanted() {
            let gain = if self.search.is_on_the_grid() {
                self.ask(scenario, value).gain()
            } else {
                self.course(scenario, value).gain()
            };
            self.search.tell(value, gain);
            return None;
        }
        let pays = self.search.found();
        if let Some(turn) = pays.turns.get(self.tips.len()) {
            let tip = self.tip(scenario, &pays, turn);
            self.tips.push(tip);
            return None;
        }
        Some(self.slope(scenario))
    }

    fn course(&mut self, scenario: &Scenario, value: f64) -> Course {
        course_at(&mut self.projector, scenario, self.subject, self.key, value)
    }

    fn ask(&mut self, scenario: &Scenario, value: f64) -> Course {
        let progress = self.course(scenario, value);
        self.points.push(At {
            value,
            gain: progress.gain(),
            payback_months: progress.payback_months,
        });
        progress
    }

    fn tip(&mut self, scenario: &Scenario, pays: &Pays, turn: &Turn) -> Tip {
        let whole = is_whole(self.key);
        Tip {
            turn: *turn,
            shown: shown(turn, pays, pays.high - pays.low, whole, |value| {
                is_made_good(self.course(scenario, value).gain())
            }),
            jump: turn
                .is_jump()
                .then(|| cause_at(scenario, self.subject, self.key, turn)),
        }
    }

    fn slope(&mut self, scenario: &Scenario) -> Slope {
        let mut points = core::mem::take(&mut self.points);
        order::sort_by(&mut points, |a, b| a.value.total_cmp(&b.value));
        let likely = scenario.estimate(self.key).likely;
        let nowhere = At {
            value: likely,
            gain: 0.0,
            payback_months: None,
        };
        let present = points.iter().copied().find(|at| at.value == likely);
        Slope {
            key: self.key,
            present: present.unwrap_or(nowhere),
            moves: moves(&points),
            points,
            pays: self.search.found(),
            tips: core::mem::take(&mut self.tips),
        }
    }
}

fn moves(points: &[At]) -> bool {
    let lowest = points
        .iter()
        .map(|at| at.gain)
        .fold(f64::INFINITY, f64::min);
    points.iter().any(|at| at.gain - lowest > SAME)
}

/// The answer against one number input, all at once; `None` for an input that takes no number.
#[must_use]
pub fn slope(scenario: &Scenario, subject: Subject, key: Key) -> Option<Slope> {
    let mut work = SlopeWork::new(scenario, subject, key)?;
    loop {
        if let Some(slope) = work.step(scenario) {
            return Some(slope);
        }
    }
}
