//! `mutants`: small faults put into the sums on purpose, to see whether the tests notice.
//!
//! Which faults is drawn from a seed, so that a draw can be repeated and nobody picks the easy ones.
//! The faults themselves are the work of the program `cargo-mutants`, in a copy of the project.

use crate::{
    run::{self, Outcome},
    tools,
};
use std::{
    ffi::OsStr,
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

/// Where faults are put: whatever the sums are made of.
const FOLDERS: &[&str] = &[
    "calculation/src/model/**/*.rs",
    "calculation/src/facts/**/*.rs",
];

/// The tests that are asked: all that look at the sums, but for the slow ones. A fault then costs
/// some fifteen seconds. What these miss may still be caught by the rest.
const TESTS: &[&str] = &[
    "appraisal",
    "facts",
    "facts_file",
    "facts_look_up",
    "keep_rate",
    "laws_of_the_ledger",
    "laws_of_the_model",
    "model_figures",
    "model_money",
    "model_plan",
    "model_practice",
    "model_trades",
    "mutants_found",
    "oracles",
    "rehearsal",
    "report",
    "scenario",
    "sources_page",
    "standing",
    "tax",
    "working",
    "working_in_words",
];

/// Survivors of the default draw that no test needs to catch are named here, each with its reason.
const EXPLAINED: &str = "docs/mutation.md";

/// Which draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Where the random numbers start. The same seed and the same sources draw the same faults.
    pub seed: u64,
    /// How many.
    pub count: usize,
}

impl Default for Draw {
    fn default() -> Self {
        Self {
            seed: 20_261_122,
            count: 100,
        }
    }
}

/// Draws, tries and counts. Says whether every fault drawn was noticed or is explained.
///
/// # Errors
/// When `cargo-mutants` is missing or cannot list or try the faults, also because the tests fail
/// without any.
pub fn mutants(draw: Draw) -> Outcome<bool> {
    let path = tools::provide(&[], false)?.path;
    if run::find(OsStr::new("cargo-mutants"), &path).is_none() {
        return Err("cargo-mutants is missing: cargo install cargo-mutants --locked".into());
    }
    let start = Instant::now();
    let Draw { seed, count } = draw;
    println!(
        "== puts {count} faults into the model and the facts, one at a time and in a copy, and runs {} test \
         files on each.\n== Takes two minutes to get ready and then some fifteen seconds for \
         a fault, on two idle cores. Seed {seed}.",
        TESTS.len()
    );
    let list = run::quietly(on_files(&mut run::cargo(&path), FOLDERS).arg("--list"))?;
    let all: Vec<&str> = list.lines().filter(|line| !line.is_empty()).collect();
    let drawn = drawn(all, draw);
    let folder = run::root().join("target/mutants");
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(told)?;
    fs::write(folder.join("drawn.txt"), drawn.join("\n") + "\n").map_err(told)?;

    let mut cargo = run::cargo(&path);
    on_files(&mut cargo, &files_of(&drawn))
        .arg("--output")
        .arg(&folder);
    cargo.args(["--jobs", "2", "--timeout", "180", "--build-timeout", "600"]);
    for test in TESTS {
        cargo.arg(format!("--cargo-arg=--test={test}"));
    }
    for name in &drawn {
        cargo.arg("--re").arg(pattern(name));
    }
    // Nothing here is ever stepped through, and it compiles sooner.
    for profile in ["DEV", "TEST"] {
        cargo.env(format!("CARGO_PROFILE_{profile}_DEBUG"), "0");
    }
    let status = cargo.stdin(Stdio::null()).status();
    let status = status.map_err(|error| format!("cargo-mutants could not be started: {error}"))?;
    // 2 and 3: some faults were missed, or ran out of time. They are counted below.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(format!("cargo-mutants ended with {status}"));
    }
    let well = report(&folder.join("mutants.out"), &drawn)?;
    println!(
        "== seed {seed}, done in {:.0} min",
        start.elapsed().as_secs_f32() / 60.0
    );
    Ok(well)
}

fn on_files<'a>(cargo: &'a mut Command, files: &[&str]) -> &'a mut Command {
    // The faults are put into one package, and the tests of another are asked.
    cargo.args(["mutants", "--colors", "never", "--package", "calculation"]);
    cargo.args(["--test-package", "level7"]);
    for file in files {
        cargo.args(["--file", file]);
    }
    cargo
}

