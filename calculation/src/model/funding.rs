//! Which government loan reaches which route in which nation.

use super::loans::{Course, scheme};
use crate::facts::Nation;
use crate::facts::loans::Scheme;
use crate::scenario::Route;

/// What lenders take a route for. The visitor's own course is taken as vocational.
#[must_use]
pub const fn course(route: Route) -> Course {
    match route {
        Route::Level7Certificate | Route::Level7Diploma | Route::Own => Course::Vocational,
        Route::PgCert => Course::Certificate,
        Route::PgDip => Course::Diploma,
        Route::Msc => Course::Masters,
    }
}

/// The loan that reaches a route in a nation, if one does.
#[must_use]
pub fn available(nation: Nation, route: Route) -> Option<&'static Scheme> {
    scheme(nation, course(route))
}
