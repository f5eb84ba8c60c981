//! Self Assessment: what is paid in January and July.

use super::{Regime, pounds};

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
    let bill = (whole - at_source).max(0.0);
    if bill < regime.on_account_minimum || at_source > regime.on_account_at_source * whole {
        0.0
    } else {
        bill / 2.0
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
