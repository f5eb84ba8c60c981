//! Tax of a company that stands alone, on a year of twelve months to 31 March.

use super::{Regime, pounds};

/// Corporation tax on a year's profit: the small profits rate, the main rate, and between the two
/// limits the main rate less marginal relief.
#[must_use]
pub fn corporation_tax(regime: &Regime, profit: f64) -> f64 {
    let terms = &regime.corporation;
    let profit = pounds(profit);
    if profit <= terms.lower {
        terms.small_rate * profit
    } else if profit >= terms.upper {
        terms.main_rate * profit
    } else {
        terms.main_rate * profit - terms.fraction * (terms.upper - profit)
    }
}
