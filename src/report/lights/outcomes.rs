//! What the visitor keeps under each law, with the route and without it, in sentences. The figures
//! are read; none is made here.

use super::super::names;
use super::super::numbers::{month_name, percent, pounds, years_words};
use super::holds_level_7;
use crate::insight::necessity::{Both, Necessity, Way, Year};
use crate::model::Law;
use crate::scenario::{Field, Key, Scenario};

/// Less does not show in rounded pounds.
const SHOWN: f64 = 50.0;

/// What was read, about to be told.
pub(super) struct Outcomes<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) read: &'a Necessity,
    /// "a Level 7 certificate", with laser where that is studied beside it.
    pub(super) route: String,
    /// What the other world is called: "without it".
    without: &'static str,
}

impl<'a> Outcomes<'a> {
    pub(super) fn new(scenario: &'a Scenario, read: &'a Necessity) -> Self {
        let laser = if read.projected.laser {
            " and laser"
        } else {
            ""
        };
        Self {
            scenario,
            read,
            route: [names::with_article(read.projected.subject), laser].concat(),
            without: if holds_level_7(scenario) {
                "as you are, with the award you hold,"
            } else {
                "without it"
            },
        }
    }

    /// Why the course cannot change anything for this visitor; `None` if it can.
    pub(super) fn no_help(&self) -> Option<&'static str> {
        let projected = &self.read.projected;
        if !projected.admitted {
            Some("this course does not admit you")
        } else if projected.qualified.is_none() {
            Some("with no hours to study you would not finish it")
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
        if let Some(why) = self.no_help() {
            return ["As the law stands ", &keeps(as_you_are), "; ", why, "."].concat();
        }
        [
            "As the law stands, with ",
            &self.route,
            " ",
            &keeps(with_route),
            "; ",
            self.without,
            " ",
            &keeps(as_you_are),
            ".",
        ]
        .concat()
    }

    /// What is kept under one law against no new law.
    pub(super) fn kept(&self, way: &Way) -> String {
        if way.begins.is_none() {
            return [
                "On your figures: it would begin after the ",
                &years_words(self.read.years),
                " looked at, so that nothing changes within them.",
            ]
            .concat();
        }
        let (now, before) = (&way.both, &self.read.unchanged);
        let without = against(way, &now.as_you_are, &before.as_you_are);
        if let Some(why) = self.no_help() {
            return [
                "On your figures ",
                &without,
                "; ",
                why,
                ", so it would change nothing.",
            ]
            .concat();
        }
        let with = against(way, &now.with_route, &before.with_route);
        if with == without {
            return [
                "On your figures, with ",
                &self.route,
                " or without, ",
                &with,
                ".",
                &self.timing(way),
            ]
            .concat();
        }
        [
            "On your figures, with ",
            &self.route,
            " ",
            &with,
            "; ",
            self.without,
            " ",
            &without,
            ".",
            &self.timing(way),
        ]
        .concat()
    }

    /// What of the year read is not yet as it will be.
    fn timing(&self, way: &Way) -> String {
        let (Some(begins), projected) = (way.begins, &self.read.projected) else {
            return String::new();
        };
        let start = self.scenario.month(Field::Start);
        let end = self.read.years as usize * 12;
        let held = projected.qualified.unwrap_or(end);
        if way.law == Law::Level7Required && !holds_level_7(self.scenario) && held > begins {
            return if held >= end {
                " You would not hold the award within the years looked at.".to_owned()
            } else {
                [
                    " Until you hold the award, in ",
                    &month_name(start.plus(held as i32)),
                    ", injectables would stop with it, too.",
                ]
                .concat()
            };
        }
        if begins + 12 > end {
            " It would begin within those twelve months, so that this is part of a year of it."
                .to_owned()
        } else {
            String::new()
        }
    }
}

/// Whose figure an input holds.
pub(super) fn whose(scenario: &Scenario, field: Field) -> &'static str {
    if scenario.is_chosen(Key::Of(field)) {
        super::Ground::Yours.words()
    } else {
        super::Ground::Assumption.words()
    }
}

/// A chance that is more than none, in words.
pub(super) fn chance_words(chance: f64) -> String {
    let text = percent(chance);
    if text == "0%" {
        "under 0.1%".to_owned()
    } else {
        text
    }
}

/// "you keep about £41,000 a year", or what is lost.
fn keeps(year: &Year) -> String {
    let verb = if year.kept < 0.0 { "lose" } else { "keep" };
    ["you ", verb, " about ", &pounds(year.kept.abs()), " a year"].concat()
}

/// The same against no new law, with the reason.
fn against(way: &Way, now: &Year, before: &Year) -> String {
    if (now.kept - before.kept).abs() < SHOWN {
        return [&keeps(now), ", as without a new law"].concat();
    }
    let had = if before.kept < 0.0 {
        " instead of losing "
    } else {
        " instead of "
    };
    let mut text = [&keeps(now), had, &pounds(before.kept.abs())].concat();
    if way.stops(*now, *before) {
        text.push_str(", because injectables stop");
    }
    let costs = [
        (now.licence, "the licence"),
        (now.oversight, "oversight"),
        (now.host, "the host clinic"),
    ];
    let said: Vec<String> = costs
        .into_iter()
        .filter(|(cost, _)| *cost >= 1.0)
        .map(|(cost, what)| [&pounds(cost), " for ", what].concat())
        .collect();
    if !said.is_empty() {
        text.push_str(", after ");
        text.push_str(&said.join(" and "));
    }
    text
}
