//! Income tax: the allowance and its taper, the bands, dividends, and the Child Benefit charge.

use super::{Regime, pounds};

/// A year has 52 weeks, here as everywhere in the model.
const WEEKS: f64 = 52.0;

/// Income tax of a year, in pounds.
pub(super) struct IncomeTax {
    pub(super) personal_allowance: f64,
    pub(super) on_earned: f64,
    pub(super) on_dividends: f64,
}

/// The allowance left at a total income: one pound less for each two above the start of the
/// taper, rounded up to the pound.
#[must_use]
pub fn personal_allowance(regime: &Regime, income: f64) -> f64 {
    let over = (pounds(income) - regime.taper_start).max(0.0);
    libm::ceil(regime.personal_allowance - over * regime.taper_rate).max(0.0)
}

/// Income tax on `earned` income (pay and profit) with `dividends` on top. The allowance goes
/// against earned income first; dividends fill the bands from where taxable earned income ends,
/// and the dividend allowance takes the lowest of them, using up its band.
pub(super) fn income_tax(regime: &Regime, earned: f64, dividends: f64) -> IncomeTax {
    let allowance = personal_allowance(regime, earned + dividends);
    let taxable = (earned - allowance).max(0.0);
    let left = (allowance - earned).max(0.0);
    let top = taxable + (dividends - left).max(0.0);
    IncomeTax {
        personal_allowance: allowance,
        on_earned: regime.earned.between(0.0, taxable),
        on_dividends: regime
            .dividends
            .between((taxable + regime.dividend_allowance).min(top), top),
    }
}

/// A year's Child Benefit for `children`, in pounds.
#[must_use]
pub fn child_benefit(regime: &Regime, children: u32) -> f64 {
    if children == 0 {
        return 0.0;
    }
    let others = f64::from(children - 1);
    WEEKS * (regime.child_benefit.first + others * regime.child_benefit.other)
}

/// The High Income Child Benefit Charge at a total income: a hundredth of the benefit for each
/// whole step above the start, at most all of it. The benefit, the number of hundredths and the
/// charge are each cut to the whole (Income Tax (Earnings and Pensions) Act 2003, section 681C).
#[must_use]
pub fn child_benefit_charge(regime: &Regime, income: f64, children: u32) -> f64 {
    let terms = regime.child_benefit;
    let over = (pounds(income) - terms.start).max(0.0);
    if over == 0.0 || terms.step <= 0.0 {
        return 0.0;
    }
    let hundredths = libm::floor(over / terms.step).min(100.0);
    libm::floor(libm::floor(child_benefit(regime, children)) * hundredths / 100.0)
}
