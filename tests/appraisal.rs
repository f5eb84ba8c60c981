//! Appraisal: the ends and edges of rates of return, payback, and laws. What others publish is in
//! `tests/oracles`.

#[path = "support/cases.rs"]
mod cases;

use cases::cases;
use level7::model::appraisal::{
    Irr, Payback, instalment, irr, irr_monthly, npv, payback, touched_and_lost,
};
use proptest::prelude::*;

#[track_caller]
fn close(ours: f64, theirs: f64, within: f64) {
    assert!(
        (ours - theirs).abs() <= within,
        "ours {ours}, expected {theirs}"
    );
}

#[track_caller]
fn one(flows: &[f64]) -> f64 {
    match irr(flows, 1.0) {
        Irr::One(rate) => rate,
        other => panic!("{flows:?} gave {other:?}"),
    }
}

#[test]
fn no_rate_and_close_ones() {
    for flows in [&[][..], &[0.0, 0.0]] {
        assert!(matches!(irr(flows, 1.0), Irr::None(_)), "{flows:?}");
    }
    // (1 − 1.1v)² = 1 − 2.2v + 1.21v² touches zero at 10% and does not cross it.
    close(one(&[1.0, -2.2, 1.21]), 0.1, 1e-6);
    // A pair closer together than the samples: rates 10% and 10.01%.
    let Irr::Several(rates) = irr(&[1.0, -(1.1 + 1.1001), 1.1 * 1.1001], 1.0) else {
        panic!("two close rates");
    };
    close(rates[0], 0.1, 1e-8);
    close(rates[1], 0.1001, 1e-8);
}

#[test]
fn the_search_ends_where_it_says() {
    // −1 then 11 is +1,000% exactly, −1 then 0.01 is −99% exactly; a hair further is out.
    close(one(&[-1.0, 11.0]), 10.0, 1e-9);
    close(one(&[-1.0, 0.01]), -0.99, 1e-9);
    assert!(matches!(irr(&[-1.0, 11.001], 1.0), Irr::None(_)));
    assert!(matches!(irr(&[-1.0, 0.0099], 1.0), Irr::None(_)));
}

#[test]
fn monthly_flows_give_a_yearly_rate() {
    // 1% a month is 1.01^12 − 1 a year.
    let mut flows = vec![-1_000.0];
    flows.extend([0.0; 11]);
    flows.push(1_000.0 * libm::pow(1.01, 12.0));
    let Irr::One(rate) = irr_monthly(&flows) else {
        panic!("one rate");
    };
    close(rate, libm::pow(1.01, 12.0) - 1.0, 1e-12);
}

#[test]
fn nothing_is_worth_nothing() {
    assert_eq!(npv(&[], 0.1, 12.0), 0.0);
}

#[test]
fn payback_is_the_last_return_to_zero() {
    assert_eq!(payback(&[-10.0, 4.0, 6.0, 1.0]), Payback::Period(2));
    assert_eq!(payback(&[-10.0, 4.0, 5.0]), Payback::Never);
    assert_eq!(payback(&[]), Payback::Never);
    assert_eq!(payback(&[5.0, 1.0]), Payback::Period(0));
    // Above in period 1, below in 2, back in 3.
    let dips = [-10.0, 12.0, -5.0, 3.0];
    assert_eq!(payback(&dips), Payback::Period(3));
    assert_eq!(touched_and_lost(&dips), Some(1));
    // Fallen back at the end: never, but touched.
    let falls = [-10.0, 12.0, -5.0];
    assert_eq!(payback(&falls), Payback::Never);
    assert_eq!(touched_and_lost(&falls), Some(1));
    assert_eq!(touched_and_lost(&[-10.0, 12.0, -1.0]), None);
    // Tenths do not add up in doubles: −0.3 + 0.1 + 0.1 + 0.1 is a hair below zero, and is zero.
    assert_eq!(payback(&[-0.3, 0.1, 0.1, 0.1]), Payback::Period(3));
}

