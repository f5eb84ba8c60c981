//! Decisions over time: the price of waiting, what has to hang on the qualification, rivals and
//! goals, against sums by hand; and that a later start puts off the whole plan.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/visitor.rs"]
mod support;

use anybody::anybody;
use cases::cases;
use level7::insight::{Start, starts};
use level7::model::{Events, Law, Subject, ledger, project, project_all, subjects};
use level7::report::decisions::{Decisions, decisions};
use level7::report::page::chosen;
use level7::scenario::{Field, Key, Scenario};
use proptest::prelude::*;
use support::{bare, facts, give, near, projected};

/// Two extra appointments a week, eight a month of £100, which is below every tax band; from the
/// seventh month of study on, after £6,000 at once. Over 60 months 54 × 800 − 6,000 = 37,200.
fn untaxed() -> Scenario {
    let mut scenario = bare();
    give!(scenario, "extra_appointments": 2.0);
    scenario
}

fn of(scenario: &Scenario) -> Decisions {
    decisions(scenario, chosen(scenario, &project_all(scenario)))
}

fn gain(all: &[Start], months: usize) -> f64 {
    let found = all.iter().find(|one| one.months == months);
    found.expect("is looked at").expected_gain
}

#[test]
fn who_waits_has_fewer_months() {
    let all = starts(&untaxed(), &projected(&untaxed()));
    for (months, earning) in [(0, 54.0), (6, 48.0), (12, 42.0), (24, 30.0)] {
        near(gain(&all, months), earning * 800.0 - 6_000.0);
    }
    // Payback counts from the first payment, whenever that is: 6,000 ÷ 800 is half way through the
    // eighth month of selling, the fourteenth of all.
    for wait in [0.0, 12.0] {
        let mut later = untaxed();
        give!(later, "starts_after": wait);
        let figures = projected(&later).figures;
        assert_eq!(figures.payback_months, Some(13));
        assert_eq!(figures.first_payment, wait as usize);
    }
    let said = of(&untaxed());
    assert_eq!(said.gist, "Waiting a year costs about £9,600 all in all");
    // One year ahead, a start in two years is none.
    let mut short = untaxed();
    give!(short, "horizon": 1.0);
    assert_eq!(starts(&short, &projected(&short)).len(), 2);
}

#[test]
fn who_is_late_for_the_law_stands_still() {
    let mut scenario = bare();
    // £400 a month from present injectables, as much from new ones. From month 12 nobody may sell
    // any without the award, held from month 6, or, begun a year later, from month 18.
    give!(scenario,
        "extra_appointments": 1.0, "present_appointments": 1.0, "present_injectables": 1.0,
        "licence": 0.0, "law.level_7.probability": 1.0, "law.level_7.from": "2028-04",
    );
    let all = starts(&scenario, &projected(&scenario));
    let (law, share, now) = all[0].by_law[0];
    assert_eq!((law, share), (Law::Level7Required, 1.0));
    // Present work kept for 48 months, new work for 54.
    near(now, 48.0 * 400.0 + 54.0 * 400.0 - 6_000.0);
    near(gain(&all, 0) - gain(&all, 12), 6.0 * 400.0 + 12.0 * 400.0);
    let waiting = of(&scenario).waiting.join(" ");
    assert!(
        waiting.contains("if Level 7 is required for injectables, it costs about £7,200"),
        "{waiting}"
    );
}

#[test]
fn a_losing_course_is_cheaper_to_begin_late() {
    let mut scenario = untaxed();
    // Each sale loses £100, so that every month not sold is £800 saved.
    give!(scenario, "anti_wrinkle.consumables": 200.0);
    assert_eq!(
        of(&scenario).gist,
        "Waiting a year saves about £9,600 all in all"
    );
}

