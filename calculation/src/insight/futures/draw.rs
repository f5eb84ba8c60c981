//! What chance decides in one future: every uncertain input, whether the course is finished and
//! passed, whether the new services are sold, how the law turns out.
//!
//! A future is a number. What it draws for an input depends on the seed, that number and the
//! input alone, so that every route and every change of the scenario meets the same luck.

use super::normal;
use super::pert::Quantiles;
use crate::insight::swing::is_open;
use crate::model::{Events, Law, Subject, law_outcomes};
use crate::scenario::{
    Estimate, Field, Group, Key, RouteField, Scenario, Service, ServiceField, Shape, table,
};

/// Most futures that can be drawn: the length of the sequence.
pub const MOST: usize = 1 << 16;

/// Dimensions of the sequence that are not inputs; the inputs follow in the order of the table.
#[derive(Clone, Copy)]
enum Lot {
    Finishing,
    Trading,
    Law,
    Market,
    FirstPass,
}

const LOTS: usize = 5;

/// Dimensions that the library gives at a time.
const SET: usize = 4;

/// All dimensions.
const DIMENSIONS: usize =
    LOTS + Field::ALL.len() + RouteField::ALL.len() + Service::ALL.len() * ServiceField::ALL.len();

const _: () = assert!(
    DIMENSIONS.div_ceil(SET) <= sobol_burley::NUM_DIMENSION_SETS_4D as usize,
    "more inputs than the sequence has dimensions"
);

/// The dimension of an input. One for a route's input, whichever route: their luck is shared.
const fn dimension(key: Key) -> usize {
    LOTS + match key {
        Key::Of(field) => field as usize,
        Key::Route(_, field) => Field::ALL.len() + field as usize,
        Key::Service(service, field) => {
            Field::ALL.len()
                + RouteField::ALL.len()
                + service as usize * ServiceField::ALL.len()
                + field as usize
        }
    }
}

/// Whether chance decides an input. Probabilities are what it decides by; the discount rate, the
/// horizon and what the visitor's own time is worth are choices, not chances.
const fn is_drawn(key: Key) -> bool {
    !matches!(
        key,
        Key::Of(
            Field::LicenceProbability
                | Field::Level7Probability
                | Field::RegisteredOnlyProbability
                | Field::PremisesProbability
                | Field::Correlation
                | Field::DiscountRate
                | Field::OwnTimeValue
                | Field::Horizon
                | Field::Seed
        ) | Key::Route(
            _,
            RouteField::Finishing | RouteField::FirstPass | RouteField::Trading
        )
    )
}

/// Whether a subject's projection can read an input at all; those of laser not while it is off.
fn is_read(scenario: &Scenario, subject: Subject, key: Key) -> bool {
    let laser = scenario.flag(Key::Of(Field::Laser)) || table::input(key).group != Group::Laser;
    laser && is_open(scenario, subject, key)
}

/// How an input goes with the market: +1 for what a good market raises, −1 for what it shortens.
const fn with_the_market(key: Key) -> f64 {
    match key {
        Key::Of(
            Field::ExtraAppointments
            | Field::LaserAppointments
            | Field::RecognitionPrice
            | Field::RecognitionEnquiries,
        ) => 1.0,
        Key::Service(_, ServiceField::MonthsToEstablish) => -1.0,
        _ => 0.0,
    }
}

/// What chance decided in one future.
#[derive(Clone, PartialEq, Debug)]
pub struct Luck {
    /// Every uncertain input's value, in the input's unit, in the order of the table.
    pub values: Vec<(Key, f64)>,
    /// The course of events.
    pub events: Events,
}

/// An input that chance decides.
struct Uncertain {
    key: Key,
    estimate: Estimate,
    table: usize,
    /// How far the market decides it, −1 to 1.
    loading: f64,
    whole: bool,
}

/// Draws the futures of one subject of a scenario.
pub struct Draws {
    seed: u32,
    uncertain: Vec<Uncertain>,
    tables: Vec<Quantiles>,
    finishing: f64,
    first_pass: f64,
    trading: f64,
    laws: Vec<(Law, f64)>,
}

