//! Arithmetic that is written down while it is done, so that a figure opens to the very sum that
//! made it.
//!
//! Whoever computes asks [`Notes`] for a sum or a product of [`Number`]s. There are two kinds: an
//! [`Amount`] knows where it comes from, and each step what it is made of; a bare `f64` knows
//! nothing, and what would be written of it is gone when the program is compiled. Words for names
//! and rules are the report's.

mod name;
mod rule;

pub use name::{Measure, Name};
pub use rule::Rule;

use core::marker::PhantomData;

use super::events::Events;
use super::fees::Item;
use super::ledger::{Account, Balance};
use crate::facts::{Month, Series};
use crate::scenario::{Field, Key, Route, RouteField, Scenario, Service, ServiceField};

/// Where an amount comes from.
#[derive(Clone, Copy, Debug)]
pub enum Whence {
    /// What the visitor said, or the default of that input.
    Input(Key),
    /// A fact as of a month.
    Fact(&'static Series, Month),
    /// A convention of the calendar or of the model: twelve months, the whole of something.
    Convention(Name),
    /// An earlier step of the same world, by its place.
    Step(u32),
    /// A balance of the same world at the end of a month.
    Owed(Balance, u16),
    /// An account of the same world, summed over months: the first, and the one after the last.
    Rows(Account, u16, u16),
    /// With the route less as you are: an account, summed over the months before this one.
    Difference(Account, u16),
    /// With the route less as you are: a balance at the end of a month.
    OwedDifference(Balance, u16),
    /// All that is paid for an item of the course, within the horizon and beyond.
    Paid(Item),
    /// The gain in one course of events.
    Gain(Events),
}

/// A number and where it comes from. Units are those of its name, input or fact.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// Where it comes from; for a step taken off, `value` is minus the step's.
    pub whence: Whence,
}

/// A number of the model's sums: bare where nothing is written down, an [`Amount`] where it must
/// know where it comes from. Every formula is written once, for both.
pub(super) trait Number: Copy + Default + Sized {
    /// Whether it knows where it comes from, so that steps are written down.
    const IS_WRITTEN: bool;

    /// A value at hand, from somewhere.
    fn with(value: f64, whence: Whence) -> Self;

    /// The number itself.
    fn value(self) -> f64;

    /// With where it comes from, as far as it knows.
    fn written(self) -> Amount;

    /// Taken off rather than added.
    fn minus(self) -> Self;

    /// The twelve months of a year.
    const MONTHS: Self;
    /// The sixty minutes of an hour.
    const MINUTES: Self;
    /// All of something.
    const WHOLE: Self;
    /// Nothing.
    const NOTHING: Self;

    /// The likely value of an input.
    fn input(scenario: &Scenario, field: Field) -> Self {
        Self::of(Key::Of(field), scenario.number(field))
    }

    /// The likely value of a route's input.
    fn route(scenario: &Scenario, route: Route, field: RouteField) -> Self {
        let value = scenario.route_number(route, field);
        Self::of(Key::Route(route, field), value)
    }

    /// The likely value of a service's input.
    fn service(scenario: &Scenario, service: Service, field: ServiceField) -> Self {
        let value = scenario.service_number(service, field);
        Self::of(Key::Service(service, field), value)
    }

    /// An input whose value is at hand.
    #[inline(always)]
    fn of(key: Key, value: f64) -> Self {
        Self::with(value, Whence::Input(key))
    }

    /// A fact whose value is at hand, as of a month.
    #[inline(always)]
    fn fact(series: &'static Series, month: Month, value: f64) -> Self {
        Self::with(value, Whence::Fact(series, month))
    }

    /// A number by convention.
    #[inline(always)]
    fn convention(name: Name, value: f64) -> Self {
        Self::with(value, Whence::Convention(name))
    }
}

impl Number for f64 {
    const IS_WRITTEN: bool = false;
    const MONTHS: Self = Amount::MONTHS.value;
    const MINUTES: Self = Amount::MINUTES.value;
    const WHOLE: Self = Amount::WHOLE.value;
    const NOTHING: Self = Amount::NOTHING.value;

    #[inline(always)]
    fn with(value: f64, _: Whence) -> Self {
        value
    }

    #[inline(always)]
    fn value(self) -> f64 {
        self
    }

    fn written(self) -> Amount {
        Amount::conventional(Name::Nothing, self)
    }

    #[inline(always)]
    fn minus(self) -> Self {
        -self
    }
}

impl Number for Amount {
    const IS_WRITTEN: bool = true;
    const MONTHS: Self = Self::conventional(Name::MonthsAYear, 12.0);
    const MINUTES: Self = Self::conventional(Name::MinutesAnHour, 60.0);
    const WHOLE: Self = Self::conventional(Name::Whole, 1.0);
    const NOTHING: Self = Self::conventional(Name::Nothing, 0.0);

    fn with(value: f64, whence: Whence) -> Self {
        Self { value, whence }
    }

