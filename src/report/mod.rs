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
#[cfg(feature = "files")]
pub mod files;
pub mod finding;
pub mod fingerprint;
pub mod futures;
mod graphs;
pub mod inputs_used;
mod keep_notes;
pub mod keep_rate;
mod key_figures;
pub mod lending;
pub mod lights;
pub mod link;
pub mod names;
pub mod numbers;
pub mod on_demand;
pub mod one_line;
pub mod origin;
pub mod page;
pub mod paying;
pub mod publisher;
pub mod readings;
pub mod rehearsal;
mod remarks;
pub mod required;
pub mod saved;
pub mod sensitivity;
pub mod slope;
pub mod sources_page;
pub mod spoken;
pub mod standing;
pub mod study;
mod tipping;
pub mod two;
pub mod typical;
pub mod words;
#[cfg(feature = "workbook")]
pub mod workbook;
pub mod working;
mod years;
