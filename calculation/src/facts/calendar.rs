//! Months, tax years and dates as plain numbers. No clock: "now" is always somebody's input.

/// A calendar month, counted as `year * 12 + (month - 1)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Month(i32);

impl Month {
    /// In which a tax year begins, taken in whole months.
    const APRIL: i32 = 4;

    /// The month `month` (1 to 12) of `year`.
    #[must_use]
    pub const fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    /// The year, as in 2026.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// `months` later (earlier if negative).
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Whole months from `earlier` to here.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The tax year that holds this month, taking April to March in whole months.
    #[must_use]
    pub const fn tax_year(self) -> TaxYear {
        TaxYear(self.plus(1 - Self::APRIL).year())
    }

    /// Parses `2026-11`.
    ///
    /// # Errors
    /// `None` if the text is not a year of four digits, a hyphen and a month of two.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.trim().split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        let (year, month): (i32, i32) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then(|| Self::new(year, month))
    }

    /// Whole name of the month of the year: "November".
    #[must_use]
    pub const fn name(self) -> &'static str {
        crate::words::months::name(self.month())
    }
}

impl core::fmt::Display for Month {
    /// `2026-11`, which [`Month::parse`] reads back.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A tax year by the calendar year in which it starts: `TaxYear(2026)` is 2026-27.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct TaxYear(pub i32);

impl TaxYear {
    /// Its April.
    #[must_use]
    pub const fn first_month(self) -> Month {
        Month::new(self.0, 4)
    }

    /// Its March.
    #[must_use]
    pub const fn last_month(self) -> Month {
        Month::new(self.0 + 1, 3)
    }

    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Parses `2026-27`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.trim().split_once('-')?;
        let (from, to): (i32, i32) = (from.parse().ok()?, to.parse().ok()?);
        ((2000..2100).contains(&from) && (from + 1) % 100 == to % 100).then_some(Self(from))
    }
}

impl core::fmt::Display for TaxYear {
    /// `2026-27`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}-{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

/// A day, for when a source was read and when a fact must be looked at again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Date {
    /// Year, as in 2026.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: i32,
    /// Day, 1 to 31.
    pub day: i32,
}

/// Shorthand for tables of facts.
#[must_use]
pub const fn date(year: i32, month: i32, day: i32) -> Date {
    Date { year, month, day }
}

impl Date {
    /// The month that holds it.
    #[must_use]
    pub const fn in_month(self) -> Month {
        Month::new(self.year, self.month)
    }
}

impl Date {
    /// A day as [`Date`] writes it, `2026-11-22`; `None` for anything else. Whether the month has
    /// that day is not looked at.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        let is_written = day.len() == 2 && day.bytes().all(|digit| digit.is_ascii_digit());
        let day = day
            .parse()
            .ok()
            .filter(|day| is_written && (1..=31).contains(day))?;
        Some(Self {
            year: month.year(),
            month: month.month(),
            day,
        })
    }
}

impl core::fmt::Display for Date {
    /// `2026-11-22`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
