//! The visitor's side of a claim, read off the ledgers.

use super::{Part, Reality, Step};
use crate::insight::without_recognition;
use crate::model::{
    Account, Balance, Events, Figures, Fit, Ledger, Projection, Subject, World, figures_of, ledger,
};
use crate::scenario::{Field, Given, Key, RouteField, Scenario, Trade};

/// What the claim is about and no more: without laser, own time and today's money.
fn plainly(scenario: &Scenario) -> Scenario {
    let mut plain = scenario.clone();
    for field in [Field::Laser, Field::OwnTimeCounts, Field::TodaysMoney] {
        let key = Key::Of(field);
        if plain.flag(key) {
            let taken = plain.give(key, Given::Flag(false));
            debug_assert!(taken.is_ok(), "an answer of the table was refused");
        }
    }
    plain
}

/// The same course at no cost, in money or in clinic hours.
fn at_no_cost(scenario: &Scenario, subject: Subject) -> Scenario {
    let once = [
        Field::Level4Fee,
        Field::Level5Fee,
        Field::ClinicHoursGivenUp,
    ]
    .map(Key::Of);
    let mut keys = once.to_vec();
    if let Subject::Route(route) = subject {
        keys.extend(
            [
                RouteField::Fee,
                RouteField::RegistrationAndExam,
                RouteField::InstalmentFee,
                RouteField::TravelPerDay,
                RouteField::ModelCost,
                RouteField::ExtraTraining,
            ]
            .map(|field| Key::Route(route, field)),
        );
    }
    keys.into_iter()
        .fold(scenario.clone(), |free, key| free.with_number(key, 0.0))
}

const EXTRA_OVERHEADS: [Account; 5] = [
    Account::Prescriber,
    Account::Room,
    Account::Marketing,
    Account::CardFees,
    Account::RefundsReserve,
];
const EXTRA: [Account; 2] = [Account::ExtraTakings, Account::ExtraConsumables];
const PRESENT: [Account; 2] = [Account::PresentTakings, Account::PresentConsumables];
const FIXED: [Account; 4] = [
    Account::Insurance,
    Account::Licence,
    Account::Oversight,
    Account::HostShare,
];

/// Reads what a ledger holds up to a moment: a share of its last month counts in proportion.
#[derive(Clone, Copy)]
struct Read {
    month: usize,
    share: f64,
}

impl Read {
    /// Up to the payback, where the position leaves the last month below nothing; else to the end.
    fn of(figures: &Figures) -> Self {
        let last = figures.position.len().saturating_sub(1);
        let paid_back = figures.payback_months.filter(|months| *months > 0);
        let crossed = paid_back
            .map(|months| figures.first_payment + months)
            .filter(|month| (1..=last).contains(month));
        let Some(month) = crossed else {
            return Self {
                month: last,
                share: 1.0,
            };
        };
        let (before, after) = (figures.position[month - 1], figures.position[month]);
        let share = if before < 0.0 && after > 0.0 {
            -before / (after - before)
        } else {
            1.0
        };
        Self { month, share }
    }

    /// The sum of amounts by month.
    fn sum(self, monthly: impl Iterator<Item = f64>) -> f64 {
        monthly
            .take(self.month + 1)
            .enumerate()
            .map(|(month, amount)| {
                if month < self.month {
                    amount
                } else {
                    amount * self.share
                }
            })
            .sum()
    }

    /// A balance, by the ends of the months.
    fn level(self, at: impl Fn(usize) -> f64) -> f64 {
        let before = self.month.checked_sub(1).map_or(0.0, &at);
        before + self.share * (at(self.month) - before)
    }

    /// What accounts hold, less what is owed.
    fn world(self, world: &World, accounts: &[Account], owed: &[Balance]) -> f64 {
        let paid: f64 = accounts
            .iter()
            .map(|account| self.sum(world.account(*account).iter().copied()))
            .sum();
        let owed: f64 = owed
            .iter()
            .map(|balance| self.level(|month| world.balance(*balance)[month]))
            .sum();
        paid - owed
    }

    /// With the route less as you are.
    fn difference(self, ledger: &Ledger, accounts: &[Account], owed: &[Balance]) -> f64 {
        self.world(&ledger.with_route, accounts, owed)
            - self.world(&ledger.as_you_are, accounts, owed)
    }

    fn position(self, ledger: &Ledger) -> f64 {
        self.sum(ledger.differences().into_iter())
            - self.level(|month| ledger.owed_difference(month))
    }
}