    fn value(self) -> f64 {
        self.value
    }

    fn written(self) -> Amount {
        self
    }

    fn minus(self) -> Self {
        Self {
            value: -self.value,
            ..self
        }
    }
}

impl Amount {
    const fn conventional(name: Name, value: f64) -> Self {
        Self {
            value,
            whence: Whence::Convention(name),
        }
    }
}

impl Default for Amount {
    fn default() -> Self {
        Self::NOTHING
    }
}

/// A step: what it is called, and how its value follows from others.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is called.
    pub name: Name,
    /// The service that it is about, if it is about one.
    pub about: Option<Service>,
    /// How the value follows.
    pub rule: Rule,
    /// From what, in the order of the rule.
    pub of: Vec<Amount>,
    /// What it comes to.
    pub value: f64,
}

/// The steps of one world, where its numbers are written down; nothing where they are bare.
#[derive(Clone, Debug)]
pub(super) struct Notes<N> {
    steps: Vec<Step>,
    about: Option<Service>,
    of: PhantomData<N>,
}

impl<N: Number> Notes<N> {
    /// No step yet.
    pub(super) const fn new() -> Self {
        Self {
            steps: Vec::new(),
            about: None,
            of: PhantomData,
        }
    }

    /// Whether anything is written down.
    #[inline(always)]
    pub(super) const fn is_on(&self) -> bool {
        N::IS_WRITTEN
    }

    /// The steps, in the order in which they were taken. Empty if none were written down.
    pub(super) fn into_steps(self) -> Vec<Step> {
        self.steps
    }

    /// The steps that follow are about this service, or about none.
    #[inline(always)]
    pub(super) fn about(&mut self, service: Option<Service>) {
        if N::IS_WRITTEN {
            self.about = service;
        }
    }

    /// A step by any rule.
    #[inline(always)]
    pub(super) fn step(&mut self, name: Name, rule: Rule, of: &[N]) -> N {
        self.known(name, rule, of, rule.of(of))
    }

    /// A step whose value is at hand already, because many share it.
    #[inline(always)]
    pub(super) fn known(&mut self, name: Name, rule: Rule, of: &[N], value: f64) -> N {
        if N::IS_WRITTEN {
            N::with(value, self.write(name, rule, of, value))
        } else {
            N::with(value, Whence::Convention(name))
        }
    }

    #[cold]
    #[inline(never)]
    fn write(&mut self, name: Name, rule: Rule, of: &[N], value: f64) -> Whence {
        self.steps.push(Step {
            name,
            about: self.about,
            rule,
            of: of.iter().map(|one| one.written()).collect(),
            value,
        });
        Whence::Step(self.steps.len() as u32 - 1)
    }

    /// The sum of amounts; what is taken off comes as [`Number::minus`].
    #[inline(always)]
    pub(super) fn sum(&mut self, name: Name, of: &[N]) -> N {
        self.known(name, Rule::Sum, of, added(of))
    }

    /// The sum of amounts, but nothing where that is below nothing.
    #[inline(always)]
    pub(super) fn sum_above_nothing(&mut self, name: Name, of: &[N]) -> N {
        let sum = f64::max(added(of), 0.0);
        self.known(name, Rule::SumAboveNothing, of, sum)
    }

    /// The product of amounts.
    #[inline(always)]
    pub(super) fn product(&mut self, name: Name, of: &[N]) -> N {
        let product = folded(of, 1.0, |product, one| product * one);
        self.known(name, Rule::Product, of, product)
    }

    /// One amount divided by another.
    #[inline(always)]
    pub(super) fn quotient(&mut self, name: Name, of: N, by: N) -> N {
        self.known(name, Rule::Quotient, &[of, by], of.value() / by.value())
    }

    /// What is left of the whole.
    #[inline(always)]
    pub(super) fn rest(&mut self, name: Name, of: N) -> N {
        self.sum(name, &[N::WHOLE, of.minus()])
    }

    /// The smaller of two amounts.
    #[inline(always)]
    pub(super) fn least(&mut self, name: Name, one: N, other: N) -> N {
        let least = one.value().min(other.value());
        self.known(name, Rule::Least, &[one, other], least)
    }
}

#[inline(always)]
fn added<N: Number>(of: &[N]) -> f64 {
    folded(of, 0.0, |sum, one| sum + one)
}

/// Amounts taken together one after the other. Nearly all formulas have a few, and how many is known
/// where they stand: said one by one they need neither a loop nor a place in memory, in a program
/// that is compiled for its size, too.
#[inline(always)]
fn folded<N: Number>(of: &[N], start: f64, with: impl Fn(f64, f64) -> f64) -> f64 {
    let next = |so_far, one: &N| with(so_far, one.value());
    match of {
        [a] => next(start, a),
        [a, b] => next(next(start, a), b),
        [a, b, c] => next(next(next(start, a), b), c),
        [a, b, c, d] => next(next(next(next(start, a), b), c), d),
        more => more.iter().fold(start, next),
    }
}
