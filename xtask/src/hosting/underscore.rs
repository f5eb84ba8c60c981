//! Netlify and Cloudflare: a file `_headers` in the site. Both join the values of all rules that
//! fit a path with commas, so that no path may have `Cache-Control` from two.

use crate::{
    headers,
    release::{self, Origin},
    run::Outcome,
};
use std::collections::BTreeSet;

/// As many rules as Cloudflare reads.
const RULES: usize = 100;

/// The text of the file for a site with these files.
///
/// # Errors
/// When it would take too many rules, or two would fit one path.
pub(super) fn headers(paths: &[String], origin: &Origin) -> Outcome<String> {
    let mut stems = BTreeSet::new();
    let mut plain = BTreeSet::new();
    for path in paths.iter().filter(|path| !release::is_packed(path)) {
        match headers::stem(path) {
            Some(stem) => stems.insert(format!("/{stem}-")),
            None => plain.insert(format!("/{path}")),
        };
        // A folder stands for its page, and Cloudflare drops the ending.
        if let Some(folder) = path.strip_suffix("index.html") {
            plain.insert(format!("/{folder}"));
        } else if let Some(bare) = path.strip_suffix(".html") {
            plain.insert(format!("/{bare}"));
        }
    }
    for path in &plain {
        if let Some(stem) = stems.iter().find(|stem| path.starts_with(stem.as_str())) {
            return Err(format!(
                "{path} has no hash, but a rule for {stem}* would fit it: give it another name"
            ));
        }
    }
    let count = 1 + stems.len() + plain.len();
    if count > RULES {
        return Err(format!(
            "_headers would have {count} rules, and may have {RULES}"
        ));
    }
    let mut text = format!(
        "# The Level 7 calculator for Netlify and Cloudflare, for {origin}. Neither takes the packed\n\
         # files: both pack by themselves.\n\n/*\n"
    );
    for (name, value) in headers::everywhere(origin) {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    let keeping = |path: String, value| format!("\n{path}\n  Cache-Control: {value}\n");
    for stem in stems {
        text.push_str(&keeping(stem + "*", headers::HASHED));
    }
    for path in plain {
        text.push_str(&keeping(path, headers::OTHERWISE));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paths: &[&str]) -> Outcome<String> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let origin = Origin::read("https://level7.example").expect("an origin");
        headers(&paths, &origin)
    }

    #[test]
    fn no_path_has_two_rules_for_how_long_it_is_kept() {
        let hashed = "app-00000000000000a1.js";
        let text = of(&["index.html", hashed, "x/y.html"]).expect("rules");
        for rule in ["/app-*", "/", "/index.html", "/x/y", "/x/y.html"] {
            assert!(
                text.contains(&format!("\n{rule}\n  Cache-Control: ")),
                "{rule}"
            );
        }
        assert!(of(&["app-store.html", hashed]).is_err());
    }

    #[test]
    fn too_many_rules_are_refused() {
        let names: Vec<String> = (0..120).map(|number| format!("{number}.txt")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert!(of(&names).is_err());
    }
}
