//! What steps and items are called.

use super::super::names as page_names;
use super::Reader;
use crate::model::{Account, Item, Name, Step, Whence};
use crate::words::working::label;
use crate::words::working_names::name;

/// A step's name, with the treatment that it is about, or the month whose end it tells of.
pub(super) fn step(reader: Reader<'_>, step: &Step) -> String {
    let month = step.of.iter().find_map(|amount| match amount.whence {
        Whence::Difference(_, to) => Some(to - 1),
        _ => None,
    });
    let name = name(step.name);
    match (step.about, month) {
        (Some(service), _) => label::of_treatment(name, page_names::service(service)),
        (None, Some(month)) => label::step_at_end_of(name, &reader.month(month)),
        (None, None) => name.to_owned(),
    }
}

/// Whether a number is so by the calendar or by convention, rather than worked out elsewhere.
pub(super) const fn is_convention(name: Name) -> bool {
    matches!(
        name,
        Name::HoursADay
            | Name::Hundred
            | Name::MinutesAnHour
            | Name::MonthsAYear
            | Name::Nothing
            | Name::WeeksAMonthFixed
            | Name::WeeksAYear
            | Name::Whole
    )
}

/// An item of the course.
pub(super) const fn item(item: Item) -> &'static str {
    page_names::account(Account::of(item))
}
