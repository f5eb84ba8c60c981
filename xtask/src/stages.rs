//! `check` and `test`: the stages a change goes through, and the count at the end.

use crate::{
    dist,
    engine::{self, BROKEN_OFF, Engine, STOPPED, UNSAID},
    fuzz, lighthouse,
    run::{self, Outcome},
    size,
    tools::Toolbox,
};
use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

/// Formatting, lints for each set of features, and documentation: what is proven, and cargo's
/// arguments for it.
const CHECKS: &[(&str, &str)] = &[
    ("formatting", "fmt --all --check"),
    (
        "lints, pure half and tools",
        "clippy --quiet --workspace --exclude workbook-tests --all-targets -- -D warnings",
    ),
    (
        "lints, workbook",
        "clippy --quiet --package level7 --package workbook-tests --all-targets \
         --features level7/workbook -- -D warnings",
    ),
    // With all that the page needs; below, what each program has by itself.
    (
        "lints, prerender",
        "clippy --quiet --all-targets --features prerender -- -D warnings",
    ),
    (
        "lints, in the browser",
        "clippy --quiet --lib --bin app --features web --target wasm32-unknown-unknown \
         -- -D warnings",
    ),
    (
        "lints, files in the browser",
        "clippy --quiet --lib --features files --target wasm32-unknown-unknown -- -D warnings",
    ),
    // The documentation of dependencies is theirs.
    (
        "documentation",
        "doc --quiet --no-deps --features web,files",
    ),
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
        self.tests_in(None, name, tools, arguments);
    }

    /// The same, with the browser tests told which engine to use.
    fn tests_in(
        &mut self,
        engine: Option<Engine>,
        name: &str,
        tools: &Toolbox,
        arguments: &[&str],
    ) {
        let start = Instant::now();
        let mut cargo = cargo_test(engine, tools, arguments);
        let (ended_well, said) = match run::openly_with_copy(&mut cargo) {
            Ok(outcome) => outcome,
            Err(why) => {
                eprintln!("{why}");
                (false, String::new())
            }
        };
        let (passed, failed) = count(&said);
        let mut failed = if ended_well { failed } else { failed.max(1) };
        self.passed += passed;
        // A file that ended without its summary has tests that nobody has heard of.
        let files = arguments.iter().filter(|word| **word == "--test").count();
        if engine == Some(Engine::WebKit) && summaries(&said).count() == files {
            for test in broken_off(&said) {
                if again(tools, arguments, &test) {
                    self.passed += 1;
                    failed = failed.saturating_sub(1);
                }
            }
        }
        self.failed += failed;
        close(name, failed == 0, start.elapsed());
    }
}

/// `cargo test` with these arguments, the browser tests told which engine to use.
fn cargo_test(engine: Option<Engine>, tools: &Toolbox, arguments: &[&str]) -> Command {
    let mut cargo = run::cargo(&tools.path);
    if let Some(engine) = engine {
        cargo.env(engine::VARIABLE, engine.key());
    }
    cargo
        .args(["test", "--quiet", "--no-fail-fast"])
        .args(arguments);
    cargo
}

/// Runs one test of WebKit's a second time, with no third: its first Wasm compiler now and then
/// stops a program at a place that cannot be reached (see `Page::open_ready` of the browser tests),
/// and its driver breaks off what it was asked for. A fault of ours is met there again.
fn again(tools: &Toolbox, arguments: &[&str], test: &str) -> bool {
    println!("== WebKit or its driver broke off in {test}: once more");
    let mut cargo = cargo_test(Some(Engine::WebKit), tools, arguments);
    cargo.args(["--", "--exact", test]);
    match run::openly_with_copy(&mut cargo) {
        Ok((ended_well, said)) => ended_well && count(&said) == (1, 0),
        Err(why) => {
            eprintln!("{why}");
            false
        }
    }
}

/// The tests that failed where the browser's console said that the program was stopped, or the
/// driver that it could not do something: those in whose part of libtest's output it stands.
fn broken_off(said: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = None;
    for line in said.lines() {
        let title = line.strip_prefix("---- ");
        if let Some(name) = title.and_then(|line| line.strip_suffix(" stdout ----")) {
            at = Some(name);
        } else if line == "failures:" {
            at = None;
        } else if [STOPPED, UNSAID, BROKEN_OFF]
            .iter()
            .any(|word| line.contains(word))
        {
            found.extend(at.take().map(str::to_owned));
        }
    }
    found
}

fn close(name: &str, well: bool, took: Duration) {
    let verdict = if well { "ok" } else { "FAILED" };
    println!("== {name}: {verdict} ({:.1} s)", took.as_secs_f32());
}

fn summaries(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| line.contains("test result: "))
}

