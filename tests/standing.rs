//! The page says which of its figures are carried forward and which are past their review.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::{Facts, Month, Quantity, all_series};
use level7::report::fingerprint::fingerprint;
use level7::report::standing::{Age, age, used};
use level7::scenario::Scenario;
use support::give;

/// The default visitor, with the facts seen from a month.
fn seen_from(year: i32, month: i32) -> Scenario {
    Scenario::new(&Facts::new(Month::new(year, month)))
}

#[test]
fn years_after_the_last_enacted_rates_are_carried_forward() {
    // Five years from November 2026 end in 2031-32. Rates are enacted to March 2027, frozen limits
    // to March 2031.
    let Age { carried, overdue } = age(&seen_from(2026, 11));
    assert_eq!(overdue, None);
    assert_eq!(carried.len(), 2, "{carried:#?}");
    assert_eq!(
        carried[0],
        "After March 2027, these are the figures of 2026-27 carried forward: Basic rate; Higher \
         rate; Additional rate; Main rate for employees; Rate for employees above the upper \
         earnings limit; Main rate on profits; Rate on profits above the upper limit."
    );
    assert!(carried[1].starts_with(
        "After March 2031, these are the figures of 2030-31 carried forward: Personal allowance;"
    ));
}

#[test]
fn it_is_about_the_visitors_own_nation_trade_and_loans() {
    let mut scenario = seen_from(2026, 11);
    give!(scenario, "nation": "scotland", "loan_plan_1": true, "horizon": 1.0);
    let carried = age(&scenario).carried.join(" ");
    // A year from November 2026 ends in 2027-28.
    assert!(carried.contains("Starter rate") && carried.contains("Plan 1: income above"));
    assert!(!carried.contains("Higher rate; Additional rate"));
    assert!(!carried.contains("March 2031"));
    // A loan for a Master's in Northern Ireland is of 2023/24, its interest known to August 2026.
    give!(scenario, "nation": "northern_ireland", "msc.borrow": true);
    let carried = age(&scenario).carried;
    assert!(carried[0].starts_with(
        "After July 2024, these are the last known figures carried forward: Most that is lent"
    ));
    assert!(carried[1].contains("Interest on plans 1 and 4"));
}

#[test]
fn figures_past_their_review_are_named_and_the_visitors_own_are_not() {
    // Tax is looked at again by 1 March 2027, the law by the 31st, prices by 30 November 2027.
    assert_eq!(age(&seen_from(2027, 3)).overdue, None);
    let spring = age(&seen_from(2027, 4)).overdue.expect("is overdue");
    assert!(spring.starts_with("Past the date by which we meant to look at them again: "));
    assert!(!spring.contains("Course fee"), "{spring}");
    let mut winter = seen_from(2027, 12);
    let overdue = age(&winter).overdue.expect("is overdue");
    assert!(overdue.contains("Appointments a week now"), "{overdue}");
    assert!(overdue.ends_with(" more."), "{overdue}");
    give!(winter, "present_appointments": 7.0);
    let overdue = age(&winter).overdue.expect("is overdue");
    assert!(!overdue.contains("Appointments a week now"), "{overdue}");
}

#[test]
fn whatever_moves_the_figures_is_among_the_figures_used() {
    // Every series in turn is lowered by a tenth for good. Those that then move a figure or an
    // account of some route are the ones that the page depends on.
    let long_ago = Month::new(2000, 1);
    for changes in [
        "{}",
        r#"{"nation":"scotland","children":2,"loan_plan_4":true,"pgdip.borrow":true}"#,
    ] {
        let scenario = |facts: &Facts| {
            let mut scenario = Scenario::new(facts);
            let given: std::collections::BTreeMap<String, level7::scenario::Given> =
                serde_json::from_str(changes).expect("JSON");
            let given = given.into_iter().map(|(name, value)| {
                (
                    level7::scenario::Key::from_text(&name).expect("a key"),
                    value,
                )
            });
            scenario.give_all(given.collect()).expect("is taken");
            scenario
        };
        let plain = scenario(&Facts::published());
        let (known, before) = (used(&plain), fingerprint(&plain));
        let mut unknown = Vec::new();
        for series in all_series() {
            let now = Facts::published().now(series);
            let lowered = match now {
                Quantity::Exact(value) => Quantity::Exact(value * 0.9),
                Quantity::Range(low, likely, high) => {
                    Quantity::Range(low * 0.9, likely * 0.9, high * 0.9)
                }
            };
            let after = scenario(&Facts::published().with(series, long_ago, lowered));
            if fingerprint(&after) != before && !known.iter().any(|(one, _)| one.id == series.id) {
                unknown.push(series.id);
            }
        }
        assert!(unknown.is_empty(), "{changes}: {unknown:?}");
    }
}
