//! The routes side by side: a column each, the same rows for all.

use super::answer::ahead;
use super::names;
use super::numbers::{hours, month_name, months_words, pounds, pounds_exact, weeks_words};
use super::page::{Column, Comparison, Row};
use crate::facts::routes::Admits;
use crate::model::{Fit, Projection, Reading, Subject, funding};
use crate::scenario::{Field, Key, RouteField, Scenario};
use crate::words::comparison as words;

/// The comparison of everything that was projected.
#[must_use]
pub(super) fn comparison(scenario: &Scenario, all: &[Projection]) -> Comparison {
    let routes = all
        .iter()
        .map(|one| {
            let subject = one.ledger.subject();
            Column {
                key: subject.text(),
                subject,
                name: names::projected(one),
                chosen: subject == Subject::Route(scenario.route()),
                tag: tag(one).to_owned(),
            }
        })
        .collect();
    let row = |(label, note): (&str, &str), cell: &dyn Fn(&Projection) -> String| Row {
        label: label.to_owned(),
        note: note.to_owned(),
        cells: all.iter().map(cell).collect(),
        reading: None,
    };
    let figure = |reading, row| Row {
        reading: Some(reading),
        ..row
    };
    let years = super::numbers::years_words(scenario.number(Field::Horizon) as i32);
    let open_only = |one: &Projection, text: String| {
        if one.figures.admitted {
            text
        } else {
            words::NOT_OPEN.to_owned()
        }
    };
    let rows = vec![
        figure(
            Reading::Cost,
            row(words::TOTAL_COST, &|one| pounds(one.figures.cost)),
        ),
        figure(
            Reading::CostAfterTax,
            row(words::AFTER_TAX, &|one| pounds(one.figures.cost_after_tax)),
        ),
        figure(
            Reading::Hours,
            row(words::STUDY, &|one| hours(one.figures.hours)),
        ),
        figure(
            Reading::OwnTime,
            row(words::OWN_TIME, &|one| pounds(one.figures.own_time)),
        ),
        figure(Reading::Weeks, row(words::TIME, &|one| time(one))),
        row(words::FINISHED, &|one| finished(one)),
        figure(
            Reading::CostPerGuidedHour,
            row(words::GUIDED_HOUR, &|one| {
                one.figures
                    .cost_per_guided_hour
                    .map_or_else(|| super::numbers::NONE.to_owned(), pounds_exact)
            }),
        ),
        figure(
            Reading::Payback,
            row(words::PAYBACK, &|one| {
                open_only(
                    one,
                    one.figures.payback_months.map_or_else(
                        || words::not_within(&years),
                        |months| months_words(months as i32),
                    ),
                )
            }),
        ),
        figure(
            Reading::DeepestHole,
            row(words::DEEPEST_HOLE, &|one| {
                open_only(one, pounds(one.figures.deepest_hole))
            }),
        ),
        figure(
            Reading::Gain,
            row((&words::after(&years), words::IF_YOU_FINISH), &|one| {
                open_only(one, ahead(one.figures.gain))
            }),
        ),
        figure(
            Reading::AllInAll,
            row(words::ALL_IN_ALL, &|one| {
                open_only(one, ahead(one.expected_gain))
            }),
        ),
        row(words::LOAN, &|one| loan(scenario, one)),
        row(words::ADMITTED, &|one| admitted(scenario, one)),
        row(words::OPENS, &|one| opens(scenario, one)),
    ];
    Comparison { routes, rows }
}

fn tag(one: &Projection) -> &'static str {
    if !one.figures.admitted {
        words::BENCHMARK
    } else if let Fit::NeedsHours(_) | Fit::NoHours = one.figures.fit {
        words::DOES_NOT_FIT
    } else {
        ""
    }
}

fn time(one: &Projection) -> String {
    let weeks = weeks_words(libm::ceil(one.figures.weeks) as i32);
    match one.figures.fit {
        Fit::Fits => weeks,
        Fit::NoHours => words::NEVER_FINISHED.to_owned(),
        Fit::NeedsHours(needed) => words::weeks_if(&weeks, &super::answer::hours_up(needed)),
    }
}

fn finished(one: &Projection) -> String {
    if one.figures.fit == Fit::NoHours {
        words::NEVER.to_owned()
    } else {
        month_name(one.figures.finishes)
    }
}

fn loan(scenario: &Scenario, one: &Projection) -> String {
    let Subject::Route(route) = one.ledger.subject() else {
        return words::NO_LOAN.to_owned();
    };
    let Some(scheme) = funding::available(scenario.nation(), route) else {
        return words::NO_LOAN.to_owned();
    };
    let facts = scenario.facts();
    let cap = pounds(facts.likely(scheme.cap, scenario.month(Field::Start)));
    if scenario.flag(Key::Route(route, RouteField::Borrow)) {
        words::loan_taken(&cap)
    } else {
        words::loan_not_taken(&cap)
    }
}

fn admitted(scenario: &Scenario, one: &Projection) -> String {
    let Subject::Route(route) = one.ledger.subject() else {
        return names::admitted(Admits::Anyone).to_owned();
    };
    let below = scenario.flag(Key::Route(route, RouteField::NeedsLevels4And5));
    match (scenario.admits(route), below) {
        (Admits::Anyone, true) => words::ANYONE_WITH_LEVELS_BELOW,
        (admits, _) => names::admitted(admits),
    }
    .to_owned()
}

fn opens(scenario: &Scenario, one: &Projection) -> String {
    if !one.figures.admitted {
        return words::NOT_OPEN.to_owned();
    }
    let laser = one.ledger.plan.laser.is_some();
    let injectables = match one.ledger.subject() {
        Subject::Route(route) => {
            one.figures.admitted && scenario.flag(Key::Route(route, RouteField::OpensInjectables))
        }
        Subject::LaserAlone => false,
    };
    words::opens(injectables, laser).to_owned()
}
