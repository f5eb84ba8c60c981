//! The shape of a fact: a series of dated values, each with its source.

use super::calendar::{Date, Month};
use crate::order;

/// A figure: one number, or an estimate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Quantity {
    /// One number.
    Exact(f64),
    /// Low, likely, high.
    Range(f64, f64, f64),
}

impl Quantity {
    /// The number itself, or the likely one.
    #[must_use]
    pub const fn likely(self) -> f64 {
        match self {
            Self::Exact(value) | Self::Range(_, value, _) => value,
        }
    }

    /// The number itself, or the low one.
    #[must_use]
    pub const fn low(self) -> f64 {
        match self {
            Self::Exact(value) | Self::Range(value, _, _) => value,
        }
    }

    /// The number itself, or the high one.
    #[must_use]
    pub const fn high(self) -> f64 {
        match self {
            Self::Exact(value) | Self::Range(_, _, value) => value,
        }
    }
}

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Pounds.
    Pounds,
    /// Pounds a year.
    PoundsPerYear,
    /// Pounds a month.
    PoundsPerMonth,
    /// Pounds a week.
    PoundsPerWeek,
    /// Pounds an hour.
    PoundsPerHour,
    /// A share of one: 0.25 is a quarter.
    Share,
    /// A share of one, a year: a rate of growth, inflation, interest or discount.
    SharePerYear,
    /// Hours.
    Hours,
    /// Hours a week.
    HoursPerWeek,
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Weeks a year.
    WeeksPerYear,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Appointments a week.
    AppointmentsPerWeek,
    /// A plain number of things.
    Count,
}

impl Unit {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pounds => "pounds",
            Self::PoundsPerYear => "pounds_per_year",
            Self::PoundsPerMonth => "pounds_per_month",
            Self::PoundsPerWeek => "pounds_per_week",
            Self::PoundsPerHour => "pounds_per_hour",
            Self::Share => "share",
            Self::SharePerYear => "share_per_year",
            Self::Hours => "hours",
            Self::HoursPerWeek => "hours_per_week",
            Self::Minutes => "minutes",
            Self::Days => "days",
            Self::WeeksPerYear => "weeks_per_year",
            Self::Months => "months",
            Self::Years => "years",
            Self::AppointmentsPerWeek => "appointments_per_week",
            Self::Count => "count",
        }
    }
}

/// How well a figure is founded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Law, or an official publication.
    Official,
    /// Published by a body or a seller, and dated.
    Published,
    /// A sample of price lists or of pages; not a survey.
    Sample,
    /// Our judgement. Shown as one wherever it is used.
    Assumption,
}

impl Kind {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Published => "published",
            Self::Sample => "sample",
            Self::Assumption => "assumption",
        }
    }
}

/// Where a figure was read.
#[derive(PartialEq, Debug)]
pub struct Source {
    /// Short stable name, shown beside a figure: "uk-budget-2025".
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is, in our words.
    pub title: &'static str,
    /// Its address, or what is known of it; empty if the address could not be found again.
    pub url: &'static str,
    /// Its own date, as far as it has one ("26 Nov 2025", "undated").
    pub dated: &'static str,
}

/// What one source says where sources differ; several sources where they say it together.
#[derive(Debug)]
pub struct Reading {
    /// Whose it is.
    pub sources: &'static [&'static Source],
    /// What they say, in our words.
    pub says: &'static str,
}

/// One value of a series, from a month on.
#[derive(Debug)]
pub struct Dated {
    /// The figure.
    pub value: Quantity,
    /// First month for which it holds.
    pub from: Month,
    /// Last month for which it is known to hold; `None` while nothing says that it ends.
    pub to: Option<Month>,
    /// Where it was read; empty only for assumptions.
    pub sources: &'static [&'static Source],
    /// When it was read.
    pub retrieved: Date,
    /// When it must be looked at again.
    pub review_by: Date,
    /// How well founded it is.
    pub kind: Kind,
    /// What a careful reader should know, in our words; may be empty.
    pub note: &'static str,
    /// Where sources disagree: what each of them says. Empty where they do not.
    pub readings: &'static [Reading],
}

