//! The sheet of what a world owes and when it pays: payroll, Self Assessment, VAT, loans.

use super::book::{Book, Lines, Row, Shown, Style};
use super::course::month_sheet;
use super::facts::FactCells;
use super::formula::{
    Formula, above_nothing, choose, mark, max, min, pick, plus, rest, sum, where_,
};
use super::practice::{Ground, Practice, Side, side_of};
use super::tax::Tax;
use crate::facts::Series;
use crate::facts::loans::{LoanPlan, POSTGRADUATE_INTEREST};
use crate::model::{Account, Balance};
use crate::scenario::Field as F;
use crate::words::workbook as w;
use crate::words::workbook::owed as l;

/// What other sheets read: accounts, costs below nothing, and balances.
pub(super) struct Owed {
    pub(super) accounts: Vec<(Account, Row)>,
    pub(super) balances: Vec<(Balance, Row)>,
}

const JANUARY: f64 = 1.0;
const JULY: f64 = 7.0;

/// Puts the sheet of a world down.
pub(super) fn owed(
    book: &mut Book,
    ground: &Ground<'_>,
    facts: &mut FactCells<'_>,
    side: Side,
    tax: &Tax,
    (practice, past): (&Practice, &Practice),
) -> Owed {
    let world = side_of(side);
    let head = (w::sheets::owed(world), l::title(world), l::ABOUT);
    let mut on = month_sheet(book, head, ground.months.start, ground.months.count);
    let mut all = Owed {
        accounts: Vec::new(),
        balances: Vec::new(),
    };
    payroll(&mut on, ground, tax, &mut all);
    let assessed = self_assessment(&mut on, ground, tax, &mut all);
    if ground.is_own() {
        vat(&mut on, ground, practice, past, &mut all);
    }
    loans(&mut on, ground, facts, side, (tax, assessed), &mut all);
    if side == Side::WithRoute
        && let Some(instalments) = ground.course.instalments
    {
        all.balances.push((Balance::Instalments, instalments));
    }
    all
}

/// A figure of a month's tax year, or of a year before it.
fn of_year(ground: &Ground<'_>, row: Row, m: usize, back: f64) -> Formula {
    let place = ground.months.year.at(m);
    pick(row.all(), if back > 0.0 { place - back } else { place })
}

fn payroll(on: &mut Lines<'_>, ground: &Ground<'_>, tax: &Tax, all: &mut Owed) {
    on.heading(l::PAYROLL);
    let months = &ground.known.months;
    let parts = [
        (Account::PayrollIncomeTax, Some(tax.payroll_tax)),
        (Account::PayrollNationalInsurance, Some(tax.insurance)),
        (Account::EmployerNationalInsurance, tax.employer),
    ];
    for (account, row) in parts {
        let Some(row) = row else { continue };
        let label = super::course::names_of(account);
        let monthly = on.row(label, Shown::Pounds, |m| {
            -(of_year(ground, row, m, 0.0) / months)
        });
        all.accounts.push((account, monthly));
    }
}

/// January: the balance of the year that ended in April, and the first payment on account; July:
/// the second one. Returns what is paid, loans with a balance left out.
fn self_assessment(on: &mut Lines<'_>, ground: &Ground<'_>, tax: &Tax, all: &mut Owed) -> Row {
    on.heading(l::SELF_ASSESSMENT);
    let calendar = ground.months.calendar;
    let is = |m: usize, month: f64| calendar.at(m).equals(month);
    let assessed = on.row(l::ASSESSED, Shown::Pounds, |m| {
        let before = of_year(ground, tax.on_account, m, 2.0);
        let january = of_year(ground, tax.bill, m, 1.0) - &before * 2.0
            + of_year(ground, tax.on_account, m, 1.0);
        choose(is(m, JANUARY), january, where_(is(m, JULY), before))
    });
    let corporation = tax.corporation.map(|row| {
        let label = super::course::names_of(Account::CorporationTax);
        on.row(label, Shown::Pounds, |m| {
            -where_(is(m, JANUARY), of_year(ground, row, m, 1.0))
        })
    });
    if let Some(row) = corporation {
        all.accounts.push((Account::CorporationTax, row));
    }
    let accruing = on.row(l::ACCRUING, Shown::Pounds, |m| {
        of_year(ground, tax.accruing, m, 0.0)
    });
    let opening = owed_before(ground, tax);
    let owed = on.running(l::TAX_OWED, Shown::Pounds, opening, |row, m| {
        let owed = row.before(m) + accruing.at(m) - assessed.at(m);
        match corporation {
            Some(corporation) => owed + corporation.at(m),
            None => owed,
        }
    });
    all.balances.push((Balance::Tax, owed));
    assessed
}

