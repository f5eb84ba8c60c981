//! The verdict above the lights, in a few plain sentences. It never says that the law requires what
//! it does not, nor that an award opens what it does not open.

use super::{holds_level_7, nation, ways};
use crate::insight::necessity::Necessity;
use crate::scenario::{Key, Scenario};

/// The verdict.
#[must_use]
pub(super) fn verdict(scenario: &Scenario, read: &Necessity) -> String {
    let people = match (
        scenario.profession().is_registered(),
        holds_level_7(scenario),
    ) {
        (true, false) => " Some insurers or pharmacies may ask for it: ask yours first.",
        (true, true) => " You hold an award already, and what it can open it has opened.",
        (false, false) => {
            " By itself it opens neither the JCCP’s listing for injectables nor every insurer’s \
             cover."
        }
        (false, true) => {
            " You hold an award already; by itself it opens neither the JCCP’s listing for \
             injectables nor every insurer’s cover."
        }
    };
    [
        "By law, no: nothing was found in force in ",
        nation(scenario.nation()),
        " that requires Level 7 of you today.",
        people,
        &laws(scenario, read),
    ]
    .concat()
}

/// The laws to come that would make a difference, with whose judgement their chances are.
fn laws(scenario: &Scenario, read: &Necessity) -> String {
    let telling: Vec<(bool, String)> = read
        .ways
        .iter()
        .filter_map(|way| {
            let yours = scenario.is_chosen(Key::Of(way.inputs.0));
            Some((yours, ways::in_the_verdict(scenario, way)?))
        })
        .collect();
    if telling.is_empty() {
        return if read.ways.is_empty() {
            String::new()
        } else {
            " No change of the law that has a chance here would alter that.".to_owned()
        };
    }
    let yours = telling.iter().filter(|(yours, _)| *yours).count();
    let judged = match yours {
        0 => " By our own judgement there is a chance of ",
        all if all == telling.len() => " By your own figures there is a chance of ",
        _ => " By your judgement and ours there is a chance of ",
    };
    let named: Vec<String> = telling.into_iter().map(|(_, what)| what).collect();
    let first = named[0].replacen("one ", "a law ", 1);
    [
        judged,
        &[&[first], &named[1..]].concat().join(" and of "),
        ".",
    ]
    .concat()
}
