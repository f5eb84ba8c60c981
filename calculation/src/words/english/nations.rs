//! What the nations are called.

use crate::facts::Nation;
use crate::words::text;

/// A nation by itself.
pub const fn nation(nation: Nation) -> &'static str {
    match nation {
        Nation::England => text!("England"),
        Nation::Wales => text!("Wales"),
        Nation::Scotland => text!("Scotland"),
        Nation::NorthernIreland => text!("Northern Ireland"),
    }
}

/// Where something is so, in the middle of a sentence.
pub const fn within(nation: Nation) -> &'static str {
    match nation {
        Nation::England => text!("in England"),
        Nation::Wales => text!("in Wales"),
        Nation::Scotland => text!("in Scotland"),
        Nation::NorthernIreland => text!("in Northern Ireland"),
    }
}
