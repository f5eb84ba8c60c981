//! Where an answer turns: for which values of an input it pays, and the tipping points between.
//!
//! One search for every question of that kind. It asks for the worth of one value after another, so
//! that whoever drives it may stop between two of them and go on later. What is worth at least
//! nothing pays. A tipping point is of the unrounded value: put back, it is worth between nothing
//! and [`WITHIN`], unless the answer leaps over zero there.

use super::range::{grain, to_grain};
use crate::bounds::within;
use crate::model::{Course, Events, Projector, Subject, is_made_good};
use crate::scenario::{Key, Scenario, Shape, table};

/// What the worth at a tipping point may differ from nothing by, pounds; more is a jump.
pub const WITHIN: f64 = 1.0;
/// What the search aims for on the side that pays, pounds: within [`WITHIN`], and not below zero.
const AIM: f64 = 0.3;
/// Where the search ends, pounds.
const ENOUGH: f64 = 0.6;
/// Guesses along the line before the search only halves, as it must where there is a jump.
const GUESSES: usize = 12;
/// Between values closer than this share of the range an answer that still leaps has a jump.
const CLOSE: f64 = 1e-10;
/// Steps of the search for the headline. A stretch narrower than a step can be missed.
const STEPS: usize = 40;

/// A value of an input, and what it is worth.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// The value, in the input's unit.
    pub value: f64,
    /// What it is worth, pounds: the gain at the horizon, or what is over by a month.
    pub worth: f64,
}

impl Point {
    /// Whether it pays.
    #[must_use]
    pub fn pays(self) -> bool {
        is_made_good(self.worth)
    }
}

/// A tipping point: two values next to each other, of which one pays.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Turn {
    /// On the side that pays: the tipping point.
    pub pays: Point,
    /// On the other side.
    pub fails: Point,
}

impl Turn {
    /// Whether it pays from here up, rather than up to here.
    #[must_use]
    pub fn begins(&self) -> bool {
        self.fails.value < self.pays.value
    }

    /// Whether the answer leaps over zero here.
    #[must_use]
    pub fn is_jump(&self) -> bool {
        self.pays.worth > WITHIN
    }
}

/// For which of the values between two an answer pays.
#[derive(Clone, PartialEq, Debug)]
pub struct Pays {
    /// Where the search began.
    pub low: f64,
    /// Where it ended.
    pub high: f64,
    /// Stretches in which it pays, in order; their inner ends are the tipping points.
    pub stretches: Vec<(f64, f64)>,
    /// The tipping points, in order.
    pub turns: Vec<Turn>,
}

impl Pays {
    /// From which value on it pays first; `None` where it never does, or does from the lowest on.
    #[must_use]
    pub fn begins(&self) -> Option<f64> {
        let (begins, _) = self.stretches.first()?;
        (*begins > self.low).then_some(*begins)
    }

    /// The stretch that a tipping point is an end of.
    #[must_use]
    pub fn stretch_at(&self, turn: &Turn) -> Option<(f64, f64)> {
        let at = turn.pays.value;
        let mut all = self.stretches.iter().copied();
        all.find(|(from, to)| (*from..=*to).contains(&at))
    }
}

/// The search: [`Self::wanted`] says for which value it wants the worth, [`Self::tell`] takes it.
#[derive(Clone, Debug)]
pub struct Search {
    /// Values looked at first, in order, and what is known of them.
    grid: Vec<(f64, Option<f64>)>,
    whole: bool,
    /// Up to which place of the grid turns have been looked for.
    looked: usize,
    open: Option<Bracket>,
    turns: Vec<Turn>,
}

#[derive(Clone, Copy, Debug)]
struct Bracket {
    low: Point,
    high: Point,
    tries: usize,
}

impl Search {
    /// Among these values, which must rise; of whole things, none but whole values are looked at.
    #[must_use]
    pub fn new(grid: Vec<f64>, whole: bool) -> Self {
        Self {
            grid: grid.into_iter().map(|value| (value, None)).collect(),
            whole,
            looked: 0,
            open: None,
            turns: Vec::new(),
        }
    }

