//! What is left of the next £100, against sums done by hand with the figures of 2026-27: income
//! tax 20% above 12,570, 40% above 50,270 and 45% above 125,140; Class 4 of 6% and 2%, Class 1 of
//! 8% and 2%; Scotland 42% from 43,662 and 45% from 75,000; corporation tax 19% to 50,000 and
//! 26.5% from there; dividends 10.75% and 35.75%; plan 2 from 29,385, postgraduate from 21,000.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::{Facts, Nation, TaxYear};
use level7::insight::Threshold;
use level7::insight::keep_rate::{Stretch, keep_rate, profit, stretches, taken};
use level7::model::TaxBase;
use level7::model::tax::{Earnings, LoanPlan, LoanPlans, Regime, Taxpayer, employer_class_1};
use level7::scenario::Trade;
use support::{bare, give, near, projected};

const RANGE: (f64, f64) = (0.0, 300_000.0);
const NO_LOANS: LoanPlans = LoanPlans {
    plan_1: false,
    plan_2: false,
    plan_4: false,
    plan_5: false,
    postgraduate: false,
};

/// A year of somebody with 5,000 of expenses, whose director's pay, if any, is 12,570.
fn base(nation: Nation, trade: Trade) -> TaxBase {
    TaxBase {
        regime: Regime::of(&Facts::published(), TaxYear(2026), nation),
        taxpayer: Taxpayer {
            trade,
            children: 0,
            plans: NO_LOANS,
        },
        earnings: Earnings {
            pay: match trade {
                Trade::LimitedCompany => 12_570.0,
                _ => 0.0,
            },
            expenses: 5_000.0,
            ..Earnings::default()
        },
        takings: 0.0,
        vat_registered: false,
    }
}

fn all(base: &TaxBase) -> Vec<Stretch> {
    stretches(&Facts::published(), base, RANGE)
}

#[track_caller]
fn kept(base: &TaxBase, profit: f64) -> f64 {
    let all = all(base);
    let found = all
        .iter()
        .find(|one| one.from <= profit && profit < one.to)
        .expect("within the range");
    found.kept()
}

#[track_caller]
fn close(ours: f64, by_hand: f64) {
    // A pound's rounding over a stretch of some thousands.
    assert!(
        (ours - by_hand).abs() < 0.03,
        "ours {ours}, by hand {by_hand}"
    );
}

#[test]
fn a_sole_trader_keeps_what_a_hand_reckons() {
    let england = base(Nation::England, Trade::SoleTrader);
    for (profit, by_hand) in [
        (5_000.0, 100.0),
        (30_000.0, 100.0 - 20.0 - 6.0),
        (60_000.0, 100.0 - 40.0 - 2.0),
        // Each pound above 100,000 takes half a pound of the allowance: 40% of 1.5.
        (110_000.0, 100.0 - 60.0 - 2.0),
        (150_000.0, 100.0 - 45.0 - 2.0),
    ] {
        close(kept(&england, profit), by_hand);
    }
    let scotland = base(Nation::Scotland, Trade::SoleTrader);
    for (profit, by_hand) in [
        (14_000.0, 100.0 - 19.0 - 6.0),
        (25_000.0, 100.0 - 20.0 - 6.0),
        (40_000.0, 100.0 - 21.0 - 6.0),
        (45_000.0, 100.0 - 42.0 - 6.0),
        (60_000.0, 100.0 - 42.0 - 2.0),
        (80_000.0, 100.0 - 45.0 - 2.0),
        (110_000.0, 100.0 - 45.0 * 1.5 - 2.0),
    ] {
        close(kept(&scotland, profit), by_hand);
    }
}

#[test]
fn loans_and_the_child_benefit_charge_take_their_part() {
    let mut one = base(Nation::England, Trade::SoleTrader);
    one.taxpayer.plans.plan_2 = true;
    close(kept(&one, 29_000.0), 74.0);
    close(kept(&one, 40_000.0), 74.0 - 9.0);
    one.taxpayer.plans.postgraduate = true;
    close(kept(&one, 25_000.0), 74.0 - 6.0);
    close(kept(&one, 40_000.0), 74.0 - 9.0 - 6.0);
    let mut parent = base(Nation::England, Trade::SoleTrader);
    parent.taxpayer.children = 1;
    // 27.05 a week for 52 weeks, cut to 1,406, over 20,000 of income.
    close(kept(&parent, 70_000.0), 58.0 - 7.03);
    close(kept(&parent, 90_000.0), 58.0);
}

