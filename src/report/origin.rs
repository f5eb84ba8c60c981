//! Where a default comes from, as words beside its box.

use super::page::{OriginTag, SourceRef};
use super::words::value_words;
use crate::facts::{Kind, Series, Source, Standing};
use crate::scenario::{Input, Key, Origin, Scenario, table};
pub use crate::words::origin::word;
use crate::words::{lists, origin as words};

/// The tag of an input: whose figure it is and what founds it.
#[must_use]
pub fn origin(scenario: &Scenario, key: Key) -> OriginTag {
    let input = table::input(key);
    let tag = of_default(scenario, &input, scenario.default_of(key).origin);
    if scenario.is_chosen(key) {
        OriginTag {
            word: words::YOUR_FIGURE.to_owned(),
            text: words::we_had(&tag.text),
            kind: None,
            ..tag
        }
    } else {
        tag
    }
}

fn of_default(scenario: &Scenario, input: &Input, origin: Origin) -> OriginTag {
    match origin {
        Origin::Assumption(why) => OriginTag {
            word: word(Kind::Assumption).to_owned(),
            text: why.to_owned(),
            kind: Some(Kind::Assumption),
            sources: Vec::new(),
        },
        Origin::Publisher => OriginTag {
            word: words::PUBLISHERS_FIGURE.to_owned(),
            text: words::publisher_says(&our_figure(scenario, input)),
            kind: None,
            sources: Vec::new(),
        },
        Origin::Fact(series) => of_series(scenario, input, series, ""),
        Origin::Derived(series, rule) => of_series(scenario, input, series, rule),
    }
}

/// What we had in the place of a publisher's figure.
fn our_figure(scenario: &Scenario, input: &Input) -> String {
    super::words::said(input, scenario.our_default_of(input.key).value)
}

fn of_series(scenario: &Scenario, input: &Input, series: &'static Series, rule: &str) -> OriginTag {
    let facts = scenario.facts();
    let found = facts.look(series, facts.as_of());
    let mut sentences = Vec::new();
    if !rule.is_empty() {
        sentences.push(rule.to_owned());
    }
    let value = found.value;
    if value.low() < value.high() && input.unit.is_some() {
        sentences.push(words::spread(
            &value_words(input, value.low()),
            &value_words(input, value.high()),
            &value_words(input, value.likely()),
        ));
    }
    if !found.record.note.is_empty() {
        sentences.push(found.record.note.to_owned());
    }
    if let Standing::CarriedForward(from) = found.standing {
        sentences.push(words::carried_forward(&super::numbers::month_name(from)));
    }
    if found.record.is_past_review(facts.as_of()) {
        sentences.push(words::PAST_REVIEW.to_owned());
    }
    OriginTag {
        word: word(found.record.kind).to_owned(),
        text: lists::sentences(&sentences),
        kind: Some(found.record.kind),
        sources: found.record.sources.iter().map(|one| source(one)).collect(),
    }
}

/// A source's date, in a sentence.
#[must_use]
pub fn date(source: &SourceRef) -> String {
    if source.dated == words::UNDATED {
        source.dated.clone()
    } else {
        words::dated(&source.dated)
    }
}

/// A source as it is cited.
#[must_use]
pub fn source(source: &'static Source) -> SourceRef {
    SourceRef {
        label: words::source(source.publisher, source.title),
        url: source.url,
        dated: if source.dated == "undated" {
            words::UNDATED
        } else {
            source.dated
        }
        .to_owned(),
    }
}
