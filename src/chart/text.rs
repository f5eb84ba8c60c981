//! How wide a text will be, as nearly as can be said without a font, and what to do when it is
//! too wide. The guesses lean to the wide side, so that what fits here fits in any system font.

/// Width of `text` at `size`, in units of the drawing.
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// Width of one character as a share of the type size.
fn advance(c: char) -> f64 {
    match c {
        // Keeps a minus and its pound on one line, and is not seen.
        '\u{2060}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | '('
        | ')' => 0.34,
        'f' | 't' | 'r' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'a'..='z' | '0'..='9' | '£' | '–' => 0.62,
        '−' | '+' => 0.8,
        c if (c as u32) < 0x250 => 0.72,
        _ => 1.05,
    }
}

/// `text`, or as much of it as fits in `width` with an ellipsis after it.
#[must_use]
pub fn fit(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut left = width - text_width("…", size);
    let mut kept = String::new();
    for c in text.chars() {
        left -= advance(c) * size;
        if left < 0.0 {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// `text` in lines no wider than `width`, broken at spaces; a word too wide for a line is cut
/// short. One empty line for an empty text.
#[must_use]
pub fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let word = fit(word, size, width);
        let Some(line) = lines.last_mut() else {
            return lines;
        };
        if line.is_empty() {
            line.push_str(&word);
        } else if text_width(line, size) + text_width(" ", size) + text_width(&word, size) <= width
        {
            line.push(' ');
            line.push_str(&word);
        } else {
            lines.push(word);
        }
    }
    lines
}
