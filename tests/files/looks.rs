//! The style sheet of a picture, drawn up from the page's own.

use crate::sheet::{Rule, rules};
use std::collections::BTreeMap;

/// What SVG takes.
const KEPT: &[&str] = &[
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-style",
    "font-variant-numeric",
    "font-weight",
];

/// What only a page has, or what keeps a stroke as thick as it is on a screen.
const LEFT_OUT: &[&str] = &[
    "block-size",
    "display",
    "inline-size",
    "max-inline-size",
    "overflow",
    "vector-effect",
];

/// What a picture has besides the drawing.
const BESIDES: &[(&str, &str)] = &[
    ("rect.sheet", "fill: var(--paper)"),
    ("text.title", "font-size: 18px; font-weight: 600"),
    ("text.foot", "fill: var(--soft); font-size: 12px"),
];

/// The style sheet, a rule a line: what `chart` says of drawings, in the light colours of `tokens`,
/// on white.
pub(crate) fn looks(tokens: &str, chart: &str) -> String {
    let mut values: BTreeMap<String, String> = rules(tokens)
        .into_iter()
        .filter(|rule| rule.media().is_none())
        .flat_map(|rule| rule.declarations)
        .filter_map(|(name, value)| Some((name.strip_prefix("--")?.to_owned(), value)))
        .collect();
    values.insert("paper".to_owned(), "#ffffff".to_owned());
    let mut all = String::new();
    for rule in rules(chart).iter().filter(|rule| rule.media().is_none()) {
        let selectors = of_drawings(rule);
        if selectors.is_empty() {
            continue;
        }
        let declarations: Vec<String> = rule
            .declarations
            .iter()
            .flat_map(|(name, value)| plain(name, &filled(value, &values)))
            .collect();
        if !declarations.is_empty() {
            all.push_str(&format!(
                "{}{{{}}}\n",
                selectors.join(","),
                declarations.join(";")
            ));
        }
    }
    for (selector, said) in BESIDES {
        all.push_str(&format!(
            ".level-7-drawing {selector}{{{}}}\n",
            filled(said, &values)
        ));
    }
    all
}

/// The selectors of a rule that are about drawings, each plain.
fn of_drawings(rule: &Rule) -> Vec<String> {
    if rule.selector.contains(".is-stale") {
        return Vec::new();
    }
    let own = rule.selector.strip_prefix(".level7 .drawing");
    match own {
        Some("") => vec![".level-7-drawing".to_owned()],
        Some(rest) if rest.starts_with(' ') => spread(rest)
            .into_iter()
            .map(|one| format!(".level-7-drawing{one}"))
            .collect(),
        _ => Vec::new(),
    }
}

/// A selector with each `:is(…)` spelt out: programs other than browsers do not know it.
fn spread(selector: &str) -> Vec<String> {
    let Some((before, rest)) = selector.split_once(":is(") else {
        assert!(!selector.contains([':', ',']), "{selector}");
        return vec![selector.to_owned()];
    };
    let (choices, after) = rest.split_once(')').expect("closes");
    choices
        .split(',')
        .map(str::trim)
        .flat_map(|choice| {
            // An element's name stands before its classes.
            let (outer, own) = before.rsplit_once(' ').expect("follows the drawing");
            let joined = if choice.starts_with('.') {
                format!("{outer} {own}{choice}{after}")
            } else {
                format!("{outer} {choice}{own}{after}")
            };
            spread(&joined)
        })
        .collect()
}

fn filled(value: &str, values: &BTreeMap<String, String>) -> String {
    let mut parts = value.split("var(--");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').expect("closes");
        filled.push_str(values.get(name).unwrap_or_else(|| panic!("no {name}")));
        filled.push_str(rest);
    }
    filled
}

fn plain(name: &str, value: &str) -> Vec<String> {
    if name == "font" {
        let (size, family) = value.split_once(" / 1 ").expect("size, height, family");
        return vec![format!("font-size:{size}"), format!("font-family:{family}")];
    }
    let kept = KEPT.contains(&name);
    assert!(
        kept || LEFT_OUT.contains(&name),
        "{name}: is it for pictures?"
    );
    if kept {
        vec![format!("{name}:{value}")]
    } else {
        Vec::new()
    }
}
