//! The practice of each world: demand, chair-hours, takings and running costs before tax.

#[path = "support/visitor.rs"]
mod support;

use level7::model::{Account, Events, Law, Ledger, Remark, Subject, ledger, project, subjects};
use level7::scenario::{Route, Scenario};
use support::{CERTIFICATE, bare, give, near, plain_ledger, projected};

fn with_route(ledger: &Ledger, account: Account, month: usize) -> f64 {
    ledger.with_route.account(account)[month]
}

fn as_you_are(ledger: &Ledger, account: Account, month: usize) -> f64 {
    ledger.as_you_are.account(account)[month]
}

fn under(scenario: &Scenario, law: Law) -> Ledger {
    ledger(
        scenario,
        CERTIFICATE,
        Events {
            law,
            ..Events::PLAIN
        },
    )
}

#[test]
fn volume_is_weekly_appointments_times_weeks_worked_over_twelve() {
    let mut scenario = bare();
    give!(scenario, "weeks_worked": 46.0, "extra_appointments": 5.0);
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::ExtraTakings, 5), 0.0);
    near(
        with_route(&ledger, Account::ExtraTakings, 6),
        5.0 * 46.0 / 12.0 * 100.0,
    );
}

#[test]
fn the_ramp_takes_the_middle_of_each_month() {
    let mut scenario = bare();
    give!(scenario, "anti_wrinkle.months_to_establish": 4.0);
    let ledger = plain_ledger(&scenario);
    // An eighth, three, five, seven eighths of 2,000, then all.
    for (month, takings) in [
        (5, 0.0),
        (6, 250.0),
        (7, 750.0),
        (8, 1_250.0),
        (9, 1_750.0),
        (10, 2_000.0),
        (11, 2_000.0),
    ] {
        near(with_route(&ledger, Account::ExtraTakings, month), takings);
    }
}

#[test]
fn growth_and_inflation_step_every_twelve_months() {
    let mut scenario = bare();
    give!(scenario,
        "growth": 0.05, "inflation": 0.02, "present_appointments": 5.0,
        "present_consumables": 10.0, "salary": 12_000.0, "insurance": 600.0,
    );
    let ledger = plain_ledger(&scenario);
    for (month, year) in [(6, 0), (11, 0), (12, 1), (23, 1), (24, 2), (59, 4)] {
        let year = f64::from(year);
        // Pounds taken grow by 5% a year; prices, salary and fixed costs by 2%.
        let (takings, prices) = (libm::pow(1.05, year), libm::pow(1.02, year));
        near(
            with_route(&ledger, Account::ExtraTakings, month),
            2_000.0 * takings,
        );
        near(
            with_route(&ledger, Account::PresentConsumables, month),
            -200.0 * takings,
        );
        near(
            as_you_are(&ledger, Account::Salary, month),
            1_000.0 * prices,
        );
        near(
            with_route(&ledger, Account::Insurance, month),
            -50.0 * prices,
        );
    }
}

#[test]
fn the_least_valuable_work_gives_way() {
    // Four hours a week are 16 a month. Extra work at 100 takes them all; present work at 50
    // goes short.
    let mut scenario = bare();
    give!(scenario,
        "chair_hours": 4.0, "present_appointments": 3.0, "present_price": 50.0,
    );
    let ledger = plain_ledger(&scenario);
    assert_eq!(ledger.remarks, [Remark::CapacityBinds]);
    near(with_route(&ledger, Account::PresentTakings, 5), 600.0);
    near(with_route(&ledger, Account::PresentTakings, 6), 0.0);
    near(with_route(&ledger, Account::ExtraTakings, 6), 1_600.0);
    near(as_you_are(&ledger, Account::PresentTakings, 6), 600.0);

    // At 40 the extra work gets the four hours that are left over.
    give!(scenario, "anti_wrinkle.price": 40.0);
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 600.0);
    near(with_route(&ledger, Account::ExtraTakings, 6), 160.0);

    // Worth the same, present work is kept.
    give!(scenario, "anti_wrinkle.price": 50.0);
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 600.0);
    near(with_route(&ledger, Account::ExtraTakings, 6), 200.0);
}

