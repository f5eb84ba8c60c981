//! "Necessary?": the law today, the people you need, each way the law may go. The sentences are
//! the facts' own rules; which of them concerns the visitor is decided here.

use super::cited::cited;
use super::numbers::{month_name, percent};
use super::page::{Light, Tone};
use crate::facts::regulation::{self, Rule};
use crate::facts::{Kind, Nation};
use crate::model::Law;
use crate::scenario::{Key, LevelHeld, Scenario};

/// The lights for a scenario.
#[must_use]
pub(super) fn lights(scenario: &Scenario) -> Vec<Light> {
    let mut lights = vec![law_today(scenario), people(scenario)];
    lights.extend(ways(scenario));
    lights
}

fn light(about: &str, verdict: &str, tone: Tone, rule: &'static Rule) -> Light {
    let cited = cited(rule);
    Light {
        about: about.to_owned(),
        verdict: verdict.to_owned(),
        tone,
        standing: cited.standing.to_owned(),
        sentence: cited.sentence,
        source: cited.source,
    }
}

fn law_today(scenario: &Scenario) -> Light {
    let rule = match scenario.nation() {
        Nation::England => &regulation::ENGLAND_NO_LEVEL,
        Nation::Wales => &regulation::WALES_NO_LEVEL,
        Nation::Scotland => &regulation::SCOTLAND_NO_LEVEL,
        Nation::NorthernIreland => &regulation::NI_NO_SCHEME,
    };
    light("The law today", "Not required", Tone::Open, rule)
}

fn people(scenario: &Scenario) -> Light {
    const ABOUT: &str = "The people you need";
    if scenario.profession().is_registered() {
        light(
            ABOUT,
            "Some may ask: ask your insurer first",
            Tone::Depends,
            &regulation::INSURERS_EXPECT,
        )
    } else {
        light(
            ABOUT,
            "It does not open every door",
            Tone::Closed,
            &regulation::REGISTER_AND_LEVEL_7,
        )
    }
}

/// Each way the law may go that has a chance in the scenario.
fn ways(scenario: &Scenario) -> Vec<Light> {
    let mut ways: Vec<Light> = Law::ALL
        .into_iter()
        .filter_map(|law| {
            let (chance, from) = law.inputs()?;
            let chance_of = scenario.number(chance);
            (chance_of > 0.0).then(|| {
                let mut one = way(scenario, law);
                let odds = if scenario.is_chosen(Key::Of(chance)) {
                    "your figure"
                } else {
                    super::origin::word(Kind::Assumption)
                };
                one.sentence = [
                    one.sentence.as_str(),
                    " Chance ",
                    &percent(chance_of),
                    ", from ",
                    &month_name(scenario.month(from)),
                    " (",
                    odds,
                    ").",
                ]
                .concat();
                one
            })
        })
        .collect();
    if ways.is_empty() {
        ways.push(light(
            "If the law stays as it is",
            "Nothing changes",
            Tone::Open,
            outlook(scenario.nation()),
        ));
    }
    ways
}

/// What was read last of the nation's plans.
const fn outlook(nation: Nation) -> &'static Rule {
    match nation {
        Nation::Wales => &regulation::WALES_NO_LEVEL,
        Nation::NorthernIreland => &regulation::NI_NO_SCHEME,
        Nation::Scotland => &regulation::SCOTLAND_START,
        Nation::England => &regulation::ENGLAND_START,
    }
}

/// England's own proposal where it is England, else what was read last of the nation's plans.
const fn proposal(nation: Nation, england: &'static Rule) -> &'static Rule {
    match nation {
        Nation::England => england,
        _ => outlook(nation),
    }
}

/// What one outcome of the law would mean for this visitor.
fn way(scenario: &Scenario, law: Law) -> Light {
    let registered = scenario.profession().is_registered();
    let held = scenario.level_held() == LevelHeld::Level7;
    match law {
        Law::Premises => {
            if scenario.may_run_premises() {
                light(
                    "If Scotland’s premises rule starts",
                    "Level 7 changes nothing here",
                    Tone::Open,
                    &regulation::SCOTLAND_WHERE,
                )
            } else {
                light(
                    "If Scotland’s premises rule starts",
                    "You would work in somebody else’s clinic, with or without Level 7",
                    Tone::Closed,
                    &regulation::SCOTLAND_ALONE,
                )
            }
        }
        Law::Licence | Law::NoChange => light(
            "If a licence comes",
            if registered {
                "A yearly cost, with or without Level 7"
            } else {
                "A yearly cost and a professional’s oversight"
            },
            Tone::Depends,
            proposal(scenario.nation(), &regulation::ENGLAND_TIERS),
        ),
        Law::Level7Required => light(
            "If Level 7 is required for injectables",
            if held {
                "The award you hold would keep them open"
            } else {
                "It would keep injectables open to you"
            },
            if held { Tone::Open } else { Tone::Closed },
            outlook(scenario.nation()),
        ),
        Law::RegisteredOnly => light(
            "If only registered professionals may inject",
            if registered {
                "You could go on, with or without Level 7"
            } else {
                "Level 7 would not save your injectables"
            },
            if registered { Tone::Open } else { Tone::Closed },
            proposal(scenario.nation(), &regulation::ENGLAND_INJECTABLES_TIER),
        ),
    }
}
