//! Simulated futures: their chances by algebra, their laws, and the plain projection as the case
//! without chance.

use level7::facts::Facts;
use level7::insight::futures::{Draws, Futures, futures};
use level7::model::{Events, Law, Projector, Subject, gain_of};
use level7::scenario::{
    Estimate, Field, Given, Key, Preset, RouteField, Scenario, Shape, Value, table,
};
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF};

fn chosen(scenario: &Scenario) -> Subject {
    Subject::Route(scenario.route())
}

fn presets() -> impl Iterator<Item = Scenario> {
    let facts = Facts::published();
    Preset::ALL
        .into_iter()
        .map(move |preset| preset.scenario(&facts))
}

fn give(scenario: &mut Scenario, key: Key, given: Given) {
    scenario.give(key, given).expect("a value of the table");
}

/// Every estimate at its likely value alone; finishing, passing and selling certain; the law as
/// given.
fn without_chance(scenario: &Scenario, law: Law) -> Scenario {
    let mut certain = scenario.clone();
    for key in Key::all() {
        if let (Shape::Number { .. }, Value::Number(estimate)) =
            (table::input(key).shape, scenario.value(key))
        {
            let exactly = Estimate::exactly(estimate.likely);
            give(&mut certain, key, Given::Estimate(exactly));
        }
    }
    for one in Law::ALL {
        if let Some((chance, _)) = one.inputs() {
            let chance_of = f64::from(u8::from(one == law));
            let exactly = Estimate::exactly(chance_of);
            give(&mut certain, Key::Of(chance), Given::Estimate(exactly));
        }
    }
    for field in [
        RouteField::Finishing,
        RouteField::FirstPass,
        RouteField::Trading,
    ] {
        let key = Key::Route(scenario.route(), field);
        give(&mut certain, key, Given::Estimate(Estimate::exactly(1.0)));
    }
    certain
}

#[test]
fn without_chance_every_future_is_the_plain_projection() {
    for scenario in presets() {
        for law in Law::ALL {
            let certain = without_chance(&scenario, law);
            let subject = chosen(&certain);
            let events = Events {
                law,
                ..Events::PLAIN
            };
            let plain = Projector::new(&certain).course(&certain, subject, events);
            assert_eq!(plain.gain(), gain_of(&certain, subject, events));
            let all = futures(&certain, subject, 64);
            assert_eq!(all.count(), 64);
            for future in 0..64 {
                assert_eq!(all.gains()[future].to_bits(), plain.gain().to_bits());
                assert_eq!(all.payback_months(future), plain.payback_months);
                assert_eq!(all.events(future), Some(events));
            }
            for (month, band) in all.band().iter().enumerate() {
                assert_eq!(band.p10.to_bits(), plain.position[month].to_bits());
                assert_eq!(band.p90.to_bits(), plain.position[month].to_bits());
            }
        }
    }
}

/// The default nurse with one estimate in the place of all others.
fn one_estimate(key: Key, estimate: Estimate) -> Scenario {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let mut certain = without_chance(&scenario, Law::NoChange);
    give(&mut certain, key, Given::Estimate(estimate));
    // By itself, not with the market: what is tested is the distribution.
    give(
        &mut certain,
        Key::Of(Field::Correlation),
        Given::Estimate(Estimate::exactly(0.0)),
    );
    certain
}

fn drawn(scenario: &Scenario, key: Key, count: usize) -> Vec<f64> {
    let draws = Draws::of(scenario, chosen(scenario));
    (0..count)
        .map(|future| {
            let luck = draws.luck(future);
            let found = luck.values.iter().find(|(one, _)| *one == key);
            found.expect("an uncertain input").1
        })
        .collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / values.len() as f64
}

/// PERT(2, 5, 11) has the mean (2 + 4·5 + 11)/6 = 5.5. Its shape is Beta(1 + 4·3/9, 1 + 4·6/9), of
/// which the variance is 81·αβ/((α+β)²(α+β+1)) with α = 7/3, β = 11/3: 81·(77/9)/(36·7) = 2.75.
#[test]
fn a_drawn_estimate_has_the_mean_and_the_variance_of_its_distribution() {
    let key = Key::Of(Field::ExtraAppointments);
    let estimate = Estimate {
        low: 2.0,
        likely: 5.0,
        high: 11.0,
    };
    let values = drawn(&one_estimate(key, estimate), key, 4096);
    assert!((mean(&values) - 5.5).abs() < 1e-3, "{}", mean(&values));
    assert!(
        (variance(&values) - 2.75).abs() < 5e-3,
        "{}",
        variance(&values)
    );
    assert!(values.iter().all(|one| (2.0..=11.0).contains(one)));
}

