//! Each way the law may go: what it means for this visitor, what is known of it, how likely it is.

use super::super::numbers::month_name;
use super::super::origin::source;
use super::outcomes::{Outcomes, chance_words, whose};
use super::{Ground, Light, Statement, Tone, Way, holds_level_7};
use crate::facts::Nation;
use crate::facts::regulation::{self as rules, Rule};
use crate::insight::necessity::{self, Necessity};
use crate::model::Law;
use crate::scenario::{Key, Origin, Scenario};

/// The light that sums them up.
#[must_use]
pub(super) fn light(scenario: &Scenario, read: &Necessity) -> Light {
    let as_of = scenario.facts().as_of();
    let (verdict, tone) = gist(scenario, read);
    Light {
        key: "law_to_come",
        about: "The ways the law may go".to_owned(),
        verdict,
        tone,
        lead: Statement::of("", outlook(scenario.nation()), as_of),
        opens: "Each way the law may go, with Level 7 and without".to_owned(),
        more: said(scenario.nation())
            .iter()
            .map(|(about, rule)| Statement::of(about, rule, as_of))
            .collect(),
    }
}

fn gist(scenario: &Scenario, read: &Necessity) -> (String, Tone) {
    if read.ways.is_empty() {
        return ("No change has a chance here".to_owned(), Tone::Open);
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
        let text = ["One would ask for it: ", &chance_words(required), " likely"].concat();
        (text, tone)
    } else if moved > 0.0 {
        let text = [
            "A host clinic, with or without Level 7: ",
            &chance_words(moved),
            " likely",
        ];
        (text.concat(), Tone::Closed)
    } else if closed > 0.0 {
        let text = [
            "One would close injectables to you, with or without Level 7: ",
            &chance_words(closed),
            " likely",
        ];
        (text.concat(), Tone::Depends)
    } else if required > 0.0 {
        ("You hold what one would ask for".to_owned(), Tone::Open)
    } else {
        ("None would ask you for Level 7".to_owned(), Tone::Open)
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
            about: about(scenario.nation(), one.law),
            verdict: verdict.to_owned(),
            tone,
            kept: outcomes.kept(one),
            basis: Statement::of("", basis(scenario, one.law), as_of),
            odds: odds(scenario, one),
        }
    };
    read.ways.iter().map(way).collect()
}

/// Its name in a table.
pub(super) const fn short(law: Law) -> &'static str {
    match law {
        Law::NoChange => "No new law",
        Law::Licence => "A licence",
        Law::Level7Required => "Level 7 required for injectables",
        Law::RegisteredOnly => "Registered professionals only",
        Law::Premises => "Permitted premises",
    }
}

fn about(nation: Nation, law: Law) -> String {
    match law {
        Law::NoChange => "If the law stays as it is",
        Law::Licence => "If a licence comes",
        Law::Level7Required => "If Level 7 is required for injectables",
        Law::RegisteredOnly => "If only registered professionals may inject",
        Law::Premises if nation == Nation::Scotland => "If Scotland’s premises rule starts",
        Law::Premises => "If injectables are kept to permitted premises",
    }
    .to_owned()
}

/// What one outcome of the law would mean for this visitor.
fn meaning(scenario: &Scenario, law: Law, outcomes: &Outcomes<'_>) -> (&'static str, Tone) {
    let registered = scenario.profession().is_registered();
    match law {
        Law::NoChange => ("Nothing changes", Tone::Open),
        Law::Premises if scenario.may_run_premises() => {
            ("Level 7 changes nothing here", Tone::Open)
        }
        Law::Premises => (
            "You would work in somebody else’s clinic, with or without Level 7",
            Tone::Closed,
        ),
        Law::Licence if registered => ("A yearly cost, with or without Level 7", Tone::Depends),
        Law::Licence => (
            "A yearly cost and a professional’s oversight, with or without Level 7",
            Tone::Depends,
        ),
        Law::Level7Required if holds_level_7(scenario) => {
            ("The award you hold would keep them open", Tone::Open)
        }
        Law::Level7Required if outcomes.no_help().is_some() => (
            "It would close injectables to you, and this course would not help",
            Tone::Closed,
        ),
        Law::Level7Required => ("It would keep injectables open to you", Tone::Closed),
        Law::RegisteredOnly if registered => {
            ("You could go on, with or without Level 7", Tone::Open)
        }
        Law::RegisteredOnly => ("Level 7 would not save your injectables", Tone::Closed),
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
fn said(nation: Nation) -> Vec<(&'static str, &'static Rule)> {
    match nation {
        Nation::England => vec![
            ("What comes first", &rules::ENGLAND_SEQUENCE),
            ("The consultation", &rules::ENGLAND_CONSULTED),
            ("Parliament", &rules::ENGLAND_COMMITTEE),
        ],
        Nation::Scotland => vec![("Lower-risk work", &rules::SCOTLAND_COUNCILS)],
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
    let mut sentence = ["Chance ", &chance_words(way.chance), ", from ", &month].concat();
    if yours != scenario.is_chosen(Key::Of(from)) {
        let whose = whose(scenario, from).to_lowercase();
        sentence = [&sentence, " (the month is ", &whose, ")"].concat();
    }
    sentence.push('.');
    let mut statement = Statement {
        about: "",
        ground: if yours {
            Ground::Yours
        } else {
            Ground::Assumption
        },
        sentence,
        dated: String::new(),
        sources: Vec::new(),
    };
    let origin = scenario.default_of(Key::Of(chance)).origin;
    if let (false, Origin::Fact(series) | Origin::Derived(series, _)) = (yours, origin) {
        let facts = scenario.facts();
        let record = facts.look(series, facts.as_of()).record;
        // Whose judgement it is stands before the sentence.
        let note = record.note.strip_prefix("Our judgement. ");
        statement.sentence.push(' ');
        statement.sentence.push_str(note.unwrap_or(record.note));
        statement.dated = month_name(record.retrieved.in_month());
        statement.sources = record.sources.iter().map(|one| source(one)).collect();
    }
    statement
}

/// What one outcome is called in the verdict above the lights; `None` where it would change nothing
/// for this visitor that Level 7 has to do with.
pub(super) fn in_the_verdict(scenario: &Scenario, way: &necessity::Way) -> Option<String> {
    let what = match way.law {
        Law::Level7Required if !holds_level_7(scenario) => {
            "a law that asks for it before anybody may inject"
        }
        Law::RegisteredOnly if !scenario.profession().is_registered() => {
            "one that closes injectables to you, with or without it"
        }
        Law::Premises if !scenario.may_run_premises() => {
            "one under which you inject in a host clinic, with or without it"
        }
        _ => return None,
    };
    let month = month_name(scenario.month(way.inputs.1));
    Some(
        [
            what,
            " (",
            &chance_words(way.chance),
            ", from ",
            &month,
            ")",
        ]
        .concat(),
    )
}
