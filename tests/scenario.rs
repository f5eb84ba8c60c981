//! What the visitor says: checked, kept, written and read back.

#[path = "support/visitor.rs"]
mod support;

use level7::scenario::table::input;
use level7::scenario::{
    Deductible, Estimate, Field, Given, Key, Preset, Refusal, RouteField, Scenario, Shape, Value,
};
use serde_json::{Map, Value as Json};
use support::{facts, give, set};

fn written(scenario: &Scenario) -> Map<String, Json> {
    match serde_json::to_value(scenario) {
        Ok(Json::Object(map)) => map,
        other => panic!("a scenario is a flat map, not {other:?}"),
    }
}

/// Reads a map in the order in which it happens to stand: by the alphabet.
fn read(map: &Map<String, Json>) -> Scenario {
    let mut scenario = Scenario::new(&facts());
    let given = map.iter().map(|(name, value)| {
        let key = Key::from_text(name).unwrap_or_else(|| panic!("no input {name}"));
        let given: Given = serde_json::from_value(value.clone()).expect("reads");
        (key, given)
    });
    if let Err((key, refusal)) = scenario.give_all(given.collect()) {
        panic!("{}: {refusal}", key.text());
    }
    scenario
}

#[track_caller]
fn reads_back(scenario: &Scenario) {
    let again = read(&written(scenario));
    for key in Key::all() {
        assert_eq!(scenario.value(key), again.value(key), "{}", key.text());
    }
    assert_eq!(written(scenario), written(&again));
}

#[test]
fn every_key_has_a_row_and_a_default_in_its_range() {
    let scenario = Scenario::new(&facts());
    for key in Key::all() {
        assert_eq!(Key::from_text(&key.text()), Some(key));
        match (input(key).shape, scenario.value(key)) {
            (Shape::Number { min, max, .. }, Value::Number(Estimate { low, likely, high })) => {
                assert!(min <= low && low <= likely && likely <= high && high <= max);
            }
            (Shape::Choice(choices), Value::Choice(position)) => assert!(position < choices.len()),
            (Shape::Flag, Value::Flag(_)) | (Shape::Month, Value::Month(_)) => {}
            other => panic!("{}: {other:?}", key.text()),
        }
    }
}

#[test]
fn what_is_written_reads_back() {
    for preset in Preset::ALL {
        reads_back(&preset.scenario(&facts()));
    }
    // Defaults that hang on other answers, with the answer further down the alphabet.
    let mut scenario = Scenario::new(&facts());
    give!(scenario, "goal": "full_time", "rivals": "few", "nation": "scotland", "trade": "not_yet");
    reads_back(&scenario);
    give!(scenario, "extra_appointments": 7.0, "recognition_price": 0.071, "room": 13.7);
    reads_back(&scenario);
}

#[test]
fn a_plain_number_takes_the_default_spread_with_it() {
    // The default is 2, 5, 10; twice the likely value doubles the other two.
    let mut scenario = Scenario::new(&facts());
    give!(scenario, "extra_appointments": 10.0);
    let key = Key::Of(Field::ExtraAppointments);
    let expected = Estimate {
        low: 4.0,
        likely: 10.0,
        high: 20.0,
    };
    assert_eq!(scenario.estimate(key), expected);
    // The range ends at 60 a week.
    give!(scenario, "extra_appointments": 40.0);
    assert_eq!(scenario.estimate(key).high, 60.0);
    // The default likely value leaves the default as it is, to the last bit.
    for key in Key::all() {
        let mut scenario = Scenario::new(&facts());
        let before = scenario.value(key);
        if let Value::Number(estimate) = before {
            assert_eq!(scenario.give(key, Given::Number(estimate.likely)), Ok(()));
            assert_eq!(scenario.value(key), before, "{}", key.text());
        }
    }
}

#[test]
fn an_estimate_of_whole_things_stays_whole() {
    let key = Key::from_text("level_7_certificate.instalments").expect("an input");
    let mut scenario = Scenario::new(&facts());
    set(&mut scenario, "level_7_certificate.instalments", 5.0);
    reads_back(&scenario);
    for moved in [scenario.with_number(key, 7.4), scenario] {
        let Estimate { low, likely, high } = moved.estimate(key);
        for number in [low, likely, high] {
            assert_eq!(number.fract(), 0.0, "{number} instalments");
        }
        reads_back(&moved);
    }
}

