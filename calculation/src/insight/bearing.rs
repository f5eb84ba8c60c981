//! Which inputs bear on an answer: those that the visitor's way of trading, course and choices leave
//! something to say.

use super::swing::is_open;
use crate::model::Subject;
use crate::scenario::{
    Direction, Field, Group, Key, LevelHeld, Outcome, RouteField, Scenario, ServiceField, Trade,
    table,
};

/// Whether an input can move what is said of the chosen route, as the visitor's other answers stand:
/// its figures, the average over what may happen, or the simulated futures. The seed is no input of
/// this kind: another one draws other futures of the same answer.
#[must_use]
pub fn bears(scenario: &Scenario, key: Key) -> bool {
    let input = table::input(key);
    let read = is_open(scenario, Subject::Route(scenario.route()), key);
    let of_futures = key == Key::Of(Field::Correlation);
    let moves = input.effect.direction != Direction::Neither || of_futures;
    read && moves && input.effect.outcome != Outcome::Comparison && is_met(scenario, key)
}

/// Whether what the input is about comes up at all.
fn is_met(scenario: &Scenario, key: Key) -> bool {
    let laser = scenario.flag(Key::Of(Field::Laser));
    let prescribes = scenario.flag(Key::Of(Field::Prescriber));
    match key {
        Key::Of(field) => match field {
            Field::Laser => true,
            Field::LaserDeviceLife => laser && !scenario.flag(Key::Of(Field::LaserLeased)),
            Field::LaserLease => laser && scenario.flag(Key::Of(Field::LaserLeased)),
            _ if table::input(key).group == Group::Laser => laser,
            Field::Level4Fee | Field::Level4Hours => {
                below(scenario) && scenario.level_held() < LevelHeld::Level4
            }
            Field::Level5Fee | Field::Level5Hours => {
                below(scenario) && scenario.level_held() < LevelHeld::Level5
            }
            Field::PrescriberFee => !prescribes,
            Field::LicenceFrom => may_come(scenario, Field::LicenceProbability),
            Field::Level7From => may_come(scenario, Field::Level7Probability),
            Field::RegisteredOnlyFrom => may_come(scenario, Field::RegisteredOnlyProbability),
            Field::PremisesFrom => may_come(scenario, Field::PremisesProbability),
            Field::PremisesHostShare => {
                may_come(scenario, Field::PremisesProbability) && !scenario.may_run_premises()
            }
            Field::Oversight => !scenario.profession().is_registered(),
            Field::DeductTrading | Field::DeductSameArea | Field::DeductBusinessOnly => {
                scenario.trade() != Trade::ClinicEmployed
            }
            _ => true,
        },
        Key::Route(route, field) => match field {
            RouteField::Deposit | RouteField::InstalmentRate | RouteField::InstalmentFee => {
                scenario.route_number(route, RouteField::Instalments) > 0.0
            }
            RouteField::ModelCost => scenario.route_number(route, RouteField::Models) > 0.0,
            _ => true,
        },
        Key::Service(service, field) => {
            (laser || !service.is_laser())
                && (field != ServiceField::NeedsPrescriber || !prescribes)
        }
    }
}

/// Whether the levels below come first on the chosen route.
fn below(scenario: &Scenario) -> bool {
    scenario.flag(Key::Route(scenario.route(), RouteField::NeedsLevels4And5))
}

/// Whether a way that the law may go is given any chance.
fn may_come(scenario: &Scenario, probability: Field) -> bool {
    scenario.number(probability) > 0.0
}
