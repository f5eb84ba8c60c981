//! Whatever stands in a file that somebody opens: it never panics, and what it gives can be
//! written and read again as it is.

#![no_main]

use level7::facts::{Date, Facts};
use level7::report::files::{Circumstances, Wanted, make, read};
use level7::scenario::Key;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let facts = Facts::published();
    let text = String::from_utf8_lossy(bytes);
    let Ok(opened) = read(&text, &facts) else {
        return;
    };
    for notice in &opened.notices {
        assert!(!notice.words().is_empty());
    }
    let circumstances = Circumstances {
        address: "",
        today: Date { year: 2026, month: 11, day: 22 },
    };
    let file = make(Wanted::Json, &opened.scenario, &circumstances).expect("a document");
    let written = String::from_utf8(file.bytes).expect("text");
    let again = read(&written, &facts).expect("a document of ours");
    assert!(again.notices.is_empty(), "{:?}", again.notices);
    for key in Key::all() {
        assert_eq!(again.scenario.value(key), opened.scenario.value(key));
    }
});
