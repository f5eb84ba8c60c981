//! Charts that are read by touch, which only Chromium can be told of.

use browser_tests::{
    Page,
    reading::{RANGE, number, open, seen},
};
use serde_json::{Value, json};

/// The middle of the drawing, brought into the middle of the window, and what a touch there may do.
fn middle(page: &Page) -> Value {
    page.run(
        "const figure = document.getElementById(arguments[0]).closest('figure');
         const drawing = [...figure.querySelectorAll('svg.drawing')]
             .find(one => one.getBoundingClientRect().width > 0);
         drawing.scrollIntoView({block: 'center', behavior: 'instant'});
         const place = drawing.getBoundingClientRect();
         return [place.left + place.width / 2, place.top + place.height / 2,
             getComputedStyle(drawing).touchAction];",
        &[json!(RANGE)],
    )
}

#[test]
fn a_touch_reads_the_month_under_it_and_it_stays_when_the_answer_changes() {
    let page = open(360);
    let place = middle(&page);
    assert_eq!(place[2], json!("pan-y pinch-zoom"));
    let at = json!([{ "x": place[0], "y": place[1] }]);
    page.devtools(
        "Input.dispatchTouchEvent",
        json!({ "type": "touchStart", "touchPoints": at }),
    );
    page.devtools(
        "Input.dispatchTouchEvent",
        json!({ "type": "touchEnd", "touchPoints": [] }),
    );
    page.wait_until("a hairline under the finger", |page| {
        let line = seen(page)["line"].as_f64();
        line.is_some_and(|line| (line - place[0].as_f64().unwrap_or(0.0)).abs() < 3.0)
    });
    let pinned = seen(&page);
    assert_eq!(pinned["says"], pinned["told"]);

    page.set_box("f-level_7_certificate-fee", "2000");
    page.wait_until("another answer about the same month", |page| {
        let now = seen(page);
        now["value"] == pinned["value"] && now["says"] != pinned["says"] && now["line"].is_f64()
    });

    // A finger that goes up scrolls the page and reads nothing. The box has led away from the chart.
    let place = middle(&page);
    let before = seen(&page);
    let start = place[1].as_f64().expect("a place");
    for step in 0..=15 {
        let kind = if step == 0 { "touchStart" } else { "touchMove" };
        let at = json!([{ "x": place[0], "y": start - 12.0 * f64::from(step) }]);
        let touch = json!({ "type": kind, "touchPoints": at });
        page.devtools("Input.dispatchTouchEvent", touch);
    }
    let end = json!({ "type": "touchEnd", "touchPoints": [] });
    page.devtools("Input.dispatchTouchEvent", end);
    page.wait_until("the page has scrolled", |page| {
        number(&seen(page), "scrolled") > number(&before, "scrolled") + 100.0
    });
    assert_eq!(seen(&page)["value"], before["value"]);
}
