//! What is saved in a browser, and two answers side by side.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;

use anybody::anybody;
use cases::cases;
use level7::facts::Facts;
use level7::report::link::{finding, write};
use level7::report::saved::{LONGEST_NAME, PREFIX, Saved, tidy};
use level7::report::two::two;
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario};
use proptest::prelude::*;

fn facts() -> Facts {
    Facts::published()
}

fn linked(scenario: &Scenario) -> String {
    write(scenario, &finding(scenario))
}

#[test]
fn later_entries_come_after_earlier_ones() {
    let link = linked(&Scenario::new(&facts()));
    let at = |milliseconds, luck| Saved::new("same", link.clone(), milliseconds, luck).key;
    let mut keys = vec![
        at(1_800_000_000_000, 4),
        at(999, 9),
        at(1_800_000_000_000, 3),
        at(1_000, 0),
    ];
    keys.sort();
    assert_eq!(
        keys,
        [
            at(999, 9),
            at(1_000, 0),
            at(1_800_000_000_000, 3),
            at(1_800_000_000_000, 4)
        ]
    );
    assert!(keys.iter().all(|key| key.starts_with(PREFIX)));
}

#[test]
fn what_is_no_entry_is_left_alone() {
    let link = linked(&Scenario::new(&facts()));
    let entry = Saved::new("mine", link, 1, 1);
    assert_eq!(Saved::read(&entry.key, &entry.value()), Some(entry.clone()));
    assert_eq!(Saved::read("somebody.else", &entry.value()), None);
    for value in ["", "1", "1\nmine", "1\nmine\n#other=2", "1\nmine\n<script>"] {
        assert_eq!(Saved::read(&entry.key, value), None, "{value}");
    }
    // A newer edition may write more lines.
    let newer = format!("2\nmine\n{}\nnotes: none", entry.link);
    assert_eq!(Saved::read(&entry.key, &newer), Some(entry));
}

/// The answer, each figure, and the inputs that differ: no others.
#[test]
fn two_answers_stand_side_by_side() {
    let fee = Key::Route(Route::Level7Certificate, RouteField::Fee);
    let one = Scenario::new(&facts());
    let mut other = one.clone();
    other.give(fee, Given::Number(9_000.0)).expect("taken");
    other
        .give(Key::Of(Field::Attribution), Given::Number(0.6))
        .expect("taken");
    let table = two(["Now", "Dear"], [&one, &other]);
    assert_eq!(table.head, ["What", "Now", "Dear"]);
    let row = |label: &str| {
        table
            .rows
            .iter()
            .find(|row| row[0] == label)
            .unwrap_or_else(|| panic!("{label}: {table:#?}"))
    };
    assert!(row("The answer")[1].starts_with("At these figures"));
    assert_ne!(row("The answer")[1], row("The answer")[2]);
    assert_eq!(
        row("Level 7 certificate: Fee")[2],
        "£9,000 (£7,363.64 to £13,745.45)"
    );
    let inputs = table.rows.len() - 1 - {
        let page = level7::report::page::page(&one);
        page.answer.figures.len()
    };
    assert_eq!(inputs, 2, "{table:#?}");
    let same = two(["Now", "Now too"], [&one, &one]);
    assert_eq!(same.rows.len(), table.rows.len() - 2);
}

proptest! {
    #![proptest_config(cases(256))]

    /// Whatever is saved comes back, under a name that fits in a list.
    #[test]
    fn every_scenario_is_restored(scenario in anybody(), name in "\\PC{0,90}[\\n\\r\\t]{0,2}\\PC{0,9}", at in any::<u64>(), luck in any::<u32>()) {
        let entry = Saved::new(&name, linked(&scenario), at, luck);
        let again = Saved::read(&entry.key, &entry.value()).expect("an entry");
        prop_assert_eq!(&again, &entry);
        prop_assert!(again.name.chars().count() <= LONGEST_NAME);
        prop_assert!(again.name.chars().all(|one| !one.is_control()));
        prop_assert_eq!(tidy(&again.name), again.name.clone());
        let opened = again.open(&facts()).expect("a link");
        prop_assert_eq!(opened.notices.len(), 0);
        for key in Key::all() {
            prop_assert_eq!(opened.scenario.value(key), scenario.value(key));
        }
    }

    /// Whatever another program has left in the store is read or passed over.
    #[test]
    fn no_entry_does_harm(key in "(level7\\.saved\\.)?\\PC{0,20}", value in "([0-9]\\n)?\\PC{0,40}\\n?(level7=)?\\PC{0,200}") {
        if let Some(entry) = Saved::read(&key, &value) {
            prop_assert!(entry.open(&facts()).is_some());
        }
    }
}
