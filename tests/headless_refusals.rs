//! What the headless door refuses: every field of every request, wrong in every way that its kind
//! can be. Each error begins with the name of the field, and the next line is still answered.

#[path = "support/door.rs"]
mod door;

use level7::scenario::table::input;
use level7::scenario::{Key, Shape};
use serde_json::{Value, json};

/// What a field holds, which says how it can be wrong.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Any number.
    Number,
    /// A number from nought.
    Amount,
    /// A whole number from nought.
    Count,
    /// A list of numbers.
    Numbers,
    /// One of some names.
    Name,
    /// A list of such names.
    Names,
    /// A map of inputs.
    Map,
    /// True or false.
    Flag,
}

use Kind::{Amount, Count, Flag, Map, Name, Names, Number, Numbers};

/// A request that is right, and its fields: name, kind, and whether it may be left out.
type Request = (Value, &'static [(&'static str, Kind, bool)]);

fn requests() -> Vec<Request> {
    vec![
        (
            json!({
                "do": "tax", "tax_year": "2026-27", "nation": "england", "employment": 1,
                "self_employment": 2, "dividends": 3, "children": 1, "student_loans": ["plan_2"],
            }),
            &[
                ("do", Name, false),
                ("tax_year", Name, false),
                ("nation", Name, false),
                ("employment", Amount, true),
                ("self_employment", Amount, true),
                ("dividends", Amount, true),
                ("children", Count, true),
                ("student_loans", Names, true),
            ],
        ),
        (
            json!({"do": "corporation_tax", "tax_year": "2026-27", "profit": 1}),
            &[("tax_year", Name, false), ("profit", Number, false)],
        ),
        (
            json!({
                "do": "loan_deduction", "tax_year": "2026-27", "plan": "plan_2", "yearly_pay": 1,
                "period": "month",
            }),
            &[
                ("tax_year", Name, false),
                ("plan", Name, false),
                ("yearly_pay", Amount, false),
                ("period", Name, false),
            ],
        ),
        (
            json!({"do": "futures", "scenario": {}, "count": 4, "draws": 2}),
            &[
                ("scenario", Map, true),
                ("count", Count, true),
                ("draws", Count, true),
            ],
        ),
        (
            json!({"do": "payments_on_account", "bill": 1, "paid_on_account": 1}),
            &[("bill", Amount, false), ("paid_on_account", Amount, true)],
        ),
        (
            json!({"do": "appraise", "flows": [-1, 2], "rate": 0.05, "flows_per_year": 1}),
            &[
                ("flows", Numbers, false),
                ("rate", Number, false),
                ("flows_per_year", Amount, true),
            ],
        ),
        (
            json!({"do": "instalment", "principal": 1, "annual_rate": 0.05, "months": 1}),
            &[
                ("principal", Amount, false),
                ("annual_rate", Amount, false),
                ("months", Count, false),
            ],
        ),
        (
            json!({
                "do": "claim", "clients": 18, "fee": 6395, "leaves_per_client": 465,
                "scenario": {},
            }),
            &[
                ("clients", Amount, true),
                ("fee", Amount, true),
                ("leaves_per_client", Amount, true),
                ("scenario", Map, true),
            ],
        ),
        (
            json!({"do": "claim", "price": 250, "uses_up": 60}),
            &[("price", Amount, false), ("uses_up", Amount, true)],
        ),
        (
            json!({"do": "project", "scenario": {}}),
            &[("scenario", Map, true)],
        ),
        (
            json!({"do": "defaults", "scenario": {}, "estimates": true}),
            &[("scenario", Map, true), ("estimates", Flag, true)],
        ),
    ]
}

/// Everything that a field of that kind may not hold, as JSON text.
fn wrong(kind: Kind) -> Vec<&'static str> {
    // Of another type whatever the kind.
    let mut all = vec!["null"];
    if kind != Flag {
        all.push("true");
    }
    if kind != Map {
        all.push("{}");
    }
    match kind {
        Number | Amount | Count => {
            all.extend(["\"\"", "\"5\"", "\"NaN\"", "\"inf\"", "[]", "[5]"]);
            all.extend(["1e13", "1e308", "1e999", "-1e999"]);
        }
        Name | Names => all.extend(["5", "\"france\"", "\"\"", "\"NaN\"", "1e308"]),
        Numbers | Map | Flag => all.extend(["5", "\"x\"", "1e999"]),
    }
    match kind {
        Number => {}
        Amount => all.extend(["-1", "-0.01"]),
        Count => all.extend(["-1", "1.5", "4294967296"]),
        Numbers => all.extend(["[1,\"x\"]", "[null]", "[1e13]", "[1,1e999]", "[[1]]"]),
        Name => all.extend(["[]", "[\"x\"]"]),
        Names => all.extend(["[5]", "[null]", "[\"plan_3\"]", "[\"plan_2\",\"\"]"]),
        Map | Flag => all.extend(["[]", "[{}]"]),
    }
    all
}

/// Wrong beyond its kind: numbers and names with a rule of their own.
const OWN: [(&str, &str, &str); 7] = [
    ("tax", "tax_year", "\"2026-28\""),
    ("tax", "tax_year", "\"2019-20\""),
    ("tax", "tax_year", "\"2026\""),
    ("appraise", "rate", "-2"),
    ("appraise", "flows_per_year", "0"),
    ("loan_deduction", "period", "\"day\""),
    ("tax", "nation", "\"Scotland\""),
];

