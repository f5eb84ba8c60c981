//! What is told of a publisher's own figures: that it sells the course, what it says, and what we
//! had in its place.

use super::names;
use super::words;
use crate::scenario::publisher::{Publisher, Refused};
use crate::scenario::{Key, Scenario, table};
use crate::words::{lists, publisher as said};

/// The panel.
#[derive(Clone, PartialEq, Debug)]
pub struct Panel {
    /// Its heading.
    pub title: &'static str,
    /// The same with the warning, where there is room for a line.
    pub line: &'static str,
    /// What the course is, and that it is sold by whoever publishes the page.
    pub sentences: Vec<String>,
    /// Each figure: its name, and the publisher's beside ours.
    pub figures: Vec<(&'static str, String)>,
    /// Where the course is sold, with the words of the link.
    pub link: Option<(String, String)>,
    /// What could not be taken.
    pub amiss: Vec<String>,
}

/// What is told of a publisher; nothing of one that says nothing.
#[must_use]
pub fn panel(publisher: &Publisher, scenario: &Scenario) -> Option<Panel> {
    if !publisher.says_anything() {
        return None;
    }
    let figures = publisher.figures.iter().map(|(key, value)| {
        let input = table::input(*key);
        let theirs = words::said(&input, *value);
        let ours = words::said(&input, scenario.our_default_of(*key).value);
        let told = if theirs == ours {
            said::as_ours(&theirs)
        } else {
            said::against_ours(&theirs, &ours)
        };
        (input.label, told)
    });
    Some(Panel {
        title: said::TITLE,
        line: said::TITLE_AND_WARNING,
        sentences: sentences(publisher),
        figures: figures.collect(),
        link: publisher.link.clone().map(|to| {
            let name = publisher.name.as_deref();
            let text = name.map_or_else(|| said::COURSE_HERE.to_owned(), said::leads_to);
            (text, to)
        }),
        amiss: amiss(&publisher.refused),
    })
}

fn sentences(publisher: &Publisher) -> Vec<String> {
    let course = match (&publisher.course, &publisher.awarding_body) {
        (Some(course), Some(body)) => Some(said::of_course_awarded(course, body)),
        (Some(course), None) => Some(said::of_course(course)),
        (None, Some(body)) => Some(said::awarded(body)),
        (None, None) => None,
    };
    let sells = publisher.name.as_deref();
    let sells = sells.map_or_else(|| said::SOMEBODY_SELLS.to_owned(), said::sells);
    course.into_iter().chain([sells]).collect()
}

fn amiss(refused: &[Refused]) -> Vec<String> {
    let named = |one: &Refused| match one {
        Refused::Figure(key) => Some(names::input(*key)),
        Refused::Text("course") => Some(said::COURSE.to_owned()),
        Refused::Text("awarding_body") => Some(said::AWARDING_BODY.to_owned()),
        Refused::Text("name") => Some(said::NAME.to_owned()),
        Refused::Text("wording") => Some(said::WORDING.to_owned()),
        Refused::Text("accent") => Some(said::ACCENT.to_owned()),
        Refused::Text("preset") => Some(said::PRESET.to_owned()),
        Refused::Text(_) => Some(said::LINK.to_owned()),
        Refused::Rest => Some(said::REST.to_owned()),
        Refused::Access(_) => None,
    };
    let all: Vec<String> = refused.iter().filter_map(named).collect();
    let held = refused.iter().any(|one| matches!(one, Refused::Access(_)));
    let not_taken = (!all.is_empty()).then(|| said::not_taken(&lists::clauses(&all)));
    let held = held.then(|| said::CANNOT_BE_HELD.to_owned());
    not_taken.into_iter().chain(held).collect()
}

/// A figure that the visitor can read and not change: "£4,950, fixed by the publisher of this page".
#[must_use]
pub fn fixed(scenario: &Scenario, key: Key) -> String {
    said::fixed(&words::said(&table::input(key), scenario.value(key)))
}
