//! Where the law jumps, and that it jumps nowhere else.
//!
//! Every part of a year's tax is scanned over incomes from nothing to £200,000, a pound at a time,
//! in all four nations and several years. Between two pounds a part may rise by its marginal rate;
//! whatever rises by more is narrowed down to a hundredth of a penny. What is found must be the
//! list of cliffs that the law has, each at its place and of its height, no more and no fewer:
//!
//! - the personal allowance loses a pound at every second pound above £100,000 (rounded up);
//! - the Child Benefit charge rises by a hundredth of the benefit, cut to the pound, at every
//!   £200 above £60,000, up to £80,000;
//! - loans of a whole year are cut to the pound, once brought to the penny: a pound each;
//! - loans of payroll are cut to the pound each month: £12 each, the first where a year's loan
//!   comes to £12;
//! - dividends of more than £2,000 count for loans all at once;
//! - payments on account begin at a bill of £1,000 that is a fifth of the whole or more.
//!
//! National Insurance and corporation tax have no cliff. The rates and limits are written out
//! below, from the sources named in `calculation/src/facts`, so that this does not ask the model for them.

use level7::facts::{Facts, Nation, TaxYear};
use level7::model::tax::{
    Assessment, Income, LoanPlans, Regime, assess, corporation_tax, each_payment_on_account,
    payroll,
};

const MOST: f64 = 200_000.0;
const NATIONS: [Nation; 4] = [
    Nation::England,
    Nation::Wales,
    Nation::Scotland,
    Nation::NorthernIreland,
];
/// Two years that are known, one partly carried forward, and one wholly.
const YEARS: [i32; 4] = [2025, 2026, 2027, 2032];

fn regime(year: i32, nation: Nation) -> Regime {
    Regime::of(&Facts::published(), TaxYear(year), nation)
}

/// A jump: where, and by how many pounds.
type Cliff = (f64, f64);

// ---- The law, written out ------------------------------------------------------------------

/// Upper ends of taxable income and rates.
fn bands(year: i32, nation: Nation) -> &'static [(f64, f64)] {
    match (nation, year) {
        (Nation::Scotland, 2025) => &[
            (2_827.0, 0.19),
            (14_921.0, 0.20),
            (31_092.0, 0.21),
            (62_430.0, 0.42),
            (125_140.0, 0.45),
            (f64::INFINITY, 0.48),
        ],
        (Nation::Scotland, _) => &[
            (3_967.0, 0.19),
            (16_956.0, 0.20),
            (31_092.0, 0.21),
            (62_430.0, 0.42),
            (125_140.0, 0.45),
            (f64::INFINITY, 0.48),
        ],
        _ => &[(37_700.0, 0.20), (125_140.0, 0.40), (f64::INFINITY, 0.45)],
    }
}

fn dividend_bands(year: i32) -> &'static [(f64, f64)] {
    match year {
        2025 => &[
            (37_700.0, 0.0875),
            (125_140.0, 0.3375),
            (f64::INFINITY, 0.3935),
        ],
        _ => &[
            (37_700.0, 0.1075),
            (125_140.0, 0.3575),
            (f64::INFINITY, 0.3935),
        ],
    }
}

/// The rate at a point of taxable income; nothing below it.
fn rate(bands: &[(f64, f64)], taxable: f64) -> f64 {
    if taxable < 0.0 {
        return 0.0;
    }
    let band = bands.iter().find(|(upper, _)| taxable < *upper);
    band.map_or(0.0, |(_, rate)| *rate)
}

fn allowance(income: f64) -> f64 {
    let lost = ((income - 100_000.0).max(0.0) / 2.0).floor();
    (12_570.0 - lost).max(0.0)
}

/// Where the allowance loses a pound: £100,002, £100,004, to £125,140.
fn allowance_steps() -> impl Iterator<Item = f64> {
    (1..=12_570).map(|step| 100_000.0 + 2.0 * f64::from(step))
}

/// Thresholds of plan 2.
fn plan_2(year: i32) -> f64 {
    if year == 2025 { 28_470.0 } else { 29_385.0 }
}

