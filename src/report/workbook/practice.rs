//! The sheet of a world's practice: appointments, chair-hours, takings and what they cost, VAT, and
//! what of it tax looks at.

mod accounts;
mod demand;
mod vat;

use super::book::{Book, Lines, Row, Shown};
use super::course::{Course, Months, month_sheet};
use super::facts::Conventions;
use super::formula::{Formula, above_nothing, plus, where_};
use super::inputs::Inputs;
use super::plan::Plan;
use crate::model::Account;
use crate::scenario::{Field as F, Trade};
use crate::words::workbook as w;
use crate::words::workbook::practice as l;

/// The worlds that are worked out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    /// Job and present practice, with the part of the extra work that needs no award.
    AsYouAre,
    /// The same with the route.
    WithRoute,
    /// With the route, were there nothing to pay for it and no hours given up.
    AtNoCost,
}

impl Side {
    /// Whether it has the route, recognition and laser.
    pub(super) const fn has_route(self) -> bool {
        !matches!(self, Self::AsYouAre)
    }
}

/// What all sheets of a world are made from.
pub(super) struct Ground<'a> {
    pub(super) inputs: &'a Inputs<'a>,
    pub(super) known: &'a Conventions,
    pub(super) plan: &'a Plan,
    pub(super) months: &'a Months,
    pub(super) course: &'a Course,
}

impl Ground<'_> {
    pub(super) fn trade(&self) -> Trade {
        self.inputs.scenario.trade()
    }

    /// Whether the practice is the visitor's own.
    pub(super) fn is_own(&self) -> bool {
        self.trade() != Trade::ClinicEmployed
    }
}

/// The lines of a practice that other sheets read.
pub(super) struct Practice {
    /// What is booked on accounts; costs are below nothing.
    pub(super) accounts: Vec<(Account, Row)>,
    /// What tax looks at, where the practice is the visitor's own.
    pub(super) taxed: Option<Taxed>,
    /// A director's pay, or a clinic's.
    pub(super) second_pay: Option<Row>,
}

/// A month as tax and VAT see it, pounds.
#[derive(Clone, Copy)]
pub(super) struct Taxed {
    /// Takings as clients pay them.
    pub(super) takings: Row,
    /// VAT that accrues.
    pub(super) vat: Row,
    /// Takings less VAT.
    pub(super) net: Row,
    /// The same without the VAT that comes back on a device.
    pub(super) net_that_recurs: Row,
    /// Running costs, above nothing.
    pub(super) running: Row,
    /// What happens once, above nothing.
    pub(super) once: Row,
}

/// Puts the sheet of a world down. `past` is the world as you are, whose month 0 stands for what was
/// before; `None` for that world itself.
pub(super) fn practice(
    book: &mut Book,
    ground: &Ground<'_>,
    side: Side,
    past: Option<&Practice>,
) -> Practice {
    let head = (
        w::sheets::practice(side_of(side)),
        l::title(side_of(side)),
        l::ABOUT,
    );
    let mut on = month_sheet(book, head, ground.months.start, ground.months.count);
    let registered = vat::registered(&mut on, ground);
    let asked = demand::asked(&mut on, ground, side);
    let work = demand::fitted(&mut on, ground, side, &asked, registered.share);
    let accounts = accounts::accounts(&mut on, ground, side, &work);
    if !ground.is_own() {
        vat::closed(&mut on, ground, registered);
        let pay = clinic_pay(&mut on, ground, side, &accounts, registered.share);
        return Practice {
            accounts: vec![(Account::ClinicPay, pay)],
            taxed: None,
            second_pay: Some(pay),
        };
    }
    let taxed = accounts::taxed(&mut on, ground, side, &accounts, registered.share);
    let past_takings = past.and_then(|past| past.taxed).unwrap_or(taxed).takings;
    vat::watch(&mut on, ground, registered, taxed.takings, past_takings);
    Practice {
        accounts,
        taxed: Some(taxed),
        second_pay: ground.months.director,
    }
}

/// As the words name it.
pub(super) const fn side_of(side: Side) -> w::World {
    match side {
        Side::AsYouAre => w::World::AsYouAre,
        Side::WithRoute => w::World::WithRoute,
        Side::AtNoCost => w::World::AtNoCost,
    }
}

/// What a clinic pays: its practice is none of the visitor's, the pay is.
fn clinic_pay(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    side: Side,
    accounts: &[(Account, Row)],
    vat_share: Row,
) -> Row {
    let (inputs, months) = (ground.inputs, ground.months);
    on.heading(l::CLINIC);
    let pay = |field, m: usize| inputs.number(field) / &ground.known.months * months.prices.at(m);
    let salary = on.row(l::CLINIC_SALARY, Shown::Pounds, |m| {
        let whole = pay(F::ClinicSalary, m);
        if side != Side::WithRoute {
            return whole;
        }
        let hours = inputs.number(F::ChairHours);
        let lost = inputs.number(F::ClinicHoursGivenUp) * months.studied.at(m) / &hours;
        whole * above_nothing(Formula::Number(1.0) - where_(hours.greater(0.0), lost))
    });
    let rise = on.row(l::CLINIC_RISE, Shown::Pounds, |m| {
        let rise = pay(F::ClinicPayRise, m) * months.open.at(m);
        if side == Side::AsYouAre {
            rise * demand::share_as_you_are(inputs)
        } else {
            rise
        }
    });
    let commission = on.row(l::COMMISSION, Shown::Pounds, |m| {
        let opened = accounts
            .iter()
            .filter(|(account, _)| matches!(account, Account::ExtraTakings | Account::LaserTakings))
            .map(|(_, row)| row.at(m));
        inputs.number(F::ClinicCommission) * plus(opened) * (Formula::Number(1.0) - vat_share.at(m))
    });
    let label = super::course::names_of(Account::ClinicPay);
    on.result(label, Shown::Pounds, |m| {
        salary.at(m) + rise.at(m) + commission.at(m)
    })
}
