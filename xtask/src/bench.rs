//! How long the model and the page take: natively, in a browser as the page ships, and in a browser
//! as if it were compiled for speed. What is timed is in `tests/bench`.

use crate::{
    dist, release,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{fs, path::Path};

/// Cargo's profiles, and what each compiles for: the page's own, and one for speed.
const PROFILES: [(&str, &str); 2] = [("release", "z"), ("fast", "3")];

/// Builds the modules, times them and prints the table.
///
/// # Errors
/// When a tool fails, or the browser's answers differ from the native ones.
pub fn bench(tools: &Toolbox) -> Outcome {
    let target = run::root().join("target");
    let allowed = dist::recipe("app")?.allowed;
    let mut folders = Vec::new();
    for (profile, level) in PROFILES {
        println!("Compiling for the browser at opt-level {level}");
        let mut cargo = run::cargo(&tools.path);
        cargo.args(["build", "--quiet", "--package", "bench", "--lib"]);
        cargo.args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
        cargo.arg("--target-dir").arg(&target);
        run::openly(&mut cargo)?;
        let folder = target.join("bench").join(level);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let module = target.join(format!("wasm32-unknown-unknown/{profile}/bench.wasm"));
        let mut join = run::program("wasm-bindgen", &tools.path);
        join.args(["--target", "no-modules", "--no-typescript", "--out-dir"]);
        join.arg(&folder).arg(&module);
        run::openly(&mut join)?;
        let joined = folder.join("bench_bg.wasm");
        let mut shrink = run::program("wasm-opt", &tools.path);
        shrink.arg(format!("-O{level}")).args(&allowed);
        shrink.arg(&joined).arg("-o").arg(&joined);
        run::openly(&mut shrink)?;
        println!("  {}", weigh(&folder, "bench_bg.wasm", tools)?);
        folders.push(folder);
    }
    println!("Timing");
    let mut cargo = run::cargo(&tools.path);
    cargo.args(["run", "--quiet", "--package", "bench", "--bin", "bench"]);
    cargo.args(["--profile", "fast", "--"]).args(&folders);
    // The model is one crate: linking it anew with all of the browser's driver takes minutes and
    // makes nothing of it faster.
    cargo.env("CARGO_PROFILE_FAST_LTO", "off");
    run::openly(&mut cargo)
}

/// A file's size, as it is and packed.
fn weigh(folder: &Path, name: &str, tools: &Toolbox) -> Outcome<String> {
    let sizes = release::weigh(tools, folder, &[name.to_owned()])?;
    let [raw, _, brotli] = sizes.first().copied().unwrap_or_default();
    Ok(format!("{raw} bytes, {brotli} packed with brotli"))
}