const POSTGRADUATE: f64 = 21_000.0;

/// A pound each, where half a penny is missing to the next one: the loan is brought to the penny
/// before it is cut.
fn yearly_steps(threshold: f64, share: f64, from: f64, to: f64) -> Vec<Cliff> {
    let due = |income: f64| share * (income - threshold).max(0.0);
    let (first, last) = (due(from).floor() as i32, due(to).ceil() as i32);
    (first.max(0) + 1..=last + 1)
        .map(|pound| (threshold + (f64::from(pound) - 0.005) / share, 1.0))
        .filter(|(at, _)| (from..=to).contains(at))
        .collect()
}

/// £12 each: a month's loan is a twelfth of the year's, to the penny, then cut to the pound; the
/// first step waits until the year's comes to £12.
fn monthly_steps(threshold: f64, share: f64) -> Vec<Cliff> {
    (1..)
        .map(|pound| match pound {
            1 => 12.0,
            _ => 12.0 * (f64::from(pound) - 0.005),
        })
        .map(|due| (threshold + due / share, 12.0))
        .take_while(|(at, _)| *at <= MOST)
        .collect()
}

/// Two children: 52 weeks of £27.05 and £17.90 (£26.05 and £17.25 in 2025-26), cut to the pound.
fn charge_steps(year: i32) -> Vec<Cliff> {
    let weekly: f64 = if year == 2025 { 43.30 } else { 44.95 };
    let benefit = (52.0 * weekly).floor();
    let charge = |hundredths: i32| (benefit * f64::from(hundredths) / 100.0).floor();
    (1..=100)
        .map(|step| {
            (
                60_000.0 + 200.0 * f64::from(step),
                charge(step) - charge(step - 1),
            )
        })
        .collect()
}

// ---- Looking for jumps ---------------------------------------------------------------------

/// Every jump of `figure` between nothing and `most`: where it rises by more than `slope`, the
/// marginal rate at a point, allows. Asserts that it never falls.
fn jumps(most: f64, figure: &impl Fn(f64) -> f64, slope: &impl Fn(f64) -> f64) -> Vec<Cliff> {
    let mut found = Vec::new();
    let mut low = (0.0, figure(0.0));
    // Not on whole pounds, where most cliffs stand, but for the last.
    let points = (1..=most as i32).map(|pound| f64::from(pound) - 0.37);
    for at in points.chain([most]) {
        let high = (at, figure(at));
        assert!(high.1 >= low.1 - 1e-7, "falls before {at}");
        narrow(low, high, figure, slope, &mut found);
        low = high;
    }
    found
}

fn narrow(
    low: (f64, f64),
    high: (f64, f64),
    figure: &impl Fn(f64) -> f64,
    slope: &impl Fn(f64) -> f64,
    found: &mut Vec<Cliff>,
) {
    let allowed = slope(low.0).max(slope(high.0)) * (high.0 - low.0);
    let rise = high.1 - low.1;
    if rise <= allowed + 1e-6 {
        return;
    }
    if high.0 - low.0 < 1e-4 {
        found.push((high.0, rise));
        return;
    }
    let middle = low.0.midpoint(high.0);
    let middle = (middle, figure(middle));
    narrow(low, middle, figure, slope, found);
    narrow(middle, high, figure, slope, found);
}

/// What was found is what the law lists: as many, each at its place and of its height.
#[track_caller]
fn same(what: &str, found: &[Cliff], mut law: Vec<Cliff>) {
    law.retain(|(_, height)| *height > 1e-6);
    law.sort_by(|a, b| a.0.total_cmp(&b.0));
    for ((at, height), (listed, step)) in found.iter().zip(&law) {
        assert!(
            (at - listed).abs() < 2e-4 && (height - step).abs() < 1e-3,
            "{what}: a jump of {height} at {at}, the law has {step} at {listed}"
        );
    }
    assert_eq!(found.len(), law.len(), "{what}");
}

const NONE: fn(f64) -> f64 = |_| 0.0;