/// The visitor's side of a claim about the chosen route, which is projected already.
#[must_use]
pub fn reality(scenario: &Scenario, chosen: &Projection) -> Reality {
    let subject = chosen.ledger.subject();
    let plain = plainly(scenario);
    let own;
    let (costly, figures) = if plain == *scenario {
        (&chosen.ledger, &chosen.figures)
    } else {
        own = (
            ledger(&plain, subject, Events::PLAIN),
            figures_of(&plain, subject),
        );
        (&own.0, &own.1)
    };
    let read = Read::of(figures);

    let free_scenario = at_no_cost(&plain, subject);
    let free = ledger(&free_scenario, subject, Events::PLAIN);
    let clients = free.with_route.clients();
    let recognised = [Field::RecognitionPrice, Field::RecognitionEnquiries]
        .iter()
        .any(|field| plain.number(*field) > 0.0);
    let present = read.difference(&free, &PRESENT, &[]);
    let displaced = if recognised {
        let without = without_recognition(&free_scenario);
        read.difference(&ledger(&without, subject, Events::PLAIN), &PRESENT, &[])
    } else {
        present
    };
    let with = |accounts: &[Account]| read.world(&free.with_route, accounts, &[]);
    let as_you_are = |accounts: &[Account]| read.world(&free.as_you_are, accounts, &[]);
    let step = |part, pounds| Step { part, pounds };
    let besides = vec![
        step(Part::Prescriber, with(&EXTRA_OVERHEADS[..1])),
        step(Part::Room, with(&EXTRA_OVERHEADS[1..2])),
        step(Part::Marketing, with(&EXTRA_OVERHEADS[2..])),
        step(
            Part::Anyway,
            -(as_you_are(&EXTRA) + as_you_are(&EXTRA_OVERHEADS)),
        ),
        step(Part::Displaced, displaced),
        step(Part::Recognition, present - displaced),
        step(Part::Insurance, read.difference(&free, &FIXED, &[])),
        step(
            Part::Vat,
            read.difference(&free, &[Account::Vat], &[Balance::Vat]),
        ),
        step(
            Part::Tax,
            read.difference(
                &free,
                &Account::TAXES,
                &[Balance::Tax, Balance::PostgraduateLoan],
            ),
        ),
    ];
    let is_employed = plain.trade() == Trade::ClinicEmployed;
    let left = read.position(&free);
    Reality {
        subject,
        admitted: figures.admitted,
        finishes: figures.fit != Fit::NoHours,
        until: (read.month, read.share),
        payback_months: figures.payback_months,
        booked: read.sum(clients.iter().map(|one| one.booked)),
        came: read.sum(clients.iter().map(|one| one.kept)),
        left,
        to_pay_back: left - read.position(costly),
        takings: with(&EXTRA[..1]),
        consumables: with(&EXTRA[1..]),
        clinic_pay: is_employed.then(|| read.difference(&free, &[Account::ClinicPay], &[])),
        besides,
        cost: cost(read, &free.with_route, &costly.with_route),
    }
}

/// What the course costs by then: the world at no cost less the one that pays for it.
fn cost(read: Read, free: &World, costly: &World) -> Vec<Step> {
    let of = |part, accounts: &[Account], owed: &[Balance]| Step {
        part,
        pounds: read.world(free, accounts, owed) - read.world(costly, accounts, owed),
    };
    let lost = [
        &[Account::ClinicPay][..],
        &PRESENT,
        &EXTRA,
        &EXTRA_OVERHEADS,
        &FIXED,
    ]
    .concat();
    let saved = [&Account::TAXES[..], &[Account::Vat, Account::LoanDrawn]].concat();
    let owed = [Balance::Tax, Balance::Vat, Balance::PostgraduateLoan];
    vec![
        of(Part::Fee, &[Account::CourseFee], &[Balance::Instalments]),
        of(Part::FinanceCharges, &[Account::FinanceCharges], &[]),
        of(Part::LevelsBelow, &[Account::LevelsBelow], &[]),
        of(Part::Registration, &[Account::Registration], &[]),
        of(Part::ExtraTraining, &[Account::ExtraTraining], &[]),
        of(
            Part::TravelAndModels,
            &[Account::Travel, Account::Models],
            &[],
        ),
        of(Part::LostHours, &lost, &[]),
        of(Part::TaxSaved, &saved, &owed),
    ]
}
