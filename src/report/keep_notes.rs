//! What is said beneath the line of what is kept: where it changes and why, and what is no rate.

use super::keep_rate::{pence, pound};
use super::names;
use super::numbers::{month_name, percent, plain};
use crate::insight::Threshold;
use crate::insight::keep_rate::{KeepRate, Taken, Taking};
use crate::scenario::Trade;
use crate::words::keep::{changes as said, notes as noted};
use crate::words::lists;

/// What changes where, a line for each threshold.
pub(super) fn changes(found: &KeepRate) -> Vec<String> {
    found
        .stretches
        .windows(2)
        .filter(|pair| !pair[1].begins.is_empty())
        .map(|pair| {
            let (before, after) = (&pair[0], &pair[1]);
            let what: Vec<String> = after.begins.iter().map(begins).collect();
            let rate = said::rate(
                &pound(after.from),
                &lists::commas(&what),
                &pence(after.kept()),
                &pence(before.kept()),
            );
            let at_once = if after.at_once > 0.0 {
                said::at_once(&pound(after.at_once))
            } else {
                String::new()
            };
            lists::sentences(&[&rate, &at_once])
        })
        .collect()
}

fn begins(threshold: &Threshold) -> String {
    match threshold {
        Threshold::IncomeTax(rate) => said::income_tax(&percent(*rate)),
        Threshold::NationalInsurance(rate) => said::national_insurance(&percent(*rate)),
        Threshold::DividendTax(rate) => said::dividend_tax(&percent2(*rate)),
        Threshold::StudentLoan(plan) => said::student_loan(names::loan_plan(*plan)),
        _ => said::begins(threshold).to_owned(),
    }
}

/// A rate to two decimals: those on dividends have them.
fn percent2(rate: f64) -> String {
    plain(libm::round(rate * 10_000.0) / 100.0) + "%"
}

/// What must be said besides: how it is reckoned, pay, loans, VAT.
pub(super) fn notes(found: &KeepRate, trade: Trade) -> Vec<String> {
    let mut notes = vec![noted::WHOLE_HUNDRED.to_owned()];
    if found.salary >= 1.0 {
        notes.push(noted::salary(&pound(found.salary)));
    }
    match trade {
        Trade::SoleTrader | Trade::NotYet => {}
        Trade::LimitedCompany => notes.push(noted::COMPANY.to_owned()),
        Trade::ClinicEmployed => notes.push(noted::CLINIC.to_owned()),
    }
    let loans = |taken: &Taken| {
        taken[Taking::StudentLoan as usize] + taken[Taking::PostgraduateLoan as usize]
    };
    if found.stretches.iter().any(|one| loans(&one.taken) >= 0.05) {
        notes.push(noted::LOANS.to_owned());
    }
    if trade != Trade::ClinicEmployed {
        notes.push(vat(found));
        notes.push(noted::LEFT_OUT.to_owned());
    }
    if let Some(month) = found.carried_from {
        notes.push(noted::carried_forward(
            &found.year.to_string(),
            &month_name(month),
        ));
    }
    notes
}

/// VAT is a cliff in pounds, not a rate on the next one.
fn vat(found: &KeepRate) -> String {
    let (now, then) = (&found.as_you_are, &found.with_route);
    let year = found.year.to_string();
    lists::sentences(&[
        &noted::cliff(&pound(found.vat_threshold), &pound(found.vat_at_threshold)),
        &noted::takings(&year, &pound(now.takings), &pound(then.takings)),
        noted::registered(now.vat_registered, then.vat_registered),
    ])
}
