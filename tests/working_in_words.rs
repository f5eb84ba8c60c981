//! The working in words: from every figure one reaches every number behind it, and each says what
//! it is, what it comes to and where it comes from.

#[path = "support/golden.rs"]
mod golden;
#[path = "support/visitor.rs"]
mod support;

use std::collections::HashSet;
use std::fmt::Write;

use level7::facts::Facts;
use level7::model::{Reading, Subject, working};
use level7::report::working::{Address, View, view};
use level7::scenario::{Preset, Scenario};
use support::give;

struct Found {
    views: usize,
    inputs: HashSet<String>,
    sources: HashSet<String>,
}

/// Opens all that can be opened.
fn open_all(scenario: &Scenario, subject: Subject) -> Found {
    let working = working(scenario, subject);
    let mut seen = HashSet::new();
    let mut waiting: Vec<Address> = Reading::ALL
        .into_iter()
        .filter(|reading| working.reading(*reading).is_some())
        .map(Address::Reading)
        .collect();
    let mut found = Found {
        views: 0,
        inputs: HashSet::new(),
        sources: HashSet::new(),
    };
    while let Some(address) = waiting.pop() {
        if !seen.insert(address.text()) {
            continue;
        }
        let name = address.text();
        let Some(view) = view(scenario, &working, address) else {
            panic!("{name} opens to nothing");
        };
        found.views += 1;
        check(&name, &view);
        for line in view.lines {
            if let Some(key) = line.input {
                found.inputs.insert(key.text());
            }
            found
                .sources
                .extend(line.sources.into_iter().map(|source| source.label));
            waiting.extend(line.opens);
        }
    }
    found
}

fn check(name: &str, view: &View) {
    let texts = [&view.title, &view.value, &view.formula];
    for text in texts {
        assert!(!text.is_empty(), "{name}: {view:?}");
    }
    for text in texts.into_iter().chain([&view.arithmetic]) {
        assert!(
            !text.contains("NaN") && !text.contains("inf "),
            "{name}: {text}"
        );
        assert_ne!(text, "–", "{name}: {view:?}");
    }
    for line in &view.lines {
        assert!(
            !line.label.is_empty() && !line.value.is_empty(),
            "{name}: {line:?}"
        );
        let stands = line.opens.is_some() || !line.tag.is_empty();
        let of_events = line.label.starts_with("You ");
        // What is beyond the horizon has no row to open.
        let beyond = name.starts_with("paid.");
        assert!(
            stands || of_events || beyond,
            "{name}: {line:?} comes from nowhere"
        );
        if line.tag == "official" || line.tag == "published" || line.tag == "sample" {
            assert!(!line.sources.is_empty(), "{name}: {line:?}");
        }
    }
}

#[test]
fn everything_opens() {
    let facts = Facts::published();
    let mut views = 0;
    let mut inputs = HashSet::new();
    let mut sources = HashSet::new();
    let mut company = Scenario::new(&facts);
    give!(company, "trade": "limited_company", "laser": true, "horizon": 2.0, "level_held": "none");
    let mut short = Scenario::new(&facts);
    give!(short, "trade": "clinic_employed", "horizon": 1.0, "clinic_commission": 0.1);
    let presets = [Preset::NurseStartingOut, Preset::Doctor].map(|preset| preset.scenario(&facts));
    for scenario in presets.into_iter().chain([company, short]) {
        let found = open_all(&scenario, Subject::Route(scenario.route()));
        views += found.views;
        inputs.extend(found.inputs);
        sources.extend(found.sources);
    }
    std::io::Write::write_fmt(
        &mut std::io::stdout(),
        format_args!(
            "working: {views} views, {} inputs and {} sources reached\n",
            inputs.len(),
            sources.len()
        ),
    )
    .expect("standard output");
    assert!(views > 10_000 && inputs.len() > 50 && sources.len() > 20);
}

/// The way from the payback to the fee and its source, as it is read.
#[test]
fn the_way_to_the_fee_reads_as_before() {
    let scenario = Scenario::new(&Facts::published());
    let working = working(&scenario, Subject::Route(scenario.route()));
    let mut text = String::new();
    let mut address = Address::Reading(Reading::Payback);
    for next in [
        "First month to stay",
        "Where that leaves you",
        "Course fee",
        "November 2026",
        "With the route",
        "",
    ] {
        let view = view(&scenario, &working, address).expect("opens");
        write!(
            text,
            "## {}: {}\n{}\n{}\n",
            view.title, view.value, view.formula, view.arithmetic
        )
        .expect("text");
        for line in &view.lines {
            writeln!(
                text,
                "- {}: {} [{}] {}",
                line.label, line.value, line.tag, line.detail
            )
            .expect("text");
            for source in &line.sources {
                writeln!(text, "  {} ({}) {}", source.label, source.dated, source.url)
                    .expect("text");
            }
        }
        text.push('\n');
        let line = view.lines.iter().rfind(|line| line.label.starts_with(next));
        match line.and_then(|line| line.opens) {
            Some(opens) => address = opens,
            None => break,
        }
    }
    golden::check("working_of_the_fee.txt", &text);
}