/// The files that names lie in; a name begins with its file, line and column. No other has to be
/// looked at.
fn files_of<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut files: Vec<&str> = names
        .iter()
        .filter_map(|name| name.split(':').next())
        .collect();
    files.dedup();
    files
}

/// So many of the names, by the first steps of a Fisher-Yates shuffle of them all in their order.
fn drawn(mut names: Vec<&str>, draw: Draw) -> Vec<&str> {
    let mut state = draw.seed;
    names.sort_unstable();
    let count = draw.count.min(names.len());
    for here in 0..count {
        // The rest is never empty. That some of its places are likelier by one in 10^16 is no matter.
        let rest = (names.len() - here) as u64;
        names.swap(here, here + (split_mix(&mut state) % rest) as usize);
    }
    names.truncate(count);
    names.sort_unstable();
    names
}

/// The next number of the generator SplitMix64 (Steele, Lea and Flood 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A regular expression for one name and no other.
fn pattern(name: &str) -> String {
    let mut pattern = String::from("^");
    for letter in name.chars() {
        if r"\.+*?()|[]{}^$#&-~".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('$');
    pattern
}

/// Prints what became of the faults.
fn report(results: &Path, drawn: &[&str]) -> Outcome<bool> {
    let names = |file: &str| -> Outcome<Vec<String>> {
        let file = results.join(file);
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    let explained = fs::read_to_string(run::root().join(EXPLAINED)).unwrap_or_default();
    let mut open = 0;
    let mut counts = Vec::new();
    let mut besides = Vec::new();
    for (fate, file) in [
        ("caught", "caught.txt"),
        ("missed", "missed.txt"),
        ("out of time", "timeout.txt"),
        ("not compiling", "unviable.txt"),
    ] {
        // cargo-mutants tries every left-out field of a file, whichever names it is given.
        let (ours, others): (Vec<_>, Vec<_>) = names(file)?
            .into_iter()
            .partition(|name| drawn.contains(&name.as_str()));
        counts.push(format!("{} {fate}", ours.len()));
        besides.push(format!("{} {fate}", others.len()));
        if fate != "missed" {
            continue;
        }
        for name in ours.iter().chain(&others) {
            let known = explained.contains(name.as_str());
            open += usize::from(!known);
            let note = if known { " (explained)" } else { "" };
            println!("missed{note}: {name}");
        }
    }
    println!("== drawn {}: {}", drawn.len(), counts.join(", "));
    println!("== left-out fields besides: {}", besides.join(", "));
    println!("== missed and not explained in {EXPLAINED}: {open}");
    Ok(open == 0)
}

#[cfg(test)]
mod tests {
    use super::{Draw, drawn, files_of, pattern, split_mix};

    #[test]
    fn the_generator_is_the_published_one() {
        // The first numbers from 1234567, as in Rosetta Code's test of SplitMix64.
        let mut state = 1_234_567;
        assert_eq!(split_mix(&mut state), 6_457_827_717_110_365_317);
        assert_eq!(split_mix(&mut state), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_draw_can_be_repeated_and_takes_nothing_twice() {
        let names: Vec<String> = (100..200).map(|number| number.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let backwards = names.iter().rev().copied().collect();
        let draw = Draw { seed: 1, count: 50 };
        let mut ours = drawn(names.clone(), draw);
        assert_eq!(ours, drawn(backwards, draw));
        assert_ne!(ours, drawn(names.clone(), Draw { seed: 2, ..draw }));
        ours.dedup();
        assert_eq!(ours.len(), 50);
        let all = Draw { count: 900, ..draw };
        assert_eq!(drawn(names.clone(), all), names);
    }

    #[test]
    fn a_pattern_is_the_name_and_nothing_else() {
        let name = "a.rs:1:2: replace f -> Vec<u8> with vec![]";
        assert_eq!(
            pattern(name),
            r"^a\.rs:1:2: replace f \-> Vec<u8> with vec!\[\]$"
        );
        assert_eq!(
            files_of(&[name, "a.rs:3:4: x", "b.rs:1:1: y"]),
            ["a.rs", "b.rs"]
        );
    }
}
