//! What all worlds of a scenario have in common, looked up once.

use super::practice::Terms;
use super::tax::{LoanPlans, Regime, Taxpayer};
use crate::facts::{Facts, Month, TaxYear};
use crate::scenario::{Field, Key, Scenario};

/// What all worlds of a scenario have in common.
pub(super) struct Setting<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) facts: &'a Facts,
    /// Month 0.
    pub(super) start: Month,
    /// Months to the horizon.
    pub(super) months: usize,
    pub(super) practice: Terms,
    /// Who is taxed; loans with a balance are not among the plans.
    pub(super) taxpayer: Taxpayer,
    /// The tax year before month 0's.
    pub(super) before: TaxYear,
    /// Whether every step is written down.
    pub(super) written_down: bool,
    /// One for each tax year from the one before `before` to the last.
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
            taxpayer: taxpayer(scenario),
            written_down: false,
            before,
            regimes: (before.0 - 1..=last.0)
                .map(|year| Regime::of(facts, TaxYear(year), scenario.nation()))
                .collect(),
        }
    }

    /// The same, with every step written down.
    pub(super) fn written_down(scenario: &'a Scenario) -> Self {
        Self {
            written_down: true,
            ..Self::of(scenario)
        }
    }

    /// The last tax year that the horizon touches.
    pub(super) fn last_year(&self) -> TaxYear {
        self.start.plus(self.months as i32 - 1).tax_year()
    }

    /// The regime of a year from two before month 0's to the last.
    pub(super) fn regime(&self, year: TaxYear) -> &Regime {
        &self.regimes[(year.0 - self.before.0 + 1) as usize]
    }
}

fn taxpayer(scenario: &Scenario) -> Taxpayer {
    let flag = |field| scenario.flag(Key::Of(field));
    Taxpayer {
        trade: scenario.trade(),
        children: scenario.number(Field::Children) as u32,
        plans: LoanPlans {
            plan_1: flag(Field::LoanPlan1),
            plan_2: flag(Field::LoanPlan2),
            plan_4: flag(Field::LoanPlan4),
            plan_5: flag(Field::LoanPlan5),
            postgraduate: false,
        },
    }
}
