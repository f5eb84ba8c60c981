//! One engine's part of the race: the module at both levels and the twin in one page, native code in
//! turn with them; then each of them cold, in pages of its own.

use crate::{natively, results};
use bench::CONTESTS;
use browser_tests::{Engine, Options, Page, Site};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};

/// Who runs in the page, by their names there.
pub(crate) const RUNNERS: [&str; 3] = ["shipped", "small", "twin"];
/// How long one measurement lasts at least, milliseconds: far above what a clock can tell apart.
const LASTS: f64 = 25.0;
/// How many measurements of everybody in turn; the middle one counts.
const ROUNDS: usize = 11;
/// How long everybody runs first, milliseconds, so that engines have compiled what they will.
const WARM_UP: f64 = 1_500.0;
/// How many fresh pages for each of the cold ones.
const COLD: usize = 7;
/// How many times work that grows is measured; the fastest counts, being the least disturbed.
const MEASUREMENTS: usize = 5;
/// Changes of inputs after which memory is looked at, in turn. Everything that a change can ask for
/// has been asked for once after the first thousand.
const CHANGES: [u32; 6] = [0, 1_000, 2_000, 4_000, 7_000, 11_000];
/// How many of them are asked for at a time.
const AT_A_TIME: u32 = 100;

/// How far the twin's answers may be from native code's, pounds.
pub(crate) const HALF_A_PENNY: f64 = 0.005;

const PATIENCE: Duration = Duration::from_secs(60);

/// How often WebKit may stop the module, or have it come to another answer, before we give up: see
/// `Page::ready` in the browser tests.
const ATTEMPTS: u32 = 6;

/// Why the module did not answer: its engine stopped it.
type Stopped<T> = Result<T, String>;

/// Runs the race in the engine that the environment names.
pub(crate) fn run(folder: &Path, with_growth: bool) -> Value {
    let site = serve(folder);
    let engine = open(&site).engine();
    let mut stopped = 0;
    let mut warmed = Vec::new();
    let mut colds = Vec::new();
    for (place, contest) in CONTESTS.iter().enumerate() {
        warmed.push(tried(engine, &mut stopped, || warm(&site, place)));
        let answer = natively::Asked::contest(place).ask(1).1;
        let mut all = RUNNERS.map(|_| (Vec::new(), Vec::new()));
        for _ in 0..COLD {
            for (runner, (until_ready, first)) in RUNNERS.iter().zip(&mut all) {
                let once = || cold(folder, runner, place, answer);
                let took = tried(engine, &mut stopped, once);
                until_ready.push(took.0);
                first.push(took.1);
            }
        }
        let all = all.map(|(ready, first)| json!({ "ready": ready, "first": first }));
        colds.push(json!(all));
        eprintln!("  {engine}: {contest}");
    }
    let mut outcome = json!({ "engine": engine.key(), "warm": warmed, "cold": colds });
    if with_growth {
        outcome["growth"] = tried(engine, &mut stopped, || growth(&site));
        eprintln!("  {engine}: growth");
        outcome["memory"] = tried(engine, &mut stopped, || memory(&site));
        eprintln!("  {engine}: memory");
    }
    outcome["stopped"] = json!(stopped);
    outcome
}

/// Does a thing until nothing was stopped on the way, which only WebKit may do.
fn tried<T>(engine: Engine, stopped: &mut u32, once: impl Fn() -> Stopped<T>) -> T {
    for _ in 0..ATTEMPTS {
        match once() {
            Ok(value) => return value,
            Err(why) if engine == Engine::WebKit => {
                *stopped += 1;
                eprintln!("  {engine} stopped the module, which is loaded again: {why}");
            }
            Err(why) => panic!("{engine}: {why}"),
        }
    }
    panic!("{engine} stopped the module {ATTEMPTS} times");
}

fn serve(folder: &Path) -> Site {
    Site::start_host(folder).expect("a server of the race")
}

/// A page with nobody in it yet.
fn open(site: &Site) -> Page {
    let options = Options {
        path: "race.html",
        ..Options::default()
    };
    let page = Page::open_on(site, &options);
    page.wait_until("the race's script", |page| {
        page.run("return 'race' in window", &[]) == Value::Bool(true)
    });
    page
}

/// A text in place of what was asked for says why there is none.
fn unless_stopped(said: Value) -> Stopped<Value> {
    match said {
        Value::String(why) => Err(why),
        other => Ok(other),
    }
}

/// Loads a runner; milliseconds until it was ready.
fn load(page: &Page, runner: &str) -> Stopped<f64> {
    page.run("race.load(arguments[0])", &[json!(runner)]);
    let state = |page: &Page| page.run("return race.state(arguments[0])", &[json!(runner)]);
    page.wait_at_most(PATIENCE, "a runner is ready", |page| !state(page).is_null());
    Ok(number(&unless_stopped(state(page))?))
}

