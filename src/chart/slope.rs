//! The answer against one input, small enough to stand under its box: a line, the zero line, where
//! the visitor is and where it turns. Beside it stands a sentence; the ends' values are the only
//! figures in it, where there is room.

use super::{Anchor, Chart, Mark, Scale, Table, text_width};

/// Width of the drawing: about CSS pixels, the same on a phone.
pub const WIDTH: f64 = 150.0;
/// Its height.
pub const HEIGHT: f64 = 44.0;
/// Size of its text.
pub const SMALL: f64 = 11.0;

/// Room for the dot at either end, and above and below the line.
const EDGE: f64 = 5.0;
const FLOOR: f64 = 28.0;
const BASE: f64 = 41.0;
const DOT: f64 = 3.5;
/// Half the length of the tick at a tipping point.
const TICK: f64 = 5.0;

/// What the chart is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Slope {
    /// What it shows, with its input's name.
    pub title: String,
    /// The text alternative.
    pub sentence: String,
    /// Value and gain, values rising.
    pub points: Vec<(f64, f64)>,
    /// Where the visitor is.
    pub present: (f64, f64),
    /// Values at which it turns.
    pub tips: Vec<f64>,
    /// The ends' values in words.
    pub ends: (String, String),
}

/// Draws it. What is not finite is left out. It has no table: the sentences beside it are all that
/// its size can tell.
#[must_use]
pub fn slope(given: Slope) -> Chart {
    let finite = |(value, gain): &(f64, f64)| value.is_finite() && gain.is_finite();
    let points: Vec<(f64, f64)> = given.points.iter().copied().filter(finite).collect();
    let most = points.iter().map(|point| point.1).fold(0.0, f64::max);
    let least = points.iter().map(|point| point.1).fold(0.0, f64::min);
    let from = points.first().map_or(0.0, |point| point.0);
    let to = points.last().map_or(1.0, |point| point.0);
    let x = Scale::new((from, to), (EDGE, WIDTH - EDGE));
    let y = Scale::new((least, most), (FLOOR, EDGE));
    let zero = y.at(0.0);
    let mut marks = vec![Mark::Rule {
        class: "zero",
        from: (0.0, zero),
        to: (WIDTH, zero),
    }];
    for tip in &given.tips {
        marks.push(Mark::Rule {
            class: "tip",
            from: (x.at(*tip), zero - TICK),
            to: (x.at(*tip), zero + TICK),
        });
    }
    marks.push(Mark::Line {
        class: "gain",
        points: points
            .iter()
            .map(|(value, gain)| (x.at(*value), y.at(*gain)))
            .collect(),
    });
    if finite(&given.present) {
        marks.push(Mark::Circle {
            class: "now",
            x: x.at(given.present.0),
            y: y.at(given.present.1),
            radius: DOT,
        });
    }
    let (first, last) = given.ends;
    let room = WIDTH - text_width(&first, SMALL) - text_width(&last, SMALL);
    if room > SMALL {
        for (x, anchor, text) in [(0.0, Anchor::Start, first), (WIDTH, Anchor::End, last)] {
            marks.push(Mark::Text {
                class: "end",
                x,
                y: BASE,
                anchor,
                text,
            });
        }
    }
    Chart {
        table: Table {
            caption: given.title.clone(),
            head: Vec::new(),
            rows: Vec::new(),
        },
        title: given.title,
        sentence: given.sentence,
        width: WIDTH,
        height: HEIGHT,
        marks,
    }
}
