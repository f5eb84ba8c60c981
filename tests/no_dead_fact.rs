//! No dead fact: every series moves an answer for some visitor of `support/settings`, in the
//! direction that is plain (of a default, its input's; of a tax, more rate and less threshold, more
//! tax), and the series that are said to be unread move nothing for anybody.
//!
//! `cargo test --test no_dead_fact -- --nocapture` prints what was found for each.

#[path = "support/settings.rs"]
mod settings;

use std::io::Write;

use level7::facts::{Facts, Month, Quantity, Series, UNREAD, Unit, all_series};
use level7::model::{Events, Subject, gain_of, planned, project};
use level7::scenario::table::input;
use level7::scenario::{Direction, Key, Origin, Outcome, Route, Scenario};
use settings::{SETTINGS, Setting};
use std::collections::BTreeMap;

/// Less than a penny is no move, pounds.
const NOTHING: f64 = 0.005;

/// Rates and thresholds that no input stands for, by the end of their names: a higher one leaves
/// less, or more.
const DOWN: &[&str] = &[
    "_rate",
    "vat.rate",
    "tax.child_benefit_first",
    "tax.child_benefit_other",
];
const UP: &[&str] = &[
    "_limit",
    "_threshold",
    "vat.threshold",
    "_allowance",
    "_lower",
    "_upper",
    "tax.allowance_taper_start",
    "tax.child_charge_start",
    "tax.child_charge_step",
    "tax.corporation_relief_fraction",
    "tax.corporation_lower_limit",
];

/// What a series should do to an answer: as the input whose default it is, or as taxes do.
fn expected(series: &Series, inputs: &BTreeMap<&str, Key>) -> (Direction, Outcome) {
    if let Some(key) = inputs.get(series.id) {
        let effect = input(*key).effect;
        return (effect.direction, effect.outcome);
    }
    let law = ["tax.", "ni.", "vat.", "loan."];
    let ends = |list: &[&str]| {
        law.iter().any(|start| series.id.starts_with(start))
            && list.iter().any(|end| series.id.ends_with(end))
    };
    // A director is paid alike in both worlds: what is due on that pay moves bands alone.
    let alike = series.id.starts_with("ni.employer_");
    let direction = if alike {
        Direction::Either
    } else if ends(DOWN) {
        Direction::Down
    } else if ends(UP) {
        Direction::Up
    } else {
        Direction::Either
    };
    (direction, Outcome::Gain)
}

/// The inputs whose defaults are series, by the name of the series.
fn inputs_of(facts: &Facts) -> BTreeMap<&'static str, Key> {
    let mut all = BTreeMap::new();
    for setting in SETTINGS {
        let scenario = setting.scenario(facts);
        for key in Key::all() {
            if let Origin::Fact(series) = scenario.default_of(key).origin {
                all.insert(series.id, key);
            }
        }
    }
    all
}

/// A series half as high, as published, and half as high again, throughout; from nothing, to
/// something.
fn moved(facts: &Facts, series: &'static Series) -> [(f64, Facts); 3] {
    let published = facts.now(series).likely();
    let (low, high) = if published == 0.0 {
        let something = match series.unit {
            Unit::Share | Unit::SharePerYear => 0.3,
            Unit::Count | Unit::Months | Unit::Days | Unit::Years => 3.0,
            _ => 500.0,
        };
        (0.0, something)
    } else {
        let high = published * 1.5;
        let is_share = matches!(series.unit, Unit::Share);
        (published * 0.5, if is_share { high.min(1.0) } else { high })
    };
    [low, published, high].map(|value| {
        let from = Month::new(2020, 1);
        let moved = facts.clone().with(series, from, Quantity::Exact(value));
        (value, moved)
    })
}

/// What is studied: a route's series is tried on that route.
fn subject(scenario: &Scenario, series: &Series) -> Subject {
    let of = series.id.strip_prefix("route.").and_then(|rest| {
        let (route, _) = rest.split_once('.')?;
        Route::from_text(route)
    });
    Subject::Route(of.unwrap_or_else(|| scenario.route()))
}

