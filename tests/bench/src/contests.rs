//! What is raced against the twin: the same three questions that `tests/bench/race.mjs` puts to it.

use crate::{Ask, rows::visitor};
use level7::insight::futures::{COUNT, Futures, Run};
use level7::model::{Subject, project_all, subjects};
use level7::scenario::Scenario;
use std::hint::black_box;

/// What is asked for, in the order of the contests.
pub const CONTESTS: [&str; 3] = [
    "projection of every route",
    "2,048 futures of the chosen route",
    "2,048 futures of every route",
];

pub(crate) fn ready(place: usize) -> Option<Ask> {
    let (scenario, _) = visitor();
    let chosen = Subject::Route(scenario.route());
    Some(match place {
        0 => Box::new(move || {
            let all = project_all(black_box(&scenario));
            all.iter().map(|one| one.expected_gain).sum()
        }),
        1 => Box::new(move || drawn(black_box(&scenario), chosen, COUNT, true).mean_gain()),
        2 => Box::new(move || {
            // As the page asks: months are kept of the chosen route alone, for the band.
            let of = |subject| drawn(black_box(&scenario), subject, COUNT, subject == chosen);
            let all: Vec<Futures> = subjects(&scenario).into_iter().map(of).collect();
            all.iter().map(Futures::mean_gain).sum()
        }),
        _ => return None,
    })
}

/// `count` futures of a subject, at a stroke.
pub(crate) fn drawn(
    scenario: &Scenario,
    subject: Subject,
    count: usize,
    with_positions: bool,
) -> Futures {
    let mut run = Run::new(scenario, subject, count, with_positions);
    run.step(count);
    run.finish()
}
