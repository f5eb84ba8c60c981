//! The calculator and its twin agree in every cell of the ledger and every figure: for every
//! preset, for scenarios in which they once differed, and for random ones from a printed seed. So
//! they do in what chance decides in simulated futures, and in what each of these comes to.
#![allow(clippy::print_stdout)]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The headless door, built as the tests are.
fn headless() -> PathBuf {
    let test = env::current_exe().expect("a test has a path");
    let folder = test.ancestors().nth(2).expect("target/debug");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--offline", "--profile", "test"])
        .args(["--package", "level7", "--example", "headless"])
        .arg("--target-dir")
        .arg(folder.parent().expect("target"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .status()
        .expect("cargo starts");
    assert!(built.success(), "the headless door was not built");
    folder.join(format!("examples/headless{}", env::consts::EXE_SUFFIX))
}

/// Runs Node in the twin's folder; what it prints goes to the test's own output.
fn node(arguments: &[&str]) {
    let outcome = Command::new("node")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("HEADLESS", headless())
        .stdout(Stdio::inherit())
        .status()
        .expect("Node is needed for the second calculation: `node` was not found");
    assert!(outcome.success(), "node {} failed", arguments.join(" "));
}

#[test]
fn the_twin_stands_on_firm_ground() {
    node(&["--test", "--test-reporter=dot", "twin.test.mjs"]);
}

#[test]
fn both_calculations_draw_the_same_futures() {
    node(&["--test", "--test-reporter=spec", "futures.test.mjs"]);
}

#[test]
fn both_calculations_agree() {
    let headless = headless();
    let headless = headless.to_str().expect("a path in text");
    node(&["compare.mjs", "--headless", headless, "--count", "300"]);
}
