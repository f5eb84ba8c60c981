//! The sheet of the position: with the route less as you are, month by month, and what is read off
//! it.

use super::book::{Book, Lines, Row, Shown, Style};
use super::course::month_sheet;
use super::formula::{
    Formula, above_nothing, all, choose, least, mark, or_else, place_of, sum, where_,
};
use super::ledger::Ledger;
use super::practice::{Ground, Practice};
use super::tax::Tax;
use crate::model::Account;
use crate::scenario::{Field as F, RouteField as R};
use crate::words::workbook as w;
use crate::words::workbook::position as l;

/// The figures of the answer.
pub(super) struct Figures {
    pub(super) payback: Formula,
    pub(super) touched: Formula,
    pub(super) gain: Formula,
    pub(super) npv: Formula,
    /// The flows of which the rate of return is taken.
    pub(super) settled: Row,
    pub(super) hole: Formula,
    pub(super) hole_month: Formula,
    pub(super) cost: Formula,
    pub(super) cost_after_tax: Formula,
    pub(super) cost_per_guided_hour: Formula,
    pub(super) own_time: Formula,
}

struct Flows {
    position: Row,
    running: Row,
    settled: Row,
}

/// Puts the sheet down. `worlds` are those as you are and with the route; `practices` and `taxes`
/// those with the route and at no cost.
pub(super) fn position(
    book: &mut Book,
    ground: &Ground<'_>,
    worlds: [&Ledger; 2],
    practices: [&Practice; 2],
    taxes: [&Tax; 2],
) -> Figures {
    let head = (w::sheets::POSITION, l::TITLE, l::ABOUT);
    let mut on = month_sheet(book, head, ground.months.start, ground.months.count);
    let flows = flows(&mut on, ground, worlds);
    let (payback, touched) = payback(&mut on, ground, flows.position);
    let (hole, hole_month) = deepest(&mut on, ground, flows.running);
    let npv = present_value(&mut on, ground, flows.settled);
    on.heading(l::FIGURES);
    let gain = figure(
        &mut on,
        l::GAIN,
        "answer.gain",
        Shown::Pounds,
        flows.position.last(),
    );
    let [cost, cost_after_tax] = cost(&mut on, ground, practices, taxes);
    let guided = ground.inputs.of(R::GuidedHours);
    let each = choose(guided.greater(0.0), &cost / &guided, w::NONE);
    let each = figure(
        &mut on,
        l::COST_PER_GUIDED_HOUR,
        "answer.cost_per_guided_hour",
        Shown::Pounds,
        each,
    );
    let own_time = &ground.plan.own_hours * ground.inputs.number(F::OwnTimeValue);
    let own_time = figure(
        &mut on,
        l::OWN_TIME,
        "answer.own_time",
        Shown::Pounds,
        own_time,
    );
    Figures {
        payback,
        touched,
        gain,
        npv,
        settled: flows.settled,
        hole,
        hole_month,
        cost,
        cost_after_tax,
        cost_per_guided_hour: each,
        own_time,
    }
}

fn figure(
    on: &mut Lines<'_>,
    label: (&str, &str),
    name: &str,
    shown: Shown,
    formula: Formula,
) -> Formula {
    on.book.figure(on.sheet, label, name, shown, formula)
}

fn flows(on: &mut Lines<'_>, ground: &Ground<'_>, [without, with]: [&Ledger; 2]) -> Flows {
    let (months, inputs, plan) = (ground.months, ground.inputs, ground.plan);
    on.heading(l::DIFFERENCES);
    let cash = on.row(l::CASH, Shown::Pounds, |m| {
        with.cash.at(m) - without.cash.at(m)
    });
    let owed = on.row(l::OWED, Shown::Pounds, |m| {
        with.owed.at(m) - without.owed.at(m)
    });
    let running = on.running(l::RUNNING, Shown::Pounds, 0.0, |row, m| {
        row.before(m) + cash.at(m) / months.deflator.at(m)
    });
    let own_time = on.row(l::OWN_TIME_SPENT, Shown::Pounds, |m| {
        let worth = &plan.own_hours * inputs.number(F::OwnTimeValue) * months.share_done.at(m);
        where_(inputs.yes(F::OwnTimeCounts), worth)
    });
    let position = on.result(l::POSITION, Shown::Pounds, |m| {
        running.at(m) - owed.at(m) / months.deflator.at(m) - own_time.at(m)
    });
    let last = months.count - 1;
    let settled = on.row(l::SETTLED, Shown::Pounds, |m| {
        // What is owed is settled in the last month.
        let flow = if m == last {
            cash.at(m) - owed.at(m)
        } else {
            cash.at(m)
        };
        let nothing = &ground.known.nothing;
        let is_nothing = all([flow.less(nothing), flow.greater(-nothing.clone())]);
        choose(is_nothing, 0.0, flow)
    });
    Flows {
        position,
        running,
        settled,
    }
}

