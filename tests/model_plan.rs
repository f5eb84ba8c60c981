//! The study plan: how long a course takes, what falls due when, when the services open.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::Month;
use level7::model::{Events, Fit, Item, Ledger, Subject, ledger};
use level7::scenario::Route;
use support::{CERTIFICATE, bare, give, near, plain_ledger, projected};

/// What is paid for an item, month by month, without the months in which nothing is.
fn paid(ledger: &Ledger, item: Item) -> Vec<(usize, f64)> {
    let mut all: Vec<(usize, f64)> = Vec::new();
    for payment in ledger.plan.payments.iter().filter(|one| one.item == item) {
        if payment.amount != 0.0 {
            match all.iter_mut().find(|(month, _)| *month == payment.month) {
                Some((_, sum)) => *sum += payment.amount,
                None => all.push((payment.month, payment.amount)),
            }
        }
    }
    all
}

fn leaving() -> Events {
    Events {
        finishes: false,
        ..Events::PLAIN
    }
}

#[test]
fn whole_months_are_not_stretched_by_the_last_bit_of_a_double() {
    // So many months at the shortest, and the hours fit: it ends and opens after just so many.
    for months in 1..=120_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "level_7_certificate.shortest_months": months as f64,
            "level_7_certificate.longest_months": months as f64,
            "level_7_certificate.hours": 10.0,
        );
        let plan = plain_ledger(&scenario).plan;
        assert_eq!(plan.opens, Some(months), "{months} months");
        assert_eq!(plan.qualified, Some(months));
        let left = ledger(&scenario, CERTIFICATE, leaving()).plan;
        let last = left.payments.iter().map(|one| one.month).max();
        assert_eq!(
            last,
            Some(months.div_ceil(2) - 1),
            "half of {months} months"
        );
    }
    // So many weeks of ten hours: 13 weeks are three months, 65 are fifteen.
    for weeks in 1..=500_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "level_7_certificate.hours": (weeks * 10) as f64,
            "level_7_certificate.shortest_months": 0.0,
            "level_7_certificate.longest_months": 120.0,
        );
        let plan = plain_ledger(&scenario).plan;
        assert_eq!(plan.opens, Some((weeks * 12).div_ceil(52)), "{weeks} weeks");
    }
}

#[test]
fn a_university_asks_for_as_many_yearly_parts_as_there_are_years() {
    for years in 1..=10_usize {
        let mut scenario = bare();
        give!(scenario,
            "horizon": 1.0, "route": "msc", "msc.hours": 10.0,
            "msc.shortest_months": (years * 12) as f64, "msc.longest_months": 120.0,
        );
        let subject = Subject::Route(Route::Msc);
        for events in [Events::PLAIN, leaving()] {
            let parts = paid(&ledger(&scenario, subject, events), Item::Fee);
            let each = 6_000.0 / years as f64;
            near(parts[0].1, each);
            if events.finishes {
                assert_eq!(parts.len(), years);
            }
        }
    }
}

#[test]
fn the_hours_it_asks_for_do_fit() {
    for (hours, longest, off) in [
        (1_800.0, 36.0, 6.0),
        (600.0, 7.0, 0.0),
        (610.0, 5.0, 10.0),
        (300.0, 1.0, 3.0),
        (977.0, 11.0, 7.0),
    ] {
        let mut scenario = bare();
        give!(scenario,
            "study_hours": 1.0, "weeks_off": off, "level_7_certificate.hours": hours,
            "level_7_certificate.shortest_months": 1.0,
            "level_7_certificate.longest_months": longest,
        );
        let Fit::NeedsHours(needed) = projected(&scenario).figures.fit else {
            panic!("an hour a week is not enough");
        };
        if needed > 60.0 {
            continue;
        }
        give!(scenario, "study_hours": needed);
        assert_eq!(
            projected(&scenario).figures.fit,
            Fit::Fits,
            "{needed} hours a week"
        );
        give!(scenario, "study_hours": needed * 0.98);
        assert!(
            matches!(projected(&scenario).figures.fit, Fit::NeedsHours(again) if again == needed),
            "it asks for no more than it needs"
        );
    }
}

#[test]
fn the_study_ends_in_its_last_month() {
    // April to September 2027 are six months; the award is held from October on.
    let projection = projected(&bare());
    assert_eq!(projection.figures.finishes, Month::new(2027, 9));
    assert_eq!(projection.ledger.plan.qualified, Some(6));
    assert_eq!(projection.figures.opens, Some(Month::new(2027, 10)));
}
