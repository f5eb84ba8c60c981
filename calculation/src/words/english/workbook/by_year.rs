//! Lines of the sheets with one figure a line, and of those by tax year.

/// The plan.
pub mod plan {
    use crate::words::workbook::lines;
    use crate::words::{messages, text};

    pub const STUDY: &str = text!("The study");
    pub const FEE_HEADING: &str = text!("What the course costs");
    pub const LASER: &str = text!("Laser training");
    pub const LOAN: &str = text!("The government loan");
    pub const WORK: &str = text!("The work");

    lines! {
        NEEDS_4: "Level 4 is still needed", "1 for yes. Where the route asks for it and it is not held.";
        NEEDS_5: "Level 5 is still needed", "1 for yes.";
        HOURS_4: "Hours of Level 4", "";
        HOURS_5: "Hours of Level 5", "";
        ATTENDANCE: "Hours of attendance", "";
        SELF_STUDY: "Hours of self-study of the route", "Its hours less attendance.";
        FINISHED: "It is finished", "1 for yes; not where no hours a week are offered and some are needed.";
        WEEKS_4: "Weeks of Level 4", "Hours ÷ hours a week, weeks off added, rounded up.";
        WEEKS_5: "Weeks of Level 5", "";
        OWN_WEEKS: "Weeks that the route’s self-study takes", "";
        SHORTEST: "Shortest time in weeks", "";
        LONGEST: "Longest time in weeks", "";
        ROUTE_WEEKS: "Weeks of the route", "Between the shortest and the longest time.";
        ALL_WEEKS: "Weeks of study, all told", "";
        BEGINS: "The route begins, months", "Counted from month 0.";
        ENDS: "Study ends, months", "";
        FIRST: "First month of the route", "";
        LAST: "Last month of the route", "";
        ADMITTED: "The course admits you", "1 for yes.";
        OPENS: "Injectables open in month", "9999 is never.";
        MONTH_5: "Level 5 is paid in month", "";
        MONTHS_OF_STUDY: "Months from first to last", "Travel and models are spread over them.";
        HOURS: "Hours of study, all told", "";
        OWN_HOURS: "Hours in your own time", "";
        FEE: "Fee, with VAT where it comes on top", "";
        PARTS: "Years of study", "The fee is paid in as many equal parts.";
        FEE_OVER_YEARS: "Fee over all years", "Later parts rise.";
        FEE_LEFT: "Fee after the deposit", "";
        MONTHLY_RATE: "Interest on instalments a month", "";
        INSTALMENT: "Each instalment", "An annuity.";
        CHARGES: "Interest and fees on instalments", "";
        LEVEL_FEES: "Fees of Levels 4 and 5", "";
        TRAVEL: "Travel", "";
        MODELS: "Models", "";
        PAID: "Everything paid for the course", "Over its whole length, also beyond the months looked at; laser training apart.";
        LASER_WEEKS: "Weeks of laser training", "";
        LASER_LEARNT: "Laser is learnt", "1 for yes.";
        LASER_OPENS: "Laser opens in month", "9999 is never.";
        FIRST_PAID: "First month with a payment, or with laser open", "9999 where there is none.";
        FIRST_PAYMENT: "First payment in month", "";
        TO_APRIL: "Months from the start to the next April", "";
        COURSE_STARTS: "Month in which the course starts", "";
        CAP: "Most that is lent", "Of the month in which the course starts; nothing where no loan is taken.";
        PART_TIME: "Years after which repayment begins, finished or not", "";
        DUE_FROM: "Repaid from month", "The April after the study, or after those years.";
        PRESENT_HOURS: "Hours of a present appointment", "";
        SHARES: "Shares of extra takings, all told", "Marketing, cards, refunds.";
        RECOGNITION_RAMP: "Months until recognition is complete", "Those of the injectable with the largest share.";
        DEVICE_LIFE: "Months after which the device is bought again", "";
        TAXABLE: "Share of takings that bears VAT", "";
        VAT_RATE: "VAT rate at the start", "";
        VAT_SHARE: "VAT in what a client pays, once registered", "";
        VAT_THRESHOLD: "Threshold of registration at the start", "";
        DEDUCTED: "Training is deducted from profit", "1 for yes: where all three questions say so.";
    }

    messages! {
        mix(service: &str) = "{service}: share of the extra appointments";
        hours(service: &str) = "{service}: hours of the chair";
        prescriber(service: &str) = "{service}: prescriber’s fee";
    }
}

/// Tax by tax year.
pub mod tax {
    use crate::words::workbook::{World, lines};
    use crate::words::{messages, text};

