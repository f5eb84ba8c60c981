//! What a person types into a number box, read as a number: "£1,200", "1.2k", "12%".
//!
//! Integers only. The text is gathered into one whole number and one power of ten, and divided
//! once at the end, so that the result is the nearest double to what was typed and the browser
//! module need not carry the standard library's float parser. Ranges belong to the input table;
//! this file only says what number the text means, or why it means none.

/// The largest number a box takes, either side of zero: a thousand million. With
/// [`DECIMALS`] places it stays under 2^53, which is what makes the one division exact.
pub const LARGEST: i64 = 1_000_000_000;

/// The most decimal places that count.
pub const DECIMALS: u32 = 6;

/// Why the text is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slip {
    /// Nothing was typed.
    Empty,
    /// Letters, two numbers, or separators that could be read two ways ("1.200,50").
    NotANumber,
    /// More than [`DECIMALS`] decimal places.
    TooPrecise,
    /// Beyond [`LARGEST`].
    TooLarge,
    /// A per cent sign where the box does not take a share.
    PerCentNotWanted,
    /// A pound sign where the box takes a share.
    PoundsNotWanted,
}

impl Slip {
    /// What to say beside the box: one plain sentence that tells how to put it right.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Empty => "Type a number.",
            Self::NotANumber => {
                "That is not a number we can read. Write it like 1200, 1,200 or 1,200.50."
            }
            Self::TooPrecise => "Use no more than six decimal places.",
            Self::TooLarge => "That number is too large.",
            Self::PerCentNotWanted => "Leave out the % sign: this is not a percentage.",
            Self::PoundsNotWanted => "Leave out the £ sign: this is a percentage.",
        }
    }
}

/// A number as typed, and the signs that came with it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Entry {
    /// The number as written: 12 for "12%". Finite, never negative zero.
    pub value: f64,
    /// Whether it was said to be a percentage.
    pub percent: bool,
    /// Whether it was said to be pounds.
    pub pounds: bool,
}

/// Reads `text`, whatever signs come with it.
///
/// # Errors
/// [`Slip`] if it is not one number; never the two "not wanted" slips.
pub fn read(text: &str) -> Result<Entry, Slip> {
    let typed = Typed::read(text)?;
    Ok(Entry {
        value: typed.over(1),
        percent: typed.percent,
        pounds: typed.pounds,
    })
}

/// Reads a number of anything but shares: pounds, hours, appointments, months.
///
/// # Errors
/// [`Slip`] if it is not one number, or has a per cent sign.
pub fn read_number(text: &str) -> Result<f64, Slip> {
    let typed = Typed::read(text)?;
    if typed.percent {
        return Err(Slip::PerCentNotWanted);
    }
    Ok(typed.over(1))
}

/// Reads a percentage as a share of one: "8" and "8%" are both 0.08, and "0.08" is 0.0008.
/// Boxes of shares show per cent, so what is typed is per cent with or without its sign.
///
/// # Errors
/// [`Slip`] if it is not one number, or has a pound sign.
pub fn read_percent(text: &str) -> Result<f64, Slip> {
    let typed = Typed::read(text)?;
    if typed.pounds {
        return Err(Slip::PoundsNotWanted);
    }
    Ok(typed.over(100))
}

/// `digits / 10^places`, in lowest terms of ten.
struct Typed {
    digits: i64,
    places: u32,
    percent: bool,
    pounds: bool,
}

impl Typed {
    fn over(&self, divisor: i64) -> f64 {
        // Both sides are whole and under 2^53: one rounding, so the nearest double.
        #[allow(clippy::cast_precision_loss)]
        let value = self.digits as f64 / (10_i64.pow(self.places) * divisor) as f64;
        value
    }

