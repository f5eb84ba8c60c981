//! The link that holds a scenario: what stands in it, and what is told to whoever opens it.
//!
//! `level7=1&facts=2026-11-22&seed=1&then=paid_back.24&nation=scotland`: the version of this
//! format, the edition of the facts, the seed, what the headline found, and the inputs that
//! differ from their defaults (`scenario::pairs`). It stands in the fragment of an address, which
//! no browser sends to any server. Nothing in it is shown as it stands: every value is checked,
//! and the sentence of then is said again from what it found.

use super::finding::Finding;
use super::numbers::day_name;
use super::page::{Page, chosen};
use super::sources_page::figure_words;
use super::{names, words};
use crate::facts::editions::{Changed, EDITIONS, Edition, changed_since, newest};
use crate::facts::{Date, Facts};
use crate::model::{Subject, figures_of};
use crate::scenario::pairs::{self, Notice, Pair};
use crate::scenario::publisher;
use crate::scenario::{Field, Key, Scenario, table};
use crate::words::{link as said, lists};

/// The version of the format that is written; older ones are read, too.
pub const VERSION: u32 = 1;

/// The longest fragment that is read, bytes. A scenario in which everything differs is shorter.
pub const LONGEST: usize = 32_768;

/// The key that says that it is a link of ours, with the version.
const OURS: &str = "level7";
const EDITION: &str = "facts";
const THEN: &str = "then";
/// The inputs whose values in it are a publisher's figures.
const PUBLISHER: &str = "publisher";
/// Between two of them.
const NEXT: char = '~';

/// How many figures that changed are told one by one.
const TOLD: usize = 12;

/// What says something of the visitor's own money: a link can leave it out.
const PERSONAL: [Field; 17] = [
    Field::Salary,
    Field::LoanPlan1,
    Field::LoanPlan2,
    Field::LoanPlan4,
    Field::LoanPlan5,
    Field::PostgraduateBalance,
    Field::Children,
    Field::CompanySalary,
    Field::ClinicSalary,
    Field::ClinicPayRise,
    Field::ClinicCommission,
    Field::PresentAppointments,
    Field::PresentPrice,
    Field::PresentConsumables,
    Field::PresentInjectables,
    Field::OwnTimeValue,
    Field::VatRegistered,
];

/// The scenario without what says something of the visitor's own money.
#[must_use]
pub fn without_income(scenario: &Scenario) -> Scenario {
    let mut without = scenario.clone();
    for field in PERSONAL {
        without.forget(Key::Of(field));
    }
    without
}

/// What the answer about a scenario found.
#[must_use]
pub fn finding(scenario: &Scenario) -> Finding {
    let figures = figures_of(scenario, Subject::Route(scenario.route()));
    Finding::of(&figures, scenario.number(Field::Horizon) as u32)
}

/// The same, of a page that has been worked out.
#[must_use]
pub fn found(scenario: &Scenario, page: &Page) -> Finding {
    let figures = &chosen(scenario, &page.projections).figures;
    Finding::of(figures, scenario.number(Field::Horizon) as u32)
}

/// The text of a link: what stands after the `#` of an address.
#[must_use]
pub fn write(scenario: &Scenario, finding: &Finding) -> String {
    write_of(scenario, newest(EDITIONS), Some(finding))
}

/// The text of a link to an answer of another day, as far as anything is known of it.
#[must_use]
pub fn write_of(scenario: &Scenario, edition: Option<Date>, then: Option<&Finding>) -> String {
    let seed = Key::Of(Field::Seed);
    let mut all = vec![(OURS.to_owned(), VERSION.to_string())];
    all.extend(edition.map(|on| (EDITION.to_owned(), on.to_string())));
    all.extend(then.map(|found| (THEN.to_owned(), found.text())));
    if !scenario.is_chosen(seed) {
        all.push((
            seed.text(),
            super::numbers::plain(scenario.number(Field::Seed)),
        ));
    }
    let owed: Vec<String> = scenario.owed_to_publisher().map(Key::text).collect();
    if !owed.is_empty() {
        all.push((PUBLISHER.to_owned(), owed.join(&NEXT.to_string())));
    }
    all.extend(pairs::chosen(scenario));
    pairs::joined(&all)
}

/// What a link holds, for whoever is about to send it: the names of the visitor's own figures, and
/// which of them say something of the visitor's own money.
#[must_use]
pub fn holds(scenario: &Scenario) -> String {
    let chosen: Vec<Key> = Key::all().filter(|key| scenario.is_chosen(*key)).collect();
    if chosen.is_empty() {
        return said::HOLDS_NOTHING.to_owned();
    }
    let is_personal = |key: &Key| matches!(key, Key::Of(field) if PERSONAL.contains(field));
    let name = |key: &Key| names::input(*key);
    let (personal, rest): (Vec<Key>, Vec<Key>) = chosen.iter().partition(|key| is_personal(key));
    let all: Vec<String> = rest.iter().map(name).collect();
    let own: Vec<String> = personal.iter().map(name).collect();
    match (all.is_empty(), own.is_empty()) {
        (_, true) => said::holds(&lists::clauses(&all)),
        (true, false) => said::holds_income_alone(&lists::clauses(&own)),
        (false, false) => said::holds_with_income(&lists::clauses(&all), &lists::clauses(&own)),
    }
}

/// A link as it was opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The scenario, checked.
    pub scenario: Scenario,
    /// What could not be taken as it stood, a sentence each.
    pub notices: Vec<String>,
    /// The edition of the facts of which it is, where it says so.
    pub edition: Option<Date>,
    /// What the headline found then, where it says so.
    pub then: Option<Finding>,
}

/// Whether a fragment means to be a link of ours.
#[must_use]
pub fn is_ours(fragment: &str) -> bool {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.starts_with(OURS) && fragment[OURS.len()..].starts_with('=')
}