proptest! {
    #![proptest_config(cases(512))]

    /// A project that pays first and earns after has one rate at most, and is worth nothing at it.
    #[test]
    fn worth_nothing_at_its_rate(
        cost in 1.0..100_000.0_f64, income in prop::collection::vec(0.0..10_000.0_f64, 1..121),
        a_year in prop_oneof![Just(1.0), Just(12.0)],
    ) {
        let mut flows = vec![-cost];
        flows.extend(&income);
        match irr(&flows, a_year) {
            Irr::One(rate) => {
                let terms: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
                let size = npv(&terms, rate, a_year);
                prop_assert!(npv(&flows, rate, a_year).abs() <= 1e-9 * size);
            }
            Irr::None(_) => {
                let (low, high) = (npv(&flows, -0.99, a_year), npv(&flows, 10.0, a_year));
                prop_assert!(low < 0.0 || high > 0.0, "{low} to {high}");
            }
            Irr::Several(rates) => prop_assert!(false, "{rates:?}"),
        }
    }

    /// Whatever the flows and their signs, they are worth nothing at every rate that is found.
    #[test]
    fn worth_nothing_at_every_rate_found(
        flows in prop::collection::vec(-10_000.0..10_000.0_f64, 2..40),
        a_year in prop_oneof![Just(1.0), Just(12.0)],
    ) {
        let rates = match irr(&flows, a_year) {
            Irr::None(_) => vec![],
            Irr::One(rate) => vec![rate],
            Irr::Several(rates) => rates,
        };
        let terms: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
        for rate in rates {
            let size = npv(&terms, rate, a_year);
            prop_assert!(npv(&flows, rate, a_year).abs() <= 1e-8 * size, "{}", rate);
        }
    }

    /// Every rate that is planted is found, and each that is found is one.
    #[test]
    fn planted_rates_are_found(first in -0.5..3.0_f64, gap in 0.01..2.0_f64) {
        let (a, b) = (1.0 + first, 1.0 + first + gap);
        match irr(&[1.0, -(a + b), a * b], 1.0) {
            Irr::Several(rates) => {
                prop_assert_eq!(rates.len(), 2);
                prop_assert!((rates[0] - first).abs() < 1e-9 * b / gap + 1e-9);
                prop_assert!((rates[1] - first - gap).abs() < 1e-9 * b / gap + 1e-9);
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    /// Nothing that can be typed gives what is not a number.
    #[test]
    fn never_not_a_number(
        flows in prop::collection::vec(prop::num::f64::ANY, 0..40), rate in prop::num::f64::ANY,
        a_year in prop::num::f64::ANY, months in any::<u32>(),
    ) {
        prop_assert!(npv(&flows, rate, a_year).is_finite());
        let first = flows.first().copied().unwrap_or(0.0);
        let payment = instalment(first, rate, months);
        prop_assert!(payment.is_finite() && payment >= 0.0, "{payment}");
        let in_range = |rate: &f64| (-0.99..=10.0).contains(rate);
        match irr(&flows, a_year) {
            Irr::None(_) => {}
            Irr::One(rate) => prop_assert!(in_range(&rate)),
            Irr::Several(rates) => {
                prop_assert!(rates.len() > 1 && rates.iter().all(in_range));
                prop_assert!(rates.windows(2).all(|pair| pair[0] < pair[1]));
            }
        }
        if let (Payback::Period(period), false) = (payback(&flows), flows.is_empty()) {
            prop_assert!(period < flows.len());
        }
    }

    /// The payments bring the loan back: their present value at the loan's rate is what was lent.
    #[test]
    fn instalments_repay(principal in 1.0..50_000.0_f64, rate in 0.0..0.5_f64, months in 1..120_u32) {
        let payment = instalment(principal, rate, months);
        let mut owed = principal;
        for _ in 0..months {
            owed = owed * (1.0 + rate / 12.0) - payment;
        }
        prop_assert!(owed.abs() < 1e-6 * principal * (1.0 + owed.abs()), "{owed}");
    }
}
