//! Study beside a job: when it ends, what it needs of a week, and what the page says of both.

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
use level7::insight::study::{finish, hours_told, needed};
use level7::model::{Events, Fit, HOURS_PER_WEEK, Subject, planned, subjects};
use level7::report::page::page;
use level7::report::study::StudyPanel;
use level7::scenario::{Estimate, Field, Given, Key, Preset};
use proptest::prelude::*;
use support::{CERTIFICATE, bare, give, near};

/// A month that comes after all others stands for never.
fn or_never(month: Option<usize>) -> usize {
    month.unwrap_or(usize::MAX)
}

#[test]
fn the_week_and_the_months_are_as_by_hand() {
    // 240 hours, of which 4 days × 7 are attended, leave 212 of self-study. With 12 weeks off, 40 of
    // 52 are studied. At 10 hours a week: 21.2 ÷ 40 × 52 = 27.56, so 28 weeks; they are 28 × 12 ÷ 52
    // = 6.46 months, so that the award is held, and the services open, in month 7. Of the 28 weeks
    // 28 × 40 ÷ 52 = 21.54 are studied, and 28 hours of attendance are 1.3 in each.
    let mut scenario = bare();
    give!(scenario,
        "level_7_certificate.attendance_days": 4.0, "weeks_off": 12.0, "chair_hours": 20.0,
        "clinic_hours_given_up": 3.0, "anti_wrinkle.months_to_establish": 6.0,
    );
    let plan = planned(&scenario, CERTIFICATE, Events::PLAIN);
    near(plan.study.weeks, 28.0);
    assert_eq!(plan.first_client(), Some(7));
    // The sixth month from opening is at 5.5 ÷ 6 of full, the seventh, month 13, at all of it.
    assert_eq!(plan.established(&scenario), Some(13));
    near(plan.weeks_off(&scenario), 28.0 * 12.0 / 52.0);
    let week = plan.week(&scenario);
    near(week.clients, 17.0);
    near(week.given_up, 3.0);
    near(week.study, 10.0);
    near(week.missing, 0.0);
    near(week.attendance, 1.3);
    // 168 less 17, 10, 1.3 and eight hours of sleep a night.
    near(week.left(), 168.0 - 17.0 - 10.0 - 1.3 - 56.0);
    // The longest time, 24 months, is 104 weeks, of which 80 are studied; the shortest, 6 months,
    // is 26, of which 20 are.
    near(plan.study.least_hours, 212.0 / 80.0);
    near(
        plan.study.most_hours.expect("a shortest time"),
        212.0 / 20.0,
    );
    assert!(needed(&scenario, &plan).is_none());
}

#[test]
fn more_given_up_than_offered_takes_no_more_than_there_is() {
    let mut scenario = bare();
    give!(scenario, "chair_hours": 4.0, "clinic_hours_given_up": 9.0);
    let week = planned(&scenario, CERTIFICATE, Events::PLAIN).week(&scenario);
    assert_eq!((week.clients, week.given_up), (0.0, 4.0));
    give!(scenario, "chair_hours": 80.0, "study_hours": 60.0, "clinic_hours_given_up": 0.0);
    let week = planned(&scenario, CERTIFICATE, Events::PLAIN).week(&scenario);
    // 80 + 60 + 56 is 28 more than a week has.
    near(week.left(), HOURS_PER_WEEK - 196.0);
}

#[test]
fn the_range_is_that_of_the_ends() {
    // Hours of 160, 240 and 400 at 10 a week, and at least 3 months: 16, 24 and 40 weeks, which end
    // in months 4, 6 and 10; two months of waiting, or one, or three.
    let mut scenario = bare();
    let estimate = |low, likely, high| Given::Estimate(Estimate { low, likely, high });
    give!(scenario, "level_7_certificate.shortest_months": 3.0, "resit_wait": 2.0);
    for (key, given) in [
        ("level_7_certificate.hours", estimate(160.0, 240.0, 400.0)),
        ("wait", estimate(1.0, 2.0, 3.0)),
    ] {
        let key = Key::from_text(key).expect("a key");
        scenario.give(key, given).expect("in range");
    }
    let found = finish(&scenario, CERTIFICATE);
    assert_eq!(found.held_from(), [Some(4), Some(6), Some(10)]);
    // 3.69 + 1, 5.54 + 2 and 9.23 + 3 months, rounded up.
    assert_eq!(found.first_client(), [Some(5), Some(8), Some(13)]);
    let names: Vec<String> = found.uncertain.iter().map(|key| key.text()).collect();
    assert_eq!(names, ["level_7_certificate.hours", "wait"]);
    // Everybody passes at the first attempt; where not, a resit puts two months on top.
    assert_eq!(found.resit, None);
    give!(scenario, "level_7_certificate.first_pass": 0.8);
    let resit = finish(&scenario, CERTIFICATE).resit.expect("may be");
    assert_eq!(resit.first_client(), Some(10));
}

