//! Object storage (S3 and what speaks its protocol): a list of what it has to be told of each file,
//! the commands that tell it, and the headers for the CDN in front of it.

use crate::{
    headers, media,
    release::{self, Origin},
    run::Outcome,
};
use serde_json::json;
use std::path::Path;

/// The commands.
pub(super) const SCRIPT: &str = include_str!("object_storage.sh");

/// What to put where: key, file below the site, and what to say of it; files with a hash first.
pub(super) fn listing(paths: &[String]) -> String {
    let mut rows = Vec::new();
    for path in paths.iter().filter(|path| !release::is_packed(path)) {
        let packed = format!("{path}.gz");
        let (file, coding) = match paths.contains(&packed) {
            true => (packed.as_str(), "gzip"),
            false => (path.as_str(), "-"),
        };
        let kind = media::of(Path::new(path)).kind;
        let keeping = headers::keeping(path);
        let row = |key: &str| format!("{key}\t{file}\t{kind}\t{keeping}\t{coding}\n");
        rows.push((!headers::is_hashed(path), row(path)));
        // Storage knows no folders: the page of one is put under the folder's own name as well.
        if let Some(folder) = path
            .strip_suffix("index.html")
            .filter(|name| !name.is_empty())
        {
            rows.push((true, row(folder)));
        }
    }
    rows.sort();
    let head = "key\tfile\tContent-Type\tCache-Control\tContent-Encoding\n";
    rows.into_iter()
        .fold(head.to_owned(), |text, (_, row)| text + &row)
}

/// CloudFront's policy of response headers, for
/// `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`.
///
/// # Errors
/// When it cannot be written as JSON.
pub(super) fn policy(origin: &Origin) -> Outcome<String> {
    let all = headers::everywhere(origin);
    let items: Vec<_> = all
        .iter()
        .filter(|(name, _)| !SECURITY.contains(name) && !name.starts_with("Access-Control"))
        .map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true }))
        .collect();
    let removed: Vec<_> = headers::NEVER
        .iter()
        .map(|name| json!({ "Header": name }))
        .collect();
    let document = json!({
        "Name": "level7-calculator",
        "Comment": format!("Headers of the Level 7 calculator at {origin}"),
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {
                "Override": true, "ContentSecurityPolicy": headers::policy(origin),
            },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": "no-referrer" },
        },
        "CorsConfig": {
            "AccessControlAllowOrigins": { "Quantity": 1, "Items": ["*"] },
            "AccessControlAllowHeaders": { "Quantity": 1, "Items": ["*"] },
            "AccessControlAllowMethods": { "Quantity": 2, "Items": ["GET", "HEAD"] },
            "AccessControlAllowCredentials": false,
            "OriginOverride": true,
        },
        "CustomHeadersConfig": { "Quantity": items.len(), "Items": items },
        "RemoveHeadersConfig": { "Quantity": removed.len(), "Items": removed },
    });
    let text = serde_json::to_string_pretty(&document);
    text.map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

/// Headers that CloudFront has words of its own for, and takes in no other way.
const SECURITY: &[&str] = &[
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
];
