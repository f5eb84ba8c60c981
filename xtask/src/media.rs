//! The one table of media types: what each file is sent as, and whether it is worth packing.

use std::path::Path;

/// A kind of file, known by how its name ends.
#[derive(Debug, PartialEq, Eq)]
pub struct Media {
    /// The endings of its names.
    pub endings: &'static [&'static str],
    /// What a server says that it is.
    pub kind: &'static str,
    /// Whether it gets smaller when it is packed; pictures and fonts are packed already.
    pub packs: bool,
}

const fn media(endings: &'static [&'static str], kind: &'static str, packs: bool) -> Media {
    Media {
        endings,
        kind,
        packs,
    }
}

/// Every kind of file that a release may hold. Text says that it is UTF-8, because some servers
/// say otherwise of what says nothing.
pub const TABLE: &[Media] = &[
    media(&["html"], "text/html; charset=utf-8", true),
    media(&["js", "mjs"], "text/javascript; charset=utf-8", true),
    media(&["css"], "text/css; charset=utf-8", true),
    media(&["wasm"], "application/wasm", true),
    media(&["json", "map"], "application/json", true),
    media(&["webmanifest"], "application/manifest+json", true),
    media(&["csv"], "text/csv; charset=utf-8", true),
    media(&["txt", "md"], "text/plain; charset=utf-8", true),
    media(&["svg"], "image/svg+xml", true),
    media(&["ico"], "image/x-icon", true),
    media(&["png"], "image/png", false),
    media(&["webp"], "image/webp", false),
    media(&["avif"], "image/avif", false),
    media(&["jpg", "jpeg"], "image/jpeg", false),
    media(&["woff2"], "font/woff2", false),
    media(&["zip"], "application/zip", false),
];

/// What is in no row of the table.
pub const UNKNOWN: Media = media(&[], "application/octet-stream", false);

/// The row for a file's name.
#[must_use]
pub fn of(file: &Path) -> &'static Media {
    let ending = file.extension().and_then(|ending| ending.to_str());
    let ending = ending.unwrap_or_default();
    let mut rows = TABLE.iter();
    rows.find(|row| row.endings.contains(&ending))
        .unwrap_or(&UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_file_by_its_ending() {
        assert_eq!(of(Path::new("a/app-0_bg.wasm")).kind, "application/wasm");
        assert_eq!(
            of(Path::new("x.mjs")).kind,
            "text/javascript; charset=utf-8"
        );
        assert_eq!(of(Path::new("x.woff2")).kind, "font/woff2");
        assert_eq!(of(Path::new("LICENCE")), &UNKNOWN);
    }

    #[test]
    fn no_ending_stands_in_two_rows() {
        let mut endings: Vec<&str> = TABLE.iter().flat_map(|row| row.endings).copied().collect();
        let all = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), all);
    }
}
