//! Edges that no other test stood on, found by `cargo xtask mutants`. The fault that went unnoticed
//! without each test, and what became of the other faults, is in `docs/mutation.md`.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::{Kind, Month, Nation, Quantity, TaxYear, regulation, tax};
use level7::model::appraisal::Irr;
use level7::model::tax::{
    Carried, Earnings, LoanPlans, Regime, Taxpayer, Yearly, child_benefit_charge, yearly,
};
use level7::model::{
    Account, Balance, Events, Name, Reading, Subject, ledger, project, tax_bases, working,
};
use level7::scenario::{Route, Scenario, Trade};
use support::{CERTIFICATE, bare, facts, give, near, plain_ledger};

fn england() -> Regime {
    Regime::of(&facts(), TaxYear(2026), Nation::England)
}

/// The first year of somebody in England without children, loans or losses.
fn year_of(trade: Trade, earnings: &Earnings) -> Yearly {
    let taxpayer = Taxpayer {
        trade,
        children: 0,
        plans: LoanPlans::default(),
    };
    yearly(&england(), &taxpayer, earnings, &mut Carried::default())
}

/// Expenses of exactly the trading allowance are not under it: they make a loss. With the allowance
/// put in their place (`<=` for `<`) the 400 were lost.
#[test]
fn expenses_of_just_the_trading_allowance_make_a_loss() {
    let earnings = Earnings {
        salary: 30_000.0,
        pay: 0.0,
        takings: 600.0,
        expenses: 1_000.0,
    };
    let year = year_of(Trade::SoleTrader, &earnings);
    // Payroll took 20% of 30,000 − 12,570 = 17,430: 3,486. The loss of 1,000 − 600 = 400 goes
    // against the salary, and 20% of it comes back.
    near(year.payroll.income_tax, 3_486.0);
    near(year.due, -80.0);
}

/// Class 1 of a year is taken on each pay apart: 8% of 30,000 − 12,570, twice. On the sum, as tax is
/// assessed, it would be 8% to 50,270 and 2% above, 3,210.60.
#[test]
fn class_1_of_two_pays_is_payrolls() {
    let earnings = Earnings {
        salary: 30_000.0,
        pay: 30_000.0,
        ..Earnings::default()
    };
    let year = year_of(Trade::ClinicEmployed, &earnings);
    near(year.assessment.class_1, 2_788.8);
}

/// The charge by its own function, which the year's bill does without: 68,400 is 42 whole steps of 200
/// over 60,000, and 42% of 52 × (27.05 + 17.90), cut to 2,337, is 981.54, cut to 981.
#[test]
fn the_child_benefit_charge_can_be_asked_for_alone() {
    assert_eq!(child_benefit_charge(&england(), 68_400.0, 2), 981.0);
}

/// A figure put in the place of a published one begins in its own series and in no other.
#[test]
fn a_rehearsed_figure_begins_in_its_own_series() {
    let october = Month::new(2031, 10);
    let published = facts().begins(&tax::VAT_THRESHOLD);
    let rehearsed = facts().with(&tax::VAT_THRESHOLD, october, Quantity::Exact(95_000.0));
    assert_eq!(
        rehearsed.begins(&tax::VAT_THRESHOLD),
        [published, vec![october]].concat()
    );
    assert_eq!(
        rehearsed.begins(&tax::VAT_RATE),
        facts().begins(&tax::VAT_RATE)
    );
}

/// The words that `facts.json` and the page's origins use for how well a figure is founded; whoever
/// reads the file relies on them.
#[test]
fn a_kind_goes_by_its_own_word() {
    for (kind, word) in [
        (Kind::Official, "official"),
        (Kind::Published, "published"),
        (Kind::Sample, "sample"),
        (Kind::Assumption, "assumption"),
    ] {
        assert_eq!(kind.key(), word);
    }
}

/// What may become law is looked at again when the rules of today are, and not half a year later.
#[test]
fn law_to_come_is_looked_at_again_with_the_rules() {
    let of_rules = regulation::RULES.iter().map(|rule| rule.review_by).min();
    for series in regulation::ALL {
        for dated in series.values {
            assert_eq!(Some(dated.review_by), of_rules, "{}", series.id);
        }
    }
}

