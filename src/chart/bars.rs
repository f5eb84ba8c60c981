//! Bars on one common scale: what routes cost, or how long they take.
//!
//! Each bar is labelled where it stands: its name above, its whole at the end, the figures of its
//! parts hanging from them. What a part is, is said with the first of its kind.

use super::hanging::{Hung, hang};
use super::{Anchor, BOLD, Chart, LINE, Mark, NARROW, TEXT, Table, fit, text_width, wrap};
use crate::words::charts;

/// What the chart is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Bars {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// The bars, top to bottom.
    pub rows: Vec<BarRow>,
}

/// One bar.
#[derive(Clone, PartialEq, Debug)]
pub struct BarRow {
    /// Its name: the route.
    pub label: String,
    /// Its parts, left to right. Below zero or not finite is drawn as nothing.
    pub parts: Vec<Part>,
    /// A tick on the bar, such as the cost after tax; its `label` says so, its class is "tick".
    pub tick: Option<(String, f64)>,
    /// A remark after the name, or nothing.
    pub note: String,
}

/// One part of a bar.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// Class token: "part-a", "part-b", "part-c".
    pub class: &'static str,
    /// What it is: "fee", "guided".
    pub label: String,
    /// How much, in the chart's unit.
    pub value: f64,
}

const BAR: f64 = 16.0;
const GAP: f64 = 14.0;
/// Lines of figures under a bar.
const LINES: usize = 2;

/// Horizontal stacked bars, one a row, in the order given. `unit` writes a value with its unit.
#[must_use]
pub fn compare(given: &Bars, unit: impl Fn(f64) -> String) -> Chart {
    let (width, rows) = (given.width, &given.rows);
    let whole = |row: &BarRow| row.parts.iter().map(|part| drawn(part.value)).sum::<f64>();
    let reach = |row: &BarRow| row.tick.as_ref().map_or(0.0, |(_, value)| drawn(*value));
    let reaches = rows.iter().map(|row| reach(row).max(whole(row)));
    let greatest = reaches.fold(0.0, f64::max);
    let ends: Vec<String> = rows
        .iter()
        .map(|row| fit(&unit(whole(row)), BOLD, width * 0.4))
        .collect();
    let room = ends.iter().map(|end| text_width(end, BOLD));
    let length = width - room.fold(0.0, f64::max) - 8.0;
    let at = |value: f64| {
        if greatest > 0.0 {
            drawn(value) / greatest * length
        } else {
            0.0
        }
    };

    let mut marks = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    let mut y = 0.0;
    let mut lines = 0;
    for (row, end) in rows.iter().zip(ends) {
        y = name(&mut marks, row, width, y) + 2.0;
        let (figures, right) = bar(&mut marks, row, &at, y);
        marks.push(text("value", right + 6.0, y + 12.5, end));
        // A bar of one part and no tick has nothing to add to its end.
        if figures.len() > 1 {
            let used = beneath(&mut marks, &figures, &mut named, &unit, (y + BAR, width));
            lines += used;
            #[allow(clippy::cast_precision_loss)]
            let used = used as f64;
            y += LINE * used;
        }
        y += BAR + 3.0 + GAP;
    }
    #[allow(clippy::cast_precision_loss)]
    let spare = LINE * kept_free(rows, width).saturating_sub(lines) as f64;
    Chart {
        table: table(&given.title, rows, &unit),
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height: (y - GAP + 4.0 + spare).max(1.0),
        marks,
        track: None,
    }
}

/// A row's name from `y` down, its remark behind it or, without room there, below. Gives where the
/// bar may begin.
fn name(marks: &mut Vec<Mark>, row: &BarRow, width: f64, mut y: f64) -> f64 {
    let lines = wrap(&row.label, BOLD, width);
    let last = lines.last().map_or(0.0, |line| text_width(line, BOLD));
    for line in lines {
        marks.push(text("label", 0.0, y + 13.0, line));
        y += LINE;
    }
    let after = last + TEXT;
    if after + text_width(&row.note, TEXT) <= width {
        if !row.note.is_empty() {
            marks.push(text("note", after, y + 13.0 - LINE, row.note.clone()));
        }
        return y;
    }
    for line in wrap(&row.note, TEXT, width) {
        marks.push(text("note", 0.0, y + 13.0, line));
        y += LINE;
    }
    y
}

