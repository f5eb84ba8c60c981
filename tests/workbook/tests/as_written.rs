//! The results that a workbook holds when it is written, for viewers that do not calculate; and
//! what the file is.

use level7::facts::Facts;
use level7::report::workbook::workbook;
use level7::scenario::{Given, Key, Scenario, Shape, table};
use workbook_tests::change::{parts, text_of};
use workbook_tests::hold::differences;
use workbook_tests::read::Read;

#[path = "../../support/settings.rs"]
mod settings;

use settings::SETTINGS;

/// Holds the workbook as it is written against the model.
fn hold(name: &str, scenario: &Scenario, wrong: &mut Vec<String>) {
    let bytes = workbook(scenario).expect("a workbook");
    let found = differences(scenario, &Read::new(&bytes));
    wrong.extend(found.iter().take(6).map(|one| format!("{name}: {one}")));
}

#[test]
fn holds_what_the_model_says() {
    let facts = Facts::published();
    let mut wrong = Vec::new();
    for setting in SETTINGS {
        hold(setting.name, &setting.scenario(&facts), &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Numbers from nothing to one, always the same.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Another value of an input: often near the one that stands there, sometimes anywhere.
    fn value(&mut self, scenario: &Scenario, key: Key) -> Given {
        match table::input(key).shape {
            Shape::Number {
                min,
                max,
                step,
                whole,
            } => {
                let now = scenario.estimate(key).likely;
                let near = if self.next() < 0.75 {
                    now * (0.4 + 1.4 * self.next()) + step * 4.0 * (self.next() - 0.5)
                } else {
                    min + (max - min) * self.next()
                };
                // Whole steps bring the ties and whole numbers that real answers bring.
                let near = if self.next() < 0.6 {
                    (near / step).round() * step
                } else {
                    near
                };
                let near = if whole { near.round() } else { near };
                Given::Number(near.clamp(min, max))
            }
            Shape::Flag => Given::Flag(self.next() < 0.5),
            Shape::Choice(choices) => {
                let place = (self.next() * choices.len() as f64) as usize;
                Given::Text(choices[place].text.to_owned())
            }
            Shape::Month => {
                let (year, month) = (2025.0 + 6.0 * self.next(), 1.0 + 12.0 * self.next());
                Given::Text(format!("{}-{:02}", year as u32, month as u32))
            }
        }
    }
}

#[test]
fn holds_it_for_random_visitors() {
    let count = std::env::var("COUNT").map_or(60, |count| count.parse().expect("a number"));
    let seed = std::env::var("SEED").map_or(7, |seed| seed.parse().expect("a number"));
    let facts = Facts::published();
    let mut random = Random(seed);
    let mut wrong = Vec::new();
    let keys: Vec<Key> = Key::all().collect();
    for number in 0..count {
        let setting = &SETTINGS[number % SETTINGS.len()];
        let mut scenario = setting.scenario(&facts);
        let mut said = Vec::new();
        for _ in 0..25 {
            let key = keys[(random.next() * keys.len() as f64) as usize];
            let given = random.value(&scenario, key);
            said.push(format!("{} = {given:?}", key.text()));
            scenario.give(key, given).expect("a value that is taken");
        }
        let before = wrong.len();
        hold(
            &format!("{number}, {}", setting.name),
            &scenario,
            &mut wrong,
        );
        if wrong.len() > before {
            wrong.push(said.join(", "));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let facts = Facts::published();
    for setting in SETTINGS.iter().take(6) {
        let scenario = setting.scenario(&facts);
        let (one, other) = (workbook(&scenario), workbook(&scenario));
        assert!(
            one.expect("a workbook") == other.expect("a workbook"),
            "{}",
            setting.name
        );
    }
}

#[test]
fn holds_no_macro_and_reaches_for_nothing() {
    let facts = Facts::published();
    let bytes = workbook(&SETTINGS[0].scenario(&facts)).expect("a workbook");
    let parts = parts(&bytes);
    for (name, _) in &parts {
        for wrong in ["vba", "externalLink", "connections", "macro"] {
            assert!(!name.contains(wrong), "{name}");
        }
        // What one part refers to is another part.
        if name.ends_with(".rels") {
            assert!(!text_of(&parts, name).contains("TargetMode"), "{name}");
        }
    }
    let workbook = text_of(&parts, "xl/workbook.xml");
    assert!(workbook.contains("fullCalcOnLoad=\"1\""));
    assert!(!workbook.contains("#REF!"));
    for (name, _) in parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"))
    {
        let sheet = text_of(&parts, name);
        for volatile in ["OFFSET(", "INDIRECT(", "NOW(", "TODAY(", "RAND("] {
            assert!(!sheet.contains(volatile), "{name}: {volatile}");
        }
        assert!(!sheet.contains("t=\"array\""), "{name}");
    }
}

#[test]
fn has_these_sheets() {
    let facts = Facts::published();
    let bytes = workbook(&SETTINGS[0].scenario(&facts)).expect("a workbook");
    let listed = text_of(&parts(&bytes), "xl/workbook.xml");
    let names: Vec<&str> = listed
        .split("<sheet name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        names,
        [
            "Answer",
            "Inputs",
            "Facts",
            "Tax rates",
            "Plan",
            "Position",
            "Ledger as you are",
            "Ledger with route",
            "Months and course",
            "Practice as you are",
            "Practice with route",
            "Tax as you are",
            "Tax with route",
            "Owed as you are",
            "Owed with route",
            "Practice at no cost",
            "Tax at no cost",
            "Rate of return",
        ]
    );
}
