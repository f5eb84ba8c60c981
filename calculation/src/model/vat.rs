//! VAT in one world: when the threshold is crossed, what accrues, and when it is paid. Prices are
//! what the client pays, VAT included, so that registering lowers what is kept.

use super::ledger::{Account, Balance, Draft};
use super::notes::{Name, Notes, Number, Rule, Whence};
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
pub(super) struct Vat<N> {
    start: Month,
    rate: N,
    /// Share of the work that is medical treatment.
    therapeutic: Option<N>,
    taxable: f64,
    threshold: f64,
    registered_from: Option<usize>,
    /// Month at whose end the threshold was found crossed.
    crossed: Option<usize>,
    /// Monthly figures before month 0, taken as those of month 0 as you are.
    base: Option<Base>,
    months: Vec<VatMonth>,
    /// Where each month's VAT was written down.
    steps: Vec<N>,
    owed: f64,
}

/// Net VAT of a month, pounds.
#[derive(Clone, Copy, Default)]
pub(super) struct VatMonth {
    /// What accrued.
    pub(super) accrued: f64,
    /// Of that, what came back on devices bought: negative.
    pub(super) on_devices: f64,
    /// Takings that count towards the threshold.
    pub(super) takings: f64,
}

/// A month of the past.
#[derive(Clone, Copy)]
pub(super) struct Base {
    takings: f64,
    accrued: f64,
}

impl<N: Number> Vat<N> {
    /// `base` is `None` for the world as you are, which makes its own from its month 0.
    pub(super) fn new(
        scenario: &Scenario,
        facts: &Facts,
        months: usize,
        base: Option<Base>,
    ) -> Self {
        let start = scenario.month(Field::Start);
        let rate = facts.likely(&tax::VAT_RATE, start);
        let therapeutic = scenario
            .profession()
            .is_registered()
            .then(|| N::input(scenario, Field::TherapeuticShare));
        Self {
            start,
            rate: N::fact(&tax::VAT_RATE, start, rate),
            therapeutic,
            taxable: 1.0 - therapeutic.map_or(0.0, |share| share.value()),
            threshold: facts.likely(&tax::VAT_THRESHOLD, start),
            registered_from: scenario.flag(Key::Of(Field::VatRegistered)).then_some(0),
            crossed: None,
            base,
            months: Vec::with_capacity(months),
            steps: Vec::with_capacity(months),
            owed: 0.0,
        }
    }

    /// Whether takings bear VAT from this month on.
    pub(super) fn begins_in(&self, month: usize) -> bool {
        self.registered_from == Some(month)
    }

    fn is_registered(&self, month: usize) -> bool {
        self.registered_from.is_some_and(|from| month >= from)
    }

    /// Share of takings that is VAT in this month; nothing while not registered.
    pub(super) fn share_of_takings(&self, month: usize, notes: &mut Notes<N>) -> N {
        if !self.is_registered(month) {
            return N::NOTHING;
        }
        let with = notes.sum(Name::OneAndVat, &[N::WHOLE, self.rate]);
        let part = notes.quotient(Name::VatInAPrice, self.rate, with);
        let taxable = match self.therapeutic {
            None => N::WHOLE,
            Some(share) => notes.rest(Name::TaxableShare, share),
        };
        notes.product(Name::VatShare, &[part, taxable])
    }

    /// The month of the past that the other world must start from, too.
    pub(super) const fn base(&self) -> Option<Base> {
        self.base
    }

    /// What accrued in each month.
    pub(super) fn months(&self) -> &[VatMonth] {
        &self.months
    }

    /// Month at whose end the threshold was crossed, if it was.
    pub(super) const fn crossed(&self) -> Option<usize> {
        self.crossed
    }

    /// Closes a month in which the practice, and its VAT, is somebody else's.
    pub(super) fn pass(&mut self) {
        self.months.push(VatMonth::default());
        self.steps.push(N::NOTHING);
    }

