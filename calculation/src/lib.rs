//! What the calculator works out: everything below charts, pages and browsers.
//!
//! A package of its own for two reasons. It cannot name what stands above it. And it is compiled for
//! speed, where the rest is compiled for size: a key press asks it for some three hundred worlds.
//!
//! # Layout
//! `scenario` + `facts` → plan → ledger → figures, and what is asked of them. Each folder uses only
//! those named before it.
//! - [`bounds`], [`order`]: a number kept within bounds, and sorting.
//! - [`words`]: what can be said, in one language.
//! - [`facts`]: what the world says.
//! - [`scenario`]: what the visitor says.
//! - [`model`]: what follows.
//! - [`insight`]: questions put to the model.

pub mod bounds;
pub mod facts;
pub mod insight;
pub mod model;
pub mod order;
pub mod scenario;
pub mod words;

pub use words::wording;
