//! The charts of the page: from projections to marks, each with the finding as its title.

use super::names;
use super::numbers::{hours, months_words, pounds, pounds_exact};
use super::page::Drawn;
use crate::chart::bars::{self, BarRow, Part};
use crate::chart::running::{self, Band, Difference, Flag, Line};
use crate::chart::{Chart, NARROW, WIDE};
use crate::model::{Item, Projection, Subject};
use crate::scenario::{Field, Scenario};

/// Between what the futures lie at the end, as a further sentence.
fn spread(band: &Band) -> String {
    let end = |edge: &[f64]| super::answer::ahead(edge.last().copied().unwrap_or(0.0));
    [
        " In eight of ten simulated futures you end between ",
        &end(&band.low),
        " and ",
        &end(&band.high),
        ": the shaded band.",
    ]
    .concat()
}

/// A drawing at both widths.
pub(super) fn both(draw: impl Fn(f64) -> Chart) -> Drawn {
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
fn least<'a>(all: &[&'a Projection], value: impl Fn(&Projection) -> f64) -> Option<&'a Projection> {
    all.iter()
        .copied()
        .min_by(|a, b| value(a).total_cmp(&value(b)))
}

fn most<'a>(all: &[&'a Projection], value: impl Fn(&Projection) -> f64) -> Option<&'a Projection> {
    all.iter()
        .copied()
        .max_by(|a, b| value(a).total_cmp(&value(b)))
}

fn name(one: Option<&Projection>) -> String {
    one.map_or_else(String::new, names::projected)
}

/// Those among which the visitor can choose; all, if there is none.
fn open(all: &[Projection]) -> Vec<&Projection> {
    let open: Vec<&Projection> = all.iter().filter(|one| one.figures.admitted).collect();
    if open.is_empty() {
        all.iter().collect()
    } else {
        open
    }
}

/// The finding of a chart that compares: who has least and who has most, or the one there is.
fn finding(
    all: &[Projection],
    value: impl Fn(&Projection) -> f64,
    words: (&str, &str),
    alone: &str,
) -> String {
    let open = open(all);
    match open[..] {
        [one] => [&names::projected(one), alone].concat(),
        _ => [
            &name(least(&open, &value)),
            words.0,
            &name(most(&open, &value)),
            words.1,
        ]
        .concat(),
    }
}

/// A sentence that lists every route with its value.
fn listing(all: &[Projection], value: impl Fn(&Projection) -> String) -> String {
    let list: Vec<String> = all
        .iter()
        .map(|one| [&names::projected(one), " ", &value(one)].concat())
        .collect();
    [&list.join("; "), "."].concat()
}

/// What each route costs.
#[must_use]
pub(super) fn money(all: &[Projection]) -> Drawn {
    let title = finding(
        all,
        |one| one.figures.cost,
        (" costs least, ", " most"),
        ": what it costs",
    );
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
        label: names::projected(one),
        parts: [
            part("part-a", "fee", fee),
            part("part-b", "exam, travel, models, training", extras),
            part("part-c", rest_is, rest),
        ]
        .into_iter()
        .filter(|part| part.value >= 0.5)
        .collect(),
        tick: Some(("after tax".to_owned(), one.figures.cost_after_tax)),
        note: benchmark(one).to_owned(),
    }
}

/// The remark under the bar of a course that does not admit the visitor.
const fn benchmark(one: &Projection) -> &'static str {
    if one.figures.admitted {
        ""
    } else {
        "price benchmark only"
    }
}

/// How many hours each route takes.
#[must_use]
pub(super) fn time(all: &[Projection]) -> Drawn {
    let title = finding(
        all,
        |one| one.figures.hours,
        (" asks for the fewest hours, ", " for the most"),
        ": the hours it asks for",
    );
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
                label: names::projected(one),
                parts: [
                    part("part-a", "guided", guided),
                    part("part-b", "private study", one.figures.hours - guided),
                ]
                .into_iter()
                .filter(|part| part.value >= 0.5)
                .collect(),
                tick: None,
                note: benchmark(one).to_owned(),
            }
        })
        .collect();
    both(|width| bars::compare(title.clone(), sentence.clone(), width, hours, &rows))
}

/// The running difference of every route that is open to the visitor; with the spread of the
/// chosen one's futures where they were simulated, and one of them where it was picked.
#[must_use]
pub(super) fn difference(
    scenario: &Scenario,
    chosen: &Projection,
    all: &[Projection],
    band: Option<&Band>,
) -> Drawn {
    let figures = &chosen.figures;
    let subject = names::projected(chosen);
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
    let title = [subject.as_str(), &finding].concat();
    let sentence = if figures.admitted {
        [
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
            &band.map_or_else(String::new, spread),
        ]
        .concat()
    } else {
        [&title, ", so that no line is drawn for it."].concat()
    };
    let mut lines: Vec<Line> = all
        .iter()
        .filter(|one| one.figures.admitted)
        .map(|one| Line {
            name: names::projected(one),
            short: names::short(one.ledger.subject()).to_owned(),
            positions: one.figures.position.clone(),
            chosen: one.ledger.subject() == chosen.ledger.subject(),
        })
        .collect();
    if figures.admitted {
        lines.push(Line {
            name: [subject.as_str(), ", cash alone"].concat(),
            short: "cash".to_owned(),
            positions: figures.cash.clone(),
            chosen: false,
        });
    }
    let payback = figures
        .payback_months
        .filter(|months| *months > 0)
        .map(|months| Flag {
            month: (months + figures.first_payment) as f64,
            value: 0.0,
            label: ["back after ", &months_words(months as i32)].concat(),
        });
    let deepest = (figures.admitted && figures.deepest_hole > 0.0).then(|| Flag {
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
                band: band.cloned(),
            },
            pounds_exact,
        )
    })
}
