//! Simulated futures in words: how many of twenty are ahead by when, a poor run and a good one,
//! what each route's chances are, and why one future came out as it did.

mod dots;
mod story;

pub use story::{Story, story};

use super::answer::ahead;
use super::numbers::{NONE, chance, count, months_words, pounds, years_words};
use super::page::{Drawn, Figure, chosen};
use super::{graphs, names};
use crate::chart::Table;
use crate::chart::dots::Dots;
use crate::chart::running::Band;
use crate::insight::futures::Futures;
use crate::model::{Projection, Subject};
use crate::scenario::{Field, Scenario};
use crate::words::futures as words;

/// How many dots stand for all futures.
const DOTS: usize = 20;
/// What the simulated futures say.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// Whose futures the dots are.
    pub subject: Subject,
    /// Twenty equally likely futures.
    pub dots: Dots,
    /// What to expect and what follows if it is finished, side by side.
    pub beside: Vec<Figure>,
    /// A poor run, the middle, a good run.
    pub runs: Table,
    /// Chance of payback by each year, for every route.
    pub chances: Table,
    /// How the futures are drawn, and what they leave out.
    pub notes: Vec<String>,
    band: Band,
}

impl Outlook {
    /// How many months the futures cover.
    #[must_use]
    pub const fn months(&self) -> usize {
        self.band.low.len()
    }
}

/// What the futures of every subject say, the chosen one's foremost; `None` where the chosen
/// course does not admit the visitor or its futures are not there.
#[must_use]
pub fn outlook(scenario: &Scenario, all: &[Projection], futures: &[Futures]) -> Option<Outlook> {
    let chosen = chosen(scenario, all);
    let subject = chosen.ledger.subject();
    let of = futures.iter().find(|one| one.subject == subject)?;
    if !chosen.figures.admitted {
        return None;
    }
    let months = of.band();
    let edge = |value: fn(&crate::insight::futures::Percentiles) -> f64| -> Vec<f64> {
        months.iter().map(value).collect()
    };
    Some(Outlook {
        subject,
        dots: dots::dots(scenario, of),
        beside: beside(scenario, chosen, of),
        runs: runs(of),
        chances: chances(scenario, all, futures),
        notes: notes(scenario, of),
        band: Band {
            poor: words::POOR_RUN.to_owned(),
            good: words::GOOD_RUN.to_owned(),
            low: edge(|one| one.p10),
            high: edge(|one| one.p90),
            picked: None,
        },
    })
}

/// The running difference with the spread of the futures, and with one of them where one was
/// picked.
#[must_use]
pub fn difference(
    scenario: &Scenario,
    all: &[Projection],
    outlook: &Outlook,
    picked: Option<&Story>,
) -> Option<Drawn> {
    let chosen = all
        .iter()
        .find(|one| one.ledger.subject() == outlook.subject)?;
    let band = Band {
        picked: picked.map(|story| (story.short.clone(), story.position.clone())),
        ..outlook.band.clone()
    };
    Some(graphs::difference(scenario, chosen, all, Some(&band)))
}

fn years(scenario: &Scenario) -> usize {
    scenario.number(Field::Horizon) as usize
}

/// "14 of 20".
fn of_twenty(number: usize) -> String {
    words::of_all(number, DOTS)
}

/// Never one in the place of the other: what finishing brings, and what to expect all told.
fn beside(scenario: &Scenario, chosen: &Projection, of: &Futures) -> Vec<Figure> {
    let figure = |label: &str, value: f64, note: &str| Figure {
        label: label.to_owned(),
        value: ahead(value),
        note: note.to_owned(),
        reading: None,
        note_reading: None,
    };
    let horizon = years_words(years(scenario) as i32);
    let mut all = vec![figure(
        words::IF_ALL_GOES,
        chosen.figures.gain,
        &words::if_all_goes(&horizon),
    )];
    if let Some(mean) = of.mean_gain_if_finished() {
        let (label, note) = words::IF_FINISHED;
        all.push(figure(label, mean, note));
    }
    let (label, note) = words::EXPECT;
    all.push(figure(label, of.mean_gain(), note));
    all
}

fn runs(of: &Futures) -> Table {
    let gain = of.gain();
    let months = |share: f64| {
        of.payback_of(share)
            .map_or_else(|| words::NEVER.to_owned(), |at| months_words(at as i32))
    };
    let row =
        |name: &str, gain: f64, share: f64| vec![name.to_owned(), pounds(gain), months(share)];
    Table {
        caption: words::RUNS.to_owned(),
        head: words::RUNS_HEAD.map(str::to_owned).to_vec(),
        rows: vec![
            row(words::POOR, gain.p10, 0.9),
            row(words::MIDDLE, gain.p50, 0.5),
            row(words::GOOD, gain.p90, 0.1),
        ],
    }
}

fn chances(scenario: &Scenario, all: &[Projection], futures: &[Futures]) -> Table {
    let years = years(scenario);
    let mut head = vec![words::ROUTE.to_owned()];
    head.extend((1..=years).map(|year| year.to_string()));
    head.push(words::NEVER.to_owned());
    let rows = all
        .iter()
        .map(|one| {
            let subject = one.ledger.subject();
            let mut row = vec![names::short(subject).to_owned()];
            let of = futures.iter().find(|of| of.subject == subject);
            match of.filter(|_| one.figures.admitted) {
                Some(of) => {
                    row.extend((1..=years).map(|year| chance(of.paid_back_by(year * 12))));
                    row.push(chance(of.never()));
                }
                // Not open to the visitor, or still being worked out.
                None => {
                    let none = if one.figures.admitted { "…" } else { NONE };
                    row.extend((0..=years).map(|_| none.to_owned()));
                }
            }
            row
        })
        .collect();
    Table {
        caption: words::CHANCES.to_owned(),
        head,
        rows,
    }
}

fn notes(scenario: &Scenario, of: &Futures) -> Vec<String> {
    let seed = super::numbers::plain(scenario.number(Field::Seed));
    vec![
        words::drawn(&count(of.count() as f64), &seed),
        words::TOGETHER.to_owned(),
        words::NOT_IN_IT.to_owned(),
    ]
}
