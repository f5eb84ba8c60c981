//! What the release weighs for those who read it, from its own files: what one page fetches as it
//! opens, and what a million readers fetch.

use super::{EMBED, Origin, Sizes, visit};
use crate::run::Outcome;
use std::{collections::BTreeSet, path::Path};

/// How many readers.
const READERS: u64 = 1_000_000;

/// A table in Markdown.
///
/// # Errors
/// When a page asks for a file that is not there.
pub(super) fn told(site: &Path, origin: &Origin) -> Outcome<String> {
    let mut rows = String::new();
    for (path, what) in visit::PAGES
        .iter()
        .filter(|(path, _)| site.join(path).is_file())
    {
        rows.push_str(&row(what, &sum(site, &visit::fetched(site, path)?)?));
        let page = sum(site, &BTreeSet::from([(*path).to_owned()]))?;
        rows.push_str(&row(&format!("- of it the page ({path})"), &page));
    }
    let rest = visit::when_near(site, visit::FRONT)?;
    if !rest.is_empty() {
        let rest = sum(site, &rest)?;
        rows.push_str(&row("more, for whoever comes near the calculator", &rest));
    }
    let files = visit::when_asked_for(site)?;
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
        let raw = size(path).map_err(|_| format!("{path} is not there"))?;
        all[0] += raw;
        all[1] += size(&format!("{path}.gz")).unwrap_or(raw);
        all[2] += size(&format!("{path}.br")).unwrap_or(raw);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_million() {
        let told = row("x", &[3_000, 2_000, 1_250]);
        assert_eq!(told, "| x | 1250 | 2000 | 3000 | 1.2 GB |\n");
    }
}
