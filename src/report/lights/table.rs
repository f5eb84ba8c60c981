//! The laws side by side in figures, and what is assumed in them.

use super::super::numbers::{NONE, month_name, percent, pounds};
use super::outcomes::{Outcomes, chance_words};
use super::verdict::judged;
use crate::chart::Table;
use crate::insight::necessity::{Both, LEAST_YEARS};
use crate::model::Law;
use crate::scenario::{Field, Key};
use crate::words::kept::{notes as noted, table as said};
use crate::words::{laws_to_come, lists};

impl Outcomes<'_> {
    /// Each law with its chance, its month and what is kept in both worlds.
    pub(super) fn table(&self) -> Table {
        let (from, to) = self.read.months;
        let unchanged = (self.read.unchanged_chance > 0.0).then(|| {
            self.row(
                laws_to_come::short(Law::NoChange),
                self.read.unchanged_chance,
                NONE.to_owned(),
                &self.read.unchanged,
            )
        });
        let ways = self.read.ways.iter().map(|way| {
            let month = month_name(self.scenario.month(way.inputs.1));
            let month = if way.begins.is_some() {
                month
            } else {
                said::after_these_years(&month)
            };
            self.row(laws_to_come::short(way.law), way.chance, month, &way.both)
        });
        Table {
            caption: said::caption(
                &self.route,
                &month_name(from),
                &month_name(to),
                self.scenario.flag(Key::Of(Field::TodaysMoney)),
            ),
            head: said::head(self.holds_level_7).map(str::to_owned).to_vec(),
            rows: unchanged.into_iter().chain(ways).collect(),
        }
    }

    fn row(&self, name: &str, chance: f64, from: String, both: &Both) -> Vec<String> {
        let admitted = self.read.projected.admitted;
        let with = |value: f64| {
            if admitted {
                pounds(value)
            } else {
                said::NOT_OPEN_TO_YOU.to_owned()
            }
        };
        let (with_route, as_you_are) = (both.with_route.kept, both.as_you_are.kept);
        vec![
            name.to_owned(),
            chance_words(chance),
            from,
            with(with_route),
            pounds(as_you_are),
            if admitted {
                pounds(with_route - as_you_are)
            } else {
                NONE.to_owned()
            },
        ]
    }

    /// What is assumed.
    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.what_is_kept()];
        let projected = &self.read.projected;
        let end = self.read.years as usize * 12;
        if projected.admitted && projected.studies_to + 12 >= end {
            notes.push(noted::STILL_STUDYING.to_owned());
        }
        if let (Some(shared), true) = (self.shared(), projected.opens.is_some()) {
            notes.push(shared);
        }
        if self.has(Law::Level7Required) {
            notes.push(noted::ANY_AWARD_COUNTS.to_owned());
        }
        notes.extend(self.chances());
        notes
    }

    fn has(&self, law: Law) -> bool {
        self.read.ways.iter().any(|way| way.law == law)
    }

    fn what_is_kept(&self) -> String {
        let (from, to) = self.read.months;
        let is_short = self.scenario.number(Field::Horizon) < LEAST_YEARS;
        noted::what_is_kept(&month_name(from), &month_name(to), is_short)
    }

    /// The part of the new work that needs no award, as long as the law allows it.
    fn shared(&self) -> Option<String> {
        let share = 1.0 - self.scenario.number(Field::Attribution);
        let part = (share < 1.0).then(|| percent(share));
        let is_yours = self.scenario.is_chosen(Key::Of(Field::Attribution));
        (share > 0.0).then(|| noted::shared(part.as_deref(), is_yours))
    }

    /// Whose judgement the chances are, and that they were scaled if they were.
    fn chances(&self) -> Option<String> {
        let fields = self.read.ways.iter().map(|way| way.inputs.0);
        let yours = fields
            .clone()
            .filter(|chance| self.scenario.is_chosen(Key::Of(*chance)))
            .count();
        let given: f64 = fields.map(|chance| self.scenario.number(chance)).sum();
        let scaled = if given > 1.0 {
            laws_to_come::SCALED
        } else {
            ""
        };
        let all = self.read.ways.len();
        (all > 0)
            .then(|| lists::sentences(&[laws_to_come::chances_are(judged(yours, all)), scaled]))
    }
}
