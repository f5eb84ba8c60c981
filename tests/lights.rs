//! Is it necessary: what visitors unlike one another are told, against golden text, and laws that
//! hold for everybody. `UPDATE_GOLDEN=1 cargo test --test lights` rewrites the golden files.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/golden.rs"]
mod golden;
#[path = "support/visitor.rs"]
mod support;

use anybody::anybody;
use cases::cases;
use level7::facts::Facts;
use level7::facts::regulation::Standing;
use level7::insight::necessity::{LEAST_YEARS, Necessity, necessity};
use level7::model::{Account, Events, Law, Subject, World, ledger, project};
use level7::report::lights::{Ground, Necessary, Statement};
use level7::report::page::page;
use level7::scenario::{Field, Key, Preset, Route, Scenario};
use proptest::prelude::*;
use support::{bare, give, near};

fn read(scenario: &Scenario) -> Necessity {
    let chosen = project(scenario, Subject::Route(scenario.route()));
    necessity(scenario, &chosen)
}

fn told(statement: &Statement) -> String {
    let sources: Vec<&str> = statement
        .sources
        .iter()
        .map(|source| source.label.as_str())
        .collect();
    let sources = if sources.is_empty() {
        "no source".to_owned()
    } else {
        sources.join(" + ")
    };
    let about = if statement.about.is_empty() {
        String::new()
    } else {
        format!("{}: ", statement.about)
    };
    format!(
        "{about}[{}] {} ({sources}; {})",
        statement.ground.words(),
        statement.sentence,
        statement.dated
    )
}

fn text(necessary: &Necessary) -> String {
    let mut lines = vec![necessary.verdict.clone(), String::new()];
    for light in &necessary.lights {
        lines.push(format!(
            "{}: {} ({})",
            light.about,
            light.verdict,
            light.tone.key()
        ));
        lines.push(told(&light.lead));
    }
    for light in &necessary.lights {
        lines.push(String::new());
        lines.push(light.opens.clone());
        lines.extend(light.more.iter().map(|one| format!("- {}", told(one))));
    }
    lines.push(String::new());
    lines.push(necessary.unchanged.clone());
    for way in &necessary.ways {
        lines.push(String::new());
        lines.push(format!(
            "{}: {} ({})",
            way.about,
            way.verdict,
            way.tone.key()
        ));
        lines.push(way.kept.clone());
        lines.push(told(&way.basis));
        lines.push(told(&way.odds));
    }
    lines.push(String::new());
    lines.push(necessary.table.caption.clone());
    lines.push(necessary.table.head.join(" | "));
    lines.extend(necessary.table.rows.iter().map(|row| row.join(" | ")));
    lines.push(String::new());
    lines.extend(necessary.notes.iter().cloned());
    lines.push(String::new());
    lines.join("\n")
}

/// Visitors unlike one another.
fn visitors() -> Vec<(&'static str, Scenario)> {
    let facts = Facts::published();
    let therapist = Preset::BeautyTherapist.scenario(&facts);
    let prescriber = Preset::NursePrescriber.scenario(&facts);
    let nurse = Preset::NurseStartingOut.scenario(&facts);
    let mut all = Vec::new();
    all.push(("nurse_prescriber_in_england", prescriber.clone()));

    let mut one = therapist.clone();
    give!(one, "nation": "scotland", "present_injectables": 0.4);
    all.push(("not_registered_in_scotland", one));

    let mut one = therapist.clone();
    give!(one, "nation": "wales", "laser": true);
    all.push(("therapist_with_laser_in_wales", one));

    let mut one = Preset::Pharmacist.scenario(&facts);
    give!(one, "nation": "northern_ireland");
    all.push(("pharmacist_in_northern_ireland", one));

    let mut one = prescriber.clone();
    give!(one, "level_held": "level_7", "law.level_7.probability": 0.6);
    all.push(("holds_level_7", one));

    let mut one = therapist.clone();
    give!(one, "present_injectables": 0.5, "route": "pgcert");
    all.push(("not_admitted", one));

    let mut one = nurse.clone();
    give!(one, "horizon": 2.0, "goal": "employed", "trade": "clinic_employed");
    all.push(("employed_over_two_years", one));
    all
}

#[test]
fn each_is_told_what_concerns_them() {
    for (name, scenario) in visitors() {
        let necessary = page(&scenario).necessary;
        golden::check(&format!("lights_{name}.txt"), &text(&necessary));
    }
}

/// Pounds that come in less what goes out over the last twelve months, less the rise in what is
/// owed: from month to month rather than account by account.
fn kept_by_hand(world: &World) -> f64 {
    let to = world.months();
    let cash: f64 = (to - 12..to).map(|month| world.cash_flow(month)).sum();
    cash - world.owed(to - 1) + world.owed(to - 13)
}

