//! National Insurance of employees, employers and the self-employed, by the year.

use super::{Regime, pounds};
use crate::facts::tax;
use crate::model::notes::{Name, Notes, Number};

/// Class 1 of an employee on a year's pay.
#[must_use]
pub fn class_1(regime: &Regime, pay: f64) -> f64 {
    let pay = pounds(pay);
    class_1_of(regime, pay, &mut Notes::new()).0
}

/// The same, written down; besides the part of it that is at the main rate.
pub(super) fn class_1_of<N: Number>(regime: &Regime, pay: N, notes: &mut Notes<N>) -> (N, N) {
    let terms = &regime.class_1;
    let lower = regime.fact::<N>(&tax::CLASS_1_THRESHOLD, terms.lower);
    let upper = regime.fact::<N>(&tax::CLASS_1_UPPER, terms.upper);
    let main_rate = regime.fact::<N>(&tax::CLASS_1_MAIN_RATE, terms.main_rate);
    let upper_rate = regime.fact::<N>(&tax::CLASS_1_UPPER_RATE, terms.upper_rate);
    let below = notes.least(Name::PayBelowUpper, pay, upper);
    let slice = notes.sum_above_nothing(Name::PayAtMainRate, &[below, lower.minus()]);
    let main = notes.product(Name::Class1Main, &[slice, main_rate]);
    let above = notes.sum_above_nothing(Name::PayAboveUpper, &[pay, upper.minus()]);
    let more = notes.product(Name::Class1Upper, &[above, upper_rate]);
    (notes.sum(Name::Class1, &[main, more]), main)
}

/// Class 4 on a year's `profit` of somebody who also has `pay` from a job.
///
/// Contributions at the main rate are limited to what they come to at the upper profits limit,
/// less Class 1 paid at its main rate, and not below nothing; the profit that this sets free, and
/// the profit above the limit, bear the upper rate (Social Security (Contributions) Regulations
/// 2001, regulation 100).
#[must_use]
pub fn class_4(regime: &Regime, profit: f64, pay: f64) -> f64 {
    let profit = pounds(profit);
    let pay = pounds(pay);
    class_4_of(regime, profit, pay, &mut Notes::new())
}

/// The same, written down.
pub(super) fn class_4_of<N: Number>(regime: &Regime, profit: N, pay: N, notes: &mut Notes<N>) -> N {
    let terms = &regime.class_4;
    let lower = regime.fact::<N>(&tax::CLASS_4_LOWER, terms.lower);
    if profit.value() <= lower.value() {
        return N::NOTHING;
    }
    let upper = regime.fact::<N>(&tax::CLASS_4_UPPER, terms.upper);
    let main_rate = regime.fact::<N>(&tax::CLASS_4_MAIN_RATE, terms.main_rate);
    let upper_rate = regime.fact::<N>(&tax::CLASS_4_UPPER_RATE, terms.upper_rate);
    let below = notes.least(Name::ProfitBelowUpper, profit, upper);
    let slice = notes.sum_above_nothing(Name::ProfitAtMainRate, &[below, lower.minus()]);
    let mut main = notes.product(Name::Class4Main, &[slice, main_rate]);
    let mut at_main = slice;
    if pay.value() > 0.0 {
        let (_, paid) = class_1_of(regime, pay, notes);
        let range = notes.sum(Name::ProfitAtMainRate, &[upper, lower.minus()]);
        let most = notes.product(Name::MostClass4, &[range, main_rate]);
        let most = notes.sum_above_nothing(Name::MostClass4, &[most, paid.minus()]);
        if main.value() > most.value() && main_rate.value() > 0.0 {
            at_main = notes.quotient(Name::ProfitAtMainRate, most, main_rate);
            main = notes.product(Name::Class4Main, &[at_main, main_rate]);
        }
    }
    let liable = notes.sum(Name::ProfitAboveLower, &[profit, lower.minus()]);
    let rest = notes.sum(Name::ProfitAtUpperRate, &[liable, at_main.minus()]);
    let more = notes.product(Name::Class4Upper, &[rest, upper_rate]);
    notes.sum(Name::Class4, &[main, more])
}

/// Class 1 of an employer on one employee's year of pay; `allowance` tells whether the Employment
/// Allowance is there to set against it (not for a company whose only employee is its director).
#[must_use]
pub fn employer_class_1(regime: &Regime, pay: f64, allowance: bool) -> f64 {
    let pay = pounds(pay);
    let due = employer_of(regime, pay, &mut Notes::new());
    if allowance {
        (due - regime.employer.allowance).max(0.0)
    } else {
        due
    }
}

/// The same without allowance, written down.
pub(super) fn employer_of<N: Number>(regime: &Regime, pay: N, notes: &mut Notes<N>) -> N {
    let terms = &regime.employer;
    let threshold = regime.fact::<N>(&tax::EMPLOYER_THRESHOLD, terms.threshold);
    let rate = regime.fact::<N>(&tax::EMPLOYER_RATE, terms.rate);
    let over = notes.sum_above_nothing(Name::PayOverEmployerThreshold, &[pay, threshold.minus()]);
    notes.product(Name::EmployerNationalInsurance, &[over, rate])
}