#[test]
fn what_cannot_be_taken_is_refused_and_changes_nothing() {
    let scenario = Scenario::new(&facts());
    let refused = |name: &str, given: Given| {
        let mut tried = scenario.clone();
        let key = Key::from_text(name).expect("an input");
        let refusal = tried.give(key, given).expect_err("refused");
        assert_eq!(tried, scenario, "{name}");
        refusal
    };
    let number = Given::Number;
    let text = |text: &str| Given::Text(text.into());
    assert_eq!(
        refused("salary", number(-1.0)),
        Refusal::OutOfRange(0.0, 500_000.0)
    );
    assert_eq!(
        refused("salary", number(500_000.5)),
        Refusal::OutOfRange(0.0, 500_000.0)
    );
    assert_eq!(refused("salary", number(f64::NAN)), Refusal::NotANumber);
    assert_eq!(
        refused("salary", number(f64::INFINITY)),
        Refusal::NotANumber
    );
    assert_eq!(refused("salary", text("24000")), Refusal::NotANumber);
    assert_eq!(refused("children", number(1.5)), Refusal::NotWhole);
    let backwards = Estimate {
        low: 3.0,
        likely: 2.0,
        high: 4.0,
    };
    assert_eq!(
        refused("wait", Given::Estimate(backwards)),
        Refusal::OutOfOrder
    );
    let wide = Estimate {
        low: 0.0,
        likely: 2.0,
        high: 25.0,
    };
    assert_eq!(
        refused("wait", Given::Estimate(wide)),
        Refusal::OutOfRange(0.0, 24.0)
    );
    assert_eq!(refused("nation", text("france")), Refusal::NotAChoice);
    assert_eq!(refused("nation", number(1.0)), Refusal::NotAChoice);
    assert_eq!(refused("laser", text("yes")), Refusal::NotAFlag);
    for month in ["2019-12", "2051-01", "2027-13", "2027-1", "May 2027"] {
        assert_eq!(refused("start", text(month)), Refusal::NotAMonth, "{month}");
    }
}

#[test]
fn a_map_with_a_bad_value_names_it_and_changes_nothing() {
    let mut scenario = Scenario::new(&facts());
    let before = scenario.clone();
    let bad = scenario.give_all(vec![
        (Key::Of(Field::Salary), Given::Number(30_000.0)),
        (Key::Of(Field::Horizon), Given::Number(11.0)),
    ]);
    assert_eq!(
        bad,
        Err((Key::Of(Field::Horizon), Refusal::OutOfRange(1.0, 10.0)))
    );
    assert_eq!(scenario, before);
}

#[test]
fn answers_move_the_defaults_that_hang_on_them_and_no_chosen_value() {
    let mut scenario = Scenario::new(&facts());
    let licence = |scenario: &Scenario| scenario.number(Field::LicenceProbability);
    assert_eq!(licence(&scenario), 0.4);
    // What is left of a chance of 80% that nothing changes there.
    give!(scenario, "nation": "wales");
    assert!((licence(&scenario) - 0.2).abs() < 1e-12);
    give!(scenario, "nation": "scotland");
    assert_eq!(licence(&scenario), 0.0);
    give!(scenario, "law.licence.probability": 0.3, "nation": "england");
    assert_eq!(licence(&scenario), 0.3);
    scenario.forget(Key::Of(Field::LicenceProbability));
    assert_eq!(scenario.number(Field::LicenceProbability), 0.4);

    give!(scenario, "trade": "not_yet");
    assert_eq!(scenario.number(Field::PresentAppointments), 0.0);
    assert_eq!(scenario.deductible(), Deductible::Unlikely);
    scenario.forget(Key::Of(Field::Trade));
    assert!(scenario.number(Field::PresentAppointments) > 0.0);
    assert_eq!(scenario.deductible(), Deductible::Likely);
    give!(scenario, "deduct.same_area": "unsure");
    assert_eq!(scenario.deductible(), Deductible::Unclear);
    give!(scenario, "deduct.business_only": "no");
    assert_eq!(scenario.deductible(), Deductible::Unlikely);

    give!(scenario, "rivals": "most");
    assert_eq!(scenario.number(Field::RecognitionPrice), 0.0);
}

#[test]
fn a_moved_number_stays_in_its_range() {
    let scenario = Scenario::new(&facts());
    let key = Key::Of(Field::ExtraAppointments);
    assert_eq!(scenario.with_number(key, 1e9).estimate(key).likely, 60.0);
    assert_eq!(scenario.with_number(key, -5.0).estimate(key).likely, 0.0);
    assert_eq!(scenario.with_number(key, f64::NAN), scenario);
    let month = Key::Of(Field::Start);
    assert_eq!(scenario.with_number(month, 3.0), scenario);
}

#[test]
fn the_route_in_question_is_always_compared() {
    let mut scenario = Scenario::new(&facts());
    give!(scenario, "route": "own");
    for route in scenario.compared() {
        scenario
            .give(Key::Route(route, RouteField::Compare), Given::Flag(false))
            .expect("taken");
    }
    assert_eq!(scenario.compared(), [scenario.route()]);
}

#[test]
fn a_file_of_the_defaults_holds_no_figure_of_the_visitors_own() {
    let scenario = Scenario::new(&facts());
    let mut read_back = scenario.clone();
    for key in Key::all() {
        if let Value::Number(estimate) = scenario.value(key) {
            read_back
                .give(key, Given::Number(estimate.likely))
                .expect("a default is in range");
        }
    }
    assert!(Key::all().all(|key| !read_back.is_chosen(key)));
    give!(read_back, "salary": 1_000.0);
    assert!(read_back.is_chosen(Key::Of(Field::Salary)));
}
