//! What a person types is read as meant, or refused with a reason; never a panic, never a NaN.

#[path = "support/cases.rs"]
mod cases;

use cases::cases;
use level7::facts::Month;
use level7::report::numbers;
use level7::scenario::entry::{LARGEST, Slip, read, read_number, read_percent};
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
        ("1.200,50", Slip::NotANumber),
        ("1,5", Slip::NotANumber),
        ("1,20,000", Slip::NotANumber),
        ("1,200 000", Slip::NotANumber),
        (",200", Slip::NotANumber),
        ("1234,567", Slip::NotANumber),
        ("1.2.3", Slip::NotANumber),
        ("5 to 7", Slip::NotANumber),
        ("5-7", Slip::NotANumber),
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
        (pounds(-1_234.0), "−£1,200"),
        (pounds(1_234_567.0), "£1,234,600"),
        (pounds(f64::NAN), "–"),
        (pounds(f64::INFINITY), "–"),
        (pounds_exact(4_795.0), "£4,795"),
        (pounds_exact(-0.4), "£0"),
        (pounds_pence(12.71), "£12.71"),
        (pounds_pence(12.0), "£12.00"),
        (pounds_pence(-0.05), "−£0.05"),
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
