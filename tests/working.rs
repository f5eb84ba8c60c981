//! The working: every step can be worked out again from what it is made of, every amount is what
//! its input, fact, step or ledger cell says, and every cell and figure is its own steps' sum.

#[path = "support/visitor.rs"]
mod support;

use std::io::Write;

use level7::facts::Facts;
use level7::model::{
    Account, Amount, Balance, Reading, Rule, Step, Subject, Whence, Working, World, gain_of,
    project, subjects, working,
};
use level7::scenario::{Field, Key, Preset, Scenario};
use support::give;

/// What is wrong with a working; empty if nothing is.
struct Check<'a> {
    scenario: &'a Scenario,
    working: &'a Working,
    amounts: usize,
    faults: Vec<String>,
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-7 * (1.0 + a.abs())
}

impl Check<'_> {
    fn must(&mut self, ours: f64, theirs: f64, what: impl FnOnce() -> String) {
        if !same(ours, theirs) && self.faults.len() < 10 {
            let what = what();
            self.faults.push(format!("{what}: {ours} against {theirs}"));
        }
    }

    fn all(&mut self) {
        let working = self.working;
        let ledger = &working.projection.ledger;
        for (side, world) in [
            ("as you are", &ledger.as_you_are),
            ("with", &ledger.with_route),
        ] {
            for step in world.steps() {
                self.step(step, world.steps(), Some(world));
            }
            for account in Account::ALL {
                for month in 0..world.months() {
                    let posted = world.posted(*account, month);
                    let sum = posted.iter().map(|amount| amount.value).sum();
                    self.must(world.account(*account)[month], sum, || {
                        format!("{side}, {}, month {month}", account.text())
                    });
                    for amount in &posted {
                        self.amount(amount, world.steps(), Some(world));
                    }
                }
            }
            for balance in Balance::ALL {
                for month in 0..world.months() {
                    let owing = world.owing(*balance, month);
                    let sum = owing.iter().map(|amount| amount.value).sum();
                    self.must(world.balance(*balance)[month], sum, || {
                        format!("{side}, {} owed, month {month}", balance.text())
                    });
                }
            }
        }
        for step in &working.steps {
            self.step(step, &working.steps, None);
        }
        let figures = &working.projection.figures;
        for (reading, value) in [
            (Reading::Gain, figures.gain),
            (Reading::AllInAll, working.projection.expected_gain),
            (Reading::Cost, figures.cost),
            (Reading::CostAfterTax, figures.cost_after_tax),
            (Reading::PresentValue, figures.npv),
            (Reading::DeepestHole, figures.deepest_hole),
            (Reading::Hours, figures.hours),
            (Reading::OwnTime, figures.own_time),
            (Reading::Weeks, figures.weeks),
            (
                Reading::Payback,
                figures.payback_months.map_or(0.0, |months| months as f64),
            ),
        ] {
            let step = self.working.reading(reading).expect("is there");
            let step = &self.working.steps[step];
            self.must(step.value, value, || reading.text().to_owned());
            let never = figures.payback_months.is_none() && reading == Reading::Payback;
            assert_eq!(
                step.rule == Rule::Never && reading == Reading::Payback,
                never
            );
        }
    }

    /// By how much prices have risen, where today's money is asked for.
    fn prices(&self, month: usize) -> f64 {
        let scenario = self.scenario;
        if scenario.flag(Key::Of(Field::TodaysMoney)) {
            (1.0 + scenario.number(Field::Inflation)).powf(month as f64 / 12.0)
        } else {
            1.0
        }
    }

    fn step(&mut self, step: &Step, steps: &[Step], world: Option<&World>) {
        self.must(step.value, step.rule.apply(&step.of), || {
            format!("{:?} by {:?} of {:?}", step.name, step.rule, step.of)
        });
        for amount in &step.of {
            self.amount(amount, steps, world);
        }
    }

    fn amount(&mut self, amount: &Amount, steps: &[Step], world: Option<&World>) {
        self.amounts += 1;
        let size = amount.value.abs();
        let ledger = &self.working.projection.ledger;
        let stated = match amount.whence {
            Whence::Input(key) => self.scenario.estimate(key).likely.abs(),
            Whence::Fact(series, month) => self.scenario.facts().likely(series, month).abs(),
            Whence::Convention(_) => size,
            Whence::Step(place) => steps[place as usize].value.abs(),
            Whence::Owed(balance, month) => {
                world.expect("a world").balance(balance)[usize::from(month)].abs()
            }
            Whence::Rows(account, from, to) => {
                let rows =
                    &world.expect("a world").account(account)[usize::from(from)..usize::from(to)];
                rows.iter().sum::<f64>().abs()
            }
            Whence::Difference(account, to) => {
                let sum = |world: &World| -> f64 {
                    let months = world.account(account)[..usize::from(to)].iter().enumerate();
                    months.map(|(at, amount)| amount / self.prices(at)).sum()
                };
                (sum(&ledger.with_route) - sum(&ledger.as_you_are)).abs()
            }
            Whence::OwedDifference(balance, month) => {
                let month = usize::from(month);
                let owed = |world: &World| world.balance(balance)[month];
                let differs = owed(&ledger.with_route) - owed(&ledger.as_you_are);
                (differs / self.prices(month)).abs()
            }
            Whence::Paid(item) => {
                let paid = ledger.plan.payments.iter().filter(|one| one.item == item);
                paid.map(|one| one.amount).sum::<f64>().abs()
            }
            Whence::Gain(events) => gain_of(self.scenario, ledger.subject(), events).abs(),
        };
        self.must(size, stated, || format!("{:?}", amount.whence));
    }
}

