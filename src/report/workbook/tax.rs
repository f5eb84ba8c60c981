//! The sheet of a world's tax years: what each counts, what it takes, and what is paid on account.

mod income;
mod loans;
mod trade;

use super::book::{Book, Layout, Lines, Row, Shown, Style};
use super::formula::{Formula, above_nothing, any, choose, plus, sum, where_};
use super::practice::{Ground, Practice, Side, side_of};
use super::rates::{Rates, year_heads};
use crate::scenario::Trade;
use crate::words::workbook as w;
use crate::words::workbook::tax as l;

/// The lines that other sheets read; pounds a year unless said otherwise.
pub(super) struct Tax {
    pub(super) payroll_tax: Row,
    pub(super) insurance: Row,
    pub(super) employer: Option<Row>,
    pub(super) corporation: Option<Row>,
    /// What Self Assessment takes, loans with a balance left out.
    pub(super) bill: Row,
    /// Each payment on account for the next year.
    pub(super) on_account: Row,
    /// What of bill and corporation tax falls on a month.
    pub(super) accruing: Row,
    pub(super) loans: Loans,
    /// All that falls on the months looked at.
    pub(super) taken: Row,
}

/// Deductions for loans, pounds.
pub(super) struct Loans {
    /// Undergraduate, by payroll, a month.
    pub(super) monthly: Row,
    /// Postgraduate, by payroll a month, and by Self Assessment for the year.
    pub(super) postgraduate: [Row; 2],
    /// What a new loan's undergraduate plan adds, likewise.
    pub(super) added: Option<[Row; 2]>,
}

/// Which months a tax year has: before month 0, within those looked at, and after them.
struct Split {
    before: Vec<usize>,
    within: Vec<core::ops::Range<usize>>,
}

/// The lines from which a year's tax is worked out.
struct Year {
    salary: Row,
    /// A director's pay, or a clinic's.
    second: Option<Row>,
    /// Pay all told.
    pay: Row,
    /// Takings less VAT, and expenses, where the practice is the visitor's own.
    takings: Option<Row>,
    expenses: Option<Row>,
}

/// What a trade leaves the visitor to be taxed on.
struct Made {
    /// Pay and profit.
    earned: Row,
    class_4_profit: Option<Row>,
    dividends: Option<Row>,
    employer: Option<Row>,
    corporation: Option<Row>,
}

/// Puts the sheet of a world down. `past` is the world as you are; `None` for that itself.
pub(super) fn tax(
    book: &mut Book,
    ground: &Ground<'_>,
    rates: &Rates,
    side: Side,
    (practice, past): (&Practice, Option<&Practice>),
) -> Tax {
    let layout = Layout {
        head: 3,
        side: 1,
        widths: vec![56.0, 52.0, 13.0, 13.0],
        is_by_month: false,
    };
    let world = side_of(side);
    let sheet = book.add(w::sheets::tax(world), layout);
    super::title(book, sheet, l::title(world), l::ABOUT);
    year_heads(book, sheet, &rates.years);
    let mut on = Lines {
        book,
        sheet,
        width: rates.years.len(),
    };
    let split = split(ground, rates);
    on.heading(l::MONTHS);
    let months = |counts: Vec<usize>| move |y: usize| Formula::Number(counts[y] as f64);
    let within: Vec<usize> = split.within.iter().map(ExactSizeIterator::len).collect();
    let after: Vec<usize> = (0..on.width)
        .map(|y| 12 - split.before[y] - within[y])
        .collect();
    let before = on.row(l::BEFORE, Shown::Whole, months(split.before.clone()));
    let within = on.row(l::WITHIN, Shown::Whole, months(within));
    let after = on.row(l::AFTER, Shown::Whole, months(after));
    let year = earnings(&mut on, ground, &split, [before, after], (practice, past));
    let made = match ground.trade() {
        Trade::SoleTrader | Trade::NotYet => trade::sole_trader(&mut on, rates, &year),
        Trade::LimitedCompany => trade::company(&mut on, rates, &year),
        Trade::ClinicEmployed => Made {
            earned: year.pay,
            class_4_profit: None,
            dividends: None,
            employer: None,
            corporation: None,
        },
    };
    on.heading(l::PAYROLL);
    let payroll_tax = income::tax(&mut on, ground.known, rates, year.pay, None);
    let pays = [Some(year.salary), year.second];
    let insurance = income::class_1(&mut on, rates, pays);
    on.heading(l::SELF_ASSESSMENT);
    let on_income = income::tax(&mut on, ground.known, rates, made.earned, made.dividends);
    let charge = income::charge(&mut on, ground, rates, &made);
    let class_4 = made
        .class_4_profit
        .map(|profit| income::class_4(&mut on, rates, profit, insurance.main));
    let whole = on.result(l::TAX_AND_CLASS_4, Shown::Pounds, |y| {
        plus(
            [Some(on_income), Some(charge), class_4]
                .into_iter()
                .flatten()
                .map(|row| row.at(y)),
        )
    });
    let loans = loans::loans(&mut on, ground, rates, &year, &made);
    on.heading(l::PAYMENTS);
    let bill = on.result(l::BILL, Shown::Pounds, |y| {
        let tax = whole.at(y) - payroll_tax.at(y);
        loans.assessed.map_or(tax.clone(), |loan| tax + loan.at(y))
    });
    let on_account = on.result(l::ON_ACCOUNT, Shown::Pounds, |y| {
        let rest = whole.at(y) - payroll_tax.at(y);
        let spared = any([
            rest.less(rates.on_account[0].at(y)),
            payroll_tax
                .at(y)
                .greater(rates.on_account[1].at(y) * whole.at(y)),
        ]);
        choose(spared, 0.0, above_nothing(rest) / 2.0)
    });
    let accruing = on.row(l::ACCRUING, Shown::Pounds, |y| {
        let due = match made.corporation {
            Some(corporation) => bill.at(y) + corporation.at(y),
            None => bill.at(y),
        };
        // The first year accrues over the months that are left of it.
        due / (&ground.known.months - where_first(y, before.at(y)))
    });
    let taken = on.reserve(l::TAKEN.0, l::TAKEN.1);
    on.fill(taken, Style::Result(Shown::Pounds), |y| {
        let by_payroll = [Some(payroll_tax), Some(insurance.all), made.employer];
        let by_payroll = plus(by_payroll.into_iter().flatten().map(|row| row.at(y)));
        let monthly = by_payroll / &ground.known.months;
        (accruing.at(y) + monthly + loans.by_payroll.at(y)) * within.at(y)
    });
    on.open(taken, Style::Result(Shown::Pounds), sum(taken.all()));
    Tax {
        payroll_tax,
        insurance: insurance.all,
        employer: made.employer,
        corporation: made.corporation,
        bill,
        on_account,
        accruing,
        loans: Loans {
            monthly: loans.by_payroll,
            postgraduate: loans.postgraduate,
            added: loans.added,
        },
        taken,
    }
}

