//! Income tax, National Insurance, dividends, companies, VAT and Self Assessment.
//!
//! Figures only; what is done with them is in `model::tax`. A figure's `to` is the end of what
//! has been enacted or announced, so that a later year is seen to be carried forward.

use super::tax_sources as s;
use super::{Dated, Kind, Month, Quantity, Series, Source};
use crate::words::text;

const Y25: Month = Month::new(2025, 4);
const Y26: Month = Month::new(2026, 4);
const END_25: Option<Month> = Some(Month::new(2026, 3));
const END_26: Option<Month> = Some(Month::new(2027, 3));
/// Income tax and National Insurance limits stand still until 5 April 2031.
const FROZEN: Option<Month> = Some(Month::new(2031, 3));
const OPEN: Option<Month> = None;

/// One dated figure of the law, with its note.
pub(super) const fn noted(
    value: f64,
    from: Month,
    to: Option<Month>,
    sources: &'static [&'static Source],
    note: &'static str,
) -> Dated {
    Dated {
        value: Quantity::Exact(value),
        from,
        to,
        sources,
        retrieved: s::READ,
        review_by: s::REVIEW,
        kind: Kind::Official,
        note,
        readings: &[],
    }
}

/// One dated figure of the law.
pub(super) const fn law(
    value: f64,
    from: Month,
    to: Option<Month>,
    sources: &'static [&'static Source],
) -> Dated {
    noted(value, from, to, sources, text!(""))
}

macro_rules! figures {
    ($($name:ident $id:literal $label:literal $unit:ident $applies:literal [$($value:expr),+ $(,)?];)+) => {
        $(
            #[doc = $label]
            pub static $name: $crate::facts::Series = $crate::facts::Series {
                id: $id,
                label: $crate::words::text!($label),
                unit: $crate::facts::Unit::$unit,
                applies_to: $crate::words::text!($applies),
                values: &[$($value),+],
            };
        )+
        /// Every figure of this module, in the order of its table.
        pub static ALL: &[&$crate::facts::Series] = &[$(&$name),+];
    };
}
pub(super) use figures;

/// One slice of a scale of rates.
#[derive(Debug)]
pub struct Band {
    /// Where the slice ends, in pounds of taxable income (after the allowance); `None` at the top.
    pub upper: Option<&'static Series>,
    /// Its rate.
    pub rate: &'static Series,
}

/// Income tax of England, Wales and Northern Ireland on everything but dividends. Wales sets its
/// own part of the rate, and has kept it at the common total.
pub static REST_OF_UK: [Band; 3] = [
    band(Some(&BASIC_LIMIT), &BASIC_RATE),
    band(Some(&ADDITIONAL_THRESHOLD), &HIGHER_RATE),
    band(None, &ADDITIONAL_RATE),
];

/// Income tax of Scotland on everything but dividends.
pub static SCOTLAND: [Band; 6] = [
    band(Some(&SCOTLAND_STARTER_LIMIT), &SCOTLAND_STARTER_RATE),
    band(Some(&SCOTLAND_BASIC_LIMIT), &SCOTLAND_BASIC_RATE),
    band(
        Some(&SCOTLAND_INTERMEDIATE_LIMIT),
        &SCOTLAND_INTERMEDIATE_RATE,
    ),
    band(Some(&SCOTLAND_HIGHER_LIMIT), &SCOTLAND_HIGHER_RATE),
    band(Some(&SCOTLAND_ADVANCED_LIMIT), &SCOTLAND_ADVANCED_RATE),
    band(None, &SCOTLAND_TOP_RATE),
];

/// Dividends, on the bands of the rest of the United Kingdom wherever one lives.
pub static DIVIDENDS: [Band; 3] = [
    band(Some(&BASIC_LIMIT), &DIVIDEND_ORDINARY_RATE),
    band(Some(&ADDITIONAL_THRESHOLD), &DIVIDEND_UPPER_RATE),
    band(None, &DIVIDEND_ADDITIONAL_RATE),
];

const fn band(upper: Option<&'static Series>, rate: &'static Series) -> Band {
    Band { upper, rate }
}

