//! The sheet of a world's ledger: every account by month, cash, and what is owed.

use super::book::{Book, Lines, NOTE, Row, Shown, Style};
use super::course::month_sheet;
use super::formula::{Formula, plus, sum};
use super::owed::Owed;
use super::practice::{Ground, Practice, Side, side_of};
use crate::model::{Account, Balance};
use crate::words::names;
use crate::words::workbook as w;
use crate::words::workbook::ledger as l;

/// What the position is read from.
pub(super) struct Ledger {
    pub(super) cash: Row,
    pub(super) owed: Row,
}

/// Puts the sheet of a world down.
pub(super) fn ledger(
    book: &mut Book,
    ground: &Ground<'_>,
    side: Side,
    practice: &Practice,
    owed: &Owed,
) -> Ledger {
    let world = side_of(side);
    let head = (w::sheets::ledger(world), l::title(world), l::ABOUT);
    let mut on = month_sheet(book, head, ground.months.start, ground.months.count);
    // Its lines need no notes.
    let widths = &mut on.book.sheets[on.sheet].layout.widths;
    widths[usize::from(NOTE)] = 2.0;
    on.heading(l::CASH_HEADING);
    let mut rows = Vec::new();
    for account in Account::ALL {
        let known = practice.accounts.iter().chain(&owed.accounts);
        let mut booked: Vec<(Row, bool)> = known
            .filter(|(one, _)| one == account)
            .map(|(_, row)| (*row, false))
            .collect();
        if *account == Account::Salary {
            booked.push((ground.months.salary, false));
        }
        if side == Side::WithRoute {
            let paid = ground.course.paid.iter().filter(|(one, _)| one == account);
            booked.extend(paid.map(|(_, row)| (*row, true)));
        }
        if booked.is_empty() {
            continue;
        }
        rows.push(line(
            &mut on,
            names::account(*account),
            Style::Worked(Shown::Pounds),
            |m| {
                plus(
                    booked
                        .iter()
                        .map(|(row, is_cost)| if *is_cost { -row.at(m) } else { row.at(m) }),
                )
            },
        ));
    }
    let first = rows.first().copied();
    let last = rows.last().copied();
    let cash = line(&mut on, l::CASH, Style::Result(Shown::Pounds), |m| {
        match (first, last) {
            (Some(first), Some(last)) => sum(first.down_to(last, m)),
            _ => Formula::Number(0.0),
        }
    });
    on.heading(l::OWED_HEADING);
    let mut balances = Vec::new();
    for balance in Balance::ALL {
        let known = owed.balances.iter().find(|(one, _)| one == balance);
        if let Some((_, row)) = known {
            let style = Style::Worked(Shown::Pounds);
            let here = on.reserve(l::owed(*balance), "");
            on.fill(here, style, |m| row.at(m));
            balances.push(here);
        }
    }
    let owed = on.reserve(l::ALL_OWED, "");
    on.fill(owed, Style::Result(Shown::Pounds), |m| {
        plus(balances.iter().map(|row| row.at(m)))
    });
    Ledger { cash, owed }
}

/// A line with its sum over all months.
fn line(on: &mut Lines<'_>, label: &str, style: Style, of: impl Fn(usize) -> Formula) -> Row {
    let row = on.reserve(label, "");
    on.open(row, Style::Result(Shown::Pounds), sum(row.all()));
    on.fill(row, style, of);
    row
}
