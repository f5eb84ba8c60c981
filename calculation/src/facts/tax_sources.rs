//! Where the figures of tax, National Insurance and student loans were read.
//!
//! Sources only. The figures themselves are in `tax` and `loans`.

use super::{Date, calendar::date};

/// When these sources were read.
pub(super) const READ: Date = date(2026, 11, 22);

/// When they must be looked at again: before the next tax year opens.
pub(super) const REVIEW: Date = date(2027, 3, 1);

sources! {
    BUDGET_2025:
    "budget-2025-note",
    "Chartered Accountants Ireland",
    "Note on the Budget of November 2025: thresholds, dividend rates",
    "https://www.charteredaccountants.ie",
    "Nov 2025";
    ICAEW_SCOTLAND:
    "icaew-scotland-2026",
    "ICAEW",
    "Scottish Budget makes changes to income tax thresholds",
    "https://www.icaew.com/insights/tax-news/2026/jan-2026/scottish-budget-makes-changes-to-income-tax-thresholds",
    "14 Jan 2026";
    BOOKKEEPERS_SCOTLAND:
    "icb-scotland-2026",
    "Institute of Certified Bookkeepers",
    "Scottish income tax 2026/27, with the bands of 2025/26",
    "https://www.bookkeepers.org.uk/resources/news/governmental-update/scottish-income-tax-2026/27/a/10504",
    "Jan 2026";
    CIOT_SCOTLAND:
    "ciot-scotland-2026",
    "Chartered Institute of Taxation",
    "Reaction to the Scottish Budget of 13 January 2026",
    "https://www.tax.org.uk",
    "13 Jan 2026";
    NI_TABLES:
    "delphini-ni-2026",
    "Delphini Accounting",
    "National Insurance rates and limits, 2024/25 to 2026/27",
    "https://delphiniaccounting.co.uk/resource-centre/tax-tables/national-insurance.php",
    "2026";
    CLASS_4_RULE:
    "sscr-2001-reg-100",
    "legislation.gov.uk",
    "Social Security (Contributions) Regulations 2001, regulation 100: most Class 4 that can be due beside a job",
    "https://www.legislation.gov.uk/uksi/2001/1004/regulation/100",
    "as revised to 2026";
    RATES_2026:
    "kingston-rates-2026",
    "Kingston and Co",
    "2026/27 tax rates, thresholds and benefits",
    "https://www.kingstonandco.org/post/26-27-tax-rates-thresholds-benefits",
    "Feb 2026";
    CORPORATION:
    "gough-ct-2026",
    "Gough Accountancy",
    "Corporation tax rates and marginal relief",
    "",
    "Jan 2026";
    VAT_GUIDE:
    "accupe-vat-2026",
    "Accupe",
    "UK VAT thresholds and registration 2026",
    "https://accupe.com/blog/uk-vat-thresholds-registration-2026-definitive-guide",
    "18 May 2026";
    TRADING:
    "govuk-trading-allowance",
    "GOV.UK",
    "Tax-free allowances on property and trading income",
    "https://www.gov.uk/guidance/tax-free-allowances-on-property-and-trading-income",
    "undated";
    CAPITAL:
    "delphini-capital-2025",
    "Delphini Accounting",
    "Budget note on capital allowances",
    "https://delphiniaccounting.co.uk",
    "Dec 2025";
    CHILD_CHARGE:
    "itepa-681c",
    "legislation.gov.uk",
    "Income Tax (Earnings and Pensions) Act 2003, section 681C: the amount of the charge and its rounding",
    "https://www.legislation.gov.uk/ukpga/2003/1/section/681C",
    "in force from 6 Apr 2024";
    CHILD_RATES:
    "hcws1100",
    "HM Treasury",
    "Written statement HCWS1100: Child Benefit for 2026-27, with the rates of 2025-26",
    "https://www.theyworkforyou.com/wms/?id=2025-11-26.hcws1100.0",
    "26 Nov 2025";
    ON_ACCOUNT:
    "govuk-payments-on-account",
    "GOV.UK",
    "Understand your Self Assessment tax bill: payments on account",
    "https://www.gov.uk/understand-self-assessment-bill/payments-on-account",
    "undated";
    WHICH_LOANS:
    "which-loans-2025",
    "Which?",
    "Student loan changes in the Budget: thresholds of every plan",
    "https://www.which.co.uk/news/article/student-loan-changes-in-the-budget-what-you-need-to-know-abbem5B7SReV",
    "Nov 2025";
    DFE_LOANS:
    "dfe-loan-interest-2025",
    "Department for Education (as reprinted by Olay Gazete)",
    "Student loan interest rates and repayment thresholds from September 2025",
    "https://olaygazete.co.uk/news-in-english/student-loans-interest-rates-and-repayment-threshold-announcement.html",
    "19 Aug 2025";
    INTEREST_CAP:
    "metro-loan-cap-2026",
    "Metro, on an announcement of the Department for Education",
    "Interest on student loans capped at 6% from September 2026",
    "https://metro.co.uk/2026/04/07/student-loans-capped-interest-rate-changes-coming-borrowers-27884885/",
    "7 Apr 2026";
    COMMONS_LOANS:
    "commons-loan-interest",
    "House of Commons Library",
    "Student loans and interest rates: how each plan's interest is set",
    "https://commonslibrary.parliament.uk/student-loans-and-interest-rates-faqs/",
    "May 2025";
    MASTERS_2025:
    "findamasters-2025",
    "FindAMasters",
    "Postgraduate loans in England and Wales: 2025 updates",
    "https://www.findamasters.com/blog/12070/postgraduate-loans-in-england-and-wales-2025-updates",
    "2025/26";
    MASTERS_2026:
    "govuk-student-support-2026",
    "GOV.UK",
    "Tuition fees and student support, 2026 to 2027 academic year",
    "https://www.gov.uk/government/publications/tuition-fees-and-student-support-2026-to-2027-academic-year/support-with-living-and-other-costs-2026-to-2027-academic-year",
    "26 Nov 2025";
    PROSPECTS_SCOTLAND:
    "prospects-scotland-2025",
    "Prospects",
    "Postgraduate loans in Scotland",
    "https://www.prospects.ac.uk",
    "2025/26";
    PROSPECTS_NI:
    "prospects-ni-2023",
    "Prospects",
    "Postgraduate loans in Northern Ireland",
    "https://www.prospects.ac.uk/postgraduate-study/funding-postgraduate-study/postgraduate-loans-in-northern-ireland",
    "2023/24";
    REPAYING:
    "govuk-repaying",
    "GOV.UK",
    "Repaying your student loan: when you start repaying",
    "https://www.gov.uk/repaying-your-student-loan/when-you-start-repaying",
    "undated";
    UNEARNED:
    "hmrc-cslm16035",
    "HM Revenue & Customs",
    "Collection of Student Loans Manual, CSLM16035: unearned income",
    "https://www.gov.uk/hmrc-internal-manuals/collection-of-student-loans-manual/cslm16035",
    "undated";
}
