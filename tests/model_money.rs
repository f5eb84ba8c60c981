//! Tax by tax year, VAT and loans, against sums done by hand with the figures of 2026-27:
//! allowance 12,570; 20% on 37,700, then 40%; Class 1 8% and Class 4 6% from 12,570 to 50,270,
//! then 2%; VAT from takings of 90,000 in twelve months.

#[path = "support/visitor.rs"]
mod support;

use level7::model::{Account, Balance, Ledger, Remark, World};
use level7::scenario::Scenario;
use support::{bare, give, near, plain_ledger, projected};

/// Forty present appointments a month at 100, which use up 20 each: 48,000 a year and 38,400 of
/// profit. The fee is not deducted.
fn practice() -> Scenario {
    let mut scenario = bare();
    give!(scenario,
        "present_appointments": 10.0, "present_consumables": 20.0, "deduct.same_area": "no",
    );
    scenario
}

/// What is paid on Self Assessment in the months named, and nothing in any other.
#[track_caller]
fn self_assessment(world: &World, by_hand: &[(usize, f64)]) {
    for (month, amount) in world.account(Account::SelfAssessment).iter().enumerate() {
        let expected = by_hand
            .iter()
            .find(|(named, _)| *named == month)
            .map_or(0.0, |(_, paid)| *paid);
        assert!(
            (-amount - expected).abs() < 1e-6,
            "month {month}: paid {}, by hand {expected}",
            -amount
        );
    }
}

/// January and July from April 2027 on, over five years: months 9, 21, ... and 3, 15, ...
fn every_year(january: f64, july: f64) -> Vec<(usize, f64)> {
    (0..5)
        .flat_map(|year| [(12 * year + 3, july), (12 * year + 9, january)])
        .collect()
}

fn without(mut scenario: Scenario) -> Ledger {
    give!(scenario, "extra_appointments": 0.0);
    plain_ledger(&scenario)
}

#[test]
fn a_sole_trader_without_a_job() {
    // 20% and 6% of 38,400 - 12,570 = 25,830: 5,166.00 + 1,549.80 = 6,715.80, half of it twice.
    let ledger = without(practice());
    self_assessment(&ledger.as_you_are, &every_year(3_357.9, 3_357.9));
}

#[test]
fn the_past_is_settled_whatever_month_one_starts_in() {
    // The same practice for ever pays the same in every January and July.
    for month in 1..=12 {
        let mut scenario = practice();
        give!(scenario, "start": format!("2027-{month:02}").as_str());
        let ledger = without(scenario);
        let world = &ledger.as_you_are;
        let mut owed = Vec::new();
        for index in 0..60 {
            let calendar = (month - 1 + index) % 12 + 1;
            let paid = -world.account(Account::SelfAssessment)[index];
            let due = matches!(calendar, 1 | 7);
            near(paid, if due { 3_357.9 } else { 0.0 });
            if calendar == 3 {
                owed.push(world.balance(Balance::Tax)[index]);
            }
        }
        // At the end of March a year's bill is owed, less the payment on account of January.
        for owed in owed {
            near(owed, 3_357.9);
        }
    }
}

#[test]
fn a_sole_trader_with_a_job() {
    let mut scenario = practice();
    give!(scenario, "salary": 30_000.0);
    let ledger = without(scenario);
    // On 68,400: 7,540 + 40% of 18,130 = 14,792, of which payroll takes 20% of 17,430 = 3,486.
    // Class 1: 8% of 17,430 = 1,394.40, so that 2,262 - 1,394.40 = 867.60 is the most at the main
    // rate of Class 4: 14,460 of 25,830; 11,370 bear 2%: 867.60 + 227.40 = 1,095.
    let bill = 14_792.0 - 3_486.0 + 1_095.0;
    self_assessment(&ledger.as_you_are, &every_year(bill / 2.0, bill / 2.0));
    for month in 0..60 {
        let account = |account| ledger.as_you_are.account(account)[month];
        near(account(Account::PayrollIncomeTax), -3_486.0 / 12.0);
        near(account(Account::PayrollNationalInsurance), -1_394.4 / 12.0);
    }
}

#[test]
fn scotland_has_its_own_bands() {
    let mut scenario = practice();
    give!(scenario, "salary": 30_000.0, "nation": "scotland");
    let ledger = without(scenario);
    // 55,830 taxable: 19% of 3,967, 20% of 12,989, 21% of 14,136, 42% of 24,738 = 16,710.05;
    // payroll on 17,430: 753.73 + 2,597.80 + 21% of 474 = 3,451.07.
    let bill = 16_710.05 - 3_451.07 + 1_095.0;
    self_assessment(&ledger.as_you_are, &every_year(bill / 2.0, bill / 2.0));
}

