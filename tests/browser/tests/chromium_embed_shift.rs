//! The host's page does not move because of us: Chromium alone counts layout shifts.

use browser_tests::Options;
use browser_tests::embedded::{Embedded, row};
use serde_json::json;
use std::{thread::sleep, time::Duration};
use xtask::site_server::Dress;

const SHIFTS: &str = "<script>window.shifts = []; new PerformanceObserver((list) => {\
    for (const entry of list.getEntries()) shifts.push([entry.value, \
        entry.sources.map((one) => one.node && one.node.nodeName)]);\
    }).observe({ type: 'layout-shift', buffered: true });</script>";
const LATE: &str = "<script>setTimeout(() => { const late = document.createElement('script');\
    late.src = 'OURS/embed/v1/embed.js'; document.body.append(late); }, 400);</script>";
const DRAWN: &str =
    "requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; }))";
const AROUND: &str = "<p>Text.</p><p>Text.</p><p>Text.</p>";

fn element(page: &str) -> String {
    format!(
        "<level7-calculator id=one src='OURS/embed/v1/{page}' min-height=480 \
         style=display:block;min-height:480px><p>A worked example.</p></level7-calculator>"
    )
}

fn frame(page: &str) -> String {
    format!(
        "<iframe id=one data-level7 loading=lazy title=Calculator src='OURS/embed/v1/{page}' \
         width=100% height=480 style=border:0 sandbox=allow-scripts></iframe>"
    )
}

#[test]
fn the_hosts_page_does_not_move() {
    let _row = row("21, 34: no layout shift, also when the loader is late");
    for width in [360, 1280] {
        let host = Embedded::open_dressed(
            "<p>First.</p>",
            Dress::default(),
            &Options {
                width,
                ..Options::default()
            },
        );
        // In view with what follows; with its end out of sight; far below.
        let places: &[u32] = if width < 600 { &[0] } else { &[0, 600, 3000] };
        for &above in places {
            for (body, loader) in [
                (element("probe.html?tall=1203"), "LOADER"),
                (element("probe.html?tall=1203"), LATE),
                (element("nothing.html"), LATE),
                (frame("probe.html?tall=1203"), LATE),
            ] {
                let spacer = format!("<p style=height:{above}px>Above.</p>");
                host.visit(&[SHIFTS, &spacer, AROUND, &body, AROUND, AROUND, loader].concat());
                host.wait("customElements.get('level7-calculator')");
                if above < 3000 && !body.contains("nothing") {
                    host.wait("told.some((one) => one[0] === 'height')");
                } else {
                    sleep(Duration::from_millis(300));
                }
                // Chromium takes what was laid out anew and what was scrolled in one and the same
                // drawing for a shift, though nobody saw the one without the other. No reader
                // scrolls that soon; a script does.
                host.run(DRAWN);
                host.wait("window.drawn === true");
                // A reader who scrolls quickly finds it as high as it stays.
                host.run("document.querySelector('#one').scrollIntoView()");
                sleep(Duration::from_millis(250));
                host.run("scrollTo(0, 0)");
                sleep(Duration::from_millis(100));
                let shifts = host.run("return shifts");
                assert_eq!(
                    shifts,
                    json!([]),
                    "at {width} px, {above} px down: {body} {loader}"
                );
            }
        }
    }
}

#[test]
fn the_calculator_itself_moves_nothing() {
    let _row = row("34: no layout shift, with the calculator itself");
    let host = Embedded::open("<p>First.</p>");
    for loader in ["LOADER", LATE] {
        let rest = "<p style=height:2000px>Rest.</p>";
        host.visit(&[SHIFTS, AROUND, &element(""), AROUND, rest, loader].concat());
        host.ready(1);
        host.run("scrollTo(0, 200)");
        sleep(Duration::from_millis(300));
        host.run("scrollTo(0, 1500)");
        sleep(Duration::from_millis(300));
        assert_eq!(host.run("return shifts"), json!([]), "{loader}");
    }
}
