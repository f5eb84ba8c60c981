//! What is asked for, and what of it fits into the chair-hours.

use super::{Ground, Side};
use crate::report::workbook::book::{Lines, Row, Shown};
use crate::report::workbook::formula::{Formula, above_nothing, choose, plus, sum_of_each};
use crate::report::workbook::inputs::Inputs;
use crate::report::workbook::plan::Sold;
use crate::scenario::{Field as F, ServiceField as S};
use crate::words::names;
use crate::words::workbook::practice as l;

/// The part of the extra work that comes without the award.
pub(super) fn share_as_you_are(inputs: &Inputs<'_>) -> Formula {
    Formula::Number(1.0) - inputs.number(F::Attribution)
}

/// Appointments that clients ask for in a month: the present ones, then those of each service.
pub(super) struct Asked<'a> {
    pub(super) present: Row,
    pub(super) extra: Vec<(&'a Sold, Row)>,
}

/// The work of a month as it is done.
pub(super) struct Work<'a> {
    /// Present appointments.
    pub(super) present: Row,
    /// What a present appointment costs the client.
    pub(super) price: Row,
    /// Of each service: appointments booked, and those that are kept.
    pub(super) extra: Vec<(&'a Sold, Row, Row)>,
}

pub(super) fn asked<'a>(on: &mut Lines<'_>, ground: &Ground<'a>, side: Side) -> Asked<'a> {
    let (inputs, months) = (ground.inputs, ground.months);
    on.heading(l::ASKED);
    let sold = ground.plan.sold.iter().zip(&months.ramps);
    let extra: Vec<(&Sold, Row)> = sold
        .filter(|(one, _)| side.has_route() || !one.service.is_laser())
        .map(|(one, ramp)| {
            let weekly = match (one.service.is_laser(), side) {
                (true, _) => inputs.number(F::LaserAppointments),
                (false, Side::AsYouAre) => {
                    inputs.number(F::ExtraAppointments) * share_as_you_are(inputs)
                }
                (false, _) => inputs.number(F::ExtraAppointments),
            };
            let label = l::asked(names::service(one.service));
            let row = on.row((&label, ""), Shown::Number, |m| {
                &weekly * &one.mix * ramp.at(m) * months.a_week.at(m)
            });
            (one, row)
        })
        .collect();
    let present = on.row(l::PRESENT_ASKED, Shown::Number, |m| {
        let now = inputs.number(F::PresentAppointments) * months.a_week.at(m);
        let now = if side.has_route() {
            now * (inputs.number(F::RecognitionEnquiries) * months.recognised.at(m) + 1.0)
        } else {
            now
        };
        let all = plus(extra.iter().map(|(_, row)| row.at(m)));
        above_nothing(now - inputs.number(F::Displacement) * all)
    });
    Asked { present, extra }
}

/// Ranks the work by what a booked chair-hour leaves, and cuts what does not fit.
pub(super) fn fitted<'a>(
    on: &mut Lines<'_>,
    ground: &Ground<'a>,
    side: Side,
    asked: &Asked<'a>,
    vat_share: Row,
) -> Work<'a> {
    let (inputs, months, plan) = (ground.inputs, ground.months, ground.plan);
    let one = || Formula::Number(1.0);
    on.heading(l::CHAIR);
    let chair = on.row(l::CHAIR_HOURS, Shown::Number, |m| {
        let hours = inputs.number(F::ChairHours);
        let hours = if side == Side::WithRoute {
            above_nothing(hours - inputs.number(F::ClinicHoursGivenUp) * months.studied.at(m))
        } else {
            hours
        };
        hours * (inputs.number(F::WeeksWorked) / &ground.known.months)
    });
    let price = on.row(l::PRESENT_PRICE, Shown::Pounds, |m| {
        let price = inputs.number(F::PresentPrice) * months.prices.at(m);
        if side.has_route() {
            price * (inputs.number(F::RecognitionPrice) * months.recognised.at(m) + 1.0)
        } else {
            price
        }
    });

    // What an hour leaves, line by line: the present work first, so that ties keep it.
    let mut leaves = vec![on.row(l::PRESENT_LEAVES, Shown::Pounds, |m| {
        let uses = inputs.number(F::PresentConsumables) * months.prices.at(m);
        (price.at(m) * (one() - vat_share.at(m)) - uses) / &plan.present_hours
    })];
    for (sold, _) in &asked.extra {
        let of = |field| inputs.service(sold.service, field);
        let label = l::leaves(names::service(sold.service));
        leaves.push(on.row((&label, l::LEAVES), Shown::Pounds, |m| {
            let taken = of(S::Price) * (one() - vat_share.at(m) - &plan.shares);
            let kept = one() - of(S::NoShows);
            let left = kept * (taken - of(S::Consumables) - &sold.prescriber) / &sold.hours;
            (left - inputs.number(F::Room)) * months.prices.at(m)
        }));
    }
    let mut needed = vec![on.row(l::PRESENT_NEEDS, Shown::Number, |m| {
        asked.present.at(m) * &plan.present_hours
    })];
    for (sold, row) in &asked.extra {
        let label = l::needs(names::service(sold.service));
        needed.push(on.row((&label, ""), Shown::Number, |m| row.at(m) * &sold.hours));
    }
    let last = leaves.len() - 1;
    let name = |place: usize, of: fn(&str) -> String, present: &str| {
        let sold = place
            .checked_sub(1)
            .and_then(|place| asked.extra.get(place));
        sold.map_or(present.to_owned(), |(sold, _)| {
            of(names::service(sold.service))
        })
    };
    let mut left = Vec::new();
    for place in 0..leaves.len() {
        let label = name(place, l::left, l::PRESENT_LEFT);
        left.push(on.row((&label, l::LEFT), Shown::Number, |m| {
            let better = leaves[0]
                .down_to(leaves[last], m)
                .greater(leaves[place].at(m));
            let mut left = chair.at(m) - sum_of_each(better * needed[0].down_to(needed[last], m));
            if place > 0 {
                let alike = leaves[0]
                    .down_to(leaves[place - 1], m)
                    .equals(leaves[place].at(m));
                left = left - sum_of_each(alike * needed[0].down_to(needed[place - 1], m));
            }
            above_nothing(left)
        }));
    }
    let mut fits = Vec::new();
    for place in 0..leaves.len() {
        let label = name(place, l::fits, l::PRESENT_FITS);
        fits.push(on.row((&label, ""), Shown::Percent, |m| {
            let (hours, left) = (needed[place].at(m), left[place].at(m));
            choose(hours.greater(&left), left / &hours, 1.0)
        }));
    }

    on.heading(l::DONE);
    let present = on.row(l::PRESENT_DONE, Shown::Number, |m| {
        asked.present.at(m) * fits[0].at(m)
    });
    let extra = asked
        .extra
        .iter()
        .zip(&fits[1..])
        .map(|((sold, row), fits)| {
            let name = names::service(sold.service);
            let label = l::booked(name);
            let booked = on.row((&label, ""), Shown::Number, |m| row.at(m) * fits.at(m));
            let label = l::kept(name);
            let no_shows = inputs.service(sold.service, S::NoShows);
            let kept = on.row((&label, ""), Shown::Number, |m| {
                booked.at(m) * (one() - &no_shows)
            });
            (*sold, booked, kept)
        })
        .collect();
    Work {
        present,
        price,
        extra,
    }
}
