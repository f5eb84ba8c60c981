//! The table: rows by where they run.

use bench::{names, ready};
use browser_tests::{Options, Page, Site};
use serde_json::{Value, json};
use std::{fs, path::Path, process::ExitCode, time::Instant};

/// How long one measurement lasts at least, milliseconds: far above what a clock can tell apart.
const LASTS: f64 = 25.0;
/// How many measurements of a row; the fastest counts, being the least disturbed.
const MEASUREMENTS: u32 = 9;

/// The page that holds a module.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>bench</title><script type=module> \
                    import * as bench from './bench.js'; await bench.default(); \
                    window.bench = bench;</script>";

/// The same as [`natively`], in the page.
const MEASURE: &str = "
    const [place, lasts, measurements] = arguments;
    const row = bench.ready(place);
    const once = (times) => {
        const from = performance.now();
        row.ask(times);
        return performance.now() - from;
    };
    const first = bench.ready(place).ask(3);
    let times = 1;
    while (once(times) < lasts) times *= 2;
    let best = Infinity;
    for (let i = 0; i < measurements; i++) best = Math.min(best, once(times) / times);
    return [best, first];
";

/// What a row took, milliseconds, and the sum of its first three answers.
type Took = (f64, f64);

/// Times every row natively and in each folder's module, and prints them side by side.
pub(super) fn print_for(folders: &[&str]) -> ExitCode {
    let names = names();
    let names: Vec<&str> = names.lines().collect();
    let native: Vec<Took> = (0..names.len()).map(natively).collect();
    let browser: Vec<Vec<Took>> = folders
        .iter()
        .map(|folder| in_browser(Path::new(folder), names.len()))
        .collect();
    print(&names, &native, folders, &browser);
    let agree = browser.iter().all(|module| {
        let both = module.iter().zip(&native);
        { both }.all(|((_, one), (_, other))| one.to_bits() == other.to_bits())
    });
    if agree {
        println!("Native and browser give the same answers, to the last bit.");
        ExitCode::SUCCESS
    } else {
        eprintln!("bench: native and browser give different answers");
        ExitCode::FAILURE
    }
}

fn natively(place: usize) -> Took {
    let mut row = ready(place).expect("a row has a place");
    let mut once = |times: u32| {
        let from = Instant::now();
        row.ask(times);
        from.elapsed().as_secs_f64() * 1e3
    };
    let first = ready(place).expect("a row has a place").ask(3);
    let mut times = 1;
    while once(times) < LASTS {
        times *= 2;
    }
    let each = (0..MEASUREMENTS).map(|_| once(times) / f64::from(times));
    (each.fold(f64::INFINITY, f64::min), first)
}

fn in_browser(folder: &Path, rows: usize) -> Vec<Took> {
    fs::write(folder.join("index.html"), PAGE).expect("the folder of the module takes a page");
    let site = Site::start_host(folder).expect("a server of the module");
    let page = Page::open_on(&site, &Options::default());
    page.wait_until("the module has started", |page| {
        page.run("return 'bench' in window", &[]) == Value::Bool(true)
    });
    let measure = |place| {
        let took = page.run(MEASURE, &[json!(place), json!(LASTS), json!(MEASUREMENTS)]);
        let number = |at: usize| took[at].as_f64().expect("a number");
        (number(0), number(1))
    };
    (0..rows).map(measure).collect()
}

fn print(names: &[&str], native: &[Took], folders: &[&str], browser: &[Vec<Took>]) {
    let width = names.iter().map(|name| name.len()).max().unwrap_or(0);
    let kind = |folder: &str| {
        let name = Path::new(folder).file_name().unwrap_or_default();
        format!("Chromium, {}", name.to_string_lossy())
    };
    print!("{:width$}  {:>14}", "", "native, 3");
    for folder in folders {
        print!("  {:>14}  ratio", kind(folder));
    }
    println!();
    for (place, name) in names.iter().enumerate() {
        let here = native[place].0;
        print!("{name:width$}  {:>14}", time(here));
        for module in browser {
            let there = module[place].0;
            print!("  {:>14}  {:>5.1}", time(there), there / here);
        }
        println!();
    }
}

fn time(milliseconds: f64) -> String {
    if milliseconds < 1.0 {
        format!("{:.1} µs", milliseconds * 1e3)
    } else {
        format!("{milliseconds:.2} ms")
    }
}
