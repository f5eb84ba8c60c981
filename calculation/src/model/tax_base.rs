//! What one tax year of a projected ledger puts before the tax code: for questions about the next
//! pound, which ask the same code again.

use super::ledger::{Account, Balance, Ledger, World};
use super::plan::Plan;
use super::setting::{Kept, Setting};
use super::student_debt::Debt;
use super::tax::{Earnings, Regime, Taxpayer};
use super::taxed::{Taxed, TaxedMonths};
use super::vat::VatMonth;
use crate::facts::TaxYear;
use crate::scenario::{Field, Scenario};

/// One world's tax year, as tax sees it. What happens once (training, a device) is left out, and
/// so are losses of other years: the year stands for those like it.
#[derive(Clone, Copy, Debug)]
pub struct TaxBase {
    /// Rates and thresholds of the year.
    pub regime: Regime,
    /// Who is taxed; loans with a balance are among the plans while any of it is owed.
    pub taxpayer: Taxpayer,
    /// The year's earnings, pounds.
    pub earnings: Earnings,
    /// Takings as clients pay them, VAT included, pounds.
    pub takings: f64,
    /// Whether VAT is charged on any of them.
    pub vat_registered: bool,
}

/// A tax year in both worlds.
#[derive(Clone, Copy, Debug)]
pub struct TaxBases {
    /// The year.
    pub year: TaxYear,
    /// As the visitor is.
    pub as_you_are: TaxBase,
    /// With the subject.
    pub with_route: TaxBase,
}

/// The first full tax year after the services open (or, where they never do, after the study
/// ends), as far as the ledger reaches: else the last full one in it, else the last one that it
/// touches.
#[must_use]
pub fn first_full_year(scenario: &Scenario, ledger: &Ledger) -> TaxYear {
    let start = scenario.month(Field::Start);
    let plan = &ledger.plan;
    let laser = plan.laser.as_ref().map(|laser| laser.opens);
    let opens = plan.opens.or(laser).unwrap_or(plan.study.held_from());
    let from_april = |month: i32| {
        let month = start.plus(month);
        let year = month.tax_year();
        if month == year.first_month() {
            year
        } else {
            year.next()
        }
    };
    let last_month = start.plus(ledger.months() as i32 - 1);
    let last = last_month.tax_year();
    let last_full = if last_month == last.last_month() {
        last
    } else {
        TaxYear(last.0 - 1)
    };
    let last_full = if last_full >= from_april(0) {
        last_full
    } else {
        last
    };
    // A route may open long after the horizon; months are few enough for an `i32` in any case.
    from_april(opens.min(ledger.months()) as i32).min(last_full)
}

/// What the year puts before the tax code in both worlds: the twelve months that the ledger's own
/// tax year has, those before it and after its horizon filled in alike.
#[must_use]
pub fn tax_bases(scenario: &Scenario, ledger: &Ledger, year: TaxYear) -> TaxBases {
    let kept = Kept::of(scenario);
    let setting = Setting::<f64>::of(scenario, &kept);
    let regime = Regime::of(setting.facts, year, scenario.nation());
    let past = &ledger.as_you_are;
    let past = Taxed::base(&setting, past, &vat_accrued(past));
    let base = |world: &World, plan: Option<&Plan>| {
        let vat = vat_accrued(world);
        let of = TaxedMonths::new(&setting, world, &vat, past).year(year);
        let vat: f64 = months_of(&setting, year)
            .map(|month| vat[month].accrued)
            .sum();
        TaxBase {
            regime,
            taxpayer: taxpayer(&setting, world, plan, year),
            earnings: Earnings {
                salary: of.salary,
                pay: of.pay,
                takings: of.takings,
                expenses: of.running,
            },
            takings: of.takings + vat,
            vat_registered: vat.abs() >= 0.005,
        }
    };
    TaxBases {
        year,
        as_you_are: base(&ledger.as_you_are, None),
        with_route: base(&ledger.with_route, Some(&ledger.plan)),
    }
}

/// The ledger's months that stand for those of a tax year: its first one for those before it, its
/// last one for those after it.
fn months_of(setting: &Setting<'_, f64>, year: TaxYear) -> impl Iterator<Item = usize> {
    let from = year.first_month().since(setting.start);
    let last = setting.months as i32 - 1;
    (from..from + 12).map(move |month| month.clamp(0, last) as usize)
}

/// VAT that accrues in each month: what is paid, and what more is owed at its end than before.
/// What was owed before month 0 is not in the ledger, so that month 0 is taken as the next one.
fn vat_accrued(world: &World) -> Vec<VatMonth> {
    let (paid, owed) = (world.account(Account::Vat), world.balance(Balance::Vat));
    let mut accrued: Vec<f64> = (1..world.months())
        .map(|month| owed[month] - owed[month - 1] - paid[month])
        .collect();
    accrued.insert(0, accrued.first().copied().unwrap_or(0.0));
    accrued
        .into_iter()
        .map(|accrued| VatMonth {
            accrued,
            ..VatMonth::default()
        })
        .collect()
}

fn taxpayer(
    setting: &Setting<'_, f64>,
    world: &World,
    plan: Option<&Plan>,
    year: TaxYear,
) -> Taxpayer {
    let alone = setting.taxpayer;
    let month = months_of(setting, year).last().unwrap_or(0);
    let owes = world.balance(Balance::PostgraduateLoan)[month] > 0.0;
    let balance = setting.scenario.number(Field::PostgraduateBalance);
    let debt = Debt::new(setting.facts, setting.start, balance, plan);
    Taxpayer {
        plans: if owes {
            debt.plans(alone.plans, month)
        } else {
            alone.plans
        },
        ..alone
    }
}
