//! The chosen route's ledger as a table, a row a month.
//!
//! Every account and balance stands in it for every visitor, so that its columns are always the
//! same. Which program, facts and seed it comes from stands in columns of their own at the end of
//! every row: lines of comment about the table would become rows of it in a spreadsheet and would
//! have to be skipped by a script, and rows of several files can be put under one another so.
//!
//! Each amount is rounded by itself. So the rounded difference may be a penny off that of the
//! rounded amounts; it is the nearer one.

use super::table::Table;
use super::{About, MODEL};
use crate::model::{Account, Balance};
use crate::report::names;
use crate::scenario::{Field, Key};
use crate::words::files as words;

/// The ledger as comma-separated values.
pub(super) fn ledger(about: &About<'_>) -> String {
    let ledger = &about.chosen.ledger;
    let [without, with] = [&ledger.as_you_are, &ledger.with_route];
    let start = about.scenario.month(Field::Start);
    let facts = about.scenario.facts().as_of().to_string();
    let (route, seed) = (about.route(), about.scenario.number(Field::Seed) as i64);
    let mut table = head(about);
    for (month, position) in about.chosen.figures.position.iter().enumerate() {
        table.whole(month as i64);
        table.text(&start.plus(month as i32).to_string());
        let mut both = |without: f64, with: f64| {
            table.pounds(without);
            table.pounds(with);
            table.pounds(with - without);
        };
        let at = |of: &[f64]| of.get(month).copied().unwrap_or(0.0);
        for account in Account::ALL {
            both(at(without.account(*account)), at(with.account(*account)));
        }
        both(without.cash_flow(month), with.cash_flow(month));
        for balance in Balance::ALL {
            both(at(without.balance(*balance)), at(with.balance(*balance)));
        }
        both(without.owed(month), with.owed(month));
        table.pounds(*position);
        table.text(&route);
        table.text(MODEL);
        table.text(&facts);
        table.whole(seed);
        table.end_row();
    }
    table.written()
}

fn head(about: &About<'_>) -> Table {
    let mut table = Table::default();
    table.text(words::MONTH);
    table.text(words::CALENDAR_MONTH);
    let accounts = Account::ALL.iter().map(|one| names::account(*one));
    let balances = Balance::ALL.iter().map(|one| words::owed(*one));
    let all = accounts
        .chain([words::CASH_FLOW])
        .chain(balances)
        .chain([words::ALL_OWED]);
    for name in all {
        table.text(&words::as_you_are(name));
        table.text(&words::with_the_route(name));
        table.text(&words::difference(name));
    }
    let todays_money = about.scenario.flag(Key::Of(Field::TodaysMoney));
    table.text(if todays_money {
        words::POSITION_IN_TODAYS_MONEY
    } else {
        words::POSITION
    });
    for name in [words::ROUTE, words::MODEL, words::FACTS, words::SEED] {
        table.text(name);
    }
    table.end_row();
    table
}