/// The place of month 0's tax year among the columns: two years stand before it.
const FIRST_YEAR: usize = 2;

fn where_first(year: usize, months: Formula) -> Formula {
    if year == FIRST_YEAR {
        months
    } else {
        Formula::Number(0.0)
    }
}

fn split(ground: &Ground<'_>, rates: &Rates) -> Split {
    let count = ground.months.count as i32;
    let april = |year: usize| rates.years[year].first_month().since(ground.months.start);
    let years = 0..rates.years.len();
    let within = |year: usize| {
        let from = april(year);
        from.clamp(0, count) as usize..(from + 12).clamp(0, count) as usize
    };
    Split {
        before: years
            .clone()
            .map(|year| (-april(year)).clamp(0, 12) as usize)
            .collect(),
        within: years.map(within).collect(),
    }
}

/// What a year counts: its months, those before month 0 as month 0 of the world as you are, and
/// those after the last as the last one; both without what happens once.
fn earnings(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    split: &Split,
    [before, after]: [Row; 2],
    (practice, past): (&Practice, Option<&Practice>),
) -> Year {
    on.heading(l::EARNINGS);
    let past = past.unwrap_or(practice);
    let of_year = |y: usize, months: Row, first: Formula, last: Formula| {
        let within = split.within[y].clone();
        let around = before.at(y) * first + after.at(y) * last;
        if within.is_empty() {
            around
        } else {
            sum(months.between(within.start, within.end)) + around
        }
    };
    let salary = ground.months.salary;
    let salary = on.row(l::SALARY, Shown::Pounds, |y| {
        of_year(y, salary, salary.first(), salary.last())
    });
    let second = practice.second_pay.map(|pay| {
        let first = past.second_pay.unwrap_or(pay);
        let label = if ground.is_own() {
            l::DIRECTOR
        } else {
            l::CLINIC_PAY
        };
        on.row(label, Shown::Pounds, |y| {
            of_year(y, pay, first.first(), pay.last())
        })
    });
    let pay = match second {
        Some(second) => on.row(l::PAY, Shown::Pounds, |y| salary.at(y) + second.at(y)),
        None => salary,
    };
    let taxed = practice.taxed.zip(past.taxed);
    let takings = taxed.map(|(taxed, past)| {
        on.row(l::TAKINGS, Shown::Pounds, |y| {
            let (first, last) = (past.net_that_recurs.first(), taxed.net_that_recurs.last());
            of_year(y, taxed.net, first, last)
        })
    });
    let expenses = taxed.map(|(taxed, past)| {
        let running = on.row(l::RUNNING, Shown::Pounds, |y| {
            of_year(y, taxed.running, past.running.first(), taxed.running.last())
        });
        let once = on.row(l::ONCE, Shown::Pounds, |y| {
            let within = split.within[y].clone();
            if within.is_empty() {
                return Formula::Number(0.0);
            }
            sum(taxed.once.between(within.start, within.end))
        });
        on.row(l::EXPENSES, Shown::Pounds, |y| running.at(y) + once.at(y))
    });
    Year {
        salary,
        second,
        pay,
        takings,
        expenses,
    }
}

/// Whether the year has takings of a trade, on which Self Assessment hangs for loans.
fn trades(year: &Year, y: usize) -> Option<Formula> {
    year.takings.map(|takings| takings.at(y).greater(0.0))
}

/// What Self Assessment takes where there are takings.
fn where_trading(year: &Year, y: usize, of: Formula) -> Formula {
    trades(year, y).map_or(Formula::Number(0.0), |trades| where_(trades, of))
}
