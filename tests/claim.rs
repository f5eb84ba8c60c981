//! The claim checker: its first case, from a published slip; sums by hand; that every step adds up
//! to the next, for anybody; and that what it ends with is the page's own payback.

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
use level7::insight::claim::{Claim, Leaves, Part, Reality, Waterfall, clients_up, reality};
use level7::model::{Projection, Subject, project};
use level7::report::claim::{ClaimPanel, TYPICAL, panel};
use level7::scenario::{Preset, Scenario};
use proptest::prelude::*;
use support::{bare, facts, give, near, set};

/// 6,395 ÷ 465 = 13.75, so 14; the slip says 18.
const SLIP: Claim = Claim {
    clients: Some(18.0),
    fee: Some(6_395.0),
    leaves: Leaves::Net(465.0),
};

fn chosen(scenario: &Scenario) -> Projection {
    project(scenario, Subject::Route(scenario.route()))
}

fn of(scenario: &Scenario) -> Reality {
    reality(scenario, &chosen(scenario))
}

fn said(scenario: &Scenario, claim: &Claim) -> ClaimPanel {
    panel(scenario, &of(scenario), claim)
}

#[track_caller]
fn step(of: &Waterfall, part: Part) -> f64 {
    let found = of.steps.iter().find(|step| step.part == part);
    found.unwrap_or_else(|| panic!("no {part:?}")).pounds
}

/// Two extra appointments a week, eight a month of £100, which is below every tax band; from month
/// 6, after a course of £6,000 paid at once.
fn untaxed() -> Scenario {
    let mut scenario = bare();
    give!(scenario, "extra_appointments": 2.0);
    scenario
}

#[test]
fn clients_are_rounded_up_and_never_down() {
    assert_eq!(clients_up(6_395.0, 465.0), Some(14.0));
    // A hair of a double is no client: 0.3 ÷ 0.1 is a little more than 3.
    assert_eq!(clients_up(0.3, 0.1), Some(3.0));
    assert_eq!(clients_up(100.0, 0.0), None);
    assert_eq!(clients_up(-5.0, 10.0), Some(0.0));
}

#[test]
fn what_is_left_of_a_client_by_hand() {
    let scenario = untaxed();
    let found = of(&scenario);
    // 6,000 ÷ 100 = 60; eight a month from month 6: half way through month 13.
    near(found.booked, 60.0);
    near(found.to_pay_back, 6_000.0);
    assert_eq!(found.needed(), Some(60.0));
    assert_eq!(found.payback_months, Some(13));
    // One in five does not come, and half of the rest would have come anyway: £40 a booking.
    let mut half = scenario;
    give!(half, "anti_wrinkle.no_shows": 0.2, "attribution": 0.5, "anti_wrinkle.consumables": 10.0);
    let found = of(&half);
    let left = found.per_client(&SLIP).expect("clients come");
    near(step(&left, Part::PriceLessProduct), 90.0 - 465.0);
    near(step(&left, Part::NoShows), 72.0 - 90.0);
    near(step(&left, Part::Anyway), -36.0);
    near(left.end, 36.0);
    // 6,000 ÷ 36 = 166.7.
    assert_eq!(found.needed(), Some(167.0));
    let claim = Claim {
        leaves: Leaves::Price(500.0, 35.0),
        ..SLIP
    };
    let left = found.per_client(&claim).expect("clients come");
    near(left.start, 465.0);
    near(step(&left, Part::Price), -400.0);
    near(step(&left, Part::Consumables), 25.0);
}

#[test]
fn clinic_hours_given_up_are_paid_back_too() {
    let mut scenario = bare();
    // One present and one extra appointment of an hour a week; half an hour a week is left while
    // studying for 26 weeks, so that two a month are lost for six months: £1,200.
    give!(scenario,
        "extra_appointments": 1.0, "present_appointments": 1.0, "chair_hours": 2.0,
        "clinic_hours_given_up": 1.5,
    );
    let found = of(&scenario);
    let told = found.all_told(&SLIP);
    near(told.start, 6_395.0);
    near(step(&told, Part::Fee), -395.0);
    near(step(&told, Part::LostHours), 1_200.0);
    near(told.end, 7_200.0);
    assert_eq!(found.needed(), Some(72.0));
}