    /// What is known of the grid, in order.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        let known = self.grid.iter();
        known.filter_map(|(value, worth)| {
            Some(Point {
                value: *value,
                worth: (*worth)?,
            })
        })
    }

    /// Whether something of the grid is not known yet.
    #[must_use]
    pub fn is_on_the_grid(&self) -> bool {
        self.grid.iter().any(|(_, worth)| worth.is_none())
    }

    /// Takes what a value of the grid is worth before it is asked for.
    pub fn tell_early(&mut self, value: f64, worth: f64) {
        for (known, of) in &mut self.grid {
            if *known == value {
                *of = Some(worth);
            }
        }
    }

    /// The value whose worth is wanted; `None` when all is known.
    pub fn wanted(&mut self) -> Option<f64> {
        if let Some((value, _)) = self.grid.iter().find(|(_, worth)| worth.is_none()) {
            return Some(*value);
        }
        loop {
            if self.open.is_none() {
                self.open = self.next_bracket();
            }
            let bracket = self.open?;
            if let Some(value) = self.within(&bracket) {
                return Some(value);
            }
            self.turns.push(bracket.turn());
            self.open = None;
        }
    }

    /// Takes the worth of the value that [`Self::wanted`] gave.
    pub fn tell(&mut self, value: f64, worth: f64) {
        if let Some((_, unknown)) = self.grid.iter_mut().find(|(_, worth)| worth.is_none()) {
            *unknown = Some(worth);
        } else if let Some(bracket) = &mut self.open {
            let point = Point { value, worth };
            if point.pays() == bracket.low.pays() {
                bracket.low = point;
            } else {
                bracket.high = point;
            }
            bracket.tries += 1;
        }
    }

    /// What was found.
    #[must_use]
    pub fn found(&self) -> Pays {
        let points: Vec<Point> = self.points().collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return Pays {
                low: 0.0,
                high: 0.0,
                stretches: Vec::new(),
                turns: Vec::new(),
            };
        };
        let mut stretches = Vec::new();
        let mut began = first.pays().then_some(first.value);
        for turn in &self.turns {
            if turn.begins() {
                began = Some(turn.pays.value);
            } else if let Some(from) = began.take() {
                stretches.push((from, turn.pays.value));
            }
        }
        if let Some(from) = began {
            stretches.push((from, last.value));
        }
        Pays {
            low: first.value,
            high: last.value,
            stretches,
            turns: self.turns.clone(),
        }
    }

    fn next_bracket(&mut self) -> Option<Bracket> {
        while self.looked + 1 < self.grid.len() {
            let at = |place: usize| -> Option<Point> {
                let (value, worth) = *self.grid.get(place)?;
                Some(Point {
                    value,
                    worth: worth?,
                })
            };
            let (low, high) = (at(self.looked)?, at(self.looked + 1)?);
            self.looked += 1;
            if low.pays() != high.pays() {
                return Some(Bracket {
                    low,
                    high,
                    tries: 0,
                });
            }
        }
        None
    }

    /// The next value to look at between two; `None` when they are as near as need be.
    fn within(&self, bracket: &Bracket) -> Option<f64> {
        let (low, high) = (bracket.low.value, bracket.high.value);
        let width = high - low;
        if self.whole {
            let middle = libm::floor(low + width / 2.0);
            return (width > 1.0 && middle > low && middle < high).then_some(middle);
        }
        let range = self.grid.last()?.0 - self.grid.first()?.0;
        if bracket.turn().pays.worth <= ENOUGH || width <= range * CLOSE {
            return None;
        }
        let middle = low + width / 2.0;
        // Straight to the aim where the line is straight, halves now and then where it is not.
        let guess = if bracket.tries < GUESSES && bracket.tries % 3 != 2 {
            let rise = bracket.high.worth - bracket.low.worth;
            low + width * within((AIM - bracket.low.worth) / rise, 0.001, 0.999)
        } else {
            middle
        };
        let next = if guess.is_finite() { guess } else { middle };
        (next > low && next < high).then_some(next)
    }
}

impl Bracket {
    fn turn(&self) -> Turn {
        if self.low.pays() {
            Turn {
                pays: self.low,
                fails: self.high,
            }
        } else {
            Turn {
                pays: self.high,
                fails: self.low,
            }
        }
    }
}

/// The plain projection of a subject with another value of an input.
pub(super) fn course_at(
    projector: &mut Projector,
    scenario: &Scenario,
    subject: Subject,
    key: Key,
    value: f64,
) -> Course {
    projector.course(&scenario.with_number(key, value), subject, Events::PLAIN)
}

/// Whether an input takes whole numbers only.
pub(super) fn is_whole(key: Key) -> bool {
    matches!(table::input(key).shape, Shape::Number { whole: true, .. })
}

/// For which values of a number input from `low` to `high` a subject pays back within the
/// horizon, all else unchanged, in the plain projection. The gain need not rise all the way: VAT
/// and full hours bend it, so that there may be several stretches.
#[must_use]
pub fn pays(scenario: &Scenario, subject: Subject, key: Key, low: f64, high: f64) -> Pays {
    pays_in_steps(scenario, subject, key, (low, high), STEPS)
}

/// The same for so many steps of the search.
#[must_use]
pub fn pays_in_steps(
    scenario: &Scenario,
    subject: Subject,
    key: Key,
    (low, high): (f64, f64),
    steps: usize,
) -> Pays {
    let mut projector = Projector::new(scenario);
    let mut varied = scenario.clone();
    let at = |step: usize| low + (high - low) * step as f64 / steps as f64;
    let mut search = Search::new((0..=steps).map(at).collect(), is_whole(key));
    while let Some(value) = search.wanted() {
        varied.set_number(key, value);
        search.tell(value, projector.gain(&varied, subject, Events::PLAIN));
    }
    search.found()
}

/// A tipping point rounded as it is shown, to the side that pays: as coarse as `range` allows, and
/// so that the rounded value, put back, pays and lies in the same stretch. `pays` is asked of what
/// is tried; whole values are left as they are.
pub fn shown(
    turn: &Turn,
    found: &Pays,
    range: f64,
    whole: bool,
    mut pays: impl FnMut(f64) -> bool,
) -> f64 {
    let exact = turn.pays.value;
    let (from, to) = found.stretch_at(turn).unwrap_or((exact, exact));
    if whole {
        return exact;
    }
    let round = if turn.begins() {
        libm::ceil
    } else {
        libm::floor
    };
    // As coarse as the range allows, and finer down to what a box takes.
    for power in (-6..=grain(range)).rev() {
        let rounded = to_grain(exact, power, round);
        if (from..=to).contains(&rounded) && pays(rounded) {
            return rounded;
        }
    }
    exact
}
