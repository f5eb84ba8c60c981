//! What income repays of student loans. Balances are kept in `model::loans`.

use super::{LoanPlan, Regime, pounds};
use crate::model::notes::{Name, Notes, Number, Rule};

/// Loans in repayment.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct LoanPlans {
    /// Plan 1.
    pub plan_1: bool,
    /// Plan 2.
    pub plan_2: bool,
    /// Plan 4.
    pub plan_4: bool,
    /// Plan 5.
    pub plan_5: bool,
    /// Postgraduate loan of England or Wales.
    pub postgraduate: bool,
}

impl LoanPlans {
    /// Whether `plan` is among them.
    #[must_use]
    pub const fn has(&self, plan: LoanPlan) -> bool {
        match plan {
            LoanPlan::Plan1 => self.plan_1,
            LoanPlan::Plan2 => self.plan_2,
            LoanPlan::Plan4 => self.plan_4,
            LoanPlan::Plan5 => self.plan_5,
            LoanPlan::Postgraduate => self.postgraduate,
        }
    }

    /// The same with `plan` among them.
    #[must_use]
    pub const fn with(mut self, plan: LoanPlan) -> Self {
        match plan {
            LoanPlan::Plan1 => self.plan_1 = true,
            LoanPlan::Plan2 => self.plan_2 = true,
            LoanPlan::Plan4 => self.plan_4 = true,
            LoanPlan::Plan5 => self.plan_5 = true,
            LoanPlan::Postgraduate => self.postgraduate = true,
        }
        self
    }
}

/// How often pay comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayPeriod {
    /// Once a year.
    Year,
    /// Each calendar month.
    Month,
    /// Every four weeks.
    FourWeeks,
    /// Each week.
    Week,
}

impl PayPeriod {
    const fn a_year(self) -> f64 {
        match self {
            Self::Year => 1.0,
            Self::Month => 12.0,
            Self::FourWeeks => 13.0,
            Self::Week => 52.0,
        }
    }
}

/// The undergraduate plan that decides the one deduction: that of the lowest threshold.
#[must_use]
pub fn lowest_undergraduate(regime: &Regime, plans: LoanPlans) -> Option<LoanPlan> {
    LoanPlan::ALL
        .into_iter()
        .filter(|plan| *plan != LoanPlan::Postgraduate && plans.has(*plan))
        .filter_map(|plan| Some((plan, regime.loan(plan).threshold?)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(plan, _)| plan)
}

/// What payroll takes for `plan` in one period, of pay of `yearly_pay` spread evenly. Each
/// deduction is cut to the pound, and what comes to less than a pound a month is never taken.
#[must_use]
pub fn loan_deduction(regime: &Regime, plan: LoanPlan, yearly_pay: f64, period: PayPeriod) -> f64 {
    let pay = pounds(yearly_pay);
    let due = due(regime, plan, pay, &mut Notes::new());
    if due < PayPeriod::Month.a_year() {
        0.0
    } else {
        Rule::CutEach.of(&[due, period.a_year()])
    }
}

/// What payroll takes for `plan` in twelve months of a year's pay, written down.
pub(super) fn by_payroll<N: Number>(
    regime: &Regime,
    plan: LoanPlan,
    pay: N,
    notes: &mut Notes<N>,
) -> N {
    let due = due(regime, plan, pay, notes);
    if due.value() <= 0.0 {
        return N::NOTHING;
    }
    if due.value() < PayPeriod::Month.a_year() {
        return notes.step(Name::LoanByPayroll, Rule::Nothing, &[due, N::MONTHS]);
    }
    let monthly = notes.step(Name::LoanAMonth, Rule::CutEach, &[due, N::MONTHS]);
    notes.product(Name::LoanByPayroll, &[monthly, N::MONTHS])
}

/// The part of a year's income on which loans are repaid by Self Assessment: pay and profit
/// (`earned`), and `dividends`, all of them where they are more than the limit for unearned income
/// and none of them otherwise (HMRC's Collection of Student Loans Manual, CSLM16035).
#[must_use]
pub fn repayable_income(regime: &Regime, earned: f64, dividends: f64) -> f64 {
    let earned = pounds(earned);
    let dividends = pounds(dividends);
    repaid_on(regime, earned, dividends, &mut Notes::new())
}

/// The same, written down.
pub(super) fn repaid_on<N: Number>(
    regime: &Regime,
    earned: N,
    dividends: N,
    notes: &mut Notes<N>,
) -> N {
    if dividends.value() > regime.unearned_limit {
        notes.sum(Name::IncomeForLoans, &[earned, dividends])
    } else {
        earned
    }
}

/// What is due for `plan` at the end of the year on [`repayable_income`], cut to the
/// pound; what payroll took comes off it.
#[must_use]
pub fn yearly_loan(regime: &Regime, plan: LoanPlan, income: f64) -> f64 {
    let income = pounds(income);
    by_year(regime, plan, income, &mut Notes::new())
}

/// The same, written down.
pub(super) fn by_year<N: Number>(
    regime: &Regime,
    plan: LoanPlan,
    income: N,
    notes: &mut Notes<N>,
) -> N {
    let due = due(regime, plan, income, notes);
    if due.value() <= 0.0 {
        return N::NOTHING;
    }
    notes.step(Name::LoanOfYear, Rule::Cut, &[due])
}

/// Before anything is cut.
fn due<N: Number>(regime: &Regime, plan: LoanPlan, income: N, notes: &mut Notes<N>) -> N {
    let terms = regime.loan(plan);
    let Some(threshold) = terms.threshold else {
        return N::NOTHING;
    };
    let threshold = regime.fact::<N>(plan.threshold(), threshold);
    let rate = regime.fact::<N>(plan.rate(), terms.rate);
    let over = notes.sum_above_nothing(Name::OverLoanThreshold, &[income, threshold.minus()]);
    notes.product(Name::LoanDue, &[over, rate])
}
