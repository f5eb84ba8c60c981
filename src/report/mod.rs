//! Words, tables and files: what the figures look like to a reader.

pub mod numbers;
pub mod page;
