//! Golden files: what the project draws and writes, kept beside the tests and compared byte by
//! byte. `UPDATE_GOLDEN=1 cargo test` writes them anew, to be read before they are committed.

use std::{env, fs, path::Path};

/// Compares `text` with `tests/golden/<name>`, or writes it there where `UPDATE_GOLDEN` is set.
///
/// # Panics
/// If they differ, or the file cannot be read or written.
pub(crate) fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, text).unwrap_or_else(|why| panic!("{name}: {why}"));
        return;
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_else(|why| panic!("{name}: {why}; UPDATE_GOLDEN=1 writes it"));
    let differs = kept
        .lines()
        .zip(text.lines())
        .position(|(old, new)| old != new);
    assert!(
        kept == text,
        "{name} differs from line {}; UPDATE_GOLDEN=1 writes it anew",
        differs.unwrap_or_else(|| kept.lines().count().min(text.lines().count())) + 1
    );
}
