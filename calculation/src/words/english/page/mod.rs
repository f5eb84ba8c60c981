//! What the page says of its parts: headings, buttons, labels, and what only those hear who have it
//! read to them.
//!
//! What lives here: the texts of the layout, one file for each part of the page. What may not: what
//! the answer or any figure is; that is in the files beside this folder.

pub mod answer;
pub mod away;
pub mod beside;
pub mod claim;
pub mod embed;
pub mod field;
pub mod form;
pub mod futures;
pub mod hangs;
pub mod money;
pub mod snippet;
pub mod sources;
pub mod typical;
pub mod working;

use crate::words::{messages, text};

/// Opens the table behind a chart.
pub const SAME_AS_A_TABLE: &str = text!("The same as a table");
/// A link to where something was read.
pub const SOURCE: &str = text!("source");

messages! {
    /// Read aloud after what is written on a link or a button: what it is about.
    about(what: &str) = ": {what}";
}
