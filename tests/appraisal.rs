//! Appraisal against numpy-financial, Excel's tables, algebra and laws.

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
fn rates_of_return_that_others_publish() {
    // numpy-financial f47e8af, to the digits that it prints.
    close(one(&[-150e3, 15e3, 25e3, 35e3, 45e3, 60e3]), 0.0524, 5e-5);
    close(one(&[-100.0, 0.0, 0.0, 74.0]), -0.0955, 5e-5);
    close(one(&[-100.0, 39.0, 59.0, 55.0, 20.0]), 0.28095, 5e-6);
    close(one(&[-100.0, 100.0, 0.0, 7.0]), 0.06206, 5e-6);
    // PhpSpreadsheet 11645d5, from Excel.
    close(
        one(&[-70e3, 12e3, 15e3, 18e3, 21e3, 26e3]),
        0.086_630_948_036_5,
        1e-12,
    );
    close(one(&[-70e3, 12e3, 15e3, 18e3]), -0.182_137_464_145_5, 1e-12);
    // The last by algebra besides: −100 + 74 v³ = 0, so v = (100 ÷ 74)^(1/3).
    close(
        one(&[-100.0, 0.0, 0.0, 74.0]),
        libm::cbrt(0.74) - 1.0,
        1e-13,
    );
}

#[test]
fn no_rate_and_several() {
    for flows in [&[1.0, 2.0, 3.0][..], &[-1.0, -2.0, -3.0], &[], &[0.0, 0.0]] {
        assert!(matches!(irr(flows, 1.0), Irr::None(_)), "{flows:?}");
    }
    // −1 + 4v − 3.96v² … (1 − 1.1v)(1 − 1.2v) = 1 − 2.3v + 1.32v²: rates 10% and 20%.
    let Irr::Several(rates) = irr(&[1.0, -2.3, 1.32], 1.0) else {
        panic!("two rates");
    };
    assert_eq!(rates.len(), 2);
    close(rates[0], 0.1, 1e-10);
    close(rates[1], 0.2, 1e-10);
    // (1 − 1.1v)(1 − 1.2v)(1 − 1.3v) = 1 − 3.6v + 4.31v² − 1.716v³.
    let Irr::Several(rates) = irr(&[-1.0, 3.6, -4.31, 1.716], 1.0) else {
        panic!("three rates");
    };
    assert_eq!(rates.len(), 3);
    for (rate, expected) in rates.iter().zip([0.1, 0.2, 0.3]) {
        close(*rate, expected, 1e-9);
    }
    // (1 − 1.1v)² = 1 − 2.2v + 1.21v² touches zero at 10% and does not cross it.
    close(one(&[1.0, -2.2, 1.21]), 0.1, 1e-6);
    // A pair closer together than the samples: rates 10% and 10.01%.
    let Irr::Several(rates) = irr(&[1.0, -(1.1 + 1.1001), 1.1 * 1.1001], 1.0) else {
        panic!("two close rates");
    };
    close(rates[0], 0.1, 1e-8);
    close(rates[1], 0.1001, 1e-8);
    // 1 − 2v + 2v² has no real root at all, though it changes sign twice.
    assert!(matches!(irr(&[1.0, -2.0, 2.0], 1.0), Irr::None(_)));
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
fn net_present_value_counts_the_first_flow_whole() {
    // numpy-financial f47e8af: first flow at time nought.
    let flows = [-15_000.0, 1_500.0, 2_500.0, 3_500.0, 4_500.0, 6_000.0];
    close(npv(&flows, 0.05, 1.0), 122.894_85, 5e-6);
    // At no rate, the sum; monthly at 21% a year, twelve months on, ÷ 1.21.
    close(npv(&flows, 0.0, 1.0), 3_000.0, 1e-9);
    let mut year = [0.0; 13];
    year[12] = 121.0;
    close(npv(&year, 0.21, 12.0), 100.0, 1e-10);
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

#[test]
fn instalments_that_others_publish() {
    // numpy-financial f47e8af and PhpSpreadsheet 11645d5, which give them a minus sign.
    close(instalment(15_000.0, 0.08, 60), 304.145_914_326_2, 1e-9);
    close(instalment(15_000.0, 0.0, 60), 250.0, 0.0);
    close(instalment(50_000.0, 0.05, 60), 943.561_682_200_55, 1e-9);
    close(instalment(6_000.0, 0.1, 0), 6_000.0, 0.0);
    // One month: principal and a month's interest.
    close(instalment(1_200.0, 0.12, 1), 1_212.0, 1e-9);
}

proptest! {
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
