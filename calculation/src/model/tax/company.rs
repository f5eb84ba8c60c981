//! Tax of a company that stands alone, on a year of twelve months to 31 March.

use super::{Regime, pounds};
use crate::facts::tax;
use crate::model::notes::{Name, Notes, Number};

/// Corporation tax on a year's profit: the small profits rate, the main rate, and between the two
/// limits the main rate less marginal relief.
#[must_use]
pub fn corporation_tax(regime: &Regime, profit: f64) -> f64 {
    let profit = pounds(profit);
    corporation_tax_of(regime, profit, &mut Notes::new())
}

/// The same, written down.
pub(super) fn corporation_tax_of<N: Number>(regime: &Regime, profit: N, notes: &mut Notes<N>) -> N {
    let terms = &regime.corporation;
    let small_rate = regime.fact::<N>(&tax::CORPORATION_SMALL_RATE, terms.small_rate);
    if profit.value() <= terms.lower {
        return notes.product(Name::CorporationTax, &[profit, small_rate]);
    }
    let main_rate = regime.fact::<N>(&tax::CORPORATION_MAIN_RATE, terms.main_rate);
    if profit.value() >= terms.upper {
        return notes.product(Name::CorporationTax, &[profit, main_rate]);
    }
    let upper = regime.fact::<N>(&tax::CORPORATION_UPPER_LIMIT, terms.upper);
    let fraction = regime.fact::<N>(&tax::CORPORATION_RELIEF_FRACTION, terms.fraction);
    let whole = notes.product(Name::CorporationTaxAtMainRate, &[profit, main_rate]);
    let below = notes.sum(Name::BelowUpperLimit, &[upper, profit.minus()]);
    let relief = notes.product(Name::MarginalRelief, &[below, fraction]);
    notes.sum(Name::CorporationTax, &[whole, relief.minus()])
}
