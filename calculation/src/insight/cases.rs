//! Other cases of the same scenario: the bad end, and the point at which it just pays.

use super::tipping::{Pays, Turn, course_at, pays, shown};
use crate::model::{Figures, Projector, Subject, figures_of, is_made_good};
use crate::scenario::{Field, Key, Scenario, Shape, table};

/// A case of a scenario that the answer speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// As the visitor has it.
    AsAsked,
    /// No extra client ever comes, and nothing is taken for recognition.
    BadEnd,
    /// Nothing is taken for recognition, and so many extra clients come that it just pays.
    TippingPoint,
}

/// The input that holds how many extra clients come to a subject.
#[must_use]
pub const fn volume(subject: Subject) -> Field {
    match subject {
        Subject::Route(_) => Field::ExtraAppointments,
        Subject::LaserAlone => Field::LaserAppointments,
    }
}

/// The same with nothing taken for recognition: no study was found that shows any.
#[must_use]
pub fn without_recognition(scenario: &Scenario) -> Scenario {
    scenario
        .with_number(Key::Of(Field::RecognitionPrice), 0.0)
        .with_number(Key::Of(Field::RecognitionEnquiries), 0.0)
}

/// For which numbers of extra appointments a week a subject pays, leaving recognition out. Looks up
/// to three times the likely number, twice the high one, or one, whichever is most.
#[must_use]
pub fn pays_by_volume(scenario: &Scenario, subject: Subject) -> Pays {
    let key = Key::Of(volume(subject));
    let assumed = scenario.estimate(key);
    let most = match table::input(key).shape {
        Shape::Number { max, .. } => max,
        _ => assumed.high,
    };
    let high = (2.0 * assumed.high)
        .max(3.0 * assumed.likely)
        .max(1.0)
        .min(most);
    pays(&without_recognition(scenario), subject, key, 0.0, high)
}

/// A tipping point of [`pays_by_volume`] as it is told: rounded to tenths towards what pays, or
/// finer where a tenth would leave the stretch.
#[must_use]
pub fn volume_told(scenario: &Scenario, subject: Subject, found: &Pays, turn: &Turn) -> f64 {
    let without = without_recognition(scenario);
    let key = Key::Of(volume(subject));
    let mut projector = Projector::new(&without);
    shown(turn, found, TENTHS, false, |value| {
        is_made_good(course_at(&mut projector, &without, subject, key, value).gain())
    })
}

/// The range whose figures are told to the tenth.
const TENTHS: f64 = 10.0;

/// Nobody new comes, neither for the injectables nor for the laser.
fn at_bad_end(scenario: &Scenario) -> Scenario {
    without_recognition(scenario)
        .with_number(Key::Of(Field::ExtraAppointments), 0.0)
        .with_number(Key::Of(Field::LaserAppointments), 0.0)
}

/// What a subject comes to at the bad end.
#[must_use]
pub fn bad_end(scenario: &Scenario, subject: Subject) -> Figures {
    figures_of(&at_bad_end(scenario), subject)
}

impl Case {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::AsAsked, Self::BadEnd, Self::TippingPoint];

    /// Its name in addresses; empty for the scenario as it is.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::AsAsked => "",
            Self::BadEnd => "bad_end",
            Self::TippingPoint => "tipping_point",
        }
    }

    /// The scenario in this case; `None` where it never pays or always does, so that there is no
    /// tipping point.
    #[must_use]
    pub fn of(self, scenario: &Scenario, subject: Subject) -> Option<Scenario> {
        match self {
            Self::AsAsked => Some(scenario.clone()),
            Self::BadEnd => Some(at_bad_end(scenario)),
            Self::TippingPoint => {
                let found = pays_by_volume(scenario, subject);
                let turn = found.turns.first().filter(|turn| turn.begins())?;
                // As it is told.
                let told = volume_told(scenario, subject, &found, turn);
                let key = Key::Of(volume(subject));
                Some(without_recognition(scenario).with_number(key, told))
            }
        }
    }
}
