//! Bars on one common scale: what routes cost, or how long they take.
//!
//! Each bar is labelled where it stands: its name above, its whole at the end, its parts beneath
//! with a chip of their colour. So there is no legend to look up and no axis to read off.

use super::legend::{Chip, LINE, legend};
use super::{Anchor, BOLD, Chart, Mark, TEXT, Table, fit, text_width, wrap};

/// One bar.
#[derive(Clone, PartialEq, Debug)]
pub struct BarRow {
    /// Its name: the route.
    pub label: String,
    /// Its parts, left to right. Below zero or not finite is drawn as nothing.
    pub parts: Vec<Part>,
    /// A tick on the bar, such as the cost after tax; its `label` says so, its class is "tick".
    pub tick: Option<(String, f64)>,
    /// A remark under the bar, or nothing.
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

/// Horizontal stacked bars, one a row, in the order given. `unit` writes a value with its unit.
#[must_use]
pub fn compare(
    title: String,
    sentence: String,
    width: f64,
    unit: impl Fn(f64) -> String,
    rows: &[BarRow],
) -> Chart {
    let whole = |row: &BarRow| row.parts.iter().map(|part| drawn(part.value)).sum::<f64>();
    let greatest = rows
        .iter()
        .map(|row| {
            row.tick
                .as_ref()
                .map_or(0.0, |(_, value)| drawn(*value))
                .max(whole(row))
        })
        .fold(0.0, f64::max);
    let ends: Vec<String> = rows
        .iter()
        .map(|row| fit(&unit(whole(row)), BOLD, width * 0.4))
        .collect();
    let room = ends
        .iter()
        .map(|end| text_width(end, BOLD))
        .fold(0.0, f64::max);
    let length = width - room - 8.0;
    let at = |value: f64| {
        if greatest > 0.0 {
            drawn(value) / greatest * length
        } else {
            0.0
        }
    };

    let mut marks = Vec::new();
    let mut y = 0.0;
    for (row, end) in rows.iter().zip(ends) {
        for line in wrap(&row.label, BOLD, width) {
            marks.push(text("label", 0.0, y + 13.0, line));
            y += LINE;
        }
        y += 2.0;
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
            x += along;
        }
        let mut end_at = x;
        if let Some((_, value)) = &row.tick {
            let x = at(*value);
            end_at = end_at.max(x);
            // The rim, in the colour of the paper, keeps the tick apart from a dark bar.
            for class in ["tick-rim", "tick"] {
                marks.push(Mark::Rule {
                    class,
                    from: (x, y - 3.0),
                    to: (x, y + BAR + 3.0),
                });
            }
        }
        marks.push(Mark::Rule {
            class: "axis",
            from: (0.0, y - 2.0),
            to: (0.0, y + BAR + 2.0),
        });
        marks.push(text("value", end_at + 6.0, y + 12.5, end));
        y += BAR + 3.0;
        y = beneath(&mut marks, row, &unit, width, y);
        for line in wrap(&row.note, TEXT, width) {
            if !line.is_empty() {
                marks.push(text("note", 0.0, y + 12.0, line));
                y += LINE;
            }
        }
        y += GAP;
    }
    Chart {
        table: table(&title, rows, &unit),
        title,
        sentence,
        width,
        height: (y - GAP + 4.0).max(1.0),
        marks,
    }
}

/// The parts in words under a bar, each after a chip of its colour, over as many lines as they
/// need. A bar of one part and no tick has nothing to add to its end. Gives the next free line.
fn beneath(
    marks: &mut Vec<Mark>,
    row: &BarRow,
    unit: &impl Fn(f64) -> String,
    width: f64,
    y: f64,
) -> f64 {
    let shown: Vec<&Part> = row.parts.iter().filter(|p| drawn(p.value) > 0.0).collect();
    let mut entries: Vec<(Chip, String)> = Vec::new();
    if shown.len() > 1 || (row.tick.is_some() && !shown.is_empty()) {
        for part in shown {
            entries.push((Chip::Box(part.class), join(&unit(part.value), &part.label)));
        }
    }
    if let Some((label, value)) = &row.tick {
        entries.push((Chip::Tick("tick"), join(&unit(*value), label)));
    }
    legend(marks, entries, width, y)
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
    let mut head = vec!["Route".to_owned()];
    head.extend(names.iter().map(|name| (*name).to_owned()));
    head.push("Total".to_owned());
    head.extend(ticks.map(str::to_owned));
    if notes {
        head.push("Remark".to_owned());
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

fn join(value: &str, label: &str) -> String {
    let mut words = String::from(value);
    words.push(' ');
    words.push_str(label);
    words
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
