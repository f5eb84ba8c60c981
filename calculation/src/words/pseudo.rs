//! A language for the tests: English in letters that no English word has, and longer by about 40%.

use core::fmt::{Display, Formatter, Result};

/// Stand about what is put into a sentence; from the private use area, so that no text has them.
const FROM: char = '\u{E000}';
const TO: char = '\u{E001}';

/// The letter of the language for a plain one; each takes two bytes.
const fn letter(plain: u8) -> Option<[u8; 2]> {
    const SMALL: [char; 26] = [
        'á', 'ƀ', 'ç', 'đ', 'é', 'ƒ', 'ğ', 'ĥ', 'í', 'ĵ', 'ķ', 'ł', 'ɱ', 'ñ', 'ó', 'þ', 'ɋ', 'ř',
        'š', 'ţ', 'ú', 'ʋ', 'ŵ', 'χ', 'ý', 'ž',
    ];
    const LARGE: [char; 26] = [
        'Á', 'Ɓ', 'Ç', 'Đ', 'É', 'Ƒ', 'Ğ', 'Ĥ', 'Í', 'Ĵ', 'Ķ', 'Ł', 'Ɯ', 'Ñ', 'Ó', 'Þ', 'Ɋ', 'Ř',
        'Š', 'Ţ', 'Ú', 'Ʋ', 'Ŵ', 'Χ', 'Ý', 'Ž',
    ];
    let letter = match plain {
        b'a'..=b'z' => SMALL[(plain - b'a') as usize],
        b'A'..=b'Z' => LARGE[(plain - b'A') as usize],
        _ => return None,
    };
    let code = letter as u32;
    Some([0xC0 | (code >> 6) as u8, 0x80 | (code & 0x3F) as u8])
}

/// How often a letter is written. These make up half of the letters of English.
const fn times(plain: u8) -> usize {
    match plain {
        b'a' | b'e' | b'i' | b'o' | b'u' | b's' | b't' => 2,
        _ => 1,
    }
}

/// Bytes that `text` takes in the language.
pub const fn length(text: &str) -> usize {
    let text = text.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < text.len() {
        length += match letter(text[at]) {
            Some(_) => 2 * times(text[at]),
            None => 1,
        };
        at += 1;
    }
    length
}

/// `text` in the language, as bytes.
pub const fn written<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let text = text.as_bytes();
    let mut out = [0; LENGTH];
    let (mut at, mut to) = (0, 0);
    while at < text.len() {
        match letter(text[at]) {
            Some([first, second]) => {
                let mut time = 0;
                while time < times(text[at]) {
                    out[to] = first;
                    out[to + 1] = second;
                    to += 2;
                    time += 1;
                }
            }
            None => {
                out[to] = text[at];
                to += 1;
            }
        }
        at += 1;
    }
    out
}

/// The bytes as text.
pub const fn read(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a text of the language of the tests is not UTF-8"),
    }
}

/// Writes what is put into a sentence so that [`put_in`] leaves it as it is.
pub fn set_apart<T: Display + ?Sized>(given: &T, to: &mut Formatter<'_>) -> Result {
    write!(to, "{FROM}{given}{TO}")
}

/// A sentence in the language, about what is put into it.
pub fn put_in(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len() * 2);
    let mut within = 0_usize;
    for one in sentence.chars() {
        match one {
            FROM => within += 1,
            TO => within = within.saturating_sub(1),
            _ if within > 0 => out.push(one),
            _ => {
                let plain = u8::try_from(one).unwrap_or(0);
                match letter(plain) {
                    Some(bytes) => {
                        for _ in 0..times(plain) {
                            out.push_str(read(&bytes));
                        }
                    }
                    None => out.push(one),
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{messages, text};

    messages! {
        back_after(months: u32, route: &str) = "Back after {months} months with a {route}.";
    }

    #[test]
    fn what_is_put_in_stays_as_it_was() {
        assert_eq!(
            back_after(24, "PgCert"),
            "Ɓááçķ ááƒţţééř 24 ɱóóñţţĥšš ŵííţţĥ áá PgCert."
        );
    }

    #[test]
    fn a_text_is_longer_by_about_two_fifths_and_has_no_plain_letter() {
        const SAID: &str =
            text!("A month is paid for in advance, as a rule of the house: £5, say.");
        assert!(
            !SAID.contains(|one: char| one.is_ascii_alphabetic()),
            "{SAID}"
        );
        assert!(SAID.contains("£5"), "{SAID}");
        let letters: [u8; 52] = core::array::from_fn(|at| {
            let at = u8::try_from(at).unwrap_or(0);
            if at < 26 { b'a' + at } else { b'A' + at - 26 }
        });
        for one in letters {
            let bytes = letter(one).map(|bytes| read(&bytes).to_owned());
            assert_eq!(bytes.map(|text| text.chars().count()), Some(1));
        }
    }
}
