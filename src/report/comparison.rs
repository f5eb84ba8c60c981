//! The routes side by side: a column each, the same rows for all.

use super::answer::ahead;
use super::names;
use super::numbers::{hours, month_name, months_words, pounds, pounds_exact, weeks_words};
use super::page::{Column, Comparison, Row};
use crate::facts::routes::Admits;
use crate::model::{Fit, Projection, Reading, Subject, funding};
use crate::scenario::{Field, Key, RouteField, Scenario};

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
    let row = |label: &str, note: &str, cell: &dyn Fn(&Projection) -> String| Row {
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
            "not open to you".to_owned()
        }
    };
    let rows = vec![
        figure(
            Reading::Cost,
            row("Total cost", "before tax", &|one| pounds(one.figures.cost)),
        ),
        figure(
            Reading::CostAfterTax,
            row("Cost after tax", "less relief", &|one| {
                pounds(one.figures.cost_after_tax)
            }),
        ),
        figure(
            Reading::Hours,
            row("Study", "all hours", &|one| hours(one.figures.hours)),
        ),
        figure(
            Reading::OwnTime,
            row("Your own time", "at your figure", &|one| {
                pounds(one.figures.own_time)
            }),
        ),
        figure(Reading::Weeks, row("Time", "as planned", &|one| time(one))),
        row("Finished", "", &|one| finished(one)),
        figure(
            Reading::CostPerGuidedHour,
            row("Cost per guided hour", "", &|one| {
                one.figures
                    .cost_per_guided_hour
                    .map_or_else(|| super::numbers::NONE.to_owned(), pounds_exact)
            }),
        ),
        figure(
            Reading::Payback,
            row(
                "Back where you started",
                "after the first payment",
                &|one| {
                    open_only(
                        one,
                        one.figures.payback_months.map_or_else(
                            || ["not within ", &years].concat(),
                            |months| months_words(months as i32),
                        ),
                    )
                },
            ),
        ),
        figure(
            Reading::DeepestHole,
            row("Deepest hole", "", &|one| {
                open_only(one, pounds(one.figures.deepest_hole))
            }),
        ),
        figure(
            Reading::Gain,
            row(&["After ", &years].concat(), "if you finish", &|one| {
                open_only(one, ahead(one.figures.gain))
            }),
        ),
        figure(
            Reading::AllInAll,
            row("All in all", "average over what may happen", &|one| {
                open_only(one, ahead(one.expected_gain))
            }),
        ),
        row("Government loan", "", &|one| loan(scenario, one)),
        row("Who is admitted", "", &|one| admitted(scenario, one)),
        row("What it opens", "assumption", &|one| opens(scenario, one)),
    ];
    Comparison { routes, rows }
}

fn tag(one: &Projection) -> &'static str {
    if !one.figures.admitted {
        "price benchmark only"
    } else if let Fit::NeedsHours(_) | Fit::NoHours = one.figures.fit {
        "does not fit your hours"
    } else {
        ""
    }
}

fn time(one: &Projection) -> String {
    let weeks = weeks_words(libm::ceil(one.figures.weeks) as i32);
    match one.figures.fit {
        Fit::Fits => weeks,
        Fit::NoHours => "never finished".to_owned(),
        Fit::NeedsHours(needed) => [
            &weeks,
            " (needs ",
            &super::answer::hours_up(needed),
            " hours a week)",
        ]
        .concat(),
    }
}

fn finished(one: &Projection) -> String {
    if one.figures.fit == Fit::NoHours {
        "never".to_owned()
    } else {
        month_name(one.figures.finishes)
    }
}

fn loan(scenario: &Scenario, one: &Projection) -> String {
    let Subject::Route(route) = one.ledger.subject() else {
        return "none found".to_owned();
    };
    let Some(scheme) = funding::available(scenario.nation(), route) else {
        return "none found".to_owned();
    };
    let facts = scenario.facts();
    let cap = pounds(facts.likely(scheme.cap, scenario.month(Field::Start)));
    let taken = if scenario.flag(Key::Route(route, RouteField::Borrow)) {
        ", taken"
    } else {
        ", not taken"
    };
    ["up to ", &cap, taken].concat()
}

fn admitted(scenario: &Scenario, one: &Projection) -> String {
    let Subject::Route(route) = one.ledger.subject() else {
        return "anyone".to_owned();
    };
    let below = scenario.flag(Key::Route(route, RouteField::NeedsLevels4And5));
    match (scenario.admits(route), below) {
        (Admits::Anyone, true) => "anyone with Levels 4 and 5",
        (Admits::Anyone, false) => "anyone",
        (Admits::Registered, _) => "registered health professionals",
        (Admits::DoctorsAndDentists, _) => "doctors and dentists",
    }
    .to_owned()
}

fn opens(scenario: &Scenario, one: &Projection) -> String {
    if !one.figures.admitted {
        return "not open to you".to_owned();
    }
    let laser = one.ledger.plan.laser.is_some();
    let injectables = match one.ledger.subject() {
        Subject::Route(route) => {
            one.figures.admitted && scenario.flag(Key::Route(route, RouteField::OpensInjectables))
        }
        Subject::LaserAlone => false,
    };
    match (injectables, laser) {
        (true, true) => "injectables; laser by its own training",
        (true, false) => "injectables, not laser",
        (false, true) => "laser and IPL, by its own training",
        (false, false) => "nothing that you can sell",
    }
    .to_owned()
}
