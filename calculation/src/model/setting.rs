//! What all worlds of a scenario have in common, looked up once.

use super::events::Law;
use super::notes::Number;
use super::practice::{Level, Terms};
use super::tax::{LoanPlans, Regime, Taxpayer};
use crate::facts::{Facts, Month, Nation, TaxYear};
use crate::scenario::{Deductible, Field, Key, Scenario};

/// What projections of scenarios that are alike share: the regimes of the tax years, which hang on
/// facts, nation and calendar alone; prices and volume year by year; what money is worth month by
/// month. [`Self::renew`] looks again at whatever has changed, and at nothing else.
pub(super) struct Kept {
    facts: Facts,
    nation: Nation,
    start: Month,
    months: usize,
    /// The tax year before month 0's.
    before: TaxYear,
    /// One for each tax year from the one before `before` to the last.
    regimes: Vec<Regime>,
    /// Growth and inflation a year, of which the levels are made.
    rates: [f64; 2],
    levels: Vec<Level>,
    /// Whether amounts are in today's money, of which the deflators are made.
    todays_money: bool,
    deflators: Vec<f64>,
}

impl Kept {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let facts = scenario.facts();
        let start = scenario.month(Field::Start);
        let months = months(scenario);
        let before = TaxYear(start.tax_year().0 - 1);
        let last = start.plus(months as i32 - 1).tax_year();
        let nation = scenario.nation();
        let rates = rates(scenario);
        let todays_money = todays_money(scenario);
        Self {
            facts: facts.clone(),
            nation,
            start,
            months,
            before,
            regimes: (before.0 - 1..=last.0)
                .map(|year| Regime::of(facts, TaxYear(year), nation))
                .collect(),
            rates,
            levels: levels(rates, months),
            todays_money,
            deflators: deflators(scenario, months),
        }
    }

    /// The same for another scenario.
    pub(super) fn renew(&mut self, scenario: &Scenario) {
        if self.start != scenario.month(Field::Start)
            || self.months != months(scenario)
            || self.nation != scenario.nation()
            || self.facts != *scenario.facts()
        {
            *self = Self::of(scenario);
            return;
        }
        let (rates, todays_money) = (rates(scenario), todays_money(scenario));
        if self.rates != rates {
            self.levels = levels(rates, self.months);
        }
        if self.rates != rates || self.todays_money != todays_money {
            self.deflators = deflators(scenario, self.months);
        }
        (self.rates, self.todays_money) = (rates, todays_money);
    }
}

/// Months to the horizon.
fn months(scenario: &Scenario) -> usize {
    scenario.number(Field::Horizon) as usize * 12
}

fn rates(scenario: &Scenario) -> [f64; 2] {
    [Field::Growth, Field::Inflation].map(|field| scenario.number(field))
}

fn todays_money(scenario: &Scenario) -> bool {
    scenario.flag(Key::Of(Field::TodaysMoney))
}

fn levels([growth, inflation]: [f64; 2], months: usize) -> Vec<Level> {
    let level = |year: usize| Level::of(growth, inflation, year);
    (0..months / 12).map(level).collect()
}

/// By how much prices have risen by each month, where today's money is asked for; else 1.
pub(super) fn deflators(scenario: &Scenario, months: usize) -> Vec<f64> {
    if todays_money(scenario) {
        (0..months).map(|month| deflator(scenario, month)).collect()
    } else {
        vec![1.0; months]
    }
}

/// By how much prices have risen by a month, where today's money is asked for; else 1.
#[must_use]
pub fn deflator(scenario: &Scenario, month: usize) -> f64 {
    if todays_money(scenario) {
        let inflation = scenario.number(Field::Inflation);
        libm::pow(1.0 + inflation, month as f64 / 12.0)
    } else {
        1.0
    }
}

/// What all worlds of a scenario have in common. Its numbers know where they come from, or not.
pub(super) struct Setting<'a, N> {
    pub(super) scenario: &'a Scenario,
    pub(super) facts: &'a Facts,
    /// Month 0.
    pub(super) start: Month,
    /// Months to the horizon.
    pub(super) months: usize,
    pub(super) practice: Terms<'a, N>,
    /// Who is taxed; loans with a balance are not among the plans.
    pub(super) taxpayer: Taxpayer,
    /// Whether training is deducted.
    pub(super) deducts_training: bool,
    /// The tax year before month 0's.
    pub(super) before: TaxYear,
    /// By how much prices have risen by each month, where today's money is asked for; else 1.
    pub(super) deflators: &'a [f64],
    regimes: &'a [Regime],
}

impl<'a, N: Number> Setting<'a, N> {
    /// `kept` is of this scenario, or renewed for it.
    pub(super) fn of(scenario: &'a Scenario, kept: &'a Kept) -> Self {
        Self {
            scenario,
            facts: scenario.facts(),
            start: kept.start,
            months: kept.months,
            practice: Terms::of(scenario, &kept.levels),
            taxpayer: taxpayer(scenario),
            deducts_training: scenario.deductible() == Deductible::Likely,
            before: kept.before,
            deflators: &kept.deflators,
            regimes: &kept.regimes,
        }
    }

    /// The last tax year that the horizon touches.
    pub(super) fn last_year(&self) -> TaxYear {
        self.start.plus(self.months as i32 - 1).tax_year()
    }

    /// The regime of a year from two before month 0's to the last.
    pub(super) fn regime(&self, year: TaxYear) -> &'a Regime {
        &self.regimes[(year.0 - self.before.0 + 1) as usize]
    }

    /// The first month in which a law is in force, counted from the start; `None` if it is not
    /// within the horizon.
    pub(super) fn in_force_from(&self, law: Law) -> Option<usize> {
        let (_, from) = law.inputs()?;
        let from = self.scenario.month(from).since(self.start).max(0) as usize;
        (from < self.months).then_some(from)
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
