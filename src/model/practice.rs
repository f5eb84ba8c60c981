//! The practice in one world: demand, chair-hours, takings and running costs, month by month,
//! before tax.

use super::events::Law;
use super::ledger::{Account, World};
use super::plan::Plan;
use super::vat::Vat;
use crate::scenario::{Field, Key, LevelHeld, Profession, Scenario, Service, ServiceField};

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
    scenario: &'a Scenario,
    plan: &'a Plan,
    side: Side,
    month: usize,
    volume: f64,
    prices: f64,
    vat_share: f64,
}

/// Works the practice of one world out, into its ledger. `vat` keeps the running twelve months.
pub(super) fn run(
    scenario: &Scenario,
    plan: &Plan,
    side: Side,
    world: &mut World,
    vat: &mut Vat,
) -> Practice {
    let growth = scenario.number(Field::Growth);
    let inflation = scenario.number(Field::Inflation);
    let mut full = false;
    for month in 0..world.months() {
        let years = (month / 12) as f64;
        let at = Month {
            scenario,
            plan,
            side,
            month,
            volume: libm::pow((1.0 + growth) / (1.0 + inflation), years),
            prices: libm::pow(1.0 + inflation, years),
            vat_share: vat.share_of_takings(month),
        };
        world.add(
            Account::Salary,
            month,
            scenario.number(Field::Salary) / 12.0 * at.prices,
        );
        let mut work = at.work();
        full |= at.fit_into_chair_hours(&mut work);
        at.book(&work, world);
        at.fixed(world);
        vat.close(month, world);
    }
    Practice { full }
}

