//! The practice in one world: demand, chair-hours, takings and running costs, month by month,
//! before tax.

mod fixed;
mod terms;

use super::events::Law;
use super::ledger::{Account, World};
use super::plan::Plan;
use super::setting::Setting;
use super::vat::Vat;
pub(super) use terms::Terms;

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

/// What the practice of one world comes to.
pub(super) struct Practice {
    /// Whether demand had to give way for want of chair-hours in some month.
    pub(super) full: bool,
}

/// One kind of appointment in one month.
struct Work {
    takings: Account,
    consumables: Account,
    /// Booked, no-shows included.
    booked: f64,
    /// Share of booked that is kept.
    kept: f64,
    price: f64,
    uses: f64,
    hours: f64,
    prescriber: f64,
    /// Whether the overheads of the extra work fall on it.
    extra: bool,
    injectable: bool,
}

struct Month<'a> {
    terms: &'a Terms,
    plan: &'a Plan,
    side: Side,
    /// The law that is in force by this month; none if nothing has changed.
    law: Law,
    month: usize,
    volume: f64,
    prices: f64,
    vat_share: f64,
}

/// Works the practice of one world out, into its ledger. `vat` keeps the running twelve months.
pub(super) fn run(
    setting: &Setting<'_>,
    plan: &Plan,
    side: Side,
    world: &mut World,
    vat: &mut Vat,
) -> Practice {
    let terms = &setting.practice;
    let law = plan.events.law;
    let law_from = law.inputs().map(|(_, from)| {
        let from = setting.scenario.month(from).since(setting.start);
        from.max(0) as usize
    });
    let mut full = false;
    for month in 0..world.months() {
        let level = terms.levels[month / 12];
        let at = Month {
            terms,
            plan,
            side,
            law: if law_from.is_some_and(|from| month >= from) {
                law
            } else {
                Law::NoChange
            },
            month,
            volume: level.volume,
            prices: level.prices,
            vat_share: vat.share_of_takings(month),
        };
        world.add(Account::Salary, month, terms.salary / 12.0 * at.prices);
        let mut work = at.work();
        full |= at.fit_into_chair_hours(&mut work);
        if let Some(clinic) = &terms.clinic {
            at.pay_of(clinic, &work, world);
            vat.pass();
        } else {
            at.book(&work, world);
            at.fixed(world);
            vat.close(month, world);
        }
    }
    Practice { full }
}

/// Share of what is established that is there in the `since`-th month: its middle counts.
fn ramp(since: f64, months: f64) -> f64 {
    if months <= 0.0 {
        1.0
    } else {
        ((since - 0.5) / months).min(1.0)
    }
}

