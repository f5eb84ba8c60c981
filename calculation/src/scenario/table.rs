//! The input table: one row for every key. The form, files, links, the headless door and the
//! tests all read these rows, which are in `table/rows.rs`; defaults are in `defaults`.

mod rows;

use super::input::{Choice, Direction, Effect, Group, Input};
use super::keys::{Key, Route};
use super::you::{LevelHeld, Profession, Trade};
use crate::facts::Nation;
use crate::facts::routes::Admits;
use crate::words::choices::{self, goal, rivals};
use crate::words::inputs;
use crate::words::nations::nation;

const fn choice(text: &'static str, label: &'static str) -> Choice {
    Choice { text, label }
}

/// Professions, in the order of [`super::Profession`].
pub static PROFESSIONS: &[Choice] = &[
    choice("doctor", choices::profession(Profession::Doctor)),
    choice("dentist", choices::profession(Profession::Dentist)),
    choice(
        "nurse_or_midwife",
        choices::profession(Profession::NurseOrMidwife),
    ),
    choice("pharmacist", choices::profession(Profession::Pharmacist)),
    choice(
        "other_registered",
        choices::profession(Profession::OtherRegistered),
    ),
    choice(
        "not_registered",
        choices::profession(Profession::NotRegistered),
    ),
];

/// Nations, in the order of [`crate::facts::Nation`].
pub static NATIONS: &[Choice] = &[
    choice("england", nation(Nation::England)),
    choice("wales", nation(Nation::Wales)),
    choice("scotland", nation(Nation::Scotland)),
    choice("northern_ireland", nation(Nation::NorthernIreland)),
];

/// Levels already held.
pub static LEVELS_HELD: &[Choice] = &[
    choice("none", choices::level_held(LevelHeld::None)),
    choice("level_4", choices::level_held(LevelHeld::Level4)),
    choice("level_5", choices::level_held(LevelHeld::Level5)),
    choice("level_7", choices::level_held(LevelHeld::Level7)),
];

/// Ways of trading, in the order of [`super::Trade`].
pub static TRADES: &[Choice] = &[
    choice("sole_trader", choices::trade(Trade::SoleTrader)),
    choice("not_yet", choices::trade(Trade::NotYet)),
    choice("limited_company", choices::trade(Trade::LimitedCompany)),
    choice("clinic_employed", choices::trade(Trade::ClinicEmployed)),
];

/// What the visitor is after.
pub static GOALS: &[Choice] = &[
    choice("add_services", goal::ADD_SERVICES),
    choice("full_time", goal::FULL_TIME),
    choice("protect", goal::PROTECT),
    choice("employed", goal::EMPLOYED),
    choice("teach", goal::TEACH),
];

/// Routes, in the order of [`super::Route`].
pub static ROUTES: &[Choice] = &[
    choice(
        "level_7_certificate",
        choices::route(Route::Level7Certificate),
    ),
    choice("level_7_diploma", choices::route(Route::Level7Diploma)),
    choice("pgcert", choices::route(Route::PgCert)),
    choice("pgdip", choices::route(Route::PgDip)),
    choice("msc", choices::route(Route::Msc)),
    choice("own", choices::route(Route::Own)),
];

/// How many rivals nearby hold Level 7.
pub static RIVALS: &[Choice] = &[
    choice("few", rivals::FEW),
    choice("some", rivals::SOME),
    choice("most", rivals::MOST),
];

/// Answers to the three questions on deductibility.
pub static YES_UNSURE_NO: &[Choice] = &[
    choice("yes", choices::YES),
    choice("unsure", choices::UNSURE),
    choice("no", choices::NO),
];

/// Who is admitted, in the order of [`crate::facts::routes::Admits`].
pub static ADMITS: &[Choice] = &[
    choice("anyone", choices::admits(Admits::Anyone)),
    choice("registered", choices::admits(Admits::Registered)),
    choice(
        "doctors_and_dentists",
        choices::admits(Admits::DoctorsAndDentists),
    ),
];

/// The row of an input.
#[must_use]
pub fn input(key: Key) -> Input {
    let (row, said) = match key {
        Key::Of(of) => (rows::field(of), inputs::field(of)),
        Key::Route(_, of) => (rows::route_field(of), inputs::route(of)),
        Key::Service(service, of) => {
            let group = if service.is_laser() {
                Group::Laser
            } else {
                Group::Services
            };
            (rows::service_field(of, group), inputs::service(of))
        }
    };
    let effect = match key {
        Key::Route(route, of) if !route.reads(of) => {
            Effect::new(Direction::Neither).because(inputs::NOT_PAID_THAT_WAY)
        }
        _ => row.effect.because(said.why),
    };
    Input {
        key,
        label: said.label,
        help: said.help,
        unit: row.unit,
        shape: row.shape,
        level: row.level,
        group: row.group,
        effect,
    }
}
