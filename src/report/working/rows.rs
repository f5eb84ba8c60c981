//! Rows of the ledger in a working: an account month by month, what was posted in a month, what is
//! owed and how that moved, what is paid for an item of the course.

use super::super::names as page_names;
use super::super::numbers::{count, month_name, pounds_pence};
use super::{Address, Line, Reader, Side, View, amounts, names};
use crate::facts::Month;
use crate::model::{Account, Balance, Item, World};
use crate::scenario::{Field, Key};
use crate::words::amounts as counts;
use crate::words::working::{balance as named, formula as said, label as labels};

/// Less than a tenth of a penny is not worth a line.
const NOTHING: f64 = 5e-4;

fn plain(label: String, value: f64, opens: Option<Address>) -> Line {
    Line {
        label,
        value: pounds_pence(value),
        tag: String::new(),
        detail: String::new(),
        sources: Vec::new(),
        opens,
        input: None,
    }
}

/// An account month by month, with the route less as you are, up to a month.
pub(super) fn difference(reader: Reader<'_>, account: Account, to: u16) -> View {
    let amount = |world: &World, month: u16| world.account(account)[usize::from(month)];
    let (with, without) = (reader.world(Side::WithRoute), reader.world(Side::AsYouAre));
    let mut sum = 0.0;
    let mut lines = Vec::new();
    for month in 0..to.min(with.months() as u16) {
        let differs = amount(with, month) - amount(without, month);
        sum += differs;
        if differs.abs() > NOTHING {
            let opens = Some(Address::Month(account, month));
            lines.push(plain(reader.month(month), differs, opens));
        }
    }
    let months = counts::months(&count(lines.len() as f64));
    let todays = reader.scenario.flag(Key::Of(Field::TodaysMoney));
    View {
        title: page_names::account(account).to_owned(),
        value: pounds_pence(sum),
        formula: if todays {
            said::months_added_in_todays_money(&months)
        } else {
            said::months_added(&months)
        },
        arithmetic: String::new(),
        lines,
    }
}

/// An account in a month: what was posted in each world.
pub(super) fn month(reader: Reader<'_>, account: Account, month: u16) -> View {
    let at = usize::from(month);
    let (with, without) = (reader.world(Side::WithRoute), reader.world(Side::AsYouAre));
    let amount = |world: &World| world.account(account).get(at).copied().unwrap_or(0.0);
    let mut lines = posted(
        reader,
        Side::WithRoute,
        account,
        at,
        &labels::posted_with_route,
    );
    let mut as_you_are = posted(
        reader,
        Side::AsYouAre,
        account,
        at,
        &labels::posted_as_you_are,
    );
    if amount(without).abs() > NOTHING {
        lines.append(&mut as_you_are);
    }
    View {
        title: labels::in_months(page_names::account(account), &reader.month(month)),
        value: pounds_pence(amount(with) - amount(without)),
        formula: said::ROW_LESS_ROW.to_owned(),
        arithmetic: said::less(&pounds_pence(amount(with)), &pounds_pence(amount(without))),
        lines,
    }
}

fn posted(
    reader: Reader<'_>,
    side: Side,
    account: Account,
    month: usize,
    whose: &dyn Fn(&str) -> String,
) -> Vec<Line> {
    let world = reader.world(side);
    let posted = world.posted(account, month);
    let line = |amount| {
        let line = amounts::line(reader, Some(side), amount);
        let label = whose(&line.label);
        Line { label, ..line }
    };
    posted.iter().map(line).collect()
}

/// An account's months in one world.
pub(super) fn rows(reader: Reader<'_>, side: Side, account: Account, from: u16, to: u16) -> View {
    let world = reader.world(side);
    let account_rows = world.account(account);
    let mut sum = 0.0;
    let mut lines = Vec::new();
    for month in from..to.min(world.months() as u16) {
        let amount = account_rows[usize::from(month)];
        sum += amount;
        if amount.abs() > NOTHING {
            let name = reader.month(month);
            let in_month = |label: &str| labels::posted_in(&name, label);
            lines.extend(posted(reader, side, account, usize::from(month), &in_month));
        }
    }
    View {
        title: in_world(side, page_names::account(account)),
        value: pounds_pence(sum),
        formula: said::rows_added(&reader.months(from, to)),
        arithmetic: String::new(),
        lines,
    }
}

/// A name with the world whose it is.
fn in_world(side: Side, name: &str) -> String {
    match side {
        Side::AsYouAre => labels::as_you_are(name),
        Side::WithRoute => labels::with_route(name),
    }
}

/// What is owed at the end of a month, with the route less as you are.
pub(super) fn owed_difference(reader: Reader<'_>, balance: Balance, month: u16) -> View {
    let at = |side| {
        let rows = reader.world(side).balance(balance);
        rows.get(usize::from(month)).copied().unwrap_or(0.0)
    };
    let (with, without) = (at(Side::WithRoute), at(Side::AsYouAre));
    let line = |side, value| {
        let label = in_world(side, named(balance));
        plain(label, value, Some(Address::Owed(side, balance, month)))
    };
    View {
        title: labels::at_end_of(named(balance), &reader.month(month)),
        value: pounds_pence(with - without),
        formula: said::OWED_LESS_OWED.to_owned(),
        arithmetic: said::less(&pounds_pence(with), &pounds_pence(without)),
        lines: vec![line(Side::WithRoute, with), line(Side::AsYouAre, without)],
    }
}

/// What is owed at the end of a month in one world: the month before, and what moved it.
pub(super) fn owed(reader: Reader<'_>, side: Side, balance: Balance, month: u16) -> View {
    let world = reader.world(side);
    let at = usize::from(month);
    let owing = world.owing(balance, at);
    let value = world.balance(balance).get(at).copied().unwrap_or(0.0);
    let (balance, month) = (named(balance), reader.month(month));
    let title = match side {
        Side::AsYouAre => labels::at_end_of_as_you_are(balance, &month),
        Side::WithRoute => labels::at_end_of_with_route(balance, &month),
    };
    // One step says how it moved: that is what one wants to see.
    if let [one] = owing.as_slice()
        && let crate::model::Whence::Step(place) = one.whence
        && let Some(view) = reader.step(Some(side), place)
    {
        return View { title, ..view };
    }
    View {
        title,
        value: pounds_pence(value),
        formula: said::BY_THE_PLAN.to_owned(),
        arithmetic: String::new(),
        lines: owing
            .iter()
            .map(|amount| amounts::line(reader, Some(side), amount))
            .collect(),
    }
}

/// What is paid for an item of the course, payment by payment, within the horizon and beyond.
pub(super) fn paid(reader: Reader<'_>, item: Item) -> View {
    let ledger = &reader.working.projection.ledger;
    let start: Month = reader.scenario.month(Field::Start);
    let months = ledger.months();
    let mut sum = 0.0;
    let mut lines = Vec::new();
    for payment in ledger.plan.payments.iter().filter(|one| one.item == item) {
        sum += payment.amount;
        if payment.amount.abs() > NOTHING {
            let within = payment.month < months;
            let opens = within.then_some(Address::Month(Account::of(item), payment.month as u16));
            let month = month_name(start.plus(payment.month as i32));
            lines.push(plain(month, payment.amount, opens));
        }
    }
    View {
        title: names::item(item).to_owned(),
        value: pounds_pence(sum),
        formula: said::added(&count(lines.len() as f64)),
        arithmetic: String::new(),
        lines,
    }
}