/// Tries one part of an assessment over one kind of income.
fn scan(
    what: &str,
    regime: &Regime,
    income: &impl Fn(f64) -> Income,
    part: fn(&Assessment) -> f64,
    slope: impl Fn(f64) -> f64,
    law: Vec<Cliff>,
) {
    let what = format!("{what} {} {:?}", regime.year, regime.nation);
    let figure = |amount| part(&assess(regime, &income(amount)));
    same(&what, &jumps(MOST, &figure, &slope), law);
}

fn everywhere(mut law: impl FnMut(i32, Nation, &Regime)) {
    for year in YEARS {
        for nation in NATIONS {
            law(year, nation, &regime(year, nation));
        }
    }
}

fn plans() -> LoanPlans {
    LoanPlans {
        plan_2: true,
        postgraduate: true,
        ..LoanPlans::default()
    }
}

/// Pay or profit, in either case the taxed income itself.
#[test]
fn earned_income() {
    everywhere(|year, nation, regime| {
        let bands = bands(year, nation);
        let slope = |income: f64| rate(bands, income - allowance(income));
        // A pound of allowance lost is a pound more at the rate of the place.
        let lost: Vec<Cliff> = allowance_steps()
            .map(|at| (at, rate(bands, at - allowance(at) - 0.5)))
            .collect();
        let pay = |pay| Income {
            employment: pay,
            children: 2,
            plans: plans(),
            ..Income::default()
        };
        let profit = |profit| Income {
            employment: 0.0,
            self_employment: profit,
            class_4_profit: profit,
            ..pay(0.0)
        };
        scan(
            "tax on pay",
            regime,
            &pay,
            |due| due.income_tax,
            slope,
            lost.clone(),
        );
        scan(
            "tax on profit",
            regime,
            &profit,
            |due| due.income_tax,
            slope,
            lost,
        );
    });
}

#[test]
fn child_benefit_charge() {
    everywhere(|year, _, regime| {
        let pay = |employment| Income {
            employment,
            children: 2,
            ..Income::default()
        };
        scan(
            "charge",
            regime,
            &pay,
            |due| due.child_benefit_charge,
            NONE,
            charge_steps(year),
        );
    });
}

#[test]
fn national_insurance_has_no_cliff() {
    let between = |amount: f64, main: f64| match amount {
        amount if amount < 12_570.0 => 0.0,
        amount if amount < 50_270.0 => main,
        _ => 0.02,
    };
    everywhere(|_, _, regime| {
        let pay = |employment| Income {
            employment,
            ..Income::default()
        };
        // Beside a job of 20,000, so that regulation 100 limits the main rate on the way.
        let profit = |class_4_profit| Income {
            employment: 20_000.0,
            class_4_profit,
            ..Income::default()
        };
        scan(
            "class 1",
            regime,
            &pay,
            |due| due.class_1,
            |pay| between(pay, 0.08),
            vec![],
        );
        scan(
            "class 4",
            regime,
            &profit,
            |due| due.class_4,
            |profit| between(profit, 0.06),
            vec![],
        );
    });
}

#[test]
fn loans_by_the_year() {
    everywhere(|year, _, regime| {
        let profit = |self_employment| Income {
            self_employment,
            plans: plans(),
            ..Income::default()
        };
        let (under, post) = (plan_2(year), POSTGRADUATE);
        let steps = |threshold, share| yearly_steps(threshold, share, 0.0, MOST);
        scan(
            "plan 2",
            regime,
            &profit,
            |due| due.undergraduate_loan,
            NONE,
            steps(under, 0.09),
        );
        scan(
            "postgraduate",
            regime,
            &profit,
            |due| due.postgraduate_loan,
            NONE,
            steps(post, 0.06),
        );
    });
}

