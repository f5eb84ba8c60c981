//! What routes, projections and inputs are called on the page.

use crate::model::Projection;
use crate::scenario::{Key, table};
use crate::words::names;
pub(crate) use crate::words::names::admitted;
pub use crate::words::names::{
    account, law, loan_plan, route, service, short, subject, with_article,
};

/// A projection's name: its figures hold the laser, too, where that is switched on.
#[must_use]
pub fn projected(one: &Projection) -> String {
    let name = subject(one.ledger.subject());
    let with_laser = one.ledger.plan.laser.is_some() && !one.ledger.plan.is_laser_alone();
    if with_laser {
        names::with_laser(name)
    } else {
        name.to_owned()
    }
}

/// An input's name, with whose it is where there are several: "Lip filler: price".
#[must_use]
pub fn input(key: Key) -> String {
    let label = table::input(key).label;
    match key {
        Key::Service(one, _) => names::whose(service(one), label),
        Key::Route(one, _) => names::whose(route(one), label),
        Key::Of(_) => label.to_owned(),
    }
}
