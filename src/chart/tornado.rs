//! What each input does to the answer between its low and its high, the greatest on top: a bar
//! about the present answer for each, the answers written at its ends and the input's values under
//! them.

use super::{Anchor, BOLD, Chart, LINE, Mark, NARROW, Scale, TEXT, Table, fit, text_width, wrap};
use crate::bounds::within;
use crate::words::charts;

/// One input.
#[derive(Clone, PartialEq, Debug)]
pub struct TornadoRow {
    /// Its name.
    pub label: String,
    /// Its low value in words.
    pub low: String,
    /// Its high value in words.
    pub high: String,
    /// The answer at the low value.
    pub at_low: f64,
    /// The answer at the high value.
    pub at_high: f64,
}

/// What the chart is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Tornado {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// The answer as it is.
    pub present: f64,
    /// What the answer as it is is called, its figure included: "as it stands, £16,900".
    pub stands: String,
    /// What an answer of nothing is called: "as you are".
    pub zero: String,
    /// The inputs, the greatest first.
    pub rows: Vec<TornadoRow>,
}

const BAR: f64 = 12.0;
/// From the figure at an end of a bar to the bar.
const BESIDE: f64 = 5.0;

/// Draws it. `money` writes an answer.
#[must_use]
pub fn tornado(given: &Tornado, width: f64, money: impl Fn(f64) -> String) -> Chart {
    let tame = |value: f64| if value.is_finite() { value } else { 0.0 };
    let present = tame(given.present);
    let rows: Vec<[(f64, &str); 2]> = given.rows.iter().map(ends).collect();
    let reached = || rows.iter().flatten().map(|(gain, _)| *gain);
    let least = reached().fold(present.min(0.0), f64::min);
    let most = reached().fold(present.max(0.0), f64::max);
    // Room for the figures at either end.
    let room = |end: usize| {
        let figures = rows.iter().map(|row| text_width(&money(row[end].0), BOLD));
        figures.fold(0.0, f64::max).min(width * 0.3) + BESIDE
    };
    let x = Scale::new((least, most), (room(0), width - room(1)));

    // A name may take two lines on a phone; it stands low in them, above its bar.
    let lines = if width > NARROW { 1.0 } else { 2.0 };
    let head = 2.0 * LINE + 6.0;
    let mut marks = Vec::new();
    let mut y = head;
    let mut rules = Vec::new();
    for (row, [left, right]) in given.rows.iter().zip(&rows) {
        let label = wrap(&row.label, BOLD, width);
        #[allow(clippy::cast_precision_loss)]
        let tall = LINE * label.len() as f64;
        y += (LINE * lines - tall).max(0.0);
        for line in label {
            marks.push(text("label", 0.0, y + 13.0, Anchor::Start, line));
            y += LINE;
        }
        y += 3.0;
        let at = x.at(present);
        for (class, gain) in [("worse", left.0), ("better", right.0)] {
            let end = x.at(gain);
            if (at - end).abs() >= 0.05 {
                marks.push(Mark::Rect {
                    class,
                    x: at.min(end),
                    y,
                    width: (at - end).abs(),
                    height: BAR,
                });
            }
        }
        rules.push((y - 2.0, y + BAR + 2.0));
        let figure = |gain: f64| fit(&money(gain), BOLD, width * 0.3);
        let (from, to) = (at.min(x.at(left.0)), at.max(x.at(right.0)));
        let base = y + BAR - 1.5;
        marks.push(text(
            "value",
            from - BESIDE,
            base,
            Anchor::End,
            figure(left.0),
        ));
        marks.push(text(
            "value",
            to + BESIDE,
            base,
            Anchor::Start,
            figure(right.0),
        ));
        y += BAR + 1.0;
        // The values on either side of the answer as it is, or as near to it as there is room.
        let half = |words: &str| fit(words, TEXT, (width - TEXT) / 2.0);
        let (worse, better) = (half(left.1), half(right.1));
        let (one, other) = (text_width(&worse, TEXT), text_width(&better, TEXT));
        let begins = within(at - BESIDE - one, 0.0, width - other - TEXT - one);
        let then = (at + BESIDE).max(begins + one + TEXT).min(width - other);
        marks.push(text("part", begins, y + 13.0, Anchor::Start, worse));
        marks.push(text("part", then, y + 13.0, Anchor::Start, better));
        y += LINE + 8.0;
    }
    let mut behind = Vec::new();
    if let (Some(first), Some(last)) = (rules.first(), rules.last()) {
        let names = [
            ("present", present, &given.stands),
            ("zero", 0.0, &given.zero),
        ];
        for (line, (class, value, name)) in names.into_iter().enumerate() {
            let at = x.at(value);
            // Under a name that it would cross, it begins below it.
            #[allow(clippy::cast_precision_loss)]
            let base = 13.0 + LINE * line as f64;
            behind.push(Mark::Rule {
                class,
                from: (at, base + 4.0),
                to: (at, if class == "zero" { last.1 } else { first.1 }),
            });
            let name = fit(name, TEXT, width);
            let most = (width - text_width(&name, TEXT)).max(0.0);
            let left = within(at - text_width(&name, TEXT) / 2.0, 0.0, most);
            behind.push(text("part", left, base, Anchor::Start, name));
        }
        for (from, to) in rules {
            marks.push(Mark::Rule {
                class: "present",
                from: (x.at(present), from),
                to: (x.at(present), to),
            });
        }
    }
    behind.append(&mut marks);
    Chart {
        table: table(given, &money),
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height: y.max(1.0),
        marks: behind,
        track: None,
    }
}

/// The answers at both ends of an input with the values at which they come, the worse first, as on
/// the bar.
fn ends(row: &TornadoRow) -> [(f64, &str); 2] {
    let tame = |value: f64| if value.is_finite() { value } else { 0.0 };
    let low = (tame(row.at_low), row.low.as_str());
    let high = (tame(row.at_high), row.high.as_str());
    if low.0 <= high.0 {
        [low, high]
    } else {
        [high, low]
    }
}

fn table(given: &Tornado, money: &impl Fn(f64) -> String) -> Table {
    let rows = given.rows.iter();
    Table {
        caption: given.title.clone(),
        head: charts::SWINGS.map(str::to_owned).to_vec(),
        rows: rows
            .map(|row| {
                vec![
                    row.label.clone(),
                    row.low.clone(),
                    money(row.at_low),
                    row.high.clone(),
                    money(row.at_high),
                ]
            })
            .collect(),
    }
}

fn text(class: &'static str, x: f64, y: f64, anchor: Anchor, text: String) -> Mark {
    Mark::Text {
        class,
        x,
        y,
        anchor,
        text,
    }
}
