//! A reader checks a number: from the payback to the ledger's row, the fee, its source and its
//! date, without leaving the page; and where no script runs, by links.

use browser_tests::{Options, Page};
use serde_json::{Value, json};

const OPENER: &str = "#l7-open-verdict-level_7_certificate-payback";
const WORKING: &str = ".level7 .working";

/// From the payback to the fee: the beginnings of what is pressed.
const WAY: [&str; 5] = [
    "First month to stay",
    "Where that leaves you",
    "Course fee",
    "November 2026",
    "With the route",
];

/// Presses the last of the links or buttons in `css` that begin so, once there is one.
#[track_caller]
fn press(page: &Page, css: &str, text: &str) {
    let script = "const all = [...document.querySelectorAll(arguments[0])] \
                  .filter((one) => one.textContent.trim().startsWith(arguments[1])); \
                  all.at(-1)?.click(); return all.length;";
    page.wait_until(text, |page| {
        page.run(script, &[json!(css), json!(text)]) != json!(0)
    });
}

fn address(page: &Page) -> Value {
    page.run("return location.href", &[])
}

#[test]
fn every_number_opens_in_the_page() {
    let page = Page::open_ready(&Options {
        width: 360,
        height: 740,
        ..Options::default()
    });
    let before = address(&page);
    page.click(OPENER);
    page.wait_until("the working", |page| page.count(WORKING) == 1);
    assert!(page.text(WORKING).contains("Back where you started"));
    page.wait_until("the focus in it", |page| {
        page.focused() == "l7-working-title"
    });
    for text in WAY {
        press(&page, "#level7 .working .parts button", text);
    }
    page.wait_until("the fee", |page| page.text(WORKING).contains("£5,500"));
    let fee = page.text(WORKING);
    for part in [
        "sample",
        "NATA",
        "undated",
        "Deposit, share of the fee",
        "25%",
    ] {
        assert!(fee.contains(part), "{part}: {fee}");
    }
    // One step back, then shut: the focus returns to what opened it.
    press(&page, "#level7 .trail button", "Course fee, November 2026");
    page.wait_until("the month", |page| {
        page.text(WORKING).contains("less its row as you are")
    });
    assert_eq!(
        page.run("return document.documentElement.scrollWidth", &[]),
        json!(360),
        "the page is no wider than the telephone"
    );
    press(&page, "#level7 .trail button", "Close");
    page.wait_until("it is shut", |page| page.count(WORKING) == 0);
    assert_eq!(page.focused(), OPENER.trim_start_matches('#'));
    assert_eq!(address(&page), before, "the page was never left");

    // A figure of another route, in the table; it follows what is typed.
    page.show_view("routes");
    press(&page, "#level7 .routes a.opens", "£");
    page.wait_until("another working", |page| page.count(WORKING) == 1);
    page.set_box("f-level_7_certificate-fee", "9000");
    page.wait_until("the new figure", |page| page.count(WORKING) == 1);
    page.assert_console_clean();
}

#[test]
fn without_scripts_links_lead_there() {
    let page = Page::open(&Options {
        scripts: false,
        ..Options::default()
    });
    page.click(OPENER);
    page.wait_until("the page of the working", |page| page.count(WORKING) > 100);
    assert!(
        address(&page)
            .as_str()
            .is_some_and(|at| at.ends_with("#level_7_certificate.payback"))
    );
    let mut id = "level_7_certificate.payback".to_owned();
    for text in WAY {
        press(&page, &format!("[id=\"{id}\"] a"), text);
        let at = address(&page);
        let at = at.as_str().unwrap_or_default();
        id = at.rsplit('#').next().unwrap_or_default().to_owned();
    }
    let fee = page.text(&format!("[id=\"{id}\"]"));
    for part in ["£5,500", "sample", "NATA", "undated"] {
        assert!(fee.contains(part), "{part}: {fee}");
    }
}
