//! The rows of the table that `cargo xtask bench` prints: what the model and the page are asked for.

use crate::Ask;
use level7::facts::Facts;
use level7::insight::futures::{COUNT, Futures, futures};
use level7::insight::slope::slope;
use level7::insight::swing::{Swing, swings};
use level7::model::{Events, Projector, Subject, figures_of, project, project_all, subjects};
use level7::report::futures::outlook;
use level7::report::page;
use level7::scenario::{Field, Key, Scenario};
use std::hint::black_box;

/// A row of the table: what is asked for, and how to get ready for it. The visitor is the default
/// one.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) ready: fn() -> Ask,
}

/// Every row. To time something more, add a row.
pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("gain, another number of clients each time", || {
            let (mut scenario, subject) = visitor();
            let mut projector = Projector::new(&scenario);
            let mut clients = 0.0;
            Box::new(move || {
                clients = if clients < 9.0 { clients + 0.25 } else { 0.0 };
                scenario.set_number(Key::Of(Field::ExtraAppointments), clients);
                projector.gain(&scenario, subject, Events::PLAIN)
            })
        }),
        row("figures of one route", || {
            let (scenario, subject) = visitor();
            Box::new(move || figures_of(black_box(&scenario), subject).npv)
        }),
        row("projection of one route, all events", || {
            let (scenario, subject) = visitor();
            Box::new(move || project(black_box(&scenario), subject).expected_gain)
        }),
        row("projection of every route", || {
            let (scenario, _) = visitor();
            Box::new(move || {
                let all = project_all(black_box(&scenario));
                all.iter().map(|one| one.expected_gain).sum()
            })
        }),
        row("2,048 futures of one route", || {
            let (scenario, subject) = visitor();
            Box::new(move || futures(&scenario, subject, COUNT).mean_gain())
        }),
        row("2,048 futures of every route", || {
            let (scenario, _) = visitor();
            Box::new(move || {
                let of = |subject| futures(&scenario, subject, COUNT).mean_gain();
                subjects(&scenario).into_iter().map(of).sum()
            })
        }),
        row("the answer against every input", || {
            let (scenario, subject) = visitor();
            Box::new(move || {
                let found = Key::all().filter_map(|key| slope(&scenario, subject, key));
                found.map(|slope| slope.points.len() as f64).sum()
            })
        }),
        row("what the answer hangs on", || {
            let (scenario, _) = visitor();
            Box::new(move || swings(&scenario).iter().map(Swing::size).sum())
        }),
        row("the whole page in words and marks", || {
            let (scenario, _) = visitor();
            Box::new(move || page::page(black_box(&scenario)).answer.headline.len() as f64)
        }),
        row("a whole refresh: the page, all futures and slopes", || {
            let (scenario, subject) = visitor();
            Box::new(move || {
                let page = page::page(black_box(&scenario));
                let of = |subject| futures(&scenario, subject, COUNT);
                let all: Vec<Futures> = subjects(&scenario).into_iter().map(of).collect();
                let told = outlook(&scenario, &page.projections, &all);
                let found = Key::all().filter_map(|key| slope(&scenario, subject, key));
                let points: usize = found.map(|slope| slope.points.len()).sum();
                let swings: f64 = swings(&scenario).iter().map(Swing::size).sum();
                swings + (points + told.map_or(0, |told| told.months())) as f64
            })
        }),
    ]
}

const fn row(name: &'static str, ready: fn() -> Ask) -> Row {
    Row { name, ready }
}

pub(crate) fn visitor() -> (Scenario, Subject) {
    let scenario = Scenario::new(&Facts::published());
    let subject = subjects(&scenario)[0];
    (scenario, subject)
}
