//! What the page says of simulated futures and of a change, word for word, and what it must never
//! leave out.

#[path = "support/golden.rs"]
mod golden;

use level7::chart::Table;
use level7::facts::Facts;
use level7::insight::futures::{Futures, futures, tell};
use level7::model::{Projection, Subject, project, subjects};
use level7::report::changes::{changes, totals};
use level7::report::futures::{outlook, story};
use level7::scenario::{Field, Given, Key, Preset, Route, RouteField, Scenario};
use std::fmt::Write;

/// Enough for the words; the page draws more.
const COUNT: usize = 512;

fn projected(scenario: &Scenario) -> Vec<Projection> {
    subjects(scenario)
        .into_iter()
        .map(|subject| project(scenario, subject))
        .collect()
}

fn simulated(scenario: &Scenario) -> Vec<Futures> {
    subjects(scenario)
        .into_iter()
        .map(|subject| futures(scenario, subject, COUNT))
        .collect()
}

fn write_table(text: &mut String, table: &Table) {
    let mut line = |cells: &[String]| writeln!(text, "    {}", cells.join(" | ")).expect("memory");
    line(core::slice::from_ref(&table.caption));
    line(&table.head);
    for row in &table.rows {
        line(row);
    }
}

#[test]
fn what_could_happen_to_every_ordinary_visitor() {
    let facts = Facts::published();
    let mut text = String::new();
    for preset in Preset::ALL {
        let scenario = preset.scenario(&facts);
        let all = projected(&scenario);
        let outlook = outlook(&scenario, &all, &simulated(&scenario)).expect("an open course");
        let dots = &outlook.dots;
        assert_eq!(
            dots.columns.iter().map(|one| one.dots.len()).sum::<usize>(),
            20
        );
        assert!(
            dots.title.contains("never within")
                || dots.title.contains("slowest")
                || dots.title.contains("none pays back"),
            "no bad end: {}",
            dots.title
        );
        writeln!(
            text,
            "== {}\n{}.\n{}",
            preset.text(),
            dots.title,
            dots.sentence
        )
        .expect("memory");
        for figure in &outlook.beside {
            writeln!(text, "{}: {} ({})", figure.label, figure.value, figure.note).expect("memory");
        }
        write_table(&mut text, &outlook.runs);
        write_table(&mut text, &outlook.chances);
        // The worst of the twenty, told.
        let worst = dots
            .columns
            .iter()
            .flat_map(|one| &one.dots)
            .last()
            .expect("a dot");
        let subject = Subject::Route(scenario.route());
        let told = tell(&scenario, subject, worst.future);
        let story = story(&scenario, subject, &told, worst.place);
        writeln!(text, "{}: {}", story.title, story.result).expect("memory");
        for line in story.events.iter().chain(&story.reasons) {
            writeln!(text, "  {line}").expect("memory");
        }
        assert_eq!(story.months.rows.len(), all[0].ledger.months());
        text.push('\n');
    }
    golden::check("outlook.txt", &text);
}

/// What a future is told to come to is what it came to among all; every reason put back at the
/// likely value takes just its effect off.
#[test]
fn a_future_is_told_as_it_was_drawn() {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = Subject::Route(scenario.route());
    let all = futures(&scenario, subject, 64);
    for future in [0, 17, 63] {
        let told = tell(&scenario, subject, future);
        assert_eq!(told.course.gain().to_bits(), all.gains()[future].to_bits());
        assert_eq!(told.course.payback_months, all.payback_months(future));
        let last = told.ledger.months() - 1;
        let cash: f64 = told.ledger.differences().iter().sum();
        let position = cash - told.ledger.owed_difference(last);
        assert!((position - told.course.gain()).abs() < 1e-6);
        let sorted = told.reasons.windows(2);
        assert!(
            sorted
                .into_iter()
                .all(|pair| pair[0].effect.abs() >= pair[1].effect.abs())
        );
        for reason in &told.reasons {
            let estimate = scenario.estimate(reason.key);
            assert_eq!(reason.likely, estimate.likely);
            assert!(
                (estimate.low..=estimate.high).contains(&reason.value),
                "{reason:?}"
            );
        }
    }
}

fn changed(scenario: &Scenario, key: Key, given: Given) -> Scenario {
    let mut changed = scenario.clone();
    changed.give(key, given).expect("a value of the table");
    changed
}

#[test]
fn a_change_says_what_moved_and_what_did_not() {
    let before = Preset::ALL[0].scenario(&Facts::published());
    let old = totals(&projected(&before));
    assert_eq!(changes((&before, &old), (&before, &old)), None);
    let of_route = |route, field| Key::Route(route, field);
    let cases = [
        (
            of_route(Route::Level7Certificate, RouteField::Fee),
            Given::Number(7_500.0),
        ),
        (
            of_route(Route::Msc, RouteField::Fee),
            Given::Number(9_000.0),
        ),
        (Key::Of(Field::ExtraAppointments), Given::Number(1.0)),
        (Key::Of(Field::Prescriber), Given::Flag(true)),
        (Key::Of(Field::Seed), Given::Number(9.0)),
        (Key::Of(Field::Nation), Given::Text("scotland".into())),
        (
            Key::Of(Field::Profession),
            Given::Text("not_registered".into()),
        ),
        (Key::Of(Field::Route), Given::Text("pgcert".into())),
        (Key::Of(Field::StudyHours), Given::Number(12.0)),
    ];
    let mut text = String::new();
    for (key, given) in cases {
        let after = changed(&before, key, given);
        let new = totals(&projected(&after));
        let said = changes((&before, &old), (&after, &new)).expect("a change");
        writeln!(text, "{}\n  {}", said.what, said.gist).expect("memory");
        for line in said.moved.iter().chain(Some(&said.unmoved)) {
            writeln!(text, "  {line}").expect("memory");
        }
        // Back again is the same with the signs turned.
        let back = changes((&after, &new), (&before, &old)).expect("a change");
        assert_eq!(back.moved.len(), said.moved.len(), "{text}");
    }
    golden::check("changes.txt", &text);
}
