//! Questions put to the model: the same path again with other inputs. No arithmetic of money.

mod cases;
mod choices;
pub mod claim;
mod deduction;
pub mod keep_rate;
mod thresholds;
mod tipping;
mod waiting;

pub use cases::{Case, pays_by_volume, volume, without_recognition};
pub use choices::{Chosen, choices};
pub use deduction::{Deduction, QUESTIONS, deduction};
pub use thresholds::Threshold;
pub use tipping::{Pays, pays, pays_in_steps};
pub use waiting::{Start, WAITS, starts};
