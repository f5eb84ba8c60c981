//! What the visitor says: the input table, its defaults, the checked values, presets and codecs.
//!
//! Nothing computes here but what is needed to check a value or to follow a default. No money,
//! no months of study: those are the model's.

pub mod deadline;
pub mod defaults;
pub mod entry;
mod file;
mod input;
mod keys;
pub mod pairs;
mod presets;
pub mod publisher;
mod state;
mod stops;
pub mod table;
mod taking;
mod value;
mod you;

pub use input::{Choice, Default, Direction, Effect, Group, Input, Level, Origin, Outcome, Shape};
pub use keys::{Field, Key, Route, RouteField, Service, ServiceField};
pub use presets::Preset;
pub use state::{MONTHS, Scenario};
pub use stops::Stops;
pub use taking::take;
pub use value::{Estimate, Given, Refusal, Value};
pub use you::{Deductible, LevelHeld, Profession, Trade};
