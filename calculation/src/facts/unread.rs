//! Figures that no formula reads, each with the reason for which it is kept all the same. A test
//! tries both ways: these move nothing, and every other series moves an answer.

use super::{Series, loans, market, practice, routes, tax};

/// A series that no formula reads.
#[derive(Debug)]
pub struct Unread {
    /// The series.
    pub series: &'static Series,
    /// Why it is kept, as a sentence.
    pub why: &'static str,
}

const fn kept(series: &'static Series, why: &'static str) -> Unread {
    Unread { series, why }
}

const BY_THE_YEAR: &str = "A university is paid by the year, without deposit or instalments.";
const AGREED: &str = "The fee is agreed at enrolment, and no later part of it is raised.";
const ALL_COVER: &str = "What all cover costs, beside which the extra for new services is judged.";

/// Every series that no formula reads.
pub static UNREAD: &[Unread] = &[
    kept(&routes::PGCERT.deposit, BY_THE_YEAR),
    kept(&routes::PGCERT.instalments, BY_THE_YEAR),
    kept(&routes::PGCERT.instalment_rate, BY_THE_YEAR),
    kept(&routes::PGDIP.deposit, BY_THE_YEAR),
    kept(&routes::PGDIP.instalments, BY_THE_YEAR),
    kept(&routes::PGDIP.instalment_rate, BY_THE_YEAR),
    kept(&routes::MSC.deposit, BY_THE_YEAR),
    kept(&routes::MSC.instalments, BY_THE_YEAR),
    kept(&routes::MSC.instalment_rate, BY_THE_YEAR),
    kept(&routes::LEVEL_7_CERTIFICATE.fee_inflation, AGREED),
    kept(&routes::LEVEL_7_DIPLOMA.fee_inflation, AGREED),
    kept(&practice::INSURANCE_NON_MEDIC, ALL_COVER),
    kept(&practice::INSURANCE_REGISTERED, ALL_COVER),
    kept(
        &market::CORRELATION,
        "Simulated futures alone read it, and the page shows none.",
    ),
    kept(
        &tax::EMPLOYMENT_ALLOWANCE,
        "A company whose only paid employee is its director does not get it.",
    ),
    kept(
        &tax::ANNUAL_INVESTMENT_ALLOWANCE,
        "On the cash basis a device is an expense when it is paid.",
    ),
    kept(
        &tax::VAT_DEREGISTRATION,
        "Leaving VAT again is left out of the model.",
    ),
    kept(
        &loans::WRITE_OFF_YEARS,
        "What is left of a loan is cancelled long after the years looked ahead.",
    ),
];
