//! The link that holds a scenario: what stands in it, what comes back, and what is told.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;

use anybody::anybody;
use cases::cases;
use level7::facts::editions::{Changed, Edition};
use level7::facts::{Date, Facts, Month, Quantity, tax};
use level7::report::finding::{End, Finding};
use level7::report::link::{
    Opened, finding, holds, is_ours, news, news_among, open, without_income, write,
};
use level7::report::names::input;
use level7::report::page::page;
use level7::scenario::entry::read_number;
use level7::scenario::{Estimate, Field, Given, Key, Route, RouteField, Scenario, Shape, table};
use proptest::prelude::*;

const FEE: Key = Key::Route(Route::Level7Certificate, RouteField::Fee);
const SALARY: Key = Key::Of(Field::Salary);

fn facts() -> Facts {
    Facts::published()
}

fn with(changes: &[(Key, Given)]) -> Scenario {
    let mut scenario = Scenario::new(&facts());
    for (key, given) in changes {
        scenario.give(*key, given.clone()).expect("taken");
    }
    scenario
}

fn opened(text: &str) -> Opened {
    open(text, &facts()).expect("a link of ours")
}

/// What the default visitor's link says, word for word: whoever changes the format breaks links
/// that people have kept, and must raise the version.
#[test]
fn a_link_reads_by_eye() {
    let scenario = with(&[
        (FEE, Given::Number(6_000.0)),
        (Key::Of(Field::Nation), Given::Text("scotland".into())),
        (Key::Of(Field::Prescriber), Given::Flag(true)),
        (Key::Of(Field::Start), Given::Text("2027-02".into())),
        (Key::Of(Field::Attribution), Given::Number(0.65)),
        (
            Key::Of(Field::ExtraAppointments),
            Given::Estimate(Estimate {
                low: 1.5,
                likely: 2.0,
                high: 6.0,
            }),
        ),
    ]);
    let said = Finding {
        end: End::PaidBack(24),
        only_with: None,
    };
    assert_eq!(
        write(&scenario, &said),
        "level7=1&facts=2026-11-22&then=paid_back.24&seed=1&prescriber=yes&nation=scotland\
         &extra_appointments=1.5~2~6&attribution=0.65&start=2027-02\
         &level_7_certificate.fee=6000"
    );
}

#[test]
fn a_mangled_address_is_read() {
    let scenario = with(&[
        (FEE, Given::Number(6_000.5)),
        (SALARY, Given::Number(31_000.0)),
    ]);
    let link = write(&scenario, &finding(&scenario));
    for mangled in [
        format!("#{link}"),
        link.replace('&', "&amp;"),
        link.replace('_', "%5F")
            .replace('=', "%3D")
            .replacen("%3D", "=", 1),
        format!("{link}."),
        format!("{link})\n"),
        link.split('&')
            .rev()
            .fold(String::from("level7=1"), |all, one| format!("{all}&{one}"))
            .replacen("&level7=1", "", 1),
    ] {
        let again = opened(&mangled);
        assert_eq!(again.scenario, scenario, "{mangled}");
        assert_eq!(again.notices, [""; 0], "{mangled}");
    }
}

#[test]
fn what_is_no_link_is_left_alone() {
    for text in [
        "",
        "#",
        "#l7-view-months",
        "#level7",
        "#level7x=1",
        "#s=1.abc",
        "level 7=1",
    ] {
        assert!(!is_ours(text), "{text}");
        assert_eq!(open(text, &facts()), None, "{text}");
    }
}

#[test]
fn what_is_not_understood_is_told() {
    let told = |text: &str| opened(&format!("level7=1&{text}")).notices;
    assert_eq!(
        told("level_7_certificate.fee=99999999"),
        [
            "Level 7 certificate: Fee: it asks for more or less than this box takes, so £100,000 was taken."
        ]
    );
    assert_eq!(
        told("salary=<b>lots</b>"),
        [
            "Salary from another job, before tax: what it says could not be taken, so that £24,000 a year stands. \
          That is not a number we can read. Write it like 1200, 1,200 or 1,200.50."
        ]
    );
    assert_eq!(
        told("salary=1&salary=2"),
        ["Salary from another job, before tax: it says so twice, and the first was taken."]
    );
    assert_eq!(
        told("sallary=1"),
        ["One part of it names nothing on this page, and was left out."]
    );
    assert_eq!(
        told("a&b&c=4"),
        ["3 parts of it name nothing on this page, and were left out."]
    );
    for amiss in [
        "nation=france",
        "prescriber=maybe",
        "start=2026-13",
        "salary=",
        "salary=xfff8000000000000",
        "salary=x7ff0000000000000",
        "salary=3~2~1",
        "salary=1~2",
        "salary=x12",
        "salary=1~2~3~4",
        "horizon=2.5",
        "nation=2",
        "prescriber=1",
    ] {
        let opened = opened(&format!("level7=1&{amiss}"));
        assert_eq!(opened.notices.len(), 1, "{amiss}: {:?}", opened.notices);
        assert_eq!(opened.scenario, Scenario::new(&facts()), "{amiss}");
    }
    assert_eq!(opened("level7=2&salary=1").notices.len(), 1);
    assert_eq!(opened("level7=one&salary=1").notices.len(), 1);
    assert_eq!(told("facts=yesterday").len(), 1);
    assert_eq!(told("then=rich").len(), 1);
    let long = format!("level7=1&salary=1{}", "&x=1".repeat(20_000));
    assert_eq!(opened(&long).notices.len(), 1);
}

