//! The release as nginx and Apache serve it with the files that it ships for them: every file asked
//! for, packed both ways and unpacked, and asked for again.

use hosts_tests::{Release, apache, nginx};
use std::fs;

#[test]
fn nginx_serves_the_release_as_it_should() {
    let release = Release::get();
    let _server = nginx(&release, true, |settings| settings).expect("nginx");
    let found = release.check().expect("a release");
    assert!(found.faults.is_empty(), "{:#?}", found.faults);
    assert!(found.notes.is_empty(), "{:#?}", found.notes);
    assert!(found.asked > 90, "{} requests", found.asked);
}

#[test]
fn without_its_module_for_brotli_nginx_packs_with_gzip() {
    let release = Release::get();
    let _server = nginx(&release, false, |settings| settings).expect("nginx");
    let found = release.check().expect("a release");
    assert!(found.faults.is_empty(), "{:#?}", found.faults);
    let gzip = |note: &String| note.contains("gzip where brotli would be smaller");
    assert!(
        !found.notes.is_empty() && found.notes.iter().all(gzip),
        "{:#?}",
        found.notes
    );
}

#[test]
fn apache_serves_the_release_as_it_should() {
    let release = Release::get();
    let _server = apache(&release).expect("Apache");
    let found = release.check().expect("a release");
    assert!(found.faults.is_empty(), "{:#?}", found.faults);
    assert!(found.notes.is_empty(), "{:#?}", found.notes);
}

/// The check would be worth nothing if it passed whatever it is shown.
#[test]
fn a_host_that_serves_it_otherwise_is_found_out() {
    let release = Release::get();
    let without = |settings: &str, word: &str| -> String {
        assert!(settings.contains(word), "no {word} to take out");
        let kept = settings.lines().filter(|line| !line.contains(word));
        kept.map(|line| format!("{line}\n")).collect()
    };
    for (fault, change) in [
        (
            "no Access-Control-Allow-Origin",
            "Access-Control-Allow-Origin",
        ),
        (
            "no Cross-Origin-Resource-Policy",
            "Cross-Origin-Resource-Policy",
        ),
        ("no Content-Security-Policy", "Content-Security-Policy"),
        ("no Cache-Control", "add_header Cache-Control"),
        (
            "Content-Type is \"application/octet-stream\"",
            "application/wasm",
        ),
        ("does not say that it comes in two forms", "add_header Vary"),
        ("comes unpacked to whoever knows only gzip", "gzip_static"),
    ] {
        let _server = nginx(&release, true, |settings| without(&settings, change)).expect("nginx");
        let found = release.check().expect("a release");
        let said = found.faults.iter().any(|said| said.contains(fault));
        assert!(said, "without {change}: {:#?}", found.faults);
    }
    for (fault, from, to) in [
        (
            "keeps publishers from framing it",
            "etag on;",
            "add_header X-Frame-Options DENY;",
        ),
        (
            "is sent again",
            "etag on;",
            "etag off; if_modified_since off;",
        ),
        (
            "and is answered with 200",
            "etag on;",
            "error_page 404 =200 /index.html;",
        ),
    ] {
        let change = |settings: String| settings.replace(from, to);
        let _server = nginx(&release, true, change).expect("nginx");
        let found = release.check().expect("a release");
        let said = found.faults.iter().any(|said| said.contains(fault));
        assert!(said, "with {to}: {:#?}", found.faults);
    }
    let file = release.site().join("facts.json");
    let right = fs::read_to_string(&file).expect("the facts");
    fs::write(&file, right.replacen('{', "{ ", 1)).expect("other facts");
    let _server = nginx(&release, true, |settings| settings).expect("nginx");
    let found = release.check();
    fs::write(&file, right).expect("the facts again");
    let faults = found.expect("a release").faults;
    let fault = "/facts.json (asked for unpacked): not the file of the release";
    assert_eq!(faults, [fault]);
}
