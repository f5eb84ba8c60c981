//! Student loans: repayment plans, and the loans for postgraduate study of the four nations.
//!
//! Figures and who may borrow; deductions and balances are in `model`.

use super::tax::{figures, law, noted};
use super::tax_sources as s;
use super::{Month, Nation, Series, Source};
use crate::words::text;

const Y25: Month = Month::new(2025, 4);
const Y26: Month = Month::new(2026, 4);
const END_25: Option<Month> = Some(Month::new(2026, 3));
const END_26: Option<Month> = Some(Month::new(2027, 3));

/// Academic years are taken from August, so that an early start still finds its own cap.
const AUTUMN_25: Month = Month::new(2025, 8);
const AUTUMN_26: Month = Month::new(2026, 8);
const SUMMER_26: Option<Month> = Some(Month::new(2026, 7));
const SUMMER_27: Option<Month> = Some(Month::new(2027, 7));

/// A repayment plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LoanPlan {
    /// England and Wales before 2012; Northern Ireland, its postgraduate loans included.
    Plan1,
    /// England 2012 to 2023; Wales since 2012.
    Plan2,
    /// Scotland, its postgraduate loans included.
    Plan4,
    /// England since 2023; nothing is repaid before April 2026.
    Plan5,
    /// Master's and doctoral loans of England and Wales, beside any other plan.
    Postgraduate,
}

impl LoanPlan {
    /// All five, in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::Plan1,
        Self::Plan2,
        Self::Plan4,
        Self::Plan5,
        Self::Postgraduate,
    ];

    /// Its name in files and requests.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan1 => "plan_1",
            Self::Plan2 => "plan_2",
            Self::Plan4 => "plan_4",
            Self::Plan5 => "plan_5",
            Self::Postgraduate => "postgraduate",
        }
    }

    /// Its repayment threshold over time, in pounds a year.
    #[must_use]
    pub const fn threshold(self) -> &'static Series {
        match self {
            Self::Plan1 => &PLAN_1_THRESHOLD,
            Self::Plan2 => &PLAN_2_THRESHOLD,
            Self::Plan4 => &PLAN_4_THRESHOLD,
            Self::Plan5 => &PLAN_5_THRESHOLD,
            Self::Postgraduate => &POSTGRADUATE_THRESHOLD,
        }
    }

    /// Its share of income above the threshold.
    #[must_use]
    pub const fn rate(self) -> &'static Series {
        match self {
            Self::Postgraduate => &POSTGRADUATE_RATE,
            _ => &UNDERGRADUATE_RATE,
        }
    }
}

impl LoanPlan {
    /// The month before which nothing is repaid under it; `None` where repayments have long begun.
    #[must_use]
    pub const fn repaid_since(self) -> Option<Month> {
        match self {
            Self::Plan5 => Some(Y26),
            _ => None,
        }
    }
}

/// What a nation lends for a taught postgraduate course.
#[derive(Debug)]
pub struct Scheme {
    /// Whose students.
    pub nation: Nation,
    /// The most that it lends towards one course.
    pub cap: &'static Series,
    /// Whether it lends for a PgCert by itself.
    pub certificate: bool,
    /// Whether it lends for a PgDip by itself.
    pub diploma: bool,
    /// How it is repaid.
    pub plan: LoanPlan,
    /// Its interest.
    pub interest: &'static Series,
}

/// One scheme for each nation. No government loan was found for a vocational Level 7 award
/// anywhere: the Advanced Learner Loan ends at Level 6.
pub static SCHEMES: [Scheme; 4] = [
    Scheme {
        nation: Nation::England,
        cap: &MASTERS_CAP_ENGLAND,
        certificate: false,
        diploma: false,
        plan: LoanPlan::Postgraduate,
        interest: &POSTGRADUATE_INTEREST,
    },
    Scheme {
        nation: Nation::Wales,
        cap: &MASTERS_CAP_WALES,
        certificate: false,
        diploma: false,
        plan: LoanPlan::Postgraduate,
        interest: &POSTGRADUATE_INTEREST,
    },
    Scheme {
        nation: Nation::Scotland,
        cap: &MASTERS_CAP_SCOTLAND,
        certificate: false,
        diploma: true,
        plan: LoanPlan::Plan4,
        interest: &PLAN_1_AND_4_INTEREST,
    },
    Scheme {
        nation: Nation::NorthernIreland,
        cap: &MASTERS_CAP_NORTHERN_IRELAND,
        certificate: true,
        diploma: true,
        plan: LoanPlan::Plan1,
        interest: &PLAN_1_AND_4_INTEREST,
    },
];

const PLANS: &[&Source] = &[&s::WHICH_LOANS, &s::RATES_2026];
const MASTERS_RULES: &[&Source] = &[&s::REPAYING, &s::WHICH_LOANS];
const CAP_2026: &str = text!(
    "The 2025/26 maximum raised by the announced 2.71% and cut to the pound: our arithmetic."
);

