//! The first view, as it stands in the page before any script runs.
#![cfg(feature = "prerender")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/prerendered.rs"]
mod prerendered;

use level7::facts::Facts;
use level7::report::page::page;
use level7::report::words::effect_sentence;
use level7::scenario::{Key, Level, Preset, Route, RouteField, Scenario, Shape, table};
use prerendered::html;
use std::collections::BTreeMap;

fn scenario() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

/// An opening tag with its attributes.
#[derive(Debug)]
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// Every opening tag, in order. The renderer quotes every value and escapes `<`, `>` and `"`.
fn tags() -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').expect("a tag that ends");
        let (inside, after) = rest.split_at(end);
        rest = after;
        if inside.starts_with('/') || inside.starts_with('!') {
            continue;
        }
        let (name, mut attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        let mut tag = Tag {
            name: name.trim_end_matches('/').to_owned(),
            attributes: BTreeMap::new(),
        };
        loop {
            attributes = attributes.trim_start();
            let Some((name, value)) = attributes.split_once("=\"") else {
                for flag in attributes.split_ascii_whitespace() {
                    tag.attributes.insert(flag.to_owned(), String::new());
                }
                break;
            };
            let (value, more) = value.split_once('"').expect("a quoted value");
            let mut names: Vec<&str> = name.split_ascii_whitespace().collect();
            let last = names.pop().expect("an attribute's name");
            for flag in names {
                tag.attributes.insert(flag.to_owned(), String::new());
            }
            tag.attributes.insert(last.to_owned(), value.to_owned());
            attributes = more;
        }
        found.push(tag);
    }
    found
}

/// Text as the renderer writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn controls() -> Vec<Tag> {
    let mut all = tags();
    all.retain(|tag| matches!(tag.name.as_str(), "input" | "select" | "textarea"));
    all
}

#[test]
fn holds_the_answer_in_words() {
    let page = page(&scenario());
    let answer = &page.answer;
    let mut sentences = vec![
        &answer.question,
        &answer.headline,
        &answer.tipping,
        &answer.bad_end,
        &answer.all_in_all,
        &answer.instead,
        &page.receipt,
        &page.money.narrow.title,
        &page.hours.narrow.sentence,
        &page.difference.narrow.sentence,
    ];
    sentences.extend(&answer.remarks);
    let necessary = &page.necessary;
    sentences.extend([&necessary.verdict, &necessary.unchanged]);
    for light in &necessary.lights {
        sentences.extend([&light.verdict, &light.lead.sentence, &light.opens]);
        sentences.extend(light.more.iter().map(|one| &one.sentence));
    }
    for way in &necessary.ways {
        sentences.extend([&way.about, &way.verdict, &way.kept]);
        sentences.extend([&way.basis.sentence, &way.odds.sentence]);
    }
    sentences.extend(&necessary.notes);
    sentences.extend(necessary.table.rows.iter().flatten());
    for figure in &answer.figures {
        sentences.extend([&figure.label, &figure.value]);
    }
    assert!(sentences.iter().all(|sentence| !sentence.is_empty()));
    for row in &page.comparison.rows {
        sentences.extend(&row.cells);
    }
    for row in &page.ledger.difference.rows {
        sentences.extend(row);
    }
    sentences.push(&page.keep.chart.narrow.title);
    sentences.extend(page.keep.changes.iter().chain(&page.keep.notes));
    sentences.extend(page.deductible.reasons.iter().chain(&page.paying.sentences));
    for rule in page
        .deductible
        .guidance
        .iter()
        .chain(&page.paying.lending.rules)
    {
        sentences.push(&rule.sentence);
    }
    for sentence in sentences {
        assert!(html().contains(&escaped(sentence)), "{sentence}");
    }
    assert!(html().find("Is it necessary?") < html().find("Is it worth it?"));
}

#[test]
fn draws_charts_with_words_and_tables() {
    let tags = tags();
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    // Nine charts at two widths, and the small ones; a table each, the ways the law may go, the
    // dots, the runs, the chances, the comparison, the ledger, the next £100, the terms of payment,
    // the loans, the starts, rivals, goals; and on paper what the visitor has said, and what is ours.
    assert_eq!(count("table"), 23);
    let (small, large): (Vec<_>, Vec<_>) = tags
        .iter()
        .filter(|tag| tag.name == "svg" && tag.get("class") != "stretched")
        .filter(|tag| !tag.get("class").starts_with("reader-aside"))
        .partition(|tag| tag.get("class") == "small-drawing");
    assert_eq!(large.len(), 18);
    for svg in small {
        assert_eq!(svg.get("role"), "img");
        assert!(svg.get("aria-label").starts_with("From "), "{svg:?}");
    }
    for svg in large {
        assert_eq!(svg.get("role"), "img");
        for attribute in ["aria-labelledby", "aria-describedby"] {
            let id = svg.get(attribute);
            assert!(tags.iter().any(|tag| tag.get("id") == id), "{id}");
        }
    }
}