/// The points themselves, through another distribution: triangular(2, 5, 11) has the mean
/// (2 + 5 + 11)/3 = 6 and the variance (4 + 25 + 121 − 10 − 22 − 55)/18 = 3.5.
#[test]
fn the_points_are_evenly_spread() {
    let key = Key::Of(Field::ExtraAppointments);
    let estimate = Estimate {
        low: 2.0,
        likely: 5.0,
        high: 11.0,
    };
    let scenario = one_estimate(key, estimate);
    let draws = Draws::of(&scenario, chosen(&scenario));
    let beta = Beta::new(7.0 / 3.0, 11.0 / 3.0).expect("a shape");
    let triangular = |share: f64| {
        if share < 3.0 / 9.0 {
            2.0 + (share * 9.0 * 3.0).sqrt()
        } else {
            11.0 - ((1.0 - share) * 9.0 * 6.0).sqrt()
        }
    };
    let values: Vec<f64> = (0..4096)
        .map(|future| {
            let value = draws.luck(future).values[0].1;
            triangular(beta.cdf((value - 2.0) / 9.0))
        })
        .collect();
    assert!((mean(&values) - 6.0).abs() < 1e-3, "{}", mean(&values));
    assert!(
        (variance(&values) - 3.5).abs() < 5e-3,
        "{}",
        variance(&values)
    );
}

/// Against statrs's inverse of the Beta distribution, for shapes from one end to the other.
#[test]
fn quantiles_agree_with_a_librarys() {
    let key = Key::Of(Field::ExtraAppointments);
    for likely in [0.0, 0.3, 2.0, 5.0, 7.5, 9.9, 10.0] {
        let estimate = Estimate {
            low: 0.0,
            likely,
            high: 10.0,
        };
        let scenario = one_estimate(key, estimate);
        let draws = Draws::of(&scenario, chosen(&scenario));
        let beta = Beta::new(1.0 + 0.4 * likely, 1.0 + 0.4 * (10.0 - likely)).expect("a shape");
        for share in [
            1e-6,
            0.001,
            0.01,
            0.1,
            0.25,
            0.5,
            0.75,
            0.9,
            0.99,
            0.999,
            1.0 - 1e-6,
        ] {
            let luck = draws.luck_from(|_| share);
            let ours = luck.values[0].1;
            // The library's inverse is good to fewer digits than its distribution.
            let back = beta.cdf(ours / 10.0);
            assert!(
                (back - share).abs() < 2e-6,
                "likely {likely}, share {share}: {ours} has {back} below it"
            );
        }
    }
}

/// With a correlation of one the market alone decides volume and ramp: the best market has the most
/// clients and the shortest ramp, the worst the fewest and the longest.
#[test]
fn the_market_goes_with_volume_and_against_the_ramp() {
    let mut scenario = Preset::ALL[0].scenario(&Facts::published());
    let value = |scenario: &Scenario, share: f64, name: &str| {
        let luck = Draws::of(scenario, chosen(scenario))
            .luck_from(|dimension| if dimension == 3 { share } else { 0.5 });
        let found = luck.values.iter().find(|(key, _)| key.text() == name);
        found.expect("an uncertain input").1
    };
    let correlation = Key::Of(Field::Correlation);
    for (rho, moves) in [(0.0, false), (0.5, true), (1.0, true)] {
        give(
            &mut scenario,
            correlation,
            Given::Estimate(Estimate::exactly(rho)),
        );
        for (name, sign) in [
            ("extra_appointments", 1.0),
            ("recognition_enquiries", 1.0),
            ("anti_wrinkle.months_to_establish", -1.0),
            ("lip_filler.price", 0.0),
        ] {
            let rise = value(&scenario, 0.9, name) - value(&scenario, 0.1, name);
            if moves && sign != 0.0 {
                assert!(rise * sign > 0.0, "{name} at {rho}: {rise}");
            } else {
                assert_eq!(rise, 0.0, "{name} at {rho}");
            }
        }
    }
    let share_of = |name| value(&scenario, 0.9, name);
    let estimate = scenario.estimate(Key::Of(Field::ExtraAppointments));
    let width = estimate.high - estimate.low;
    let beta = Beta::new(
        1.0 + 4.0 * (estimate.likely - estimate.low) / width,
        1.0 + 4.0 * (estimate.high - estimate.likely) / width,
    )
    .expect("a shape");
    let below = beta.cdf((share_of("extra_appointments") - estimate.low) / width);
    assert!((below - 0.9).abs() < 1e-5, "{below}");
}

#[test]
fn events_come_as_often_as_their_chances_say() {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = chosen(&scenario);
    let draws = Draws::of(&scenario, subject);
    let count = 1 << 14;
    let all: Vec<Events> = (0..count).map(|one| draws.luck(one).events).collect();
    for (events, share) in level7::model::possible(&scenario, subject) {
        let seen = all.iter().filter(|one| **one == events).count() as f64 / count as f64;
        assert!(
            (seen - share).abs() < 0.01,
            "{events:?}: {seen} for {share}"
        );
    }
    assert!(
        all.iter()
            .all(|one| one.finishes || !(one.resits || one.trades))
    );
}

fn bits(all: &Futures) -> Vec<u64> {
    all.gains().iter().map(|gain| gain.to_bits()).collect()
}

