//! Charts as pictures: well-formed, self-contained, in the colours of the page.
#![cfg(feature = "files")]

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/away.rs"]
mod away;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/golden.rs"]
mod golden;
#[path = "files/looks.rs"]
mod looks;
#[path = "contrast/sheet.rs"]
#[allow(dead_code)]
mod sheet;

use anybody::anybody;
use away::{HERE, facts, text, visitor, written};
use level7::chart::{Anchor, Chart, Mark, Table};
use level7::insight::claim::{Claim, Leaves};
use level7::report::files::{Drawing, Wanted, claimed, svg};
use level7::scenario::{Given, Key, Preset, Scenario};
use roxmltree::Document;
use std::{env, fs, path::Path};

#[test]
fn their_looks_are_those_of_the_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect("is there");
    let looks = looks::looks(&read("styles/tokens.css"), &read("styles/chart.css"));
    let kept = "src/report/files/drawing.css";
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(root.join(kept), &looks).expect("is written");
    }
    assert_eq!(read(kept), looks, "UPDATE_GOLDEN=1 writes {kept} anew");
}

/// Well-formed, with nothing that is fetched or runs.
#[track_caller]
fn stands_alone(svg: &str) {
    let document = Document::parse(svg).unwrap_or_else(|why| panic!("{why}\n{svg}"));
    let elements: Vec<&str> = document
        .descendants()
        .filter(roxmltree::Node::is_element)
        .map(|one| one.tag_name().name())
        .collect();
    for name in &elements {
        let known = [
            "svg", "title", "desc", "style", "rect", "g", "path", "line", "circle", "text",
        ];
        assert!(known.contains(name), "{name}");
    }
    assert_eq!(elements[..4], ["svg", "title", "desc", "style"]);
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(!name.starts_with("on") && !["href", "src", "style"].contains(&name));
            assert!(!attribute.value().contains("url("), "{}", attribute.value());
        }
    }
    let style = document.descendants().find(|one| one.has_tag_name("style"));
    let style = style.and_then(|one| one.text()).expect("has a style");
    for outside in ["@import", "url(", "var(", "http"] {
        assert!(!style.contains(outside), "{outside}");
    }
}

/// Every class of a mark has a rule of its own in the style, but for those that look like any other
/// of their kind.
#[track_caller]
fn is_dressed(svg: &str) {
    let document = Document::parse(svg).expect("well-formed");
    let style = document.descendants().find(|one| one.has_tag_name("style"));
    let style = style.and_then(|one| one.text()).expect("has a style");
    for node in document.descendants() {
        // The document itself is no mark; a text and a dot have looks without a class.
        for class in node
            .attribute("class")
            .into_iter()
            .flat_map(str::split_whitespace)
        {
            let known = style.contains(&format!(".{class}"));
            let plain = ["svg", "text", "circle"]
                .iter()
                .any(|name| node.has_tag_name(*name));
            assert!(known || plain, "{class} of {:?}", node.tag_name());
        }
    }
}

/// All that is written in it, line after line.
fn lines_of(svg: &str) -> String {
    let document = Document::parse(svg).expect("well-formed");
    let texts = document
        .descendants()
        .filter(|one| one.has_tag_name("text"));
    let texts: Vec<&str> = texts.filter_map(|one| one.text()).collect();
    texts.join(" ")
}

#[test]
fn every_drawing_of_the_visitor_is_as_it_was() {
    for drawing in Drawing::ALL {
        let svg = written(Wanted::Drawing(*drawing), &visitor());
        stands_alone(&svg);
        is_dressed(&svg);
        for said in ["example.org/level-7/", "facts as of November 2026"] {
            assert!(
                lines_of(&svg).contains(said),
                "{said} in {}",
                drawing.text()
            );
        }
        golden::check(&format!("files/{}.svg", drawing.text()), &svg);
    }
}

