//! Questions put to the model: the same path again with other inputs. No arithmetic of money.

mod bearing;
mod cases;
mod choices;
pub mod claim;
mod deduction;
pub mod futures;
mod jump;
pub mod keep_rate;
pub mod necessity;
mod range;
pub mod required;
pub mod slope;
pub mod study;
pub mod swing;
mod thresholds;
pub mod tipping;
mod waiting;

pub use bearing::bears;
pub use cases::{Case, bad_end, pays_by_volume, volume, volume_told, without_recognition};
pub use choices::{Chosen, choices};
pub use deduction::{Deduction, QUESTIONS, deduction};
pub use jump::Cause;
pub use range::{sensible_values, stops};
pub use thresholds::Threshold;
pub use tipping::{Pays, pays, pays_in_steps};
pub use waiting::{Start, WAITS, starts};
