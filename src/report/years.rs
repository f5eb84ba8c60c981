//! The chosen route's ledger by year: what differs from carrying on as you are.

use super::names;
use super::numbers::pounds_exact;
use super::page::{Ledger, LedgerRow};
use super::working::Address;
use crate::chart::Table;
use crate::model::{Account, Balance, Projection};
use crate::scenario::{Field, Scenario};
use crate::words::{ledger as words, months};

/// The ledger of a projection, with less without, by year from the start.
#[must_use]
pub(super) fn ledger(scenario: &Scenario, one: &Projection) -> Ledger {
    let ledger = &one.ledger;
    let years = ledger.months() / 12;
    let start = scenario.month(Field::Start);
    let mut head = vec![words::WITH_LESS_WITHOUT.to_owned()];
    for year in 0..years {
        let ends = start.plus(year as i32 * 12 + 11);
        head.push(words::to_month(months::short(ends.month()), ends.year()));
    }
    head.push(words::SUM.to_owned());

    let mut rows = Vec::new();
    let mut accounts = Vec::new();
    for account in Account::ALL {
        let with = ledger.with_route.account(*account);
        let without = ledger.as_you_are.account(*account);
        let differs: Vec<f64> = with.iter().zip(without).map(|(a, b)| a - b).collect();
        if differs.iter().any(|amount| amount.abs() >= 0.5) {
            rows.push(by_year(names::account(*account), &differs, true));
            accounts.push(LedgerRow {
                name: names::account(*account).to_owned(),
                address: Address::Difference(*account, ledger.months() as u16),
            });
        }
    }
    let cash: Vec<f64> = (0..ledger.months()).map(|m| ledger.difference(m)).collect();
    rows.push(by_year(words::CASH, &cash, true));
    for balance in Balance::ALL {
        let with = ledger.with_route.balance(*balance);
        let without = ledger.as_you_are.balance(*balance);
        let owed: Vec<f64> = with.iter().zip(without).map(|(a, b)| b - a).collect();
        if owed.iter().any(|amount| amount.abs() >= 0.5) {
            rows.push(at_year_end(words::owed(*balance), &owed));
        }
    }
    rows.push(at_year_end(
        words::WHERE_THAT_LEAVES_YOU,
        &one.figures.position,
    ));
    Ledger {
        subject: ledger.subject(),
        accounts,
        title: words::title(&names::projected(one)),
        difference: Table {
            caption: words::CAPTION.to_owned(),
            head,
            rows,
        },
    }
}

fn by_year(label: &str, amounts: &[f64], with_sum: bool) -> Vec<String> {
    let mut row = vec![label.to_owned()];
    for year in amounts.chunks(12) {
        row.push(pounds_exact(year.iter().sum()));
    }
    row.push(if with_sum {
        pounds_exact(amounts.iter().sum())
    } else {
        String::new()
    });
    row
}

fn at_year_end(label: &str, amounts: &[f64]) -> Vec<String> {
    let mut row = vec![label.to_owned()];
    for year in amounts.chunks(12) {
        row.push(pounds_exact(year.last().copied().unwrap_or(0.0)));
    }
    row.push(String::new());
    row
}
