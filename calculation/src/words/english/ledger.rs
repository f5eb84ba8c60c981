//! The ledger by year.

use crate::model::Balance;
use crate::words::{messages, text};

pub const WITH_LESS_WITHOUT: &str = text!("With the route, less as you are");
pub const SUM: &str = text!("Sum");
pub const CASH: &str = text!("Cash");
pub const WHERE_THAT_LEAVES_YOU: &str = text!("Where that leaves you");
pub const CAPTION: &str = text!("Pounds; costs are negative. Tax is shown when it is paid.");

messages! {
    title(route: &str) = "{route}: what differs, year by year";
    /// The head of a year's column, by its last month: "to Oct 2027".
    to_month(month: &str, year: i32) = "to {month} {year}";
}

/// What is still owed at a year's end.
pub const fn owed(balance: Balance) -> &'static str {
    match balance {
        Balance::Tax => text!("Tax still owed at the year’s end"),
        Balance::Vat => text!("VAT still owed"),
        Balance::Instalments => text!("Instalments still owed"),
        Balance::PostgraduateLoan => text!("Loan still owed"),
    }
}
