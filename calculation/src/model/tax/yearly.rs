//! A whole tax year of one visitor by how they trade: what payroll, Self Assessment and a company
//! take of what the year brings in. When it is paid is the ledger's business.

use super::company::corporation_tax_of;
use super::national_insurance::employer_of;
use super::self_assessment::each_on_account;
use super::{Assessment, Income, LoanPlans, Payroll, Regime, assess_of, payrolls_of};
use crate::facts::tax;
use crate::model::notes::{Name, Notes, Number};
use crate::scenario::Trade;

/// What a tax year brings in, before any tax, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Earnings<N = f64> {
    /// Pay from another job.
    pub salary: N,
    /// Pay from the visitor's own company, or from the clinic that employs them.
    pub pay: N,
    /// Takings of the practice, VAT taken off. Nothing for somebody employed by a clinic.
    pub takings: N,
    /// What the practice deducts.
    pub expenses: N,
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
pub struct Carried<N = f64> {
    /// Losses of a sole trader for income tax.
    pub losses: N,
    /// Losses of a sole trader for Class 4.
    pub losses_class_4: N,
    /// Losses of a company.
    pub company_losses: N,
    /// A company's profits after tax that are not paid out: negative after a loss.
    pub reserve: N,
}

/// What a tax year takes, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Yearly<N = f64> {
    /// What payroll takes of both pays.
    pub payroll: Payroll<N>,
    /// Employer's National Insurance of the visitor's own company.
    pub employer: N,
    /// Corporation tax.
    pub corporation_tax: N,
    /// Dividends paid out.
    pub dividends: N,
    /// Income tax, dividend tax, Class 4 and the charge on all of the year's income, before what
    /// payroll took; its `class_1` is payroll's.
    pub assessment: Assessment<N>,
    /// Income on which Self Assessment takes loans; `None` in a year without a trade.
    pub loan_income: Option<LoanIncome<N>>,
    /// Undergraduate loans still due after payroll.
    pub undergraduate_loan: N,
    /// Self Assessment still due after payroll, undergraduate loans included; negative for a
    /// refund.
    pub due: N,
    /// Each of the two payments on account that it sets for the year after.
    pub on_account: N,
}

/// Income on which Self Assessment takes loans, pounds.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct LoanIncome<N = f64> {
    /// Pay and profit.
    pub earned: N,
    /// Dividends.
    pub dividends: N,
}

/// The year's assessment of this income alone under a set of plans.
pub(in super::super) fn assess_loans<N: Number>(
    regime: &Regime,
    income: &LoanIncome<N>,
    plans: LoanPlans,
    notes: &mut Notes<N>,
) -> Assessment<N> {
    let income = Income {
        employment: income.earned,
        dividends: income.dividends,
        plans,
        ..Income::default()
    };
    assess_of(regime, &income, notes)
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
    yearly_of(regime, taxpayer, earnings, carried, &mut Notes::new())
}

/// The same, written down.
pub(in super::super) fn yearly_of<N: Number>(
    regime: &Regime,
    taxpayer: &Taxpayer,
    earnings: &Earnings<N>,
    carried: &mut Carried<N>,
    notes: &mut Notes<N>,
) -> Yearly<N> {
    let payroll = payrolls_of(
        regime,
        &[earnings.salary, earnings.pay],
        &taxpayer.plans,
        notes,
    );
    let made = match taxpayer.trade {
        Trade::SoleTrader | Trade::NotYet => sole_trader(regime, earnings, carried, notes),
        Trade::LimitedCompany => company(regime, earnings, carried, notes),
        Trade::ClinicEmployed => Made {
            employment: notes.sum(Name::Pay, &[earnings.salary, earnings.pay]),
            ..Made::default()
        },
    };
    let income = Income {
        employment: made.employment,
        self_employment: made.profit,
        class_4_profit: made.class_4_profit,
        dividends: made.dividends,
        children: N::convention(Name::Children, f64::from(taxpayer.children)),
        plans: taxpayer.plans,
    };
    let assessment = assess_of(regime, &income, notes);
    let tax_and_class_4 = notes.sum(
        Name::TaxAndClass4,
        &[
            assessment.income_tax,
            assessment.dividend_tax,
            assessment.child_benefit_charge,
            assessment.class_4,
        ],
    );
    // Without a trade there is no Self Assessment of loans: payroll has taken them.
    let trades = taxpayer.trade != Trade::ClinicEmployed && earnings.takings.value() > 0.0;
    let undergraduate_loan = if trades {
        let taken = payroll.undergraduate_loan.minus();
        notes.sum_above_nothing(Name::LoanStillDue, &[assessment.undergraduate_loan, taken])
    } else {
        N::NOTHING
    };
    let due = notes.sum(
        Name::BillOfYear,
        &[
            tax_and_class_4,
            payroll.income_tax.minus(),
            undergraduate_loan,
        ],
    );
    let on_account = each_on_account(regime, tax_and_class_4, payroll.income_tax, notes);
    Yearly {
        payroll,
        employer: made.employer,
        corporation_tax: made.corporation_tax,
        dividends: made.dividends,
        assessment: Assessment {
            class_1: payroll.class_1,
            ..assessment
        },
        loan_income: trades.then(|| LoanIncome {
            earned: notes.sum(Name::Earned, &[made.employment, made.profit]),
            dividends: made.dividends,
        }),
        undergraduate_loan,
        due,
        on_account,
    }
}

