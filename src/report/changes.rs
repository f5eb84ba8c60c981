//! What a change did: which inputs differ, which results moved and by how much.

use super::answer::ahead;
use super::names;
use super::numbers::{months_words, pounds};
use super::words::said;
use crate::model::{Projection, Subject};
use crate::scenario::{Direction, Key, Scenario, table};
use crate::words::{changes as words, lists};

/// What a subject came to, as far as a change is judged by it. Pounds, unrounded.
#[derive(Clone, PartialEq, Debug)]
pub struct Totals {
    subject: Subject,
    name: String,
    admitted: bool,
    payback_months: Option<usize>,
    gain: f64,
    expected_gain: f64,
    cost: f64,
    cost_after_tax: f64,
    npv: f64,
    weeks: f64,
}

/// The totals of everything that was projected.
#[must_use]
pub fn totals(all: &[Projection]) -> Vec<Totals> {
    all.iter()
        .map(|one| Totals {
            subject: one.ledger.subject(),
            name: names::projected(one),
            admitted: one.figures.admitted,
            payback_months: one.figures.payback_months,
            gain: one.figures.gain,
            expected_gain: one.expected_gain,
            cost: one.figures.cost,
            cost_after_tax: one.figures.cost_after_tax,
            npv: one.figures.npv,
            weeks: one.figures.weeks,
        })
        .collect()
}

/// A change and what it did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// What was changed: "Fee: £5,000 instead of £5,500."
    pub what: String,
    /// In a line, what that did to the route that the answer is about.
    pub gist: String,
    /// What moved, a sentence for each route that did.
    pub moved: Vec<String>,
    /// What did not move, in a sentence; empty where everything did.
    pub unmoved: String,
}

/// What happened between two scenarios with their totals. `None` if the scenarios are the same.
#[must_use]
pub fn changes(
    (before, old): (&Scenario, &[Totals]),
    (after, new): (&Scenario, &[Totals]),
) -> Option<Changes> {
    let differ: Vec<Key> = Key::all()
        .filter(|key| before.value(*key) != after.value(*key))
        .collect();
    let what = what(before, after, &differ)?;
    let mut moved = Vec::new();
    let mut unmoved = Vec::new();
    let mut gist = None;
    for total in new {
        let was = old.iter().find(|one| one.subject == total.subject);
        match was.map(|was| said_of(was, total)) {
            None => moved.push(words::new_here(&total.name)),
            Some(clauses) if clauses.is_empty() => unmoved.push(total.name.clone()),
            Some(clauses) => moved.push(words::moved(&total.name, &lists::clauses(&clauses))),
        }
        if total.subject == Subject::Route(after.route()) {
            gist = Some(if before.route() == after.route() {
                in_a_line(was, total)
            } else {
                now_about(total)
            });
        }
    }
    for gone in old {
        if !new.iter().any(|one| one.subject == gone.subject) {
            moved.push(words::gone(&gone.name));
        }
    }
    let unmoved = match (moved.is_empty(), unmoved.is_empty()) {
        (true, _) => nothing(&differ),
        (_, true) => String::new(),
        _ => words::not_moved(&lists::commas(&unmoved)),
    };
    Some(Changes {
        what,
        gist: gist.unwrap_or_default(),
        moved,
        unmoved,
    })
}

/// The inputs that differ, in words; `None` if none does.
fn what(before: &Scenario, after: &Scenario, differ: &[Key]) -> Option<String> {
    // What the visitor set comes before what follows from it.
    let set = |key: &&Key| after.is_chosen(**key) || before.is_chosen(**key);
    let first = differ.iter().find(set).or_else(|| differ.first())?;
    let input = table::input(*first);
    Some(words::what(
        &names::input(*first),
        &said(&input, after.value(*first)),
        &said(&input, before.value(*first)),
        differ.len() - 1,
    ))
}

fn paid_back(months: Option<usize>) -> String {
    months.map_or_else(
        || words::NEVER.to_owned(),
        |months| words::after(&months_words(months as i32)),
    )
}

/// "£500 more", "£1,200 less"; `None` where it is the same to the pound.
fn difference(was: f64, is: f64) -> Option<String> {
    let by = is - was;
    (by.abs() >= 0.5).then(|| words::by(&pounds_or_less(by.abs()), by > 0.0))
}

/// A difference must not read as nothing.
fn pounds_or_less(value: f64) -> String {
    if value < 5.0 {
        words::A_FEW_POUNDS.to_owned()
    } else {
        pounds(value)
    }
}

/// A clause of words about a difference.
type Clause = fn(&str) -> String;

/// What moved of one route, a clause each.
fn said_of(was: &Totals, is: &Totals) -> Vec<String> {
    let mut clauses = Vec::new();
    match (was.admitted, is.admitted) {
        (true, false) => clauses.push(words::NO_LONGER_OPEN.to_owned()),
        (false, true) => clauses.push(words::NOW_OPEN.to_owned()),
        _ => {}
    }
    if was.payback_months != is.payback_months {
        clauses.push(words::paid_back(
            &paid_back(is.payback_months),
            &paid_back(was.payback_months),
        ));
    }
    let sums: [(Clause, f64, f64); 5] = [
        (words::at_the_end, was.gain, is.gain),
        (words::all_in_all, was.expected_gain, is.expected_gain),
        (words::present_value, was.npv, is.npv),
        (words::cost, was.cost, is.cost),
        (words::cost_after_tax, was.cost_after_tax, is.cost_after_tax),
    ];
    for (clause, was, is) in sums {
        clauses.extend(difference(was, is).map(|by| clause(&by)));
    }
    let weeks = is.weeks - was.weeks;
    if weeks.abs() >= 0.5 {
        let by = super::numbers::weeks_words(libm::round(weeks.abs()) as i32);
        clauses.push(if weeks > 0.0 {
            words::study_longer(&by)
        } else {
            words::study_shorter(&by)
        });
    }
    clauses
}

/// Another route is the one that the answer is about.
fn now_about(is: &Totals) -> String {
    words::another_course(&is.name, &paid_back(is.payback_months), &ahead(is.gain))
}

/// What it did to the route that the answer is about.
fn in_a_line(was: Option<&Totals>, is: &Totals) -> String {
    let Some(was) = was else {
        return words::end_alone(&is.name, &ahead(is.gain));
    };
    let gain = difference(was.gain, is.gain);
    let sooner = match (was.payback_months, is.payback_months) {
        (Some(was), Some(is)) if is < was => Some(words::sooner(&months_words((was - is) as i32))),
        (Some(was), Some(is)) if is > was => Some(words::later(&months_words((is - was) as i32))),
        (None, Some(_)) => Some(words::NOW_WITHIN.to_owned()),
        (Some(_), None) => Some(words::NO_LONGER_WITHIN.to_owned()),
        _ => None,
    };
    match (sooner, gain) {
        (None, None) => words::neither(&is.name),
        (None, Some(by)) => words::end_alone(&is.name, &by),
        (Some(payback), None) => words::payback_alone(&is.name, &payback),
        (Some(payback), Some(by)) => words::payback_and_end(&is.name, &payback, &by),
    }
}

/// Why nothing moved, where that can be said.
fn nothing(differ: &[Key]) -> String {
    if let [key] = differ {
        let effect = table::input(*key).effect;
        if effect.direction == Direction::Neither && !effect.why.is_empty() {
            return words::nothing_moved_because(effect.why);
        }
    }
    words::NOTHING_MOVED.to_owned()
}
