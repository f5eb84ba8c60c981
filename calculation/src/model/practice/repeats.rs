//! Which months of a practice book what the one before booked, so that they need not be worked out.
//! VAT is not looked at here: what it does to a month is known once the months before are.

use super::{Plan, Side};

/// Of each month whether it repeats the one before: nothing changes in it that [`super::Month`] or
/// the price level knows of. `law_from` is the month in which a law comes into force, `ramp` how
/// many months what is opened may take to be established, `life` those of a device.
pub(super) fn months(
    plan: &Plan,
    side: Side,
    law_from: Option<usize>,
    ramp: f64,
    life: usize,
    months: usize,
) -> Vec<bool> {
    let mut repeats = vec![true; months];
    let mut differ = |from: usize, to: usize| {
        let to = (to + 1).min(months);
        if from < to {
            repeats[from..to].fill(false);
        }
    };
    for year in (0..months).step_by(12) {
        differ(year, year);
    }
    for month in [law_from, plan.qualified].into_iter().flatten() {
        differ(month, month);
    }
    let laser = plan.laser.as_ref().filter(|_| side.has_route());
    let laser = laser.map(|laser| laser.opens);
    for opens in [plan.opens, laser].into_iter().flatten() {
        differ(opens, opens + libm::ceil(ramp) as usize + 1);
    }
    // A device is bought in some months and not in those that follow.
    if let Some(opens) = laser {
        for bought in (opens..months).step_by(life) {
            differ(bought, bought + 1);
        }
    }
    if side == Side::WithRoute {
        for moment in [plan.study.starts, plan.study.ends] {
            differ(moment as usize, moment as usize + 1);
        }
    }
    repeats
}
