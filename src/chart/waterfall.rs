//! From one amount to another, step by step: each bar begins where the one above it ended.
//!
//! On a phone a step's name stands above its bar, on a wide column beside it. A step that takes
//! off says so by its sign; colour only repeats it.

use super::{Anchor, BOLD, Chart, Mark, NARROW, Scale, TEXT, Table, fit, text_width};
use crate::bounds::within;
use crate::words::charts;

/// What the chart is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Waterfall {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// An amount that stands by itself, or what a step adds. Drawn as nothing if not finite.
    pub value: Value,
    /// Where it comes from, for the table.
    pub origin: String,
}

/// What a row shows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// An amount counted from nothing: the first and the last one.
    Whole(f64),
    /// What is added to the row above; negative for what is taken off.
    Step(f64),
}

const BAR: f64 = 14.0;
const LABEL: f64 = 17.0;
const GAP: f64 = 9.0;

/// The rows from top to bottom. `unit` writes an amount with its unit.
#[must_use]
pub fn waterfall(given: &Waterfall, unit: impl Fn(f64) -> String) -> Chart {
    let (width, rows) = (given.width, given.rows.as_slice());
    let spans = spans(rows);
    let ends: Vec<String> = rows
        .iter()
        .map(|row| fit(&written(row.value, &unit), BOLD, width * 0.3))
        .collect();
    let room = ends
        .iter()
        .map(|end| text_width(end, BOLD))
        .fold(0.0, f64::max);
    // Beside the bars where there is room for two columns.
    let beside = width > NARROW * 1.5;
    let left = if beside { width * 0.42 } else { 0.0 };
    let lowest = spans
        .iter()
        .fold(0.0, |low: f64, (a, b)| low.min(*a).min(*b));
    let highest = spans
        .iter()
        .fold(0.0, |high: f64, (a, b)| high.max(*a).max(*b));
    let scale = Scale::new((lowest, highest), (left, width - room - 8.0));

    let mut marks = Vec::new();
    let mut y = 2.0;
    let mut before: Option<(f64, f64)> = None;
    for ((row, end), (from, to)) in rows.iter().zip(ends).zip(spans) {
        // Under the words: their rim of paper keeps them legible.
        if let Some((x, above)) = before {
            let below = y + BAR + if beside { 0.0 } else { LABEL };
            marks.push(Mark::Rule {
                class: "leader",
                from: (x, above),
                to: (x, below),
            });
        }
        let (class, size) = match row.value {
            Value::Whole(_) => ("label", BOLD),
            Value::Step(_) => ("part", TEXT),
        };
        if beside {
            let label = fit(&row.label, size, left - 12.0);
            marks.push(text(class, 0.0, y + 11.5, label));
        } else {
            marks.push(text(class, 0.0, y + 12.5, fit(&row.label, size, width)));
            y += LABEL;
        }
        let (low, high) = (scale.at(from.min(to)), scale.at(from.max(to)));
        // What is too small to see still is a step.
        let length = (high - low).max(1.0);
        marks.push(Mark::Rect {
            class: match row.value {
                Value::Whole(_) => "part-a",
                Value::Step(step) if step < 0.0 => "part-b",
                Value::Step(_) => "part-c",
            },
            x: low.min(width - length).max(0.0),
            y,
            width: length,
            height: BAR,
        });
        marks.push(text("value", high + 6.0, y + 11.5, end));
        before = Some((scale.at(to), y + BAR));
        y += BAR + GAP;
    }
    if !rows.is_empty() {
        marks.push(Mark::Rule {
            class: "axis",
            from: (scale.at(0.0), 0.0),
            to: (scale.at(0.0), y - GAP + 2.0),
        });
    }
    Chart {
        table: table(&given.title, rows, &unit),
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height: (y - GAP + 4.0).max(1.0),
        marks,
        track: None,
    }
}

/// From where to where each row goes.
fn spans(rows: &[Row]) -> Vec<(f64, f64)> {
    let mut at = 0.0;
    rows.iter()
        .map(|row| {
            let from = match row.value {
                Value::Whole(_) => 0.0,
                Value::Step(_) => at,
            };
            at = from + drawn(row.value);
            (from, at)
        })
        .collect()
}

fn drawn(value: Value) -> f64 {
    let (Value::Whole(amount) | Value::Step(amount)) = value;
    // Beyond this no drawing tells one amount from another.
    if amount.is_finite() {
        within(amount, -1e12, 1e12)
    } else {
        0.0
    }
}

/// A rise has its sign, too: without it nobody could tell it from an amount.
fn written(value: Value, unit: &impl Fn(f64) -> String) -> String {
    match value {
        Value::Step(step) if step > 0.0 => ["+\u{2060}", &unit(step)].concat(),
        Value::Whole(amount) | Value::Step(amount) => unit(amount),
    }
}

fn table(title: &str, rows: &[Row], unit: &impl Fn(f64) -> String) -> Table {
    let cells = |(row, (_, to)): (&Row, (f64, f64))| {
        vec![
            row.label.clone(),
            written(row.value, unit),
            unit(to),
            row.origin.clone(),
        ]
    };
    Table {
        caption: title.to_owned(),
        head: charts::STEPS.map(str::to_owned).to_vec(),
        rows: rows.iter().zip(spans(rows)).map(cells).collect(),
    }
}

fn text(class: &'static str, x: f64, y: f64, text: String) -> Mark {
    Mark::Text {
        class,
        x,
        y,
        anchor: Anchor::Start,
        text,
    }
}
