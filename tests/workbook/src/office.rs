//! LibreOffice without a window: opens workbooks, calculates all of them anew, and saves them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Recalculate on load: always.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// An empty folder for a test, under the target folder.
///
/// # Panics
/// If it cannot be made.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let folder = test
        .ancestors()
        .nth(3)
        .expect("the target folder")
        .join("workbooks")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn soffice() -> Command {
    for name in ["soffice", "libreoffice"] {
        if Command::new(name).arg("--version").output().is_ok() {
            return Command::new(name);
        }
    }
    panic!("LibreOffice was not found: install the package libreoffice-calc-nogui (Debian)");
}

/// Has workbooks recalculated, all at once; returns them in the same order.
///
/// # Panics
/// If LibreOffice is not there or does not do it.
#[must_use]
pub fn recalculated(folder: &Path, books: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let (given, done, profile) = (
        folder.join("given"),
        folder.join("done"),
        folder.join("profile"),
    );
    for path in [&given, &done, &profile.join("user")] {
        fs::create_dir_all(path).expect("a folder");
    }
    fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).expect("settings");
    let names: Vec<String> = (0..books.len())
        .map(|place| format!("{place:03}.xlsx"))
        .collect();
    let paths: Vec<PathBuf> = names.iter().map(|name| given.join(name)).collect();
    for (path, book) in paths.iter().zip(books) {
        fs::write(path, book).expect("a workbook is written");
    }
    let outcome = soffice()
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .arg(&done)
        .args(&paths)
        .output()
        .expect("LibreOffice starts");
    assert!(
        outcome.status.success(),
        "{}",
        String::from_utf8_lossy(&outcome.stderr)
    );
    let read = |name: &String| fs::read(done.join(name)).expect("a workbook came back");
    names.iter().map(read).collect()
}
