//! The chart of the running difference as it is read point by point.

use crate::{Options, Page};
use serde_json::{Value, json};

/// The slider's id.
pub const RANGE: &str = "l7-difference-read";

/// The page in a window so wide, once the chart can be read.
#[must_use]
#[track_caller]
pub fn open(width: u32) -> Page {
    let page = Page::open_ready(&Options {
        width,
        height: 800,
        ..Options::default()
    });
    page.wait_until("the chart can be read", |page| {
        page.run(
            "const range = document.getElementById(arguments[0]); return !!range && !range.disabled;",
            &[json!(RANGE)],
        ) == json!(true)
    });
    page
}

/// Of the chart that is shown: the slider's value and its sentence, what is said beside it, where
/// the hairline stands and where the middle of the thumb does.
#[must_use]
#[track_caller]
pub fn seen(page: &Page) -> Value {
    page.run(
        "const range = document.getElementById(arguments[0]);
         const figure = range.closest('figure');
         const drawing = [...figure.querySelectorAll('svg.drawing')]
             .find(one => one.getBoundingClientRect().width > 0);
         const line = drawing.querySelector('line.read');
         const room = range.getBoundingClientRect();
         return {
             value: +range.value,
             last: +range.max,
             told: range.getAttribute('aria-valuetext'),
             says: figure.querySelector('.reader-says').textContent.trim(),
             line: line && line.getBoundingClientRect().left,
             thumb: room.left + 12 + (room.width - 24) * range.value / range.max,
             height: figure.getBoundingClientRect().height,
             scrolled: window.scrollY,
         };",
        &[json!(RANGE)],
    )
}

/// A number of what is seen.
///
/// # Panics
/// When it is none.
#[must_use]
#[track_caller]
pub fn number(seen: &Value, name: &str) -> f64 {
    seen[name]
        .as_f64()
        .unwrap_or_else(|| panic!("{name} in {seen}"))
}
