//! Words, tables and files: what the figures look like to a reader.
//!
//! Sentences and formatting only. Nothing here computes money: it reads projections, and asks
//! insight where a sentence needs another one.

pub mod answer;
pub mod changes;
pub mod cited;
pub mod claim;
mod comparison;
pub mod decisions;
pub mod deductible;
pub mod facts_file;
pub mod fingerprint;
pub mod futures;
mod graphs;
mod keep_notes;
pub mod keep_rate;
mod key_figures;
pub mod lending;
pub mod lights;
pub mod names;
pub mod numbers;
pub mod origin;
pub mod page;
pub mod paying;
pub mod rehearsal;
mod remarks;
pub mod required;
pub mod sensitivity;
pub mod slope;
pub mod sources_page;
pub mod standing;
pub mod study;
mod tipping;
pub mod words;
pub mod working;
mod years;
