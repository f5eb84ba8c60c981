//! Questions put to the model: the same path again with other inputs. No arithmetic of money.

mod deduction;
mod tipping;

pub use deduction::{Deduction, QUESTIONS, deduction};
pub use tipping::{Pays, pays};
