//! Books what the course costs into a world, and what is still owed in instalments.

use super::events::Subject;
use super::fees::{How, Item, Payment};
use super::ledger::{Account, Balance, Draft};
use super::notes::{Name, Notes, Number, Rule, Whence};
use super::plan::Plan;
use super::practice::Side;
use crate::facts::tax;
use crate::scenario::{Field, Key, RouteField, Scenario};

/// Books every payment of the plan; at no cost only those for laser beside a route, which is a
/// choice of its own.
pub(super) fn book<N: Number>(scenario: &Scenario, plan: &Plan, side: Side, world: &mut Draft<N>) {
    for payment in &plan.payments {
        let is_route = payment.item != Item::LaserTraining || plan.is_laser_alone();
        if side == Side::WithRoute || !is_route {
            let amount = written(scenario, plan, payment, &mut world.notes);
            world.post(Account::of(payment.item), payment.month, amount.minus());
        }
    }
    if side == Side::WithRoute {
        for (month, owed) in plan.instalments_owed.iter().enumerate() {
            let owed = N::convention(Name::InstalmentsOwed, *owed);
            world.owe(Balance::Instalments, month, owed);
        }
    }
}

/// A payment with how it follows from the course's terms.
fn written<N: Number>(
    scenario: &Scenario,
    plan: &Plan,
    payment: &Payment,
    notes: &mut Notes<N>,
) -> N {
    let known = N::convention(Name::Payment, payment.amount);
    if !notes.is_on() {
        return known;
    }
    let Subject::Route(route) = plan.subject else {
        return N::input(scenario, Field::LaserTraining);
    };
    let of = |field| N::route(scenario, route, field);
    let done = if plan.events.finishes {
        N::WHOLE
    } else {
        N::convention(Name::HalfDone, 0.5)
    };
    match (payment.item, payment.how) {
        (Item::Fee, _) => fee(scenario, plan, payment, notes),
        (Item::FinanceCharges, How::AdminFee) => of(RouteField::InstalmentFee),
        (Item::FinanceCharges, _) => interest(payment, of(RouteField::InstalmentRate), plan, notes),
        (Item::LevelsBelow, How::Level4) => N::input(scenario, Field::Level4Fee),
        (Item::LevelsBelow, _) => N::input(scenario, Field::Level5Fee),
        (Item::Registration, How::Resit) => of(RouteField::Resit),
        (Item::Registration, _) => {
            let whole = [of(RouteField::RegistrationAndExam)];
            notes.step(Name::HalfRegistration, Rule::Half, &whole)
        }
        (Item::ExtraTraining, _) => of(RouteField::ExtraTraining),
        (Item::Travel, How::Spread(months)) => {
            let days = of(RouteField::AttendanceDays);
            let of = [days, of(RouteField::TravelPerDay), done];
            spread(Name::Travel, &of, months, notes)
        }
        (Item::Models, How::Spread(months)) => {
            let of = [of(RouteField::Models), of(RouteField::ModelCost), done];
            spread(Name::Models, &of, months, notes)
        }
        (Item::LaserTraining, _) => N::input(scenario, Field::LaserTraining),
        (Item::Travel | Item::Models, _) => known,
    }
}

fn spread<N: Number>(name: Name, of: &[N], months: usize, notes: &mut Notes<N>) -> N {
    let whole = notes.product(name, of);
    let months = N::convention(Name::MonthsOfStudy, months as f64);
    notes.quotient(name, whole, months)
}

fn fee<N: Number>(scenario: &Scenario, plan: &Plan, payment: &Payment, notes: &mut Notes<N>) -> N {
    let Subject::Route(route) = plan.subject else {
        return N::convention(Name::Payment, payment.amount);
    };
    let of = |field| N::route(scenario, route, field);
    let mut whole = of(RouteField::Fee);
    if scenario.flag(Key::Route(route, RouteField::AddVat)) {
        let facts = scenario.facts();
        let rate = facts.now(&tax::VAT_RATE).likely();
        let rate = N::fact(&tax::VAT_RATE, facts.as_of(), rate);
        let with = notes.sum(Name::OneAndVat, &[N::WHOLE, rate]);
        whole = notes.product(Name::FeeWithVat, &[whole, with]);
    }
    match payment.how {
        How::Deposit => notes.product(Name::Deposit, &[whole, of(RouteField::Deposit)]),
        How::Instalment => {
            let deposit = notes.product(Name::Deposit, &[whole, of(RouteField::Deposit)]);
            let rest = notes.sum(Name::FeeAfterDeposit, &[whole, deposit.minus()]);
            let rate = of(RouteField::InstalmentRate);
            let terms = [rest, rate, of(RouteField::Instalments)];
            let each = notes.step(Name::EachInstalment, Rule::Annuity, &terms);
            let interest = interest(payment, rate, plan, notes);
            notes.sum(Name::FeeInInstalment, &[each, interest.minus()])
        }
        How::LastInstalment => {
            let owed = owed_before(payment, plan);
            notes.step(Name::LastInstalment, Rule::Same, &[owed])
        }
        How::YearlyPart(part, parts) => {
            let parts = N::convention(Name::YearsOfStudy, parts as f64);
            let each = notes.quotient(Name::YearlyPart, whole, parts);
            let rise = [N::WHOLE, of(RouteField::FeeInflation)];
            let rise = notes.sum(Name::OneAndFeeRise, &rise);
            let years = N::convention(Name::YearsSinceFirstPart, part as f64);
            let rise = notes.step(Name::FeeRise, Rule::Power, &[rise, years]);
            notes.product(Name::YearlyPart, &[each, rise])
        }
        How::Settled => {
            let lost = of(RouteField::FeeLostOnLeaving);
            let kept = notes.product(Name::FeeLost, &[whole, lost]);
            let paid = N::convention(Name::FeePaidSoFar, kept.value() - payment.amount);
            notes.sum(Name::Settled, &[kept, paid.minus()])
        }
        _ => whole,
    }
}

/// Interest of a month on what was owed at the end of the one before.
fn interest<N: Number>(payment: &Payment, rate: N, plan: &Plan, notes: &mut Notes<N>) -> N {
    let owed = owed_before(payment, plan);
    let yearly = notes.product(Name::InterestAYear, &[owed, rate]);
    notes.quotient(Name::Interest, yearly, N::MONTHS)
}

fn owed_before<N: Number>(payment: &Payment, plan: &Plan) -> N {
    let before = payment.month.saturating_sub(1);
    let owed = plan.instalments_owed.get(before).copied().unwrap_or(0.0);
    N::with(owed, Whence::Owed(Balance::Instalments, before as u16))
}
