//! Laws of the ledger that hold for every visitor, tried on random ones: what reconciles with
//! what, and that a route which changes nothing is worth nothing.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/visitor.rs"]
mod support;

use anybody::anybody;
use cases::cases;
use level7::model::appraisal::{Irr, npv};
use level7::model::{
    Account, Balance, Events, Law, Ledger, Subject, gain_of, ledger, possible, project,
};
use level7::scenario::{Field, Route, RouteField, Scenario};
use proptest::prelude::*;
use support::{give, set};

fn any_route() -> impl Strategy<Value = Route> {
    (0..Route::ALL.len()).prop_map(|index| Route::ALL[index])
}

/// The sum of the sizes of all amounts: what rounding is measured against.
fn size(ledger: &Ledger) -> f64 {
    let worlds = [&ledger.as_you_are, &ledger.with_route];
    let accounts = worlds.iter().flat_map(|world| {
        Account::ALL.iter().map(|account| {
            world
                .account(*account)
                .iter()
                .map(|one| one.abs())
                .sum::<f64>()
        })
    });
    let balances = worlds.iter().flat_map(|world| {
        Balance::ALL.iter().map(|balance| {
            world
                .balance(*balance)
                .iter()
                .map(|one| one.abs())
                .sum::<f64>()
        })
    });
    accounts.chain(balances).sum()
}

/// The route costs nothing, earns nothing by itself, and takes no clinic hours.
fn idle(scenario: &mut Scenario, route: Route) {
    for field in [
        RouteField::Fee,
        RouteField::RegistrationAndExam,
        RouteField::InstalmentFee,
        RouteField::Resit,
        RouteField::TravelPerDay,
        RouteField::Models,
        RouteField::ExtraTraining,
    ] {
        let key = level7::scenario::Key::Route(route, field);
        set(scenario, &key.text(), 0.0);
    }
    give!(*scenario,
        "level_4_fee": 0.0, "level_5_fee": 0.0, "clinic_hours_given_up": 0.0, "laser": false,
        "recognition_price": 0.0, "recognition_enquiries": 0.0, "own_time_counts": false,
    );
}

proptest! {
    #![proptest_config(cases(128))]

    /// Nothing of what the services bring is the qualification's doing: then both worlds are the
    /// same to the last bit in every course of events, but where the law asks for the award.
    #[test]
    fn a_route_that_causes_nothing_changes_nothing(scenario in anybody(), route in any_route()) {
        let mut scenario = scenario;
        idle(&mut scenario, route);
        give!(scenario, "attribution": 0.0, "law.level_7.probability": 0.0);
        let subject = Subject::Route(route);
        for (events, _) in possible(&scenario, subject) {
            prop_assert!(events.law != Law::Level7Required);
            let ledger = ledger(&scenario, subject, events);
            prop_assert_eq!(&ledger.as_you_are, &ledger.with_route);
            prop_assert_eq!(gain_of(&scenario, subject, events), 0.0);
        }
        let projection = project(&scenario, subject);
        let figures = &projection.figures;
        prop_assert_eq!(projection.expected_gain, 0.0);
        prop_assert_eq!((figures.gain, figures.npv, figures.deepest_hole), (0.0, 0.0, 0.0));
        prop_assert_eq!((figures.cost, figures.payback_months), (0.0, Some(0)));
        prop_assert!(matches!(figures.irr(), Irr::None(_)));
    }

    /// No services, and nothing that is paid for having them: the same, whatever the attribution.
    #[test]
    fn a_route_without_services_changes_nothing(scenario in anybody(), route in any_route()) {
        let mut scenario = scenario;
        idle(&mut scenario, route);
        give!(scenario, "extra_appointments": 0.0, "insurance": 0.0, "clinic_pay_rise": 0.0);
        let ledger = ledger(&scenario, Subject::Route(route), Events::PLAIN);
        prop_assert_eq!(&ledger.as_you_are, &ledger.with_route);
    }

    /// The position of every month is the cash so far less what is owed then; and the present
    /// value discounts that cash, with what is owed at the end settled.
    #[test]
    fn cash_and_what_is_owed_make_the_position(scenario in anybody(), route in any_route()) {
        let mut scenario = scenario;
        give!(scenario, "todays_money": false, "own_time_counts": false);
        let projection = project(&scenario, Subject::Route(route));
        let (ledger, figures) = (&projection.ledger, &projection.figures);
        let hair = 1e-6 + 1e-12 * size(ledger);
        let mut cash = 0.0;
        for month in 0..ledger.months() {
            let by_account: f64 = Account::ALL
                .iter()
                .map(|one| ledger.with_route.account(*one)[month] - ledger.as_you_are.account(*one)[month])
                .sum();
            cash += by_account;
            let owed: f64 = Balance::ALL
                .iter()
                .map(|one| ledger.with_route.balance(*one)[month] - ledger.as_you_are.balance(*one)[month])
                .sum();
            prop_assert!((figures.position[month] - (cash - owed)).abs() <= hair, "month {}", month);
        }
    }

    /// Instalments: what is owed falls each month by what is paid of the fee, down to nothing.
    #[test]
    fn instalments_clear_what_is_owed(
        scenario in anybody(), route in any_route(), deposit in 0.0..1.0, count in 1..24_u32,
    ) {
        let mut scenario = scenario;
        let name = |field: RouteField| level7::scenario::Key::Route(route, field).text();
        set(&mut scenario, &name(RouteField::Deposit), deposit);
        set(&mut scenario, &name(RouteField::Instalments), f64::from(count));
        set(&mut scenario, &name(RouteField::Borrow), false);
        let ledger = ledger(&scenario, Subject::Route(route), Events::PLAIN);
        let hair = 1e-6 + 1e-12 * size(&ledger);
        let owed = ledger.with_route.balance(Balance::Instalments);
        let paid = ledger.with_route.account(Account::CourseFee);
        for month in 1..ledger.months() {
            if owed[month - 1] > hair {
                let fell = owed[month - 1] - owed[month];
                prop_assert!((fell + paid[month]).abs() <= hair, "month {}: {} and {}", month, fell, paid[month]);
                prop_assert!(fell > 0.0);
            }
        }
        prop_assert!(ledger.as_you_are.balance(Balance::Instalments).iter().all(|owed| *owed == 0.0));
    }

    /// The ledger's own cash flows are worth nothing at every rate of return that is shown.
    #[test]
    fn the_ledger_is_worth_nothing_at_its_rate_of_return(scenario in anybody(), route in any_route()) {
        let projection = project(&scenario, Subject::Route(route));
        let ledger = &projection.ledger;
        let mut flows = ledger.differences();
        let last = flows.len() - 1;
        flows[last] -= ledger.owed_difference(last);
        let rates = match projection.figures.irr() {
            Irr::None(_) => vec![],
            Irr::One(rate) => vec![rate],
            Irr::Several(rates) => rates,
        };
        let sizes: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
        for rate in rates {
            let worth = npv(&flows, rate, 12.0);
            prop_assert!(worth.abs() <= 1e-7 * npv(&sizes, rate, 12.0), "{} at {}", worth, rate);
        }
        let rate = scenario.number(Field::DiscountRate);
        prop_assert!(npv(&flows, rate, 12.0).is_finite());
    }
}
