//! Putting what was measured into a report that people write the rest of.

use crate::run::{self, Outcome};
use std::fs;

/// The line that ends what was measured.
const TO: &str = "<!-- measured: up to here -->\n";

/// Puts what was measured into a report, between the line that begins it and the one that ends it.
///
/// # Errors
/// When the report has no such place, or cannot be read or written.
pub(super) fn put(report: &str, from: &str, measured: &str) -> Outcome {
    let file = run::root().join(report);
    let told = |error: std::io::Error| format!("{}: {error}", file.display());
    let text = fs::read_to_string(&file).map_err(told)?;
    let renewed = between(&text, from, measured).ok_or(format!(
        "{} has no place for what was measured: {from}",
        file.display()
    ))?;
    fs::write(&file, renewed).map_err(told)
}

/// The text with something else between the lines that mark what was measured.
fn between(text: &str, from: &str, measured: &str) -> Option<String> {
    let (before, rest) = text.split_once(from)?;
    let (_, after) = rest.split_once(TO)?;
    Some(format!(
        "{before}{from}\n{}\n\n{TO}{after}",
        measured.trim_end()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_measured_is_renewed() {
        let from = "<!-- measured -->\n";
        let text = format!("# Speed\n\n{from}old\n{TO}\nThe end\n");
        let renewed = between(&text, from, "new\n").expect("a place");
        assert_eq!(
            renewed,
            format!("# Speed\n\n{from}\nnew\n\n{TO}\nThe end\n")
        );
        assert_eq!(between(&renewed, from, "new"), Some(renewed.clone()));
        assert_eq!(between("# Speed\n", from, "new"), None);
    }
}