/// Of what a stranger writes into a link nothing is said again.
#[test]
fn nothing_of_a_link_is_said_again() {
    let opened = opened("level7=1&then=<i>you win</i>&facts=<i>&<i>x</i>=1&nation=<i>&salary=<i>");
    let news = news(&opened, &finding(&opened.scenario));
    for sentence in news.then.iter().chain(&news.changed).chain(&news.notices) {
        assert!(
            !sentence.contains("<i>") && !sentence.contains("you win"),
            "{sentence}"
        );
    }
    assert_eq!(news.notices.len(), 4);
}

#[test]
fn income_is_left_out() {
    let scenario = with(&[
        (FEE, Given::Number(6_000.0)),
        (SALARY, Given::Number(31_000.0)),
        (Key::Of(Field::Children), Given::Number(2.0)),
        (Key::Of(Field::PresentPrice), Given::Number(95.0)),
    ]);
    assert_eq!(
        holds(&scenario),
        "The link holds what you have changed: Level 7 certificate: Fee. It holds figures about \
         your own money, too: Salary from another job, before tax; Children you get Child \
         Benefit for; Average price now. Whoever has the link can read them."
    );
    let without = without_income(&scenario);
    let link = write(&without, &finding(&without));
    for personal in ["salary", "children", "present_price", "31000", "95"] {
        assert!(!link.contains(personal), "{link}");
    }
    assert!(link.contains("level_7_certificate.fee=6000"), "{link}");
    // What it found is what whoever opens it will find, not what the income would give away.
    assert_eq!(opened(&link).then, Some(finding(&opened(&link).scenario)));
}

/// The same day it says the same; years later it says what it said, what it says, and why.
#[test]
fn a_link_is_told_years_later() {
    static THEN: Edition = Edition {
        on: Date {
            year: 2026,
            month: 11,
            day: 22,
        },
        changed: &[],
    };
    static LATER: Edition = Edition {
        on: Date {
            year: 2028,
            month: 4,
            day: 6,
        },
        changed: &[Changed {
            series: &tax::VAT_THRESHOLD,
            from: Month::new(2026, 11),
            was: Quantity::Exact(85_000.0),
        }],
    };
    let scenario = Scenario::new(&facts());
    let found = finding(&scenario);
    let same = opened(&write(&scenario, &found));
    assert_eq!(
        news_among(&[THEN], &same, &found).then,
        [
            "It was made with the figures of 22 November 2026.".to_owned(),
            format!("It said then: “{}”", found.sentence("")),
            "It says the same today.".to_owned(),
        ]
    );
    let other = Finding {
        end: End::PaidBack(19),
        only_with: None,
    };
    let then = opened(&write(&scenario, &other));
    let told = news_among(&[THEN, LATER], &then, &found);
    assert_eq!(
        told.then[1..],
        [
            "It said then: “At these figures you are back where you started about 19 months after \
             the first payment.”"
                .to_owned(),
            format!(
                "Today it says: “{}” These figures of the world have changed in between:",
                found.sentence("")
            ),
        ]
    );
    assert_eq!(
        told.changed,
        [
            "Takings of twelve months above which one must register, from November 2026: £90,000, was £85,000."
        ]
    );
    let sums = news_among(&[THEN], &then, &found);
    assert!(
        sums.then[2].contains("No figure of the world has changed"),
        "{:?}",
        sums.then
    );
    let old_page = opened("level7=1&facts=2031-01-01&then=paid_back.19");
    assert!(news_among(&[THEN], &old_page, &found).then[2].starts_with("This page is older"));
}

/// An edition of facts that this page has no record of, and none at all.
#[test]
fn a_link_may_say_nothing_of_its_time() {
    let plain = opened("level7=1&salary=20000");
    let told = news(&plain, &finding(&plain.scenario));
    assert!(told.then.is_empty() && told.changed.is_empty() && told.notices.is_empty());
}

fn findings() -> impl Strategy<Value = Finding> {
    let end = prop_oneof![
        Just(End::NotAdmitted),
        Just(End::NeverFinished),
        (0_u32..=120).prop_map(End::PaidBack),
        (1_u32..=10, -20_000_i32..20_000).prop_map(|(years, tens)| End::NotPaidBack {
            years,
            gain: f64::from(tens) * 10.0
        }),
    ];
    (end, proptest::option::of(1_u32..=1_680)).prop_map(|(end, tenths)| Finding {
        end,
        only_with: tenths.map(|tenths| f64::from(tenths) / 10.0),
    })
}

