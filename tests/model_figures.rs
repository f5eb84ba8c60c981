//! What a ledger comes to: payback, hole, gain, present value, rate, cost.

#[path = "support/visitor.rs"]
mod support;

use level7::model::appraisal::{Irr, npv};
use level7::model::{Account, Balance, Remark, Subject, project};
use level7::scenario::{Route, Scenario};
use support::{bare, give, near, plain_ledger, projected};

/// One appointment a week, £400 a month or £4,800 a year: too little for any tax.
fn one_a_week() -> Scenario {
    let mut scenario = bare();
    give!(scenario, "extra_appointments": 1.0);
    scenario
}

#[test]
fn a_fee_is_earned_back_by_fifteen_months_of_sales() {
    let figures = projected(&one_a_week()).figures;
    // £6,000 in month 0, £400 a month from month 6 on: 15 of these are months 6 to 20.
    assert_eq!(figures.payback_months, Some(20));
    assert_eq!(figures.touched_zero, None);
    near(figures.position[19], -6_000.0 + 14.0 * 400.0);
    near(figures.position[20], 0.0);
    // Months 6 to 59 are 54.
    near(figures.gain, 54.0 * 400.0 - 6_000.0);
    near(figures.deepest_hole, 6_000.0);
    assert_eq!(figures.deepest_hole_month, 0);
    near(figures.cost, 6_000.0);
    near(figures.cost_after_tax, 6_000.0);
    near(figures.hours, 240.0);
    near(figures.own_hours, 240.0);
    // 60 guided hours.
    assert_eq!(figures.cost_per_guided_hour, Some(100.0));
}

#[test]
fn present_value_by_the_sum_of_a_geometric_series() {
    let mut scenario = one_a_week();
    give!(scenario, "discount_rate": 0.05);
    let figures = projected(&scenario).figures;
    // v = 1.05^(-1/12); 400 (v^6 + ... + v^59) = 400 v^6 (1 - v^54) / (1 - v).
    let v = libm::pow(1.05, -1.0 / 12.0);
    let sales = 400.0 * libm::pow(v, 6.0) * (1.0 - libm::pow(v, 54.0)) / (1.0 - v);
    near(figures.npv, sales - 6_000.0);
    // At its own rate of return a row of flows is worth nothing.
    let Irr::One(rate) = figures.irr() else {
        panic!("one rate: {:?}", figures.irr());
    };
    let mut flows = vec![0.0; 60];
    flows[0] = -6_000.0;
    flows[6..].fill(400.0);
    assert!(npv(&flows, rate, 12.0).abs() < 1e-6);
}

#[test]
fn own_time_enters_only_if_the_visitor_says_so() {
    let mut scenario = one_a_week();
    give!(scenario, "own_time_value": 10.0);
    let apart = projected(&scenario).figures;
    near(apart.own_time, 2_400.0);
    near(apart.gain, 15_600.0);
    give!(scenario, "own_time_counts": true);
    let counted = projected(&scenario).figures;
    // 24 weeks are planned as the six months that the course takes at the least: 400 a month.
    near(counted.position[0], -6_000.0 - 400.0);
    near(counted.position[5], -6_000.0 - 2_400.0);
    near(counted.gain, 15_600.0 - 2_400.0);
    // 8,400 are 21 months of sales: months 6 to 26.
    assert_eq!(counted.payback_months, Some(26));
    near(counted.cost, 6_000.0);
    near(counted.npv, apart.npv);
}

#[test]
fn todays_money_takes_inflation_out() {
    let mut scenario = one_a_week();
    // Growth is in pounds: at none, prices rise and volume falls, and 400 a month it stays.
    give!(scenario, "inflation": 0.02, "todays_money": true, "horizon": 2.0);
    let figures = projected(&scenario).figures;
    let sales: f64 = (6..24)
        .map(|month| 400.0 / libm::pow(1.02, f64::from(month) / 12.0))
        .sum();
    near(figures.gain, sales - 6_000.0);
    // Present value discounts pounds of the day.
    near(figures.npv, 18.0 * 400.0 - 6_000.0);
}