impl Dated {
    /// The same value, with what each source says where they disagree: all of it stands.
    #[must_use]
    pub const fn disputed(self, readings: &'static [Reading]) -> Self {
        Self { readings, ..self }
    }

    /// Whether the date by which it must be looked at again has passed, seen from a month: in the
    /// month of that date it has not.
    #[must_use]
    pub const fn is_past_review(&self, as_of: Month) -> bool {
        as_of.since(self.review_by.in_month()) > 0
    }
}

/// A figure of the world over time.
#[derive(Debug)]
pub struct Series {
    /// Stable dotted name: `tax.personal_allowance`.
    pub id: &'static str,
    /// What it is, in plain words.
    pub label: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// To what it applies: a nation, an award, a treatment.
    pub applies_to: &'static str,
    /// Oldest first, never empty.
    pub values: &'static [Dated],
}

/// How a look-up met the dates that are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The month lies in what is known.
    Known,
    /// The last known value, from the month named, carried on.
    CarriedForward(Month),
    /// The month is before all that is known; the first value stands in.
    BeforeKnown(Month),
}

/// What a look-up finds.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The figure in force (an override, where there is one).
    pub value: Quantity,
    /// The record that it came from, or that was overridden.
    pub record: &'static Dated,
    /// Known, or carried.
    pub standing: Standing,
}

/// The facts that a calculation uses: the compiled-in tables, seen from a month, with overrides.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    as_of: Month,
    overrides: Vec<(&'static str, Month, Quantity)>,
}

impl Facts {
    /// The facts as published, seen from `as_of`.
    #[must_use]
    pub const fn new(as_of: Month) -> Self {
        Self {
            as_of,
            overrides: Vec::new(),
        }
    }

    /// The facts as published, seen from the month in which they were gathered.
    #[must_use]
    pub const fn published() -> Self {
        Self::new(super::table::GATHERED)
    }

    /// The month from which the facts are seen; the default start of every scenario.
    #[must_use]
    pub const fn as_of(&self) -> Month {
        self.as_of
    }

    /// The same facts with `series` at `value` from `from` on. For rehearsals, for a publisher's
    /// own figures, and for tests.
    #[must_use]
    pub fn with(mut self, series: &'static Series, from: Month, value: Quantity) -> Self {
        self.overrides.push((series.id, from, value));
        self
    }

    /// The figure of `series` in force in `month`.
    #[must_use]
    pub fn look(&self, series: &'static Series, month: Month) -> Found {
        let record = series
            .values
            .iter()
            .rev()
            .find(|dated| dated.from <= month)
            .unwrap_or(&series.values[0]);
        let standing = if month < record.from {
            Standing::BeforeKnown(record.from)
        } else {
            match record.to {
                Some(to) if month > to => Standing::CarriedForward(to),
                _ => Standing::Known,
            }
        };
        let value = self
            .overrides
            .iter()
            .rev()
            .find(|(id, from, _)| *id == series.id && *from <= month)
            .map_or(record.value, |(_, _, value)| *value);
        Found {
            value,
            record,
            standing,
        }
    }

    /// The months from which each figure of `series` holds, figures put in its place included;
    /// oldest first.
    #[must_use]
    pub fn begins(&self, series: &'static Series) -> Vec<Month> {
        let records = series.values.iter().map(|dated| dated.from);
        let mut months: Vec<Month> = records
            .chain(
                self.overrides
                    .iter()
                    .filter(|(id, _, _)| *id == series.id)
                    .map(|(_, from, _)| *from),
            )
            .collect();
        order::sort_by(&mut months, Ord::cmp);
        months.dedup();
        months
    }

    /// The likely value of `series` in force in `month`.
    #[must_use]
    pub fn likely(&self, series: &'static Series, month: Month) -> f64 {
        self.look(series, month).value.likely()
    }

    /// The figure of `series` as of the facts' own month.
    #[must_use]
    pub fn now(&self, series: &'static Series) -> Quantity {
        self.look(series, self.as_of).value
    }
}
