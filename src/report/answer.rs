//! "Worth it?" in sentences: the finding, its tipping point, its bad end, and the other choices.

use super::numbers::{months_words, percent, plain, pounds, years_words};
use super::page::Answer;
use super::{key_figures, names, remarks};
use crate::insight::{Pays, pays};
use crate::model::{Events, Fit, Law, Projection, Subject, gain_of};
use crate::scenario::{Field, Key, RouteField, Scenario};

/// The answer about the chosen route, `chosen`, beside everything else that was projected.
#[must_use]
pub fn answer(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> Answer {
    let teller = Teller {
        scenario,
        chosen,
        subject: chosen.ledger.subject(),
    };
    Answer {
        question: [
            names::subject(teller.subject),
            ", against carrying on as you are",
        ]
        .concat(),
        headline: teller.headline(),
        tipping: teller.tipping(),
        bad_end: teller.bad_end(),
        all_in_all: teller.all_in_all(),
        instead: teller.instead(all),
        remarks: remarks::remarks(scenario, chosen),
        figures: key_figures::figures(scenario, chosen),
        short: teller.short(),
    }
}

/// An amount that is a gain or a loss, in words: "£1,200 ahead", "£300 behind".
#[must_use]
pub fn ahead(value: f64) -> String {
    let shown = pounds(value.abs());
    if shown == "£0" {
        "level".to_owned()
    } else if value < 0.0 {
        [&shown, " behind"].concat()
    } else {
        [&shown, " ahead"].concat()
    }
}

struct Teller<'a> {
    scenario: &'a Scenario,
    chosen: &'a Projection,
    subject: Subject,
}

