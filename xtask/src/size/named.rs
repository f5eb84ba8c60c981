//! The program of the page, made once more as it ships, but with the names of its functions.

use crate::{
    cut, dist,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Cargo's folder for it: names are written otherwise there than in the build that ships, so that
/// the two do not compile each other anew.
pub(super) fn folder() -> PathBuf {
    run::root().join("target/size")
}

/// Makes it and gives the files of its two halves.
///
/// # Errors
/// When a tool fails.
pub(super) fn program(tools: &Toolbox) -> Outcome<[PathBuf; 2]> {
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
    let whole = target.join("wasm32-unknown-unknown/release/app.wasm");
    let whole = fs::read(&whole).map_err(|error| format!("{}: {error}", whole.display()))?;
    let [first, rest] = cut::halves(&whole, &target.join("halves"))?;
    let mut join = run::program("wasm-bindgen", &tools.path);
    join.args(["--target", "web", "--no-typescript", "--no-demangle"]);
    join.arg(cut::KEEP_TABLE);
    join.arg("--out-dir").arg(target.join("joined")).arg(first);
    run::openly(&mut join)?;
    let joined = target.join("joined/first_bg.wasm");
    let shrink = |half: &Path, to: &str| -> Outcome<PathBuf> {
        let to = target.join(to);
        let mut shrink = run::program("wasm-opt", &tools.path);
        shrink.args(["-g", &recipe.level]).args(&recipe.allowed);
        // It warns of notes for debuggers that it does not know.
        run::quietly(shrink.arg(half).arg("-o").arg(&to))?;
        Ok(to)
    };
    Ok([shrink(&joined, "first.wasm")?, shrink(&rest, "rest.wasm")?])
}
