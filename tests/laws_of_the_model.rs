//! Laws that hold for every visitor, tried on random ones.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/visitor.rs"]
mod support;

use anybody::anybody;
use cases::cases;
use level7::model::appraisal::Irr;
use level7::model::{
    Account, Balance, Events, Figures, Ledger, Subject, gain_of, ledger, possible, project,
};
use level7::scenario::table::input;
use level7::scenario::{
    Field, Given, Key, Route, RouteField, Scenario, Service, ServiceField, Shape, Value,
};
use proptest::prelude::*;
use support::{give, set};

fn any_route() -> impl Strategy<Value = Route> {
    (0..Route::ALL.len()).prop_map(|index| Route::ALL[index])
}

fn any_subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        6 => any_route().prop_map(Subject::Route),
        1 => Just(Subject::LaserAlone),
    ]
}

fn any_events() -> impl Strategy<Value = (bool, bool, bool, usize)> {
    (
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        0..level7::model::Law::ALL.len(),
    )
}

fn events((finishes, resits, trades, law): (bool, bool, bool, usize)) -> Events {
    Events {
        finishes,
        resits: finishes && resits,
        trades,
        law: level7::model::Law::ALL[law],
    }
}

fn numbers(ledger: &Ledger) -> Vec<f64> {
    let mut all = Vec::new();
    for world in [&ledger.as_you_are, &ledger.with_route] {
        for account in Account::ALL {
            all.extend(world.account(*account));
        }
        for balance in Balance::ALL {
            all.extend(world.balance(*balance));
        }
    }
    all
}

fn figures_are_numbers(figures: &Figures) -> bool {
    let irr = figures.irr();
    let rates: &[f64] = match &irr {
        Irr::None(_) => &[],
        Irr::One(rate) => &[*rate],
        Irr::Several(rates) => rates,
    };
    [
        figures.cost,
        figures.cost_after_tax,
        figures.hours,
        figures.own_hours,
        figures.own_time,
        figures.cost_per_guided_hour.unwrap_or(0.0),
        figures.weeks,
        figures.deepest_hole,
        figures.gain,
        figures.npv,
    ]
    .iter()
    .chain(&figures.position)
    .chain(rates)
    .all(|number| number.is_finite())
}