/// What is still to be paid for the year before, at the start of month 0; less what was paid on
/// account for the running year already.
fn owed_before(ground: &Ground<'_>, tax: &Tax) -> Formula {
    let of = |row: Row, place: f64| pick(row.all(), place);
    let month = ground.months.start.month();
    if matches!(month, 2 | 3) {
        return -of(tax.on_account, 2.0);
    }
    let left = if (4..=7).contains(&month) { 1.0 } else { 2.0 };
    let bill = of(tax.bill, 2.0) - of(tax.on_account, 1.0) * left;
    match tax.corporation {
        Some(corporation) => bill + of(corporation, 2.0),
        None => bill,
    }
}

/// VAT is paid by calendar quarters, in the second month after each.
fn vat(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    practice: &Practice,
    past: &Practice,
    all: &mut Owed,
) {
    let Some((taxed, past)) = practice.taxed.zip(past.taxed) else {
        return;
    };
    on.heading(w::VAT);
    let months = ground.months;
    let registered = ground.inputs.yes(F::VatRegistered);
    let label = super::course::names_of(Account::Vat);
    // Of the months of the quarter: two, three and four before.
    let paid = on.row(label, Shown::Pounds, |m| {
        let (from, to) = (m.saturating_sub(4), (m + 1).saturating_sub(2));
        let outside = min(
            3.0,
            above_nothing(Formula::Number(4.0) - months.number.at(m)),
        );
        let before = where_(registered.clone(), outside * past.vat.first());
        let quarter = if from < to {
            sum(taxed.vat.between(from, to)) + before
        } else {
            before
        };
        let is_due = rest(months.calendar.at(m), 3.0).equals(2.0);
        -where_(is_due, quarter)
    });
    all.accounts.push((Account::Vat, paid));
    let since_quarter = (months.start.month() - 1) % 3;
    let unpaid = if since_quarter == 2 {
        2
    } else {
        since_quarter + 3
    };
    let opening = where_(registered.clone(), past.vat.first() * f64::from(unpaid));
    let owed = on.running(l::VAT_OWED, Shown::Pounds, opening, |row, m| {
        row.before(m) + taxed.vat.at(m) + paid.at(m)
    });
    all.balances.push((Balance::Vat, owed));
}

/// The lines of one loan.
struct Loan {
    by_payroll: Row,
    assessed: Row,
    balance: Row,
}

fn interest_rate(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    facts: &mut FactCells<'_>,
    series: &'static Series,
) -> Row {
    let cells: Vec<Formula> = (0..on.width)
        .map(|m| facts.in_month(on.book, series, ground.months.start.plus(m as i32)))
        .collect();
    on.row((series.label, series.applies_to), Shown::Percent, |m| {
        cells[m].clone()
    })
}

