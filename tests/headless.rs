//! The headless door, through a real process: the shape of its answers. Their figures are compared
//! with published ones in `tests/oracles`, what it refuses is in `tests/headless_refusals.rs`.

#[path = "support/door.rs"]
mod door;

use door::ask_one;
use serde_json::{Value, json};

#[track_caller]
fn close(answer: &Value, pointer: &str, expected: f64) {
    let ours = answer
        .pointer(pointer)
        .and_then(Value::as_f64)
        .unwrap_or_else(|| panic!("no {pointer} in {answer}"));
    assert!(
        (ours - expected).abs() < 0.005,
        "{pointer}: {ours}, expected {expected}"
    );
}

#[test]
fn tax() {
    let answer = ask_one(&json!({
        "do": "tax", "tax_year": "2026-27", "nation": "scotland", "employment": 30000,
        "self_employment": 20000, "dividends": 0, "student_loans": ["plan_2", "postgraduate"],
    }));
    // 37,430 taxable: 3,967 at 19%, 12,989 at 20%, 14,136 at 21%, 6,338 at 42%; the Scottish
    // Parliament's table has 8,982. Class 1 8% × 17,430. Class 4 6% × 7,430. Loans 9% × 20,615
    // and 6% × 29,000, cut to the pound.
    close(&answer, "/personal_allowance", 12_570.0);
    close(&answer, "/income_tax", 8_982.05);
    close(&answer, "/dividend_tax", 0.0);
    close(&answer, "/ni_class_1", 1_394.40);
    close(&answer, "/ni_class_4", 445.80);
    close(&answer, "/student_loans/plan_2", 1_855.0);
    close(&answer, "/student_loans/postgraduate", 1_740.0);
    close(&answer, "/total", 14_417.25);
    assert!(answer.get("carried_forward_from").is_none());
}

#[test]
fn tax_of_two_undergraduate_plans_and_of_a_later_year() {
    let answer = ask_one(&json!({
        "do": "tax", "tax_year": "2030-31", "nation": "england", "employment": 40000,
        "student_loans": ["plan_1", "plan_2"],
    }));
    // One 9% above the lower threshold: 9% × (40,000 − 26,900), for which plan 1 stands.
    close(&answer, "/student_loans/plan_1", 1_179.0);
    close(&answer, "/student_loans/plan_2", 0.0);
    // Rates are enacted to March 2027.
    assert_eq!(answer["carried_forward_from"], "2027-03");
}

#[test]
fn appraise() {
    // numpy-financial f47e8af.
    let answer = ask_one(&json!({
        "do": "appraise", "flows": [-15000, 1500, 2500, 3500, 4500, 6000], "rate": 0.05,
        "flows_per_year": 1,
    }));
    close(&answer, "/npv", 122.89485);
    // Sums to 3,000 in the last period only.
    assert_eq!(answer["payback"], json!({"period": 5}));
    assert!(answer.pointer("/irr/one").is_some());
    let never = ask_one(&json!({"do": "appraise", "flows": [-15000, 1500, 2500], "rate": 0.05}));
    assert_eq!(never["payback"], json!({"never": true}));
    let none = ask_one(&json!({"do": "appraise", "flows": [1, 2, 3], "rate": 0.05}));
    assert!(none["irr"]["none"].is_string());
    // (1 − 1.1v)(1 − 1.2v).
    let several = ask_one(&json!({"do": "appraise", "flows": [1, -2.3, 1.32], "rate": 0}));
    close(&several, "/irr/several/0", 0.1);
    close(&several, "/irr/several/1", 0.2);
}

#[test]
fn presets_and_defaults_are_whole_scenarios() {
    let answer = ask_one(&json!({"do": "presets"}));
    let presets = answer["presets"].as_object().expect("presets");
    assert_eq!(presets.len(), 6);
    let inputs = ask_one(&json!({"do": "inputs"})).as_array().map(Vec::len);
    for (name, preset) in presets {
        assert_eq!(
            preset.as_object().map(serde_json::Map::len),
            inputs,
            "{name}"
        );
        // A whole scenario given back comes back as it is.
        let again = ask_one(&json!({"do": "defaults", "scenario": preset}));
        assert_eq!(&again["scenario"], preset, "{name}");
    }
    let plain = ask_one(&json!({"do": "defaults"}));
    assert_eq!(plain["scenario"], presets["nurse_starting_out"]);
    // England's chance of a licence is not Wales's: 1 less the chance of no change, 0.8.
    let wales = ask_one(&json!({"do": "defaults", "scenario": {"nation": "wales"}}));
    close(&wales, "/scenario/law.licence.probability", 0.2);
}