#[test]
fn a_week_without_hours_is_told_the_fewest_that_do() {
    let mut scenario = bare();
    give!(scenario, "study_hours": 0.0);
    let plan = planned(&scenario, CERTIFICATE, Events::PLAIN);
    assert_eq!(plan.study.fit, Fit::NoHours);
    let needed = needed(&scenario, &plan).expect("does not fit");
    // 240 hours in 104 weeks are 2.31 a week.
    near(needed.hours, 2.4);
    assert_eq!(needed.plan.expect("can be typed").study.fit, Fit::Fits);
    assert_eq!(finish(&scenario, CERTIFICATE).held_from(), [None; 3]);
    // 6,000 hours in a month of four whole weeks are more than any week has.
    give!(scenario,
        "level_7_certificate.hours": 6_000.0, "level_7_certificate.shortest_months": 0.0,
        "level_7_certificate.longest_months": 1.0,
    );
    let plan = planned(&scenario, CERTIFICATE, Events::PLAIN);
    let needed = level7::insight::study::needed(&scenario, &plan).expect("does not fit");
    near(needed.hours, 1_500.0);
    assert_eq!(needed.plan, None);
}

proptest! {
    #![proptest_config(cases(400))]

    /// Whoever it is: the likely end lies between the ends, and so does every corner of what is
    /// uncertain.
    #[test]
    fn the_range_brackets_every_corner(scenario in anybody(), corner in 0_u32..1_024) {
        for subject in subjects(&scenario) {
            let found = finish(&scenario, subject);
            let mut moved = scenario.clone();
            for (at, key) in found.uncertain.iter().enumerate() {
                let estimate = scenario.estimate(*key);
                let high = corner >> at & 1 == 1;
                moved = moved.with_number(*key, if high { estimate.high } else { estimate.low });
            }
            let moved = planned(&moved, subject, Events::PLAIN);
            let held = (moved.study.fit != Fit::NoHours).then(|| moved.study.held_from());
            for (range, corner) in
                [(found.held_from(), held), (found.first_client(), moved.first_client())]
            {
                let [early, likely, late] = range.map(or_never);
                prop_assert!((early..=late).contains(&likely), "{range:?}");
                prop_assert!((early..=late).contains(&or_never(corner)), "{range:?}, {corner:?}");
            }
            if let (Some(resit), Some(opens)) = (&found.resit, found.likely.first_client()) {
                prop_assert!(resit.first_client() >= Some(opens));
            }
        }
    }

    /// Whoever it is: the hours that are told as needed do fit, and a tenth of an hour less does
    /// not; nor does a tenth of them less.
    #[test]
    fn the_hours_told_fit_and_fewer_do_not(scenario in anybody()) {
        for subject in subjects(&scenario) {
            let plan = planned(&scenario, subject, Events::PLAIN);
            let Some(needed) = needed(&scenario, &plan) else {
                continue;
            };
            prop_assert!(needed.hours >= plan.study.least_hours - 1e-9);
            prop_assert_eq!(needed.hours, hours_told(needed.hours));
            let Some(with_them) = &needed.plan else {
                continue;
            };
            prop_assert_eq!(with_them.study.fit, Fit::Fits);
            let with = |hours: f64| {
                let scenario = scenario.with_number(Key::Of(Field::StudyHours), hours);
                planned(&scenario, subject, Events::PLAIN).study.fit
            };
            prop_assert_ne!(with(needed.hours - 0.1 - 1e-6), Fit::Fits);
            prop_assert_ne!(with(plan.study.least_hours * 0.9), Fit::Fits);
        }
    }

    /// More hours than are called the most end no route sooner, and a tenth fewer no sooner either.
    #[test]
    fn the_most_hours_that_help_are_the_most(scenario in anybody()) {
        let subject = Subject::Route(scenario.route());
        let study = planned(&scenario, subject, Events::PLAIN).study;
        let with = |hours: f64| {
            let scenario = scenario.with_number(Key::Of(Field::StudyHours), hours);
            let study = planned(&scenario, subject, Events::PLAIN).study;
            study.ends - study.begins
        };
        if let Some(most) = study.most_hours.filter(|most| *most > 0.0 && *most <= 59.0) {
            // Months, but for the last bits of a sum with the levels below.
            prop_assert!((with(most + 1e-9) - with(60.0)).abs() < 1e-6);
            prop_assert!(with(most * 0.9) >= with(60.0) - 1e-6);
        }
    }
}

