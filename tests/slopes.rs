//! The answer against an input: tipping points that hold when they are put back, the swings, and
//! what would have to be true.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/golden.rs"]
mod golden;

use anybody::anybody;
use cases::cases;
use level7::facts::{Facts, Month};
use level7::insight::required::{Lever, required};
use level7::insight::slope::{Slope, slope};
use level7::insight::swing::{numbers, swings};
use level7::insight::tipping::WITHIN;
use level7::insight::{Case, Cause, pays_by_volume, sensible_values, volume};
use level7::model::{Events, Subject, course_in, figures_of, gain_of, is_made_good, ledger};
use level7::report;
use level7::scenario::deadline::{self, Deadline};
use level7::scenario::{
    Field, Given, Key, Preset, Route, RouteField, Scenario, Service, ServiceField, Shape, table,
};
use proptest::prelude::*;

fn subject(scenario: &Scenario) -> Subject {
    Subject::Route(scenario.route())
}

fn gain(scenario: &Scenario, key: Key, value: f64) -> f64 {
    let moved = scenario.with_number(key, value);
    gain_of(&moved, subject(scenario), Events::PLAIN)
}

fn nurse() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

fn given(mut scenario: Scenario, key: Key, value: f64) -> Scenario {
    scenario.give(key, Given::Number(value)).expect("in range");
    scenario
}

const FEE: Key = Key::Route(Route::Level7Certificate, RouteField::Fee);
const ATTRIBUTION: Key = Key::Of(Field::Attribution);

/// The laws of one slope.
fn holds(scenario: &Scenario, found: &Slope) {
    let key = found.key;
    let name = key.text();
    let present = scenario.estimate(key).likely;
    // The present value's point is the projection's.
    let projected = figures_of(scenario, subject(scenario));
    assert_eq!(found.present.value, present, "{name}");
    assert_eq!(found.present.gain, projected.gain, "{name}");
    assert_eq!(
        found.present.payback_months, projected.payback_months,
        "{name}"
    );
    assert!(
        found.points.is_sorted_by(|a, b| a.value < b.value),
        "{name}"
    );
    for turn in &found.pays.turns {
        // Put back, unrounded: within a pound of zero, or a jump that has a name.
        let at = gain(scenario, key, turn.pays.value);
        assert_eq!(at, turn.pays.worth, "{name}");
        assert!(is_made_good(at), "{name} at {} gains {at}", turn.pays.value);
        let other = gain(scenario, key, turn.fails.value);
        assert!(!is_made_good(other), "{name}");
        if at > WITHIN {
            assert!(turn.is_jump(), "{name}");
        }
    }
    if !found.moves {
        return;
    }
    assert_eq!(found.tips.len(), found.pays.turns.len(), "{name}");
    for tip in &found.tips {
        assert_eq!(tip.jump.is_some(), tip.turn.is_jump(), "{name}");
        // The rounded value, put back, pays, too, on the safe side of the exact one.
        let shown = gain(scenario, key, tip.shown);
        assert!(is_made_good(shown), "{name}: {} gains {shown}", tip.shown);
        if tip.turn.begins() {
            assert!(tip.shown >= tip.turn.pays.value, "{name}");
        } else {
            assert!(tip.shown <= tip.turn.pays.value, "{name}");
        }
    }
    let panel = report::slope::panel(scenario, found);
    assert!(panel.says.ends_with('.'), "{}", panel.says);
    for bad in ["NaN", "inf", "–£", "  "] {
        assert!(!panel.says.contains(bad), "{name}: {}", panel.says);
    }
}

#[test]
fn the_tipping_points_of_every_preset_hold_when_they_are_put_back() {
    let mut turns = 0;
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        for key in numbers(&scenario) {
            let found = slope(&scenario, subject(&scenario), key).expect("a number");
            holds(&scenario, &found);
            turns += found.pays.turns.len();
        }
    }
    assert!(turns > 50, "{turns} tipping points were tried");
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_tipping_points_of_anybody_hold_when_they_are_put_back(
        scenario in anybody(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 2),
    ) {
        let keys = numbers(&scenario);
        for pick in picks {
            let key = *pick.get(&keys);
            let found = slope(&scenario, subject(&scenario), key).expect("a number");
            holds(&scenario, &found);
        }
    }

    #[test]
    fn looks_at_values_that_the_box_takes_with_the_present_one_among_them(scenario in anybody()) {
        for key in Key::all() {
            let Shape::Number { min, max, whole, .. } = table::input(key).shape else {
                prop_assert!(sensible_values(&scenario, key).is_empty());
                continue;
            };
            let values = sensible_values(&scenario, key);
            let present = scenario.estimate(key).likely;
            prop_assert!((3..=25).contains(&values.len()), "{} {values:?}", key.text());
            prop_assert!(values.is_sorted_by(|a, b| a < b), "{} {values:?}", key.text());
            prop_assert!(values.contains(&present), "{} {values:?}", key.text());
            let (low, high) = (values[0], values[values.len() - 1]);
            prop_assert!(low >= min && high <= max);
            prop_assert!(!whole || values.iter().all(|value| value.fract() == 0.0));
        }
    }
}

