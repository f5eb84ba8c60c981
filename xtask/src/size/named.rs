//! The program of the page, made once more as it ships, but with the names of its functions.

use crate::{
    dist,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::path::PathBuf;

/// Cargo's folder for it: names are written otherwise there than in the build that ships, so that
/// the two do not compile each other anew.
pub(super) fn folder() -> PathBuf {
    run::root().join("target/size")
}

/// Makes it and gives the file.
///
/// # Errors
/// When a tool fails.
pub(super) fn program(tools: &Toolbox) -> Outcome<PathBuf> {
    let recipe = dist::recipe("app")?;
    let target = folder();
    println!("Compiling the program with its names");
    let mut cargo = run::cargo(&tools.path);
    cargo.args(["build", "--quiet", "--release", "--bin", "app"]);
    cargo.args(["--features", &recipe.features]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--target-dir"]);
    // Names that say for which types a generic function stands there.
    cargo
        .arg(&target)
        .env("RUSTFLAGS", "-Csymbol-mangling-version=v0");
    run::openly(&mut cargo)?;
    let mut join = run::program("wasm-bindgen", &tools.path);
    join.args(["--target", "web", "--no-typescript", "--no-demangle"]);
    join.arg("--out-dir").arg(target.join("joined"));
    join.arg(target.join("wasm32-unknown-unknown/release/app.wasm"));
    run::openly(&mut join)?;
    let shrunk = target.join("app.wasm");
    let mut shrink = run::program("wasm-opt", &tools.path);
    shrink.args(["-g", &recipe.level]).args(&recipe.allowed);
    shrink.arg(target.join("joined/app_bg.wasm"));
    run::openly(shrink.arg("-o").arg(&shrunk))?;
    Ok(shrunk)
}