#[test]
fn a_small_bill_is_paid_at_once() {
    // 15,000 a year: 2,430 at 26% = 631.80, under 1,000.
    let mut scenario = bare();
    give!(scenario, "present_appointments": 3.125, "present_consumables": 0.0);
    give!(scenario, "present_consumables": 10.0, "present_price": 110.0);
    let ledger = without(scenario);
    self_assessment(&ledger.as_you_are, &every_year(631.8, 0.0));
}

#[test]
fn nothing_is_paid_on_account_where_most_was_taken_at_source() {
    // A salary of 120,000 leaves an allowance of 2,570: 7,540 + 40% of 79,730 = 39,432. 3,000 of
    // profit cost 1,500 of allowance, too: 40% of 4,500 = 1,800, and no Class 4.
    let mut scenario = bare();
    give!(scenario,
        "salary": 120_000.0, "present_appointments": 1.25, "present_price": 100.0,
        "present_consumables": 50.0,
    );
    let ledger = without(scenario);
    self_assessment(&ledger.as_you_are, &every_year(1_800.0, 0.0));
}

#[test]
fn the_trading_allowance_where_it_beats_expenses() {
    // 4,800 of takings and 480 of expenses beside a salary: 3,800 bear 20%, and no Class 4.
    let mut scenario = bare();
    give!(scenario,
        "salary": 20_000.0, "present_appointments": 1.0, "present_consumables": 10.0,
    );
    let ledger = without(scenario);
    self_assessment(&ledger.as_you_are, &every_year(760.0, 0.0));
}

#[test]
fn a_bill_that_grows_is_paid_when_it_is_paid() {
    // Extra sales of 2,000 a month from October 2027 (month 6); the fee is deducted.
    let mut scenario = practice();
    give!(scenario, "deduct.same_area": "yes");
    let ledger = plain_ledger(&scenario);
    // 2027-28: 38,400 + 12,000 - 6,000 = 44,400: 26% of 31,830 = 8,275.80.
    // 2028-29 and on: 62,400: 7,540 + 40% of 12,130 + 2,262 + 2% of 12,130 = 14,896.60.
    let (base, first, later) = (6_715.8, 8_275.8, 14_896.6);
    self_assessment(
        &ledger.with_route,
        &[
            (3, base / 2.0),
            (9, base / 2.0),
            (15, base / 2.0),
            (21, first - base + first / 2.0),
            (27, first / 2.0),
            (33, later - first + later / 2.0),
            (39, later / 2.0),
            (45, later / 2.0),
            (51, later / 2.0),
            (57, later / 2.0),
        ],
    );
    self_assessment(&ledger.as_you_are, &every_year(base / 2.0, base / 2.0));
    // At the end of March 2032 a year's bill is owed, less the payment on account of January.
    near(ledger.with_route.balance(Balance::Tax)[59], later / 2.0);
    // What is gained is sales less fee less the tax of the years, paid or owed.
    let tax = (first - base) + 4.0 * (later - base);
    near(
        projected(&scenario).figures.gain,
        54.0 * 2_000.0 - 6_000.0 - tax,
    );
}

#[test]
fn the_year_cut_by_the_horizon_counts_to_its_last_month() {
    // November 2026 to October 2027; sales of 2,000 a month from May (month 6). To March 2028
    // these would be eleven months: 60,400: 7,540 + 2,262 + 42% of 10,130 = 14,056.60.
    let mut scenario = practice();
    give!(scenario, "start": "2026-11", "horizon": 1.0);
    let figures = projected(&scenario).figures;
    // Seven of the year's twelve months are April to October.
    let tax = (14_056.6 - 6_715.8) * 7.0 / 12.0;
    near(figures.gain, 6.0 * 2_000.0 - 6_000.0 - tax);
}

#[test]
fn a_loss_goes_against_the_salary_of_the_year() {
    // A fee of 12,000, nothing sold, 30,000 of salary: tax on 18,000 is 1,086, not 3,486.
    let mut scenario = bare();
    give!(scenario, "salary": 30_000.0, "level_7_certificate.fee": 12_000.0);
    let ledger = without(scenario);
    self_assessment(&ledger.with_route, &[(21, -2_400.0)]);
    self_assessment(&ledger.as_you_are, &[]);
    near(ledger.with_route.balance(Balance::Tax)[20], -2_400.0);
    near(ledger.with_route.balance(Balance::Tax)[21], 0.0);
}

