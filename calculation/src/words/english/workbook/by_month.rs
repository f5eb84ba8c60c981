//! Lines of the sheets by month.

/// What both worlds share, and the course.
pub mod course {
    use crate::words::workbook::lines;
    use crate::words::{messages, text};

    pub const TITLE: &str = text!("Months, and what the course costs");
    pub const ABOUT: &str =
        text!("What both worlds share, month by month. Amounts paid are above nothing.");
    pub const TIME: &str = text!("Time and prices");
    pub const STUDY: &str = text!("The study");
    pub const OPENING: &str = text!("What is open, and how far it is established");
    pub const PAY: &str = text!("Pay");
    pub const PAYMENTS: &str = text!("What is paid for the course");
    pub const RAMP: &str = text!("0 to 1.");

    lines! {
        NUMBER: "Month", "Counted from 0.";
        CALENDAR: "Month of the calendar", "";
        YEAR: "Column of its tax year", "On the tax sheets: the third holds month 0.";
        YEARS_SINCE: "Year", "Counted from 0.";
        PRICES: "Level of prices", "";
        VOLUME: "Level of appointments", "Growth in money less that of prices.";
        A_WEEK: "Appointments of a month for each one a week", "";
        DEFLATOR: "Today’s money", "1 where it is not asked for.";
        STUDIED: "Share of the month that is studied", "";
        SHARE_DONE: "Share of the study that is done", "";
        OPEN: "Injectables are open", "1 for yes.";
        LASER_OPEN: "Laser is open", "1 for yes.";
        RECOGNISED: "Recognition of the award", "0 to 1.";
        SALARY: "Salary from the job", "";
        DIRECTOR: "Director’s pay", "";
        SINCE_FIRST: "Months since the route began", "";
        OWED: "Instalments still owed", "";
        INTEREST: "Interest on instalments", "";
        LENT: "Lent towards the fee", "";
    }

    messages! {
        ramp(service: &str) = "{service}: how far established";
    }
}

/// The practice.
pub mod practice {
    use crate::words::workbook::{World, lines};
    use crate::words::{messages, text};

    pub const fn title(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("The practice as you are"),
            World::WithRoute => text!("The practice with the route"),
            World::AtNoCost => text!("The practice with the same services at no cost"),
        }
    }
    pub const ABOUT: &str = text!("Costs are below nothing.");
    pub const ASKED: &str = text!("Appointments asked for");
    pub const CHAIR: &str = text!("Chair-hours: what leaves least gives way first");
    pub const DONE: &str = text!("Appointments that fit");
    pub const ACCOUNTS: &str = text!("Takings and costs");
    pub const TAXED: &str = text!("What tax looks at");
    pub const THRESHOLD: &str = text!("The VAT threshold");
    pub const CLINIC: &str = text!("What the clinic pays you");
    pub const LEAVES: &str = text!("Pounds a booked chair-hour, after costs.");
    pub const LEFT: &str =
        text!("After all that leaves more; of equals what stands first comes first.");
    pub const PRESENT_LEFT: &str = text!("Present work: hours left for it");
    pub const PRESENT_FITS: &str = text!("Present work: part that fits");

    lines! {
        REGISTERED: "Registered for VAT", "1 for yes: from the month after the next, for good.";
        CLINIC_REGISTERED: "The clinic is registered for VAT", "1 for yes.";
        VAT_SHARE: "VAT in what a client pays", "";
        PRESENT_ASKED: "Present work", "With recognition, less what new work replaces.";
        CHAIR_HOURS: "Chair-hours", "";
        PRESENT_PRICE: "Price of a present appointment", "";
        PRESENT_LEAVES: "Present work: what an hour leaves", "Pounds.";
        PRESENT_NEEDS: "Present work: hours needed", "";
        PRESENT_DONE: "Present work", "";
        TAKINGS: "Takings", "";
        VAT_OF_MONTH: "VAT of the month", "On takings less costs that carry it.";
        NET: "Takings less VAT", "";
        NET_THAT_RECURS: "The same without VAT back on a device", "";
        RUNNING: "Running costs", "";
        ONCE: "Device, and training where it is deducted", "";
        TWELVE_MONTHS: "Taxable takings of twelve months", "Months before the first count as month 0 as you are.";
        OVER: "Over the threshold", "1 for yes.";
        CLINIC_SALARY: "Salary", "Less hours given up.";
        CLINIC_RISE: "Rise for the new treatments", "";
        COMMISSION: "Commission", "";
    }

    messages! {
        asked(service: &str) = "{service}";
        leaves(service: &str) = "{service}: what an hour leaves";
        needs(service: &str) = "{service}: hours needed";
        left(service: &str) = "{service}: hours left for it";
        fits(service: &str) = "{service}: part that fits";
        booked(service: &str) = "{service}: booked";
        kept(service: &str) = "{service}: kept";
    }
}

/// What is owed, and when it is paid.
pub mod owed {
    use crate::words::text;
    use crate::words::workbook::{World, lines};