#[test]
fn how_much_has_to_hang_on_the_award() {
    let told = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = untaxed();
        change(&mut scenario);
        of(&scenario).attribution
    };
    // 43,200 × 13.9% = 6,000, rounded up.
    assert_eq!(
        told(&|_| {}),
        "It pays only if at least 14% of the extra work needs the qualification. This answer takes \
         100%."
    );
    let never = told(&|one| support::set(one, "level_7_certificate.fee", 50_000.0));
    assert!(never.contains("for no share"), "{never}");
    let always = told(&|one| support::set(one, "level_7_certificate.fee", 0.0));
    assert!(always.starts_with("It pays even if none"), "{always}");
    let hours = told(&|one| support::set(one, "study_hours", 0.0));
    assert!(hours.starts_with("Nothing is sold"), "{hours}");
}

#[test]
fn rivals_and_goals_change_the_answer() {
    let said = of(&Scenario::new(&facts()));
    let ends = |table: &level7::chart::Table| -> Vec<String> {
        table.rows.iter().map(|row| row[1].clone()).collect()
    };
    let (rivals, goals) = (ends(&said.rivals.table), ends(&said.goals.table));
    assert_eq!((rivals.len(), goals.len()), (3, 5));
    assert!(
        rivals[0] != rivals[1] && rivals[1] != rivals[2],
        "{rivals:?}"
    );
    // More to go full time, less for aims that are not about volume.
    assert!(goals[0] != goals[1] && goals[0] != goals[2], "{goals:?}");
    let marked = |table: &level7::chart::Table| {
        table
            .rows
            .iter()
            .filter(|row| row[0].ends_with("(your answer)"))
            .count()
    };
    assert_eq!(
        (marked(&said.rivals.table), marked(&said.goals.table)),
        (1, 1)
    );
    // A figure of one's own takes the place of what the goal sets.
    let mut own = Scenario::new(&facts());
    give!(own, "extra_appointments": 3.0, "recognition_price": 0.0, "recognition_enquiries": 0.0);
    let said = of(&own);
    assert!(
        said.goals.sentence.starts_with("Whatever you are after"),
        "{}",
        said.goals.sentence
    );
    assert!(
        said.rivals.sentence.starts_with("However many"),
        "{}",
        said.rivals.sentence
    );
}

proptest! {
    #![proptest_config(cases(150))]

    /// A later start is the same plan, so many months later: study, payments, debts, opening.
    #[test]
    fn a_later_start_puts_off_the_whole_plan(scenario in anybody(), wait in 1..60_usize) {
        let now = scenario.with_number(Key::Of(Field::StartsAfter), 0.0);
        let later = scenario.with_number(Key::Of(Field::StartsAfter), wait as f64);
        for subject in subjects(&scenario) {
            let (now, later) = (
                ledger(&now, subject, Events::PLAIN).plan,
                ledger(&later, subject, Events::PLAIN).plan,
            );
            let put_off = |month: Option<usize>| month.map(|month| month + wait);
            prop_assert_eq!(put_off(now.opens), later.opens);
            prop_assert_eq!(put_off(now.qualified), later.qualified);
            prop_assert_eq!(put_off(now.laser.map(|one| one.opens)), later.laser.map(|one| one.opens));
            prop_assert_eq!(now.study.last_month() + wait, later.study.last_month());
            prop_assert_eq!(now.payments.len(), later.payments.len());
            for (one, other) in now.payments.iter().zip(&later.payments) {
                prop_assert_eq!(one.month + wait, other.month);
                prop_assert!(one.amount == other.amount && one.item == other.item);
            }
            prop_assert_eq!(&now.instalments_owed[..], &later.instalments_owed[wait.min(later.instalments_owed.len())..]);
        }
    }

    /// The price of waiting is the page's own "all in all"; each law's mean adds up to it.
    #[test]
    fn a_start_is_what_a_projection_says(scenario in anybody()) {
        let subject = Subject::Route(scenario.route());
        let all = starts(&scenario, &project(&scenario, subject));
        prop_assert!(!all.is_empty() && all[0].months == 0);
        for one in &all {
            let later = scenario.with_number(Key::Of(Field::StartsAfter), one.months as f64);
            let expected = project(&later, subject).expected_gain;
            let size = 1.0 + expected.abs();
            prop_assert!((one.expected_gain - expected).abs() < 1e-6 * size);
            let mean: f64 = one.by_law.iter().map(|(_, share, gain)| share * gain).sum();
            prop_assert!((mean - expected).abs() < 1e-6 * size);
        }
    }
}
