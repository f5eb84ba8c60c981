//! The answer against one input, small enough to stand over its slider: a line, the zero line, where
//! the visitor is and where it turns. It reaches from the slider's first stop to its last, so that
//! the dot stands over the thumb; the ends' values stand under the slider.

use super::{Chart, Mark, Scale, Table};

/// Width of the drawing: it is stretched to the slider's, so that this is a hundredth of it each.
pub const WIDTH: f64 = 100.0;
/// Its height, CSS pixels.
pub const HEIGHT: f64 = 36.0;

/// Room for the dot above and below the line.
const EDGE: f64 = 5.0;
const FLOOR: f64 = 31.0;
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
    /// The place of the last stop; the first one's is 0.
    pub last: f64,
    /// Place among the stops and gain, places rising.
    pub points: Vec<(f64, f64)>,
    /// Where the visitor is.
    pub present: (f64, f64),
    /// Whether that is beyond the slider's ends: then the dot is hollow, at the end.
    pub is_beyond: bool,
    /// Places at which it turns.
    pub tips: Vec<f64>,
}

/// Draws it. What is not finite is left out. It has no table: the sentences beside it are all that
/// its size can tell.
#[must_use]
pub fn slope(given: Slope) -> Chart {
    let finite = |(value, gain): &(f64, f64)| value.is_finite() && gain.is_finite();
    let points: Vec<(f64, f64)> = given.points.iter().copied().filter(finite).collect();
    let most = points.iter().map(|point| point.1).fold(0.0, f64::max);
    let least = points.iter().map(|point| point.1).fold(0.0, f64::min);
    let x = Scale::new((0.0, given.last.max(1.0)), (0.0, WIDTH));
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
            class: if given.is_beyond { "beyond" } else { "now" },
            x: x.at(given.present.0),
            y: y.at(given.present.1),
            radius: DOT,
        });
    }
    Chart {
        table: Table {
            caption: given.title.clone(),
            head: Vec::new(),
            rows: Vec::new(),
        },
        title: given.title,
        // The box that it stands under says its unit.
        subtitle: String::new(),
        sentence: given.sentence,
        width: WIDTH,
        height: HEIGHT,
        marks,
        track: None,
    }
}
