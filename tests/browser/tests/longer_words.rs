//! The page in the language of the tests, whose words are some two fifths longer than ours, as Welsh
//! or German may be: nothing is cut off, and nothing lies on anything else.
//!
//! `tests/pseudo.rs` writes that page. No program runs in it; it stands as it came.

use browser_tests::{Measure, Options, Page, Site};
use std::path::Path;

#[test]
fn longer_words_are_not_cut_off() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/pseudo");
    assert!(
        folder.join("index.html").is_file(),
        "there is no target/pseudo/index.html: run \
         `cargo test --features prerender,pseudo --test pseudo`"
    );
    let site = Site::start(folder, 0).expect("a site");
    let mut faults = Vec::new();
    for width in [320, 360, 1280] {
        let page = Page::open_on(
            &site,
            &Options {
                scripts: false,
                width,
                height: 640,
                ..Options::default()
            },
        );
        page.open_all();
        let headline = page.text("#level7 .verdict");
        assert!(
            !headline.contains(|one: char| one.is_ascii_lowercase()),
            "{headline}"
        );
        for measure in [Measure::Reflow, Measure::Cut, Measure::Drawn] {
            let found = page.faults(measure);
            eprintln!("{measure:?} at {width}: {} faults", found.len());
            let said = found
                .iter()
                .map(|one| format!("{measure:?} at {width}: {one}"));
            faults.extend(said);
        }
    }
    let shown: Vec<&String> = faults.iter().take(60).collect();
    assert!(faults.is_empty(), "{} faults: {shown:#?}", faults.len());
}
