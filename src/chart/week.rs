//! A week as a grid of its hours: a column is an hour of every day, so that the grid is a bar of an
//! average day, drawn seven times. Uses fill it from the left; what none of them takes stays empty.

use super::legend::{Chip, LINE, legend};
use super::{Anchor, BOLD, Chart, Mark, TEXT, Table, wrap};

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
    let mut fill = |class, from: f64, to: f64| {
        columns(&mut marks, class, (from, to.min(HOURS)), column, cell);
    };
    fill(given.last.class, (HOURS - last).max(0.0), HOURS);
    let mut from = 0.0;
    for one in &given.uses {
        fill(one.class, from, from + drawn(one.hours));
        from += drawn(one.hours);
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

    let mut rows: Vec<(Option<&'static str>, &str, f64)> = given
        .uses
        .iter()
        .map(|one| (Some(one.class), one.label.as_str(), drawn(one.hours)))
        .collect();
    if rest >= 0.0 {
        rows.push((Some("free"), &given.rest, rest));
    }
    rows.push((Some(given.last.class), &given.last.label, last));
    if rest < 0.0 {
        rows.push((None, &given.beyond, -rest));
    }
    let entries = rows
        .iter()
        .filter(|(_, _, value)| *value > 0.0)
        .filter_map(|(class, label, value)| {
            Some((Chip::Box((*class)?), [&hours(*value), " ", label].concat()))
        })
        .collect();
    let mut y = legend(&mut marks, entries, given.width, height + 5.0);
    if rest < 0.0 {
        let words = [&hours(-rest), " ", &given.beyond].concat();
        for line in wrap(&words, BOLD, given.width) {
            marks.push(Mark::Text {
                class: "label",
                x: 0.0,
                y: y + TEXT,
                anchor: Anchor::Start,
                text: line,
            });
            y += LINE;
        }
    }
    let cells = |(_, label, value): &(_, &str, f64)| vec![(*label).to_owned(), hours(*value)];
    Chart {
        table: Table {
            caption: given.title.clone(),
            head: vec![given.head.0.clone(), given.head.1.clone()],
            rows: rows.iter().map(cells).collect(),
        },
        title: given.title.clone(),
        sentence: given.sentence.clone(),
        width: given.width,
        height: y + 4.0,
        marks,
    }
}

/// Fills the hours of a span, down each column in turn: part of the first, the whole ones between,
/// part of the last.
fn columns(
    marks: &mut Vec<Mark>,
    class: &'static str,
    (from, to): (f64, f64),
    column: f64,
    cell: f64,
) {
    let mut from = from;
    while from < to {
        let first = libm::floor(from / DAYS);
        let down = from - first * DAYS;
        // Whole columns at once; a part of one by itself.
        let whole = if down > 0.0 {
            0.0
        } else {
            libm::floor((to - from) / DAYS)
        };
        let (across, until) = if whole > 0.0 {
            (whole, from + whole * DAYS)
        } else {
            (1.0, to.min((first + 1.0) * DAYS))
        };
        let tall = if whole > 0.0 { DAYS } else { until - from };
        // A span too short to be told from nothing must not go round for ever.
        if until <= from {
            return;
        }
        marks.push(Mark::Rect {
            class,
            x: first * column,
            y: down * cell,
            width: across * column,
            height: tall * cell,
        });
        from = until;
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
        hours.clamp(0.0, HOURS * 1_000.0)
    } else {
        0.0
    }
}
