//! What the visitor says: every input, checked, with defaults where nothing was said.

mod published;

use crate::bounds::within;
use crate::order;
use std::sync::Arc;

use super::defaults::{Context, default};
use super::input::{Default, Shape};
use super::keys::{Field, Key, Route, RouteField, Service, ServiceField};
use super::table::input;
use super::value::{Estimate, Given, Refusal, Value};
use super::you::{ADMITS, Deductible, LevelHeld, NATIONS, Profession, Trade};
use crate::facts::routes::Admits;
use crate::facts::{Facts, Month, Nation, Unit};

/// Every input's value, with the facts that its defaults were taken from. Always valid: what
/// cannot be taken is refused and changes nothing.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    facts: Facts,
    chosen: Vec<Option<Value>>,
    /// Shared by all that have the same answers where defaults hang on them.
    defaults: Arc<[Default]>,
    /// What a publisher says in the place of our defaults.
    published: Arc<[(Key, Value)]>,
}

/// Months in which a scenario may lie, the first and the last.
pub const MONTHS: (Month, Month) = (Month::new(2020, 1), Month::new(2050, 12));

impl Scenario {
    /// The default visitor.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        let mut scenario = Self {
            facts: facts.clone(),
            chosen: vec![None; Key::COUNT],
            defaults: Arc::new([]),
            published: Arc::new([]),
        };
        scenario.refresh();
        scenario
    }

    /// The facts behind the defaults.
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Defaults again, as they follow from the answers they hang on.
    fn refresh(&mut self) {
        let context = self.context();
        let mut defaults: Vec<Default> = Key::all()
            .map(|key| default(&self.facts, key, context))
            .collect();
        self.publish_over(&mut defaults);
        self.defaults = defaults.into();
    }

    /// The answers on which defaults hang.
    fn context(&self) -> Context {
        let choice = |field: Field, otherwise: usize| match self.chosen[Key::Of(field).index()] {
            Some(Value::Choice(position)) => position,
            _ => otherwise,
        };
        Context {
            nation: NATIONS[choice(Field::Nation, 0)],
            trade: Trade::ALL[choice(Field::Trade, 0)],
            goal: choice(Field::Goal, 0),
            rivals: choice(Field::Rivals, 1),
            holds_level_7: LevelHeld::ALL[choice(Field::LevelHeld, 2)] == LevelHeld::Level7,
        }
    }

    /// The default of an input, given the other answers.
    #[must_use]
    pub fn default_of(&self, key: Key) -> Default {
        self.defaults[key.index()]
    }

    /// Whether the visitor has said something here that differs from the default: a file of the
    /// defaults, read back, holds none of the visitor's own figures.
    #[must_use]
    pub fn is_chosen(&self, key: Key) -> bool {
        self.chosen[key.index()].is_some_and(|value| value != self.defaults[key.index()].value)
    }

    /// The value of an input.
    #[must_use]
    pub fn value(&self, key: Key) -> Value {
        *self.held(key)
    }

    fn held(&self, key: Key) -> &Value {
        let chosen = self.chosen[key.index()].as_ref();
        chosen.unwrap_or(&self.defaults[key.index()].value)
    }

    /// Back to the default.
    pub fn forget(&mut self, key: Key) {
        self.chosen[key.index()] = None;
        self.follow(key);
    }

    /// Refreshes the defaults if any hang on this key.
    fn follow(&mut self, key: Key) {
        if let Key::Of(
            Field::Nation | Field::Trade | Field::Goal | Field::Rivals | Field::LevelHeld,
        ) = key
        {
            self.refresh();
        }
    }

    /// Takes what came from outside, checked.
    ///
    /// # Errors
    /// Says why it cannot be taken; the scenario is then unchanged.
    pub fn give(&mut self, key: Key, given: Given) -> Result<(), Refusal> {
        let value = self.checked(key, given)?;
        self.chosen[key.index()] = Some(value);
        self.follow(key);
        Ok(())
    }

    /// Takes many values, whatever order they come in: an answer on which other defaults hang is
    /// taken before them, so that a number without a spread finds the spread it was written with.
    ///
    /// # Errors
    /// Names the first in the order of the table that cannot be taken; the scenario is then
    /// unchanged.
    pub fn give_all(&mut self, mut all: Vec<(Key, Given)>) -> Result<(), (Key, Refusal)> {
        order::sort_by_key(&mut all, |(key, _)| key.index());
        let mut changed = self.clone();
        for (key, given) in all {
            changed.give(key, given).map_err(|refusal| (key, refusal))?;
        }
        *self = changed;
        Ok(())
    }

    /// The scenario with a likely value moved, its spread moving with it. For insight: the value
    /// is clamped to the input's range, and rounded where only whole numbers are taken.
    #[must_use]
    pub fn with_number(&self, key: Key, likely: f64) -> Self {
        let mut moved = self.clone();
        moved.set_number(key, likely);
        moved
    }

    /// The same in place. The spread moves from where it is, so that moving there and back may
    /// leave low and high elsewhere; the likely value never differs from [`Self::with_number`]'s.
    pub fn set_number(&mut self, key: Key, likely: f64) {
        if let Shape::Number {
            min, max, whole, ..
        } = input(key).shape
            && likely.is_finite()
        {
            let likely = within(likely, min, max);
            let likely = if whole { libm::round(likely) } else { likely };
            let estimate = spread(self.estimate(key), likely, (min, max), whole);
            self.chosen[key.index()] = Some(Value::Number(estimate));
            self.follow(key);
        }
    }

    /// Puts a number in the place of an estimate, without spread. For insight, on a copy: the value
    /// is one between the estimate's ends, and of whole things whole.
    pub fn draw(&mut self, key: Key, value: f64) {
        self.chosen[key.index()] = Some(Value::Number(Estimate::exactly(value)));
    }

    fn checked(&self, key: Key, given: Given) -> Result<Value, Refusal> {
        match (input(key).shape, given) {
            (
                Shape::Number {
                    min, max, whole, ..
                },
                Given::Number(number),
            ) => {
                check_number(number, min, max, whole)?;
                let default = match self.defaults[key.index()].value {
                    Value::Number(estimate) => estimate,
                    _ => Estimate::exactly(number),
                };
                let estimate = spread(default, number, (min, max), whole);
                Ok(Value::Number(estimate))
            }
            (
                Shape::Number {
                    min, max, whole, ..
                },
                Given::Estimate(estimate),
            ) => {
                for number in [estimate.low, estimate.likely, estimate.high] {
                    check_number(number, min, max, whole)?;
                }
                if estimate.in_order() {
                    Ok(Value::Number(estimate))
                } else {
                    Err(Refusal::OutOfOrder)
                }
            }
            (Shape::Number { .. }, _) => Err(Refusal::NotANumber),
            (Shape::Choice(choices), Given::Text(text)) => {
                let position = choices
                    .iter()
                    .position(|choice| choice.text == text)
                    .ok_or(Refusal::NotAChoice)?;
                Ok(Value::Choice(position))
            }
            (Shape::Choice(_), _) => Err(Refusal::NotAChoice),
            (Shape::Flag, Given::Flag(flag)) => Ok(Value::Flag(flag)),
            (Shape::Flag, _) => Err(Refusal::NotAFlag),
            (Shape::Month, Given::Text(text)) => Month::parse(&text)
                .filter(|month| (MONTHS.0..=MONTHS.1).contains(month))
                .map(Value::Month)
                .ok_or(Refusal::NotAMonth),
            (Shape::Month, _) => Err(Refusal::NotAMonth),
        }
    }

    /// The estimate in a number input.
    #[must_use]
    pub fn estimate(&self, key: Key) -> Estimate {
        match self.value(key) {
            Value::Number(estimate) => estimate,
            Value::Choice(position) => Estimate::exactly(position as f64),
            Value::Flag(flag) => Estimate::exactly(f64::from(u8::from(flag))),
            Value::Month(month) => Estimate::exactly(f64::from(month.since(self.facts.as_of()))),
        }
    }

    /// The likely value of an input.
    fn likely(&self, key: Key) -> f64 {
        match self.held(key) {
            Value::Number(estimate) => estimate.likely,
            _ => self.estimate(key).likely,
        }
    }

    /// The likely value of a number input.
    #[must_use]
    pub fn number(&self, field: Field) -> f64 {
        self.likely(Key::Of(field))
    }

    /// The likely value of a route's number input.
    #[must_use]
    pub fn route_number(&self, route: Route, field: RouteField) -> f64 {
        self.likely(Key::Route(route, field))
    }

    /// The likely value of a service's number input.
    #[must_use]
    pub fn service_number(&self, service: Service, field: ServiceField) -> f64 {
        self.likely(Key::Service(service, field))
    }

    /// A yes-or-no input.
    #[must_use]
    pub fn flag(&self, key: Key) -> bool {
        matches!(self.held(key), Value::Flag(true))
    }

    /// The position chosen in a choice input.
    #[must_use]
    pub fn choice(&self, key: Key) -> usize {
        match self.held(key) {
            Value::Choice(position) => *position,
            _ => 0,
        }
    }

    /// A month input.
    #[must_use]
    pub fn month(&self, field: Field) -> Month {
        match self.value(Key::Of(field)) {
            Value::Month(month) => month,
            _ => self.facts.as_of(),
        }
    }

    /// The visitor's profession.
    #[must_use]
    pub fn profession(&self) -> Profession {
        Profession::ALL[self.choice(Key::Of(Field::Profession))]
    }

    /// The visitor's nation.
    #[must_use]
    pub fn nation(&self) -> Nation {
        NATIONS[self.choice(Key::Of(Field::Nation))]
    }

    /// How the visitor trades.
    #[must_use]
    pub fn trade(&self) -> Trade {
        Trade::ALL[self.choice(Key::Of(Field::Trade))]
    }

    /// The highest level the visitor holds.
    #[must_use]
    pub fn level_held(&self) -> LevelHeld {
        LevelHeld::ALL[self.choice(Key::Of(Field::LevelHeld))]
    }

    /// The route that the answer is about.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::ALL[self.choice(Key::Of(Field::Route))]
    }

    /// The routes side by side: those ticked, and always the one the answer is about.
    #[must_use]
    pub fn compared(&self) -> Vec<Route> {
        Route::ALL
            .iter()
            .copied()
            .filter(|route| {
                *route == self.route() || self.flag(Key::Route(*route, RouteField::Compare))
            })
            .collect()
    }

    /// Whom a route admits.
    #[must_use]
    pub fn admits(&self, route: Route) -> Admits {
        ADMITS[self.choice(Key::Route(route, RouteField::Admits))]
    }

    /// Whether the fee is likely to be deductible, by the three questions; never for a clinic's
    /// employee. HMRC's guidance at BIM35660 is the ground; see the facts' note.
    #[must_use]
    pub fn deductible(&self) -> Deductible {
        let answers = [
            Field::DeductTrading,
            Field::DeductSameArea,
            Field::DeductBusinessOnly,
        ]
        .map(|field| self.choice(Key::Of(field)));
        if answers.contains(&2) || self.trade() == Trade::ClinicEmployed {
            Deductible::Unlikely
        } else if answers.contains(&1) {
            Deductible::Unclear
        } else {
            Deductible::Likely
        }
    }

    /// Whether the visitor may provide or manage the permitted premises of Scotland's Act: doctors,
    /// dentists, and nurses, midwives and pharmacists who prescribe. See the facts' rule
    /// `scotland.premises`.
    #[must_use]
    pub fn may_run_premises(&self) -> bool {
        match self.profession() {
            Profession::Doctor | Profession::Dentist => true,
            Profession::NurseOrMidwife | Profession::Pharmacist => {
                self.flag(Key::Of(Field::Prescriber))
            }
            Profession::OtherRegistered | Profession::NotRegistered => false,
        }
    }

    /// What an input counts, for showing.
    #[must_use]
    pub fn unit(key: Key) -> Option<Unit> {
        input(key).unit
    }
}

/// An estimate moved to another likely value; of whole things, its ends are whole, too.
fn spread(about: Estimate, likely: f64, (min, max): (f64, f64), whole: bool) -> Estimate {
    let moved = about.moved_to(likely, min, max);
    if whole {
        Estimate {
            low: libm::floor(moved.low),
            high: libm::ceil(moved.high),
            ..moved
        }
    } else {
        moved
    }
}

fn check_number(number: f64, min: f64, max: f64, whole: bool) -> Result<(), Refusal> {
    if !number.is_finite() {
        Err(Refusal::NotANumber)
    } else if number < min || number > max {
        Err(Refusal::OutOfRange(min, max))
    } else if whole && libm::floor(number) != number {
        Err(Refusal::NotWhole)
    } else {
        Ok(())
    }
}
