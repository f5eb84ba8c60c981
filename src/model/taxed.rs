//! A month as tax sees it: which accounts are takings, which costs are deducted, which recur.

use super::ledger::{Account, World};
use super::setting::Setting;
use super::tax::Earnings;
use crate::scenario::Deductible;

/// Costs of the practice that recur and are deducted.
const RUNNING: [Account; 14] = [
    Account::PresentConsumables,
    Account::ExtraConsumables,
    Account::LaserConsumables,
    Account::Prescriber,
    Account::Room,
    Account::Marketing,
    Account::CardFees,
    Account::RefundsReserve,
    Account::Insurance,
    Account::Licence,
    Account::Oversight,
    Account::HostShare,
    Account::LaserLease,
    Account::LaserServiceContract,
];

/// Takings of the practice.
const TAKINGS: [Account; 3] = [
    Account::PresentTakings,
    Account::ExtraTakings,
    Account::LaserTakings,
];

/// Costs of training: deducted only where the three questions say *likely*.
const TRAINING: [Account; 8] = [
    Account::CourseFee,
    Account::FinanceCharges,
    Account::LevelsBelow,
    Account::Registration,
    Account::ExtraTraining,
    Account::Travel,
    Account::Models,
    Account::LaserTraining,
];

/// A month as tax sees it, pounds.
#[derive(Clone, Copy, Default)]
pub(super) struct Taxed {
    /// Pay from the job.
    pub(super) salary: f64,
    /// Pay from the visitor's own company or from a clinic.
    pub(super) pay: f64,
    /// Takings, less VAT that accrued.
    pub(super) takings: f64,
    /// Costs that recur.
    pub(super) running: f64,
    /// Costs that do not: training, the device.
    pub(super) once: f64,
}

impl Taxed {
    /// Month 0 of a world, without what happens once: the months before month 0 are taken to
    /// have been like it.
    pub(super) fn base(setting: &Setting<'_>, world: &World, vat: &[f64]) -> Self {
        Self {
            once: 0.0,
            ..Self::of(setting, world, vat, 0)
        }
    }

    pub(super) fn of(setting: &Setting<'_>, world: &World, vat: &[f64], month: usize) -> Self {
        let sum = |accounts: &[Account]| -> f64 {
            accounts
                .iter()
                .map(|account| world.account(*account)[month])
                .sum()
        };
        let training = if setting.scenario.deductible() == Deductible::Likely {
            -sum(&TRAINING)
        } else {
            0.0
        };
        Self {
            salary: world.account(Account::Salary)[month],
            pay: world.account(Account::ClinicPay)[month] + setting.practice.director_pay(month),
            takings: sum(&TAKINGS) - vat[month],
            running: -sum(&RUNNING),
            once: training - world.account(Account::LaserDevice)[month],
        }
    }

    /// As a tax year's earnings, for a sum over twelve months.
    pub(super) const fn earnings(&self) -> Earnings {
        Earnings {
            salary: self.salary,
            pay: self.pay,
            takings: self.takings,
            expenses: self.running + self.once,
        }
    }
}
