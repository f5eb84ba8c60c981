//! What a person types is read as meant, or refused with a reason; never a panic, never a NaN.

#[path = "support/cases.rs"]
mod cases;

use cases::cases;
use level7::facts::{Month, Unit};
use level7::report::numbers;
use level7::scenario::deadline;
use level7::scenario::entry::{LARGEST, Slip, read, read_in, read_number, read_percent};
use level7::scenario::{Key, table};
use proptest::prelude::*;

#[test]
fn the_ways_people_write_a_number() {
    for (text, value) in [
        ("1200", 1200.0),
        ("£1,200", 1200.0),
        ("1.2k", 1200.0),
        ("1.2 K", 1200.0),
        ("£1.2k", 1200.0),
        ("1 200", 1200.0),
        ("1\u{a0}200", 1200.0),
        ("1\u{2009}200", 1200.0),
        ("1\u{202f}200", 1200.0),
        ("1’200", 1200.0),
        ("1,200.50", 1200.5),
        ("1,200.500000000000", 1200.5),
        ("£ 5 500 ", 5500.0),
        ("5500 pounds", 5500.0),
        ("GBP 5,500", 5500.0),
        ("5500 £", 5500.0),
        ("1.5 thousand pounds", 1500.0),
        ("1m", 1_000_000.0),
        ("1.25 million", 1_250_000.0),
        ("１，２００．５", 1200.5),
        ("+7", 7.0),
        ("-7", -7.0),
        ("−£1,200", -1200.0),
        ("£-7", -7.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("0", 0.0),
        ("007", 7.0),
        ("1.200", 1.2),
        ("12.71", 12.71),
        ("0.000001", 0.000_001),
        ("0.1234567k", 123.456_7),
        ("1000000000", 1e9),
        ("\u{feff}12\u{200b}", 12.0),
        ("７５００", 7_500.0),
        ("￡７．５Ｋ", 7_500.0),
        ("٧٥٠٠", 7_500.0),
        ("۷٬۵۰۰٫۵", 7_500.5),
        ("７５００。５", 7_500.5),
        ("“£7,500”", 7_500.0),
        ("£7,500.00 ,", 7_500.0),
        ("(5,500)", 5_500.0),
        ("5,500?", 5_500.0),
        ("5500.", 5_500.0),
        ("7½", 7.5),
        ("7 ½", 7.5),
        ("½", 0.5),
        ("7 1/2", 7.5),
        ("2⅛", 2.125),
        ("7k5", 7_500.0),
        ("7k500", 7_500.0),
        ("about 5000", 5_000.0),
        ("~£5,000", 5_000.0),
        ("From £5,500", 5_500.0),
        ("£200 each", 200.0),
    ] {
        assert_eq!(read_number(text), Ok(value), "{text:?}");
    }
}

#[test]
fn what_is_refused_and_why() {
    for (text, slip) in [
        ("", Slip::Empty),
        ("   \u{a0}", Slip::Empty),
        ("abc", Slip::NotANumber),
        ("£", Slip::NotANumber),
        (".", Slip::NotANumber),
        ("-", Slip::NotANumber),
        ("1.200,50", Slip::Separators),
        ("1,5", Slip::Separators),
        ("1,20,000", Slip::Separators),
        ("1,200 000", Slip::Separators),
        (",200", Slip::Separators),
        ("1234,567", Slip::Separators),
        ("1.2.3", Slip::Separators),
        ("5 to 7", Slip::TwoNumbers),
        ("5-7", Slip::TwoNumbers),
        ("£5,000–£6,000", Slip::TwoNumbers),
        ("5,000–6,000", Slip::TwoNumbers),
        ("1/2", Slip::TwoNumbers),
        ("3/2029", Slip::TwoNumbers),
        ("5.500,00", Slip::Separators),
        ("5,500 + VAT", Slip::Vat),
        ("£5,500 inc VAT", Slip::Vat),
        ("$5,500", Slip::OtherMoney),
        ("5.500 €", Slip::OtherMoney),
        ("five thousand", Slip::NotANumber),
        ("5 thousand and a half", Slip::NotANumber),
        ("7k05", Slip::NotANumber),
        ("7k5k", Slip::NotANumber),
        ("1.5½", Slip::NotANumber),
        ("50p", Slip::NotANumber),
        ("5 a", Slip::NotANumber),
        ("?", Slip::NotANumber),
        ("--5", Slip::NotANumber),
        ("1e5", Slip::NotANumber),
        ("inf", Slip::NotANumber),
        ("NaN", Slip::NotANumber),
        ("1 year", Slip::NotANumber),
        ("2k%", Slip::NotANumber),
        ("£5%", Slip::NotANumber),
        ("0.1234567", Slip::TooPrecise),
        ("0.12345678901234567890", Slip::TooPrecise),
        ("1000000000.000001", Slip::TooLarge),
        ("1000000001", Slip::TooLarge),
        ("1001m", Slip::TooLarge),
        ("99999999999999999999999999", Slip::TooLarge),
        ("999999999.999999m", Slip::TooLarge),
        ("12%", Slip::PerCentNotWanted),
    ] {
        assert_eq!(read_number(text), Err(slip), "{text:?}");
        assert!(slip.sentence().ends_with('.'));
    }
    assert_eq!(read_percent("£8"), Err(Slip::PoundsNotWanted));
}

/// What could have been meant otherwise is marked, so that the page shows it back; what hardly could
/// is not.
#[test]
fn knows_what_it_is_not_sure_of() {
    for text in [
        "7.5k",
        "1m",
        "2 thousand",
        "7k5",
        "about 5000",
        "~5000",
        "from 5000",
        "5.500",
        "12.345",
        "7 1/2",
    ] {
        assert!(!read(text).expect(text).sure, "{text}");
    }
    for text in [
        "7500",
        "£7,500",
        "7 500",
        "5.50",
        "0.125",
        "7½",
        "７５００",
        "12.5%",
        "-3",
        "1.2345",
    ] {
        assert!(read(text).expect(text).sure, "{text}");
    }
}

/// The words of the box's own unit may stand behind the number, and no other's.
#[test]
fn a_number_in_its_unit() {
    for (unit, text, value) in [
        (Unit::HoursPerWeek, "8 hours a week", 8.0),
        (Unit::HoursPerWeek, "8h", 8.0),
        (Unit::HoursPerWeek, "8 hrs/week", 8.0),
        (Unit::Hours, "300 hours", 300.0),
        (Unit::Minutes, "45 min.", 45.0),
        (Unit::Minutes, "45m", 45.0),
        (Unit::Months, "18 months", 18.0),
        (Unit::Months, "6m", 6.0),
        (Unit::PoundsPerYear, "£30,000 pa", 30_000.0),
        (Unit::PoundsPerYear, "30k p.a.", 30_000.0),
        (Unit::PoundsPerYear, "30,000 pounds per annum", 30_000.0),
        (Unit::PoundsPerMonth, "£625 pcm", 625.0),
        (Unit::PoundsPerHour, "£18 an hour", 18.0),
        (Unit::Pounds, "£200 per client", 200.0),
        (Unit::AppointmentsPerWeek, "6 clients a week", 6.0),
        (Unit::AppointmentsPerWeek, "6 a week", 6.0),
        (Unit::WeeksPerYear, "46 weeks a year", 46.0),
        (Unit::SharePerYear, "8% a year", 0.08),
        (Unit::Share, "12.5 per cent", 0.125),
        (Unit::Years, "5 years", 5.0),
        (Unit::Days, "6 days", 6.0),
        (Unit::Count, "10", 10.0),
    ] {
        assert_eq!(
            read_in(unit, text).map(|entry| entry.value),
            Ok(value),
            "{text}"
        );
    }
    for (unit, text, slip) in [
        (Unit::HoursPerWeek, "8 hours a year", Slip::OtherUnit),
        (Unit::HoursPerWeek, "8 days", Slip::OtherUnit),
        (Unit::PoundsPerYear, "£2,500 a month", Slip::OtherUnit),
        (Unit::Months, "2 years", Slip::OtherUnit),
        (Unit::HoursPerWeek, "£8", Slip::NotMoney),
        (Unit::Months, "6 pounds", Slip::NotMoney),
        (Unit::Share, "£8", Slip::PoundsNotWanted),
        (Unit::Pounds, "8%", Slip::PerCentNotWanted),
        (Unit::Hours, "8 horses", Slip::NotANumber),
    ] {
        assert_eq!(
            read_in(unit, text).map(|entry| entry.value),
            Err(slip),
            "{text}"
        );
    }
}

#[test]
fn the_ways_people_write_a_month() {
    let march = Some(Month::new(2029, 3));
    for text in ["2029-03", " March 2029 ", "mar 2029", "03/2029", "3/2029"] {
        assert_eq!(deadline::month(text), march, "{text}");
    }
    for text in [
        "", "March", "13/2029", "3/29", "3/4/2029", "+3/2029", "2029",
    ] {
        assert_eq!(deadline::month(text), None, "{text}");
    }
}

#[test]
fn a_percentage_is_a_percentage_with_or_without_its_sign() {
    for (text, share) in [
        ("8", 0.08),
        ("8%", 0.08),
        ("8 per cent", 0.08),
        ("８％", 0.08),
        ("0.08", 0.0008),
        ("12.5", 0.125),
        ("100%", 1.0),
        ("-3 %", -0.03),
    ] {
        assert_eq!(read_percent(text), Ok(share), "{text:?}");
    }
    let entry = read("12%").expect("a number");
    assert!(entry.percent && !entry.pounds);
    assert_eq!(entry.value, 12.0);
    assert!(read("-0").expect("zero").value.is_sign_positive());
}

#[test]
fn numbers_as_a_reader_sees_them() {
    use numbers::*;
    let same = |pairs: &[(String, &str)]| {
        for (shown, wanted) in pairs {
            assert_eq!(shown, wanted);
        }
    };
    same(&[
        (pounds(5_482.0), "£5,500"),
        (pounds(0.0), "£0"),
        (pounds(4.9), "£0"),
        (pounds(-4.9), "£0"),
        (pounds(5.0), "£10"),
        (pounds(994.0), "£990"),
        (pounds(996.0), "£1,000"),
        (pounds(999.6), "£1,000"),
        (pounds(1_049.0), "£1,000"),
        (pounds(1_050.0), "£1,100"),
        (pounds(-1_234.0), "−\u{2060}£1,200"),
        (pounds(1_234_567.0), "£1,234,600"),
        (pounds(f64::NAN), "–"),
        (pounds(f64::INFINITY), "–"),
        (pounds_exact(4_795.0), "£4,795"),
        (pounds_exact(-0.4), "£0"),
        (pounds_pence(12.71), "£12.71"),
        (pounds_pence(12.0), "£12.00"),
        (pounds_pence(-0.05), "−\u{2060}£0.05"),
        (pounds_pence(1_234.5), "£1,234.50"),
        (hours(300.4), "300 hours"),
        (hours(1_800.0), "1,800 hours"),
        (hours(1.0), "1 hour"),
        (hours(7.5), "7.5 hours"),
        (hours(9.96), "10 hours"),
        (hours(f64::NAN), "–"),
        (count1(2.14), "2.1"),
        (count1(2.04), "2"),
        (count1(-0.04), "0"),
        (count1(-2.1), "−2.1"),
        (percent(0.125), "12.5%"),
        (percent(0.8), "80%"),
        (percent(f64::NAN), "–"),
        (months_words(19), "19 months"),
        (months_words(1), "1 month"),
        (weeks_words(0), "0 weeks"),
        (years_words(5), "5 years"),
        (month_name(Month::new(2026, 11)), "November 2026"),
        (plain(5_500.0), "5500"),
        (plain(1.5), "1.5"),
        (plain(12.71), "12.71"),
        (plain(-3.0), "-3"),
        (plain(0.000_000_4), "0"),
        (plain(-0.000_000_4), "0"),
        (plain(f64::NAN), ""),
        (plain_percent(0.08), "8"),
        (plain_percent(0.07), "7"),
    ]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_text_panics_or_gives_a_number_that_is_none(text in "\\PC{0,24}") {
        if let Ok(entry) = read(&text) {
            prop_assert!(entry.value.is_finite());
            prop_assert!(entry.value.abs() <= LARGEST as f64);
        }
        let _ = read_percent(&text);
        let _ = deadline::month(&text);
    }

    /// Not even in the unit of any box, with the words of one behind it.
    #[test]
    fn nor_does_it_in_any_unit(
        text in "(about |~)?[£0-9½.,k/ ]{0,12}( ?(a|per|/)? ?(hour|week|pa|m|%|each|£|vat)){0,3}.{0,4}",
        key in 0..Key::COUNT,
    ) {
        let unit = Key::at(key).and_then(|key| table::input(key).unit);
        if let Some(Ok(entry)) = unit.map(|unit| read_in(unit, &text)) {
            prop_assert!(entry.value.is_finite());
            prop_assert!(entry.value.abs() <= LARGEST as f64);
        }
    }

    #[test]
    fn nor_does_text_made_of_the_signs_that_matter(
        text in "[0-9０-９,.' \u{a0}£%kKmM+−-]{0,20}(k|m| pounds|%| million)?"
    ) {
        if let Ok(entry) = read(&text) {
            prop_assert!(entry.value.is_finite());
        }
    }

    #[test]
    fn reading_agrees_with_the_standard_library(whole in 0_u64..1_000_000_000, fraction in 0_u32..1_000_000) {
        let text = format!("{whole}.{fraction:06}");
        prop_assert_eq!(read_number(&text), Ok(text.parse::<f64>().expect("digits")));
        let over_hundred: f64 = format!("{text}e-2").parse().expect("digits");
        prop_assert_eq!(read_percent(&text), Ok(over_hundred));
    }

    #[test]
    fn a_filled_box_reads_back_as_it_was(millionths in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
        let value = millionths as f64 / 1e6;
        prop_assert_eq!(read_number(&numbers::plain(value)), Ok(value));
    }

    #[test]
    fn formatted_money_reads_back(pence in -100_000_000_000_i64..100_000_000_000) {
        let value = pence as f64 / 100.0;
        prop_assert_eq!(read_number(&numbers::pounds_pence(value)), Ok(value));
        let whole = read_number(&numbers::pounds_exact(value)).expect("pounds");
        prop_assert!((whole - value).abs() <= 0.5);
        let shown = read_number(&numbers::pounds(value)).expect("pounds");
        let slack = if value.abs() < 999.5 { 5.0 } else { 50.0 };
        prop_assert!((shown - value).abs() <= slack);
        let share = read_percent(&numbers::percent(value / 1e6)).expect("per cent");
        prop_assert!((share - value / 1e6).abs() <= 0.000_500_001);
    }

    #[test]
    fn no_number_breaks_the_formatting(value in proptest::num::f64::ANY) {
        for text in [
            numbers::pounds(value), numbers::pounds_exact(value), numbers::pounds_pence(value),
            numbers::hours(value), numbers::count1(value), numbers::percent(value),
        ] {
            prop_assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"));
        }
    }
}
