//! Charts that are read point by point: by key, and without moving anything else. By touch: see
//! `chromium_reading.rs`.

use browser_tests::{
    Options, Page, keys,
    reading::{RANGE, number, open, seen},
};
use serde_json::{Value, json};

const ESCAPE: char = '\u{E00C}';
const END: char = '\u{E010}';

#[test]
fn keys_move_a_hairline_in_line_with_the_slider_and_nothing_else() {
    for width in [360, 1280] {
        let page = open(width);
        let before = seen(&page);
        assert_eq!(before["line"], Value::Null);
        page.run(
            "document.getElementById(arguments[0]).focus({preventScroll: true});",
            &[json!(RANGE)],
        );
        page.press_keys(keys::RIGHT);
        let one = seen(&page);
        assert_eq!(number(&one, "value"), number(&before, "value") + 1.0);
        page.press_keys(&END.to_string());
        let end = seen(&page);
        assert_eq!(end["value"], end["last"]);
        for now in [&one, &end] {
            assert_eq!(now["says"], now["told"]);
            assert_ne!(now["says"], before["says"]);
            let apart = number(now, "line") - number(now, "thumb");
            assert!(apart.abs() < 1.5, "{now}");
            assert_eq!(now["height"], before["height"], "{now}");
        }
        page.press_keys(&ESCAPE.to_string());
        let after = seen(&page);
        assert_eq!(after["line"], Value::Null);
        assert_eq!(after["says"], before["says"]);
        assert_eq!(after["value"], before["value"]);
    }
}

#[test]
fn without_scripts_there_is_no_slider() {
    let page = Page::open(&Options {
        scripts: false,
        path: "whole.html",
        ..Options::default()
    });
    assert!(!page.shows(".level7 .reader"));
}
