//! The study plan as a calendar: its grammar, its dates, and what comes in names.
#![cfg(feature = "files")]

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/away.rs"]
mod away;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/golden.rs"]
mod golden;

use anybody::anybody;
use away::{HERE, facts, made, text, visitor, written};
use level7::facts::Date;
use level7::facts::calendar::date;
use level7::model::{Fit, Item, Subject, project};
use level7::report::files::ics::{Entry, calendar};
use level7::report::files::{Circumstances, Wanted};
use level7::scenario::{Given, Key, Scenario};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Entries, each its properties by name, unescaped.
type Read = Vec<Vec<(String, String)>>;

/// Reads a calendar, and holds it to the grammar.
fn read(text: &str) -> Read {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        let odd = |one: char| one.is_control();
        assert!(!line.contains(odd), "{line:?}");
    }
    // Unfolded here: the reader takes more than one space from where a line goes on.
    let unfolded = text.replace("\r\n ", "");
    let parsed: Vec<_> = ical::IcalParser::new(unfolded.as_bytes())
        .map(|one| one.expect("reads"))
        .collect();
    assert_eq!(parsed.len(), 1);
    for (name, value) in [("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")] {
        let found = parsed[0].properties.iter().find(|one| one.name == name);
        assert_eq!(found.and_then(|one| one.value.as_deref()), Some(value));
    }
    let mut entries: Read = Vec::new();
    for line in unfolded.split("\r\n") {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let (name, kind) = name.split_once(';').unwrap_or((name, ""));
        let is_day = ["DTSTART", "DTEND"].contains(&name);
        assert_eq!(kind, if is_day { "VALUE=DATE" } else { "" }, "{line}");
        match (name, entries.last_mut()) {
            ("BEGIN", _) if value == "VEVENT" => entries.push(Vec::new()),
            ("BEGIN" | "END", _) | (_, None) => {}
            (name, Some(entry)) => entry.push((name.to_owned(), plain(value))),
        }
    }
    // The other reader finds the same.
    let theirs = parsed[0].events.iter().map(|entry| entry.properties.len());
    assert!(theirs.eq(entries.iter().map(Vec::len)));
    for entry in &entries {
        for once in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] {
            let times = entry.iter().filter(|(name, _)| name == once).count();
            assert_eq!(times, 1, "{once} in {entry:?}");
        }
        assert!(of(entry, "DTSTART") < of(entry, "DTEND"));
    }
    let ids: BTreeSet<&str> = entries.iter().map(|entry| of(entry, "UID")).collect();
    assert_eq!(ids.len(), entries.len(), "two entries of one name");
    entries
}

/// A text without its escapes; anything else after a backslash is against the grammar.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(one) = rest.next() {
        match one {
            '\\' => match rest.next() {
                Some('n') => plain.push('\n'),
                Some(kept @ ('\\' | ';' | ',')) => plain.push(kept),
                other => panic!("{other:?} after a backslash in {text}"),
            },
            one => plain.push(one),
        }
    }
    plain
}

fn of<'a>(entry: &'a [(String, String)], name: &str) -> &'a str {
    let found = entry.iter().find(|(one, _)| one == name);
    found.map_or("", |(_, value)| value)
}

/// Entries of a kind, by the beginning of their names.
fn kind<'a>(all: &'a Read, kind: &str) -> Vec<&'a [(String, String)]> {
    let begins = [kind, "-"].concat();
    all.iter()
        .map(Vec::as_slice)
        .filter(|entry| of(entry, "UID").starts_with(&begins))
        .collect()
}

fn days(all: &Read, of_kind: &str) -> Vec<String> {
    let found = kind(all, of_kind);
    found
        .iter()
        .map(|entry| of(entry, "DTSTART").to_owned())
        .collect()
}

#[test]
fn the_visitors_plan_is_as_it_was() {
    golden::check(
        "files/study_plan.ics",
        &written(Wanted::Calendar, &visitor()),
    );
}

#[test]
fn the_visitors_dates_are_those_of_the_page() {
    // The page says: finished July 2027, first client October 2027, back after 24 months; six days.
    let all = read(&written(Wanted::Calendar, &visitor()));
    assert_eq!(days(&all, "start"), ["20261101"]);
    assert_eq!(days(&all, "end"), ["20270701"]);
    assert_eq!(days(&all, "assessment"), ["20270701"]);
    assert_eq!(days(&all, "opens"), ["20271001"]);
    assert_eq!(days(&all, "payback"), ["20281101"]);
    assert!(!days(&all, "review").is_empty());
    for entry in kind(&all, "payback") {
        assert!(of(entry, "SUMMARY").starts_with("Estimate"));
    }
    for entry in all
        .iter()
        .filter(|one| !of(one, "UID").starts_with("review"))
    {
        assert!(of(entry, "SUMMARY").ends_with("(in this month)"));
        assert_eq!(of(entry, "URL"), "https://example.org/level-7/");
        assert_eq!(of(entry, "DTSTAMP"), "20261123T000000Z");
    }
}

