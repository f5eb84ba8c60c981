//! What the tests of files have in common.

#![allow(dead_code, unreachable_pub, missing_docs)]

use level7::facts::Facts;
use level7::facts::calendar::date;
use level7::report::files::{Circumstances, File, Wanted, make};
use level7::scenario::{Preset, Scenario};

pub fn facts() -> Facts {
    Facts::published()
}

/// The visitor of golden files.
pub fn visitor() -> Scenario {
    Preset::NurseStartingOut.scenario(&facts())
}

pub const HERE: Circumstances<'static> = Circumstances {
    address: "https://example.org/level-7/",
    today: date(2026, 11, 23),
};

pub fn made(what: Wanted, scenario: &Scenario, there: &Circumstances<'_>) -> File {
    make(what, scenario, there).expect("a file")
}

pub fn text(file: File) -> String {
    String::from_utf8(file.bytes).expect("is UTF-8")
}

pub fn written(what: Wanted, scenario: &Scenario) -> String {
    text(made(what, scenario, &HERE))
}