#[test]
fn a_loss_without_a_salary_waits_for_profits() {
    // A course of a year: 12,000 of loss in 2027-28, then 24,000 a year.
    let mut scenario = bare();
    give!(scenario,
        "level_7_certificate.fee": 12_000.0, "level_7_certificate.shortest_months": 12.0,
    );
    let ledger = plain_ledger(&scenario);
    // 2028-29: 12,000 after the allowance's 1,000 is 11,000: no tax and no Class 4. From 2029-30
    // 23,000: 26% of 10,430 = 2,711.80, first due in January 2031 (month 45), with half on account.
    let bill = 2_711.8;
    self_assessment(
        &ledger.with_route,
        &[(45, 1.5 * bill), (51, bill / 2.0), (57, bill / 2.0)],
    );
}

#[test]
fn who_does_not_trade_yet_has_no_past_to_settle() {
    let mut scenario = bare();
    give!(scenario, "trade": "not_yet", "salary": 30_000.0);
    scenario.forget(level7::scenario::Key::Of(
        level7::scenario::Field::PresentAppointments,
    ));
    let ledger = plain_ledger(&scenario);
    self_assessment(&ledger.as_you_are, &[]);
    near(ledger.as_you_are.total(Account::PresentTakings), 0.0);
    // 12,000 of sales in 2027-28 less the trading allowance: 20% of 11,000 beside the salary, and
    // no Class 4; the fee comes before the trade and is not deducted. Paid in January 2029, with
    // half of it on account.
    let paid = ledger.with_route.account(Account::SelfAssessment);
    assert!(paid[..21].iter().all(|paid| *paid == 0.0));
    near(-paid[21], 1.5 * 2_200.0);
}

#[test]
fn undergraduate_loans_are_cut_to_the_pound_and_kept_out_of_payments_on_account() {
    let mut scenario = practice();
    give!(scenario, "salary": 30_000.0, "loan_plan_2": true);
    let ledger = without(scenario);
    // Payroll: 9% of 615 is 4.61 a month, so 4. The year: 9% of 68,400 - 29,385, cut: 3,511.
    let bill = 12_401.0;
    self_assessment(
        &ledger.as_you_are,
        &every_year(bill / 2.0 + 3_511.0 - 48.0, bill / 2.0),
    );
    near(
        ledger.as_you_are.account(Account::PayrollStudentLoans)[7],
        -4.0,
    );
}

#[test]
fn a_postgraduate_loan_has_a_balance() {
    let mut scenario = practice();
    give!(scenario, "salary": 30_000.0, "postgraduate_balance": 10_000.0);
    let ledger = without(scenario);
    let world = &ledger.as_you_are;
    // Payroll: 6% of 9,000 is 45 a month. Interest of 6% a year, a twelfth a month.
    let owed = world.balance(Balance::PostgraduateLoan);
    near(owed[0], 10_000.0 * 1.005 - 45.0);
    near(owed[1], owed[0] * 1.005 - 45.0);
    // January: 6% of 68,400 - 21,000 is 2,844, less 540.
    near(owed[9], owed[8] * 1.005 - 45.0 - 2_304.0);
    near(
        -world.account(Account::SelfAssessment)[9],
        12_401.0 / 2.0 + 2_304.0,
    );
    // It ends at nought, and so do the deductions.
    near(owed[59], 0.0);
    near(world.account(Account::PayrollStudentLoans)[59], 0.0);
    let repaid: f64 = world.account(Account::PayrollStudentLoans).iter().sum();
    assert!(-repaid < 10_000.0);
    let mut scenario = bare();
    give!(scenario, "salary": 30_000.0, "postgraduate_balance": 10_000.0);
    // Without a trade, payroll takes all.
    self_assessment(&without(scenario).as_you_are, &[]);
}

