//! Tax, National Insurance and student loans: laws, and sums that need a sentence.
//!
//! Published tables and worked figures are rows of `tests/oracles`. Where the law jumps is in
//! `tests/tax_cliffs.rs`.

#[path = "support/cases.rs"]
mod cases;

use cases::cases;
use level7::facts::{Facts, Kind, Month, Nation, Quantity, TaxYear, loans, tax};
use level7::model::loans::{Course, Loan, repayment_starts, scheme, written_off};
use level7::model::tax::{
    Assessment, Income, LoanPlan, LoanPlans, Payroll, Regime, assess, corporation_tax,
    each_payment_on_account, lowest_undergraduate, payments_on_account, payroll, settle,
};
use proptest::prelude::*;

fn facts() -> Facts {
    Facts::new(Month::new(2026, 11))
}

fn regime(year: i32, nation: Nation) -> Regime {
    Regime::of(&facts(), TaxYear(year), nation)
}

fn england() -> Regime {
    regime(2026, Nation::England)
}

#[track_caller]
fn close(ours: f64, theirs: f64, within: f64, what: &str) {
    assert!(
        (ours - theirs).abs() <= within,
        "{what}: ours {ours}, expected {theirs}"
    );
}

#[test]
fn who_is_spared_payments_on_account() {
    // A refund is what January pays less the first payment on account.
    assert_eq!(settle(-700.0, 100.0).january, -600.0);
    let regime = england();
    // Bill under 1,000: nothing. At 1,000: half of it twice.
    assert_eq!(each_payment_on_account(&regime, 999.99, 0.0), 0.0);
    assert_eq!(each_payment_on_account(&regime, 1_000.0, 0.0), 500.0);
    // 10,000 of tax, 8,000 at source is not more than four fifths: (10,000 − 8,000) ÷ 2. A pound
    // more is, though 1,999 would be left to pay.
    assert_eq!(each_payment_on_account(&regime, 10_000.0, 8_000.0), 1_000.0);
    assert_eq!(each_payment_on_account(&regime, 10_000.0, 8_001.0), 0.0);
    // 4,000 with 3,100 at source leaves 900, under the minimum.
    assert_eq!(each_payment_on_account(&regime, 4_000.0, 3_100.0), 0.0);
}

#[test]
fn the_lowest_threshold_decides() {
    let regime = england();
    let plans = LoanPlans::default()
        .with(LoanPlan::Plan2)
        .with(LoanPlan::Plan1)
        .with(LoanPlan::Postgraduate);
    assert_eq!(lowest_undergraduate(&regime, plans), Some(LoanPlan::Plan1));
    // Plan 5 repays from April 2026 only; with it alone none decides in 2025-26.
    let plan_5 = LoanPlans::default().with(LoanPlan::Plan5);
    let year_before = self::regime(2025, Nation::England);
    assert_eq!(lowest_undergraduate(&year_before, plan_5), None);
}

#[test]
fn payroll_cuts_each_month_and_the_year_makes_up_for_it() {
    // Pay 40,000 on plan 2 and a postgraduate loan: 9% × 10,615 ÷ 12 = 79.61 → 79 a month, 948 a
    // year against floor(955.35); 6% × 19,000 ÷ 12 = 95 → 1,140.
    let plans = LoanPlans::default()
        .with(LoanPlan::Plan2)
        .with(LoanPlan::Postgraduate);
    let taken = payroll(&england(), 40_000.0, &plans);
    assert_eq!(taken.undergraduate_loan, 948.0);
    assert_eq!(taken.postgraduate_loan, 1_140.0);
    let due = assess(
        &england(),
        &Income {
            employment: 40_000.0,
            plans,
            ..Income::default()
        },
    );
    assert_eq!(due.undergraduate_loan, 955.0);
    close(
        due.income_tax,
        taken.income_tax,
        1e-9,
        "one job, nothing else",
    );
    close(due.class_1, taken.class_1, 1e-9, "one job, nothing else");
}