#[test]
fn loans_by_the_month() {
    for year in YEARS {
        let regime = regime(year, Nation::England);
        let taken = |pay: f64| payroll(&regime, pay, &plans());
        let under = jumps(MOST, &|pay| taken(pay).undergraduate_loan, &NONE);
        same(
            "plan 2 by the month",
            &under,
            monthly_steps(plan_2(year), 0.09),
        );
        let post = jumps(MOST, &|pay| taken(pay).postgraduate_loan, &NONE);
        same(
            "postgraduate by the month",
            &post,
            monthly_steps(POSTGRADUATE, 0.06),
        );
    }
}

/// Dividends on top of pay of £30,000, which uses the allowance: 17,430 of it is taxable.
#[test]
fn dividends() {
    const PAY: f64 = 30_000.0;
    everywhere(|year, nation, regime| {
        let income = |dividends| Income {
            employment: PAY,
            dividends,
            plans: plans(),
            ..Income::default()
        };
        let bands = bands(year, nation);
        let on_dividends = dividend_bands(year);
        let steps = || allowance_steps().map(|at| at - PAY);
        // A pound of allowance lost puts a pound more of pay at its own rate...
        let earned = steps()
            .map(|at| (at, rate(bands, PAY - allowance(PAY + at) - 0.5)))
            .collect();
        scan(
            "pay beneath",
            regime,
            &income,
            |due| due.income_tax,
            NONE,
            earned,
        );
        // ... and moves the dividends up by a pound: one more at the top, one less where the
        // dividend allowance of £500 ends.
        let moved = |at: f64| {
            let taxable = PAY - allowance(PAY + at);
            let bottom = rate(on_dividends, taxable + 500.0 - 0.5);
            rate(on_dividends, taxable + at - 0.5) - bottom
        };
        let slope = |dividends: f64| {
            let over = dividends - 500.0;
            let top = PAY - allowance(PAY + dividends) + dividends;
            if over < 0.0 {
                0.0
            } else {
                rate(on_dividends, top)
            }
        };
        let law = steps().map(|at| (at, moved(at))).collect();
        scan(
            "dividends",
            regime,
            &income,
            |due| due.dividend_tax,
            slope,
            law,
        );
        // Not one of them repays up to £2,000; then all do, and a year's cuts go on from there.
        for (threshold, share, part) in [
            (
                plan_2(year),
                0.09,
                (|due| due.undergraduate_loan) as fn(&Assessment) -> f64,
            ),
            (POSTGRADUATE, 0.06, |due| due.postgraduate_loan),
        ] {
            let due = |income: f64| (share * (income - threshold) * 100.0).round() / 100.0;
            let step = due(PAY + 2_000.0).floor() - due(PAY).floor();
            let mut law = yearly_steps(threshold, share, PAY + 2_000.0, PAY + MOST);
            for (at, _) in &mut law {
                *at -= PAY;
            }
            law.push((2_000.0, step));
            scan("loans", regime, &income, part, NONE, law);
        }
    });
}

#[test]
fn payments_on_account() {
    let regime = regime(2026, Nation::England);
    // Of the whole, so much was taken at source. 2,000: the bill reaches 1,000 at 3,000, when two
    // thirds were taken at source. 8,000: four fifths of 10,000, when 2,000 are left.
    for (at_source, at, each) in [
        (0.0, 1_000.0, 500.0),
        (2_000.0, 3_000.0, 500.0),
        (8_000.0, 10_000.0, 1_000.0),
    ] {
        let figure = |whole| each_payment_on_account(&regime, whole, at_source);
        let half = |whole: f64| if whole < at { 0.0 } else { 0.5 };
        same(
            "on account",
            &jumps(50_000.0, &figure, &half),
            vec![(at, each)],
        );
    }
}

/// 19%, then 25% and three two-hundredths between the limits, then 25%.
#[test]
fn corporation_tax_has_no_cliff() {
    for year in YEARS {
        let regime = regime(year, Nation::England);
        let slope = |profit: f64| match profit {
            profit if profit < 50_000.0 => 0.19,
            profit if profit < 250_000.0 => 0.265,
            _ => 0.25,
        };
        let figure = |profit| corporation_tax(&regime, profit);
        same(
            "corporation tax",
            &jumps(400_000.0, &figure, &slope),
            vec![],
        );
    }
}
