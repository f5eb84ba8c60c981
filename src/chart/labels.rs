//! Names of lines and of points, put where they touch neither one another nor the frame.

use super::{Anchor, BOLD, Mark, text_width};
use crate::bounds::within;
use crate::order;

/// Least height from one name to the next.
const LINE: f64 = 16.0;

/// The end of a line, to be named.
pub(super) struct End {
    pub(super) at: (f64, f64),
    pub(super) name: String,
    pub(super) chosen: bool,
}

/// A name at the end of each line, pushed apart where lines end close together, with a leader
/// from any name that had to move.
pub(super) fn name_ends(
    marks: &mut Vec<Mark>,
    mut ends: Vec<End>,
    right: f64,
    (head, floor): (f64, f64),
) {
    order::sort_by(&mut ends, |a, b| a.at.1.total_cmp(&b.at.1));
    // With more names than lines of room they are set closer rather than out of the frame.
    #[allow(clippy::cast_precision_loss)]
    let apart = LINE.min((floor - head) / ends.len().saturating_sub(1).max(1) as f64);
    let mut heights: Vec<f64> = ends
        .iter()
        .map(|end| within(end.at.1, head, floor))
        .collect();
    for at in 1..heights.len() {
        heights[at] = heights[at].max(heights[at - 1] + apart);
    }
    let mut limit = floor;
    for height in heights.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - apart;
    }
    for (end, at) in ends.into_iter().zip(heights) {
        let (x, y) = end.at;
        if (at - y).abs() > 2.0 || right - x > 2.0 {
            marks.push(Mark::Rule {
                class: "leader",
                from: (x, y),
                to: (right + 5.0, at),
            });
        }
        marks.push(Mark::Text {
            class: if end.chosen {
                "name with-route"
            } else {
                "name other"
            },
            x: right + 8.0,
            y: at + 4.5,
            anchor: Anchor::Start,
            text: end.name,
        });
    }
}

/// A point to be named, and where its name may go.
pub(super) struct Spot {
    pub(super) at: (f64, f64),
    pub(super) class: &'static str,
    pub(super) label: String,
    /// Base line of the band kept free for it.
    pub(super) band: f64,
    /// Left, right, top and bottom of the plot.
    pub(super) frame: (f64, f64, f64, f64),
    pub(super) width: f64,
}

/// Left, top, right, bottom.
type Box4 = (f64, f64, f64, f64);

/// Puts the label beside its point if that crosses no line and no other label, else in its band.
pub(super) fn name_point(
    marks: &mut Vec<Mark>,
    taken: &mut Vec<Box4>,
    curves: &[Vec<(f64, f64)>],
    spot: Spot,
) {
    let (px, py) = spot.at;
    let long = text_width(&spot.label, BOLD);
    let (left, right, head, floor) = spot.frame;
    let size = |x: f64, y: f64| (x, y - 11.0, x + long, y + 4.0);
    let near = [
        (px - long / 2.0, py + 20.0),
        (px - long / 2.0, py - 11.0),
        (px + 9.0, py + 15.0),
        (px - long - 9.0, py - 8.0),
        (px + 9.0, py - 8.0),
        (px - long - 9.0, py + 15.0),
        (px + 9.0, py + 30.0),
    ]
    .into_iter()
    .find(|&(x, y)| {
        let area = size(x, y);
        area.0 >= left + 2.0
            && area.2 <= right - 2.0
            && area.1 >= head
            && area.3 <= floor
            && !taken.iter().any(|other| overlap(area, *other))
            && !curves.iter().any(|curve| crosses(curve, area))
    });
    let (x, y) = near.unwrap_or_else(|| {
        // In line with the plot if it can be, else over the figures of its ticks.
        let most = spot.width - long - 2.0;
        let x = (px - long / 2.0).max(left).min(most).max(2.0);
        let edge = if spot.band < py {
            spot.band + 4.0
        } else {
            spot.band - 11.0
        };
        marks.push(Mark::Rule {
            class: "leader",
            from: (px, py),
            to: (px, edge),
        });
        (x, spot.band)
    });
    taken.push(size(x, y));
    marks.push(Mark::Circle {
        class: spot.class,
        x: px,
        y: py,
        radius: 4.5,
    });
    marks.push(Mark::Text {
        class: "flag",
        x,
        y,
        anchor: Anchor::Start,
        text: spot.label,
    });
}

fn overlap(a: Box4, b: Box4) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// Whether a curve runs through a box, its segments taken by their own boxes: months are narrow,
/// so that is nearly exact, and errs towards leaving a label in the clear.
fn crosses(curve: &[(f64, f64)], area: Box4) -> bool {
    curve.windows(2).any(|pair| {
        let (a, b) = (pair[0], pair[1]);
        overlap(
            area,
            (
                a.0.min(b.0) - 2.0,
                a.1.min(b.1) - 2.0,
                a.0.max(b.0) + 2.0,
                a.1.max(b.1) + 2.0,
            ),
        )
    })
}