const BUDGET: &[&Source] = &[&s::BUDGET_2025];
const SCOTS: &[&Source] = &[&s::ICAEW_SCOTLAND, &s::BOOKKEEPERS_SCOTLAND];
const SCOTS_CIOT: &[&Source] = &[&s::ICAEW_SCOTLAND, &s::CIOT_SCOTLAND];
const SCOTS_25: &[&Source] = &[&s::BOOKKEEPERS_SCOTLAND];
const DIVIDEND: &[&Source] = &[&s::RATES_2026, &s::BUDGET_2025];
const NI: &[&Source] = &[&s::NI_TABLES];
const NI_FROZEN: &[&Source] = &[&s::NI_TABLES, &s::BUDGET_2025];
const CLASS_4: &[&Source] = &[&s::NI_TABLES, &s::CLASS_4_RULE];
const EMPLOYER: &[&Source] = &[&s::RATES_2026, &s::NI_TABLES];
const CT: &[&Source] = &[&s::CORPORATION];
const VAT: &[&Source] = &[&s::VAT_GUIDE];
const CHARGE: &[&Source] = &[&s::CHILD_CHARGE];
const CHILD: &[&Source] = &[&s::CHILD_RATES];
const ACCOUNT: &[&Source] = &[&s::ON_ACCOUNT];
const UNTIL_2029: &str = text!("Expected to stay until 2029; not enacted beyond March 2027.");

