//! What the visitor says. Nothing here knows what follows from it.

pub mod entry;
