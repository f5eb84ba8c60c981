//! Student loans: deductions, interest, balances, unearned income.

use level7::facts::{Month, Quantity, loans};
use level7::model::loans::{Course, Loan, scheme};
use level7::model::tax::{Income, LoanPlans, PayPeriod, Regime, assess, loan_deduction};
use serde_json::json;

use crate::row::{
    EXACT, Figure, Table, facts, given, month, nation, number, plan, read, regime, year,
};

pub(crate) fn tables() -> Vec<Table> {
    vec![
        read!("loan_deductions.csv", deductions),
        read!("loan_interest.csv", interest),
        read!("loan_repayments.csv", repayment),
        read!("unearned_income.csv", unearned),
    ]
}

fn deductions(cells: &[&str]) -> Vec<Figure> {
    let regime = regime(cells[0], "england");
    let pay = number(cells[2]);
    let periods = [
        ("year", PayPeriod::Year),
        ("month", PayPeriod::Month),
        ("four_weeks", PayPeriod::FourWeeks),
        ("week", PayPeriod::Week),
    ];
    let figure = |((name, period), cell): ((&str, _), &&str)| {
        let ours = loan_deduction(&regime, plan(cells[1]), pay, period);
        let request = json!({
            "do": "loan_deduction", "tax_year": cells[0], "plan": cells[1], "yearly_pay": pay,
            "period": name,
        });
        Some(Figure::new(name, ours, given(cell)?, 0.0).asked(&request, "/deduction"))
    };
    periods
        .into_iter()
        .zip(&cells[3..7])
        .filter_map(figure)
        .collect()
}

/// One month's interest of a loan lent under the nation's own scheme, and of an English one owed.
fn interest(cells: &[&str]) -> Vec<Figure> {
    let facts = facts();
    let (month, balance) = (month(cells[1]), number(cells[2]));
    let expected = number(cells[3]);
    let scheme = scheme(nation(cells[0]), Course::Masters).expect("every nation lends");
    // Lent as far as the cap allows and topped up, so that a balance of any size can be tried.
    let mut lent = Loan::under(&facts, scheme, month);
    lent.balance = balance;
    let mut figures = vec![Figure::new(
        "lent",
        lent.accrue(&facts, month),
        expected,
        EXACT,
    )];
    if cells[0] == "england" {
        let owed = Loan::already_owed(balance).accrue(&facts, month);
        figures.push(Figure::new("owed", owed, expected, EXACT));
    }
    figures
}

fn repayment(cells: &[&str]) -> Vec<Figure> {
    let [balance, deduction, taken] = [0, 1, 2].map(|at| number(cells[at]));
    let mut loan = Loan::already_owed(balance);
    let ours = loan.repay(deduction);
    vec![
        Figure::new("taken", ours, taken, 0.0),
        Figure::new("left", loan.balance, balance - taken, EXACT),
    ]
}

/// HMRC's examples are by an old threshold, which is put in the place of plan 1's.
fn unearned(cells: &[&str]) -> Vec<Figure> {
    let [threshold, earnings, unearned, repayment] = [0, 1, 2, 3].map(|at| number(cells[at]));
    let april = Month::new(2026, 4);
    let facts = facts().with(&loans::PLAN_1_THRESHOLD, april, Quantity::Exact(threshold));
    let regime = Regime::of(&facts, year("2026-27"), nation("england"));
    let due = assess(
        &regime,
        &Income {
            employment: earnings,
            dividends: unearned,
            plans: LoanPlans::default().with(plan("plan_1")),
            ..Income::default()
        },
    );
    vec![Figure::new(
        "repayment",
        due.undergraduate_loan,
        repayment,
        0.0,
    )]
}
