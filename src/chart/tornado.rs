//! What each input does to the answer between its low and its high, the greatest on top: a bar
//! about the present answer for each, with both ends written out under it.

use super::{Anchor, BOLD, Chart, Mark, Scale, TEXT, Table, fit, text_width, wrap};

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
    /// The text alternative.
    pub sentence: String,
    /// The answer as it is.
    pub present: f64,
    /// The inputs, the greatest first.
    pub rows: Vec<TornadoRow>,
}

const BAR: f64 = 12.0;
const LINE: f64 = 17.0;
const GAP: f64 = 14.0;

/// Draws it. `money` writes an answer.
#[must_use]
pub fn tornado(given: &Tornado, width: f64, money: impl Fn(f64) -> String) -> Chart {
    let tame = |value: f64| if value.is_finite() { value } else { 0.0 };
    let present = tame(given.present);
    let ends = || {
        let rows = given.rows.iter();
        rows.flat_map(|row| [tame(row.at_low), tame(row.at_high)])
    };
    let least = ends().fold(present.min(0.0), f64::min);
    let most = ends().fold(present.max(0.0), f64::max);
    let x = Scale::new((least, most), (1.0, width - 1.0));
    let end = |value: &str, gain: f64| [value, ": ", &money(gain)].concat();

    let mut marks = Vec::new();
    let mut y = 0.0;
    for row in &given.rows {
        for line in wrap(&row.label, BOLD, width) {
            marks.push(text("label", 0.0, y + 13.0, Anchor::Start, line));
            y += LINE;
        }
        y += 2.0;
        for (class, gain) in [("low", row.at_low), ("high", row.at_high)] {
            let (one, other) = (x.at(present), x.at(tame(gain)));
            if (one - other).abs() >= 0.05 {
                marks.push(Mark::Rect {
                    class,
                    x: one.min(other),
                    y,
                    width: (one - other).abs(),
                    height: BAR,
                });
            }
        }
        for (class, at) in [("zero", 0.0), ("present", present)] {
            marks.push(Mark::Rule {
                class,
                from: (x.at(at), y - 2.0),
                to: (x.at(at), y + BAR + 2.0),
            });
        }
        y += BAR + 2.0;
        // The end that is worse stands left, as on the bar.
        let low = end(&row.low, row.at_low);
        let high = end(&row.high, row.at_high);
        let (left, right) = if row.at_low <= row.at_high {
            (low, high)
        } else {
            (high, low)
        };
        if text_width(&left, TEXT) + text_width(&right, TEXT) + TEXT <= width {
            marks.push(text("part", 0.0, y + 13.0, Anchor::Start, left));
        } else {
            marks.push(text(
                "part",
                0.0,
                y + 13.0,
                Anchor::Start,
                fit(&left, TEXT, width),
            ));
            y += LINE;
        }
        marks.push(text(
            "part",
            width,
            y + 13.0,
            Anchor::End,
            fit(&right, TEXT, width),
        ));
        y += LINE + GAP;
    }
    Chart {
        table: table(given, &money),
        title: given.title.clone(),
        sentence: given.sentence.clone(),
        width,
        height: (y - GAP + 4.0).max(1.0),
        marks,
    }
}

fn table(given: &Tornado, money: &impl Fn(f64) -> String) -> Table {
    let rows = given.rows.iter();
    Table {
        caption: given.title.clone(),
        head: ["What", "Low", "Gain at low", "High", "Gain at high"]
            .map(str::to_owned)
            .to_vec(),
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
