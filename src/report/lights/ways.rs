//! Each way the law may go: what it means for this visitor, what is known of it, how likely it is.

use super::super::numbers::month_name;
use super::super::origin::source;
use super::outcomes::{Outcomes, chance_words};
use super::{Ground, Light, Statement, Tone, Way, holds_level_7};
use crate::facts::Nation;
use crate::facts::regulation::{self as rules, Rule};
use crate::insight::necessity::{self, Necessity};
use crate::model::Law;
use crate::scenario::{Key, Origin, Scenario};
use crate::words::laws_to_come::{self as said, Judged, Meaning, TellingLaw};
use crate::words::lights::OUR_JUDGEMENT;

/// The light that sums them up.
#[must_use]
pub(super) fn light(scenario: &Scenario, read: &Necessity) -> Light {
    let as_of = scenario.facts().as_of();
    let (verdict, tone) = gist(scenario, read);
    Light {
        key: "law_to_come",
        about: said::ABOUT.to_owned(),
        verdict,
        tone,
        lead: Statement::of("", outlook(scenario.nation()), as_of),
        opens: said::OPENS.to_owned(),
        more: besides(scenario.nation())
            .iter()
            .map(|(about, rule)| Statement::of(about, rule, as_of))
            .collect(),
    }
}

fn gist(scenario: &Scenario, read: &Necessity) -> (String, Tone) {
    if read.ways.is_empty() {
        return (said::NO_CHANGE_HAS_A_CHANCE.to_owned(), Tone::Open);
    }
    let registered = scenario.profession().is_registered();
    let chance = |law: Law| -> f64 {
        let of_law = read.ways.iter().filter(|way| way.law == law);
        of_law.map(|way| way.chance).sum()
    };
    let required = chance(Law::Level7Required);
    let closed = if registered {
        0.0
    } else {
        chance(Law::RegisteredOnly)
    };
    let moved = if scenario.may_run_premises() {
        0.0
    } else {
        chance(Law::Premises)
    };
    if required > 0.0 && !holds_level_7(scenario) {
        let tone = if required > 0.5 {
            Tone::Closed
        } else {
            Tone::Depends
        };
        (said::one_would_ask(&chance_words(required)), tone)
    } else if moved > 0.0 {
        (said::host_clinic(&chance_words(moved)), Tone::Closed)
    } else if closed > 0.0 {
        (said::one_would_close(&chance_words(closed)), Tone::Depends)
    } else if required > 0.0 {
        (said::YOU_HOLD_IT.to_owned(), Tone::Open)
    } else {
        (said::NONE_WOULD_ASK.to_owned(), Tone::Open)
    }
}

/// Each way that has a chance.
#[must_use]
pub(super) fn ways(scenario: &Scenario, read: &Necessity, outcomes: &Outcomes<'_>) -> Vec<Way> {
    let as_of = scenario.facts().as_of();
    let way = |one: &necessity::Way| {
        let (verdict, tone) = meaning(scenario, one.law, outcomes);
        Way {
            law: one.law,
            about: said::condition(one.law, scenario.nation() == Nation::Scotland).to_owned(),
            verdict: said::meaning(verdict).to_owned(),
            tone,
            kept: outcomes.kept(one),
            basis: Statement::of("", basis(scenario, one.law), as_of),
            odds: odds(scenario, one),
        }
    };
    read.ways.iter().map(way).collect()
}

/// What one outcome of the law would mean for this visitor.
fn meaning(scenario: &Scenario, law: Law, outcomes: &Outcomes<'_>) -> (Meaning, Tone) {
    let registered = scenario.profession().is_registered();
    match law {
        Law::NoChange => (Meaning::Nothing, Tone::Open),
        Law::Premises if scenario.may_run_premises() => (Meaning::NothingHere, Tone::Open),
        Law::Premises => (Meaning::SomebodyElsesClinic, Tone::Closed),
        Law::Licence if registered => (Meaning::YearlyCost, Tone::Depends),
        Law::Licence => (Meaning::YearlyCostAndOversight, Tone::Depends),
        Law::Level7Required if holds_level_7(scenario) => {
            (Meaning::YourAwardKeepsThemOpen, Tone::Open)
        }
        Law::Level7Required if outcomes.no_help().is_some() => {
            (Meaning::ClosesWithoutHelp, Tone::Closed)
        }
        Law::Level7Required => (Meaning::ItKeepsThemOpen, Tone::Closed),
        Law::RegisteredOnly if registered => (Meaning::YouGoOn, Tone::Open),
        Law::RegisteredOnly => (Meaning::ItWouldNotSaveThem, Tone::Closed),
    }
}