impl Teller<'_> {
    fn years(&self) -> String {
        years_words(self.scenario.number(Field::Horizon) as i32)
    }

    fn headline(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted {
            return "This course admits registered health professionals only, so for you its price \
                    and time are a benchmark, not a choice."
                .to_owned();
        }
        if figures.fit == Fit::NoHours {
            return "With no hours a week to study, you would pay and never finish.".to_owned();
        }
        match figures.payback_months {
            Some(0) => "At these figures you are never out of pocket.".to_owned(),
            Some(months) => [
                "At these figures you are back where you started about ",
                &months_words(months as i32),
                " after the first payment.",
            ]
            .concat(),
            None => [
                "At these figures you do not get your money back within ",
                &self.years(),
                ": you end ",
                &ahead(figures.gain),
                ".",
            ]
            .concat(),
        }
    }

    /// The input on which the tipping point is sought: appointments that the subject brings.
    fn volume(&self) -> Field {
        match self.subject {
            Subject::Route(_) => Field::ExtraAppointments,
            Subject::LaserAlone => Field::LaserAppointments,
        }
    }

    fn tipping(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted || figures.fit == Fit::NoHours {
            return "No number of extra appointments changes that.".to_owned();
        }
        let key = Key::Of(self.volume());
        let assumed = self.scenario.estimate(key);
        let opening = if self.recognition() {
            "Leaving out recognition, for which no study was found, it"
        } else {
            "It"
        };
        let high = (2.0 * assumed.high).max(3.0 * assumed.likely).max(1.0);
        let found = pays(&self.without_recognition(), self.subject, key, 0.0, high);
        [
            opening,
            " pays within ",
            &self.years(),
            &stretches(&found),
            " This answer takes ",
            &plain(assumed.likely),
            ".",
        ]
        .concat()
    }

    /// Whether anything is taken for recognition of the award on present work.
    fn recognition(&self) -> bool {
        matches!(self.subject, Subject::Route(_))
            && [Field::RecognitionPrice, Field::RecognitionEnquiries]
                .iter()
                .any(|field| self.scenario.number(*field) > 0.0)
    }

    /// The same with nothing taken for recognition.
    fn without_recognition(&self) -> Scenario {
        self.scenario
            .with_number(Key::Of(Field::RecognitionPrice), 0.0)
            .with_number(Key::Of(Field::RecognitionEnquiries), 0.0)
    }

    fn bad_end(&self) -> String {
        let figures = &self.chosen.figures;
        let key = Key::Of(self.volume());
        let without = gain_of(
            &self.without_recognition().with_number(key, 0.0),
            self.subject,
            Events::PLAIN,
        );
        let start = self.scenario.month(Field::Start);
        let hole = if figures.deepest_hole > 0.0 {
            [
                " At the deepest you are ",
                &pounds(figures.deepest_hole),
                " out of pocket, in ",
                &super::numbers::month_name(start.plus(figures.deepest_hole_month as i32)),
                ".",
            ]
            .concat()
        } else {
            String::new()
        };
        let leaving = match self.subject {
            Subject::Route(_) => {
                let left = gain_of(
                    self.scenario,
                    self.subject,
                    Events {
                        finishes: false,
                        trades: false,
                        law: Law::NoChange,
                    },
                );
                [" Leave half way and you end ", &ahead(left), "."].concat()
            }
            Subject::LaserAlone => String::new(),
        };
        [
            "The bad end: if no extra client ever comes",
            if self.recognition() {
                " and nobody pays more for the award"
            } else {
                ""
            },
            ", you end ",
            &ahead(without),
            " after ",
            &self.years(),
            ".",
            &hole,
            &leaving,
        ]
        .concat()
    }

    fn all_in_all(&self) -> String {
        let figures = &self.chosen.figures;
        let Subject::Route(route) = self.subject else {
            return [
                "After ",
                &self.years(),
                " you are ",
                &ahead(figures.gain),
                ". The chance of failing at it is not counted.",
            ]
            .concat();
        };
        let share = |field| percent(self.scenario.route_number(route, field));
        [
            "If you finish, sell the new treatments and the law stays as it is, you are ",
            &ahead(figures.gain),
            " after ",
            &self.years(),
            ". All in all, with a chance of ",
            &share(RouteField::Finishing),
            " to finish, ",
            &share(RouteField::Trading),
            " to sell them and each way the law may go, the average is ",
            &ahead(self.chosen.expected_gain),
            ".",
        ]
        .concat()
    }

    fn instead(&self, all: &[Projection]) -> String {
        let others = all
            .iter()
            .filter(|one| one.ledger.subject() != self.subject);
        let (open, closed): (Vec<_>, Vec<_>) = others.partition(|one| one.figures.admitted);
        let mut others: Vec<String> = open
            .into_iter()
            .map(|one| {
                let end = match one.figures.payback_months {
                    Some(months) => {
                        [" is paid back after about ", &months_words(months as i32)].concat()
                    }
                    None => [" is not paid back within ", &self.years()].concat(),
                };
                [names::with_article(one.ledger.subject()), &end].concat()
            })
            .collect();
        let closed: Vec<&str> = closed
            .into_iter()
            .map(|one| names::with_article(one.ledger.subject()))
            .collect();
        match &closed[..] {
            [] => {}
            [one] => others.push([one, " is not open to you"].concat()),
            [first @ .., last] => {
                others.push([&first.join(", "), " and ", last, " are not open to you"].concat());
            }
        }
        let kept = 1.0 - self.scenario.number(Field::Attribution);
        let carrying_on = if kept > 0.0 {
            [
                "Carrying on as you are costs nothing and, on your figures, still brings ",
                &percent(kept),
                " of the extra injectable work.",
            ]
            .concat()
        } else {
            "Carrying on as you are costs nothing.".to_owned()
        };
        if others.is_empty() {
            return carrying_on;
        }
        ["Instead: ", &others.join("; "), ". ", &carrying_on].concat()
    }

    fn short(&self) -> String {
        let figures = &self.chosen.figures;
        let name = names::subject(self.subject);
        let end = if !figures.admitted {
            "not open to you".to_owned()
        } else if figures.fit == Fit::NoHours {
            "never finished without hours to study".to_owned()
        } else {
            match figures.payback_months {
                Some(0) => "never out of pocket".to_owned(),
                Some(months) => ["paid back after about ", &months_words(months as i32)].concat(),
                None => ["not paid back within ", &self.years()].concat(),
            }
        };
        [
            name,
            ": ",
            &end,
            "; ",
            &pounds(figures.cost),
            " and ",
            &super::numbers::hours(figures.hours),
            " to get there.",
        ]
        .concat()
    }
}

/// For which numbers of appointments it pays, as the end of a sentence.
fn stretches(found: &Pays) -> String {
    // Rounded towards what pays: a tenth less must not be promised.
    let up = |value: f64| plain(libm::ceil(value * 10.0) / 10.0);
    let down = |value: f64| plain(libm::floor(value * 10.0) / 10.0);
    let (from_low, to_high) = (
        |one: &(f64, f64)| one.0 <= found.low,
        |one: &(f64, f64)| one.1 >= found.high,
    );
    if found.stretches.is_empty() {
        return [
            " for no number of extra appointments up to ",
            &plain(found.high),
            " a week.",
        ]
        .concat();
    }
    if matches!(found.stretches[..], [one] if from_low(&one) && to_high(&one)) {
        return " even without extra appointments.".to_owned();
    }
    let words: Vec<String> = found
        .stretches
        .iter()
        .map(|one| match (from_low(one), to_high(one)) {
            (true, _) => ["up to ", &down(one.1)].concat(),
            (false, true) => ["at least ", &up(one.0)].concat(),
            (false, false) => [&up(one.0), " to ", &down(one.1)].concat(),
        })
        .collect();
    let unit = if words.last().is_some_and(|last| last.ends_with(" 1")) {
        " appointment a week"
    } else {
        " appointments a week"
    };
    let bent = found.stretches.iter().any(|one| !to_high(one));
    let why = if bent {
        " (the VAT threshold, full hours and lost work bend the line)"
    } else {
        ""
    };
    [" only if you add ", &words.join(", or "), unit, why, "."].concat()
}
