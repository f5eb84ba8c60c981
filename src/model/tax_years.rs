//! Tax by tax year, paid when it is paid: payroll month by month, Self Assessment in January and
//! July, and what is owed in between.

use super::ledger::{Account, Balance, World};
use super::plan::Plan;
use super::setting::Setting;
use super::student_debt::{Debt, Deductions};
use super::tax::{self, Carried, LoanIncome, LoanPlans, Regime, Taxpayer, Yearly};
use super::taxed::Taxed;
use crate::facts::{Month, TaxYear};
use crate::scenario::{Field, Key};

/// What a year takes, and when that is due.
#[derive(Clone, Copy, Default)]
struct Bill {
    taken: Yearly,
    /// Repayment of loans with a balance still due after payroll, pounds.
    repayment: Deductions,
}

impl Bill {
    /// Self Assessment and corporation tax, pounds: what is due in the January after the year.
    fn due(&self) -> f64 {
        self.taken.due + self.taken.corporation_tax
    }
}

/// Taxes one world and books it. Returns all that is taken for the months of the ledger, pounds,
/// without repayments of loans with a balance (they lower a debt) and without VAT.
pub(super) fn settle(
    setting: &Setting<'_>,
    world: &mut World,
    vat: &[f64],
    base: Taxed,
    plan: Option<&Plan>,
) -> f64 {
    Settlement::new(setting, world, vat, base, plan).book(world)
}

struct Settlement<'a> {
    setting: &'a Setting<'a>,
    start: Month,
    months: usize,
    taxed: Vec<Taxed>,
    base: Taxed,
    taxpayer: Taxpayer,
    debt: Debt,
}

impl<'a> Settlement<'a> {
    fn new(
        setting: &'a Setting<'a>,
        world: &World,
        vat: &[f64],
        base: Taxed,
        plan: Option<&Plan>,
    ) -> Self {
        let scenario = setting.scenario;
        let flag = |field| scenario.flag(Key::Of(field));
        let balance = scenario.number(Field::PostgraduateBalance);
        Self {
            setting,
            start: setting.start,
            months: setting.months,
            taxed: (0..setting.months)
                .map(|month| Taxed::of(setting, world, vat, month))
                .collect(),
            base,
            taxpayer: Taxpayer {
                trade: scenario.trade(),
                children: scenario.number(Field::Children) as u32,
                plans: LoanPlans {
                    plan_1: flag(Field::LoanPlan1),
                    plan_2: flag(Field::LoanPlan2),
                    plan_4: flag(Field::LoanPlan4),
                    plan_5: flag(Field::LoanPlan5),
                    postgraduate: false,
                },
            },
            debt: Debt::new(setting.facts, setting.start, balance, plan),
        }
    }

