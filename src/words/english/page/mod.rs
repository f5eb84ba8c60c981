//! What the page says of its parts: headings, buttons, labels, and what only those hear who have it
//! read to them.
//!
//! What lives here: the texts of the layout, one file for each part of the page. What may not: what
//! the answer or any figure is; that is in the files beside this folder.

pub(crate) mod answer;
pub(crate) mod away;
#[cfg(feature = "prerender")]
pub(crate) mod beside;
pub(crate) mod claim;
pub(crate) mod embed;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod futures;
pub(crate) mod hangs;
pub(crate) mod money;
#[cfg(feature = "prerender")]
pub(crate) mod snippet;
pub(crate) mod sources;
#[cfg(feature = "prerender")]
pub(crate) mod typical;
pub(crate) mod working;

use crate::words::{messages, text};

/// Opens the table behind a chart.
pub(crate) const SAME_AS_A_TABLE: &str = text!("The same as a table");
/// A link to where something was read.
pub(crate) const SOURCE: &str = text!("source");

messages! {
    /// Read aloud after what is written on a link or a button: what it is about.
    about(what: &str) = ": {what}";
}
