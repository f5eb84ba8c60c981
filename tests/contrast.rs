//! The colours hold: every pair that the page puts together, in light, in dark and on paper, is as
//! far apart as WCAG 2.2 asks (1.4.3 for text, 1.4.11 for marks, edges and the ring about what has
//! the focus), and "with the route" is told from "as you are" with every kind of colour vision.
//!
//! The colours are read from `styles/tokens.css` and their uses from all of `styles/`, so that a
//! colour that is new, or used in a new way, fails here until its pair is in the table.

#[path = "contrast/colour.rs"]
mod colour;
#[path = "contrast/sheet.rs"]
mod sheet;

use colour::{Colour, Vision, difference};
use sheet::{Rule, rules};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// What is asked of text, and of marks.
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// Pairs that the page puts together: what is in front, what is behind, the least ratio, and where.
const PAIRS: &[(&str, &str, f64, &str)] = &[
    ("ink", "paper", TEXT, "text"),
    ("ink", "wash", TEXT, "text on a wash"),
    (
        "ink",
        "with-route-pale",
        TEXT,
        "labels over the hole of a chart",
    ),
    ("soft", "paper", TEXT, "hints, notes, captions"),
    ("soft", "wash", TEXT, "hints on a wash"),
    ("soft", "with-route-pale", TEXT, "notes over a chart's band"),
    ("accent", "paper", TEXT, "links, buttons like links"),
    ("accent", "wash", TEXT, "links on a wash"),
    ("paper", "accent", TEXT, "the main button"),
    ("with-route", "paper", TEXT, "the chosen route's name"),
    ("with-route", "wash", MARK, "lines and bars on a wash"),
    ("warning", "paper", TEXT, "what is wrong with a box"),
    ("warning", "wash", TEXT, "the same on a wash"),
    ("edge", "paper", MARK, "edges of boxes, axes"),
    ("edge", "wash", MARK, "edges of boxes on a wash"),
    (
        "with-route",
        "with-route-pale",
        MARK,
        "a line over its band, a bar's edge",
    ),
    (
        "with-route-mid",
        "paper",
        MARK,
        "the second part of a bar, the band's edge",
    ),
    ("as-you-are", "paper", MARK, "the line as you are"),
    (
        "as-you-are",
        "with-route-pale",
        MARK,
        "the same over a band",
    ),
    ("other", "paper", MARK, "lines of other routes"),
    ("other", "with-route-pale", MARK, "the same over a band"),
    ("other", "wash", MARK, "bars on the free part of a week"),
];

/// Colours that tell nothing by themselves, and why they may be faint.
const FAINT: &[(&str, &str)] = &[
    (
        "hairline",
        "rules between rows, which the space tells already; grid lines, whose values \
                  are written beside them",
    ),
    (
        "with-route-pale",
        "areas, each bounded by a line or an edge that has its own contrast",
    ),
    ("wash", "a ground"),
    ("paper", "the ground, and rims of it"),
];

/// Areas of a chart that let what is behind them through. Each is bounded by a line.
const AREAS: &[&str] = &[".hole", ".kept", ".band", ".gap"];

/// Least difference (CIE 1976, in which 2.3 is just seen) between two colours that mean two things.
const TOLD_APART: f64 = 20.0;

/// Colours that stand side by side in a chart and mean different things.
const MEANINGS: &[(&str, &str)] = &[
    ("with-route", "as-you-are"),
    ("with-route", "other"),
    ("with-route", "warning"),
    ("with-route", "with-route-pale"),
];

type Colours = BTreeMap<String, Colour>;

fn styles() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("styles")
}

/// Every rule of every sheet, with the sheet's name.
fn all_rules() -> Vec<(String, Rule)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(styles()).expect("styles/").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("a style sheet");
        all.extend(rules(&text).into_iter().map(|rule| (name.clone(), rule)));
    }
    assert!(all.len() > 100, "{} rules only", all.len());
    all
}

/// The colours of the tokens, as they stand where `media` holds (none for light).
fn scheme(media: Option<&str>) -> Colours {
    let text = fs::read_to_string(styles().join("tokens.css")).expect("tokens.css");
    let mut colours = Colours::new();
    for rule in rules(&text) {
        let holds = match (rule.media(), media) {
            (None, _) => true,
            (Some(condition), Some(wanted)) => condition.contains(wanted),
            (Some(_), None) => false,
        };
        for (name, value) in rule.declarations.iter().filter(|_| holds) {
            if let (Some(name), Some(colour)) = (name.strip_prefix("--"), Colour::read(value)) {
                colours.insert(name.to_owned(), colour);
            }
        }
    }
    colours
}

