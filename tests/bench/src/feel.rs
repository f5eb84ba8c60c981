//! What a hand feels, in Chromium on the built page: how long a key takes to the frame that shows its
//! answer, sliders, the start, and whether anything goes on while nobody does anything.

use crate::report::figure;
use browser_tests::{Options, Page, Site};
use serde_json::{Value, json};
use std::{fmt::Write as _, path::Path, thread, time::Duration};

const SCRIPT: &str = include_str!("../page/feel.js");
/// How many changes of the fee are typed.
const CHANGES: u32 = 200;
/// How many frames a slider is moved for.
const FRAMES: u32 = 240;
/// How long nobody does anything.
const IDLE: Duration = Duration::from_secs(5);
const PATIENCE: Duration = Duration::from_secs(240);
const BOX: &str = "f-level_7_certificate-fee";

/// A connection: its name, kilobits a second and round trip in milliseconds; none for no limit.
const NETWORKS: [(&str, Option<(f64, f64)>); 3] = [
    ("none", None),
    ("1.6 Mbit/s, 150 ms", Some((1_600.0, 150.0))),
    ("400 kbit/s, 400 ms", Some((400.0, 400.0))),
];

/// Measures, and says it as Markdown.
pub(crate) fn measured(folder: &Path) -> String {
    let serve = || Site::start(folder, 0).expect("a site");
    let site = serve();
    let mut text = String::from(
        "| processor | key to frame: median | 19 in 20 | worst | long tasks while typing | slider: \
         median frame | worst frame | frames beyond 20 ms | long tasks while sliding | busy while idle |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let mut parts = String::from(
        "\n| processor | working the answer out | writing it into the page, and the frame where it is due \
         | waiting for the frame | the rest of layout and paint | the first change, all told | worst of \
         the others |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for slowed in [1.0, 4.0] {
        let page = opened(&site);
        slow(&page, slowed);
        page.settle();
        let typed = asked(&page, &format!("'type', '{BOX}', {CHANGES}"));
        page.settle();
        let slid = asked(&page, &format!("'drag', {FRAMES}"));
        page.settle();
        let busy = busy(&page);
        let [took, typing] = ["took", "long"].map(|name| sorted(&typed[name]));
        let [shown, sliding] = ["shown", "long"].map(|name| sorted(&slid[name]));
        let late = shown.iter().filter(|&&frame| frame > 20.0).count();
        writeln!(
            text,
            "| {slowed}× slowed | {} ms | {} ms | {} ms | {} | {} ms | {} ms | {late} of {FRAMES} | {} | {} % |",
            figure(at(&took, 0.5)),
            figure(at(&took, 0.95)),
            figure(at(&took, 1.0)),
            told(&typing),
            figure(at(&shown, 0.5)),
            figure(at(&shown, 1.0)),
            told(&sliding),
            figure(busy * 100.0),
        )
        .expect("text takes text");
        let [work, write, wait, paint] =
            [0, 1, 2, 3].map(|part| figure(at(&sorted(&typed["parts"][part]), 0.5)));
        let each = typed["took"].as_array().map_or(&[][..], Vec::as_slice);
        let first = each.first().and_then(Value::as_f64).unwrap_or(f64::NAN);
        let others = each.iter().skip(1).filter_map(Value::as_f64);
        writeln!(
            parts,
            "| {slowed}× slowed | {work} ms | {write} ms | {wait} ms | {paint} ms | {} ms | {} ms |",
            figure(first),
            figure(others.fold(f64::NAN, f64::max)),
        )
        .expect("text takes text");
    }
    text.push_str(&parts);
    text.push_str(
        "\n| cold page, 4× slowed; network | first paint | largest paint | answers | long tasks until then \
         | their time beyond 50 ms |\n| --- | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for (name, network) in NETWORKS {
        let said = arrival(&serve(), network);
        let number = |key: &str| figure(said[key].as_f64().unwrap_or(f64::NAN));
        let long = sorted(&said["long"]);
        let beyond: f64 = long.iter().map(|task| task - 50.0).sum();
        writeln!(
            text,
            "| {name} | {} ms | {} ms | {} ms | {} | {} ms |",
            number("first"),
            number("largest"),
            number("ready"),
            long.len(),
            figure(beyond),
        )
        .expect("text takes text");
    }
    text
}

/// The page with everything drawn.
fn opened(site: &Site) -> Page {
    let page = Page::open_on(site, &elsewhere());
    watch(&page);
    page.goto(&site.url());
    page.ready()
}

/// A page of the site that fetches nothing of the calculator.
fn elsewhere() -> Options<'static> {
    Options {
        path: "facts.schema.json",
        width: 360,
        height: 740,
        ..Options::default()
    }
}

/// Has our script run before those of every page that is opened from now on.
fn watch(page: &Page) {
    let command = "Page.addScriptToEvaluateOnNewDocument";
    let _ = page.devtools(command, json!({ "source": SCRIPT }));
}

fn slow(page: &Page, times: f64) {
    let _ = page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
}

/// Has the page's script do something and waits for what it says.
fn asked(page: &Page, what: &str) -> Value {
    page.run(&format!("feel.begin({what})"), &[]);
    page.wait_at_most(PATIENCE, what, |page| {
        !page.run("return feel.left()", &[]).is_null()
    });
    page.run("return feel.left()", &[])
}

/// The share of time in which the page's thread does something while nobody touches it.
fn busy(page: &Page) -> f64 {
    let spent = || {
        let all = page.devtools("Performance.getMetrics", json!({}));
        let metrics = all["metrics"].as_array().cloned().unwrap_or_default();
        let task = metrics.iter().find(|one| one["name"] == "TaskDuration");
        task.and_then(|one| one["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    let _ = page.devtools("Performance.enable", json!({}));
    let before = spent();
    thread::sleep(IDLE);
    (spent() - before) / IDLE.as_secs_f64()
}

/// From the click on a link to the page, nothing of which is here, until it answers.
fn arrival(site: &Site, network: Option<(f64, f64)>) -> Value {
    let page = Page::open_on(site, &elsewhere());
    watch(&page);
    let _ = page.devtools("Network.enable", json!({}));
    if let Some((kilobits, round_trip)) = network {
        let bytes = kilobits * 1_000.0 / 8.0;
        let limits = json!({ "offline": false, "latency": round_trip,
            "downloadThroughput": bytes, "uploadThroughput": bytes });
        let _ = page.devtools("Network.emulateNetworkConditions", limits);
    }
    slow(&page, 4.0);
    page.goto(&site.url());
    page.wait_at_most(PATIENCE, "the page's answer", |page| {
        !page
            .run("return window.feel && feel.ready()", &[])
            .is_null()
    });
    page.run(
        "const paints = performance.getEntriesByName('first-contentful-paint'); \
         return new Promise((done) => new PerformanceObserver((list) => done({ \
             first: paints[0]?.startTime, largest: list.getEntries().at(-1).startTime, \
             ready: feel.ready(), long: feel.long }) \
         ).observe({ type: 'largest-contentful-paint', buffered: true }))",
        &[],
    )
}

fn sorted(all: &Value) -> Vec<f64> {
    let mut all: Vec<f64> = all
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    all.sort_by(f64::total_cmp);
    all
}

/// The figure below which this share of them lies; of none, no number.
fn at(sorted: &[f64], share: f64) -> f64 {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted
        .get(place.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

fn told(long: &[f64]) -> String {
    match long.last() {
        None => "none".to_owned(),
        Some(longest) => format!("{}, longest {} ms", long.len(), figure(*longest)),
    }
}
