//! Looking a figure up: it says how it met the dates that are known, and overrides hold from their
//! month. The laws of the tables themselves are in `facts`.

use level7::facts::Quantity::{Exact, Range};
use level7::facts::calendar::date;
use level7::facts::{Dated, Facts, Kind, Month, Series, Standing, Unit};

// A series made up for the look-up: two dated values, the first with an end and a gap after it.
const fn made_up(value: f64, from: Month, to: Option<Month>) -> Dated {
    Dated {
        value: Exact(value),
        from,
        to,
        sources: &[],
        retrieved: date(2026, 11, 22),
        review_by: date(2027, 11, 30),
        kind: Kind::Published,
        note: "",
        readings: &[],
    }
}

static MADE_UP: Series = Series {
    id: "made.up",
    label: "Made up",
    unit: Unit::Pounds,
    applies_to: "tests",
    values: &[
        made_up(1.0, Month::new(2025, 4), Some(Month::new(2026, 3))),
        made_up(2.0, Month::new(2026, 6), Some(Month::new(2027, 3))),
    ],
};

static OPEN_ENDED: Series = Series {
    id: "made.open",
    label: "Made up, without an end",
    unit: Unit::Pounds,
    applies_to: "tests",
    values: &[made_up(3.0, Month::new(2025, 4), None)],
};

fn found(facts: &Facts, year: i32, month: i32) -> (f64, Standing) {
    let found = facts.look(&MADE_UP, Month::new(year, month));
    (found.value.likely(), found.standing)
}

#[test]
fn a_look_up_says_how_it_met_the_dates() {
    let facts = Facts::new(Month::new(2026, 11));
    let first = Month::new(2025, 4);
    assert_eq!(found(&facts, 2025, 3), (1.0, Standing::BeforeKnown(first)));
    assert_eq!(found(&facts, 2025, 4), (1.0, Standing::Known));
    assert_eq!(found(&facts, 2026, 3), (1.0, Standing::Known));
    let gap = Standing::CarriedForward(Month::new(2026, 3));
    assert_eq!(found(&facts, 2026, 4), (1.0, gap));
    assert_eq!(found(&facts, 2026, 5), (1.0, gap));
    assert_eq!(found(&facts, 2026, 6), (2.0, Standing::Known));
    assert_eq!(found(&facts, 2027, 3), (2.0, Standing::Known));
    let after = Standing::CarriedForward(Month::new(2027, 3));
    assert_eq!(found(&facts, 2027, 4), (2.0, after));
    let open = facts.look(&OPEN_ENDED, Month::new(2040, 1));
    assert_eq!((open.value.likely(), open.standing), (3.0, Standing::Known));
    assert_eq!(facts.now(&MADE_UP), Exact(2.0));
    assert_eq!(facts.likely(&MADE_UP, Month::new(2025, 5)), 1.0);
}

#[test]
fn an_override_holds_from_its_month_and_for_its_series_only() {
    let published = Facts::new(Month::new(2026, 11));
    let facts = published
        .clone()
        .with(&MADE_UP, Month::new(2026, 1), Exact(9.0))
        .with(&MADE_UP, Month::new(2026, 8), Range(4.0, 5.0, 6.0));
    assert_eq!(found(&facts, 2025, 12), (1.0, Standing::Known));
    assert_eq!(found(&facts, 2026, 1), (9.0, Standing::Known));
    assert_eq!(found(&facts, 2026, 7), (9.0, Standing::Known));
    assert_eq!(found(&facts, 2026, 8), (5.0, Standing::Known));
    assert_eq!(facts.now(&MADE_UP), Range(4.0, 5.0, 6.0));
    assert_eq!(facts.now(&OPEN_ENDED), Exact(3.0));
    let record = facts.look(&MADE_UP, Month::new(2026, 8)).record;
    assert_eq!(
        record.value,
        Exact(2.0),
        "the record overridden is still shown"
    );
    assert_ne!(facts, published);
}