/// What was read last of the nation's plans.
const fn outlook(nation: Nation) -> &'static Rule {
    match nation {
        Nation::Wales => &rules::WALES_NO_LEVEL,
        Nation::NorthernIreland => &rules::NI_NO_SCHEME,
        Nation::Scotland => &rules::SCOTLAND_START,
        Nation::England => &rules::ENGLAND_START,
    }
}

/// What has been said besides of the nation's plans.
fn besides(nation: Nation) -> Vec<(&'static str, &'static Rule)> {
    match nation {
        Nation::England => vec![
            (said::WHAT_COMES_FIRST, &rules::ENGLAND_SEQUENCE),
            (said::CONSULTATION, &rules::ENGLAND_CONSULTED),
            (said::PARLIAMENT, &rules::ENGLAND_COMMITTEE),
        ],
        Nation::Scotland => vec![(said::LOWER_RISK_WORK, &rules::SCOTLAND_COUNCILS)],
        Nation::Wales | Nation::NorthernIreland => Vec::new(),
    }
}

/// What is known of one outcome: England's own proposal where there is one, else what was read
/// last of the nation's plans.
fn basis(scenario: &Scenario, law: Law) -> &'static Rule {
    let nation = scenario.nation();
    match (law, nation) {
        (Law::Premises, _) if scenario.may_run_premises() => &rules::SCOTLAND_WHERE,
        (Law::Premises, _) => &rules::SCOTLAND_ALONE,
        (Law::Licence, Nation::England) => &rules::ENGLAND_TIERS,
        (Law::Level7Required, Nation::England) => &rules::ENGLAND_TRAINING_STANDARDS,
        (Law::RegisteredOnly, Nation::England) => &rules::ENGLAND_INJECTABLES_TIER,
        _ => outlook(nation),
    }
}

/// Its chance and the month from which it would hold, with whose judgement that is.
fn odds(scenario: &Scenario, way: &necessity::Way) -> Statement {
    let (chance, from) = way.inputs;
    let yours = scenario.is_chosen(Key::Of(chance));
    let month = month_name(scenario.month(from));
    let month_is = match (yours, scenario.is_chosen(Key::Of(from))) {
        (false, true) => Some(Judged::You),
        (true, false) => Some(Judged::Us),
        _ => None,
    };
    let mut statement = Statement {
        about: "",
        ground: if yours {
            Ground::Yours
        } else {
            Ground::Assumption
        },
        sentence: said::odds(&chance_words(way.chance), &month, month_is),
        dated: String::new(),
        sources: Vec::new(),
    };
    let origin = scenario.default_of(Key::Of(chance)).origin;
    if let (false, Origin::Fact(series) | Origin::Derived(series, _)) = (yours, origin) {
        let facts = scenario.facts();
        let record = facts.look(series, facts.as_of()).record;
        // Whose judgement it is stands before the sentence.
        let note = record.note.strip_prefix(OUR_JUDGEMENT);
        statement.sentence.push(' ');
        statement.sentence.push_str(note.unwrap_or(record.note));
        statement.dated = month_name(record.retrieved.in_month());
        statement.sources = record.sources.iter().map(|one| source(one)).collect();
    }
    statement
}

/// One outcome with its chance and its month, for the verdict above the lights; `None` where it
/// would change nothing for this visitor that Level 7 has to do with.
pub(super) fn in_the_verdict(
    scenario: &Scenario,
    way: &necessity::Way,
) -> Option<(TellingLaw, String, String)> {
    let law = match way.law {
        Law::Level7Required if !holds_level_7(scenario) => TellingLaw::AsksForIt,
        Law::RegisteredOnly if !scenario.profession().is_registered() => {
            TellingLaw::ClosesInjectables
        }
        Law::Premises if !scenario.may_run_premises() => TellingLaw::HostClinic,
        _ => return None,
    };
    let month = month_name(scenario.month(way.inputs.1));
    Some((law, chance_words(way.chance), month))
}
