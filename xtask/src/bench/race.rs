//! The race with the twin, and how cost grows: everybody is started in turn, and what they leave is
//! made the measured part of `docs/speed.md`.

use super::{modules, program, report};
use crate::{
    engine::{Engine, VARIABLE},
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{fs, io::Write, path::Path, process::Stdio, thread};

/// What is wanted of a race.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Race {
    /// In these engines; the first of them also shows how cost grows.
    pub engines: Vec<Engine>,
    /// Whether Valgrind counts instructions and allocations.
    pub instructions: bool,
}

/// Where the report stands, and between which lines what was measured.
const REPORT: &str = "docs/speed.md";
const FROM: &str = "<!-- measured: written by `cargo xtask bench --race` -->\n";

/// What the twin is told, a line each.
const TOLD: &str =
    "{\"do\":\"facts\"}\n{\"do\":\"inputs\"}\n{\"do\":\"defaults\",\"estimates\":true}\n";

/// Races, and writes the measured part of the report.
///
/// # Errors
/// When a tool fails or a file cannot be written.
pub fn race(tools: &Toolbox, wanted: &Race) -> Outcome {
    let folders = modules(tools)?;
    let site = run::root().join("target/bench/race");
    let out = run::root().join("target/bench/results");
    for folder in [&site, &out] {
        // Nothing of an earlier race is to be taken for this one's.
        let _ = fs::remove_dir_all(folder);
    }
    for folder in &folders {
        let level = folder.file_name().unwrap_or_default();
        copy(folder, &site.join(level), &["js", "wasm"])?;
    }
    copy(
        &run::root().join("tests/twin"),
        &site.join("twin"),
        &["mjs"],
    )?;
    copy(
        &run::root().join("tests/bench/page"),
        &site,
        &["mjs", "html"],
    )?;
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    tell(tools, &site.join("data.jsonl"))?;

    println!("Timing native code");
    run::openly(program(tools).arg("natively").arg(&out))?;
    if wanted.instructions {
        println!("Counting");
        run::openly(program(tools).arg("counted").arg(&out))?;
    }
    for (at, engine) in wanted.engines.iter().enumerate() {
        println!("Racing in {engine}");
        let mut racer = program(tools);
        racer.arg("race").arg(&site).arg(&out);
        if at == 0 {
            racer.arg("growth");
        }
        run::openly(racer.env(VARIABLE, engine.key()))?;
    }
    let report = run::quietly(program(tools).arg("report").arg(&out))?;
    println!("{report}");
    report::put(REPORT, FROM, &report)
}

/// Copies the files of these endings.
fn copy(from: &Path, to: &Path, endings: &[&str]) -> Outcome {
    let told = |error: std::io::Error| format!("{} to {}: {error}", from.display(), to.display());
    fs::create_dir_all(to).map_err(told)?;
    for entry in fs::read_dir(from).map_err(told)? {
        let file = entry.map_err(told)?.path();
        let ending = file.extension().and_then(|ending| ending.to_str());
        if let (Some(ending), Some(name)) = (ending, file.file_name())
            && endings.contains(&ending)
        {
            fs::copy(&file, to.join(name)).map_err(told)?;
        }
    }
    Ok(())
}

/// Leaves facts, input table and default scenario for the twin, as the headless door tells them.
fn tell(tools: &Toolbox, file: &Path) -> Outcome {
    let told = |error: std::io::Error| format!("the headless door: {error}");
    let mut cargo = run::cargo(&tools.path);
    cargo.args([
        "run",
        "--quiet",
        "--profile",
        "test",
        "--example",
        "headless",
    ]);
    cargo.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut door = cargo.spawn().map_err(told)?;
    let asking = door.stdin.take().map(|mut door| {
        // Apart, so that neither waits for the other to read.
        thread::spawn(move || door.write_all(TOLD.as_bytes()))
    });
    let output = door.wait_with_output().map_err(told)?;
    if let Some(asking) = asking {
        let asked = asking
            .join()
            .map_err(|_| "the headless door was not asked")?;
        asked.map_err(told)?;
    }
    if !output.status.success() {
        return Err(format!("the headless door ended with {}", output.status));
    }
    fs::write(file, output.stdout).map_err(told)
}
