//! The study plan: how long a course takes, what falls due when, when the services open.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::Month;
use level7::model::{Balance, Events, Fit, Item, Ledger, Subject, ledger};
use level7::scenario::{Route, Scenario};
use support::{CERTIFICATE, bare, give, near, plain_ledger, projected};

/// What is paid for an item, month by month, without the months in which nothing is.
fn paid(ledger: &Ledger, item: Item) -> Vec<(usize, f64)> {
    let mut all: Vec<(usize, f64)> = Vec::new();
    for payment in ledger.plan.payments.iter().filter(|one| one.item == item) {
        if payment.amount != 0.0 {
            match all.iter_mut().find(|(month, _)| *month == payment.month) {
                Some((_, sum)) => *sum += payment.amount,
                None => all.push((payment.month, payment.amount)),
            }
        }
    }
    all
}

#[track_caller]
fn same(ours: &[(usize, f64)], by_hand: &[(usize, f64)]) {
    assert_eq!(ours.len(), by_hand.len(), "{ours:?}, by hand {by_hand:?}");
    for ((month, amount), (month_by_hand, by_hand)) in ours.iter().zip(by_hand) {
        assert_eq!(month, month_by_hand);
        near(*amount, *by_hand);
    }
}

fn leaving() -> Events {
    Events {
        finishes: false,
        ..Events::PLAIN
    }
}

#[test]
fn whole_months_are_not_stretched_by_the_last_bit_of_a_double() {
    // So many months at the shortest, and the hours fit: it ends and opens after just so many.
    for months in 1..=120_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "level_7_certificate.shortest_months": months as f64,
            "level_7_certificate.longest_months": months as f64,
            "level_7_certificate.hours": 10.0,
        );
        let plan = plain_ledger(&scenario).plan;
        assert_eq!(plan.opens, Some(months), "{months} months");
        assert_eq!(plan.qualified, Some(months));
        let left = ledger(&scenario, CERTIFICATE, leaving()).plan;
        let last = left.payments.iter().map(|one| one.month).max();
        assert_eq!(
            last,
            Some(months.div_ceil(2) - 1),
            "half of {months} months"
        );
    }
    // So many weeks of ten hours: 13 weeks are three months, 65 are fifteen.
    for weeks in 1..=500_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "level_7_certificate.hours": (weeks * 10) as f64,
            "level_7_certificate.shortest_months": 0.0,
            "level_7_certificate.longest_months": 120.0,
        );
        let plan = plain_ledger(&scenario).plan;
        assert_eq!(plan.opens, Some((weeks * 12).div_ceil(52)), "{weeks} weeks");
    }
}

#[test]
fn a_university_asks_for_as_many_yearly_parts_as_there_are_years() {
    for years in 1..=10_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "route": "msc", "msc.hours": 10.0,
            "msc.shortest_months": (years * 12) as f64, "msc.longest_months": 120.0,
        );
        let subject = Subject::Route(Route::Msc);
        for events in [Events::PLAIN, leaving()] {
            let parts = paid(&ledger(&scenario, subject, events), Item::Fee);
            let each = 6_000.0 / years as f64;
            near(parts[0].1, each);
            if events.finishes {
                assert_eq!(parts.len(), years);
            }
        }
    }
}

#[test]
fn the_hours_it_asks_for_do_fit() {
    for (hours, longest, off) in [
        (1_800.0, 36.0, 6.0),
        (600.0, 7.0, 0.0),
        (610.0, 5.0, 10.0),
        (300.0, 1.0, 3.0),
        (977.0, 11.0, 7.0),
    ] {
        let mut scenario = bare();
        give!(scenario,
            "study_hours": 1.0, "weeks_off": off, "level_7_certificate.hours": hours,
            "level_7_certificate.shortest_months": 1.0,
            "level_7_certificate.longest_months": longest,
        );
        let Fit::NeedsHours(needed) = projected(&scenario).figures.fit else {
            panic!("an hour a week is not enough");
        };
        if needed > 60.0 {
            continue;
        }
        give!(scenario, "study_hours": needed);
        assert_eq!(
            projected(&scenario).figures.fit,
            Fit::Fits,
            "{needed} hours a week"
        );
        give!(scenario, "study_hours": needed * 0.98);
        assert!(
            matches!(projected(&scenario).figures.fit, Fit::NeedsHours(again) if again == needed),
            "it asks for no more than it needs"
        );
    }
}

