//! The files for hosts against what they were when somebody last looked at them.
//! `UPDATE_GOLDEN=1 cargo test -p xtask --test host_files` writes them anew.

use std::{env, fs};
use xtask::{hosting, release::Origin, run};

/// A site with a file of every sort.
const SITE: &[&str] = &[
    "app-6043555fc6a9f143_bg.wasm",
    "app-6043555fc6a9f143_bg.wasm.br",
    "app-6043555fc6a9f143_bg.wasm.gz",
    "app-f56cbd5143fc7c08.js",
    "embed/v1/compact.html",
    "embed/v1/compact.html.gz",
    "embed/v1/embed.js",
    "embed/v1/index.html",
    "embed/v1/meta.json",
    "facts.json",
    "favicon-db8dfe5af11a4aa1.svg",
    "index.html",
    "index.html.br",
    "index.html.gz",
    "oembed.json",
    "tokens-b8137b358b837da1.css",
];

#[test]
fn hosts_are_told_what_they_were_told() {
    let origin = Origin::read("https://level7.example").expect("an origin");
    let site: Vec<String> = SITE.iter().map(|&path| path.to_owned()).collect();
    let folder = run::root().join("tests/golden/hosts");
    let mut seen = Vec::new();
    for (path, text) in hosting::of(&site, &origin).expect("files") {
        let Some(name) = path.strip_prefix("hosting/") else {
            // In the site lie copies of two of them.
            assert!(seen.contains(&text), "{path} is no copy");
            continue;
        };
        let file = folder.join(name);
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&file, &text).expect("a golden file");
        }
        let golden = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(text, golden, "{name}; UPDATE_GOLDEN=1 writes it anew");
        seen.push(text);
    }
    assert_eq!(seen.len(), 6);
}
