//! What the answer hangs on most, in words and as a chart.

use super::numbers::pounds;
use super::page::Drawn;
use super::slope::{name, told};
use crate::chart::tornado::{Tornado, TornadoRow, tornado};
use crate::chart::{NARROW, WIDE};
use crate::insight::swing::Swing;
use crate::model::{Events, Subject, gain_of};
use crate::scenario::{Input, Key, Level, Scenario, table};

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
        Some(first) => [
            "“",
            &name(first.key),
            "” moves the gain most: by ",
            &pounds(first.size()),
        ]
        .concat(),
        None => "Nothing that is uncertain moves the gain".to_owned(),
    };
    let given = Tornado {
        sentence: [
            "The gain at the low and at the high figure of each, all else as likely. As it stands \
             it is ",
            &pounds(present),
            ".",
        ]
        .concat(),
        title,
        present,
        rows: swings.iter().take(DRAWN).map(row).collect(),
    };
    Sensitivity {
        foremost,
        sentences,
        drawn: Drawn {
            narrow: tornado(&given, NARROW, pounds),
            wide: tornado(&given, WIDE, pounds),
        },
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
    [
        name(swing.key).as_str(),
        if asked { " (asked above)" } else { "" },
        ": from ",
        &pounds(swing.at_low),
        " at ",
        &rounded(&input, swing.low),
        " to ",
        &pounds(swing.at_high),
        " at ",
        &rounded(&input, swing.high),
        ".",
    ]
    .concat()
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
