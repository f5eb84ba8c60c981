//! The inputs of a document, each checked as if it were typed.

use super::parts::is_too_large;
use super::{Notice, Parts, Reason};
use crate::facts::Facts;
use crate::order;
use crate::scenario::{Given, Key, Refusal, Scenario, take};
use serde_json::value::RawValue;

/// The scenario that the parts of an object make, and what must be said of them.
pub(super) fn scenario(parts: &Parts<'_>, facts: &Facts) -> (Scenario, Vec<Notice>) {
    let mut found: Vec<(Key, &RawValue)> = Vec::new();
    let mut unknown = 0;
    for (name, value) in &parts.0 {
        match Key::from_text(name) {
            Some(key) => found.push((key, value)),
            None => unknown += 1,
        }
    }
    let mut notices: Vec<Notice> = (unknown > 0)
        .then_some(Notice::Unknown(unknown))
        .into_iter()
        .collect();
    // Answers on which other defaults hang stand before them in the table. Of several of a name
    // the last is the last still, for the order is kept.
    order::sort_by_key(&mut found, |(key, _)| key.index());
    let mut scenario = Scenario::new(facts);
    for (at, (key, value)) in found.iter().enumerate() {
        let again = |other: usize| found.get(other).is_some_and(|(other, _)| other == key);
        if again(at + 1) {
            continue;
        }
        if at.checked_sub(1).is_some_and(again) {
            notices.push(Notice::Twice(*key));
        }
        notices.extend(give(&mut scenario, *key, value).err());
    }
    (scenario, notices)
}

/// Gives an input what the file holds.
///
/// # Errors
/// The notice, where it could not be taken as it is.
fn give(scenario: &mut Scenario, key: Key, value: &RawValue) -> Result<(), Notice> {
    let given: Given = serde_json::from_str(value.get()).map_err(|error| {
        Notice::Left(
            key,
            if is_too_large(&error) {
                Reason::NotFinite
            } else {
                Reason::WrongKind
            },
        )
    })?;
    match take(scenario, key, given) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Notice::Clamped(key)),
        Err(refusal) => Err(Notice::Left(key, reason(refusal))),
    }
}

const fn reason(refusal: Refusal) -> Reason {
    match refusal {
        Refusal::NotWhole => Reason::NotWhole,
        Refusal::OutOfOrder => Reason::OutOfOrder,
        Refusal::NotAChoice => Reason::NotAChoice,
        Refusal::UnknownKey
        | Refusal::NotANumber
        | Refusal::OutOfRange(..)
        | Refusal::NotAFlag
        | Refusal::NotAMonth => Reason::WrongKind,
    }
}
