//! The tipping point in words: for how many extra appointments a week it pays.

use super::numbers::{plain, years_words};
use crate::insight::{Pays, pays_by_volume, volume, volume_told};
use crate::model::{Fit, Projection, Subject};
use crate::scenario::{Field, Key, Scenario};

/// The sentence about the number of extra appointments, leaving recognition out; and whether
/// there is a number from which on it pays.
pub(super) fn tipping(
    scenario: &Scenario,
    chosen: &Projection,
    recognition: bool,
) -> (String, bool) {
    let years = years_words(scenario.number(Field::Horizon) as i32);
    let figures = &chosen.figures;
    if !figures.admitted || figures.fit == Fit::NoHours {
        let none = "No number of extra appointments changes that.".to_owned();
        return (none, false);
    }
    let subject = chosen.ledger.subject();
    let assumed = scenario.estimate(Key::Of(volume(subject)));
    let opening = if recognition {
        "Leaving out recognition, for which no study was found, it"
    } else {
        "It"
    };
    let found = pays_by_volume(scenario, subject);
    let sentence = [
        opening,
        " pays within ",
        &years,
        &stretches(scenario, subject, &found),
        " This answer takes ",
        &plain(assumed.likely),
        ".",
    ]
    .concat();
    (sentence, found.begins().is_some())
}

/// For which numbers of appointments it pays, as the end of a sentence.
fn stretches(scenario: &Scenario, subject: Subject, found: &Pays) -> String {
    // Rounded towards what pays: a tenth less must not be promised.
    let told = |value: f64| {
        let turn = found.turns.iter().find(|turn| turn.pays.value == value);
        plain(turn.map_or(value, |turn| volume_told(scenario, subject, found, turn)))
    };
    let (from_low, to_high) = (
        |one: &(f64, f64)| one.0 <= found.low,
        |one: &(f64, f64)| one.1 >= found.high,
    );
    if found.stretches.is_empty() {
        return [
            " for no number of extra appointments up to ",
            &plain(found.high),
            " a week.",
        ]
        .concat();
    }
    if matches!(found.stretches[..], [one] if from_low(&one) && to_high(&one)) {
        return " even without extra appointments.".to_owned();
    }
    let words: Vec<String> = found
        .stretches
        .iter()
        .map(|one| match (from_low(one), to_high(one)) {
            (true, _) => ["up to ", &told(one.1)].concat(),
            (false, true) => ["at least ", &told(one.0)].concat(),
            (false, false) => [&told(one.0), " to ", &told(one.1)].concat(),
        })
        .collect();
    let unit = if words.last().is_some_and(|last| last.ends_with(" 1")) {
        " appointment a week"
    } else {
        " appointments a week"
    };
    let bent = found.stretches.iter().any(|one| !to_high(one));
    let why = if bent {
        " (the VAT threshold, full hours and lost work bend the line)"
    } else {
        ""
    };
    [" only if you add ", &words.join(", or "), unit, why, "."].concat()
}
