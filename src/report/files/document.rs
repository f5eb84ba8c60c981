//! Scenario and results as one document: to be opened again, and to be read by other programs.
//!
//! `decision.schema.json` says what stands where. The scenario is in the form in which scripts give
//! it; the results are those of [`super::results`].

use super::layout::written;
use super::{About, MODEL, results};
use crate::facts::editions::{EDITIONS, newest};
use crate::report::answer::answer;
use crate::report::facts_file::{Node, record};
use crate::report::link::finding;
use crate::scenario::{Field, Key, Scenario};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What the document calls its format.
pub const FORMAT: &str = "level-7-decision";

/// The version of the format that is written. What an older program would misread raises it.
pub const VERSION: u32 = 1;

/// What a document is shaped like: a JSON Schema, draft 2020-12.
pub const SCHEMA: &str = include_str!("decision.schema.json");

/// The document, as JSON.
pub(super) fn document(about: &About<'_>) -> String {
    let answer = answer(about.scenario, about.chosen, about.all);
    written(&Document {
        scenario: about.scenario,
        before: record! {
            "format": FORMAT,
            "format_version": f64::from(VERSION),
            "program": MODEL,
            "facts": about.scenario.facts().as_of().to_string(),
            "edition": newest(EDITIONS).map(|on| on.to_string()),
            "seed": about.scenario.number(Field::Seed),
            "publisher": about.scenario.owed_to_publisher().map(Key::text).collect::<Node>(),
        },
        after: record! {
            "answer": record! {
                "route": about.chosen.ledger.subject().text(),
                "question": answer.question,
                "found": finding(about.scenario).text(),
                "headline": answer.headline,
                "bad_end": answer.bad_end,
            },
            "results": about.all.iter().map(results::result).collect::<Node>(),
            "ledger": results::ledger(about.scenario, &about.chosen.ledger),
        },
    })
}

/// The scenario writes itself, between what comes before it and after it.
struct Document<'a> {
    before: Node,
    scenario: &'a Scenario,
    after: Node,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let parts = |node: &Node| match node {
            Node::Record(parts) => parts.clone(),
            _ => Vec::new(),
        };
        for (name, part) in parts(&self.before) {
            map.serialize_entry(name, &part)?;
        }
        map.serialize_entry(super::opened::SCENARIO, self.scenario)?;
        for (name, part) in parts(&self.after) {
            map.serialize_entry(name, &part)?;
        }
        map.end()
    }
}
