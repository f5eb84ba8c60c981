//! Programs of the browser tests that are no tests: they take pictures, or look at another site.

use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use std::path::Path;

/// Runs one of them; each writes into a folder.
///
/// # Errors
/// When it does not compile, or what it looked at is not as it should be.
pub fn run(tools: &Toolbox, name: &str, folder: &Path, arguments: &[&str]) -> Outcome {
    let mut cargo = run::cargo(&tools.path);
    // The profile of the tests, which have compiled most of it.
    cargo.args(["run", "--quiet", "--profile", "test"]);
    cargo.args(["--package", "browser-tests", "--bin", name, "--"]);
    run::openly(cargo.arg(folder).args(arguments))
}
