//! A loan for a postgraduate course: what is lent, what it gathers, what is repaid.
//!
//! How much is taken from income is tax's business (`tax::student_loans`); this keeps the balance.

use crate::bounds::within;
use crate::facts::loans::{LoanPlan, PART_TIME_YEARS, SCHEMES, Scheme, WRITE_OFF_YEARS};
use crate::facts::{Facts, Month, Nation, Series};

/// What a course leads to, as far as lenders care.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// A vocational award; no government lends for one at Level 7.
    Vocational,
    /// Postgraduate certificate, 60 credits.
    Certificate,
    /// Postgraduate diploma, 120 credits.
    Diploma,
    /// A full Master's, 180 credits.
    Masters,
}

/// The scheme of `nation`, where it lends for `course`.
#[must_use]
pub fn scheme(nation: Nation, course: Course) -> Option<&'static Scheme> {
    SCHEMES
        .iter()
        .find(|scheme| scheme.nation == nation)
        .filter(|scheme| match course {
            Course::Vocational => false,
            Course::Certificate => scheme.certificate,
            Course::Diploma => scheme.diploma,
            Course::Masters => true,
        })
}

/// The first month in which repayment may be taken: the April after the last month of study, or
/// for part-time study the April after the fourth year from its start, if sooner.
#[must_use]
pub fn repayment_starts(facts: &Facts, first: Month, last: Month, part_time: bool) -> Month {
    let after_leaving = april_from(last.plus(1));
    if !part_time {
        return after_leaving;
    }
    let years = whole(facts, &PART_TIME_YEARS, first);
    after_leaving.min(april_from(first.plus(years.saturating_mul(12))))
}

/// The month in which what is left is cancelled, for a loan of which repayment began in `starts`.
#[must_use]
pub fn written_off(facts: &Facts, starts: Month) -> Month {
    starts.plus(whole(facts, &WRITE_OFF_YEARS, starts).saturating_mul(12))
}

/// A loan as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Loan {
    /// How it is repaid.
    pub plan: LoanPlan,
    /// What is owed, in pounds; never negative.
    pub balance: f64,
    /// What has been lent towards the course, in pounds.
    pub lent: f64,
    cap: f64,
    interest: &'static Series,
}

impl Loan {
    /// A loan under `scheme` for a course that starts in `start`: nothing lent yet. Its cap is
    /// that of the start.
    #[must_use]
    pub fn under(facts: &Facts, scheme: &'static Scheme, start: Month) -> Self {
        Self {
            plan: scheme.plan,
            balance: 0.0,
            lent: 0.0,
            cap: facts.likely(scheme.cap, start),
            interest: scheme.interest,
        }
    }

    /// A postgraduate loan of England or Wales already owed, on which nothing more is lent.
    #[must_use]
    pub fn already_owed(balance: f64) -> Self {
        Self {
            plan: LoanPlan::Postgraduate,
            balance: super::tax::pounds(balance),
            lent: 0.0,
            cap: 0.0,
            interest: &crate::facts::loans::POSTGRADUATE_INTEREST,
        }
    }

    /// The interest that it bears.
    #[must_use]
    pub const fn interest(&self) -> &'static Series {
        self.interest
    }

    /// Lends towards a fee of `due` pounds as far as the cap allows; returns what was lent.
    pub fn lend(&mut self, due: f64) -> f64 {
        let lent = super::tax::pounds(due).min((self.cap - self.lent).max(0.0));
        self.lent += lent;
        self.balance += lent;
        lent
    }

    /// Adds the interest of one month; returns it.
    pub fn accrue(&mut self, facts: &Facts, month: Month) -> f64 {
        let interest = self.balance * facts.likely(self.interest, month) / 12.0;
        self.balance += interest;
        interest
    }

    /// Takes a deduction of `due` pounds, never more than is owed; returns what was taken.
    pub fn repay(&mut self, due: f64) -> f64 {
        let paid = super::tax::pounds(due).min(self.balance);
        self.balance -= paid;
        paid
    }
}

/// The first April in or after `month`.
const fn april_from(month: Month) -> Month {
    month.plus((4 - month.month()).rem_euclid(12))
}

/// A figure that counts whole years, kept within a life.
fn whole(facts: &Facts, series: &'static Series, month: Month) -> i32 {
    // A float-to-integer `as` saturates, and the clamp has already bounded it.
    within(facts.likely(series, month), 0.0, 100.0) as i32
}
