//! What must be said beside an answer: the study does not fit, hours are full, VAT, tax relief.

use super::numbers::{month_name, months_words, years_words};
use crate::model::{Fit, Projection, Remark};
use crate::scenario::{Field, LevelHeld, Scenario};
use crate::words::remarks as words;

/// Remarks on the chosen projection, each a sentence or two.
pub(super) fn remarks(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let figures = &chosen.figures;
    let start = scenario.month(Field::Start);
    let mut remarks = Vec::new();
    let years = scenario.number(Field::Horizon) as i32;
    if figures.admitted && figures.finishes >= start.plus(years * 12) {
        remarks.push(words::still_studying(&years_words(years)));
    }
    if scenario.level_held() == LevelHeld::Level7 {
        remarks.push(words::LEVEL_7_HELD.to_owned());
    }
    if chosen.ledger.plan.laser.is_some() && !chosen.ledger.plan.is_laser_alone() {
        remarks.push(words::LASER_IS_IN_IT.to_owned());
    }
    if let Fit::NeedsHours(hours) = figures.fit {
        remarks.push(words::does_not_fit(&super::answer::hours_up(hours)));
    }
    if let Some(months) = figures.touched_zero {
        remarks.push(words::touched_zero(&months_words(months as i32)));
    }
    let named = |month: usize| month_name(start.plus(month as i32));
    for remark in &chosen.ledger.remarks {
        remarks.push(match remark {
            Remark::CapacityBinds => words::HOURS_ARE_FULL.to_owned(),
            Remark::VatCrossed(month) => words::vat_crossed(&named(*month)),
            Remark::VatCrossedAnyway(month) => words::vat_crossed_anyway(&named(*month)),
        });
    }
    let costs_money = figures.cost > 0.0 && figures.admitted;
    if costs_money {
        remarks.push(words::relief(scenario.deductible()).to_owned());
    }
    remarks
}