#[test]
fn total_adds_everything_that_is_due() {
    // 30,000 + 20,000 in Scotland, plan 2 and postgraduate: tax 8,982.05 (the table's 8,982 of
    // 50,000); Class 1 1,394.40; Class 4: at most 867.60 at 6%, and 6% × 7,430 = 445.80; loans
    // 9% × 20,615 = 1,855.35 → 1,855 and 6% × 29,000 = 1,740.
    let due = assess(
        &regime(2026, Nation::Scotland),
        &Income {
            employment: 30_000.0,
            self_employment: 20_000.0,
            class_4_profit: 20_000.0,
            plans: LoanPlans::default()
                .with(LoanPlan::Plan2)
                .with(LoanPlan::Postgraduate),
            ..Income::default()
        },
    );
    close(due.income_tax, 8_982.05, 0.005, "income tax");
    close(
        due.total(),
        8_982.05 + 1_394.40 + 445.80 + 1_855.0 + 1_740.0,
        0.005,
        "total",
    );
}

#[test]
fn later_years_say_that_they_are_carried() {
    assert_eq!(england().carried_from(), None);
    let later = regime(2028, Nation::Scotland);
    assert_eq!(later.carried_from(), Some(Month::new(2027, 3)));
    assert_eq!(later.earned, regime(2026, Nation::Scotland).earned);
}

#[test]
fn a_rehearsed_figure_reaches_the_sum() {
    let dearer = facts().with(&tax::BASIC_RATE, Month::new(2027, 4), Quantity::Exact(0.25));
    let none = LoanPlans::default();
    let before = Regime::of(&dearer, TaxYear(2026), Nation::Wales);
    let after = Regime::of(&dearer, TaxYear(2027), Nation::Wales);
    // 30,000 − 12,570 = 17,430 at 20%, then at 25%.
    close(
        payroll(&before, 30_000.0, &none).income_tax,
        3_486.0,
        1e-9,
        "2026-27",
    );
    close(
        payroll(&after, 30_000.0, &none).income_tax,
        4_357.5,
        1e-9,
        "2027-28",
    );
}