/// What the visitor's own tax is reckoned on, and what a company takes before, pounds.
#[derive(Clone, Copy, Default)]
struct Made<N> {
    employment: N,
    profit: N,
    class_4_profit: N,
    dividends: N,
    employer: N,
    corporation_tax: N,
}

/// A loss goes against the same year's salary, then forward against profits of the trade.
fn sole_trader<N: Number>(
    regime: &Regime,
    earnings: &Earnings<N>,
    carried: &mut Carried<N>,
    notes: &mut Notes<N>,
) -> Made<N> {
    let allowance = regime.fact::<N>(&tax::TRADING_ALLOWANCE, regime.trading_allowance);
    let (takings, expenses) = (earnings.takings, earnings.expenses);
    let (profit, loss) = if expenses.value() < allowance.value() {
        let of = [takings, allowance.minus()];
        (notes.sum_above_nothing(Name::Profit, &of), N::NOTHING)
    } else if takings.value() >= expenses.value() {
        let of = [takings, expenses.minus()];
        (notes.sum(Name::Profit, &of), N::NOTHING)
    } else {
        let of = [expenses, takings.minus()];
        (N::NOTHING, notes.sum(Name::Loss, &of))
    };
    if loss.value() <= 0.0 && carried.losses.value() <= 0.0 && carried.losses_class_4.value() <= 0.0
    {
        return Made {
            employment: earnings.salary,
            profit,
            class_4_profit: profit,
            ..Made::default()
        };
    }
    let against_salary = notes.least(Name::LossAgainstSalary, loss, earnings.salary);
    let forward = notes.least(Name::LossUsed, carried.losses, profit);
    let forward_4 = notes.least(Name::LossUsed, carried.losses_class_4, profit);
    carried.losses = notes.sum(
        Name::LossesForward,
        &[
            carried.losses,
            loss,
            against_salary.minus(),
            forward.minus(),
        ],
    );
    carried.losses_class_4 = notes.sum(
        Name::LossesForward,
        &[carried.losses_class_4, loss, forward_4.minus()],
    );
    Made {
        employment: notes.sum(
            Name::SalaryAfterLoss,
            &[earnings.salary, against_salary.minus()],
        ),
        profit: notes.sum(Name::ProfitAfterLoss, &[profit, forward.minus()]),
        class_4_profit: notes.sum(Name::ProfitAfterLoss, &[profit, forward_4.minus()]),
        ..Made::default()
    }
}

/// All that is left after corporation tax is paid out within the year.
fn company<N: Number>(
    regime: &Regime,
    earnings: &Earnings<N>,
    carried: &mut Carried<N>,
    notes: &mut Notes<N>,
) -> Made<N> {
    // Its one paid employee is its director, so that there is no Employment Allowance.
    let employer = employer_of(regime, earnings.pay, notes);
    let costs = [earnings.expenses, earnings.pay, employer].map(N::minus);
    let result = notes.sum(
        Name::CompanyResult,
        &[earnings.takings, costs[0], costs[1], costs[2]],
    );
    let profit = notes.sum_above_nothing(Name::Profit, &[result]);
    let loss = notes.sum_above_nothing(Name::Loss, &[result.minus()]);
    let forward = notes.least(Name::LossUsed, carried.company_losses, profit);
    carried.company_losses = notes.sum(
        Name::LossesForward,
        &[carried.company_losses, loss, forward.minus()],
    );
    let taxed = notes.sum(Name::ProfitAfterLoss, &[profit, forward.minus()]);
    let corporation_tax = corporation_tax_of(regime, taxed, notes);
    let reserve = notes.sum(
        Name::Reserve,
        &[carried.reserve, result, corporation_tax.minus()],
    );
    let dividends = notes.sum_above_nothing(Name::Dividends, &[reserve]);
    carried.reserve = notes.sum(Name::Reserve, &[reserve, dividends.minus()]);
    Made {
        employment: notes.sum(Name::Pay, &[earnings.salary, earnings.pay]),
        dividends,
        employer,
        corporation_tax,
        ..Made::default()
    }
}
