//! Whatever stands after the `#` of an address: it never panics, and what it gives is a scenario
//! that its own link gives back without a notice.

#![no_main]

use level7::facts::Facts;
use level7::report::link::{finding, news, open, write};
use level7::scenario::Key;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let facts = Facts::published();
    for fragment in [text.to_string(), ["#level7=1&", &text].concat()] {
        let Some(opened) = open(&fragment, &facts) else {
            continue;
        };
        let found = finding(&opened.scenario);
        let told = news(&opened, &found);
        for sentence in told.then.iter().chain(&told.changed).chain(&told.notices) {
            assert!(!sentence.contains("NaN") && !sentence.contains("inf "), "{sentence}");
        }
        let again = open(&write(&opened.scenario, &found), &facts).expect("a link of ours");
        assert_eq!(again.notices.len(), 0);
        assert_eq!(again.then, Some(found));
        for key in Key::all() {
            assert_eq!(again.scenario.value(key), opened.scenario.value(key));
        }
    }
});