/// The first visitor for whom a series moves an answer that way, as a line.
fn moves(
    facts: &Facts,
    series: &'static Series,
    direction: Direction,
    answer: impl Fn(&Scenario) -> f64,
) -> Option<String> {
    let moved = moved(facts, series);
    SETTINGS.iter().find_map(|setting: &Setting| {
        let answers = moved
            .each_ref()
            .map(|(_, facts)| answer(&setting.scenario(facts)));
        let step = (0..2).find(|step| {
            let change = answers[step + 1] - answers[*step];
            match direction {
                Direction::Up => change > NOTHING,
                Direction::Down => change < -NOTHING,
                Direction::Either | Direction::Neither => change.abs() > NOTHING,
            }
        })?;
        let (from, to) = (moved[step].0, moved[step + 1].0);
        let by = answers[step + 1] - answers[step];
        Some(format!("{:?} {from} → {to}: {by:+.2}", setting.name))
    })
}

/// A visitor, of every one or every third, for whom a series moves any month, account or figure, or
/// the week of study.
fn moves_anything(facts: &Facts, series: &'static Series, every: usize) -> Option<&'static str> {
    let moved = moved(facts, series);
    let found = SETTINGS.iter().step_by(every).find(|setting| {
        let projected = |facts: &Facts| {
            let scenario = setting.scenario(facts);
            let subject = subject(&scenario, series);
            let week = planned(&scenario, subject, Events::PLAIN).week(&scenario);
            (project(&scenario, subject), week)
        };
        let [low, published, high] = &moved;
        let before = projected(&published.1);
        [low, high]
            .iter()
            .any(|(_, facts)| projected(facts) != before)
    })?;
    Some(found.name)
}

fn is_unread(series: &Series) -> bool {
    UNREAD.iter().any(|unread| unread.series.id == series.id)
}

#[test]
fn every_series_moves_an_answer_unless_it_is_said_to_be_unread() {
    let facts = Facts::published();
    let inputs = inputs_of(&facts);
    let mut broken = Vec::new();
    for series in all_series().into_iter().filter(|one| !is_unread(one)) {
        let (direction, outcome) = expected(series, &inputs);
        let gain = |scenario: &Scenario| {
            let subject = subject(scenario, series);
            match outcome {
                Outcome::AllInAll => project(scenario, subject).expected_gain,
                _ => gain_of(scenario, subject, Events::PLAIN),
            }
        };
        let on_other = matches!(outcome, Outcome::PresentValue | Outcome::CostPerGuidedHour);
        let found = if on_other {
            None
        } else {
            moves(&facts, series, direction, gain)
        };
        // What moves no gain may move when it comes, or a figure beside it.
        let found = found.or_else(|| {
            let may = on_other || direction == Direction::Either;
            let moved = may.then(|| moves_anything(&facts, series, 1)).flatten();
            moved.map(|name| format!("{name:?}, a figure beside the gain"))
        });
        match found {
            Some(line) => eprintln!("{}, {direction:?}: {line}", series.id),
            None => broken.push(format!("{}, {direction:?}", series.id)),
        }
    }
    let all = all_series().len();
    // Past the test harness, which keeps to itself what a test that passes says.
    writeln!(
        std::io::stdout(),
        "facts: {all}, of which {} no formula reads",
        UNREAD.len()
    )
    .expect("standard output");
    assert!(broken.is_empty(), "dead facts:\n{}", broken.join("\n"));
}

#[test]
fn what_is_said_to_be_unread_moves_nothing() {
    let facts = Facts::published();
    for unread in UNREAD {
        let id = unread.series.id;
        assert!(all_series().iter().any(|series| series.id == id), "{id}");
        assert!(unread.why.ends_with('.'), "{id} has no reason");
        if let Some(name) = moves_anything(&facts, unread.series, 3) {
            panic!("{id} is said to be unread, and moves a figure of {name:?}");
        }
    }
}
