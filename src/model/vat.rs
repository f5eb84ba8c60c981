//! VAT in one world: when the threshold is crossed, what accrues, and when it is paid. Prices are
//! what the client pays, VAT included, so that registering lowers what is kept.

use super::ledger::{Account, Balance, World};
use crate::facts::{Facts, Month, tax};
use crate::scenario::{Field, Key, Scenario};

const TAKINGS: [Account; 3] = [
    Account::PresentTakings,
    Account::ExtraTakings,
    Account::LaserTakings,
];

/// Costs that carry VAT which can be set against VAT on takings.
const INPUTS: [Account; 6] = [
    Account::PresentConsumables,
    Account::ExtraConsumables,
    Account::LaserConsumables,
    Account::Room,
    Account::LaserDevice,
    Account::LaserLease,
];

/// Months between crossing the threshold and registration, that month included.
const MONTHS_TO_REGISTER: usize = 2;
/// Months in a quarter.
const QUARTER: i32 = 3;
/// Months from the end of a quarter to its payment.
const PAID_AFTER: i32 = 2;

/// The running state of VAT in one world.
pub(super) struct Vat {
    start: Month,
    /// Share of a taxable price that is VAT.
    part: f64,
    taxable: f64,
    threshold: f64,
    registered_from: Option<usize>,
    /// Month at whose end the threshold was found crossed.
    crossed: Option<usize>,
    /// Monthly figures before month 0, taken as those of month 0 as you are.
    base: Option<Base>,
    takings: Vec<f64>,
    accrued: Vec<f64>,
    owed: f64,
}

/// A month of the past.
#[derive(Clone, Copy)]
pub(super) struct Base {
    takings: f64,
    accrued: f64,
}

impl Vat {
    /// `base` is `None` for the world as you are, which makes its own from its month 0.
    pub(super) fn new(scenario: &Scenario, facts: &Facts, base: Option<Base>) -> Self {
        let start = scenario.month(Field::Start);
        let rate = facts.likely(&tax::VAT_RATE, start);
        let therapeutic = if scenario.profession().is_registered() {
            scenario.number(Field::TherapeuticShare)
        } else {
            0.0
        };
        Self {
            start,
            part: rate / (1.0 + rate),
            taxable: 1.0 - therapeutic,
            threshold: facts.likely(&tax::VAT_THRESHOLD, start),
            registered_from: scenario.flag(Key::Of(Field::VatRegistered)).then_some(0),
            crossed: None,
            base,
            takings: Vec::new(),
            accrued: Vec::new(),
            owed: 0.0,
        }
    }

    fn is_registered(&self, month: usize) -> bool {
        self.registered_from.is_some_and(|from| month >= from)
    }

    /// Share of takings that is VAT in this month; 0 while not registered.
    pub(super) fn share_of_takings(&self, month: usize) -> f64 {
        if self.is_registered(month) {
            self.part * self.taxable
        } else {
            0.0
        }
    }

    /// The month of the past that the other world must start from, too.
    pub(super) const fn base(&self) -> Option<Base> {
        self.base
    }

    /// Net VAT that accrued in each month, pounds.
    pub(super) fn accrued(&self) -> &[f64] {
        &self.accrued
    }

    /// Month at whose end the threshold was crossed, if it was.
    pub(super) const fn crossed(&self) -> Option<usize> {
        self.crossed
    }

    /// Closes a month in which the practice, and its VAT, is somebody else's.
    pub(super) fn pass(&mut self) {
        self.takings.push(0.0);
        self.accrued.push(0.0);
    }

    /// Closes a month whose practice is in the ledger.
    pub(super) fn close(&mut self, month: usize, world: &mut World) {
        let sum = |accounts: &[Account]| -> f64 {
            accounts
                .iter()
                .map(|account| world.account(*account)[month])
                .sum()
        };
        let takings = sum(&TAKINGS) * self.taxable;
        let accrued = (sum(&TAKINGS) + sum(&INPUTS)) * self.share_of_takings(month);
        self.takings.push(takings);
        self.accrued.push(accrued);
        if month == 0 {
            let base = *self.base.get_or_insert(Base { takings, accrued });
            if self.is_registered(0) {
                self.owed = base.accrued * self.months_unpaid_at_start();
            }
        }
        self.owed += accrued;
        let paid = self.due(month);
        self.owed -= paid;
        world.add(Account::Vat, month, -paid);
        world.owe(Balance::Vat, month, self.owed);
        self.look_at_threshold(month);
    }

    fn look_at_threshold(&mut self, month: usize) {
        if self.registered_from.is_some() {
            return;
        }
        let past = 11usize.saturating_sub(month) as f64;
        let before = self.base.map_or(0.0, |base| base.takings) * past;
        let recent: f64 = self.takings.iter().rev().take(12).sum();
        if before + recent > self.threshold {
            self.crossed = Some(month);
            self.registered_from = Some(month + MONTHS_TO_REGISTER);
        }
    }

    /// VAT paid in a month: the quarter that ended two months earlier, if one did. Quarters end
    /// in March, June, September and December.
    fn due(&self, month: usize) -> f64 {
        let ended = self.start.plus(month as i32 - PAID_AFTER);
        if ended.month() % QUARTER != 0 {
            return 0.0;
        }
        (0..QUARTER)
            .map(|back| {
                let index = month as i32 - PAID_AFTER - back;
                if index >= 0 {
                    self.accrued[index as usize]
                } else if self.is_registered(0) {
                    self.base.map_or(0.0, |base| base.accrued)
                } else {
                    0.0
                }
            })
            .sum()
    }

    /// How many months before month 0 are still to be paid.
    fn months_unpaid_at_start(&self) -> f64 {
        (1..=QUARTER + PAID_AFTER)
            .filter(|back| {
                let month = self.start.plus(-back);
                let to_end = (QUARTER - month.month() % QUARTER) % QUARTER;
                to_end + PAID_AFTER - back >= 0
            })
            .count() as f64
    }
}
