//! What of a page has to know the origin: its policy, and the address of what it is embedded by.

use super::Origin;
use crate::run::Outcome;
use std::ops::Range;

/// What a page must have said of itself within so many bytes: readers of pages look no further.
const HEAD: usize = 1024;

/// The page with the origin beside every `'self'` of its policy. One that was written before is
/// replaced.
///
/// # Errors
/// When the page has no policy of its own: on a host that sets no headers it would have none.
pub(super) fn with_policy(page: &str, origin: &Origin) -> Outcome<String> {
    let (_, content) = policy(page)?;
    let mut directives = Vec::new();
    for directive in page[content.clone()].split(';') {
        let mut words = Vec::new();
        for word in directive.split_whitespace() {
            if word.starts_with("https://") || word.starts_with("http://127.0.0.1:") {
                continue;
            }
            words.push(word.to_owned());
            if word == "'self'" {
                words.push(origin.to_string());
            }
        }
        directives.push(words.join(" "));
    }
    let mut page = page.to_owned();
    page.replace_range(content, &directives.join("; "));
    Ok(page)
}

/// The page with a link to its oEmbed document in front of the policy, where even a reader of the
/// first kilobyte finds it.
///
/// # Errors
/// When the page has no policy, or has it too late.
pub(super) fn with_oembed(page: &str, origin: &Origin) -> Outcome<String> {
    const START: &str = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"";
    let mut page = page.to_owned();
    while let Some(at) = page.find(START) {
        let end = page[at..].find('>').map_or(page.len(), |end| at + end + 1);
        page.replace_range(at..end, "");
    }
    let (tag, _) = policy(&page)?;
    let link = format!("{START}{origin}/oembed.json\">");
    if tag.start + link.len() > HEAD {
        return Err(format!(
            "the link to oembed.json would stand {} bytes into the page, and may only in the \
             first {HEAD}",
            tag.start + link.len()
        ));
    }
    page.insert_str(tag.start, &link);
    Ok(page)
}

/// Where the element with the policy stands, and its text.
fn policy(page: &str) -> Outcome<(Range<usize>, Range<usize>)> {
    let head = page.find("<body").unwrap_or(page.len());
    for (at, _) in page[..head].match_indices("<meta") {
        // A policy has no ">" in it, and neither has any other attribute of such an element.
        let Some(end) = page[at..].find('>') else {
            break;
        };
        let tag = &page[at..at + end];
        if !tag.to_ascii_lowercase().contains("content-security-policy") {
            continue;
        }
        let start = tag.find("content=\"").map(|start| start + 9);
        let text = start.and_then(|start| Some((start, start + tag[start..].find('"')?)));
        if let Some((start, length)) = text {
            return Ok((at..at + end + 1, at + start..at + length));
        }
    }
    Err("has no policy in its head (<meta http-equiv=\"Content-Security-Policy\">)".into())
}

/// The text between the tags of the element that begins so, without the tags within it; still with
/// its entities, as HTML has it.
pub(super) fn text_of(page: &str, opening: &str, closing: &str) -> Option<String> {
    let start = page.find(opening)?;
    let inside = start + page[start..].find('>')? + 1;
    let inner = &page[inside..inside + page[inside..].find(closing)?];
    let text = without_tags(inner);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// A piece of HTML without its tags.
pub(super) fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    text + rest
}

/// HTML's text as plain text. The texts that come here have no other entities.
pub(super) fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

/// The values of these attributes, wherever in a page they stand.
pub(super) fn attributes(page: &str, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for name in names {
        let start = format!(" {name}=");
        for (at, _) in page.match_indices(&start) {
            found.push(value(&page[at + start.len()..]).to_owned());
        }
    }
    found
}

/// An attribute's value, with quotes or, as the minifier leaves it, without.
fn value(text: &str) -> &str {
    let ends = |letter: char| letter.is_ascii_whitespace() || letter == '>';
    let value = match text.strip_prefix('"') {
        Some(text) => text.split('"').next(),
        None => text.split(ends).next(),
    };
    value.unwrap_or_default()
}

/// The addresses of what a page fetches as it opens: styles, scripts, the program, its icon.
pub(super) fn fetched(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (tag, attribute) in [("<link ", "href="), ("<script ", "src=")] {
        for (at, _) in page.match_indices(tag) {
            let tag = page[at..].split('>').next().unwrap_or_default();
            let Some(rest) = tag.split(attribute).nth(1) else {
                continue;
            };
            let value = value(rest);
            if tag.contains("print") || value.contains("://") || value.is_empty() {
                continue;
            }
            found.push(value.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=utf-8>\
        <meta content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' \
        data:; base-uri 'none'\" http-equiv=Content-Security-Policy><title>A &amp; b</title>\
        <link href=./a.css rel=stylesheet><link href=\"./p.css\" media=print rel=stylesheet>\
        <script defer src=./b.js></script></head><body><p class=\"verdict\" id=x>At <b>these</b> \
        figures &lt;5.</p>";

    fn origin(text: &str) -> Origin {
        Origin::read(text).expect("an origin")
    }

    #[test]
    fn the_origin_stands_beside_self_and_nowhere_else() {
        let page = with_policy(PAGE, &origin("https://a.example")).expect("a policy");
        assert!(page.contains(
            "content=\"default-src 'none'; script-src 'self' https://a.example \
             'wasm-unsafe-eval'; img-src 'self' https://a.example data:; base-uri 'none'\""
        ));
        let again = with_policy(&page, &origin("http://127.0.0.1:80")).expect("a policy");
        assert!(!again.contains("a.example"));
        assert_eq!(again.matches("'self' http://127.0.0.1:80").count(), 2);
        let turned = PAGE.replace(
            "<meta content=",
            "<meta http-equiv=\"content-security-policy\" content=",
        );
        assert!(with_policy(&turned, &origin("https://a.example")).is_ok());
    }

    #[test]
    fn a_page_without_a_policy_is_refused() {
        let bare = "<!doctype html><title>x</title><body><meta http-equiv=\
                    \"Content-Security-Policy\" content=\"default-src 'self'\">";
        assert!(with_policy(bare, &origin("https://a.example")).is_err());
    }

    #[test]
    fn the_link_stands_once_in_the_first_kilobyte() {
        let page = with_oembed(PAGE, &origin("https://a.example")).expect("room");
        let page = with_oembed(&page, &origin("https://b.example")).expect("room");
        let link = "<link rel=\"alternate\" type=\"application/json+oembed\" \
                    href=\"https://b.example/oembed.json\"><meta content=";
        assert!(page.find(link).is_some_and(|at| at + link.len() < HEAD));
        assert_eq!(page.matches("oembed").count(), 2);
        let late = PAGE.replace(
            "<meta content",
            &format!("{}<meta content", " ".repeat(1000)),
        );
        assert!(with_oembed(&late, &origin("https://a.example")).is_err());
    }

    #[test]
    fn reads_a_sentence_and_what_is_fetched() {
        let said = text_of(PAGE, "<p class=\"verdict\"", "</p>");
        assert_eq!(said.as_deref(), Some("At these figures &lt;5."));
        assert_eq!(text_of(PAGE, "<p class=\"other\"", "</p>"), None);
        assert_eq!(fetched(PAGE), ["./a.css", "./b.js"]);
    }
}
