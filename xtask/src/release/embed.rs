//! The documents by which others embed the calculator: `oembed.json`, for sites into which somebody
//! pastes its address, and `embed/v1/meta.json`, what is in this release.

use super::{Origin, files, page};
use crate::run::{self, Outcome};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{fmt::Write, path::Path};

/// Where the framed pages live. Its number changes when what is promised of them does.
pub const EMBED: &str = "embed/v1/";
/// The width for which the compact page is laid out, in CSS pixels.
const WIDTH: u32 = 600;
/// How high each of the framed pages is, in CSS pixels, by its width; a test holds it against them.
pub const HEIGHTS: &str = include_str!("../../../web/heights.json");
/// What the frame may do, and what it may not: keep anything, or reach the page around it.
const SANDBOX: &str =
    "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
/// Who provides it, as oEmbed asks.
const PROVIDER: &str = "Level 7 decision calculator";

/// The oEmbed document. WordPress asks for it with a query, which a static file may pass over; of
/// its HTML it keeps the quotation, as it stands until the frame has said how high it is, and the
/// frame.
///
/// # Errors
/// When the front page does not say what it found, or there is no compact page.
pub(super) fn oembed(folder: &Path, front: &str, origin: &Origin) -> Outcome<Value> {
    let verdict = page::text_of(front, "<p id=\"l7-verdict\"", "</p>")
        .ok_or("index.html does not say what it found (#l7-verdict)")?;
    let title = page::text_of(front, "<title", "</title>").ok_or("index.html has no title")?;
    let compact = format!("{EMBED}compact.html");
    if !folder.join(&compact).is_file() {
        return Err(format!("there is no {compact} for oembed.json to frame"));
    }
    // WordPress gives a frame at most 1,000.
    let height = heights()?["compact"][WIDTH.to_string()].clone();
    // An attribute of `<blockquote>` would keep WordPress from finding it. Few themes hold a frame of
    // 600 pixels back from leaving a telephone's window.
    let html = format!(
        "<blockquote>{verdict} <a href=\"{origin}/\">{title}</a></blockquote>\
         <iframe src=\"{origin}/{compact}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         frameborder=\"0\" loading=\"lazy\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write\" \
         referrerpolicy=\"no-referrer\"></iframe>"
    );
    Ok(json!({
        "version": "1.0",
        "type": "rich",
        "title": page::plain(&title),
        "provider_name": PROVIDER,
        "provider_url": format!("{origin}/"),
        "width": WIDTH,
        "height": height,
        "html": html,
    }))
}

/// What the release is: its version, the day of its figures, and every file with its checksum.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn meta(folder: &Path, origin: &Origin) -> Outcome<Value> {
    let mut listed = Vec::new();
    for path in files::list(folder)? {
        if files::is_packed(&path) || NOT_LISTED.contains(&path.as_str()) {
            continue;
        }
        let bytes = files::bytes(&folder.join(&path))?;
        listed.push(json!({ "path": path, "bytes": bytes.len(), "sha256": sha256(&bytes) }));
    }
    let mut meta = json!({
        "name": "level7",
        "version": version()?,
        "api": 1,
        "origin": origin.to_string(),
        "files": listed,
    });
    let facts = folder.join("facts.json");
    if facts.is_file() {
        let facts: Value = serde_json::from_str(&files::read(&facts)?)
            .map_err(|error| format!("facts.json: {error}"))?;
        meta["figuresAsOf"] = facts["as_of"].clone();
    }
    meta["heights"] = heights()?;
    for (name, file) in [("sbom", super::SBOM), ("notices", super::NOTICES)] {
        if folder.join(file).is_file() {
            meta[name] = json!(format!("{origin}/{file}"));
        }
    }
    Ok(meta)
}

fn heights() -> Outcome<Value> {
    serde_json::from_str(HEIGHTS).map_err(|error| format!("web/heights.json: {error}"))
}

/// The calculator's version.
///
/// # Errors
/// When `Cargo.toml` does not say it.
pub fn version() -> Outcome<String> {
    let about = files::read(&run::root().join("Cargo.toml"))?;
    let mut lines = about.lines();
    let version = lines.find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version
        .map(str::to_owned)
        .ok_or("Cargo.toml has no version".into())
}

/// What says nothing of itself: the list, and what is for a host's eyes.
const NOT_LISTED: &[&str] = &["embed/v1/meta.json", "_headers"];

/// The SHA-256 checksum, in hexadecimal digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A document as text, ending in a line's end.
pub(super) fn text(document: &Value) -> Outcome<String> {
    let text = serde_json::to_string_pretty(document);
    text.map(|text| text + "\n")
        .map_err(|error| error.to_string())
}
