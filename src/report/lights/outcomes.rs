//! What the visitor keeps under each law, with the route and without it, in sentences. The figures
//! are read; none is made here.

use super::super::names;
use super::super::numbers::{month_name, percent, pounds, years_words};
use super::holds_level_7;
use crate::insight::necessity::{Both, Necessity, Way, Year};
use crate::model::Law;
use crate::scenario::{Field, Scenario};
use crate::words::kept::{self, Against, NoHelp};
use crate::words::{laws_to_come, lists};

/// Less does not show in rounded pounds.
const SHOWN: f64 = 50.0;

/// What was read, about to be told.
pub(super) struct Outcomes<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) read: &'a Necessity,
    /// "a Level 7 certificate", with laser where that is studied beside it.
    pub(super) route: String,
    pub(super) holds_level_7: bool,
}

impl<'a> Outcomes<'a> {
    pub(super) fn new(scenario: &'a Scenario, read: &'a Necessity) -> Self {
        let route = names::with_article(read.projected.subject);
        Self {
            scenario,
            read,
            route: if read.projected.laser {
                kept::and_laser(route)
            } else {
                route.to_owned()
            },
            holds_level_7: holds_level_7(scenario),
        }
    }

    /// Why the course cannot change anything for this visitor; `None` if it can.
    pub(super) fn no_help(&self) -> Option<NoHelp> {
        let projected = &self.read.projected;
        if !projected.admitted {
            Some(NoHelp::NotAdmitted)
        } else if projected.qualified.is_none() {
            Some(NoHelp::NeverFinished)
        } else {
            None
        }
    }

    /// What is kept as the law stands.
    pub(super) fn unchanged(&self) -> String {
        let Both {
            with_route,
            as_you_are,
        } = &self.read.unchanged;
        let without = keeps(as_you_are);
        match self.no_help() {
            Some(why) => kept::unchanged_without_help(&without, why),
            None => {
                let with = keeps(with_route);
                kept::unchanged(&self.route, &with, &without, self.holds_level_7)
            }
        }
    }

    /// What is kept under one law against no new law.
    pub(super) fn kept(&self, way: &Way) -> String {
        if way.begins.is_none() {
            return kept::begins_after(&years_words(self.read.years));
        }
        let (now, before) = (&way.both, &self.read.unchanged);
        let without = against(way, &now.as_you_are, &before.as_you_are);
        if let Some(why) = self.no_help() {
            return kept::law_without_help(&without, why);
        }
        let with = against(way, &now.with_route, &before.with_route);
        let said = kept::under_a_law(&self.route, &with, &without, self.holds_level_7);
        lists::sentences(&[&said, &self.timing(way)])
    }

    /// What of the year read is not yet as it will be.
    fn timing(&self, way: &Way) -> String {
        let (Some(begins), projected) = (way.begins, &self.read.projected) else {
            return String::new();
        };
        let start = self.scenario.month(Field::Start);
        let end = self.read.years as usize * 12;
        let held = projected.qualified.unwrap_or(end);
        if way.law == Law::Level7Required && !self.holds_level_7 && held > begins {
            return if held >= end {
                kept::NEVER_HELD_IN_TIME.to_owned()
            } else {
                kept::until_you_hold_it(&month_name(start.plus(held as i32)))
            };
        }
        if begins + 12 > end {
            kept::PART_OF_A_YEAR.to_owned()
        } else {
            String::new()
        }
    }
}

/// A chance that is more than none, in words.
pub(super) fn chance_words(chance: f64) -> String {
    let text = percent(chance);
    if text == "0%" {
        laws_to_come::HARDLY_ANY_CHANCE.to_owned()
    } else {
        text
    }
}

/// "you keep about £41,000 a year", or what is lost.
fn keeps(year: &Year) -> String {
    kept::keeps(&pounds(year.kept.abs()), year.kept < 0.0)
}

/// The same against no new law, with the reason.
fn against(way: &Way, now: &Year, before: &Year) -> String {
    let keeps = keeps(now);
    if (now.kept - before.kept).abs() < SHOWN {
        return kept::as_without(&keeps);
    }
    let costs =
        [now.licence, now.oversight, now.host].map(|cost| (cost >= 1.0).then(|| pounds(cost)));
    Against {
        keeps: &keeps,
        before: &pounds(before.kept.abs()),
        was_loss: before.kept < 0.0,
        stops: way.stops(*now, *before),
        costs: costs.each_ref().map(Option::as_deref),
    }
    .said()
}
