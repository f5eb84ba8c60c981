//! The workbook: its sheets and what stands at their heads. Names of lines are in the files below.

pub mod by_month;
pub mod by_year;

pub use by_month::{course, ledger, owed, position, practice, returns};
pub use by_year::{plan, tax};

use crate::words::{messages, text};

/// The worlds that are worked out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum World {
    AsYouAre,
    WithRoute,
    AtNoCost,
}

/// Names of the sheets: at most 31 characters.
pub mod sheets {
    use super::{World, text};

    pub const ANSWER: &str = text!("Answer");
    pub const INPUTS: &str = text!("Inputs");
    pub const FACTS: &str = text!("Facts");
    pub const RATES: &str = text!("Tax rates");
    pub const PLAN: &str = text!("Plan");
    pub const COURSE: &str = text!("Months and course");
    pub const POSITION: &str = text!("Position");
    pub const RETURNS: &str = text!("Rate of return");

    pub const fn practice(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Practice as you are"),
            World::WithRoute => text!("Practice with route"),
            World::AtNoCost => text!("Practice at no cost"),
        }
    }

    pub const fn tax(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Tax as you are"),
            World::WithRoute => text!("Tax with route"),
            World::AtNoCost => text!("Tax at no cost"),
        }
    }

    pub const fn owed(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Owed as you are"),
            World::WithRoute | World::AtNoCost => text!("Owed with route"),
        }
    }

    pub const fn ledger(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Ledger as you are"),
            World::WithRoute | World::AtNoCost => text!("Ledger with route"),
        }
    }
}

pub const DOCUMENT: &str = text!("Level 7 decision calculator: the calculation");
/// What stands in the cell of a box that is ticked, and of one that is not; formulas ask for them.
pub const YES: &str = text!("yes");
pub const NO: &str = text!("no");
/// What stands where a figure does not exist.
pub const NONE: &str = text!("none");
pub const SEVERAL: &str = text!("several");
pub const NEVER_BACK: &str = text!("never");
/// The unit of an amount of money.
pub const POUNDS: &str = "£";

messages! {
    /// A source and its date.
    source(source: &str, date: &str) = "{source} ({date})";
}

pub const ANSWER_ABOUT: &str = text!(
    "The figures below are worked out by the formulas of this workbook: change a yellow cell on \
     the sheets Inputs or Facts, and they follow."
);
pub const INPUTS_TITLE: &str = text!("Inputs");
pub const INPUTS_ABOUT: &str = text!(
    "Yellow cells may be changed: every other sheet follows. Grey ones decide the shape of the \
     workbook, or nothing here reads them."
);
pub const INPUT_HEADS: [&str; 9] = [
    text!("Input"),
    text!("What it is"),
    text!("Value"),
    text!("Unit"),
    text!("Low"),
    text!("High"),
    text!("Whose figure"),
    text!("Name in formulas"),
    text!("Source"),
];
pub const CHOOSE_ON_THE_PAGE: &str = text!("Choose this on the page and take the workbook again.");
pub const UNREAD: &str = text!(
    "Not read by this workbook: for “all in all”, simulated futures, other courses and other ways \
     of trading"
);
pub const FACTS_TITLE: &str = text!("Facts");
pub const FACTS_ABOUT: &str = text!(
    "Every figure of tax, loans and VAT that a formula reads, with its dates and source. A later \
     tax year carries the last known figure forward."
);
pub const FACT_HEADS: [&str; 11] = [
    text!("Fact"),
    text!("Applies to"),
    text!("Value"),
    text!("Unit"),
    text!("From"),
    text!("Known to"),
    text!("Kind"),
    text!("Read"),
    text!("Review by"),
    text!("Name in formulas"),
    text!("Source"),
];
pub const OVERRIDDEN: &str = text!("put in place");
pub const CONVENTIONS: &str = text!("Conventions");
pub const RATES_TITLE: &str = text!("Tax rates");
pub const RATES_ABOUT: &str =
    text!("What is in force in each tax year’s April. Change it on the sheet Facts.");
pub const INCOME_TAX: &str = text!("Income tax");
pub const INSURANCE: &str = text!("National Insurance");
pub const COMPANY: &str = text!("The company and its dividends");
pub const CHILDREN: &str = text!("Child Benefit");
pub const SELF_ASSESSMENT: &str = text!("Self Assessment");
pub const STUDENT_LOANS: &str = text!("Student loans");
pub const VAT: &str = text!("VAT");
pub const PLAN_TITLE: &str = text!("The plan");
pub const PLAN_ABOUT: &str = text!(
    "How long the study takes, what it costs and when services open. Months are counted from 0, \
     the starting month."
);

/// Declares the names of lines, each with its note, which may be empty.
macro_rules! lines {
    ($($name:ident: $label:literal, $note:literal;)+) => {$(
        pub const $name: (&str, &str) =
            ($crate::words::text!($label), $crate::words::text!($note));
    )+};
}
pub(crate) use lines;

