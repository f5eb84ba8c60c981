//! What the work brings and costs, account by account, and what tax looks at.

use super::demand::{Work, share_as_you_are};
use super::{Ground, Side, Taxed};
use crate::model::Account;
use crate::report::workbook::book::{Lines, Row, Shown};
use crate::report::workbook::course::names_of;
use crate::report::workbook::formula::{Formula, all, choose, mark, plus, rest, where_};
use crate::report::workbook::plan::Sold;
use crate::scenario::{Field as F, ServiceField as S};
use crate::words::workbook::practice as l;

/// Books takings and costs; costs are below nothing.
pub(super) fn accounts(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    side: Side,
    work: &Work<'_>,
) -> Vec<(Account, Row)> {
    let (inputs, months) = (ground.inputs, ground.months);
    let prices = months.prices;
    on.heading(l::ACCOUNTS);
    let mut booked: Vec<(Account, Row)> = Vec::new();
    let takings = on.row(names_of(Account::PresentTakings), Shown::Pounds, |m| {
        work.present.at(m) * work.price.at(m)
    });
    booked.push((Account::PresentTakings, takings));
    let uses = on.row(names_of(Account::PresentConsumables), Shown::Pounds, |m| {
        -(work.present.at(m) * inputs.number(F::PresentConsumables) * prices.at(m))
    });
    booked.push((Account::PresentConsumables, uses));

    let groups = [
        (false, Account::ExtraTakings, Account::ExtraConsumables),
        (true, Account::LaserTakings, Account::LaserConsumables),
    ];
    let mut shared = Vec::new();
    for (is_laser, taken, used) in groups {
        let sold: Vec<_> = work
            .extra
            .iter()
            .filter(|(one, ..)| one.service.is_laser() == is_laser)
            .collect();
        if sold.is_empty() {
            continue;
        }
        let each = |field, m: usize| {
            let of = |(one, _, kept): &&(&Sold, Row, Row)| {
                kept.at(m) * inputs.service(one.service, field)
            };
            plus(sold.iter().map(of)) * prices.at(m)
        };
        let takings = on.row(names_of(taken), Shown::Pounds, |m| each(S::Price, m));
        let uses = on.row(names_of(used), Shown::Pounds, |m| -each(S::Consumables, m));
        shared.push(takings);
        booked.extend([(taken, takings), (used, uses)]);
    }
    let prescriber = on.row(names_of(Account::Prescriber), Shown::Pounds, |m| {
        let each = work
            .extra
            .iter()
            .map(|(one, _, kept)| kept.at(m) * &one.prescriber);
        -(plus(each) * prices.at(m))
    });
    booked.push((Account::Prescriber, prescriber));
    let room = on.row(names_of(Account::Room), Shown::Pounds, |m| {
        let each = work
            .extra
            .iter()
            .map(|(one, booked, _)| booked.at(m) * &one.hours);
        -(plus(each) * inputs.number(F::Room) * prices.at(m))
    });
    booked.push((Account::Room, room));
    for (account, field) in [
        (Account::Marketing, F::Marketing),
        (Account::CardFees, F::CardFees),
        (Account::RefundsReserve, F::RefundsReserve),
    ] {
        let row = on.row(names_of(account), Shown::Pounds, |m| {
            -(plus(shared.iter().map(|row| row.at(m))) * inputs.number(field))
        });
        booked.push((account, row));
    }
    let insurance = on.row(names_of(Account::Insurance), Shown::Pounds, |m| {
        let open = months.open.at(m);
        let part = if side.has_route() {
            choose(months.laser_open.at(m).equals(1.0), 1.0, open)
        } else {
            open * share_as_you_are(inputs)
        };
        -(inputs.number(F::Insurance) / &ground.known.months * prices.at(m) * part)
    });
    booked.push((Account::Insurance, insurance));
    if side.has_route() && ground.is_own() {
        device(on, ground, &mut booked);
    }
    booked
}