#[test]
fn a_claim_is_checked_by_its_own_sum() {
    let scenario = untaxed();
    let slip = said(&scenario, &SLIP);
    assert_eq!(
        slip.arithmetic,
        "The claim’s own sum: £6,395 ÷ £465 = 13.75, so 14 clients. The claim says 18: that is not \
         what its own figures give."
    );
    assert_eq!(
        slip.finding,
        "18 clients in the claim, 14 by its own sum; for you about 60, which is 13 months after \
         the first payment at your pace."
    );
    assert!(
        slip.bad_end.contains("£6,000 before tax"),
        "{}",
        slip.bad_end
    );
    let right = said(
        &scenario,
        &Claim {
            clients: Some(14.0),
            ..SLIP
        },
    );
    assert!(
        right.arithmetic.ends_with("arithmetic is right."),
        "{}",
        right.arithmetic
    );
    let bare = said(
        &scenario,
        &Claim {
            clients: Some(10.0),
            fee: None,
            leaves: Leaves::NotSaid,
        },
    );
    assert_eq!(
        bare.arithmetic,
        "The claim gives no sum. £6,000 (your fee: the claim names none) ÷ 10 clients takes it \
         that each leaves £600."
    );
}

#[test]
fn nobody_is_promised_what_never_comes() {
    let finding = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = untaxed();
        change(&mut scenario);
        said(&scenario, &SLIP).finding
    };
    let never = finding(&|one| {
        set(one, "extra_appointments", 0.5);
        set(one, "attribution", 0.2);
    });
    // Two a month for 54 months are 108, and each leaves £20: 300 would be needed.
    assert!(
        never.contains("for you about 300, and at your pace only 108 come"),
        "{never}"
    );
    let loss = finding(&|one| {
        set(one, "anti_wrinkle.consumables", 200.0);
    });
    assert!(loss.contains("a client leaves nothing"), "{loss}");
    let none = finding(&|one| {
        set(one, "extra_appointments", 0.0);
    });
    assert!(
        none.contains("not one client comes within 5 years"),
        "{none}"
    );
    let hours = finding(&|one| {
        set(one, "study_hours", 0.0);
    });
    assert!(hours.contains("you never finish"), "{hours}");
    let shut = finding(&|one| {
        set(one, "route", "msc");
        set(one, "profession", "not_registered");
    });
    assert!(shut.contains("does not admit you"), "{shut}");
    let free = finding(&|one| {
        set(one, "level_7_certificate.fee", 0.0);
    });
    assert!(free.contains("nothing to pay back"), "{free}");
}

#[test]
fn a_clinics_employee_has_the_pay_and_not_the_price() {
    let mut scenario = untaxed();
    // A tenth of £100 a client, and no tax on it.
    give!(scenario,
        "trade": "clinic_employed", "clinic_salary": 0.0, "clinic_pay_rise": 0.0,
        "clinic_commission": 0.1,
    );
    let left = of(&scenario).per_client(&SLIP).expect("clients come");
    near(step(&left, Part::ClinicPay), 10.0 - 465.0);
    near(left.end, 10.0);
}

#[test]
fn every_preset_is_told_as_before() {
    let mut lines = Vec::new();
    for preset in Preset::ALL {
        let scenario = preset.scenario(&facts());
        lines.push(format!("# {}", preset.label()));
        for typical in &TYPICAL {
            let panel = said(&scenario, &typical.claim);
            lines.push(format!("## {}", typical.label));
            lines.extend([panel.finding, panel.bad_end, panel.arithmetic]);
            for drawn in panel.per_client.iter().chain([&panel.all_told]) {
                lines.push(drawn.wide.title.clone());
                lines.extend(drawn.wide.table.rows.iter().map(|row| row.join(" | ")));
            }
            lines.extend(panel.notes);
            lines.push(String::new());
        }
    }
    golden::check("claims.txt", &lines.join("\n"));
}