#[test]
fn vat_from_the_second_month_after_the_threshold_is_crossed() {
    // 4,000 a month of present takings; 8,000 of new ones from month 6. Twelve months come to
    // 48,000 + 8,000 x (months since opening): over 90,000 with the sixth, month 11.
    let mut scenario = bare();
    give!(scenario, "present_appointments": 10.0, "extra_appointments": 20.0);
    let ledger = plain_ledger(&scenario);
    assert_eq!(ledger.remarks, [Remark::VatCrossed(11)]);
    let world = &ledger.with_route;
    let paid = world.account(Account::Vat);
    // Registered from month 13, May 2028: 12,000 / 6 = 2,000 a month. May and June are paid in
    // August (month 16), July to September in November (month 19), and so on.
    for (month, paid) in paid.iter().enumerate() {
        let expected = match month {
            16 => 4_000.0,
            month if month > 16 && (month - 16) % 3 == 0 => 6_000.0,
            _ => 0.0,
        };
        near(-paid, expected);
    }
    let owed = world.balance(Balance::Vat);
    near(owed[12], 0.0);
    near(owed[13], 2_000.0);
    near(owed[14], 4_000.0);
    near(owed[15], 6_000.0);
    near(owed[16], 4_000.0);
    near(owed[59], 6_000.0);
    near(ledger.as_you_are.total(Account::Vat), 0.0);
}

#[test]
fn exactly_the_threshold_does_not_cross_it() {
    // 7,500 a month are 90,000 a year.
    let mut scenario = bare();
    give!(scenario, "present_appointments": 18.75);
    assert_eq!(without(scenario.clone()).remarks, []);
    give!(scenario, "present_appointments": 18.76);
    let remarks = without(scenario).remarks;
    assert_eq!(
        remarks,
        [Remark::VatCrossed(0), Remark::VatCrossedAnyway(0)]
    );
}

#[test]
fn vat_on_costs_comes_off_and_medical_work_is_exempt() {
    let mut scenario = practice();
    give!(scenario, "vat_registered": true, "therapeutic_share": 0.25);
    let ledger = without(scenario.clone());
    // (4,000 - 800) / 6 x 0.75 = 400 a month. January to March are unpaid at the start of April.
    let world = &ledger.as_you_are;
    near(-world.account(Account::Vat)[1], 1_200.0);
    near(world.balance(Balance::Vat)[0], 1_600.0);
    near(world.balance(Balance::Vat)[1], 800.0);
    // Only registered professionals have an exemption: 533.33 a month.
    give!(scenario, "profession": "not_registered");
    near(
        -without(scenario).as_you_are.account(Account::Vat)[1],
        1_600.0,
    );
}

#[test]
fn vat_owed_hangs_on_the_calendar_and_not_on_the_start() {
    // Months unpaid at the end of January to December: the quarter before is paid in the second
    // month after it.
    let unpaid = [4.0, 2.0, 3.0, 4.0, 2.0, 3.0, 4.0, 2.0, 3.0, 4.0, 2.0, 3.0];
    for month in 1..=12_usize {
        let mut scenario = practice();
        give!(scenario,
            "vat_registered": true, "start": format!("2027-{month:02}").as_str(), "horizon": 2.0,
        );
        let ledger = without(scenario);
        for index in 0..24 {
            let calendar = (month - 1 + index) % 12;
            near(
                ledger.as_you_are.balance(Balance::Vat)[index],
                unpaid[calendar] * 3_200.0 / 6.0,
            );
            near(
                ledger.difference(index),
                if index == 0 { -6_000.0 } else { 0.0 },
            );
        }
    }
}

#[test]
fn vat_is_no_income() {
    // Registered: takings of 48,000 hold 8,000 of VAT, and costs of 9,600 hold 1,600.
    let mut scenario = practice();
    give!(scenario, "vat_registered": true);
    let ledger = without(scenario);
    // 48,000 - 6,400 - 9,600 = 32,000: 26% of 19,430 = 5,051.80.
    self_assessment(
        &ledger.as_you_are,
        &every_year(5_051.8 / 2.0, 5_051.8 / 2.0),
    );
}

#[test]
fn the_child_benefit_charge_is_part_of_the_bill() {
    let mut scenario = practice();
    give!(scenario, "salary": 30_000.0, "children": 2.0);
    let ledger = without(scenario);
    // 68,400 is 42 whole steps of 200 over 60,000: 42% of 52 x (27.05 + 17.90) = 2,337 (cut),
    // which is 981.54, cut to 981.
    let bill = 12_401.0 + 981.0;
    // Payments on account of 2026-27 rest on 2025-26, when the benefit was 52 x (26.05 + 17.25) =
    // 2,251 (cut) and 42% of it 945: half of 13,346 in July 2027, and what is left in January.
    let mut by_hand = every_year(bill / 2.0, bill / 2.0);
    by_hand[0] = (3, 13_346.0 / 2.0);
    by_hand[1] = (9, bill - 13_346.0 + bill / 2.0);
    self_assessment(&ledger.as_you_are, &by_hand);
}
