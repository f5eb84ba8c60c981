//! A document of scenario and results is what its schema says, for anybody, and the schema refuses
//! what a reader could not use.

#[path = "../../support/anybody.rs"]
mod anybody;
#[path = "../../support/cases.rs"]
mod cases;

use anybody::anybody;
use level7::facts::calendar::date;
use level7::facts::{Facts, Month};
use level7::report::files::{Circumstances, SCHEMA, Wanted, make};
use level7::scenario::{Preset, Scenario};
use proptest::prelude::*;
use serde_json::{Value, json};

fn document(scenario: &Scenario) -> Value {
    let circumstances = Circumstances {
        address: "",
        today: date(2026, 11, 23),
    };
    let file = make(Wanted::Json, scenario, &circumstances).expect("a file");
    serde_json::from_slice(&file.bytes).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("JSON")
}

fn faults(validator: &jsonschema::Validator, document: &Value) -> String {
    let faults: Vec<String> = validator
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    faults.join("\n")
}

#[test]
fn the_schema_is_one_and_describes_the_document() {
    assert!(jsonschema::meta::is_valid(&schema()));
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    for preset in Preset::ALL {
        let document = document(&preset.scenario(&Facts::published()));
        assert_eq!(faults(&validator, &document), "", "{}", preset.text());
    }
}

proptest! {
    #![proptest_config(cases::cases(48))]

    #[test]
    fn it_describes_anybodys_document(scenario in anybody()) {
        let validator = jsonschema::validator_for(&schema()).expect("a schema");
        prop_assert_eq!(faults(&validator, &document(&scenario)), "");
    }
}

#[test]
fn the_schema_refuses_what_a_reader_could_not_use() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let whole = document(&Scenario::new(&Facts::new(Month::new(2026, 11))));
    assert!(validator.is_valid(&whole));
    for (pointer, broken) in [
        ("/format", json!("another")),
        ("/format_version", json!(2)),
        ("/facts", json!("November")),
        ("/scenario/salary", json!(null)),
        ("/scenario/salary", json!([1])),
        ("/scenario/salary", json!({ "low": 1, "high": 2 })),
        ("/scenario/Not a key", json!(1)),
        ("/answer/headline", json!("")),
        ("/results/0/route", json!("a_course")),
        ("/results/0/figures/gain", json!("much")),
        ("/results/0/figures/payback_months", json!(-1)),
        ("/results/0/figures/irr", json!({})),
        ("/ledger/months", json!([])),
        ("/ledger/accounts/0/with_route", json!(["a"])),
        ("/more", json!(1)),
    ] {
        let mut document = whole.clone();
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        let parent = document.pointer_mut(parent).expect("the part is there");
        parent[name] = broken;
        assert!(!validator.is_valid(&document), "{pointer} is taken");
    }
}
