//! The verdict above the lights, in a few plain sentences. It never says that the law requires what
//! it does not, nor that an award opens what it does not open.

use super::{holds_level_7, ways};
use crate::insight::necessity::Necessity;
use crate::scenario::{Key, Scenario};
use crate::words::laws_to_come::{self as said, Judged};
use crate::words::{lists, nations};

/// The verdict.
#[must_use]
pub(super) fn verdict(scenario: &Scenario, read: &Necessity) -> String {
    let registered = scenario.profession().is_registered();
    lists::sentences(&[
        &said::by_law(nations::within(scenario.nation())),
        said::people_may_ask(registered, holds_level_7(scenario)),
        &laws(scenario, read),
    ])
}

/// The laws to come that would make a difference, with whose judgement their chances are.
fn laws(scenario: &Scenario, read: &Necessity) -> String {
    let mut yours = 0;
    let mut telling = Vec::new();
    for way in &read.ways {
        if let Some(law) = ways::in_the_verdict(scenario, way) {
            telling.push(law);
            yours += usize::from(scenario.is_chosen(Key::Of(way.inputs.0)));
        }
    }
    if telling.is_empty() {
        return if read.ways.is_empty() {
            String::new()
        } else {
            said::NONE_WOULD_ALTER_IT.to_owned()
        };
    }
    said::chances_of(judged(yours, telling.len()), &telling)
}

/// Whose judgement some chances are, of which so many are the visitor's own.
pub(super) const fn judged(yours: usize, all: usize) -> Judged {
    match yours {
        0 => Judged::Us,
        yours if yours == all => Judged::You,
        _ => Judged::Both,
    }
}
