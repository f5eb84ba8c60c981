//! Companies, clinic employment and resits, against sums done by hand with the figures of 2026-27:
//! corporation tax 19% to 50,000; employer's National Insurance 15% above 5,000; dividends 10.75%
//! above 500; allowance 12,570, then 20% and Class 1 of 8%.

#[path = "support/visitor.rs"]
mod support;

use level7::facts::{Facts, Nation, TaxYear};
use level7::model::tax::{Carried, Earnings, LoanPlans, Regime, Taxpayer, yearly};
use level7::model::{Account, Balance, Events, ledger, project};
use level7::scenario::{Scenario, Trade};
use support::{CERTIFICATE, bare, give, near, plain_ledger, projected};

/// Forty present appointments a month at 100, which use up 20 each, in a company that pays its
/// director 12,570. No new services. A year later than elsewhere, so that the payments on account
/// made before the start rest on 2026-27, too.
fn company() -> Scenario {
    let mut scenario = bare();
    give!(scenario,
        "trade": "limited_company", "company_salary": 12_570.0, "start": "2028-04",
        "present_appointments": 10.0, "present_consumables": 20.0, "deduct.same_area": "no",
        "extra_appointments": 0.0,
    );
    scenario
}

/// Employer: 15% of 7,570 = 1,135.50. Profit 48,000 - 9,600 - 12,570 - 1,135.50 = 24,694.50;
/// corporation tax 4,691.955; dividend 20,002.545, of which 19,502.545 bear 10.75%: 2,096.52.
#[test]
fn a_company_pays_its_director_and_then_dividends() {
    let ledger = plain_ledger(&company());
    let world = &ledger.as_you_are;
    let half = 0.1075 * 19_502.545 / 2.0;
    for month in 0..60 {
        let at = |account| world.account(account)[month];
        near(at(Account::EmployerNationalInsurance), -1_135.5 / 12.0);
        near(at(Account::PayrollIncomeTax), 0.0);
        near(at(Account::PayrollNationalInsurance), 0.0);
        let calendar = (month + 3) % 12 + 1;
        let due = if calendar == 1 { -4_691.955 } else { 0.0 };
        near(at(Account::CorporationTax), due);
        let assessed = if matches!(calendar, 1 | 7) {
            -half
        } else {
            0.0
        };
        near(at(Account::SelfAssessment), assessed);
        if calendar == 3 {
            // A year of corporation tax, and of dividend tax all but January's half on account.
            near(world.balance(Balance::Tax)[month], 4_691.955 + half);
        }
    }
}

/// Beside a job of 60,000: Class 1 on each pay apart (3,210.60 and nothing), income tax on both:
/// 72,570 - 12,570 = 60,000 taxable: 7,540 + 40% of 22,300 = 16,460, and dividends at 35.75%.
#[test]
fn a_job_beside_the_company_takes_the_lower_bands() {
    let mut scenario = company();
    give!(scenario, "salary": 60_000.0);
    let ledger = plain_ledger(&scenario);
    let world = &ledger.as_you_are;
    near(
        world.account(Account::PayrollIncomeTax)[0],
        -16_460.0 / 12.0,
    );
    near(
        world.account(Account::PayrollNationalInsurance)[0],
        -3_210.6 / 12.0,
    );
    let dividend_tax: f64 = 0.3575 * 19_502.545;
    // 16,460 of 23,432 is under 80%, so that there are payments on account.
    near(
        world.account(Account::SelfAssessment)[3],
        -dividend_tax / 2.0,
    );
}

fn regime() -> Regime {
    Regime::of(&Facts::published(), TaxYear(2026), Nation::England)
}

const fn owner(trade: Trade) -> Taxpayer {
    Taxpayer {
        trade,
        children: 0,
        plans: LoanPlans {
            plan_1: false,
            plan_2: false,
            plan_4: false,
            plan_5: false,
            postgraduate: false,
        },
    }
}

fn takings(takings: f64, expenses: f64) -> Earnings {
    Earnings {
        takings,
        expenses,
        ..Earnings::default()
    }
}

/// A loss of 10,000 lowers the next profit of 30,000 to 20,000 for corporation tax (3,800), and
/// what is paid out: 30,000 - 3,800 - 10,000.
#[test]
fn a_companys_loss_goes_forward_and_is_made_good_before_dividends() {
    let mut carried = Carried::default();
    let owner = owner(Trade::LimitedCompany);
    let bad = yearly(
        &regime(),
        &owner,
        &takings(10_000.0, 20_000.0),
        &mut carried,
    );
    near(bad.corporation_tax, 0.0);
    near(bad.dividends, 0.0);
    let good = yearly(&regime(), &owner, &takings(30_000.0, 0.0), &mut carried);
    near(good.corporation_tax, 3_800.0);
    near(good.dividends, 16_200.0);
    near(carried.reserve, 0.0);
    near(carried.company_losses, 0.0);
}

