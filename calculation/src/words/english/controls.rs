//! What is said of the slider and the buttons beside a box, of what was typed into it, and aloud
//! after a change.

use crate::words::{messages, text};

/// On a slider: the visitor's figure lies past its end.
pub const BEYOND: &str = text!("Your figure lies beyond this scale.");

messages! {
    /// A text that could be meant otherwise, and what it was taken for.
    taken_for(typed: &str, value: &str) = "Read “{typed}” as {value}.";
    /// The button that takes the next lower value.
    less(label: &str) = "Less: {label}";
    /// The button that takes the next higher value.
    more(label: &str) = "More: {label}";
    /// The button to the month before.
    earlier(label: &str) = "Earlier: {label}";
    /// The button to the next month.
    later(label: &str) = "Later: {label}";
    /// The slider of a box.
    slider(label: &str) = "{label}, as a slider";
    /// Said aloud of a text that could not be read.
    slip_aloud(label: &str, error: &str) = "{label}: {error} The answer has not changed.";
    /// Said aloud after a change that left the answer as it was.
    as_before(answer: &str) = "As before: {answer}";
}