/// Payback, and a touch of nothing before it: both in months from the first payment.
fn payback(on: &mut Lines<'_>, ground: &Ground<'_>, position: Row) -> (Formula, Formula) {
    on.heading(l::PAYBACK_HEADING);
    let below = on.row(l::BELOW, Shown::Whole, |m| {
        mark(position.at(m).less(-ground.known.nothing.clone()))
    });
    let width = on.width;
    let to_come = on.reserve(l::BELOW_TO_COME.0, l::BELOW_TO_COME.1);
    // Reads from the last month back: beyond it there is nothing.
    on.fill(to_come, Style::Worked(Shown::Whole), |m| {
        below.at(m) + to_come.at(m + 1)
    });
    let lasting = on.row(l::NOT_YET, Shown::Whole, |m| {
        mark(to_come.at(m).greater(0.0))
    });
    let was_below = on.running(l::WAS_BELOW, Shown::Whole, 0.0, |row, m| {
        mark((row.before(m) + below.at(m)).greater(0.0))
    });
    let touches = on.row(l::TOUCHES, Shown::Whole, |m| {
        mark(all([
            was_below.at(m).equals(1.0),
            below.at(m).equals(0.0),
            to_come.at(m).greater(0.0),
        ]))
    });
    let first = &ground.plan.first_payment;
    let made_good = sum(lasting.all());
    let months = choose(
        made_good.equals(width as f64),
        w::NEVER_BACK,
        above_nothing(&made_good - first),
    );
    let payback = figure(on, l::PAYBACK, "answer.payback", Shown::Whole, months);
    let touched = place_of(1.0, touches.all()) - 1.0 - first;
    let touched = or_else(above_nothing(touched), w::NONE);
    let touched = figure(on, l::TOUCHED, "answer.touched_zero", Shown::Whole, touched);
    (payback, touched)
}

fn deepest(on: &mut Lines<'_>, ground: &Ground<'_>, running: Row) -> (Formula, Formula) {
    on.heading(l::HOLE_HEADING);
    let nothing = &ground.known.nothing;
    let depth = above_nothing(-least(vec![running.all()]));
    let depth = where_(depth.at_least(nothing), depth);
    let hole = figure(on, l::HOLE, "answer.deepest_hole", Shown::Pounds, depth);
    let as_deep = on.row(l::AS_DEEP, Shown::Whole, |m| {
        mark((-running.at(m)).greater(&hole - nothing))
    });
    let month = where_(hole.greater(0.0), place_of(1.0, as_deep.all()) - 1.0);
    let month = figure(
        on,
        l::HOLE_MONTH,
        "answer.deepest_hole_month",
        Shown::Whole,
        month,
    );
    (hole, month)
}

fn present_value(on: &mut Lines<'_>, ground: &Ground<'_>, settled: Row) -> Formula {
    on.heading(l::NPV_HEADING);
    let known = ground.known;
    let number = ground.months.number;
    let moved = on.row(l::MOVED, Shown::Whole, |m| {
        choose(settled.at(m).equals(0.0), &known.never, number.at(m))
    });
    let from = least(vec![ground.plan.first_payment.clone(), moved.all()]);
    let from = figure(
        on,
        l::COUNTED_FROM,
        "answer.counted_from",
        Shown::Whole,
        from,
    );
    let discounted = on.row(l::DISCOUNTED, Shown::Pounds, |m| {
        let years = (number.at(m) - &from) / &known.months;
        settled.at(m) / (ground.inputs.number(F::DiscountRate) + 1.0).power(years)
    });
    figure(
        on,
        l::NPV,
        "answer.npv",
        Shown::Pounds,
        sum(discounted.all()),
    )
}

fn cost(
    on: &mut Lines<'_>,
    ground: &Ground<'_>,
    [with, free]: [&Practice; 2],
    [taxed, taxed_free]: [&Tax; 2],
) -> [Formula; 2] {
    // What the practice leaves before tax and device.
    let leaves = |practice: &Practice| {
        let counted = practice.accounts.iter().filter(|(account, _)| {
            !matches!(
                account,
                Account::LaserLease | Account::LaserServiceContract | Account::LaserDevice
            )
        });
        super::formula::plus(counted.map(|(_, row)| sum(row.all())))
    };
    let with = figure(
        on,
        l::LEFT,
        "answer.practice_leaves",
        Shown::Pounds,
        leaves(with),
    );
    let free = figure(
        on,
        l::LEFT_FREE,
        "answer.practice_leaves_at_no_cost",
        Shown::Pounds,
        leaves(free),
    );
    let lost = above_nothing(free - with);
    let lost = figure(on, l::LOST, "answer.lost_contribution", Shown::Pounds, lost);
    let cost = &ground.plan.paid + lost;
    let cost = figure(on, l::COST, "answer.cost", Shown::Pounds, cost);
    let saved = taxed_free.taken.opening() - taxed.taken.opening();
    let saved = figure(on, l::TAX_SAVED, "answer.tax_saved", Shown::Pounds, saved);
    let after = &cost - saved;
    let after = figure(
        on,
        l::COST_AFTER_TAX,
        "answer.cost_after_tax",
        Shown::Pounds,
        after,
    );
    [cost, after]
}