/// Opens the fragment of an address, with or without its `#`; `None` if it is no link of ours.
#[must_use]
pub fn open(fragment: &str, facts: &Facts) -> Option<Opened> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if !is_ours(fragment) {
        return None;
    }
    let default = Scenario::new(facts);
    if fragment.len() > LONGEST {
        return Some(Opened {
            scenario: default,
            notices: vec![said::TOO_LONG.to_owned()],
            edition: None,
            then: None,
        });
    }
    let plain = pairs::unescaped(fragment);
    // What a sentence ends with may have been taken into the address.
    let plain =
        plain.trim_end_matches(|end: char| end.is_whitespace() || ".,;:!?)]}>'\"".contains(end));
    let (all, cut_off) = pairs::split(plain);
    let text_of = |key: &str| {
        all.iter()
            .find(|pair| pair.key == key)
            .map(|pair| pair.text)
    };
    let version: Option<u32> = text_of(OURS).and_then(|text| text.parse().ok());
    let edition_text = text_of(EDITION);
    let edition = edition_text.and_then(Date::parse);
    let then_text = text_of(THEN);
    let then = then_text.and_then(Finding::parse);
    let inputs: Vec<Pair<'_>> = all
        .iter()
        .filter(|pair| ![OURS, EDITION, THEN, PUBLISHER].contains(&pair.key))
        .cloned()
        .collect();
    let (mut scenario, not_taken) = pairs::read(&default, &inputs);
    let owed = text_of(PUBLISHER).unwrap_or_default().split(NEXT);
    for key in owed.filter_map(Key::from_text) {
        if publisher::may_give(key) {
            scenario.owe_to_publisher(key);
        }
    }

    let mut notices = Vec::new();
    match version {
        Some(version) if version > VERSION => notices.push(said::NEWER.to_owned()),
        Some(_) => {}
        None => notices.push(said::NO_VERSION.to_owned()),
    }
    let is_amiss =
        (edition_text.is_some() && edition.is_none()) || (then_text.is_some() && then.is_none());
    if is_amiss {
        notices.push(said::RECEIPT_AMISS.to_owned());
    }
    if cut_off {
        notices.push(said::TOO_LONG.to_owned());
    }
    notices.extend(told(&scenario, &not_taken));
    Some(Opened {
        scenario,
        notices,
        edition,
        then,
    })
}

/// What was not taken as it stood, a sentence each; keys that name no input are counted.
#[must_use]
pub fn told(scenario: &Scenario, notices: &[Notice]) -> Vec<String> {
    let mut sentences: Vec<String> = notices
        .iter()
        .filter_map(|notice| match *notice {
            Notice::Clamped(key) => {
                let value = words::said(&table::input(key), scenario.value(key));
                Some(said::clamped(&names::input(key), &value))
            }
            Notice::Left(key, refusal) => {
                let input = table::input(key);
                let value = words::said(&input, scenario.value(key));
                let why = words::refusal(&input, refusal);
                Some(said::left(&names::input(key), &value, &why))
            }
            Notice::Twice(key) => Some(said::twice(&names::input(key))),
            Notice::Unknown => None,
        })
        .collect();
    let unknown = notices.iter().filter(|one| **one == Notice::Unknown);
    match unknown.count() {
        0 => {}
        1 => sentences.push(said::UNKNOWN.to_owned()),
        several => sentences.push(said::unknown(several)),
    }
    sentences
}

/// What is told to whoever opens a link.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Told {
    /// Of when it is, what it said then, and whether it says so today; may be empty.
    pub then: Vec<String>,
    /// The figures that changed since, a sentence each.
    pub changed: Vec<String>,
    /// What could not be taken as it stood.
    pub notices: Vec<String>,
}

/// What is told of a link whose scenario now finds `now`.
#[must_use]
pub fn news(opened: &Opened, now: &Finding) -> Told {
    news_among(EDITIONS, opened, now)
}

/// The same among other editions than those that were published.
#[must_use]
pub fn news_among(editions: &[Edition], opened: &Opened, now: &Finding) -> Told {
    let mut news = Told {
        notices: opened.notices.clone(),
        ..Told::default()
    };
    let today = newest(editions);
    let mut is_newer = false;
    if let Some(on) = opened.edition {
        let changed = changed_since(editions, on);
        is_newer = today.is_some_and(|today| on > today);
        news.then.push(said::of_edition(&day_name(on)));
        news.changed = sentences(opened.scenario.facts(), &changed);
    }
    let admitted = names::admitted(opened.scenario.admits(opened.scenario.route()));
    if let Some(then) = &opened.then {
        news.then.push(said::it_said(&then.sentence(admitted)));
        let today = now.sentence(admitted);
        news.then.push(if then == now {
            said::SAYS_SO_TODAY.to_owned()
        } else if is_newer {
            said::OLDER_PAGE.to_owned()
        } else if !news.changed.is_empty() {
            said::now_because_facts(&today)
        } else if news.notices.is_empty() {
            said::now_because_sums(&today)
        } else {
            said::now_because_link(&today)
        });
    }
    news
}

fn sentences(facts: &Facts, changed: &[Changed]) -> Vec<String> {
    let one = |changed: &Changed| {
        let unit = changed.series.unit;
        let is = facts.look(changed.series, changed.from).value;
        said::figure_changed(
            changed.series.label,
            &super::numbers::month_name(changed.from),
            &figure_words(unit, is),
            &figure_words(unit, changed.was),
        )
    };
    let mut all: Vec<String> = changed.iter().take(TOLD).map(one).collect();
    if changed.len() > TOLD {
        all.push(said::more_changed(changed.len() - TOLD));
    }
    all
}
