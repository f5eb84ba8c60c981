//! The page on which a publisher makes the snippet for its own page.

use crate::words::{messages, text};

messages! {
    /// Under a box: what stands where nothing is said.
    ours(figure: &str) = "Ours: {figure}";
}

pub(crate) const DOCUMENT: &str = text!("Put the Level 7 calculator on your page");
pub(crate) const TITLE: &str = text!("Put the calculator on your page");
pub(crate) const ABOUT: &str = text!(
    "Choose a size, say what your own course costs and how long it takes, look at the result and \
     copy it. Your figures are shown as yours, beside ours, with a line that says that you sell the \
     course. How much is sold, what of it is owed to the course and how badly it may end stay open \
     to your readers."
);
pub(crate) const NO_SCRIPT: &str = text!(
    "This page needs JavaScript to write the snippet. Without it, paste the address of the \
     calculator on a line of its own, or frame embed/v1/compact.html."
);

pub(crate) const LOOKS: &str = text!("Size and colours");
pub(crate) const SIZE: &str = text!("Size");
pub(crate) const SIZES: [(&str, &str); 3] = [
    ("compact", text!("Compact: four questions and the answer")),
    ("full", text!("Full: everything")),
    ("figure", text!("A single finding, without boxes")),
];
pub(crate) const THEME: &str = text!("Colours");
pub(crate) const THEMES: [(&str, &str); 3] = [
    ("auto", text!("As each reader’s device has them")),
    ("light", text!("Light")),
    ("dark", text!("Dark")),
];
pub(crate) const START: &str = text!("Whom it starts from");

pub(crate) const YOURS: &str =
    text!("Your course (each may be left empty: then our figure stands)");
pub(crate) const COURSE: &str = text!("Name of the course");
pub(crate) const AWARDING_BODY: &str = text!("Awarding body");
pub(crate) const OURS: &str = text!("As ours");
pub(crate) const YES: &str = text!("Yes");
pub(crate) const NO: &str = text!("No");
pub(crate) const LOCK: &str = text!("Readers may not change these figures");
pub(crate) const FILE: &str = text!("Name of your file, if one was agreed");
pub(crate) const FILE_IS: &str = text!(
    "Your name and a link to your course are shown only from a file that stands beside the \
     calculator, since anybody can write an address."
);

pub(crate) const RESULT: &str = text!("What to paste");
pub(crate) const FRAME: &str = text!("A frame, for any page");
pub(crate) const ELEMENT: &str = text!("With a height of its own");
pub(crate) const ADDRESS: &str = text!("For WordPress: a line of its own");
pub(crate) const ADDRESS_IS: &str = text!(
    "Without our plugin WordPress knows the calculator's first address alone: it makes a plain link \
     of one with a size, colours or figures of your own."
);
pub(crate) const COPY: &str = text!("Copy");
pub(crate) const COPIED: &str = text!("Copied.");
pub(crate) const COPY_IT: &str = text!("Select the text and copy it.");
pub(crate) const PREVIEW: &str = text!("How it looks");
pub(crate) const FRAME_TITLE: &str =
    text!("Calculator: what a Level 7 award would cost and bring you");
pub(crate) const FALLBACK: &str = text!("Open the calculator on its own page");
