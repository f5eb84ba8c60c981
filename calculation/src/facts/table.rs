//! How a table of facts is written: one entry a figure, its kind as the first word.
//!
//! Only constructors live here; no figure does.

use super::calendar::{Date, Month, date};
use super::series::{Dated, Kind, Quantity, Source};

/// The first month for which the figures gathered in November 2026 are taken to hold.
pub(super) const GATHERED: Month = Month::new(2026, 11);
/// When the pages were read (archived copies of them; an address may since show another page).
pub(super) const READ: Date = date(2026, 11, 22);
/// Prices, fees and judgements are looked at again a year on.
pub(super) const NEXT_YEAR: Date = date(2027, 11, 30);
/// Law moves faster.
pub(super) const NEXT_SPRING: Date = date(2027, 3, 31);

type Sources = &'static [&'static Source];

/// A figure gathered in November 2026, to be looked at a year later.
const fn gathered(kind: Kind, value: Quantity, sources: Sources, note: &'static str) -> Dated {
    Dated {
        value,
        from: GATHERED,
        to: None,
        sources,
        retrieved: READ,
        review_by: NEXT_YEAR,
        kind,
        note,
        readings: &[],
    }
}

/// Published and dated.
pub(super) const fn published(value: Quantity, sources: Sources, note: &'static str) -> Dated {
    gathered(Kind::Published, value, sources, note)
}

/// From a few price lists or pages; not a survey.
pub(super) const fn sample(value: Quantity, sources: Sources, note: &'static str) -> Dated {
    gathered(Kind::Sample, value, sources, note)
}

/// Our judgement; `sources` names what informed it, if anything did.
pub(super) const fn assumption(value: Quantity, sources: Sources, note: &'static str) -> Dated {
    gathered(Kind::Assumption, value, sources, note)
}

/// Our judgement about law to come, looked at again in spring.
pub(super) const fn outlook(value: Quantity, sources: Sources, note: &'static str) -> Dated {
    Dated {
        review_by: NEXT_SPRING,
        ..gathered(Kind::Assumption, value, sources, note)
    }
}

/// What each source says where sources differ: `readings![[SOURCE, …] "what they say", …]`.
macro_rules! readings {
    ($([$($source:ident),+] $says:literal),+ $(,)?) => {
        &[$($crate::facts::Reading {
            sources: &[$(&$crate::facts::sources::$source),+],
            says: $crate::words::text!($says),
        }),+]
    };
}

/// A flat table of series, and `ALL`, which therefore cannot leave one out:
/// `NAME: Unit, "id", "label", "applies to", [dated values];`
macro_rules! table {
    ($($name:ident: $unit:ident, $id:literal, $label:literal, $applies_to:expr, [$($value:expr),+ $(,)?];)+) => {
        $(
            #[doc = concat!($label, " (unit: [`Unit::", stringify!($unit), "`](crate::facts::Unit)).")]
            pub static $name: $crate::facts::Series = $crate::facts::Series {
                id: $id,
                label: $crate::words::text!($label),
                unit: $crate::facts::Unit::$unit,
                applies_to: $crate::words::text!($applies_to),
                values: &[$($value),+],
            };
        )+

        /// Every series of this table.
        pub static ALL: &[&$crate::facts::Series] = &[$(&$name),+];
    };
}

/// A flat table of sources, and `ALL`: `NAME: "id", "publisher", "title", "address", "dated";`
macro_rules! sources {
    ($($name:ident: $id:literal, $publisher:literal, $title:literal, $url:literal, $dated:literal;)+) => {
        $(
            #[doc = concat!($publisher, ": ", $title, ".")]
            pub static $name: $crate::facts::Source = $crate::facts::Source {
                id: $id,
                publisher: $publisher,
                title: $title,
                url: $url,
                dated: $crate::words::text!($dated),
            };
        )+

        /// All of them.
        pub static ALL: &[&$crate::facts::Source] = &[$(&$name),+];
    };
}
