//! The charts of the page: from projections to marks, each with the finding as its title.

use super::names;
use super::numbers::{hours, months_words, pounds, pounds_exact};
use super::page::Drawn;
use crate::chart::bars::{self, BarRow, Part};
use crate::chart::running::{self, Difference, Flag, Line};
use crate::chart::{Chart, NARROW, WIDE};
use crate::model::{Item, Projection, Subject};
use crate::scenario::{Field, Scenario};

fn both(draw: impl Fn(f64) -> Chart) -> Drawn {
    Drawn {
        narrow: draw(NARROW),
        wide: draw(WIDE),
    }
}

fn part(class: &'static str, label: &str, value: f64) -> Part {
    Part {
        class,
        label: label.to_owned(),
        value,
    }
}

/// Names in a sentence: "the PgCert".
fn least(all: &[Projection], value: impl Fn(&Projection) -> f64) -> Option<&Projection> {
    all.iter().min_by(|a, b| value(a).total_cmp(&value(b)))
}

fn most(all: &[Projection], value: impl Fn(&Projection) -> f64) -> Option<&Projection> {
    all.iter().max_by(|a, b| value(a).total_cmp(&value(b)))
}

fn name(one: Option<&Projection>) -> &'static str {
    one.map_or("", |one| names::subject(one.ledger.subject()))
}

/// A sentence that lists every route with its value.
fn listing(all: &[Projection], value: impl Fn(&Projection) -> String) -> String {
    let list: Vec<String> = all
        .iter()
        .map(|one| [names::subject(one.ledger.subject()), " ", &value(one)].concat())
        .collect();
    [&list.join("; "), "."].concat()
}

/// What each route costs.
#[must_use]
pub(super) fn money(all: &[Projection]) -> Drawn {
    let cost = |one: &Projection| one.figures.cost;
    let title = [
        name(least(all, cost)),
        " costs least, ",
        name(most(all, cost)),
        " most",
    ]
    .concat();
    let sentence = [
        "Total cost before tax: ",
        &listing(all, |one| {
            [
                &pounds(one.figures.cost),
                " (",
                &pounds(one.figures.cost_after_tax),
                " after tax relief)",
            ]
            .concat()
        }),
    ]
    .concat();
    let rows: Vec<BarRow> = all.iter().map(cost_row).collect();
    both(|width| bars::compare(title.clone(), sentence.clone(), width, pounds, &rows))
}

fn cost_row(one: &Projection) -> BarRow {
    let payments = &one.ledger.plan.payments;
    let of = |wanted: &dyn Fn(Item) -> bool| -> f64 {
        payments
            .iter()
            .filter(|payment| wanted(payment.item))
            .map(|payment| payment.amount)
            .sum()
    };
    let alone = one.ledger.subject() == Subject::LaserAlone;
    let is_fee = |item| item == Item::Fee || (alone && item == Item::LaserTraining);
    let fee = of(&is_fee);
    let extras = of(&|item| !is_fee(item) && item != Item::LaserTraining);
    let rest = one.figures.cost - fee - extras;
    // Laser alone costs its devices besides; a route, what the clinic hours given up would earn.
    let rest_is = if alone {
        "device"
    } else {
        "clinic hours given up"
    };
    BarRow {
        label: names::subject(one.ledger.subject()).to_owned(),
        parts: [
            part("part-a", "fee", fee),
            part("part-b", "exam, travel, models, training", extras),
            part("part-c", rest_is, rest),
        ]
        .into_iter()
        .filter(|part| part.value >= 0.5)
        .collect(),
        tick: Some(("after tax".to_owned(), one.figures.cost_after_tax)),
        note: String::new(),
    }
}

/// How many hours each route takes.
#[must_use]
pub(super) fn time(all: &[Projection]) -> Drawn {
    let total = |one: &Projection| one.figures.hours;
    let title = [
        name(least(all, total)),
        " asks for the fewest hours, ",
        name(most(all, total)),
        " for the most",
    ]
    .concat();
    let sentence = [
        "Hours of study: ",
        &listing(all, |one| hours(one.figures.hours)),
    ]
    .concat();
    let rows: Vec<BarRow> = all
        .iter()
        .map(|one| {
            let guided = one.ledger.plan.study.guided_hours.min(one.figures.hours);
            BarRow {
                label: names::subject(one.ledger.subject()).to_owned(),
                parts: [
                    part("part-a", "guided", guided),
                    part("part-b", "private study", one.figures.hours - guided),
                ]
                .into_iter()
                .filter(|part| part.value >= 0.5)
                .collect(),
                tick: None,
                note: String::new(),
            }
        })
        .collect();
    both(|width| bars::compare(title.clone(), sentence.clone(), width, hours, &rows))
}

/// The running difference of every route that is open to the visitor.
#[must_use]
pub(super) fn difference(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> Drawn {
    let figures = &chosen.figures;
    let subject = names::subject(chosen.ledger.subject());
    let years = super::numbers::years_words(scenario.number(Field::Horizon) as i32);
    let finding = if figures.admitted {
        match figures.payback_months {
            Some(0) => " is never out of pocket".to_owned(),
            Some(months) => [" is paid back after ", &months_words(months as i32)].concat(),
            None => [" is not paid back within ", &years].concat(),
        }
    } else {
        " is not open to you".to_owned()
    };
    let title = [subject, &finding].concat();
    let sentence = [
        &title,
        ". Against carrying on as you are, after tax: lowest ",
        &pounds(figures.position.iter().copied().fold(0.0, f64::min)),
        ", and ",
        &super::answer::ahead(figures.gain),
        " after ",
        &years,
        ". Cash alone is at its lowest at ",
        &pounds(-figures.deepest_hole),
        ".",
    ]
    .concat();
    let mut lines: Vec<Line> = all
        .iter()
        .filter(|one| one.figures.admitted || one.ledger.subject() == chosen.ledger.subject())
        .map(|one| Line {
            name: names::subject(one.ledger.subject()).to_owned(),
            short: names::short(one.ledger.subject()).to_owned(),
            positions: one.figures.position.clone(),
            chosen: one.ledger.subject() == chosen.ledger.subject(),
        })
        .collect();
    lines.push(Line {
        name: [subject, ", cash alone"].concat(),
        short: "cash".to_owned(),
        positions: figures.cash.clone(),
        chosen: false,
    });
    let payback = figures
        .payback_months
        .filter(|months| *months > 0)
        .map(|months| Flag {
            month: (months + figures.first_payment) as f64,
            value: 0.0,
            label: ["back after ", &months_words(months as i32)].concat(),
        });
    let deepest = (figures.deepest_hole > 0.0).then(|| Flag {
        month: figures.deepest_hole_month as f64,
        value: -figures.deepest_hole,
        label: ["deepest hole ", &pounds(figures.deepest_hole)].concat(),
    });
    both(|width| {
        running::difference(
            &Difference {
                title: title.clone(),
                sentence: sentence.clone(),
                width,
                lines: lines.clone(),
                payback: payback.clone(),
                deepest: deepest.clone(),
            },
            pounds_exact,
        )
    })
}
