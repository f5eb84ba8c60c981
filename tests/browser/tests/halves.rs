//! The two halves of the program: the first answers by itself, the rest comes when somebody is near,
//! and what is asked of it before then is done once it is there.

use browser_tests::{Options, Page};
use level7::facts::Facts;
use level7::report::page;
use level7::scenario::{Given, Key, Preset, Route, RouteField};
use serde_json::json;

/// Holds up the rest until the page lets it go, or refuses it while the page says so.
const HELD: &str = "\
    const real = window.fetch.bind(window); \
    const gate = new Promise((open) => { window.letGo = open; }); \
    window.asked = 0; \
    window.fetch = (to, how) => { \
        if (!String(to).includes('/rest-')) return real(to, how); \
        window.asked += 1; \
        if (window.refused) return Promise.reject(new TypeError('refused')); \
        return gate.then(() => real(to, how)); \
    };";

/// At the head of the article, with the calculator far below.
fn far(before: Option<&'static str>) -> Page {
    let page = Page::open(&Options {
        width: 360,
        height: 740,
        before,
        ..Options::default()
    });
    page.half_ready()
}

fn asked(page: &Page) -> serde_json::Value {
    page.run("return window.asked", &[])
}

fn verdict_with_fee(fee: f64) -> String {
    let mut scenario = Preset::NurseStartingOut.scenario(&Facts::published());
    let key = Key::Route(Route::Level7Certificate, RouteField::Fee);
    scenario.give(key, Given::Number(fee)).expect("a fee");
    let answer = page::page(&scenario).answer;
    [answer.headline, answer.tipping].join(" ")
}

#[test]
fn nobody_fetches_the_rest_who_is_not_near() {
    let page = far(None);
    page.settle();
    let rest = |page: &Page| page.requests().iter().any(|one| one.contains("/rest-"));
    assert!(!rest(&page), "{:?}", page.requests());
    assert_eq!(
        page.count("#l7-dots-title"),
        1,
        "the page comes with a view"
    );
    page.run("document.getElementById('level7').scrollIntoView()", &[]);
    page.wait_until("the rest", |page| page.is_complete());
    assert!(rest(&page), "{:?}", page.requests());
    page.wait_until("a view that nobody has opened", |page| {
        page.count("#l7-view-routes table") > 0
    });
    page.assert_console_clean();
}

#[test]
fn the_answer_does_not_wait_for_the_rest() {
    let page = far(Some(HELD));
    let slope = "#f-level_7_certificate-fee-slider";
    let drawn = |page: &Page| {
        let script = "return document.querySelector(arguments[0]).parentElement \
            .querySelector('.slope').innerHTML";
        page.run(script, &[json!(slope)])
    };
    let stood = drawn(&page);
    assert!(
        stood.as_str().is_some_and(|html| html.contains("<svg")),
        "{stood}"
    );
    page.set_box("f-level_7_certificate-fee", "8000");
    page.wait_until("the answer", |page| {
        page.finding() == verdict_with_fee(8_000.0)
    });
    assert!(!page.is_complete());
    assert_eq!(asked(&page), json!(1), "by the first touch");
    // What stands there still is of another fee, and says so.
    assert_eq!(drawn(&page), stood);
    assert_eq!(page.count(".asking .is-stale"), 1);
    for futures in [".in-twenty.is-stale", ".futures.is-stale"] {
        assert_eq!(page.count(futures), 1, "{futures}");
    }
    // Asked for, and shown once it can be.
    page.click("#l7-open-verdict-level_7_certificate-payback");
    assert_eq!(page.count(".working"), 0);
    page.run("document.getElementById('f-study_hours').focus()", &[]);
    page.run("window.letGo()", &[]);
    page.wait_until("the working", |page| page.count(".working") == 1);
    assert!(page.is_complete());
    assert_eq!(page.value("f-level_7_certificate-fee"), "8000");
    assert_eq!(page.finding(), verdict_with_fee(8_000.0));
    page.wait_until("the answer against the fee", |page| drawn(page) != stood);
    page.wait_until("nothing is of another fee", |page| {
        page.count(".asking .is-stale, .in-twenty.is-stale, .futures.is-stale") == 0
    });
    assert_eq!(asked(&page), json!(1));
    page.assert_console_clean();
}

#[test]
fn the_place_is_kept_when_the_rest_comes() {
    let page = far(Some(HELD));
    // In what the page came with, and the rest draws anew.
    page.run(
        "document.querySelector('#l7-dots-data summary').focus()",
        &[],
    );
    page.run("document.getElementById('l7-dots-data').open = true", &[]);
    let place = "const on = document.activeElement; return [on.tagName, on.closest('details').id]";
    let before = page.run(place, &[]);
    page.run("window.letGo()", &[]);
    page.wait_until("the rest", |page| page.is_complete());
    page.settle();
    assert_eq!(page.run(place, &[]), before);
    assert_eq!(
        page.run("return document.getElementById('l7-dots-data').open", &[]),
        json!(true)
    );
}

#[test]
fn without_the_rest_it_says_so_and_tries_again() {
    let page = far(Some(HELD));
    page.run("window.refused = true", &[]);
    page.set_box("f-level_7_certificate-fee", "7000");
    page.wait_until("it says so", |page| {
        page.status().contains("could not be fetched")
    });
    page.wait_until("the answer", |page| {
        page.finding() == verdict_with_fee(7_000.0)
    });
    assert!(!page.is_complete());
    assert_eq!(page.state(), "ready");
    page.run("window.refused = false; window.letGo()", &[]);
    page.click("#f-study_hours");
    page.wait_until("the rest", |page| page.is_complete());
    assert_eq!(page.status(), "");
}