#[test]
fn a_nurse_who_sells_injectables_loses_them_where_level_7_is_asked_for() {
    // £100 an appointment, nothing but tax to pay for it. Present work: two a week, half of it
    // injectables, 48 weeks: £9,600 a year; new work: five a week, £24,000, all of it owed to the
    // award. Under the allowance of £12,570 what is kept is what is taken: £9,600 without the award
    // as the law stands, and £4,800 once half of it stops.
    let mut one = bare();
    give!(one, "present_appointments": 2.0, "present_injectables": 0.5,
        "law.level_7.probability": 0.25, "law.level_7.from": "2029-04",
        "licence": 0.0);
    let read = read(&one);
    near(read.unchanged.as_you_are.kept, 9_600.0);
    assert_eq!(read.ways.len(), 1);
    let way = read.ways[0];
    near(way.both.as_you_are.kept, 4_800.0);
    near(way.both.with_route.kept, read.unchanged.with_route.kept);
    assert!(way.stops(way.both.as_you_are, read.unchanged.as_you_are));
    assert!(!way.stops(way.both.with_route, read.unchanged.with_route));
    near(way.chance, 0.25);
    near(read.unchanged_chance, 0.75);
    // £33,600 less the trading allowance of £1,000 is £20,030 over the allowance: 20% and Class 4
    // of 6% take £5,207.80.
    near(read.unchanged.with_route.kept, 33_600.0 - 5_207.8);
    assert_eq!(
        page(&one).necessary.ways[0].kept,
        "On your figures, with a Level 7 certificate you keep about £28,400 a year, as without a \
         new law; without it you keep about £4,800 a year instead of £9,600, because injectables \
         stop."
    );
}

#[test]
fn a_host_takes_its_share_of_who_may_not_run_premises() {
    // As above with all of the present work in injectables, and 40% of it to the host: £5,760 of
    // £9,600 is kept.
    let mut one = bare();
    give!(one, "nation": "scotland", "prescriber": false, "anti_wrinkle.needs_prescriber": false,
        "present_appointments": 2.0, "present_injectables": 1.0,
        "law.premises.probability": 1.0, "law.premises.from": "2028-01",
        "law.premises.host_share": 0.4);
    let hosted = read(&one);
    near(hosted.ways[0].both.as_you_are.kept, 5_760.0);
    near(hosted.ways[0].both.as_you_are.host, 3_840.0);
    assert!(
        page(&one).necessary.ways[0]
            .kept
            .contains("without it you keep about £5,800 a year instead of £9,600, after £3,800 for the host clinic.")
    );
    // A chance of one leaves none for no change.
    assert!(hosted.unchanged_chance == 0.0);
    assert_eq!(page(&one).necessary.table.rows.len(), 1);
    give!(one, "prescriber": true);
    let own = read(&one);
    assert_eq!(own.ways[0].both, own.unchanged);
}

#[test]
fn who_is_on_no_register_is_not_told_that_level_7_saves_them() {
    let mut one = bare();
    give!(one, "profession": "not_registered", "present_appointments": 2.0,
        "present_injectables": 1.0, "law.registered_only.probability": 0.3,
        "law.registered_only.from": "2029-04");
    let necessary = page(&one).necessary;
    let way = &necessary.ways[0];
    assert_eq!(way.verdict, "Level 7 would not save your injectables");
    assert_eq!(
        way.kept.matches("because injectables stop").count(),
        2,
        "{}",
        way.kept
    );
    assert!(necessary.verdict.contains(
        "a law that closes injectables to you, with or without it (30%, from April 2029)."
    ));
}

#[test]
fn a_law_after_the_years_looked_at_moves_no_figure_and_says_so() {
    let mut one = bare();
    give!(one, "present_appointments": 2.0, "present_injectables": 0.5,
        "law.level_7.probability": 0.25, "law.level_7.from": "2040-04");
    let found = read(&one);
    assert_eq!(found.ways[0].begins, None);
    assert_eq!(found.ways[0].both, found.unchanged);
    assert!(
        page(&one).necessary.ways[0]
            .kept
            .contains("after the 5 years looked at")
    );
    // Of a law already in force the whole year is seen.
    give!(one, "law.level_7.from": "2026-04");
    assert_eq!(read(&one).ways[0].begins, Some(0));
}

#[test]
fn one_year_is_too_short_so_that_the_second_is_shown() {
    let mut one = bare();
    give!(one, "horizon": 1.0);
    let short = page(&one).necessary;
    give!(one, "horizon": 2.0);
    let long = page(&one).necessary;
    assert_eq!(short.table, long.table);
    assert!(
        short.notes[0].contains("the second year"),
        "{:?}",
        short.notes
    );
}

#[test]
fn chances_of_more_than_one_together_are_scaled_as_the_mean_is() {
    let mut one = bare();
    give!(one, "law.licence.probability": 1.0, "law.level_7.probability": 1.0);
    let chances: Vec<f64> = read(&one).ways.iter().map(|way| way.chance).collect();
    assert_eq!(chances.len(), 2);
    chances.into_iter().for_each(|chance| near(chance, 0.5));
    let notes = page(&one).necessary.notes;
    assert!(
        notes
            .last()
            .is_some_and(|note| note.contains("in proportion")),
        "{notes:?}"
    );
}

