//! The part of the answer to `project` that says whether it is necessary: the lights, and each way
//! the law may go with what it leaves.

use level7::insight::necessity::{Both, necessity};
use level7::model::{Projection, Subject, project};
use level7::report::lights::{Necessary, Statement};
use level7::report::page::SourceRef;
use level7::scenario::Scenario;
use serde_json::{Value, json};

/// The three lights, in order: each with the statement that bears it, and with what else concerns
/// the visitor under `more`.
pub(crate) fn lights(necessary: &Necessary) -> Value {
    let light = |light: &level7::report::lights::Light| {
        let mut value = statement(&light.lead);
        value["key"] = json!(light.key);
        value["about"] = json!(light.about);
        value["verdict"] = json!(light.verdict);
        value["tone"] = json!(light.tone.key());
        value["more"] = light.more.iter().map(statement).collect();
        value
    };
    necessary.lights.iter().map(light).collect()
}

/// What is kept a year as the law stands and under each law with a chance, pounds, with the route
/// and as you are.
pub(crate) fn laws(scenario: &Scenario, necessary: &Necessary) -> Value {
    let chosen: Projection = project(scenario, Subject::Route(scenario.route()));
    let read = necessity(scenario, &chosen);
    let ways: Vec<Value> = necessary
        .ways
        .iter()
        .zip(&read.ways)
        .map(|(told, way)| {
            let (chance, from) = way.inputs;
            json!({
                "law": chance.text().trim_start_matches("law.").trim_end_matches(".probability"),
                "about": told.about,
                "verdict": told.verdict,
                "tone": told.tone.key(),
                "chance": way.chance,
                "from": scenario.month(from).to_string(),
                "within_the_years_looked_at": way.begins.is_some(),
                "kept_a_year": kept(&way.both),
                "sentence": told.kept,
                "basis": statement(&told.basis),
                "odds": statement(&told.odds),
            })
        })
        .collect();
    json!({
        "months": [read.months.0.to_string(), read.months.1.to_string()],
        "no_new_law": {
            "chance": read.unchanged_chance,
            "kept_a_year": kept(&read.unchanged),
            "sentence": necessary.unchanged,
        },
        "ways": ways,
        "notes": necessary.notes,
    })
}

fn kept(both: &Both) -> Value {
    json!({ "as_you_are": both.as_you_are.kept, "with_route": both.with_route.kept })
}

fn statement(one: &Statement) -> Value {
    json!({
        "about": one.about,
        "standing": one.ground.key(),
        "standing_words": one.ground.words(),
        "sentence": one.sentence,
        "dated": one.dated,
        "source": one.sources.first().map(source),
        "sources": one.sources.iter().map(source).collect::<Value>(),
    })
}

fn source(one: &SourceRef) -> Value {
    json!({ "label": one.label, "url": one.url, "dated": one.dated })
}