#[test]
fn asks_each_question_once() {
    let scenario = scenario();
    let compared = scenario.compared();
    let controls = controls();
    for key in Key::all() {
        let expected = match key {
            Key::Route(route, field) => {
                let stands = compared.contains(&route) && route.reads(field);
                usize::from(field == RouteField::Compare || stands)
            }
            Key::Of(field) => usize::from(scenario.trade().reads(field)),
            Key::Service(..) => 1,
        };
        let name = key.text();
        let found = controls.iter().filter(|tag| tag.get("name") == name);
        assert_eq!(found.count(), expected, "{name}");
    }
    assert!(!compared.contains(&Route::Own), "one route is left out");
    // A seller's claim is no input: it changes no projection.
    let known = |name: &str| {
        matches!(name, "preset" | "paid_back_by" | "future")
            || name.starts_with("claim")
            || Key::from_text(name.strip_prefix("slider:").unwrap_or(name)).is_some()
    };
    for control in &controls {
        // What a chart is read with asks nothing.
        let reads = control.get("class") == "reader-range";
        assert!(reads || known(control.get("name")), "{control:?}");
    }
}

#[test]
fn labels_and_describes_every_control() {
    let tags = tags();
    let has_id = |id: &str| tags.iter().any(|tag| tag.get("id") == id);
    for control in controls() {
        let id = control.get("id");
        if control.get("name") == "future" {
            // A dot says by itself which future it is.
            assert!(control.get("aria-label").starts_with("Future "), "{id}");
            continue;
        }
        let labels = tags
            .iter()
            .filter(|tag| tag.name == "label" && tag.get("for") == id);
        // A slider has its box's label in its name.
        let is_slider = control.get("type") == "range";
        assert_eq!(labels.count(), usize::from(!is_slider), "{id}");
        assert_eq!(is_slider, !control.get("aria-label").is_empty(), "{id}");
        let described = control.get("aria-describedby");
        assert!(!described.is_empty(), "{id}");
        for other in described.split(' ') {
            assert!(has_id(other), "{id} is described by {other}");
        }
    }
}

#[test]
fn fills_every_control() {
    let scenario = scenario();
    for key in Key::all() {
        let name = key.text();
        let all = controls();
        let Some(control) = all.iter().find(|tag| tag.get("name") == name) else {
            continue;
        };
        match table::input(key).shape {
            Shape::Number { .. } | Shape::Month => {
                assert_eq!(control.get("type"), "text", "{name}");
                assert!(!control.get("value").is_empty(), "{name} is empty");
            }
            Shape::Flag => assert_eq!(
                control.attributes.contains_key("checked"),
                scenario.flag(key),
                "{name}"
            ),
            Shape::Choice(_) => assert_eq!(control.name, "select", "{name}"),
        }
    }
    let chosen = tags();
    let chosen = chosen
        .iter()
        .filter(|tag| tag.name == "option" && tag.attributes.contains_key("selected"));
    let lists = controls().iter().filter(|tag| tag.name == "select").count();
    assert_eq!(chosen.count(), lists, "one answer in each list");
}

#[test]
fn shows_the_four_questions_without_a_click() {
    let disclosures = html().find("class=\"disclosure\"");
    for key in Key::all().filter(|key| table::input(*key).level == Level::Question) {
        if matches!(key, Key::Route(route, _) if route != scenario().route()) {
            continue;
        }
        let name = ["name=\"", &key.text(), "\""].concat();
        assert!(html().find(&name) < disclosures, "{name}");
    }
}

#[test]
fn says_what_an_input_does_where_that_is_not_plain_to_see() {
    for control in controls() {
        let Some(key) = Key::from_text(control.get("name")) else {
            continue;
        };
        let sentence = effect_sentence(&table::input(key));
        let hint = ["id=\"", control.get("id"), "-h\""].concat();
        let beside = html().find(&hint).map(|at| &html()[at..]);
        let beside = beside.and_then(|text| text.split("</p>").next());
        let beside = beside.unwrap_or_else(|| panic!("{} has no hint", key.text()));
        assert!(beside.contains(&escaped(&sentence)), "{}", key.text());
    }
}

#[test]
fn keeps_to_the_page_s_policy() {
    let mut seen = std::collections::BTreeSet::new();
    for tag in tags() {
        for name in tag.attributes.keys() {
            assert!(name != "style" && !name.starts_with("on"), "{tag:?}");
        }
        assert!(
            !matches!(
                tag.name.as_str(),
                "script" | "style" | "iframe" | "img" | "form"
            ),
            "{tag:?}"
        );
        let id = tag.get("id");
        assert!(id.is_empty() || seen.insert(id.to_owned()), "{id} is twice");
    }
    assert!(seen.len() > 200);
    for bad in ["NaN", "inf ", "undefined", "<!--"] {
        assert!(!html().contains(bad), "{bad}");
    }
}

/// The whole of it, a tag a line, so that a change shows where it is.
#[test]
fn is_written_as_before() {
    golden::check("first_view.html", &html().replace("><", ">\n<"));
}
