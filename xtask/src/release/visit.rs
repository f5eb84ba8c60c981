//! What a visit fetches: the pages that readers open, and the files that each of them asks for as it
//! opens. Paths are below the folder that is served.

use super::{files, page};
use crate::run::Outcome;
use std::{collections::BTreeSet, path::Path};

/// The front page: the article with the calculator.
pub const FRONT: &str = "index.html";

/// The pages that readers open, and what they are.
pub const PAGES: &[(&str, &str)] = &[
    (FRONT, "the article with the calculator"),
    ("embed/v1/index.html", "the calculator in a frame"),
    ("embed/v1/compact.html", "the compact calculator in a frame"),
    ("embed/v1/figure.html", "the figure in a frame"),
];

/// The page at this path, and all that it fetches as it opens: styles, scripts, the program, its
/// icon.
///
/// # Errors
/// When the page cannot be read, or asks for a file that is not there.
pub fn fetched(site: &Path, path: &str) -> Outcome<BTreeSet<String>> {
    let text = files::read(&site.join(path))?;
    let mut found = BTreeSet::from([path.to_owned()]);
    for address in page::fetched(&text) {
        let file = resolve(path, &address);
        if !site.join(&file).is_file() {
            return Err(format!("{path} asks for {file}, which is not there"));
        }
        found.insert(file);
    }
    Ok(found)
}

/// What a page's program fetches once somebody comes near the calculator: its other half, as the first
/// half's JavaScript names it.
///
/// # Errors
/// When the page or a script of it cannot be read, or names a file that is not there.
pub fn when_near(site: &Path, path: &str) -> Outcome<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for script in fetched(site, path)? {
        if !script.ends_with(".js") {
            continue;
        }
        let text = files::read(&site.join(&script))?;
        for (at, _) in text.match_indices(REST) {
            let address = text[at..].split(['"', '\'', '`']).next();
            let file = resolve(&script, address.unwrap_or_default());
            if !site.join(&file).is_file() {
                return Err(format!("{script} asks for {file}, which is not there"));
            }
            found.insert(file);
        }
    }
    Ok(found)
}

/// What the address of the program's other half begins with.
const REST: &str = "./rest-";

/// The program that makes files, as the front page names it: fetched when a visitor asks for one.
///
/// # Errors
/// When the page cannot be read.
pub fn when_asked_for(site: &Path) -> Outcome<BTreeSet<String>> {
    let front = files::read(&site.join(FRONT))?;
    let addresses = page::attributes(&front, &["data-files", "data-files-program"]);
    Ok(addresses.iter().map(|to| resolve(FRONT, to)).collect())
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
}
