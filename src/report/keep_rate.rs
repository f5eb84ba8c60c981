//! What is left of the next £100, in words: the finding, its working, where it changes, and what
//! registering for VAT costs.

use super::graphs::both;
use super::keep_notes::{changes, notes};
use super::names;
use super::numbers::{pounds_exact, pounds_pence};
use super::page::Drawn;
use super::readings;
use crate::chart::Table;
use crate::chart::keep::{self, Here, Keep, Step};
use crate::insight::keep_rate::{KeepRate, Place, Stretch, Taken, Taking, keep_rate};
use crate::model::Projection;
use crate::scenario::{Scenario, Trade};
use crate::words::charts;
use crate::words::keep::{self as said, chart as drawn, table};
use crate::words::lists;
use std::rc::Rc;

/// What is left of the next £100.
#[derive(Clone, PartialEq, Debug)]
pub struct KeepPanel {
    /// The finding: "You keep £58 of the next £100".
    pub title: String,
    /// The line over the profit of a year.
    pub chart: Rc<Drawn>,
    /// The next £100, tax by tax, as the visitor is and with the route.
    pub working: Table,
    /// Where the rate changes, and what changes there.
    pub changes: Vec<String>,
    /// What registering for VAT costs, and what must be said besides.
    pub notes: Vec<String>,
}

/// The panel for the chosen route.
#[must_use]
pub(super) fn keep(scenario: &Scenario, chosen: &Projection) -> KeepPanel {
    let found = keep_rate(scenario, chosen);
    let trade = scenario.trade();
    let title = title(&found, chosen);
    KeepPanel {
        chart: Rc::new(chart(&found, trade, &title)),
        working: working(&found, trade),
        changes: changes(&found),
        notes: notes(&found, trade),
        title,
    }
}

/// To the nearest pound.
pub(super) fn pound(amount: f64) -> String {
    pounds_exact(amount)
}

/// To ten pence: finer than that is the law's own rounding.
pub(super) fn pence(amount: f64) -> String {
    let text = pounds_pence(libm::round(amount * 10.0) / 10.0);
    text.strip_suffix(".00")
        .map_or_else(|| text.clone(), str::to_owned)
}

fn title(found: &KeepRate, chosen: &Projection) -> String {
    let now = pound(found.as_you_are.kept());
    let then = pound(found.with_route.kept());
    if now == then {
        said::alike(&then)
    } else {
        said::differs(&then, names::with_article(chosen.ledger.subject()), &now)
    }
}

fn chart(found: &KeepRate, trade: Trade, title: &str) -> Drawn {
    let profits = readings::profits_of(found);
    let draw = |width| {
        let given = Keep {
            title: title.to_owned(),
            subtitle: charts::KEEP.to_owned(),
            sentence: sentence(found, trade),
            width,
            axis: drawn::axis(trade).to_owned(),
            steps: found.stretches.iter().map(step).collect(),
            here: here(found),
            readings: profits.clone(),
            table: stretches(found, trade, title),
        };
        keep::keep(&given, pound)
    };
    Drawn {
        readings: Some(readings::kept(found, trade, &profits)),
        ..both(draw)
    }
}

fn step(stretch: &Stretch) -> Step {
    Step {
        from: stretch.from,
        to: stretch.to,
        kept: stretch.kept(),
    }
}

fn here(found: &KeepRate) -> Vec<Here> {
    let at = |place: &Place, class, what: &str| Here {
        class,
        profit: place.profit,
        kept: place.kept(),
        label: what.to_owned(),
    };
    let (now, then) = (&found.as_you_are, &found.with_route);
    if (now.profit - then.profit).abs() < 1.0 {
        return vec![at(then, "with-route", drawn::EITHER_WAY)];
    }
    vec![
        at(then, "with-route", drawn::WITH_ROUTE),
        at(now, "as-you-are", drawn::AS_YOU_ARE),
    ]
}

/// The text alternative: both places, and how the line runs.
fn sentence(found: &KeepRate, trade: Trade) -> String {
    let place = |place: &Place| drawn::leaves(trade, &pound(place.profit), &pence(place.kept()));
    let steps: Vec<String> = found
        .stretches
        .windows(2)
        .filter(|pair| pound(pair[0].kept()) != pound(pair[1].kept()))
        .map(|pair| drawn::from(&pound(pair[1].kept()), &pound(pair[1].from)))
        .collect();
    let first = found.stretches.first();
    let first = first.map_or_else(String::new, |first| pound(first.kept()));
    let year = found.year.to_string();
    let (now, then) = (place(&found.as_you_are), place(&found.with_route));
    if steps.is_empty() {
        drawn::level(&year, &now, &then, &first)
    } else {
        drawn::stepped(&year, &now, &then, &first, &lists::commas(&steps))
    }
}

/// What is taken anywhere, in order.
fn takings<'a>(of: impl Iterator<Item = &'a Taken>) -> Vec<(usize, &'static str)> {
    let mut most: Taken = Taken::default();
    for taken in of {
        for (most, taken) in most.iter_mut().zip(taken) {
            *most = most.max(taken.abs());
        }
    }
    Taking::ALL
        .into_iter()
        .enumerate()
        .filter(|(at, _)| most[*at] >= 0.05)
        .map(|(at, taking)| (at, said::taking(taking)))
        .collect()
}

/// The figures of the chart: a row for each stretch.
fn stretches(found: &KeepRate, trade: Trade, title: &str) -> Table {
    let kinds = takings(found.stretches.iter().map(|one| &one.taken));
    let mut head = vec![table::stretch(trade).to_owned(), table::YOU_KEEP.to_owned()];
    head.extend(kinds.iter().map(|(_, name)| (*name).to_owned()));
    Table {
        caption: table::caption(title),
        head,
        rows: found
            .stretches
            .iter()
            .map(|one| {
                let mut row = vec![pound(one.from), pence(one.kept())];
                row.extend(kinds.iter().map(|(at, _)| pence(one.taken[*at])));
                row
            })
            .collect(),
    }
}

/// The next £100, tax by tax.
fn working(found: &KeepRate, trade: Trade) -> Table {
    let (now, then) = (&found.as_you_are, &found.with_route);
    let row = |label: &str, now: String, then: String| vec![label.to_owned(), now, then];
    let hundred = || table::HUNDRED.to_owned();
    let year = found.year.to_string();
    let mut rows = vec![row(
        table::a_years(trade),
        pound(now.profit),
        pound(then.profit),
    )];
    rows.push(row(table::THE_NEXT, hundred(), hundred()));
    for (at, name) in takings([&now.taken, &then.taken].into_iter()) {
        rows.push(row(name, pence(-now.taken[at]), pence(-then.taken[at])));
    }
    rows.push(row(table::YOU_KEEP, pence(now.kept()), pence(then.kept())));
    Table {
        caption: table::where_it_goes(&year),
        head: ["", table::AS_YOU_ARE, table::WITH_ROUTE]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
