//! The calculator itself where its program does not come, comes late or cannot run.

use browser_tests::embedded::{ELEMENT, Embedded, PLAIN, header, row};
use serde_json::json;
use std::{thread::sleep, time::Duration};
use xtask::site_server::Dress;

const PARAGRAPH: &str = "<p id=after>After.</p>";

fn with(parts: &[&str]) -> String {
    parts.concat()
}

#[test]
fn programs_that_cannot_run_or_do_not_come() {
    let _row = row("9, 13, 14: no wasm in the policy, wrong types, missing files");
    let typed = header(".js", "Content-Type", "text/plain");
    let cases = [
        ("wasm-blocked", "no-wasm.html", Dress::default()),
        ("asset-missing", "no-program.html", Dress::default()),
        ("asset-missing", "no-glue.html", Dress::default()),
    ];
    for (code, page, dress) in cases {
        let element = ELEMENT.replace("v1/", &format!("v1/{page}"));
        let host = Embedded::open_with(&with(&[&element, PARAGRAPH, "LOADER"]), dress);
        host.assert_fails(code);
    }
    // No script of ours is taken for one: nothing is heard, and what stands in the element stays.
    let host = Embedded::open_with(&with(&[ELEMENT, PARAGRAPH, "LOADER"]), typed);
    sleep(Duration::from_millis(700));
    assert_eq!(host.page.text("#one"), "A worked example.");
}

#[test]
fn a_browser_without_webassembly() {
    let _row = row("11: no WebAssembly, too old a one, one that stops");
    let stop = "const stop = () => Promise.reject(new WebAssembly.RuntimeError('stopped'));
                WebAssembly.instantiateStreaming = stop; WebAssembly.instantiate = stop;";
    for (code, before) in [
        ("wasm-missing", "delete window.WebAssembly"),
        ("too-old", "WebAssembly.validate = () => false"),
        ("stopped", stop),
    ] {
        let dress = Dress {
            before: Some(before.into()),
            ..Dress::default()
        };
        let host = Embedded::open_with(&with(&[ELEMENT, PARAGRAPH, "LOADER"]), dress);
        host.assert_fails(code);
    }
}

#[test]
fn a_server_that_does_not_know_wasm() {
    let _row = row("12: .wasm as text/plain, with nosniff");
    let dress = header(".wasm", "Content-Type", "text/plain");
    let host = Embedded::open_with(&with(&[ELEMENT, PARAGRAPH, "LOADER"]), dress);
    host.ready(1);
}

#[test]
fn it_goes_on_without_the_network() {
    let _row = row("33: offline after it has come");
    let site = Embedded::site("short");
    let address = site.url().replace("127.0.0.1", "localhost");
    let html = PLAIN.replace("OURS/", &address);
    let host = Embedded::open(&html);
    host.ready_inside("#one");
    drop(site);
    let before = host.page.text("#level7 .finding");
    // Not every driver can type into a frame.
    host.run(
        "const box = document.getElementById('f-extra_appointments'); box.value = '9';
         box.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    );
    host.page.wait_until("another answer", |page| {
        page.text("#level7 .finding") != before
    });
    host.page.leave_frames();
}

#[test]
fn it_comes_late() {
    let _row = row("16, 32: unpacked; a program that takes its time");
    let host = Embedded::open("<p>First.</p>");
    host.stall(Some(".wasm"));
    host.visit_unfinished(&with(&[ELEMENT, PARAGRAPH, "LOADER"]));
    // Before the program there is the answer, as high as it is.
    host.wait("look('#one').frame && told.some((one) => one[0] === 'height')");
    assert_eq!(
        host.run("return told.some((one) => one[0] === 'ready')"),
        false
    );
    host.stall(None);
    host.ready(1);
    // Without its styles the page is several times as high: no height is told before they come.
    host.stall(Some(".css"));
    host.visit_unfinished(&with(&[
        "<p style=height:500px></p>",
        ELEMENT,
        PARAGRAPH,
        "LOADER",
    ]));
    sleep(Duration::from_millis(700));
    assert_eq!(host.run("return told"), json!([]));
    assert_eq!(host.page.text("#one"), "A worked example.");
    host.stall(None);
    host.ready(1);
    let heights = host.run(
        "const all = told.filter((one) => one[0] === 'height').map((one) => one[1]);
         return [Math.min(...all), Math.max(...all)]",
    );
    assert_eq!(heights[0], heights[1], "it is as high as it stays");
    host.assert_no_faults();
}

#[test]
fn every_file_is_named_by_what_is_in_it() {
    let _row = row("15, 39: names with a hash; what is tested is what ships");
    let page = std::fs::read_to_string(Embedded::file("embed/v1/index.html")).expect("the page");
    let mut names = 0;
    for part in page.split("../../").skip(1) {
        let name = part.split([' ', '>', '"']).next().unwrap_or_default();
        if name.ends_with(".html") || name.is_empty() || name.contains(['#', '/']) {
            continue;
        }
        names += 1;
        let hashed = name
            .split(['-', '.', '_'])
            .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        assert!(
            hashed || name.ends_with(".json"),
            "{name} may be another one tomorrow"
        );
    }
    assert!(names > 5, "{names} files");
}
