//! The practice in one world: demand, chair-hours, takings and running costs, month by month,
//! before tax.

mod demand;
mod fixed;
mod repeats;
mod terms;

use super::events::Law;
use super::ledger::{Account, Draft};
use super::notes::{Name, Notes, Number};
use super::plan::Plan;
use super::setting::Setting;
use super::vat::Vat;
use crate::order;
use crate::scenario::Service;
pub(super) use terms::{Level, Terms};

/// Which world is worked out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    /// Without the route.
    AsYouAre,
    /// With it.
    WithRoute,
    /// With its services but without what it costs, to tell the tax relief on the cost.
    WithRouteAtNoCost,
}

impl Side {
    pub(super) const fn has_route(self) -> bool {
        !matches!(self, Self::AsYouAre)
    }
}

/// Most kinds of appointments in a month: every service, and present work that is injectables and
/// that is not.
const MOST_WORK: usize = Service::ALL.len() + 2;

/// What the practice of one world comes to.
pub(super) struct Practice {
    /// Whether demand had to give way for want of chair-hours in some month.
    pub(super) full: bool,
}

/// One kind of appointment in one month.
struct Work<N> {
    /// The service, of extra work; none for present work.
    service: Option<Service>,
    takings: Account,
    consumables: Account,
    /// Booked, no-shows included.
    booked: N,
    /// Share of booked that is kept.
    kept: N,
    /// Pounds for an appointment.
    price: N,
    /// What an appointment uses up, pounds.
    uses: N,
    /// Chair-hours of an appointment.
    hours: N,
    /// The prescriber of an appointment, pounds, where one is paid.
    prescriber: Option<N>,
    injectable: bool,
}

impl<N: Number> Work<N> {
    /// Whether the overheads of the extra work fall on it.
    const fn is_extra(&self) -> bool {
        self.service.is_some()
    }

    /// Counts it among the clients that the route brings, if they are.
    fn count(&self, month: usize, kept: N, world: &mut Draft<N>) {
        if self.is_extra() && self.injectable {
            world.count(month, self.booked.value(), kept.value());
        }
    }
}

impl<N> Terms<'_, N> {
    /// No change, where a law changes nothing for this practice, so that its world need not be
    /// worked out twice. What a law does is said in [`Month::new`], [`Month::host_share`] and
    /// [`Month::fixed`].
    pub(super) const fn alike(&self, law: Law) -> Law {
        match law {
            Law::RegisteredOnly if self.registered => Law::NoChange,
            Law::Premises if self.host_share.is_none() => Law::NoChange,
            law => law,
        }
    }
}

struct Month<'a, N> {
    terms: &'a Terms<'a, N>,
    plan: &'a Plan,
    side: Side,
    /// The law that is in force by this month; none if nothing has changed.
    law: Law,
    month: usize,
    /// Whether this world may sell injectables in this month.
    may_inject: bool,
    /// Months since the injectables opened, counted from one; `None` before.
    since: Option<f64>,
    /// The same of laser.
    laser_since: Option<f64>,
    /// Share of the month in which clinic hours are given up to study.
    studied: f64,
    volume: N,
    prices: N,
    /// Share of takings that is VAT.
    vat_share: N,
}

/// Works the practice of one world out, into its ledger. `vat` keeps the running twelve months.
pub(super) fn run<N: Number>(
    setting: &Setting<'_, N>,
    plan: &Plan,
    side: Side,
    world: &mut Draft<N>,
    vat: &mut Vat<N>,
) -> Practice {
    let terms = &setting.practice;
    let law_from = setting.in_force_from(plan.events.law);
    let mut full = false;
    let mut work = Vec::with_capacity(MOST_WORK);
    let mut repeated = if N::IS_WRITTEN {
        // Where steps are written down each month has its own.
        vec![false; world.months()]
    } else {
        let settled = terms.longest_ramp;
        repeats::months(
            plan,
            side,
            law_from,
            settled,
            terms.device.life,
            world.months(),
        )
    };
    for (month, repeats) in repeated.iter_mut().enumerate() {
        *repeats &= !vat.begins_in(month);
        if !*repeats {
            let law = if law_from.is_some_and(|from| month >= from) {
                plan.events.law
            } else {
                Law::NoChange
            };
            let at = Month::new(terms, plan, side, (law, month), vat, &mut world.notes);
            full |= at.post(&mut work, world);
        }
        if terms.clinic.is_some() {
            vat.pass();
        } else {
            vat.close(month, *repeats, world);
        }
    }
    if !N::IS_WRITTEN {
        world.repeat(&repeated);
    }
    Practice { full }
}