/// The request with this text in the place of a field's value. JSON values cannot hold it: `1e999`
/// is no double.
fn with(request: &Value, field: &str, text: &str) -> String {
    const PLACE: &str = "\u{1}here\u{1}";
    let mut changed = request.clone();
    changed[field] = json!(PLACE);
    changed.to_string().replace(&json!(PLACE).to_string(), text)
}

fn without(request: &Value, field: &str) -> String {
    let mut changed = request.clone();
    changed.as_object_mut().expect("a map").remove(field);
    changed.to_string()
}

/// Asks all, and sees that each answer is an error that begins with its field's name.
fn refused(tried: &[(String, String)]) {
    let lines: Vec<&String> = tried.iter().map(|(_, line)| line).collect();
    let mut slips = Vec::new();
    for ((field, line), answer) in tried.iter().zip(door::ask_all(&lines)) {
        let error = answer["error"].as_str().unwrap_or_default();
        if !error.starts_with(&format!("{field}: ")) || error.len() < field.len() + 8 {
            slips.push(format!("{line}: {answer}"));
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn every_field_of_every_request() {
    let mut tried = Vec::new();
    for (request, fields) in requests() {
        for (field, kind, optional) in fields {
            for text in wrong(*kind) {
                tried.push(((*field).to_owned(), with(&request, field, text)));
            }
            if !optional {
                tried.push(((*field).to_owned(), without(&request, field)));
            }
        }
    }
    for (named, field, text) in OWN {
        let of = requests()
            .into_iter()
            .find(|(request, _)| request["do"] == named);
        let (request, _) = of.expect("a request");
        tried.push((field.to_owned(), with(&request, field, text)));
    }
    refused(&tried);
}

/// Every request above is right as it stands, and without whatever may be left out.
#[test]
fn what_is_right_is_answered() {
    let mut lines = Vec::new();
    for (request, fields) in requests() {
        lines.push(request.to_string());
        let optional = fields.iter().filter(|(.., optional)| *optional);
        lines.extend(optional.map(|(field, ..)| without(&request, field)));
    }
    for (line, answer) in lines.iter().zip(door::ask_all(&lines)) {
        assert!(answer.get("error").is_none(), "{line}: {answer}");
    }
}

/// A scenario's inputs are refused by their own names, one wrong value at a time.
#[test]
fn every_input_of_a_scenario() {
    let mut tried = Vec::new();
    for key in Key::all() {
        let mut texts = vec!["null".to_owned(), "[]".into(), "{}".into()];
        let mut more = |more: &[&str]| texts.extend(more.iter().map(ToString::to_string));
        more(&[
            "\"NaN\"",
            "1e308",
            "1e999",
            "{\"low\":1,\"likely\":2}",
            "{\"likely\":\"x\"}",
        ]);
        match input(key).shape {
            Shape::Number {
                min, max, whole, ..
            } => {
                more(&["true", "\"5\""]);
                texts.push(json!(min - 0.01).to_string());
                texts.push(json!(max + 0.01).to_string());
                texts.push(json!({"low": max, "likely": min, "high": max}).to_string());
                texts.push(json!({"low": min, "likely": min, "high": max + 1.0}).to_string());
                if whole {
                    texts.push(json!(min + 0.5).to_string());
                }
            }
            Shape::Choice(_) => more(&["5", "true", "\"france\"", "\"\""]),
            Shape::Flag => more(&["5", "\"yes\"", "0"]),
            Shape::Month => more(&["5", "\"2019-12\"", "\"2051-01\"", "\"2027-13\"", "\"May\""]),
        }
        let name = key.text();
        for text in texts {
            let line = format!("{{\"do\":\"project\",\"scenario\":{{\"{name}\":{text}}}}}");
            tried.push((name.clone(), line));
        }
    }
    for unknown in ["salery", "level_7_certificate.fees", "", "Salary"] {
        let line = json!({"do": "project", "scenario": {unknown: 1}}).to_string();
        tried.push((unknown.to_owned(), line));
    }
    refused(&tried);
}

#[test]
fn what_is_no_request_is_refused_and_the_next_line_is_answered() {
    let lines: [&[u8]; 8] = [
        b"[1]",
        b"{",
        b"5",
        b"null",
        b"{\"do\":\"tax\0",
        b"{\"do\":\"tax\",\"employment\":NaN}",
        b"{\"do\":\"instalment\",\"principal\":Infinity}",
        // Not text at all.
        b"\xff\xfe",
    ];
    let mut input = lines.join(&b'\n');
    // Then an empty line that is passed over, and a good request with neither a carriage return in
    // its way nor a newline at its end.
    input.extend(b"\n\n{\"do\":\"instalment\",\"principal\":600,\"annual_rate\":0,\"months\":6}\r");
    let answers = door::ask(&input);
    assert_eq!(answers.len(), lines.len() + 1);
    for (line, answer) in lines.iter().zip(&answers) {
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(
            error.starts_with("request: "),
            "{}: {answer}",
            String::from_utf8_lossy(line)
        );
    }
    assert_eq!(answers[lines.len()]["payment"], json!(100.0));
}
