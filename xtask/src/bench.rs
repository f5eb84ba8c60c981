//! How long the model and the page take: natively, in a browser as the page ships, and in a browser
//! as if all of it were compiled for size. What is timed is in `tests/bench`, what is made of it in
//! `tests/bench/src/report.rs`; here the modules are built, and everybody is started in turn.

pub mod fit;
mod race;
mod report;

pub use race::{Race, race};

use crate::{
    dist,
    engine::{Engine, VARIABLE},
    lighthouse, release,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Cargo's profiles, and what each makes: the page's own, with the calculation compiled for speed, and
/// one with all of it compiled for size.
const PROFILES: [(&str, &str); 2] = [("release", "shipped"), ("small", "small")];

/// Builds the modules, times them and prints the table.
///
/// # Errors
/// When a tool fails, or the browser's answers differ from the native ones.
pub fn bench(tools: &Toolbox) -> Outcome {
    let folders = modules(tools)?;
    println!("Timing");
    run::openly(program(tools).arg("table").args(&folders))
}

/// Measures what a hand feels on the page that was built last, and writes it into its report.
///
/// # Errors
/// When the page was not built, the browser fails, or the report cannot be written.
pub fn feel(tools: &Toolbox) -> Outcome {
    println!("Typing, sliding and opening the page that was built last: some four minutes");
    let site = lighthouse::packed(tools, &run::root().join("target/bench/feel"))?;
    let mut feeler = program(tools);
    feeler.arg("feel").arg(site);
    let said = run::quietly(feeler.env(VARIABLE, Engine::Chromium.key()))?;
    println!("{said}");
    report::put(
        "docs/feel.md",
        "<!-- measured: written by `cargo xtask bench --feel` -->\n",
        &said,
    )
}

/// Builds the module at every level; gives the folder of each.
fn modules(tools: &Toolbox) -> Outcome<Vec<PathBuf>> {
    let target = run::root().join("target");
    let recipe = dist::recipe("app")?;
    let mut folders = Vec::new();
    for (profile, name) in PROFILES {
        println!("Compiling for the browser: {name}");
        let mut cargo = run::cargo(&tools.path);
        cargo.args(["build", "--quiet", "--package", "bench", "--lib"]);
        cargo.args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
        cargo.arg("--target-dir").arg(&target);
        run::openly(&mut cargo)?;
        let folder = target.join("bench").join(name);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let module = target.join(format!("wasm32-unknown-unknown/{profile}/bench.wasm"));
        let mut join = run::program("wasm-bindgen", &tools.path);
        join.args(["--target", "web", "--no-typescript", "--out-dir"]);
        join.arg(&folder).arg(&module);
        run::openly(&mut join)?;
        let joined = folder.join("bench_bg.wasm");
        let mut shrink = run::program("wasm-opt", &tools.path);
        shrink.arg(&recipe.level).args(&recipe.allowed);
        shrink.arg(&joined).arg("-o").arg(&joined);
        run::openly(&mut shrink)?;
        println!("  {}", weigh(&folder, "bench_bg.wasm", tools)?);
        folders.push(folder);
    }
    Ok(folders)
}

/// The native program that times, ready for its words.
fn program(tools: &Toolbox) -> Command {
    let mut cargo = run::cargo(&tools.path);
    cargo.args(["run", "--quiet", "--package", "bench", "--bin", "bench"]);
    cargo.args(["--profile", "fast", "--"]);
    // The model is one crate: linking it anew with all of the browser's driver takes minutes and
    // makes nothing of it faster.
    cargo.env("CARGO_PROFILE_FAST_LTO", "off");
    cargo
}

/// A file's size, as it is and packed.
fn weigh(folder: &Path, name: &str, tools: &Toolbox) -> Outcome<String> {
    let sizes = release::weigh(tools, folder, &[name.to_owned()])?;
    let [raw, _, brotli] = sizes.first().copied().unwrap_or_default();
    Ok(format!("{raw} bytes, {brotli} packed with brotli"))
}
