//! Income tax: the allowance and its taper, the bands, dividends, and the Child Benefit charge.

use super::{Regime, pounds};
use crate::facts::tax;
use crate::model::notes::{Name, Notes, Number, Rule};
use crate::model::plan::WEEKS_PER_YEAR;

/// Income tax of a year, in pounds.
pub(super) struct IncomeTax<N> {
    pub(super) personal_allowance: N,
    pub(super) on_earned: N,
    pub(super) on_dividends: N,
}

/// The allowance left at a total income: one pound less for each two above the start of the
/// taper, rounded up to the pound.
#[must_use]
pub fn personal_allowance(regime: &Regime, income: f64) -> f64 {
    let income = pounds(income);
    allowance(regime, income, &mut Notes::new())
}

fn allowance<N: Number>(regime: &Regime, income: N, notes: &mut Notes<N>) -> N {
    let whole = regime.fact::<N>(&tax::PERSONAL_ALLOWANCE, regime.personal_allowance);
    let start = regime.fact::<N>(&tax::ALLOWANCE_TAPER_START, regime.taper_start);
    if income.value() <= start.value() {
        return whole;
    }
    let rate = regime.fact::<N>(&tax::ALLOWANCE_TAPER_RATE, regime.taper_rate);
    let over = notes.sum(Name::OverTaperStart, &[income, start.minus()]);
    let lost = notes.product(Name::AllowanceLost, &[over, rate]);
    let left = notes.sum(Name::PersonalAllowance, &[whole, lost.minus()]);
    notes.step(Name::PersonalAllowance, Rule::Up, &[left])
}

/// Income tax on `earned` income (pay and profit) with `dividends` on top. The allowance goes
/// against earned income first; dividends fill the bands from where taxable earned income ends,
/// and the dividend allowance takes the lowest of them, using up its band.
pub(super) fn income_tax<N: Number>(
    regime: &Regime,
    earned: N,
    dividends: N,
    notes: &mut Notes<N>,
) -> IncomeTax<N> {
    let income = if dividends.value() > 0.0 {
        notes.sum(Name::AllIncome, &[earned, dividends])
    } else {
        earned
    };
    let allowance = allowance(regime, income, notes);
    let taxable = notes.sum_above_nothing(Name::TaxableEarned, &[earned, allowance.minus()]);
    let on_earned = regime
        .earned
        .tax(Name::IncomeTax, N::NOTHING, taxable, notes);
    let on_dividends = if dividends.value() > 0.0 {
        let left = notes.sum_above_nothing(Name::AllowanceLeft, &[allowance, earned.minus()]);
        let taxed = notes.sum_above_nothing(Name::TaxableDividends, &[dividends, left.minus()]);
        let top = notes.sum(Name::TopOfIncome, &[taxable, taxed]);
        let free = regime.fact::<N>(&tax::DIVIDEND_ALLOWANCE, regime.dividend_allowance);
        let from = notes.sum(Name::DividendsTaxedFrom, &[taxable, free]);
        let from = notes.least(Name::DividendsTaxedFrom, from, top);
        regime.dividends.tax(Name::DividendTax, from, top, notes)
    } else {
        N::NOTHING
    };
    IncomeTax {
        personal_allowance: allowance,
        on_earned,
        on_dividends,
    }
}

/// A year's Child Benefit for `children`, in pounds.
#[must_use]
pub fn child_benefit(regime: &Regime, children: u32) -> f64 {
    let children = f64::from(children);
    benefit(regime, children, &mut Notes::new())
}

fn benefit<N: Number>(regime: &Regime, children: N, notes: &mut Notes<N>) -> N {
    if children.value() < 1.0 {
        return N::NOTHING;
    }
    let terms = &regime.child_benefit;
    let first = regime.fact::<N>(&tax::CHILD_BENEFIT_FIRST, terms.first);
    let other = regime.fact::<N>(&tax::CHILD_BENEFIT_OTHER, terms.other);
    let others = notes.sum(Name::OtherChildren, &[children, N::WHOLE.minus()]);
    let others = notes.product(Name::ChildBenefitAWeek, &[others, other]);
    let weekly = notes.sum(Name::ChildBenefitAWeek, &[first, others]);
    let weeks = N::convention(Name::WeeksAYear, WEEKS_PER_YEAR);
    notes.product(Name::ChildBenefit, &[weeks, weekly])
}

/// The High Income Child Benefit Charge at a total income: a hundredth of the benefit for each
/// whole step above the start, at most all of it. The benefit, the number of hundredths and the
/// charge are each cut to the whole (Income Tax (Earnings and Pensions) Act 2003, section 681C).
#[must_use]
pub fn child_benefit_charge(regime: &Regime, income: f64, children: u32) -> f64 {
    let income = pounds(income);
    let children = f64::from(children);
    charge(regime, income, children, &mut Notes::new())
}

/// The same, written down.
pub(super) fn charge<N: Number>(
    regime: &Regime,
    income: N,
    children: N,
    notes: &mut Notes<N>,
) -> N {
    let terms = regime.child_benefit;
    let start = regime.fact::<N>(&tax::CHILD_CHARGE_START, terms.start);
    let step = regime.fact::<N>(&tax::CHILD_CHARGE_STEP, terms.step);
    if children.value() < 1.0 || income.value() <= start.value() || step.value() <= 0.0 {
        return N::NOTHING;
    }
    let over = notes.sum(Name::OverChargeStart, &[income, start.minus()]);
    let steps = notes.step(Name::Hundredths, Rule::WholeTimes, &[over, step]);
    let hundred = N::convention(Name::Hundred, 100.0);
    let hundredths = notes.least(Name::Hundredths, steps, hundred);
    let benefit = benefit(regime, children, notes);
    let benefit = notes.step(Name::ChildBenefit, Rule::Down, &[benefit]);
    let share = notes.quotient(Name::ShareCharged, hundredths, hundred);
    let charge = notes.product(Name::ChildBenefitCharge, &[benefit, share]);
    notes.step(Name::ChildBenefitCharge, Rule::Down, &[charge])
}
