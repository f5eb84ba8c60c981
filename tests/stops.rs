//! The stops of the sliders: round numbers in order, with the default's own among them, that do not
//! move with what stands in the box.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;

use anybody::anybody;
use cases::cases;
use level7::facts::{Facts, Unit};
use level7::insight::{sensible_values, stops};
use level7::report::words::box_number;
use level7::scenario::entry::read_in;
use level7::scenario::{
    Estimate, Field, Given, Key, Preset, Route, RouteField, Scenario, Shape, Stops, Value, table,
};
use proptest::prelude::*;

/// Ordinary visitors, and the default one with every answer on which other defaults hang.
fn visitors() -> Vec<Scenario> {
    let facts = Facts::published();
    let mut all: Vec<Scenario> = Preset::ALL
        .into_iter()
        .map(|preset| preset.scenario(&facts))
        .collect();
    for field in [
        Field::Nation,
        Field::Trade,
        Field::Goal,
        Field::Rivals,
        Field::LevelHeld,
    ] {
        let Shape::Choice(choices) = table::input(Key::Of(field)).shape else {
            panic!("{field:?} is a choice");
        };
        for choice in choices {
            let mut scenario = Scenario::new(&facts);
            let given = Given::Text(choice.text.into());
            scenario.give(Key::Of(field), given).expect("a choice");
            all.push(scenario);
        }
    }
    all
}

fn each(mut look: impl FnMut(&Scenario, Key, &Stops, Estimate)) {
    for scenario in visitors() {
        for key in Key::all() {
            let Value::Number(default) = scenario.default_of(key).value else {
                assert_eq!(stops(&scenario, key), None, "{}", key.text());
                continue;
            };
            let stops = stops(&scenario, key).expect("a number has stops");
            look(&scenario, key, &stops, default);
        }
    }
}

fn unit(key: Key) -> Unit {
    table::input(key).unit.expect("a number has a unit")
}

/// What a box can hold of a number.
fn held(key: Key, value: f64) -> f64 {
    read_in(unit(key), &box_number(&table::input(key), value))
        .expect("the box reads what it shows")
        .value
}

#[test]
fn rise_within_the_range_and_hold_the_default() {
    each(|scenario, key, stops, default| {
        let Shape::Number { min, max, .. } = table::input(key).shape else {
            panic!("{} has stops and is no number", key.text());
        };
        let name = key.text();
        let values = stops.values();
        assert!(values.is_sorted_by(|a, b| a < b), "{name} {values:?}");
        assert!(values[0] >= min && values[stops.last()] <= max, "{name}");
        for value in [default.low, default.likely, default.high] {
            assert!(
                values.contains(&held(key, value)),
                "{name} {value} {values:?}"
            );
        }
        // Every stop is taken as it is, and its text is the stop to the last bit.
        for value in values {
            assert_eq!(held(key, *value), *value, "{name}");
            let mut scenario = scenario.clone();
            scenario.give(key, Given::Number(*value)).expect(&name);
        }
    });
}

#[test]
fn are_neither_few_nor_many_and_never_far_apart() {
    each(|_, key, stops, default| {
        let Shape::Number { min, max, step, .. } = table::input(key).shape else {
            panic!("{} has stops and is no number", key.text());
        };
        let (name, values) = (key.text(), stops.values());
        let is_all = values[0] == min && values[stops.last()] == max && values.len() >= 10;
        assert!(
            (12..=120).contains(&values.len()) || is_all,
            "{name} {values:?}"
        );
        let range = values[stops.last()] - values[0];
        for pair in values.windows(2) {
            let gap = pair[1] - pair[0];
            assert!(gap <= range / 7.0, "{name} {pair:?}");
            // Twenty steps up, no step is more than a quarter.
            assert!(
                pair[0] < 20.0 * step || pair[1] <= 1.25 * pair[0],
                "{name} {pair:?}"
            );
        }
        // There is something on both sides of the likely value, but for what begins at an end.
        let place = stops.place(default.likely) / stops.last() as f64;
        assert!(place <= 0.9 || default.likely == max, "{name} at {place}");
        assert!(
            place >= 0.05 || default.likely <= min + 3.0 * step,
            "{name} at {place}"
        );
    });
}

