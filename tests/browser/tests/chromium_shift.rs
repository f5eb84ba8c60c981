//! Nothing moves when the program arrives: Chromium alone counts layout shifts.

use browser_tests::{Options, Page};
use serde_json::json;

/// The layout shift that the browser itself has counted.
const SHIFT: &str = "return window.shifts.reduce((sum, shift) => sum + shift, 0)";

#[test]
fn nothing_moves_when_the_program_arrives() {
    for width in [360, 1280] {
        let page = Page::open(&Options {
            width,
            before: Some(
                "window.shifts = [];
                 new PerformanceObserver(list => {
                     for (const entry of list.getEntries()) window.shifts.push(entry.value);
                 }).observe({ type: 'layout-shift', buffered: true });
                 const get = window.fetch;
                 window.fetch = (...what) => new Promise(done => setTimeout(done, 1000))
                     .then(() => get(...what));",
            ),
            ..Options::default()
        });
        page.run("document.getElementById('level7').scrollIntoView()", &[]);
        let before = page.place("#level7");
        page.wait_until("the program comes", |page| page.state() == "ready");
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert_eq!(page.place("#level7"), before, "at {width} px");
        assert_eq!(page.run(SHIFT, &[]), json!(0), "at {width} px");
    }
}
