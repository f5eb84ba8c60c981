//! Does a Level 7 award in aesthetic practice pay, for the one person reading?
//!
//! # Layout
//! One way through: `scenario` + `facts` → plan → ledger → figures → answer → view. What is worked out
//! is the package `calculation`, whose floors stand here under their own names; each folder uses only those
//! named before it.
//! - [`facts`], [`scenario`], [`model`], [`insight`]: of that package.
//! - `chart`: marks, not pixels.
//! - `report`: words, tables, files.
//! - `ui`: the browser (feature `web`).

pub mod chart;
pub mod report;

use calculation::{bounds, order, words};
pub use calculation::{facts, insight, model, scenario, wording};

#[cfg(feature = "web")]
pub mod ui;