figures! {
    PLAN_1_THRESHOLD "loan.plan_1_threshold" "Plan 1: income above which one repays" PoundsPerYear "Plan 1"
        [law(26_065.0, Y25, END_25, PLANS), law(26_900.0, Y26, END_26, &[&s::WHICH_LOANS, &s::DFE_LOANS])];
    PLAN_2_THRESHOLD "loan.plan_2_threshold" "Plan 2: income above which one repays" PoundsPerYear "Plan 2"
        [law(28_470.0, Y25, END_25, PLANS), noted(29_385.0, Y26, Some(Month::new(2030, 3)), PLANS, text!("Held until April 2030 by the Budget of 2025."))];
    PLAN_4_THRESHOLD "loan.plan_4_threshold" "Plan 4: income above which one repays" PoundsPerYear "Plan 4"
        [law(32_745.0, Y25, END_25, PLANS), law(33_795.0, Y26, END_26, PLANS)];
    PLAN_5_THRESHOLD "loan.plan_5_threshold" "Plan 5: income above which one repays" PoundsPerYear "Plan 5"
        [noted(25_000.0, Y26, END_26, &[&s::WHICH_LOANS, &s::DFE_LOANS, &s::REPAYING], text!("Nothing is repaid before April 2026."))];
    POSTGRADUATE_THRESHOLD "loan.postgraduate_threshold" "Postgraduate loan: income above which one repays" PoundsPerYear "Postgraduate loans of England and Wales"
        [law(21_000.0, Y25, END_26, &[&s::WHICH_LOANS])];
    UNDERGRADUATE_RATE "loan.undergraduate_rate" "Share of income above the threshold that repays plans 1 to 5" Share "Plans 1, 2, 4 and 5"
        [law(0.09, Y25, END_26, PLANS)];
    POSTGRADUATE_RATE "loan.postgraduate_rate" "Share of income above the threshold that repays a postgraduate loan" Share "Postgraduate loans of England and Wales"
        [law(0.06, Y25, END_26, &[&s::WHICH_LOANS])];
    UNEARNED_LIMIT "loan.unearned_limit" "Unearned income up to which none of it repays loans, and above which all of it does" PoundsPerYear "Every plan, by Self Assessment"
        [noted(2_000.0, Y25, None, &[&s::UNEARNED], text!("Above the limit the whole counts, not the excess alone."))];
    POSTGRADUATE_INTEREST "loan.postgraduate_interest" "Interest on a postgraduate loan" SharePerYear "Postgraduate loans of England and Wales"
        [noted(0.062, Month::new(2025, 9), Some(Month::new(2026, 8)), &[&s::DFE_LOANS, &s::COMMONS_LOANS], text!("RPI of 3.2% plus 3%.")),
         noted(0.06, Month::new(2026, 9), Some(Month::new(2027, 8)), &[&s::INTEREST_CAP], text!("Capped for one year; otherwise RPI plus 3%."))];
    PLAN_1_AND_4_INTEREST "loan.plan_1_and_4_interest" "Interest on plans 1 and 4" SharePerYear "Scotland and Northern Ireland"
        [noted(0.032, Month::new(2025, 9), Some(Month::new(2026, 8)), &[&s::DFE_LOANS, &s::COMMONS_LOANS], text!("The lower of RPI and the Bank of England's rate plus 1%."))];
    WRITE_OFF_YEARS "loan.postgraduate_write_off" "Years from the first due repayment until the loan is cancelled" Years "Postgraduate loans of England and Wales"
        [law(30.0, Y25, None, MASTERS_RULES)];
    PART_TIME_YEARS "loan.part_time_repayment" "Years after a part-time start by which repayment begins, finished or not" Years "Postgraduate loans of England and Wales"
        [law(4.0, Y25, None, &[&s::REPAYING])];
    MASTERS_CAP_ENGLAND "loan.masters_cap_england" "Most that is lent for a Master's" Pounds "England; a full Master's of 180 credits only"
        [law(12_858.0, AUTUMN_25, SUMMER_26, &[&s::MASTERS_2025]),
         noted(13_206.0, AUTUMN_26, SUMMER_27, &[&s::MASTERS_2026, &s::MASTERS_2025], CAP_2026)];
    MASTERS_CAP_WALES "loan.masters_cap_wales" "Most that is lent for a Master's" Pounds "Wales; a full Master's only"
        [noted(19_255.0, AUTUMN_25, SUMMER_26, &[&s::MASTERS_2025], text!("Of 2025/26; a later figure was not found."))];
    MASTERS_CAP_SCOTLAND "loan.masters_cap_scotland" "Most that is lent for tuition" Pounds "Scotland; Master's or PgDip"
        [noted(7_000.0, AUTUMN_25, SUMMER_26, &[&s::PROSPECTS_SCOTLAND], text!("Of 2025/26; the loan for living costs is for full-time study only."))];
    MASTERS_CAP_NORTHERN_IRELAND "loan.masters_cap_northern_ireland" "Most that is lent for tuition" Pounds "Northern Ireland; Master's, PgDip or PgCert"
        [noted(6_500.0, Month::new(2023, 8), Some(Month::new(2024, 7)), &[&s::PROSPECTS_NI], text!("Of 2023/24; a later figure was not found."))];
}
