//! "Necessary?": the law today, the people you need, each way the law may go. The sentences are
//! the facts' own rules; which of them concerns the visitor is decided here.

mod law_today;
mod outcomes;
mod people;
mod statement;
mod table;
mod verdict;
mod ways;

pub use statement::{Ground, Statement};

use crate::chart::Table;
use crate::insight::necessity::necessity;
use crate::model::{Law, Projection};
use crate::scenario::{Field, Key, LevelHeld, Scenario, Service, ServiceField};

/// Whether it is necessary, in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Necessary {
    /// The verdict, in a few plain sentences.
    pub verdict: String,
    /// The law today, the people you need, the ways the law may go.
    pub lights: Vec<Light>,
    /// What is kept as the law stands, in one sentence.
    pub unchanged: String,
    /// Each way the law may go that has a chance.
    pub ways: Vec<Way>,
    /// The same in figures.
    pub table: Table,
    /// What is assumed in them, a sentence or two each.
    pub notes: Vec<String>,
}

/// One light: a few words at a glance, and what stands behind them.
#[derive(Clone, PartialEq, Debug)]
pub struct Light {
    /// Its name in files and addresses: `law_today`.
    pub key: &'static str,
    /// What it is about: "The law today".
    pub about: String,
    /// The verdict in a few words: "Not required".
    pub verdict: String,
    /// How it is drawn; never the only sign.
    pub tone: Tone,
    /// The statement that bears it.
    pub lead: Statement,
    /// What its disclosure is called.
    pub opens: String,
    /// What else concerns this visitor.
    pub more: Vec<Statement>,
}

/// One way the law may go.
#[derive(Clone, PartialEq, Debug)]
pub struct Way {
    /// How the law turns out.
    pub law: Law,
    /// What it is about: "If a licence comes".
    pub about: String,
    /// What it means for this visitor in a few words.
    pub verdict: String,
    /// How it is drawn; never the only sign.
    pub tone: Tone,
    /// What the visitor keeps under it, with the route and without.
    pub kept: String,
    /// What is known of it.
    pub basis: Statement,
    /// Its chance and from when, and whose judgement that is.
    pub odds: Statement,
}

/// How a light is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Not needed.
    Open,
    /// It depends.
    Depends,
    /// Needed, or closed without it.
    Closed,
}

impl Tone {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Depends => "depends",
            Self::Closed => "closed",
        }
    }
}

/// Whether it is necessary for the visitor, with the route that was projected and without it.
#[must_use]
pub(super) fn necessary(scenario: &Scenario, chosen: &Projection) -> Necessary {
    let read = necessity(scenario, chosen);
    let outcomes = outcomes::Outcomes::new(scenario, &read);
    let ways: Vec<Way> = ways::ways(scenario, &read, &outcomes);
    Necessary {
        verdict: verdict::verdict(scenario, &read),
        lights: vec![
            law_today::light(scenario),
            people::light(scenario),
            ways::light(scenario, &read),
        ],
        unchanged: outcomes.unchanged(),
        ways,
        table: outcomes.table(),
        notes: outcomes.notes(),
    }
}

fn holds_level_7(scenario: &Scenario) -> bool {
    scenario.level_held() == LevelHeld::Level7
}

/// Whether the visitor sells injectables or means to.
fn sells_injectables(scenario: &Scenario) -> bool {
    sells_now(scenario, true)
        || (scenario.number(Field::ExtraAppointments) > 0.0 && offers(scenario, false))
}

/// Whether the visitor sells injectables, or something else, already.
fn sells_now(scenario: &Scenario, injectables: bool) -> bool {
    let share = scenario.number(Field::PresentInjectables);
    let sold = if injectables { share } else { 1.0 - share };
    scenario.number(Field::PresentAppointments) > 0.0 && sold > 0.0
}

/// Whether some treatment of the kind is among the new ones.
fn offers(scenario: &Scenario, laser: bool) -> bool {
    Service::ALL
        .iter()
        .any(|service| service.is_laser() == laser && is_offered(scenario, *service))
}

fn is_offered(scenario: &Scenario, service: Service) -> bool {
    scenario.service_number(service, ServiceField::Mix) > 0.0
}

/// Whether the visitor pays a prescriber for some of what is sold.
fn pays_a_prescriber(scenario: &Scenario) -> bool {
    let needs = |service: &Service| {
        !service.is_laser()
            && is_offered(scenario, *service)
            && scenario.flag(Key::Service(*service, ServiceField::NeedsPrescriber))
    };
    !scenario.flag(Key::Of(Field::Prescriber))
        && sells_injectables(scenario)
        && Service::ALL.iter().any(needs)
}
