//! Files from strangers: nearly right, wrong in every way, cut off. None may do harm.

#![cfg(feature = "files")]

#[path = "support/away.rs"]
mod away;
#[path = "support/cases.rs"]
mod cases;

use away::facts;
use cases::cases;
use level7::report::files::read;
use level7::report::link::{finding, open, write};
use level7::report::page::page;
use level7::scenario::{Key, Scenario};
use proptest::prelude::*;

/// A value as a stranger would write it.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<f64>().prop_map(|number| number.to_string()),
        4 => "-?[0-9]{1,12}(\\.[0-9]{1,9})?",
        2 => "-?[0-9]e-?[0-9]{1,4}",
        2 => "\"[a-z0-9_-]{0,12}\"",
        1 => "(true|false|null|\\[\\]|\\{\\}|\\[1,2\\]|NaN|Infinity|\"2026-11\"|\"scotland\")",
        2 => (any::<i32>(), any::<i32>(), any::<i32>())
            .prop_map(|(low, likely, high)| format!(
                "{{\"low\":{low},\"likely\":{likely},\"high\":{high}}}"
            )),
        1 => "\\PC{0,10}",
    ]
}

fn part() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        8 => (0..Key::COUNT).prop_map(|at| Key::at(at).map_or_else(String::new, Key::text)),
        1 => "[a-z_.]{0,10}",
        1 => "\\PC{0,6}",
    ];
    (key, value()).prop_map(|(key, value)| format!("\"{key}\":{value}"))
}

fn file() -> impl Strategy<Value = String> {
    let scenario = proptest::collection::vec(part(), 0..10);
    let version = prop_oneof![Just("1"), Just("2"), Just("0"), Just("\"x\""), Just("1e9")];
    let shape = (scenario, version, 0..4_usize, any::<prop::sample::Index>());
    shape.prop_map(|(parts, version, shape, cut)| {
        let scenario = format!("{{{}}}", parts.join(","));
        let whole = format!(
            "{{\"format\":\"level-7-decision\",\"format_version\":{version},\"facts\":\"2026-11\",\
             \"edition\":\"2026-11-22\",\"answer\":{{\"found\":\"paid_back.24\"}},\
             \"scenario\":{scenario}}}"
        );
        match shape {
            0 => scenario,
            1 => {
                let at = cut.index(whole.len() + 1);
                whole.chars().take(at).collect()
            }
            _ => whole,
        }
    })
}

proptest! {
    #![proptest_config(cases(50_000))]

    /// Whatever is in a file: it is refused with a sentence, or gives a scenario that its link
    /// gives back; and what was not taken as it stood is told.
    #[test]
    fn no_file_does_harm(text in file()) {
        match read(&text, &facts()) {
            Err(why) => prop_assert!(why.words().ends_with('.')),
            Ok(opened) => {
                for notice in &opened.notices {
                    prop_assert!(notice.words().ends_with('.'), "{}", notice.words());
                }
                let found = level7::report::finding::Finding::parse("never_finished").expect("one");
                let again = open(&write(&opened.scenario, &found), &facts()).expect("a link");
                prop_assert_eq!(again.notices.len(), 0);
                for key in Key::all() {
                    prop_assert_eq!(again.scenario.value(key), opened.scenario.value(key));
                    prop_assert!(opened.scenario.estimate(key).in_order());
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// The page of whatever a file gives holds no figure that is none.
    #[test]
    fn no_file_leaves_a_hole_in_the_page(text in file()) {
        let scenario = read(&text, &facts()).map_or_else(|_| Scenario::new(&facts()), |one| one.scenario);
        let page = page(&scenario);
        let shown = format!("{:?}", (&page.answer, &page.comparison, &page.ledger));
        prop_assert!(!shown.contains("NaN") && !shown.contains("inf"), "{}", shown);
        prop_assert_eq!(finding(&scenario).text().is_empty(), false);
    }
}