    pub const fn title(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("What is owed and paid, as you are"),
            World::WithRoute | World::AtNoCost => text!("What is owed and paid, with the route"),
        }
    }
    pub const ABOUT: &str =
        text!("Payments are below nothing, what is owed above. The third column opens a balance.");
    pub const PAYROLL: &str = text!("Payroll");
    pub const SELF_ASSESSMENT: &str = text!("Self Assessment");
    pub const LOANS: &str = text!("Postgraduate loan owed already");
    pub const NEW_LOAN: &str = text!("The new loan");

    lines! {
        ASSESSED: "Due: in January the balance and a payment on account, in July another", "";
        ACCRUING: "Tax that falls on the month", "";
        TAX_OWED: "Tax owed", "";
        VAT_OWED: "VAT owed", "";
        BALANCE: "Balance", "";
        INTEREST: "Interest", "";
        BY_PAYROLL: "Repaid by payroll", "";
        BY_ASSESSMENT: "Repaid by Self Assessment", "";
        DUE: "Repayment is due", "1 for yes.";
        WAS_DUE: "It was due in the March before last", "1 for yes: ten months ago.";
        LOANS_OWED: "Loans owed", "";
    }
}

/// The ledger.
pub mod ledger {
    use crate::model::Balance;
    use crate::words::text;
    use crate::words::workbook::World;

    pub const fn title(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Ledger as you are"),
            World::WithRoute | World::AtNoCost => text!("Ledger with the route"),
        }
    }
    pub const ABOUT: &str = text!(
        "Pounds; costs are below nothing, tax is shown when it is paid. The third column is the sum."
    );
    pub const CASH_HEADING: &str = text!("Money in and out");
    pub const CASH: &str = text!("Cash");
    pub const OWED_HEADING: &str = text!("Owed at the month’s end");
    pub const ALL_OWED: &str = text!("Owed, all told");

    /// What is still owed at a month's end.
    pub const fn owed(balance: Balance) -> &'static str {
        match balance {
            Balance::Tax => text!("Tax owed"),
            Balance::Vat => text!("VAT owed"),
            Balance::Instalments => text!("Instalments owed"),
            Balance::PostgraduateLoan => text!("Loan owed"),
        }
    }
}

/// The position.
pub mod position {
    use crate::words::text;
    use crate::words::workbook::lines;

    pub const TITLE: &str = text!("The position: with the route less as you are");
    pub const ABOUT: &str = text!("Pounds, month by month; figures stand in the third column.");
    pub const DIFFERENCES: &str = text!("Differences");
    pub const PAYBACK_HEADING: &str = text!("Payback");
    pub const HOLE_HEADING: &str = text!("The deepest hole");
    pub const NPV_HEADING: &str = text!("Present value");
    pub const FIGURES: &str = text!("Gain and cost");

    lines! {
        CASH: "Cash with the route less as you are", "";
        OWED: "Owed with the route less as you are", "";
        RUNNING: "Cash so far", "In today’s money where that is asked for.";
        OWN_TIME_SPENT: "Own time spent", "Where it counts.";
        POSITION: "Position", "Cash so far, less what is owed and own time.";
        SETTLED: "Cash, with what is owed settled in the last month", "Nothing where it is within a tenth of a penny.";
        BELOW: "Below nothing", "1 for yes.";
        BELOW_TO_COME: "Months below nothing from here on", "";
        NOT_YET: "Not yet back for good", "1 for yes.";
        WAS_BELOW: "Was below nothing by now", "1 for yes.";
        TOUCHES: "Touches nothing, and falls back", "1 for yes.";
        PAYBACK: "Payback, months from the first payment", "";
        TOUCHED: "Touched nothing before, months", "";
        HOLE: "Deepest hole", "";
        AS_DEEP: "As deep as that", "1 for yes.";
        HOLE_MONTH: "Its month", "";
        MOVED: "Month, where anything differs", "9999 where nothing does.";
        COUNTED_FROM: "Counted from month", "The first payment, or the first difference.";
        DISCOUNTED: "Discounted", "";
        NPV: "Net present value", "";
        GAIN: "Gain", "The position in the last month.";
        LEFT: "What the practice leaves with the route", "";
        LEFT_FREE: "What it leaves with no hours given up", "";
        LOST: "What the clinic hours given up would have left", "";
        COST: "Cost", "";
        TAX_SAVED: "Tax that the cost saves", "Tax on the same services at no cost, less tax with the route.";
        COST_AFTER_TAX: "Cost after tax relief", "";
        COST_PER_GUIDED_HOUR: "Cost for each guided hour", "";
        OWN_TIME: "What your own time is worth", "";
    }
}

/// The rate of return.
pub mod returns {
    use crate::words::text;
    use crate::words::workbook::lines;

    pub const TITLE: &str = text!("Where the rate of return is looked for");
    pub const ABOUT: &str = text!(
        "What the cash differences are worth at many rates: a rate of return is where that changes \
         its sign."
    );
    pub const STEP: &str = text!("Step");
    pub const TRIED: &str = text!("ln(1 + rate)");
    pub const TRIED_RATE: &str = text!("Rate a year");
    pub const WORTH: &str = text!("Worth");
    pub const TURNS: &str = text!("Changes sign");

    lines! {
        LOWEST: "Lowest rate looked at", "";
        HIGHEST: "Highest rate looked at", "";
        STEPS: "Steps between them", "";
        COUNT: "Rates found", "";
        GUESS: "Where to look for it, a month", "";
        RATE: "Rate of return a year", "Where there is exactly one.";
    }
}