/// A bar with its top at `y`: its parts, its tick. Gives its figures, each with what it is and where
/// its name hangs from, and where the bar ends.
fn bar<'a>(
    marks: &mut Vec<Mark>,
    row: &'a BarRow,
    at: &impl Fn(f64) -> f64,
    y: f64,
) -> (Vec<(&'a str, f64, f64)>, f64) {
    let mut figures = Vec::new();
    let mut x = 0.0;
    for part in &row.parts {
        let along = at(part.value);
        if along > 0.0 {
            // A hair of paper between parts, so that they part without their colours.
            let gap = if along > 3.0 && x > 0.0 { 1.0 } else { 0.0 };
            marks.push(Mark::Rect {
                class: part.class,
                x: x + gap,
                y,
                width: along - gap,
                height: BAR,
            });
        }
        if drawn(part.value) > 0.0 {
            let into = (along / 2.0).min(5.0);
            figures.push((part.label.as_str(), part.value, x + into));
        }
        x += along;
    }
    let mut right = x;
    if let Some((label, value)) = &row.tick {
        let x = at(*value);
        right = right.max(x);
        // The rim, in the colour of the paper, keeps the tick apart from a dark bar.
        for class in ["tick-rim", "tick"] {
            marks.push(Mark::Rule {
                class,
                from: (x, y - 3.0),
                to: (x, y + BAR + 3.0),
            });
        }
        figures.push((label.as_str(), *value, x));
    }
    marks.push(Mark::Rule {
        class: "axis",
        from: (0.0, y - 2.0),
        to: (0.0, y + BAR + 2.0),
    });
    (figures, right)
}

/// The figures under a bar that ends at `floor`, each hanging from its part. Where the bar is too
/// short for that they stand in a line, each with what it is. Gives how many lines there are.
fn beneath<'a>(
    marks: &mut Vec<Mark>,
    figures: &[(&'a str, f64, f64)],
    named: &mut Vec<&'a str>,
    unit: &impl Fn(f64) -> String,
    (floor, width): (f64, f64),
) -> usize {
    let most = if named.is_empty() {
        first(width)
    } else {
        LINES
    };
    let full = |label: &str, value: f64| charts::amount_of(&unit(value), label);
    let hung = figures.iter().map(|(label, value, x)| Hung {
        from: (*x, floor),
        text: if named.contains(label) {
            unit(*value)
        } else {
            full(label, *value)
        },
    });
    let mut hanging = Vec::new();
    let used = hang(&mut hanging, hung.collect(), floor + 3.0, width);
    named.extend(figures.iter().map(|(label, ..)| *label));
    if used <= most {
        marks.append(&mut hanging);
        return used;
    }
    let figures = figures.iter().map(|(label, value, _)| full(label, *value));
    let lines = wrap(&figures.collect::<Vec<String>>().join(", "), TEXT, width);
    for (line, words) in lines.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let down = LINE * line as f64;
        marks.push(text("part", 0.0, floor + 15.5 + down, words.clone()));
    }
    lines.len()
}

/// Lines of figures under the first bar, where they are named as well.
fn first(width: f64) -> usize {
    LINES + usize::from(width <= NARROW)
}

/// Lines of figures under all bars for which room is kept. With a single kind of part there are
/// none.
fn kept_free(rows: &[BarRow], width: f64) -> usize {
    let mut kinds: Vec<&str> = Vec::new();
    for row in rows {
        let parts = row.parts.iter().map(|part| part.label.as_str());
        for label in parts.chain(row.tick.iter().map(|(label, _)| label.as_str())) {
            if !kinds.contains(&label) {
                kinds.push(label);
            }
        }
    }
    if kinds.len() < 2 {
        return 0;
    }
    rows.len().saturating_sub(1) * LINES + first(width).min(kinds.len())
}

/// One column a part, parts of the same label sharing it; then the whole, the tick, the remark.
fn table(title: &str, rows: &[BarRow], unit: &impl Fn(f64) -> String) -> Table {
    let mut names: Vec<&str> = Vec::new();
    let mut ticks: Option<&str> = None;
    for row in rows {
        for part in &row.parts {
            if !names.contains(&part.label.as_str()) {
                names.push(&part.label);
            }
        }
        ticks = ticks.or(row.tick.as_ref().map(|(label, _)| label.as_str()));
    }
    let notes = rows.iter().any(|row| !row.note.is_empty());
    let mut head = vec![charts::ROUTE.to_owned()];
    head.extend(names.iter().map(|name| (*name).to_owned()));
    head.push(charts::TOTAL.to_owned());
    head.extend(ticks.map(str::to_owned));
    if notes {
        head.push(charts::REMARK.to_owned());
    }
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.label.clone()];
            for name in &names {
                let named = row.parts.iter().filter(|part| part.label == *name);
                cells.push(unit(named.map(|part| drawn(part.value)).sum()));
            }
            cells.push(unit(row.parts.iter().map(|part| drawn(part.value)).sum()));
            if ticks.is_some() {
                cells.push(
                    row.tick
                        .as_ref()
                        .map_or(String::new(), |(_, value)| unit(*value)),
                );
            }
            if notes {
                cells.push(row.note.clone());
            }
            cells
        })
        .collect();
    Table {
        caption: title.to_owned(),
        head,
        rows,
    }
}

/// What can be drawn of a value: nothing of one that is negative or not finite.
fn drawn(value: f64) -> f64 {
    if value.is_finite() && value > 0.0 {
        value
    } else {
        0.0
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
