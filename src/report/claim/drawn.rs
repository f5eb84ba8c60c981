//! A claim's waterfalls, drawn.

use super::steps::origin_of;
use crate::chart::waterfall::{self, Row, Value};
use crate::insight::claim::{Claim, Waterfall};
use crate::model::Subject;
use crate::report::graphs::both;
use crate::report::names;
use crate::report::numbers::pounds_exact;
use crate::report::page::Drawn;
use crate::scenario::Scenario;
use crate::words::charts;
use crate::words::claim::{drawn as said, step};

/// Between which amounts a waterfall runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum End {
    /// From what a client is said to leave to what is left for the visitor.
    Client,
    /// From the claimed fee to all that has to be paid back.
    Fee,
}

impl End {
    /// What its first amount and its last are called.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Client => (said::A_CLIENT_LEAVES, said::LEFT_FOR_YOU),
            Self::Fee => (said::CLAIMED_FEE, said::TO_BE_PAID_BACK),
        }
    }

    /// What is drawn between them.
    const fn subtitle(self) -> &'static str {
        match self {
            Self::Client => charts::CLIENT,
            Self::Fee => charts::TOLD,
        }
    }
}

/// A waterfall at both widths.
pub(super) fn drawn(
    scenario: &Scenario,
    subject: Subject,
    claim: &Claim,
    title: &str,
    end: End,
    found: &Waterfall,
) -> Drawn {
    let rows = rows(scenario, subject, claim, end, found);
    let sentence = sentence(&rows);
    let given = |width| waterfall::Waterfall {
        title: title.to_owned(),
        subtitle: end.subtitle().to_owned(),
        sentence: sentence.clone(),
        width,
        rows: rows.clone(),
    };
    both(|width| waterfall::waterfall(&given(width), pounds_exact))
}

/// The rows to the pound. What is rounded is where each step gets to, so that what is shown
/// adds up.
fn rows(
    scenario: &Scenario,
    subject: Subject,
    claim: &Claim,
    end: End,
    found: &Waterfall,
) -> Vec<Row> {
    let (first, last) = end.names();
    let mut rows = vec![Row {
        label: first.to_owned(),
        value: Value::Whole(libm::round(found.start)),
        origin: match (end, claim.fee) {
            (End::Fee, None) => said::YOUR_FEE,
            _ => said::THE_CLAIM,
        }
        .to_owned(),
    }];
    let mut at = found.start;
    for one in &found.steps {
        let before = libm::round(at);
        at += one.pounds;
        let shown = libm::round(at) - before;
        if shown == 0.0 && one.is_nothing() {
            continue;
        }
        rows.push(Row {
            label: step(one.part).to_owned(),
            value: Value::Step(shown),
            origin: origin_of(scenario, subject, one.part).word,
        });
    }
    rows.push(Row {
        label: last.to_owned(),
        value: Value::Whole(libm::round(found.end)),
        origin: said::the_ledger(names::subject(subject)),
    });
    rows
}

fn sentence(rows: &[Row]) -> String {
    let steps = rows.iter().map(|row| match row.value {
        Value::Step(step) if step > 0.0 => said::gained(&row.label, &pounds_exact(step)),
        Value::Whole(value) | Value::Step(value) => said::amount(&row.label, &pounds_exact(value)),
    });
    let steps = steps.reduce(|all, next| said::and_then(&all, &next));
    said::whole(&steps.unwrap_or_default())
}
