//! LibreOffice recalculates the workbook, and comes to what the model says: as it was taken, and
//! after cells were changed within the file.

use level7::facts::{Facts, Month, Quantity, Series, loans, tax};
use level7::report::workbook::workbook;
use level7::scenario::{Given, Key, Preset, Scenario};
use workbook_tests::change::{with_numbers, with_texts, with_wrong_results};
use workbook_tests::hold::differences;
use workbook_tests::office::{folder, recalculated};
use workbook_tests::read::Read;

#[path = "../../support/settings.rs"]
mod settings;

use settings::SETTINGS;

/// A workbook to be recalculated, and the scenario whose figures it must then show.
struct Case {
    name: String,
    scenario: Scenario,
    book: Vec<u8>,
}

/// Has all of them recalculated from wrong results, and holds them against the model.
fn hold(folder_name: &str, cases: &[Case]) {
    let books: Vec<Vec<u8>> = cases
        .iter()
        .map(|case| with_wrong_results(&case.book))
        .collect();
    let done = recalculated(&folder(folder_name), &books);
    let mut wrong = Vec::new();
    for (case, done) in cases.iter().zip(&done) {
        let found = differences(&case.scenario, &Read::new(done));
        wrong.extend(
            found
                .iter()
                .take(6)
                .map(|one| format!("{}: {one}", case.name)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The visitor of the tests with this name.
fn visitor(name: &str, facts: &Facts) -> Scenario {
    let found = SETTINGS.iter().find(|setting| setting.name == name);
    found
        .unwrap_or_else(|| panic!("no visitor {name}"))
        .scenario(facts)
}

/// The workbook of a scenario with numbers changed within the file, and the scenario changed alike.
fn changed(name: &str, scenario: &Scenario, numbers: &[(&str, f64)]) -> Case {
    let mut told = scenario.clone();
    for (key, number) in numbers {
        give(&mut told, key, Given::Number(*number));
    }
    let book = workbook(scenario).expect("a workbook");
    Case {
        name: format!("{name}, {numbers:?}"),
        scenario: told,
        book: with_numbers(&book, numbers),
    }
}

fn give(scenario: &mut Scenario, key: &str, given: Given) {
    let key = Key::from_text(key).unwrap_or_else(|| panic!("no input {key}"));
    if let Err(refusal) = scenario.give(key, given) {
        panic!("{}: {refusal}", key.text());
    }
}

/// The same with boxes ticked or not.
fn ticked(name: &str, scenario: &Scenario, flags: &[(&str, bool)]) -> Case {
    let mut told = scenario.clone();
    for (key, flag) in flags {
        give(&mut told, key, Given::Flag(*flag));
    }
    let texts: Vec<(&str, &str)> = flags
        .iter()
        .map(|(key, flag)| (*key, if *flag { "yes" } else { "no" }))
        .collect();
    let book = workbook(scenario).expect("a workbook");
    Case {
        name: format!("{name}, {flags:?}"),
        scenario: told,
        book: with_texts(&book, &texts),
    }
}

/// Visitors that reach every branch, the six presets among them.
const VISITORS: [&str; 26] = [
    "nurse",
    "prescriber",
    "doctor",
    "dentist",
    "therapist",
    "pharmacist",
    "full hours",
    "much displaced",
    "nothing held",
    "time runs out",
    "own time counts",
    "instalments",
    "laser bought",
    "laser leased",
    "company",
    "company in Scotland",
    "clinic",
    "clinic with VAT",
    "VAT crossed",
    "VAT from the start",
    "children",
    "shrinking allowance",
    "old loans",
    "MSc borrowed in Wales, today's money",
    "PgDip borrowed in Scotland",
    "Scotland, on much",
];

#[test]
fn comes_to_what_the_model_says() {
    let facts = Facts::published();
    let case = |name: &&str| {
        let scenario = visitor(name, &facts);
        let book = workbook(&scenario).expect("a workbook");
        Case {
            name: (*name).to_owned(),
            scenario,
            book,
        }
    };
    let mut cases: Vec<Case> = VISITORS.iter().map(case).collect();
    let mut later = visitor("nurse", &facts);
    give(&mut later, "starts_after", Given::Number(9.0));
    let book = workbook(&later).expect("a workbook");
    cases.push(Case {
        name: "starts later".to_owned(),
        scenario: later,
        book,
    });
    hold("visitors", &cases);
}

#[test]
fn follows_the_fee_and_a_price() {
    let facts = Facts::published();
    let mut cases = Vec::new();
    for preset in Preset::ALL {
        let scenario = preset.scenario(&facts);
        let fee = [scenario.route().text(), "fee"].join(".");
        let numbers = [(&*fee, 9_999.0), ("lip_filler.price", 312.0)];
        cases.push(changed(preset.text(), &scenario, &numbers[..1]));
        cases.push(changed(preset.text(), &scenario, &numbers[1..]));
    }
    hold("fee_and_price", &cases);
}

#[test]
fn follows_other_inputs() {
    let facts = Facts::published();
    let nurse = visitor("nurse", &facts);
    let numbers: [(&str, &[(&str, f64)]); 12] = [
        ("nurse", &[("study_hours", 13.0)]),
        ("nurse", &[("study_hours", 0.0)]),
        ("nurse", &[("salary", 61_300.0), ("children", 3.0)]),
        ("nurse", &[("attribution", 0.83)]),
        ("nurse", &[("extra_appointments", 21.0)]),
        (
            "nurse",
            &[
                ("lip_filler.minutes", 95.0),
                ("present_minutes", 70.0),
                ("chair_hours", 9.0),
            ],
        ),
        (
            "nurse",
            &[
                ("level_7_certificate.instalments", 17.0),
                ("level_7_certificate.instalment_rate", 0.13),
            ],
        ),
        (
            "nurse",
            &[("starts_after", 5.0), ("inflation", 0.041), ("wait", 4.5)],
        ),
        (
            "company",
            &[("company_salary", 9_500.0), ("present_price", 260.0)],
        ),
        (
            "clinic",
            &[("clinic_salary", 47_000.0), ("clinic_commission", 0.23)],
        ),
        (
            "laser bought",
            &[("laser_device_life", 2.5), ("laser_training_months", 5.0)],
        ),
        (
            "MSc borrowed",
            &[
                ("msc.hours", 2_900.0),
                ("postgraduate_balance", 3_100.0),
                ("salary", 39_000.0),
            ],
        ),
    ];
    let mut cases: Vec<Case> = numbers
        .iter()
        .map(|(name, numbers)| changed(name, &visitor(name, &facts), numbers))
        .collect();
    let flags: [&[(&str, bool)]; 6] = [
        &[("todays_money", true), ("own_time_counts", true)],
        &[("laser", true), ("laser_leased", true)],
        &[("vat_registered", true), ("prescriber", true)],
        &[("loan_plan_2", true), ("level_7_certificate.add_vat", true)],
        &[("level_7_certificate.opens_injectables", false)],
        &[("lip_filler.needs_prescriber", true), ("laser", true)],
    ];
    cases.extend(flags.iter().map(|flags| ticked("nurse", &nurse, flags)));
    hold("inputs", &cases);
}

#[test]
fn follows_a_fact() {
    let facts = Facts::published();
    let changes: [(&str, &'static Series, f64); 6] = [
        ("nurse", &tax::BASIC_RATE, 0.23),
        ("nurse", &tax::CLASS_4_MAIN_RATE, 0.09),
        ("VAT crossed", &tax::VAT_THRESHOLD, 60_000.0),
        ("company", &tax::CORPORATION_SMALL_RATE, 0.21),
        ("old loans", &loans::UNDERGRADUATE_RATE, 0.11),
        ("Scotland, on much", &tax::SCOTLAND_TOP_RATE, 0.5),
    ];
    let case = |(name, series, value): &(&str, &'static Series, f64)| {
        // The first value stands in before its month, too.
        let ever = Month::new(2000, 1);
        let with = facts.clone().with(series, ever, Quantity::Exact(*value));
        let book = workbook(&visitor(name, &facts)).expect("a workbook");
        Case {
            name: format!("{name}, {}", series.id),
            scenario: visitor(name, &with),
            book: with_numbers(&book, &[(series.id, *value)]),
        }
    };
    hold("facts", &changes.iter().map(case).collect::<Vec<_>>());
}
