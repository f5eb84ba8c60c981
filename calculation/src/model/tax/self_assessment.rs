//! Self Assessment: what is paid in January and July.

use super::{Regime, pounds};
use crate::facts::tax;
use crate::model::notes::{Name, Notes, Number, Rule};

/// What falls due after a year's bill, in pounds. A negative January is money back.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct PaymentsOnAccount {
    /// The balance of the year past and the first half of the year in hand.
    pub january: f64,
    /// The second half of the year in hand.
    pub july: f64,
}

/// Each of the two payments on account that follow a year's `tax_and_class_4`, of which `at_source`
/// was taken before: half of what was not; nothing where that is below the minimum, or where more
/// than the share named in the facts was taken at source. Student loans are never part of it.
#[must_use]
pub fn each_payment_on_account(regime: &Regime, tax_and_class_4: f64, at_source: f64) -> f64 {
    let whole = pounds(tax_and_class_4);
    let at_source = pounds(at_source);
    each_on_account(regime, whole, at_source, &mut Notes::new())
}

/// The same, written down.
pub(super) fn each_on_account<N: Number>(
    regime: &Regime,
    whole: N,
    at_source: N,
    notes: &mut Notes<N>,
) -> N {
    let bill = notes.sum_above_nothing(Name::NotTakenAtSource, &[whole, at_source.minus()]);
    let minimum = regime.fact::<N>(&tax::ON_ACCOUNT_MINIMUM, regime.on_account_minimum);
    let share = regime.fact::<N>(&tax::ON_ACCOUNT_AT_SOURCE, regime.on_account_at_source);
    if bill.value() < minimum.value() {
        notes.step(Name::OnAccount, Rule::Nothing, &[bill, minimum])
    } else if at_source.value() > share.value() * whole.value() {
        notes.step(Name::OnAccount, Rule::Nothing, &[at_source, share, whole])
    } else {
        notes.step(Name::OnAccount, Rule::Half, &[bill])
    }
}

/// What falls due for a whole bill of tax and Class 4, none of it taken at source and too large to
/// be spared payments on account, of which `paid_on_account` has been paid.
#[must_use]
pub fn payments_on_account(bill: f64, paid_on_account: f64) -> PaymentsOnAccount {
    let bill = pounds(bill);
    settle(bill - pounds(paid_on_account), bill / 2.0)
}

/// What falls due where the year past leaves `balance` (negative: money back) and the year in hand
/// asks for two payments of `each`.
#[must_use]
pub fn settle(balance: f64, each: f64) -> PaymentsOnAccount {
    let each = pounds(each);
    let balance = if balance < 0.0 {
        -pounds(-balance)
    } else {
        pounds(balance)
    };
    PaymentsOnAccount {
        january: balance + each,
        july: each,
    }
}
