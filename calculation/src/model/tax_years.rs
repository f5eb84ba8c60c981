//! Tax by tax year, paid when it is paid: payroll month by month, Self Assessment in January and
//! July, and what is owed in between.

use super::ledger::{Account, Balance, Draft};
use super::notes::{Name, Notes, Number, Rule, Whence};
use super::plan::Plan;
use super::setting::Setting;
use super::student_debt::{Debt, Deductions};
use super::tax::{self, Carried, LoanIncome, LoanPlans, Regime, Taxpayer, Yearly};
use super::taxed::{Taxed, TaxedMonths};
use super::vat::VatMonth;
use crate::facts::{Month, TaxYear};
use crate::scenario::Field;

/// What a year takes, and when that is due.
#[derive(Clone, Copy, Default)]
struct Bill<N> {
    taken: Yearly<N>,
    /// Self Assessment and corporation tax: what is due in the January after the year.
    due: N,
    /// Repayment of loans with a balance still due after payroll, pounds.
    repayment: Deductions<N>,
}

/// Taxes one world and books it. Returns all that is taken for the months of the ledger, pounds,
/// without repayments of loans with a balance (they lower a debt) and without VAT.
pub(super) fn settle<N: Number>(
    setting: &Setting<'_, N>,
    world: &mut Draft<N>,
    vat: &[VatMonth],
    base: Taxed,
    plan: Option<&Plan>,
) -> f64 {
    Settlement::new(setting, world, vat, base, plan).book(world)
}

struct Settlement<'a, N> {
    setting: &'a Setting<'a, N>,
    start: Month,
    months: usize,
    taxed: TaxedMonths,
    taxpayer: Taxpayer,
    debt: Debt,
}

impl<'a, N: Number> Settlement<'a, N> {
    fn new(
        setting: &'a Setting<'a, N>,
        world: &Draft<N>,
        vat: &[VatMonth],
        base: Taxed,
        plan: Option<&Plan>,
    ) -> Self {
        let scenario = setting.scenario;
        let balance = scenario.number(Field::PostgraduateBalance);
        Self {
            setting,
            start: setting.start,
            months: setting.months,
            taxed: TaxedMonths::new(setting, world, vat, base),
            taxpayer: setting.taxpayer,
            debt: Debt::new(setting.facts, setting.start, balance, plan),
        }
    }

