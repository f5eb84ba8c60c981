//! The sheet of the plan: how long the study takes, what is paid when, and when services open. One
//! figure a line.

mod money;
mod study;
mod terms;

use super::book::{Book, Layout, Shown};
use super::facts::{Conventions, FactCells};
use super::formula::{Formula, any, choose, plus};
use super::inputs::Inputs;
use crate::facts::loans::Scheme;
use crate::scenario::{Field as F, Service};
use crate::words::workbook as w;
use crate::words::workbook::plan as l;

/// The services in the order of their lines.
pub(super) const INJECTABLES: [Service; 3] = [
    Service::AntiWrinkle,
    Service::LipFiller,
    Service::CheekFiller,
];
pub(super) const LASER: [Service; 2] = [Service::LaserHairRemoval, Service::Ipl];

/// What a service brings to its lines.
pub(super) struct Sold {
    pub(super) service: Service,
    /// Share of the extra appointments.
    pub(super) mix: Formula,
    /// Hours of the chair.
    pub(super) hours: Formula,
    /// Prescriber's fee for an appointment, pounds; nothing where none is needed.
    pub(super) prescriber: Formula,
}

/// A new loan.
pub(super) struct NewLoan {
    pub(super) scheme: &'static Scheme,
    pub(super) cap: Formula,
    pub(super) due_from: Formula,
}

/// The figures of the plan that other sheets read.
pub(super) struct Plan {
    pub(super) university: bool,
    /// Months of the calendar since April at month 0.
    pub(super) starts: Formula,
    pub(super) ends: Formula,
    pub(super) first: Formula,
    pub(super) last: Formula,
    pub(super) opens: Formula,
    pub(super) laser_opens: Formula,
    pub(super) laser_learnt: Formula,
    pub(super) level_4: [Formula; 2],
    pub(super) level_5: [Formula; 2],
    pub(super) fee: Formula,
    pub(super) parts: Formula,
    pub(super) instalment: Formula,
    pub(super) studied_months: Formula,
    pub(super) hours: Formula,
    pub(super) own_hours: Formula,
    pub(super) weeks: Formula,
    pub(super) finished: Formula,
    pub(super) paid: Formula,
    pub(super) first_payment: Formula,
    pub(super) loan: Option<NewLoan>,
    pub(super) sold: Vec<Sold>,
    pub(super) recognition_ramp: Formula,
    pub(super) present_hours: Formula,
    pub(super) shares: Formula,
    pub(super) device_life: Formula,
    pub(super) vat_share: Formula,
    pub(super) taxable: Formula,
    pub(super) vat_threshold: Formula,
    pub(super) deducted: Formula,
}

/// Puts figures down, one a line.
struct Lines<'a, 'f, 'i> {
    book: &'a mut Book,
    sheet: usize,
    inputs: &'i Inputs<'i>,
    facts: &'a mut FactCells<'f>,
    known: &'i Conventions,
}

impl Lines<'_, '_, '_> {
    fn put(
        &mut self,
        label: (&str, &str),
        name: &str,
        shown: Shown,
        formula: impl Into<Formula>,
    ) -> Formula {
        self.book.figure(self.sheet, label, name, shown, formula)
    }

    fn months(&self, weeks: &Formula) -> Formula {
        weeks * &self.known.months / &self.known.weeks
    }

    fn weeks(&self, months: impl Into<Formula>) -> Formula {
        months.into() * &self.known.weeks / &self.known.months
    }

    /// Weeks for hours of self-study; none where no hours a week are offered.
    fn weeks_for(&self, hours: &Formula) -> Formula {
        let weekly = self.inputs.number(F::StudyHours);
        let studied = &self.known.weeks - self.inputs.number(F::WeeksOff);
        let weeks = self.known.up(hours / &weekly * &self.known.weeks / studied);
        choose(any([hours.at_most(0.0), weekly.at_most(0.0)]), 0.0, weeks)
    }
}

/// Puts the sheet down.
pub(super) fn plan(
    book: &mut Book,
    inputs: &Inputs<'_>,
    facts: &mut FactCells<'_>,
    known: &Conventions,
) -> Plan {
    let layout = Layout {
        head: 2,
        side: 1,
        widths: vec![58.0, 76.0, 16.0],
        is_by_month: false,
    };
    let sheet = book.add(w::sheets::PLAN, layout);
    super::title(book, sheet, w::PLAN_TITLE, w::PLAN_ABOUT);
    let mut on = Lines {
        book,
        sheet,
        inputs,
        facts,
        known,
    };
    let study = study::study(&mut on);
    let fee = money::fee(&mut on, &study);
    let laser = money::laser(&mut on);
    let first_payment = money::first_payment(&mut on, &study, &fee, &laser);
    let loan = money::loan(&mut on, &study);
    on.book.heading(sheet, l::WORK);
    let sold = terms::sold(&mut on);
    let recognition_ramp = terms::recognition_ramp(&mut on, &sold);
    let minutes = &known.minutes;
    let present_hours = inputs.number(F::PresentMinutes) / minutes;
    let present_hours = on.put(
        l::PRESENT_HOURS,
        "plan.present_hours",
        Shown::Factor,
        present_hours,
    );
    let shares = plus([F::Marketing, F::CardFees, F::RefundsReserve].map(|f| inputs.number(f)));
    let shares = on.put(l::SHARES, "plan.shares", Shown::Percent, shares);
    let life = known.up(inputs.number(F::LaserDeviceLife) * &known.months);
    let device_life = on.put(l::DEVICE_LIFE, "plan.device_life", Shown::Whole, life);
    let (vat_share, taxable, vat_threshold) = terms::vat(&mut on);
    let deducted = terms::deducted(&mut on);
    Plan {
        university: fee.university,
        starts: study.starts,
        ends: study.ends,
        first: study.first,
        last: study.last,
        opens: study.opens,
        laser_opens: laser.opens,
        laser_learnt: laser.learnt,
        level_4: study.level_4,
        level_5: study.level_5,
        fee: fee.fee,
        parts: fee.parts,
        instalment: fee.instalment,
        studied_months: study.months,
        hours: study.hours,
        own_hours: study.own_hours,
        weeks: study.weeks,
        finished: study.finished,
        paid: fee.paid,
        first_payment,
        loan,
        sold,
        recognition_ramp,
        present_hours,
        shares,
        device_life,
        vat_share,
        taxable,
        vat_threshold,
        deducted,
    }
}