/// A loan for the route is repaid from the month that is due and not before: with "before" for "from"
/// nothing ever was.
#[test]
fn a_new_loan_is_repaid_from_its_april_on() {
    let mut scenario = bare();
    give!(scenario,
        "route": "msc", "msc.borrow": true, "salary": 45_000.0, "extra_appointments": 0.0,
    );
    let ledger = ledger(&scenario, Subject::Route(Route::Msc), Events::PLAIN);
    let taken = ledger.with_route.account(Account::PayrollStudentLoans);
    // Study from April to September 2027, so that the first April after it is month 12. Then 6% of
    // 45,000 − 21,000 is 1,440 a year.
    near(taken[11], 0.0);
    near(taken[12], -120.0);
    near(
        ledger.as_you_are.account(Account::PayrollStudentLoans)[12],
        0.0,
    );
}

/// A year counts a loan among its plans while any of it is owed at the year's end, and no longer:
/// with "while nothing is owed" it was the other way round.
#[test]
fn a_year_counts_a_loan_while_it_is_owed() {
    let counted = |balance: f64| {
        let mut scenario = bare();
        give!(scenario, "salary": 45_000.0, "postgraduate_balance": balance);
        let bases = tax_bases(&scenario, &plain_ledger(&scenario), TaxYear(2028));
        bases.as_you_are.taxpayer.plans.postgraduate
    };
    // 1,440 a year is taken: of 1,000 nothing is left in March 2029, of 20,000 most is.
    assert!(!counted(1_000.0));
    assert!(counted(20_000.0));
}

/// A director repays a postgraduate loan on dividends, too; on the pay alone nothing would be due.
#[test]
fn a_directors_loan_is_repaid_on_dividends() {
    let mut scenario = bare();
    give!(scenario,
        "trade": "limited_company", "company_salary": 12_570.0, "present_appointments": 10.0,
        "postgraduate_balance": 20_000.0, "extra_appointments": 0.0,
    );
    let ledger = plain_ledger(&scenario);
    let owed = ledger.as_you_are.balance(Balance::PostgraduateLoan);
    // 48,000 − 12,570 − 15% of 7,570 = 34,294.50; less 19% of it 27,778.55 is paid out. 6% of
    // 12,570 + 27,778.55 − 21,000 is 1,160.91, cut to the pound, in January. Interest is 6% a year.
    near(owed[8], owed[7] * 1.005);
    near(owed[9], owed[8] * 1.005 - 1_160.0);
}

/// Only taxable takings count towards the threshold: the taxable share lowers them, and does not
/// raise them as dividing by it did.
#[test]
fn medical_treatment_does_not_count_towards_the_threshold() {
    let crossed = |weekly: f64| {
        let mut scenario = bare();
        give!(scenario,
            "therapeutic_share": 0.5, "present_appointments": weekly, "extra_appointments": 0.0,
        );
        !plain_ledger(&scenario).remarks.is_empty()
    };
    // 37.5 a week are 150 a month at 100: half of 180,000 a year is 90,000, which is not exceeded.
    assert!(!crossed(37.5));
    assert!(crossed(37.6));
}

/// Laser from month 2 at 2,000 a month, five a week, without any cost but its device.
fn laser(scenario: &mut Scenario) {
    give!(*scenario,
        "laser": true, "laser_training": 0.0, "laser_training_hours": 0.0,
        "laser_training_months": 2.0, "laser_device_price": 6_000.0,
        "laser_service_contract": 0.0, "laser_lease": 0.0, "laser_appointments": 5.0,
        "laser_hair_removal.price": 100.0, "laser_hair_removal.consumables": 0.0,
        "laser_hair_removal.minutes": 60.0, "laser_hair_removal.no_shows": 0.0,
        "laser_hair_removal.mix": 1.0, "laser_hair_removal.months_to_establish": 0.0,
        "ipl.mix": 0.0,
    );
}