#[test]
fn numbers_come_with_what_chance_draws_from() {
    let request = json!({"do": "defaults", "scenario": {"chair_hours": 24}, "estimates": true});
    let answer = ask_one(&request);
    let inputs = ask_one(&json!({"do": "inputs"}));
    let numbers = inputs.as_array().into_iter().flatten();
    let numbers = numbers.filter(|input| input["kind"] == "number").count();
    let estimates = answer["estimates"].as_object().expect("estimates");
    assert_eq!(estimates.len(), numbers);
    // Another likely value moves its ends along.
    let hours = &estimates["chair_hours"];
    assert_eq!(hours["likely"], 24.0);
    assert!(hours["low"].as_f64() < Some(24.0) && Some(24.0) < hours["high"].as_f64());
    assert!(hours["high"].as_f64() > Some(20.0));
    assert!(ask_one(&json!({"do": "defaults"}))["estimates"].is_null());
}

#[test]
fn whether_it_is_necessary_is_told_with_its_grounds() {
    let answer = ask_one(&json!({"do": "project", "scenario": {
        "profession": "not_registered", "nation": "scotland", "present_injectables": 0.5,
    }}));
    let lights = answer["lights"].as_array().expect("lights");
    let keys: Vec<&str> = lights
        .iter()
        .filter_map(|one| one["key"].as_str())
        .collect();
    assert_eq!(keys, ["law_today", "people", "law_to_come"]);
    assert_eq!(lights[0]["standing"], "law");
    assert!(
        lights[0]["sentence"]
            .as_str()
            .is_some_and(|text| text.contains("Scotland"))
    );
    for statement in lights
        .iter()
        .flat_map(|one| one["more"].as_array().expect("a list"))
    {
        assert!(
            statement["dated"]
                .as_str()
                .is_some_and(|date| !date.is_empty())
        );
        assert!(statement["source"].is_object() || statement["standing"] == "unknown");
    }
    assert!(
        answer["necessary"]
            .as_str()
            .is_some_and(|text| text.starts_with("By law, no"))
    );
    let ways = answer
        .pointer("/laws/ways")
        .and_then(Value::as_array)
        .expect("ways");
    assert_eq!(ways.len(), 1);
    assert_eq!(ways[0]["law"], "premises");
    close(&ways[0], "/chance", 0.9);
    assert_eq!(
        ways[0].pointer("/odds/standing"),
        Some(&json!("assumption"))
    );
    // The host keeps part of what is taken in either world.
    for world in ["with_route", "as_you_are"] {
        let kept = |pointer: &str| answer.pointer(pointer).and_then(Value::as_f64);
        let hosted = kept(&format!("/laws/ways/0/kept_a_year/{world}"));
        let before = kept(&format!("/laws/no_new_law/kept_a_year/{world}"));
        assert!(
            hosted < before && hosted.is_some(),
            "{world}: {hosted:?} {before:?}"
        );
    }
}

#[test]
fn claim() {
    let answer = ask_one(&json!({
        "do": "claim", "clients": 18, "fee": 6395, "leaves_per_client": 465, "scenario": {},
    }));
    // 6,395 ÷ 465 = 13.7527; 18 was printed.
    close(&answer, "/claimed/own_sum", 13.7527);
    close(&answer, "/claimed/clients_by_its_own_sum", 14.0);
    for (of, from) in [("per_client", 465.0), ("to_pay_back", 6_395.0)] {
        let steps = answer[of]["steps"].as_array().expect("steps");
        let sum: f64 = steps.iter().filter_map(|one| one["pounds"].as_f64()).sum();
        close(&answer, &format!("/{of}/for_you"), from + sum);
    }
    let both = ask_one(&json!({"do": "claim", "leaves_per_client": 465, "price": 500}));
    assert!(
        both["error"]
            .as_str()
            .is_some_and(|error| error.contains("not both"))
    );
    let nobody = ask_one(&json!({"do": "claim", "clients": 0, "fee": 6395}));
    assert_eq!(nobody["error"], "clients: must be above zero");
}