/// Loans with a balance: interest, then what is lent, then payroll's deduction, then in January
/// that of Self Assessment; the old loan before the new one.
fn loans(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    facts: &mut FactCells<'_>,
    side: Side,
    (tax, assessed): (&Tax, Row),
    all: &mut Owed,
) {
    on.heading(l::LOANS);
    let (months, known) = (ground.months, ground.known);
    let is_january = |m: usize| months.calendar.at(m).equals(JANUARY);
    let rate = interest_rate(on, ground, facts, &POSTGRADUATE_INTEREST);
    let loan = |on: &mut Lines<'_>,
                rate: Row,
                opening: Formula,
                lent: Option<Row>,
                [monthly, yearly]: [&dyn Fn(usize) -> Formula; 2]| {
        let balance = on.reserve(l::BALANCE.0, l::BALANCE.1);
        let interest = on.row(l::INTEREST, Shown::Pounds, |m| {
            balance.before(m) * rate.at(m) / &known.months
        });
        let before_repayment = |m: usize| {
            let owed = balance.before(m) + interest.at(m);
            lent.map_or(owed.clone(), |lent| owed + lent.at(m))
        };
        let by_payroll = on.row(l::BY_PAYROLL, Shown::Pounds, |m| {
            min(before_repayment(m), monthly(m))
        });
        let assessed = on.row(l::BY_ASSESSMENT, Shown::Pounds, |m| {
            let left = before_repayment(m) - by_payroll.at(m);
            where_(is_january(m), min(left, yearly(m)))
        });
        on.open(balance, Style::Worked(Shown::Pounds), opening);
        on.fill(balance, Style::Worked(Shown::Pounds), |m| {
            before_repayment(m) - by_payroll.at(m) - assessed.at(m)
        });
        Loan {
            by_payroll,
            assessed,
            balance,
        }
    };
    let [monthly, yearly] = tax.loans.postgraduate;
    let old = loan(
        on,
        rate,
        ground.inputs.number(F::PostgraduateBalance),
        None,
        [&|m| of_year(ground, monthly, m, 0.0), &|m| {
            of_year(ground, yearly, m, 1.0)
        }],
    );
    let mut these = vec![old];
    let new = ground
        .plan
        .loan
        .as_ref()
        .filter(|_| side == Side::WithRoute);
    if let Some((new, lent)) = new.zip(ground.course.lent) {
        on.heading(l::NEW_LOAN);
        let shares = new.scheme.plan == LoanPlan::Postgraduate;
        let rate = if shares {
            rate
        } else {
            interest_rate(on, ground, facts, new.scheme.interest)
        };
        // Whether it counts for a year that ended is asked in its March, ten months before January.
        let due = on.row(l::DUE, Shown::Whole, |m| {
            mark(months.number.at(m).at_least(&new.due_from))
        });
        let was_due = on.row(l::WAS_DUE, Shown::Whole, |m| {
            mark(max(0.0, months.number.at(m) - 10.0).at_least(&new.due_from))
        });
        let old = &these[0];
        let (by_month, by_year) = (old.by_payroll, old.assessed);
        let of_plan = tax.loans.added;
        let left = |m: usize, row: Row, back: f64, taken: Row, added: Option<Row>| match added {
            Some(added) if !shares => of_year(ground, added, m, back),
            _ => of_year(ground, row, m, back) - taken.at(m),
        };
        let added = of_plan.map(|[by_month, _]| by_month);
        let added_yearly = of_plan.map(|[_, by_year]| by_year);
        let one = loan(
            on,
            rate,
            Formula::Number(0.0),
            Some(lent),
            [
                &|m| due.at(m) * left(m, monthly, 0.0, by_month, added),
                &|m| was_due.at(m) * left(m, yearly, 1.0, by_year, added_yearly),
            ],
        );
        these.push(one);
        all.accounts.push((Account::LoanDrawn, lent));
    }
    let undergraduate = tax.loans.monthly;
    let label = super::course::names_of(Account::PayrollStudentLoans);
    let payroll = on.row(label, Shown::Pounds, |m| {
        let each = these.iter().map(|loan| loan.by_payroll.at(m));
        -(of_year(ground, undergraduate, m, 0.0) + plus(each))
    });
    all.accounts.push((Account::PayrollStudentLoans, payroll));
    let label = super::course::names_of(Account::SelfAssessment);
    let paid = on.row(label, Shown::Pounds, |m| {
        -(assessed.at(m) + plus(these.iter().map(|loan| loan.assessed.at(m))))
    });
    all.accounts.push((Account::SelfAssessment, paid));
    let owed = on.row(l::LOANS_OWED, Shown::Pounds, |m| {
        plus(these.iter().map(|loan| loan.balance.at(m)))
    });
    all.balances.push((Balance::PostgraduateLoan, owed));
}
