//! A visitor stripped of everything, so that a test can add one thing and do the sum by hand.

#![allow(dead_code, unreachable_pub, missing_docs)]

use level7::facts::Facts;
use level7::model::{Events, Ledger, Projection, Subject, ledger, project};
use level7::scenario::{Given, Key, Route, Scenario};

/// What a test may give an input.
pub trait IntoGiven {
    fn into_given(self) -> Given;
}

impl IntoGiven for f64 {
    fn into_given(self) -> Given {
        Given::Number(self)
    }
}

impl IntoGiven for bool {
    fn into_given(self) -> Given {
        Given::Flag(self)
    }
}

impl IntoGiven for &str {
    fn into_given(self) -> Given {
        Given::Text(self.into())
    }
}

/// Gives a scenario values by the text of their keys.
macro_rules! give {
    ($scenario:expr, $($key:literal: $value:expr),+ $(,)?) => {
        $($crate::support::set(&mut $scenario, $key, $value);)+
    };
}
pub(crate) use give;

#[track_caller]
pub fn set(scenario: &mut Scenario, key: &str, value: impl IntoGiven) {
    let key_of = Key::from_text(key).unwrap_or_else(|| panic!("no input {key}"));
    if let Err(refusal) = scenario.give(key_of, value.into_given()) {
        panic!("{key}: {refusal}");
    }
}

pub fn facts() -> Facts {
    Facts::published()
}

/// The subject of most tests.
pub const CERTIFICATE: Subject = Subject::Route(Route::Level7Certificate);

/// A sole trader in England with no job and no practice yet, from April 2027 over five years. The
/// certificate asks for 240 hours at 10 a week (24 weeks, but six months at least) and a fee of
/// £6,000 at once, and nothing besides. Afterwards: anti-wrinkle injections alone, an hour each,
/// £100, sold from the first month on at full volume, 48 weeks a year (so that one a week is
/// four a month), of which all needs the award. No growth, no inflation, no overheads.
pub fn bare() -> Scenario {
    let mut bare = Scenario::new(&facts());
    give!(bare,
        "start": "2027-04", "horizon": 5.0, "salary": 0.0, "growth": 0.0, "inflation": 0.0,
        "present_appointments": 0.0, "present_price": 100.0, "present_consumables": 0.0,
        "present_minutes": 60.0, "present_injectables": 0.0, "chair_hours": 80.0,
        "weeks_worked": 48.0, "study_hours": 10.0, "clinic_hours_given_up": 0.0,
        "weeks_off": 0.0, "own_time_value": 0.0, "extra_appointments": 5.0, "wait": 0.0,
        "room": 0.0, "insurance": 0.0, "marketing": 0.0, "card_fees": 0.0,
        "refunds_reserve": 0.0, "recognition_price": 0.0, "recognition_enquiries": 0.0,
        "displacement": 0.0, "attribution": 1.0, "prescriber": true, "discount_rate": 0.0,
        "law.licence.probability": 0.0, "law.level_7.probability": 0.0,
        "law.registered_only.probability": 0.0, "law.premises.probability": 0.0,
        "anti_wrinkle.price": 100.0, "anti_wrinkle.consumables": 0.0,
        "anti_wrinkle.minutes": 60.0, "anti_wrinkle.mix": 1.0, "anti_wrinkle.no_shows": 0.0,
        "anti_wrinkle.months_to_establish": 0.0, "lip_filler.mix": 0.0,
        "lip_filler.no_shows": 0.0, "lip_filler.months_to_establish": 0.0,
    );
    for route in Route::ALL {
        for (field, value) in [
            ("fee", 6_000.0),
            ("registration_and_exam", 0.0),
            ("deposit", 0.0),
            ("instalments", 0.0),
            ("instalment_rate", 0.0),
            ("instalment_fee", 0.0),
            ("fee_inflation", 0.0),
            ("hours", 240.0),
            ("guided_hours", 60.0),
            ("attendance_days", 0.0),
            ("shortest_months", 6.0),
            ("longest_months", 24.0),
            ("travel_per_day", 0.0),
            ("models", 0.0),
            ("extra_training", 0.0),
            ("finishing", 1.0),
            ("first_pass", 1.0),
            ("trading", 1.0),
        ] {
            set(&mut bare, &format!("{}.{field}", route.text()), value);
        }
    }
    bare
}

/// The certificate, projected.
pub fn projected(scenario: &Scenario) -> Projection {
    project(scenario, CERTIFICATE)
}

/// The certificate's ledger in the plain projection.
pub fn plain_ledger(scenario: &Scenario) -> Ledger {
    ledger(scenario, CERTIFICATE, Events::PLAIN)
}

/// Equal to a thousandth of a penny.
#[track_caller]
pub fn near(ours: f64, by_hand: f64) {
    assert!(
        (ours - by_hand).abs() < 1e-5,
        "ours {ours}, by hand {by_hand}"
    );
}