/// The headline's tipping point is found by the same search.
#[test]
fn the_tipping_point_of_the_headline_holds_when_it_is_put_back() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let subject = subject(&scenario);
        for turn in pays_by_volume(&scenario, subject).turns {
            assert!(turn.is_jump() || turn.pays.worth <= WITHIN);
        }
        let Some(case) = Case::TippingPoint.of(&scenario, subject) else {
            continue;
        };
        let told = case.estimate(Key::Of(volume(subject))).likely;
        assert!(is_made_good(gain_of(&case, subject, Events::PLAIN)));
        let tenths = told * 10.0;
        assert!((tenths - tenths.round()).abs() < 1e-9, "{told}");
        let less = case.with_number(Key::Of(volume(subject)), told - 0.1);
        assert!(
            !is_made_good(gain_of(&less, subject, Events::PLAIN)),
            "{told}"
        );
    }
}

/// A fee is a plain subtraction, less the tax that it saves; so that a pound more of it than the
/// tipping point loses less than a pound, and the answer falls all the way.
#[test]
fn pays_up_to_a_fee() {
    let scenario = given(nurse(), ATTRIBUTION, 0.24);
    let found = slope(&scenario, subject(&scenario), FEE).expect("a number");
    assert!(found.points.is_sorted_by(|a, b| a.gain > b.gain));
    let panel = report::slope::panel(&scenario, &found);
    match found.pays.stretches[..] {
        [(from, to)] => {
            assert_eq!(from, found.pays.low);
            assert!(gain(&scenario, FEE, to + 2.0) < 0.0);
            assert!(panel.says.starts_with("Pays up to £"), "{}", panel.says);
        }
        _ => panic!("{:?}", found.pays),
    }
}

/// A deposit's share of one is flat where there are no instalments to put off.
#[test]
fn says_of_what_is_not_read_that_it_does_not_move_the_answer() {
    let scenario = nurse();
    let found = slope(
        &scenario,
        subject(&scenario),
        Key::Of(Field::LaserDevicePrice),
    );
    let panel = report::slope::panel(&scenario, &found.expect("a number"));
    assert_eq!(panel.says, "Does not move this answer.");
    // A level line over the slider says the same.
    assert!(
        panel.chart.sentence.contains("stays near"),
        "{}",
        panel.chart.sentence
    );
}

/// Months of study are whole in effect: hours a week that save one open the services a month
/// earlier, and the answer leaps.
#[test]
fn names_the_month_that_leaps_over_zero() {
    let key = Key::Of(Field::StudyHours);
    let mut named = 0;
    for thousandths in 195..255 {
        let scenario = given(nurse(), ATTRIBUTION, f64::from(thousandths) / 1_000.0);
        let found = slope(&scenario, subject(&scenario), key).expect("a number");
        for tip in found.tips.iter().filter(|tip| tip.turn.is_jump()) {
            // Without any hours nothing is ever sold.
            if matches!(tip.jump, Some(Cause::Opening(None, Some(_)))) {
                assert_eq!(tip.turn.fails.value, 0.0);
                continue;
            }
            assert!(
                matches!(tip.jump, Some(Cause::Opening(Some(a), Some(b))) if b < a),
                "{tip:?}"
            );
            let says = report::slope::panel(&scenario, &found).says;
            assert!(
                says.contains("where you start to sell a month sooner"),
                "{says}"
            );
            named += 1;
        }
    }
    assert!(named > 0, "some share turns on a month of study");
}

/// The swings are the model's gains at the ends of each estimate, the greatest first.
#[test]
fn swings_are_gains_at_low_and_high() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let all = swings(&scenario);
        assert!(all.len() >= 8);
        assert!(all.is_sorted_by(|a, b| a.size() >= b.size()));
        for one in &all {
            assert_eq!(one.at_low, gain(&scenario, one.key, one.low));
            assert_eq!(one.at_high, gain(&scenario, one.key, one.high));
        }
        let told = report::sensitivity::sensitivity(&scenario, &all);
        assert_eq!(told.foremost.len(), 3);
        assert_eq!(told.drawn.narrow.table.rows.len(), 8);
    }
}