#[test]
fn a_company_pays_twice_and_an_employee_pays_class_1() {
    let company = base(Nation::England, Trade::LimitedCompany);
    close(kept(&company, 300.0), 100.0 - 19.0);
    close(kept(&company, 30_000.0), 81.0 * (1.0 - 0.1075));
    close(kept(&company, 60_000.0), 73.5 * (1.0 - 0.3575));
    // Dividends keep to the bands of the rest of the UK.
    let scots = base(Nation::Scotland, Trade::LimitedCompany);
    close(kept(&scots, 30_000.0), 81.0 * (1.0 - 0.1075));
    let employee = base(Nation::England, Trade::ClinicEmployed);
    close(kept(&employee, 30_000.0), 100.0 - 20.0 - 8.0);
    close(kept(&employee, 60_000.0), 100.0 - 40.0 - 2.0);
}

#[test]
fn thresholds_stand_where_the_law_puts_them() {
    let places = |base: &TaxBase| -> Vec<(f64, Vec<Threshold>)> {
        all(base)
            .into_iter()
            .skip(1)
            .map(|one| ((one.from * 100.0).round() / 100.0, one.begins))
            .collect()
    };
    let alone = places(&base(Nation::England, Trade::SoleTrader));
    use Threshold::{AllowanceGone, AllowanceShrinks, IncomeTax, NationalInsurance};
    assert_eq!(
        alone,
        [
            (12_570.0, vec![IncomeTax(0.2), NationalInsurance(0.06)]),
            (50_270.0, vec![IncomeTax(0.4), NationalInsurance(0.02)]),
            (100_000.0, vec![AllowanceShrinks]),
            (125_140.0, vec![IncomeTax(0.45), AllowanceGone]),
        ]
    );

    // Beside pay of 22,000: its 9,430 above 12,570 paid 754.40 of Class 1, so that Class 4 at 6%
    // may come to 2,262 - 754.40 = 1,507.60, which is 25,126.67 of profit above 12,570.
    let mut nurse = base(Nation::England, Trade::SoleTrader);
    nurse.earnings.salary = 22_000.0;
    let beside = places(&nurse);
    assert_eq!(beside[0], (12_570.0, vec![NationalInsurance(0.06)]));
    assert_eq!(beside[1], (28_270.0, vec![IncomeTax(0.4)]));
    assert_eq!(beside[2], (37_696.66, vec![NationalInsurance(0.02)]));

    let mut borrower = base(Nation::England, Trade::SoleTrader);
    borrower.taxpayer.plans.plan_2 = true;
    let plan = (29_385.0, vec![Threshold::StudentLoan(LoanPlan::Plan2)]);
    assert!(places(&borrower).contains(&plan));
}

/// Beside a job of 40,000, above plan 1's 26,900, a company's dividends count for the loan from
/// 2,000 on, all of them at once: 9% of 2,000. They are 81% of the profit.
#[test]
fn dividends_that_begin_to_count_for_loans_are_a_cliff() {
    let mut director = base(Nation::England, Trade::LimitedCompany);
    director.earnings.salary = 40_000.0;
    director.taxpayer.plans.plan_1 = true;
    let all = all(&director);
    let cliff = all
        .iter()
        .find(|one| one.begins.contains(&Threshold::DividendsCountForLoans))
        .expect("a cliff");
    assert!((cliff.from - 2_000.0 / 0.81).abs() < 0.02, "{}", cliff.from);
    // The year's deduction is cut to the pound.
    assert!((cliff.at_once - 180.0).abs() < 1.5, "{}", cliff.at_once);
    assert!(
        all.iter()
            .all(|one| one.from == cliff.from || one.at_once == 0.0)
    );
}