/// 25% of 100,000 less 3/200 of 150,000 = 22,750, and 77,250 of dividends: allowance 12,570, 500
/// at nothing, 37,200 of the basic band at 10.75%, 26,980 at 35.75%.
#[test]
fn marginal_relief_and_both_rates_on_dividends() {
    let year = yearly(
        &regime(),
        &owner(Trade::LimitedCompany),
        &takings(100_000.0, 0.0),
        &mut Carried::default(),
    );
    near(year.corporation_tax, 22_750.0);
    near(year.dividends, 77_250.0);
    near(year.due, 0.1075 * 37_200.0 + 0.3575 * 26_980.0);
}

/// A clinic's employee: 3,000 a month, and with the award 100 more and a tenth of 2,000 from month
/// six on. A fifth is income tax, 8% Class 1: 54 months x 300 x 72% - 6,000 = 5,664.
#[test]
fn a_clinics_employee_gains_the_rise_and_the_commission() {
    let mut scenario = employee();
    let ledger = plain_ledger(&scenario);
    near(ledger.as_you_are.account(Account::ClinicPay)[30], 3_000.0);
    near(ledger.with_route.account(Account::ClinicPay)[5], 3_000.0);
    near(ledger.with_route.account(Account::ClinicPay)[6], 3_300.0);
    for account in [
        Account::PresentTakings,
        Account::ExtraTakings,
        Account::Room,
        Account::Insurance,
        Account::Vat,
        Account::SelfAssessment,
    ] {
        near(ledger.with_route.total(account), 0.0);
    }
    near(projected(&scenario).figures.gain, 5_664.0);

    // The fee is not deducted, whatever is answered.
    give!(scenario, "deduct.already_trading": "yes");
    near(projected(&scenario).figures.cost_after_tax, 6_000.0);

    // Registered for VAT, the clinic keeps a sixth before commission: 54 x 33.33 x 72% less.
    give!(scenario, "vat_registered": true);
    near(
        projected(&scenario).figures.gain,
        5_664.0 - 54.0 * 200.0 / 6.0 * 0.72,
    );
}

fn employee() -> Scenario {
    let mut scenario = bare();
    give!(scenario,
        "trade": "clinic_employed", "clinic_salary": 36_000.0, "clinic_pay_rise": 1_200.0,
        "clinic_commission": 0.1, "room": 10.0, "insurance": 500.0,
    );
    scenario
}

/// Four of eighty hours given up for six months: 5% of 18,000 = 900 of pay, of which 28% would
/// have been taken.
#[test]
fn hours_given_up_cost_their_pay() {
    let mut scenario = employee();
    give!(scenario, "clinic_hours_given_up": 4.0);
    let figures = projected(&scenario).figures;
    near(figures.cost, 6_900.0);
    near(figures.cost_after_tax, 6_000.0 + 900.0 * 0.72);
    near(figures.gain, 5_664.0 - 900.0 * 0.72);
}

/// A resit of 150 moves the award from month six to eight; its fee falls in month seven. Five
/// appointments a week are 2,000 a month, untaxed so far as the allowance goes: the fall in the
/// gain is that of two months of takings after tax, and the fee.
#[test]
fn a_resit_costs_its_fee_and_its_months() {
    let mut scenario = bare();
    give!(scenario,
        "resit_wait": 2.0, "level_7_certificate.resit": 150.0,
        "level_7_certificate.first_pass": 0.75, "deduct.same_area": "no",
    );
    let again = Events {
        resits: true,
        ..Events::PLAIN
    };
    let plain = plain_ledger(&scenario);
    let resat = ledger(&scenario, CERTIFICATE, again);
    assert_eq!((plain.plan.opens, plain.plan.qualified), (Some(6), Some(6)));
    assert_eq!((resat.plan.opens, resat.plan.qualified), (Some(8), Some(8)));
    let registration = resat.with_route.account(Account::Registration);
    for (month, amount) in registration.iter().enumerate() {
        near(*amount, if month == 7 { -150.0 } else { 0.0 });
    }
    let projection = project(&scenario, CERTIFICATE);
    let gain = |events| level7::model::gain_of(&scenario, CERTIFICATE, events);
    near(projection.figures.gain, gain(Events::PLAIN));
    near(
        projection.expected_gain,
        0.75 * gain(Events::PLAIN) + 0.25 * gain(again),
    );
    // The first year's profit falls from 12,000 to 8,000, both within the allowance.
    near(gain(Events::PLAIN) - gain(again), 4_000.0 + 150.0);
}
