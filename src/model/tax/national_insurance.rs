//! National Insurance of employees, employers and the self-employed, by the year.

use super::{Regime, TwoRates, pounds};

impl TwoRates {
    /// The part of `amount` on which the main rate is due.
    fn main_slice(&self, amount: f64) -> f64 {
        (amount.min(self.upper) - self.lower).max(0.0)
    }
}

/// Class 1 of an employee on a year's pay.
#[must_use]
pub fn class_1(regime: &Regime, pay: f64) -> f64 {
    let terms = &regime.class_1;
    let pay = pounds(pay);
    terms.main_rate * terms.main_slice(pay) + terms.upper_rate * (pay - terms.upper).max(0.0)
}

/// Class 4 on a year's `profit` of somebody who also has `pay` from a job.
///
/// Contributions at the main rate are limited to what they come to at the upper profits limit,
/// less Class 1 paid at its main rate, and not below nothing; the profit that this sets free, and
/// the profit above the limit, bear the upper rate (Social Security (Contributions) Regulations
/// 2001, regulation 100).
#[must_use]
pub fn class_4(regime: &Regime, profit: f64, pay: f64) -> f64 {
    let terms = &regime.class_4;
    let profit = pounds(profit);
    let main_slice = terms.main_slice(profit);
    let class_1_main = regime.class_1.main_rate * regime.class_1.main_slice(pounds(pay));
    let most = (terms.main_rate * terms.main_slice(terms.upper) - class_1_main).max(0.0);
    let at_main = if terms.main_rate * main_slice <= most || terms.main_rate <= 0.0 {
        main_slice
    } else {
        most / terms.main_rate
    };
    let liable = (profit - terms.lower).max(0.0);
    terms.main_rate * at_main + terms.upper_rate * (liable - at_main)
}

/// Class 1 of an employer on one employee's year of pay; `allowance` tells whether the Employment
/// Allowance is there to set against it (not for a company whose only employee is its director).
#[must_use]
pub fn employer_class_1(regime: &Regime, pay: f64, allowance: bool) -> f64 {
    let terms = &regime.employer;
    let due = terms.rate * (pounds(pay) - terms.threshold).max(0.0);
    if allowance {
        (due - terms.allowance).max(0.0)
    } else {
        due
    }
}