fn schemes() -> [(&'static str, Colours); 4] {
    [
        ("light", scheme(None)),
        ("dark, as a host asks", scheme(Some("screen"))),
        ("dark", scheme(Some("prefers-color-scheme: dark"))),
        ("print", scheme(Some("print"))),
    ]
}

#[test]
fn every_pair_is_far_enough_apart() {
    let mut poor = Vec::new();
    for (name, colours) in schemes() {
        for (front, back, least, place) in PAIRS {
            let ratio = colours[*front].contrast(colours[*back]);
            if ratio < *least {
                poor.push(format!(
                    "{name}: {front} on {back} ({place}): {ratio:.2} < {least}"
                ));
            }
        }
    }
    assert!(poor.is_empty(), "{poor:#?}");
}

#[test]
fn dark_is_one_whoever_asks_for_it() {
    assert_eq!(
        scheme(Some("screen")),
        scheme(Some("prefers-color-scheme: dark"))
    );
}

#[test]
fn dark_and_print_set_every_colour_anew() {
    let light = scheme(None);
    assert!(light.len() >= 12, "{light:?}");
    for (name, colours) in schemes().into_iter().skip(1) {
        assert_eq!(
            light.keys().collect::<Vec<_>>(),
            colours.keys().collect::<Vec<_>>(),
            "{name}"
        );
    }
    // In forced colours each is a colour of the visitor's own system.
    let text = fs::read_to_string(styles().join("tokens.css")).expect("tokens.css");
    let forced: Vec<Rule> = rules(&text)
        .into_iter()
        .filter(|rule| {
            rule.media()
                .is_some_and(|one| one.contains("forced-colors"))
        })
        .collect();
    for name in light.keys() {
        let value = forced.iter().flat_map(|rule| &rule.declarations);
        let mut value = value.filter(|(token, _)| token.trim_start_matches('-') == name);
        let value = &value
            .next()
            .unwrap_or_else(|| panic!("{name} is not forced"))
            .1;
        assert!(Colour::read(value).is_none(), "{name}: {value}");
    }
}

#[test]
fn every_use_of_a_colour_is_in_the_table() {
    let (colours, print) = (scheme(None), scheme(Some("print")));
    let mut unknown = Vec::new();
    for (sheet, rule) in all_rules() {
        for (property, value) in &rule.declarations {
            if property.starts_with("--") || value.contains("color-mix") {
                continue;
            }
            for token in sheet::tokens(value).filter(|token| colours.contains_key(*token)) {
                let known = match property.as_str() {
                    // Of what cannot be pressed WCAG asks nothing; we ask what it asks of marks.
                    "color" if rule.selector.contains("[aria-disabled=\"true\"]") => {
                        front(token, MARK)
                    }
                    "color" => front(token, TEXT),
                    "background" | "background-color" => PAIRS
                        .iter()
                        .any(|(front, back, ..)| [*front, *back].contains(&token)),
                    _ => front(token, MARK) || FAINT.iter().any(|(faint, _)| *faint == token),
                };
                if !known {
                    unknown.push(format!(
                        "{sheet}: {} {{ {property}: {value} }}",
                        rule.selector
                    ));
                }
            }
            let Some(colour) = Colour::read(value).filter(|_| sheet != "tokens.css") else {
                continue;
            };
            // The margin of a printed sheet knows no tokens. Any other colour that is none escapes
            // the dark scheme and the visitor's own colours.
            let margin = rule.selector.starts_with('@');
            if !margin || colour.contrast(print["paper"]) < TEXT {
                unknown.push(format!(
                    "{sheet}: {} {{ {property}: {value} }}",
                    rule.selector
                ));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// Whether a colour stands in front of something in the table, at this ratio or a higher one.
fn front(token: &str, least: f64) -> bool {
    PAIRS
        .iter()
        .any(|(front, _, ratio, _)| *front == token && *ratio >= least)
}

/// Text is never made faint by transparency: only marks are, areas that are bounded anyway, and what
/// is out of date until the new is there, which must still be followed.
#[test]
fn what_is_dimmed_is_still_seen() {
    let mut wrong = Vec::new();
    let mut stale = 0;
    for (sheet, rule) in all_rules() {
        let opacity = rule.declarations.iter().find(|(name, _)| name == "opacity");
        let Some((_, opacity)) = opacity else {
            continue;
        };
        let place = format!("{sheet}: {} at {opacity}", rule.selector);
        let area = AREAS.iter().any(|area| rule.selector.ends_with(area));
        if area {
            continue;
        }
        if !rule.selector.contains("is-stale") || !rule.selector.ends_with(":not(text)") {
            wrong.push(format!("{place} may hold text"));
            continue;
        }
        stale += 1;
        let opacity: f64 = opacity.parse().expect("a share");
        for (name, colours) in schemes() {
            for front in ["with-route", "as-you-are", "warning"] {
                let back = colours["paper"];
                let ratio = colours[front].over(back, opacity).contrast(back);
                if ratio < MARK {
                    wrong.push(format!("{place} in {name}: {front}: {ratio:.2} < {MARK}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(stale > 0, "nothing shows that it is out of date");
}

#[test]
fn the_route_is_told_from_the_rest_with_every_colour_vision() {
    let mut alike = Vec::new();
    for (name, colours) in schemes() {
        for vision in Vision::ALL {
            for (one, other) in MEANINGS {
                let apart = difference(vision.sees(colours[*one]), vision.sees(colours[*other]));
                if apart < TOLD_APART {
                    alike.push(format!("{name}, {vision:?}: {one} and {other}: {apart:.1}"));
                }
            }
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}

#[test]
fn the_arithmetic_is_that_of_the_recommendation() {
    let colour = |text| Colour::read(text).expect("a colour");
    let (black, white) = (colour("#000"), colour("#ffffff"));
    assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    assert!((white.contrast(black) - 21.0).abs() < 1e-9);
    // The grey that is known as the faintest on white for text.
    assert!((colour("#767676").contrast(white) - 4.54).abs() < 0.005);
    assert!((black.over(white, 0.5).contrast(white) - 3.95).abs() < 0.05);
    assert!((difference(black, white) - 100.0).abs() < 0.01);
    // Greys are greys to everybody; red and green of a kind are one to a deuteranope.
    for vision in Vision::ALL {
        assert!(difference(vision.sees(colour("#808080")), colour("#808080")) < 0.5);
    }
    let (red, green) = (colour("#a35a00"), colour("#6c7000"));
    let blind = difference(
        Vision::Deuteranopia.sees(red),
        Vision::Deuteranopia.sees(green),
    );
    assert!(difference(red, green) > 3.0 * blind, "{blind}");
}
