//! What all worlds of a scenario have in common, looked up once.

use super::practice::Terms;
use super::tax::Regime;
use crate::facts::{Facts, Month, TaxYear};
use crate::scenario::{Field, Scenario};

/// What all worlds of a scenario have in common.
pub(super) struct Setting<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) facts: &'a Facts,
    /// Month 0.
    pub(super) start: Month,
    /// Months to the horizon.
    pub(super) months: usize,
    pub(super) practice: Terms,
    /// The tax year before month 0's.
    pub(super) before: TaxYear,
    /// One for each tax year from `before` to the last.
    regimes: Vec<Regime>,
}

impl<'a> Setting<'a> {
    pub(super) fn of(scenario: &'a Scenario) -> Self {
        let facts = scenario.facts();
        let start = scenario.month(Field::Start);
        let months = scenario.number(Field::Horizon) as usize * 12;
        let before = TaxYear(start.tax_year().0 - 1);
        let last = start.plus(months as i32 - 1).tax_year();
        Self {
            scenario,
            facts,
            start,
            months,
            practice: Terms::of(scenario),
            before,
            regimes: (before.0..=last.0)
                .map(|year| Regime::of(facts, TaxYear(year), scenario.nation()))
                .collect(),
        }
    }

    /// The last tax year that the horizon touches.
    pub(super) fn last_year(&self) -> TaxYear {
        self.start.plus(self.months as i32 - 1).tax_year()
    }

    /// The regime of a year from the one before month 0 to the last.
    pub(super) fn regime(&self, year: TaxYear) -> &Regime {
        &self.regimes[(year.0 - self.before.0) as usize]
    }
}
