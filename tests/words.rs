//! Where texts may stand: what a visitor reads is written in `calculation/src/words`, or within `text!` where it
//! is data, so that a page in another language is one folder more.

#[path = "support/literals.rs"]
mod literals;

use literals::{Literal, literals, sources};
use std::collections::HashMap;

/// The floors that decide what to say, and the one that lays it out: none may word it.
const FLOORS: &[&str] = &[
    "calculation/src/model",
    "calculation/src/insight",
    "calculation/src/scenario",
    "src/chart",
    "src/report",
    "src/ui",
];

/// What these write is for machines and for whoever keeps the facts: files, rehearsals, refusals of
/// what a script asked for, calls to the browser, what a spreadsheet reads.
const FOR_MACHINES: &[&str] = &[
    "src/report/facts_file",
    "src/report/files/ics.rs",
    "src/report/files/opened/parts.rs",
    "src/report/files/svg.rs",
    "src/report/rehearsal",
    "src/report/fingerprint",
    "calculation/src/scenario/file.rs",
    "calculation/src/scenario/value.rs",
    "src/ui/port",
    "src/report/workbook/formula",
    "src/report/workbook/tests.rs",
    "src/report/workbook/write.rs",
];

/// Attributes that are read aloud or shown; what stands in the others is for the browser.
const SAID: &[&str] = &[
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "title",
    "alt",
    "placeholder",
];

/// Literals in these are texts already, or for programmers.
const WITHIN: &[&str] = &[
    "text!",
    "env!",
    "expect",
    "panic!",
    "unreachable!",
    "assert!",
    "assert_eq!",
    "debug_assert!",
    "debug_assert_eq!",
];

/// Literals that no visitor reads: classes of the style sheet, names of keys, tags of a document,
/// reasons why a calculation has no result.
const UNREAD: &[&str] = &[
    "bar is-up",
    "now beyond",
    "dot is-",
    "dots-stack is-never",
    "drawing is-",
    "10000000px",
    "view is-shown",
    "Escape",
    "Futured",
    "<meta ",
    "<a href=",
    "text/",
    "<!doctype html>",
    "<body",
    "</h1><p id",
    "default-src ",
    "the built page has no ",
    "axis as-you-are",
    "name with-route",
    "name other",
    "<svg xmlns=",
    "the rest of the program could not be fetched",
    "there are no flows",
    "all flows have the same sign",
    "no rate between -99% and +1,000% a year",
];

/// Whether somebody could read it: two words or more, a capital letter first, or anything in an
/// attribute that is said. A small word alone may be a key, an id or a class; where it is shown, the
/// page in the language of the tests finds it (tests/pseudo.rs).
fn is_prose(literal: &Literal) -> bool {
    let text = literal.text.as_str();
    let attribute = literal.attribute.as_str();
    let reads = if attribute.is_empty() {
        text.contains(' ') || text.starts_with(|one: char| one.is_uppercase())
    } else {
        SAID.contains(&attribute)
    };
    reads
        && text.contains(|one: char| one.is_alphabetic())
        && !UNREAD.iter().any(|start| text.starts_with(start))
        && !literal
            .within
            .iter()
            .any(|name| WITHIN.contains(&name.as_str()))
}

#[test]
fn what_is_said_is_written_in_words() {
    let is_of = |name: &str, places: &[&str]| places.iter().any(|place| name.starts_with(place));
    let mut looked_at = 0;
    let mut wrong = Vec::new();
    for (name, text) in sources(FLOORS) {
        if is_of(&name, FOR_MACHINES) {
            continue;
        }
        looked_at += 1;
        for literal in literals(&text).iter().filter(|one| is_prose(one)) {
            wrong.push(format!("{name}:{}: {}", literal.line, literal.text));
        }
    }
    assert!(looked_at > 70, "{looked_at} sources");
    assert!(
        wrong.is_empty(),
        "These belong into calculation/src/words, or into text!(…) where they are data:\n{}",
        wrong.join("\n")
    );
}

/// Words are given figures and names. What they ask for themselves is what kind of thing they speak
/// of, which the floors below the charts know.
#[test]
fn words_do_not_look_at_what_is_said() {
    for (name, text) in sources(&["calculation/src/words"]) {
        for above in ["crate::chart", "crate::report", "crate::ui"] {
            assert!(!text.contains(above), "{name} uses {above}");
        }
    }
}

/// The compiler says so of what is private; texts stand in a package that others use.
#[test]
fn every_text_is_said_somewhere() {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let all = sources(&["src", "calculation/src"]);
    let code = all.iter().flat_map(|(_, text)| text.lines());
    let code = code.filter(|line| !line.trim_start().starts_with("//"));
    let mut met: HashMap<&str, u32> = HashMap::new();
    for word in code.flat_map(|line| line.split(|letter| !is_of_word(letter))) {
        *met.entry(word).or_default() += 1;
    }
    let mut named = 0;
    let mut unsaid = Vec::new();
    for (file, text) in sources(&["calculation/src/words"]) {
        for line in text.lines() {
            let line = line.trim_start();
            // A constant, a function, or a sentence of `messages!`.
            let start = ["pub const fn ", "pub const ", "pub fn "];
            let start = start.iter().find_map(|start| line.strip_prefix(start));
            let given = || line.contains(") = ").then_some(line);
            let Some(line) = start.or_else(given) else {
                continue;
            };
            let end = line.find(|letter| !is_of_word(letter));
            let name = &line[..end.unwrap_or(line.len())];
            named += 1;
            if met.get(name).is_none_or(|&count| count < 2) {
                unsaid.push(format!("{file}: {name}"));
            }
        }
    }
    assert!(named > 900, "{named} texts");
    assert!(
        unsaid.is_empty(),
        "Nobody says these:\n{}",
        unsaid.join("\n")
    );
}

#[test]
fn finds_the_literals_of_a_source() {
    let source = r#"
        // "not this"
        let quote = '"'; let life: &'static str = "a b";
        let long = text!("one \
                          two");
        value.expect("there is one")
        <p class="part of it" title="seen" id="l7">{ "Close" }{ "key" }</p>
        #[cfg(test)] mod tests { "nor this" }
    "#;
    let found = literals(source);
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "a b",
            "one two",
            "there is one",
            "part of it",
            "seen",
            "l7",
            "Close",
            "key"
        ]
    );
    let prose: Vec<(usize, &str)> = found
        .iter()
        .filter(|one| is_prose(one))
        .map(|one| (one.line, one.text.as_str()))
        .collect();
    assert_eq!(prose, [(3, "a b"), (7, "seen"), (7, "Close")]);
}
