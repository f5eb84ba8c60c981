//! The laws side by side in figures, and what is assumed in them.

use super::super::numbers::{NONE, month_name, percent, pounds};
use super::holds_level_7;
use super::outcomes::{Outcomes, chance_words, whose};
use super::ways::short;
use crate::chart::Table;
use crate::insight::necessity::{Both, LEAST_YEARS};
use crate::model::Law;
use crate::scenario::{Field, Key};

impl Outcomes<'_> {
    /// Each law with its chance, its month and what is kept in both worlds.
    pub(super) fn table(&self) -> Table {
        let (from, to) = self.read.months;
        let unchanged = (self.read.unchanged_chance > 0.0).then(|| {
            self.row(
                "No new law",
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
                [&month, ", after these years"].concat()
            };
            self.row(short(way.law), way.chance, month, &way.both)
        });
        Table {
            caption: [
                "What you keep a year with ",
                &self.route,
                " and without, after costs, tax and loans, ",
                &month_name(from),
                " to ",
                &month_name(to),
                if self.todays_money() {
                    ", in today’s money"
                } else {
                    ""
                },
            ]
            .concat(),
            head: vec![
                "If this happens".to_owned(),
                "Chance".to_owned(),
                "From".to_owned(),
                "With it".to_owned(),
                if holds_level_7(self.scenario) {
                    "As you are"
                } else {
                    "Without it"
                }
                .to_owned(),
                "Difference".to_owned(),
            ],
            rows: unchanged.into_iter().chain(ways).collect(),
        }
    }

    fn row(&self, name: &str, chance: f64, from: String, both: &Both) -> Vec<String> {
        let admitted = self.read.projected.admitted;
        let with = |value: f64| {
            if admitted {
                pounds(value)
            } else {
                "not open to you".to_owned()
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
            notes.push(
                "You would still study in part of those twelve months: they hold what the course \
                 costs then, and not yet all of its work."
                    .to_owned(),
            );
        }
        if let (Some(shared), true) = (self.shared(), projected.opens.is_some()) {
            notes.push(shared);
        }
        if self.has(Law::Level7Required) {
            notes.push(
                "Our assumption: where a law asks for Level 7, any Level 7 award or university \
                 course counts."
                    .to_owned(),
            );
        }
        notes.extend(self.chances());
        notes
    }

    fn has(&self, law: Law) -> bool {
        self.read.ways.iter().any(|way| way.law == law)
    }

    fn todays_money(&self) -> bool {
        self.scenario.flag(Key::Of(Field::TodaysMoney))
    }

    fn what_is_kept(&self) -> String {
        let (from, to) = self.read.months;
        let short = self.scenario.number(Field::Horizon) < LEAST_YEARS;
        [
            "What you keep is all that comes in, a job included, less costs, tax and loans, in \
             the twelve months from ",
            &month_name(from),
            " to ",
            &month_name(to),
            if short {
                ": the second year, since the first has the study in it."
            } else {
                ": the last of the years looked at."
            },
        ]
        .concat()
    }

    /// The part of the new work that needs no award, as long as the law allows it.
    fn shared(&self) -> Option<String> {
        let share = 1.0 - self.scenario.number(Field::Attribution);
        let part = if share < 1.0 {
            percent(share)
        } else {
            "all".to_owned()
        };
        (share > 0.0).then(|| {
            [
                whose(self.scenario, Field::Attribution),
                ": without it you sell ",
                &part,
                " of the new injectables all the same, as long as the law lets you.",
            ]
            .concat()
        })
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
            " Together they come to more than 100%, so each counts in proportion."
        } else {
            ""
        };
        let of = match (yours, self.read.ways.len()) {
            (_, 0) => return None,
            (0, _) => "The chances and months are our judgement: nobody has published any.",
            (yours, all) if yours == all => "The chances are your own.",
            _ => "Some of the chances are your own, the others our judgement.",
        };
        Some([of, scaled].concat())
    }
}
