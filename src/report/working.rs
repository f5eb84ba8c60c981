//! The working in words: every figure opens to its arithmetic, and each number in that to its own,
//! down to the ledger's rows, the visitor's answers and the facts with their sources.
//!
//! One mechanism for all of them: it reads the steps that the model wrote down while it computed.

mod address;
mod amounts;
mod formula;
mod names;
mod rows;

pub use address::{Address, Side};

use super::numbers::months_words;
use super::page::SourceRef;
use crate::model::{Reading, Rule, Step, Whence, Working, World};
use crate::scenario::{Key, Scenario};
use crate::words::amounts::NEVER;
use crate::words::working as said;

/// What an address opens to.
#[derive(Clone, PartialEq, Debug)]
pub struct View {
    /// What it is called.
    pub title: String,
    /// What it comes to, with its unit.
    pub value: String,
    /// How that follows, in words.
    pub formula: String,
    /// The same in numbers; empty where words say it all.
    pub arithmetic: String,
    /// What it is made of.
    pub lines: Vec<Line>,
}

/// One of the numbers that something is made of.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What it is called.
    pub label: String,
    /// What it comes to, with its unit.
    pub value: String,
    /// Where it comes from in a word or two: "your figure", "official", "by convention"; empty for
    /// one that opens.
    pub tag: String,
    /// What a careful reader should know of it; may be empty.
    pub detail: String,
    /// Where it was read.
    pub sources: Vec<SourceRef>,
    /// What it opens to.
    pub opens: Option<Address>,
    /// The input that holds it.
    pub input: Option<Key>,
}

/// A figure's name.
#[must_use]
pub const fn name(reading: Reading) -> &'static str {
    said::reading(reading)
}

/// What stands behind the words of one working.
#[derive(Clone, Copy)]
struct Reader<'a> {
    scenario: &'a Scenario,
    working: &'a Working,
}

impl<'a> Reader<'a> {
    fn world(self, side: Side) -> &'a World {
        let ledger = &self.working.projection.ledger;
        match side {
            Side::AsYouAre => &ledger.as_you_are,
            Side::WithRoute => &ledger.with_route,
        }
    }

    /// The steps that a step's place counts in: a world's, or those of the figures.
    fn steps(self, side: Option<Side>) -> &'a [Step] {
        match side {
            Some(side) => self.world(side).steps(),
            None => &self.working.steps,
        }
    }

    fn step(self, side: Option<Side>, place: u32) -> Option<View> {
        let step = self.steps(side).get(place as usize)?;
        // What only hands another step on shows that one.
        if let (Rule::Same, [one]) = (step.rule, step.of.as_slice())
            && let Whence::Step(next) = one.whence
        {
            return Some(View {
                title: names::step(self, step),
                ..self.step(side, next)?
            });
        }
        Some(View {
            title: names::step(self, step),
            value: if step.rule == Rule::Never {
                NEVER.to_owned()
            } else {
                amounts::of_name(step.name, step.value)
            },
            formula: formula::in_words(self, side, step),
            arithmetic: formula::in_numbers(self, side, step),
            lines: step
                .of
                .iter()
                .map(|amount| amounts::line(self, side, amount))
                .collect(),
        })
    }
}

/// What an address opens to; `None` where the working has nothing there (any longer).
#[must_use]
pub fn view(scenario: &Scenario, working: &Working, address: Address) -> Option<View> {
    let reader = Reader { scenario, working };
    match address {
        Address::Reading(reading) => {
            let place = working.reading(reading)?;
            let mut view = reader.step(None, u32::try_from(place).ok()?)?;
            name(reading).clone_into(&mut view.title);
            if reading == Reading::Payback && view.value != NEVER {
                let months = working.projection.figures.payback_months?;
                view.value = months_words(months as i32);
            }
            Some(view)
        }
        Address::Figure(place) => reader.step(None, place),
        Address::Step(side, place) => reader.step(Some(side), place),
        Address::Difference(account, to) => Some(rows::difference(reader, account, to)),
        Address::Month(account, month) => Some(rows::month(reader, account, month)),
        Address::Rows(side, account, from, to) => Some(rows::rows(reader, side, account, from, to)),
        Address::OwedDifference(balance, month) => {
            Some(rows::owed_difference(reader, balance, month))
        }
        Address::Owed(side, balance, month) => Some(rows::owed(reader, side, balance, month)),
        Address::Paid(item) => Some(rows::paid(reader, item)),
    }
}
