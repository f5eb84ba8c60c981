//! Questions put to the model: the same path again with other inputs. No arithmetic of money.

mod tipping;

pub use tipping::{Pays, pays};
