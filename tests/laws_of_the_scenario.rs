//! Laws of what a visitor says: written and read back, as data and as text in boxes.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;

use std::collections::BTreeMap;

use anybody::anybody;
use cases::cases;
use level7::facts::Facts;
use level7::report::numbers::{plain, plain_percent};
use level7::report::words::is_percent;
use level7::scenario::entry::{read_number, read_percent};
use level7::scenario::table::input;
use level7::scenario::{Estimate, Given, Key, Scenario, Value};
use proptest::prelude::*;

fn read(json: &str) -> Scenario {
    let map: BTreeMap<String, Given> = serde_json::from_str(json).expect("reads");
    assert_eq!(map.len(), Key::COUNT);
    let mut scenario = Scenario::new(&Facts::published());
    let all = map.into_iter().map(|(name, given)| {
        let key = Key::from_text(&name).unwrap_or_else(|| panic!("no input {name}"));
        (key, given)
    });
    scenario
        .give_all(all.collect())
        .unwrap_or_else(|(key, refusal)| panic!("{}: {refusal}", key.text()));
    scenario
}

proptest! {
    #![proptest_config(cases(256))]

    /// Written as JSON text, read, and written again: the same values to the last bit, and the
    /// same text.
    #[test]
    fn a_scenario_reads_back(scenario in anybody()) {
        let written = serde_json::to_string(&scenario).expect("writes");
        let again = read(&written);
        for key in Key::all() {
            prop_assert_eq!(again.value(key), scenario.value(key), "{}", key.text());
        }
        prop_assert_eq!(serde_json::to_string(&again).expect("writes"), written);
    }

    /// Every number of every input fills its box as text that reads back as it was (to the sixth
    /// decimal of what is shown), is taken again, and fills the box with the same text.
    #[test]
    fn every_box_reads_back(scenario in anybody()) {
        for key in Key::all() {
            let Value::Number(Estimate { low, likely, high }) = scenario.value(key) else {
                continue;
            };
            let percent = is_percent(&input(key));
            for number in [low, likely, high] {
                let (text, read, within) = if percent {
                    let text = plain_percent(number);
                    (text.clone(), read_percent(&text), 5e-9)
                } else {
                    let text = plain(number);
                    (text.clone(), read_number(&text), 5e-7)
                };
                let read = read.unwrap_or_else(|slip| panic!("{}: {text}: {slip:?}", key.text()));
                let hair = 1e-15 * number.abs();
                prop_assert!((read - number).abs() <= within + hair, "{}: {}", key.text(), text);
                let shown = if percent { plain_percent(read) } else { plain(read) };
                prop_assert_eq!(&shown, &text, "{}", key.text());
                let mut again = scenario.clone();
                prop_assert_eq!(again.give(key, Given::Number(read)), Ok(()), "{}", key.text());
            }
        }
    }
}
