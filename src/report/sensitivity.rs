//! What the answer hangs on most, in words and as a chart.

use super::graphs::both;
use super::numbers::{pounds, years_words};
use super::page::Drawn;
use super::slope::{name, told};
use crate::chart::tornado::{Tornado, TornadoRow, tornado};
use crate::insight::swing::Swing;
use crate::model::{Events, Subject, gain_of};
use crate::scenario::{Field, Input, Key, Level, Scenario, table};
use crate::words::charts;
use crate::words::slope as words;

/// How many inputs are put before the visitor.
const FOREMOST: usize = 3;
/// How many the chart shows.
const DRAWN: usize = 8;

/// What the answer hangs on most.
#[derive(Clone, PartialEq, Debug)]
pub struct Sensitivity {
    /// The inputs that move it most and are none of the four questions, the greatest first.
    pub foremost: Vec<Key>,
    /// What those do to it, and any of the four questions that does as much.
    pub sentences: Vec<String>,
    /// The chart.
    pub drawn: Drawn,
}

/// Words and chart of the swings, the greatest first.
#[must_use]
pub fn sensitivity(scenario: &Scenario, swings: &[Swing]) -> Sensitivity {
    let asked = |key: Key| table::input(key).level == Level::Question;
    let mut foremost = Vec::new();
    let mut sentences = Vec::new();
    for swing in swings {
        if foremost.len() == FOREMOST {
            break;
        }
        if !asked(swing.key) {
            foremost.push(swing.key);
        }
        sentences.push(sentence(swing, asked(swing.key)));
    }
    let present = gain_of(scenario, Subject::Route(scenario.route()), Events::PLAIN);
    let title = match swings.first() {
        Some(first) => words::moves_most(&name(first.key), &pounds(first.size())),
        None => words::NOTHING_UNCERTAIN.to_owned(),
    };
    let given = Tornado {
        sentence: words::at_low_and_high(&pounds(present)),
        title,
        subtitle: charts::tornado(&years_words(scenario.number(Field::Horizon) as i32)),
        present,
        stands: charts::as_it_stands(&pounds(present)),
        zero: charts::AS_YOU_ARE.to_owned(),
        rows: swings.iter().take(DRAWN).map(row).collect(),
    };
    Sensitivity {
        foremost,
        sentences,
        drawn: both(|width| tornado(&given, width, pounds)),
    }
}

fn row(swing: &Swing) -> TornadoRow {
    let input = table::input(swing.key);
    TornadoRow {
        label: name(swing.key),
        low: rounded(&input, swing.low),
        high: rounded(&input, swing.high),
        at_low: swing.at_low,
        at_high: swing.at_high,
    }
}

/// "Attribution: from −£2,000 at 20% to £14,000 at 100%."
fn sentence(swing: &Swing, asked: bool) -> String {
    let input = table::input(swing.key);
    let says = if asked {
        words::swing_asked
    } else {
        words::swing
    };
    says(
        &name(swing.key),
        &pounds(swing.at_low),
        &rounded(&input, swing.low),
        &pounds(swing.at_high),
        &rounded(&input, swing.high),
    )
}

/// A low or high end, which is as rough as any estimate: three figures of it.
fn rounded(input: &Input, value: f64) -> String {
    let size = value.abs().max(1e-6);
    let places = 2 - libm::floor(libm::log10(size)) as i32;
    let scale = libm::pow(10.0, f64::from(places.abs()));
    let value = if places < 0 {
        libm::round(value / scale) * scale
    } else {
        libm::round(value * scale) / scale
    };
    told(input, value)
}
