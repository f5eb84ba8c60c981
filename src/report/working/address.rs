//! Where something stands in a working: what a link names and a button opens.

use crate::model::{Account, Balance, Item, Reading};

/// Which of the two worlds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Without the route.
    AsYouAre,
    /// With it.
    WithRoute,
}

/// A place in a working. Months are counted from the scenario's start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    /// A figure.
    Reading(Reading),
    /// A step of the figures.
    Figure(u32),
    /// A step of a world.
    Step(Side, u32),
    /// An account's months before this one, with the route less as you are.
    Difference(Account, u16),
    /// An account in a month, in both worlds.
    Month(Account, u16),
    /// An account's months in one world: the first, and the one after the last.
    Rows(Side, Account, u16, u16),
    /// What is owed at the end of a month, in both worlds.
    OwedDifference(Balance, u16),
    /// What is owed at the end of a month in one world.
    Owed(Side, Balance, u16),
    /// What is paid for an item of the course.
    Paid(Item),
}

impl Side {
    const fn text(self) -> &'static str {
        match self {
            Self::AsYouAre => "as_you_are",
            Self::WithRoute => "with_route",
        }
    }
}

impl Address {
    /// Its name in links: letters, digits, full stops, underscores.
    #[must_use]
    pub fn text(self) -> String {
        let number = |number: u16| number.to_string();
        let parts = match self {
            Self::Reading(reading) => vec![reading.text().to_owned()],
            Self::Figure(place) => vec!["step".to_owned(), place.to_string()],
            Self::Step(side, place) => vec![side.text().to_owned(), place.to_string()],
            Self::Difference(account, to) => vec![account.text().to_owned(), number(to)],
            Self::Month(account, month) => {
                vec![account.text().to_owned(), "in".to_owned(), number(month)]
            }
            Self::Rows(side, account, from, to) => vec![
                side.text().to_owned(),
                account.text().to_owned(),
                number(from),
                number(to),
            ],
            Self::OwedDifference(balance, month) => {
                vec!["owed".to_owned(), balance.text().to_owned(), number(month)]
            }
            Self::Owed(side, balance, month) => vec![
                side.text().to_owned(),
                "owed".to_owned(),
                balance.text().to_owned(),
                number(month),
            ],
            Self::Paid(item) => vec!["paid".to_owned(), (item as u8).to_string()],
        };
        parts.join(".")
    }
}
