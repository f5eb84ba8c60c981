//! What every ordinary visitor is told, with the facts behind it, taken down so that it can be
//! held against the same of other facts: of another date, or of another state of the project.
//!
//! [`Answers`] is what is taken down, `text` writes and reads it, [`comparison`] says what moved.
//! No page refers to this module.

mod comparison;
mod text;

pub use comparison::{Named, comparison};

use super::names;
use super::page::page;
use super::sources_page::figure_words;
use crate::facts::{Dated, Facts, Month, Series, all_series};
use crate::model::{Projection, project, subjects};
use crate::scenario::{Preset, Scenario};

/// What every ordinary visitor is told from a set of facts.
#[derive(Clone, PartialEq, Debug)]
pub struct Answers {
    /// The month from which the facts are seen.
    pub as_of: Month,
    /// Every series.
    pub figures: Vec<Taken>,
    /// Every preset.
    pub visitors: Vec<Visitor>,
}

/// A series as it stands in the facts, figures put in its place included.
#[derive(Clone, PartialEq, Debug)]
pub struct Taken {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Its values, oldest first, never empty.
    pub steps: Vec<Step>,
}

/// A value of a series, in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// First month for which it holds.
    pub from: Month,
    /// Last month for which it is known to hold, if that is known.
    pub to: Option<Month>,
    /// The month of its review.
    pub review: Month,
    /// How well founded it is.
    pub kind: String,
    /// The figure with its range.
    pub value: String,
}

/// A preset and what it is told.
#[derive(Clone, PartialEq, Debug)]
pub struct Visitor {
    /// Its name in files.
    pub key: String,
    /// Its name on the page.
    pub label: String,
    /// The sentences of the answer that figures stand in.
    pub sentences: Vec<String>,
    /// Every route.
    pub routes: Vec<RouteAnswer>,
}

/// What a route comes to for a visitor.
#[derive(Clone, PartialEq, Debug)]
pub struct RouteAnswer {
    /// Its name in files.
    pub key: String,
    /// Its name on the page.
    pub name: String,
    /// Whether it admits the visitor.
    pub admits: bool,
    /// Months from the first payment until it is paid back; `None` if it is not.
    pub payback: Option<i32>,
    /// Gain, all in all, cost after tax, present value, deepest hole: pounds, unrounded.
    pub pounds: [f64; 5],
}

impl Answers {
    /// What every preset is told from these facts.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        Self {
            as_of: facts.as_of(),
            figures: all_series()
                .into_iter()
                .map(|series| taken(facts, series))
                .collect(),
            visitors: Preset::ALL
                .into_iter()
                .map(|preset| visitor(facts, preset))
                .collect(),
        }
    }
}

fn taken(facts: &Facts, series: &'static Series) -> Taken {
    let steps = facts.begins(series).into_iter().map(|month| {
        let found = facts.look(series, month);
        let record: &Dated = found.record;
        Step {
            from: month,
            to: record.to,
            review: record.review_by.in_month(),
            kind: record.kind.key().to_owned(),
            value: figure_words(series.unit, found.value),
        }
    });
    Taken {
        id: series.id.to_owned(),
        label: series.label.to_owned(),
        steps: steps.collect(),
    }
}

fn visitor(facts: &Facts, preset: Preset) -> Visitor {
    let scenario: Scenario = preset.scenario(facts);
    let answer = page(&scenario).answer;
    Visitor {
        key: preset.text().to_owned(),
        label: preset.label().to_owned(),
        sentences: vec![
            answer.headline,
            answer.tipping,
            answer.bad_end,
            answer.all_in_all,
        ],
        routes: subjects(&scenario)
            .into_iter()
            .map(|subject| route(&project(&scenario, subject)))
            .collect(),
    }
}

fn route(one: &Projection) -> RouteAnswer {
    let figures = &one.figures;
    RouteAnswer {
        key: one.ledger.subject().text().to_owned(),
        name: names::projected(one),
        admits: figures.admitted,
        payback: figures.payback_months.map(|months| months as i32),
        pounds: [
            figures.gain,
            one.expected_gain,
            figures.cost_after_tax,
            figures.npv,
            figures.deepest_hole,
        ],
    }
}
