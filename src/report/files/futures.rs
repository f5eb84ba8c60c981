//! Twenty futures as marks. In the page each dot is a control that tells its story; in a picture
//! there is nothing to be pressed, and each stack has its number over it.

use crate::chart::dots::{Column, Dots};
use crate::chart::{Anchor, Chart, Mark, WIDE};

/// Radius of a dot, and from one to the next.
const RADIUS: f64 = 9.0;
const APART: f64 = 24.0;
/// Dots side by side in a stack.
const ABREAST: usize = 2;
/// Room for the number over a stack, and under the base line.
const OVER: f64 = 24.0;
const UNDER: f64 = 44.0;

/// The dots as a chart, wide.
pub(super) fn chart(dots: &Dots) -> Chart {
    let highest = dots.columns.iter().map(|stack| stack.dots.len()).max();
    let rows = highest.unwrap_or(0).div_ceil(ABREAST);
    let base = OVER + rows as f64 * APART;
    let across = WIDE / dots.columns.len().max(1) as f64;
    let mut marks = vec![Mark::Rule {
        class: "axis",
        from: (0.0, base),
        to: (WIDE, base),
    }];
    for (at, stack) in dots.columns.iter().enumerate() {
        pile(&mut marks, stack, across * (at as f64 + 0.5), base);
    }
    marks.push(Mark::Text {
        class: "axis",
        x: 0.0,
        y: base + UNDER - 6.0,
        anchor: Anchor::Start,
        text: dots.axis.clone(),
    });
    Chart {
        title: dots.title.clone(),
        subtitle: String::new(),
        sentence: dots.sentence.clone(),
        width: WIDE,
        height: base + UNDER,
        marks,
        track: None,
        table: dots.table.clone(),
    }
}

/// A stack about `middle`, from the base line up.
fn pile(marks: &mut Vec<Mark>, stack: &Column, middle: f64, base: f64) {
    let class = if stack.never { "missing" } else { "with-route" };
    for place in 0..stack.dots.len() {
        let (row, column) = (place / ABREAST, place % ABREAST);
        let aside = column as f64 - (ABREAST - 1) as f64 / 2.0;
        marks.push(Mark::Circle {
            class,
            x: middle + aside * APART,
            y: base - (row as f64 + 0.5) * APART,
            radius: RADIUS,
        });
    }
    let text = |class, y, text: String| Mark::Text {
        class,
        x: middle,
        y,
        anchor: Anchor::Middle,
        text,
    };
    let top = base - stack.dots.len().div_ceil(ABREAST) as f64 * APART;
    marks.push(text("value", top - 6.0, stack.dots.len().to_string()));
    marks.push(text("axis", base + 17.0, stack.label.clone()));
}
