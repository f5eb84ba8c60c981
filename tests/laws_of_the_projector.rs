//! What is kept between two projections changes neither: a projector that has seen other scenarios,
//! worlds that several routes share, and months that repeat others give the very bits of a projection
//! on its own.

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/cases.rs"]
mod cases;

use anybody::anybody;
use cases::cases;
use level7::facts::{Facts, Quantity, tax};
use level7::model::{
    Events, Projector, figures_of, gain, gain_of, ledger, possible, project, project_all, subjects,
    working,
};
use level7::scenario::{Field, Key, Preset, Scenario};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(60))]

    /// One projector, asked about one visitor after another, in every course of events.
    #[test]
    fn a_projector_forgets_what_no_longer_holds(visitors in prop::collection::vec(anybody(), 2..4)) {
        let mut projector = Projector::new(&visitors[0]);
        for scenario in &visitors {
            for subject in subjects(scenario) {
                for (events, _) in possible(scenario, subject) {
                    let alone = gain(scenario, &ledger(scenario, subject, events));
                    let kept = projector.gain(scenario, subject, events);
                    prop_assert_eq!(kept.to_bits(), alone.to_bits());
                    prop_assert_eq!(gain_of(scenario, subject, events).to_bits(), alone.to_bits());
                }
                let figures = figures_of(scenario, subject);
                let course = projector.course(scenario, subject, Events::PLAIN);
                prop_assert_eq!(&course.position, &figures.position);
                prop_assert_eq!(course.first_payment, figures.first_payment);
                prop_assert_eq!(course.payback_months, figures.payback_months);
                prop_assert_eq!(course.gain().to_bits(), figures.gain.to_bits());
            }
        }
    }

    /// "All in all" is the mean of what each course of events comes to on its own, whichever of
    /// them share a world; and so it is beside other routes.
    #[test]
    fn shared_worlds_are_the_worlds_of_each(scenario in anybody()) {
        let together = project_all(&scenario);
        prop_assert_eq!(together.len(), subjects(&scenario).len());
        for (one, subject) in together.iter().zip(subjects(&scenario)) {
            prop_assert_eq!(one, &project(&scenario, subject));
            let mean: f64 = possible(&scenario, subject)
                .into_iter()
                .map(|(events, share)| share * gain_of(&scenario, subject, events))
                .sum();
            prop_assert_eq!(one.expected_gain.to_bits(), mean.to_bits());
        }
    }

    /// Where every step is written down each month is worked out, where none is a month may repeat
    /// the one before; both give the same ledger.
    #[test]
    fn a_month_that_repeats_is_the_month_worked_out(scenario in anybody()) {
        for subject in subjects(&scenario) {
            let written = working(&scenario, subject).projection.ledger;
            let plain = project(&scenario, subject).ledger;
            prop_assert_eq!(written.with_route.clients(), plain.with_route.clients());
            prop_assert_eq!(written, plain);
        }
    }

    /// A number set in place is the number of a copy, and what is projected of it is the same.
    #[test]
    fn a_number_is_set_in_place(scenario in anybody(), places in prop::collection::vec(0.0..1.0, 1..6)) {
        let keys = [Field::ExtraAppointments, Field::Inflation, Field::Horizon, Field::Growth];
        let mut varied = scenario.clone();
        let subject = subjects(&scenario)[0];
        let mut projector = Projector::new(&scenario);
        for (place, field) in places.into_iter().zip(keys.into_iter().cycle()) {
            let (key, likely) = (Key::Of(field), 9.0 * place);
            let copy = varied.with_number(key, likely);
            varied.set_number(key, likely);
            prop_assert_eq!(&varied, &copy);
            let kept = projector.gain(&varied, subject, Events::PLAIN);
            prop_assert_eq!(kept.to_bits(), gain_of(&copy, subject, Events::PLAIN).to_bits());
        }
    }
}

/// Other facts are other law, though no answer differs: a personal allowance of nothing takes tax of
/// every pound.
#[test]
fn a_projector_sees_other_facts() {
    let preset = Preset::NursePrescriber;
    let known = preset.scenario(&Facts::published());
    let start = known.month(Field::Start);
    let facts = Facts::published().with(&tax::PERSONAL_ALLOWANCE, start, Quantity::Exact(0.0));
    let other: Scenario = preset.scenario(&facts);
    let subject = subjects(&known)[0];
    let mut projector = Projector::new(&known);
    let before = projector.gain(&known, subject, Events::PLAIN);
    let after = projector.gain(&other, subject, Events::PLAIN);
    assert_ne!(before.to_bits(), after.to_bits());
    let alone = gain_of(&other, subject, Events::PLAIN);
    assert_eq!(after.to_bits(), alone.to_bits());
    let again = projector.gain(&known, subject, Events::PLAIN);
    assert_eq!(again.to_bits(), before.to_bits());
}
