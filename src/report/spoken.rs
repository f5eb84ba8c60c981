//! What is said to those who hear the page: names of the controls about a box, the value under a
//! slider's thumb, and the answer after a change.

use super::slope::told;
use crate::scenario::{Input, Shape};
use crate::words::controls;

/// The names of the controls about a box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ControlNames {
    /// The button to the next lower value.
    pub less: String,
    /// The button to the next higher value.
    pub more: String,
    /// The slider.
    pub slider: String,
}

/// The names of the controls about the box of an input that stands under this label.
#[must_use]
pub fn control_names(input: &Input, label: &str) -> ControlNames {
    let (less, more) = match input.shape {
        Shape::Month => (controls::earlier(label), controls::later(label)),
        _ => (controls::less(label), controls::more(label)),
    };
    ControlNames {
        less,
        more,
        slider: controls::slider(label),
    }
}

/// A value under a slider's thumb: "£7,500".
#[must_use]
pub fn value_text(input: &Input, value: f64) -> String {
    told(input, value)
}

/// What is said aloud a second after the last change: the answer in short, or what is wrong with
/// what was typed last, with the name of its box.
#[must_use]
pub fn announcement(short: &str, slip: Option<(&str, &str)>) -> String {
    match slip {
        Some((label, error)) => controls::slip_aloud(label, error),
        None => short.to_owned(),
    }
}

/// The same where it is what was said last: an answer that a change has left as it was.
#[must_use]
pub fn again(announcement: &str) -> String {
    controls::as_before(announcement)
}
