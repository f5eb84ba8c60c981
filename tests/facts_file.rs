//! The facts file holds the records that the sums use. That its schema describes it is tested in
//! the package `tests/schema`.

use std::collections::BTreeSet;

use level7::facts::loans::LoanPlan;
use level7::facts::routes::ROUTES;
use level7::facts::{Facts, all_series, all_sources};
use level7::report::facts_file;
use serde_json::{Value, json};

fn document() -> Value {
    serde_json::to_value(facts_file::document(&Facts::published())).expect("JSON")
}

fn list<'a>(document: &'a Value, name: &str) -> &'a [Value] {
    document[name].as_array().expect("a list")
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
fn a_plan_that_is_not_repaid_yet_says_since_when() {
    // The sums hold a plan as not begun before its first known threshold.
    for plan in LoanPlan::ALL {
        if let Some(month) = plan.repaid_since() {
            assert_eq!(plan.threshold().values[0].from, month, "{}", plan.key());
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