/// Every payment to a provider stands in the calendar in its month, to the penny; every day of
/// attendance is in it.
fn holds_the_plan(scenario: &Scenario) {
    let all = read(&written(Wanted::Calendar, scenario));
    let one = project(scenario, Subject::Route(scenario.route()));
    let plan = &one.ledger.plan;
    let mut paid = 0;
    for entry in kind(&all, "payment") {
        let summary = of(entry, "SUMMARY").replace([',', '\u{2060}'], "");
        let (_, sum) = summary.rsplit_once('£').expect("a sum");
        let digits: String = sum.chars().filter(char::is_ascii_digit).collect();
        paid += digits.parse::<i64>().expect("pence");
    }
    let due = plan
        .payments
        .iter()
        .filter(|one| !matches!(one.item, Item::Travel | Item::Models) && one.amount >= 0.005);
    let (mut sum, mut months) = (0.0, BTreeSet::new());
    for one in due {
        sum += one.amount;
        months.insert(one.month);
    }
    assert_eq!(kind(&all, "payment").len(), months.len());
    assert!((paid as f64 - sum * 100.0).abs() <= 0.51 * months.len() as f64 + sum * 1e-10);
    let attended: usize = kind(&all, "attendance")
        .iter()
        .map(|entry| {
            let digits = of(entry, "SUMMARY").replace(',', "");
            let (_, rest) = digits.split_once(": ").expect("days");
            let number = rest.split(' ').next().expect("a number");
            number.parse::<usize>().expect("a number")
        })
        .sum();
    assert_eq!(attended as f64, (plan.study.attendance_hours / 7.0).round());
    let finished = plan.study.fit != Fit::NoHours;
    assert_eq!(days(&all, "end").len(), usize::from(finished));
    assert_eq!(days(&all, "opens").len(), usize::from(plan.opens.is_some()));
}

fn given(key: &str, number: f64) -> Scenario {
    let mut scenario = Scenario::new(&facts());
    let key = Key::from_text(key).expect("a key");
    scenario.give(key, Given::Number(number)).expect("is taken");
    scenario
}

#[test]
fn what_is_never_finished_has_no_end() {
    let all = read(&written(Wanted::Calendar, &given("study_hours", 0.0)));
    for none in ["end", "assessment", "award", "opens", "payback"] {
        assert!(days(&all, none).is_empty(), "{none}");
    }
    assert!(!days(&all, "start").is_empty());
}

#[test]
fn what_is_put_off_stands_later_under_the_same_name() {
    let now = read(&written(Wanted::Calendar, &visitor()));
    let later = read(&written(Wanted::Calendar, &given("starts_after", 12.0)));
    let ids =
        |all: &Read| -> Vec<String> { all.iter().map(|one| of(one, "UID").to_owned()).collect() };
    let start = |all: &Read| days(all, "start");
    assert_eq!(
        (start(&now), start(&later)),
        (vec!["20261101".into()], vec!["20271101".into()])
    );
    assert!(
        ids(&later).contains(&"start-0.level_7_certificate@level-7-decision-calculator".into())
    );
    assert!(ids(&now).contains(&"start-0.level_7_certificate@level-7-decision-calculator".into()));
}

#[test]
fn reviews_that_are_past_are_left_out() {
    let later = Circumstances {
        today: date(2099, 1, 1),
        ..HERE
    };
    let all = read(&text(made(Wanted::Calendar, &visitor(), &later)));
    assert!(days(&all, "review").is_empty());
}

#[test]
fn a_hostile_address_stays_text() {
    for address in [
        "javascript:alert(1)",
        "https://example.org/\r\nATTENDEE:mailto:a@example.org",
        "https://example.org/ä",
        "https://example.org/a b",
        "",
    ] {
        let there = Circumstances { address, ..HERE };
        let all = read(&text(made(Wanted::Calendar, &visitor(), &there)));
        for entry in &all {
            let known = [
                "UID",
                "DTSTAMP",
                "DTSTART",
                "DTEND",
                "SUMMARY",
                "DESCRIPTION",
                "TRANSP",
            ];
            assert!(
                entry.iter().all(|(name, _)| known.contains(&name.as_str())),
                "{entry:?}"
            );
        }
    }
}

#[test]
fn there_is_no_day_that_there_is_none_of() {
    for (day, first, after) in [
        (date(2026, 12, 31), "20261231", "20270101"),
        (date(2028, 2, 28), "20280228", "20280229"),
        (date(2027, 2, 30), "20270228", "20270301"),
        (date(i32::MAX, i32::MAX, i32::MIN), "99981201", "99981202"),
        (date(i32::MIN, -1, 99), "00010131", "00010201"),
    ] {
        let text = calendar("n", &[entry("n", "n", day)], day, None);
        let all = read(&text);
        assert_eq!(
            (of(&all[0], "DTSTART"), of(&all[0], "DTEND")),
            (first, after)
        );
    }
}

fn entry(summary: &str, about: &str, day: Date) -> Entry {
    Entry {
        id: [summary, about].concat(),
        day,
        summary: summary.to_owned(),
        about: about.to_owned(),
    }
}

/// What a text is after it has been written: ends of lines are one kind, tabs are spaces, control
/// characters are gone.
fn kept(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let text = text.replace('\t', " ");
    text.chars()
        .filter(|one| *one == '\n' || !one.is_control())
        .collect()
}

proptest! {
    #![proptest_config(cases::cases(64))]

    #[test]
    fn anybodys_plan_is_in_the_calendar(scenario in anybody()) {
        holds_the_plan(&scenario);
    }
}

proptest! {
    #![proptest_config(cases::cases(2048))]

    #[test]
    fn any_name_reads_back(
        name in "[\\PC\r\n\t;,:\\\\\"é€😀\u{0}]{0,90}",
        about in "(?s).{1,120}",
    ) {
        let all = read(&calendar(&name, &[entry(&name, &about, date(2027, 1, 1))], date(2026, 11, 23), None));
        prop_assert_eq!(of(&all[0], "SUMMARY"), kept(&name));
        prop_assert_eq!(of(&all[0], "DESCRIPTION"), kept(&about));
    }
}
