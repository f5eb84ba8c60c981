//! The one table of the headers that a release is served with. The files for each kind of host, the
//! tests' server and the check of a host that is up are all made from it.

use crate::release::Origin;

/// Features of a browser that the page asks its browser to refuse it. It copies text to the
/// clipboard and shares a link; nothing else. Only names that Chromium knows: it complains of others.
const REFUSED: &[&str] = &[
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// Headers that a release must never come with: this one keeps every publisher from framing it.
pub const NEVER: &[&str] = &["X-Frame-Options"];

/// How long what a name with a hash stands for is kept: for good, since it never changes.
pub const HASHED: &str = "public, max-age=31536000, immutable";
/// How long everything else is kept: five minutes, and for a day while a new one is on its way.
pub const OTHERWISE: &str = "public, max-age=300, stale-while-revalidate=86400";
/// The length of the hash in a name, in hexadecimal digits.
pub const DIGITS: usize = 16;
/// The least length: Trunk writes no zeros in front.
const FEWEST_DIGITS: usize = 12;

/// The headers of every answer, whatever is asked for.
#[must_use]
pub fn everywhere(origin: &Origin) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy(origin)),
        ("Access-Control-Allow-Origin", "*".into()),
        ("Cross-Origin-Embedder-Policy", "require-corp".into()),
        ("Cross-Origin-Resource-Policy", "cross-origin".into()),
        ("Permissions-Policy", permissions()),
        ("Referrer-Policy", "no-referrer".into()),
        ("X-Content-Type-Options", "nosniff".into()),
    ]
}

/// The policy of every page. The origin stands in it beside `'self'`, because in a frame without an
/// origin of its own WebKit takes nothing for `'self'`.
#[must_use]
pub fn policy(origin: &Origin) -> String {
    let ours = format!("'self' {origin}");
    [
        "default-src 'none'",
        &format!("script-src {ours} 'wasm-unsafe-eval'"),
        &format!("style-src {ours}"),
        &format!("img-src {ours} data:"),
        &format!("connect-src {ours}"),
        // The page that makes a publisher's snippet shows it: a page of ours frames ours.
        &format!("frame-src {ours}"),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors *",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

fn permissions() -> String {
    let mut words: Vec<String> = REFUSED.iter().map(|name| format!("{name}=()")).collect();
    words.push("clipboard-write=*".into());
    words.join(", ")
}

/// What a file's `Cache-Control` says, by its name.
#[must_use]
pub fn keeping(path: &str) -> &'static str {
    if is_hashed(path) { HASHED } else { OTHERWISE }
}

/// Whether a name says what is in the file: "-", twelve to sixteen hexadecimal digits, perhaps "_bg", and an
/// ending. [`PATTERN`] says the same to servers.
#[must_use]
pub fn is_hashed(path: &str) -> bool {
    stem(path).is_some()
}

/// What stands before the hash in such a name, with its folders.
#[must_use]
pub fn stem(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    let (before, ending) = name.rsplit_once('.')?;
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if ending.is_empty() || !ending.bytes().all(known) {
        return None;
    }
    let before = before.strip_suffix("_bg").unwrap_or(before);
    let (stem, hash) = before.rsplit_once('-')?;
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let well = (FEWEST_DIGITS..=DIGITS).contains(&hash.len())
        && hash.bytes().all(digit)
        && !stem.is_empty();
    well.then(|| &path[..path.len() - name.len() + stem.len()])
}

/// [`is_hashed`] as a regular expression for nginx and Apache.
pub const PATTERN: &str = r"[^/]-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_name_with_a_hash() {
        for (name, stem_of_it) in [
            ("app-f56cbd5143fc7c08.js", "app"),
            ("app-f56cbd5143fc7c0.js", "app"),
            ("app-6043555fc6a9f143_bg.wasm", "app"),
            ("/a/two-words-6043555fc6a9f143.css", "/a/two-words"),
        ] {
            assert_eq!(stem(name), Some(stem_of_it), "{name}");
            assert_eq!(keeping(name), HASHED);
        }
        for name in [
            "index.html",
            "facts.schema.json",
            "app-f56cbd5143f.js",
            "app-f56cbd5143fc7c0123.js",
            "app-f56cbd5143fc7c0g.js",
            "app-F56CBD5143FC7C08.js",
            "-f56cbd5143fc7c08.js",
            "app-f56cbd5143fc7c08",
            "app-f56cbd5143fc7c08/index.html",
            "embed/v1/embed.js",
        ] {
            assert!(!is_hashed(name), "{name}");
            assert_eq!(keeping(name), OTHERWISE);
        }
    }

    #[test]
    fn the_policy_names_the_origin_wherever_it_says_self() {
        let origin = Origin::read("https://level7.example").expect("an origin");
        let policy = policy(&origin);
        let alone = policy.matches("'self'").count();
        assert_eq!(alone, 5);
        assert_eq!(
            policy.matches("'self' https://level7.example").count(),
            alone
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn no_header_keeps_publishers_out() {
        let origin = Origin::read("https://level7.example").expect("an origin");
        for (name, value) in everywhere(&origin) {
            assert!(!NEVER.contains(&name));
            assert!(
                value.len() < 1900,
                "{name}: some hosts read 2,000 characters"
            );
        }
    }
}
