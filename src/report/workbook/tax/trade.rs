//! What a trade or a company leaves in a tax year.

use super::{FIRST_YEAR, Made, Year};
use crate::report::workbook::book::{Lines, Row, Shown, Style};
use crate::report::workbook::formula::{Formula, above_nothing, choose, min};
use crate::report::workbook::rates::Rates;
use crate::words::workbook::tax as l;

/// A line of losses carried forward; those of the years before month 0 are not.
fn carried(on: &mut Lines<'_>, row: Row, of: impl Fn(usize) -> Formula) {
    on.open(row, Style::Worked(Shown::Pounds), 0.0);
    on.fill(row, Style::Worked(Shown::Pounds), |y| {
        if y < FIRST_YEAR {
            Formula::Number(0.0)
        } else {
            row.before(y) + of(y)
        }
    });
}

/// A loss goes against the same year's salary, then forward against profits.
pub(super) fn sole_trader(on: &mut Lines<'_>, rates: &Rates, year: &Year) -> Made {
    on.heading(l::TRADE);
    let (Some(takings), Some(expenses)) = (year.takings, year.expenses) else {
        return nothing_but_pay(year);
    };
    let allowance = rates.trading_allowance;
    let by_allowance = |y: usize| expenses.at(y).less(allowance.at(y));
    let profit = on.row(l::PROFIT, Shown::Pounds, |y| {
        let costs = choose(by_allowance(y), allowance.at(y), expenses.at(y));
        above_nothing(takings.at(y) - costs)
    });
    let loss = on.row(l::LOSS, Shown::Pounds, |y| {
        choose(
            by_allowance(y),
            0.0,
            above_nothing(expenses.at(y) - takings.at(y)),
        )
    });
    let against_salary = on.row(l::AGAINST_SALARY, Shown::Pounds, |y| {
        min(loss.at(y), year.salary.at(y))
    });
    let forward = on.reserve(l::FORWARD.0, l::FORWARD.1);
    let used = on.row(l::USED, Shown::Pounds, |y| {
        min(forward.before(y), profit.at(y))
    });
    carried(on, forward, |y| {
        loss.at(y) - against_salary.at(y) - used.at(y)
    });
    let earned = on.result(l::EARNED, Shown::Pounds, |y| {
        year.salary.at(y) - against_salary.at(y) + profit.at(y) - used.at(y)
    });
    let forward = on.reserve(l::FORWARD_4.0, l::FORWARD_4.1);
    let used = on.row(l::USED_4, Shown::Pounds, |y| {
        min(forward.before(y), profit.at(y))
    });
    carried(on, forward, |y| loss.at(y) - used.at(y));
    let class_4_profit = on.result(l::CLASS_4_PROFIT, Shown::Pounds, |y| {
        profit.at(y) - used.at(y)
    });
    Made {
        class_4_profit: Some(class_4_profit),
        earned,
        ..nothing_but_pay(year)
    }
}

/// All that is left after corporation tax is paid out within the year.
pub(super) fn company(on: &mut Lines<'_>, rates: &Rates, year: &Year) -> Made {
    on.heading(l::COMPANY);
    let known = (year.takings, year.expenses, year.second, &rates.company);
    let (Some(takings), Some(expenses), Some(pay), Some(of)) = known else {
        return nothing_but_pay(year);
    };
    let employer = on.row(l::EMPLOYER, Shown::Pounds, |y| {
        of.employer[0].at(y) * above_nothing(pay.at(y) - of.employer[1].at(y))
    });
    let result = on.row(l::COMPANY_RESULT, Shown::Pounds, |y| {
        takings.at(y) - expenses.at(y) - pay.at(y) - employer.at(y)
    });
    let forward = on.reserve(l::FORWARD.0, l::FORWARD.1);
    let used = on.row(l::USED, Shown::Pounds, |y| {
        min(forward.before(y), above_nothing(result.at(y)))
    });
    carried(on, forward, |y| above_nothing(-result.at(y)) - used.at(y));
    let taxed = on.row(l::COMPANY_TAXED, Shown::Pounds, |y| {
        above_nothing(result.at(y)) - used.at(y)
    });
    let [small, main, lower, upper, fraction] = of.corporation;
    let corporation = on.result(l::CORPORATION, Shown::Pounds, |y| {
        let profit = taxed.at(y);
        let at_main = &profit * main.at(y);
        let relieved = &at_main - fraction.at(y) * (upper.at(y) - &profit);
        let above = choose(profit.at_least(upper.at(y)), at_main, relieved);
        choose(profit.at_most(lower.at(y)), &profit * small.at(y), above)
    });
    let reserve = on.reserve(l::RESERVE.0, l::RESERVE.1);
    let dividends = on.result(l::DIVIDENDS, Shown::Pounds, |y| {
        above_nothing(reserve.before(y) + result.at(y) - corporation.at(y))
    });
    carried(on, reserve, |y| {
        result.at(y) - corporation.at(y) - dividends.at(y)
    });
    Made {
        dividends: Some(dividends),
        employer: Some(employer),
        corporation: Some(corporation),
        ..nothing_but_pay(year)
    }
}

const fn nothing_but_pay(year: &Year) -> Made {
    Made {
        earned: year.pay,
        class_4_profit: None,
        dividends: None,
        employer: None,
        corporation: None,
    }
}
