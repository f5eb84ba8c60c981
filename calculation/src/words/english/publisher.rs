//! What the page says of a publisher's own figures.

use crate::words::{messages, text};

messages! {
    /// Over the figures: what the course is called.
    of_course(course: &str) = "The figures are for {course}.";
    of_course_awarded(course: &str, body: &str) = "The figures are for {course}, awarded by {body}.";
    awarded(body: &str) = "The course is awarded by {body}.";
    sells(name: &str) = "{name}, who publishes this page, sells the course. So read these figures \
        with care; each can be held against ours.";
    /// A figure of the publisher's beside ours.
    against_ours(theirs: &str, ours: &str) = "{theirs}; ours is {ours}";
    as_ours(theirs: &str) = "{theirs}, as ours";
    not_taken(names: &str) = "What was given for these could not be taken, so ours stand: {names}.";
    leads_to(name: &str) = "The course on the page of {name}";
    /// Beside a figure that cannot be changed here.
    fixed(figure: &str) = "{figure}, fixed by the publisher of this page";
}

pub const TITLE: &str = text!("Figures from the publisher");
/// The same where there is room for a line.
pub const TITLE_AND_WARNING: &str = text!("Figures from the publisher, who sells the course");
pub const SOMEBODY_SELLS: &str = text!(
    "The publisher of this page sells the course. So read these figures with care; each can be \
     held against ours."
);
pub const COURSE_HERE: &str = text!("The course on the publisher’s page");
/// What is called something that has no name of its own in the list of what was not taken.
pub const COURSE: &str = text!("the course’s name");
pub const AWARDING_BODY: &str = text!("the awarding body");
pub const NAME: &str = text!("the publisher’s name");
pub const LINK: &str = text!("the link");
pub const WORDING: &str = text!("how treatments are named");
pub const ACCENT: &str = text!("the colour");
pub const PRESET: &str = text!("whom to start from");
pub const REST: &str = text!("all that came after the longest text that is read");

/// What becomes of an input that a publisher wanted to lock or to hide.
pub const CANNOT_BE_HELD: &str = text!(
    "How much is sold, what of it is owed to the course and how badly it may end can be neither \
     locked nor hidden."
);
