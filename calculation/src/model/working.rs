//! How the figures of a subject came about, step by step, down to the ledger. The same path as
//! every projection, with every step written down.

mod study;

use super::fees::Item;
use super::ledger::{Account, Balance, Ledger, World};
use super::notes::{Amount, Name, Notes, Number, Rule, Step, Whence};
use super::project::{Outcome, Projection};
use super::setting::Setting;
use super::worlds::Cost;
use crate::scenario::{Field, Key, Scenario};

/// A figure that can be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// Months until the position is at or above nothing to stay.
    Payback,
    /// The position at the horizon.
    Gain,
    /// The gain over every course of events.
    AllInAll,
    /// The deepest cash hole.
    DeepestHole,
    /// What it costs.
    Cost,
    /// The same after the tax that it saves.
    CostAfterTax,
    /// Cost for each guided hour.
    CostPerGuidedHour,
    /// Net present value.
    PresentValue,
    /// Rate of return.
    RateOfReturn,
    /// Hours of study.
    Hours,
    /// Worth of the visitor's own time.
    OwnTime,
    /// Weeks of study.
    Weeks,
}

impl Reading {
    /// All, in order.
    pub const ALL: [Self; 12] = [
        Self::Payback,
        Self::Gain,
        Self::AllInAll,
        Self::DeepestHole,
        Self::Cost,
        Self::CostAfterTax,
        Self::CostPerGuidedHour,
        Self::PresentValue,
        Self::RateOfReturn,
        Self::Hours,
        Self::OwnTime,
        Self::Weeks,
    ];

    /// Its name in addresses.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Payback => "payback",
            Self::Gain => "gain",
            Self::AllInAll => "all_in_all",
            Self::DeepestHole => "deepest_hole",
            Self::Cost => "cost",
            Self::CostAfterTax => "cost_after_tax",
            Self::CostPerGuidedHour => "cost_per_guided_hour",
            Self::PresentValue => "present_value",
            Self::RateOfReturn => "rate_of_return",
            Self::Hours => "hours",
            Self::OwnTime => "own_time",
            Self::Weeks => "weeks",
        }
    }
}

/// A projection with everything written down.
#[derive(Clone, Debug)]
pub struct Working {
    /// The projection. Its worlds hold their steps.
    pub projection: Projection,
    /// The steps of the figures.
    pub steps: Vec<Step>,
    readings: Vec<(Reading, usize)>,
}

impl Working {
    /// The step that a figure is, by its place in `steps`; `None` for one that this subject has
    /// not.
    #[must_use]
    pub fn reading(&self, reading: Reading) -> Option<usize> {
        let found = self.readings.iter().find(|(one, _)| *one == reading);
        found.map(|(_, place)| *place)
    }
}

pub(super) fn working(
    setting: &Setting<'_, f64>,
    parts: &Cost,
    projection: Projection,
    outcomes: &[Outcome],
) -> Working {
    let mut sheet = Sheet {
        setting,
        scenario: setting.scenario,
        ledger: &projection.ledger,
        projection: &projection,
        notes: Notes::new(),
    };
    let cost = sheet.cost(parts);
    let hours = sheet.hours();
    let mut readings = vec![
        (Reading::Payback, sheet.payback()),
        (Reading::Gain, sheet.gain()),
        (Reading::AllInAll, sheet.all_in_all(outcomes)),
        (Reading::DeepestHole, sheet.deepest_hole()),
        (Reading::Cost, cost),
        (Reading::CostAfterTax, sheet.cost_after_tax(parts, cost)),
        (Reading::PresentValue, sheet.present_value()),
        (Reading::Hours, hours),
        (Reading::OwnTime, sheet.own_time(hours)),
        (Reading::Weeks, sheet.weeks()),
    ];
    readings.extend(
        sheet
            .cost_per_guided_hour(cost)
            .map(|step| (Reading::CostPerGuidedHour, step)),
    );
    readings.extend(
        sheet
            .rate_of_return()
            .map(|step| (Reading::RateOfReturn, step)),
    );
    let readings = readings
        .into_iter()
        .filter_map(|(reading, amount)| match amount.whence {
            Whence::Step(place) => Some((reading, place as usize)),
            _ => None,
        })
        .collect();
    Working {
        steps: sheet.notes.into_steps(),
        readings,
        projection,
    }
}

