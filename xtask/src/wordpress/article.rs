//! The demo article's text, for another site's article: what stands before the calculator and what
//! stands after it.

use crate::run::{self, Outcome};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// Where the calculator stands in the page.
const PLACE: &str = "<div id=\"level7\"";

/// Writes the article as JSON: title, and the parts before and after, each an element and a text.
///
/// # Errors
/// When `index.html` has no article that can be told apart.
pub(super) fn write(file: &Path) -> Outcome {
    let page = run::root().join("index.html");
    let page = fs::read_to_string(&page).map_err(|error| format!("index.html: {error}"))?;
    fs::write(file, read(&page)?.to_string()).map_err(|error| error.to_string())
}

fn read(page: &str) -> Outcome<Value> {
    let fault = || "index.html has no article as it used to be written".to_owned();
    let (before, after) = page.split_once(PLACE).ok_or_else(fault)?;
    let mut before = parts(before);
    let at = before.iter().position(|(element, _)| *element == "h1");
    // Above the title is the demo's own masthead.
    let title = at.and_then(|at| before.drain(..=at).next_back());
    let (_, title) = title.ok_or_else(fault)?;
    let after = parts(after.split("</main>").next().unwrap_or_default());
    if before.len() < 5 || after.len() < 3 {
        return Err(fault());
    }
    Ok(json!({ "title": title, "before": before, "after": after }))
}

/// The headings, paragraphs and points; each stands on a line of its own.
fn parts(html: &str) -> Vec<(&str, String)> {
    let line = |line: &'_ str| {
        let elements = ["h1", "h2", "li", "p"];
        let element = elements.into_iter().find(|name| {
            let rest = line
                .strip_prefix('<')
                .and_then(|rest| rest.strip_prefix(*name));
            rest.is_some_and(|rest| rest.starts_with(['>', ' ']))
        })?;
        let text = bare(line);
        (!text.is_empty()).then_some((element, text))
    };
    html.lines().map(str::trim).filter_map(line).collect()
}

/// A line without its elements.
fn bare(line: &str) -> String {
    let mut text = String::new();
    let mut outside = true;
    for letter in line.chars() {
        match letter {
            '<' => outside = false,
            '>' => outside = true,
            _ if outside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_article_that_there_is() {
        let page = fs::read_to_string(run::root().join("index.html")).expect("the page");
        let article = read(&page).expect("an article");
        let parts = |of: &str| article[of].as_array().map_or(0, Vec::len);
        assert!(parts("before") > 10 && parts("after") > 5, "{article}");
        assert!(
            article["title"]
                .as_str()
                .is_some_and(|title| title.len() > 20)
        );
    }

    #[test]
    fn tells_elements_from_text() {
        assert_eq!(
            parts("<p>One <b>and</b> two &amp; three.\n<pre>x</pre>\n <li>Point</li>"),
            [
                ("p", "One and two & three.".to_owned()),
                ("li", "Point".into())
            ]
        );
    }
}
