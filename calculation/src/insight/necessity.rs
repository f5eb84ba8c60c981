//! What each way the law may go leaves the visitor, with the route and without it: the last twelve
//! months looked at, read off the ledger of each.

use crate::facts::Month;
use crate::model::{
    Account, Events, Law, Projection, Subject, World, deflator, law_outcomes, ledger, project,
};
use crate::scenario::{Field, Key, Scenario};

/// How many years are looked at at least: over one alone, the study and the tax of the months
/// before it stand in the way of a full year.
pub const LEAST_YEARS: f64 = 2.0;

/// Less than a penny is no difference, pounds.
const NOTHING: f64 = 0.01;

/// Less is no chance, share of one: what is left when shares that make one are taken from it.
const NO_CHANCE: f64 = 1e-9;

/// The months of a year.
const YEAR: usize = 12;

/// The last twelve months of one world, pounds: cash of the day, or today's money where the
/// visitor asks for it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Year {
    /// What is kept after costs, tax and loans: cash less the rise in what is owed.
    pub kept: f64,
    /// What is taken for present work and for new injectables, and what a clinic pays.
    pub taken: [f64; 3],
    /// What a licence costs.
    pub licence: f64,
    /// What oversight by a health professional costs.
    pub oversight: f64,
    /// What the host of permitted premises keeps.
    pub host: f64,
}

/// The last twelve months of both worlds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Both {
    /// With the route.
    pub with_route: Year,
    /// Without it.
    pub as_you_are: Year,
}

/// One way the law may go.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Way {
    /// How the law turns out.
    pub law: Law,
    /// The inputs that hold its chance and its month.
    pub inputs: (Field, Field),
    /// Its chance, share of one, after chances of more than one together are scaled to one.
    pub chance: f64,
    /// Month from which it holds, counted from the start; `None` after the months looked at.
    pub begins: Option<usize>,
    /// What that leaves.
    pub both: Both,
}

/// Every way the law may go that has a chance.
#[derive(Clone, PartialEq, Debug)]
pub struct Necessity {
    /// The first and the last of the twelve months that are read.
    pub months: (Month, Month),
    /// How many years are looked at.
    pub years: i32,
    /// Chance of no new law, share of one.
    pub unchanged_chance: f64,
    /// What no new law leaves.
    pub unchanged: Both,
    /// Every new law with a chance, in the order of [`Law::ALL`].
    pub ways: Vec<Way>,
    /// What is studied and when, as projected.
    pub projected: Projected,
}

/// What of the study bears on the law.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Projected {
    /// What is studied.
    pub subject: Subject,
    /// Whether the course admits the visitor.
    pub admitted: bool,
    /// Month from which the award is held, counted from the start; `None` if it never is.
    pub qualified: Option<usize>,
    /// Month from which its treatments are sold, counted from the start; `None` if they never are.
    pub opens: Option<usize>,
    /// Last month of study, counted from the start.
    pub studies_to: usize,
    /// Whether laser is studied beside it.
    pub laser: bool,
}

impl Way {
    /// Whether injectables stop in a world: under a law that may close them, less is taken for
    /// some of its work.
    #[must_use]
    pub fn stops(&self, year: Year, unchanged: Year) -> bool {
        let mut pairs = year.taken.iter().zip(unchanged.taken);
        matches!(self.law, Law::Level7Required | Law::RegisteredOnly)
            && pairs.any(|(taken, before)| *taken < before - NOTHING)
    }
}

/// What each way the law may go leaves, for the route that was projected. Asks for a ledger for
/// each, and projects anew where less than [`LEAST_YEARS`] was looked at.
#[must_use]
pub fn necessity(scenario: &Scenario, chosen: &Projection) -> Necessity {
    if scenario.number(Field::Horizon) < LEAST_YEARS {
        let longer = scenario.with_number(Key::Of(Field::Horizon), LEAST_YEARS);
        let projected = project(&longer, chosen.ledger.subject());
        return read(&longer, &projected);
    }
    read(scenario, chosen)
}

fn read(scenario: &Scenario, chosen: &Projection) -> Necessity {
    let plan = &chosen.ledger.plan;
    let months = chosen.ledger.months();
    let start = scenario.month(Field::Start);
    let unchanged = both(
        scenario,
        &chosen.ledger.with_route,
        &chosen.ledger.as_you_are,
    );
    let chances = chances(scenario);
    let chance_of = |law: Law| chances[law as usize];
    let ways = Law::ALL.into_iter().filter_map(|law| {
        let inputs = law.inputs()?;
        let chance = chance_of(law);
        if chance < NO_CHANCE {
            return None;
        }
        let from = scenario.month(inputs.1).since(start).max(0) as usize;
        let begins = (from < months).then_some(from);
        let both = if begins.is_some() {
            let events = Events {
                law,
                ..Events::PLAIN
            };
            let ledger = ledger(scenario, plan.subject, events);
            both(scenario, &ledger.with_route, &ledger.as_you_are)
        } else {
            unchanged
        };
        Some(Way {
            law,
            inputs,
            chance,
            begins,
            both,
        })
    });
    Necessity {
        months: (
            start.plus(months.saturating_sub(YEAR) as i32),
            start.plus(months as i32 - 1),
        ),
        years: (months / YEAR) as i32,
        unchanged_chance: chance_of(Law::NoChange),
        unchanged,
        ways: ways.collect(),
        projected: Projected {
            subject: plan.subject,
            admitted: plan.admitted,
            qualified: plan.qualified,
            opens: plan.opens,
            studies_to: plan.study.last_month(),
            laser: plan.laser.is_some() && !plan.is_laser_alone(),
        },
    }
}

/// The chance of each outcome, as the mean over what may happen weighs it.
fn chances(scenario: &Scenario) -> [f64; Law::ALL.len()] {
    let mut chances = [0.0; Law::ALL.len()];
    for (law, share) in law_outcomes(scenario) {
        chances[law as usize] = if share < NO_CHANCE { 0.0 } else { share };
    }
    chances
}

fn both(scenario: &Scenario, with_route: &World, as_you_are: &World) -> Both {
    Both {
        with_route: year(scenario, with_route),
        as_you_are: year(scenario, as_you_are),
    }
}

fn year(scenario: &Scenario, world: &World) -> Year {
    let to = world.months();
    let from = to.saturating_sub(YEAR);
    let money = |month: usize, amount: f64| amount / deflator(scenario, month);
    let sum = |accounts: &[Account]| -> f64 {
        let of_month = |month| -> f64 {
            let amounts = accounts
                .iter()
                .map(|account| world.account(*account)[month]);
            money(month, amounts.sum())
        };
        (from..to).map(of_month).sum()
    };
    let owed = |month: usize| money(month, world.owed(month));
    let owed_before = from.checked_sub(1).map_or(0.0, owed);
    let owed_after = to.checked_sub(1).map_or(0.0, owed);
    Year {
        kept: sum(Account::ALL) - (owed_after - owed_before),
        taken: [
            Account::PresentTakings,
            Account::ExtraTakings,
            Account::ClinicPay,
        ]
        .map(|account| sum(&[account])),
        licence: -sum(&[Account::Licence]),
        oversight: -sum(&[Account::Oversight]),
        host: -sum(&[Account::HostShare]),
    }
}
