//! What is weighed, of a site in a folder of its own.

use super::{bounds::Part, *};
use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

const PAGE: &str = "<!doctype html><link href=./s.css rel=stylesheet><link href=./p.css media=print \
    rel=stylesheet><script defer src=./boot.js></script><link href=./app.js rel=alternate \
    type=text/javascript><link href=./app.wasm rel=alternate type=application/wasm><body><div data-files=./files.js \
    data-files-program=./files.wasm></div>";

/// A site with the front page and its files; removed when dropped.
struct Site(PathBuf);

impl Site {
    fn new(page: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("level7-size-{}-{number}", std::process::id());
        let site = Self(std::env::temp_dir().join(name));
        let framed = page.replace("=./", "=../../");
        for (path, text) in [
            ("index.html", page),
            ("embed/v1/index.html", &framed),
            ("embed/v1/compact.html", &framed),
            ("embed/v1/figure.html", &framed),
        ] {
            site.write(path, text);
        }
        for path in [
            "s.css",
            "p.css",
            "boot.js",
            "app.js",
            "app.wasm",
            "files.js",
            "files.wasm",
            "rest-1_bg.wasm",
            "facts.json",
            "embed/v1/embed.js",
        ] {
            site.write(path, path);
        }
        site.write("app.js", "fetch(\"./rest-1_bg.wasm\")");
        site
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).expect("a folder");
        }
        fs::write(file, text).expect("a file");
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn of(part: Part) -> Bound {
    Bound {
        path: "index.html",
        part,
        goal: 1,
        today: 1,
    }
}

#[test]
fn takes_the_files_of_each_part() {
    let site = Site::new(PAGE);
    let bounds = [
        Part::Page,
        Part::Program,
        Part::Styles,
        Part::Whole,
        Part::Rest,
    ]
    .map(of);
    let parts = parts(&site.0, &bounds).expect("parts");
    let parts: Vec<String> = parts
        .iter()
        .map(|files| {
            files
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        parts,
        [
            "index.html",
            "app.js app.wasm boot.js",
            "s.css",
            "app.js app.wasm boot.js index.html s.css",
            "rest-1_bg.wasm"
        ]
    );
    let weights = BTreeMap::from([("a".to_owned(), 3), ("b".to_owned(), 4)]);
    let files = ["a", "b"].map(str::to_owned).into();
    assert_eq!(sum(&files, &weights), 7);
}

#[test]
fn a_file_that_is_missing_fails() {
    let site = Site::new(PAGE);
    assert!(parts(&site.0, BOUNDS).is_ok());
    for file in [
        "app.wasm",
        "s.css",
        "rest-1_bg.wasm",
        "embed/v1/embed.js",
        "embed/v1/figure.html",
    ] {
        let whole = fs::read(site.0.join(file)).expect("a file");
        fs::remove_file(site.0.join(file)).expect("removed");
        let why = parts(&site.0, BOUNDS).expect_err(file);
        assert!(why.contains(file), "{why}");
        fs::write(site.0.join(file), whole).expect("a file");
    }
    let bare = Site::new(&PAGE.replace("rel=stylesheet", "media=print"));
    let why = parts(&bare.0, BOUNDS).expect_err("no styles");
    assert!(why.contains("none of styles"), "{why}");
}

#[test]
fn nothing_is_fetched_before_it_is_asked_for() {
    assert_eq!(nothing_early(&Site::new(PAGE).0), Ok(()));
    for early in [
        "<link as=fetch href=./facts.json rel=preload>",
        "<link href=./files.js rel=modulepreload>",
        "<link as=fetch href=./files.wasm rel=prefetch>",
        "<link as=fetch href=./rest-1_bg.wasm rel=prefetch>",
        "<script defer src=./files.js></script>",
    ] {
        let site = Site::new(&PAGE.replace("<body>", &format!("{early}<body>")));
        let why = nothing_early(&site.0).expect_err(early);
        assert!(why.contains("nobody has asked for yet"), "{why}");
    }
    let nameless = PAGE.replace("data-files", "data-other");
    assert!(nothing_early(&Site::new(&nameless).0).is_err());
}

#[test]
fn every_page_and_the_loader_have_bounds() {
    for (path, _) in visit::PAGES {
        let whole = |bound: &Bound| bound.path == *path && bound.part == Part::Whole;
        assert!(BOUNDS.iter().any(whole), "{path}");
    }
    for bound in BOUNDS {
        assert_eq!(bound.today % bounds::STEP, 0, "{bound:?}");
    }
}
