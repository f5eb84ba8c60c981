//! What the release weighs for those who read it, from its own files: what one page fetches as it
//! opens, and what a million readers fetch.

use super::{EMBED, Origin, files, page};
use crate::run::Outcome;
use std::{collections::BTreeSet, path::Path};

/// The pages that readers open, and what they are.
const PAGES: &[(&str, &str)] = &[
    ("index.html", "the article with the calculator"),
    ("embed/v1/index.html", "the calculator in a frame"),
    ("embed/v1/compact.html", "the compact calculator in a frame"),
    ("embed/v1/figure.html", "the figure in a frame"),
];

/// How many readers.
const READERS: u64 = 1_000_000;

/// Bytes as they lie there, packed with gzip and with brotli.
type Sizes = [u64; 3];

/// A table in Markdown.
///
/// # Errors
/// When a page asks for a file that is not there.
pub(super) fn told(site: &Path, origin: &Origin) -> Outcome<String> {
    let mut rows = String::new();
    for (path, what) in PAGES.iter().filter(|(path, _)| site.join(path).is_file()) {
        let text = files::read(&site.join(path))?;
        let mut fetched = BTreeSet::from([(*path).to_owned()]);
        for address in page::fetched(&text) {
            fetched.insert(resolve(path, &address));
        }
        rows.push_str(&row(what, &sum(site, &fetched)?));
        let page = sum(site, &BTreeSet::from([(*path).to_owned()]))?;
        rows.push_str(&row(&format!("- of it the page ({path})"), &page));
    }
    let front = files::read(&site.join("index.html"))?;
    let files: BTreeSet<String> = page::attributes(&front, &["data-files", "data-files-program"])
        .iter()
        .map(|address| resolve("index.html", address))
        .collect();
    if !files.is_empty() {
        rows.push_str(&row(
            "more, for whoever takes a file away",
            &sum(site, &files)?,
        ));
    }
    let loader = format!("{EMBED}embed.js");
    if site.join(&loader).is_file() {
        let loader = sum(site, &BTreeSet::from([loader]))?;
        rows.push_str(&row("more, where the loader is used", &loader));
    }
    Ok(format!(
        "What the release for {origin} weighs, headers left out. A gigabyte is 10^9 bytes.\n\n\
         | what is fetched | bytes, packed with brotli | with gzip | unpacked | a million readers, \
         brotli |\n| --- | ---: | ---: | ---: | ---: |\n{rows}"
    ))
}

fn row(what: &str, [raw, gzip, brotli]: &Sizes) -> String {
    let bytes = brotli * READERS;
    let [whole, tenth] = [bytes / 1_000_000_000, bytes / 100_000_000 % 10];
    format!("| {what} | {brotli} | {gzip} | {raw} | {whole}.{tenth} GB |\n")
}

fn sum(site: &Path, paths: &BTreeSet<String>) -> Outcome<Sizes> {
    let mut all = [0; 3];
    for path in paths {
        let size = |path: &str| std::fs::metadata(site.join(path)).map(|about| about.len());
        let raw = size(path).map_err(|_| format!("a page asks for {path}, which is not there"))?;
        all[0] += raw;
        all[1] += size(&format!("{path}.gz")).unwrap_or(raw);
        all[2] += size(&format!("{path}.br")).unwrap_or(raw);
    }
    Ok(all)
}

/// The file that an address in a page stands for.
fn resolve(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let address = address.split(['?', '#']).next().unwrap_or_default();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_file_that_is_meant() {
        assert_eq!(resolve("index.html", "./a.js"), "a.js");
        assert_eq!(resolve("embed/v1/index.html", "../../a.js?x"), "a.js");
        assert_eq!(
            resolve("embed/v1/index.html", "embed.js"),
            "embed/v1/embed.js"
        );
    }

    #[test]
    fn counts_a_million() {
        let told = row("x", &[3_000, 2_000, 1_250]);
        assert_eq!(told, "| x | 1250 | 2000 | 3000 | 1.2 GB |\n");
    }
}
