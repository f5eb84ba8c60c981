//! The people without whom this visitor cannot work: insurer, prescriber, pharmacy, employer,
//! register, regulator. What was not found is said to be unknown.

use super::{Light, Statement, Tone, holds_level_7, pays_a_prescriber, sells_injectables};
use crate::facts::Nation;
use crate::facts::regulation::{self as rules, Rule};
use crate::scenario::{Field, Key, Profession, Scenario, Trade};

/// The position of "be employed or promoted" among the goals.
const TO_BE_EMPLOYED: usize = 3;

/// The light.
#[must_use]
pub(super) fn light(scenario: &Scenario) -> Light {
    let registered = scenario.profession().is_registered();
    let (verdict, tone) = match (registered, holds_level_7(scenario)) {
        (true, false) => ("Some may ask: ask your insurer first", Tone::Depends),
        (true, true) => ("You hold what some may ask for", Tone::Open),
        (false, false) => ("It does not open every door", Tone::Closed),
        (false, true) => ("What you hold does not open every door", Tone::Closed),
    };
    let lead = if registered {
        &rules::INSURERS_EXPECT
    } else {
        &rules::REGISTER_AND_LEVEL_7
    };
    let as_of = scenario.facts().as_of();
    Light {
        key: "people",
        about: "The people you need".to_owned(),
        verdict: verdict.to_owned(),
        tone,
        lead: Statement::of("", lead, as_of),
        opens: "Insurer, register and the others, one by one".to_owned(),
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
        all.push(("Insurer", &rules::INSURER_REFUSES));
        all.push(("Insurer", &rules::INSURER_COVERS));
        all.push(("Insurer and pharmacy", &rules::INSURERS_EXPECT));
    }
    all.extend(prescriber(scenario));
    all.extend(regulator(scenario));
    all.push((
        "Register (JCCP)",
        if registered {
            &rules::REGISTER_PROFESSIONALS
        } else {
            &rules::REGISTER
        },
    ));
    if scenario.trade() == Trade::ClinicEmployed
        || scenario.choice(Key::Of(Field::Goal)) == TO_BE_EMPLOYED
    {
        all.push(("Employer", &rules::NO_EMPLOYER_EVIDENCE));
    }
    all.push(("Clients", &rules::NO_EVIDENCE));
    all
}

/// What the prescriber whom the visitor pays must do: a nurse or midwife must see the client, a
/// pharmacist may hand the injecting to health professionals only.
fn prescriber(scenario: &Scenario) -> Vec<(&'static str, &'static Rule)> {
    const ABOUT: &str = "Prescriber";
    if !pays_a_prescriber(scenario) {
        return Vec::new();
    }
    let mut all: Vec<(&'static str, &'static Rule)> = vec![(ABOUT, &rules::NURSES)];
    if !scenario.profession().is_registered() {
        all.push((ABOUT, &rules::PHARMACISTS_DELEGATE));
    }
    all
}

/// What the visitor's own regulator asks; nobody regulates who is on no register.
fn regulator(scenario: &Scenario) -> Option<(&'static str, &'static Rule)> {
    match scenario.profession() {
        Profession::Doctor => Some(("Regulator (GMC)", &rules::DOCTORS)),
        Profession::Dentist => Some(("Regulator (GDC)", &rules::DENTISTS)),
        // Who pays a nurse to prescribe has read it above.
        Profession::NurseOrMidwife => {
            (!pays_a_prescriber(scenario)).then_some(("Regulator (NMC)", &rules::NURSES))
        }
        Profession::Pharmacist if scenario.nation() == Nation::NorthernIreland => {
            Some(("Regulator (PSNI)", &rules::PHARMACISTS_NI))
        }
        Profession::Pharmacist => Some(("Regulator (GPhC)", &rules::PHARMACISTS)),
        Profession::OtherRegistered => Some(("Regulator (such as the HCPC)", &rules::ALLIED)),
        Profession::NotRegistered => None,
    }
}
