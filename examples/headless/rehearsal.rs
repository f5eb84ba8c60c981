//! The request `rehearse`: what every ordinary visitor is told from other facts, against what they
//! are told from those published.

use level7::facts::{Facts, Month, Quantity, all_series};
use level7::report::rehearsal::{Answers, Named, comparison};
use serde_json::{Value, json};

use super::{Answer, Request, text};

/// `{"report": …}` in Markdown, for `as_of`, a month, and `overrides`, likely values by the id of
/// their series, which hold from the month `from` on (or from `as_of`).
pub(crate) fn rehearsed(published: &Facts, request: &Request) -> Answer {
    let as_of = month(request, "as_of")?.unwrap_or(published.as_of());
    let from = month(request, "from")?.unwrap_or(as_of);
    let mut facts = Facts::new(as_of);
    match request.get("overrides") {
        None => {}
        Some(Value::Object(overrides)) => {
            for (id, value) in overrides {
                let series = all_series()
                    .into_iter()
                    .find(|series| series.id == id)
                    .ok_or_else(|| format!("{id}: no figure has this name"))?;
                let value = value
                    .as_f64()
                    .ok_or_else(|| format!("{id}: must be a number"))?;
                facts = facts.with(series, from, Quantity::Exact(value));
            }
        }
        Some(_) => return Err("overrides: must be an object".into()),
    }
    let (before, after) = (Answers::of(published), Answers::of(&facts));
    let report = comparison(
        Named {
            name: "as published",
            answers: &before,
        },
        Named {
            name: "rehearsed",
            answers: &after,
        },
    );
    Ok(json!({ "report": report }))
}

fn month(request: &Request, name: &str) -> Result<Option<Month>, String> {
    if !request.contains_key(name) {
        return Ok(None);
    }
    let given = text(request, name)?;
    let month = Month::parse(given).ok_or_else(|| format!("{name}: {given:?} is no month"))?;
    Ok(Some(month))
}
