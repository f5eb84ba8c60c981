//! The page in the language of the tests, in which no text of ours has a plain letter: what has one
//! was written outside of `calculation/src/words`, or is a name.
#![cfg(feature = "pseudo")]

#[cfg(feature = "prerender")]
#[path = "support/prerendered.rs"]
mod prerendered;
#[path = "support/settings.rs"]
mod settings;

use level7::facts::{Facts, all_sources};
use level7::insight::claim::{Claim, Leaves};
use level7::insight::futures::{futures, tell};
use level7::insight::required::{Lever, required};
use level7::insight::slope::slope;
use level7::insight::swing::{numbers, swings};
use level7::model::{Events, Reading, Subject, course_in, ledger, project_all, subjects, working};
use level7::report;
use level7::report::changes::{changes, totals};
use level7::report::page::{Page, Parts, chosen, page};
use level7::report::working::{Address, view};
use level7::scenario::deadline::Deadline;
use level7::scenario::{Preset, Scenario, table};
use settings::SETTINGS;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Debug;

/// Fields of the page's data that are no text: names in files, classes, addresses.
const NO_TEXT: [&str; 3] = ["key", "class", "url"];

/// Strings of some data as `Debug` writes them, each with the field that it stands in; so that no
/// field can be forgotten.
fn strings(data: &impl Debug) -> Vec<(String, String)> {
    let written = format!("{data:?}");
    let mut found = Vec::new();
    let (mut field, mut word) = (String::new(), String::new());
    let mut rest = written.chars();
    while let Some(one) = rest.next() {
        if one == '"' {
            let mut text = String::new();
            while let Some(next) = rest.next().filter(|next| *next != '"') {
                if next == '\\' {
                    // Of what `Debug` escapes our texts have quotes, line breaks and what keeps two
                    // signs on one line, written "u{2060}".
                    match rest.next() {
                        Some('n') | None => text.push(' '),
                        Some('u') => _ = rest.by_ref().find(|one| *one == '}'),
                        Some(escaped) => text.push(escaped),
                    }
                } else {
                    text.push(next);
                }
            }
            found.push((field.clone(), text));
        } else if one == ':' {
            field = core::mem::take(&mut word);
        } else if one.is_alphanumeric() || one == '_' {
            word.push(one);
        } else {
            word.clear();
        }
    }
    found
}

