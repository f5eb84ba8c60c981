//! What only those hear who have the page read to them.

use crate::words::text;

/// Over a column that names what the rows are about, where nothing is written over it.
pub const ROWS: &str = text!("What the row is about");