/// At most two figures and noughts, or a half more: 0.5, 12, 4,900, 12.5.
#[test]
fn are_round_but_for_the_default_s_own() {
    each(|_, key, stops, default| {
        let own = [default.low, default.likely, default.high].map(|value| held(key, value));
        for value in stops.values().iter().filter(|value| !own.contains(value)) {
            let text = box_number(&table::input(key), *value);
            let figures = text.replace(['.', '-'], "");
            let figures = figures.trim_matches('0');
            let half = figures.len() == 3 && figures.ends_with('5');
            // Of months, half years.
            let half = half || unit(key) == Unit::Months && value % 6.0 == 0.0;
            assert!(figures.len() <= 2 || half, "{}: {text}", key.text());
        }
    });
}

#[test]
fn of_a_fee_grow_with_it() {
    let key = Key::Route(Route::Level7Certificate, RouteField::Fee);
    let scenario = Scenario::new(&Facts::published());
    let stops = stops(&scenario, key).expect("a number");
    for (value, next) in [
        (0.0, 50.0),
        (950.0, 1_000.0),
        (1_000.0, 1_100.0),
        (4_900.0, 5_000.0),
        (5_000.0, 5_500.0),
        (10_000.0, 11_000.0),
    ] {
        assert_eq!(stops.step(value, 1), Some(next));
        assert_eq!(stops.step(next, -1), Some(value));
    }
    // Between two stops it is on to the next one; at an end there is none.
    assert_eq!(stops.step(5_432.0, 1), Some(5_500.0));
    assert_eq!(stops.step(5_432.0, -1), Some(5_000.0));
    assert_eq!(stops.step(20_000.0, 1), None);
    assert_eq!(stops.step(0.0, -1), None);
    // A figure beyond the end comes back to it, and ten steps are ten.
    assert_eq!(stops.step(90_000.0, -1), Some(20_000.0));
    assert_eq!(stops.step(90_000.0, 1), None);
    assert_eq!(stops.step(0.0, 10), Some(500.0));
    assert_eq!(stops.step(19_000.0, 10), Some(20_000.0));
    assert_eq!(stops.step(100.0, -10), Some(0.0));
    assert_eq!(stops.step(100.0, 0), None);
    // The thumb stands at the nearest.
    assert_eq!(stops.at(stops.nearest(5_432.0)), 5_500.0);
    assert_eq!(stops.at(stops.nearest(5_050.0)), 5_000.0);
    assert_eq!(stops.at(stops.nearest(90_000.0)), 20_000.0);
    assert!(stops.is_beyond(90_000.0) && !stops.is_beyond(20_000.0));
}

#[test]
fn have_places_in_proportion() {
    each(|_, key, stops, _| {
        for (place, value) in stops.values().iter().enumerate() {
            assert_eq!(stops.place(*value), place as f64, "{}", key.text());
            assert_eq!(stops.nearest(*value), place);
            if let Some(next) = stops.values().get(place + 1) {
                let middle = value + (next - value) / 2.0;
                let found = stops.place(middle);
                assert!((found - place as f64 - 0.5).abs() < 1e-6, "{found}");
                assert_eq!(stops.step(*value, 1), Some(*next));
                assert_eq!(stops.step(*next, -1), Some(*value));
            }
        }
    });
}

proptest! {
    #![proptest_config(cases(60))]

    /// A scale that moved under the thumb could not be steered.
    #[test]
    fn stay_where_they_are_whatever_is_said_of_their_input(
        scenario in anybody(), to in 0.0..1.0_f64,
    ) {
        for key in Key::all() {
            let Shape::Number { min, max, whole, .. } = table::input(key).shape else { continue };
            let value = min + (max - min) * to;
            let value = if whole { value.round() } else { value };
            let mut moved = scenario.clone();
            moved.give(key, Given::Number(value)).expect("in range");
            prop_assert_eq!(stops(&moved, key), stops(&scenario, key), "{}", key.text());
        }
    }

    /// What is drawn over the slider is looked at on the slider's own stops.
    #[test]
    fn are_what_the_answer_is_drawn_against(scenario in anybody()) {
        for key in Key::all() {
            let values = sensible_values(&scenario, key);
            let Some(stops) = stops(&scenario, key) else {
                prop_assert!(values.is_empty());
                continue;
            };
            let present = scenario.estimate(key).likely;
            for value in &values {
                prop_assert!(
                    *value == present || stops.values().contains(value),
                    "{} {values:?}", key.text()
                );
            }
        }
    }
}