#[test]
fn value_is_counted_by_the_chair_hour_after_its_costs() {
    // 100 for two hours less 10 is 45 an hour; 60 for an hour less 10 of product, 6 of shares and
    // 5 of room is 39. Of 20 hours a month the present work takes all, at 2.5 a week.
    let mut scenario = bare();
    give!(scenario,
        "chair_hours": 5.0, "present_appointments": 2.5, "present_consumables": 10.0,
        "present_minutes": 120.0, "anti_wrinkle.price": 60.0, "anti_wrinkle.consumables": 10.0,
        "marketing": 0.1, "room": 5.0,
    );
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 1_000.0);
    near(with_route(&ledger, Account::ExtraTakings, 6), 0.0);
    // Without product it is 49 an hour, and takes the 20 hours.
    give!(scenario, "anti_wrinkle.consumables": 0.0);
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 0.0);
    near(with_route(&ledger, Account::ExtraTakings, 6), 1_200.0);
}

#[test]
fn no_chair_hours_sell_nothing() {
    let mut scenario = bare();
    give!(scenario, "chair_hours": 0.0, "present_appointments": 5.0);
    let projection = projected(&scenario);
    near(
        projection.ledger.with_route.total(Account::ExtraTakings),
        0.0,
    );
    near(
        projection.ledger.as_you_are.total(Account::PresentTakings),
        0.0,
    );
    near(projection.figures.gain, -6_000.0);
    assert_eq!(projection.figures.payback_months, None);
}

#[test]
fn displacement_takes_from_present_work_by_each_worlds_extra_work() {
    // 40 present and 20 extra a month; a fifth of the extra ones replace present ones; half of
    // them would come without the award.
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "displacement": 0.2, "attribution": 0.5,
        "anti_wrinkle.no_shows": 0.5,
    );
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 3_600.0);
    near(as_you_are(&ledger, Account::PresentTakings, 6), 3_800.0);
    // Booked ones count, though half do not show up.
    near(with_route(&ledger, Account::ExtraTakings, 6), 1_000.0);
    near(as_you_are(&ledger, Account::ExtraTakings, 6), 500.0);
    // More cannot be displaced than there is.
    give!(scenario, "present_appointments": 0.5, "displacement": 1.0);
    let ledger = plain_ledger(&scenario);
    near(with_route(&ledger, Account::PresentTakings, 6), 0.0);
}

#[test]
fn without_the_award_comes_what_needs_none_fixed_costs_included() {
    let mut scenario = bare();
    give!(scenario,
        "attribution": 0.3, "insurance": 1_200.0, "room": 10.0, "marketing": 0.1,
        "card_fees": 0.02, "refunds_reserve": 0.03, "anti_wrinkle.consumables": 7.0,
        "prescriber": false, "prescriber_fee": 11.0,
    );
    let ledger = plain_ledger(&scenario);
    for (account, all) in [
        (Account::ExtraTakings, 2_000.0),
        (Account::ExtraConsumables, -140.0),
        (Account::Prescriber, -220.0),
        (Account::Room, -200.0),
        (Account::Marketing, -200.0),
        (Account::CardFees, -40.0),
        (Account::RefundsReserve, -60.0),
        (Account::Insurance, -100.0),
    ] {
        near(with_route(&ledger, account, 6), all);
        near(as_you_are(&ledger, account, 6), 0.7 * all);
        near(as_you_are(&ledger, account, 5), 0.0);
    }
}

#[test]
fn no_shows_take_the_chair_and_bring_nothing() {
    let mut scenario = bare();
    give!(scenario,
        "anti_wrinkle.no_shows": 0.1, "anti_wrinkle.consumables": 10.0, "room": 5.0,
        "prescriber": false, "prescriber_fee": 30.0, "lip_filler.mix": 1.0,
        "lip_filler.price": 200.0, "lip_filler.consumables": 0.0, "lip_filler.minutes": 30.0,
    );
    let ledger = plain_ledger(&scenario);
    // Ten of each are booked: nine anti-wrinkle appointments at 100, ten lips at 200.
    near(with_route(&ledger, Account::ExtraTakings, 6), 2_900.0);
    near(with_route(&ledger, Account::ExtraConsumables, 6), -90.0);
    // Ten hours and five.
    near(with_route(&ledger, Account::Room, 6), -75.0);
    // Nine that need a prescriber.
    near(with_route(&ledger, Account::Prescriber, 6), -270.0);
    give!(scenario, "prescriber": true);
    near(
        with_route(&plain_ledger(&scenario), Account::Prescriber, 6),
        0.0,
    );
}

