//! One number of a working: its label, its value with its unit, where it comes from.

use super::super::numbers::{month_name, pounds_pence};
use super::super::words::{grouped, value_words};
use super::super::{names as page_names, origin};
use super::{Address, Line, Reader, Side, names};
use crate::facts::{Month, Series, Standing, Unit};
use crate::model::{Amount, Events, Measure, Name, Whence};
use crate::scenario::{Field, Key, Route, Shape, table};
use crate::words::origin::PAST_REVIEW;
use crate::words::working::{self as said, events, label as labels};
use crate::words::working_names::name;
use crate::words::{amounts as counts, lists};

/// A step's or a conventional number's value, with its unit.
pub(super) fn of_name(name: Name, value: f64) -> String {
    match name.measure() {
        Measure::Pounds => pounds_pence(value),
        Measure::Share => percent_exactly(value),
        Measure::Factor => exactly(value),
        Measure::Hours => counts::hours(&exactly(value)),
        Measure::Count => exactly(value),
    }
}

/// A number with as many decimals as it needs, four at most.
pub(super) fn exactly(value: f64) -> String {
    let value = libm::round(value * 10_000.0) / 10_000.0;
    let sign = if value < 0.0 { "−" } else { "" };
    [sign, &grouped(value)].concat()
}

/// A share as a percentage with as many decimals as it needs, two at most.
fn percent_exactly(share: f64) -> String {
    let value = libm::round(share * 10_000.0) / 100.0;
    let sign = if value < 0.0 { "−" } else { "" };
    [sign, &grouped(value), "%"].concat()
}

fn of_unit(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share | Unit::SharePerYear => percent_exactly(value),
        Unit::Pounds
        | Unit::PoundsPerYear
        | Unit::PoundsPerMonth
        | Unit::PoundsPerWeek
        | Unit::PoundsPerHour => pounds_pence(value),
        _ => exactly(value),
    }
}

/// The value alone, as it stands in a sum.
pub(super) fn value(reader: Reader<'_>, side: Option<Side>, amount: &Amount) -> String {
    let value = amount.value;
    match amount.whence {
        Whence::Input(key) => match table::input(key).unit {
            Some(unit) => of_unit(unit, value),
            None => exactly(value),
        },
        Whence::Fact(series, _) => of_unit(series.unit, value),
        Whence::Convention(name) => of_name(name, value),
        Whence::Step(place) => match reader.steps(side).get(place as usize) {
            Some(step) => of_name(step.name, value),
            None => exactly(value),
        },
        Whence::Owed(..)
        | Whence::Rows(..)
        | Whence::Difference(..)
        | Whence::OwedDifference(..)
        | Whence::Paid(_)
        | Whence::Gain(_) => pounds_pence(value),
    }
}

/// The label alone, as it stands in a formula.
pub(super) fn label(reader: Reader<'_>, side: Option<Side>, amount: &Amount) -> String {
    match amount.whence {
        Whence::Input(key) => table::input(key).label.to_owned(),
        Whence::Fact(series, _) => series.label.to_owned(),
        Whence::Convention(one) => name(one).to_owned(),
        Whence::Step(place) => match reader.steps(side).get(place as usize) {
            Some(step) => names::step(reader, step),
            None => String::new(),
        },
        Whence::Owed(balance, month) => {
            labels::at_end_of(said::balance(balance), &reader.month(month))
        }
        Whence::Rows(account, from, to) => {
            labels::in_months(page_names::account(account), &reader.months(from, to))
        }
        Whence::Difference(account, _) => page_names::account(account).to_owned(),
        Whence::OwedDifference(balance, _) => said::balance(balance).to_owned(),
        Whence::Paid(item) => names::item(item).to_owned(),
        Whence::Gain(event) => in_events(event),
    }
}

/// A line of what something is made of.
pub(super) fn line(reader: Reader<'_>, side: Option<Side>, amount: &Amount) -> Line {
    let plain = Line {
        label: label(reader, side, amount),
        value: value(reader, side, amount),
        tag: String::new(),
        detail: String::new(),
        sources: Vec::new(),
        opens: opens(side, amount),
        input: None,
    };
    match amount.whence {
        Whence::Input(key) => of_input(reader, key, plain),
        Whence::Fact(series, month) => of_fact(reader, series, month, plain),
        Whence::Convention(name) => Line {
            tag: if names::is_convention(name) {
                said::BY_CONVENTION
            } else {
                said::WORKED_OUT
            }
            .to_owned(),
            ..plain
        },
        _ => plain,
    }
}

fn opens(side: Option<Side>, amount: &Amount) -> Option<Address> {
    Some(match amount.whence {
        Whence::Step(place) => match side {
            Some(side) => Address::Step(side, place),
            None => Address::Figure(place),
        },
        Whence::Owed(balance, month) => Address::Owed(side?, balance, month),
        Whence::Rows(account, from, to) => Address::Rows(side?, account, from, to),
        Whence::Difference(account, to) => Address::Difference(account, to),
        Whence::OwedDifference(balance, month) => Address::OwedDifference(balance, month),
        Whence::Paid(item) => Address::Paid(item),
        Whence::Input(_) | Whence::Fact(..) | Whence::Convention(_) | Whence::Gain(_) => {
            return None;
        }
    })
}

fn of_input(reader: Reader<'_>, key: Key, plain: Line) -> Line {
    let input = table::input(key);
    let tag = origin::origin(reader.scenario, key);
    let whose = match key {
        Key::Route(route, _) if route != Route::Own => said::about(page_names::route(route)),
        Key::Service(service, _) => said::about(page_names::service(service)),
        _ => String::new(),
    };
    Line {
        value: match input.shape {
            Shape::Number { .. } => value_words(&input, reader.scenario.estimate(key).likely),
            _ => plain.value.clone(),
        },
        tag: tag.word,
        detail: lists::sentences(&[&whose, &tag.text]),
        sources: tag.sources,
        input: Some(key),
        ..plain
    }
}

fn of_fact(reader: Reader<'_>, series: &'static Series, month: Month, plain: Line) -> Line {
    let facts = reader.scenario.facts();
    let found = facts.look(series, month);
    let carried = match found.standing {
        Standing::CarriedForward(from) => said::carried_forward(&month_name(from)),
        _ => String::new(),
    };
    let is_late = found.record.is_past_review(facts.as_of());
    let detail = lists::sentences(&[
        said::about(series.applies_to).as_str(),
        &carried,
        if is_late { PAST_REVIEW } else { "" },
        found.record.note,
    ]);
    Line {
        tag: origin::word(found.record.kind).to_owned(),
        detail,
        sources: found
            .record
            .sources
            .iter()
            .map(|source| origin::source(source))
            .collect(),
        ..plain
    }
}

/// A course of events as a label.
fn in_events(event: Events) -> String {
    let course = events::course(event.finishes, event.resits, event.trades);
    events::under(event.law, course)
}

impl Reader<'_> {
    /// A month by name.
    pub(super) fn month(self, month: u16) -> String {
        let start = self.scenario.month(Field::Start);
        month_name(start.plus(i32::from(month)))
    }

    /// Months from the first to the one before the second.
    pub(super) fn months(self, from: u16, to: u16) -> String {
        if to == from + 1 {
            self.month(from)
        } else {
            labels::from_to(&self.month(from), &self.month(to - 1))
        }
    }
}
