//! "Worth it?" in sentences: the finding, its tipping point, its bad end, and the other choices.

use super::numbers::{months_words, percent, plain, pounds, years_words};
use super::page::Answer;
use super::{key_figures, names, remarks, tipping};
use crate::facts::routes::Admits;
use crate::insight::Case;
use crate::insight::study::hours_told;
use crate::model::{
    Events, Figures, Fit, Law, Projection, Subject, figures_of, gain, gain_of, ledger, possible,
};
use crate::scenario::{Field, Given, Key, RouteField, Scenario};

/// The answer about the chosen route, `chosen`, beside everything else that was projected.
#[must_use]
pub fn answer(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> Answer {
    let teller = Teller {
        scenario,
        chosen,
        subject: chosen.ledger.subject(),
    };
    let (tipping, has_tipping_point) = tipping::tipping(scenario, chosen, teller.recognition());
    Answer {
        question: [
            &names::projected(chosen),
            ", against carrying on as you are",
        ]
        .concat(),
        headline: teller.headline(),
        tipping,
        has_tipping_point,
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
            return [
                "This course admits ",
                self.admits(),
                " only, so for you its price and time are a benchmark, not a choice.",
            ]
            .concat();
        }
        if figures.fit == Fit::NoHours {
            return "With no hours a week to study, you would pay and never finish.".to_owned();
        }
        let opening = match figures.fit {
            Fit::NeedsHours(hours) => [
                "At these figures, and ",
                if figures.payback_months.is_some() {
                    "only"
                } else {
                    "even"
                },
                " if you found ",
                &hours_up(hours),
                " hours a week to study,",
            ]
            .concat(),
            Fit::Fits | Fit::NoHours => "At these figures".to_owned(),
        };
        let finding = match figures.payback_months {
            Some(0) => " you are never out of pocket.".to_owned(),
            Some(months) => [
                " you are back where you started about ",
                &months_words(months as i32),
                " after the first payment.",
            ]
            .concat(),
            None => [
                " you do not get your money back within ",
                &self.years(),
                ": you end ",
                &ahead(figures.gain),
                ".",
            ]
            .concat(),
        };
        [opening, finding, self.likely_law()].concat()
    }

    /// Whom the chosen course admits.
    fn admits(&self) -> &'static str {
        match self.subject {
            Subject::Route(route) => match self.scenario.admits(route) {
                Admits::Anyone => "anyone",
                Admits::Registered => "registered health professionals",
                Admits::DoctorsAndDentists => "doctors and dentists",
            },
            Subject::LaserAlone => "anyone",
        }
    }

    /// A law that is more likely than not and would change the end: the headline must not be read
    /// without it. Empty if there is none.
    fn likely_law(&self) -> String {
        let likely = possible(self.scenario, self.subject)
            .into_iter()
            .filter(|(events, _)| events.law != Law::NoChange)
            .fold(Vec::new(), |mut sums: Vec<(Law, f64)>, (events, share)| {
                match sums.iter_mut().find(|(law, _)| *law == events.law) {
                    Some((_, sum)) => *sum += share,
                    None => sums.push((events.law, share)),
                }
                sums
            })
            .into_iter()
            .find(|(_, share)| *share > 0.5);
        let Some((law, share)) = likely else {
            return String::new();
        };
        let end = gain_of(
            self.scenario,
            self.subject,
            Events {
                law,
                ..Events::PLAIN
            },
        );
        if ahead(end) == ahead(self.chosen.figures.gain) {
            return String::new();
        }
        [
            " That is if the law stays as it is. More likely than not (",
            &percent(share),
            ") ",
            names::law(law),
            ", and then you end ",
            &ahead(end),
            " after ",
            &self.years(),
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

    fn bad_end(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted {
            return [
                "The bad end: paid for a course that cannot take you in, its ",
                &pounds(figures.cost),
                " would be out of pocket for good.",
            ]
            .concat();
        }
        let bad = Case::BadEnd
            .of(self.scenario, self.subject)
            .unwrap_or_else(|| self.scenario.clone());
        let bad = figures_of(&bad, self.subject);
        let start = self.scenario.month(Field::Start);
        let hole = if bad.deepest_hole > 0.0 {
            [
                " At the deepest you are then ",
                &pounds(bad.deepest_hole),
                " out of pocket, in ",
                &super::numbers::month_name(start.plus(bad.deepest_hole_month as i32)),
                ".",
            ]
            .concat()
        } else {
            String::new()
        };
        [
            "The bad end: if no extra client ever comes",
            if self.recognition() {
                " and nobody pays more for the award"
            } else {
                ""
            },
            ", you end ",
            &ahead(bad.gain),
            " after ",
            &self.years(),
            ".",
            &hole,
            &self.leaving(),
        ]
        .concat()
    }

    /// What leaving half way comes to, without the laser, which is a choice of its own. Empty
    /// where half way lies beyond the horizon.
    fn leaving(&self) -> String {
        let Subject::Route(_) = self.subject else {
            return String::new();
        };
        let left = Events {
            resits: false,
            finishes: false,
            trades: false,
            law: Law::NoChange,
        };
        let mut alone = self.scenario.clone();
        if alone
            .give(Key::Of(Field::Laser), Given::Flag(false))
            .is_err()
        {
            return String::new();
        }
        let ledger = ledger(&alone, self.subject, left);
        if ledger.plan.study.last_month() >= ledger.months() {
            return String::new();
        }
        let end = gain(&alone, &ledger);
        [" Leave half way and you end ", &ahead(end), "."].concat()
    }

    fn all_in_all(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted {
            return "It opens nothing that you could sell, so that there is no gain to set against \
                    its price."
                .to_owned();
        }
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
                let figures = &one.figures;
                let end = match (figures.fit, figures.payback_months) {
                    (Fit::NoHours, _) => " would never be finished".to_owned(),
                    (_, Some(months)) => {
                        [" is paid back after about ", &months_words(months as i32)].concat()
                    }
                    (_, None) => [" is not paid back within ", &self.years()].concat(),
                };
                let name = names::with_article(one.ledger.subject());
                [name, &end, &condition(figures, " for it")].concat()
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
        let name = names::projected(self.chosen);
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
        let condition = if figures.admitted {
            condition(figures, "")
        } else {
            String::new()
        };
        [
            &name,
            ": ",
            &end,
            &condition,
            "; ",
            &pounds(figures.cost),
            " and ",
            &super::numbers::hours(figures.hours),
            " to get there.",
        ]
        .concat()
    }
}

/// The condition under which a study that does not fit could be done: " if you found 12.8 hours a
/// week", with "even" where it would not pay all the same; empty if it fits.
fn condition(figures: &Figures, of_it: &str) -> String {
    let Fit::NeedsHours(hours) = figures.fit else {
        return String::new();
    };
    let even = if figures.payback_months.is_some() {
        ""
    } else {
        " even"
    };
    [
        even,
        " if you found ",
        &hours_up(hours),
        " hours a week",
        of_it,
    ]
    .concat()
}

/// Hours a week that would do, rounded up to a tenth.
pub(super) fn hours_up(hours: f64) -> String {
    plain(hours_told(hours))
}
