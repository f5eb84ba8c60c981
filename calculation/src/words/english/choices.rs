//! Answers to choose from, and ordinary visitors to start from.

use super::names;
use crate::facts::routes::Admits;
use crate::scenario::{LevelHeld, Preset, Profession, Route, Trade};
use crate::words::text;

pub const fn profession(one: Profession) -> &'static str {
    match one {
        Profession::Doctor => text!("Doctor"),
        Profession::Dentist => text!("Dentist"),
        Profession::NurseOrMidwife => text!("Nurse or midwife"),
        Profession::Pharmacist => text!("Pharmacist"),
        Profession::OtherRegistered => text!("Another registered health professional"),
        Profession::NotRegistered => text!("Not on a health register (beauty, aesthetics)"),
    }
}

pub const fn level_held(one: LevelHeld) -> &'static str {
    match one {
        LevelHeld::None => text!("None yet"),
        LevelHeld::Level4 => text!("Level 4"),
        LevelHeld::Level5 => text!("Levels 4 and 5"),
        LevelHeld::Level7 => text!("A Level 7 award"),
    }
}

pub const fn trade(one: Trade) -> &'static str {
    match one {
        Trade::SoleTrader => text!("For yourself (sole trader)"),
        Trade::NotYet => text!("Not trading yet"),
        Trade::LimitedCompany => text!("Through a limited company"),
        Trade::ClinicEmployed => text!("Employed by a clinic"),
    }
}

pub const fn route(one: Route) -> &'static str {
    match one {
        Route::Own => text!("Another course"),
        _ => names::route(one),
    }
}

pub const fn admits(one: Admits) -> &'static str {
    match one {
        Admits::Anyone => text!("Anyone with the levels below it"),
        Admits::Registered => text!("Registered health professionals"),
        Admits::DoctorsAndDentists => text!("Doctors and dentists"),
    }
}

/// What the visitor is after.
pub mod goal {
    use super::text;

    pub const ADD_SERVICES: &str = text!("Add new treatments");
    pub const FULL_TIME: &str = text!("Go full time");
    pub const PROTECT: &str = text!("Protect what I have");
    pub const EMPLOYED: &str = text!("Be employed or promoted");
    pub const TEACH: &str = text!("Teach or lead");
}

/// How many rivals nearby hold Level 7.
pub mod rivals {
    use super::text;

    pub const FEW: &str = text!("Few or none");
    pub const SOME: &str = text!("Some");
    pub const MOST: &str = text!("Most");
}

pub const YES: &str = text!("Yes");
pub const UNSURE: &str = text!("Not sure");
pub const NO: &str = text!("No");

/// An ordinary visitor.
pub const fn preset(one: Preset) -> &'static str {
    match one {
        Preset::NurseStartingOut => text!("Nurse with a hospital job, starting out"),
        Preset::NursePrescriber => text!("Established nurse prescriber"),
        Preset::Doctor => text!("Doctor"),
        Preset::Dentist => text!("Dentist"),
        Preset::BeautyTherapist => text!("Beauty therapist with Levels 4 and 5"),
        Preset::Pharmacist => text!("Pharmacist, not trading yet"),
    }
}
