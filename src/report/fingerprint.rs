//! Everything that a scenario comes to, bit for bit: to hold two builds of this program against
//! each other. Integers only.

use crate::insight::futures::futures;
use crate::model::appraisal::Irr;
use crate::model::{Account, Balance, Projection, World, project, subjects};
use crate::scenario::Scenario;

/// How many futures of each subject are in it.
const FUTURES: usize = 64;

/// A line for every figure, every account and the first futures of every subject: its name, then
/// the bits of each number in hexadecimal.
#[must_use]
pub fn fingerprint(scenario: &Scenario) -> String {
    let mut text = String::new();
    for subject in subjects(scenario) {
        let one = project(scenario, subject);
        heading(&mut text, &[subject.text()]);
        figures(&mut text, &one);
        for (name, world) in [
            ("as_you_are", &one.ledger.as_you_are),
            ("with_route", &one.ledger.with_route),
        ] {
            flows(&mut text, name, world);
        }
        let futures = futures(scenario, subject, FUTURES);
        line(&mut text, &["futures"], futures.gains());
    }
    text
}

fn figures(text: &mut String, one: &Projection) {
    let figures = &one.figures;
    let numbers = [
        ("cost", figures.cost),
        ("cost_after_tax", figures.cost_after_tax),
        ("hours", figures.hours),
        ("own_hours", figures.own_hours),
        ("own_time", figures.own_time),
        ("weeks", figures.weeks),
        ("deepest_hole", figures.deepest_hole),
        ("gain", figures.gain),
        ("npv", figures.npv),
        ("expected_gain", one.expected_gain),
    ];
    for (name, number) in numbers {
        line(text, &[name], &[number]);
    }
    line(
        text,
        &["cost_per_guided_hour"],
        figures.cost_per_guided_hour.as_slice(),
    );
    let rates = figures.irr();
    let irr = match &rates {
        Irr::None(_) => &[][..],
        Irr::One(rate) => core::slice::from_ref(rate),
        Irr::Several(rates) => rates,
    };
    line(text, &["irr"], irr);
    line(text, &["position"], &figures.position);
    for (name, count) in [
        ("first_payment", Some(figures.first_payment)),
        ("payback_months", figures.payback_months),
        ("touched_zero", figures.touched_zero),
        ("deepest_hole_month", Some(figures.deepest_hole_month)),
    ] {
        let count = count.map_or_else(|| "none".to_owned(), |count| count.to_string());
        heading(text, &[name, " ", &count]);
    }
}

fn flows(text: &mut String, name: &str, world: &World) {
    for account in Account::ALL {
        line(text, &[name, ".", account.text()], world.account(*account));
    }
    for balance in Balance::ALL {
        line(
            text,
            &[name, ".owed.", balance.text()],
            world.balance(*balance),
        );
    }
}

fn heading(text: &mut String, words: &[&str]) {
    for word in words {
        text.push_str(word);
    }
    text.push('\n');
}

fn line(text: &mut String, name: &[&str], numbers: &[f64]) {
    for word in name {
        text.push_str(word);
    }
    for number in numbers {
        text.push(' ');
        hexadecimal(text, number.to_bits());
    }
    text.push('\n');
}

fn hexadecimal(text: &mut String, bits: u64) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for place in (0..16).rev() {
        text.push(char::from(DIGITS[(bits >> (place * 4) & 15) as usize]));
    }
}
