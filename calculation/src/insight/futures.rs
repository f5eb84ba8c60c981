//! Simulated futures: what a subject comes to where every uncertain input, finishing, selling and
//! the law turn out as chance has it. The same path as every projection, asked again for each
//! future; nothing here but chance and counting.

mod draw;
mod normal;
mod pert;
mod reasons;

pub use draw::{Draws, Luck, MOST};
pub use reasons::{Reason, Told, tell};

use crate::model::{Course, Events, Projector, Subject};
use crate::order;
use crate::scenario::{Field, Scenario};

/// How many futures the page draws.
pub const COUNT: usize = 2_048;

/// Futures being projected, so many at a time.
pub struct Run {
    scenario: Scenario,
    /// A copy that takes each future's values in turn.
    drawn: Scenario,
    projector: Projector,
    draws: Draws,
    done: Futures,
}

impl Run {
    /// Prepares `count` futures (at most [`MOST`]) of a subject. `with_positions` keeps every
    /// month's position, for [`Futures::band`].
    #[must_use]
    pub fn new(scenario: &Scenario, subject: Subject, count: usize, with_positions: bool) -> Self {
        let count = count.clamp(1, MOST);
        let months = scenario.number(Field::Horizon) as usize * 12;
        Self {
            scenario: scenario.clone(),
            drawn: scenario.clone(),
            projector: Projector::new(scenario),
            draws: Draws::of(scenario, subject),
            done: Futures {
                subject,
                months,
                wanted: count,
                gains: Vec::with_capacity(count),
                paid_back: Vec::with_capacity(count),
                events: Vec::with_capacity(count),
                positions: with_positions.then(|| Vec::with_capacity(count * months)),
            },
        }
    }

    /// Projects up to `futures` more. Tells whether all are done.
    pub fn step(&mut self, futures: usize) -> bool {
        for _ in 0..futures {
            let next = self.done.gains.len();
            if next >= self.done.wanted {
                break;
            }
            let luck = self.draws.luck(next);
            let subject = self.done.subject;
            let course = follow(&mut self.projector, &mut self.drawn, subject, &luck);
            self.done.take(&course, luck.events);
        }
        self.done.gains.len() >= self.done.wanted
    }

    /// The futures projected so far.
    #[must_use]
    pub fn finish(self) -> Futures {
        self.done
    }

    /// What they are futures of.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }
}

/// What one future's luck comes to. `drawn` is a copy of the scenario whose uncertain inputs are
/// overwritten.
#[must_use]
pub fn follow(
    projector: &mut Projector,
    drawn: &mut Scenario,
    subject: Subject,
    luck: &Luck,
) -> Course {
    for (key, value) in &luck.values {
        drawn.draw(*key, *value);
    }
    projector.course(drawn, subject, luck.events)
}

/// `count` futures of a subject.
#[must_use]
pub fn futures(scenario: &Scenario, subject: Subject, count: usize) -> Futures {
    let mut run = Run::new(scenario, subject, count, true);
    run.step(count);
    run.finish()
}

/// Projected futures, equally likely, in the order of the draws.
#[derive(Clone, PartialEq, Debug)]
pub struct Futures {
    /// What is studied in them.
    pub subject: Subject,
    /// Months to the horizon.
    pub months: usize,
    wanted: usize,
    /// Position at the horizon, pounds.
    gains: Vec<f64>,
    /// Months from the first payment until paid back for good.
    paid_back: Vec<Option<usize>>,
    events: Vec<Events>,
    /// Every month's position, future by future.
    positions: Option<Vec<f64>>,
}

/// A poor run, the middle and a good run of a figure: so many in ten come out lower.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Percentiles {
    /// One in ten comes out lower.
    pub p10: f64,
    /// Half come out lower.
    pub p50: f64,
    /// Nine in ten come out lower.
    pub p90: f64,
}

