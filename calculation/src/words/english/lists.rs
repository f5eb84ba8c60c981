//! Several things in a sentence.

use crate::words::messages;

/// "a, b and c".
pub fn and<T: AsRef<str>>(all: &[T]) -> String {
    match all {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => both(&commas(first), last.as_ref()),
    }
}

/// "a, or b, or c".
pub fn either<T: AsRef<str>>(all: &[T]) -> String {
    joined(all, either_of)
}

/// "a and b and c", where each is a stretch of values, or a sum with what it is for.
pub fn each<T: AsRef<str>>(all: &[T]) -> String {
    joined(all, both)
}

/// "a, b, c".
pub fn commas<T: AsRef<str>>(all: &[T]) -> String {
    joined(all, comma)
}

/// "a; b; c", where each is a clause of its own.
pub fn clauses<T: AsRef<str>>(all: &[T]) -> String {
    joined(all, clause)
}

fn joined<T: AsRef<str>>(all: &[T], join: fn(&str, &str) -> String) -> String {
    let mut all = all.iter().map(AsRef::as_ref);
    let first = all.next().unwrap_or_default().to_owned();
    all.fold(first, |before, one| join(&before, one))
}

/// Sentences one after another; the empty ones are left out.
pub fn sentences<T: AsRef<str>>(all: &[T]) -> String {
    let mut said = String::new();
    for one in all.iter().map(AsRef::as_ref).filter(|one| !one.is_empty()) {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(one);
    }
    said
}

messages! {
    comma(before: &str, next: &str) = "{before}, {next}";
    clause(before: &str, next: &str) = "{before}; {next}";
    both(before: &str, last: &str) = "{before} and {last}";
    either_of(before: &str, last: &str) = "{before}, or {last}";
    /// A list of which only the first are named.
    and_more(named: &str, more: &str) = "{named}; and {more} more";
}
