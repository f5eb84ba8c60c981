//! The page on which a publisher makes the snippet for its own page.

use crate::words::{messages, text};

messages! {
    /// Under a box: what stands where nothing is said.
    ours(figure: &str) = "Ours: {figure}";
}

pub const DOCUMENT: &str = text!("Put the Level 7 calculator on your page");
pub const TITLE: &str = text!("Put the calculator on your page");
pub const ABOUT: &str = text!(
    "Choose a size, say what your own course costs and how long it takes, look at the result and \
     copy it. Your figures are shown as yours, beside ours, with a line that says that you sell the \
     course. How much is sold, what of it is owed to the course and how badly it may end stay open \
     to your readers."
);
pub const NO_SCRIPT: &str = text!(
    "This page needs JavaScript to write the snippet. Without it, paste the address of the \
     calculator on a line of its own, or frame embed/v1/compact.html."
);

pub const LOOKS: &str = text!("Size and colours");
pub const SIZE: &str = text!("Size");
pub const SIZES: [(&str, &str); 3] = [
    ("compact", text!("Compact: four questions and the answer")),
    ("full", text!("Full: everything")),
    ("figure", text!("A single finding, without boxes")),
];
pub const THEME: &str = text!("Colours");
pub const THEMES: [(&str, &str); 3] = [
    ("auto", text!("As each reader’s device has them")),
    ("light", text!("Light")),
    ("dark", text!("Dark")),
];
pub const START: &str = text!("Whom it starts from");

pub const YOURS: &str = text!("Your course (each may be left empty: then our figure stands)");
pub const COURSE: &str = text!("Name of the course");
pub const AWARDING_BODY: &str = text!("Awarding body");
pub const OURS: &str = text!("As ours");
pub const YES: &str = text!("Yes");
pub const NO: &str = text!("No");
pub const LOCK: &str = text!("Readers may not change these figures");
pub const FILE: &str = text!("Name of your file, if one was agreed");
pub const FILE_IS: &str = text!(
    "Your name and a link to your course are shown only from a file that stands beside the \
     calculator, since anybody can write an address."
);

pub const RESULT: &str = text!("What to paste");
pub const FRAME: &str = text!("A frame, for any page");
pub const ELEMENT: &str = text!("With a height of its own");
pub const ADDRESS: &str = text!("For WordPress: a line of its own");
pub const ADDRESS_IS: &str = text!(
    "Without our plugin WordPress knows the calculator's first address alone: it makes a plain link \
     of one with a size, colours or figures of your own."
);
pub const COPY: &str = text!("Copy");
pub const COPIED: &str = text!("Copied.");
pub const COPY_IT: &str = text!("Select the text and copy it.");
pub const PREVIEW: &str = text!("How it looks");
pub const FRAME_TITLE: &str = text!("Calculator: what a Level 7 award would cost and bring you");
pub const FALLBACK: &str = text!("Open the calculator on its own page");
