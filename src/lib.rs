//! Does a Level 7 award in aesthetic practice pay, for the one person reading?
//!
//! # Layout
//! One way through: `scenario` + `facts` → plan → ledger → figures → answer → view. Each folder
//! uses only those named before it.
//! - `bounds`, `order`: a number kept within bounds, and sorting.
//! - `words`: what can be said, in one language.
//! - [`facts`]: what the world says.
//! - `scenario`: what the visitor says.
//! - `model`: what follows.
//! - `insight`: questions put to the model.
//! - `chart`: marks, not pixels.
//! - `report`: words, tables, files.
//! - `ui`: the browser (feature `web`).

mod bounds;
pub mod chart;
pub mod facts;
pub mod insight;
pub mod model;
mod order;
pub mod report;
pub mod scenario;
mod words;

pub use words::wording;

#[cfg(feature = "web")]
pub mod ui;