#[test]
fn recognition_opens_with_the_services_and_lifts_present_work() {
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "recognition_price": 0.1, "recognition_enquiries": 0.2,
        "anti_wrinkle.months_to_establish": 2.0, "attribution": 0.0,
    );
    let ledger = plain_ledger(&scenario);
    // A quarter of it, three quarters, all: 4,000 x 1.025 x 1.05 and so on.
    for (month, takings) in [
        (5, 4_000.0),
        (6, 4_000.0 * 1.025 * 1.05),
        (7, 4_000.0 * 1.075 * 1.15),
        (8, 4_000.0 * 1.1 * 1.2),
    ] {
        near(with_route(&ledger, Account::PresentTakings, month), takings);
        near(as_you_are(&ledger, Account::PresentTakings, month), 4_000.0);
    }
}

#[test]
fn a_licence_falls_on_both_worlds_and_oversight_on_the_unregistered() {
    let mut scenario = bare();
    give!(scenario,
        "licence": 600.0, "oversight": 150.0, "law.licence.from": "2028-04", "attribution": 0.4,
    );
    // Nothing is sold yet: the licence is needed by the extra work alone.
    let ledger = under(&scenario, Law::Licence);
    near(with_route(&ledger, Account::Licence, 11), 0.0);
    near(with_route(&ledger, Account::Licence, 12), -50.0);
    near(as_you_are(&ledger, Account::Licence, 12), -30.0);
    near(with_route(&ledger, Account::Oversight, 12), 0.0);
    // Who injects already needs it anyway.
    give!(scenario,
        "profession": "not_registered", "present_appointments": 5.0, "present_injectables": 0.5,
    );
    let ledger = under(&scenario, Law::Licence);
    for world in [&ledger.with_route, &ledger.as_you_are] {
        near(world.account(Account::Licence)[12], -50.0);
        near(world.account(Account::Oversight)[12], -150.0);
    }
    near(
        with_route(&under(&scenario, Law::NoChange), Account::Licence, 12),
        0.0,
    );
}

#[test]
fn where_level_7_is_required_the_award_keeps_what_is_sold_already() {
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "present_injectables": 0.25, "attribution": 0.5,
        "law.level_7.from": "2027-07", "licence": 600.0, "insurance": 120.0,
    );
    let ledger = under(&scenario, Law::Level7Required);
    // From July 2027 (month 3) injectables stop; with the award in October (month 6) they start
    // again.
    for (month, with, without) in [
        (2, 4_000.0, 4_000.0),
        (3, 3_000.0, 3_000.0),
        (5, 3_000.0, 3_000.0),
        (6, 4_000.0, 3_000.0),
    ] {
        near(with_route(&ledger, Account::PresentTakings, month), with);
        near(as_you_are(&ledger, Account::PresentTakings, month), without);
    }
    near(with_route(&ledger, Account::ExtraTakings, 6), 2_000.0);
    near(as_you_are(&ledger, Account::ExtraTakings, 6), 0.0);
    near(with_route(&ledger, Account::Licence, 6), -50.0);
    near(as_you_are(&ledger, Account::Licence, 6), 0.0);
    near(as_you_are(&ledger, Account::Insurance, 6), 0.0);
    // The award held already keeps both worlds open.
    give!(scenario, "level_held": "level_7");
    let ledger = under(&scenario, Law::Level7Required);
    near(as_you_are(&ledger, Account::PresentTakings, 6), 4_000.0);
    near(as_you_are(&ledger, Account::ExtraTakings, 6), 1_000.0);
}

#[test]
fn registered_only_spares_the_registered() {
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "present_injectables": 1.0,
        "law.registered_only.from": "2028-04",
    );
    let nurse = under(&scenario, Law::RegisteredOnly);
    near(with_route(&nurse, Account::PresentTakings, 12), 4_000.0);
    near(with_route(&nurse, Account::ExtraTakings, 12), 2_000.0);
    give!(scenario, "profession": "not_registered");
    let other = under(&scenario, Law::RegisteredOnly);
    near(with_route(&other, Account::PresentTakings, 11), 4_000.0);
    near(with_route(&other, Account::PresentTakings, 12), 0.0);
    near(with_route(&other, Account::ExtraTakings, 12), 0.0);
    near(as_you_are(&other, Account::PresentTakings, 12), 0.0);
}

