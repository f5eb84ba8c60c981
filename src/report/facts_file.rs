//! Every fact as one document, `facts.json`: written from the very records that the sums use, for
//! whoever wants to check a figure or to compute with the figures elsewhere.
//!
//! `facts.schema.json` says what stands where. No page refers to this module, so that the
//! browser's program carries none of it.

mod node;
mod tables;

pub use node::Node;

use crate::facts::regulation::{RULES, Rule};
use crate::facts::{
    Dated, Facts, Nation, Quantity, Reading, Series, Source, all_series, all_sources,
};
pub(in crate::report) use node::record;

/// What [`document`] is shaped like: a JSON Schema, draft 2020-12.
pub const SCHEMA: &str = include_str!("facts_file/facts.schema.json");

/// How a stranger finds the figure that the sums use.
const READING: [&str; 6] = [
    "A series is an amount of the world over time; its id is stable. Values stand oldest first.",
    "Money is in pounds, a share is a share of one, a month is written 2026-11.",
    "In force in a month is the last value whose `from` is not after it. After its `to` it is carried forward; before the first value, the first one stands in.",
    "A value is one number, or low, likely and high; sums use the likely one.",
    "Tax, National Insurance and loan thresholds are read for the April of each tax year; what else the sums ask for is read for the month `as_of`, unless said otherwise.",
    "`docs/model.md` in the project says what is computed with them.",
];

/// Everything that the facts hold, seen from their month. Figures put in place of published ones
/// are not in it: it is about the records.
#[must_use]
pub fn document(facts: &Facts) -> Node {
    record! {
        "$schema": "./facts.schema.json",
        "title": "Facts behind the Level 7 decision calculator",
        "model": env!("CARGO_PKG_VERSION"),
        "as_of": facts.as_of().to_string(),
        "reading": READING.into_iter().collect::<Node>(),
        "series": all_series().into_iter().map(series).collect::<Node>(),
        "sources": all_sources().into_iter().map(source).collect::<Node>(),
        "tax": tables::tax(),
        "loan_plans": tables::loan_plans(),
        "loan_schemes": tables::loan_schemes(),
        "routes": tables::routes(),
        "services": tables::services(),
        "rules": RULES.iter().copied().map(rule).collect::<Node>(),
    }
}

fn series(of: &'static Series) -> Node {
    record! {
        "id": of.id,
        "label": of.label,
        "unit": of.unit.key(),
        "applies_to": of.applies_to,
        "values": of.values.iter().map(dated).collect::<Node>(),
    }
}

fn dated(of: &'static Dated) -> Node {
    let mut parts: Vec<(&'static str, Node)> = match of.value {
        Quantity::Exact(value) => vec![("value", value.into())],
        Quantity::Range(low, likely, high) => vec![
            ("low", low.into()),
            ("likely", likely.into()),
            ("high", high.into()),
        ],
    };
    parts.extend([
        ("from", of.from.to_string().into()),
        ("to", of.to.map(|month| month.to_string()).into()),
        ("kind", of.kind.key().into()),
        ("sources", ids(of.sources)),
        ("retrieved", of.retrieved.to_string().into()),
        ("review_by", of.review_by.to_string().into()),
        ("note", of.note.into()),
        ("readings", of.readings.iter().map(reading).collect()),
    ]);
    Node::Record(parts)
}

fn reading(of: &'static Reading) -> Node {
    record! { "sources": ids(of.sources), "says": of.says }
}

fn ids(sources: &[&'static Source]) -> Node {
    sources.iter().map(|source| source.id).collect()
}

fn source(of: &'static Source) -> Node {
    record! {
        "id": of.id,
        "publisher": of.publisher,
        "title": of.title,
        "url": of.url,
        "dated": of.dated,
    }
}

fn rule(of: &'static Rule) -> Node {
    record! {
        "id": of.id,
        "nations": of.nations.iter().copied().map(Nation::key).collect::<Node>(),
        "standing": of.standing.key(),
        "sentence": of.sentence,
        "dated": of.dated,
        "sources": ids(of.sources),
        "retrieved": of.retrieved.to_string(),
        "review_by": of.review_by.to_string(),
    }
}
