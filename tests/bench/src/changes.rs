//! Changes of inputs one after another, as a visitor makes them, to see whether any memory is kept.

use crate::{contests::drawn, rows::visitor};
use level7::insight::futures::COUNT;
use level7::model::{Subject, project_all};
use level7::report::page;
use level7::scenario::{Key, Scenario, Shape, Value, table};
use wasm_bindgen::prelude::wasm_bindgen;

/// After so many changes the whole page is worked out, too, and after so many futures are drawn.
const PAGE_AFTER: u32 = 10;
const FUTURES_AFTER: u32 = 1_000;

/// A visitor who changes one number after another, and looks at what every route comes to.
#[wasm_bindgen]
#[allow(missing_debug_implementations)]
pub struct Changes {
    scenario: Scenario,
    numbers: Vec<Key>,
    made: u32,
}

impl Default for Changes {
    fn default() -> Self {
        Self::new()
    }
}

#[wasm_bindgen]
impl Changes {
    /// The default visitor, before any change.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        let is_number =
            |key: &Key| matches!(table::input(*key).shape, Shape::Number { whole: false, .. });
        Self {
            scenario: visitor().0,
            numbers: Key::all().filter(is_number).collect(),
            made: 0,
        }
    }

    /// So many more changes; the sum of what they come to.
    pub fn make(&mut self, changes: u32) -> f64 {
        (0..changes).map(|_| self.change()).sum()
    }
}

impl Changes {
    /// The next input, a little below or above what it is usually.
    fn change(&mut self) -> f64 {
        let key = self.numbers[self.made as usize % self.numbers.len()];
        self.made += 1;
        let usual = visitor_number(&self.scenario, key);
        let factor = 0.9 + 0.02 * f64::from(self.made / self.numbers.len() as u32 % 11);
        if let Shape::Number { min, max, .. } = table::input(key).shape {
            let value = (usual * factor).max(min).min(max);
            self.scenario.set_number(key, value);
        }
        let all = project_all(&self.scenario);
        let mut sum: f64 = all.iter().map(|one| one.figures.gain).sum();
        if self.made.is_multiple_of(PAGE_AFTER) {
            sum += page::page(&self.scenario).answer.headline.len() as f64;
        }
        if self.made.is_multiple_of(FUTURES_AFTER) {
            let chosen = Subject::Route(self.scenario.route());
            sum += drawn(&self.scenario, chosen, COUNT, true).mean_gain();
        }
        sum
    }
}

/// What an input is by default, as the other answers stand.
fn visitor_number(scenario: &Scenario, key: Key) -> f64 {
    match scenario.default_of(key).value {
        Value::Number(estimate) => estimate.likely,
        _ => 0.0,
    }
}
