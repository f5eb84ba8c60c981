//! The words that may follow a number: thousands, signs, and the words of the box's own unit.

use super::Slip;
use crate::facts::Unit;
use crate::words::boxes::typed;
use crate::words::recognised;

/// What follows a number.
#[derive(Default)]
pub(super) struct After {
    /// The power of ten of "k", "thousand", "m", "million".
    pub(super) power: u32,
    pub(super) percent: bool,
    pub(super) pounds: bool,
}

/// What a word says of a number.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Pounds,
    PerCent,
    Appointment,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// Whether a unit is one of money.
pub(super) const fn is_money(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Pounds
            | Unit::PoundsPerYear
            | Unit::PoundsPerMonth
            | Unit::PoundsPerWeek
            | Unit::PoundsPerHour
    )
}

/// Reads what follows a number; the words of a unit are taken in a box of that unit only.
pub(super) fn after(suffix: &[char], unit: Option<Unit>) -> Result<After, Slip> {
    // "p.a.", "hrs.", "/week".
    let text: String = suffix.iter().filter(|c| **c != '.').collect();
    let text = text
        .replace('/', recognised::PER)
        .replace(typed::PER_CENT, "%");
    let mut found = After::default();
    let mut words = text.split_ascii_whitespace().peekable();
    found.power = match words.peek() {
        Some(&"k" | &typed::THOUSAND) => 3,
        // Of a box of minutes or months it is one of those.
        Some(&"m") if !matches!(unit, Some(Unit::Minutes | Unit::Months)) => 6,
        Some(&typed::MILLION) => 6,
        _ => 0,
    };
    if found.power > 0 {
        words.next();
    }
    let mut last_is_filler = false;
    for word in words {
        last_is_filler = recognised::FILLERS.contains(&word);
        if last_is_filler {
            continue;
        }
        match (said(word, unit).ok_or(Slip::NotANumber)?, unit) {
            (Said::Pounds, _) => found.pounds = true,
            (Said::PerCent, _) => found.percent = true,
            (_, None) => return Err(Slip::NotANumber),
            (said, Some(unit)) if !words_of(unit).contains(&said) => return Err(Slip::OtherUnit),
            _ => {}
        }
    }
    // "£200 each" is whole; "5 a" is not.
    if last_is_filler && !text.ends_with(recognised::EACH) || found.pounds && found.percent {
        return Err(Slip::NotANumber);
    }
    Ok(found)
}

fn said(word: &str, unit: Option<Unit>) -> Option<Said> {
    if word == "m" {
        let minutes = unit == Some(Unit::Minutes);
        return Some(if minutes { Said::Minute } else { Said::Month });
    }
    let all = [
        (recognised::MONEY, Said::Pounds),
        (recognised::PER_CENT, Said::PerCent),
        (recognised::APPOINTMENTS, Said::Appointment),
        (recognised::MINUTES, Said::Minute),
        (recognised::HOURS, Said::Hour),
        (recognised::DAYS, Said::Day),
        (recognised::WEEKS, Said::Week),
        (recognised::MONTHS, Said::Month),
        (recognised::YEARS, Said::Year),
    ];
    let found = all.into_iter().find(|(words, _)| words.contains(&word));
    found.map(|(_, said)| said)
}

/// What may be said of a number in a unit.
const fn words_of(unit: Unit) -> &'static [Said] {
    match unit {
        Unit::Count | Unit::Share => &[],
        Unit::Pounds => &[Said::Appointment],
        Unit::PoundsPerYear | Unit::SharePerYear | Unit::Years => &[Said::Year],
        Unit::PoundsPerMonth | Unit::Months => &[Said::Month],
        Unit::PoundsPerWeek => &[Said::Week],
        Unit::PoundsPerHour | Unit::Hours => &[Said::Hour],
        Unit::HoursPerWeek => &[Said::Hour, Said::Week],
        Unit::Minutes => &[Said::Minute],
        Unit::Days => &[Said::Day],
        Unit::WeeksPerYear => &[Said::Week, Said::Year],
        Unit::AppointmentsPerWeek => &[Said::Appointment, Said::Week],
    }
}
