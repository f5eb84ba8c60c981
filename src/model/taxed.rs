//! A month as tax sees it: which accounts are takings, which costs are deducted, which recur.

use super::ledger::{Account, Draft, World};
use super::notes::{Name, Number, Rule};
use super::setting::Setting;
use super::tax::Earnings;
use super::vat::VatMonth;
use crate::facts::{Month, TaxYear};

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
    /// VAT that came back on devices bought: negative, and part of takings.
    pub(super) devices_vat: f64,
    /// Costs that recur.
    pub(super) running: f64,
    /// Costs that do not: training, the device.
    pub(super) once: f64,
}

impl Taxed {
    /// Month 0 of a world, without what happens once: the months before month 0 are taken to
    /// have been like it.
    pub(super) fn base<N: Number>(
        setting: &Setting<'_, N>,
        world: &World,
        vat: &[VatMonth],
    ) -> Self {
        Self::months(setting, world, vat, 1)[0].that_recurs()
    }

    /// The first months of a world, row by row of the ledger.
    fn months<N: Number>(
        setting: &Setting<'_, N>,
        world: &World,
        vat: &[VatMonth],
        count: usize,
    ) -> Vec<Self> {
        let month = |(month, vat): (usize, &VatMonth)| Self {
            salary: world.at(Account::Salary, month),
            pay: world.at(Account::ClinicPay, month) + setting.practice.director_pay(month),
            devices_vat: vat.on_devices,
            ..Self::default()
        };
        let mut months: Vec<Self> = vat[..count].iter().enumerate().map(month).collect();
        let mut add = |accounts: &[Account], to: fn(&mut Self) -> &mut f64| {
            for account in accounts.iter().filter(|account| world.uses(**account)) {
                for (month, amount) in months.iter_mut().zip(world.account(*account)) {
                    *to(month) += amount;
                }
            }
        };
        add(&TAKINGS, |month| &mut month.takings);
        add(&RUNNING, |month| &mut month.running);
        if setting.deducts_training {
            add(&TRAINING, |month| &mut month.once);
        }
        let devices = world.account(Account::LaserDevice);
        for ((month, vat), device) in months.iter_mut().zip(vat).zip(devices) {
            month.takings -= vat.accrued;
            // Costs are negative in the ledger.
            month.running = -month.running;
            month.once = -month.once - device;
        }
        months
    }

    /// Without what happens once: training, a device, and the VAT that comes back on it.
    fn that_recurs(self) -> Self {
        Self {
            once: 0.0,
            takings: self.takings + self.devices_vat,
            devices_vat: 0.0,
            ..self
        }
    }

    fn plus(&mut self, months: f64, of: &Self) {
        self.salary += of.salary * months;
        self.pay += of.pay * months;
        self.takings += of.takings * months;
        self.running += of.running * months;
        self.once += of.once * months;
    }
}

/// The months of a world as tax sees them, with those around the ledger: before month 0 the base,
/// after the horizon the last month's level without what happens once.
pub(super) struct TaxedMonths {
    start: Month,
    months: Vec<Taxed>,
    base: Taxed,
    deducts_training: bool,
}

impl TaxedMonths {
    pub(super) fn new<N: Number>(
        setting: &Setting<'_, N>,
        world: &World,
        vat: &[VatMonth],
        base: Taxed,
    ) -> Self {
        Self {
            start: setting.start,
            months: Taxed::months(setting, world, vat, setting.months),
            base,
            deducts_training: setting.deducts_training,
        }
    }

    /// The last month, without what happens once.
    fn last(&self) -> Taxed {
        self.months[self.months.len() - 1].that_recurs()
    }

    /// How many of a tax year's months come before the ledger, which lie in it, and how many come
    /// after it.
    fn split(&self, year: TaxYear) -> (f64, core::ops::Range<usize>, f64) {
        let from = year.first_month().since(self.start);
        let last = self.months.len() as i32;
        let (begins, ends) = (from.clamp(0, last), (from + 12).clamp(0, last));
        let before = (-from).clamp(0, 12);
        let after = 12 - before - (ends - begins);
        (
            f64::from(before),
            begins as usize..ends as usize,
            f64::from(after),
        )
    }

    /// The twelve months of a tax year.
    pub(super) fn year(&self, year: TaxYear) -> Taxed {
        let (before, within, after) = self.split(year);
        let mut sum = Taxed::default();
        sum.plus(before, &self.base);
        for month in &self.months[within] {
            sum.plus(1.0, month);
        }
        sum.plus(after, &self.last());
        sum
    }

    /// The year's earnings, written down account by account.
    pub(super) fn earnings<N: Number>(
        &self,
        year: TaxYear,
        of: &Taxed,
        world: &mut Draft<N>,
    ) -> Earnings<N> {
        Earnings {
            salary: self.noted(Name::SalaryOfYear, year, world, of, |taxed| taxed.salary),
            pay: self.noted(Name::PayOfYear, year, world, of, |taxed| taxed.pay),
            takings: self.noted(Name::TakingsOfYear, year, world, of, |taxed| taxed.takings),
            expenses: self.noted(Name::ExpensesOfYear, year, world, of, |taxed| {
                taxed.running + taxed.once
            }),
        }
    }

    /// The accounts of a part of the earnings, with the sign that they have in it.
    fn accounts(&self, name: Name) -> (f64, Vec<Account>) {
        match name {
            Name::SalaryOfYear => (1.0, vec![Account::Salary]),
            Name::PayOfYear => (1.0, vec![Account::ClinicPay]),
            Name::TakingsOfYear => (1.0, TAKINGS.to_vec()),
            _ => {
                let training = if self.deducts_training {
                    &TRAINING[..]
                } else {
                    &[]
                };
                let all = RUNNING.iter().chain(training).copied();
                (-1.0, all.chain([Account::LaserDevice]).collect())
            }
        }
    }

    fn noted<N: Number>(
        &self,
        name: Name,
        year: TaxYear,
        world: &mut Draft<N>,
        of: &Taxed,
        part: impl Fn(&Taxed) -> f64,
    ) -> N {
        let value = part(of);
        if !N::IS_WRITTEN {
            return N::convention(name, value);
        }
        let (before, within, after) = self.split(year);
        let (sign, accounts) = self.accounts(name);
        let mut parts: Vec<N> = accounts
            .into_iter()
            .map(|account| {
                let rows = world.rows(account, within.start, within.end);
                if sign < 0.0 { rows.minus() } else { rows }
            })
            .collect();
        // What the ledger has no account for: VAT that accrued, and a director's pay.
        let in_rows: f64 = parts.iter().map(|rows| rows.value()).sum();
        let in_months: f64 = self.months[within].iter().map(&part).sum();
        let besides = if name == Name::PayOfYear {
            Name::DirectorsPay
        } else {
            Name::VatAccrued
        };
        parts.push(N::convention(besides, in_months - in_rows));
        parts.push(N::convention(Name::MonthsBefore, before * part(&self.base)));
        parts.push(N::convention(Name::MonthsAfter, after * part(&self.last())));
        // A hair is the last bit of a sum, not an amount.
        parts.retain(|amount| amount.value().abs() > 1e-9);
        world.notes.known(name, Rule::Sum, &parts, value)
    }
}