/// Adds up libtest's summaries: "test result: ok. 3 passed; 0 failed; …".
fn count(said: &str) -> (u64, u64) {
    let number_before = |line: &str, word: &str| {
        let before = line.split(word).next()?;
        before.split_whitespace().last()?.parse::<u64>().ok()
    };
    summaries(said).fold((0, 0), |(passed, failed), line| {
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

/// Everything: the checks, the native tests, the build, and the page in real browsers.
pub fn test(tally: &mut Tally, tools: &Toolbox, engines: &[Engine]) {
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
        "--exclude",
        "workbook-tests",
        "--exclude",
        "hosts-tests",
    ];
    tally.tests("tests of the pure half and the tools", tools, &pure);
    let recalculated = ["--package", "workbook-tests"];
    tally.tests("the workbook in LibreOffice", tools, &recalculated);
    let converge = [
        "--package",
        "converge-tests",
        "--profile",
        "converge",
        "--",
        "--nocapture",
    ];
    tally.tests("futures against plain random ones", tools, &converge);
    let name = format!("links, files and stored answers, {} s each", fuzz::SECONDS);
    tally.stage(&name, || fuzz::fuzz(tools, fuzz::SECONDS));
    // The components, the programs, the workbook and the files that are taken away: one build with
    // all of it, which is quicker than one each. Cargo refuses a pattern that fits no file, so that a
    // renamed test is not passed over.
    let rest = [
        "--features",
        "prerender",
        "--lib",
        "--bins",
        "--test",
        "ui_*",
        "--test",
        "files_*",
    ];
    tally.tests("tests of the components, programs and files", tools, &rest);
    // The same in a language that nobody speaks: what is in plain letters there is in no file of
    // words, and could not be put into Welsh.
    let letters = ["--features", "pseudo", "--lib", "--", "words::"];
    tally.tests("the language of the tests", tools, &letters);
    let said = ["--features", "prerender,pseudo", "--test", "pseudo"];
    tally.tests("the page in that language", tools, &said);
    if tally.stage("build of the page", || dist::build(tools)) {
        tally.stage("what a first visit fetches", || size::check(tools));
        tally.stage("HTML of the pages", || lighthouse::check_html(tools));
        let hosts = ["--package", "hosts-tests"];
        tally.tests("the release on nginx and Apache", tools, &hosts);
        in_browsers(tally, tools, engines);
        if engines.contains(&Engine::Chromium) {
            tally.stage("Lighthouse", || lighthouse::measure(tools, 1));
        }
    } else {
        println!("== tests in the browsers: not run, because the page was not built");
    }
}

/// The page in one engine after another. A journey that one of them fails fails the whole.
fn in_browsers(tally: &mut Tally, tools: &Toolbox, engines: &[Engine]) {
    for engine in Engine::ALL {
        let name = format!("tests in {engine}");
        if !engines.contains(&engine) {
            println!("== {name}: left out, as --engines says");
            continue;
        }
        let mut files = Vec::new();
        if engine != Engine::Chromium {
            let listed = tally.stage(&format!("list of the {name}"), || {
                files = shared_files()?;
                Ok(())
            });
            if !listed {
                continue;
            }
        }
        let mut arguments = vec!["--package", "browser-tests"];
        arguments.extend(files.iter().flat_map(|file| ["--test", file]));
        tally.tests_in(Some(engine), &name, tools, &arguments);
    }
}

/// The files of browser tests that run in every engine: all but those that speak Chromium's own
/// protocol, whose names begin so.
fn shared_files() -> Outcome<Vec<String>> {
    let folder = run::root().join("tests/browser/tests");
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(told)? {
        let name = entry.map_err(told)?.file_name();
        let name = name.to_string_lossy();
        if let Some(name) = name.strip_suffix(".rs")
            && !name.starts_with("chromium_")
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    if names.is_empty() {
        return Err(format!("{} holds no tests", folder.display()));
    }
    Ok(names)
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
    fn knows_tests_in_which_the_browser_broke_off() {
        let said = "failures:\n\n---- walks stdout ----\nwaited in vain; the console says [\n  \
                    \"RuntimeError: Unreachable code\",\n  \"RuntimeError\"]\n\n\
                    ---- reads stdout ----\n3 faults\n\nfailures:\n    walks\n    reads\n\
                    \ntest result: FAILED. 1 passed; 2 failed;\nRuntimeError: later\n\
                    failures:\n\n---- types stdout ----\nthe console says RuntimeError: Out of \
                    bounds\n\nfailures:\n    types\n\
                    failures:\n\n---- goes stdout ----\nno such frame: webdriver returned \
                    error: Callback was not called\n\nfailures:\n    goes\n";
        assert_eq!(broken_off(said), ["walks", "types", "goes"]);
        assert!(broken_off("test a ... ok\nRuntimeError\n").is_empty());
    }

    #[test]
    fn journeys_are_for_every_engine() {
        let files = shared_files().expect("the browser tests");
        assert!(files.iter().any(|name| name == "journeys"), "{files:?}");
        assert!(!files.iter().any(|name| name.starts_with("chromium_")));
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
