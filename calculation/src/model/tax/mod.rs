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

use super::notes::{Name, Notes, Number};
use crate::bounds::within;
pub use crate::facts::loans::LoanPlan;
pub use company::corporation_tax;
pub use income_tax::{child_benefit, child_benefit_charge, personal_allowance};
pub use national_insurance::{class_1, class_4, employer_class_1};
pub use regime::{ChildBenefit, Corporation, Employer, LoanTerms, Regime, Scale, TwoRates};
pub use self_assessment::{
    PaymentsOnAccount, each_payment_on_account, payments_on_account, settle,
};
pub use student_loans::{
    LoanPlans, PayPeriod, loan_deduction, lowest_undergraduate, repayable_income, yearly_loan,
};
pub use yearly::{Carried, Earnings, LoanIncome, Taxpayer, Yearly, yearly};
pub(super) use yearly::{assess_loans, yearly_of};

/// What one person has in one tax year, in pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Income<N = f64, C = u32> {
    /// Pay from a job, before anything is taken.
    pub employment: N,
    /// Trading profit that bears income tax, after losses; not below zero.
    pub self_employment: N,
    /// Trading profit that bears Class 4; it differs where losses went against pay.
    pub class_4_profit: N,
    /// Dividends.
    pub dividends: N,
    /// Children for whom Child Benefit is paid, where this is the higher income of the two.
    pub children: C,
    /// Loans in repayment.
    pub plans: LoanPlans,
}

/// A year's liability, in pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Assessment<N = f64> {
    /// Allowance left after its taper.
    pub personal_allowance: N,
    /// Income tax on everything but dividends.
    pub income_tax: N,
    /// Income tax on dividends.
    pub dividend_tax: N,
    /// High Income Child Benefit Charge.
    pub child_benefit_charge: N,
    /// National Insurance on pay.
    pub class_1: N,
    /// National Insurance on profit.
    pub class_4: N,
    /// The one 9% deduction for undergraduate plans, on [`repayable_income`].
    pub undergraduate_loan: N,
    /// The deduction for a postgraduate loan, on [`repayable_income`].
    pub postgraduate_loan: N,
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
pub struct Payroll<N = f64> {
    /// Income tax on the pay alone.
    pub income_tax: N,
    /// Class 1.
    pub class_1: N,
    /// Twelve monthly deductions for undergraduate plans, each cut to the pound.
    pub undergraduate_loan: N,
    /// Twelve monthly deductions for a postgraduate loan, each cut to the pound.
    pub postgraduate_loan: N,
}

/// The year's liability on `income`.
#[must_use]
pub fn assess(regime: &Regime, income: &Income) -> Assessment {
    let income = Income {
        employment: pounds(income.employment),
        self_employment: pounds(income.self_employment),
        class_4_profit: pounds(income.class_4_profit),
        dividends: pounds(income.dividends),
        children: f64::from(income.children),
        plans: income.plans,
    };
    assess_of(regime, &income, &mut Notes::new())
}

/// The same, written down.
fn assess_of<N: Number>(
    regime: &Regime,
    income: &Income<N, N>,
    notes: &mut Notes<N>,
) -> Assessment<N> {
    let dividends = income.dividends;
    let earned = notes.sum(Name::Earned, &[income.employment, income.self_employment]);
    let all = notes.sum(Name::AllIncome, &[earned, dividends]);
    let repaid_on = student_loans::repaid_on(regime, earned, dividends, notes);
    let tax = income_tax::income_tax(regime, earned, dividends, notes);
    let undergraduate = lowest_undergraduate(regime, income.plans);
    let postgraduate = income.plans.postgraduate.then_some(LoanPlan::Postgraduate);
    let mut loan = |plan: Option<LoanPlan>| {
        plan.map_or(N::NOTHING, |plan| {
            student_loans::by_year(regime, plan, repaid_on, notes)
        })
    };
    Assessment {
        undergraduate_loan: loan(undergraduate),
        postgraduate_loan: loan(postgraduate),
        personal_allowance: tax.personal_allowance,
        income_tax: tax.on_earned,
        dividend_tax: tax.on_dividends,
        child_benefit_charge: income_tax::charge(regime, all, income.children, notes),
        class_1: national_insurance::class_1_of(regime, income.employment, notes).0,
        class_4: national_insurance::class_4_of(
            regime,
            income.class_4_profit,
            income.employment,
            notes,
        ),
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
    let pays: Vec<f64> = pays.iter().map(|pay| pounds(*pay)).collect();
    payrolls_of(regime, &pays, plans, &mut Notes::new())
}

/// The same, written down.
pub(super) fn payrolls_of<N: Number>(
    regime: &Regime,
    pays: &[N],
    plans: &LoanPlans,
    notes: &mut Notes<N>,
) -> Payroll<N> {
    let all = notes.sum(Name::Pay, pays);
    let income_tax = income_tax::income_tax(regime, all, N::NOTHING, notes).on_earned;
    let class_1 = of_each(Name::Class1, pays, notes, |pay, notes| {
        national_insurance::class_1_of(regime, pay, notes).0
    });
    let mut loan = |plan: Option<LoanPlan>| {
        plan.map_or(N::NOTHING, |plan| {
            of_each(Name::LoanByPayroll, pays, notes, |pay, notes| {
                student_loans::by_payroll(regime, plan, pay, notes)
            })
        })
    };
    Payroll {
        income_tax,
        class_1,
        undergraduate_loan: loan(lowest_undergraduate(regime, *plans)),
        postgraduate_loan: loan(plans.postgraduate.then_some(LoanPlan::Postgraduate)),
    }
}

/// What each pay bears, added up.
fn of_each<N: Number>(
    name: Name,
    pays: &[N],
    notes: &mut Notes<N>,
    of: impl Fn(N, &mut Notes<N>) -> N,
) -> N {
    let mut sum = N::NOTHING;
    for pay in pays.iter().filter(|pay| pay.value() > 0.0) {
        let one = of(*pay, notes);
        sum = if sum.value() > 0.0 {
            notes.sum(name, &[sum, one])
        } else {
            one
        };
    }
    sum
}

/// An amount of money that a formula can bear: nothing where it is negative or not a number, and
/// never so large that a sum of a few could overflow.
pub(super) fn pounds(amount: f64) -> f64 {
    const MOST: f64 = 1e15;
    if amount.is_finite() {
        within(amount, 0.0, MOST)
    } else {
        0.0
    }
}