#[test]
fn facts() {
    let answer = ask_one(&json!({"do": "facts"}));
    assert_eq!(answer["as_of"], "2026-11");
    assert!(answer["series"].as_array().expect("a list").len() > 200);
}

#[test]
fn rehearse() {
    let answer = ask_one(&json!({
        "do": "rehearse", "from": "2027-04", "overrides": {"tax.basic_rate": 0.22},
    }));
    let report = answer["report"].as_str().expect("a report");
    assert!(report.contains("| `tax.basic_rate` Basic rate | from April 2027 | 20% | 22% |"));
    let still = ask_one(&json!({"do": "rehearse"}));
    assert!(
        still["report"]
            .as_str()
            .expect("a report")
            .contains("\nNothing moved.\n")
    );
}

#[test]
fn a_rehearsal_names_what_it_cannot_read() {
    for (request, field) in [
        (json!({"do": "rehearse", "as_of": "2027"}), "as_of: "),
        (
            json!({"do": "rehearse", "overrides": {"tax.on_windows": 1}}),
            "tax.on_windows: ",
        ),
    ] {
        let answer = ask_one(&request);
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(error.starts_with(field), "{answer}");
    }
}

/// The answer's own numbers hold together, and its first draws, projected one by one with their
/// inputs as given, come to what the futures say.
#[test]
fn futures() {
    let answer = ask_one(&json!({"do": "futures", "count": 64, "draws": 3}));
    assert_eq!(answer["count"], 64);
    assert_eq!(answer["receipt"]["seed"], 1.0);
    for route in answer["routes"].as_array().expect("a list") {
        let number = |pointer: &str| route.pointer(pointer).and_then(serde_json::Value::as_f64);
        let by = route["paid_back_by"].as_array().expect("a list");
        assert_eq!(by.len(), 61);
        let last = by[60].as_f64().expect("a share");
        assert_eq!(number("/never"), Some(1.0 - last));
        assert!(number("/gain/p10") <= number("/gain/p50"));
        assert!(number("/gain/p50") <= number("/gain/p90"));
        let draws = route["draws"].as_array().expect("a list");
        assert_eq!(draws.len(), 3);
        for draw in draws {
            let mut scenario = draw["inputs"].clone();
            let route_name = route["route"].as_str().expect("a name");
            scenario["route"] = json!(route_name);
            for field in ["finishing", "first_pass", "trading"] {
                let happens = match field {
                    "finishing" => draw["finishes"].as_bool(),
                    "first_pass" => draw["resits"].as_bool().map(|resits| !resits),
                    _ => draw["trades"].as_bool(),
                };
                let share = f64::from(u8::from(happens.expect("yes or no")));
                scenario[format!("{route_name}.{field}")] = json!(share);
            }
            for law in ["licence", "level_7", "registered_only", "premises"] {
                let share = f64::from(u8::from(draw["law"] == law));
                scenario[format!("law.{law}.probability")] = json!(share);
            }
            let projected = ask_one(&json!({"do": "project", "scenario": scenario}));
            let routes = projected["routes"].as_array().expect("a list");
            let found = routes.iter().find(|one| one["route"] == route_name);
            let gain = &found.expect("the route")["figures"]["expected_gain"];
            let (ours, theirs) = (draw["gain"].as_f64(), gain.as_f64());
            let apart = ours.expect("pounds") - theirs.expect("pounds");
            assert!(apart.abs() < 1e-6, "{route_name}: {draw} is not {gain}");
        }
    }
    for (count, draws) in [(0, 0), (65_537, 0), (4, 5)] {
        let answer = ask_one(&json!({"do": "futures", "count": count, "draws": draws}));
        assert!(answer["error"].is_string(), "{count} {draws}");
    }
}