lines! {
    MONTHS: "Months in a year", "";
    WEEKS: "Weeks in a year", "";
    MINUTES: "Minutes in an hour", "";
    HOURS_A_DAY: "Hours in a day of attendance", "";
    HAIR: "A hair", "A sum that is whole on paper counts as whole.";
    NOTHING: "Nothing", "Pounds that only rounding could tell from nothing.";
    HALF_A_PENNY: "Half a penny", "Added before a deduction is cut to the pound.";
    LEAST_DEDUCTION: "Least that payroll takes for a loan", "Pounds a month.";
    NEVER: "A month that never comes", "";
    NO_LIMIT: "No limit", "A threshold that no income reaches.";
    LOWEST_THRESHOLD: "Lowest threshold of your plans", "One deduction, by this plan.";
    LOWEST_THRESHOLD_WITH_NEW: "The same with the new loan’s plan", "";
}

/// The first sheet.
pub mod answer {
    use super::{World, sheets, text};

    pub const NO_ADVICE: &str = text!(
        "This is a calculation, not advice on tax, money or law. Take it to an accountant before \
         you act on it."
    );
    pub const FIGURES: &str = text!("The answer in figures");
    lines! {
        PAYBACK: "Back where you started, months", "From the first payment until the position is at nothing or above and stays so.";
        TOUCHED: "Touched nothing before that, months", "It then fell back.";
        FIRST_PAYMENT: "First payment", "";
        GAIN: "Gain at the end, pounds", "With the route less as you are, what is owed taken off.";
        NPV: "Net present value, pounds", "At the discount rate, counted from the first payment.";
        IRR: "Rate of return a year", "Where there is exactly one.";
        HOLE: "Deepest hole, pounds", "The lowest that the running cash difference falls.";
        HOLE_MONTH: "Its month", "";
        COST: "Cost, pounds", "Everything paid for the course, and what clinic hours given up would have left.";
        COST_AFTER_TAX: "Cost after tax relief, pounds", "";
        COST_PER_GUIDED_HOUR: "Cost for each guided hour, pounds", "";
        HOURS: "Hours of study", "";
        OWN_HOURS: "Hours in your own time", "";
        OWN_TIME: "What your own time is worth, pounds", "Not in the cost.";
        WEEKS: "Weeks of study", "";
        FINISHED: "Is it ever finished?", "No, where no hours are offered and some are needed.";
        ALL_IN_ALL: "All in all, pounds", "The mean of the gain over every course of events and every law, by their probabilities.";
    }
    pub const STAYS: &str = text!("What stays as it was");
    pub const STAYS_ABOUT: &str = text!(
        "Two things are no formulas: they stand as the page had them when this workbook was made. \
         Simulated futures are not in it."
    );
    pub const STAYS_NOTE: &str = text!(
        "Stays as it was: it is the mean over courses of events, each of which would need a ledger \
         of its own."
    );
    pub const SAID_NOTE: &str =
        text!("Stays as it was: the page’s own words when this workbook was made.");
    pub const HEADLINE: &str = text!("The answer, as the page said it");
    pub const TIPPING: &str = text!("What it hangs on");
    pub const BAD_END: &str = text!("If it goes badly");
    pub const IN_ALL: &str = text!("If you finish, and all in all");
    pub const INSTEAD: &str = text!("Instead");
    pub const SHEETS: &str = text!("The sheets");
    pub const CELLS: &str = text!("The cells");
    pub const SAMPLE: &str = text!("A cell like this");
    pub const INPUT_CELL: &str = text!("May be changed; what it takes is checked.");
    pub const CHOSEN_CELL: &str =
        text!("Chosen on the page: the shape of the workbook hangs on it, or nothing reads it.");
    pub const WORKED_CELL: &str = text!("Worked out by a formula.");
    pub const STAYS_CELL: &str = text!("Stays as it was when the workbook was made.");

    /// Every sheet and what is on it, in the order of their tabs.
    pub const fn contents() -> [(&'static str, &'static str); 18] {
        [
            (sheets::ANSWER, text!("This sheet.")),
            (
                sheets::INPUTS,
                text!("What you said, and what we assumed, with sources."),
            ),
            (
                sheets::FACTS,
                text!("Figures of tax, loans and VAT, with sources; conventions."),
            ),
            (
                sheets::RATES,
                text!("Which of them are in force in which tax year."),
            ),
            (
                sheets::PLAN,
                text!("Length of study, payments, opening months; terms of the work."),
            ),
            (
                sheets::POSITION,
                text!("With the route less as you are: payback, gain, present value, cost."),
            ),
            (
                sheets::ledger(World::AsYouAre),
                text!("Every account by month, without the route."),
            ),
            (
                sheets::ledger(World::WithRoute),
                text!("Every account by month, with it."),
            ),
            (
                sheets::COURSE,
                text!("What both worlds share by month, and what the course costs."),
            ),
            (
                sheets::practice(World::AsYouAre),
                text!("Appointments, hours, takings, costs and VAT by month."),
            ),
            (
                sheets::practice(World::WithRoute),
                text!("The same with the route."),
            ),
            (
                sheets::tax(World::AsYouAre),
                text!("Tax, National Insurance and loans by tax year."),
            ),
            (
                sheets::tax(World::WithRoute),
                text!("The same with the route."),
            ),
            (
                sheets::owed(World::AsYouAre),
                text!("When tax, VAT and loans are paid, and what is owed."),
            ),
            (
                sheets::owed(World::WithRoute),
                text!("The same with the route."),
            ),
            (
                sheets::practice(World::AtNoCost),
                text!("The same services at no cost: for the cost after tax."),
            ),
            (sheets::tax(World::AtNoCost), text!("Tax on them.")),
            (
                sheets::RETURNS,
                text!("Where the rate of return is looked for."),
            ),
        ]
    }
}
