//! Which government loan reaches which course, on what terms, and where that was read.

use super::cited::{Cited, cited};
use super::names;
use super::numbers::{NONE, percent, pounds_exact};
use super::origin::source;
use super::page::SourceRef;
use crate::chart::Table;
use crate::facts::loans::Scheme;
use crate::facts::{Nation, Series, regulation as rules};
use crate::model::{Projection, Subject, funding};
use crate::scenario::{Field, Scenario};
use crate::words::nations::within;
use crate::words::paying::lending::{self as said, lender};

/// Government loans for the courses side by side.
#[derive(Clone, PartialEq, Debug)]
pub struct Lending {
    /// The loan that reaches each course, or none.
    pub loans: Table,
    /// What the loan costs and how it is repaid; empty where none reaches any course.
    pub terms: String,
    /// What must be said of the loan's figures, a sentence each.
    pub notes: Vec<String>,
    /// Which courses the nation lends for.
    pub rules: Vec<Cited>,
    /// Where the loan's figures were read.
    pub sources: Vec<SourceRef>,
}

/// The loans of the visitor's nation.
#[must_use]
pub(super) fn lending(scenario: &Scenario, all: &[Projection]) -> Lending {
    let scheme = all.iter().find_map(|one| available(scenario, one));
    Lending {
        loans: table(scenario, all),
        terms: scheme.map_or_else(String::new, |scheme| terms(scenario, scheme)),
        notes: scheme.map_or_else(Vec::new, |scheme| notes(scenario, scheme)),
        rules: [&rules::LOAN_VOCATIONAL, lends_for(scenario.nation())]
            .into_iter()
            .map(cited)
            .collect(),
        sources: scheme.map_or_else(Vec::new, |scheme| sources(scenario, scheme)),
    }
}

fn available(scenario: &Scenario, one: &Projection) -> Option<&'static Scheme> {
    match one.ledger.subject() {
        Subject::Route(route) => funding::available(scenario.nation(), route),
        Subject::LaserAlone => None,
    }
}

fn table(scenario: &Scenario, all: &[Projection]) -> Table {
    let start = scenario.month(Field::Start);
    let rows = all
        .iter()
        .map(|one| {
            let (loan, most) =
                available(scenario, one).map_or((said::NONE_FOUND, None), |scheme| {
                    let most = scenario.facts().likely(scheme.cap, start);
                    (lender(scheme.nation), Some(most))
                });
            vec![
                names::projected(one),
                loan.to_owned(),
                most.map_or_else(|| NONE.to_owned(), pounds_exact),
            ]
        })
        .collect();
    Table {
        caption: said::caption(within(scenario.nation())),
        head: said::HEAD.map(str::to_owned).to_vec(),
        rows,
    }
}

/// Interest, and how it is repaid.
fn terms(scenario: &Scenario, scheme: &'static Scheme) -> String {
    let likely = |series| {
        let start = scenario.month(Field::Start);
        scenario.facts().likely(series, start)
    };
    said::terms(
        lender(scheme.nation),
        &percent(likely(scheme.interest)),
        &percent(likely(scheme.plan.rate())),
        &pounds_exact(likely(scheme.plan.threshold())),
        names::loan_plan(scheme.plan),
    )
}

const fn lends_for(nation: Nation) -> &'static rules::Rule {
    match nation {
        Nation::England | Nation::Wales => &rules::LOAN_MASTERS_ONLY,
        Nation::Scotland => &rules::LOAN_SCOTLAND,
        Nation::NorthernIreland => &rules::LOAN_NI,
    }
}

/// What is read for a loan: its cap, its interest, and the plan under which it is repaid.
const fn figures(scheme: &'static Scheme) -> [(&'static str, &'static Series); 3] {
    [
        (said::MOST, scheme.cap),
        (said::INTEREST, scheme.interest),
        (said::THRESHOLD, scheme.plan.threshold()),
    ]
}

/// What must be said of a loan's figures: a figure of another year, a rate capped for a time.
fn notes(scenario: &Scenario, scheme: &'static Scheme) -> Vec<String> {
    let start = scenario.month(Field::Start);
    figures(scheme)
        .into_iter()
        .filter_map(|(what, series)| {
            let note = scenario.facts().look(series, start).record.note;
            (!note.is_empty()).then(|| said::note(what, note))
        })
        .collect()
}

fn sources(scenario: &Scenario, scheme: &'static Scheme) -> Vec<SourceRef> {
    let start = scenario.month(Field::Start);
    let mut all = Vec::new();
    for (_, series) in figures(scheme) {
        for one in scenario.facts().look(series, start).record.sources {
            let cited = source(one);
            if !all.contains(&cited) {
                all.push(cited);
            }
        }
    }
    all
}