/// Put back, what is required is met, and a little less of it is not.
#[test]
fn what_is_required_does_it_and_less_does_not() {
    let mut tried = 0;
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let subject = subject(&scenario);
        let first = course_in(&scenario, &ledger(&scenario, subject, Events::PLAIN)).first_payment;
        for months in [12, 18, 24, 36, 48] {
            let by = first + months;
            for lever in Lever::ALL {
                let found = required(&scenario, subject, lever, by);
                let Some(nearest) = found.nearest else {
                    assert!(found.pays.stretches.len() <= 1);
                    continue;
                };
                let met = |value: f64| {
                    let moved = lever.at(&scenario, subject, value);
                    let ledger = ledger(&moved, subject, Events::PLAIN);
                    is_made_good(course_in(&moved, &ledger).lowest_from(by))
                };
                assert!(met(nearest.shown), "{lever:?} {nearest:?}");
                assert!(met(nearest.turn.pays.value));
                assert!(!met(nearest.turn.fails.value));
                assert!(nearest.turn.is_jump() == nearest.jump.is_some());
                tried += 1;
            }
        }
    }
    assert!(tried > 25, "{tried}");
}

/// All in words for the ordinary visitor, and two drawings.
#[test]
fn reads_as_before() {
    let scenario = nurse();
    let subject = subject(&scenario);
    let mut text = String::new();
    for key in numbers(&scenario) {
        let found = slope(&scenario, subject, key).expect("a number");
        let panel = report::slope::panel(&scenario, &found);
        text.push_str(&key.text());
        text.push_str(": ");
        text.push_str(&panel.says);
        text.push_str("\n    ");
        text.push_str(&panel.chart.sentence);
        text.push('\n');
    }
    let all = report::sensitivity::sensitivity(&scenario, &swings(&scenario));
    text.push('\n');
    text.push_str(&all.drawn.wide.title);
    text.push('\n');
    text.push_str(&all.sentences.join("\n"));
    text.push_str("\n\n");
    let now = course_in(&scenario, &ledger(&scenario, subject, Events::PLAIN));
    for months in [12, 24, 48] {
        let by = now.first_payment + months;
        let found = Lever::ALL.map(|lever| required(&scenario, subject, lever, by));
        let panel = report::required::panel(&scenario, subject, &now, by, &found);
        text.push_str(&panel.opening);
        text.push('\n');
        text.push_str(&panel.each.join("\n"));
        text.push('\n');
    }
    golden::check("slopes_nurse.txt", &text);
    let fee = slope(&scenario, subject, FEE).expect("a number");
    let chart = report::slope::panel(&scenario, &fee).chart;
    golden::check("slope_fee.svg", &chart.svg());
    golden::check("tornado_narrow.svg", &all.drawn.narrow.svg());
    golden::check("tornado_wide.svg", &all.drawn.wide.svg());
}

/// Services whose mix is nothing are told apart by their names.
#[test]
fn names_a_treatment_with_its_input() {
    let key = Key::Service(Service::LipFiller, ServiceField::Price);
    assert_eq!(report::slope::name(key), "Dermal filler, lips: price");
}

/// A time by which it is to be paid back, as people type it.
#[test]
fn reads_a_time() {
    let march = Deadline::By(Month::new(2029, 3));
    for text in ["March 2029", "by march 2029", " Mar 2029 ", "2029-03"] {
        assert_eq!(deadline::read(text), Ok(march), "{text}");
    }
    for (text, months) in [
        ("24", 24),
        ("24 months", 24),
        ("2 years", 24),
        ("1 year", 12),
        ("0", 0),
    ] {
        assert_eq!(deadline::read(text), Ok(Deadline::Months(months)), "{text}");
    }
    for text in [
        "",
        "soon",
        "ma 2029",
        "March",
        "29-03",
        "1.5",
        "-3",
        "Mârch 2029",
        "13 20290",
    ] {
        assert!(deadline::read(text).is_err(), "{text}");
    }
    let scenario = nurse();
    let ledger = ledger(&scenario, subject(&scenario), Events::PLAIN);
    let now = course_in(&scenario, &ledger);
    let by = |text| {
        let deadline = deadline::read(text).expect("a time");
        report::required::month_by(&scenario, &now, deadline)
    };
    // Five years from the start, of which the last month is number 59.
    assert_eq!(by("59"), Ok(now.first_payment + 59));
    assert!(by("60").is_err_and(|told| told.contains("beyond the 5 years")));
    assert!(by("January 2020").is_err_and(|told| told.contains("The first payment is in")));
    assert!(by("999999999999").is_err());
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn reads_any_text_without_falling_over(text in "\\PC{0,20}") {
        let _ = deadline::read(&text);
    }
}
