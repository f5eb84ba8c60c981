//! Every input that may be changed, and every fact, is followed: a workbook with a number changed
//! comes to the same in every cell as the workbook of the scenario changed alike.

use super::book::{BEFORE, Book, Content, Takes};
use super::evaluate::{Results, Value};
use super::formula::At;
use super::{Calculation, calculation};
use crate::facts::{Facts, Month, Quantity, all_series};
use crate::scenario::{Given, Key, Preset, Scenario};

/// Pounds by which two sums of the same amounts may differ.
const NEAR: f64 = 1e-5;

/// Visitors that reach every part of the sheets, over few years.
const VISITORS: [(Preset, &[(&str, Said)]); 6] = [
    (
        Preset::NurseStartingOut,
        &[
            ("horizon", N(3.0)),
            ("children", N(2.0)),
            ("salary", N(61_000.0)),
        ],
    ),
    (
        Preset::NursePrescriber,
        &[
            ("horizon", N(4.0)),
            ("trade", T("limited_company")),
            ("laser", Y),
            ("loan_plan_2", Y),
            ("extra_appointments", N(14.0)),
        ],
    ),
    (
        Preset::NurseStartingOut,
        &[
            ("horizon", N(6.0)),
            ("route", T("msc")),
            ("msc.borrow", Y),
            ("postgraduate_balance", N(4_000.0)),
            ("salary", N(34_000.0)),
            ("todays_money", Y),
        ],
    ),
    (
        Preset::Doctor,
        &[
            ("horizon", N(4.0)),
            ("trade", T("clinic_employed")),
            ("clinic_commission", N(0.1)),
            ("clinic_hours_given_up", N(2.0)),
        ],
    ),
    (
        Preset::BeautyTherapist,
        &[
            ("horizon", N(4.0)),
            ("nation", T("scotland")),
            ("level_held", T("none")),
            ("study_hours", N(25.0)),
            ("laser", Y),
            ("laser_leased", Y),
            ("own_time_counts", Y),
            ("chair_hours", N(12.0)),
        ],
    ),
    (
        Preset::Doctor,
        &[
            ("horizon", N(5.0)),
            ("route", T("pgdip")),
            ("nation", T("northern_ireland")),
            ("pgdip.borrow", Y),
            ("loan_plan_2", Y),
            ("starts_after", N(3.0)),
            ("vat_registered", Y),
        ],
    ),
];