#[test]
fn the_same_seed_gives_the_same_futures_and_another_gives_others() {
    let mut scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = chosen(&scenario);
    let first = futures(&scenario, subject, 128);
    assert_eq!(first, futures(&scenario, subject, 128));
    // More futures begin with the same ones.
    assert_eq!(
        bits(&first)[..],
        bits(&futures(&scenario, subject, 200))[..128]
    );
    give(&mut scenario, Key::Of(Field::Seed), Given::Number(2.0));
    assert_ne!(bits(&first), bits(&futures(&scenario, subject, 128)));
}

#[test]
fn what_a_route_does_not_read_moves_none_of_its_futures() {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = chosen(&scenario);
    let before = bits(&futures(&scenario, subject, 64));
    for (name, value) in [
        ("pgcert.fee", 5_000.0),
        ("msc.hours", 1_500.0),
        ("laser_device_price", 50_000.0),
        ("laser_hair_removal.price", 60.0),
        ("discount_rate", 0.03),
        ("own_time_value", 40.0),
        ("clinic_salary", 40_000.0),
        ("company_salary", 9_000.0),
    ] {
        let mut changed = scenario.clone();
        let key = Key::from_text(name).expect("an input");
        give(&mut changed, key, Given::Number(value));
        assert_eq!(before, bits(&futures(&changed, subject, 64)), "{name}");
    }
}

/// What one input draws hangs on itself alone.
#[test]
fn another_estimate_moves_no_other_draw() {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = chosen(&scenario);
    let moved = scenario.with_number(Key::Of(Field::ExtraAppointments), 7.0);
    let (before, after) = (Draws::of(&scenario, subject), Draws::of(&moved, subject));
    for future in 0..64 {
        let (before, after) = (before.luck(future), after.luck(future));
        assert_eq!(before.events, after.events);
        for (one, other) in before.values.iter().zip(&after.values) {
            let same = one == other;
            assert_eq!(same, one.0 != Key::Of(Field::ExtraAppointments), "{one:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A poor run is never better than the middle, nor the middle than a good run; shares rise with
    /// time; those never paid back and those paid back by the end are all there are.
    #[test]
    fn percentiles_never_cross(preset in 0..Preset::ALL.len(), seed in 0..1000_u32) {
        let mut scenario = Preset::ALL[preset].scenario(&Facts::published());
        give(&mut scenario, Key::Of(Field::Seed), Given::Number(f64::from(seed)));
        let all = futures(&scenario, chosen(&scenario), 96);
        for band in all.band().iter().chain([&all.gain()]) {
            prop_assert!(band.p10 <= band.p50 && band.p50 <= band.p90, "{band:?}");
        }
        let by = |month| all.paid_back_by(month);
        prop_assert!((1..=all.months).all(|month| by(month - 1) <= by(month)));
        prop_assert!((all.never() + by(all.months) - 1.0).abs() < 1e-12);
        let months = |share| all.payback_of(share).unwrap_or(usize::MAX);
        prop_assert!(months(0.1) <= months(0.5) && months(0.5) <= months(0.9));
    }

    /// A higher fee never makes payback likelier, nor any future better, nor sooner.
    #[test]
    fn a_higher_fee_is_never_better(
        preset in 0..Preset::ALL.len(), fee in 500.0..15_000.0_f64, more in 1.0..5_000.0_f64,
    ) {
        let scenario = Preset::ALL[preset].scenario(&Facts::published());
        let key = Key::Route(scenario.route(), RouteField::Fee);
        let subject = chosen(&scenario);
        let low = futures(&scenario.with_number(key, fee), subject, 48);
        let high = futures(&scenario.with_number(key, fee + more), subject, 48);
        prop_assert!(high.never() >= low.never());
        for month in 0..=low.months {
            prop_assert!(high.paid_back_by(month) <= low.paid_back_by(month) , "month {month}");
        }
        for (cheap, dear) in low.gains().iter().zip(high.gains()) {
            prop_assert!(dear <= &(cheap + 0.01), "{cheap} {dear}");
        }
    }

    /// The twenty stand for all: as many of them are never paid back, and as many by any month, as
    /// of all futures, to within one of twenty.
    #[test]
    fn twenty_stand_for_all(preset in 0..Preset::ALL.len(), seed in 0..1000_u32) {
        let mut scenario = Preset::ALL[preset].scenario(&Facts::published());
        give(&mut scenario, Key::Of(Field::Seed), Given::Number(f64::from(seed)));
        let all = futures(&scenario, chosen(&scenario), 200);
        let twenty = all.representatives(20);
        prop_assert_eq!(twenty.len(), 20);
        for month in (0..=all.months).step_by(6) {
            let by = |one: &&usize| all.payback_months(**one).is_some_and(|at| at <= month);
            let share = twenty.iter().filter(by).count() as f64 / 20.0;
            prop_assert!((share - all.paid_back_by(month)).abs() <= 0.05, "month {month}");
        }
    }
}
