//! The document of scenario and results: it holds what the headless door says, opens again to the
//! last bit, and whatever is done to it, opening it never fails but with a reason.
#![cfg(feature = "files")]

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/away.rs"]
mod away;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/door.rs"]
mod door;
#[path = "support/golden.rs"]
mod golden;

use anybody::anybody;
use away::{HERE, facts, made, visitor, written};
use level7::facts::Facts;
use level7::report::files::{
    FORMAT, MOST_BYTES, Notice, Opened, Reason, SCHEMA, Unreadable, Wanted, read,
};
use level7::scenario::publisher::Publisher;
use level7::scenario::{Estimate, Field, Given, Key, Preset, Route, RouteField, Scenario, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::sync::OnceLock;

fn document(scenario: &Scenario) -> Json {
    serde_json::from_str(&written(Wanted::Json, scenario)).expect("JSON")
}

/// Every value of an input, bit for bit.
fn bits(scenario: &Scenario) -> Vec<(Key, Value, [u64; 3])> {
    let all = Key::all().map(|key| {
        let value = scenario.value(key);
        let bits = match value {
            Value::Number(Estimate { low, likely, high }) => [low, likely, high].map(f64::to_bits),
            _ => [0; 3],
        };
        (key, value, bits)
    });
    all.collect()
}

#[track_caller]
fn opened(text: &str) -> Opened {
    read(text, &facts()).unwrap_or_else(|why| panic!("{why:?}: {text}"))
}

/// A scenario of our own in a document: `{"salary": 1e999}`.
#[track_caller]
fn of(inputs: &str) -> Opened {
    opened(&format!("{{\"scenario\": {inputs}}}"))
}

fn key(text: &str) -> Key {
    Key::from_text(text).expect("a key")
}

#[test]
fn the_visitors_document_is_as_it_was() {
    golden::check("files/decision.json", &written(Wanted::Json, &visitor()));
}

#[test]
fn it_says_what_the_headless_door_says() {
    let ours = document(&visitor());
    let asked = json!({ "do": "project", "scenario": ours["scenario"] });
    let door = door::ask_one(&asked);
    let routes = door["routes"].as_array().expect("routes");
    let results = ours["results"].as_array().expect("results");
    assert_eq!(routes.len(), results.len());
    for (theirs, ours) in routes.iter().zip(results) {
        assert_eq!(theirs["route"], ours["route"]);
        same(&theirs["figures"], &ours["figures"]);
    }
    let chosen = routes
        .iter()
        .find(|one| one["route"] == ours["ledger"]["route"]);
    let mut ledger = ours["ledger"].clone();
    ledger.as_object_mut().expect("an object").remove("route");
    same(&chosen.expect("is among them")["ledger"], &ledger);
    assert_eq!(door["receipt"]["model"], ours["program"]);
    assert_eq!(door["receipt"]["facts"], ours["facts"]);
    let answer = door["answer"].as_str().expect("a text");
    for sentence in ["headline", "bad_end"] {
        assert!(answer.contains(ours["answer"][sentence].as_str().expect("a text")));
    }
}

/// The same, a whole number being written with or without its fraction.
#[track_caller]
fn same(a: &Json, b: &Json) {
    match (a, b) {
        (Json::Object(x), Json::Object(y)) => {
            assert_eq!(x.keys().collect::<Vec<_>>(), y.keys().collect::<Vec<_>>());
            x.iter().for_each(|(name, part)| same(part, &y[name]));
        }
        (Json::Array(x), Json::Array(y)) => {
            assert_eq!(x.len(), y.len());
            x.iter().zip(y).for_each(|(x, y)| same(x, y));
        }
        (Json::Number(x), Json::Number(y)) => assert_eq!(x.as_f64(), y.as_f64()),
        _ => assert_eq!(a, b),
    }
}

#[test]
fn a_bare_scenario_is_read() {
    let door = door::ask_one(&json!({ "do": "defaults", "scenario": { "salary": 31_000 } }));
    for text in [door.to_string(), door["scenario"].to_string()] {
        let opened = opened(&text);
        assert_eq!(opened.notices, []);
        assert_eq!(opened.scenario.number(Field::Salary), 31_000.0);
    }
    assert_eq!(
        opened("{\"salary\": 31000}").scenario.number(Field::Salary),
        31_000.0
    );
    // What spreadsheets and editors put before a text.
    assert_eq!(opened("\u{feff}{\"salary\": 31000}").notices, []);
}

#[test]
fn what_is_read_with_other_facts_says_so() {
    let later = Facts::new(facts().as_of().plus(12));
    let text = written(Wanted::Json, &visitor());
    let opened = read(&text, &later).expect("reads");
    assert_eq!(
        opened.notices,
        [Notice::OtherFacts {
            theirs: facts().as_of(),
            ours: later.as_of()
        }]
    );
    for key in Key::all() {
        let likely = |scenario: &Scenario| match scenario.value(key) {
            Value::Number(estimate) => estimate.likely.to_bits(),
            _ => 0,
        };
        assert_eq!(
            likely(&opened.scenario),
            likely(&visitor()),
            "{}",
            key.text()
        );
    }
}

#[test]
fn what_is_out_of_range_goes_to_the_nearest_end() {
    let opened = of(
        r#"{"start": "1999-01", "salary": -5, "wait": 1e9, "law.licence.from": "2999-12",
            "extra_appointments": {"low": -1, "likely": 4, "high": 5000}}"#,
    );
    let clamped = [
        "salary",
        "extra_appointments",
        "wait",
        "law.licence.from",
        "start",
    ];
    let clamped: Vec<Notice> = clamped.map(|text| Notice::Clamped(key(text))).to_vec();
    assert_eq!(opened.notices, clamped);
    let scenario = opened.scenario;
    assert_eq!(scenario.number(Field::Salary), 0.0);
    assert_eq!(scenario.number(Field::Wait), 24.0);
    assert_eq!(scenario.month(Field::Start).to_string(), "2020-01");
    let extra = scenario.estimate(key("extra_appointments"));
    assert_eq!((extra.low, extra.likely, extra.high), (0.0, 4.0, 60.0));
}

