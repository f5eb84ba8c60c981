//! Ordinary visitors by profession, as changes to the default scenario.

use super::keys::{Field, Key};
use super::state::Scenario;
use super::value::Given;
use crate::facts::{Facts, Quantity, practice};
use crate::words::choices;

/// An ordinary visitor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Preset {
    /// A nurse with a part-time hospital job and a small skin practice: the default.
    NurseStartingOut,
    /// A nurse who prescribes and has practised for years.
    NursePrescriber,
    /// A doctor in training or practice, adding aesthetics.
    Doctor,
    /// A dentist adding facial aesthetics.
    Dentist,
    /// A beauty therapist with Levels 4 and 5, on no health register.
    BeautyTherapist,
    /// A pharmacist, not trading yet.
    Pharmacist,
}

impl Preset {
    /// All, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::NurseStartingOut,
        Self::NursePrescriber,
        Self::Doctor,
        Self::Dentist,
        Self::BeautyTherapist,
        Self::Pharmacist,
    ];

    /// Its name in links and scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NurseStartingOut => "nurse_starting_out",
            Self::NursePrescriber => "nurse_prescriber",
            Self::Doctor => "doctor",
            Self::Dentist => "dentist",
            Self::BeautyTherapist => "beauty_therapist",
            Self::Pharmacist => "pharmacist",
        }
    }

    /// What the visitor reads.
    #[must_use]
    pub const fn label(self) -> &'static str {
        choices::preset(self)
    }

    /// The preset of this name.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.text() == text)
    }

    /// The preset as a scenario.
    #[must_use]
    pub fn scenario(self, facts: &Facts) -> Scenario {
        self.over(Scenario::new(facts))
    }

    /// The preset over a scenario in which nothing was answered, whose defaults may be a
    /// publisher's.
    #[must_use]
    pub fn over(self, mut scenario: Scenario) -> Scenario {
        let facts = scenario.facts().clone();
        let facts = &facts;
        for (field, given) in self.changes(facts) {
            let taken = scenario.give(Key::Of(field), given);
            debug_assert!(taken.is_ok(), "a preset's value was refused");
        }
        scenario
    }

    fn changes(self, facts: &Facts) -> Vec<(Field, Given)> {
        let text = |field, text: &str| (field, Given::Text(text.into()));
        let likely = |field, quantity: Quantity| (field, Given::Number(quantity.likely()));
        let full_time = likely(Field::Salary, facts.now(&practice::SALARY_FULL_TIME));
        let none = |field| (field, Given::Number(0.0));
        let busy = (
            Field::PresentAppointments,
            Given::Number(facts.now(&practice::PRESENT_APPOINTMENTS).high()),
        );
        let long_day = (
            Field::ChairHours,
            Given::Number(facts.now(&practice::CHAIR_HOURS).high()),
        );
        match self {
            Self::NurseStartingOut => vec![],
            Self::NursePrescriber => vec![
                (Field::Prescriber, Given::Flag(true)),
                none(Field::Salary),
                busy,
                long_day,
                (Field::PresentInjectables, Given::Number(0.5)),
            ],
            Self::Doctor => vec![
                text(Field::Profession, "doctor"),
                (Field::Prescriber, Given::Flag(true)),
                likely(Field::Salary, facts.now(&practice::SALARY_DOCTOR)),
                text(Field::LevelHeld, "none"),
            ],
            Self::Dentist => vec![
                text(Field::Profession, "dentist"),
                (Field::Prescriber, Given::Flag(true)),
                likely(Field::Salary, facts.now(&practice::SALARY_DOCTOR)),
                text(Field::LevelHeld, "none"),
            ],
            Self::BeautyTherapist => vec![
                text(Field::Profession, "not_registered"),
                none(Field::Salary),
                busy,
                long_day,
            ],
            Self::Pharmacist => vec![
                text(Field::Profession, "pharmacist"),
                text(Field::Trade, "not_yet"),
                text(Field::LevelHeld, "none"),
                full_time,
            ],
        }
    }
}
