//! The facts file is what its schema says, and the schema refuses what a reader could not use.

use level7::facts::Facts;
use level7::report::facts_file;
use serde_json::{Value, json};

fn document() -> Value {
    serde_json::to_value(facts_file::document(&Facts::published())).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(facts_file::SCHEMA).expect("JSON")
}

#[test]
fn the_schema_is_one_and_describes_the_file() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(&document())
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_schema_refuses_what_a_reader_could_not_use() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    for (pointer, broken) in [
        ("/as_of", json!("November")),
        ("/series/0/unit", json!("pounds_a_day")),
        ("/series/0/values", json!([])),
        ("/series/0/values/0/value", json!(1.0)), // beside a range
        ("/series/0/values/0/review_by", json!("2027-13-01")),
        ("/sources/0/url", json!("http://example.org")),
        ("/routes/0/terms/fee", json!(5500)),
        ("/rules/0/nations", json!(["france"])),
    ] {
        let mut document = document();
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        let parent = document.pointer_mut(parent).expect("the part is there");
        parent[name] = broken;
        assert!(!validator.is_valid(&document), "{pointer} is taken");
    }
}
