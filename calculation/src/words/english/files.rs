//! The files that a visitor takes away: heads of tables, entries of a calendar, citations, and what
//! is said of a file that is opened again.

use crate::model::Balance;
use crate::words::{messages, text};

/// What made a file.
pub const CALCULATOR: &str = text!("Level 7 decision calculator");

// The ledger as a table. The unit stands in the head, so that a cell is a bare number.

pub const MONTH: &str = text!("Month counted from 0");
pub const CALENDAR_MONTH: &str = text!("Calendar month");
pub const CASH_FLOW: &str = text!("Cash flow");
pub const ALL_OWED: &str = text!("All that is owed");
pub const POSITION: &str = text!("Where that leaves you (£)");
pub const POSITION_IN_TODAYS_MONEY: &str = text!("Where that leaves you (£ in today’s money)");
/// Whose ledger it is.
pub const ROUTE: &str = text!("Route");
/// The version of the program.
pub const MODEL: &str = text!("Model");
pub const FACTS: &str = text!("Facts as of");
pub const SEED: &str = text!("Seed");

/// What is still owed at a month's end.
pub const fn owed(balance: Balance) -> &'static str {
    match balance {
        Balance::Tax => text!("Tax owed"),
        Balance::Vat => text!("VAT owed"),
        Balance::Instalments => text!("Instalments owed"),
        Balance::PostgraduateLoan => text!("Loan owed"),
    }
}

messages! {
    // Columns of an account or a balance: in both worlds, and what differs.
    as_you_are(account: &str) = "{account}: as you are (£)";
    with_the_route(account: &str) = "{account}: with the route (£)";
    difference(account: &str) = "{account}: difference (£)";

    /// A day: "23 November 2026".
    day(day: i32, month: &str, year: i32) = "{day} {month} {year}";
}

/// Entries of a calendar.
pub mod calendar {
    use crate::words::{messages, text};

    messages! {
        /// What the calendar is called.
        name(route: &str) = "{route}: study plan";
        /// An entry of which the month is known and the day is not.
        in_this_month(what: &str) = "{what} (in this month)";
        starts(route: &str) = "Study starts: {route}";
        /// Where levels below come first.
        begins(route: &str) = "The course itself begins: {route}";
        /// One payment. `what` is an account's name.
        payment(what: &str, sum: &str) = "{what} due: {sum}";
        /// Several payments of a month.
        payments(sum: &str) = "Course payments due: {sum}";
        /// One of several payments.
        part(what: &str, sum: &str) = "{what}: {sum}.";
        /// Days of attendance of a month, out of all.
        attendance(days: &str, all: &str) = "Attendance: {days} of {all}";
        travel_and_models(sum: &str) =
            "Travel and models are put at about {sum} a month while the course lasts.";
        assessment(route: &str) = "Assessment: {route}";
        ends(route: &str) = "Study ends: {route}";
        held(route: &str) = "Award held from now on: {route}";
        paid_back(route: &str) = "Estimate: back where you started, {route}";
        /// Rules of law that are to be looked at again.
        review(number: usize) = "Look at the law again: {number} rules";
        /// A rule with how it binds.
        rule(standing: &str, sentence: &str) = "{sentence} ({standing})";
    }

    pub const INJECTABLES_OPEN: &str = text!("New treatments open");
    pub const LASER_OPENS: &str = text!("Laser and IPL open");
    pub const MONTH_KNOWN: &str =
        text!("The plan knows the month and not the day. Your provider sets the day.");
    pub const DAYS_SPREAD: &str = text!(
        "The plan spreads days of attendance evenly over the course. Your provider sets the days."
    );
    pub const ASSESSMENT_TAKEN: &str =
        text!("The assessment is taken to fall in the last month of study.");
    pub const AN_ESTIMATE: &str =
        text!("This is an estimate, if it is finished and nothing changes in law.");
    pub const REVIEW: &str = text!(
        "By this day we mean to have read these again; look whether there is a newer page. This is \
         not a date on which the law changes."
    );
}

/// Citations.
pub mod citation {
    use crate::words::{messages, text};

    /// Who wrote it.
    pub const AUTHOR: &str = text!("Level 7 decision calculator project");

    messages! {
        /// What is cited, after its author.
        title(calculator: &str, question: &str) = "{calculator}: {question}";
        /// Who, what, and which version of it.
        whole(author: &str, title: &str, receipt: &str) = "{author}. {title}. {receipt}";
        /// What it found. `answer` is a sentence.
        result(answer: &str) = "Result: {answer}";
        accessed(day: &str) = "Accessed {day}.";
        accessed_at(address: &str, day: &str) = "{address}. Accessed {day}.";
    }
}

/// What is said of a file that is opened.
pub mod opened {
    use crate::words::{messages, text};

    pub const TOO_LARGE: &str =
        text!("This file is larger than any that the calculator writes, so it was not read.");
    pub const TOO_DEEP: &str = text!(
        "This file is nested deeper than any that the calculator writes, so it was not read."
    );
    pub const NOT_JSON: &str = text!("This file is not JSON, or it is damaged.");
    pub const NOT_OURS: &str = text!("This is not a file of the Level 7 calculator.");
    pub const NO_SCENARIO: &str = text!("This file holds no answers and figures of yours.");

    pub const NEWER: &str = text!(
        "The file was written by a newer calculator. What this one knows was read; the rest was \
         left out."
    );
    pub const UNCLEAR_VERSION: &str =
        text!("The file does not say which version of the format it has. It was read as this one.");

    messages! {
        other_facts(theirs: &str, ours: &str) =
            "The file was written with facts as of {theirs}; results are worked out anew with those \
             of {ours}. Every figure is as the file has it; ranges that were ours are of {ours}.";
        /// One input that this program does not know.
        unknown(number: &str) = "{number} input of the file is not known here and was left out.";
        several_unknown(number: &str) =
            "{number} inputs of the file are not known here and were left out.";
        missing(number: &str) = "{number} input is not in the file and has our figure.";
        several_missing(number: &str) = "{number} inputs are not in the file and have our figures.";
        twice(input: &str) = "{input}: is in the file more than once. The last was taken.";
        clamped(input: &str) =
            "{input}: is outside the range that can be answered. The nearest end was taken.";
        /// An input that was left at our figure. `why` is one of the clauses below.
        left(input: &str, why: &str) = "{input}: {why}. Our figure stands.";
    }

    pub const WRONG_KIND: &str = text!("is not the kind of value that is asked for");
    pub const NOT_FINITE: &str = text!("is too large to be a number");
    pub const NOT_WHOLE: &str = text!("is not a whole number");
    pub const OUT_OF_ORDER: &str = text!("low, likely and high are not in that order");
    pub const NOT_A_CHOICE: &str = text!("is none of the answers to choose from");
}

/// Where there is nothing to draw.
pub mod drawing {
    use crate::words::messages;

    messages! {
        no_futures(route: &str) = "{route} is not open to you, so its futures were not simulated";
    }
}