impl<'a, N: Number> Month<'a, N> {
    fn new(
        terms: &'a Terms<'a, N>,
        plan: &'a Plan,
        side: Side,
        (law, month): (Law, usize),
        vat: &Vat<N>,
        notes: &mut Notes<N>,
    ) -> Self {
        let since = |opens: Option<usize>| {
            let open = opens.filter(|opens| month >= *opens);
            open.map(|opens| (month - opens + 1) as f64)
        };
        let laser = plan.laser.as_ref().filter(|_| side.has_route());
        let may_inject = match law {
            Law::RegisteredOnly => terms.registered,
            Law::Level7Required => {
                let held = plan.qualified.is_some_and(|from| month >= from);
                (side.has_route() && held) || terms.holds_level_7
            }
            Law::NoChange | Law::Licence | Law::Premises => true,
        };
        Self {
            terms,
            plan,
            side,
            law,
            month,
            may_inject,
            since: since(plan.opens),
            laser_since: since(laser.map(|laser| laser.opens)),
            studied: if side == Side::WithRoute {
                plan.study.share_of_month(month)
            } else {
                0.0
            },
            volume: terms.volume(month / 12, notes),
            prices: terms.prices(month / 12, notes),
            vat_share: vat.share_of_takings(month, notes),
        }
    }

    /// Books what the month holds; tells whether anything had to give way for want of chair-hours.
    fn post(&self, work: &mut Vec<Work<N>>, world: &mut Draft<N>) -> bool {
        let notes = &mut world.notes;
        let salary = self.a_month(Name::Salary, self.terms.salary, notes);
        self.work(notes, work);
        let full = self.fit_into_chair_hours(work, notes);
        world.post(Account::Salary, self.month, salary);
        if let Some(clinic) = &self.terms.clinic {
            self.pay_of(clinic, work, world);
        } else {
            self.book(work, world);
            self.fixed(world);
        }
        full
    }

    /// A twelfth of a yearly amount at the prices of the month.
    fn a_month(&self, name: Name, yearly: N, notes: &mut Notes<N>) -> N {
        let monthly = notes.quotient(name, yearly, N::MONTHS);
        notes.product(name, &[monthly, self.prices])
    }

    /// How much of the opened services this world has: all of them with the route, without it
    /// the part that needs no qualification.
    fn share_of_extra(&self, notes: &mut Notes<N>) -> N {
        if self.side.has_route() {
            N::WHOLE
        } else {
            notes.rest(Name::NotAttributed, self.terms.attribution)
        }
    }

    fn host_share(&self, work: &Work<N>) -> Option<N> {
        (work.injectable && self.law == Law::Premises)
            .then_some(self.terms.host_share)
            .flatten()
    }

    /// What a booked chair-hour of this work leaves, pounds.
    fn worth(&self, work: &Work<N>) -> f64 {
        let extra = work.is_extra();
        let of_price = 1.0
            - self.vat_share.value()
            - self.host_share(work).map_or(0.0, |share| share.value())
            - if extra { self.terms.shares() } else { 0.0 };
        let room = if extra {
            self.terms.room.value() * self.prices.value()
        } else {
            0.0
        };
        let prescriber = work.prescriber.map_or(0.0, |fee| fee.value());
        work.kept.value() * (work.price.value() * of_price - work.uses.value() - prescriber)
            / work.hours.value()
            - room
    }

