//! What all worlds of a scenario have in common, looked up once.

use super::notes::Number;
use super::practice::Terms;
use super::tax::{LoanPlans, Regime, Taxpayer};
use crate::facts::{Facts, Month, Nation, TaxYear};
use crate::scenario::{Deductible, Field, Key, Scenario};

/// The law of every tax year that a scenario touches: what hangs on the facts, the nation and the
/// calendar alone, and on no other answer.
pub(super) struct Law {
    facts: Facts,
    nation: Nation,
    start: Month,
    months: usize,
    /// The tax year before month 0's.
    before: TaxYear,
    /// One for each tax year from the one before `before` to the last.
    regimes: Vec<Regime>,
}

impl Law {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let facts = scenario.facts();
        let start = scenario.month(Field::Start);
        let months = months(scenario);
        let before = TaxYear(start.tax_year().0 - 1);
        let last = start.plus(months as i32 - 1).tax_year();
        let nation = scenario.nation();
        Self {
            facts: facts.clone(),
            nation,
            start,
            months,
            before,
            regimes: (before.0 - 1..=last.0)
                .map(|year| Regime::of(facts, TaxYear(year), nation))
                .collect(),
        }
    }

    /// Whether it is the law of this scenario, too.
    pub(super) fn fits(&self, scenario: &Scenario) -> bool {
        self.start == scenario.month(Field::Start)
            && self.months == months(scenario)
            && self.nation == scenario.nation()
            && self.facts == *scenario.facts()
    }
}

/// Months to the horizon.
fn months(scenario: &Scenario) -> usize {
    scenario.number(Field::Horizon) as usize * 12
}

/// What all worlds of a scenario have in common. Its numbers know where they come from, or not.
pub(super) struct Setting<'a, N> {
    pub(super) scenario: &'a Scenario,
    pub(super) facts: &'a Facts,
    /// Month 0.
    pub(super) start: Month,
    /// Months to the horizon.
    pub(super) months: usize,
    pub(super) practice: Terms<N>,
    /// Who is taxed; loans with a balance are not among the plans.
    pub(super) taxpayer: Taxpayer,
    /// Whether training is deducted.
    pub(super) deducts_training: bool,
    /// The tax year before month 0's.
    pub(super) before: TaxYear,
    law: &'a Law,
}

impl<'a, N: Number> Setting<'a, N> {
    /// `law` is that of the scenario.
    pub(super) fn of(scenario: &'a Scenario, law: &'a Law) -> Self {
        debug_assert!(law.fits(scenario), "the law of another scenario");
        Self {
            scenario,
            facts: scenario.facts(),
            start: law.start,
            months: law.months,
            practice: Terms::of(scenario),
            taxpayer: taxpayer(scenario),
            deducts_training: scenario.deductible() == Deductible::Likely,
            before: law.before,
            law,
        }
    }

    /// The last tax year that the horizon touches.
    pub(super) fn last_year(&self) -> TaxYear {
        self.start.plus(self.months as i32 - 1).tax_year()
    }

    /// The regime of a year from two before month 0's to the last.
    pub(super) fn regime(&self, year: TaxYear) -> &'a Regime {
        &self.law.regimes[(year.0 - self.before.0 + 1) as usize]
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