/// What stretches add up to is what the tax code takes, but for what it cuts to pounds (a year,
/// or twelve months of two loans), and for one step of the Child Benefit charge.
#[test]
fn stretches_add_up_to_the_tax_of_any_profit() {
    let mut asked = 0;
    for nation in [Nation::England, Nation::Scotland, Nation::NorthernIreland] {
        for trade in [
            Trade::SoleTrader,
            Trade::LimitedCompany,
            Trade::ClinicEmployed,
        ] {
            for salary in [0.0, 9_000.0, 28_000.0, 62_000.0, 105_000.0] {
                for (children, loans) in [(0, false), (0, true), (3, false), (2, true)] {
                    let mut base = base(nation, trade);
                    base.earnings.salary = salary;
                    base.taxpayer.children = children;
                    base.taxpayer.plans.plan_1 = loans;
                    base.taxpayer.plans.postgraduate = loans;
                    let all = all(&base);
                    let sum = |profit: f64| taken(&base, profit).iter().sum::<f64>();
                    let mut adds_up = sum(0.0);
                    for step in 1..300 {
                        let (from, to) = (f64::from(step - 1) * 1_000.0, f64::from(step) * 1_000.0);
                        for one in &all {
                            let within = (one.to.min(to) - one.from.max(from)).max(0.0);
                            adds_up += (100.0 - one.kept()) / 100.0 * within;
                            if from < one.from && one.from <= to {
                                adds_up += one.at_once;
                            }
                        }
                        let off = sum(to) - adds_up;
                        assert!(
                            off.abs() < 26.0 + 14.1 * f64::from(children),
                            "{nation:?} {trade:?} {salary} {children} {loans}: {off} at {to}"
                        );
                        asked += 1;
                    }
                    assert!(all.iter().all(|one| one.to > one.from));
                }
            }
        }
    }
    assert_eq!(asked, 3 * 3 * 5 * 4 * 299);
}

/// Ten present appointments a week at 100, all year 480: takings 48,000, nothing spent but the
/// 9,600 of consumables. The certificate adds five, 24,000 a year from October 2027: the first
/// full year is 2028-29.
#[test]
fn the_visitor_stands_at_the_profits_of_the_first_full_year() {
    let mut visitor = bare();
    give!(visitor,
        "present_appointments": 10.0, "present_consumables": 20.0,
        "law.licence.probability": 0.0,
    );
    let found = keep_rate(&visitor, &projected(&visitor));
    assert_eq!(found.year, TaxYear(2028));
    near(found.as_you_are.profit, 38_400.0);
    near(found.with_route.profit, 62_400.0);
    close(found.as_you_are.kept(), 74.0);
    close(found.with_route.kept(), 58.0);
    near(found.with_route.takings, 72_000.0);
    assert!(!found.with_route.vat_registered);
    // A sixth of 90,000. Only what bears VAT counts towards the threshold, so that a share of
    // medical treatment does not lower what is due there.
    near(found.vat_at_threshold, 15_000.0);
    let mut medical = visitor.clone();
    give!(medical, "therapeutic_share": 0.3);
    near(
        keep_rate(&medical, &projected(&medical)).vat_at_threshold,
        15_000.0,
    );

    // The next £100 is whole across a threshold: 30 of them below 50,270, 70 above.
    give!(visitor, "extra_appointments": 0.0, "present_appointments": 15.0);
    give!(visitor, "present_consumables": (72_000.0 - 50_240.0) / 720.0);
    let found = keep_rate(&visitor, &projected(&visitor));
    near(found.with_route.profit, 50_240.0);
    close(found.with_route.kept(), 0.3 * 74.0 + 0.7 * 58.0);
}

/// Employer's National Insurance of 15% of 7,570 comes off before the company's profit.
#[test]
fn a_companys_profit_is_what_its_director_leaves() {
    let mut company = base(Nation::England, Trade::LimitedCompany);
    company.earnings.takings = 50_000.0;
    near(
        profit(&company),
        50_000.0 - 5_000.0 - 12_570.0 - 0.15 * 7_570.0,
    );
    near(employer_class_1(&company.regime, 12_570.0, false), 1_135.5);
}