/// A value as a stranger would write it: nearly right, or anything.
fn hostile_value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9.~x-]{0,20}",
        "x[0-9a-f]{16}",
        any::<f64>().prop_map(|number| number.to_string()),
        any::<u64>().prop_map(|bits| format!("x{bits:016x}")),
        "(yes|no|scotland|2026-11|none|NaN|inf|-0|1e999|0x10|%00|%F0%9F)",
        "\\PC{0,12}",
    ]
}

fn hostile_pair() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        6 => (0..Key::COUNT).prop_map(|at| Key::at(at).map_or_else(String::new, Key::text)),
        1 => "(facts|then|level7|seed|)",
        1 => "[a-z_.]{0,12}",
        1 => "\\PC{0,6}",
    ];
    (key, hostile_value()).prop_map(|(key, value)| format!("{key}={value}"))
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::collection::vec(hostile_pair(), 0..12)
            .prop_map(|pairs| format!("level7=1&{}", pairs.join("&"))),
        1 => "level7=\\PC{0,80}",
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    /// Whatever a scenario holds, its link gives it back, to the last bit.
    #[test]
    fn every_scenario_comes_back(scenario in anybody(), found in findings()) {
        let link = write(&scenario, &found);
        let plain = |c: char| c.is_ascii_alphanumeric() || "._~-&=".contains(c);
        prop_assert!(link.chars().all(plain), "{}", link);
        let again = opened(&link);
        prop_assert_eq!(again.notices.len(), 0, "{:?}", again.notices);
        prop_assert_eq!(again.then, Some(found));
        for key in Key::all() {
            prop_assert_eq!(again.scenario.value(key), scenario.value(key), "{}", key.text());
        }
        prop_assert_eq!(write(&again.scenario, &found), link);
    }
}

proptest! {
    #![proptest_config(cases(50_000))]

    /// Whatever stands in a link, what it gives is a scenario that can be written and opened again
    /// without a notice, and every value that was not taken as it stood has a notice.
    #[test]
    fn no_link_does_harm(text in hostile()) {
        let first = opened(&text);
        let found = Finding { end: End::NeverFinished, only_with: None };
        let again = opened(&write(&first.scenario, &found));
        prop_assert_eq!(again.notices.len(), 0, "{:?}", again.notices);
        for key in Key::all() {
            prop_assert_eq!(again.scenario.value(key), first.scenario.value(key));
            let estimate = first.scenario.estimate(key);
            prop_assert!(estimate.in_order());
        }
        let chosen = Key::all().filter(|key| first.scenario.is_chosen(*key)).count();
        let parts = text.split('&').skip(1).filter(|part| !part.is_empty());
        let said = parts.filter(|part| !part.starts_with("facts=") && !part.starts_with("then=")).count();
        // A part says what the default is, becomes a choice, or is told.
        prop_assert!(chosen <= said);
        // Whatever no link of ours says is told.
        let ours = |one: char| one.is_ascii_alphanumeric() || "._~-".contains(one);
        let odd = |key: Key, value: &str| match table::input(key).shape {
            Shape::Number { .. } => {
                !value.contains('~') && !value.starts_with('x') && read_number(value).is_err()
            }
            // A month may stand between spaces.
            Shape::Month => value.trim().is_empty() || !value.trim().chars().all(ours),
            _ => value.is_empty() || !value.chars().all(ours),
        };
        for part in text.split('&').skip(1).filter(|part| !part.is_empty()) {
            let part = part.strip_prefix("amp;").unwrap_or(part);
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let is_last = text.ends_with(part);
            if key.contains('%') || value.contains('%') || is_last {
                continue;
            }
            match Key::from_text(key) {
                Some(key) if odd(key, value) => {
                    let name = input(key);
                    let told = first.notices.iter().any(|notice| notice.starts_with(&name));
                    prop_assert!(told, "{}: {:?}", part, first.notices);
                }
                None if !["level7", "facts", "then"].contains(&key) => {
                    let told = first.notices.iter().any(|notice| notice.contains("of it name"));
                    prop_assert!(told, "{}: {:?}", part, first.notices);
                }
                _ => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// The page of whatever a link gives holds no figure that is none.
    #[test]
    fn no_link_leaves_a_hole_in_the_page(text in hostile()) {
        let opened = opened(&text);
        let page = page(&opened.scenario);
        let shown = format!("{:?}", (&page.answer, &page.comparison, &page.ledger));
        prop_assert!(!shown.contains("NaN") && !shown.contains("inf"), "{}", shown);
        for one in page.projections.iter() {
            prop_assert!(one.figures.gain.is_finite() && one.expected_gain.is_finite());
        }
    }
}
