//! The controls of the numbers, as they stand in the page before any script runs.
#![cfg(feature = "prerender")]

#[path = "support/prerendered.rs"]
mod prerendered;

use level7::facts::Facts;
use level7::insight::stops;
use level7::report::slope::{ends, told};
use level7::scenario::{Key, Preset, Scenario, Shape, table};
use prerendered::html;

fn scenario() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

/// The tag in which some text stands.
fn tag_with(text: &str) -> Option<&'static str> {
    let at = html().find(text)?;
    let from = html()[..at].rfind('<')?;
    let to = at + html()[at..].find('>')?;
    Some(&html()[from..=to])
}

/// An input's box, if it stands in the form.
fn control(key: Key) -> Option<&'static str> {
    tag_with(&["name=\"", &key.text(), "\""].concat())
}

fn id(key: Key) -> String {
    ["f-", &key.text().replace('.', "-")].concat()
}

#[test]
fn every_number_has_a_slider_of_its_own_stops() {
    let scenario = scenario();
    let mut seen = 0;
    for key in Key::all().filter(|key| control(*key).is_some()) {
        let name = key.text();
        let slider = tag_with(&["name=\"slider:", &name, "\""].concat());
        let Some(stops) = stops(&scenario, key) else {
            assert_eq!(slider, None, "{name} takes no number");
            continue;
        };
        let slider = slider.unwrap_or_else(|| panic!("{name} has no slider"));
        let present = scenario.estimate(key).likely;
        let input = table::input(key);
        for part in [
            "type=\"range\"".to_owned(),
            "min=\"0\"".to_owned(),
            "step=\"1\"".to_owned(),
            format!("max=\"{}\"", stops.last()),
            format!("value=\"{}\"", stops.nearest(present)),
            format!("aria-valuetext=\"{}\"", told(&input, present)),
            format!("id=\"{}-slider\"", id(key)),
            ", as a slider\"".to_owned(),
        ] {
            assert!(slider.contains(&part), "{name}: {part} in {slider}");
        }
        let (first, last) = ends(&input, &stops);
        let both = format!("<span>{first}</span><span>{last}</span>");
        assert!(html().contains(&both), "{name}: {both}");
        seen += 1;
    }
    assert!(seen > 100, "{seen} sliders");
}

#[test]
fn every_number_and_month_has_two_buttons_with_names() {
    let scenario = scenario();
    for key in Key::all() {
        let Some(text_box) = control(key) else {
            continue;
        };
        let shape = table::input(key).shape;
        let buttons = ["less", "more"].map(|which| {
            let tag = tag_with(&format!("id=\"{}-{which}\"", id(key)));
            tag.filter(|tag| tag.starts_with("<button"))
        });
        let [Some(less), Some(more)] = buttons else {
            assert!(
                matches!(shape, Shape::Choice(_) | Shape::Flag) && buttons == [None, None],
                "{}",
                key.text()
            );
            continue;
        };
        assert!(text_box.contains("type=\"text\""), "{text_box}");
        let names = if shape == Shape::Month {
            ["Earlier: ", "Later: "]
        } else {
            ["Less: ", "More: "]
        };
        for (button, name) in [less, more].into_iter().zip(names) {
            assert!(button.contains("type=\"button\""), "{button}");
            let (_, rest) = html().split_once(button).expect("a button of the page");
            let (inside, _) = rest.split_once("</button>").expect("its end");
            assert!(inside.contains(&format!("unseen\">{name}")), "{inside}");
        }
        if let Some(stops) = stops(&scenario, key) {
            let present = scenario.estimate(key).likely;
            for (button, by) in [(less, -1), (more, 1)] {
                let at_the_end = stops.step(present, by).is_none();
                let said = button.contains("aria-disabled=\"true\"");
                assert_eq!(said, at_the_end, "{}: {button}", key.text());
            }
        }
    }
}

/// One region speaks of the answer, and it says nothing of a page that only came.
#[test]
fn says_nothing_aloud_at_first() {
    let region = tag_with("id=\"l7-announcement\"").expect("a live region");
    for part in [
        "role=\"status\"",
        "aria-live=\"polite\"",
        "aria-atomic=\"true\"",
    ] {
        assert!(region.contains(part), "{region}");
    }
    assert!(html().contains(&[region, "</p>"].concat()), "it is empty");
    assert_eq!(html().matches("aria-live").count(), 1);
}