    pub const fn title(world: World) -> &'static str {
        match world {
            World::AsYouAre => text!("Tax by tax year, as you are"),
            World::WithRoute => text!("Tax by tax year, with the route"),
            World::AtNoCost => text!("Tax by tax year, with the same services at no cost"),
        }
    }
    pub const ABOUT: &str = text!(
        "Pounds a year, April to March. The first two years lie before the starting month: their \
         bills are paid within the months looked at."
    );
    pub const MONTHS: &str = text!("Months of the year");
    pub const EARNINGS: &str = text!("What the year counts");
    pub const TRADE: &str = text!("The trade");
    pub const COMPANY: &str = text!("The company");
    pub const PAYROLL: &str = text!("Payroll");
    pub const SELF_ASSESSMENT: &str = text!("Self Assessment");
    pub const LOANS: &str = text!("Student loans");
    pub const PAYMENTS: &str = text!("The bill and when it falls due");

    lines! {
        BEFORE: "Before the starting month", "Counted as month 0 of the world as you are.";
        WITHIN: "Within the months looked at", "";
        AFTER: "After them", "Counted as the last month, without what happens once.";
        SALARY: "Salary from the job", "";
        DIRECTOR: "Director’s pay", "";
        CLINIC_PAY: "Pay from the clinic", "";
        PAY: "Pay, all told", "";
        TAKINGS: "Takings less VAT", "";
        RUNNING: "Running costs", "";
        ONCE: "Device, and training where it is deducted", "";
        EXPENSES: "Expenses", "";
        PROFIT: "Profit", "Takings less expenses, or less the trading allowance where expenses are under it.";
        LOSS: "Loss", "";
        AGAINST_SALARY: "Loss against the year’s salary", "";
        FORWARD: "Losses carried forward", "";
        USED: "Losses used", "";
        EARNED: "Pay and profit, after losses", "";
        FORWARD_4: "Losses carried forward for Class 4", "";
        USED_4: "Losses used for Class 4", "";
        CLASS_4_PROFIT: "Profit for Class 4", "";
        EMPLOYER: "Employer’s National Insurance", "";
        COMPANY_RESULT: "The company’s result", "";
        COMPANY_TAXED: "Profit less losses used", "";
        CORPORATION: "Corporation tax", "Between the limits with marginal relief.";
        RESERVE: "Reserve carried forward", "";
        DIVIDENDS: "Dividends", "All of the reserve that is above nothing.";
        ALLOWANCE: "Personal allowance", "Shrinks above its limit; rounded up to the pound.";
        TAXABLE: "Taxable pay and profit", "";
        INCOME_TAX: "Income tax on pay and profit", "Slices × rates.";
        DIVIDENDS_TAXED: "Taxable dividends", "";
        DIVIDEND_TAX: "Income tax on dividends", "The dividend allowance takes the lowest part.";
        ALL_INCOME_TAX: "Income tax, all told", "";
        CLASS_1_MAIN: "Class 1 on the salary at the main rate", "";
        CLASS_1: "Class 1 on each pay", "";
        CLASS_4_MAIN: "Class 4 at the main rate before the limit", "";
        CLASS_4_CHARGED: "Class 4 at the main rate", "Limited beside a job: regulation 100.";
        CLASS_4: "Class 4", "";
        BENEFIT: "Child Benefit of the year", "";
        CHARGE: "Child Benefit charge", "";
        TAX_AND_CLASS_4: "Tax, charge and Class 4", "";
        COUNTED: "Income that counts for loans", "Dividends all or not at all.";
        LOAN_MONTHLY: "Undergraduate loan by payroll, a month", "";
        LOAN_DUE: "Undergraduate loan on the year’s income", "";
        LOAN_ASSESSED: "Undergraduate loan by Self Assessment", "Less what payroll took.";
        POSTGRADUATE_MONTHLY: "Postgraduate loan by payroll, a month", "While a balance is owed.";
        POSTGRADUATE_ASSESSED: "Postgraduate loan by Self Assessment", "While a balance is owed.";
        ADDED_MONTHLY: "What the new loan’s plan adds, a month", "";
        ADDED_ASSESSED: "What the new loan’s plan adds by Self Assessment", "";
        BILL: "The year’s bill", "Less income tax taken by payroll; below nothing is money back.";
        ON_ACCOUNT: "Each payment on account for the next year", "";
        ACCRUING: "What of it falls on a month", "With corporation tax.";
        TAKEN: "Tax on the months looked at", "Bill, corporation tax and payroll.";
    }

    messages! {
        /// The part of an income that bears a rate.
        slice(rate: &str) = "What bears it: {rate}";
    }
}
