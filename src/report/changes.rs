//! What a change did: which inputs differ, which results moved and by how much.

use super::answer::ahead;
use super::names;
use super::numbers::{months_words, pounds};
use super::words::said;
use crate::model::{Projection, Subject};
use crate::scenario::{Direction, Key, Scenario, table};

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
        let movement =
            was.map_or_else(|| Some("is new here".to_owned()), |was| said_of(was, total));
        if total.subject == Subject::Route(after.route()) {
            gist = Some(if before.route() == after.route() {
                in_a_line(was, total)
            } else {
                now_about(total)
            });
        }
        match movement {
            Some(words) => moved.push([&total.name, ": ", &words, "."].concat()),
            None => unmoved.push(total.name.clone()),
        }
    }
    for gone in old {
        if !new.iter().any(|one| one.subject == gone.subject) {
            moved.push([&gone.name, ": no longer compared."].concat());
        }
    }
    let unmoved = match (moved.is_empty(), unmoved.is_empty()) {
        (true, _) => nothing(&differ),
        (_, true) => String::new(),
        _ => ["Not moved: ", &unmoved.join(", "), "."].concat(),
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
    let mut text = [
        names::input(*first).as_str(),
        ": ",
        &said(&input, after.value(*first)),
        ", was ",
        &said(&input, before.value(*first)),
        ".",
    ]
    .concat();
    let rest = differ.len() - 1;
    if rest > 0 {
        text.push_str(if rest == 1 {
            " One other figure went with it."
        } else {
            " With it went "
        });
        if rest > 1 {
            text.push_str(&rest.to_string());
            text.push_str(" other figures.");
        }
    }
    Some(text)
}

fn paid_back(months: Option<usize>) -> String {
    months.map_or_else(
        || "never".to_owned(),
        |months| ["after ", &months_words(months as i32)].concat(),
    )
}

/// "£500 more", "£1,200 less"; `None` where it is the same to the pound.
fn difference(was: f64, is: f64) -> Option<String> {
    let by = is - was;
    (by.abs() >= 0.5).then(|| {
        [
            pounds_or_less(by.abs()).as_str(),
            if by > 0.0 { " more" } else { " less" },
        ]
        .concat()
    })
}

/// A difference must not read as nothing.
fn pounds_or_less(value: f64) -> String {
    if value < 5.0 {
        "a few pounds".to_owned()
    } else {
        pounds(value)
    }
}

/// What moved of one route; `None` if nothing did.
fn said_of(was: &Totals, is: &Totals) -> Option<String> {
    let mut words = Vec::new();
    match (was.admitted, is.admitted) {
        (true, false) => words.push("no longer open to you".to_owned()),
        (false, true) => words.push("now open to you".to_owned()),
        _ => {}
    }
    if was.payback_months != is.payback_months {
        words.push(
            [
                "paid back ",
                &paid_back(is.payback_months),
                ", was ",
                &paid_back(was.payback_months),
            ]
            .concat(),
        );
    }
    let sums = [
        ("at the end ", was.gain, is.gain),
        ("all in all ", was.expected_gain, is.expected_gain),
        ("present value ", was.npv, is.npv),
        ("cost ", was.cost, is.cost),
        ("cost after tax ", was.cost_after_tax, is.cost_after_tax),
    ];
    for (name, was, is) in sums {
        words.extend(difference(was, is).map(|by| [name, &by].concat()));
    }
    let weeks = is.weeks - was.weeks;
    if weeks.abs() >= 0.5 {
        let by = super::numbers::weeks_words(libm::round(weeks.abs()) as i32);
        words.push(
            [
                "study ",
                &by,
                if weeks > 0.0 { " longer" } else { " shorter" },
            ]
            .concat(),
        );
    }
    (!words.is_empty()).then(|| words.join("; "))
}

/// Another route is the one that the answer is about.
fn now_about(is: &Totals) -> String {
    [
        "The answer is now about another course, ",
        &is.name,
        ": paid back ",
        &paid_back(is.payback_months),
        ", ",
        &ahead(is.gain),
        " at the end.",
    ]
    .concat()
}

/// What it did to the route that the answer is about.
fn in_a_line(was: Option<&Totals>, is: &Totals) -> String {
    let Some(was) = was else {
        return [&is.name, ": ", &ahead(is.gain), " at the end."].concat();
    };
    let gain = difference(was.gain, is.gain);
    let sooner = match (was.payback_months, is.payback_months) {
        (Some(was), Some(is)) if is < was => {
            Some([&months_words((was - is) as i32), " sooner"].concat())
        }
        (Some(was), Some(is)) if is > was => {
            Some([&months_words((is - was) as i32), " later"].concat())
        }
        (None, Some(_)) => Some("now within the years looked at".to_owned()),
        (Some(_), None) => Some("no longer within the years looked at".to_owned()),
        _ => None,
    };
    match (sooner, gain) {
        (None, None) => [&is.name, ": payback and gain did not move."].concat(),
        (None, Some(gain)) => [&is.name, ": ", &gain, " at the end."].concat(),
        (Some(sooner), None) => [&is.name, ": paid back ", &sooner, "."].concat(),
        (Some(sooner), Some(gain)) => [
            &is.name,
            ": paid back ",
            &sooner,
            ", ",
            &gain,
            " at the end.",
        ]
        .concat(),
    }
}

/// Why nothing moved, where that can be said.
fn nothing(differ: &[Key]) -> String {
    let mut text = "No result moved.".to_owned();
    if let [key] = differ {
        let effect = table::input(*key).effect;
        if effect.direction == Direction::Neither && !effect.why.is_empty() {
            text.push_str(" Of this figure, ");
            text.push_str(effect.why);
            text.push('.');
        }
    }
    text
}