fn device(on: &mut Lines<'_>, ground: &Ground<'_>, booked: &mut Vec<(Account, Row)>) {
    let (inputs, months, plan) = (ground.inputs, ground.months, ground.plan);
    let price = inputs.number(F::LaserDevicePrice);
    let prices = months.prices;
    let is_open = |m: usize| months.laser_open.at(m).equals(1.0);
    let leased = || inputs.yes(F::LaserLeased);
    let lease = on.row(names_of(Account::LaserLease), Shown::Pounds, |m| {
        -where_(all([is_open(m), leased()]), inputs.number(F::LaserLease))
    });
    let service = on.row(
        names_of(Account::LaserServiceContract),
        Shown::Pounds,
        |m| {
            let contract = inputs.number(F::LaserServiceContract) * &price / &ground.known.months;
            -where_(is_open(m), contract * prices.at(m))
        },
    );
    let device = on.row(names_of(Account::LaserDevice), Shown::Pounds, |m| {
        let since = months.number.at(m) - &plan.laser_opens;
        let is_due = mark(rest(since, &plan.device_life).equals(0.0));
        let bought = choose(leased(), 0.0, is_due);
        -(where_(is_open(m), bought) * &price * prices.at(m))
    });
    booked.extend([
        (Account::LaserLease, lease),
        (Account::LaserServiceContract, service),
        (Account::LaserDevice, device),
    ]);
}

/// What tax and VAT look at.
pub(super) fn taxed(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    side: Side,
    accounts: &[(Account, Row)],
    vat_share: Row,
) -> Taxed {
    use Account as A;
    let these = |wanted: &'static [A], m: usize| -> Formula {
        plus(
            accounts
                .iter()
                .filter(|(one, _)| wanted.contains(one))
                .map(|(_, row)| row.at(m)),
        )
    };
    const TAKINGS: &[A] = &[A::PresentTakings, A::ExtraTakings, A::LaserTakings];
    const WITH_VAT: &[A] = &[
        A::PresentConsumables,
        A::ExtraConsumables,
        A::LaserConsumables,
        A::Room,
        A::LaserLease,
        A::LaserDevice,
    ];
    const RUNNING: &[A] = &[
        A::PresentConsumables,
        A::ExtraConsumables,
        A::LaserConsumables,
        A::Prescriber,
        A::Room,
        A::Marketing,
        A::CardFees,
        A::RefundsReserve,
        A::Insurance,
        A::LaserLease,
        A::LaserServiceContract,
    ];
    on.heading(l::TAXED);
    let takings = on.row(l::TAKINGS, Shown::Pounds, |m| these(TAKINGS, m));
    let vat = on.row(l::VAT_OF_MONTH, Shown::Pounds, |m| {
        (takings.at(m) + these(WITH_VAT, m)) * vat_share.at(m)
    });
    let net = on.row(l::NET, Shown::Pounds, |m| takings.at(m) - vat.at(m));
    let net_that_recurs = on.row(l::NET_THAT_RECURS, Shown::Pounds, |m| {
        net.at(m) + these(&[A::LaserDevice], m) * vat_share.at(m)
    });
    let running = on.row(l::RUNNING, Shown::Pounds, |m| -these(RUNNING, m));
    let once = on.row(l::ONCE, Shown::Pounds, |m| {
        let paid = ground.course.paid.iter().filter(|(account, _)| match side {
            Side::AsYouAre => false,
            Side::WithRoute => true,
            Side::AtNoCost => *account == A::LaserTraining,
        });
        let training = plus(paid.map(|(_, row)| row.at(m)));
        match side {
            Side::AsYouAre => Formula::Number(0.0),
            _ => where_(ground.plan.deducted.equals(1.0), training) - these(&[A::LaserDevice], m),
        }
    });
    Taxed {
        takings,
        vat,
        net,
        net_that_recurs,
        running,
        once,
    }
}
