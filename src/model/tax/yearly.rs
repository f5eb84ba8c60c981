//! A whole tax year of one visitor by how they trade: what payroll, Self Assessment and a company
//! take of what the year brings in. When it is paid is the ledger's business.

use super::{
    Assessment, Income, LoanPlans, Payroll, Regime, assess, corporation_tax,
    each_payment_on_account, employer_class_1, payrolls, pounds,
};
use crate::scenario::Trade;

/// What a tax year brings in, before any tax, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Earnings {
    /// Pay from another job.
    pub salary: f64,
    /// Pay from the visitor's own company, or from the clinic that employs them.
    pub pay: f64,
    /// Takings of the practice, VAT taken off. Nothing for somebody employed by a clinic.
    pub takings: f64,
    /// What the practice deducts.
    pub expenses: f64,
}

/// What hangs on the visitor rather than on the year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Taxpayer {
    /// How the practice is run.
    pub trade: Trade,
    /// Children for whom Child Benefit is paid.
    pub children: u32,
    /// Loans in repayment that have no end within sight.
    pub plans: LoanPlans,
}

/// What one year leaves to the next, pounds. Nothing before the first.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Carried {
    /// Losses of a sole trader for income tax.
    pub losses: f64,
    /// Losses of a sole trader for Class 4.
    pub losses_class_4: f64,
    /// Losses of a company.
    pub company_losses: f64,
    /// A company's profits after tax that are not paid out: negative after a loss.
    pub reserve: f64,
}

/// What a tax year takes, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Yearly {
    /// What payroll takes of both pays.
    pub payroll: Payroll,
    /// Employer's National Insurance of the visitor's own company.
    pub employer: f64,
    /// Corporation tax.
    pub corporation_tax: f64,
    /// Dividends paid out.
    pub dividends: f64,
    /// Income tax, dividend tax, Class 4 and the charge on all of the year's income, before what
    /// payroll took; its `class_1` is payroll's.
    pub assessment: Assessment,
    /// Income on which Self Assessment takes loans; `None` in a year without a trade.
    pub loan_income: Option<LoanIncome>,
    /// Undergraduate loans still due after payroll.
    pub undergraduate_loan: f64,
    /// Self Assessment still due after payroll, undergraduate loans included; negative for a
    /// refund.
    pub due: f64,
    /// Each of the two payments on account that it sets for the year after.
    pub on_account: f64,
}

/// Income on which Self Assessment takes loans, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct LoanIncome {
    /// Pay and profit.
    pub earned: f64,
    /// Dividends.
    pub dividends: f64,
}

impl LoanIncome {
    /// The year's assessment of this income alone under a set of plans.
    #[must_use]
    pub fn assess(&self, regime: &Regime, plans: LoanPlans) -> Assessment {
        assess(
            regime,
            &Income {
                employment: self.earned,
                dividends: self.dividends,
                plans,
                ..Income::default()
            },
        )
    }
}

impl Yearly {
    /// All that is taken of the year's earnings, without loans that have a balance of their own.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.payroll.income_tax
            + self.payroll.class_1
            + self.payroll.undergraduate_loan
            + self.employer
            + self.corporation_tax
            + self.due
    }
}

/// What the year takes; `carried` is moved on to the next.
#[must_use]
pub fn yearly(
    regime: &Regime,
    taxpayer: &Taxpayer,
    earnings: &Earnings,
    carried: &mut Carried,
) -> Yearly {
    let payroll = payrolls(regime, &[earnings.salary, earnings.pay], &taxpayer.plans);
    let made = match taxpayer.trade {
        Trade::SoleTrader | Trade::NotYet => sole_trader(regime, earnings, carried),
        Trade::LimitedCompany => company(regime, earnings, carried),
        Trade::ClinicEmployed => Made {
            employment: earnings.salary + earnings.pay,
            ..Made::default()
        },
    };
    let assessment = assess(
        regime,
        &Income {
            employment: made.employment,
            self_employment: made.profit,
            class_4_profit: made.class_4_profit,
            dividends: made.dividends,
            children: taxpayer.children,
            plans: taxpayer.plans,
        },
    );
    let tax_and_class_4 = assessment.income_tax
        + assessment.dividend_tax
        + assessment.child_benefit_charge
        + assessment.class_4;
    // Without a trade there is no Self Assessment of loans: payroll has taken them.
    let trades = taxpayer.trade != Trade::ClinicEmployed && earnings.takings > 0.0;
    let undergraduate_loan = if trades {
        (assessment.undergraduate_loan - payroll.undergraduate_loan).max(0.0)
    } else {
        0.0
    };
    Yearly {
        payroll,
        employer: made.employer,
        corporation_tax: made.corporation_tax,
        dividends: made.dividends,
        assessment: Assessment {
            class_1: payroll.class_1,
            ..assessment
        },
        loan_income: trades.then_some(LoanIncome {
            earned: made.employment + made.profit,
            dividends: made.dividends,
        }),
        undergraduate_loan,
        due: tax_and_class_4 - payroll.income_tax + undergraduate_loan,
        on_account: each_payment_on_account(regime, tax_and_class_4, payroll.income_tax),
    }
}

/// What the visitor's own tax is reckoned on, and what a company takes before, pounds.
#[derive(Clone, Copy, Default)]
struct Made {
    employment: f64,
    profit: f64,
    class_4_profit: f64,
    dividends: f64,
    employer: f64,
    corporation_tax: f64,
}

/// A loss goes against the same year's salary, then forward against profits of the trade.
fn sole_trader(regime: &Regime, earnings: &Earnings, carried: &mut Carried) -> Made {
    let allowance = regime.trading_allowance;
    let result = if earnings.expenses < allowance {
        (earnings.takings - allowance).max(0.0)
    } else {
        earnings.takings - earnings.expenses
    };
    let (profit, loss) = (result.max(0.0), (-result).max(0.0));
    let against_salary = loss.min(earnings.salary);
    let forward = carried.losses.min(profit);
    let forward_4 = carried.losses_class_4.min(profit);
    carried.losses += loss - against_salary - forward;
    carried.losses_class_4 += loss - forward_4;
    Made {
        employment: earnings.salary - against_salary,
        profit: profit - forward,
        class_4_profit: profit - forward_4,
        ..Made::default()
    }
}

/// All that is left after corporation tax is paid out within the year.
fn company(regime: &Regime, earnings: &Earnings, carried: &mut Carried) -> Made {
    // Its one paid employee is its director, so that there is no Employment Allowance.
    let employer = employer_class_1(regime, earnings.pay, false);
    let result = earnings.takings - earnings.expenses - earnings.pay - employer;
    let (profit, loss) = (result.max(0.0), (-result).max(0.0));
    let forward = carried.company_losses.min(profit);
    carried.company_losses += loss - forward;
    let corporation_tax = corporation_tax(regime, profit - forward);
    carried.reserve += result - corporation_tax;
    let dividends = pounds(carried.reserve);
    carried.reserve -= dividends;
    Made {
        employment: earnings.salary + earnings.pay,
        dividends,
        employer,
        corporation_tax,
        ..Made::default()
    }
}
