//! How high the framed pages are by their width: what `web/heights.json` promises to those who keep
//! room for a frame. In Chromium alone, whose letters are everywhere the same in the tests.

use browser_tests::{Options, Page};
use serde_json::{Map, Value, json};
use std::{env, fs};
use xtask::release::HEIGHTS;

const WIDTHS: [u32; 5] = [320, 480, 600, 640, 800];

#[test]
fn framed_pages_are_as_high_as_is_promised() {
    let mut measured = Map::new();
    for (size, path) in [
        ("full", "embed/v1/"),
        ("compact", "embed/v1/compact.html"),
        ("figure", "embed/v1/figure.html"),
    ] {
        let mut heights = Map::new();
        let page = Page::open_ready(&Options {
            path,
            ..Options::default()
        });
        page.settle();
        for width in WIDTHS {
            let phone = width < 600;
            let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1,
                               "mobile": phone });
            page.devtools("Emulation.setDeviceMetricsOverride", size);
            page.wait_until("the width", |page| {
                page.run("return innerWidth", &[]) == width
            });
            // In steps of eight, as a frame says it.
            let high = "return Math.ceil(document.documentElement.getBoundingClientRect().height \
                        / 8) * 8";
            heights.insert(width.to_string(), page.run(high, &[]));
        }
        measured.insert(size.to_owned(), Value::Object(heights));
    }
    if env::var_os("UPDATE_GOLDEN").is_some() {
        let file = xtask::run::root().join("web/heights.json");
        let lines: Vec<String> = measured
            .iter()
            .map(|(size, heights)| format!("  {}: {heights}", json!(size)))
            .collect();
        fs::write(file, format!("{{\n{}\n}}\n", lines.join(",\n"))).expect("web/heights.json");
        return;
    }
    let promised: Value = serde_json::from_str(HEIGHTS).expect("heights");
    assert_eq!(Value::Object(measured), promised);
}
