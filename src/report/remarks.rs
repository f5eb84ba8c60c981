//! What must be said beside an answer: the study does not fit, hours are full, VAT, tax relief.

use super::numbers::{month_name, months_words, years_words};
use crate::model::{Fit, Projection, Remark};
use crate::scenario::{Deductible, Field, LevelHeld, Scenario};

/// Remarks on the chosen projection, each a sentence or two.
pub(super) fn remarks(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let figures = &chosen.figures;
    let start = scenario.month(Field::Start);
    let mut remarks = Vec::new();
    let years = scenario.number(Field::Horizon) as i32;
    if figures.admitted && figures.finishes >= start.plus(years * 12) {
        remarks.push(
            [
                "You would still be studying when the ",
                &years_words(years),
                " looked at are over: what is paid and earned after that is not in these figures.",
            ]
            .concat(),
        );
    }
    if scenario.level_held() == LevelHeld::Level7 {
        remarks.push(
            "You hold a Level 7 award already. A second one is taken to open nothing that you \
             could not sell before, unless you say otherwise under “Money and time”."
                .to_owned(),
        );
    }
    if chosen.ledger.plan.laser.is_some() && !chosen.ledger.plan.is_laser_alone() {
        remarks.push(
            "Laser is switched on: its device, training and takings are in the payback of every \
             route, and in the cost of “Laser alone” only."
                .to_owned(),
        );
    }
    if let Fit::NeedsHours(hours) = figures.fit {
        remarks.push(
            [
                "The study does not fit into the longest time allowed. You would need ",
                &super::answer::hours_up(hours),
                " hours a week; these figures take the longest time.",
            ]
            .concat(),
        );
    }
    if let Some(months) = figures.touched_zero {
        remarks.push(
            [
                "You touch zero ",
                &months_words(months as i32),
                " after the first payment, then fall back below it.",
            ]
            .concat(),
        );
    }
    for remark in &chosen.ledger.remarks {
        remarks.push(match remark {
            Remark::CapacityBinds => {
                "Your hours are full in some months: the work that earns least for each \
                 chair-hour gave way."
                    .to_owned()
            }
            Remark::VatCrossed(month) => [
                "Takings pass the VAT threshold in ",
                &month_name(start.plus(*month as i32)),
                " with this route. From then on the VAT in your prices, less VAT on \
                 costs, goes to HMRC.",
            ]
            .concat(),
            Remark::VatCrossedAnyway(month) => [
                "You would pass the VAT threshold as you are, too, in ",
                &month_name(start.plus(*month as i32)),
                ".",
            ]
            .concat(),
        });
    }
    let costs_money = figures.cost > 0.0 && figures.admitted;
    if costs_money {
        remarks.push(
            match scenario.deductible() {
                Deductible::Likely => {
                    "The fee is taken as deductible: you trade already, the course adds to \
                     what you sell, and it is wholly for the business. If that is not so, \
                     change it under “Tax”. This is not tax advice."
                }
                Deductible::Unclear => {
                    "Whether the fee is deductible is unclear, so no tax relief is counted. \
                     Ask an accountant."
                }
                Deductible::Unlikely => {
                    "The fee is not likely to be deductible on your answers, so no tax relief \
                     is counted. Ask an accountant."
                }
            }
            .to_owned(),
        );
    }
    remarks
}
