//! The pages with the calculator alone, written when the site is built: those that other people
//! frame, and the one with all of it.

use super::calculator::{Calculator, CalculatorProps};
use crate::words::page::beside::LANGUAGE;
use crate::words::page::embed as said;
use yew::BaseComponent;

/// A component's first view as HTML.
pub(super) async fn first_view<C: BaseComponent<Properties = CalculatorProps> + 'static>() -> String
{
    rendered::<C>(CalculatorProps::default()).await
}

/// The calculator with every view as HTML.
pub(super) async fn whole_view() -> String {
    let whole = CalculatorProps {
        whole: true,
        ..CalculatorProps::default()
    };
    rendered::<Calculator>(whole).await
}

async fn rendered<C: BaseComponent<Properties = CalculatorProps> + 'static>(
    props: CalculatorProps,
) -> String {
    yew::LocalServerRenderer::<C>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

/// None of them is a page of its own to a search engine: what a framed one shows belongs to the page
/// that frames it, and the whole says again what the article's page says.
const ROBOTS: &str = "<meta name=\"robots\" content=\"noindex, indexifembedded\">";

/// The document about `body`, the calculator's element and what stands below it, with the policy,
/// the styles and the scripts of the built page `index`.
///
/// # Errors
/// When `index` has no head.
pub(super) fn document(index: &str, frame: &str, body: &str) -> Result<String, String> {
    let open = [
        "<body class=\"framed\"><main aria-label=\"",
        said::LANDMARK,
        "\">",
    ]
    .concat();
    about(index, frame, &open, body)
}

/// The same as a page of its own, beside the built page.
///
/// # Errors
/// When `index` has no head.
pub(super) fn whole(index: &str, body: &str) -> Result<String, String> {
    about(index, "", "<body><main class=\"article\">", body)
}

/// A page that begins so about `body`.
fn about(index: &str, frame: &str, open: &str, body: &str) -> Result<String, String> {
    let head = index
        .split_once("<meta")
        .and_then(|(_, rest)| rest.split_once("</head>"))
        .map(|(head, _)| head)
        .ok_or("the built page has no head to give to the framed ones")?;
    Ok([
        "<!doctype html><html lang=\"",
        LANGUAGE,
        "\"><head>",
        ROBOTS,
        "<meta",
        &before_scripts(&renamed(head), frame),
        "</head>",
        open,
        "<h1>",
        said::DOCUMENT,
        "</h1><p id=\"level7-status\" class=\"level7-status\" role=\"status\"></p>",
        body,
        "<noscript><p>",
        said::NO_SCRIPT,
        "</p></noscript></main></body></html>\n",
    ]
    .concat())
}

/// A head with one more script before the others: what is said with the host is said first.
fn before_scripts(head: &str, script: &str) -> String {
    let at = head.find("<script").unwrap_or(head.len());
    [&head[..at], script, &head[at..]].concat()
}

/// A head with the title of a framed page.
fn renamed(head: &str) -> String {
    let parts = head.split_once("<title>").and_then(|(before, rest)| {
        let (_, after) = rest.split_once("</title>")?;
        Some([before, "<title>", said::DOCUMENT, "</title>", after].concat())
    });
    parts.unwrap_or_else(|| head.to_owned())
}

/// A page's addresses of what stands beside the built page, from two folders below it. Another page
/// leads on to its own kind, which stands there, too.
pub(super) fn from_below(page: &str) -> String {
    const PAGES: [&str; 4] = ["index.html", "sources.html", "whole.html", "working.html"];
    let mut moved = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = next_address(rest) {
        let (before, after) = rest.split_at(at);
        moved.push_str(before);
        let after = &after["./".len()..];
        let is_page = PAGES.iter().any(|page| after.starts_with(page)) || after.starts_with('#');
        moved.push_str(if is_page { "./" } else { "../../" });
        rest = after;
    }
    moved.push_str(rest);
    moved
}

/// Where the next address begins that is relative to the page, in the value of an attribute.
fn next_address(page: &str) -> Option<usize> {
    let starts = ["=./", "=\"./"].iter().filter_map(|start| {
        let at = page.find(start)?;
        Some(at + start.len() - "./".len())
    });
    starts.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_to_what_stands_two_folders_above() {
        let page = "<link href=./a.css><a href=\"./sources.html\">1 ./ 2</a><b data-x=\"./c.js\">";
        assert_eq!(
            from_below(page),
            "<link href=../../a.css><a href=\"./sources.html\">1 ./ 2</a><b data-x=\"../../c.js\">"
        );
    }

    #[test]
    fn takes_the_head_and_no_more() {
        let index = "<!doctype html><html><meta charset=utf-8><title>A</title><link href=./a.css>\
                     </head><body>article</body></html>";
        let page = document(
            index,
            "<script src=./f.js></script>",
            "<div id=\"level7\"></div>",
        )
        .expect("a page");
        assert!(page.contains("<meta charset=utf-8>"), "{page}");
        assert!(
            page.contains("<link href=./a.css><script src=./f.js></script></head>"),
            "{page}"
        );
        assert!(
            !page.contains("article") && !page.contains("<title>A<"),
            "{page}"
        );
        assert!(document("<p>", "", "").is_err());
    }
}