/// As large as rounding in a sum of such amounts may be.
fn hair(ledger: &Ledger) -> f64 {
    let sum: f64 = numbers(ledger).iter().map(|number| number.abs()).sum();
    1e-6 + sum * 1e-12
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn nothing_is_ever_not_a_number(scenario in anybody(), subject in any_subject()) {
        let projection = project(&scenario, subject);
        prop_assert!(numbers(&projection.ledger).iter().all(|number| number.is_finite()));
        prop_assert!(figures_are_numbers(&projection.figures));
        prop_assert!(projection.expected_gain.is_finite());
        prop_assert_eq!(projection.figures.position.len(), projection.ledger.months());
        prop_assert!(projection.figures.deepest_hole >= 0.0);
        // The same scenario gives the same bits.
        prop_assert_eq!(project(&scenario, subject), projection);
    }

    #[test]
    fn the_ledger_adds_up(scenario in anybody(), subject in any_subject()) {
        let mut scenario = scenario;
        give!(scenario, "todays_money": false, "own_time_counts": false, "discount_rate": 0.0);
        let projection = project(&scenario, subject);
        let ledger = &projection.ledger;
        let hair = hair(ledger);
        let months = ledger.months();
        for world in [&ledger.as_you_are, &ledger.with_route] {
            let by_month: f64 = (0..months).map(|month| world.cash_flow(month)).sum();
            let by_account: f64 = Account::ALL.iter().map(|one| world.total(*one)).sum();
            prop_assert!((by_month - by_account).abs() <= hair);
        }
        let cash: f64 = (0..months).map(|month| ledger.difference(month)).sum();
        let position = cash - ledger.owed_difference(months - 1);
        prop_assert!((projection.figures.gain - position).abs() <= hair);
        // Discounted at nothing, with what is owed settled at the end, it is the present value.
        prop_assert!((projection.figures.npv - position).abs() <= hair);
        // Paid back is paid back to the end.
        let figures = &projection.figures;
        match figures.payback_months {
            Some(after) => {
                let from = (figures.first_payment + after).min(months);
                prop_assert!(figures.position[from..].iter().all(|here| *here >= -1e-3));
            }
            None => prop_assert!(figures.gain < 0.0),
        }
    }

    #[test]
    fn any_course_of_events_gives_numbers(
        scenario in anybody(), subject in any_subject(), events_of in any_events(),
    ) {
        let ledger = ledger(&scenario, subject, events(events_of));
        prop_assert!(numbers(&ledger).iter().all(|number| number.is_finite()));
        prop_assert!(gain_of(&scenario, subject, events(events_of)).is_finite());
        // Nobody owes instalments or a loan that is less than nothing.
        for balance in [Balance::Instalments, Balance::PostgraduateLoan] {
            prop_assert!(ledger.with_route.balance(balance).iter().all(|owed| *owed >= -1e-6));
        }
    }

    #[test]
    fn chair_hours_sold_never_exceed_those_offered(
        scenario in anybody(), subject in any_subject(), events_of in any_events(),
    ) {
        let ledger = ledger(&scenario, subject, events(events_of));
        // Room is paid for each extra chair-hour, so it tells the hours where it costs anything.
        let room = scenario.number(Field::Room);
        let inflation = scenario.number(Field::Inflation);
        prop_assume!(room > 0.5);
        let offered = scenario.number(Field::ChairHours) * scenario.number(Field::WeeksWorked) / 12.0;
        for (month, paid) in ledger.with_route.account(Account::Room).iter().enumerate() {
            let prices = libm::pow(1.0 + inflation, (month / 12) as f64);
            prop_assert!(-paid / (room * prices) <= offered * (1.0 + 1e-9) + 1e-9);
        }
    }

    #[test]
    fn courses_of_events_have_a_probability_of_one(scenario in anybody(), subject in any_subject()) {
        let all = possible(&scenario, subject);
        let sum: f64 = all.iter().map(|(_, share)| share).sum();
        prop_assert!((sum - 1.0).abs() < 1e-12, "{}", sum);
        prop_assert!(all.iter().all(|(_, share)| *share > 0.0));
        for (index, (events, _)) in all.iter().enumerate() {
            prop_assert!(!all[..index].iter().any(|(earlier, _)| earlier == events));
        }
    }

    #[test]
    fn a_dearer_course_gains_no_more(
        scenario in anybody(), route in any_route(), more in 500.0..20_000.0,
    ) {
        let mut scenario = scenario;
        // With many children the charge on Child Benefit and tax together may take back more
        // than a pound of the next: then a cost can pay for itself, and there is no such law.
        give!(scenario, "children": 0.0);
        let key = Key::Route(route, RouteField::Fee);
        let fee = scenario.route_number(route, RouteField::Fee);
        prop_assume!(fee + more <= 100_000.0);
        let subject = Subject::Route(route);
        let cheap = project(&scenario, subject);
        scenario.give(key, Given::Number(fee + more)).expect("taken");
        let dear = project(&scenario, subject);
        // Allowance and loans are cut to the pound, in each of at most eleven years.
        prop_assert!(dear.figures.gain <= cheap.figures.gain + 25.0);
        prop_assert!(dear.figures.cost > cheap.figures.cost);
        prop_assert_eq!(&dear.ledger.as_you_are, &cheap.ledger.as_you_are);
    }

    #[test]
    fn a_dearer_course_pays_back_no_sooner(
        scenario in anybody(), route in any_route(), more in 1.0..20_000.0,
    ) {
        let mut scenario = scenario;
        // Without relief the fee is so much cash, and the law holds to the penny.
        give!(scenario, "deduct.same_area": "no");
        let key = Key::Route(route, RouteField::Fee);
        let fee = scenario.route_number(route, RouteField::Fee);
        prop_assume!(fee > 0.0 && fee + more <= 100_000.0);
        let subject = Subject::Route(route);
        let cheap = project(&scenario, subject).figures;
        scenario.give(key, Given::Number(fee + more)).expect("taken");
        let dear = project(&scenario, subject).figures;
        prop_assert!(dear.gain <= cheap.gain + 1e-3);
        let late = |months: Option<usize>| months.unwrap_or(usize::MAX);
        prop_assert!(late(dear.payback_months) >= late(cheap.payback_months));
    }

    #[test]
    fn more_custom_at_a_profit_brings_no_less(
        scenario in anybody(), route in any_route(), service in 0..3_usize, more in 0.1..30.0,
    ) {
        let mut scenario = scenario;
        // No VAT, so that no threshold is crossed; what is left of a price after shares is
        // something; nothing is displaced; and extra work is worth its chair-hours.
        give!(scenario,
            "profession": "nurse_or_midwife", "therapeutic_share": 1.0, "marketing": 0.1,
            "card_fees": 0.02, "refunds_reserve": 0.05, "law.premises.host_share": 0.2,
            "displacement": 0.0, "room": 5.0, "prescriber": true,
        );
        for service in Service::ALL {
            let price = scenario.service_number(*service, ServiceField::Price).max(200.0);
            set(&mut scenario, &Key::Service(*service, ServiceField::Price).text(), price);
            for (field, value) in [
                (ServiceField::Consumables, 50.0),
                (ServiceField::NoShows, 0.1),
                (ServiceField::Minutes, 60.0),
            ] {
                set(&mut scenario, &Key::Service(*service, field).text(), value);
            }
        }
        let subject = Subject::Route(route);
        let before_tax = |scenario: &Scenario| -> Vec<f64> {
            let ledger = ledger(scenario, subject, Events::PLAIN);
            let world = &ledger.with_route;
            (0..ledger.months())
                .map(|month| {
                    let tax = [
                        Account::PayrollIncomeTax,
                        Account::PayrollNationalInsurance,
                        Account::PayrollStudentLoans,
                        Account::SelfAssessment,
                        Account::EmployerNationalInsurance,
                        Account::CorporationTax,
                        Account::LoanDrawn,
                    ];
                    world.cash_flow(month)
                        - tax.iter().map(|one| world.account(*one)[month]).sum::<f64>()
                })
                .collect()
        };
        let plain = before_tax(&scenario);
        let key = Key::Service(Service::ALL[service], ServiceField::Price);
        let dearer = scenario.with_number(key, scenario.estimate(key).likely + more);
        let extra = Key::Of(Field::ExtraAppointments);
        let busier = scenario.with_number(extra, scenario.estimate(extra).likely + more);
        for changed in [dearer, busier] {
            for (month, (after, before)) in before_tax(&changed).iter().zip(&plain).enumerate() {
                prop_assert!(
                    after - before >= -1e-6 * (1.0 + before.abs()),
                    "month {}: {} was {}", month, after, before
                );
            }
        }
    }

    #[test]
    fn what_is_out_of_range_is_refused_and_changes_nothing(
        scenario in anybody(), index in 0..Key::COUNT, beyond in 1e-6..1e9, above in any::<bool>(),
    ) {
        let key = Key::at(index).expect("a key");
        if let Shape::Number { min, max, .. } = input(key).shape {
            let number = if above { max + beyond } else { min - beyond };
            let mut tried = scenario.clone();
            prop_assert!(tried.give(key, Given::Number(number)).is_err());
            prop_assert_eq!(&tried, &scenario);
            let likely = match scenario.value(key) {
                Value::Number(estimate) => estimate.likely,
                other => panic!("{other:?}"),
            };
            prop_assert!((min..=max).contains(&likely));
        }
    }
}
