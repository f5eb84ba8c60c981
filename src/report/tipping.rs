//! The tipping point in words: for how many extra appointments a week it pays.

use super::numbers::{plain, years_words};
use crate::insight::{Pays, pays_by_volume, volume, volume_told};
use crate::model::{Fit, Projection, Subject};
use crate::scenario::{Field, Key, Scenario};
use crate::words::{answer as words, lists};

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
        return (words::NO_NUMBER.to_owned(), false);
    }
    let subject = chosen.ledger.subject();
    let assumed = scenario.estimate(Key::Of(volume(subject)));
    let found = pays_by_volume(scenario, subject);
    let (it, taken) = (words::it(recognition), plain(assumed.likely));
    let (from_low, to_high) = (
        |one: &(f64, f64)| one.0 <= found.low,
        |one: &(f64, f64)| one.1 >= found.high,
    );
    let sentence = match &found.stretches[..] {
        [] => words::pays_for_none(it, &years, &plain(found.high), &taken),
        [one] if from_low(one) && to_high(one) => words::pays_without_any(it, &years, &taken),
        all => {
            let number = words::appointments(&stretches(scenario, subject, &found));
            let says = if all.iter().all(to_high) {
                words::pays_only_if
            } else {
                words::pays_only_if_bent
            };
            says(it, &years, &number, &taken)
        }
    };
    (sentence, found.begins().is_some())
}

/// The numbers of appointments for which it pays: "up to 2, or at least 5".
fn stretches(scenario: &Scenario, subject: Subject, found: &Pays) -> String {
    // Rounded towards what pays: a tenth less must not be promised.
    let told = |value: f64| {
        let turn = found.turns.iter().find(|turn| turn.pays.value == value);
        plain(turn.map_or(value, |turn| volume_told(scenario, subject, found, turn)))
    };
    let all: Vec<String> = found
        .stretches
        .iter()
        .map(|(from, to)| match (*from <= found.low, *to >= found.high) {
            (true, _) => words::up_to(&told(*to)),
            (false, true) => words::at_least(&told(*from)),
            (false, false) => words::between(&told(*from), &told(*to)),
        })
        .collect();
    lists::either(&all)
}
