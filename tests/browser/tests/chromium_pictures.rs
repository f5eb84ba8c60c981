//! What the calculator looks like: every view at three widths, light and dark, held against golden
//! pictures. `UPDATE_GOLDEN=1` makes them anew.

use browser_tests::golden::{self, check, made_with};
use browser_tests::shots::{Look, VIEWS, WIDTHS, states, views};
use browser_tests::{Options, Page};
use std::collections::BTreeSet;
use std::fs;

/// The looks in which states are looked at: each width of a layout and each colour once.
const STATES: [Look; 2] = [
    Look {
        width: 360,
        dark: true,
    },
    Look {
        width: 1280,
        dark: false,
    },
];

fn made_here() -> String {
    // As it stands before any script: nothing changes while the fonts are asked for.
    made_with(&Page::open(&Options {
        scripts: false,
        ..Options::default()
    }))
}

fn views_look_as_they_did(width: u32, dark: bool) {
    let made_with = made_here();
    check(&views(Look { width, dark }), &made_with);
}

#[test]
fn views_at_360_in_light() {
    views_look_as_they_did(WIDTHS[0], false);
}

#[test]
fn views_at_360_in_dark() {
    views_look_as_they_did(WIDTHS[0], true);
}

#[test]
fn views_at_768_in_light() {
    views_look_as_they_did(WIDTHS[1], false);
}

#[test]
fn views_at_768_in_dark() {
    views_look_as_they_did(WIDTHS[1], true);
}

#[test]
fn views_at_1280_in_light() {
    views_look_as_they_did(WIDTHS[2], false);
}

#[test]
fn views_at_1280_in_dark() {
    views_look_as_they_did(WIDTHS[2], true);
}

#[test]
fn a_slip_a_working_and_a_future() {
    let made_with = made_here();
    for look in STATES {
        check(&states(look), &made_with);
    }
}

#[test]
fn every_golden_picture_is_one_that_is_taken() {
    let named = |look: Look, what: &str| format!("{what}-{}", look.name());
    let of_views = Look::all().into_iter().flat_map(|look| {
        let all = ["answer"].into_iter().chain(VIEWS);
        all.map(move |what| named(look, what))
    });
    let of_states = STATES
        .into_iter()
        .flat_map(|look| ["slip", "working", "future"].map(|what| named(look, what)));
    let taken: BTreeSet<String> = of_views.chain(of_states).collect();
    let stale: Vec<String> = golden::names().difference(&taken).cloned().collect();
    if golden::renews() {
        for name in stale {
            let file = golden::folder().join(name + ".png");
            fs::remove_file(file).expect("a picture that nobody takes any more");
        }
    } else {
        assert!(
            stale.is_empty(),
            "nobody takes {stale:?} any more: run `{}`",
            golden::RENEW
        );
    }
}