#[test]
fn every_visitor_can_have_every_drawing() {
    for preset in Preset::ALL {
        for drawing in Drawing::ALL.iter().filter(|one| !one.is_slow()) {
            stands_alone(&written(
                Wanted::Drawing(*drawing),
                &preset.scenario(&facts()),
            ));
        }
    }
    // Not admitted: there are no futures, and the picture says so.
    let mut closed = Preset::BeautyTherapist.scenario(&facts());
    for (key, said) in [("route", "msc"), ("profession", "not_registered")] {
        let key = Key::from_text(key).expect("a key");
        closed
            .give(key, Given::Text(said.into()))
            .expect("is taken");
    }
    for drawing in Drawing::ALL {
        let svg = written(Wanted::Drawing(*drawing), &closed);
        stands_alone(&svg);
        if *drawing == Drawing::Futures {
            assert!(svg.contains("not open to you"), "{svg}");
        }
    }
}

#[test]
fn a_claim_is_drawn_too() {
    let claim = Claim {
        clients: Some(18.0),
        fee: Some(6_395.0),
        leaves: Leaves::Net(465.0),
    };
    let drawn = claimed(&claim, &visitor(), &HERE);
    let names: Vec<&str> = drawn.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "level-7-claim-client-2026-11.svg",
            "level-7-claim-fee-2026-11.svg"
        ]
    );
    for file in drawn {
        let svg = text(file);
        stands_alone(&svg);
        is_dressed(&svg);
    }
    // With no client to come, there is nothing to be drawn of one.
    let mut nobody = Scenario::new(&facts());
    let key = Key::from_text("extra_appointments").expect("a key");
    nobody.give(key, Given::Number(0.0)).expect("is taken");
    assert_eq!(claimed(&claim, &nobody, &HERE).len(), 1);
}

#[test]
fn twenty_dots_are_drawn() {
    let svg = written(Wanted::Drawing(Drawing::Futures), &visitor());
    assert_eq!(svg.matches("<circle").count(), 20);
}

/// A name can come from anybody.
fn named(text: &str) -> Chart {
    Chart {
        title: text.to_owned(),
        subtitle: text.to_owned(),
        sentence: text.to_owned(),
        width: 640.0,
        height: 20.0,
        marks: vec![Mark::Text {
            class: "value",
            x: 0.0,
            y: 12.0,
            anchor: Anchor::Start,
            text: text.to_owned(),
        }],
        track: None,
        table: Table {
            caption: String::new(),
            head: Vec::new(),
            rows: Vec::new(),
        },
    }
}

#[test]
fn no_text_breaks_out() {
    for hostile in [
        "</title><script>alert(1)</script>",
        "]]></style><image href=\"https://example.org/a.png\"/>",
        "a\u{0}b\u{8}c\u{b}\u{ffff}\u{fffe}\u{1f}d",
        "&amp; &#0; \" ' < >",
        "",
    ] {
        let svg = svg::picture(&named(hostile), &[hostile, hostile]);
        stands_alone(&svg);
    }
}

proptest::proptest! {
    #![proptest_config(cases::cases(256))]

    #[test]
    fn any_text_stays_text(text in proptest::collection::vec(proptest::char::any(), 0..200)) {
        let text: String = text.into_iter().collect();
        let svg = svg::picture(&named(&text), &[&text]);
        stands_alone(&svg);
        // Nothing of an address is lost, but for spaces and what XML cannot hold.
        let word = "Q".repeat(500);
        let long = svg::picture(&named(""), &[&word]);
        proptest::prop_assert_eq!(long.matches('Q').count(), 500);
    }
}

proptest::proptest! {
    #![proptest_config(cases::cases(24))]

    #[test]
    fn anybody_can_have_every_drawing(scenario in anybody()) {
        for drawing in Drawing::ALL.iter().filter(|one| !one.is_slow()) {
            stands_alone(&written(Wanted::Drawing(*drawing), &scenario));
        }
    }
}

proptest::proptest! {
    #![proptest_config(cases::cases(4))]

    #[test]
    fn anybody_can_have_the_slow_ones(scenario in anybody()) {
        for drawing in Drawing::ALL.iter().filter(|one| one.is_slow()) {
            stands_alone(&written(Wanted::Drawing(*drawing), &scenario));
        }
    }
}
