//! What is left of the next £100.

use crate::insight::Threshold;
use crate::insight::keep_rate::Taking;
use crate::scenario::Trade;
use crate::words::{messages, text};

messages! {
    alike(kept: &str) = "You keep {kept} of the next £100, with the route as without";
    differs(kept: &str, route: &str, now: &str) =
        "You keep {kept} of the next £100 with {route}, {now} as you are";
}

/// The line over the profit of a year.
pub mod chart {
    use super::{Trade, messages, text};

    pub const fn axis(trade: Trade) -> &'static str {
        match trade {
            Trade::SoleTrader | Trade::NotYet => {
                text!("Profit of a year, where the rate changes")
            }
            Trade::LimitedCompany => text!("Company profit of a year, where the rate changes"),
            Trade::ClinicEmployed => text!("Clinic pay of a year, where the rate changes"),
        }
    }

    /// What is left of the next £100 at a place, as a clause.
    pub fn leaves(trade: Trade, made: &str, kept: &str) -> String {
        match trade {
            Trade::SoleTrader | Trade::NotYet => profit_leaves(made, kept),
            Trade::LimitedCompany => company_profit_leaves(made, kept),
            Trade::ClinicEmployed => clinic_pay_leaves(made, kept),
        }
    }

    pub const EITHER_WAY: &str = text!("you, with or without it");
    pub const WITH_ROUTE: &str = text!("with the route");
    pub const AS_YOU_ARE: &str = text!("as you are");

    messages! {
        profit_leaves(profit: &str, kept: &str) =
            "{profit} of profit leaves {kept} of the next £100";
        company_profit_leaves(profit: &str, kept: &str) =
            "{profit} of company profit leaves {kept} of the next £100";
        clinic_pay_leaves(pay: &str, kept: &str) =
            "{pay} of clinic pay leaves {kept} of the next £100";
        from(kept: &str, profit: &str) = "{kept} from {profit}";
        level(year: &str, now: &str, then: &str, first: &str) =
            "In the tax year {year}, the first full one with the new work: as you are, {now}; \
             with the route, {then}. The line begins at {first}.";
        stepped(year: &str, now: &str, then: &str, first: &str, steps: &str) =
            "In the tax year {year}, the first full one with the new work: as you are, {now}; \
             with the route, {then}. The line begins at {first}; then {steps}.";
    }
}

/// What is taken of a profit.
pub const fn taking(taking: Taking) -> &'static str {
    match taking {
        Taking::CorporationTax => text!("Corporation tax"),
        Taking::IncomeTax => text!("Income tax"),
        Taking::DividendTax => text!("Tax on dividends"),
        Taking::NationalInsurance => text!("National Insurance"),
        Taking::ChildBenefitCharge => text!("Child Benefit charged back"),
        Taking::StudentLoan => text!("Student loan"),
        Taking::PostgraduateLoan => text!("Postgraduate loan"),
    }
}

/// The tables.
pub mod table {
    use super::{Trade, messages, text};

    /// Where a stretch of the line begins.
    pub const fn stretch(trade: Trade) -> &'static str {
        match trade {
            Trade::SoleTrader | Trade::NotYet => text!("From a year’s profit of"),
            Trade::LimitedCompany => text!("From a year’s company profit of"),
            Trade::ClinicEmployed => text!("From a year’s clinic pay of"),
        }
    }

    /// What the next £100 is added to.
    pub const fn a_years(trade: Trade) -> &'static str {
        match trade {
            Trade::SoleTrader | Trade::NotYet => text!("A year’s profit"),
            Trade::LimitedCompany => text!("A year’s company profit"),
            Trade::ClinicEmployed => text!("A year’s clinic pay"),
        }
    }

    messages! {
        caption(title: &str) = "{title}. Of each £100 above the profit in the first column";
        where_it_goes(year: &str) = "Where the next £100 goes, tax year {year}";
    }

    pub const YOU_KEEP: &str = text!("You keep");
    pub const THE_NEXT: &str = text!("The next");
    pub const HUNDRED: &str = "£100";
    pub const AS_YOU_ARE: &str = text!("As you are");
    pub const WITH_ROUTE: &str = text!("With the route");
}

