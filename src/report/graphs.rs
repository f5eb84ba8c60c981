//! The charts of the page: from projections to marks, each with the finding as its title.

use super::names;
use super::numbers::{hours, months_words, pounds, pounds_exact};
use super::page::Drawn;
use super::readings;
use crate::chart::bars::{self, BarRow, Bars, Part};
use crate::chart::running::{self, Band, Difference, Flag, Line};
use crate::chart::{Chart, NARROW, WIDE};
use crate::model::{Item, Projection, Subject};
use crate::scenario::{Field, Scenario};
use crate::words::{charts, graphs as words, lists};

/// Between what the futures lie at the end, in a sentence.
fn spread(band: &Band) -> String {
    let end = |edge: &[f64]| super::answer::ahead(edge.last().copied().unwrap_or(0.0));
    words::spread(&end(&band.low), &end(&band.high))
}

/// A drawing at both widths.
pub(super) fn both(draw: impl Fn(f64) -> Chart) -> Drawn {
    Drawn {
        narrow: draw(NARROW),
        wide: draw(WIDE),
        readings: None,
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
    compared: fn(&str, &str) -> String,
    alone: fn(&str) -> String,
) -> String {
    let open = open(all);
    match open[..] {
        [one] => alone(&names::projected(one)),
        _ => compared(&name(least(&open, &value)), &name(most(&open, &value))),
    }
}

/// Every route with its value, clause after clause.
fn listing(all: &[Projection], told: impl Fn(&str, &Projection) -> String) -> String {
    let list: Vec<String> = all
        .iter()
        .map(|one| told(&names::projected(one), one))
        .collect();
    lists::clauses(&list)
}

/// What each route costs.
#[must_use]
pub(super) fn money(all: &[Projection]) -> Drawn {
    let title = finding(
        all,
        |one| one.figures.cost,
        words::costs_least,
        words::costs_alone,
    );
    let sentence = words::costs(&listing(all, |name, one| {
        let figures = &one.figures;
        words::cost(name, &pounds(figures.cost), &pounds(figures.cost_after_tax))
    }));
    let rows: Vec<BarRow> = all.iter().map(cost_row).collect();
    let draw = |width| Bars {
        title: title.clone(),
        subtitle: charts::MONEY.to_owned(),
        sentence: sentence.clone(),
        width,
        rows: rows.clone(),
    };
    both(|width| bars::compare(&draw(width), pounds))
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
        words::DEVICE
    } else {
        words::HOURS_GIVEN_UP
    };
    BarRow {
        label: names::projected(one),
        parts: [
            part("part-a", words::FEE, fee),
            part("part-b", words::EXTRAS, extras),
            part("part-c", rest_is, rest),
        ]
        .into_iter()
        .filter(|part| part.value >= 0.5)
        .collect(),
        tick: Some((words::AFTER_TAX.to_owned(), one.figures.cost_after_tax)),
        note: benchmark(one).to_owned(),
    }
}

/// The remark under the bar of a course that does not admit the visitor.
const fn benchmark(one: &Projection) -> &'static str {
    if one.figures.admitted {
        ""
    } else {
        words::BENCHMARK
    }
}

/// How many hours each route takes.
#[must_use]
pub(super) fn time(all: &[Projection]) -> Drawn {
    let title = finding(
        all,
        |one| one.figures.hours,
        words::fewest_hours,
        words::hours_alone,
    );
    let sentence = words::study(&listing(all, |name, one| {
        words::hours(name, &hours(one.figures.hours))
    }));
    let rows: Vec<BarRow> = all
        .iter()
        .map(|one| {
            let guided = one.ledger.plan.study.guided_hours.min(one.figures.hours);
            BarRow {
                label: names::projected(one),
                parts: [
                    part("part-a", words::GUIDED, guided),
                    part("part-b", words::PRIVATE_STUDY, one.figures.hours - guided),
                ]
                .into_iter()
                .filter(|part| part.value >= 0.5)
                .collect(),
                tick: None,
                note: benchmark(one).to_owned(),
            }
        })
        .collect();
    let draw = |width| Bars {
        title: title.clone(),
        subtitle: charts::HOURS.to_owned(),
        sentence: sentence.clone(),
        width,
        rows: rows.clone(),
    };
    both(|width| bars::compare(&draw(width), hours))
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
    let title = if figures.admitted {
        match figures.payback_months {
            Some(0) => words::never_out_of_pocket(&subject),
            Some(months) => words::paid_back(&subject, &months_words(months as i32)),
            None => words::not_paid_back(&subject, &years),
        }
    } else {
        words::not_open(&subject)
    };
    let sentence = if figures.admitted {
        let said = words::difference(
            &title,
            &pounds(figures.position.iter().copied().fold(0.0, f64::min)),
            &super::answer::ahead(figures.gain),
            &years,
            &pounds(-figures.deepest_hole),
        );
        lists::sentences(&[said, band.map_or_else(String::new, spread)])
    } else {
        words::no_line(&title)
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
            name: words::cash_alone(&subject),
            short: words::CASH.to_owned(),
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
            label: words::back_after(&months_words(months as i32)),
        });
    let deepest = (figures.admitted && figures.deepest_hole > 0.0).then(|| Flag {
        month: figures.deepest_hole_month as f64,
        value: -figures.deepest_hole,
        label: words::deepest(&pounds(figures.deepest_hole)),
    });
    let readings = figures.admitted.then(|| {
        let paid_back = figures.payback_months.filter(|months| *months > 0);
        let last = figures.position.len().saturating_sub(1);
        let first = paid_back.map_or(last, |months| months + figures.first_payment);
        readings::months(scenario.month(Field::Start), &figures.position, band, first)
    });
    let subtitle = if band.is_some() {
        charts::DIFFERENCE_WITH_BAND
    } else {
        charts::DIFFERENCE
    };
    let drawn = both(|width| {
        running::difference(
            &Difference {
                title: title.clone(),
                subtitle: subtitle.to_owned(),
                sentence: sentence.clone(),
                width,
                lines: lines.clone(),
                payback: payback.clone(),
                deepest: deepest.clone(),
                band: band.cloned(),
            },
            pounds_exact,
        )
    });
    Drawn { readings, ..drawn }
}
