//! Both worlds of a subject worked out, and shared where several courses of events have the same.

use super::course;
use super::events::{Events, Law, Subject};
use super::fees::{Item, Payment};
use super::figures;
use super::ledger::{Account, Draft, Ledger, Remark, World};
use super::notes::Number;
use super::plan::{Plan, plan};
use super::practice::{self, Side};
use super::setting::Setting;
use super::tax_years;
use super::taxed::Taxed;
use super::vat::{Base, Vat};
use crate::scenario::Field;

/// A ledger with what only the figures need besides.
pub(super) struct Worked {
    pub(super) ledger: Ledger,
    past: Past,
    /// Tax that falls on the months of the ledger, with the route, pounds.
    tax_with_route: f64,
}

/// What a subject costs and of what that is made, pounds.
pub(super) struct Cost {
    /// All told, before tax.
    pub(super) cost: f64,
    /// Devices bought, where they are part of it.
    pub(super) devices: f64,
    /// Contribution of the clinic hours given up.
    pub(super) lost: f64,
    /// What the practice would leave if the route cost nothing and no hours.
    pub(super) practice_at_no_cost: f64,
    /// Tax on the same services if they cost nothing to reach.
    pub(super) tax_at_no_cost: f64,
    /// Tax with the route.
    pub(super) tax_with_route: f64,
}

impl Cost {
    /// After the tax that it saves, pounds.
    pub(super) fn after_tax(&self) -> f64 {
        self.cost - (self.tax_at_no_cost - self.tax_with_route)
    }
}

/// The past from which both worlds start: that of the world as you are.
#[derive(Clone, Copy)]
struct Past {
    vat: Option<Base>,
    taxed: Taxed,
}

/// One world, worked out.
#[derive(Clone)]
struct Run {
    world: World,
    tax: f64,
    past: Past,
    crossed: Option<usize>,
    full: bool,
}

/// All on which a world as you are hangs besides the scenario: the law, as far as it touches the
/// practice within the horizon, and the month in which the services open (for the part that needs
/// no qualification), if they do.
type Without = (Law, Option<usize>);

/// The worlds of a scenario, worked out as they are asked for.
pub(super) struct Worlds<'a, N> {
    setting: &'a Setting<'a, N>,
    as_you_are: Vec<(Without, Run)>,
    /// Worlds that nobody needs any more, to be filled again.
    spare: Vec<World>,
}

impl<'a, N: Number> Worlds<'a, N> {
    pub(super) const fn new(setting: &'a Setting<'a, N>) -> Self {
        Self::over(setting, Vec::new())
    }

    /// The same, filling spare worlds first.
    pub(super) const fn over(setting: &'a Setting<'a, N>, spare: Vec<World>) -> Self {
        Self {
            setting,
            as_you_are: Vec::new(),
            spare,
        }
    }

    /// The setting that they share.
    pub(super) const fn setting(&self) -> &'a Setting<'a, N> {
        self.setting
    }

    /// All of its worlds, for others to fill.
    pub(super) fn spare(mut self) -> Vec<World> {
        let done = self.as_you_are.into_iter().map(|(_, run)| run.world);
        self.spare.extend(done);
        self.spare
    }

    /// Events whose worlds are the same to the last bit: a law that comes after the horizon changes
    /// nothing in it, and not every law touches every practice.
    pub(super) fn alike(&self, events: Events) -> Events {
        let law = match self.setting.in_force_from(events.law) {
            Some(_) => self.setting.practice.alike(events.law),
            None => Law::NoChange,
        };
        Events { law, ..events }
    }

    /// The place of the world as you are beside a plan.
    fn as_you_are(&mut self, plan: &Plan) -> usize {
        let law = self.alike(plan.events).law;
        let opens = plan.opens.filter(|opens| *opens < self.setting.months);
        let without = (law, opens);
        let known = self.as_you_are.iter();
        if let Some(place) = { known }.position(|(known, _)| *known == without) {
            return place;
        }
        let run = self.run(plan, Side::AsYouAre, None);
        self.as_you_are.push((without, run));
        self.as_you_are.len() - 1
    }

