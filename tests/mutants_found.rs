//! Edges that no other test stood on, found by `cargo xtask mutants`: each test names the fault that
//! went unnoticed without it. What became of the others is in `docs/mutation.md`.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::{Kind, Month, Nation, Quantity, TaxYear, regulation, tax};
use level7::model::tax::{Carried, Earnings, Regime, Taxpayer, yearly};
use level7::model::{Account, Events, Law, ledger};
use level7::scenario::Trade;
use support::{CERTIFICATE, bare, facts, give, near};

/// Expenses of exactly the trading allowance are not under it: they make a loss. With the allowance
/// put in their place (`<=` for `<`) the 400 were lost.
#[test]
fn expenses_of_just_the_trading_allowance_make_a_loss() {
    let regime = Regime::of(&facts(), TaxYear(2026), Nation::England);
    let taxpayer = Taxpayer {
        trade: Trade::SoleTrader,
        children: 0,
        plans: Default::default(),
    };
    let earnings = Earnings {
        salary: 30_000.0,
        pay: 0.0,
        takings: 600.0,
        expenses: 1_000.0,
    };
    let year = yearly(&regime, &taxpayer, &earnings, &mut Carried::default());
    // Payroll took 20% of 30,000 − 12,570 = 17,430: 3,486. The loss of 1,000 − 600 = 400 goes
    // against the salary, and 20% of it comes back.
    near(year.payroll.income_tax, 3_486.0);
    near(year.due, -80.0);
}

/// Present work without injectables needs no licence: only the extra work does, by each world's
/// share of it. With "no less than none" for "more than none" every practice needed a whole one.
#[test]
fn present_work_without_injectables_needs_no_licence() {
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 5.0, "present_injectables": 0.0, "licence": 600.0,
        "law.licence.from": "2027-04", "attribution": 0.4,
    );
    let events = Events {
        law: Law::Licence,
        ..Events::PLAIN
    };
    let ledger = ledger(&scenario, CERTIFICATE, events);
    // 600 ÷ 12 = 50 a month from opening in month 6, and 1 − 0.4 of it without the route.
    for (month, with, without) in [(5, 0.0, 0.0), (6, -50.0, -30.0)] {
        near(ledger.with_route.account(Account::Licence)[month], with);
        near(ledger.as_you_are.account(Account::Licence)[month], without);
    }
}

/// A figure put in the place of a published one begins in its own series and in no other.
#[test]
fn a_rehearsed_figure_begins_in_its_own_series() {
    let october = Month::new(2031, 10);
    let published = facts().begins(&tax::VAT_THRESHOLD);
    let rehearsed = facts().with(&tax::VAT_THRESHOLD, october, Quantity::Exact(95_000.0));
    assert_eq!(
        rehearsed.begins(&tax::VAT_THRESHOLD),
        [published, vec![october]].concat()
    );
    assert_eq!(
        rehearsed.begins(&tax::VAT_RATE),
        facts().begins(&tax::VAT_RATE)
    );
}

/// The words that `facts.json` and the page's origins use for how well a figure is founded; whoever
/// reads the file relies on them.
#[test]
fn a_kind_goes_by_its_own_word() {
    for (kind, word) in [
        (Kind::Official, "official"),
        (Kind::Published, "published"),
        (Kind::Sample, "sample"),
        (Kind::Assumption, "assumption"),
    ] {
        assert_eq!(kind.key(), word);
    }
}

/// What may become law is looked at again when the rules of today are, and not half a year later.
#[test]
fn law_to_come_is_looked_at_again_with_the_rules() {
    let of_rules = regulation::RULES.iter().map(|rule| rule.review_by).min();
    for series in regulation::ALL {
        for dated in series.values {
            assert_eq!(Some(dated.review_by), of_rules, "{}", series.id);
        }
    }
}