#[test]
fn the_study_ends_in_its_last_month() {
    // April to September 2027 are six months; the award is held from October on.
    let projection = projected(&bare());
    assert_eq!(projection.figures.finishes, Month::new(2027, 9));
    assert_eq!(projection.ledger.plan.qualified, Some(6));
    assert_eq!(projection.figures.opens, Some(Month::new(2027, 10)));
}

/// The default certificate, written out: 300 hours of which 6 days of 7 are attended, 8 hours a
/// week with 6 weeks off, 260 for registration and exam, a month and a half to the first client.
fn certificate() -> Scenario {
    let mut scenario = bare();
    give!(scenario,
        "study_hours": 8.0, "weeks_off": 6.0, "wait": 1.5, "level_7_certificate.hours": 300.0,
        "level_7_certificate.attendance_days": 6.0, "level_7_certificate.travel_per_day": 60.0,
        "level_7_certificate.models": 9.0, "level_7_certificate.model_cost": 30.0,
        "level_7_certificate.registration_and_exam": 260.0,
        "level_7_certificate.extra_training": 500.0,
    );
    scenario
}

#[test]
fn weeks_come_from_the_hours_that_are_not_attended() {
    let ledger = plain_ledger(&certificate());
    let study = &ledger.plan.study;
    // 258 hours at 8 a week in 46 of 52 weeks: 258 / 8 x 52 / 46 = 36.5, so 37 weeks.
    near(study.weeks, 37.0);
    near(study.attendance_hours, 42.0);
    near(study.hours, 300.0);
    assert_eq!(study.fit, Fit::Fits);
    // 37 x 12 / 52 = 8.54 months: months 0 to 8, held from month 9; with 1.5 more 10.04, so 11.
    assert_eq!(study.last_month(), 8);
    assert_eq!(ledger.plan.qualified, Some(9));
    assert_eq!(ledger.plan.opens, Some(11));
    same(&paid(&ledger, Item::Fee), &[(0, 6_000.0)]);
    same(
        &paid(&ledger, Item::Registration),
        &[(0, 130.0), (8, 130.0)],
    );
    same(&paid(&ledger, Item::ExtraTraining), &[(8, 500.0)]);
    // 360 for travel and 270 for models over nine months.
    let evenly = |each: f64| (0..9).map(|month| (month, each)).collect::<Vec<_>>();
    same(&paid(&ledger, Item::Travel), &evenly(40.0));
    same(&paid(&ledger, Item::Models), &evenly(30.0));
}

#[test]
fn the_shortest_time_bounds_below_and_the_longest_above() {
    let mut scenario = certificate();
    give!(scenario, "study_hours": 40.0);
    // 258 / 40 is under eight weeks; six months are 26.
    near(plain_ledger(&scenario).plan.study.weeks, 26.0);
    give!(scenario,
        "study_hours": 8.0, "level_7_certificate.hours": 1_800.0,
        "level_7_certificate.longest_months": 36.0,
    );
    let plan = plain_ledger(&scenario).plan;
    // 1,758 hours in 156 weeks of which 138 are worked.
    near(plan.study.weeks, 156.0);
    let Fit::NeedsHours(needed) = plan.study.fit else {
        panic!("1,800 hours do not fit");
    };
    near(needed, 1_758.0 / 138.0);
    assert_eq!(plan.opens, Some(38));
    // All attendance and no self-study: the shortest time.
    give!(scenario, "study_hours": 0.0, "level_7_certificate.hours": 42.0);
    let plan = plain_ledger(&scenario).plan;
    assert_eq!(plan.study.fit, Fit::Fits);
    near(plan.study.weeks, 26.0);
}

#[test]
fn no_hours_at_all_never_finish() {
    let mut scenario = certificate();
    give!(scenario, "study_hours": 0.0);
    let projection = projected(&scenario);
    assert_eq!(projection.figures.fit, Fit::NoHours);
    assert_eq!(projection.figures.opens, None);
    assert_eq!(projection.ledger.plan.qualified, None);
    assert_eq!(projection.figures.payback_months, None);
}

