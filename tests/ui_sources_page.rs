//! The page of sources as it stands beside the calculator's: static, whole, and linked.
#![cfg(feature = "prerender")]

use level7::facts::{all_series, all_sources};
use std::collections::BTreeSet;

const INDEX: &str = "<!doctype html><head><link rel=stylesheet href=./a-1.css>\
                     <link rel=modulepreload href=./app-2.js></head>";

fn render(index: &str) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, level7::ui::sources_page(index))
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = [" ", attribute, "=\""].concat();
    html.split(&opening)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default())
        .collect()
}

#[test]
fn every_figure_and_source_has_a_place_and_every_link_leads_to_one() {
    let html = render(INDEX).expect("a page");
    let ids = values(&html, "id");
    let places: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(places.len(), ids.len(), "a place is there twice");
    for series in all_series() {
        assert!(places.contains(series.id), "{}", series.id);
    }
    let links = values(&html, "href");
    for source in all_sources() {
        assert!(
            places.contains(["source-", source.id].concat().as_str()),
            "{}",
            source.id
        );
        let address = source.url.replace('&', "&amp;");
        assert!(
            address.is_empty() || links.contains(&address.as_str()),
            "{}",
            source.id
        );
    }
    for link in links.iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(places.contains(link), "#{link} leads nowhere");
    }
}

#[test]
fn nothing_runs_there_and_it_wears_the_sites_dress() {
    let html = render(INDEX).expect("a page");
    assert!(html.contains("<link rel=stylesheet href=./a-1.css>"));
    for absent in ["<script", "modulepreload", " style=", " onclick="] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(html.contains("default-src 'none'") && !html.contains("script-src"));
    assert!(render("<!doctype html>").is_err());
}
