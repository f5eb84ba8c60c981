//! Results as data: what a subject comes to, and a ledger whole, unrounded. The names and shapes are
//! those of the headless door's `project`, which a test holds them to.

use crate::model::appraisal::Irr;
use crate::model::{Account, Balance, Fit, Ledger, Projection, World};
use crate::report::facts_file::{Node, record};
use crate::report::names;
use crate::scenario::{Field, Scenario};

/// What a subject comes to.
pub(super) fn result(one: &Projection) -> Node {
    let figures = &one.figures;
    let fit = match figures.fit {
        Fit::Fits => record! { "fits": true },
        Fit::NeedsHours(hours) => record! { "fits": false, "needs_hours_a_week": hours },
        Fit::NoHours => record! { "fits": false, "never_finishes": true },
    };
    let irr = match &figures.irr() {
        Irr::None(why) => record! { "none": *why },
        Irr::One(rate) => record! { "one": *rate },
        Irr::Several(rates) => record! { "several": numbers(rates) },
    };
    let months = |number: Option<usize>| number.map(|months| months as f64);
    record! {
        "route": one.ledger.subject().text(),
        "name": names::projected(one),
        "figures": record! {
            "admitted": figures.admitted,
            "cost": figures.cost,
            "cost_after_tax": figures.cost_after_tax,
            "hours": figures.hours,
            "own_hours": figures.own_hours,
            "own_time": figures.own_time,
            "cost_per_guided_hour": figures.cost_per_guided_hour,
            "weeks": figures.weeks,
            "fit": fit,
            "finishes": figures.finishes.to_string(),
            "opens": figures.opens.map(|month| month.to_string()),
            "first_payment": figures.first_payment as f64,
            "payback_months": months(figures.payback_months),
            "touched_zero": months(figures.touched_zero),
            "deepest_hole": figures.deepest_hole,
            "deepest_hole_month": figures.deepest_hole_month as f64,
            "gain": figures.gain,
            "expected_gain": one.expected_gain,
            "npv": figures.npv,
            "irr": irr,
            "position": numbers(&figures.position),
        },
    }
}

/// A ledger, account by account and balance by balance, in both worlds.
pub(super) fn ledger(scenario: &Scenario, of: &Ledger) -> Node {
    let start = scenario.month(Field::Start);
    let months = 0..of.months();
    let both = |name, text: &'static str, amounts: &dyn Fn(&World) -> Node| {
        Node::Record(vec![
            (name, text.into()),
            ("as_you_are", amounts(&of.as_you_are)),
            ("with_route", amounts(&of.with_route)),
        ])
    };
    let account =
        |one: &Account| both("account", one.text(), &|world| numbers(world.account(*one)));
    let balance =
        |one: &Balance| both("balance", one.text(), &|world| numbers(world.balance(*one)));
    record! {
        "route": of.subject().text(),
        "months": months.map(|month| start.plus(month as i32).to_string()).collect::<Node>(),
        "accounts": Account::ALL.iter().map(account).collect::<Node>(),
        "cash_flow": record! {
            "as_you_are": numbers(&of.as_you_are.cash_flows()),
            "with_route": numbers(&of.with_route.cash_flows()),
        },
        "owed": Balance::ALL.iter().map(balance).collect::<Node>(),
    }
}

fn numbers(all: &[f64]) -> Node {
    all.iter().copied().collect()
}
