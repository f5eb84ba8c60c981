//! The one way through: a scenario and a subject become a plan, two worlds, a ledger.

use super::course;
use super::events::{Events, Law, Subject, possible};
use super::fees::{Item, Payment};
use super::figures::{Figures, figures};
use super::ledger::{Account, Ledger, Remark, World};
use super::notes::Notes;
use super::plan::{Plan, plan};
use super::practice::{self, Side};
use super::setting::Setting;
use super::tax_years;
use super::taxed::Taxed;
use super::vat::{Base, Vat};
use super::working::Working;
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
    /// Every course of events of which that is the mean.
    pub outcomes: Vec<Outcome>,
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
    let setting = Setting::of(scenario);
    let mut without = Without::new(&setting);
    let worked = Worked::new(&setting, subject, Events::PLAIN, &mut without);
    let figures = figures(&setting, &worked);
    let outcomes: Vec<Outcome> = possible(scenario, subject)
        .into_iter()
        .map(|(events, share)| {
            let gain = if events == Events::PLAIN {
                figures.gain
            } else {
                let worked = Worked::new(&setting, subject, events, &mut without);
                gain(scenario, &worked.ledger)
            };
            (events, share, gain)
        })
        .collect();
    Projection {
        ledger: worked.ledger,
        figures,
        expected_gain: outcomes.iter().map(|(_, share, gain)| share * gain).sum(),
        outcomes,
    }
}

/// Every course of events that is possible, its probability, and the gain in it, pounds: that of
/// which "all in all" is the mean.
#[must_use]
pub fn outcomes(scenario: &Scenario, subject: Subject) -> Vec<Outcome> {
    let setting = Setting::of(scenario);
    let mut without = Without::new(&setting);
    possible(scenario, subject)
        .into_iter()
        .map(|(events, share)| {
            let worked = Worked::new(&setting, subject, events, &mut without);
            (events, share, gain(scenario, &worked.ledger))
        })
        .collect()
}

/// The ledger of a subject in one course of events.
#[must_use]
pub fn ledger(scenario: &Scenario, subject: Subject, events: Events) -> Ledger {
    let setting = Setting::of(scenario);
    Worked::new(&setting, subject, events, &mut Without::new(&setting)).ledger
}

/// What a subject comes to in the plain projection alone.
#[must_use]
pub fn figures_of(scenario: &Scenario, subject: Subject) -> Figures {
    let setting = Setting::of(scenario);
    let mut without = Without::new(&setting);
    let worked = Worked::new(&setting, subject, Events::PLAIN, &mut without);
    figures(&setting, &worked)
}

/// A course of events, its probability, and the gain in it, pounds.
pub type Outcome = (Events, f64, f64);

/// A subject projected with every step written down: slower, for whoever wants to see how a figure
/// came about.
#[must_use]
pub fn working(scenario: &Scenario, subject: Subject) -> Working {
    let setting = Setting::written_down(scenario);
    let mut without = Without::new(&setting);
    let worked = Worked::new(&setting, subject, Events::PLAIN, &mut without);
    let plain = project(scenario, subject);
    let outcomes = plain.outcomes.clone();
    let projection = Projection {
        ledger: worked.ledger.clone(),
        ..plain
    };
    super::working::working(&setting, &worked.cost(&setting), projection, &outcomes)
}

/// The gain that a ledger comes to, pounds: the position at the horizon.
#[must_use]
pub fn gain(scenario: &Scenario, ledger: &Ledger) -> f64 {
    super::figures::gain(scenario, ledger)
}

/// The gain of a subject in one course of events, pounds: the position at the horizon.
#[must_use]
pub fn gain_of(scenario: &Scenario, subject: Subject, events: Events) -> f64 {
    gain(scenario, &ledger(scenario, subject, events))
}

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

/// The worlds as you are by all on which they hang besides the scenario: the law, and the month
/// in which the services open (for the part that needs no qualification).
struct Without<'a> {
    setting: &'a Setting<'a>,
    known: Vec<(Law, Option<usize>, Run)>,
}

impl<'a> Without<'a> {
    const fn new(setting: &'a Setting<'a>) -> Self {
        Self {
            setting,
            known: Vec::new(),
        }
    }

    fn of(&mut self, plan: &Plan) -> Run {
        let (law, opens) = (plan.events.law, plan.opens);
        if let Some((_, _, run)) = self
            .known
            .iter()
            .find(|(known_law, known_opens, _)| (*known_law, *known_opens) == (law, opens))
        {
            return run.clone();
        }
        let run = run(self.setting, plan, Side::AsYouAre, None);
        self.known.push((law, opens, run.clone()));
        run
    }
}

impl Worked {
    fn new(
        setting: &Setting<'_>,
        subject: Subject,
        events: Events,
        without: &mut Without<'_>,
    ) -> Self {
        let plan = plan(setting.scenario, subject, events);
        let as_you_are = without.of(&plan);
        let past = as_you_are.past;
        let with_route = run(setting, &plan, Side::WithRoute, Some(past));
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
            past,
            ledger: Ledger {
                plan,
                as_you_are: as_you_are.world,
                with_route: with_route.world,
                inflation: setting.scenario.number(Field::Inflation),
                remarks,
            },
        }
    }

    /// What the route costs before tax and after, pounds: everything paid for the course, and the
    /// contribution of the clinic hours given up; for laser alone the devices bought, too. The relief is what the same services would pay
    /// in tax if they cost nothing to reach.
    pub(super) fn cost(&self, setting: &Setting<'_>) -> Cost {
        let plan = &self.ledger.plan;
        let free = run(setting, plan, Side::WithRouteAtNoCost, Some(self.past));
        // The fee apart from the many small payments, so that another fee changes the sum by no
        // more than itself.
        let (fee, rest): (Vec<&Payment>, Vec<&Payment>) = plan
            .payments
            .iter()
            .filter(|payment| payment.item != Item::LaserTraining || plan.is_laser_alone())
            .partition(|payment| payment.item == Item::Fee);
        let sum =
            |payments: &[&Payment]| -> f64 { payments.iter().map(|payment| payment.amount).sum() };
        let paid = sum(&fee);
        let practice = |world: &World| -> f64 {
            Account::PRACTICE
                .iter()
                .map(|account| world.total(*account))
                .sum()
        };
        let practice_at_no_cost = practice(&free.world);
        let lost = (practice_at_no_cost - practice(&self.ledger.with_route)).max(0.0);
        let devices = if plan.is_laser_alone() {
            -self.ledger.with_route.total(Account::LaserDevice)
        } else {
            0.0
        };
        Cost {
            cost: paid + (sum(&rest) + devices + lost),
            devices,
            lost,
            practice_at_no_cost,
            tax_at_no_cost: free.tax,
            tax_with_route: self.tax_with_route,
        }
    }
}

/// Works one world out. `past` is `None` for the world as you are, which makes the past of both.
fn run(setting: &Setting<'_>, plan: &Plan, side: Side, past: Option<Past>) -> Run {
    let notes = if setting.written_down {
        Notes::on()
    } else {
        Notes::off()
    };
    let mut world = World::new(setting.months, notes);
    let mut vat = Vat::new(
        setting.scenario,
        setting.facts,
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
        world,
        tax,
        past: Past {
            vat: vat.base(),
            taxed,
        },
        crossed: vat.crossed(),
        full: practice.full,
    }
}
