//! The small charts under the boxes, what the answer hangs on, and what would have to be true, as
//! they stand in the page before any script runs.
#![cfg(feature = "prerender")]

#[path = "support/prerendered.rs"]
mod prerendered;

use level7::facts::Facts;
use level7::insight::slope::slope;
use level7::insight::swing::{can_move, swings};
use level7::model::Subject;
use level7::report::sensitivity::sensitivity;
use level7::report::slope::{name, panel};
use level7::scenario::{Field, Key, Preset, RouteField, Scenario};
use prerendered::html;

fn scenario() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

/// Where a box stands, by its name.
fn place(key: Key) -> usize {
    let named = ["name=\"", &key.text(), "\""].concat();
    html().find(&named).unwrap_or_else(|| panic!("{named}"))
}

/// What stands from a box to the next one.
fn beside(key: Key) -> &'static str {
    let rest = &html()[place(key)..];
    // Its slider has a name, too.
    let mut others = rest.match_indices(" name=\"").map(|(at, _)| at);
    let next = others.find(|at| !rest[*at..].starts_with(" name=\"slider:"));
    &rest[..next.unwrap_or(rest.len())]
}

/// The four questions and the three boxes that count for most have their charts at once; every
/// other number that can move the answer has the room for one.
#[test]
fn draws_what_is_in_sight_and_keeps_room_for_the_rest() {
    let scenario = scenario();
    let foremost = sensitivity(&scenario, &swings(&scenario)).foremost;
    assert_eq!(foremost.len(), 3);
    let asked = [
        Key::Route(scenario.route(), RouteField::Fee),
        Key::Of(Field::StudyHours),
        Key::Of(Field::ExtraAppointments),
    ];
    let subject = Subject::Route(scenario.route());
    for key in foremost.iter().copied().chain(asked) {
        let found = slope(&scenario, subject, key).expect("a number");
        let panel = panel(&scenario, &found);
        let chart = panel.chart;
        assert!(beside(key).contains(&panel.says), "{}", key.text());
        assert!(beside(key).contains(&chart.sentence), "{}", key.text());
    }
    for key in Key::all().filter(|key| can_move(&scenario, *key)) {
        assert!(beside(key).contains("class=\"slope\""), "{}", key.text());
    }
    assert_eq!(html().matches("class=\"small-drawing\"").count(), 6);
}

/// A box has one place: those that count for most stand after the four questions and under no
/// disclosure, the treatments' with the treatment's name.
#[test]
fn brings_up_the_boxes_that_count_for_most() {
    let scenario = scenario();
    let heading = html().find("id=\"l7-hangs\"").expect("it");
    let chart = html().find("l7-tornado-title").expect("its chart");
    let questions = html().find("Four questions").expect("them");
    assert!(questions < heading && heading < chart);
    let found = sensitivity(&scenario, &swings(&scenario));
    for key in &found.foremost {
        assert!((heading..chart).contains(&place(*key)), "{}", key.text());
        assert!(html()[heading..chart].contains(&name(*key)));
        let named = ["name=\"", &key.text(), "\""].concat();
        assert_eq!(html().matches(&named).count(), 1);
    }
    for sentence in &found.sentences {
        assert!(
            html()[heading..chart].contains(sentence.as_str()),
            "{sentence}"
        );
    }
}

#[test]
fn says_what_would_have_to_be_true_in_two_years() {
    let from = html().find("id=\"l7-required\"").expect("the disclosure");
    let rest = &html()[from..];
    let inside = &rest[..rest.find("</details>").expect("its end")];
    for part in [
        "name=\"paid_back_by\"",
        "value=\"24\"",
        "24 months after the first payment",
        "chair-hours a week",
        "New appointments: ",
        "Prices of the new treatments: ",
        "Months until established: ",
        "Fee: ",
    ] {
        assert!(inside.contains(part), "{part}");
    }
}