#[test]
fn payback_that_is_lost_again_is_said() {
    // A device of £9,600 is bought every two years and brings £400 a month from the first on.
    let mut scenario = bare();
    give!(scenario,
        "laser": true, "laser_training": 0.0, "laser_training_hours": 0.0,
        "laser_training_months": 0.0, "laser_device_price": 9_600.0, "laser_device_life": 2.0,
        "laser_service_contract": 0.0, "laser_appointments": 1.0,
        "laser_hair_removal.price": 100.0, "laser_hair_removal.consumables": 0.0,
        "laser_hair_removal.no_shows": 0.0, "laser_hair_removal.mix": 1.0, "ipl.mix": 0.0,
        "laser_hair_removal.months_to_establish": 0.0,
    );
    let projection = project(&scenario, Subject::LaserAlone);
    let device = projection.ledger.with_route.account(Account::LaserDevice);
    for (month, paid) in device.iter().enumerate() {
        near(*paid, if month % 24 == 0 { -9_600.0 } else { 0.0 });
    }
    let figures = projection.figures;
    // After 24 months it stands at nought, and buys the next one: three devices, 60 months.
    near(figures.position[23], 0.0);
    assert_eq!(figures.touched_zero, Some(23));
    assert_eq!(figures.payback_months, None);
    near(figures.gain, 60.0 * 400.0 - 3.0 * 9_600.0);
    near(figures.deepest_hole, 9_600.0 - 400.0);
    assert_eq!(figures.deepest_hole_month, 0);
}

#[test]
fn clinic_hours_given_up_cost_their_contribution() {
    // Ten hours a week are offered and sold at £100; two a week are given up for six months:
    // 2 x 48 / 12 = 8 a month. The extra work finds no hour free.
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "chair_hours": 10.0, "clinic_hours_given_up": 2.0,
    );
    let projection = projected(&scenario);
    near(projection.figures.cost, 6_000.0 + 6.0 * 800.0);
    let ledger = projection.ledger;
    assert_eq!(ledger.remarks, [Remark::CapacityBinds]);
    for month in 0..60 {
        near(
            ledger.with_route.account(Account::PresentTakings)[month],
            if month < 6 { 3_200.0 } else { 4_000.0 },
        );
        near(
            ledger.as_you_are.account(Account::PresentTakings)[month],
            4_000.0,
        );
        near(ledger.with_route.account(Account::ExtraTakings)[month], 0.0);
    }
}

#[test]
fn nothing_that_happens_before_the_first_payment_is_left_out() {
    // Levels 4 and 5 cost nothing but clinic hours; the fee falls due after them.
    let mut scenario = one_a_week();
    give!(scenario,
        "present_appointments": 10.0, "chair_hours": 10.0, "clinic_hours_given_up": 2.0,
        "level_held": "none", "level_4_fee": 0.0, "level_5_fee": 0.0, "level_4_hours": 100.0,
        "level_5_hours": 100.0, "horizon": 3.0,
    );
    let figures = projected(&scenario).figures;
    // Twenty weeks are four months and more.
    assert_eq!(figures.first_payment, 4);
    assert!(figures.position[3] < -4.0 * 500.0);
    // Discounted at nothing, present value is the gain.
    near(figures.npv, figures.gain);
}

#[test]
fn a_dearer_course_costs_just_so_much_more_and_tax_bears_its_part() {
    let dear = |fee: f64, deductible: &str| {
        let mut scenario = bare();
        give!(scenario,
            "level_7_certificate.fee": fee, "deduct.same_area": deductible,
            "present_appointments": 5.0,
        );
        projected(&scenario).figures
    };
    let (one, two) = (dear(6_000.0, "yes"), dear(12_000.0, "yes"));
    near(two.cost - one.cost, 6_000.0);
    // The fee's year has 24,000 of present work and half as much of new, all of it taxed at 20%
    // and 6% above 12,570: the fee's relief is 26% of it, save that the first 1,000 only replace
    // the trading allowance.
    near(one.cost_after_tax, 6_000.0 - 0.26 * 5_000.0);
    near(two.cost_after_tax, 12_000.0 - 0.26 * 11_000.0);
    near(two.gain, one.gain - 6_000.0 * 0.74);
    assert!(two.payback_months > one.payback_months);
    let unsure = dear(6_000.0, "unsure");
    near(unsure.cost_after_tax, 6_000.0);
    near(unsure.gain, one.gain - 0.26 * 5_000.0);
}