pub(super) struct Sheet<'a> {
    pub(super) setting: &'a Setting<'a, f64>,
    pub(super) scenario: &'a Scenario,
    pub(super) ledger: &'a Ledger,
    pub(super) projection: &'a Projection,
    pub(super) notes: Notes<Amount>,
}

impl Sheet<'_> {
    pub(super) fn input(&self, field: Field) -> Amount {
        Amount::input(self.scenario, field)
    }

    /// Cash of every account up to the end of a month, with the route less as you are.
    fn differences(&self, month: usize) -> Vec<Amount> {
        let sum = |world: &World, account| -> f64 {
            let months = world.account(account)[..=month].iter().enumerate();
            months
                .map(|(at, amount)| amount / self.setting.deflators[at])
                .sum()
        };
        Account::ALL
            .iter()
            .map(|account| Amount {
                value: sum(&self.ledger.with_route, *account)
                    - sum(&self.ledger.as_you_are, *account),
                whence: Whence::Difference(*account, month as u16 + 1),
            })
            .filter(|amount| amount.value.abs() > 1e-9)
            .collect()
    }

    fn position(&mut self, month: usize) -> Amount {
        let mut of = self.differences(month);
        for balance in Balance::ALL {
            let with = self.ledger.with_route.balance(*balance)[month];
            let without = self.ledger.as_you_are.balance(*balance)[month];
            let owed = (with - without) / self.setting.deflators[month];
            if owed.abs() > 1e-9 {
                let whence = Whence::OwedDifference(*balance, month as u16);
                of.push(Amount {
                    value: -owed,
                    whence,
                });
            }
        }
        if self.scenario.flag(Key::Of(Field::OwnTimeCounts)) {
            let worth = self.projection.figures.own_time;
            let worth = Amount::convention(Name::OwnTime, worth);
            let share = self.ledger.plan.study.share_done(month);
            let share = Amount::convention(Name::ShareStudied, share);
            let so_far = self.notes.product(Name::OwnTimeSoFar, &[worth, share]);
            of.push(so_far.minus());
        }
        let known = self.projection.figures.position[month];
        self.notes.known(Name::Position, Rule::Sum, &of, known)
    }

    fn payback(&mut self) -> Amount {
        let figures = &self.projection.figures;
        let first = figures.first_payment;
        let Some(months) = figures.payback_months else {
            let last = self.position(self.ledger.months() - 1);
            return self.notes.step(Name::Payback, Rule::Never, &[last]);
        };
        // Paid back from the first payment on: there is no month before in which it was not.
        let at = first + months;
        let mut seen = vec![Amount::convention(Name::MonthOfPayback, at as f64)];
        // A course that is put off beyond the horizon is first paid for after it.
        let last = self.ledger.months() - 1;
        if months > 0 && at > 0 {
            seen.push(self.position((at - 1).min(last)));
        }
        seen.push(self.position(at.min(last)));
        let found = self.notes.step(Name::MonthOfPayback, Rule::Found, &seen);
        let first = Amount::convention(Name::FirstPayment, first as f64);
        self.notes.sum(Name::Payback, &[found, first.minus()])
    }

    fn gain(&mut self) -> Amount {
        let last = self.position(self.ledger.months() - 1);
        self.notes.step(Name::Gain, Rule::Same, &[last])
    }

    fn all_in_all(&mut self, outcomes: &[Outcome]) -> Amount {
        let mut of = Vec::new();
        for (events, share, gain) in outcomes {
            let gain = Amount {
                value: *gain,
                whence: Whence::Gain(*events),
            };
            let chance = Amount::convention(Name::ChanceOfEvent, *share);
            of.push(self.notes.product(Name::GainInEvent, &[gain, chance]));
        }
        let known = self.projection.expected_gain;
        self.notes.known(Name::AllInAll, Rule::Sum, &of, known)
    }

    fn deepest_hole(&mut self) -> Amount {
        let figures = &self.projection.figures;
        if figures.deepest_hole <= 0.0 {
            return self.notes.step(Name::DeepestHole, Rule::Never, &[]);
        }
        let month = figures.deepest_hole_month;
        let of = self.differences(month);
        let known = -figures.deepest_hole;
        let cash = self
            .notes
            .known(Name::CashDifference, Rule::Sum, &of, known);
        let month = Amount::convention(Name::MonthOfHole, month as f64);
        let seen = [cash.minus(), month];
        self.notes.step(Name::DeepestHole, Rule::Found, &seen)
    }

    fn present_value(&mut self) -> Amount {
        let rate = self.input(Field::DiscountRate);
        let flows = super::figures::flows(self.setting, self.ledger);
        let mut of = Vec::new();
        for (year, months) in flows.chunks(12).enumerate() {
            let mut row = vec![0.0; year * 12];
            row.extend_from_slice(months);
            let worth = super::appraisal::npv(&row, rate.value, 12.0);
            let seen = [
                Amount::convention(Name::PresentValueOfYear, worth),
                Amount::convention(Name::FlowsOfYear, months.iter().sum()),
                rate,
            ];
            of.push(
                self.notes
                    .step(Name::PresentValueOfYear, Rule::Found, &seen),
            );
        }
        let known = self.projection.figures.npv;
        self.notes.known(Name::PresentValue, Rule::Sum, &of, known)
    }

    fn rate_of_return(&mut self) -> Option<Amount> {
        use super::appraisal::Irr;
        let rates = match self.projection.figures.irr() {
            Irr::None(_) => return None,
            Irr::One(rate) => vec![rate],
            Irr::Several(rates) => rates,
        };
        let flows = super::figures::flows(self.setting, self.ledger);
        let each = rates.iter().flat_map(|rate| {
            let worth = super::appraisal::npv(&flows, *rate, 12.0);
            [
                Amount::convention(Name::RateOfReturn, *rate),
                Amount::convention(Name::PresentValue, worth),
            ]
        });
        if rates.len() == 1 {
            let seen: Vec<Amount> = each.collect();
            return Some(self.notes.step(Name::RateOfReturn, Rule::Found, &seen));
        }
        let count = Amount::convention(Name::RatesOfReturn, rates.len() as f64);
        let seen: Vec<Amount> = core::iter::once(count).chain(each).collect();
        Some(self.notes.step(Name::RatesOfReturn, Rule::Found, &seen))
    }

    fn cost(&mut self, parts: &Cost) -> Amount {
        let plan = &self.ledger.plan;
        let mut of = Vec::new();
        for item in Item::ALL {
            if item == Item::LaserTraining && !plan.is_laser_alone() {
                continue;
            }
            let paid = plan.payments.iter().filter(|payment| payment.item == item);
            let value: f64 = paid.map(|payment| payment.amount).sum();
            if value != 0.0 {
                let whence = Whence::Paid(item);
                of.push(Amount { value, whence });
            }
        }
        if parts.devices > 0.0 {
            of.push(Amount::convention(Name::DevicesBought, parts.devices));
        }
        if parts.lost > 0.0 {
            let with = parts.practice_at_no_cost - parts.lost;
            let lost = [
                Amount::convention(Name::PracticeAtNoCost, parts.practice_at_no_cost),
                Amount::convention(Name::PracticeWithRoute, with).minus(),
            ];
            of.push(self.notes.sum(Name::LostContribution, &lost));
        }
        let known = self.projection.figures.cost;
        self.notes.known(Name::Cost, Rule::Sum, &of, known)
    }

    fn cost_after_tax(&mut self, parts: &Cost, cost: Amount) -> Amount {
        let of = [
            cost,
            Amount::convention(Name::TaxAtNoCost, parts.tax_at_no_cost).minus(),
            Amount::convention(Name::TaxWithRoute, parts.tax_with_route),
        ];
        let known = self.projection.figures.cost_after_tax;
        self.notes.known(Name::CostAfterTax, Rule::Sum, &of, known)
    }

    fn cost_per_guided_hour(&mut self, cost: Amount) -> Option<Amount> {
        let known = self.projection.figures.cost_per_guided_hour?;
        let crate::model::Subject::Route(route) = self.ledger.subject() else {
            return None;
        };
        let guided = crate::scenario::RouteField::GuidedHours;
        let of = [cost, Amount::route(self.scenario, route, guided)];
        let name = Name::CostPerGuidedHour;
        Some(self.notes.known(name, Rule::Quotient, &of, known))
    }
}
