//! A scenario as text that a person can read: `nation=scotland&level_7_certificate.fee=6000`. Only
//! what differs from the defaults is written; whatever is read is checked.
//!
//! A number is written as it would be typed. One that no box could hold, such as a third, is
//! written by its bits after an `x`, so that every scenario comes back as it was. An estimate with
//! ends of its own is `low~likely~high`. A share is a share of one. Letters, figures and `._~-`
//! alone are used, which no address needs to escape.

use super::entry::{read_number, write_number};
use super::input::Shape;
use super::keys::Key;
use super::state::Scenario;
use super::table::input;
use super::taking::take;
use super::value::{Estimate, Given, Refusal, Value};
use crate::order;

/// Between two pairs.
const AND: char = '&';

/// Between a key and its value.
const IS: char = '=';

/// What an estimate's three numbers are joined by.
const TO: &str = "~";

/// Before the sixteen hexadecimal digits of a number's bits.
const BITS: char = 'x';

/// Yes and no.
const FLAGS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// The most pairs that are looked at: every input three times over.
const MOST_PAIRS: usize = Key::COUNT * 3;

/// A key and its text, as they stand in a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair<'a> {
    /// The key: of an input, or of something that the link itself says.
    pub key: &'a str,
    /// The text of its value.
    pub text: &'a str,
}

/// Pairs as one text.
#[must_use]
pub fn joined(pairs: &[(String, String)]) -> String {
    let mut text = String::new();
    for (key, value) in pairs {
        if !text.is_empty() {
            text.push(AND);
        }
        text.push_str(key);
        text.push(IS);
        text.push_str(value);
    }
    text
}

/// The pairs of a text, in its order; what has no `=` is a key without a text. Texts with more
/// pairs than any link of ours are cut off there: the second is then true.
#[must_use]
pub fn split(text: &str) -> (Vec<Pair<'_>>, bool) {
    let mut parts = text.split(AND).filter(|part| !part.is_empty());
    let pairs = parts
        .by_ref()
        .take(MOST_PAIRS)
        .map(|part| {
            // An address that was pasted through HTML has `&amp;` for `&`.
            let part = part.strip_prefix("amp;").unwrap_or(part);
            let (key, text) = part.split_once(IS).unwrap_or((part, ""));
            Pair { key, text }
        })
        .collect();
    (pairs, parts.next().is_some())
}

/// The inputs of a scenario that differ from their defaults, each with its text, in the order of
/// the table.
#[must_use]
pub fn chosen(scenario: &Scenario) -> Vec<(String, String)> {
    // Whoever reads them has our defaults, and not a publisher's.
    let bare = scenario.bare();
    Key::all()
        .filter(|key| bare.is_chosen(*key))
        .map(|key| (key.text(), text_of(&bare, key)))
        .collect()
}

fn text_of(scenario: &Scenario, key: Key) -> String {
    match (scenario.value(key), input(key).shape) {
        (Value::Number(estimate), _) if scenario.spread_is_default(key, estimate) => {
            number(estimate.likely)
        }
        (Value::Number(estimate), _) => [estimate.low, estimate.likely, estimate.high]
            .map(number)
            .join(TO),
        (Value::Choice(position), Shape::Choice(choices)) => choices
            .get(position)
            .map_or_else(String::new, |choice| choice.text.to_owned()),
        (Value::Choice(_), _) => String::new(),
        (Value::Flag(flag), _) => {
            let found = FLAGS.iter().find(|(_, one)| *one == flag);
            found.map_or_else(String::new, |(text, _)| (*text).to_owned())
        }
        (Value::Month(month), _) => month.to_string(),
    }
}

/// A number as it would be typed, if that gives the same number again; else its bits.
fn number(value: f64) -> String {
    let typed = write_number(value);
    if read_number(&typed) == Ok(value) {
        return typed;
    }
    let mut text = String::from(BITS);
    for place in (0..16).rev() {
        let digit = (value.to_bits() >> (place * 4) & 15) as u32;
        text.extend(char::from_digit(digit, 16));
    }
    text
}

/// What became of a value that was not taken as it stood.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Notice {
    /// It was out of range; the nearest end was taken.
    Clamped(Key),
    /// It could not be taken; the default stands.
    Left(Key, Refusal),
    /// An input came twice; the first stands.
    Twice(Key),
    /// A key that names no input.
    Unknown,
}

/// A scenario from pairs: the default visitor with what they say, as far as it can be taken, and a
/// notice for all that was not taken as it stood.
#[must_use]
pub fn read(from: &Scenario, pairs: &[Pair<'_>]) -> (Scenario, Vec<Notice>) {
    let mut notices = Vec::new();
    let mut wanted: Vec<(Key, &str)> = Vec::new();
    for pair in pairs {
        match Key::from_text(pair.key) {
            None => notices.push(Notice::Unknown),
            Some(key) if wanted.iter().any(|(one, _)| *one == key) => {
                notices.push(Notice::Twice(key));
            }
            Some(key) => wanted.push((key, pair.text)),
        }
    }
    // In the order of the table: an answer on which other defaults hang comes before them.
    order::sort_by_key(&mut wanted, |(key, _)| key.index());
    let mut scenario = from.clone();
    for (key, text) in &wanted {
        let (key, text) = (*key, *text);
        let taken = given(key, text).and_then(|given| take(&mut scenario, key, given));
        match taken {
            Ok(true) => {}
            Ok(false) => notices.push(Notice::Clamped(key)),
            Err(refusal) => notices.push(Notice::Left(key, refusal)),
        }
    }
    // What was said to be as it is by default is no choice.
    for (key, _) in wanted {
        if !scenario.is_chosen(key) {
            scenario.forget(key);
        }
    }
    (scenario, notices)
}

/// What the text of a value is for an input.
///
/// # Errors
/// When it is nothing of the kind that the input takes.
pub(super) fn given(key: Key, text: &str) -> Result<Given, Refusal> {
    match input(key).shape {
        Shape::Number { .. } => {
            let mut parts = text.split(TO);
            let first = read_one(parts.next().unwrap_or_default())?;
            let rest = (parts.next(), parts.next(), parts.next());
            match rest {
                (None, ..) => Ok(Given::Number(first)),
                (Some(likely), Some(high), None) => Ok(Given::Estimate(Estimate {
                    low: first,
                    likely: read_one(likely)?,
                    high: read_one(high)?,
                })),
                _ => Err(Refusal::NotANumber),
            }
        }
        Shape::Flag => {
            let found = FLAGS.iter().find(|(one, _)| *one == text);
            found
                .map(|(_, flag)| Given::Flag(*flag))
                .ok_or(Refusal::NotAFlag)
        }
        Shape::Choice(_) | Shape::Month => Ok(Given::Text(text.to_owned())),
    }
}

fn read_one(text: &str) -> Result<f64, Refusal> {
    let value = match text.strip_prefix(BITS) {
        Some(bits) if bits.len() == 16 => u64::from_str_radix(bits, 16).map(f64::from_bits).ok(),
        Some(_) => None,
        None => read_number(text).ok(),
    };
    let value = value.filter(|value| value.is_finite());
    value.ok_or(Refusal::NotANumber)
}

/// A text with `%2E` and the like as the characters that they stand for. What is not such an
/// escape, or no text once it is read, stands as it was.
#[must_use]
pub fn unescaped(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => hexadecimal(*high).zip(hexadecimal(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high * 16 + low);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