/// Where the rate changes.
pub mod changes {
    use super::{Threshold, messages, text};

    messages! {
        rate(at: &str, what: &str, above: &str, below: &str) =
            "{at}: {what}. You keep {above} above, {below} below.";
        at_once(pounds: &str) = "That takes {pounds} at once.";
        income_tax(rate: &str) = "income tax at {rate}";
        national_insurance(rate: &str) = "National Insurance at {rate}";
        dividend_tax(rate: &str) = "tax on dividends at {rate}";
        student_loan(plan: &str) = "student loan repayments start ({plan})";
    }

    /// What begins at a threshold that has neither a rate nor a plan.
    pub const fn begins(threshold: &Threshold) -> &'static str {
        match threshold {
            Threshold::AllowanceShrinks => text!("the personal allowance starts to shrink"),
            Threshold::AllowanceGone => text!("none of the personal allowance is left"),
            Threshold::CorporationTaxRises => {
                text!("corporation tax rises above the small rate")
            }
            Threshold::CorporationTaxMain => text!("corporation tax at the main rate on all"),
            Threshold::DividendsMoveUp => text!("pay pushes dividends into a higher band"),
            Threshold::ChildBenefitShrinks => text!("Child Benefit starts to be charged back"),
            Threshold::ChildBenefitGone => text!("all of Child Benefit is charged back"),
            Threshold::PostgraduateLoan => text!("postgraduate loan repayments start"),
            Threshold::DividendsCountForLoans => {
                text!("dividends start to count for student loans, all of them")
            }
            Threshold::IncomeTax(_)
            | Threshold::NationalInsurance(_)
            | Threshold::DividendTax(_)
            | Threshold::StudentLoan(_) => "",
        }
    }
}

/// What must be said besides.
pub mod notes {
    use super::{messages, text};

    pub const WHOLE_HUNDRED: &str = text!(
        "The next £100 is a whole one, at the rates between two thresholds: what the law rounds \
         to pounds or takes in steps evens out."
    );
    pub const COMPANY: &str = text!(
        "All profit after corporation tax is taken to be paid out as dividends. Your \
         director’s pay, and the employer’s National Insurance on it, come off before, and are \
         the same whatever the company makes."
    );
    pub const CLINIC: &str =
        text!("The clinic’s own National Insurance and VAT are not yours, and are not counted.");
    pub const LOANS: &str = text!("A loan repayment is no tax: it lowers what you owe.");
    pub const LEFT_OUT: &str = text!(
        "Left out: Making Tax Digital, which changes how you report and not what you owe; the \
         flat-rate VAT scheme; pensions; interest on tax paid late."
    );

    messages! {
        salary(pounds: &str) =
            "Your salary of {pounds} fills the lower bands first, so the thresholds come at lower \
             profits.";
        carried_forward(year: &str, month: &str) =
            "Some rates and thresholds of {year} are not known yet, and are carried forward from \
             {month}.";
        cliff(threshold: &str, most: &str) =
            "VAT is a cliff, not a rate: above {threshold} of takings that bear VAT in twelve \
             months you must register, and the VAT in your prices is then not yours, up to {most} \
             a year at that point, less the VAT on what you buy.";
        takings(year: &str, now: &str, then: &str) =
            "Your takings in {year}: {now} as you are, {then} with the route.";
    }

    /// Whether one is registered for VAT in that year, as one is and with the route.
    pub const fn registered(as_you_are: bool, with_route: bool) -> &'static str {
        match (as_you_are, with_route) {
            (true, true) => text!("You are registered in that year either way."),
            (false, true) => {
                text!("With the route you are registered in that year; as you are, not.")
            }
            (true, false) => {
                text!("As you are you are registered in that year; with the route, not.")
            }
            (false, false) => text!("You are not registered in that year."),
        }
    }
}
