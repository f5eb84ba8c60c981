//! What is timed, for the native program and for the browser alike: the rows of the table
//! ([`names`]), the contests with the twin ([`contest`]), work that grows ([`grown`]), and changes of
//! inputs one after another ([`Changes`]).
//!
//! Nothing here reads a clock: who asks does.

mod changes;
mod contests;
mod growth;
mod rows;

pub use changes::Changes;
pub use contests::CONTESTS;
pub use growth::{GROWTHS, Growth};

use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// Something to be timed, with all that it needs at hand. What it gives is the same wherever it
/// runs, to the last bit.
type Ask = Box<dyn FnMut() -> f64>;

/// What each row asks for, a line each.
#[wasm_bindgen]
#[must_use]
pub fn names() -> String {
    let names: Vec<&str> = rows::rows().iter().map(|row| row.name).collect();
    names.join("\n")
}

/// Something ready to be timed.
#[wasm_bindgen]
#[allow(missing_debug_implementations)]
pub struct Ready(Ask);

/// A row by its place among [`names`]; `None` beyond the last.
#[wasm_bindgen]
#[must_use]
pub fn ready(place: usize) -> Option<Ready> {
    rows::rows().get(place).map(|row| Ready((row.ready)()))
}

/// A contest by its place among [`CONTESTS`]; `None` beyond the last.
#[wasm_bindgen]
#[must_use]
pub fn contest(place: usize) -> Option<Ready> {
    contests::ready(place).map(Ready)
}

/// Work of a kind by its place among [`GROWTHS`], so large; `None` beyond the last.
#[wasm_bindgen]
#[must_use]
pub fn grown(kind: usize, size: u32) -> Option<Ready> {
    growth::ready(kind, size).map(Ready)
}

#[wasm_bindgen]
impl Ready {
    /// Asks so many times; gives the sum of the answers.
    pub fn ask(&mut self, times: u32) -> f64 {
        (0..times).map(|_| black_box((self.0)())).sum()
    }
}