/// The months after the horizon are the last one without what happens once in it: neither the device
/// that it bought nor the VAT that came back on it.
#[test]
fn a_device_of_the_last_month_is_bought_once() {
    let mut scenario = bare();
    laser(&mut scenario);
    // Three years from January 2027: a device in months 2 and 35, the first and the last month of
    // which tax sees something.
    give!(scenario,
        "start": "2027-01", "horizon": 3.0, "laser_device_life": 2.75, "vat_registered": true,
        "profession": "not_registered",
    );
    // A sixth of 2,000 is VAT, and a sixth of 6,000 comes back: 34 × 333.33 − 2 × 1,000.
    let vat = 34.0 * 2_000.0 / 6.0 - 2_000.0;
    // To March 2027: 1,666.67 + 1,000 − 6,000 is a loss of 3,333.33. To March 2028: 20,000 less the
    // trading allowance and the loss; to March 2029: 20,000 less the allowance. To March 2030, of
    // which nine months count: 20,000 + 1,000 − 6,000. Of each 26% above 12,570.
    let taxed = (19_000.0 - 10_000.0 / 3.0 - 12_570.0)
        + (19_000.0 - 12_570.0)
        + (15_000.0 - 12_570.0) * 9.0 / 12.0;
    near(
        project(&scenario, Subject::LaserAlone).figures.gain,
        34.0 * 2_000.0 - 12_000.0 - vat - 0.26 * taxed,
    );
}

/// A position in the midst of study holds own time as far as one has studied: in the working, too.
#[test]
fn own_time_is_worked_out_month_by_month() {
    let mut scenario = bare();
    laser(&mut scenario);
    give!(scenario,
        "laser_leased": true, "level_7_certificate.shortest_months": 12.0,
        "own_time_counts": true, "own_time_value": 10.0,
    );
    let working = working(&scenario, CERTIFICATE);
    // Laser pays the fee back while the certificate is still being studied for.
    let payback = working
        .projection
        .figures
        .payback_months
        .expect("pays back");
    assert!((4..11).contains(&payback), "month {payback}");
    let so_far = |step: &&level7::model::Step| step.name == Name::OwnTimeSoFar;
    let mut shares: Vec<f64> = working
        .steps
        .iter()
        .filter(so_far)
        .map(|step| step.value)
        .collect();
    shares.sort_by(f64::total_cmp);
    shares.dedup();
    // 240 hours at 10, a twelfth of it a month: before payback, at it, and at the end.
    let at = |month: usize| 200.0 * (month + 1) as f64;
    assert_eq!(shares, [at(payback - 1), at(payback), 2_400.0]);
}

/// A rate of return opens to its working, and where there is none there is nothing to open.
#[test]
fn a_rate_of_return_has_a_working() {
    let mut scenario = bare();
    let with = working(&scenario, CERTIFICATE);
    let Irr::One(rate) = with.projection.figures.irr() else {
        panic!("6,000 paid once and takings from month 6 on have one rate");
    };
    let step = with.reading(Reading::RateOfReturn).expect("is there");
    near(with.steps[step].value, rate);
    // Nothing sold: nothing comes back of the fee.
    give!(scenario, "extra_appointments": 0.0);
    let without = working(&scenario, CERTIFICATE);
    assert!(matches!(without.projection.figures.irr(), Irr::None(_)));
    assert_eq!(without.reading(Reading::RateOfReturn), None);
}

/// Where extra work takes no place of present work, nothing of the kind is written down; with "and" for
/// "or" every month's working had a step of nothing.
#[test]
fn what_is_not_displaced_is_not_written_down() {
    let mut scenario = bare();
    give!(scenario, "present_appointments": 5.0);
    let displaced = |scenario: &Scenario| {
        let ledger = working(scenario, CERTIFICATE).projection.ledger;
        let steps = ledger.with_route.steps().iter();
        steps.filter(|step| step.name == Name::Displaced).count()
    };
    assert_eq!(displaced(&scenario), 0);
    // A step a month from month 6 to month 59.
    give!(scenario, "displacement": 0.2);
    assert_eq!(displaced(&scenario), 54);
}
