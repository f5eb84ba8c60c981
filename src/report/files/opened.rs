//! A document that is opened again. It may come from anywhere: what it says is checked like what
//! somebody types, and none of its text is ever repeated.

mod given;
mod notice;
mod parts;

pub use notice::{Notice, Reason, Unreadable};

use super::document::{FORMAT, VERSION};
use crate::facts::{Date, Facts, Month};
use crate::report::finding::Finding;
use crate::scenario::{Key, Scenario, publisher};
use parts::{Parts, is_too_deep, parts};
use serde_json::value::RawValue;

/// The largest text that is read, in bytes: several times what is ever written.
pub const MOST_BYTES: usize = 1 << 20;

/// The part that holds the scenario.
pub(super) const SCENARIO: &str = "scenario";

/// What was in a document.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The scenario. Results are not read: they follow from it.
    pub scenario: Scenario,
    /// The edition of the facts of which it is, where it says so.
    pub edition: Option<Date>,
    /// What its headline found then, where it says so.
    pub then: Option<Finding>,
    /// What its reader must be told, in the order of the input table.
    pub notices: Vec<Notice>,
}

/// Reads a document, or a bare scenario as scripts write it: an object of inputs, or one with such
/// an object under `scenario`. What is not in it, and what cannot be taken, is left at its default;
/// a value out of range goes to the nearest end. Both are told in the notices.
///
/// # Errors
/// Says why, if it is not such a document at all.
pub fn read(text: &str, facts: &Facts) -> Result<Opened, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if is_too_deep(text) {
        return Err(Unreadable::TooDeep);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document: &RawValue = serde_json::from_str(text).map_err(|_| Unreadable::NotJson)?;
    let all = parts(document).ok_or(Unreadable::NotOurs)?;
    let text_at = |parts: &Parts<'_>, name| parts.last(name).and_then(text_of);
    let edition = text_at(&all, "edition").as_deref().and_then(Date::parse);
    let answer = all.last("answer").and_then(parts);
    let owed = all.last("publisher").and_then(texts_of).unwrap_or_default();
    let then = answer.and_then(|answer| Finding::parse(&text_at(&answer, "found")?));
    let mut notices = Vec::new();
    let inputs = match (all.last("format"), all.last(SCENARIO)) {
        (Some(format), scenario) => {
            if text_of(format).as_deref() != Some(FORMAT) {
                return Err(Unreadable::NotOurs);
            }
            notices.extend(of_format(&all, facts));
            let scenario = scenario.and_then(parts).ok_or(Unreadable::NoScenario)?;
            let missing = Key::all()
                .filter(|key| scenario.last(&key.text()).is_none())
                .count();
            notices.extend((missing > 0).then_some(Notice::Missing(missing)));
            scenario
        }
        (None, Some(scenario)) => parts(scenario).ok_or(Unreadable::NoScenario)?,
        (None, None) if all.0.iter().any(|(name, _)| Key::from_text(name).is_some()) => all,
        (None, None) => return Err(Unreadable::NotOurs),
    };
    let (mut scenario, of_inputs) = given::scenario(&inputs, facts);
    for key in owed.iter().filter_map(|name| Key::from_text(name)) {
        if publisher::may_give(key) {
            scenario.owe_to_publisher(key);
        }
    }
    notices.extend(of_inputs);
    Ok(Opened {
        scenario,
        edition,
        then,
        notices,
    })
}

/// What must be said of a document's version and facts.
fn of_format(all: &Parts<'_>, facts: &Facts) -> Vec<Notice> {
    let version = all.last("format_version").map(RawValue::get);
    let version = version.and_then(|text| serde_json::from_str::<u64>(text).ok());
    let of_version = match version {
        Some(version) if version > u64::from(VERSION) => Some(Notice::NewerFormat),
        None | Some(0) => Some(Notice::UnclearVersion),
        Some(_) => None,
    };
    let month = all.last("facts").and_then(text_of);
    let of_facts = month
        .and_then(|text| Month::parse(&text))
        .filter(|month| *month != facts.as_of())
        .map(|theirs| Notice::OtherFacts {
            theirs,
            ours: facts.as_of(),
        });
    of_version.into_iter().chain(of_facts).collect()
}

/// A part that is a list of texts.
fn texts_of(part: &RawValue) -> Option<Vec<String>> {
    serde_json::from_str(part.get()).ok()
}

/// A part that is a text.
fn text_of(part: &RawValue) -> Option<String> {
    serde_json::from_str(part.get()).ok()
}
