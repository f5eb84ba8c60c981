//! "Worth it?" in sentences: the finding, its tipping point, its bad end, and the other choices.

use super::finding::{End, Finding};
use super::numbers::{month_name, months_words, percent, plain, pounds, years_words};
use super::page::Answer;
use super::{key_figures, names, remarks, tipping};
use crate::facts::routes::Admits;
use crate::insight::bad_end;
use crate::insight::study::hours_told;
use crate::model::{Events, Fit, Law, Projection, Subject, gain, gain_of, ledger, possible};
use crate::scenario::{Field, Given, Key, RouteField, Scenario};
use crate::words::answer as words;
use crate::words::{amounts, lists};

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
        question: words::question(&names::projected(chosen)),
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
        words::LEVEL.to_owned()
    } else if value < 0.0 {
        amounts::behind(&shown)
    } else {
        amounts::ahead(&shown)
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
        let finding = Finding::of(figures, self.scenario.number(Field::Horizon) as u32);
        let sentence = finding.sentence(self.admits());
        match finding.end {
            End::NotAdmitted | End::NeverFinished => sentence,
            End::PaidBack(_) | End::NotPaidBack { .. } => {
                lists::sentences(&[sentence, self.likely_law()])
            }
        }
    }

    /// Whom the chosen course admits.
    fn admits(&self) -> &'static str {
        names::admitted(match self.subject {
            Subject::Route(route) => self.scenario.admits(route),
            Subject::LaserAlone => Admits::Anyone,
        })
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
        words::likely_law(&percent(share), names::law(law), &ahead(end), &self.years())
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
            return words::bad_end_not_admitted(&pounds(figures.cost));
        }
        let bad = bad_end(self.scenario, self.subject);
        let start = self.scenario.month(Field::Start);
        let end = if self.recognition() {
            words::bad_end_unrecognised
        } else {
            words::bad_end
        };
        let hole = if bad.deepest_hole > 0.0 {
            let month = month_name(start.plus(bad.deepest_hole_month as i32));
            words::deepest_then(&pounds(bad.deepest_hole), &month)
        } else {
            String::new()
        };
        lists::sentences(&[end(&ahead(bad.gain), &self.years()), hole, self.leaving()])
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
        words::leaving(&ahead(end))
    }

    fn all_in_all(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted {
            return words::OPENS_NOTHING.to_owned();
        }
        let end = ahead(figures.gain);
        let Subject::Route(route) = self.subject else {
            return words::all_in_all_laser(&end, &self.years());
        };
        let share = |field| percent(self.scenario.route_number(route, field));
        words::all_in_all(
            &end,
            &self.years(),
            &share(RouteField::Finishing),
            &share(RouteField::Trading),
            &ahead(self.chosen.expected_gain),
        )
    }

    fn instead(&self, all: &[Projection]) -> String {
        let others = all
            .iter()
            .filter(|one| one.ledger.subject() != self.subject);
        let (open, closed): (Vec<_>, Vec<_>) = others.partition(|one| one.figures.admitted);
        let mut others: Vec<String> = open.into_iter().map(|one| self.other(one)).collect();
        let closed: Vec<&str> = closed
            .into_iter()
            .map(|one| names::with_article(one.ledger.subject()))
            .collect();
        match &closed[..] {
            [] => {}
            [one] => others.push(words::other_closed(one)),
            several => others.push(words::others_closed(&lists::and(several))),
        }
        let kept = 1.0 - self.scenario.number(Field::Attribution);
        let carrying_on = if kept > 0.0 {
            words::carrying_on(&percent(kept))
        } else {
            words::CARRYING_ON.to_owned()
        };
        if others.is_empty() {
            return carrying_on;
        }
        lists::sentences(&[words::instead(&lists::clauses(&others)), carrying_on])
    }

    /// What another choice, open to the visitor, would come to: a clause.
    fn other(&self, one: &Projection) -> String {
        let figures = &one.figures;
        let name = names::with_article(one.ledger.subject());
        let hours = match figures.fit {
            Fit::NoHours => return words::other_never_finished(name),
            Fit::NeedsHours(hours) => Some(hours_up(hours)),
            Fit::Fits => None,
        };
        let months = figures.payback_months.map(|at| months_words(at as i32));
        match (months, hours) {
            (Some(months), None) => words::other_paid_back(name, &months),
            (Some(months), Some(hours)) => words::other_paid_back_if(name, &months, &hours),
            (None, None) => words::other_not_paid_back(name, &self.years()),
            (None, Some(hours)) => words::other_not_paid_back_even_if(name, &self.years(), &hours),
        }
    }

    fn short(&self) -> String {
        let figures = &self.chosen.figures;
        words::short(
            &names::projected(self.chosen),
            &self.short_end(),
            &pounds(figures.cost),
            &super::numbers::hours(figures.hours),
        )
    }

    /// What it comes to, in a clause.
    fn short_end(&self) -> String {
        let figures = &self.chosen.figures;
        if !figures.admitted {
            return words::SHORT_CLOSED.to_owned();
        }
        let hours = match figures.fit {
            Fit::NoHours => return words::SHORT_NEVER_FINISHED.to_owned(),
            Fit::NeedsHours(hours) => Some(hours_up(hours)),
            Fit::Fits => None,
        };
        match (figures.payback_months, hours) {
            (Some(0), None) => words::SHORT_NEVER_OUT_OF_POCKET.to_owned(),
            (Some(0), Some(hours)) => words::short_never_out_of_pocket_if(&hours),
            (Some(months), None) => words::short_paid_back(&months_words(months as i32)),
            (Some(months), Some(hours)) => {
                words::short_paid_back_if(&months_words(months as i32), &hours)
            }
            (None, None) => words::short_not_paid_back(&self.years()),
            (None, Some(hours)) => words::short_not_paid_back_even_if(&self.years(), &hours),
        }
    }
}

/// Hours a week that would do, rounded up to a tenth.
pub(super) fn hours_up(hours: f64) -> String {
    plain(hours_told(hours))
}
