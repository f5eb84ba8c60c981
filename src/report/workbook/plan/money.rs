//! What the course costs, when it is first paid for, and what is lent for it.

use super::study::Study;
use super::{Lines, NewLoan};
use crate::facts::loans::PART_TIME_YEARS;
use crate::facts::tax::VAT_RATE;
use crate::model::funding;
use crate::report::workbook::book::Shown;
use crate::report::workbook::formula::{
    Formula, all, any, choose, in_force, least, mark, max, min, months_after, plus, rest, where_,
};
use crate::scenario::defaults::route_facts;
use crate::scenario::{Field as F, RouteField as R};
use crate::words::workbook as w;
use crate::words::workbook::plan as l;

pub(super) struct Fee {
    pub(super) university: bool,
    pub(super) fee: Formula,
    pub(super) parts: Formula,
    pub(super) instalment: Formula,
    pub(super) paid: Formula,
}

pub(super) fn fee(on: &mut Lines<'_, '_, '_>, study: &Study) -> Fee {
    let (inputs, known) = (on.inputs, on.known);
    on.book.heading(on.sheet, l::FEE_HEADING);
    let university = route_facts(inputs.route).university;
    on.facts.heading(on.book, w::VAT);
    let vat = on
        .facts
        .in_month(on.book, &VAT_RATE, on.facts.facts.as_of());
    let with_vat = choose(inputs.route_yes(R::AddVat), vat + 1.0, 1.0);
    let fee = on.put(
        l::FEE,
        "plan.fee",
        Shown::Pounds,
        inputs.of(R::Fee) * with_vat,
    );
    let mut parts = Formula::Number(1.0);
    let mut instalment = Formula::Number(0.0);
    let mut interest = Formula::Number(0.0);
    let mut whole = fee.clone();
    if university {
        let years = max(1.0, known.up(&study.route_months / &known.months));
        parts = on.put(l::PARTS, "plan.years_of_study", Shown::Whole, years);
        let rise = inputs.of(R::FeeInflation);
        let risen = &fee / &parts * ((&rise + 1.0).power(&parts) - 1.0) / &rise;
        let all = choose(rise.equals(0.0), &fee, risen);
        whole = on.put(l::FEE_OVER_YEARS, "plan.fee_over_years", Shown::Pounds, all);
    } else {
        let number = inputs.of(R::Instalments);
        let rest = &fee * (Formula::Number(1.0) - inputs.of(R::Deposit));
        let rest = on.put(l::FEE_LEFT, "plan.fee_after_deposit", Shown::Pounds, rest);
        let rate = inputs.of(R::InstalmentRate) / &known.months;
        let rate = on.put(
            l::MONTHLY_RATE,
            "plan.instalment_rate",
            Shown::Percent,
            rate,
        );
        let annuity = &rest * &rate / (Formula::Number(1.0) - (&rate + 1.0).power(-number.clone()));
        let each = choose(rate.greater(0.0), annuity, &rest / &number);
        let each = where_(number.greater(0.0), each);
        instalment = on.put(l::INSTALMENT, "plan.instalment", Shown::Pounds, each);
        let charges = &number * &instalment - &rest + inputs.of(R::InstalmentFee);
        let charges = where_(number.greater(0.0), charges);
        interest = on.put(l::CHARGES, "plan.finance_charges", Shown::Pounds, charges);
    }
    let [(_, needs_4), (_, needs_5)] =
        [&study.level_4, &study.level_5].map(|[month, needed]| (month, needed));
    let below = needs_4 * inputs.number(F::Level4Fee) + needs_5 * inputs.number(F::Level5Fee);
    let below = on.put(l::LEVEL_FEES, "plan.level_fees", Shown::Pounds, below);
    let travel = inputs.of(R::AttendanceDays) * inputs.of(R::TravelPerDay);
    let travel = on.put(l::TRAVEL, "plan.travel", Shown::Pounds, travel);
    let models = inputs.of(R::Models) * inputs.of(R::ModelCost);
    let models = on.put(l::MODELS, "plan.models", Shown::Pounds, models);
    let paid = plus([
        whole,
        interest,
        below,
        inputs.of(R::RegistrationAndExam),
        inputs.of(R::ExtraTraining),
        travel,
        models,
    ]);
    // What laser costs beside a route is a choice of its own.
    let paid = on.put(l::PAID, "plan.paid", Shown::Pounds, paid);
    Fee {
        university,
        fee,
        parts,
        instalment,
        paid,
    }
}

pub(super) struct LaserPlan {
    pub(super) learnt: Formula,
    pub(super) opens: Formula,
}

