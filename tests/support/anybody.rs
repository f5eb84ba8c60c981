//! Random visitors: any inputs of the default visitor changed, few or many, ends of ranges often.

#![allow(dead_code, unreachable_pub, missing_docs)]

use level7::facts::{Facts, Month};
use level7::scenario::table::input;
use level7::scenario::{Estimate, Given, Key, Scenario, Shape};
use proptest::prelude::*;

/// A value for an input, from two numbers between nought and one; with a spread of its own where
/// that is asked for and the input is a number.
pub fn given(key: Key, end: f64, place: f64, spread: bool) -> Given {
    match input(key).shape {
        Shape::Number {
            min, max, whole, ..
        } => {
            let fitting = |number: f64| if whole { number.round() } else { number };
            let likely = fitting(match end {
                end if end < 0.1 => min,
                end if end > 0.95 => max,
                _ => min + (max - min) * place * place,
            });
            if spread {
                Given::Estimate(Estimate {
                    low: fitting(min + (likely - min) * place).min(likely),
                    likely,
                    high: fitting(likely + (max - likely) * end).max(likely),
                })
            } else {
                Given::Number(likely)
            }
        }
        Shape::Choice(choices) => {
            let position = ((place * choices.len() as f64) as usize).min(choices.len() - 1);
            Given::Text(choices[position].text.into())
        }
        Shape::Flag => Given::Flag(place < 0.5),
        Shape::Month => Given::Text(Month::new(2026, 1).plus((place * 59.0) as i32).to_string()),
    }
}

/// Some inputs of the default visitor changed.
pub fn anybody() -> impl Strategy<Value = Scenario> {
    let change = (0..Key::COUNT, 0.0..1.0, 0.0..1.0, prop::bool::weighted(0.3));
    prop::collection::vec(change, 0..60).prop_map(|changes| {
        let mut scenario = Scenario::new(&Facts::published());
        for (index, end, place, spread) in changes {
            let key = Key::at(index).expect("a key");
            scenario
                .give(key, given(key, end, place, spread))
                .unwrap_or_else(|refusal| panic!("{}: {refusal}", key.text()));
        }
        scenario
    })
}
