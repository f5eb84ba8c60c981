//! The headless door, through a real process: one line in, one line out.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};

/// The example, built as the tests are. A whole `cargo test` has built it already; asked for this
/// file alone it would not have, or would have left an older one.
fn headless() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let test = std::env::current_exe().expect("a test has a path");
        let folder = test.ancestors().nth(2).expect("target/debug");
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--offline", "--profile", "test"])
            .args(["--example", "headless", "--target-dir"])
            .arg(folder.parent().expect("target"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo starts");
        assert!(built.success());
        folder.join(format!("examples/headless{}", std::env::consts::EXE_SUFFIX))
    })
}

/// Every line of output for the lines given.
fn ask(input: &[u8]) -> Vec<Value> {
    let mut child = Command::new(headless())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    child
        .stdin
        .take()
        .expect("is piped")
        .write_all(input)
        .expect("takes input");
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .expect("is text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("is JSON"))
        .collect()
}

fn ask_one(request: &Value) -> Value {
    let mut answers = ask(format!("{request}\n").as_bytes());
    assert_eq!(answers.len(), 1);
    answers.remove(0)
}

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
fn corporation_tax() {
    // 25% × 150,000 − 3/200 × 100,000.
    let answer =
        ask_one(&json!({"do": "corporation_tax", "tax_year": "2026-27", "profit": 150000}));
    close(&answer, "/corporation_tax", 36_000.0);
}

#[test]
fn loan_deduction() {
    // hmrc/tax-kalculator 3dfab86: postgraduate, 30,001.92 a year.
    for (period, deduction) in [
        ("year", 540.0),
        ("month", 45.0),
        ("four_weeks", 41.0),
        ("week", 10.0),
    ] {
        let answer = ask_one(&json!({
            "do": "loan_deduction", "tax_year": "2026-27", "plan": "postgraduate",
            "yearly_pay": 30001.92, "period": period,
        }));
        close(&answer, "/deduction", deduction);
    }
}

#[test]
fn payments_on_account() {
    // gov.uk's example.
    let answer =
        ask_one(&json!({"do": "payments_on_account", "bill": 3000, "paid_on_account": 1800}));
    close(&answer, "/january", 2_700.0);
    close(&answer, "/july", 1_500.0);
    // gov.uk: nothing on account after a bill under 1,000.
    let answer = ask_one(&json!({"do": "payments_on_account", "bill": 900, "paid_on_account": 0}));
    close(&answer, "/january", 900.0);
    close(&answer, "/july", 0.0);
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
fn instalment() {
    // numpy-financial f47e8af, without its minus sign; sixty of them.
    let answer = ask_one(
        &json!({"do": "instalment", "principal": 15000, "annual_rate": 0.08, "months": 60}),
    );
    close(&answer, "/payment", 304.1459143262);
    close(&answer, "/total", 18_248.75);
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
fn errors_name_their_field_and_the_next_line_is_answered() {
    let requests: &[(&str, &str)] = &[
        (
            r#"{"do":"tax","tax_year":"2026-28","nation":"england"}"#,
            "tax_year: ",
        ),
        (
            r#"{"do":"tax","tax_year":"2019-20","nation":"england"}"#,
            "tax_year: ",
        ),
        (
            r#"{"do":"tax","tax_year":2026,"nation":"england"}"#,
            "tax_year: ",
        ),
        (r#"{"do":"tax","nation":"england"}"#, "tax_year: "),
        (
            r#"{"do":"tax","tax_year":"2026-27","nation":"france"}"#,
            "nation: ",
        ),
        (
            r#"{"do":"tax","tax_year":"2026-27","nation":"wales","employment":-1}"#,
            "employment: ",
        ),
        (
            r#"{"do":"tax","tax_year":"2026-27","nation":"wales","dividends":"5"}"#,
            "dividends: ",
        ),
        (
            r#"{"do":"tax","tax_year":"2026-27","nation":"wales","student_loans":["plan_3"]}"#,
            "student_loans: ",
        ),
        (
            r#"{"do":"tax","tax_year":"2026-27","nation":"wales","children":1.5}"#,
            "children: ",
        ),
        (
            r#"{"do":"corporation_tax","tax_year":"2026-27"}"#,
            "profit: ",
        ),
        (
            r#"{"do":"loan_deduction","tax_year":"2026-27","plan":"plan_2","yearly_pay":1,"period":"day"}"#,
            "period: ",
        ),
        (r#"{"do":"payments_on_account","bill":null}"#, "bill: "),
        (r#"{"do":"appraise","flows":[1,"x"],"rate":0}"#, "flows: "),
        (r#"{"do":"appraise","flows":[1],"rate":-2}"#, "rate: "),
        (
            r#"{"do":"appraise","flows":[1],"rate":0,"flows_per_year":0}"#,
            "flows_per_year: ",
        ),
        (
            r#"{"do":"instalment","principal":1,"annual_rate":0,"months":-1}"#,
            "months: ",
        ),
        (r#"{"do":"rehearse","as_of":"2027"}"#, "as_of: "),
        (
            r#"{"do":"rehearse","overrides":{"tax.on_windows":1}}"#,
            "tax.on_windows: ",
        ),
        (r#"{"do":"sing"}"#, "do: "),
        (r#"{}"#, "do: "),
        ("[1]", "request: "),
        ("{", "request: "),
        ("{\"do\":\"tax\u{0}", "request: "),
    ];
    let mut input = Vec::new();
    for (line, _) in requests {
        input.extend(line.as_bytes());
        input.push(b'\n');
    }
    // Not text at all, then an empty line that is passed over, then a good request with neither
    // a carriage return in its way nor a newline at its end.
    input.extend(
        b"\xff\xfe\n\n{\"do\":\"instalment\",\"principal\":600,\"annual_rate\":0,\"months\":6}\r",
    );
    let answers = ask(&input);
    assert_eq!(answers.len(), requests.len() + 2);
    for ((line, field), answer) in requests.iter().zip(&answers) {
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(error.starts_with(field), "{line}: {answer}");
    }
    assert!(answers[requests.len()]["error"].is_string());
    close(&answers[requests.len() + 1], "/payment", 100.0);
}
