//! Writes the workbook of a preset, or of a visitor of the tests, into a file.
#![allow(clippy::print_stdout)]

#[path = "../../support/settings.rs"]
#[allow(dead_code)]
mod settings;

use level7::facts::Facts;
use level7::report::workbook::workbook;

fn main() {
    let mut given = std::env::args().skip(1);
    let (name, path) = (
        given.next().expect("a visitor"),
        given.next().expect("a path"),
    );
    let facts = Facts::published();
    let setting = settings::SETTINGS
        .iter()
        .find(|one| one.name == name)
        .expect("a visitor");
    let bytes = workbook(&setting.scenario(&facts)).expect("a workbook");
    println!("{} bytes", bytes.len());
    std::fs::write(path, bytes).expect("a written file");
}
