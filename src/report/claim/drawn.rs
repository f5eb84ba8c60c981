//! A claim's waterfalls, drawn.

use super::steps::{label, origin_of};
use crate::chart::waterfall::{self, Row, Value};
use crate::chart::{Chart, NARROW, WIDE};
use crate::insight::claim::{Claim, Waterfall};
use crate::model::Subject;
use crate::report::names;
use crate::report::numbers::pounds_exact;
use crate::report::page::Drawn;
use crate::scenario::Scenario;

/// A waterfall at both widths, between the names of its first amount and its last.
pub(super) fn drawn(
    scenario: &Scenario,
    subject: Subject,
    claim: &Claim,
    title: &str,
    (first, last): (&str, &str),
    found: &Waterfall,
) -> Drawn {
    let rows = rows(scenario, subject, claim, (first, last), found);
    let sentence = sentence(&rows);
    let draw = |width| -> Chart {
        waterfall::waterfall(
            title.to_owned(),
            sentence.clone(),
            width,
            pounds_exact,
            &rows,
        )
    };
    Drawn {
        narrow: draw(NARROW),
        wide: draw(WIDE),
    }
}

/// The rows to the pound. What is rounded is where each step gets to, so that what is shown
/// adds up.
fn rows(
    scenario: &Scenario,
    subject: Subject,
    claim: &Claim,
    (first, last): (&str, &str),
    found: &Waterfall,
) -> Vec<Row> {
    let mut rows = vec![Row {
        label: first.to_owned(),
        value: Value::Whole(libm::round(found.start)),
        origin: match claim.fee {
            None if first.ends_with("fee") => "your fee, as the claim names none".to_owned(),
            _ => "the claim".to_owned(),
        },
    }];
    let mut at = found.start;
    for step in &found.steps {
        let before = libm::round(at);
        at += step.pounds;
        let shown = libm::round(at) - before;
        if shown == 0.0 && step.is_nothing() {
            continue;
        }
        rows.push(Row {
            label: label(step.part).to_owned(),
            value: Value::Step(shown),
            origin: origin_of(scenario, subject, step.part).word,
        });
    }
    rows.push(Row {
        label: last.to_owned(),
        value: Value::Whole(libm::round(found.end)),
        origin: ["the ledger, ", names::subject(subject)].concat(),
    });
    rows
}

fn sentence(rows: &[Row]) -> String {
    let list: Vec<String> = rows
        .iter()
        .map(|row| match row.value {
            Value::Step(step) if step > 0.0 => [&row.label, " +", &pounds_exact(step)].concat(),
            Value::Whole(value) | Value::Step(value) => {
                [&row.label, " ", &pounds_exact(value)].concat()
            }
        })
        .collect();
    [&list.join("; "), "."].concat()
}