    /// The ledger of a subject in one course of events.
    pub(super) fn worked(&mut self, subject: Subject, events: Events) -> Worked {
        let setting = self.setting;
        let plan = plan(setting.scenario, subject, events);
        let place = self.as_you_are(&plan);
        let past = self.as_you_are[place].1.past;
        let with_route = self.run(&plan, Side::WithRoute, Some(past));
        let as_you_are = &self.as_you_are[place].1;
        let mut remarks = Vec::new();
        if with_route.full || as_you_are.full {
            remarks.push(Remark::CapacityBinds);
        }
        if let Some(month) = with_route.crossed {
            remarks.push(Remark::VatCrossed(month));
        }
        if let Some(month) = as_you_are.crossed {
            remarks.push(Remark::VatCrossedAnyway(month));
        }
        Worked {
            tax_with_route: with_route.tax,
            past,
            ledger: Ledger {
                plan,
                as_you_are: as_you_are.world.clone(),
                with_route: with_route.world,
                inflation: setting.scenario.number(Field::Inflation),
                remarks,
            },
        }
    }

    /// The position of a subject at the end of each month in one course of events, pounds, into
    /// `position`; and the plan that it follows.
    pub(super) fn position(
        &mut self,
        subject: Subject,
        events: Events,
        position: &mut Vec<f64>,
    ) -> Plan {
        let setting = self.setting;
        let plan = plan(setting.scenario, subject, events);
        let place = self.as_you_are(&plan);
        let past = self.as_you_are[place].1.past;
        let with_route = self.run(&plan, Side::WithRoute, Some(past)).world;
        let worlds = [&self.as_you_are[place].1.world, &with_route];
        figures::positions(setting.scenario, setting.deflators, &plan, worlds, position);
        self.spare.push(with_route);
        plan
    }

    /// What a subject costs before tax and after, pounds: everything paid for the course, and the
    /// contribution of the clinic hours given up; for laser alone the devices bought, too. The
    /// relief is what the same services would pay in tax if they cost nothing to reach.
    pub(super) fn cost(&mut self, worked: &Worked) -> Cost {
        let plan = &worked.ledger.plan;
        let free = self.run(plan, Side::WithRouteAtNoCost, Some(worked.past));
        // The fee apart from the many small payments, so that another fee changes the sum by no
        // more than itself.
        let of_subject =
            |payment: &&Payment| payment.item != Item::LaserTraining || plan.is_laser_alone();
        let sum = |of_fee: bool| -> f64 {
            let all = plan.payments.iter().filter(of_subject);
            all.filter(|payment| (payment.item == Item::Fee) == of_fee)
                .map(|payment| payment.amount)
                .sum()
        };
        let practice = |world: &World| -> f64 {
            Account::PRACTICE
                .iter()
                .map(|account| world.total(*account))
                .sum()
        };
        let with_route = &worked.ledger.with_route;
        let practice_at_no_cost = practice(&free.world);
        let lost = (practice_at_no_cost - practice(with_route)).max(0.0);
        let devices = if plan.is_laser_alone() {
            -with_route.total(Account::LaserDevice)
        } else {
            0.0
        };
        self.spare.push(free.world);
        Cost {
            cost: sum(true) + (sum(false) + devices + lost),
            devices,
            lost,
            practice_at_no_cost,
            tax_at_no_cost: free.tax,
            tax_with_route: worked.tax_with_route,
        }
    }

    /// Works one world out. `past` is `None` for the world as you are, which makes the past of
    /// both.
    fn run(&mut self, plan: &Plan, side: Side, past: Option<Past>) -> Run {
        let setting = self.setting;
        let spare = self.spare.pop().unwrap_or_default();
        let mut world = Draft::<N>::in_place_of(spare, setting.months);
        let mut vat = Vat::new(
            setting.scenario,
            setting.facts,
            setting.months,
            past.and_then(|past| past.vat),
        );
        let practice = practice::run(setting, plan, side, &mut world, &mut vat);
        if side.has_route() {
            course::book(setting.scenario, plan, side, &mut world);
        }
        let taxed = past.map_or_else(
            || Taxed::base(setting, &world, vat.months()),
            |past| past.taxed,
        );
        let draws = (side == Side::WithRoute).then_some(plan);
        let tax = tax_years::settle(setting, &mut world, vat.months(), taxed, draws);
        Run {
            world: world.done(),
            tax,
            past: Past {
                vat: vat.base(),
                taxed,
            },
            crossed: vat.crossed(),
            full: practice.full,
        }
    }
}
