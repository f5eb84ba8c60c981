//! What the world says: dated, sourced figures, never computed.
//!
//! Every table here is plain data. A formula reads a figure through [`Facts::look`] or
//! [`Facts::likely`], so that a rehearsal of next April, a publisher's own fee or a test can put
//! another figure in its place. Nothing in this folder may compute with a figure, and nothing
//! outside it may hold a figure of the world.

#[macro_use]
mod table;

pub mod calendar;
pub mod editions;
pub mod laser;
pub mod loans;
pub mod market;
pub mod practice;
pub mod regulation;
pub mod routes;
mod series;
pub mod services;
pub mod sources;
pub mod tax;
pub mod tax_sources;
mod unread;

pub use calendar::{Date, Month, TaxYear};
pub use series::{Dated, Facts, Found, Kind, Quantity, Reading, Series, Source, Standing, Unit};
pub use unread::{UNREAD, Unread};

/// The four nations; law, loans and income tax differ between them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nation {
    /// England.
    England,
    /// Wales.
    Wales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::England,
        Self::Wales,
        Self::Scotland,
        Self::NorthernIreland,
    ];

    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::England => "england",
            Self::Wales => "wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern_ireland",
        }
    }
}

/// Every series of this folder's tables, table by table.
#[must_use]
pub fn all_series() -> Vec<&'static Series> {
    let mut all = routes::series();
    all.extend(services::series());
    for table in [
        practice::ALL,
        laser::ALL,
        market::ALL,
        regulation::ALL,
        tax::ALL,
        loans::ALL,
    ] {
        all.extend(table);
    }
    all
}

/// Every source that a figure or a rule was read in, table by table.
#[must_use]
pub fn all_sources() -> Vec<&'static Source> {
    [sources::ALL, tax_sources::ALL].concat()
}