pub(super) fn laser(on: &mut Lines<'_, '_, '_>) -> LaserPlan {
    let (inputs, known) = (on.inputs, on.known);
    on.book.heading(on.sheet, l::LASER);
    let hours = inputs.number(F::LaserTrainingHours);
    let weeks = on.weeks_for(&hours);
    let weeks = on.put(l::LASER_WEEKS, "plan.laser_weeks", Shown::Number, weeks);
    let learnt = all([
        inputs.yes(F::Laser),
        any([
            hours.at_most(0.0),
            inputs.number(F::StudyHours).greater(0.0),
        ]),
    ]);
    let learnt = on.put(
        l::LASER_LEARNT,
        "plan.laser_is_learnt",
        Shown::Whole,
        mark(learnt),
    );
    let months = max(on.months(&weeks), inputs.number(F::LaserTrainingMonths));
    let opens = known.up(inputs.number(F::StartsAfter) + months + inputs.number(F::Wait));
    let opens = choose(learnt.equals(1.0), opens, &known.never);
    let opens = on.put(l::LASER_OPENS, "plan.laser_opens", Shown::Whole, opens);
    LaserPlan { learnt, opens }
}

/// The first month with a payment above nothing, or in which laser opens; 0 where there is none.
pub(super) fn first_payment(
    on: &mut Lines<'_, '_, '_>,
    study: &Study,
    fee: &Fee,
    laser: &LaserPlan,
) -> Formula {
    let (inputs, known) = (on.inputs, on.known);
    let if_paid = |paid: Formula, month: &Formula| choose(paid.greater(0.0), month, &known.never);
    let mut months = vec![
        if_paid(inputs.of(R::RegistrationAndExam), &study.first),
        if_paid(
            inputs.of(R::AttendanceDays) * inputs.of(R::TravelPerDay),
            &study.first,
        ),
        if_paid(inputs.of(R::Models) * inputs.of(R::ModelCost), &study.first),
        if_paid(inputs.of(R::ExtraTraining), &study.last),
        if_paid(
            &study.level_4[1] * inputs.number(F::Level4Fee),
            &study.level_4[0],
        ),
        if_paid(
            &study.level_5[1] * inputs.number(F::Level5Fee),
            &study.level_5[0],
        ),
        if_paid(
            &laser.learnt * inputs.number(F::LaserTraining),
            &study.starts,
        ),
        laser.opens.clone(),
    ];
    if fee.university {
        months.push(if_paid(fee.fee.clone(), &study.first));
    } else {
        let number = inputs.of(R::Instalments);
        let at_once = choose(number.equals(0.0), 1.0, inputs.of(R::Deposit));
        months.push(if_paid(&fee.fee * at_once, &study.first));
        months.push(if_paid(fee.instalment.clone(), &(&study.first + 1.0)));
        months.push(if_paid(number * inputs.of(R::InstalmentFee), &study.first));
    }
    let first = least(months);
    let known_first = on.put(l::FIRST_PAID, "plan.first_paid", Shown::Whole, first);
    let first = where_(known_first.less(&known.never), &known_first);
    on.put(l::FIRST_PAYMENT, "plan.first_payment", Shown::Whole, first)
}

pub(super) fn loan(on: &mut Lines<'_, '_, '_>, study: &Study) -> Option<NewLoan> {
    let (inputs, known) = (on.inputs, on.known);
    let scheme = funding::available(inputs.scenario.nation(), inputs.route)?;
    on.book.heading(on.sheet, l::LOAN);
    on.facts.heading(on.book, l::LOAN);
    let start = inputs.scenario.month(F::Start);
    let april = Formula::Number(f64::from((4 - start.month()).rem_euclid(12)));
    let april = on.put(l::TO_APRIL, "plan.months_to_april", Shown::Whole, april);
    let calendar = months_after(inputs.number(F::Start), &study.first);
    let calendar = on.put(
        l::COURSE_STARTS,
        "plan.course_starts",
        Shown::Month,
        calendar,
    );
    let (begins, values) = on.facts.over_time(on.book, scheme.cap);
    let earliest = earliest_of(&begins);
    let cap = in_force(max(&calendar, earliest), begins, values);
    let cap = where_(inputs.route_yes(R::Borrow), cap);
    let cap = on.put(l::CAP, "plan.loan_cap", Shown::Pounds, cap);
    let (begins, values) = on.facts.over_time(on.book, &PART_TIME_YEARS);
    let earliest = earliest_of(&begins);
    let years = in_force(max(&calendar, earliest), begins, values);
    let years = on.put(l::PART_TIME, "plan.part_time_years", Shown::Whole, years);
    let next_april = |month: Formula| &month + rest(&april - &month, &known.months);
    let due_from = min(
        next_april(&study.last + 1.0),
        next_april(&study.first + years * &known.months),
    );
    let due_from = on.put(l::DUE_FROM, "plan.loan_due_from", Shown::Whole, due_from);
    Some(NewLoan {
        scheme,
        cap,
        due_from,
    })
}

/// The first of a range of months that stand in order.
fn earliest_of(months: &Formula) -> Formula {
    least(vec![months.clone()])
}
