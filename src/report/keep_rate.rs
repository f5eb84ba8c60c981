//! What is left of the next £100, in words: the finding, its working, where it changes, and what
//! registering for VAT costs.

use super::keep_notes::{changes, notes};
use super::names;
use super::numbers::{pounds_exact, pounds_pence};
use super::page::Drawn;
use crate::chart::keep::{self, Here, Keep, Step};
use crate::chart::{NARROW, Table, WIDE};
use crate::insight::keep_rate::{KeepRate, Place, Stretch, Taken, Taking, keep_rate};
use crate::model::Projection;
use crate::scenario::{Scenario, Trade};

/// What is left of the next £100.
#[derive(Clone, PartialEq, Debug)]
pub struct KeepPanel {
    /// The finding: "You keep £58 of the next £100".
    pub title: String,
    /// The line over the profit of a year.
    pub chart: Drawn,
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
        chart: chart(&found, trade, &title),
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

const fn made(trade: Trade) -> &'static str {
    match trade {
        Trade::SoleTrader | Trade::NotYet => "profit",
        Trade::LimitedCompany => "company profit",
        Trade::ClinicEmployed => "clinic pay",
    }
}

fn title(found: &KeepRate, chosen: &Projection) -> String {
    let now = pound(found.as_you_are.kept());
    let then = pound(found.with_route.kept());
    let keep = ["You keep ", &then, " of the next £100"].concat();
    if now == then {
        return keep + ", with the route as without";
    }
    let route = names::with_article(chosen.ledger.subject());
    [&keep, " with ", route, ", ", &now, " as you are"].concat()
}

fn chart(found: &KeepRate, trade: Trade, title: &str) -> Drawn {
    let draw = |width| {
        let given = Keep {
            title: title.to_owned(),
            sentence: sentence(found, trade),
            width,
            axis: [
                capital(made(trade)).as_str(),
                " of a year, where the rate changes",
            ]
            .concat(),
            steps: found.stretches.iter().map(step).collect(),
            here: here(found),
            table: table(found, trade, title),
        };
        keep::keep(&given, pound)
    };
    Drawn {
        narrow: draw(NARROW),
        wide: draw(WIDE),
    }
}

/// With a capital letter. These words are ours, so that the alphabet's first hundred will do.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        core::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
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
        return vec![at(then, "with-route", "you, with or without it")];
    }
    vec![
        at(then, "with-route", "with the route"),
        at(now, "as-you-are", "as you are"),
    ]
}

/// The text alternative: both places, and how the line runs.
fn sentence(found: &KeepRate, trade: Trade) -> String {
    let place = |place: &Place| {
        [
            &pound(place.profit),
            " of ",
            made(trade),
            " leaves ",
            &pence(place.kept()),
            " of the next £100",
        ]
        .concat()
    };
    let steps: Vec<String> = found
        .stretches
        .windows(2)
        .filter(|pair| pound(pair[0].kept()) != pound(pair[1].kept()))
        .map(|pair| [&pound(pair[1].kept()), " from ", &pound(pair[1].from)].concat())
        .collect();
    let first = found
        .stretches
        .first()
        .map_or_else(String::new, |first| pound(first.kept()));
    [
        "In the tax year ",
        &found.year.to_string(),
        ", the first full one with the new work: as you are, ",
        &place(&found.as_you_are),
        "; with the route, ",
        &place(&found.with_route),
        ". The line begins at ",
        &first,
        if steps.is_empty() { "" } else { "; then " },
        &steps.join(", "),
        ".",
    ]
    .concat()
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
        .map(|(at, taking)| (at, name(taking)))
        .collect()
}

const fn name(taking: Taking) -> &'static str {
    match taking {
        Taking::CorporationTax => "Corporation tax",
        Taking::IncomeTax => "Income tax",
        Taking::DividendTax => "Tax on dividends",
        Taking::NationalInsurance => "National Insurance",
        Taking::ChildBenefitCharge => "Child Benefit charged back",
        Taking::StudentLoan => "Student loan",
        Taking::PostgraduateLoan => "Postgraduate loan",
    }
}

/// The figures of the chart: a row for each stretch.
fn table(found: &KeepRate, trade: Trade, title: &str) -> Table {
    let kinds = takings(found.stretches.iter().map(|one| &one.taken));
    let mut head = vec![
        ["From a year’s ", made(trade), " of"].concat(),
        "You keep".to_owned(),
    ];
    head.extend(kinds.iter().map(|(_, name)| (*name).to_owned()));
    Table {
        caption: [title, ". Of each £100 above the profit in the first column"].concat(),
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
    let year = found.year.to_string();
    let mut rows = vec![row(
        &["A year’s ", made(trade)].concat(),
        pound(now.profit),
        pound(then.profit),
    )];
    rows.push(row("The next", "£100".to_owned(), "£100".to_owned()));
    for (at, name) in takings([&now.taken, &then.taken].into_iter()) {
        rows.push(row(name, pence(-now.taken[at]), pence(-then.taken[at])));
    }
    rows.push(row("You keep", pence(now.kept()), pence(then.kept())));
    Table {
        caption: ["Where the next £100 goes, tax year ", &year].concat(),
        head: ["", "As you are", "With the route"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