#[test]
fn facts_are_dated_sourced_and_unique() {
    let mut ids: Vec<_> = tax::ALL.iter().chain(loans::ALL).map(|s| s.id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for series in tax::ALL.iter().chain(loans::ALL) {
        for pair in series.values.windows(2) {
            assert!(pair[0].from < pair[1].from, "{}", series.id);
        }
        for dated in series.values {
            assert!(!dated.sources.is_empty(), "{}", series.id);
            assert_eq!(dated.kind, Kind::Official, "{}", series.id);
            assert!(dated.retrieved < dated.review_by, "{}", series.id);
            assert!(dated.to.is_none_or(|to| to >= dated.from), "{}", series.id);
        }
    }
}

#[test]
fn who_lends_for_what() {
    use Nation::{England, NorthernIreland, Scotland, Wales};
    let lends = |nation, course| scheme(nation, course).is_some();
    for nation in [England, Wales, Scotland, NorthernIreland] {
        assert!(!lends(nation, Course::Vocational));
        assert!(lends(nation, Course::Masters));
    }
    assert!(!lends(England, Course::Diploma) && !lends(Wales, Course::Diploma));
    assert!(lends(Scotland, Course::Diploma) && !lends(Scotland, Course::Certificate));
    assert!(lends(NorthernIreland, Course::Certificate));
}

#[test]
fn a_loan_is_lent_to_its_cap_gathers_interest_and_is_never_overpaid() {
    let facts = facts();
    let english = scheme(Nation::England, Course::Masters).expect("England lends");
    let mut loan = Loan::under(&facts, english, Month::new(2026, 9));
    assert_eq!(loan.lend(8_000.0), 8_000.0);
    assert_eq!(loan.lend(8_000.0), 5_206.0);
    assert_eq!(loan.balance, 13_206.0);
    // 6% ÷ 12 of 13,206 under the cap of 2026-27; 6.2% in the year before.
    close(
        loan.accrue(&facts, Month::new(2026, 10)),
        66.03,
        1e-9,
        "capped",
    );
    let mut owed = Loan::already_owed(1_200.0);
    close(owed.accrue(&facts, Month::new(2026, 8)), 6.2, 1e-9, "6.2%");
    assert_eq!(owed.repay(5_000.0), 1_206.2);
    assert_eq!(owed.balance, 0.0);
    assert_eq!(owed.lend(100.0), 0.0);
}

#[test]
fn repayment_begins_in_april() {
    let facts = facts();
    let starts = |first: (i32, i32), last: (i32, i32), part_time| {
        repayment_starts(
            &facts,
            Month::new(first.0, first.1),
            Month::new(last.0, last.1),
            part_time,
        )
    };
    // Leaves in August 2028 or in March 2029: April 2029. Leaves in April 2029: the April after.
    assert_eq!(starts((2026, 9), (2028, 8), true), Month::new(2029, 4));
    assert_eq!(starts((2026, 9), (2029, 3), false), Month::new(2029, 4));
    assert_eq!(starts((2026, 9), (2029, 4), false), Month::new(2030, 4));
    // Part-time for six years: four years from September 2026 are September 2030, so April 2031.
    assert_eq!(starts((2026, 9), (2032, 8), true), Month::new(2031, 4));
    assert_eq!(starts((2026, 9), (2032, 8), false), Month::new(2033, 4));
    assert_eq!(
        written_off(&facts, Month::new(2031, 4)),
        Month::new(2061, 4)
    );
}

#[test]
fn a_scottish_job_beside_dividends_can_cost_more_than_it_pays() {
    // Pay 27,500, profit 12,600 and dividends 67,000 in Scotland make 107,100, inside the taper, so
    // 100 more pay takes 50 of allowance: 150 more earned income at 42% (31,080 taxable before, so
    // 12 of it at 21%), 150 of dividends moved from 10.75% to 35.75%, 8% Class 1, 9% and 6% loans:
    // 60.48 + 37.50 + 8 + 9 + 6 (Class 4 is untouched: 2,262 − 1,194.40 is more than its 1.80).
    let income = |pay| Income {
        employment: pay,
        self_employment: 12_600.0,
        class_4_profit: 12_600.0,
        dividends: 67_000.0,
        children: 0,
        plans: LoanPlans::default()
            .with(LoanPlan::Plan4)
            .with(LoanPlan::Postgraduate),
    };
    let regime = regime(2026, Nation::Scotland);
    let more =
        assess(&regime, &income(27_600.0)).total() - assess(&regime, &income(27_500.0)).total();
    close(more, 120.98, 1e-6, "100 more pay");
}

fn any_nation() -> impl Strategy<Value = Nation> {
    prop_oneof![
        Just(Nation::England),
        Just(Nation::Wales),
        Just(Nation::Scotland),
        Just(Nation::NorthernIreland),
    ]
}

fn any_plans() -> impl Strategy<Value = LoanPlans> {
    any::<[bool; 5]>().prop_map(|flags| LoanPlans {
        plan_1: flags[0],
        plan_2: flags[1],
        plan_4: flags[2],
        plan_5: flags[3],
        postgraduate: flags[4],
    })
}

fn income(amounts: [f64; 3], children: u32, plans: LoanPlans) -> Income {
    Income {
        employment: amounts[0],
        self_employment: amounts[1],
        class_4_profit: amounts[1],
        dividends: amounts[2],
        children,
        plans,
    }
}

/// One part of a year's liability.
type Part = fn(&Assessment) -> f64;

/// Everything that is due for a year, by name.
const PARTS: [(&str, Part); 7] = [
    ("income_tax", |due| due.income_tax),
    ("dividend_tax", |due| due.dividend_tax),
    ("child_benefit_charge", |due| due.child_benefit_charge),
    ("class_1", |due| due.class_1),
    ("class_4", |due| due.class_4),
    ("undergraduate_loan", |due| due.undergraduate_loan),
    ("postgraduate_loan", |due| due.postgraduate_loan),
];

proptest! {
    #![proptest_config(cases(512))]

    /// More of any income never lowers the year's whole liability, nor any part of it; but for
    /// Class 4, which gives way as pay rises, by less than Class 1 rises.
    #[test]
    fn more_income_is_never_less_tax(
        nation in any_nation(), year in 2025..2032_i32, plans in any_plans(), children in 0..5_u32,
        amounts in prop::array::uniform3(0.0..200_000.0_f64), kind in 0..3_usize, more in 0.01..50_000.0_f64,
    ) {
        let regime = regime(year, nation);
        let mut larger = amounts;
        larger[kind] += more;
        let before = assess(&regime, &income(amounts, children, plans));
        let after = assess(&regime, &income(larger, children, plans));
        prop_assert!(after.total() >= before.total() - 1e-6);
        prop_assert!(after.personal_allowance <= before.personal_allowance);
        let insurance = |due: &Assessment| due.class_1 + due.class_4;
        prop_assert!(insurance(&after) >= insurance(&before) - 1e-6);
        let pay_rises = kind == 0;
        for (name, part) in PARTS {
            let falls = part(&after) < part(&before) - 1e-6;
            prop_assert!(!falls || (pay_rises && name == "class_4"), "{name} falls");
        }
    }

    /// A hundred pounds more or above always leaves more to take home. Less need not: loans step
    /// by a pound, the allowance by a pound of allowance. Without children, whose charge steps by
    /// a hundredth of the benefit; without dividends that come to count for loans, all at once;
    /// and in Scotland without dividends at all (see the test above).
    #[test]
    fn more_income_is_more_to_take_home(
        nation in any_nation(), plans in any_plans(),
        mut amounts in prop::array::uniform3(0.0..200_000.0_f64), kind in 0..3_usize, more in 100.0..50_000.0_f64,
    ) {
        if nation == Nation::Scotland {
            amounts[2] = 0.0;
        }
        let kind = if nation == Nation::Scotland { kind % 2 } else { kind };
        let regime = regime(2026, nation);
        let mut larger = amounts;
        larger[kind] += more;
        let counts = |amounts: [f64; 3]| amounts[2] > regime.unearned_limit;
        prop_assume!(counts(amounts) == counts(larger));
        let before = assess(&regime, &income(amounts, 0, plans)).total();
        let after = assess(&regime, &income(larger, 0, plans)).total();
        prop_assert!(after - before < more, "{more} more costs {}", after - before);
    }

    /// Nothing that can be typed makes a figure that is not a number, or below zero.
    #[test]
    fn never_not_a_number(
        nation in any_nation(), plans in any_plans(), children in any::<u32>(),
        amounts in prop::array::uniform3(prop::num::f64::ANY), year in 1_000..5_000_i32,
    ) {
        let regime = regime(year, nation);
        let due = assess(&regime, &income(amounts, children, plans));
        for (name, part) in PARTS {
            prop_assert!(part(&due).is_finite() && part(&due) >= 0.0, "{name}");
        }
        prop_assert!((0.0..=regime.personal_allowance).contains(&due.personal_allowance));
        let Payroll { income_tax, class_1, undergraduate_loan, postgraduate_loan } =
            payroll(&regime, amounts[0], &plans);
        let january = payments_on_account(amounts[0], amounts[1]).january;
        let each = each_payment_on_account(&regime, amounts[0], amounts[1]);
        let company = corporation_tax(&regime, amounts[2]);
        for part in [income_tax, class_1, undergraduate_loan, postgraduate_loan, each, company] {
            prop_assert!(part.is_finite() && part >= 0.0, "{part}");
        }
        prop_assert!(january.is_finite());
    }

    /// Payroll's twelve cuts stay within twelve pounds of what the year asks. They can come to one
    /// pound more, because each month is brought to the nearest penny before it is cut.
    #[test]
    fn payroll_stays_close_to_the_year(pay in 0.0..200_000.0_f64, plans in any_plans()) {
        let regime = england();
        let taken = payroll(&regime, pay, &plans);
        let due = assess(&regime, &income([pay, 0.0, 0.0], 0, plans));
        for (taken, due) in [
            (taken.undergraduate_loan, due.undergraduate_loan),
            (taken.postgraduate_loan, due.postgraduate_loan),
        ] {
            prop_assert!((-1.0..=12.0).contains(&(due - taken)), "{taken} of {due}");
        }
    }

    /// Corporation tax lies between the small and the main rate, and rises with profit.
    #[test]
    fn corporation_tax_rises(profit in 0.0..500_000.0_f64, more in 0.0..100_000.0_f64) {
        let due = corporation_tax(&england(), profit);
        prop_assert!(due >= 0.19 * profit - 1e-6 && due <= 0.25 * profit + 1e-6);
        prop_assert!(corporation_tax(&england(), profit + more) >= due - 1e-6);
    }
}