impl Month<'_> {
    /// Months since something opened, counted from one; `None` before.
    fn since(&self, opens: Option<usize>) -> Option<f64> {
        opens
            .filter(|opens| self.month >= *opens)
            .map(|opens| (self.month - opens + 1) as f64)
    }

    /// How much of the opened services this world has: all of them with the route, without it
    /// the part that needs no qualification.
    fn share_of_extra(&self) -> f64 {
        if self.side.has_route() {
            1.0
        } else {
            1.0 - self.terms.attribution
        }
    }

    /// Whether this world may sell injectables in this month.
    fn may_inject(&self) -> bool {
        match self.law {
            Law::RegisteredOnly => self.terms.registered,
            Law::Level7Required => {
                let held = self.plan.qualified.is_some_and(|from| self.month >= from);
                (self.side.has_route() && held) || self.terms.holds_level_7
            }
            Law::NoChange | Law::Licence | Law::Premises => true,
        }
    }

    /// Every kind of appointment that is asked for. Present work comes first, so that ties keep
    /// it.
    fn work(&self) -> Vec<Work> {
        let monthly = self.terms.weeks_worked / 12.0 * self.volume;
        let may_inject = self.may_inject();
        let mut all = Vec::with_capacity(8);
        if may_inject && let Some(since) = self.since(self.plan.opens) {
            self.offer(false, self.share_of_extra(), monthly, since, &mut all);
        }
        if let Some(since) = self.since(self.laser_opens()) {
            self.offer(true, 1.0, monthly, since, &mut all);
        }
        let extra = all.iter().map(|one| one.booked).sum();
        for injectable in [true, false] {
            let share = self.terms.present.injectables;
            let share = if injectable { share } else { 1.0 - share };
            if share > 0.0 && (may_inject || !injectable) {
                all.insert(0, self.present(share, monthly, extra, injectable));
            }
        }
        all
    }

    /// Month in which laser opens in this world, if it does.
    fn laser_opens(&self) -> Option<usize> {
        let laser = self.plan.laser.as_ref()?;
        self.side.has_route().then_some(laser.opens)
    }

    /// The services of one kind that are sold since so many months.
    fn offer(&self, laser: bool, share: f64, monthly: f64, since: f64, to: &mut Vec<Work>) {
        let offers = if laser {
            &self.terms.laser
        } else {
            &self.terms.injectables
        };
        let (takings, consumables) = if laser {
            (Account::LaserTakings, Account::LaserConsumables)
        } else {
            (Account::ExtraTakings, Account::ExtraConsumables)
        };
        for offer in offers.services.iter().filter(|offer| offer.mix > 0.0) {
            to.push(Work {
                takings,
                consumables,
                booked: offers.weekly * share * monthly * offer.mix / offers.mix
                    * ramp(since, offer.months_to_establish),
                kept: 1.0 - offer.no_shows,
                price: offer.price * self.prices,
                uses: offer.consumables * self.prices,
                hours: offer.hours,
                prescriber: offer.prescriber * self.prices,
                extra: true,
                injectable: !laser,
            });
        }
    }

    fn present(&self, share: f64, monthly: f64, extra: f64, injectable: bool) -> Work {
        let (present, recognition) = (&self.terms.present, &self.terms.recognition);
        let recognised = match self.since(self.plan.opens) {
            Some(since) if self.side.has_route() => ramp(since, recognition.months),
            _ => 0.0,
        };
        let enquiries = 1.0 + recognition.enquiries * recognised;
        let premium = 1.0 + recognition.price * recognised;
        let demand = present.appointments * monthly * enquiries - self.terms.displacement * extra;
        Work {
            takings: Account::PresentTakings,
            consumables: Account::PresentConsumables,
            booked: demand.max(0.0) * share,
            kept: 1.0,
            price: present.price * premium * self.prices,
            uses: present.consumables * self.prices,
            hours: present.hours,
            prescriber: 0.0,
            extra: false,
            injectable,
        }
    }

    fn host_share(&self, work: &Work) -> f64 {
        if work.injectable && self.law == Law::Premises {
            self.terms.host_share
        } else {
            0.0
        }
    }

    /// What a booked chair-hour of this work leaves, pounds.
    fn worth(&self, work: &Work) -> f64 {
        let of_price = 1.0
            - self.vat_share
            - self.host_share(work)
            - if work.extra { self.terms.shares() } else { 0.0 };
        let room = if work.extra {
            self.terms.room * self.prices
        } else {
            0.0
        };
        work.kept * (work.price * of_price - work.uses - work.prescriber) / work.hours - room
    }

    /// Clinic hours a week given up to study in this month.
    fn given_up(&self) -> f64 {
        if self.side == Side::WithRoute {
            self.terms.clinic_hours_given_up * self.plan.study.share_of_month(self.month)
        } else {
            0.0
        }
    }

    /// Chair-hours offered in this month.
    fn chair_hours(&self) -> f64 {
        (self.terms.chair_hours - self.given_up()).max(0.0) * self.terms.weeks_worked / 12.0
    }

    /// Cuts the least valuable work until it fits; tells whether anything had to give way.
    fn fit_into_chair_hours(&self, work: &mut [Work]) -> bool {
        work.sort_by(|a, b| self.worth(b).total_cmp(&self.worth(a)));
        let mut left = self.chair_hours();
        let mut cut = false;
        for one in work {
            let wanted = one.booked * one.hours;
            // A tolerance, so that rounding in the last place is not taken for want of hours.
            if wanted > left * (1.0 + 1e-12) {
                one.booked = left / one.hours;
                cut = true;
            }
            left = (left - one.booked * one.hours).max(0.0);
        }
        cut
    }

    fn book(&self, work: &[Work], world: &mut World) {
        for one in work {
            let kept = one.booked * one.kept;
            let takings = kept * one.price;
            world.add(one.takings, self.month, takings);
            world.add(one.consumables, self.month, -kept * one.uses);
            world.add(
                Account::HostShare,
                self.month,
                -takings * self.host_share(one),
            );
            if one.extra {
                let room = self.terms.room * self.prices;
                let costs = [
                    (Account::Prescriber, kept * one.prescriber),
                    (Account::Room, one.booked * one.hours * room),
                    (Account::Marketing, takings * self.terms.marketing),
                    (Account::CardFees, takings * self.terms.card_fees),
                    (
                        Account::RefundsReserve,
                        takings * self.terms.refunds_reserve,
                    ),
                ];
                for (account, cost) in costs {
                    world.add(account, self.month, -cost);
                }
            }
        }
    }
}