    fn regime(&self, year: TaxYear) -> &'a Regime {
        self.setting.regime(year)
    }

    /// What a year takes; `due_in` is the month, counted from the start, that tells which loans
    /// are being repaid.
    fn bill(
        &self,
        year: TaxYear,
        carried: &mut Carried<N>,
        due_in: usize,
        world: &mut Draft<N>,
    ) -> Bill<N> {
        let regime = self.regime(year);
        let of = self.taxed.year(year);
        let earnings = self.taxed.earnings(year, &of, world);
        let notes = &mut world.notes;
        let taken = tax::yearly_of(regime, &self.taxpayer, &earnings, carried, notes);
        let repayment = match taken.loan_income {
            Some(income) => self.still_to_repay(regime, &of, income, due_in, notes),
            None => Deductions::default(),
        };
        let due = if taken.corporation_tax.value() > 0.0 {
            notes.sum(Name::DueAfterYear, &[taken.due, taken.corporation_tax])
        } else {
            taken.due
        };
        Bill {
            taken,
            due,
            repayment,
        }
    }

    /// What Self Assessment takes for loans with a balance, after payroll.
    fn still_to_repay(
        &self,
        regime: &Regime,
        of: &Taxed,
        income: LoanIncome<N>,
        due_in: usize,
        notes: &mut Notes<N>,
    ) -> Deductions<N> {
        let taken = self.payroll_deductions(regime, of, due_in, notes);
        let whole = self.deductions(due_in, notes, |plans, notes| {
            let year = tax::assess_loans(regime, &income, *plans, notes);
            (year.undergraduate_loan, year.postgraduate_loan)
        });
        let mut still =
            |whole, taken: N| notes.sum_above_nothing(Name::LoanStillDue, &[whole, taken.minus()]);
        Deductions {
            postgraduate: still(whole.postgraduate, taken.postgraduate),
            added: still(whole.added, taken.added),
        }
    }

    /// Deductions for loans with a balance, by a rule that gives the undergraduate and the
    /// postgraduate deduction for a set of plans.
    fn deductions(
        &self,
        month: usize,
        notes: &mut Notes<N>,
        rule: impl Fn(&LoanPlans, &mut Notes<N>) -> (N, N),
    ) -> Deductions<N> {
        let plans = self.taxpayer.plans;
        let due = self.debt.plans(plans, month);
        if due == plans {
            return Deductions::default();
        }
        let (with, postgraduate) = rule(&due, notes);
        let (without, _) = rule(&plans, notes);
        Deductions {
            postgraduate,
            added: notes.sum(Name::LoanAdded, &[with, without.minus()]),
        }
    }

    /// What payroll takes in a year for loans with a balance.
    fn payroll_deductions(
        &self,
        regime: &Regime,
        of: &Taxed,
        month: usize,
        notes: &mut Notes<N>,
    ) -> Deductions<N> {
        let pays = [
            N::convention(Name::SalaryOfYear, of.salary),
            N::convention(Name::PayOfYear, of.pay),
        ];
        self.deductions(month, notes, |plans, notes| {
            let year = tax::payrolls_of(regime, &pays, plans, notes);
            (year.undergraduate_loan, year.postgraduate_loan)
        })
    }

    fn book(mut self, world: &mut Draft<N>) -> f64 {
        let first = self.start.tax_year();
        let before = self.setting.before;
        let last = self.setting.last_year();

        // The year before is a full base year, and so was the one before that, which set its
        // payments on account.
        let mut past = |year| self.bill(year, &mut Carried::default(), 0, world);
        let mut bills = Vec::with_capacity((last.0 - before.0 + 2) as usize);
        bills.extend([past(TaxYear(before.0 - 1)), past(before)]);
        let mut carried = Carried::default();
        let mut by_payroll = 0.0;
        for year in first.0..=last.0 {
            let year = TaxYear(year);
            let due_in = year.last_month().since(self.start).max(0) as usize;
            let bill = self.bill(year, &mut carried, due_in, world);
            by_payroll += self.book_payroll(world, year, &bill.taken);
            bills.push(bill);
        }
        by_payroll + self.book_payments(world, &bills, before)
    }

    /// Payroll by the year's formula, a twelfth each month. Returns what it takes, pounds.
    fn book_payroll(&self, world: &mut Draft<N>, year: TaxYear, taken: &Yearly<N>) -> f64 {
        let parts = [
            (Account::PayrollIncomeTax, taken.payroll.income_tax),
            (Account::PayrollNationalInsurance, taken.payroll.class_1),
            (
                Account::PayrollStudentLoans,
                taken.payroll.undergraduate_loan,
            ),
            (Account::EmployerNationalInsurance, taken.employer),
        ];
        let from = year.first_month().since(self.start);
        let mut sum = 0.0;
        for (account, of_year) in &parts {
            let monthly = world
                .notes
                .quotient(Name::TwelfthOfYear, *of_year, N::MONTHS);
            if monthly.value() == 0.0 {
                continue;
            }
            for index in from.max(0)..(from + 12).min(self.months as i32) {
                world.post(*account, index as usize, monthly.minus());
                sum += monthly.value();
            }
        }
        sum
    }

    /// A year's bill accrues evenly. The first one accrues over the months that are left of its
    /// year, since what was before them is the same in both worlds; the one cut by the horizon
    /// was continued to March, so that a twelfth belongs to each month.
    fn accrual(&self, bills: &[Bill<N>], now: Month, notes: &mut Notes<N>) -> N {
        let (first, year) = (self.start.tax_year(), now.tax_year());
        let months = if year == first {
            year.last_month().since(self.start) + 1
        } else {
            12
        };
        let bill = bills[(year.0 - first.0 + 2) as usize].due;
        let months = N::convention(Name::MonthsOfYear, f64::from(months));
        notes.quotient(Name::TaxOfMonth, bill, months)
    }

    /// January: the balance of the year that ended last April with a company's corporation tax,
    /// and the first payment on account for the year that is running. July: the second payment on
    /// account. Returns what accrues in the months of the ledger, pounds.
    fn book_payments(&mut self, world: &mut Draft<N>, bills: &[Bill<N>], before: TaxYear) -> f64 {
        let bill = |year: i32| -> Bill<N> {
            bills
                .get((year - before.0 + 1).max(0) as usize)
                .copied()
                .unwrap_or_default()
        };
        let mut accrued = 0.0;
        let mut paid = -self.owed_before(&bill(before.0 - 1), &bill(before.0));
        for month in 0..self.months {
            let now = self.start.plus(month as i32);
            let ended = now.year() - 2;
            let notes = &mut world.notes;
            let whence = match month.checked_sub(1) {
                Some(before) => Whence::Owed(Balance::Tax, before as u16),
                None => Whence::Convention(Name::TaxOfThePast),
            };
            let owed_before = N::with(accrued - paid, whence);
            let (amount, company, repayment) = match now.month() {
                1 => {
                    let (year, on_account) = (bill(ended), bill(ended - 1).taken.on_account);
                    let of = [
                        year.taken.due,
                        on_account.minus(),
                        on_account.minus(),
                        year.taken.on_account,
                    ];
                    (
                        notes.sum(Name::January, &of),
                        year.taken.corporation_tax,
                        year.repayment,
                    )
                }
                7 => (
                    bill(ended).taken.on_account,
                    N::NOTHING,
                    Deductions::default(),
                ),
                _ => (N::NOTHING, N::NOTHING, Deductions::default()),
            };
            let accrual = self.accrual(bills, now, notes);
            accrued += accrual.value();
            paid += amount.value() + company.value();
            let of = [owed_before, accrual, amount.minus(), company.minus()];
            let owed = notes.known(Name::TaxOwed, Rule::Sum, &of, accrued - paid);

            world.post(Account::SelfAssessment, month, amount.minus());
            world.post(Account::CorporationTax, month, company.minus());
            if !self.debt.is_none() {
                self.book_debt(month, repayment, world);
            }
            world.owe(Balance::Tax, month, owed);
        }
        accrued
    }

    /// A month of the loans with a balance; `repayment` is what Self Assessment takes for them.
    fn book_debt(&mut self, month: usize, repayment: Deductions<N>, world: &mut Draft<N>) {
        let now = self.start.plus(month as i32);
        let notes = &mut world.notes;
        let from_payroll = self.payroll_month(now.tax_year(), month, notes);
        let ended = TaxYear(now.year() - 2);
        let due_in = ended.last_month().since(self.start).max(0) as usize;
        let repaid = self.debt.month(
            self.setting.facts,
            self.start,
            month,
            from_payroll,
            (repayment, due_in),
            notes,
        );
        world.post(Account::PayrollStudentLoans, month, repaid.payroll.minus());
        world.post(
            Account::SelfAssessment,
            month,
            repaid.self_assessment.minus(),
        );
        world.post(Account::LoanDrawn, month, repaid.drawn);
        world.owe(Balance::PostgraduateLoan, month, repaid.owed);
    }

    /// What is still to be paid for the year before, at the start of month 0; less what was paid
    /// on account for the running year already.
    fn owed_before(&self, two_before: &Bill<N>, before: &Bill<N>) -> f64 {
        let month = self.start.month();
        if matches!(month, 2 | 3) {
            return -before.taken.on_account.value();
        }
        let july = if (4..=7).contains(&month) { 1.0 } else { 0.0 };
        before.due.value() - (2.0 - july) * two_before.taken.on_account.value()
    }

    /// What payroll takes in a month of this year for loans with a balance.
    fn payroll_month(&self, year: TaxYear, month: usize, notes: &mut Notes<N>) -> Deductions<N> {
        let of = self.taxed.year(year);
        let taken = self.payroll_deductions(self.regime(year), &of, month, notes);
        let mut monthly = |of| notes.quotient(Name::LoanAMonth, of, N::MONTHS);
        Deductions {
            postgraduate: monthly(taken.postgraduate),
            added: monthly(taken.added),
        }
    }
}