#[test]
fn permitted_premises_keep_a_share_from_who_may_not_run_them() {
    let host = |profession: &str, prescribes: bool| {
        let mut scenario = bare();
        give!(scenario,
            "nation": "scotland", "profession": profession, "prescriber": prescribes,
            "prescriber_fee": 0.0, "present_appointments": 10.0, "present_injectables": 0.5,
            "law.premises.from": "2028-04", "law.premises.host_share": 0.4,
        );
        let ledger = under(&scenario, Law::Premises);
        near(with_route(&ledger, Account::HostShare, 11), 0.0);
        with_route(&ledger, Account::HostShare, 12)
    };
    // 40% of 2,000 of present injectables and 2,000 of new ones.
    near(host("nurse_or_midwife", false), -1_600.0);
    near(host("nurse_or_midwife", true), 0.0);
    near(host("pharmacist", false), -1_600.0);
    near(host("pharmacist", true), 0.0);
    near(host("doctor", false), 0.0);
    near(host("dentist", false), 0.0);
    near(host("other_registered", true), -1_600.0);
}

/// Laser hair removal alone: five a week at 100, half an hour each, sold from month 2 on.
fn laser() -> Scenario {
    let mut scenario = bare();
    give!(scenario,
        "laser": true, "laser_training": 1_500.0, "laser_training_hours": 0.0,
        "laser_training_months": 2.0, "laser_device_price": 30_000.0, "laser_device_life": 3.0,
        "laser_service_contract": 0.08, "laser_lease": 625.0, "laser_appointments": 5.0,
        "laser_hair_removal.price": 100.0, "laser_hair_removal.consumables": 6.0,
        "laser_hair_removal.minutes": 30.0, "laser_hair_removal.no_shows": 0.0,
        "laser_hair_removal.mix": 1.0, "laser_hair_removal.months_to_establish": 0.0,
        "ipl.mix": 0.0, "insurance": 1_200.0, "room": 8.0,
    );
    scenario
}

#[test]
fn a_device_is_bought_at_opening_and_again_at_the_end_of_its_life() {
    let scenario = laser();
    let ledger = ledger(&scenario, Subject::LaserAlone, Events::PLAIN);
    assert_eq!(ledger.plan.opens, None);
    for month in 0..60 {
        let open = month >= 2;
        let expected = |amount: f64| if open { amount } else { 0.0 };
        near(
            with_route(&ledger, Account::LaserTakings, month),
            expected(2_000.0),
        );
        near(
            with_route(&ledger, Account::LaserConsumables, month),
            expected(-120.0),
        );
        near(
            with_route(&ledger, Account::LaserServiceContract, month),
            expected(-200.0),
        );
        near(
            with_route(&ledger, Account::Insurance, month),
            expected(-100.0),
        );
        near(with_route(&ledger, Account::Room, month), expected(-80.0));
        let bought = if matches!(month, 2 | 38) {
            -30_000.0
        } else {
            0.0
        };
        near(with_route(&ledger, Account::LaserDevice, month), bought);
        near(with_route(&ledger, Account::LaserLease, month), 0.0);
        let training = if month == 0 { -1_500.0 } else { 0.0 };
        near(with_route(&ledger, Account::LaserTraining, month), training);
        near(as_you_are(&ledger, Account::LaserTakings, month), 0.0);
    }
}

#[test]
fn a_leased_device_is_paid_month_by_month() {
    let mut scenario = laser();
    give!(scenario, "laser_leased": true, "inflation": 0.02);
    let ledger = ledger(&scenario, Subject::LaserAlone, Events::PLAIN);
    near(ledger.with_route.total(Account::LaserDevice), 0.0);
    // As agreed: not raised with prices.
    near(ledger.with_route.total(Account::LaserLease), -58.0 * 625.0);
    near(with_route(&ledger, Account::LaserLease, 1), 0.0);
    near(with_route(&ledger, Account::LaserLease, 2), -625.0);
}

