//! The law today in the visitor's nation, for what this visitor sells or means to sell, with the
//! guidance on levels beside it: that is no law.

use super::{
    Light, Statement, Tone, is_offered, offers, pays_a_prescriber, sells_injectables, sells_now,
};
use crate::facts::Nation;
use crate::facts::regulation::{self as rules, Rule};
use crate::scenario::{Field, Key, Scenario, Service};
use crate::words::lights::law_today::{
    ABOUT, ACT_OF_2026, INJECTABLES, LASER, LICENCES, OPENS, PRESENT, UNDER_18, verdict,
};

/// The light.
#[must_use]
pub(super) fn light(scenario: &Scenario) -> Light {
    let nation = scenario.nation();
    let lead = match nation {
        Nation::England => &rules::ENGLAND_NO_LEVEL,
        Nation::Wales => &rules::WALES_NO_LEVEL,
        Nation::Scotland => &rules::SCOTLAND_NO_LEVEL,
        Nation::NorthernIreland => &rules::NI_NO_SCHEME,
    };
    let as_of = scenario.facts().as_of();
    Light {
        key: "law_today",
        about: ABOUT.to_owned(),
        verdict: verdict(nation).to_owned(),
        tone: Tone::Open,
        lead: Statement::of("", lead, as_of),
        opens: OPENS.to_owned(),
        more: concern(scenario)
            .into_iter()
            .map(|(about, rule)| Statement::of(about, rule, as_of))
            .collect(),
    }
}

/// The rules that concern what is sold, and the nation's own.
fn concern(scenario: &Scenario) -> Vec<(&'static str, &'static Rule)> {
    let mut all: Vec<(&'static str, &'static Rule)> = Vec::new();
    let scotland = scenario.nation() == Nation::Scotland;
    if sells_injectables(scenario) {
        if is_offered(scenario, Service::AntiWrinkle) || pays_a_prescriber(scenario) {
            all.push((INJECTABLES, &rules::PRESCRIPTION_ONLY));
        }
        if scotland {
            all.push((INJECTABLES, &rules::SCOTLAND_WHERE));
            all.push(if scenario.may_run_premises() {
                (INJECTABLES, &rules::SCOTLAND_CLINIC)
            } else {
                (INJECTABLES, &rules::SCOTLAND_ALONE)
            });
        }
        all.push((INJECTABLES, &rules::LEVEL_FOR_INJECTABLES));
        all.push((INJECTABLES, &rules::LEVEL_FOR_INJECTABLES_JCCP));
    }
    if scenario.flag(Key::Of(Field::Laser)) && offers(scenario, true) {
        laser(scenario, &mut all);
    }
    if sells_now(scenario, false) {
        all.push((PRESENT, &rules::LEVEL_FOR_PEELS));
    }
    nations_own(scenario.nation(), &mut all);
    all
}

fn laser(scenario: &Scenario, all: &mut Vec<(&'static str, &'static Rule)>) {
    all.push((LASER, &rules::SYLLABUS));
    if scenario.nation() == Nation::England {
        all.push((LASER, &rules::ENGLAND_LASER));
        all.push((LASER, &rules::ENGLAND_LASER_COUNCILS));
    }
    all.push((LASER, &rules::LEVEL_FOR_HAIR_REMOVAL));
    if is_offered(scenario, Service::Ipl) {
        all.push((LASER, &rules::LEVEL_FOR_VASCULAR));
        all.push((LASER, &rules::LEVEL_FOR_PIGMENT));
    }
}

fn nations_own(nation: Nation, all: &mut Vec<(&'static str, &'static Rule)>) {
    match nation {
        Nation::England => {
            all.push((UNDER_18, &rules::ENGLAND_UNDER_18));
            all.push((LICENCES, &rules::ENGLAND_POWER));
        }
        Nation::Scotland => {
            all.push((UNDER_18, &rules::SCOTLAND_UNDER_18));
            all.push((ACT_OF_2026, &rules::SCOTLAND_PASSED));
            all.push((ACT_OF_2026, &rules::SCOTLAND_PROCEDURES));
        }
        Nation::Wales => {
            all.push((UNDER_18, &rules::WALES_UNDER_18));
            all.push((LICENCES, &rules::WALES_SPECIAL));
        }
        Nation::NorthernIreland => all.push((UNDER_18, &rules::NI_UNDER_18)),
    }
}