#[test]
fn the_default_claim_is_drawn_as_before() {
    let panel = said(&Scenario::new(&facts()), &TYPICAL[0].claim);
    let client = panel.per_client.expect("clients come");
    golden::check("claim_client_narrow.svg", &client.narrow.svg());
    golden::check("claim_client_wide.svg", &client.wide.svg());
    golden::check("claim_told_narrow.svg", &panel.all_told.narrow.svg());
}

fn sums(of: &Waterfall) -> Result<(), TestCaseError> {
    let sizes: f64 = of.steps.iter().map(|step| step.pounds.abs()).sum();
    let sum: f64 = of.start + of.steps.iter().map(|step| step.pounds).sum::<f64>();
    // To the penny, or the last bits of great sums.
    let near = 0.005 + 1e-9 * (sizes + of.start.abs());
    prop_assert!(
        (sum - of.end).abs() < near,
        "{} is not {}: {:?}",
        sum,
        of.end,
        of
    );
    Ok(())
}

proptest! {
    #![proptest_config(cases(120))]

    /// Start and steps add up to the end, on both sides, whatever is claimed; at the payback what
    /// is left is what has to be paid back; and the clients it takes are those booked by then.
    #[test]
    fn every_step_adds_up_to_the_next(
        scenario in anybody(), fee in 0.0..20_000.0, leaves in 0.0..1_000.0, uses in 0.0..200.0,
        priced in any::<bool>(),
    ) {
        let found = of(&scenario);
        let leaves = if priced { Leaves::Price(leaves, uses) } else { Leaves::Net(leaves) };
        let claim = Claim { clients: None, fee: Some(fee), leaves };
        sums(&found.all_told(&claim))?;
        let left = found.per_client(&claim);
        prop_assert_eq!(left.is_some(), found.booked >= 1.0);
        if let Some(left) = left {
            sums(&left)?;
        }
        let (month, share) = found.until;
        prop_assert!((0.0..=1.0).contains(&share));
        if found.payback_months.is_some_and(|months| months > 0) && share < 1.0 && month > 0 {
            let size = found.left.abs() + found.to_pay_back.abs();
            prop_assert!((found.left - found.to_pay_back).abs() < 0.005 + 1e-9 * size);
            if found.booked >= 1.0 && found.to_pay_back > 1.0 {
                let needed = found.needed().expect("it is paid back");
                prop_assert!((needed - found.booked).abs() < 1.0 + 1e-3 * needed);
            }
        }
        // Whatever is typed, there are words for it.
        let panel = panel(&scenario, &found, &claim);
        for text in [&panel.finding, &panel.arithmetic, &panel.bad_end] {
            prop_assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf "));
        }
    }

    /// What is shown to the pound adds up, too.
    #[test]
    fn what_is_shown_adds_up(scenario in anybody(), leaves in 1.0..1_000.0) {
        let claim = Claim { clients: None, fee: None, leaves: Leaves::Net(leaves) };
        let panel = said(&scenario, &claim);
        for drawn in panel.per_client.iter().chain([&panel.all_told]) {
            let rows = &drawn.narrow.table.rows;
            let last = &rows[rows.len() - 1];
            let before = &rows[rows.len() - 2];
            let told = |text: &str| -> f64 {
                text.replace(['£', ',', '+', '\u{2060}'], "").replace('−', "-").parse().expect("pounds")
            };
            prop_assert!((told(&before[2]) - told(&last[2])).abs() <= 1.0, "{:?}", rows);
            for pair in rows[..rows.len() - 1].windows(2) {
                let by = told(&pair[1][2]) - told(&pair[0][2]);
                prop_assert!((by - told(&pair[1][1])).abs() < 0.5, "{:?}", pair);
            }
        }
    }
}
