//! A course of events: what is taken to happen in one projection.

use crate::scenario::{Field, Route, RouteField, Scenario};

/// What is studied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A route, with laser beside it where that is switched on.
    Route(Route),
    /// Laser training and device without any route.
    LaserAlone,
}

impl Subject {
    /// Its name in files and scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Route(route) => route.text(),
            Self::LaserAlone => "laser_alone",
        }
    }
}

/// How the law turns out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Law {
    /// No new scheme within the horizon.
    NoChange,
    /// Injectables need a licence, and oversight for those on no health register.
    Licence,
    /// The same, and a Level 7 or university award.
    Level7Required,
    /// Injectables are for registered professionals only.
    RegisteredOnly,
    /// Scotland's permitted premises.
    Premises,
}

impl Law {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::NoChange,
        Self::Licence,
        Self::Level7Required,
        Self::RegisteredOnly,
        Self::Premises,
    ];

    /// Its name in files and scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NoChange => "no_change",
            Self::Licence => "licence",
            Self::Level7Required => "level_7",
            Self::RegisteredOnly => "registered_only",
            Self::Premises => "premises",
        }
    }

    /// The input that holds its probability and the one that holds its month; none for no change.
    #[must_use]
    pub const fn inputs(self) -> Option<(Field, Field)> {
        match self {
            Self::NoChange => None,
            Self::Licence => Some((Field::LicenceProbability, Field::LicenceFrom)),
            Self::Level7Required => Some((Field::Level7Probability, Field::Level7From)),
            Self::RegisteredOnly => {
                Some((Field::RegisteredOnlyProbability, Field::RegisteredOnlyFrom))
            }
            Self::Premises => Some((Field::PremisesProbability, Field::PremisesFrom)),
        }
    }
}

/// One course of events.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Events {
    /// The study is finished; otherwise left half way.
    pub finishes: bool,
    /// The award is passed after one resit; otherwise at the first attempt.
    pub resits: bool,
    /// The new services are sold after finishing.
    pub trades: bool,
    /// How the law turns out.
    pub law: Law,
}

impl Events {
    /// The plain projection: finishes, passes at once, sells, no new law.
    pub const PLAIN: Self = Self {
        finishes: true,
        resits: false,
        trades: true,
        law: Law::NoChange,
    };
}

/// Every way the law may go, no change first, with its probability (share of one). The
/// probabilities add up to one; where those given add up to more, they are scaled.
#[must_use]
pub fn law_outcomes(scenario: &Scenario) -> Vec<(Law, f64)> {
    let given: Vec<(Law, f64)> = Law::ALL
        .into_iter()
        .filter_map(|law| {
            let (probability, _) = law.inputs()?;
            Some((law, scenario.number(probability)))
        })
        .collect();
    let sum: f64 = given.iter().map(|(_, share)| share).sum();
    let scale = if sum > 1.0 { 1.0 / sum } else { 1.0 };
    core::iter::once((Law::NoChange, (1.0 - sum).max(0.0)))
        .chain(given.into_iter().map(|(law, share)| (law, share * scale)))
        .collect()
}

/// Every course of events that is possible for a subject, with its probability (share of one).
/// The probabilities add up to one.
#[must_use]
pub fn possible(scenario: &Scenario, subject: Subject) -> Vec<(Events, f64)> {
    let (finishing, first_pass, trading) = match subject {
        Subject::Route(route) => (
            scenario.route_number(route, RouteField::Finishing),
            scenario.route_number(route, RouteField::FirstPass),
            scenario.route_number(route, RouteField::Trading),
        ),
        Subject::LaserAlone => (1.0, 1.0, 1.0),
    };
    let resit = 1.0 - first_pass;
    let ways = [
        (false, false, false, 1.0 - finishing),
        (true, false, false, finishing * first_pass * (1.0 - trading)),
        (true, true, false, finishing * resit * (1.0 - trading)),
        (true, false, true, finishing * first_pass * trading),
        (true, true, true, finishing * resit * trading),
    ];
    law_outcomes(scenario)
        .into_iter()
        .flat_map(|(law, law_share)| {
            ways.map(|(finishes, resits, trades, share)| {
                (
                    Events {
                        finishes,
                        resits,
                        trades,
                        law,
                    },
                    law_share * share,
                )
            })
        })
        .filter(|(_, share)| *share > 0.0)
        .collect()
}
