//! `check` and `test`: the stages a change goes through, and the count at the end.

use crate::{
    dist,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::time::{Duration, Instant};

/// Formatting, lints for each set of features, and documentation: what is proven, and cargo's
/// arguments for it.
const CHECKS: &[(&str, &str)] = &[
    ("formatting", "fmt --all --check"),
    (
        "lints, pure half and tools",
        "clippy --quiet --workspace --all-targets -- -D warnings",
    ),
    (
        "lints, web",
        "clippy --quiet --all-targets --features web -- -D warnings",
    ),
    (
        "lints, prerender",
        "clippy --quiet --all-targets --features prerender -- -D warnings",
    ),
    (
        "lints, in the browser",
        "clippy --quiet --lib --bin app --features web --target wasm32-unknown-unknown \
         -- -D warnings",
    ),
    // The documentation of dependencies is theirs.
    ("documentation", "doc --quiet --no-deps --features web"),
];

/// What a run has come to so far.
#[derive(Debug, Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Whether anything failed.
    pub fn all_well(&self) -> bool {
        self.failed == 0
    }

    /// The closing line: the sum over all stages.
    pub fn line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    /// Runs a stage that has no tests to count: it counts only if it fails, as one failure.
    pub fn stage(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        let start = Instant::now();
        let outcome = work();
        if let Err(why) = &outcome {
            self.failed += 1;
            eprintln!("{why}");
        }
        close(name, outcome.is_ok(), start.elapsed());
        outcome.is_ok()
    }

    /// Runs tests and counts them. A run that ends badly with no test failed (it did not compile,
    /// or a test ended the process) is one failure.
    fn tests(&mut self, name: &str, tools: &Toolbox, arguments: &[&str]) {
        let start = Instant::now();
        let mut cargo = run::cargo(&tools.path);
        cargo
            .args(["test", "--quiet", "--no-fail-fast"])
            .args(arguments);
        let (ended_well, said) = match run::openly_with_copy(&mut cargo) {
            Ok(outcome) => outcome,
            Err(why) => {
                eprintln!("{why}");
                (false, String::new())
            }
        };
        let (passed, failed) = count(&said);
        self.passed += passed;
        self.failed += if ended_well { failed } else { failed.max(1) };
        close(name, ended_well, start.elapsed());
    }
}

fn close(name: &str, well: bool, took: Duration) {
    let verdict = if well { "ok" } else { "FAILED" };
    println!("== {name}: {verdict} ({:.1} s)", took.as_secs_f32());
}

/// Adds up libtest's summaries: "test result: ok. 3 passed; 0 failed; …".
fn count(said: &str) -> (u64, u64) {
    let number_before = |line: &str, word: &str| {
        let before = line.split(word).next()?;
        before.split_whitespace().last()?.parse::<u64>().ok()
    };
    let summaries = said.lines().filter(|line| line.contains("test result: "));
    summaries.fold((0, 0), |(passed, failed), line| {
        (
            passed + number_before(line, " passed").unwrap_or(0),
            failed + number_before(line, " failed").unwrap_or(0),
        )
    })
}

/// Formatting, lints and documentation.
pub fn check(tally: &mut Tally, tools: &Toolbox) {
    for (name, arguments) in CHECKS {
        tally.stage(name, || {
            let mut cargo = run::cargo(&tools.path);
            cargo
                .args(arguments.split_whitespace())
                .env("RUSTDOCFLAGS", "-D warnings");
            run::openly(&mut cargo)
        });
    }
}

/// Everything: the checks, the native tests, the build, and the page in a real browser.
pub fn test(tally: &mut Tally, tools: &Toolbox) {
    check(tally, tools);
    // Without features first: what passes here needs no browser, framework or clock.
    let pure = [
        "--workspace",
        "--exclude",
        "browser-tests",
        "--exclude",
        "bench",
        "--exclude",
        "converge-tests",
    ];
    tally.tests("tests of the pure half and the tools", tools, &pure);
    let converge = [
        "--package",
        "converge-tests",
        "--profile",
        "converge",
        "--",
        "--nocapture",
    ];
    tally.tests("futures against plain random ones", tools, &converge);
    // The pure half is proven; what is new is what only these features compile.
    let ui = ["--features", "prerender", "--lib", "--", "ui::"];
    tally.tests("tests of the components", tools, &ui);
    // Cargo refuses a pattern that fits no file, so that a renamed test is not passed over.
    let programs = ["--features", "prerender", "--bins", "--test", "ui_*"];
    tally.tests("tests of the programs and the first view", tools, &programs);
    if tally.stage("build of the page", || dist::build(tools)) {
        tally.tests(
            "tests in the browser",
            tools,
            &["--package", "browser-tests"],
        );
    } else {
        println!("== tests in the browser: not run, because the page was not built");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_the_summaries() {
        let said = "test a ... ok\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                    noise\ntest result: FAILED. 3 passed; 2 failed; 0 ignored; finished in 0.1s\n";
        assert_eq!(count(said), (15, 2));
        assert_eq!(count("nothing of the kind"), (0, 0));
    }

    #[test]
    fn a_stage_that_fails_is_counted() {
        let mut tally = Tally::default();
        assert!(tally.stage("good", || Ok(())));
        assert!(tally.all_well());
        assert!(!tally.stage("bad", || Err("as it should".into())));
        assert_eq!(tally.line(), "0 passed, 1 failed");
    }
}