/// The plain words of a text that are no part of a name.
fn plain_words(text: &str, names: &[&str]) -> Vec<String> {
    if !text.contains(|one: char| one.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let mut text = text.to_owned();
    for name in names {
        if text.contains(name) {
            text = text.replace(name, " ");
        }
    }
    text.split(|one: char| !one.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Publishers and titles, the longest first, so that no name is looked for in another.
fn names() -> Vec<&'static str> {
    let sources = all_sources();
    let mut names: Vec<&str> = sources
        .iter()
        .flat_map(|one| [one.publisher, one.title])
        .filter(|name| !name.is_empty())
        .collect();
    // Files beside the page.
    names.extend(["facts.schema.json", "facts.json"]);
    names.sort_by_key(|name| core::cmp::Reverse(name.len()));
    names.dedup();
    names
}

/// Gathers what is still in plain letters.
struct Look {
    names: Vec<&'static str>,
    texts: usize,
    /// The text, by its plain words: each is reported once.
    plain: BTreeMap<String, String>,
}

impl Look {
    fn new() -> Self {
        Self {
            names: names(),
            texts: 0,
            plain: BTreeMap::new(),
        }
    }

    fn at_text(&mut self, whence: &str, text: &str) {
        self.texts += 1;
        let words = plain_words(text, &self.names);
        if !words.is_empty() {
            let said = format!("{whence}: {text}");
            self.plain.entry(words.join(" ")).or_insert(said);
        }
    }

    fn at(&mut self, whence: &str, data: &impl Debug) {
        for (field, text) in strings(data) {
            if !NO_TEXT.contains(&field.as_str()) {
                self.at_text(&format!("{whence}, {field}"), &text);
            }
        }
    }

    fn found(self, at_least: usize) {
        assert!(self.texts >= at_least, "only {} texts", self.texts);
        let shown: Vec<&str> = self.plain.values().map(String::as_str).take(60).collect();
        assert!(
            shown.is_empty(),
            "{} texts in plain letters:\n{}",
            self.plain.len(),
            shown.join("\n")
        );
    }
}

fn presets() -> impl Iterator<Item = (&'static str, Scenario)> {
    let facts = Facts::published();
    Preset::ALL
        .iter()
        .map(move |preset| (preset.text(), preset.scenario(&facts)))
}

/// What a page says, and all that stands in its views. Not what it is read from: projections say
/// nothing, and sources are names.
fn look_at_page(look: &mut Look, name: &str, page: &Page) {
    look.at(name, &(&page.necessary, &page.answer, &page.age));
    look.at_text(name, &page.receipt);
    let Parts {
        comparison,
        money,
        hours,
        difference,
        ledger,
        study,
        keep,
        deductible,
        paying,
        claim,
        inputs,
        sources: _,
    } = &**page;
    look.at(name, &(comparison, money, hours, difference));
    look.at(name, &(ledger, study, keep, deductible));
    look.at(name, &(paying, claim, inputs));
}

#[test]
fn the_page_of_everybody() {
    let mut look = Look::new();
    for one in SETTINGS {
        let scenario = one.scenario(&Facts::published());
        look_at_page(&mut look, one.name, &page(&scenario));
    }
    look.found(20_000);
}

#[test]
fn every_box() {
    let mut look = Look::new();
    for (name, scenario) in presets() {
        for key in level7::scenario::Key::all() {
            let input = table::input(key);
            look.at(name, &report::origin::origin(&scenario, key));
            look.at_text("name", &report::names::input(key));
            look.at_text("effect", &report::words::effect_sentence(&input));
            look.at_text("value", &report::words::said(&input, scenario.value(key)));
            let (before, after) = report::words::unit_words(&input);
            look.at_text("unit", before);
            look.at_text("unit", after);
        }
        for key in numbers(&scenario) {
            let found = slope(&scenario, Subject::Route(scenario.route()), key);
            look.at(
                name,
                &found.map(|found| report::slope::panel(&scenario, &found)),
            );
        }
    }
    look.found(2_000);
}

#[test]
fn what_comes_after_the_page() {
    let mut look = Look::new();
    let mut before: Option<Scenario> = None;
    for (name, scenario) in presets() {
        let all = project_all(&scenario);
        let chosen = chosen(&scenario, &all);
        let subject = chosen.ledger.subject();
        look.at(name, &report::decisions::decisions(&scenario, chosen));
        look.at(
            name,
            &report::sensitivity::sensitivity(&scenario, &swings(&scenario)),
        );
        let simulated: Vec<_> = subjects(&scenario)
            .into_iter()
            .map(|subject| futures(&scenario, subject, 256))
            .collect();
        let outlook = report::futures::outlook(&scenario, &all, &simulated);
        let outlook = outlook.expect("an open course");
        look.at(name, &outlook);
        for place in 1..=20 {
            let told = tell(&scenario, subject, place * 12);
            let story = report::futures::story(&scenario, subject, &told, place);
            let drawn = report::futures::difference(&scenario, &all, &outlook, Some(&story));
            look.at(name, &(story, drawn));
        }
        let course = course_in(&scenario, &ledger(&scenario, subject, Events::PLAIN));
        for months in [0, 12, 24, 60, 1_000] {
            match report::required::month_by(&scenario, &course, Deadline::Months(months)) {
                Ok(by) => {
                    let found = Lever::ALL.map(|lever| required(&scenario, subject, lever, by));
                    let panel = report::required::panel(&scenario, subject, &course, by, &found);
                    look.at(name, &panel);
                }
                Err(why) => look.at_text(name, &why),
            }
        }
        let page = page(&scenario);
        let reality = &page.claim;
        for leaves in [
            Leaves::NotSaid,
            Leaves::Net(465.0),
            Leaves::Price(500.0, 35.0),
            Leaves::Price(20.0, 35.0),
        ] {
            for (clients, fee) in [(None, None), (Some(18.0), Some(6_395.0))] {
                let claim = Claim {
                    clients,
                    fee,
                    leaves,
                };
                look.at(name, &report::claim::panel(&scenario, &reality, &claim));
            }
        }
        if let Some(before) = before.replace(scenario.clone()) {
            let (old, new) = (totals(&project_all(&before)), totals(&all));
            look.at(name, &changes((&before, &old), (&scenario, &new)));
            look.at(name, &changes((&scenario, &new), (&before, &old)));
        }
    }
    look.found(3_000);
}

/// Some thousand steps each: of one who trades for herself, and of one with a company.
#[test]
fn the_working_of_every_figure() {
    let mut look = Look::new();
    for one in SETTINGS {
        if !matches!(one.name, "nurse" | "company") {
            continue;
        }
        let (name, scenario) = (one.name, one.scenario(&Facts::published()));
        let working = working(&scenario, Subject::Route(scenario.route()));
        let mut seen = HashSet::new();
        let mut waiting: Vec<Address> = Reading::ALL
            .into_iter()
            .filter(|reading| working.reading(*reading).is_some())
            .map(Address::Reading)
            .collect();
        while let Some(address) = waiting.pop() {
            if seen.insert(address.text())
                && let Some(view) = view(&scenario, &working, address)
            {
                waiting.extend(view.lines.iter().filter_map(|line| line.opens));
                look.at(name, &view);
            }
        }
    }
    look.found(10_000);
}

#[cfg(feature = "prerender")]
mod in_the_page {
    use super::{Look, prerendered};
    use std::fs;
    use std::path::Path;

    const INDEX: &str = "<!doctype html><head><link rel=stylesheet href=./a-1.css></head>";

    /// Attributes that are read aloud or shown.
    const SAID: [&str; 5] = [
        "aria-label",
        "aria-description",
        "title",
        "alt",
        "placeholder",
    ];
    /// Elements without an end.
    const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

    fn decoded(text: &str) -> String {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        let text = text.replace("&quot;", "\"").replace("&#x27;", "'");
        text.replace("&amp;", "&")
    }

    /// Texts and attributes that are said; keys of inputs and facts, which stand in `code`, and what
    /// is within `translate="no"` are names.
    fn look_at(look: &mut Look, whence: &str, html: &str) {
        let mut open: Vec<(&str, bool)> = Vec::new();
        let mut rest = html;
        while let Some((text, tag)) = rest.split_once('<') {
            let is_name = open.iter().any(|(_, is_name)| *is_name);
            let within = open.last().map_or("", |(name, _)| *name);
            if !is_name && !matches!(within, "script" | "style") {
                look.at_text(&format!("{whence}, <{within}>"), &decoded(text));
            }
            let (tag, after) = tag.split_once('>').expect("a tag that ends");
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                while open.pop().is_some_and(|(other, _)| other != name) {}
                continue;
            }
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            for said in SAID {
                let value = attributes.split_once(&[said, "=\""].concat());
                if let Some((value, _)) = value.and_then(|(_, value)| value.split_once('"')) {
                    look.at_text(&format!("{whence}, {said} of <{name}>"), &decoded(value));
                }
            }
            if !VOID.contains(&name) && !tag.starts_with('!') && !tag.ends_with('/') {
                let is_name = name == "code" || attributes.contains("translate=\"no\"");
                open.push((name, is_name));
            }
        }
    }

    fn rendered<T>(page: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        tokio::task::LocalSet::new().block_on(&runtime, page)
    }

    /// The article's page as it stands before any script runs, with its style sheets: for the
    /// browsers, which look for what is cut off (tests/browser/tests/longer_words.rs).
    #[test]
    fn the_page_for_the_browsers() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = package.join("target/pseudo");
        let article = fs::read_to_string(package.join("index.html")).expect("the article");
        let kept = article
            .lines()
            .filter(|line| !line.contains("data-trunk") || line.contains("rel=\"css\""));
        let page: Vec<&str> = kept.collect();
        let page = page.join("\n");
        let page = page.replace("<link data-trunk rel=\"css\"", "<link rel=\"stylesheet\"");
        let (before, after) = page
            .split_once("data-state=\"static\">")
            .expect("the element");
        let page = [before, "data-state=\"static\">", prerendered::html(), after].concat();
        assert!(!page.contains("<script"), "nothing runs in it");
        fs::create_dir_all(folder.join("styles")).expect("a folder");
        let mut sheets = 0;
        for sheet in fs::read_dir(package.join("styles")).expect("style sheets") {
            let sheet = sheet.expect("a style sheet");
            let to = folder.join("styles").join(sheet.file_name());
            fs::copy(sheet.path(), to).expect("a copy");
            sheets += 1;
        }
        assert!(sheets >= page.matches("rel=\"stylesheet\"").count());
        fs::write(folder.join("index.html"), page).expect("the page");
    }

    #[test]
    fn the_first_view() {
        let mut look = Look::new();
        look_at(&mut look, "first view", prerendered::html());
        look.found(2_000);
    }

    #[test]
    fn the_pages_that_others_frame_and_that_of_the_snippet() {
        const INDEX: &str = "<!doctype html><html><meta charset=utf-8><title>A</title><script \
             src=./snippet-1.js></script><link rel=stylesheet href=./a-1.css></head>";
        let mut look = Look::new();
        for size in level7::ui::Size::ALL {
            let view = rendered(level7::ui::prerender(size));
            let page = level7::ui::framed_page(INDEX, "", &view).expect("a page");
            look_at(&mut look, size.text(), &page);
        }
        let opening = rendered(level7::ui::prerender_opening());
        look_at(&mut look, "opening", &opening);
        let typical = rendered(level7::ui::typical_cases());
        let whole = level7::ui::whole_page(INDEX, &typical).expect("a page");
        look_at(&mut look, "typical cases", &whole);
        let snippet = rendered(level7::ui::snippet_page(INDEX)).expect("a page");
        look_at(&mut look, "snippet", &snippet);
        look.found(2_000);
    }

    #[test]
    fn the_pages_of_sources_and_of_the_working() {
        let mut look = Look::new();
        let sources = rendered(level7::ui::sources_page(INDEX)).expect("a page");
        look_at(&mut look, "sources", &sources);
        let working = rendered(level7::ui::working_page(INDEX)).expect("a page");
        look_at(&mut look, "working", &working);
        look.found(5_000);
    }
}

