//! Work that can be had in several sizes, to see how its cost grows.

use crate::{Ask, contests::drawn, rows::visitor};
use level7::model::{Subject, project, project_all};
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario, Service, ServiceField};
use std::hint::black_box;

/// A kind of work that grows.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// What is asked for.
    pub name: &'static str,
    /// What its size counts.
    pub unit: &'static str,
    /// The sizes that are tried.
    pub sizes: &'static [u32],
    /// The size from which on lines are laid through them.
    pub settled: u32,
    ready: fn(u32) -> Ask,
}

/// Every kind of work that grows. Within two years the study fills the horizon and no law comes into
/// force, so that most courses of events are one: what a month costs can be seen from the third on.
pub const GROWTHS: [Growth; 4] = [
    Growth {
        name: "A projection of every route against the horizon",
        unit: "months",
        sizes: &[12, 24, 36, 48, 60, 72, 84, 96, 108, 120],
        settled: 36,
        ready: by_horizon,
    },
    Growth {
        name: "A projection of one route against services sold",
        unit: "services",
        sizes: &[1, 2, 3, 4, 5],
        settled: 1,
        ready: by_services,
    },
    Growth {
        name: "A projection of every route against their number",
        unit: "routes",
        sizes: &[1, 2, 3, 4, 5, 6],
        settled: 1,
        ready: by_routes,
    },
    Growth {
        name: "Futures of one route against their number",
        unit: "futures",
        sizes: &[256, 1_024, 4_096, 16_384, 65_536],
        settled: 256,
        ready: by_futures,
    },
];

pub(crate) fn ready(kind: usize, size: u32) -> Option<Ask> {
    GROWTHS.get(kind).map(|growth| (growth.ready)(size))
}

fn projections(scenario: Scenario) -> Ask {
    Box::new(move || {
        let all = project_all(black_box(&scenario));
        all.iter().map(|one| one.expected_gain).sum()
    })
}

/// Answers a question of yes or no.
fn say(scenario: &mut Scenario, key: Key, flag: bool) {
    let taken = scenario.give(key, Given::Flag(flag));
    taken.expect("a flag takes yes and no");
}

fn by_horizon(months: u32) -> Ask {
    let (mut scenario, _) = visitor();
    scenario.set_number(Key::Of(Field::Horizon), f64::from(months / 12));
    projections(scenario)
}

/// Injectables come first, then those of laser, which is switched on for them. All are sold alike.
fn by_services(number: u32) -> Ask {
    let (mut scenario, _) = visitor();
    for (place, service) in Service::ALL.iter().enumerate() {
        let share = f64::from(u8::from(place < number as usize));
        scenario.set_number(Key::Service(*service, ServiceField::Mix), share);
    }
    let laser = Service::ALL[..number as usize]
        .iter()
        .any(|one| one.is_laser());
    say(&mut scenario, Key::Of(Field::Laser), laser);
    let subject = Subject::Route(scenario.route());
    Box::new(move || project(black_box(&scenario), subject).expected_gain)
}

fn by_routes(number: u32) -> Ask {
    let (mut scenario, _) = visitor();
    for (place, route) in Route::ALL.iter().enumerate() {
        let compared = Key::Route(*route, RouteField::Compare);
        say(&mut scenario, compared, place < number as usize);
    }
    projections(scenario)
}

fn by_futures(number: u32) -> Ask {
    let (scenario, _) = visitor();
    let subject = Subject::Route(scenario.route());
    Box::new(move || drawn(black_box(&scenario), subject, number as usize, true).mean_gain())
}
