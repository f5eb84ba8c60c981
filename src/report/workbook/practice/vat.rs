//! From when on a world is registered for VAT: takings of twelve months, month by month.

use super::Ground;
use crate::report::workbook::book::{Lines, Row, Shown, Style};
use crate::report::workbook::formula::{above_nothing, mark, max, sum};
use crate::scenario::Field as F;
use crate::words::workbook as w;
use crate::words::workbook::practice as l;

/// The lines at the head of the sheet.
#[derive(Clone, Copy)]
pub(super) struct Registered {
    /// One where it is.
    is: Row,
    /// The share of takings that is VAT.
    pub(super) share: Row,
}

/// Months from the end of the one in which the threshold is passed until registration.
const MONTHS_TO_REGISTER: usize = 2;

/// Makes room for the line that says so: it hangs on the takings below.
pub(super) fn registered(on: &mut Lines<'_>, ground: &Ground<'_>) -> Registered {
    on.heading(w::VAT);
    let (label, note) = if ground.is_own() {
        l::REGISTERED
    } else {
        l::CLINIC_REGISTERED
    };
    let is = on.reserve(label, note);
    let share = on.row(l::VAT_SHARE, Shown::Percent, |m| {
        is.at(m) * &ground.plan.vat_share
    });
    Registered { is, share }
}

/// A clinic is registered throughout, or not at all.
pub(super) fn closed(on: &mut Lines<'_>, ground: &Ground<'_>, registered: Registered) {
    let is = mark(ground.inputs.yes(F::VatRegistered));
    on.fill(registered.is, Style::Worked(Shown::Whole), |_| is.clone());
}

/// Looks at the threshold at the end of each month; who is over it is registered from the month
/// after the next on, for good.
pub(super) fn watch(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    registered: Registered,
    takings: Row,
    past: Row,
) {
    on.heading(l::THRESHOLD);
    let number = ground.months.number;
    let year = on.row(l::TWELVE_MONTHS, Shown::Pounds, |m| {
        let within = sum(takings.between((m + 1).saturating_sub(12), m + 1));
        let before = above_nothing(&ground.known.months - 1.0 - number.at(m));
        (within + before * past.first()) * &ground.plan.taxable
    });
    let over = on.row(l::OVER, Shown::Whole, |m| {
        mark(year.at(m).greater(&ground.plan.vat_threshold))
    });
    let from_the_start = mark(ground.inputs.yes(F::VatRegistered));
    on.open(registered.is, Style::Worked(Shown::Whole), from_the_start);
    on.fill(registered.is, Style::Worked(Shown::Whole), |m| {
        let before = registered.is.before(m);
        match m.checked_sub(MONTHS_TO_REGISTER) {
            Some(asked) => max(before, over.at(asked)),
            None => before,
        }
    });
}
