//! Over the table of ordinary visitors.

use crate::words::text;

pub const TITLE: &str = text!("Typical cases: what others would come to");
pub const ABOUT: &str = text!(
    "Worked out when this page was made, from our own figures and assumptions, for six ordinary \
     visitors. No promise to any of them, and none of them is you."
);
