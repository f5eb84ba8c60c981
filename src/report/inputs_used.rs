//! Every input that the answer was worked out from, with its value and where that comes from: the
//! visitor's own first. For paper, where no box can be opened to look.

use super::names;
use super::numbers::pounds_pence;
use super::slope::{bare, told};
use super::words::{is_percent, said, unit_words};
use crate::facts::Source;
use crate::insight::bears;
use crate::report::origin;
use crate::scenario::{Group, Input, Key, Level, Origin, Scenario, Value, table};
use crate::words::paper;

/// The inputs behind an answer.
#[derive(Clone, PartialEq, Debug)]
pub struct InputsUsed {
    /// The heading over what the visitor said.
    pub title: &'static str,
    /// Heads of the columns: name, value, range, where it comes from.
    pub head: [&'static str; 4],
    /// The answers to the four questions.
    pub questions: Vec<Used>,
    /// What the visitor has changed besides.
    pub own: Vec<Used>,
    /// The rest, by what it is about.
    pub ours: Vec<Grouped>,
    /// What each of the three is called, in this order.
    pub captions: [&'static str; 3],
    /// What to say where the visitor has changed nothing besides.
    pub nothing_own: &'static str,
    /// What is left out, and what the range is for.
    pub note: &'static str,
}

/// Inputs that are about one thing.
#[derive(Clone, PartialEq, Debug)]
pub struct Grouped {
    /// What they are about.
    pub about: String,
    /// The inputs.
    pub inputs: Vec<Used>,
}

/// One input as it was used.
#[derive(Clone, PartialEq, Debug)]
pub struct Used {
    /// Which.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// Its value with its unit.
    pub value: String,
    /// Its lowest and its highest value; empty where it has none.
    pub range: String,
    /// Whose figure it is, and where it was read: a place in the list of sources.
    pub whence: String,
}

/// The inputs behind the answer about the chosen route. `sources` is the list whose places are
/// named.
#[must_use]
pub fn inputs_used(scenario: &Scenario, sources: &[&'static Source]) -> InputsUsed {
    let mut all = InputsUsed {
        title: paper::INPUTS,
        head: [paper::INPUT, paper::VALUE, paper::RANGE, paper::WHENCE],
        questions: Vec::new(),
        own: Vec::new(),
        ours: Vec::new(),
        captions: [paper::QUESTIONS, paper::OWN, paper::OURS],
        nothing_own: paper::NOTHING_OWN,
        note: paper::LEFT_OUT,
    };
    for key in Key::all().filter(|key| bears(scenario, *key)) {
        let input = table::input(key);
        let asked = input.level == Level::Question;
        if asked || scenario.is_chosen(key) {
            let one = used(scenario, sources, &input, names::input(key));
            let these = if asked {
                &mut all.questions
            } else {
                &mut all.own
            };
            these.push(one);
        } else {
            let one = used(scenario, sources, &input, short_name(key));
            let about = about(key, input.group);
            match all.ours.iter_mut().find(|group| group.about == about) {
                Some(group) => group.inputs.push(one),
                None => all.ours.push(Grouped {
                    about,
                    inputs: vec![one],
                }),
            }
        }
    }
    all
}

/// What an input is called under its heading.
fn short_name(key: Key) -> String {
    match key {
        Key::Route(..) => table::input(key).label.to_owned(),
        _ => names::input(key),
    }
}

fn about(key: Key, group: Group) -> String {
    match key {
        Key::Route(route, _) => paper::course(names::route(route)),
        _ => paper::group(group).to_owned(),
    }
}

/// The line under the receipt that says where the page is.
#[must_use]
pub fn page_at(address: &str) -> String {
    paper::page_at(address)
}

fn used(scenario: &Scenario, sources: &[&'static Source], input: &Input, name: String) -> Used {
    let key = input.key;
    let (value, range) = in_full(input, scenario.value(key));
    Used {
        key,
        name,
        value,
        range,
        whence: whence(scenario, sources, key),
    }
}

/// A value with its unit, and its lowest and its highest one; the second is empty where there is
/// only one.
pub(super) fn in_full(input: &Input, value: Value) -> (String, String) {
    match value {
        Value::Number(estimate) if estimate.low < estimate.high => (
            shown(input, estimate.likely),
            paper::range(&low_end(input, estimate.low), &shown(input, estimate.high)),
        ),
        Value::Number(estimate) => (shown(input, estimate.likely), String::new()),
        _ => (said(input, value), String::new()),
    }
}

/// A value to the penny, or to a hundredth of its unit.
fn shown(input: &Input, value: f64) -> String {
    let (before, after) = unit_words(input);
    let value = hundredths(value, input);
    if before.is_empty() || libm::trunc(value) == value {
        return told(input, value);
    }
    let gap = if after.is_empty() { "" } else { " " };
    [&pounds_pence(value), gap, after].concat()
}

/// The same without what follows the number.
fn low_end(input: &Input, value: f64) -> String {
    let (before, _) = unit_words(input);
    let value = hundredths(value, input);
    if before.is_empty() || libm::trunc(value) == value {
        bare(input, value)
    } else {
        pounds_pence(value)
    }
}

/// Rounded as a reader wants it; of a share, to a hundredth of a per cent.
fn hundredths(value: f64, input: &Input) -> f64 {
    let parts = if is_percent(input) { 1e4 } else { 1e2 };
    libm::round(value * parts) / parts
}

fn whence(scenario: &Scenario, sources: &[&'static Source], key: Key) -> String {
    if scenario.is_chosen(key) {
        return paper::YOURS.to_owned();
    }
    let series = match scenario.default_of(key).origin {
        Origin::Assumption(_) => return origin::word(crate::facts::Kind::Assumption).to_owned(),
        Origin::Publisher => return paper::PUBLISHERS.to_owned(),
        Origin::Fact(series) | Origin::Derived(series, _) => series,
    };
    let facts = scenario.facts();
    let record = facts.look(series, facts.as_of()).record;
    let kind = origin::word(record.kind);
    let places: Vec<String> = record
        .sources
        .iter()
        .filter_map(|source| sources.iter().position(|one| one.id == source.id))
        .map(|at| (at + 1).to_string())
        .collect();
    match &places[..] {
        [] => kind.to_owned(),
        [one] => paper::from_source(kind, one),
        several => paper::from_sources(kind, &several.join(", ")),
    }
}