    /// Closes a month whose practice is in the ledger; `repeats` tells that it is that of the month
    /// before.
    pub(super) fn close(&mut self, month: usize, repeats: bool, world: &mut Draft<N>) {
        let (of_month, step) = if repeats {
            (self.months[month - 1], self.steps[month - 1])
        } else {
            self.of_month(month, world)
        };
        let VatMonth {
            accrued, takings, ..
        } = of_month;
        self.months.push(of_month);
        self.steps.push(step);
        if month == 0 {
            let base = *self.base.get_or_insert(Base { takings, accrued });
            if self.is_registered(0) {
                self.owed = base.accrued * self.months_unpaid_at_start();
            }
        }
        // While nobody is registered nothing accrues, and nothing is due.
        if N::IS_WRITTEN || self.registered_from.is_some() {
            self.pay(month, step, world);
        }
        self.look_at_threshold(month);
    }

    /// Pays what is due in a month, of what was owed and what accrued in it.
    fn pay(&mut self, month: usize, accrued: N, world: &mut Draft<N>) {
        let before = self.owed_before(month);
        self.owed += accrued.value();
        let paid = self.due(month, &mut world.notes);
        self.owed -= paid.value();
        world.post(Account::Vat, month, paid.minus());
        let of = [before, accrued, paid.minus()];
        let owed = world.notes.known(Name::VatOwed, Rule::Sum, &of, self.owed);
        world.owe(Balance::Vat, month, owed);
    }

    /// What a month comes to, and where its VAT is written down.
    fn of_month(&self, month: usize, world: &mut Draft<N>) -> (VatMonth, N) {
        let all_takings = world.sum_at(&TAKINGS, month);
        let bears = all_takings + world.sum_at(&INPUTS, month);
        let share = self.share_of_takings(month, &mut world.notes);
        let step = if world.notes.is_on() {
            let rows: Vec<N> = TAKINGS
                .iter()
                .chain(&INPUTS)
                .map(|account| world.rows(*account, month, month + 1))
                .filter(|amount| amount.value() != 0.0)
                .collect();
            let bears = world.notes.known(Name::BearsVat, Rule::Sum, &rows, bears);
            world.notes.product(Name::VatOfMonth, &[bears, share])
        } else {
            N::convention(Name::VatOfMonth, bears * share.value())
        };
        let of_month = VatMonth {
            accrued: step.value(),
            on_devices: world.at(Account::LaserDevice, month) * share.value(),
            takings: all_takings * self.taxable,
        };
        (of_month, step)
    }

    fn look_at_threshold(&mut self, month: usize) {
        if self.registered_from.is_some() {
            return;
        }
        let past = 11usize.saturating_sub(month) as f64;
        let before = self.base.map_or(0.0, |base| base.takings) * past;
        let recent = self.months.iter().rev().take(12);
        let recent: f64 = recent.map(|month| month.takings).sum();
        if before + recent > self.threshold {
            self.crossed = Some(month);
            self.registered_from = Some(month + MONTHS_TO_REGISTER);
        }
    }

    /// VAT paid in a month: the quarter that ended two months earlier, if one did. Quarters end
    /// in March, June, September and December.
    fn due(&self, month: usize, notes: &mut Notes<N>) -> N {
        let ended = self.start.plus(month as i32 - PAID_AFTER);
        if ended.month() % QUARTER != 0 {
            return N::NOTHING;
        }
        let of: [N; QUARTER as usize] = core::array::from_fn(|back| {
            let index = month as i32 - PAID_AFTER - back as i32;
            if index >= 0 {
                self.steps[index as usize]
            } else if self.is_registered(0) {
                let past = self.base.map_or(0.0, |base| base.accrued);
                N::convention(Name::VatOfPastMonth, past)
            } else {
                N::NOTHING
            }
        });
        notes.sum(Name::VatOfQuarter, &of)
    }

    /// What was owed at the end of the month before.
    fn owed_before(&self, month: usize) -> N {
        let whence = match month.checked_sub(1) {
            Some(before) => Whence::Owed(Balance::Vat, before as u16),
            None => Whence::Convention(Name::VatOfThePast),
        };
        N::with(self.owed, whence)
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