/// What the page says under “Study beside your job”.
fn text(panel: &StudyPanel) -> String {
    let mut lines = vec![panel.gist.clone()];
    for drawn in [&panel.week, &panel.calendar] {
        let chart = &drawn.narrow;
        lines.push(String::new());
        lines.extend([chart.title.clone(), chart.sentence.clone()]);
        lines.push(chart.table.head.join(" | "));
        lines.extend(chart.table.rows.iter().map(|row| row.join(" | ")));
    }
    for sentences in [&panel.fit, &panel.when] {
        lines.push(String::new());
        lines.extend(sentences.iter().cloned());
    }
    lines.push(String::new());
    for one in &panel.takes {
        lines.push([&*one.label, &one.value, &one.note].join(" | "));
    }
    lines.extend(panel.notes.iter().cloned());
    lines.push(String::new());
    lines.join("\n")
}

#[test]
fn every_preset_is_told_as_before() {
    for preset in Preset::ALL {
        let page = page(&preset.scenario(&Facts::published()));
        let name = ["study_", preset.text(), ".txt"].concat();
        golden::check(&name, &text(&page.study));
    }
}

/// The default visitor with some answers changed, as the page tells it.
fn told(changes: &[(&str, f64)]) -> StudyPanel {
    let mut scenario = Preset::NurseStartingOut.scenario(&Facts::published());
    for (key, value) in changes {
        support::set(&mut scenario, key, *value);
    }
    StudyPanel::clone(&page(&scenario).study)
}

#[test]
fn what_does_not_fit_is_said_with_what_would() {
    let panel = told(&[("study_hours", 2.0)]);
    assert_eq!(panel.gist, "Does not fit at 2 hours a week: it needs 3.8");
    let fit = panel.fit.join(" ");
    // 258 hours ÷ (78 weeks × 46 ÷ 52) = 3.74; at 3.8 they take 76.8, so 77 weeks: 17.8 months.
    assert!(
        fit.contains("With 3.8 hours a week it would fit, and end in April 2028."),
        "{fit}"
    );
    let panel = told(&[("study_hours", 0.0)]);
    assert_eq!(panel.gist, "Never finished: no hours a week are offered");
    assert!(
        panel.fit[0].starts_with("You offer no hours"),
        "{}",
        panel.fit[0]
    );
    assert!(
        panel.fit[0].contains("With 3.8 hours a week it would fit"),
        "{}",
        panel.fit[0]
    );
    // 5,958 hours in 78 weeks of which 69 are studied: more than the 60 that can be typed.
    let panel = told(&[("level_7_certificate.hours", 6_000.0)]);
    assert!(
        panel.fit[0].contains("It would take 86.4 hours a week"),
        "{}",
        panel.fit[0]
    );
}

#[test]
fn a_week_too_full_and_a_study_too_long_are_said() {
    let panel = told(&[("clinic_hours_given_up", 15.0)]);
    let fit = panel.fit.join(" ");
    assert!(
        fit.contains("You give up 15 hours a week of clinic but offer only 12"),
        "{fit}"
    );
    let panel = told(&[("chair_hours", 80.0), ("study_hours", 60.0)]);
    let title = &panel.week.narrow.title;
    assert!(title.contains("too full to sleep in"), "{title}");
    // The certificate ends in July 2027, the first client comes in October; a year from November
    // 2026 is over then.
    let panel = told(&[("horizon", 1.0)]);
    assert_eq!(panel.fit.len(), 2);
    let panel = told(&[("horizon", 1.0), ("wait", 4.0)]);
    let fit = panel.fit.join(" ");
    assert!(
        fit.contains("the first client comes only after the 1 year"),
        "{fit}"
    );
    let panel = told(&[("horizon", 1.0), ("study_hours", 4.0)]);
    let fit = panel.fit.join(" ");
    assert!(fit.contains("still be studying after the 1 year"), "{fit}");
}

proptest! {
    #![proptest_config(cases(48))]

    /// Whoever it is, the words are whole.
    #[test]
    fn nothing_is_told_in_broken_words(scenario in anybody()) {
        let text = text(&page(&scenario).study);
        for broken in ["NaN", "inf", "  ", "£-", "--", "..", "( ", " ,", " .", "()", ",.", ":."] {
            let found = text.lines().find(|line| line.contains(broken));
            prop_assert!(found.is_none(), "{broken:?} in {found:?}");
        }
        for (number, unit) in [(" 1 ", "hours"), (" 1 ", "months"), (" 1 ", "days")] {
            let plural = [number, unit].concat();
            let found = text.lines().find(|line| line.contains(&plural));
            prop_assert!(found.is_none(), "{plural:?} in {found:?}");
        }
    }
}
