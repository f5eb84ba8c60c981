//! One spelling for each sign that people type, and what may stand about and inside a number.

use crate::words::recognised;

/// One spelling for each sign: ASCII digits, one space, one minus, small letters.
pub(super) fn plain_char(c: char) -> char {
    // Digits of other scripts and full-width letters come from keyboards that are set to them.
    let shifted = |zero: char| char::from(b'0' + (u32::from(c) - u32::from(zero)) as u8);
    match c {
        '\u{ff01}'..='\u{ff5e}' => plain_char(char::from((u32::from(c) - 0xFF01) as u8 + b'!')),
        '٠'..='٩' => shifted('٠'),
        '۰'..='۹' => shifted('۰'),
        '−' | '–' | '—' | '‐' | '‑' | '﹣' => '-',
        '٬' | '、' => ',',
        '٫' | '。' | '｡' => '.',
        '٪' => '%',
        '￡' => '£',
        '≈' | '∼' => '~',
        '’' | '‘' => '\'',
        '“' | '”' | '„' => '"',
        // Invisible marks that come with pasted text.
        '\u{ad}'
        | '\u{feff}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}' => ' ',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// Without the spaces about it.
pub(super) fn trim(mut text: &[char]) -> &[char] {
    while let [' ', tail @ ..] = text {
        text = tail;
    }
    while let [head @ .., ' '] = text {
        text = head;
    }
    text
}

/// Without what comes along when a number is copied out of a sentence: quotes, brackets, the
/// comma or question mark after it.
pub(super) fn bare(text: &[char]) -> &[char] {
    let mut text = trim(text);
    while let ['"' | '\'' | '(' | ':' | '=', tail @ ..] = text {
        text = trim(tail);
    }
    while let [head @ .., '"' | '\'' | ')' | ',' | ';' | ':' | '!' | '?'] = text {
        text = trim(head);
    }
    text
}

/// Without a word that makes a number a rough one; whether there was none.
pub(super) fn without_about(text: &[char]) -> (&[char], bool) {
    if let ['~', tail @ ..] = text {
        return (trim(tail), false);
    }
    let starts = |word: &&&str| {
        word.chars().count() < text.len() && word.chars().zip(text).all(|(a, b)| a == *b)
    };
    match recognised::ROUGHLY.iter().find(starts) {
        Some(word) => (trim(&text[word.chars().count()..]), false),
        None => (text, true),
    }
}

/// The decimals of a fraction that is one sign.
pub(super) const fn fraction(c: char) -> Option<&'static str> {
    Some(match c {
        '½' => "5",
        '¼' => "25",
        '¾' => "75",
        '⅕' => "2",
        '⅖' => "4",
        '⅗' => "6",
        '⅘' => "8",
        '⅛' => "125",
        '⅜' => "375",
        '⅝' => "625",
        '⅞' => "875",
        _ => return None,
    })
}

/// A number in decimals.
pub(super) struct Written {
    pub(super) digits: Vec<char>,
    /// The power of ten that stood inside it.
    pub(super) power: u32,
    pub(super) sure: bool,
}

/// Writes "7½" and "7 1/2" as 7.5, and "7k5" as 7.5 thousand; anything else as it is.
pub(super) fn written_out(body: &[char]) -> Written {
    let written = |whole: &[char], decimals: &[char], power, sure| {
        let mut digits = trim(whole).to_vec();
        digits.push('.');
        digits.extend(decimals);
        Written {
            digits,
            power,
            sure,
        }
    };
    let as_it_is = || Written {
        digits: body.to_vec(),
        power: 0,
        sure: true,
    };
    if let [whole @ .., last] = body
        && let Some(decimals) = fraction(*last)
    {
        let decimals: Vec<char> = decimals.chars().collect();
        return if whole.contains(&'.') {
            as_it_is()
        } else {
            written(whole, &decimals, 0, true)
        };
    }
    if let [whole @ .., ' ', over, '/', under] = body
        && !whole.contains(&'.')
    {
        let decimals: &[char] = match (over, under) {
            ('1', '2') => &['5'],
            ('1', '4') => &['2', '5'],
            ('3', '4') => &['7', '5'],
            _ => return as_it_is(),
        };
        return written(whole, decimals, 0, false);
    }
    let mut halves = body.split(|c| *c == 'k');
    if let (Some(whole), Some(decimals), None) = (halves.next(), halves.next(), halves.next()) {
        // "7k05" could be 7,050 or 7,005.
        let plain = decimals.iter().all(char::is_ascii_digit) && !whole.contains(&'.');
        if plain && !whole.is_empty() && matches!(decimals.len(), 1 | 3) {
            return written(whole, decimals, 3, false);
        }
    }
    as_it_is()
}

/// Whether the point could be meant to set thousands apart, as much of the world does: "5.500".
pub(super) fn may_be_thousands(body: &[char]) -> bool {
    let Some(at) = body.iter().position(|c| *c == '.') else {
        return false;
    };
    let (whole, decimals) = (&body[..at], &body[at + 1..]);
    decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != ['0']
}