    fn read(text: &str) -> Result<Self, Slip> {
        let plain: Vec<char> = text.chars().map(plain_char).collect();
        let mut rest = trim(&plain);
        if rest.is_empty() {
            return Err(Slip::Empty);
        }
        let mut pounds = false;
        let mut sign = None;
        // Sign and currency come in either order: "−£5", "£−5", "GBP 5".
        loop {
            rest = trim(rest);
            match rest {
                [c @ ('+' | '-'), tail @ ..] if sign.is_none() => {
                    sign = Some(*c);
                    rest = tail;
                }
                ['£', tail @ ..] | ['g', 'b', 'p', tail @ ..] if !pounds => {
                    pounds = true;
                    rest = tail;
                }
                _ => break,
            }
        }
        let end = rest
            .iter()
            .rposition(|c| c.is_ascii_digit() || *c == '.')
            .ok_or(Slip::NotANumber)?;
        let (body, suffix) = rest.split_at(end + 1);
        let (mut digits, places) = gather(body)?;

        let (mut power, mut percent) = (0, false);
        let suffix: String = trim(suffix).iter().collect();
        let suffix = suffix.trim_end_matches('.');
        // "1.2k", "1.2k pounds"; a percentage is neither.
        let (scale, unit) = suffix
            .split_once(' ')
            .filter(|(first, _)| is_scale(first))
            .unwrap_or(if is_scale(suffix) {
                (suffix, "")
            } else {
                ("", suffix)
            });
        match scale {
            "" => {}
            "k" | "thousand" => power = 3,
            _ => power = 6,
        }
        match unit.trim() {
            "" => {}
            "%" | "per cent" | "percent" | "pc" if power == 0 && !pounds => percent = true,
            "£" | "gbp" | "pound" | "pounds" => pounds = true,
            _ => return Err(Slip::NotANumber),
        }

        // Move the scale's power of ten into the places, then into the digits.
        let mut places = places;
        while power > 0 {
            if places > 0 {
                places -= 1;
            } else {
                digits = digits.saturating_mul(10);
            }
            power -= 1;
        }
        if digits / 10_i64.pow(places) > LARGEST
            || (digits / 10_i64.pow(places) == LARGEST && digits % 10_i64.pow(places) != 0)
        {
            return Err(Slip::TooLarge);
        }
        if places > DECIMALS {
            return Err(Slip::TooPrecise);
        }
        Ok(Self {
            digits: if sign == Some('-') { -digits } else { digits },
            places,
            percent,
            pounds,
        })
    }
}

fn is_scale(word: &str) -> bool {
    matches!(word, "k" | "thousand" | "m" | "million")
}

/// One spelling for each sign: ASCII digits, one space, one minus, small letters.
fn plain_char(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        '−' | '–' | '﹣' | '－' => '-',
        '＋' => '+',
        '，' => ',',
        '．' => '.',
        '％' => '%',
        '￡' => '£',
        '’' => '\'',
        // Invisible marks that come with pasted text.
        '\u{feff}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => ' ',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}

fn trim(mut text: &[char]) -> &[char] {
    while let [' ', tail @ ..] = text {
        text = tail;
    }
    while let [head @ .., ' '] = text {
        text = head;
    }
    text
}

/// The digits of `body` as one whole number, and how many of them are decimals (trailing zeros
/// dropped). Thousands may be set apart by commas, spaces or apostrophes, one kind throughout,
/// in threes.
fn gather(body: &[char]) -> Result<(i64, u32), Slip> {
    let (whole, fraction) = match body.iter().position(|c| *c == '.') {
        Some(at) => (&body[..at], &body[at + 1..]),
        None => (body, &body[..0]),
    };
    if whole.is_empty() && fraction.is_empty() {
        return Err(Slip::NotANumber);
    }
    let mut total: i64 = 0;
    let mut separator = None;
    let (mut run, mut groups, mut previous) = (0_usize, 0_usize, '0');
    for &c in whole {
        if let Some(digit) = c.to_digit(10) {
            total = total.saturating_mul(10).saturating_add(i64::from(digit));
            run += 1;
        } else if c == ' ' && previous == ' ' {
            // Two spaces are one.
        } else if matches!(c, ',' | ' ' | '\'') && *separator.get_or_insert(c) == c {
            if run == 0 || run > 3 || (groups > 0 && run != 3) {
                return Err(Slip::NotANumber);
            }
            groups += 1;
            run = 0;
        } else {
            return Err(Slip::NotANumber);
        }
        previous = c;
    }
    if groups > 0 && run != 3 {
        return Err(Slip::NotANumber);
    }
    if fraction.iter().any(|c| !c.is_ascii_digit()) {
        return Err(Slip::NotANumber);
    }
    let kept = fraction
        .iter()
        .rposition(|c| *c != '0')
        .map_or(0, |i| i + 1);
    if total > LARGEST {
        return Err(Slip::TooLarge);
    }
    // Nine places hold whatever "1.2345k" can need; more could never be six after scaling.
    if kept > 9 {
        return Err(Slip::TooPrecise);
    }
    let mut places = 0;
    for digit in fraction[..kept].iter().filter_map(|c| c.to_digit(10)) {
        total = total.saturating_mul(10).saturating_add(i64::from(digit));
        places += 1;
    }
    Ok((total, places))
}
