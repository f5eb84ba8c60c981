//! A workbook held against the model: every cell of both ledgers, the position and the figures.

use level7::model::appraisal::Irr;
use level7::model::{Account, Balance, Figures, Ledger, Subject, World, project};
use level7::report::names;
use level7::scenario::Scenario;

use crate::read::Read;

/// Pounds by which two sums may differ: half a penny.
const HALF_A_PENNY: f64 = 0.005;

/// Names of the lines of what is owed.
const BALANCES: [(Balance, &str); 4] = [
    (Balance::Tax, "Tax owed"),
    (Balance::Vat, "VAT owed"),
    (Balance::Instalments, "Instalments owed"),
    (Balance::PostgraduateLoan, "Loan owed"),
];

/// Where the workbook says something else than the model; empty if it agrees.
#[must_use]
pub fn differences(scenario: &Scenario, read: &Read) -> Vec<String> {
    let mut found = read.errors();
    let projection = project(scenario, Subject::Route(scenario.route()));
    for (sheet, world) in [
        ("Ledger as you are", &projection.ledger.as_you_are),
        ("Ledger with route", &projection.ledger.with_route),
    ] {
        self::world(read, sheet, world, &mut found);
    }
    let months = projection.ledger.months();
    line(
        read,
        ("Position", "Position"),
        &projection.figures.position,
        months,
        &mut found,
    );
    line(
        read,
        ("Position", "Cash so far"),
        &projection.figures.cash,
        months,
        &mut found,
    );
    figures(read, &projection.figures, &projection.ledger, &mut found);
    found
}

fn world(read: &Read, sheet: &str, world: &World, found: &mut Vec<String>) {
    let months = world.months();
    for account in Account::ALL {
        line(
            read,
            (sheet, names::account(*account)),
            world.account(*account),
            months,
            found,
        );
    }
    line(read, (sheet, "Cash"), &world.cash_flows(), months, found);
    for (balance, label) in BALANCES {
        line(read, (sheet, label), world.balance(balance), months, found);
    }
    let owed: Vec<f64> = (0..months).map(|month| world.owed(month)).collect();
    line(read, (sheet, "Owed, all told"), &owed, months, found);
}

/// A line that the workbook does not have must be one of nothing.
fn line(
    read: &Read,
    (sheet, label): (&str, &str),
    wanted: &[f64],
    months: usize,
    found: &mut Vec<String>,
) {
    let there = read
        .line(sheet, label, months)
        .unwrap_or_else(|| vec![0.0; months]);
    let wrong = |(is, wanted): &(&f64, &f64)| {
        let near = (**is - **wanted).abs() < HALF_A_PENNY;
        !near
    };
    let count = there.iter().zip(wanted).filter(wrong).count();
    if let Some(month) = there.iter().zip(wanted).position(|pair| wrong(&pair)) {
        found.push(format!(
            "{sheet}, {label}, month {month} ({count} months): {} instead of {}",
            there[month], wanted[month]
        ));
    }
}

fn figures(read: &Read, figures: &Figures, ledger: &Ledger, found: &mut Vec<String>) {
    let mut pounds = |name: &str, wanted: f64| {
        let there = read.number(name).unwrap_or(f64::NAN);
        let near = (there - wanted).abs() < HALF_A_PENNY;
        if !near {
            found.push(format!("{name}: {there} instead of {wanted}"));
        }
    };
    pounds("answer.gain", figures.gain);
    pounds("answer.npv", figures.npv);
    pounds("answer.deepest_hole", figures.deepest_hole);
    pounds(
        "answer.deepest_hole_month",
        figures.deepest_hole_month as f64,
    );
    pounds("answer.cost", figures.cost);
    pounds("answer.cost_after_tax", figures.cost_after_tax);
    pounds("answer.lost_contribution", figures.lost_contribution);
    pounds("answer.own_time", figures.own_time);
    pounds("plan.hours", figures.hours);
    pounds("plan.own_hours", figures.own_hours);
    pounds("plan.weeks", figures.weeks);
    pounds("plan.first_payment", figures.first_payment as f64);
    pounds("plan.last_month", ledger.plan.study.last_month() as f64);
    let mut perhaps = |name: &str, wanted: Option<f64>, near: f64| {
        let there = read.number(name);
        let is_so = match (there, wanted) {
            (Some(there), Some(wanted)) => (there - wanted).abs() < near,
            (there, wanted) => there.is_none() && wanted.is_none(),
        };
        if !is_so {
            found.push(format!(
                "{name}: {} instead of {wanted:?}",
                read.value(name)
            ));
        }
    };
    perhaps(
        "answer.payback",
        figures.payback_months.map(|at| at as f64),
        0.1,
    );
    perhaps(
        "answer.touched_zero",
        figures.touched_zero.map(|at| at as f64),
        0.1,
    );
    perhaps(
        "answer.cost_per_guided_hour",
        figures.cost_per_guided_hour,
        HALF_A_PENNY,
    );
    let rate = match figures.irr() {
        Irr::One(rate) => Some(rate),
        _ => None,
    };
    perhaps("answer.irr", rate, 1e-6);
}
