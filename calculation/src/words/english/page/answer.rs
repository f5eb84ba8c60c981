//! The two questions at the top, and what the last change did.

use crate::words::{messages, text};

pub const NECESSARY: &str = text!("Is it necessary?");
/// In place of a source, before the date of a statement.
pub const NO_SOURCE: &str = text!("No source,");

pub const WORTH_IT: &str = text!("Is it worth it?");
// Links to the working of each sentence.
pub const HOW_THIS: &str = text!("How this was worked out");
pub const HOW_THE_TIPPING_POINT: &str = text!("How the tipping point was");
pub const HOW_THE_BAD_END: &str = text!("How the bad end was");
/// The answer follows from what stands in the boxes.
pub const FROM_THE_BOXES: &str = text!("Worked out from the figures in the boxes.");

messages! {
    /// How many of twenty futures are ahead, as a sentence.
    in_twenty(title: &str) = "{title}.";
    /// It does not, as what stands in this box cannot be used.
    not_from_the_last(label: &str) =
        "Not from what you typed last: the answer still stands on the last figure that we could \
         use for “{label}”.";
}

pub const LAST_CHANGE: &str = text!("What your last change did");
pub const ALL_THAT_MOVED: &str = text!("Every result that moved");
pub const NOTHING_CHANGED: &str =
    text!("Nothing is changed yet: these are our figures for an ordinary visitor.");
pub const UNDO: &str = text!("Undo the last change");
pub const RESET: &str = text!("Reset all");
