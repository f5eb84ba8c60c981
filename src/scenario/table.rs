//! The input table: one row for every key. The form, files, links, the headless door and the
//! tests all read these rows, which are in `table/rows.rs`; defaults are in `defaults`.

mod rows;

use super::input::{Choice, Direction, Effect, Group, Input};
use super::keys::Key;

const fn choice(text: &'static str, label: &'static str) -> Choice {
    Choice { text, label }
}

/// Professions, in the order of [`super::Profession`].
pub static PROFESSIONS: &[Choice] = &[
    choice("doctor", "Doctor"),
    choice("dentist", "Dentist"),
    choice("nurse_or_midwife", "Nurse or midwife"),
    choice("pharmacist", "Pharmacist"),
    choice("other_registered", "Another registered health professional"),
    choice(
        "not_registered",
        "Not on a health register (beauty, aesthetics)",
    ),
];

/// Nations, in the order of [`crate::facts::Nation`].
pub static NATIONS: &[Choice] = &[
    choice("england", "England"),
    choice("wales", "Wales"),
    choice("scotland", "Scotland"),
    choice("northern_ireland", "Northern Ireland"),
];

/// Levels already held.
pub static LEVELS_HELD: &[Choice] = &[
    choice("none", "None yet"),
    choice("level_4", "Level 4"),
    choice("level_5", "Levels 4 and 5"),
    choice("level_7", "A Level 7 award"),
];

/// Ways of trading, in the order of [`super::Trade`].
pub static TRADES: &[Choice] = &[
    choice("sole_trader", "For yourself (sole trader)"),
    choice("not_yet", "Not trading yet"),
    choice("limited_company", "Through a limited company"),
    choice("clinic_employed", "Employed by a clinic"),
];

/// What the visitor is after.
pub static GOALS: &[Choice] = &[
    choice("add_services", "Add new treatments"),
    choice("full_time", "Go full time"),
    choice("protect", "Protect what I have"),
    choice("employed", "Be employed or promoted"),
    choice("teach", "Teach or lead"),
];

/// Routes, in the order of [`super::Route`].
pub static ROUTES: &[Choice] = &[
    choice("level_7_certificate", "Level 7 certificate"),
    choice("level_7_diploma", "Level 7 diploma"),
    choice("pgcert", "PgCert"),
    choice("pgdip", "PgDip"),
    choice("msc", "MSc"),
    choice("own", "Another course"),
];

/// How many rivals nearby hold Level 7.
pub static RIVALS: &[Choice] = &[
    choice("few", "Few or none"),
    choice("some", "Some"),
    choice("most", "Most"),
];

/// Answers to the three questions on deductibility.
pub static YES_UNSURE_NO: &[Choice] = &[
    choice("yes", "Yes"),
    choice("unsure", "Not sure"),
    choice("no", "No"),
];

/// Who is admitted, in the order of [`crate::facts::routes::Admits`].
pub static ADMITS: &[Choice] = &[
    choice("anyone", "Anyone with the levels below it"),
    choice("registered", "Registered health professionals"),
    choice("doctors_and_dentists", "Doctors and dentists"),
];

/// The row of an input.
#[must_use]
pub fn input(key: Key) -> Input {
    let row = match key {
        Key::Of(of) => rows::field(of),
        Key::Route(_, of) => rows::route_field(of),
        Key::Service(service, of) => rows::service_field(
            of,
            if service.is_laser() {
                Group::Laser
            } else {
                Group::Services
            },
        ),
    };
    let effect = match key {
        Key::Route(route, of) if !route.reads(of) => Effect::new(
            Direction::Neither,
            "this course is not paid for in that way",
        ),
        _ => row.effect,
    };
    Input {
        key,
        label: row.label,
        help: row.help,
        unit: row.unit,
        shape: row.shape,
        level: row.level,
        group: row.group,
        effect,
    }
}
