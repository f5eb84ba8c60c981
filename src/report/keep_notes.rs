//! What is said beneath the line of what is kept: where it changes and why, and what is no rate.

use super::keep_rate::{pence, pound};
use super::names;
use super::numbers::{month_name, percent, plain};
use crate::insight::Threshold;
use crate::insight::keep_rate::{KeepRate, Taken, Taking};
use crate::scenario::Trade;

/// What changes where, a line for each threshold.
pub(super) fn changes(found: &KeepRate) -> Vec<String> {
    found
        .stretches
        .windows(2)
        .filter(|pair| !pair[1].begins.is_empty())
        .map(|pair| {
            let (before, after) = (&pair[0], &pair[1]);
            let what: Vec<String> = after.begins.iter().map(begins).collect();
            let at_once = if after.at_once > 0.0 {
                [" That takes ", &pound(after.at_once), " at once."].concat()
            } else {
                String::new()
            };
            [
                &pound(after.from),
                ": ",
                &what.join(", "),
                ". You keep ",
                &pence(after.kept()),
                " above, ",
                &pence(before.kept()),
                " below.",
                &at_once,
            ]
            .concat()
        })
        .collect()
}

fn begins(threshold: &Threshold) -> String {
    match threshold {
        Threshold::IncomeTax(rate) => ["income tax at ", &percent(*rate)].concat(),
        Threshold::AllowanceShrinks => "the personal allowance starts to shrink".to_owned(),
        Threshold::AllowanceGone => "none of the personal allowance is left".to_owned(),
        Threshold::NationalInsurance(rate) => ["National Insurance at ", &percent(*rate)].concat(),
        Threshold::CorporationTaxRises => "corporation tax rises above the small rate".to_owned(),
        Threshold::CorporationTaxMain => "corporation tax at the main rate on all".to_owned(),
        Threshold::DividendTax(rate) => ["tax on dividends at ", &percent2(*rate)].concat(),
        Threshold::DividendsMoveUp => "pay pushes dividends into a higher band".to_owned(),
        Threshold::ChildBenefitShrinks => "Child Benefit starts to be charged back".to_owned(),
        Threshold::ChildBenefitGone => "all of Child Benefit is charged back".to_owned(),
        Threshold::StudentLoan(plan) => [
            "student loan repayments start (",
            names::loan_plan(*plan),
            ")",
        ]
        .concat(),
        Threshold::PostgraduateLoan => "postgraduate loan repayments start".to_owned(),
        Threshold::DividendsCountForLoans => {
            "dividends start to count for student loans, all of them".to_owned()
        }
    }
}

/// A rate to two decimals: those on dividends have them.
fn percent2(rate: f64) -> String {
    plain(libm::round(rate * 10_000.0) / 100.0) + "%"
}

/// What must be said besides: how it is reckoned, pay, loans, VAT.
pub(super) fn notes(found: &KeepRate, trade: Trade) -> Vec<String> {
    let mut notes = vec![
        "The next £100 is a whole one, at the rates between two thresholds: what the law rounds \
         to pounds or takes in steps evens out."
            .to_owned(),
    ];
    if found.salary >= 1.0 {
        notes.push(
            [
                "Your salary of ",
                &pound(found.salary),
                " fills the lower bands first, so the thresholds come at lower profits.",
            ]
            .concat(),
        );
    }
    match trade {
        Trade::SoleTrader | Trade::NotYet => {}
        Trade::LimitedCompany => notes.push(
            "All profit after corporation tax is taken to be paid out as dividends. Your \
             director’s pay, and the employer’s National Insurance on it, come off before, and are \
             the same whatever the company makes."
                .to_owned(),
        ),
        Trade::ClinicEmployed => notes.push(
            "The clinic’s own National Insurance and VAT are not yours, and are not counted."
                .to_owned(),
        ),
    }
    let loans = |taken: &Taken| {
        taken[Taking::StudentLoan as usize] + taken[Taking::PostgraduateLoan as usize]
    };
    if found.stretches.iter().any(|one| loans(&one.taken) >= 0.05) {
        notes.push("A loan repayment is no tax: it lowers what you owe.".to_owned());
    }
    if trade != Trade::ClinicEmployed {
        notes.push(vat(found));
        notes.push(
            "Left out: Making Tax Digital, which changes how you report and not what you owe; the \
             flat-rate VAT scheme; pensions; interest on tax paid late."
                .to_owned(),
        );
    }
    if let Some(month) = found.carried_from {
        notes.push(
            [
                "Some rates and thresholds of ",
                &found.year.to_string(),
                " are not known yet, and are carried forward from ",
                &month_name(month),
                ".",
            ]
            .concat(),
        );
    }
    notes
}

/// VAT is a cliff in pounds, not a rate on the next one.
fn vat(found: &KeepRate) -> String {
    let (now, then) = (&found.as_you_are, &found.with_route);
    let standing = match (now.vat_registered, then.vat_registered) {
        (true, true) => " You are registered in that year either way.",
        (false, true) => " With the route you are registered in that year; as you are, not.",
        (true, false) => " As you are you are registered in that year; with the route, not.",
        (false, false) => " You are not registered in that year.",
    };
    [
        "VAT is a cliff, not a rate: above ",
        &pound(found.vat_threshold),
        " of takings that bear VAT in twelve months you must register, and the VAT in your prices is then not \
         yours, up to ",
        &pound(found.vat_at_threshold),
        " a year at that point, less the VAT on what you buy. Your takings in ",
        &found.year.to_string(),
        ": ",
        &pound(now.takings),
        " as you are, ",
        &pound(then.takings),
        " with the route.",
        standing,
    ]
    .concat()
}