#[cfg(feature = "files")]
#[test]
fn the_files_that_are_taken_away() {
    use level7::facts::calendar::date;
    use level7::report::files::{Circumstances, Notice, Reason, Unreadable, Wanted, make};
    use level7::scenario::Key;
    let mut look = Look::new();
    let circumstances = Circumstances {
        address: "",
        today: date(2026, 11, 23),
    };
    for (name, scenario) in presets() {
        let text = |what| {
            let file = make(what, &scenario, &circumstances).expect("a file");
            String::from_utf8(file.bytes).expect("is UTF-8")
        };
        look.at_text(name, &text(Wanted::CitationText));
        let table = text(Wanted::Csv);
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        for row in rows.records().take(2) {
            let row = row.expect("reads");
            row.iter().for_each(|cell| look.at_text(name, cell));
        }
        for line in text(Wanted::Calendar).replace("\r\n ", "").lines() {
            for property in ["NAME:", "SUMMARY:", "DESCRIPTION:"] {
                if let Some(said) = line.strip_prefix(property) {
                    look.at_text(name, &said.replace("\\n", " "));
                }
            }
        }
        let picture = text(Wanted::from_text("money").expect("is one"));
        let picture = roxmltree::Document::parse(&picture).expect("well-formed");
        for one in picture.descendants() {
            let said = ["title", "desc", "text"]
                .iter()
                .any(|name| one.has_tag_name(*name));
            if let Some(text) = one.text().filter(|_| said) {
                look.at_text(name, text);
            }
        }
    }
    let key = Key::at(0).expect("a key");
    let month = Facts::published().as_of();
    for notice in [
        Notice::NewerFormat,
        Notice::UnclearVersion,
        Notice::OtherFacts {
            theirs: month,
            ours: month,
        },
        Notice::Missing(1),
        Notice::Missing(2),
        Notice::Unknown(1),
        Notice::Unknown(2),
        Notice::Twice(key),
        Notice::Clamped(key),
        Notice::Left(key, Reason::WrongKind),
        Notice::Left(key, Reason::NotFinite),
        Notice::Left(key, Reason::NotWhole),
        Notice::Left(key, Reason::OutOfOrder),
        Notice::Left(key, Reason::NotAChoice),
    ] {
        look.at_text("notice", &notice.words());
    }
    for why in [
        Unreadable::TooLarge,
        Unreadable::TooDeep,
        Unreadable::NotJson,
        Unreadable::NotOurs,
        Unreadable::NoScenario,
    ] {
        look.at_text("refusal", why.words());
    }
    look.found(1_000);
}
