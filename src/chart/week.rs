//! A week as a grid of its hours: a column is an hour of every day, so that the grid is a bar of an
//! average day, drawn seven times. Uses fill it from the left; what none of them takes stays empty.
//! What has the room is named inside, what has not, beneath.

use super::hanging::{Hung, hang};
use super::{Anchor, BOLD, Chart, LINE, Mark, TEXT, Table, text_width, wrap};
use crate::bounds::within;
use crate::words::charts;

/// What some hours of the week are used for.
#[derive(Clone, PartialEq, Debug)]
pub struct Use {
    /// Class token: "clients", "part-a", "missing", "part-b", "sleep".
    pub class: &'static str,
    /// What it is: "own study".
    pub label: String,
    /// Hours a week. Below zero or not finite is drawn as nothing.
    pub hours: f64,
}

/// What the grid of a week is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Week {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// What the week is used for, left to right.
    pub uses: Vec<Use>,
    /// What stands at the right end, against the edge: sleep.
    pub last: Use,
    /// What the rest is called: "left".
    pub rest: String,
    /// What the hours beyond those of a week are called: "too many".
    pub beyond: String,
    /// Heading of the column of uses, and of that of hours.
    pub head: (String, String),
}

const DAYS: f64 = 7.0;
/// Hours of a day, a column each.
const COLUMNS: f64 = 24.0;
const HOURS: f64 = DAYS * COLUMNS;
/// Tallest that an hour is drawn: on a wide page the grid need not be as tall as it is wide.
const TALLEST: f64 = 16.0;
/// Lines beneath the grid for which room is kept: as many uses as can be too narrow for their names.
const KEPT_FREE: usize = 5;
/// Most lines of a name inside, fewer than there is height for.
const MOST_INSIDE: usize = 4;
/// Class tokens of uses that are pale enough for words.
const PALE: [&str; 2] = ["free", "sleep"];
/// From the edge of a use to its name inside it.
const INSIDE: f64 = 6.0;

/// Draws a week. `hours` writes hours with their unit.
#[must_use]
pub fn week(given: &Week, hours: impl Fn(f64) -> String) -> Chart {
    let column = given.width / COLUMNS;
    let cell = column.min(TALLEST);
    let height = cell * DAYS;
    let used: f64 = given.uses.iter().map(|one| drawn(one.hours)).sum();
    let last = drawn(given.last.hours);
    let rest = HOURS - used - last;

    let mut marks = vec![Mark::Rect {
        class: "free",
        x: 0.0,
        y: 0.0,
        width: given.width,
        height,
    }];
    let end = (HOURS - last).max(0.0);
    let mut spans: Vec<(&'static str, &str, f64, (f64, f64))> = Vec::new();
    let mut from = 0.0;
    for one in &given.uses {
        let to = from + drawn(one.hours);
        spans.push((one.class, &one.label, drawn(one.hours), (from, to)));
        from = to;
    }
    spans.push(("free", &given.rest, rest, (from, end)));
    // What is done goes before sleep.
    let end = end.max(from.min(HOURS));
    spans.push((given.last.class, &given.last.label, last, (end, HOURS)));
    let across = |hours: f64| within(hours, 0.0, HOURS) / DAYS * column;
    for (class, _, _, (from, to)) in spans.iter().filter(|span| span.0 != "free") {
        let (left, right) = (across(*from), across(*to));
        if right > left {
            marks.push(Mark::Rect {
                class,
                x: left,
                y: 0.0,
                width: right - left,
                height,
            });
        }
    }
    // The hours part by hairs of paper.
    for at in 1..COLUMNS as usize {
        let x = at as f64 * column;
        marks.push(hair((x, 0.0), (x, height)));
    }
    for at in 1..DAYS as usize {
        let y = at as f64 * cell;
        marks.push(hair((0.0, y), (given.width, y)));
    }

    let mut hung = Vec::new();
    for (class, label, value, (from, to)) in &spans {
        // What is not seen has no name at its place.
        let (left, right) = (across(*from), across(*to));
        if *value <= 0.0 || right <= left {
            continue;
        }
        let text = charts::amount_of(&hours(*value), label);
        // Words are hard to read on a dark ground.
        let lines = if PALE.contains(class) {
            inside(&text, right - left - 2.0 * INSIDE)
        } else {
            Vec::new()
        };
        if lines.is_empty() {
            hung.push(Hung {
                from: (left + ((right - left) / 2.0).min(INSIDE), height),
                text,
            });
        }
        for (line, text) in lines.into_iter().enumerate() {
            #[allow(clippy::cast_precision_loss)]
            let down = LINE * line as f64;
            marks.push(Mark::Text {
                class: "inside",
                x: left + INSIDE,
                y: 16.0 + down,
                anchor: Anchor::Start,
                text,
            });
        }
    }
    let used = hang(&mut marks, hung, height + 4.0, given.width);
    #[allow(clippy::cast_precision_loss)]
    let mut y = height + 4.0 + LINE * used.max(KEPT_FREE) as f64;
    if rest < 0.0 {
        let words = charts::amount_of(&hours(-rest), &given.beyond);
        #[allow(clippy::cast_precision_loss)]
        let mut top = height + 4.0 + LINE * used as f64;
        for line in wrap(&words, BOLD, given.width) {
            marks.push(Mark::Text {
                class: "label",
                x: 0.0,
                y: top + TEXT,
                anchor: Anchor::Start,
                text: line,
            });
            top += LINE;
        }
        y = y.max(top);
    }
    let mut rows: Vec<(&str, f64)> = given
        .uses
        .iter()
        .map(|one| (one.label.as_str(), drawn(one.hours)))
        .collect();
    if rest >= 0.0 {
        rows.push((&given.rest, rest));
    }
    rows.push((&given.last.label, last));
    if rest < 0.0 {
        rows.push((&given.beyond, -rest));
    }
    let cells = |(label, value): &(&str, f64)| vec![(*label).to_owned(), hours(*value)];
    Chart {
        table: Table {
            caption: given.title.clone(),
            head: vec![given.head.0.clone(), given.head.1.clone()],
            rows: rows.iter().map(cells).collect(),
        },
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width: given.width,
        height: y + 4.0,
        marks,
        track: None,
    }
}

/// A name in lines that stand inside its use, none of its words cut; nothing if it has no room.
fn inside(text: &str, room: f64) -> Vec<String> {
    let whole = |word: &str| text_width(word, TEXT) <= room;
    if room < 5.0 * TEXT || !text.split_whitespace().all(whole) {
        return Vec::new();
    }
    let lines = wrap(text, TEXT, room);
    if lines.len() > MOST_INSIDE {
        Vec::new()
    } else {
        lines
    }
}

const fn hair(from: (f64, f64), to: (f64, f64)) -> Mark {
    Mark::Rule {
        class: "hair",
        from,
        to,
    }
}

/// What can be drawn of hours: nothing of what is negative or not finite, and no more than a
/// thousand weeks of them.
fn drawn(hours: f64) -> f64 {
    if hours.is_finite() {
        within(hours, 0.0, HOURS * 1_000.0)
    } else {
        0.0
    }
}