figures! {
    PERSONAL_ALLOWANCE "tax.personal_allowance" "Personal allowance" PoundsPerYear "UK"
        [law(12_570.0, Y25, FROZEN, BUDGET)];
    ALLOWANCE_TAPER_START "tax.allowance_taper_start" "Income above which the personal allowance shrinks" PoundsPerYear "UK"
        [law(100_000.0, Y25, FROZEN, BUDGET)];
    ALLOWANCE_TAPER_RATE "tax.allowance_taper_rate" "Allowance lost for each pound above the start of its taper" Share "UK"
        [law(0.5, Y25, OPEN, BUDGET)];
    BASIC_LIMIT "tax.basic_limit" "Taxable income at the basic rate" PoundsPerYear "Rest of the UK; dividends everywhere"
        [law(37_700.0, Y25, FROZEN, BUDGET)];
    ADDITIONAL_THRESHOLD "tax.additional_threshold" "Taxable income above which the additional rate is due" PoundsPerYear "Rest of the UK; dividends everywhere"
        [law(125_140.0, Y25, FROZEN, BUDGET)];
    BASIC_RATE "tax.basic_rate" "Basic rate" Share "Rest of the UK" [law(0.20, Y25, END_26, BUDGET)];
    HIGHER_RATE "tax.higher_rate" "Higher rate" Share "Rest of the UK" [law(0.40, Y25, END_26, BUDGET)];
    ADDITIONAL_RATE "tax.additional_rate" "Additional rate" Share "Rest of the UK" [law(0.45, Y25, END_26, BUDGET)];

    SCOTLAND_STARTER_LIMIT "tax.scotland.starter_limit" "Taxable income at the starter rate" PoundsPerYear "Scotland"
        [law(2_827.0, Y25, END_25, SCOTS_25), law(3_967.0, Y26, END_26, SCOTS)];
    SCOTLAND_BASIC_LIMIT "tax.scotland.basic_limit" "Taxable income up to which the basic rate is due" PoundsPerYear "Scotland"
        [law(14_921.0, Y25, END_25, SCOTS_25), law(16_956.0, Y26, END_26, SCOTS)];
    SCOTLAND_INTERMEDIATE_LIMIT "tax.scotland.intermediate_limit" "Taxable income up to which the intermediate rate is due" PoundsPerYear "Scotland"
        [law(31_092.0, Y25, END_25, SCOTS_25), noted(31_092.0, Y26, END_26, SCOTS_CIOT, UNTIL_2029)];
    SCOTLAND_HIGHER_LIMIT "tax.scotland.higher_limit" "Taxable income up to which the higher rate is due" PoundsPerYear "Scotland"
        [law(62_430.0, Y25, END_25, SCOTS_25), noted(62_430.0, Y26, END_26, SCOTS_CIOT, UNTIL_2029)];
    SCOTLAND_ADVANCED_LIMIT "tax.scotland.advanced_limit" "Taxable income up to which the advanced rate is due" PoundsPerYear "Scotland"
        [law(125_140.0, Y25, END_25, SCOTS_25), noted(125_140.0, Y26, END_26, SCOTS_CIOT, UNTIL_2029)];
    SCOTLAND_STARTER_RATE "tax.scotland.starter_rate" "Starter rate" Share "Scotland" [law(0.19, Y25, END_26, SCOTS)];
    SCOTLAND_BASIC_RATE "tax.scotland.basic_rate" "Basic rate" Share "Scotland" [law(0.20, Y25, END_26, SCOTS)];
    SCOTLAND_INTERMEDIATE_RATE "tax.scotland.intermediate_rate" "Intermediate rate" Share "Scotland" [law(0.21, Y25, END_26, SCOTS)];
    SCOTLAND_HIGHER_RATE "tax.scotland.higher_rate" "Higher rate" Share "Scotland" [law(0.42, Y25, END_26, SCOTS)];
    SCOTLAND_ADVANCED_RATE "tax.scotland.advanced_rate" "Advanced rate" Share "Scotland" [law(0.45, Y25, END_26, SCOTS)];
    SCOTLAND_TOP_RATE "tax.scotland.top_rate" "Top rate" Share "Scotland" [law(0.48, Y25, END_26, SCOTS)];

    DIVIDEND_ALLOWANCE "tax.dividend_allowance" "Dividends taxed at nothing" PoundsPerYear "UK"
        [noted(500.0, Y25, END_26, DIVIDEND, text!("Uses up the band in which it falls."))];
    DIVIDEND_ORDINARY_RATE "tax.dividend_ordinary_rate" "Ordinary rate on dividends" Share "UK"
        [law(0.0875, Y25, END_25, DIVIDEND), law(0.1075, Y26, END_26, DIVIDEND)];
    DIVIDEND_UPPER_RATE "tax.dividend_upper_rate" "Upper rate on dividends" Share "UK"
        [law(0.3375, Y25, END_25, DIVIDEND), law(0.3575, Y26, END_26, DIVIDEND)];
    DIVIDEND_ADDITIONAL_RATE "tax.dividend_additional_rate" "Additional rate on dividends" Share "UK"
        [law(0.3935, Y25, END_26, DIVIDEND)];

    CLASS_1_THRESHOLD "ni.class_1_threshold" "Pay above which an employee pays National Insurance" PoundsPerYear "UK, Class 1"
        [law(12_570.0, Y25, FROZEN, NI_FROZEN)];
    CLASS_1_UPPER "ni.class_1_upper" "Upper earnings limit" PoundsPerYear "UK, Class 1"
        [law(50_270.0, Y25, FROZEN, NI_FROZEN)];
    CLASS_1_MAIN_RATE "ni.class_1_main_rate" "Main rate for employees" Share "UK, Class 1" [law(0.08, Y25, END_26, NI)];
    CLASS_1_UPPER_RATE "ni.class_1_upper_rate" "Rate for employees above the upper earnings limit" Share "UK, Class 1" [law(0.02, Y25, END_26, NI)];
    CLASS_4_LOWER "ni.class_4_lower" "Lower profits limit" PoundsPerYear "UK, Class 4" [law(12_570.0, Y25, FROZEN, NI_FROZEN)];
    CLASS_4_UPPER "ni.class_4_upper" "Upper profits limit" PoundsPerYear "UK, Class 4" [law(50_270.0, Y25, FROZEN, NI_FROZEN)];
    CLASS_4_MAIN_RATE "ni.class_4_main_rate" "Main rate on profits" Share "UK, Class 4"
        [noted(0.06, Y25, END_26, CLASS_4, text!("Beside a job, the main rate is limited by regulation 100."))];
    CLASS_4_UPPER_RATE "ni.class_4_upper_rate" "Rate on profits above the upper limit" Share "UK, Class 4" [law(0.02, Y25, END_26, CLASS_4)];
    EMPLOYER_RATE "ni.employer_rate" "Employer's rate" Share "UK, Class 1 secondary" [law(0.15, Y25, END_26, EMPLOYER)];
    EMPLOYER_THRESHOLD "ni.employer_threshold" "Pay above which the employer pays" PoundsPerYear "UK, Class 1 secondary" [law(5_000.0, Y25, FROZEN, EMPLOYER)];
    EMPLOYMENT_ALLOWANCE "ni.employment_allowance" "Employment Allowance" PoundsPerYear "UK, employers"
        [noted(10_500.0, Y25, END_26, EMPLOYER, text!("Not for a company whose only paid employee is its director."))];

    CORPORATION_SMALL_RATE "tax.corporation_small_rate" "Small profits rate" Share "UK companies" [law(0.19, Y25, END_26, CT)];
    CORPORATION_MAIN_RATE "tax.corporation_main_rate" "Main rate" Share "UK companies" [law(0.25, Y25, END_26, CT)];
    CORPORATION_LOWER_LIMIT "tax.corporation_lower_limit" "Profit up to which the small profits rate is due" PoundsPerYear "UK companies" [law(50_000.0, Y25, END_26, CT)];
    CORPORATION_UPPER_LIMIT "tax.corporation_upper_limit" "Profit from which the main rate is due on all" PoundsPerYear "UK companies" [law(250_000.0, Y25, END_26, CT)];
    CORPORATION_RELIEF_FRACTION "tax.corporation_relief_fraction" "Marginal relief fraction" Share "UK companies"
        [noted(3.0 / 200.0, Y25, END_26, CT, text!("Three two-hundredths."))];

    VAT_THRESHOLD "vat.threshold" "Takings of twelve months above which one must register" Pounds "UK" [law(90_000.0, Y25, OPEN, VAT)];
    VAT_DEREGISTRATION "vat.deregistration" "Expected takings of twelve months below which one may leave" Pounds "UK" [law(88_000.0, Y25, OPEN, VAT)];
    VAT_RATE "vat.rate" "Standard rate" Share "UK" [law(0.20, Y25, OPEN, VAT)];

    TRADING_ALLOWANCE "tax.trading_allowance" "Trading allowance, instead of expenses" PoundsPerYear "UK, self-employed" [law(1_000.0, Y25, OPEN, &[&s::TRADING])];
    ANNUAL_INVESTMENT_ALLOWANCE "tax.annual_investment_allowance" "Equipment relieved in full in the year bought" PoundsPerYear "UK" [law(1_000_000.0, Y25, OPEN, &[&s::CAPITAL])];

    CHILD_CHARGE_START "tax.child_charge_start" "Income above which Child Benefit is charged back" PoundsPerYear "UK" [law(60_000.0, Y25, OPEN, CHARGE)];
    CHILD_CHARGE_STEP "tax.child_charge_step" "Income for each hundredth of the benefit charged back" PoundsPerYear "UK"
        [noted(200.0, Y25, OPEN, CHARGE, text!("The benefit, the percentage and the charge are each rounded down."))];
    CHILD_BENEFIT_FIRST "tax.child_benefit_first" "Child Benefit for the eldest child" PoundsPerWeek "UK"
        [law(26.05, Y25, END_25, CHILD), law(27.05, Y26, END_26, CHILD)];
    CHILD_BENEFIT_OTHER "tax.child_benefit_other" "Child Benefit for each other child" PoundsPerWeek "UK"
        [law(17.25, Y25, END_25, CHILD), law(17.90, Y26, END_26, CHILD)];

    ON_ACCOUNT_MINIMUM "tax.on_account_minimum" "Bill below which nothing is paid on account" Pounds "UK" [law(1_000.0, Y25, OPEN, ACCOUNT)];
    ON_ACCOUNT_AT_SOURCE "tax.on_account_at_source" "Share taken at source above which nothing is paid on account" Share "UK" [law(0.8, Y25, OPEN, ACCOUNT)];
}
