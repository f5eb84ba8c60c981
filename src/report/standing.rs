//! How the figures behind a page have aged: which are carried forward from an earlier year, and
//! which are past the date by which they were to be looked at again.

use super::numbers::{count, month_name};
use crate::facts::loans::{LoanPlan, POSTGRADUATE_INTEREST, UNEARNED_LIMIT};
use crate::facts::tax::{self, Band};
use crate::facts::{Facts, Month, Nation, Series, Standing, market};
use crate::model::funding;
use crate::order;
use crate::scenario::{Field, Key, Origin, Route, RouteField, Scenario, Trade};
use crate::words::{lists, origin as words};

/// How many figures a sentence names before it counts the rest. All that one tax year has stand
/// there; of what is overdue, which may be everything, a few.
const NAMED_CARRIED: usize = 24;
const NAMED_OVERDUE: usize = 8;

/// What must be said of the age of the figures.
#[derive(Clone, PartialEq, Debug)]
pub struct Age {
    /// A sentence for each month after which figures are carried forward, the earliest first.
    pub carried: Vec<String>,
    /// The figures that are past their date of review, in one sentence; mostly none are.
    pub overdue: Option<String>,
}

/// The age of the figures that a scenario's page is computed from.
#[must_use]
pub fn age(scenario: &Scenario) -> Age {
    let facts = scenario.facts();
    let used = used(scenario);
    let mut ends: Vec<Month> = Vec::new();
    for (series, month) in &used {
        if let Standing::CarriedForward(to) = facts.look(series, *month).standing
            && !ends.contains(&to)
        {
            ends.push(to);
        }
    }
    order::sort_by(&mut ends, Ord::cmp);
    let carried = ends.into_iter().map(|end| {
        let is_of_it = |(series, month): &&(&'static Series, Month)| {
            facts.look(series, *month).standing == Standing::CarriedForward(end)
        };
        carried_after(end, &names(used.iter().filter(is_of_it)))
    });
    Age {
        carried: carried.collect(),
        overdue: overdue(facts, &used),
    }
}

fn carried_after(end: Month, names: &[&str]) -> String {
    let (month, figures) = (month_name(end), listed(names, NAMED_CARRIED));
    if end.month() == 3 {
        words::carried_from_tax_year(&month, &end.tax_year().to_string(), &figures)
    } else {
        words::carried_from_last_known(&month, &figures)
    }
}

