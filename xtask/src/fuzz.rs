//! `fuzz`: what comes from outside (links, files, what a browser has stored), grown from seeds by
//! whatever reaches new code, for a stated time each.
//!
//! The targets and the seeds are in `fuzz/`, laid out as the program `cargo-fuzz` wants it; its
//! engine is a library and needs no other compiler than ours, so that this runs without it.

use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{fs, path::Path};

/// What is tried.
pub const TARGETS: &[&str] = &["link", "document", "saved"];

/// Seconds that each target is tried for when all tests run.
pub const SECONDS: u32 = 20;

/// What makes the program count which of its branches an input reaches.
const FLAGS: &[&str] = &[
    "--cfg",
    "fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Cdebug-assertions",
    "-Coverflow-checks",
];

/// The longest input, bytes: more than any of ours.
const LONGEST: u32 = 20_000;

/// Tries every target for so many seconds. What broke one is kept in `target/fuzz/artifacts`, and
/// its text is a test to be written.
///
/// # Errors
/// When a target does not compile, or an input breaks it; says which.
pub fn fuzz(tools: &Toolbox, seconds: u32) -> Outcome {
    let root = run::root();
    let target = root.join("target/fuzz");
    let host = host(tools)?;
    let mut build = run::cargo(&tools.path);
    build
        .args(["build", "--quiet", "--release", "--bins", "--target", &host])
        .args(["--manifest-path", "fuzz/Cargo.toml", "--target-dir"])
        .arg(&target)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    run::openly(&mut build)?;
    for name in TARGETS {
        let corpus = target.join("corpus").join(name);
        let found = target.join("artifacts").join(name);
        for folder in [&corpus, &found] {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let program = target.join(&host).join("release").join(name);
        let mut trial = run::program(&program, &tools.path);
        trial
            .arg(&corpus)
            .arg(root.join("fuzz/seeds").join(name))
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={LONGEST}"))
            .args(["-print_final_stats=1", "-verbosity=0", "-timeout=20"])
            .arg(format!("-artifact_prefix={}/", found.display()));
        let told = run::heard(&mut trial).map_err(|why| broken(name, &found, &why))?;
        println!("{name}: {} inputs in {seconds} s", tried(&told.1)?);
    }
    Ok(())
}

/// How many inputs a trial has tried, from the statistics that the engine ends with.
fn tried(told: &str) -> Outcome<u64> {
    let mut lines = told.lines();
    let number = lines.find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let number = number.and_then(|number| number.trim().parse().ok());
    number
        .filter(|&number| number > 0)
        .ok_or("the trial does not say how many inputs it has tried".to_owned())
}

fn broken(name: &str, found: &Path, why: &str) -> String {
    format!("{name}: an input broke it, see {}: {why}", found.display())
}

/// The target triple of this machine: flags for it do not reach programs that only help to build.
fn host(tools: &Toolbox) -> Outcome<String> {
    let mut rustc = run::program("rustc", &tools.path);
    let said = run::quietly(rustc.args(["--print", "host-tuple"]))?;
    Ok(said.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::tried;

    #[test]
    fn knows_a_trial_that_was_done() {
        let told = "\"rivals\" # Uses: 0\n###### End of recommended dictionary. ######\n\
                    stat::number_of_executed_units: 2661\nstat::average_exec_per_sec:     887\n";
        assert_eq!(tried(told), Ok(2661));
        assert!(tried("stat::peak_rss_mb:              30\n").is_err());
        assert!(tried("stat::number_of_executed_units: 0\n").is_err());
    }
}