#[test]
fn a_loan_flatters_neither_position_nor_payback() {
    // A Master's of £6,000 over two years, borrowed whole. No salary and no tax, so nothing is
    // repaid: what is owed grows by the interest.
    let mut scenario = one_a_week();
    give!(scenario,
        "route": "msc", "msc.shortest_months": 24.0, "msc.fee": 6_000.0, "horizon": 6.0,
    );
    let subject = Subject::Route(Route::Msc);
    let paid = project(&scenario, subject).figures;
    give!(scenario, "msc.borrow": true);
    let borrowed = project(&scenario, subject);
    let ledger = &borrowed.ledger;
    // Cash is spared, and the position is not: less the interest, it is the same.
    near(borrowed.figures.deepest_hole, 0.0);
    for month in [0, 11, 12, 24, 71] {
        let owed = ledger.with_route.balance(Balance::PostgraduateLoan)[month];
        let lent: f64 = ledger.with_route.account(Account::LoanDrawn)[..=month]
            .iter()
            .sum();
        near(
            borrowed.figures.position[month],
            paid.position[month] - (owed - lent),
        );
        assert!(owed >= lent);
    }
    near(ledger.with_route.total(Account::LoanDrawn), 6_000.0);
    assert!(borrowed.figures.gain < paid.gain);
    near(borrowed.figures.cost, paid.cost);
    assert_eq!(borrowed.figures.first_payment, 0);
}

#[test]
fn a_course_that_brings_nothing_never_pays_back() {
    let mut scenario = bare();
    give!(scenario, "attribution": 0.0, "present_appointments": 5.0, "salary": 13_000.0);
    let projection = projected(&scenario);
    assert_eq!(projection.figures.payback_months, None);
    let ledger = projection.ledger;
    let taxed = [Account::SelfAssessment, Account::CourseFee];
    for account in Account::ALL.iter().filter(|one| !taxed.contains(one)) {
        assert_eq!(
            ledger.with_route.account(*account),
            ledger.as_you_are.account(*account),
            "{}",
            account.text()
        );
    }
    assert!(ledger.with_route.total(Account::ExtraTakings) > 0.0);
    // The fee, less 26% of it, save the 1,000 of trading allowance it replaces: the profit of
    // the fee's year is all above the allowance, which the salary uses up.
    near(projection.figures.gain, -6_000.0 + 0.26 * 5_000.0);
}

#[test]
fn a_closed_door_shows_price_and_time_only() {
    let mut scenario = bare();
    give!(scenario, "profession": "not_registered", "pgcert.admits": "registered");
    let projection = project(&scenario, Subject::Route(Route::PgCert));
    assert!(!projection.figures.admitted);
    assert_eq!(projection.figures.opens, None);
    assert_eq!(projection.figures.payback_months, None);
    near(projection.figures.cost, 6_000.0);
    near(projection.figures.hours, 240.0);
    near(
        projection.ledger.with_route.total(Account::ExtraTakings),
        0.0,
    );
    assert!(projected(&scenario).figures.admitted);
}

#[test]
fn the_fee_has_no_part_in_the_world_as_you_are() {
    let mut scenario = bare();
    give!(scenario, "attribution": 0.5, "salary": 30_000.0, "present_appointments": 6.0);
    let cheap = plain_ledger(&scenario);
    give!(scenario, "level_7_certificate.fee": 60_000.0);
    let dear = plain_ledger(&scenario);
    assert_eq!(cheap.as_you_are, dear.as_you_are);
}