/// Everything that stands in the part, but for figures.
fn statements(necessary: &Necessary) -> Vec<&Statement> {
    let lights = necessary.lights.iter();
    let of_lights = lights.flat_map(|light| core::iter::once(&light.lead).chain(&light.more));
    of_lights
        .chain(necessary.ways.iter().map(|way| &way.basis))
        .collect()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_has_no_source_says_that_none_was_found(scenario in anybody()) {
        let necessary = page(&scenario).necessary;
        for one in statements(&necessary) {
            prop_assert!(!one.dated.is_empty(), "{}", one.sentence);
            if one.sources.is_empty() {
                prop_assert_eq!(one.ground, Ground::Read(Standing::Unknown), "{}", &one.sentence);
                prop_assert!(one.sentence.contains("found"), "{}", one.sentence);
            }
        }
        for way in &necessary.ways {
            let (chance, _) = way.law.inputs().expect("a new law");
            let chosen = scenario.is_chosen(Key::Of(chance));
            prop_assert_eq!(way.odds.ground == Ground::Yours, chosen);
            // A default of nought is not among the ways, so that every other has a fact behind it.
            prop_assert_eq!(way.odds.sources.is_empty(), chosen, "{}", &way.odds.sentence);
        }
    }

    #[test]
    fn a_law_without_a_chance_is_not_shown(scenario in anybody()) {
        let necessary = page(&scenario).necessary;
        let shown: Vec<Law> = necessary.ways.iter().map(|way| way.law).collect();
        let given: Vec<Law> = Law::ALL
            .into_iter()
            .filter(|law| law.inputs().is_some_and(|(chance, _)| scenario.number(chance) > 1e-6))
            .collect();
        prop_assert_eq!(shown, given);
        let read = read(&scenario);
        let sum: f64 = read.ways.iter().map(|way| way.chance).sum();
        prop_assert!((sum + read.unchanged_chance - 1.0).abs() < 1e-9);
        let rows = read.ways.len() + usize::from(read.unchanged_chance > 0.0);
        prop_assert_eq!(necessary.table.rows.len(), rows);
    }

    /// With no new law both worlds keep what the plain ledger says, and the difference is what the
    /// position gains in those months. Under each law it is what that law's own ledger says.
    #[test]
    fn what_is_kept_is_read_off_the_ledger(scenario in anybody()) {
        let mut scenario = scenario;
        give!(scenario, "todays_money": false, "own_time_counts": false);
        if scenario.number(Field::Horizon) < LEAST_YEARS {
            give!(scenario, "horizon": LEAST_YEARS);
        }
        let subject = Subject::Route(scenario.route());
        let plain = project(&scenario, subject);
        let read = necessity(&scenario, &plain);
        let close = |ours: f64, theirs: f64| (ours - theirs).abs() <= 1e-6 * theirs.abs().max(1e3);
        let both = read.unchanged;
        prop_assert!(close(both.with_route.kept, kept_by_hand(&plain.ledger.with_route)));
        prop_assert!(close(both.as_you_are.kept, kept_by_hand(&plain.ledger.as_you_are)));
        let position = &plain.figures.position;
        let last = position.len() - 1;
        let gained = position[last] - position[last - 12];
        let differs = both.with_route.kept - both.as_you_are.kept;
        prop_assert!((differs - gained).abs() < 0.01, "{differs} {gained}");
        for way in &read.ways {
            let events = Events { law: way.law, ..Events::PLAIN };
            let of_law = ledger(&scenario, subject, events);
            prop_assert!(close(way.both.with_route.kept, kept_by_hand(&of_law.with_route)));
            prop_assert!(close(way.both.as_you_are.kept, kept_by_hand(&of_law.as_you_are)));
            let host: f64 = of_law.as_you_are.account(Account::HostShare)[last - 11..].iter().sum();
            prop_assert!(close(way.both.as_you_are.host, -host));
        }
    }

    #[test]
    fn nothing_is_claimed_of_the_award_that_it_does_not_do(scenario in anybody()) {
        let necessary = page(&scenario).necessary;
        let all = text(&necessary);
        prop_assert!(necessary.verdict.starts_with("By law, no"), "{}", necessary.verdict);
        for claim in [
            "you must", "You must", "legally required", "equal to a Master", "equals a Master",
            "covers laser", "NaN", "inf ", "  ", "£-", "..", " ,", " .", "Botox", "−£0",
        ] {
            let found = all.lines().find(|line| line.contains(claim));
            prop_assert!(found.is_none(), "{claim:?} in {found:?}");
        }
        for light in &necessary.lights {
            prop_assert!(!light.verdict.is_empty() && !light.opens.is_empty());
        }
        for row in &necessary.table.rows {
            prop_assert_eq!(row.len(), necessary.table.head.len());
        }
    }
}

#[test]
fn every_route_is_named_in_the_sentences() {
    let facts = Facts::published();
    for route in Route::ALL {
        let mut one = Scenario::new(&facts);
        give!(one, "route": route.text());
        let necessary = page(&one).necessary;
        let name = level7::report::names::with_article(Subject::Route(*route));
        assert!(
            necessary.unchanged.contains(name),
            "{}",
            necessary.unchanged
        );
        assert!(necessary.table.caption.contains(name));
    }
}
