//! The answer in one line says what the answer says.

use level7::chart::Table;
use level7::chart::dots::{Column, Dot, Dots};
use level7::facts::Facts;
use level7::report::one_line::{OneLine, one_line};
use level7::report::page::{chosen, page};
use level7::scenario::{Given, Key, Preset, Scenario};

fn line(scenario: &Scenario, dots: Option<&Dots>) -> OneLine {
    let page = page(scenario);
    one_line(scenario, chosen(scenario, &page.projections), dots)
}

fn nurse() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

fn with(key: &str, value: f64) -> Scenario {
    let mut scenario = nurse();
    let key = Key::from_text(key).expect("a key");
    scenario.give(key, Given::Number(value)).expect("a value");
    scenario
}

fn dots(paid_back: usize, never: usize) -> Dots {
    let column = |never: bool, count: usize| Column {
        label: String::new(),
        never,
        dots: (0..count)
            .map(|at| Dot {
                place: at + 1,
                future: at,
                label: String::new(),
            })
            .collect(),
    };
    Dots {
        title: String::new(),
        sentence: String::new(),
        axis: String::new(),
        columns: vec![column(false, paid_back), column(true, never)],
        table: Table {
            caption: String::new(),
            head: Vec::new(),
            rows: Vec::new(),
        },
    }
}

#[test]
fn repeats_the_answers_figures() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let page = page(&scenario);
        let said = line(&scenario, None);
        assert!(page.answer.question.starts_with(&said.route), "{said:?}");
        assert_eq!(said.futures, "");
        let admitted = chosen(&scenario, &page.projections).figures.admitted;
        assert_eq!(said.answer == "not open to you", !admitted, "{said:?}");
        let figures = page.answer.figures.iter();
        let end = figures.filter(|figure| figure.label.starts_with("After "));
        for figure in end {
            assert!(said.answer.ends_with(&figure.value), "{said:?}");
        }
    }
    assert_eq!(
        line(&nurse(), None).answer,
        "back after 24 months · £15,900 ahead"
    );
}

#[test]
fn says_so_where_it_does_not_pay_or_cannot_be_done() {
    let dear = line(&with("level_7_certificate.fee", 90_000.0), None);
    assert!(
        dear.answer.starts_with("not back within 5 years · £"),
        "{dear:?}"
    );
    assert!(dear.answer.ends_with(" behind"), "{dear:?}");
    let idle = with("study_hours", 0.0);
    let said = line(&idle, Some(&dots(13, 7)));
    assert_eq!(said.answer, "never finished without hours to study");
    assert_eq!(said.futures, "", "there is nothing to count");
}

#[test]
fn counts_the_futures_that_are_shown() {
    let said = |paid_back, never| line(&nurse(), Some(&dots(paid_back, never))).futures;
    assert_eq!(said(13, 7), "never in 7 of 20");
    assert_eq!(said(0, 20), "never in 20 of 20");
    assert_eq!(said(20, 0), "back in all 20");
    assert_eq!(said(0, 0), "");
}