impl Month<'_> {
    fn number(&self, field: Field) -> f64 {
        self.scenario.number(field)
    }

    /// Months since something opened, counted from one; `None` before.
    fn since(&self, opens: Option<usize>) -> Option<f64> {
        opens
            .filter(|opens| self.month >= *opens)
            .map(|opens| (self.month - opens + 1) as f64)
    }

    fn ramp(&self, since: f64, months: f64) -> f64 {
        if months <= 0.0 {
            1.0
        } else {
            ((since - 0.5) / months).min(1.0)
        }
    }

    /// How much of the opened services this world has: all of them with the route, without it
    /// the part that needs no qualification.
    fn share_of_extra(&self) -> f64 {
        if self.side.has_route() {
            1.0
        } else {
            1.0 - self.number(Field::Attribution)
        }
    }

    fn in_force(&self, law: Law) -> bool {
        self.plan.events.law == law
            && law.inputs().is_some_and(|(_, from)| {
                let now = self.scenario.month(Field::Start).plus(self.month as i32);
                now >= self.scenario.month(from)
            })
    }

    /// Whether this world may sell injectables in this month.
    fn may_inject(&self) -> bool {
        if self.in_force(Law::RegisteredOnly) {
            return self.scenario.profession().is_registered();
        }
        if self.in_force(Law::Level7Required) {
            let qualified =
                self.side.has_route() && self.plan.qualified.is_some_and(|from| self.month >= from);
            return qualified || self.scenario.level_held() == LevelHeld::Level7;
        }
        true
    }

    fn work(&self) -> Vec<Work> {
        let scenario = self.scenario;
        let monthly = self.number(Field::WeeksWorked) / 12.0 * self.volume;
        let may_inject = self.may_inject();
        let mut all = Vec::with_capacity(1 + Service::ALL.len());
        let mut extra = 0.0;
        for laser in [false, true] {
            let since = if laser {
                if !self.side.has_route() {
                    continue;
                }
                self.since(self.plan.laser.as_ref().map(|laser| laser.opens))
            } else {
                if !may_inject {
                    continue;
                }
                self.since(self.plan.opens)
            };
            let Some(since) = since else { continue };
            let (weekly, share) = if laser {
                (self.number(Field::LaserAppointments), 1.0)
            } else {
                (self.number(Field::ExtraAppointments), self.share_of_extra())
            };
            let services = || Service::ALL.iter().filter(|one| one.is_laser() == laser);
            let mix: f64 = services()
                .map(|one| scenario.service_number(*one, ServiceField::Mix))
                .sum();
            for service in services() {
                let number = |field| scenario.service_number(*service, field);
                if mix <= 0.0 || number(ServiceField::Mix) <= 0.0 {
                    continue;
                }
                let booked = weekly * share * monthly * number(ServiceField::Mix) / mix
                    * self.ramp(since, number(ServiceField::MonthsToEstablish));
                extra += booked;
                let pays_prescriber = scenario
                    .flag(Key::Service(*service, ServiceField::NeedsPrescriber))
                    && !scenario.flag(Key::Of(Field::Prescriber));
                all.push(Work {
                    takings: if laser {
                        Account::LaserTakings
                    } else {
                        Account::ExtraTakings
                    },
                    consumables: if laser {
                        Account::LaserConsumables
                    } else {
                        Account::ExtraConsumables
                    },
                    booked,
                    kept: 1.0 - number(ServiceField::NoShows),
                    price: number(ServiceField::Price) * self.prices,
                    uses: number(ServiceField::Consumables) * self.prices,
                    hours: number(ServiceField::Minutes) / 60.0,
                    prescriber: if pays_prescriber {
                        self.number(Field::PrescriberFee) * self.prices
                    } else {
                        0.0
                    },
                    extra: true,
                    injectable: !laser,
                });
            }
        }
        // Present work comes first in the list, so that ties keep it.
        for injectable in [true, false] {
            let share = self.number(Field::PresentInjectables);
            let share = if injectable { share } else { 1.0 - share };
            if share > 0.0 && (may_inject || !injectable) {
                all.insert(0, self.present(share, monthly, extra, injectable));
            }
        }
        all
    }

    fn present(&self, share: f64, monthly: f64, extra: f64, injectable: bool) -> Work {
        let recognised = if self.side.has_route() {
            self.since(self.plan.opens)
                .map_or(0.0, |since| self.ramp(since, self.recognition_months()))
        } else {
            0.0
        };
        let enquiries = 1.0 + self.number(Field::RecognitionEnquiries) * recognised;
        let premium = 1.0 + self.number(Field::RecognitionPrice) * recognised;
        let demand = self.number(Field::PresentAppointments) * monthly * enquiries
            - self.number(Field::Displacement) * extra;
        Work {
            takings: Account::PresentTakings,
            consumables: Account::PresentConsumables,
            booked: demand.max(0.0) * share,
            kept: 1.0,
            price: self.number(Field::PresentPrice) * premium * self.prices,
            uses: self.number(Field::PresentConsumables) * self.prices,
            hours: self.number(Field::PresentMinutes) / 60.0,
            prescriber: 0.0,
            extra: false,
            injectable,
        }
    }

    /// Recognition ramps like the injectables that are sold most.
    fn recognition_months(&self) -> f64 {
        let mix = |one: &Service| self.scenario.service_number(*one, ServiceField::Mix);
        Service::ALL
            .iter()
            .filter(|one| !one.is_laser())
            .fold(None, |best: Option<&Service>, one| match best {
                Some(so_far) if mix(so_far) >= mix(one) => Some(so_far),
                _ => Some(one),
            })
            .map_or(0.0, |one| {
                self.scenario
                    .service_number(*one, ServiceField::MonthsToEstablish)
            })
    }

    /// Shares of extra takings that go to marketing, card fees and the reserve.
    fn shares(&self) -> f64 {
        self.number(Field::Marketing)
            + self.number(Field::CardFees)
            + self.number(Field::RefundsReserve)
    }

    fn host_share(&self, work: &Work) -> f64 {
        if work.injectable && self.in_force(Law::Premises) && !self.may_run_premises() {
            self.number(Field::PremisesHostShare)
        } else {
            0.0
        }
    }

    /// Scotland's Act lets doctors, dentists, and prescribing nurses, midwives and pharmacists
    /// provide or manage permitted premises.
    fn may_run_premises(&self) -> bool {
        let prescribes = self.scenario.flag(Key::Of(Field::Prescriber));
        match self.scenario.profession() {
            Profession::Doctor | Profession::Dentist => true,
            Profession::NurseOrMidwife | Profession::Pharmacist => prescribes,
            Profession::OtherRegistered | Profession::NotRegistered => false,
        }
    }

    /// What a booked chair-hour of this work leaves, pounds.
    fn worth(&self, work: &Work) -> f64 {
        let of_price = 1.0
            - self.vat_share
            - self.host_share(work)
            - if work.extra { self.shares() } else { 0.0 };
        let room = if work.extra {
            self.number(Field::Room) * self.prices
        } else {
            0.0
        };
        work.kept * (work.price * of_price - work.uses - work.prescriber) / work.hours - room
    }

    /// Chair-hours offered in this month.
    fn chair_hours(&self) -> f64 {
        let given_up = if self.side == Side::WithRoute {
            self.number(Field::ClinicHoursGivenUp) * self.plan.study.share_of_month(self.month)
        } else {
            0.0
        };
        (self.number(Field::ChairHours) - given_up).max(0.0) * self.number(Field::WeeksWorked)
            / 12.0
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
                let room = self.number(Field::Room) * self.prices;
                let costs = [
                    (Account::Prescriber, kept * one.prescriber),
                    (Account::Room, one.booked * one.hours * room),
                    (Account::Marketing, takings * self.number(Field::Marketing)),
                    (Account::CardFees, takings * self.number(Field::CardFees)),
                    (
                        Account::RefundsReserve,
                        takings * self.number(Field::RefundsReserve),
                    ),
                ];
                for (account, cost) in costs {
                    world.add(account, self.month, -cost);
                }
            }
        }
    }

    /// Costs that do not depend on how much is sold.
    fn fixed(&self, world: &mut World) {
        let scenario = self.scenario;
        let laser = self
            .plan
            .laser
            .as_ref()
            .filter(|_| self.side.has_route())
            .map(|laser| laser.opens);
        let laser_open = self.since(laser).is_some();
        let sold = self.since(self.plan.opens).is_some() && self.may_inject();
        let yearly = |field| scenario.number(field) / 12.0 * self.prices;

        let insured = if laser_open {
            1.0
        } else if sold {
            self.share_of_extra()
        } else {
            0.0
        };
        world.add(
            Account::Insurance,
            self.month,
            -yearly(Field::Insurance) * insured,
        );

        // A licence is needed for what is sold already, too.
        let present = self.number(Field::PresentInjectables) > 0.0
            && self.number(Field::PresentAppointments) > 0.0
            && self.may_inject();
        let licensed = if present {
            1.0
        } else if sold {
            self.share_of_extra()
        } else {
            0.0
        };
        if self.in_force(Law::Licence) || self.in_force(Law::Level7Required) {
            world.add(
                Account::Licence,
                self.month,
                -yearly(Field::Licence) * licensed,
            );
            if !scenario.profession().is_registered() {
                let oversight = scenario.number(Field::Oversight) * self.prices;
                world.add(Account::Oversight, self.month, -oversight * licensed);
            }
        }

        if let Some(since) = self.since(laser) {
            let price = scenario.number(Field::LaserDevicePrice);
            world.add(
                Account::LaserServiceContract,
                self.month,
                -price * yearly(Field::LaserServiceContract),
            );
            if scenario.flag(Key::Of(Field::LaserLeased)) {
                let lease = scenario.number(Field::LaserLease);
                world.add(Account::LaserLease, self.month, -lease);
            } else {
                let life = libm::ceil(scenario.number(Field::LaserDeviceLife) * 12.0) as usize;
                if (since as usize - 1).is_multiple_of(life.max(1)) {
                    world.add(Account::LaserDevice, self.month, -price * self.prices);
                }
            }
        }
    }
}
