//! A few figures that belong beside the answer, each with its label and a note.

use super::answer::ahead;
use super::numbers::{
    count, hours, month_name, months_words, percent, pounds, weeks_words, years_words,
};
use super::page::Figure;
use crate::model::appraisal::Irr;
use crate::model::{Projection, Reading};
use crate::scenario::{Field, Scenario};

/// The figures of the chosen projection; those on payback only if the course is open to the
/// visitor.
pub(super) fn figures(scenario: &Scenario, chosen: &Projection) -> Vec<Figure> {
    let figures = &chosen.figures;
    let years = years_words(scenario.number(Field::Horizon) as i32);
    let start = scenario.month(Field::Start);
    let mut list = vec![
        Figure {
            label: "Cost".to_owned(),
            reading: Some(Reading::Cost),
            note_reading: Some(Reading::CostAfterTax),
            value: pounds(figures.cost),
            note: [&pounds(figures.cost_after_tax), " after tax relief"].concat(),
        },
        Figure {
            label: "Study".to_owned(),
            reading: Some(Reading::Hours),
            note_reading: Some(Reading::OwnTime),
            value: hours(figures.hours),
            note: [
                "over ",
                &weeks_words(libm::ceil(figures.weeks) as i32),
                ", your time worth ",
                &pounds(figures.own_time),
            ]
            .concat(),
        },
    ];
    if !figures.admitted {
        return list;
    }
    list.push(Figure {
        label: "Back where you started".to_owned(),
        reading: Some(Reading::Payback),
        note_reading: None,
        value: figures
            .payback_months
            .map_or_else(|| "never".to_owned(), |months| months_words(months as i32)),
        note: if figures.payback_months.is_some() {
            "after the first payment".to_owned()
        } else {
            ["within ", &years].concat()
        },
    });
    list.push(Figure {
        label: "Deepest hole".to_owned(),
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
        label: ["After ", &years].concat(),
        reading: Some(Reading::Gain),
        note_reading: Some(Reading::AllInAll),
        value: ahead(figures.gain),
        note: ["all in all ", &ahead(chosen.expected_gain)].concat(),
    });
    list.push(Figure {
        label: "Worth today".to_owned(),
        reading: Some(Reading::PresentValue),
        note_reading: (!matches!(figures.irr, Irr::None(_))).then_some(Reading::RateOfReturn),
        value: pounds(figures.npv),
        note: [
            "net present value at ",
            &percent(scenario.number(Field::DiscountRate)),
            "; ",
            &rate_of_return(&figures.irr),
        ]
        .concat(),
    });
    list
}

/// A rate of return in a few words.
fn rate_of_return(irr: &Irr) -> String {
    match irr {
        Irr::None(_) => "no rate of return".to_owned(),
        Irr::One(rate) => ["rate of return ", &percent(*rate), " a year"].concat(),
        Irr::Several(rates) => [
            "no single rate of return (",
            &count(rates.len() as f64),
            " fit)",
        ]
        .concat(),
    }
}
