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
        rows(setting, world, &vat[..1]).month(0).that_recurs()
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
}

/// The first months of a world as tax sees them: a row for each part of [`Taxed`], one after the
/// other in one place.
struct Rows {
    months: usize,
    cells: Vec<f64>,
}

/// The parts of [`Taxed`], in the order of the rows.
#[derive(Clone, Copy)]
enum Part {
    Salary,
    Pay,
    Takings,
    DevicesVat,
    Running,
    Once,
}

/// How many there are.
const PARTS: usize = Part::Once as usize + 1;

impl Rows {
    /// As many months as there are of VAT. What a director is paid is in no account.
    fn of(
        world: &World,
        vat: &[VatMonth],
        deducts_training: bool,
        director_pay: Option<&dyn Fn(usize) -> f64>,
    ) -> Self {
        let months = vat.len();
        let mut cells = vec![0.0; PARTS * months];
        let mut rows = cells.chunks_exact_mut(months.max(1));
        let [salary, pay, takings, devices_vat, running, once]: [&mut [f64]; PARTS] =
            core::array::from_fn(|_| rows.next().unwrap_or_default());
        world.add(&[Account::Salary], salary);
        world.add(&[Account::ClinicPay], pay);
        world.add(&TAKINGS, takings);
        world.add(&RUNNING, running);
        if deducts_training {
            world.add(&TRAINING, once);
        }
        if let Some(director_pay) = director_pay {
            for (month, pay) in pay.iter_mut().enumerate() {
                *pay += director_pay(month);
            }
        }
        for ((takings, devices), vat) in takings.iter_mut().zip(devices_vat).zip(vat) {
            *takings -= vat.accrued;
            *devices = vat.on_devices;
        }
        // Costs are negative in the ledger.
        for running in running {
            *running = -*running;
        }
        for (once, device) in once.iter_mut().zip(world.account(Account::LaserDevice)) {
            *once = -*once - device;
        }
        Self { months, cells }
    }

    fn row(&self, part: Part) -> &[f64] {
        &self.cells[part as usize * self.months..][..self.months]
    }

    fn month(&self, month: usize) -> Taxed {
        let at = |part| self.row(part)[month];
        Taxed {
            salary: at(Part::Salary),
            pay: at(Part::Pay),
            takings: at(Part::Takings),
            devices_vat: at(Part::DevicesVat),
            running: at(Part::Running),
            once: at(Part::Once),
        }
    }
}

fn rows<N: Number>(setting: &Setting<'_, N>, world: &World, vat: &[VatMonth]) -> Rows {
    let director_pay = |month| setting.practice.director_pay(month);
    let director_pay = setting.practice.is_director().then_some(&director_pay as _);
    Rows::of(world, vat, setting.deducts_training, director_pay)
}

/// What is in twelve months, of which some come before the first of a row's and some after its last.
fn of_year(before: f64, row: &[f64], after: f64) -> f64 {
    let mut sum = 0.0 + before;
    for month in row {
        sum += month;
    }
    sum + after
}

/// The months of a world as tax sees them, with those around the ledger: before month 0 the base,
/// after the horizon the last month's level without what happens once.
pub(super) struct TaxedMonths {
    start: Month,
    months: usize,
    rows: Rows,
    base: Taxed,
    /// The last month, without what happens once.
    last: Taxed,
    deducts_training: bool,
}

impl TaxedMonths {
    pub(super) fn new<N: Number>(
        setting: &Setting<'_, N>,
        world: &World,
        vat: &[VatMonth],
        base: Taxed,
    ) -> Self {
        let rows = rows(setting, world, vat);
        Self {
            start: setting.start,
            months: setting.months,
            last: rows.month(setting.months - 1).that_recurs(),
            rows,
            base,
            deducts_training: setting.deducts_training,
        }
    }

    /// How many of a tax year's months come before the ledger, which lie in it, and how many come
    /// after it.
    fn split(&self, year: TaxYear) -> (f64, core::ops::Range<usize>, f64) {
        let from = year.first_month().since(self.start);
        let last = self.months as i32;
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
        let (base, rows, last) = (&self.base, &self.rows, &self.last);
        let part = |base, part, last| {
            let row = &rows.row(part)[within.start..within.end];
            of_year(base * before, row, last * after)
        };
        Taxed {
            salary: part(base.salary, Part::Salary, last.salary),
            pay: part(base.pay, Part::Pay, last.pay),
            takings: part(base.takings, Part::Takings, last.takings),
            // Part of takings; no year asks for it by itself.
            devices_vat: 0.0,
            running: part(base.running, Part::Running, last.running),
            once: part(base.once, Part::Once, last.once),
        }
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
        let in_months: f64 = within.map(|month| part(&self.rows.month(month))).sum();
        let besides = if name == Name::PayOfYear {
            Name::DirectorsPay
        } else {
            Name::VatAccrued
        };
        parts.push(N::convention(besides, in_months - in_rows));
        parts.push(N::convention(Name::MonthsBefore, before * part(&self.base)));
        parts.push(N::convention(Name::MonthsAfter, after * part(&self.last)));
        // A hair is the last bit of a sum, not an amount.
        parts.retain(|amount| amount.value().abs() > 1e-9);
        world.notes.known(name, Rule::Sum, &parts, value)
    }
}