fn prepare(page: &Page, name: &str, runner: &str, place: usize, size: Option<u32>) -> Stopped<()> {
    let script =
        "return race.prepare(arguments[0], arguments[1], arguments[2], arguments[3] ?? undefined)";
    let size = size.map_or(Value::Null, |size| json!(size));
    let arguments = [json!(name), json!(runner), json!(place), size];
    unless_stopped(page.run(script, &arguments)).map(drop)
}

fn number(said: &Value) -> f64 {
    said.as_f64().expect("a number")
}

/// Milliseconds for each asking, and the sum of the answers.
fn ask(page: &Page, name: &str, times: u32) -> Stopped<(f64, f64)> {
    let said = page.run(
        "return race.ask(...arguments)",
        &[json!(name), json!(times)],
    );
    let said = unless_stopped(said)?;
    Ok((number(&said[0]), number(&said[1])))
}

/// How many times fill a measurement.
fn times(page: &Page, name: &str, lasts: f64) -> Stopped<u32> {
    let said = page.run(
        "return race.times(...arguments)",
        &[json!(name), json!(lasts)],
    );
    Ok(number(&unless_stopped(said)?) as u32)
}

/// A contest in one page: native code, the module at both levels and the twin in turn.
fn warm(site: &Site, place: usize) -> Stopped<Value> {
    let page = open(site);
    let mut native = natively::Asked::contest(place);
    let mut counts = Vec::new();
    for runner in RUNNERS {
        load(&page, runner)?;
        prepare(&page, runner, runner, place, None)?;
        times(&page, runner, WARM_UP)?;
        counts.push(times(&page, runner, LASTS)?);
    }
    let count = native.times(LASTS);
    let mut took = vec![Vec::new(); RUNNERS.len() + 1];
    for _ in 0..ROUNDS {
        took[0].push(native.ask(count).0);
        for (at, runner) in RUNNERS.iter().enumerate() {
            took[at + 1].push(ask(&page, runner, counts[at])?.0);
        }
    }
    let mut answers = vec![native.ask(1).1];
    for runner in RUNNERS {
        answers.push(ask(&page, runner, 1)?.1);
    }
    Ok(json!({ "took": took, "answers": answers }))
}

/// A contest's first run in a fresh page: milliseconds until its runner is ready, and of the run.
fn cold(folder: &Path, runner: &str, place: usize, answer: f64) -> Stopped<(f64, f64)> {
    // A server of its own is an origin of its own: nothing is known of its scripts.
    let site = serve(folder);
    let page = open(&site);
    let until_ready = load(&page, runner)?;
    prepare(&page, runner, runner, place, None)?;
    let (first, said) = ask(&page, runner, 1)?;
    if (said - answer).abs() > HALF_A_PENNY {
        return Err(format!("{said} instead of {answer}"));
    }
    Ok((until_ready, first))
}

/// What each size of each kind of work takes, milliseconds.
fn growth(site: &Site) -> Stopped<Value> {
    let page = open(site);
    load(&page, "shipped")?;
    results::growth(|kind, size| {
        prepare(&page, "grown", "shipped", kind, Some(size))?;
        let count = times(&page, "grown", LASTS)?;
        let mut best = f64::INFINITY;
        for _ in 0..MEASUREMENTS {
            best = best.min(ask(&page, "grown", count)?.0);
        }
        Ok(best)
    })
}

/// Pages of memory after so many changes.
fn memory(site: &Site) -> Stopped<Value> {
    let page = open(site);
    load(&page, "shipped")?;
    let change = |count: u32| {
        let said = page.run(
            "return race.change('shipped', arguments[0])",
            &[json!(count)],
        );
        unless_stopped(said)
    };
    let mut made = 0;
    let mut pages = Vec::new();
    for wanted in CHANGES {
        let mut now = change(0)?;
        while made < wanted {
            now = change(AT_A_TIME)?;
            made += AT_A_TIME;
        }
        pages.push(json!({ "changes": wanted, "pages": now }));
    }
    Ok(Value::Array(pages))
}

/// The same kinds of work natively.
pub(crate) fn grown_natively() -> Value {
    let grown = results::growth(|kind, size| {
        let mut native = natively::Asked::grown(kind, size);
        let count = native.times(LASTS);
        let each = (0..MEASUREMENTS).map(|_| native.ask(count).0);
        Ok(each.fold(f64::INFINITY, f64::min))
    });
    grown.expect("nobody stops native code")
}
