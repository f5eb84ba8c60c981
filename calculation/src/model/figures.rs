//! What a ledger comes to: payback, deepest hole, gain, net present value, rate of return, hours.

use super::appraisal::{self, Irr, Payback};
use super::ledger::{Ledger, World};
use super::plan::{Fit, Plan};
use super::setting::{Setting, deflators};
use super::worlds::{Worked, Worlds};
use crate::facts::Month;
use crate::scenario::{Field, Key, Scenario};

/// A tenth of a penny: sums of the same pounds in another order must not look like an amount.
const NOTHING: f64 = 1e-3;

/// The figures of a subject. Pounds are cash of the day unless the scenario asks for today's
/// money; unrounded.
#[derive(Clone, PartialEq, Debug)]
pub struct Figures {
    /// Fee, levels below, extras, travel, models, finance charges and lost contribution, before
    /// tax, pounds.
    pub cost: f64,
    /// The same after the tax that it saves, pounds.
    pub cost_after_tax: f64,
    /// Of the cost, what the clinic hours given up would have brought in, before tax, pounds.
    pub lost_contribution: f64,
    /// Hours of study, all told.
    pub hours: f64,
    /// Of these, hours in the visitor's own time.
    pub own_hours: f64,
    /// What the own time is worth at the visitor's figure, pounds. Not in the cost.
    pub own_time: f64,
    /// Cost per guided hour, pounds; `None` if the route guides none.
    pub cost_per_guided_hour: Option<f64>,
    /// Weeks from start to end.
    pub weeks: f64,
    /// Last month in which anything is studied.
    pub finishes: Month,
    /// Month from which the new services are sold, if they are.
    pub opens: Option<Month>,
    /// Whether the study fits.
    pub fit: Fit,
    /// Whether the course admits the visitor.
    pub admitted: bool,
    /// Month of the first payment, counted from the start.
    pub first_payment: usize,
    /// Months from the first payment until the position is at or above zero and stays so;
    /// `None` if that does not happen within the horizon.
    pub payback_months: Option<usize>,
    /// Month after the first payment in which the position touched zero and then fell back.
    pub touched_zero: Option<usize>,
    /// The deepest cash hole, a positive number of pounds.
    pub deepest_hole: f64,
    /// Its month, counted from the start.
    pub deepest_hole_month: usize,
    /// Position at the horizon, pounds.
    pub gain: f64,
    /// Net present value at the scenario's discount rate, pounds.
    pub npv: f64,
    /// The differences of cash that present value and rate of return are taken of, pounds a month.
    pub flows: Vec<f64>,
    /// Position at the end of each month, pounds: the running difference.
    pub position: Vec<f64>,
    /// Running difference of cash alone at the end of each month, pounds.
    pub cash: Vec<f64>,
}

impl Figures {
    /// Internal rate of return a year. Looked for each time: few ask for it.
    #[must_use]
    pub fn irr(&self) -> Irr {
        appraisal::irr_monthly(&self.flows)
    }
}

/// Position at the end of each month, pounds, into `position`: running cash difference less the
/// difference of what is owed, less own time where the visitor counts it; each divided by its
/// month's deflator. The worlds are those as you are and with the route.
pub(super) fn positions(
    scenario: &Scenario,
    deflators: &[f64],
    plan: &Plan,
    [as_you_are, with_route]: [&World; 2],
    position: &mut Vec<f64>,
) {
    let own_time = if scenario.flag(Key::Of(Field::OwnTimeCounts)) {
        own_hours(plan) * scenario.number(Field::OwnTimeValue)
    } else {
        0.0
    };
    with_route.cash_flows_into(position);
    let without = as_you_are.cash_flows();
    let [owed_without, owed] = [as_you_are, with_route].map(World::owed_by_month);
    let mut cash = 0.0;
    for (month, position) in position.iter_mut().enumerate() {
        let deflator = deflators[month];
        cash += (*position - without[month]) / deflator;
        *position = cash - (owed[month] - owed_without[month]) / deflator;
        if own_time > 0.0 {
            *position -= own_time * plan.study.share_done(month);
        }
    }
}

fn own_hours(plan: &Plan) -> f64 {
    (plan.study.hours - plan.study.attendance_hours).max(0.0)
}

/// Position at the end of each month of a ledger, pounds.
pub(super) fn positions_in(scenario: &Scenario, ledger: &Ledger) -> Vec<f64> {
    let mut position = Vec::new();
    let worlds = [&ledger.as_you_are, &ledger.with_route];
    let deflators = deflators(scenario, ledger.months());
    positions(scenario, &deflators, &ledger.plan, worlds, &mut position);
    position
}

