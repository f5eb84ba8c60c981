//! One tax year's tax, National Insurance and loan deductions for one person or company.
//!
//! A pure reading of a [`Regime`]: no dates, no cash flow, no literal of the law. When tax is
//! paid is the ledger's business, but for the halves of payments on account.
//!
//! Every function is total: an amount that is negative or not a number counts as nothing.

mod company;
mod income_tax;
mod national_insurance;
mod regime;
mod self_assessment;
mod student_loans;
mod yearly;

pub use crate::facts::loans::LoanPlan;
pub use company::corporation_tax;
pub use income_tax::{child_benefit, child_benefit_charge, personal_allowance};
pub use national_insurance::{class_1, class_4, employer_class_1};
pub use regime::{ChildBenefit, Corporation, Employer, LoanTerms, Regime, Scale, TwoRates};
pub use self_assessment::{
    PaymentsOnAccount, each_payment_on_account, payments_on_account, settle,
};
pub use student_loans::{LoanPlans, PayPeriod, loan_deduction, lowest_undergraduate, yearly_loan};
pub use yearly::{Carried, Earnings, LoanIncome, Taxpayer, Yearly, yearly};

/// What one person has in one tax year, in pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Income {
    /// Pay from a job, before anything is taken.
    pub employment: f64,
    /// Trading profit that bears income tax, after losses; not below zero.
    pub self_employment: f64,
    /// Trading profit that bears Class 4; it differs where losses went against pay.
    pub class_4_profit: f64,
    /// Dividends.
    pub dividends: f64,
    /// Children for whom Child Benefit is paid, where this is the higher income of the two.
    pub children: u32,
    /// Loans in repayment.
    pub plans: LoanPlans,
}

/// A year's liability, in pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Assessment {
    /// Allowance left after its taper.
    pub personal_allowance: f64,
    /// Income tax on everything but dividends.
    pub income_tax: f64,
    /// Income tax on dividends.
    pub dividend_tax: f64,
    /// High Income Child Benefit Charge.
    pub child_benefit_charge: f64,
    /// National Insurance on pay.
    pub class_1: f64,
    /// National Insurance on profit.
    pub class_4: f64,
    /// The one 9% deduction for undergraduate plans, on all income.
    pub undergraduate_loan: f64,
    /// The deduction for a postgraduate loan, on all income.
    pub postgraduate_loan: f64,
}

impl Assessment {
    /// All that is due for the year, loan deductions included.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.income_tax
            + self.dividend_tax
            + self.child_benefit_charge
            + self.class_1
            + self.class_4
            + self.undergraduate_loan
            + self.postgraduate_loan
    }
}

/// What payroll takes in a year, in pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Payroll {
    /// Income tax on the pay alone.
    pub income_tax: f64,
    /// Class 1.
    pub class_1: f64,
    /// Twelve monthly deductions for undergraduate plans, each cut to the pound.
    pub undergraduate_loan: f64,
    /// Twelve monthly deductions for a postgraduate loan, each cut to the pound.
    pub postgraduate_loan: f64,
}

/// The year's liability on `income`.
#[must_use]
pub fn assess(regime: &Regime, income: &Income) -> Assessment {
    let employment = pounds(income.employment);
    let earned = employment + pounds(income.self_employment);
    let dividends = pounds(income.dividends);
    let all = earned + dividends;
    let tax = income_tax::income_tax(regime, earned, dividends);
    Assessment {
        personal_allowance: tax.personal_allowance,
        income_tax: tax.on_earned,
        dividend_tax: tax.on_dividends,
        child_benefit_charge: child_benefit_charge(regime, all, income.children),
        class_1: class_1(regime, employment),
        class_4: class_4(regime, income.class_4_profit, employment),
        undergraduate_loan: lowest_undergraduate(regime, income.plans)
            .map_or(0.0, |plan| yearly_loan(regime, plan, all)),
        postgraduate_loan: if income.plans.postgraduate {
            yearly_loan(regime, LoanPlan::Postgraduate, all)
        } else {
            0.0
        },
    }
}

/// What payroll takes from a year's `salary` paid in twelve equal months.
#[must_use]
pub fn payroll(regime: &Regime, salary: f64, plans: &LoanPlans) -> Payroll {
    payrolls(regime, &[salary], plans)
}

/// What payroll takes of a year's `pays`, each from another employer and paid in twelve equal
/// months: income tax on all of them by the year's formula, Class 1 on each by the year's formula,
/// loans on each by the month's.
#[must_use]
pub fn payrolls(regime: &Regime, pays: &[f64], plans: &LoanPlans) -> Payroll {
    let each = |of: &dyn Fn(f64) -> f64| pays.iter().map(|pay| of(pounds(*pay))).sum::<f64>();
    let year_of = |plan| each(&|pay| 12.0 * loan_deduction(regime, plan, pay, PayPeriod::Month));
    Payroll {
        income_tax: income_tax::income_tax(regime, each(&|pay| pay), 0.0).on_earned,
        class_1: each(&|pay| class_1(regime, pay)),
        undergraduate_loan: lowest_undergraduate(regime, *plans).map_or(0.0, year_of),
        postgraduate_loan: if plans.postgraduate {
            year_of(LoanPlan::Postgraduate)
        } else {
            0.0
        },
    }
}

/// An amount of money that a formula can bear: nothing where it is negative or not a number, and
/// never so large that a sum of a few could overflow.
pub(super) fn pounds(amount: f64) -> f64 {
    const MOST: f64 = 1e15;
    if amount.is_finite() {
        amount.clamp(0.0, MOST)
    } else {
        0.0
    }
}