#[test]
fn deposit_and_instalments_without_interest() {
    let mut scenario = bare();
    give!(scenario,
        "level_7_certificate.deposit": 0.25, "level_7_certificate.instalments": 6.0,
    );
    let ledger = plain_ledger(&scenario);
    // 1,500 down and 750 six times.
    let mut by_hand = vec![(0, 1_500.0)];
    by_hand.extend((1..=6).map(|month| (month, 750.0)));
    same(&paid(&ledger, Item::Fee), &by_hand);
    same(&paid(&ledger, Item::FinanceCharges), &[]);
    let owed = ledger.with_route.balance(Balance::Instalments);
    for (month, owed) in owed.iter().enumerate() {
        near(*owed, 4_500.0 - 750.0 * month.min(6) as f64);
    }
    // The whole fee weighs on the position from the first month.
    let figures = projected(&scenario).figures;
    near(figures.position[0], -6_000.0);
    near(figures.deepest_hole, 5_250.0);
    assert_eq!(figures.deepest_hole_month, 5);
}

#[test]
fn an_admin_fee_is_paid_once_and_only_for_instalments() {
    let mut scenario = bare();
    give!(scenario, "level_7_certificate.instalment_fee": 24.0);
    // All at once: there is nothing to administer.
    same(&paid(&plain_ledger(&scenario), Item::FinanceCharges), &[]);
    near(projected(&scenario).figures.cost, 6_000.0);
    give!(scenario, "level_7_certificate.instalments": 6.0);
    let ledger = plain_ledger(&scenario);
    same(&paid(&ledger, Item::FinanceCharges), &[(0, 24.0)]);
    near(projected(&scenario).figures.cost, 6_024.0);
}

#[test]
fn instalments_with_interest_are_an_annuity() {
    let mut scenario = bare();
    give!(scenario,
        "level_7_certificate.deposit": 0.5, "level_7_certificate.instalments": 3.0,
        "level_7_certificate.instalment_rate": 0.12,
    );
    let ledger = plain_ledger(&scenario);
    // 3,000 at 1% a month: 3,000 x 0.01 / (1 - 1.01^-3) = 1,020.0663 a month.
    let each = 3_000.0 * 0.01 / (1.0 - libm::pow(1.01, -3.0));
    let charges = paid(&ledger, Item::FinanceCharges);
    let fee = paid(&ledger, Item::Fee);
    near(fee[0].1, 3_000.0);
    for month in 1..=3 {
        near(fee[month].1 + charges[month - 1].1, each);
    }
    // Interest on 3,000.00, on 2,009.93 and on 1,009.97.
    near(charges[0].1, 30.0);
    near(charges[1].1, (3_000.0 - (each - 30.0)) * 0.01);
    let sum: f64 = charges.iter().map(|(_, amount)| amount).sum();
    near(sum, 3.0 * each - 3_000.0);
    near(ledger.with_route.balance(Balance::Instalments)[3], 0.0);
    near(projected(&scenario).figures.cost, 6_000.0 + sum);
}

#[test]
fn vat_on_top_of_the_fee_is_a_fifth() {
    let mut scenario = bare();
    give!(scenario, "level_7_certificate.add_vat": true);
    same(&paid(&plain_ledger(&scenario), Item::Fee), &[(0, 7_200.0)]);
}

#[test]
fn later_parts_of_a_university_fee_rise() {
    let mut scenario = bare();
    give!(scenario,
        "msc.shortest_months": 36.0, "msc.longest_months": 36.0, "msc.fee_inflation": 0.03,
    );
    let ledger = ledger(&scenario, Subject::Route(Route::Msc), Events::PLAIN);
    // A third of 6,000, then 3% more, then 3% on that.
    let by_hand = [(0, 2_000.0), (12, 2_060.0), (24, 2_121.8)];
    same(&paid(&ledger, Item::Fee), &by_hand);
}