    /// Clinic hours a week given up to study in this month.
    fn given_up(&self, notes: &mut Notes<N>) -> Option<N> {
        (self.studied > 0.0).then(|| {
            let share = N::convention(Name::ShareOfMonthStudied, self.studied);
            notes.product(
                Name::HoursGivenUp,
                &[self.terms.clinic_hours_given_up, share],
            )
        })
    }

    /// Chair-hours offered in this month.
    fn chair_hours(&self, notes: &mut Notes<N>) -> N {
        let weekly = match self.given_up(notes) {
            None => self.terms.chair_hours,
            Some(given_up) => notes.sum_above_nothing(
                Name::ChairHoursAWeek,
                &[self.terms.chair_hours, given_up.minus()],
            ),
        };
        let yearly = notes.product(Name::ChairHoursAYear, &[weekly, self.terms.weeks_worked]);
        notes.quotient(Name::ChairHours, yearly, N::MONTHS)
    }

    /// Cuts the least valuable work until it fits; tells whether anything had to give way.
    fn fit_into_chair_hours(&self, work: &mut Vec<Work<N>>, notes: &mut Notes<N>) -> bool {
        // A tolerance, so that rounding in the last place is not taken for want of hours.
        const TOLERANCE: f64 = 1.0 + 1e-12;
        let mut left = self.chair_hours(notes);
        let wanted: f64 = work
            .iter()
            .map(|one| one.booked.value() * one.hours.value())
            .sum();
        if wanted <= left.value() * TOLERANCE {
            return false;
        }
        order::sort_by(work, |a, b| self.worth(b).total_cmp(&self.worth(a)));
        let mut cut = false;
        for one in work.iter_mut() {
            notes.about(one.service);
            let wanted = notes.product(Name::HoursWanted, &[one.booked, one.hours]);
            if wanted.value() > left.value() * TOLERANCE {
                one.booked = notes.quotient(Name::BookedThatFit, left, one.hours);
                left = N::NOTHING;
                cut = true;
            } else {
                left = notes.sum_above_nothing(Name::HoursLeft, &[left, wanted.minus()]);
            }
        }
        notes.about(None);
        cut
    }

    fn book(&self, work: &[Work<N>], world: &mut Draft<N>) {
        for one in work {
            world.notes.about(one.service);
            let kept = world.notes.product(Name::Kept, &[one.booked, one.kept]);
            let takings = world.notes.product(Name::Takings, &[kept, one.price]);
            world.post(one.takings, self.month, takings);
            let uses = world.notes.product(Name::Consumables, &[kept, one.uses]);
            world.post(one.consumables, self.month, uses.minus());
            if let Some(share) = self.host_share(one) {
                let host = world.notes.product(Name::HostShare, &[takings, share]);
                world.post(Account::HostShare, self.month, host.minus());
            }
            one.count(self.month, kept, world);
            if one.is_extra() {
                self.book_overheads(one, kept, takings, world);
            }
        }
        world.notes.about(None);
    }

    fn book_overheads(&self, one: &Work<N>, kept: N, takings: N, world: &mut Draft<N>) {
        let (terms, notes) = (self.terms, &mut world.notes);
        let prescriber = one
            .prescriber
            .map(|fee| notes.product(Name::Prescriber, &[kept, fee]));
        let room = notes.product(
            Name::Room,
            &[one.booked, one.hours, terms.room, self.prices],
        );
        let mut share = |name, of| notes.product(name, &[takings, of]);
        let costs = [
            (Account::Room, room),
            (Account::Marketing, share(Name::Marketing, terms.marketing)),
            (Account::CardFees, share(Name::CardFees, terms.card_fees)),
            (
                Account::RefundsReserve,
                share(Name::RefundsReserve, terms.refunds_reserve),
            ),
        ];
        if let Some(prescriber) = prescriber {
            world.post(Account::Prescriber, self.month, prescriber.minus());
        }
        for (account, cost) in &costs {
            world.post(*account, self.month, cost.minus());
        }
    }
}
