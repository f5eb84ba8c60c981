//! The one way through: a scenario and a subject become a plan, two worlds, a ledger.

use super::events::{Events, Subject, possible};
use super::fees::Item;
use super::figures::{Figures, figures};
use super::ledger::{Account, Balance, Ledger, Remark, World};
use super::plan::{Plan, plan};
use super::practice::{self, Side};
use super::tax_years::{self, Taxed};
use super::vat::{Base, Vat};
use crate::scenario::{Field, Key, Scenario};

/// A subject projected: its ledger and what it comes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Projection {
    /// Month by month, if it is finished and nothing changes in law.
    pub ledger: Ledger,
    /// What that comes to.
    pub figures: Figures,
    /// Gain over every course of events, weighed by probability, pounds: "all in all".
    pub expected_gain: f64,
}

/// What is set side by side: the routes compared, and laser alone where it is switched on.
#[must_use]
pub fn subjects(scenario: &Scenario) -> Vec<Subject> {
    let laser = scenario
        .flag(Key::Of(Field::Laser))
        .then_some(Subject::LaserAlone);
    scenario
        .compared()
        .into_iter()
        .map(Subject::Route)
        .chain(laser)
        .collect()
}

/// Projects a subject, if it is finished and all in all.
#[must_use]
pub fn project(scenario: &Scenario, subject: Subject) -> Projection {
    let worked = Worked::new(scenario, subject, Events::PLAIN);
    let figures = figures(scenario, &worked);
    let expected_gain = possible(scenario, subject)
        .into_iter()
        .map(|(events, share)| share * gain_of(scenario, subject, events))
        .sum();
    Projection {
        ledger: worked.ledger,
        figures,
        expected_gain,
    }
}

/// The ledger of a subject in one course of events.
#[must_use]
pub fn ledger(scenario: &Scenario, subject: Subject, events: Events) -> Ledger {
    Worked::new(scenario, subject, events).ledger
}

/// The gain of a subject in one course of events, pounds: the position at the horizon.
#[must_use]
pub fn gain_of(scenario: &Scenario, subject: Subject, events: Events) -> f64 {
    super::figures::gain(scenario, &ledger(scenario, subject, events))
}

/// A ledger with what only the figures need besides.
pub(super) struct Worked {
    pub(super) ledger: Ledger,
    /// Self Assessment that falls on the months of the ledger, with the route, pounds.
    tax_with_route: f64,
}

/// One world, worked out.
struct Run {
    world: World,
    tax: f64,
    vat_base: Option<Base>,
    taxed_base: Taxed,
    crossed: Option<usize>,
    full: bool,
}

impl Worked {
    pub(super) fn new(scenario: &Scenario, subject: Subject, events: Events) -> Self {
        let plan = plan(scenario, subject, events);
        let as_you_are = run(scenario, &plan, Side::AsYouAre, None);
        let with_route = run(scenario, &plan, Side::WithRoute, Some(&as_you_are));
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
        Self {
            tax_with_route: with_route.tax,
            ledger: Ledger {
                plan,
                as_you_are: as_you_are.world,
                with_route: with_route.world,
                inflation: scenario.number(Field::Inflation),
                remarks,
            },
        }
    }

    /// What the route costs before tax and after, pounds: everything paid for the course, and the
    /// contribution of the clinic hours given up. The relief is what the same services would pay
    /// in tax if they cost nothing to reach.
    pub(super) fn cost(&self, scenario: &Scenario) -> (f64, f64) {
        let plan = &self.ledger.plan;
        let as_you_are = run(scenario, plan, Side::AsYouAre, None);
        let free = run(scenario, plan, Side::WithRouteAtNoCost, Some(&as_you_are));
        let paid: f64 = plan
            .payments
            .iter()
            .filter(|payment| payment.item != Item::LaserTraining || plan.is_laser_alone())
            .map(|payment| payment.amount)
            .sum();
        let practice = |world: &World| -> f64 {
            Account::PRACTICE
                .iter()
                .map(|account| world.total(*account))
                .sum()
        };
        let lost = practice(&free.world) - practice(&self.ledger.with_route);
        let cost = paid + lost.max(0.0);
        (cost, cost - (free.tax - self.tax_with_route))
    }
}

fn run(scenario: &Scenario, plan: &Plan, side: Side, as_you_are: Option<&Run>) -> Run {
    let facts = scenario.facts();
    let months = scenario.number(Field::Horizon) as usize * 12;
    let mut world = World::new(months);
    let mut vat = Vat::new(scenario, facts, as_you_are.and_then(|run| run.vat_base));
    let practice = practice::run(scenario, plan, side, &mut world, &mut vat);
    if side.has_route() {
        book_course(plan, side, &mut world);
    }
    let taxed_base =
        as_you_are.map_or_else(|| Taxed::base(&world, vat.accrued()), |run| run.taxed_base);
    let draws = (side == Side::WithRoute).then_some(plan);
    let tax = tax_years::settle(
        scenario,
        facts,
        &mut world,
        vat.accrued(),
        taxed_base,
        draws,
    );
    Run {
        world,
        tax,
        vat_base: vat.base(),
        taxed_base,
        crossed: vat.crossed(),
        full: practice.full,
    }
}

fn book_course(plan: &Plan, side: Side, world: &mut World) {
    for payment in &plan.payments {
        let account = match payment.item {
            Item::Fee => Account::CourseFee,
            Item::FinanceCharges => Account::FinanceCharges,
            Item::LevelsBelow => Account::LevelsBelow,
            Item::Registration => Account::Registration,
            Item::ExtraTraining => Account::ExtraTraining,
            Item::Travel => Account::Travel,
            Item::Models => Account::Models,
            Item::LaserTraining => Account::LaserTraining,
        };
        // Laser is a choice of its own: its training stays when the route costs nothing.
        let is_route = payment.item != Item::LaserTraining || plan.is_laser_alone();
        if side == Side::WithRoute || !is_route {
            world.add(account, payment.month, -payment.amount);
        }
    }
    if side == Side::WithRoute {
        for (month, owed) in plan.instalments_owed.iter().enumerate() {
            world.owe(Balance::Instalments, month, *owed);
        }
    }
}