#[test]
fn laser_stands_beside_every_route_and_alone() {
    let scenario = laser();
    assert!(subjects(&scenario).contains(&Subject::LaserAlone));
    let alone = ledger(&scenario, Subject::LaserAlone, Events::PLAIN);
    for route in [Route::Level7Certificate, Route::Msc] {
        let beside = ledger(&scenario, Subject::Route(route), Events::PLAIN);
        for account in [
            Account::LaserTakings,
            Account::LaserDevice,
            Account::LaserTraining,
        ] {
            assert_eq!(
                beside.with_route.account(account),
                alone.with_route.account(account)
            );
        }
    }
    // Leaving the route leaves laser open.
    let left = Events {
        finishes: false,
        ..Events::PLAIN
    };
    let left = ledger(&scenario, CERTIFICATE, left);
    near(left.with_route.total(Account::ExtraTakings), 0.0);
    near(with_route(&left, Account::LaserTakings, 59), 2_000.0);
    let mut scenario = scenario;
    give!(scenario, "laser": false);
    assert!(!subjects(&scenario).contains(&Subject::LaserAlone));
    assert_eq!(
        plain_ledger(&scenario)
            .with_route
            .total(Account::LaserTakings),
        0.0
    );
}

#[test]
fn a_device_is_relieved_in_the_year_it_is_bought() {
    // 24,000 a year of laser takings and nothing else: a loss of 30,000 - 10 x 2,000 in 2027-28.
    let mut scenario = laser();
    give!(scenario,
        "laser_training": 0.0, "laser_service_contract": 0.0, "insurance": 0.0, "room": 0.0,
        "laser_hair_removal.consumables": 0.0, "laser_device_life": 15.0,
    );
    let projection = project(&scenario, Subject::LaserAlone);
    // The loss of 10,000 goes against 2028-29: 23,000 - 10,000 = 13,000: 26% of 430. Then 26% of
    // 10,430 three times.
    let tax = 0.26 * 430.0 + 3.0 * 0.26 * 10_430.0;
    near(projection.figures.gain, 58.0 * 2_000.0 - 30_000.0 - tax);
}

#[test]
fn all_in_all_weighs_every_course_of_events() {
    let mut scenario = bare();
    give!(scenario,
        "extra_appointments": 1.0, "level_7_certificate.finishing": 0.8,
        "level_7_certificate.trading": 0.5, "level_7_certificate.fee_lost_on_leaving": 0.9,
    );
    let projection = projected(&scenario);
    // Sold: 54 x 400 - 6,000 = 15,600 at 0.4; finished and not sold: -6,000 at 0.4; left: -5,400.
    near(projection.figures.gain, 15_600.0);
    near(
        projection.expected_gain,
        0.4 * 15_600.0 - 0.4 * 6_000.0 - 0.2 * 5_400.0,
    );
}

#[test]
fn probabilities_of_the_law_that_exceed_one_are_scaled() {
    let mut scenario = bare();
    give!(scenario,
        "law.licence.probability": 0.9, "law.level_7.probability": 0.6,
        "law.registered_only.probability": 0.0,
    );
    let all = level7::model::possible(&scenario, CERTIFICATE);
    assert_eq!(all.len(), 2);
    near(all[0].1, 0.6);
    near(all[1].1, 0.4);
    assert_eq!(all[0].0.law, Law::Licence);
    assert_eq!(all[1].0.law, Law::Level7Required);
}

#[test]
fn the_horizon_is_one_to_ten_years() {
    for years in [1.0, 10.0] {
        let mut scenario = bare();
        give!(scenario, "horizon": years, "extra_appointments": 1.0);
        let projection = projected(&scenario);
        assert_eq!(projection.ledger.months(), 12 * years as usize);
        near(
            projection.figures.gain,
            400.0 * (12.0 * years - 6.0) - 6_000.0,
        );
    }
}

/// Training and one device, which outlasts the three years: 1,500 + 20,000.
#[test]
fn laser_alone_costs_its_training_and_its_device() {
    let mut scenario = laser();
    give!(scenario, "laser_device_price": 20_000.0, "laser_device_life": 5.0,
        "laser_training": 1_500.0, "horizon": 3.0, "inflation": 0.0);
    let figures = project(&scenario, Subject::LaserAlone).figures;
    near(figures.cost, 21_500.0);
    // The device is relieved in its year, so that tax gives part of it back.
    assert!(figures.cost_after_tax < 21_500.0 && figures.cost_after_tax > 0.0);
}