/// Checks every subject of a scenario; returns how many amounts there were.
#[track_caller]
fn check(scenario: &Scenario) -> usize {
    let mut amounts = 0;
    for subject in subjects(scenario) {
        let working = working(scenario, subject);
        let mut check = Check {
            scenario,
            working: &working,
            amounts: 0,
            faults: Vec::new(),
        };
        check.all();
        assert!(check.faults.is_empty(), "{subject:?}: {:#?}", check.faults);
        amounts += check.amounts;
        same_as_projected(scenario, subject, &working);
    }
    amounts
}

/// Writing it down changes nothing.
fn same_as_projected(scenario: &Scenario, subject: Subject, working: &Working) {
    let plain = project(scenario, subject);
    assert_eq!(plain.figures, working.projection.figures);
    let written = &working.projection.ledger;
    for (ours, theirs) in [
        (&plain.ledger.as_you_are, &written.as_you_are),
        (&plain.ledger.with_route, &written.with_route),
    ] {
        assert!(ours.steps().is_empty());
        for account in Account::ALL {
            for (a, b) in ours.account(*account).iter().zip(theirs.account(*account)) {
                assert!(same(*a, *b), "{}: {a} against {b}", account.text());
            }
        }
    }
}

/// Settings that switch on what the presets do not.
fn settings() -> Vec<Scenario> {
    let facts = Facts::published();
    let with = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario::new(&facts);
        change(&mut scenario);
        scenario
    };
    vec![
        with(&|s| {
            give!(*s, "laser": true, "level_held": "none", "present_appointments": 20.0,
                "chair_hours": 15.0, "children": 2.0, "salary": 70_000.0, "loan_plan_2": true);
        }),
        with(&|s| {
            give!(*s, "laser": true, "laser_leased": true, "vat_registered": true,
                "therapeutic_share": 0.3, "nation": "scotland", "salary": 110_000.0,
                "extra_appointments": 20.0, "chair_hours": 60.0, "start": "2027-02");
        }),
        with(&|s| {
            give!(*s, "trade": "limited_company", "extra_appointments": 25.0,
                "chair_hours": 60.0, "loan_plan_1": true, "postgraduate_balance": 4_000.0);
        }),
        with(&|s| {
            give!(*s, "trade": "clinic_employed", "clinic_commission": 0.15,
                "clinic_hours_given_up": 4.0, "todays_money": true, "own_time_counts": true);
        }),
        with(&|s| {
            give!(*s, "msc.borrow": true, "route": "msc", "horizon": 8.0, "salary": 45_000.0,
                "level_7_certificate.instalments": 10.0, "level_7_certificate.deposit": 0.2,
                "level_7_certificate.instalment_rate": 0.12,
                "level_7_certificate.add_vat": true, "extra_appointments": 0.5);
        }),
        with(&|s| {
            give!(*s, "present_consumables": 200.0, "study_hours": 1.0, "salary": 20_000.0);
        }),
    ]
}

#[test]
fn every_step_can_be_worked_out_again() {
    let facts = Facts::published();
    let presets = Preset::ALL
        .into_iter()
        .map(|preset| preset.scenario(&facts));
    let mut amounts = 0;
    for scenario in presets.chain(settings()) {
        amounts += check(&scenario);
    }
    writeln!(std::io::stdout(), "working: {amounts} amounts checked").expect("standard output");
    assert!(amounts > 500_000);
}

/// From the payback one reaches the fee: payback, position, course fee, the month's cell, the
/// input.
#[test]
fn the_payback_leads_to_the_fee() {
    let scenario = Scenario::new(&Facts::published());
    let working = working(&scenario, Subject::Route(scenario.route()));
    let of = |place: usize| &working.steps[place].of;
    let step = |amount: &Amount| match amount.whence {
        Whence::Step(place) => place as usize,
        other => panic!("{other:?} is no step"),
    };
    let payback = working.reading(Reading::Payback).expect("is there");
    let found = step(&of(payback)[0]);
    let position = step(of(found).last().expect("the month itself"));
    let fee = of(position)
        .iter()
        .find(|amount| matches!(amount.whence, Whence::Difference(Account::CourseFee, _)))
        .expect("the fee is in the position");
    let world = &working.projection.ledger.with_route;
    let paid: f64 = world.account(Account::CourseFee).iter().sum();
    assert!(same(fee.value, paid));
    let cells = world.posted(Account::CourseFee, 0);
    let first = &world.steps()[step(&cells[0])];
    assert!(first.of.iter().any(|amount| {
        matches!(amount.whence, Whence::Input(key) if key.text() == "level_7_certificate.fee")
    }));
}
