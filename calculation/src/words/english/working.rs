//! The working: how each figure follows, in words.

use crate::model::{Balance, Reading};
use crate::words::{messages, text};

/// A figure's name.
pub const fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Payback => text!("Back where you started"),
        Reading::Gain => text!("Ahead or behind at the end"),
        Reading::AllInAll => text!("All in all"),
        Reading::DeepestHole => text!("Deepest hole"),
        Reading::Cost => text!("Cost"),
        Reading::CostAfterTax => text!("Cost after tax relief"),
        Reading::CostPerGuidedHour => text!("Cost for each guided hour"),
        Reading::PresentValue => text!("Worth today"),
        Reading::RateOfReturn => text!("Rate of return"),
        Reading::Hours => text!("Hours of study"),
        Reading::OwnTime => text!("Your own time"),
        Reading::Weeks => text!("Weeks of study"),
    }
}

/// A balance's name.
pub const fn balance(balance: Balance) -> &'static str {
    match balance {
        Balance::Tax => text!("Tax owed"),
        Balance::Vat => text!("VAT owed"),
        Balance::Instalments => text!("Instalments owed"),
        Balance::PostgraduateLoan => text!("Postgraduate loan owed"),
    }
}

/// Labels of what stands in the ledger.
pub mod label {
    use super::messages;

    messages! {
        of_treatment(name: &str, treatment: &str) = "{name}, {treatment}";
        step_at_end_of(name: &str, month: &str) = "{name}, at the end of {month}";
        at_end_of(balance: &str, month: &str) = "{balance} at the end of {month}";
        at_end_of_as_you_are(balance: &str, month: &str) =
            "{balance} at the end of {month}, as you are";
        at_end_of_with_route(balance: &str, month: &str) =
            "{balance} at the end of {month}, with the route";
        in_months(account: &str, months: &str) = "{account}, {months}";
        from_to(from: &str, to: &str) = "{from} to {to}";
        as_you_are(account: &str) = "{account}, as you are";
        with_route(account: &str) = "{account}, with the route";
        posted_as_you_are(label: &str) = "As you are: {label}";
        posted_with_route(label: &str) = "With the route: {label}";
        posted_in(month: &str, label: &str) = "{month}: {label}";
    }
}

/// Courses of events.
pub mod events {
    use super::{messages, text};
    use crate::model::Law;

    /// By whether one finishes, resits and trades in the new services.
    pub const fn course(finishes: bool, resits: bool, trades: bool) -> &'static str {
        match (finishes, resits, trades) {
            (false, _, _) => text!("You leave half way"),
            (true, false, true) => text!("You finish and sell the new services"),
            (true, true, true) => text!("You finish after a resit and sell the new services"),
            (true, false, false) => text!("You finish and do not sell the new services"),
            (true, true, false) => {
                text!("You finish after a resit and do not sell the new services")
            }
        }
    }

    messages! {
        no_change(course: &str) = "{course}; the law stays as it is";
        licence(course: &str) = "{course}; a licence is required";
        level_7(course: &str) = "{course}; Level 7 is required";
        registered_only(course: &str) = "{course}; registered professionals only";
        premises(course: &str) = "{course}; permitted premises";
    }

    pub fn under(law: Law, course: &str) -> String {
        match law {
            Law::NoChange => no_change(course),
            Law::Licence => licence(course),
            Law::Level7Required => level_7(course),
            Law::RegisteredOnly => registered_only(course),
            Law::Premises => premises(course),
        }
    }
}

// Where a number comes from that neither the visitor nor a fact gives.
pub const BY_CONVENTION: &str = text!("by convention");
pub const WORKED_OUT: &str = text!("worked out");

messages! {
    /// Whose an input is, or what a fact is about, before what is said of it.
    about(what: &str) = "{what}.";
    carried_forward(month: &str) = "Known to {month}, carried forward from there.";
}

/// How a step follows from its parts, in words or in numbers.
pub mod formula {
    use super::{messages, text};

    messages! {
        comes_to(sum: &str, value: &str) = "{sum} = {value}";
        not_below_nothing(one: &str) = "{one}, not below nothing";
        times(one: &str, other: &str) = "{one} × {other}";
        divided(one: &str, other: &str) = "{one} ÷ {other}";
        least(one: &str, other: &str) = "the smaller of {one} and {other}";
        most(one: &str, other: &str) = "the larger of {one} and {other}";
        power(one: &str, other: &str) = "{one} to the power of {other}";
        whole_times(divisor: &str, dividend: &str) =
            "how many whole times {divisor} goes into {dividend}";
        down(one: &str) = "{one}, cut to the whole";
        up(one: &str) = "{one}, raised to the whole pound, not below nothing";
        whole_up(one: &str) = "{one}, raised to the whole";
        cut(one: &str) = "{one}, cut to the pound";
        cut_each(one: &str, other: &str) = "{one} ÷ {other}, cut to the pound";
        annuity(principal: &str, rate: &str, months: &str) =
            "the equal payment that clears {principal} at {rate} in this many months: {months}";
        half(one: &str) = "half of {one}";
        less(one: &str, other: &str) = "{one} less {other}";
    }

    pub const NOTHING_TO_ADD: &str = text!("nothing to add");
    pub const ALL_ADDED: &str = text!("all of these added; what is taken off is negative");
    pub const NOTHING_DUE: &str =
        text!("nothing is due: these figures are on the wrong side of a limit");
    pub const FOUND: &str =
        text!("found by going through it month by month; this is what stands there");
    pub const NEVER: &str =
        text!("does not happen within the years looked at; this is where they end");

    // How rows of the ledger come to a number.
    messages! {
        months_added(months: &str) =
            "with the route less as you are, {months} of the ledger added";
        months_added_in_todays_money(months: &str) =
            "with the route less as you are, {months} of the ledger added; these rows are in \
             money of the day, and each is divided by the rise of prices before it is added to \
             the position";
        rows_added(months: &str) = "rows of the ledger, {months}, added";
        one_payment_added(number: &str) = "{number} payment added";
        payments_added(number: &str) = "{number} payments added";
    }

    pub const ROW_LESS_ROW: &str = text!("the ledger’s row with the route less its row as you are");
    pub const OWED_LESS_OWED: &str =
        text!("what is owed with the route less what is owed as you are");
    pub const BY_THE_PLAN: &str = text!("as the course’s plan has it");

    /// Payments so many of which were added.
    pub fn added(number: &str) -> String {
        match number {
            "1" => one_payment_added(number),
            _ => payments_added(number),
        }
    }

    /// A label in the middle of a formula, which does not begin a sentence: with its first letter
    /// small, unless the first word is an abbreviation or a name.
    pub fn in_the_middle(label: &str) -> String {
        const NAMES: [&str; 9] = [
            text!("VAT"),
            text!("Class"),
            text!("Child"),
            text!("Self"),
            text!("Scotland"),
            text!("National"),
            text!("Level"),
            text!("Levels"),
            text!("University"),
        ];
        let first_word = label.split([' ', ',']).next().unwrap_or(label);
        let mut letters = label.chars();
        match letters.next() {
            Some(first) if !NAMES.contains(&first_word) => [first.to_ascii_lowercase()]
                .into_iter()
                .chain(letters)
                .collect(),
            _ => label.to_owned(),
        }
    }
}
