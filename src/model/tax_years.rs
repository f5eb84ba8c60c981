//! Tax by tax year, paid when it is paid: payroll month by month, Self Assessment in January and
//! July, and what is owed in between.

use super::ledger::{Account, Balance, World};
use super::plan::Plan;
use super::setting::Setting;
use super::student_debt::{Debt, Deductions};
use super::tax::{self, Income, LoanPlans, Regime};
use super::taxed::Taxed;
use crate::facts::{Month, TaxYear};
use crate::scenario::{Field, Key};

/// Losses brought forward, pounds.
#[derive(Clone, Copy, Default)]
struct Losses {
    income_tax: f64,
    class_4: f64,
}

/// A year's Self Assessment, pounds.
#[derive(Clone, Copy, Default, PartialEq)]
struct Bill {
    /// Tax, Class 4 and undergraduate loans still due after payroll; negative for a refund.
    due: f64,
    /// Each payment on account that it sets for the year after.
    on_account: f64,
    /// Repayment of loans with a balance still due after payroll.
    repayment: Deductions,
}

/// Taxes one world and books it. Returns the sum of Self Assessment that falls on the months of
/// the ledger, without postgraduate loan repayments (they lower a debt).
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
    children: u32,
    plans: LoanPlans,
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
        let deductible = scenario.deductible();
        let balance = scenario.number(Field::PostgraduateBalance);
        Self {
            setting,
            start: setting.start,
            months: setting.months,
            taxed: (0..setting.months)
                .map(|month| Taxed::of(world, vat, month, deductible))
                .collect(),
            base,
            children: scenario.number(Field::Children) as u32,
            plans: LoanPlans {
                plan_1: flag(Field::LoanPlan1),
                plan_2: flag(Field::LoanPlan2),
                plan_4: flag(Field::LoanPlan4),
                plan_5: flag(Field::LoanPlan5),
                postgraduate: false,
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
            sum.takings += month.takings;
            sum.running += month.running;
            sum.once += month.once;
        }
        sum
    }

    /// `due_in` is the month, counted from the start, that tells which loans are being repaid.
    fn bill(&self, year: TaxYear, of: Taxed, losses: &mut Losses, due_in: usize) -> Bill {
        let regime = self.regime(year);
        let payroll = tax::payroll(regime, of.salary, &self.plans);
        let expenses = of.running + of.once;
        let allowance = regime.trading_allowance;
        let result = if expenses < allowance {
            (of.takings - allowance).max(0.0)
        } else {
            of.takings - expenses
        };
        let (profit, loss) = (result.max(0.0), (-result).max(0.0));

        // A loss goes against the same year's salary, then forward against profits of the trade.
        let against_salary = loss.min(of.salary);
        let forward = losses.income_tax.min(profit);
        let forward_4 = losses.class_4.min(profit);
        losses.income_tax += loss - against_salary - forward;
        losses.class_4 += loss - forward_4;

        let income = Income {
            employment: of.salary - against_salary,
            self_employment: profit - forward,
            class_4_profit: profit - forward_4,
            dividends: 0.0,
            children: self.children,
            plans: self.plans,
        };
        let year = tax::assess(regime, &income);
        let tax_and_class_4 =
            year.income_tax + year.dividend_tax + year.child_benefit_charge + year.class_4;
        // Without a trade there is no Self Assessment of loans: payroll has taken them.
        let (undergraduate, repayment) = if of.takings > 0.0 {
            let all = income.employment + income.self_employment;
            let taken = self.payroll_deductions(regime, of.salary, due_in);
            let whole = self.deductions(due_in, |plans| {
                let year = tax::assess(
                    regime,
                    &Income {
                        employment: all,
                        plans: *plans,
                        ..Income::default()
                    },
                );
                (year.undergraduate_loan, year.postgraduate_loan)
            });
            (
                year.undergraduate_loan - payroll.undergraduate_loan,
                Deductions {
                    postgraduate: (whole.postgraduate - taken.postgraduate).max(0.0),
                    added: (whole.added - taken.added).max(0.0),
                },
            )
        } else {
            (0.0, Deductions::default())
        };
        Bill {
            due: tax_and_class_4 - payroll.income_tax + undergraduate.max(0.0),
            on_account: tax::each_payment_on_account(regime, tax_and_class_4, payroll.income_tax),
            repayment,
        }
    }

    /// Deductions for loans with a balance, by a rule that gives the undergraduate and the
    /// postgraduate deduction for a set of plans.
    fn deductions(&self, month: usize, rule: impl Fn(&LoanPlans) -> (f64, f64)) -> Deductions {
        let due = self.debt.plans(self.plans, month);
        if due == self.plans {
            return Deductions::default();
        }
        let (with, postgraduate) = rule(&due);
        let (without, _) = rule(&self.plans);
        Deductions {
            postgraduate,
            added: with - without,
        }
    }

    /// What payroll takes in a year for loans with a balance.
    fn payroll_deductions(&self, regime: &Regime, salary: f64, month: usize) -> Deductions {
        self.deductions(month, |plans| {
            let year = tax::payroll(regime, salary, plans);
            (year.undergraduate_loan, year.postgraduate_loan)
        })
    }

    fn book(mut self, world: &mut World) -> f64 {
        let first = self.start.tax_year();
        let before = self.setting.before;
        let last = self.setting.last_year();

        // The year before is a full base year, and so was the one before that: its payments on
        // account were its own halves.
        let mut none = Losses::default();
        let past = self.bill(before, self.full_base_year(), &mut none, 0);
        let mut losses = Losses::default();
        let mut bills = vec![past];
        for year in first.0..=last.0 {
            let year = TaxYear(year);
            let of = self.year(year);
            let due_in = year.last_month().since(self.start).max(0) as usize;
            let bill = self.bill(year, of, &mut losses, due_in);
            self.book_payroll(world, year, of.salary);
            bills.push(bill);
        }

        let accrued = self.book_accruals(world, &bills, first);
        self.book_payments(world, &bills, before);
        accrued
    }

    fn full_base_year(&self) -> Taxed {
        Taxed {
            salary: self.base.salary * 12.0,
            takings: self.base.takings * 12.0,
            running: self.base.running * 12.0,
            once: 0.0,
        }
    }

    /// Payroll by the year's formula, a twelfth each month.
    fn book_payroll(&self, world: &mut World, year: TaxYear, salary: f64) {
        let payroll = tax::payroll(self.regime(year), salary, &self.plans);
        let from = year.first_month().since(self.start);
        for index in from.max(0)..(from + 12).min(self.months as i32) {
            let month = index as usize;
            world.add(Account::PayrollIncomeTax, month, -payroll.income_tax / 12.0);
            world.add(
                Account::PayrollNationalInsurance,
                month,
                -payroll.class_1 / 12.0,
            );
            world.add(
                Account::PayrollStudentLoans,
                month,
                -payroll.undergraduate_loan / 12.0,
            );
        }
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
            running += bills[(year.0 - first.0) as usize + 1].due / f64::from(months);
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
            let (amount, repayment) = match now.month() {
                1 => {
                    let year = bill(ended);
                    let paid_on_account = 2.0 * bill(ended - 1).on_account;
                    (year.due - paid_on_account + year.on_account, year.repayment)
                }
                7 => (bill(ended).on_account, Deductions::default()),
                _ => (0.0, Deductions::default()),
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
            world.add(Account::LoanDrawn, month, repaid.drawn);
            world.owe(Balance::PostgraduateLoan, month, repaid.owed);
            paid += amount;
            world.owe(Balance::Tax, month, -paid);
        }
    }

    /// What is still to be paid for the year before, at the start of month 0; less what was paid
    /// on account for the running year already.
    fn owed_before(&self, year_before: Bill) -> f64 {
        let month = self.start.month();
        if matches!(month, 2 | 3) {
            return -year_before.on_account;
        }
        let july = if (4..=7).contains(&month) { 1.0 } else { 0.0 };
        year_before.due - (2.0 - july) * year_before.on_account
    }

    /// What payroll takes in a month of this year for loans with a balance, as long as any of it
    /// is left.
    fn payroll_month(&self, year: TaxYear, month: usize) -> Deductions {
        if self.debt.is_none() {
            return Deductions::default();
        }
        let salary = self.year(year).salary;
        let taken = self.payroll_deductions(self.regime(year), salary, month);
        Deductions {
            postgraduate: taken.postgraduate / 12.0,
            added: taken.added / 12.0,
        }
    }
}
