//! The people without whom this visitor cannot work: insurer, prescriber, pharmacy, employer,
//! register, regulator. What was not found is said to be unknown.

use super::{Light, Statement, Tone, holds_level_7, pays_a_prescriber, sells_injectables};
use crate::facts::Nation;
use crate::facts::regulation::{self as rules, Rule};
use crate::scenario::{Field, Key, Profession, Scenario, Trade};
use crate::words::lights::people as said;

/// The position of "be employed or promoted" among the goals.
const TO_BE_EMPLOYED: usize = 3;

/// The light.
#[must_use]
pub(super) fn light(scenario: &Scenario) -> Light {
    let registered = scenario.profession().is_registered();
    let holds = holds_level_7(scenario);
    let tone = match (registered, holds) {
        (true, false) => Tone::Depends,
        (true, true) => Tone::Open,
        (false, _) => Tone::Closed,
    };
    let lead = if registered {
        &rules::INSURERS_EXPECT
    } else {
        &rules::REGISTER_AND_LEVEL_7
    };
    let as_of = scenario.facts().as_of();
    Light {
        key: "people",
        about: said::ABOUT.to_owned(),
        verdict: said::verdict(registered, holds).to_owned(),
        tone,
        lead: Statement::of("", lead, as_of),
        opens: said::OPENS.to_owned(),
        more: concern(scenario)
            .into_iter()
            .filter(|(_, rule)| rule.nations.contains(&scenario.nation()))
            .map(|(about, rule)| Statement::of(about, rule, as_of))
            .collect(),
    }
}

/// Whom this visitor needs, and what each asks.
fn concern(scenario: &Scenario) -> Vec<(&'static str, &'static Rule)> {
    let registered = scenario.profession().is_registered();
    let mut all: Vec<(&'static str, &'static Rule)> = Vec::new();
    if !registered && sells_injectables(scenario) {
        all.push((said::INSURER, &rules::INSURER_REFUSES));
        all.push((said::INSURER, &rules::INSURER_COVERS));
        all.push((said::INSURER_AND_PHARMACY, &rules::INSURERS_EXPECT));
    }
    all.extend(prescriber(scenario));
    all.extend(regulator(scenario));
    all.push((
        said::REGISTER,
        if registered {
            &rules::REGISTER_PROFESSIONALS
        } else {
            &rules::REGISTER
        },
    ));
    if scenario.trade() == Trade::ClinicEmployed
        || scenario.choice(Key::Of(Field::Goal)) == TO_BE_EMPLOYED
    {
        all.push((said::EMPLOYER, &rules::NO_EMPLOYER_EVIDENCE));
    }
    all.push((said::CLIENTS, &rules::NO_EVIDENCE));
    all
}

/// What the prescriber whom the visitor pays must do: a nurse or midwife must see the client, a
/// pharmacist may hand the injecting to health professionals only.
fn prescriber(scenario: &Scenario) -> Vec<(&'static str, &'static Rule)> {
    if !pays_a_prescriber(scenario) {
        return Vec::new();
    }
    let mut all: Vec<(&'static str, &'static Rule)> = vec![(said::PRESCRIBER, &rules::NURSES)];
    if !scenario.profession().is_registered() {
        all.push((said::PRESCRIBER, &rules::PHARMACISTS_DELEGATE));
    }
    all
}

/// What the visitor's own regulator asks; nobody regulates who is on no register.
fn regulator(scenario: &Scenario) -> Option<(&'static str, &'static Rule)> {
    match scenario.profession() {
        Profession::Doctor => Some((said::GMC, &rules::DOCTORS)),
        Profession::Dentist => Some((said::GDC, &rules::DENTISTS)),
        // Who pays a nurse to prescribe has read it above.
        Profession::NurseOrMidwife => {
            (!pays_a_prescriber(scenario)).then_some((said::NMC, &rules::NURSES))
        }
        Profession::Pharmacist if scenario.nation() == Nation::NorthernIreland => {
            Some((said::PSNI, &rules::PHARMACISTS_NI))
        }
        Profession::Pharmacist => Some((said::GPHC, &rules::PHARMACISTS)),
        Profession::OtherRegistered => Some((said::HCPC, &rules::ALLIED)),
        Profession::NotRegistered => None,
    }
}
