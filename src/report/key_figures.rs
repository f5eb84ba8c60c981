//! A few figures that belong beside the answer, each with its label and a note.

use super::answer::ahead;
use super::numbers::{
    count, hours, month_name, months_words, percent, pounds, weeks_words, years_words,
};
use super::page::Figure;
use crate::model::appraisal::Irr;
use crate::model::{Projection, Reading};
use crate::scenario::{Field, Scenario};
use crate::words::figures as words;

/// The figures of the chosen projection; those on payback only if the course is open to the
/// visitor.
pub(super) fn figures(scenario: &Scenario, chosen: &Projection) -> Vec<Figure> {
    let figures = &chosen.figures;
    let years = years_words(scenario.number(Field::Horizon) as i32);
    let start = scenario.month(Field::Start);
    let mut list = vec![
        Figure {
            label: words::COST.to_owned(),
            reading: Some(Reading::Cost),
            note_reading: Some(Reading::CostAfterTax),
            value: pounds(figures.cost),
            note: words::after_relief(&pounds(figures.cost_after_tax)),
        },
        Figure {
            label: words::STUDY.to_owned(),
            reading: Some(Reading::Hours),
            note_reading: Some(Reading::OwnTime),
            value: hours(figures.hours),
            note: words::study_over(
                &weeks_words(libm::ceil(figures.weeks) as i32),
                &pounds(figures.own_time),
            ),
        },
    ];
    if !figures.admitted {
        return list;
    }
    list.push(Figure {
        label: words::BACK.to_owned(),
        reading: Some(Reading::Payback),
        note_reading: None,
        value: figures.payback_months.map_or_else(
            || words::NEVER.to_owned(),
            |months| months_words(months as i32),
        ),
        note: if figures.payback_months.is_some() {
            words::AFTER_THE_FIRST_PAYMENT.to_owned()
        } else {
            words::within(&years)
        },
    });
    list.push(Figure {
        label: words::DEEPEST_HOLE.to_owned(),
        reading: Some(Reading::DeepestHole),
        note_reading: None,
        value: pounds(figures.deepest_hole),
        note: if figures.deepest_hole > 0.0 {
            month_name(start.plus(figures.deepest_hole_month as i32))
        } else {
            String::new()
        },
    });
    list.push(Figure {
        label: words::after(&years),
        reading: Some(Reading::Gain),
        note_reading: Some(Reading::AllInAll),
        value: ahead(figures.gain),
        note: words::all_in_all(&ahead(chosen.expected_gain)),
    });
    let irr = figures.irr();
    list.push(Figure {
        label: words::WORTH_TODAY.to_owned(),
        reading: Some(Reading::PresentValue),
        note_reading: (!matches!(irr, Irr::None(_))).then_some(Reading::RateOfReturn),
        value: pounds(figures.npv),
        note: present_value(&percent(scenario.number(Field::DiscountRate)), &irr),
    });
    list
}

/// At which rate the present value was taken, and the rate of return.
fn present_value(discount: &str, irr: &Irr) -> String {
    match irr {
        Irr::None(_) => words::no_return(discount),
        Irr::One(rate) => words::one_return(discount, &percent(*rate)),
        Irr::Several(rates) => words::several_returns(discount, &count(rates.len() as f64)),
    }
}
