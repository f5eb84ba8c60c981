//! The shape of a row of the input table.

use super::keys::Key;
use super::value::{Estimate, Value};
use crate::facts::{Facts, Series, Unit};

/// How deep in the page an input stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Level {
    /// The four questions.
    Question = 1,
    /// Money and time.
    MoneyAndTime = 2,
    /// Assumptions.
    Assumption = 3,
}

/// What more of an input does to an answer; a later month and a yes count as more.
///
/// Up and down are what a visitor finds whose new work leaves something, short of the thresholds
/// that bend every line: VAT, full hours, a band of tax, the horizon. A test tries each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// More of it raises the answer.
    Up,
    /// More of it lowers the answer.
    Down,
    /// It depends on the rest.
    Either,
    /// It moves nothing.
    Neither,
}

/// The answer that an input moves first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The gain of the plain projection, and all that hangs on it.
    Gain,
    /// The gain all in all, and not the plain one: it is a chance, or counts in a course of
    /// events that the plain projection leaves out.
    AllInAll,
    /// The net present value, and no gain.
    PresentValue,
    /// The cost per guided hour, and no gain.
    CostPerGuidedHour,
    /// What stands side by side, and no figure.
    Comparison,
}

/// What an input does: which answer it moves, which way, and why where that is not plain to see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Effect {
    /// The answer that it moves.
    pub outcome: Outcome,
    /// Which way.
    pub direction: Direction,
    /// Why, as the end of a sentence without its full stop; empty where it is obvious.
    pub why: &'static str,
}

impl Effect {
    pub(super) const fn new(direction: Direction) -> Self {
        Self {
            outcome: Outcome::Gain,
            direction,
            why: "",
        }
    }

    /// The same with its reason.
    pub(super) const fn because(mut self, why: &'static str) -> Self {
        self.why = why;
        self
    }

    /// The same on another answer than the gain.
    pub(super) const fn on(mut self, outcome: Outcome) -> Self {
        self.outcome = outcome;
        self
    }
}

/// Where an input belongs in the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Who the visitor is.
    You,
    /// What the practice does now.
    Practice,
    /// When and how much the visitor studies.
    Study,
    /// A route's own terms.
    Routes,
    /// What is sold afterwards.
    Services,
    /// The laser module.
    Laser,
    /// What the extra work costs.
    Overheads,
    /// Demand, rivals, recognition, attribution.
    Market,
    /// Each way the law may go.
    Law,
    /// Horizon, discount, tax position.
    Money,
}

/// One of the answers to choose from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// Its text in files and links.
    pub text: &'static str,
    /// What the visitor reads.
    pub label: &'static str,
}

/// What kind of value an input takes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Shape {
    /// A number from `min` to `max`; `step` is what an arrow key adds.
    Number {
        /// Lowest value taken.
        min: f64,
        /// Highest value taken.
        max: f64,
        /// A sensible step.
        step: f64,
        /// Whether only whole numbers are taken.
        whole: bool,
    },
    /// One of these.
    Choice(&'static [Choice]),
    /// Yes or no.
    Flag,
    /// A calendar month.
    Month,
}

/// Where a default comes from, as shown beside the box.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// A fact, whose source and kind are shown.
    Fact(&'static Series),
    /// Follows from facts and from other answers by the rule in the text.
    Derived(&'static Series, &'static str),
    /// Our choice, with its reason.
    Assumption(&'static str),
    /// Said by the publisher of the page, who sells the course.
    Publisher,
}

impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(a), Self::Fact(b)) => a.id == b.id,
            (Self::Derived(a, x), Self::Derived(b, y)) => a.id == b.id && x == y,
            (Self::Assumption(a), Self::Assumption(b)) => a == b,
            (Self::Publisher, Self::Publisher) => true,
            _ => false,
        }
    }
}

/// A default and where it comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Default {
    /// The value.
    pub value: Value,
    /// Its origin.
    pub origin: Origin,
}

impl Default {
    /// A fact as it stands.
    #[must_use]
    pub fn fact(facts: &Facts, series: &'static Series) -> Self {
        Self {
            value: Value::Number(facts.now(series).into()),
            origin: Origin::Fact(series),
        }
    }

    /// A number of our own, with the reason.
    #[must_use]
    pub const fn number(value: f64, why: &'static str) -> Self {
        Self {
            value: Value::Number(Estimate::exactly(value)),
            origin: Origin::Assumption(why),
        }
    }

    /// A choice, by position, with the reason.
    #[must_use]
    pub const fn choice(position: usize, why: &'static str) -> Self {
        Self {
            value: Value::Choice(position),
            origin: Origin::Assumption(why),
        }
    }

    /// Yes or no, with the reason.
    #[must_use]
    pub const fn flag(flag: bool, why: &'static str) -> Self {
        Self {
            value: Value::Flag(flag),
            origin: Origin::Assumption(why),
        }
    }
}

/// A row of the input table.
#[derive(Clone, PartialEq, Debug)]
pub struct Input {
    /// Its key.
    pub key: Key,
    /// What the visitor reads.
    pub label: &'static str,
    /// One short sentence of help; may be empty.
    pub help: &'static str,
    /// What its numbers count; `None` for choices, flags and months.
    pub unit: Option<Unit>,
    /// What it takes.
    pub shape: Shape,
    /// How deep it stands.
    pub level: Level,
    /// Where it stands.
    pub group: Group,
    /// What more of it does to the answer.
    pub effect: Effect,
}
