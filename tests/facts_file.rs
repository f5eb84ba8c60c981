//! The facts file: its schema describes it, and it holds the records that the sums use.

use std::collections::BTreeSet;

use level7::facts::routes::ROUTES;
use level7::facts::{Facts, all_series, all_sources};
use level7::report::facts_file;
use serde_json::{Value, json};

fn document() -> Value {
    serde_json::to_value(facts_file::document(&Facts::published())).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(facts_file::SCHEMA).expect("JSON")
}

fn list<'a>(document: &'a Value, name: &str) -> &'a [Value] {
    document[name].as_array().expect("a list")
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

#[test]
fn every_record_is_in_it_with_the_figures_that_the_sums_use() {
    let document = document();
    let series = list(&document, "series");
    assert_eq!(series.len(), all_series().len());
    for (written, record) in series.iter().zip(all_series()) {
        assert_eq!(written["id"], record.id);
        let values = list(written, "values");
        assert_eq!(values.len(), record.values.len());
        for (value, dated) in values.iter().zip(record.values) {
            let likely = value.get("value").or(value.get("likely"));
            // To the bit: the text of a double in JSON reads back as that double.
            assert_eq!(likely, Some(&json!(dated.value.likely())), "{}", record.id);
            assert_eq!(value["from"], dated.from.to_string());
            assert_eq!(list(value, "sources").len(), dated.sources.len());
        }
    }
    assert_eq!(list(&document, "sources").len(), all_sources().len());
    assert_eq!(list(&document, "routes").len(), ROUTES.len());
}

/// Every text in the tables that has the shape of a series' id.
fn named(part: &Value, found: &mut BTreeSet<String>) {
    match part {
        Value::String(text) if text.contains('.') && !text.contains(' ') => {
            found.insert(text.clone());
        }
        Value::Array(parts) => parts.iter().for_each(|part| named(part, found)),
        Value::Object(parts) => parts.values().for_each(|part| named(part, found)),
        _ => {}
    }
}

#[test]
fn what_the_tables_name_is_in_the_file() {
    let document = document();
    let ids = |name: &str| -> BTreeSet<String> {
        let all = list(&document, name).iter();
        all.map(|one| one["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let (series, sources) = (ids("series"), ids("sources"));
    let mut used = BTreeSet::new();
    for table in ["tax", "loan_plans", "loan_schemes", "routes", "services"] {
        named(&document[table], &mut used);
    }
    assert!(used.len() > 100, "the tables name {} series", used.len());
    assert!(used.is_subset(&series), "{:?}", used.difference(&series));
    let values = list(&document, "series")
        .iter()
        .flat_map(|one| list(one, "values"));
    for cited in values.chain(list(&document, "rules")) {
        for source in list(cited, "sources") {
            assert!(
                sources.contains(source.as_str().expect("an id")),
                "{source}"
            );
        }
    }
}

#[test]
fn loans_reach_the_routes_that_the_nations_lend_for() {
    // No nation lends for a vocational award; all lend for a Master's; Scotland for a PgDip too,
    // Northern Ireland for a PgCert as well (sources of the caps).
    let document = document();
    for (route, nations) in [
        ("level_7_certificate", json!([])),
        ("level_7_diploma", json!([])),
        ("pgcert", json!(["northern_ireland"])),
        ("pgdip", json!(["scotland", "northern_ireland"])),
        (
            "msc",
            json!(["england", "wales", "scotland", "northern_ireland"]),
        ),
    ] {
        let written = list(&document, "routes")
            .iter()
            .find(|one| one["id"] == route);
        assert_eq!(written.expect("is there")["loan_in"], nations, "{route}");
    }
}
