//! What holds for every drawing.

#![allow(unreachable_pub)]

use level7::chart::{Anchor, BOLD, Chart, Mark, TEXT, text_width};

macro_rules! ensure {
    ($holds:expr $(, $($why:tt)+)?) => {
        if !$holds {
            #[allow(unused_mut, unused_assignments)]
            let mut why = String::from(stringify!($holds));
            $(why = format!($($why)+);)?
            return Err(why);
        }
    };
}

/// Left, top, right, bottom of a text.
fn area(mark: &Mark) -> Option<(f64, f64, f64, f64)> {
    let Mark::Text {
        x,
        y,
        anchor,
        text,
        class,
    } = mark
    else {
        return None;
    };
    let bold = ["value", "label", "flag", "name with-route"].contains(class);
    let long = text_width(text, if bold { BOLD } else { TEXT });
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - long / 2.0,
        Anchor::End => x - long,
    };
    Some((left, y - 10.0, left + long, y + 3.0))
}

/// Whether a drawing stands: every mark inside its frame, no text on another, every figure a number.
pub fn stands(chart: &Chart) -> Result<(), String> {
    let svg = chart.svg();
    ensure!(
        !["NaN", "inf", "-inf"]
            .iter()
            .any(|odd| svg.contains(&format!("=\"{odd}"))),
        "{svg}"
    );
    let inside = |x: f64, y: f64| {
        (-0.01..=chart.width + 0.01).contains(&x) && (-0.01..=chart.height + 0.01).contains(&y)
    };
    let areas: Vec<_> = chart.marks.iter().filter_map(area).collect();
    for &(left, top, right, bottom) in &areas {
        ensure!(inside(left, top) && inside(right, bottom), "{svg}");
    }
    for (at, a) in areas.iter().enumerate() {
        for b in &areas[at + 1..] {
            let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
            ensure!(apart, "{a:?} on {b:?}\n{svg}");
        }
    }
    for mark in &chart.marks {
        match mark {
            Mark::Line { points, .. } | Mark::Area { points, .. } => {
                ensure!(points.iter().all(|(x, y)| inside(*x, *y)), "{svg}");
            }
            Mark::Rect {
                x,
                y,
                width,
                height,
                ..
            } => {
                ensure!(*width >= 0.0 && *height >= 0.0);
                ensure!(inside(*x, *y) && inside(x + width, y + height), "{svg}");
            }
            Mark::Circle { x, y, .. } => ensure!(inside(*x, *y), "{svg}"),
            Mark::Rule { from, to, .. } => {
                ensure!(inside(from.0, from.1) && inside(to.0, to.1), "{svg}");
            }
            Mark::Text { .. } => {}
        }
    }
    let wide = chart.table.head.len();
    ensure!(chart.table.rows.iter().all(|row| row.len() == wide));
    Ok(())
}