    fn regime(&self, year: TaxYear) -> &'a Regime {
        self.setting.regime(year)
    }

    /// The twelve months of a tax year: before month 0 the base, after the horizon the last
    /// month's level without what happens once.
    fn year(&self, year: TaxYear) -> Taxed {
        let from = year.first_month().since(self.start);
        let mut sum = Taxed::default();
        for index in from..from + 12 {
            let month = if index < 0 {
                self.base
            } else if (index as usize) < self.months {
                self.taxed[index as usize]
            } else {
                Taxed {
                    once: 0.0,
                    ..self.taxed[self.months - 1]
                }
            };
            sum.salary += month.salary;
            sum.pay += month.pay;
            sum.takings += month.takings;
            sum.running += month.running;
            sum.once += month.once;
        }
        sum
    }

    /// `due_in` is the month, counted from the start, that tells which loans are being repaid.
    fn bill(&self, year: TaxYear, of: Taxed, carried: &mut Carried, due_in: usize) -> Bill {
        let regime = self.regime(year);
        let taken = tax::yearly(regime, &self.taxpayer, &of.earnings(), carried);
        let repayment = taken
            .loan_income
            .map_or_else(Deductions::default, |income| {
                self.still_to_repay(regime, &of, income, due_in)
            });
        Bill { taken, repayment }
    }

    /// What Self Assessment takes for loans with a balance, after payroll.
    fn still_to_repay(
        &self,
        regime: &Regime,
        of: &Taxed,
        income: LoanIncome,
        due_in: usize,
    ) -> Deductions {
        let taken = self.payroll_deductions(regime, of, due_in);
        let whole = self.deductions(due_in, |plans| {
            let year = income.assess(regime, *plans);
            (year.undergraduate_loan, year.postgraduate_loan)
        });
        Deductions {
            postgraduate: (whole.postgraduate - taken.postgraduate).max(0.0),
            added: (whole.added - taken.added).max(0.0),
        }
    }

    /// Deductions for loans with a balance, by a rule that gives the undergraduate and the
    /// postgraduate deduction for a set of plans.
    fn deductions(&self, month: usize, rule: impl Fn(&LoanPlans) -> (f64, f64)) -> Deductions {
        let plans = self.taxpayer.plans;
        let due = self.debt.plans(plans, month);
        if due == plans {
            return Deductions::default();
        }
        let (with, postgraduate) = rule(&due);
        let (without, _) = rule(&plans);
        Deductions {
            postgraduate,
            added: with - without,
        }
    }

    /// What payroll takes in a year for loans with a balance.
    fn payroll_deductions(&self, regime: &Regime, of: &Taxed, month: usize) -> Deductions {
        self.deductions(month, |plans| {
            let year = tax::payrolls(regime, &[of.salary, of.pay], plans);
            (year.undergraduate_loan, year.postgraduate_loan)
        })
    }

    fn book(mut self, world: &mut World) -> f64 {
        let first = self.start.tax_year();
        let before = self.setting.before;
        let last = self.setting.last_year();

        // The year before is a full base year, and so was the one before that: its payments on
        // account were its own halves.
        let past = self.bill(before, self.full_base_year(), &mut Carried::default(), 0);
        let mut carried = Carried::default();
        let mut bills = vec![past];
        let mut by_payroll = 0.0;
        for year in first.0..=last.0 {
            let year = TaxYear(year);
            let of = self.year(year);
            let due_in = year.last_month().since(self.start).max(0) as usize;
            let bill = self.bill(year, of, &mut carried, due_in);
            by_payroll += self.book_payroll(world, year, &bill.taken);
            bills.push(bill);
        }

        let accrued = self.book_accruals(world, &bills, first);
        self.book_payments(world, &bills, before);
        by_payroll + accrued
    }

    fn full_base_year(&self) -> Taxed {
        Taxed {
            salary: self.base.salary * 12.0,
            pay: self.base.pay * 12.0,
            takings: self.base.takings * 12.0,
            running: self.base.running * 12.0,
            once: 0.0,
        }
    }

    /// Payroll by the year's formula, a twelfth each month. Returns what it takes, pounds.
    fn book_payroll(&self, world: &mut World, year: TaxYear, taken: &Yearly) -> f64 {
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
        for index in from.max(0)..(from + 12).min(self.months as i32) {
            for (account, of_year) in parts {
                world.add(account, index as usize, -of_year / 12.0);
                sum += of_year / 12.0;
            }
        }
        sum
    }

    /// A year's bill accrues evenly. The first one accrues over the months that are left of its
    /// year, since what was before them is the same in both worlds; the one cut by the horizon
    /// was continued to March, so that a twelfth belongs to each month.
    fn book_accruals(&self, world: &mut World, bills: &[Bill], first: TaxYear) -> f64 {
        let mut running = 0.0;
        for month in 0..self.months {
            let now = self.start.plus(month as i32);
            let year = now.tax_year();
            let months = if year == first {
                year.last_month().since(self.start) + 1
            } else {
                12
            };
            running += bills[(year.0 - first.0) as usize + 1].due() / f64::from(months);
            world.owe(Balance::Tax, month, running);
        }
        running
    }

    /// January: the balance of the year that ended last April, and the first payment on account
    /// for the year that is running. July: the second payment on account.
    fn book_payments(&mut self, world: &mut World, bills: &[Bill], before: TaxYear) {
        let bill = |year: i32| -> Bill {
            if year < before.0 {
                bills[0]
            } else {
                bills
                    .get((year - before.0) as usize)
                    .copied()
                    .unwrap_or_default()
            }
        };
        let mut paid = -self.owed_before(bill(before.0));
        for month in 0..self.months {
            let now = self.start.plus(month as i32);
            let ended = now.year() - 2;
            let (amount, company, repayment) = match now.month() {
                1 => {
                    let year = bill(ended);
                    let paid_on_account = 2.0 * bill(ended - 1).taken.on_account;
                    (
                        year.taken.due - paid_on_account + year.taken.on_account,
                        year.taken.corporation_tax,
                        year.repayment,
                    )
                }
                7 => (bill(ended).taken.on_account, 0.0, Deductions::default()),
                _ => (0.0, 0.0, Deductions::default()),
            };
            let from_payroll = self.payroll_month(now.tax_year(), month);
            let repaid = self.debt.month(
                self.setting.facts,
                self.start,
                month,
                from_payroll,
                repayment,
            );
            world.add(Account::PayrollStudentLoans, month, -repaid.payroll);
            world.add(
                Account::SelfAssessment,
                month,
                -amount - repaid.self_assessment,
            );
            world.add(Account::CorporationTax, month, -company);
            world.add(Account::LoanDrawn, month, repaid.drawn);
            world.owe(Balance::PostgraduateLoan, month, repaid.owed);
            paid += amount + company;
            world.owe(Balance::Tax, month, -paid);
        }
    }

    /// What is still to be paid for the year before, at the start of month 0; less what was paid
    /// on account for the running year already.
    fn owed_before(&self, year_before: Bill) -> f64 {
        let month = self.start.month();
        if matches!(month, 2 | 3) {
            return -year_before.taken.on_account;
        }
        let july = if (4..=7).contains(&month) { 1.0 } else { 0.0 };
        year_before.due() - (2.0 - july) * year_before.taken.on_account
    }

    /// What payroll takes in a month of this year for loans with a balance, as long as any of it
    /// is left.
    fn payroll_month(&self, year: TaxYear, month: usize) -> Deductions {
        if self.debt.is_none() {
            return Deductions::default();
        }
        let of = self.year(year);
        let taken = self.payroll_deductions(self.regime(year), &of, month);
        Deductions {
            postgraduate: taken.postgraduate / 12.0,
            added: taken.added / 12.0,
        }
    }
}
