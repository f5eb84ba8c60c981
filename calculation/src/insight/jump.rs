//! What makes an answer leap over zero: told by looking at the ledgers on the two sides.

use super::tipping::Turn;
use crate::model::{Account, Balance, Events, Ledger, Remark, Subject, World, ledger};
use crate::scenario::{Key, Scenario};

/// Why an answer leaps. Of two sides the first is that of the lower value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// The input takes whole numbers only.
    WholeNumber,
    /// The VAT threshold is passed on one side only, or in different months, counted from the
    /// start.
    Vat(Option<usize>, Option<usize>),
    /// The new treatments are sold from different months, or on one side only.
    Opening(Option<usize>, Option<usize>),
    /// The study ends, or a payment falls, in another month.
    Calendar,
    /// The device is bought more often on one side.
    Device,
    /// A rule of tax, National Insurance, loans or Child Benefit that works in steps.
    Rule,
    /// Something begins at once, such as the first of a treatment.
    Step,
}

/// Why the answer leaps between the two sides of a tipping point, each of which is a scenario.
#[must_use]
pub(super) fn cause(low: &Scenario, high: &Scenario, subject: Subject) -> Cause {
    let ledger = |scenario| ledger(scenario, subject, Events::PLAIN);
    let (low, high) = (ledger(low), ledger(high));
    let vat = |ledger: &Ledger| {
        let crossed = ledger.remarks.iter().find_map(|remark| match remark {
            Remark::VatCrossed(month) => Some(*month),
            _ => None,
        });
        let anyway = ledger.remarks.iter().find_map(|remark| match remark {
            Remark::VatCrossedAnyway(month) => Some(*month),
            _ => None,
        });
        (crossed, anyway)
    };
    let opens = (low.plan.opens, high.plan.opens);
    if opens.0.is_some() != opens.1.is_some() {
        // Whoever sells nothing passes no threshold either.
        return Cause::Opening(opens.0, opens.1);
    }
    if vat(&low) != vat(&high) {
        return Cause::Vat(vat(&low).0, vat(&high).0);
    }
    if opens.0 != opens.1 {
        return Cause::Opening(opens.0, opens.1);
    }
    let dates = |ledger: &Ledger| {
        let plan = &ledger.plan;
        let laser = plan.laser.as_ref().map(|laser| laser.opens);
        let paid: Vec<usize> = plan.payments.iter().map(|payment| payment.month).collect();
        (plan.study.last_month(), plan.qualified, laser, paid)
    };
    if dates(&low) != dates(&high) {
        return Cause::Calendar;
    }
    let bought = |ledger: &Ledger| {
        let device = ledger.with_route.account(Account::LaserDevice);
        device.iter().filter(|paid| **paid != 0.0).count()
    };
    if bought(&low) != bought(&high) {
        return Cause::Device;
    }
    if taxed(&low) - taxed(&high) == 0.0 {
        Cause::Step
    } else {
        Cause::Rule
    }
}

/// The same for a tipping point of an input.
#[must_use]
pub(super) fn cause_at(scenario: &Scenario, subject: Subject, key: Key, turn: &Turn) -> Cause {
    if super::tipping::is_whole(key) {
        return Cause::WholeNumber;
    }
    let (a, b) = (turn.pays.value, turn.fails.value);
    cause(
        &scenario.with_number(key, a.min(b)),
        &scenario.with_number(key, a.max(b)),
        subject,
    )
}

/// Tax and loans of both worlds, paid and owed, to the nearest pound.
fn taxed(ledger: &Ledger) -> f64 {
    let of = |world: &World| -> f64 {
        let paid: f64 = Account::TAXES
            .into_iter()
            .map(|account| world.total(account))
            .sum();
        let last = world.months().saturating_sub(1);
        let owed = |balance: Balance| world.balance(balance).get(last).copied().unwrap_or(0.0);
        paid - owed(Balance::Tax) - owed(Balance::PostgraduateLoan)
    };
    libm::round(of(&ledger.with_route) - of(&ledger.as_you_are))
}
