//! The string literals of Rust sources, each with the calls that it stands in.

#![allow(dead_code, unreachable_pub, missing_docs)]

use std::fs;
use std::path::Path;

/// A string literal.
#[derive(Debug)]
pub struct Literal {
    pub line: usize,
    /// As written, escapes and all; the line breaks of a continued literal are a space.
    pub text: String,
    /// Names before the brackets that it stands in, the innermost last: `text!`, `expect`.
    pub within: Vec<String>,
    /// The attribute of an element that it is the value of, as in `class="part"`; empty for none.
    pub attribute: String,
}

/// The literals of a source, up to its own tests.
pub fn literals(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut name = String::new();
    let mut before = String::new();
    let mut line = 1;
    let mut rest = source.chars().peekable();
    while let Some(one) = rest.next() {
        match one {
            '\n' => line += 1,
            '/' if rest.peek() == Some(&'/') => {
                while rest.peek().is_some_and(|next| *next != '\n') {
                    rest.next();
                }
            }
            // A character, not a lifetime: the quote closes after one, or after an escape.
            '\'' => {
                let mut ahead = rest.clone();
                let first = ahead.next();
                if first == Some('\\') {
                    rest = ahead;
                    rest.next();
                    while rest.next().is_some_and(|next| next != '\'') {}
                } else if ahead.next() == Some('\'') {
                    rest = ahead;
                }
            }
            '"' => {
                let (at, mut text) = (line, String::new());
                while let Some(next) = rest.next() {
                    match next {
                        '"' => break,
                        '\\' if rest.peek() == Some(&'\n') => {
                            while rest.peek().is_some_and(|next| next.is_whitespace()) {
                                line += usize::from(rest.next() == Some('\n'));
                            }
                        }
                        '\\' => {
                            text.push('\\');
                            text.extend(rest.next());
                        }
                        _ => {
                            line += usize::from(next == '\n');
                            text.push(next);
                        }
                    }
                }
                found.push(Literal {
                    line: at,
                    text,
                    within: open.clone(),
                    attribute: before.strip_suffix('=').unwrap_or_default().to_owned(),
                });
            }
            '(' | '[' | '{' => open.push(core::mem::take(&mut name)),
            ')' | ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
        match one {
            _ if one.is_alphanumeric() || matches!(one, '_' | '!') => name.push(one),
            _ if one.is_whitespace() && name.ends_with('!') => {}
            _ => name.clear(),
        }
        if one.is_alphanumeric() || matches!(one, '_' | '-' | '=') {
            before.push(one);
        } else {
            before.clear();
        }
    }
    found
}

/// The sources of some folders or files below the package: their names, with `/`, and texts.
pub fn sources(places: &[&str]) -> Vec<(String, String)> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting: Vec<_> = places.iter().map(|place| package.join(place)).collect();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder of sources");
            waiting.extend(entries.map(|entry| entry.expect("a source").path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(package).expect("below the package");
            let text = fs::read_to_string(&path).expect("a readable source");
            found.push((name.to_string_lossy().replace('\\', "/"), text));
        }
    }
    found.sort();
    found
}
