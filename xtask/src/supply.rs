//! What others wrote and we use: held against `deny.toml` by cargo-deny, without a network; and
//! against what is known to be wrong with it, where that can be had.

use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use std::process::Command;

/// What has a lock file of its own.
const LOCKED: &[&str] = &["Cargo.toml", "fuzz/Cargo.toml"];

/// Licences, sources and bans of every package that is locked.
///
/// # Errors
/// When one is not to be used; cargo-deny has then said which and why.
pub fn licences_sources_bans(tools: &Toolbox) -> Outcome {
    for manifest in LOCKED {
        // cargo-deny is to say the same with a network and without.
        let mut fetch = run::cargo(&tools.path);
        fetch.args(["fetch", "--quiet", "--locked", "--manifest-path", manifest]);
        run::openly(&mut fetch)?;
        let mut deny = deny(tools, manifest);
        deny.args(["--offline", "check", "licenses", "bans", "sources"]);
        run::openly(&mut deny)?;
    }
    Ok(())
}

/// Advisories of the RustSec database, which cargo-deny fetches from GitHub.
///
/// # Errors
/// When there is one, or the database cannot be had; cargo-deny has then said which.
pub fn advisories(tools: &Toolbox) -> Outcome {
    for manifest in LOCKED {
        let mut deny = deny(tools, manifest);
        run::openly(deny.args(["check", "advisories"]))?;
    }
    Ok(())
}

fn deny(tools: &Toolbox, manifest: &str) -> Command {
    let mut deny = run::program("cargo-deny", &tools.path);
    // What one lock file has and another has not is no reason to warn.
    deny.args(["--log-level", "error", "--config", "deny.toml"]);
    deny.args(["--manifest-path", manifest]);
    deny
}