#[test]
fn what_cannot_be_taken_is_left_at_the_default() {
    for (inputs, reason) in [
        (r#"{"salary": "much"}"#, Reason::WrongKind),
        (r#"{"salary": null}"#, Reason::WrongKind),
        (r#"{"salary": [1]}"#, Reason::WrongKind),
        (r#"{"salary": {"low": 1, "likely": 2}}"#, Reason::WrongKind),
        (
            r#"{"salary": {"low": 1, "likely": 2, "high": 3, "more": 4}}"#,
            Reason::WrongKind,
        ),
        (r#"{"salary": 1e999}"#, Reason::NotFinite),
        (r#"{"salary": -1e999}"#, Reason::NotFinite),
        (
            r#"{"salary": {"low": 1, "likely": 2, "high": 1e999}}"#,
            Reason::NotFinite,
        ),
        (
            r#"{"salary": {"low": 3, "likely": 2, "high": 4}}"#,
            Reason::OutOfOrder,
        ),
        (
            r#"{"salary": {"low": -1, "likely": 1e12, "high": 4}}"#,
            Reason::OutOfOrder,
        ),
        (r#"{"horizon": 2.5}"#, Reason::NotWhole),
        (r#"{"nation": "france"}"#, Reason::NotAChoice),
        (r#"{"nation": 1}"#, Reason::NotAChoice),
        (r#"{"laser": "yes"}"#, Reason::WrongKind),
        (r#"{"start": "November"}"#, Reason::WrongKind),
        (r#"{"start": "2026-13"}"#, Reason::WrongKind),
    ] {
        let opened = of(inputs);
        let [Notice::Left(key, why)] = opened.notices[..] else {
            panic!("{inputs}: {:?}", opened.notices);
        };
        assert_eq!(why, reason, "{inputs}");
        assert!(!opened.scenario.is_chosen(key), "{inputs}");
    }
}

#[test]
fn what_is_unknown_missing_or_twice_is_told() {
    let opened = of(r#"{"salary": 1, "shoes": 2, "a.b.c": {"x": [1, 2]}, "salary": 3}"#);
    assert_eq!(
        opened.notices,
        [Notice::Unknown(2), Notice::Twice(key("salary"))]
    );
    assert_eq!(opened.scenario.number(Field::Salary), 3.0);
    let mut short = document(&visitor());
    let inputs = short["scenario"].as_object_mut().expect("an object");
    inputs.remove("salary");
    inputs.remove("own.fee");
    assert_eq!(opened_value(&short).notices, [Notice::Missing(2)]);
}

fn opened_value(document: &Json) -> Opened {
    opened(&document.to_string())
}

#[test]
fn a_newer_document_is_read_as_far_as_it_is_known() {
    let mut newer = document(&visitor());
    newer["format_version"] = json!(2);
    newer["scenario"]["phase_of_the_moon"] = json!("full");
    newer["futures"] = json!([[[1]]]);
    let opened = opened_value(&newer);
    assert_eq!(opened.notices, [Notice::NewerFormat, Notice::Unknown(1)]);
    assert_eq!(bits(&opened.scenario), bits(&visitor()));
    for odd in [json!("two"), json!(0), json!(-1), json!(1.5), Json::Null] {
        newer["format_version"] = odd;
        assert_eq!(opened_value(&newer).notices[0], Notice::UnclearVersion);
    }
}

#[test]
fn what_is_no_such_document_is_refused_with_its_reason() {
    let deep = [
        "{\"scenario\":",
        &"[".repeat(100_000),
        &"]".repeat(100_000),
        "}",
    ]
    .concat();
    let large = format!("{{\"salary\": 1{}}}", " ".repeat(MOST_BYTES));
    for (text, why) in [
        ("", Unreadable::NotJson),
        ("Level 7", Unreadable::NotJson),
        ("{\"salary\": 1", Unreadable::NotJson),
        ("{\"salary\": 1} 2", Unreadable::NotJson),
        ("[]", Unreadable::NotOurs),
        ("7", Unreadable::NotOurs),
        ("null", Unreadable::NotOurs),
        ("{}", Unreadable::NotOurs),
        ("{\"name\": \"a package\"}", Unreadable::NotOurs),
        (
            "{\"format\": \"another\", \"scenario\": {\"salary\": 1}}",
            Unreadable::NotOurs,
        ),
        (
            "{\"format\": 7, \"scenario\": {\"salary\": 1}}",
            Unreadable::NotOurs,
        ),
        ("{\"format\": \"level-7-decision\"}", Unreadable::NoScenario),
        ("{\"scenario\": []}", Unreadable::NoScenario),
        (&deep, Unreadable::TooDeep),
        (&large, Unreadable::TooLarge),
    ] {
        let start: String = text.chars().take(60).collect();
        assert_eq!(read(text, &facts()).err(), Some(why), "{start}");
    }
    // Brackets within a text nest nothing.
    let quoted = format!("{{\"salary\": 1, \"{}\\\"[[\": 2}}", "[".repeat(100));
    assert_eq!(opened(&quoted).notices, [Notice::Unknown(1)]);
}

#[test]
fn every_notice_has_its_sentence() {
    let key = key("own.fee");
    let reasons = [
        Reason::WrongKind,
        Reason::NotFinite,
        Reason::NotWhole,
        Reason::OutOfOrder,
        Reason::NotAChoice,
    ];
    let mut all: Vec<Notice> = reasons.map(|why| Notice::Left(key, why)).to_vec();
    all.extend([
        Notice::NewerFormat,
        Notice::UnclearVersion,
        Notice::Missing(1),
        Notice::Missing(1_200),
        Notice::Unknown(1),
        Notice::Unknown(2),
        Notice::Twice(key),
        Notice::Clamped(key),
        Notice::OtherFacts {
            theirs: facts().as_of(),
            ours: facts().as_of().plus(1),
        },
    ]);
    let refused = [
        Unreadable::TooLarge,
        Unreadable::TooDeep,
        Unreadable::NotJson,
        Unreadable::NotOurs,
        Unreadable::NoScenario,
    ];
    let mut said: Vec<String> = all.into_iter().map(Notice::words).collect();
    said.extend(refused.map(|why| why.words().to_owned()));
    said.iter()
        .for_each(|one| assert!(one.ends_with('.'), "{one}"));
    let number = said.len();
    said.sort();
    said.dedup();
    assert_eq!(said.len(), number);
}

#[test]
fn its_schema_is_of_the_format_that_is_written() {
    let schema: Json = serde_json::from_str(SCHEMA).expect("JSON");
    let ours = document(&visitor());
    let properties = schema["properties"].as_object().expect("properties");
    assert_eq!(properties["format"]["const"], json!(FORMAT));
    assert_eq!(
        properties["format_version"]["const"],
        ours["format_version"]
    );
    let written = ours.as_object().expect("an object");
    assert!(written.keys().eq(properties.keys()));
}

/// Nothing that a document says comes back in words: what is put into this one is in no sentence.
#[test]
fn no_text_of_a_document_is_repeated() {
    let odd = "XYZZY";
    let text = format!(
        r#"{{"format": "{FORMAT}", "format_version": "{odd}", "facts": "{odd}", "scenario":
            {{"{odd}": "{odd}", "nation": "{odd}", "salary": "{odd}", "start": "{odd}"}}}}"#
    );
    let opened = opened(&text);
    assert!(opened.notices.len() >= 5);
    for notice in opened.notices {
        assert!(!notice.words().contains(odd) && !format!("{notice:?}").contains(odd));
    }
    assert!(!format!("{:?}", opened.scenario).contains(odd));
}

/// A publisher's figures stay a publisher's, and nothing else can be made one.
#[test]
fn it_says_which_figures_are_a_publishers() {
    let publisher = Publisher::read("fee=4950&hours=320", None, &facts());
    let mut scenario = publisher.scenario(Preset::NurseStartingOut, &facts());
    scenario
        .give(key("level_7_certificate.hours"), Given::Number(400.0))
        .expect("hours");
    let text = written(Wanted::Json, &scenario);
    let json: Json = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["publisher"], json!(["level_7_certificate.fee"]));
    let read = opened(&text);
    assert_eq!(read.notices, []);
    assert_eq!(bits(&read.scenario), bits(&scenario));
    let fee = key("level_7_certificate.fee");
    assert!(read.scenario.owes_to_publisher(fee));
    assert!(read.scenario.is_chosen(key("level_7_certificate.hours")));
    assert_eq!(written(Wanted::Json, &read.scenario), text);

    let mut forged = document(&visitor());
    forged["publisher"] = json!(["extra_appointments", "growth", "nothing"]);
    assert_eq!(opened_value(&forged).scenario.published(), []);
}

proptest! {
    #![proptest_config(cases::cases(128))]

    #[test]
    fn anybody_is_restored_to_the_last_bit(scenario in anybody()) {
        let text = written(Wanted::Json, &scenario);
        prop_assert!(text.len() < MOST_BYTES / 2);
        let opened = opened(&text);
        prop_assert_eq!(opened.notices, []);
        prop_assert_eq!(bits(&opened.scenario), bits(&scenario));
        prop_assert_eq!(&opened.scenario, &read(&text, &facts()).expect("reads").scenario);
        // And written again it is the same.
        prop_assert_eq!(written(Wanted::Json, &opened.scenario), text);
    }
}

/// The shortest document of ours: the scenario without its results.
fn short() -> Vec<u8> {
    static SHORT: OnceLock<Vec<u8>> = OnceLock::new();
    let made = SHORT.get_or_init(|| {
        let mut short = document(&visitor());
        let parts = short.as_object_mut().expect("an object");
        parts.retain(|name, _| !["results", "ledger", "answer"].contains(&name.as_str()));
        short.to_string().into_bytes()
    });
    made.clone()
}

/// Opens a text, and holds what comes of it to what a scenario is.
fn open_any(text: &str) {
    if let Ok(opened) = read(text, &facts()) {
        let mut again = opened.scenario.clone();
        for key in Key::all() {
            if let Value::Number(estimate) = opened.scenario.value(key) {
                again
                    .give(key, Given::Estimate(estimate))
                    .expect("is valid");
            }
        }
        opened.notices.into_iter().for_each(|one| drop(one.words()));
    }
}

proptest! {
    #![proptest_config(cases::cases(1024))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        open_any(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_json_like_text_is_read_or_refused(text in "[\\[\\]{}\":,0-9eE+. a-z_\\\\\\-]{0,200}") {
        open_any(&text);
        open_any(&format!("{{\"scenario\": {{\"salary\": {text}}}}}"));
        open_any(&format!("{{\"salary\": 1, \"nation\": \"{text}\"}}"));
    }

    #[test]
    fn a_changed_document_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4, any::<u8>()), 1..12),
    ) {
        let mut bytes = short();
        for (at, how, byte) in changes {
            let place = at.index(bytes.len());
            let meant = b"{}[]\":,-0129eE.n\\ "[usize::from(byte) % 18];
            match how {
                0 => bytes[place] = byte,
                1 => bytes[place] = meant,
                2 => bytes.insert(place, meant),
                _ => drop(bytes.remove(place)),
            }
        }
        open_any(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_changed_value_is_taken_or_told(
        at in 0..Key::COUNT,
        value in prop_oneof![
            any::<f64>().prop_map(|number| json!(number)),
            any::<[f64; 3]>().prop_map(|[low, likely, high]| json!({"low": low, "likely": likely, "high": high})),
            any::<i64>().prop_map(|number| json!(number)),
            any::<bool>().prop_map(|flag| json!(flag)),
            ".{0,8}".prop_map(|text| json!(text)),
            Just(Json::Null),
        ],
    ) {
        let key = Key::at(at).expect("a key");
        let inputs = Json::Object([(key.text(), value.clone())].into_iter().collect());
        let text = json!({ "scenario": inputs }).to_string();
        open_any(&text);
        let opened = opened(&text);
        // What could not be taken as it is has one notice; what could has none.
        let given: Option<Given> = serde_json::from_value(value).ok();
        let taken = given.is_some_and(|given| Scenario::new(&facts()).give(key, given).is_ok());
        prop_assert_eq!(opened.notices.len(), usize::from(!taken), "{}", text);
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let mut other = visitor();
    let key = Key::Route(Route::Msc, RouteField::Compare);
    other.give(key, Given::Flag(false)).expect("is taken");
    for what in Wanted::all() {
        assert_eq!(made(what, &visitor(), &HERE), made(what, &visitor(), &HERE));
        assert_eq!(Wanted::from_text(what.text()), Some(what));
        let file = made(what, &other, &HERE);
        let (stem, ending) = file.name.rsplit_once('.').expect("an ending");
        let plain = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
        assert!(
            stem.bytes().all(plain) && ending.bytes().all(plain),
            "{}",
            file.name
        );
        assert!(stem.starts_with("level-7-") && stem.ends_with("-2026-11"));
        assert_eq!(file.media_type, what.media_type());
        assert!(!file.bytes.is_empty());
    }
    assert_eq!(Wanted::from_text("xlsx"), None);
    let csv = made(Wanted::Csv, &visitor(), &HERE);
    assert_eq!(csv.name, "level-7-ledger-2026-11.csv");
}
