//! The citation: who, what, which version, where and when; and nothing from outside as markup.
#![cfg(feature = "files")]

#[path = "support/away.rs"]
mod away;
#[path = "support/golden.rs"]
mod golden;

use away::{HERE, made, text, visitor, written};
use level7::report::files::{Circumstances, Wanted};
use roxmltree::Document;

#[test]
fn the_visitors_citation_is_as_it_was() {
    golden::check(
        "files/citation.txt",
        &written(Wanted::CitationText, &visitor()),
    );
    golden::check(
        "files/citation.html",
        &written(Wanted::CitationHtml, &visitor()),
    );
}

#[test]
fn both_say_the_same() {
    let html = written(Wanted::CitationHtml, &visitor());
    let document = Document::parse(html.trim()).expect("well-formed");
    let said: String = document
        .descendants()
        .filter(roxmltree::Node::is_text)
        .filter_map(|one| one.text())
        .collect();
    assert_eq!(said, written(Wanted::CitationText, &visitor()).trim());
}

#[test]
fn an_address_is_no_markup() {
    for address in [
        "javascript:alert(1)",
        "https://example.org/\"onmouseover=\"alert(1)",
        "https://example.org/<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "https://example.org/'a'",
        "\n\r\t\u{0}",
        "",
    ] {
        let there = Circumstances { address, ..HERE };
        let html = text(made(Wanted::CitationHtml, &visitor(), &there));
        let document = Document::parse(html.trim()).unwrap_or_else(|why| panic!("{why}: {html}"));
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(
                ["p", "cite", "a"].contains(&node.tag_name().name()),
                "{html}"
            );
            for attribute in node.attributes() {
                assert_eq!(attribute.name(), "href");
                assert!(
                    attribute.value().starts_with("https://example.org/"),
                    "{html}"
                );
            }
        }
        let plain = text(made(Wanted::CitationText, &visitor(), &there));
        assert_eq!(plain.matches('\n').count(), 1, "one line: {plain:?}");
        assert!(plain.ends_with("Accessed 23 November 2026.\n"));
    }
}