impl Draws {
    /// Prepares the draws.
    #[must_use]
    pub fn of(scenario: &Scenario, subject: Subject) -> Self {
        let correlation = scenario.number(Field::Correlation);
        let mut tables: Vec<Quantiles> = Vec::new();
        let uncertain = Key::all()
            .filter(|key| is_drawn(*key) && is_read(scenario, subject, *key))
            .filter_map(|key| {
                let Shape::Number { whole, .. } = table::input(key).shape else {
                    return None;
                };
                let estimate = scenario.estimate(key);
                let lean = Quantiles::lean(estimate)?;
                let known = tables.iter().position(|one| one.is_for(lean));
                let table = known.unwrap_or_else(|| {
                    tables.push(Quantiles::new(lean));
                    tables.len() - 1
                });
                Some(Uncertain {
                    key,
                    estimate,
                    table,
                    loading: with_the_market(key) * correlation,
                    whole,
                })
            })
            .collect();
        let of_route = |field| match subject {
            Subject::Route(route) => scenario.route_number(route, field),
            Subject::LaserAlone => 1.0,
        };
        Self {
            seed: scenario.number(Field::Seed) as u32,
            uncertain,
            tables,
            finishing: of_route(RouteField::Finishing),
            first_pass: of_route(RouteField::FirstPass),
            trading: of_route(RouteField::Trading),
            laws: law_outcomes(scenario),
        }
    }

    /// The inputs that chance decides, in the order of the table.
    pub fn inputs(&self) -> impl Iterator<Item = Key> {
        self.uncertain.iter().map(|one| one.key)
    }

    /// What chance decides in a future, counted from 0, below [`MOST`].
    #[must_use]
    pub fn luck(&self, future: usize) -> Luck {
        let mut points = Points::new(self.seed, future as u32);
        self.luck_from(|dimension| points.share(dimension))
    }

    /// The same from any source of shares of one: asked for a dimension, it gives a number strictly
    /// between 0 and 1. To hold the sequence against plain random numbers.
    pub fn luck_from(&self, mut share: impl FnMut(usize) -> f64) -> Luck {
        let mut lot = |lot: Lot| share(lot as usize);
        let (finishing, trading, law) = (lot(Lot::Finishing), lot(Lot::Trading), lot(Lot::Law));
        let (market, first_pass) = (lot(Lot::Market), lot(Lot::FirstPass));
        let market = normal::quantile(market);
        let values = self
            .uncertain
            .iter()
            .map(|one| {
                let own = share(dimension(one.key));
                let share = if one.loading == 0.0 {
                    own
                } else {
                    // A Gaussian copula: partly the market's luck, partly its own.
                    let rest = libm::sqrt(1.0 - one.loading * one.loading);
                    normal::share_below(one.loading * market + rest * normal::quantile(own))
                };
                let value = self.tables[one.table].value(one.estimate, share);
                (one.key, if one.whole { libm::round(value) } else { value })
            })
            .collect();
        let finishes = finishing < self.finishing;
        Luck {
            values,
            events: Events {
                finishes,
                resits: finishes && first_pass >= self.first_pass,
                trades: finishes && trading < self.trading,
                law: self.law(law),
            },
        }
    }

    /// How the law turns out by a share of one.
    fn law(&self, share: f64) -> Law {
        let mut sum = 0.0;
        for (law, chance) in &self.laws {
            sum += chance;
            if share < sum {
                return *law;
            }
        }
        // The chances add up to one but for a last bit.
        let possible = self.laws.iter().rev().find(|(_, chance)| *chance > 0.0);
        possible.map_or(Law::NoChange, |(law, _)| *law)
    }
}

/// One point of the sequence, a set of dimensions at a time.
struct Points {
    seed: u32,
    future: u32,
    sets: [Option<[f32; SET]>; DIMENSIONS.div_ceil(SET)],
}

impl Points {
    const fn new(seed: u32, future: u32) -> Self {
        Self {
            seed,
            future,
            sets: [None; DIMENSIONS.div_ceil(SET)],
        }
    }

    /// The point's share of one in a dimension, strictly between 0 and 1.
    fn share(&mut self, dimension: usize) -> f64 {
        // Half of the last place, so that neither end is ever reached.
        const HALF: f64 = 1.0 / (1 << 25) as f64;
        let (set, at) = (dimension / SET, dimension % SET);
        let points = self.sets[set]
            .get_or_insert_with(|| sobol_burley::sample_4d(self.future, set as u32, self.seed));
        f64::from(points[at]) + HALF
    }
}