impl Futures {
    fn take(&mut self, course: &Course, events: Events) {
        self.gains.push(course.gain());
        self.paid_back.push(course.payback_months);
        self.events.push(events);
        if let Some(positions) = &mut self.positions {
            positions.extend_from_slice(&course.position);
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.gains.len()
    }

    fn share(&self, number: usize) -> f64 {
        if self.gains.is_empty() {
            return 0.0;
        }
        number as f64 / self.gains.len() as f64
    }

    /// Share of one that is not paid back within the horizon.
    #[must_use]
    pub fn never(&self) -> f64 {
        self.share(self.paid_back.iter().filter(|one| one.is_none()).count())
    }

    /// Share of one that is paid back, for good, within so many months of the first payment.
    #[must_use]
    pub fn paid_back_by(&self, months: usize) -> f64 {
        let by = |one: &&Option<usize>| one.is_some_and(|one| one <= months);
        self.share(self.paid_back.iter().filter(by).count())
    }

    /// Months from the first payment until so large a share is paid back; `None` where that is
    /// not within the horizon. `share` is more than 0 and at most 1.
    #[must_use]
    pub fn payback_of(&self, share: f64) -> Option<usize> {
        let at = rank(self.paid_back.len(), share)?;
        let last = self.paid_back.iter().flatten().max()?;
        let mut in_month = vec![0_usize; last + 1];
        for month in self.paid_back.iter().flatten() {
            in_month[*month] += 1;
        }
        let mut so_far = 0;
        in_month.iter().position(|count| {
            so_far += count;
            so_far > at
        })
    }

    /// Position at the horizon, pounds.
    #[must_use]
    pub fn gain(&self) -> Percentiles {
        percentiles(&mut self.gains.clone())
    }

    /// Mean position at the horizon over all futures, pounds.
    #[must_use]
    pub fn mean_gain(&self) -> f64 {
        self.share(1) * self.gains.iter().sum::<f64>()
    }

    /// Mean position at the horizon over those futures in which the course is finished and its
    /// services are sold, pounds; `None` if there is none.
    #[must_use]
    pub fn mean_gain_if_finished(&self) -> Option<f64> {
        let finished: Vec<f64> = self
            .gains
            .iter()
            .zip(&self.events)
            .filter(|(_, events)| events.finishes && events.trades)
            .map(|(gain, _)| *gain)
            .collect();
        (!finished.is_empty()).then(|| finished.iter().sum::<f64>() / finished.len() as f64)
    }

    /// Every future's position at the horizon, pounds, in the order of the draws.
    #[must_use]
    pub fn gains(&self) -> &[f64] {
        &self.gains
    }

    /// A future's months from the first payment until paid back for good.
    #[must_use]
    pub fn payback_months(&self, future: usize) -> Option<usize> {
        self.paid_back.get(future).copied().flatten()
    }

    /// A future's course of events.
    #[must_use]
    pub fn events(&self, future: usize) -> Option<Events> {
        self.events.get(future).copied()
    }

    /// Position at the end of each month, pounds: a poor run, the middle, a good run. Empty where
    /// positions were not kept.
    #[must_use]
    pub fn band(&self) -> Vec<Percentiles> {
        let Some(positions) = &self.positions else {
            return Vec::new();
        };
        let mut month = vec![0.0; self.gains.len()];
        (0..self.months)
            .map(|at| {
                for (future, value) in month.iter_mut().enumerate() {
                    *value = positions[future * self.months + at];
                }
                percentiles(&mut month)
            })
            .collect()
    }

    /// `number` futures that stand for all of them equally, from the one that is paid back
    /// soonest to those that never are; among those that never are, from the least loss to the
    /// greatest. Each is the middle one of its share.
    #[must_use]
    pub fn representatives(&self, number: usize) -> Vec<usize> {
        let months = |at: usize| self.paid_back[at].unwrap_or(usize::MAX);
        let order = order::indices(self.gains.len(), &|a, b| {
            months(a)
                .cmp(&months(b))
                .then(self.gains[b].total_cmp(&self.gains[a]))
                .then(a.cmp(&b))
        });
        (0..number.min(order.len()))
            .map(|at| order[(2 * at + 1) * order.len() / (2 * number)])
            .collect()
    }
}

/// Place in a sorted list below and at which a share of it lies; `None` for an empty list.
fn rank(length: usize, share: f64) -> Option<usize> {
    let at = libm::ceil(share * length as f64) as usize;
    (length > 0).then(|| at.clamp(1, length) - 1)
}

/// Sorts as far as it needs to.
fn percentiles(values: &mut [f64]) -> Percentiles {
    let mut of = |share: f64| {
        rank(values.len(), share).map_or(0.0, |at| {
            *values.select_nth_unstable_by(at, f64::total_cmp).1
        })
    };
    Percentiles {
        p10: of(0.1),
        p50: of(0.5),
        p90: of(0.9),
    }
}