#[test]
fn who_leaves_pays_what_is_lost_in_the_last_month_of_study() {
    let mut scenario = certificate();
    give!(scenario,
        "study_hours": 60.0, "level_7_certificate.deposit": 0.25,
        "level_7_certificate.instalments": 6.0, "level_7_certificate.fee_lost_on_leaving": 0.9,
    );
    let left = ledger(&scenario, CERTIFICATE, leaving());
    // Half of 26 weeks are three months: months 0 to 2. Of 5,400 lost, 2,250 have been paid.
    let by_hand = [(0, 1_500.0), (1, 750.0), (2, 3_150.0)];
    same(&paid(&left, Item::Fee), &by_hand);
    near(left.plan.study.hours, 150.0);
    near(left.plan.study.weeks, 13.0);
    assert_eq!((left.plan.opens, left.plan.qualified), (None, None));
    // Not assessed; half the days and half the models, over three months.
    same(&paid(&left, Item::Registration), &[(0, 130.0)]);
    same(&paid(&left, Item::ExtraTraining), &[]);
    let evenly = |each: f64| (0..3).map(|month| (month, each)).collect::<Vec<_>>();
    same(&paid(&left, Item::Travel), &evenly(60.0));
    same(&paid(&left, Item::Models), &evenly(45.0));
    let owed = left.with_route.balance(Balance::Instalments);
    assert_eq!(owed[..4], [4_500.0, 3_750.0, 0.0, 0.0]);
    // Where little is lost, some of it comes back.
    give!(scenario, "level_7_certificate.fee_lost_on_leaving": 0.2);
    let left = ledger(&scenario, CERTIFICATE, leaving());
    let by_hand = [(0, 1_500.0), (1, 750.0), (2, -1_050.0)];
    same(&paid(&left, Item::Fee), &by_hand);
}

#[test]
fn levels_below_come_first() {
    let mut scenario = bare();
    give!(scenario,
        "level_held": "none", "level_4_hours": 100.0, "level_4_fee": 1_000.0,
        "level_5_hours": 195.0, "level_5_fee": 2_000.0,
    );
    let ledger = plain_ledger(&scenario);
    // Ten weeks, then twenty (19.5), then the 26 that the certificate takes at the least.
    near(ledger.plan.study.weeks, 56.0);
    near(ledger.plan.study.hours, 535.0);
    // 10 x 12 / 52 = 2.3 months; 30 weeks are 6.9; 56 are 12.9.
    let by_hand = [(0, 1_000.0), (2, 2_000.0)];
    same(&paid(&ledger, Item::LevelsBelow), &by_hand);
    same(&paid(&ledger, Item::Fee), &[(6, 6_000.0)]);
    assert_eq!(ledger.plan.opens, Some(13));
    near(projected(&scenario).figures.cost, 9_000.0);

    give!(scenario, "level_held": "level_4");
    let by_hand = [(0, 2_000.0)];
    same(&paid(&plain_ledger(&scenario), Item::LevelsBelow), &by_hand);
    give!(scenario, "level_held": "level_5");
    same(&paid(&plain_ledger(&scenario), Item::LevelsBelow), &[]);
}

#[test]
fn laser_is_learnt_beside_the_route_from_the_first_month() {
    let mut scenario = certificate();
    give!(scenario,
        "laser": true, "laser_training": 1_500.0, "laser_training_hours": 60.0,
        "laser_training_months": 2.0,
    );
    let plan = plain_ledger(&scenario).plan;
    // 60 / 8 x 52 / 46 = 8.5, so 9 weeks: 2.08 months, with 1.5 more 3.58, so month 4.
    assert_eq!(plan.laser.map(|laser| laser.opens), Some(4));
    near(plan.study.weeks, 37.0);
    same(
        &paid(&plain_ledger(&scenario), Item::LaserTraining),
        &[(0, 1_500.0)],
    );
    // It is a cost of its own, not of the route.
    let mut without = scenario.clone();
    give!(without, "laser": false);
    near(
        projected(&scenario).figures.cost,
        projected(&without).figures.cost,
    );
}

#[test]
fn loans_reach_some_routes_in_some_nations() {
    let mut scenario = bare();
    give!(scenario,
        "pgcert.borrow": true, "msc.borrow": true, "level_7_certificate.borrow": true,
        "start": "2027-09", "msc.shortest_months": 24.0,
    );
    let loan = |scenario: &Scenario, route| {
        ledger(scenario, Subject::Route(route), Events::PLAIN)
            .plan
            .loan
    };
    assert_eq!(loan(&scenario, Route::Level7Certificate), None);
    assert_eq!(loan(&scenario, Route::PgCert), None);
    // September 2027 to August 2029: repaid from April 2030, 31 months after the start.
    let masters = loan(&scenario, Route::Msc).expect("England lends for a Master's");
    assert_eq!((masters.starts, masters.repaid_from), (0, 31));
    // Five years part-time: the April after September 2031.
    give!(scenario, "msc.shortest_months": 60.0);
    let masters = loan(&scenario, Route::Msc).expect("England lends for a Master's");
    assert_eq!(masters.repaid_from, 55);
    give!(scenario, "nation": "northern_ireland");
    assert!(loan(&scenario, Route::PgCert).is_some());
}
