//! What is taken of a tax year's income for student loans.

use super::{Made, Year, where_trading};
use crate::report::workbook::book::{Lines, Row, Shown};
use crate::report::workbook::facts::Conventions;
use crate::report::workbook::formula::{Formula, above_nothing, choose, cut, plus, where_};
use crate::report::workbook::practice::Ground;
use crate::report::workbook::rates::Rates;
use crate::words::workbook::tax as l;

pub(super) struct Taken {
    /// Undergraduate, by payroll, a month.
    pub(super) by_payroll: Row,
    /// The same by Self Assessment, a year; none without a trade.
    pub(super) assessed: Option<Row>,
    pub(super) postgraduate: [Row; 2],
    pub(super) added: Option<[Row; 2]>,
}

/// A deduction from income above a threshold, rounded to the penny and cut to the pound.
fn deduction(known: &Conventions, rate: &Formula, income: &Formula, over: &Formula) -> Formula {
    let whole = cut(rate * (income - over) + &known.penny);
    choose(income.at_most(over), 0.0, whole)
}

/// The same of a month's pay, and nothing where less than a pound is due.
fn by_month(known: &Conventions, rate: &Formula, pay: &Formula, over: &Formula) -> Formula {
    let due = rate * (pay / &known.months - over / &known.months);
    choose(due.less(&known.least), 0.0, cut(due + &known.penny))
}

pub(super) fn loans(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    rates: &Rates,
    year: &Year,
    made: &Made,
) -> Taken {
    on.heading(l::LOANS);
    let known = ground.known;
    let pays = [Some(year.salary), year.second];
    let payroll = |rate: Row, over: Row, y: usize| {
        let each = pays.into_iter().flatten();
        plus(each.map(|pay| by_month(known, &rate.at(y), &pay.at(y), &over.at(y))))
    };
    let counted = match made.dividends {
        Some(dividends) => on.row(l::COUNTED, Shown::Pounds, |y| {
            let all = dividends.at(y).greater(rates.unearned_limit.at(y));
            made.earned.at(y) + where_(all, dividends.at(y))
        }),
        None => made.earned,
    };
    let of_year =
        |rate: Row, over: Row, y: usize| deduction(known, &rate.at(y), &counted.at(y), &over.at(y));
    let rate = rates.undergraduate_rate;
    let by_payroll = on.row(l::LOAN_MONTHLY, Shown::Pounds, |y| {
        payroll(rate, rates.threshold, y)
    });
    let due = on.row(l::LOAN_DUE, Shown::Pounds, |y| {
        of_year(rate, rates.threshold, y)
    });
    let assessed = ground.is_own().then(|| {
        on.row(l::LOAN_ASSESSED, Shown::Pounds, |y| {
            let taken = &known.months * by_payroll.at(y);
            where_trading(year, y, above_nothing(due.at(y) - taken))
        })
    });
    let [over, postgraduate_rate] = rates.postgraduate;
    let monthly = on.row(l::POSTGRADUATE_MONTHLY, Shown::Pounds, |y| {
        payroll(postgraduate_rate, over, y)
    });
    let yearly = on.row(l::POSTGRADUATE_ASSESSED, Shown::Pounds, |y| {
        let taken = &known.months * monthly.at(y);
        let due = of_year(postgraduate_rate, over, y);
        where_trading(year, y, above_nothing(due - taken))
    });
    let added = rates.threshold_with_new.map(|with_new| {
        let by_month = on.row(l::ADDED_MONTHLY, Shown::Pounds, |y| {
            payroll(rate, with_new, y) - by_payroll.at(y)
        });
        let by_year = on.row(l::ADDED_ASSESSED, Shown::Pounds, |y| {
            let more = of_year(rate, with_new, y) - due.at(y);
            where_trading(
                year,
                y,
                above_nothing(more - &known.months * by_month.at(y)),
            )
        });
        [by_month, by_year]
    });
    Taken {
        by_payroll,
        assessed,
        postgraduate: [monthly, yearly],
        added,
    }
}