#[derive(Clone, Copy)]
enum Said {
    N(f64),
    T(&'static str),
    Y,
}
use Said::{N, T, Y};

fn visitor((preset, said): &(Preset, &[(&str, Said)]), facts: &Facts) -> Scenario {
    let mut scenario = preset.scenario(facts);
    for (key, said) in *said {
        let given = match *said {
            N(number) => Given::Number(number),
            T(text) => Given::Text(text.to_owned()),
            Y => Given::Flag(true),
        };
        let key = Key::from_text(key).expect("an input");
        scenario.give(key, given).expect("a value that is taken");
    }
    scenario
}

/// Every cell that a formula fills.
fn worked_out(book: &Book) -> Vec<(At, Option<Value>)> {
    let mut results = Results::of(book);
    let cells = book.sheets.iter().enumerate().flat_map(|(sheet, of)| {
        of.cells.iter().map(move |((row, column), (content, _))| {
            let at = At {
                sheet,
                row: *row,
                column: *column,
            };
            (at, matches!(content, Content::Formula(_)))
        })
    });
    cells
        .filter(|(_, is_formula)| *is_formula)
        .map(|(at, _)| (at, results.at(at)))
        .collect()
}

fn differ(one: &Option<Value>, other: &Option<Value>) -> bool {
    match (one, other) {
        (Some(Value::Number(one)), Some(Value::Number(other))) => {
            // Searches and sums of squares of nothing: as near as their size.
            let near = (one - other).abs() <= NEAR * one.abs().max(1.0);
            !near
        }
        (one, other) => one != other,
    }
}

fn place(book: &Book, at: At) -> String {
    let sheet = &book.sheets[at.sheet];
    let label = match sheet.cells.get(&(at.row, 0)) {
        Some((Content::Text(text), _)) => text.as_str(),
        _ => "",
    };
    format!("{}, {label}, column {}", sheet.name, at.column)
}

/// Holds a changed workbook against the one of what was changed.
fn hold(name: &str, changed: &Book, wanted: &Book, wrong: &mut Vec<String>) {
    let (is, wanted) = (worked_out(changed), worked_out(wanted));
    if is.len() != wanted.len() {
        wrong.push(format!("{name}: another shape"));
        return;
    }
    let different: Vec<_> = is
        .iter()
        .zip(&wanted)
        .filter(|(one, other)| differ(&one.1, &other.1))
        .collect();
    if let Some(((at, is), (_, wanted))) = different.first() {
        let (at, count) = (place(changed, *at), different.len());
        wrong.push(format!(
            "{name}: {at} ({count} cells): {is:?} instead of {wanted:?}"
        ));
    }
    for (at, value) in is.iter().filter(|(_, value)| value.is_none()) {
        wrong.push(format!(
            "{name}: {}: no result, {value:?}",
            place(changed, *at)
        ));
    }
}

/// A value other than the one that stands there, and within what the cell takes.
fn another(takes: &Takes, now: &Content) -> (Content, Given) {
    match (takes, now) {
        (Takes::OneOf(these), Content::Text(now)) => {
            let other = these
                .iter()
                .copied()
                .find(|one| one != now)
                .unwrap_or_default();
            let given = match (these.len(), other) {
                (2, "yes") => Given::Flag(true),
                (2, _) => Given::Flag(false),
                _ => Given::Text(other.to_owned()),
            };
            (Content::Text(other.to_owned()), given)
        }
        (Takes::Number(min, max) | Takes::Whole(min, max), Content::Number(now)) => {
            let whole = matches!(takes, Takes::Whole(..));
            let step = ((max - min) / 7.0).min(now.abs() * 0.37 + (max - min) / 90.0);
            let step = if whole { step.ceil() } else { step };
            let number = if now + step <= *max {
                now + step
            } else {
                now - step
            };
            (Content::Number(number), Given::Number(number))
        }
        _ => unreachable!("a cell that takes something else than it holds"),
    }
}

fn in_full(value: crate::scenario::Value) -> Given {
    match value {
        crate::scenario::Value::Number(estimate) => Given::Estimate(estimate),
        _ => Given::Flag(false),
    }
}

fn named(book: &Book, name: &str) -> Option<At> {
    let found = book.names.iter().find(|(one, _)| **one == *name);
    found.map(|(_, at)| *at)
}

#[test]
fn every_input_is_followed() {
    let facts = Facts::published();
    let mut wrong = Vec::new();
    let mut followed = 0;
    for one in &VISITORS {
        let scenario = visitor(one, &facts);
        let Calculation { mut book, .. } = calculation(&scenario);
        for (at, takes) in book
            .sheets
            .iter()
            .flat_map(|sheet| sheet.takes.clone())
            .collect::<Vec<_>>()
        {
            let name = book
                .names
                .iter()
                .find(|(_, place)| *place == at)
                .map(|(name, _)| name.clone());
            let name = name.expect("an input has a name");
            let cell = book.sheets[at.sheet].cells[&(at.row, at.column)].clone();
            let (content, given) = another(&takes, &cell.0);
            let mut told = scenario.clone();
            let key = Key::from_text(&name).expect("an input");
            told.give(key, given).expect("a value that is taken");
            book.put(at, content, cell.1);
            hold(
                &format!("{name}, {:?}", one.0),
                &book,
                &calculation(&told).book,
                &mut wrong,
            );
            book.put(at, cell.0, cell.1);
            followed += 1;
        }
    }
    assert!(followed > 400, "{followed}");
    assert!(
        wrong.is_empty(),
        "{} of {followed}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_fact_is_followed() {
    let facts = Facts::published();
    let mut wrong = Vec::new();
    let mut followed = 0;
    for one in &VISITORS {
        let scenario = visitor(one, &facts);
        let Calculation { mut book, .. } = calculation(&scenario);
        for series in all_series() {
            // The last of its values: what is put in its place holds from there on.
            let last = &series.values[series.values.len() - 1];
            let mut name = series.id.to_owned();
            if series.values.len() > 1 {
                name = [&name, ".", &last.from.to_string().replace('-', "_")].concat();
            }
            let Some(at) = named(&book, &name) else {
                continue;
            };
            let cell = book.sheets[at.sheet].cells[&(at.row, BEFORE)].clone();
            let Content::Number(now) = cell.0 else {
                continue;
            };
            let other = if now < 1.0 {
                now * 1.1
            } else {
                (now * 1.1).round()
            };
            let value = Quantity::Exact(other);
            // A first value stands in before its month, too.
            let from = if series.values.len() > 1 {
                last.from
            } else {
                Month::new(2000, 1)
            };
            let mut rehearsed = visitor(one, &facts.clone().with(series, from, value));
            // A default that follows from the fact stays what it was in the file.
            for key in Key::all() {
                if let Given::Estimate(estimate) = in_full(scenario.value(key))
                    && rehearsed.value(key) != scenario.value(key)
                {
                    let given = Given::Estimate(estimate);
                    rehearsed.give(key, given).expect("a value that is taken");
                }
            }
            book.put(at, Content::Number(other), cell.1);
            hold(series.id, &book, &calculation(&rehearsed).book, &mut wrong);
            book.put(at, cell.0, cell.1);
            followed += 1;
        }
    }
    assert!(followed > 100, "{followed}");
    assert!(
        wrong.is_empty(),
        "{} of {followed}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
