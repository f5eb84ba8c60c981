//! The page's own charts, for every ordinary visitor and for wild ones: nothing on them touches or
//! leaves the frame, what can be read is all there, and no answer makes a drawing taller.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/drawing.rs"]
mod drawing;

use anybody::{anybody, given};
use cases::cases;
use drawing::stands;
use level7::facts::Facts;
use level7::insight::claim::{Claim, Leaves};
use level7::insight::swing::swings;
use level7::report::claim::panel;
use level7::report::page::{Drawn, Page, page};
use level7::report::sensitivity::sensitivity;
use level7::scenario::{Key, Preset, Scenario};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn charts(page: &Page) -> [(&'static str, &Drawn); 6] {
    [
        ("money", &page.money),
        ("hours", &page.hours),
        ("difference", &page.difference),
        ("week", &page.study.week),
        ("calendar", &page.study.calendar),
        ("keep", &page.keep.chart),
    ]
}

fn all_stands(name: &str, drawn: &Drawn) -> Result<(), String> {
    for (width, chart) in [("narrow", &drawn.narrow), ("wide", &drawn.wide)] {
        stands(chart).map_err(|why| format!("{name}, {width}: {why}"))?;
        if chart.subtitle.is_empty() {
            return Err(format!("{name} does not say what it draws"));
        }
        // A sentence for each point that can be read, and none without.
        let readings = drawn.readings.as_ref().map_or(0, |all| all.sentences.len());
        let points = chart.track.as_ref().map_or(0, level7::chart::Track::len);
        if readings != points && readings > 1 {
            return Err(format!("{name}: {readings} readings of {points} points"));
        }
    }
    Ok(())
}

/// Every preset as it is, and with inputs at either end of their ranges: each input with one preset,
/// taken in turn.
fn pushed() -> impl Iterator<Item = (String, Scenario)> {
    let presets = Preset::ALL.len();
    Preset::ALL
        .into_iter()
        .enumerate()
        .flat_map(move |(turn, preset)| {
            let plain = preset.scenario(&Facts::published());
            let its_own = (0..Key::COUNT).filter(move |index| index % presets == turn);
            let base = plain.clone();
            let pushed = its_own.filter_map(Key::at).flat_map(move |key| {
                [(0.0, 0.0), (1.0, 0.99)].map(|(end, place)| {
                    let mut scenario = base.clone();
                    scenario
                        .give(key, given(key, end, place, false))
                        .unwrap_or_else(|refusal| panic!("{}: {refusal}", key.text()));
                    (format!("{}, {} {end}", preset.text(), key.text()), scenario)
                })
            });
            [(preset.text().to_owned(), plain)]
                .into_iter()
                .chain(pushed)
        })
}

/// And with the routes that are drawn the same, each drawing is as tall as for the others.
#[test]
fn nothing_touches_and_nothing_below_moves() {
    type Heights = Vec<(String, f64, f64)>;
    let mut heights: BTreeMap<(&str, usize, usize), Heights> = BTreeMap::new();
    for (name, scenario) in pushed() {
        let page = page(&scenario);
        let routes = page.money.narrow.table.rows.len();
        for (chart, drawn) in charts(&page) {
            all_stands(chart, drawn).unwrap_or_else(|why| panic!("{name}: {why}"));
            // Forty clinic hours a week given up dwarf whatever else a route costs.
            if chart == "money" && name.ends_with("clinic_hours_given_up 1") {
                continue;
            }
            // What a week has too much is said once more, below it.
            if chart == "week" && drawn.wide.title.contains("too full") {
                continue;
            }
            // A part more, such as clinic hours given up, may take a line more.
            let parts = if chart == "money" {
                drawn.wide.table.head.len()
            } else {
                0
            };
            heights.entry((chart, routes, parts)).or_default().push((
                name.clone(),
                drawn.narrow.height,
                drawn.wide.height,
            ));
        }
    }
    for ((chart, routes, _), all) in heights {
        let (_, narrow, wide) = all[0];
        let others: Vec<_> = all
            .iter()
            .filter(|one| (one.1, one.2) != (narrow, wide))
            .collect();
        assert!(
            others.is_empty(),
            "{chart} of {routes}: {} of {}: {others:?}",
            others.len(),
            all.len()
        );
    }
}

#[test]
fn nothing_touches_where_inputs_and_claims_are_weighed() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let weighed = sensitivity(&scenario, &swings(&scenario)).drawn;
        all_stands("tornado", &weighed).unwrap_or_else(|why| panic!("{}: {why}", preset.text()));
        let claim = Claim {
            clients: Some(18.0),
            fee: Some(6_395.0),
            leaves: Leaves::Net(465.0),
        };
        let told = panel(&scenario, &page(&scenario).claim, &claim);
        for drawn in told.per_client.iter().chain([&told.all_told]) {
            all_stands("claim", drawn).unwrap_or_else(|why| panic!("{}: {why}", preset.text()));
        }
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn nothing_touches_for_anybody(scenario in anybody()) {
        let page = page(&scenario);
        for (chart, drawn) in charts(&page) {
            all_stands(chart, drawn).map_err(TestCaseError::fail)?;
        }
    }
}
