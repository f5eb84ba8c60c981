//! How a course would be paid for: at once, in instalments, year by year, with a loan.

use super::lists;
use crate::facts::Nation;
use crate::words::{messages, text};

messages! {
    at_once(pounds: &str) = "{pounds} at once";
    at_once_then(pounds: &str, later: &str) = "{pounds} at once, then {later}";
    one_a_year_later(pounds: &str) = "{pounds} a year later";
    one_a_month_later(pounds: &str) = "{pounds} a month later";
    yearly_parts(number: &str, pounds: &str) = "{number} yearly parts of {pounds}";
    monthly_instalments(number: &str, pounds: &str) =
        "{number} monthly instalments of {pounds}";
    in_yearly_parts(amounts: &str) = "{amounts} in yearly parts";
    in_monthly_instalments(amounts: &str) = "{amounts} in monthly instalments";
}

pub const NOTHING: &str = text!("Nothing to pay");

/// Later payments of one amount, so many of them.
pub fn alike(number: usize, written: &str, pounds: &str, yearly: bool) -> String {
    match (number, yearly) {
        (1, true) => one_a_year_later(pounds),
        (1, false) => one_a_month_later(pounds),
        (_, true) => yearly_parts(written, pounds),
        (_, false) => monthly_instalments(written, pounds),
    }
}

/// Later payments of several amounts.
pub fn unlike(amounts: &[String], yearly: bool) -> String {
    let amounts = lists::and(amounts);
    if yearly {
        in_yearly_parts(&amounts)
    } else {
        in_monthly_instalments(&amounts)
    }
}

messages! {
    terms(route: &str, terms: &str) = "{route}: {terms}.";
    first(route: &str, pounds: &str, month: &str) = "{route}: {pounds} in {month}.";
    first_then(route: &str, pounds: &str, month: &str, later: &str) =
        "{route}: {pounds} in {month}, then {later}.";
    deposit_then(route: &str, pounds: &str, month: &str, share: &str, later: &str) =
        "{route}: {pounds} in {month} (a deposit of {share}), then {later}.";
    loan(pounds: &str, month: &str) =
        "You take the government loan: within the years looked at it pays {pounds} of the fee, \
         and is repaid out of income from {month}.";
    besides_and_levels_below(fees: &str) =
        "The levels below it ({fees}, each when it begins), exams, travel, models and hands-on \
         training are paid besides.";
}

pub const BESIDES: &str = text!("Exams, travel, models and hands-on training are paid besides.");

/// All of it against the cash price.
pub mod total {
    use super::{lists, messages, text};

    pub const NO_INSTALMENTS: &str = text!("There are no instalments and no interest.");

    messages! {
        interest(pounds: &str, rate: &str) = "{pounds} is interest at {rate} a year";
        admin(pounds: &str) = "{pounds} is an admin fee, paid with the first part";
        with_charges(all: &str, charges: &str, cash: &str) =
            "That is {all} in all, of which {charges}; the cash price is {cash}.";
        with_charges_but_interest(all: &str, charges: &str, cash: &str) =
            "That is {all} in all, of which {charges}; no interest; the cash price is {cash}.";
        no_interest(all: &str) = "That is {all} in all, and no interest.";
        as_cash(all: &str) =
            "That is {all} in all and no interest, so the same as the cash price.";
        last_payment(month: &str) = "The last payment falls in {month}.";
    }

    /// What is charged besides the price: interest, an admin fee or both; at least one.
    pub fn charged(
        all: &str,
        interest: Option<String>,
        admin: Option<String>,
        cash: &str,
    ) -> String {
        let bears_interest = interest.is_some();
        let charges: Vec<String> = interest.into_iter().chain(admin).collect();
        let charges = lists::each(&charges);
        if bears_interest {
            with_charges(all, &charges, cash)
        } else {
            with_charges_but_interest(all, &charges, cash)
        }
    }
}

/// Every route's terms.
pub mod table {
    use super::text;

    pub const CAPTION: &str = text!("The fee of each course, as it would be paid");
    pub const ROUTE: &str = text!("Route");
    pub const AT_ONCE: &str = text!("At once");
    pub const THEN: &str = text!("Then");
    pub const CHARGES: &str = text!("Interest and fees");
    pub const IN_ALL: &str = text!("In all");
    pub const LAST_PAYMENT: &str = text!("Last payment");
}

/// Which government loan reaches which course.
pub mod lending {
    use super::{Nation, messages, text};

    messages! {
        caption(in_nation: &str) = "Government loans {in_nation}";
        terms(loan: &str, interest: &str, rate: &str, threshold: &str, plan: &str) =
            "{loan}: interest of {interest} a year, repaid at {rate} of income over {threshold} \
             under {plan}.";
        /// What must be said of one of the loan's figures.
        note(figure: &str, note: &str) = "{figure}: {note}";
    }

    pub const HEAD: [&str; 3] = [
        text!("Route"),
        text!("Loan that reaches it"),
        text!("At most"),
    ];
    pub const NONE_FOUND: &str = text!("none found");
    pub const MOST: &str = text!("The most that is lent");
    pub const INTEREST: &str = text!("The interest");
    pub const THRESHOLD: &str = text!("The income above which it is repaid");

    /// What a nation's loan is called.
    pub const fn lender(nation: Nation) -> &'static str {
        match nation {
            Nation::England => text!("Student Finance England’s Master’s Loan"),
            Nation::Wales => text!("Student Finance Wales’s Master’s loan"),
            Nation::Scotland => text!("Scotland’s postgraduate tuition fee loan"),
            Nation::NorthernIreland => {
                text!("Northern Ireland’s postgraduate tuition fee loan")
            }
        }
    }
}
