//! What the headline found, as data: a link carries it, and whoever opens the link years later
//! reads the sentence again.

use super::answer::ahead;
use super::numbers::{months_words, pounds_value, years_words};
use crate::insight::study::hours_told;
use crate::model::{Figures, Fit};
use crate::scenario::entry::{read_number, write_number};
use crate::words::answer as words;

/// What the headline found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Finding {
    /// How it ends.
    pub end: End,
    /// Hours a week that one would have to find for it, rounded up to a tenth, where it does not
    /// fit into those that there are.
    pub only_with: Option<f64>,
}

/// How it ends.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum End {
    /// The course does not admit the visitor.
    NotAdmitted,
    /// There are no hours to study in.
    NeverFinished,
    /// Paid back so many months after the first payment; 0 is never out of pocket.
    PaidBack(u32),
    /// Not paid back.
    NotPaidBack {
        /// Years looked at.
        years: u32,
        /// The gain at their end in pounds, as the sentence rounds it.
        gain: f64,
    },
}

/// The longest text of a finding.
const LONGEST: usize = 40;
/// Beyond what any link of ours says: months and years.
const MOST: f64 = 1_200.0;

const NOT_ADMITTED: &str = "not_admitted";
const NEVER_FINISHED: &str = "never_finished";
const PAID_BACK: &str = "paid_back";
const NOT_PAID_BACK: &str = "not_paid_back";

impl Finding {
    /// What figures over so many years come to.
    #[must_use]
    pub fn of(figures: &Figures, years: u32) -> Self {
        let plain = |end| Self {
            end,
            only_with: None,
        };
        if !figures.admitted {
            return plain(End::NotAdmitted);
        }
        let only_with = match figures.fit {
            Fit::NoHours => return plain(End::NeverFinished),
            Fit::NeedsHours(hours) => Some(hours_told(hours)),
            Fit::Fits => None,
        };
        let end = figures.payback_months.map_or(
            End::NotPaidBack {
                years,
                gain: pounds_value(figures.gain),
            },
            |months| End::PaidBack(months as u32),
        );
        Self { end, only_with }
    }

    /// The sentence of the headline. `admitted` is whom the course admits.
    #[must_use]
    pub fn sentence(&self, admitted: &str) -> String {
        let hours = self.only_with.map(write_number);
        match (self.end, hours) {
            (End::NotAdmitted, _) => words::not_admitted(admitted),
            (End::NeverFinished, _) => words::NEVER_FINISHED.to_owned(),
            (End::PaidBack(0), None) => words::never_out_of_pocket(),
            (End::PaidBack(0), Some(hours)) => words::never_out_of_pocket_if(&hours),
            (End::PaidBack(months), None) => words::back_after(&months_words(months as i32)),
            (End::PaidBack(months), Some(hours)) => {
                words::back_after_if(&months_words(months as i32), &hours)
            }
            (End::NotPaidBack { years, gain }, None) => {
                words::not_back(&years_words(years as i32), &ahead(gain))
            }
            (End::NotPaidBack { years, gain }, Some(hours)) => {
                words::not_back_even_if(&years_words(years as i32), &ahead(gain), &hours)
            }
        }
    }

    /// Its text in a link: `paid_back.24`, `not_paid_back.5.-3400`, and the hours after a `~`.
    #[must_use]
    pub fn text(&self) -> String {
        let whole = |number: f64| write_number(number);
        let mut text = match self.end {
            End::NotAdmitted => NOT_ADMITTED.to_owned(),
            End::NeverFinished => NEVER_FINISHED.to_owned(),
            End::PaidBack(months) => [PAID_BACK, &whole(f64::from(months))].join("."),
            End::NotPaidBack { years, gain } => {
                [NOT_PAID_BACK, &whole(f64::from(years)), &whole(gain)].join(".")
            }
        };
        if let Some(hours) = self.only_with {
            text.push('~');
            text.push_str(&whole(hours));
        }
        text
    }

    /// The finding of a text; `None` for what is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (end, hours) = match text.split_once('~') {
            Some((end, hours)) => (end, Some(number(hours, 0.0, 168.0)?)),
            None => (text, None),
        };
        let mut parts = end.split('.');
        let end = match (parts.next()?, parts.next(), parts.next(), parts.next()) {
            (NOT_ADMITTED, None, None, None) => End::NotAdmitted,
            (NEVER_FINISHED, None, None, None) => End::NeverFinished,
            (PAID_BACK, Some(months), None, None) => End::PaidBack(whole(months)?),
            (NOT_PAID_BACK, Some(years), Some(gain), None) => End::NotPaidBack {
                years: whole(years)?,
                gain: number(gain, -1e9, 1e9)?,
            },
            _ => return None,
        };
        Some(Self {
            end,
            only_with: hours,
        })
    }
}

fn number(text: &str, min: f64, max: f64) -> Option<f64> {
    let value = read_number(text).ok()?;
    (min..=max).contains(&value).then_some(value)
}

fn whole(text: &str) -> Option<u32> {
    let value = number(text, 0.0, MOST)?;
    (libm::floor(value) == value).then_some(value as u32)
}
