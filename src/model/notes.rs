//! Arithmetic that is written down while it is done, so that a figure opens to the very sum that
//! made it. Switched off, it costs nothing but the sum.
//!
//! Whoever computes asks [`Notes`] for a sum or a product of [`Amount`]s. Each amount knows where
//! it comes from; each step what it is made of. Words for names and rules are the report's.

mod name;
mod rule;

pub use name::{Measure, Name};
pub use rule::Rule;

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

impl Amount {
    /// The likely value of an input.
    pub(super) fn input(scenario: &Scenario, field: Field) -> Self {
        Self::of(Key::Of(field), scenario.number(field))
    }

    /// The likely value of a route's input.
    pub(super) fn route(scenario: &Scenario, route: Route, field: RouteField) -> Self {
        let value = scenario.route_number(route, field);
        Self::of(Key::Route(route, field), value)
    }

    /// The likely value of a service's input.
    pub(super) fn service(scenario: &Scenario, service: Service, field: ServiceField) -> Self {
        let value = scenario.service_number(service, field);
        Self::of(Key::Service(service, field), value)
    }

    /// An input whose value is at hand.
    pub(super) const fn of(key: Key, value: f64) -> Self {
        Self {
            value,
            whence: Whence::Input(key),
        }
    }

    /// A fact whose value is at hand, as of a month.
    pub(super) const fn fact(series: &'static Series, month: Month, value: f64) -> Self {
        Self {
            value,
            whence: Whence::Fact(series, month),
        }
    }

    /// A number by convention.
    pub(super) const fn convention(name: Name, value: f64) -> Self {
        Self {
            value,
            whence: Whence::Convention(name),
        }
    }

    /// The twelve months of a year.
    pub(super) const MONTHS: Self = Self::convention(Name::MonthsAYear, 12.0);
    /// The sixty minutes of an hour.
    pub(super) const MINUTES: Self = Self::convention(Name::MinutesAnHour, 60.0);
    /// All of something.
    pub(super) const WHOLE: Self = Self::convention(Name::Whole, 1.0);
    /// Nothing.
    pub(super) const NOTHING: Self = Self::convention(Name::Nothing, 0.0);

    /// Taken off rather than added.
    pub(super) fn minus(self) -> Self {
        Self {
            value: -self.value,
            ..self
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

/// The steps of one world, if anybody wants them.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    steps: Option<Vec<Step>>,
    about: Option<Service>,
}

impl Notes {
    /// Nothing is written down.
    pub(super) const fn off() -> Self {
        Self {
            steps: None,
            about: None,
        }
    }

    /// Everything is written down.
    pub(super) const fn on() -> Self {
        Self {
            steps: Some(Vec::new()),
            about: None,
        }
    }

    /// Whether anything is written down.
    #[inline]
    pub(super) const fn is_on(&self) -> bool {
        self.steps.is_some()
    }

    /// The steps, in the order in which they were taken. Empty if none were written down.
    pub(super) fn steps(&self) -> &[Step] {
        self.steps.as_deref().unwrap_or_default()
    }

    /// The steps that follow are about this service, or about none.
    #[inline(always)]
    pub(super) fn about(&mut self, service: Option<Service>) {
        self.about = service;
    }

    /// A step by any rule.
    #[inline(always)]
    pub(super) fn step(&mut self, name: Name, rule: Rule, of: &[Amount]) -> Amount {
        self.known(name, rule, of, rule.apply(of))
    }

    /// A step whose value is at hand already, because many share it.
    #[inline(always)]
    pub(super) fn known(&mut self, name: Name, rule: Rule, of: &[Amount], value: f64) -> Amount {
        Amount {
            value,
            whence: match self.steps {
                None => Whence::Convention(name),
                Some(_) => self.write(name, rule, of, value),
            },
        }
    }

    #[cold]
    #[inline(never)]
    fn write(&mut self, name: Name, rule: Rule, of: &[Amount], value: f64) -> Whence {
        let about = self.about;
        let steps = self.steps.get_or_insert_default();
        steps.push(Step {
            name,
            about,
            rule,
            of: of.to_vec(),
            value,
        });
        Whence::Step(steps.len() as u32 - 1)
    }

    /// The sum of amounts; what is taken off comes as [`Amount::minus`].
    #[inline(always)]
    pub(super) fn sum(&mut self, name: Name, of: &[Amount]) -> Amount {
        let sum = of.iter().fold(0.0, |sum, amount| sum + amount.value);
        self.known(name, Rule::Sum, of, sum)
    }

    /// The sum of amounts, but nothing where that is below nothing.
    #[inline(always)]
    pub(super) fn sum_above_nothing(&mut self, name: Name, of: &[Amount]) -> Amount {
        let sum = of.iter().fold(0.0, |sum, amount| sum + amount.value);
        self.known(name, Rule::SumAboveNothing, of, f64::max(sum, 0.0))
    }

    /// The product of amounts.
    #[inline(always)]
    pub(super) fn product(&mut self, name: Name, of: &[Amount]) -> Amount {
        let product = of
            .iter()
            .fold(1.0, |product, amount| product * amount.value);
        self.known(name, Rule::Product, of, product)
    }

    /// One amount divided by another.
    #[inline(always)]
    pub(super) fn quotient(&mut self, name: Name, of: Amount, by: Amount) -> Amount {
        self.known(name, Rule::Quotient, &[of, by], of.value / by.value)
    }

    /// What is left of the whole.
    #[inline(always)]
    pub(super) fn rest(&mut self, name: Name, of: Amount) -> Amount {
        self.sum(name, &[Amount::WHOLE, of.minus()])
    }

    /// The smaller of two amounts.
    #[inline(always)]
    pub(super) fn least(&mut self, name: Name, one: Amount, other: Amount) -> Amount {
        self.known(name, Rule::Least, &[one, other], one.value.min(other.value))
    }
}
