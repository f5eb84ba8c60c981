//! The working of the default answer as a static page: from the payback one reaches the ledger's
//! row, the fee, its source and its date by links alone, and no link leads nowhere.
#![cfg(feature = "prerender")]

use std::collections::BTreeSet;

const INDEX: &str = "<!doctype html><head><link rel=stylesheet href=./a-1.css>";

fn render() -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    tokio::task::LocalSet::new()
        .block_on(&runtime, level7::ui::working_page(INDEX))
        .expect("a page")
}

/// The section with this id, up to the next one.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let opening = ["id=\"", id, "\""].concat();
    let from = html.find(&opening).unwrap_or_else(|| panic!("no #{id}"));
    let rest = &html[from..];
    &rest[..rest.find("</section>").unwrap_or(rest.len())]
}

/// Where the link leads whose text begins so.
fn follow<'a>(section: &'a str, text: &str) -> &'a str {
    let link = section
        .split("<a href=\"#")
        .skip(1)
        .filter(|link| {
            link.split_once("\">")
                .is_some_and(|(_, rest)| rest.starts_with(text))
        })
        .last()
        .unwrap_or_else(|| panic!("no link {text}: {section}"));
    link.split('"').next().unwrap_or_default()
}

#[test]
fn links_lead_from_the_payback_to_the_fees_source() {
    let html = render();
    let mut id = "level_7_certificate.payback";
    for text in [
        "First month to stay",
        "Where that leaves you",
        "Course fee",
        "November 2026",
        "With the route: Deposit",
    ] {
        id = follow(section(&html, id), text);
    }
    let fee = section(&html, id);
    assert!(fee.contains("Fee") && fee.contains("£5,500"), "{fee}");
    assert!(fee.contains("sample"), "{fee}");
    assert!(fee.contains("https://nataonline.co.uk"), "{fee}");
    assert!(fee.contains("undated") || fee.contains("dated "), "{fee}");
}

#[test]
fn every_link_leads_somewhere_and_nothing_runs() {
    let html = render();
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let places: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(places.len(), ids.len(), "a place is there twice");
    for link in html.split("href=\"#").skip(1) {
        let link = link.split('"').next().unwrap_or_default();
        assert!(places.contains(link), "#{link} leads nowhere");
    }
    assert!(!html.contains("<script") && !html.contains(" style=\""));
    assert!(ids.len() > 1_000);
}

/// Every figure of the first view that opens has a place there.
#[test]
fn every_figure_of_the_first_view_is_there() {
    let html = render();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let view = tokio::task::LocalSet::new()
        .block_on(&runtime, level7::ui::prerender(level7::ui::Size::Full));
    let links: Vec<&str> = view
        .split("href=\"./working.html#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(links.len() > 60, "{}", links.len());
    for link in links {
        assert!(
            html.contains(&format!(" id=\"{link}\"")),
            "{link} leads nowhere"
        );
    }
}
