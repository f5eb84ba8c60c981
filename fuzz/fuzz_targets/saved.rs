//! Whatever stands in a browser's store: it is read or passed over.

#![no_main]

use level7::facts::Facts;
use level7::report::saved::{PREFIX, Saved};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (key, value) = text.split_once('\u{1f}').unwrap_or(("", &text));
    for key in [key.to_owned(), [PREFIX, key].concat()] {
        if let Some(entry) = Saved::read(&key, value) {
            assert!(entry.open(&Facts::published()).is_some());
            assert_eq!(Saved::read(&entry.key, &entry.value()), Some(entry));
        }
    }
});