fn overdue(facts: &Facts, used: &[(&'static Series, Month)]) -> Option<String> {
    let names = names(used.iter().filter(|(series, month)| {
        let found = facts.look(series, *month);
        found.record.is_past_review(facts.as_of())
    }));
    (!names.is_empty()).then(|| words::overdue(&listed(&names, NAMED_OVERDUE)))
}

/// Each label once, in the order of use.
fn names<'a>(used: impl Iterator<Item = &'a (&'static Series, Month)>) -> Vec<&'static str> {
    let mut names = Vec::new();
    for (series, _) in used {
        if !names.contains(&series.label) {
            names.push(series.label);
        }
    }
    names
}

fn listed(names: &[&str], most: usize) -> String {
    let named = names.len().min(most);
    let first: Vec<String> = names[..named].iter().map(|&one| one.to_owned()).collect();
    let text = lists::clauses(&first);
    if names.len() > named {
        lists::and_more(&text, &count((names.len() - named) as f64))
    } else {
        text
    }
}

/// The series that the page is computed from, each with the last month for which it is read. The
/// visitor's own figures stand in for theirs, which are not among them.
#[must_use]
pub fn used(scenario: &Scenario) -> Vec<(&'static Series, Month)> {
    let facts = scenario.facts();
    let start = scenario.month(Field::Start);
    let years = scenario.number(Field::Horizon) as i32;
    let last = start.plus(12 * years - 1);
    let last_april = last.tax_year().first_month();
    let mut used: Vec<(&'static Series, Month)> = Vec::new();
    for key in Key::all().filter(|key| !scenario.is_chosen(*key)) {
        if let Origin::Fact(series) | Origin::Derived(series, _) = scenario.default_of(key).origin {
            used.push((series, facts.as_of()));
        }
    }
    // Defaults of recognition follow from this one, too.
    let rivals = [
        &market::RIVALS_NONE,
        &market::RIVALS_SOME,
        &market::RIVALS_MOST,
    ];
    let answer = scenario
        .choice(Key::Of(Field::Rivals))
        .min(rivals.len() - 1);
    used.push((rivals[answer], facts.as_of()));
    used.extend(taxes(scenario).into_iter().map(|one| (one, last_april)));
    let repaid = |plan: LoanPlan| [plan.threshold(), plan.rate()].map(|one| (one, last_april));
    for (field, plan) in [
        (Field::LoanPlan1, LoanPlan::Plan1),
        (Field::LoanPlan2, LoanPlan::Plan2),
        (Field::LoanPlan4, LoanPlan::Plan4),
        (Field::LoanPlan5, LoanPlan::Plan5),
    ] {
        if scenario.flag(Key::Of(field)) {
            used.extend(repaid(plan));
        }
    }
    if scenario.trade() == Trade::LimitedCompany {
        used.push((&UNEARNED_LIMIT, last_april));
    }
    let balance = scenario.number(Field::PostgraduateBalance) > 0.0;
    if balance {
        used.extend(repaid(LoanPlan::Postgraduate));
    }
    let borrowed = Route::ALL.iter().filter_map(|route| {
        let asked = scenario.flag(Key::Route(*route, RouteField::Borrow));
        funding::available(scenario.nation(), *route).filter(|_| asked)
    });
    for scheme in borrowed {
        used.extend(repaid(scheme.plan));
        used.push((scheme.cap, start));
        used.push((scheme.interest, last));
    }
    if balance {
        used.push((&POSTGRADUATE_INTEREST, last));
    }
    used
}

/// The series of tax that this visitor's tax years ask for.
fn taxes(scenario: &Scenario) -> Vec<&'static Series> {
    let mut all: Vec<&'static Series> = vec![
        &tax::PERSONAL_ALLOWANCE,
        &tax::ALLOWANCE_TAPER_START,
        &tax::ALLOWANCE_TAPER_RATE,
    ];
    let bands = |all: &mut Vec<&'static Series>, scale: &'static [Band]| {
        all.extend(scale.iter().filter_map(|band| band.upper));
        all.extend(scale.iter().map(|band| band.rate));
    };
    match scenario.nation() {
        Nation::Scotland => bands(&mut all, &tax::SCOTLAND),
        _ => bands(&mut all, &tax::REST_OF_UK),
    }
    all.extend([
        &tax::CLASS_1_THRESHOLD,
        &tax::CLASS_1_UPPER,
        &tax::CLASS_1_MAIN_RATE,
        &tax::CLASS_1_UPPER_RATE,
    ]);
    match scenario.trade() {
        Trade::SoleTrader | Trade::NotYet => all.extend([
            &tax::CLASS_4_LOWER,
            &tax::CLASS_4_UPPER,
            &tax::CLASS_4_MAIN_RATE,
            &tax::CLASS_4_UPPER_RATE,
            &tax::TRADING_ALLOWANCE,
        ]),
        Trade::LimitedCompany => {
            bands(&mut all, &tax::DIVIDENDS);
            all.extend([
                &tax::DIVIDEND_ALLOWANCE,
                &tax::EMPLOYER_RATE,
                &tax::EMPLOYER_THRESHOLD,
                &tax::CORPORATION_SMALL_RATE,
                &tax::CORPORATION_MAIN_RATE,
                &tax::CORPORATION_LOWER_LIMIT,
                &tax::CORPORATION_UPPER_LIMIT,
                &tax::CORPORATION_RELIEF_FRACTION,
            ]);
        }
        Trade::ClinicEmployed => {}
    }
    if scenario.number(Field::Children) > 0.0 {
        all.extend([
            &tax::CHILD_CHARGE_START,
            &tax::CHILD_CHARGE_STEP,
            &tax::CHILD_BENEFIT_FIRST,
            &tax::CHILD_BENEFIT_OTHER,
        ]);
    }
    all.extend([
        &tax::ON_ACCOUNT_MINIMUM,
        &tax::ON_ACCOUNT_AT_SOURCE,
        &tax::VAT_THRESHOLD,
        &tax::VAT_RATE,
    ]);
    all
}