/// The position at the horizon, pounds.
pub(super) fn gain(scenario: &Scenario, ledger: &Ledger) -> f64 {
    last(&positions_in(scenario, ledger))
}

/// The last of the positions, pounds: the gain.
pub(super) fn last(position: &[f64]) -> f64 {
    position.last().copied().unwrap_or(0.0)
}

/// Whether the position of each month is below zero.
fn below(position: &[f64]) -> impl ExactSizeIterator<Item = bool> + DoubleEndedIterator {
    position.iter().map(|value| !is_made_good(*value))
}

/// Whether a position, pounds, is at or above zero, as payback takes it: but for a hair.
#[must_use]
pub fn is_made_good(position: f64) -> bool {
    position >= -NOTHING
}

/// First month from which the position is at or above zero to the end, counted from the first
/// payment.
pub(super) fn payback(position: &[f64], first_payment: usize) -> Option<usize> {
    match appraisal::lasting(below(position)) {
        Payback::Period(month) => Some(month.saturating_sub(first_payment)),
        Payback::Never => None,
    }
}

/// The deepest hole that a running sum falls into, a positive number of pounds, and the first month
/// in which it is as deep, but for a hair; nothing and month 0 where there is none.
fn deepest(cash: &[f64]) -> (f64, usize) {
    let depth = cash.iter().fold(0.0, |depth: f64, sum| depth.max(-sum));
    if depth < NOTHING {
        return (0.0, 0);
    }
    let month = cash.iter().position(|sum| -sum > depth - NOTHING);
    (depth, month.unwrap_or(0))
}

/// The cash differences that present value and rate of return are taken of, pounds a month: what is
/// owed is settled in the last month. The first payment is at time 0, or what else comes first: no
/// flow is left out.
pub(super) fn flows(setting: &Setting<'_, f64>, ledger: &Ledger) -> Vec<f64> {
    let mut flows = ledger.differences();
    if let Some(last) = flows.last_mut() {
        *last -= ledger.owed_difference(setting.months - 1);
    }
    // Sums of the same pounds in another order must not look like a flow.
    for flow in flows.iter_mut().filter(|flow| flow.abs() < NOTHING) {
        *flow = 0.0;
    }
    let first_flow = flows.iter().position(|flow| *flow != 0.0);
    let first_payment = ledger.plan.first_payment();
    flows.split_off(first_flow.map_or(flows.len(), |first| first.min(first_payment)))
}

pub(super) fn figures(worlds: &mut Worlds<'_, f64>, worked: &Worked) -> Figures {
    let setting = worlds.setting();
    let scenario = setting.scenario;
    let ledger = &worked.ledger;
    let plan = &ledger.plan;
    let cost = worlds.cost(worked);
    let (cost_after_tax, lost_contribution) = (cost.after_tax(), cost.lost);
    let cost = cost.cost;
    let mut position = Vec::new();
    let both = [&ledger.as_you_are, &ledger.with_route];
    positions(scenario, setting.deflators, plan, both, &mut position);
    let first_payment = plan.first_payment();
    let touched: Vec<bool> = below(&position).collect();

    let mut running = 0.0;
    let cash: Vec<f64> = ledger
        .differences()
        .iter()
        .enumerate()
        .map(|(month, difference)| {
            running += difference / setting.deflators[month];
            running
        })
        .collect();
    let (deepest_hole, deepest_hole_month) = deepest(&cash);
    let flows = flows(setting, ledger);

    let start = scenario.month(Field::Start);
    let study = &plan.study;
    let guided = study.guided_hours;
    Figures {
        cost,
        cost_after_tax,
        lost_contribution,
        hours: study.hours,
        own_hours: own_hours(plan),
        own_time: own_hours(plan) * scenario.number(Field::OwnTimeValue),
        cost_per_guided_hour: (guided > 0.0).then(|| cost / guided),
        weeks: study.weeks,
        finishes: start.plus(study.last_month() as i32),
        opens: plan.opens.map(|month| start.plus(month as i32)),
        fit: study.fit,
        admitted: plan.admitted,
        first_payment,
        payback_months: payback(&position, first_payment),
        touched_zero: appraisal::touched(&touched).map(|month| month.saturating_sub(first_payment)),
        deepest_hole,
        deepest_hole_month,
        gain: last(&position),
        npv: appraisal::npv(&flows, scenario.number(Field::DiscountRate), 12.0),
        flows,
        position,
        cash,
    }
}
