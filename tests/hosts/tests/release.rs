//! What is in a release: the origin where it has to stand, everything that is said to be in it, old
//! files beside new ones, and an archive that comes out as it went in.

use hosts_tests::{Release, toolbox};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use xtask::{
    check_host, dist, headers,
    release::{self, Origin},
    site_server::Site,
};

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&read(file)).expect("JSON")
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("level7-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn every_page_names_the_origin_and_wordpress_finds_what_it_looks_for() {
    let release = Release::get();
    let (site, origin) = (release.site(), release.origin());
    let mut pages = 0;
    for path in release::list(&site).expect("files") {
        if !path.ends_with(".html") {
            continue;
        }
        let page = read(&site.join(&path));
        let (alone, named) = ("'self'", format!("'self' {origin}"));
        assert!(page.contains(&named), "{path}");
        assert_eq!(
            page.matches(alone).count(),
            page.matches(&named).count(),
            "{path}"
        );
        pages += 1;
    }
    assert!(pages >= 3, "{pages} pages");
    let front = read(&site.join("index.html"));
    let link = format!("type=\"application/json+oembed\" href=\"{origin}/oembed.json\"");
    assert!(front[..1024].contains(&link));
    let oembed = json(&site.join("oembed.json"));
    let heights = &json(&site.join("embed/v1/meta.json"))["heights"];
    assert_eq!(
        (&oembed["version"], &oembed["type"]),
        (&"1.0".into(), &"rich".into())
    );
    assert_eq!(
        (&oembed["width"], &oembed["height"]),
        (&600.into(), &heights["compact"]["600"])
    );
    let html = oembed["html"].as_str().expect("HTML");
    let (quotation, frame) = html.split_once("</blockquote>").expect("a quotation");
    let said = quotation
        .strip_prefix("<blockquote>")
        .expect("without attributes");
    let (verdict, link) = said.split_once(" <a ").expect("a link");
    assert!(
        front.contains(verdict) && verdict.ends_with('.') && verdict.len() > 40,
        "{verdict}"
    );
    assert!(link.starts_with(&format!("href=\"{origin}/\">")), "{link}");
    assert!(
        frame.starts_with(&format!("<iframe src=\"{origin}/")),
        "{frame}"
    );
    assert!(!frame.contains("allow-same-origin"));
}

#[test]
fn everything_is_as_the_lists_say() {
    let release = Release::get();
    let site = release.site();
    let meta = json(&site.join("embed/v1/meta.json"));
    let listed = meta["files"].as_array().expect("files");
    for file in listed {
        let path = file["path"].as_str().expect("a path");
        let bytes = fs::read(site.join(path)).expect("a file that is listed");
        assert_eq!(file["sha256"], release::sha256(&bytes), "{path}");
        assert_eq!(file["bytes"], bytes.len(), "{path}");
    }
    let paths: BTreeSet<&str> = listed
        .iter()
        .filter_map(|file| file["path"].as_str())
        .collect();
    for path in release::list(&site).expect("files") {
        let said = paths.contains(path.as_str()) || release::is_packed(&path);
        let host = ["embed/v1/meta.json", "_headers"].contains(&path.as_str());
        assert!(said || host, "{path} is not listed");
    }
    assert_eq!(meta["version"], json(&site.join("facts.json"))["model"]);
    assert!(
        meta["figuresAsOf"]
            .as_str()
            .is_some_and(|day| day.starts_with("20"))
    );
    for name in ["sbom", "notices"] {
        let address = meta[name].as_str().expect(name);
        let path = address
            .strip_prefix(&format!("{}/", release.origin()))
            .expect("ours");
        assert!(site.join(path).is_file(), "{address}");
    }
    let sums = Command::new("sha256sum")
        .args(["--check", "--quiet", "SHA256SUMS"])
        .current_dir(release.folder())
        .status();
    assert!(sums.expect("sha256sum").success());
}

/// With a hash in every name, a page of one release never gets the program of another.
#[test]
fn pages_and_programs_ask_only_for_names_with_a_hash() {
    let release = Release::get();
    let site = release.site();
    let mut asked = 0;
    for path in release::list(&site).expect("files") {
        if ![".html", ".js"].iter().any(|ending| path.ends_with(ending)) {
            continue;
        }
        let text = read(&site.join(&path));
        for (at, _) in text.match_indices("./") {
            let address = text[at + 2..]
                .split(|letter: char| !is_of_a_name(letter))
                .next();
            let address = address.unwrap_or_default();
            // A name in the program's own list of what it imports, which nobody fetches.
            if text[at + 2 + address.len()..].starts_with("\":") {
                continue;
            }
            let code = [".js", ".css", ".wasm"]
                .iter()
                .any(|ending| address.ends_with(ending));
            if code && !address.ends_with("embed.js") {
                assert!(headers::is_hashed(address), "{path} asks for {address}");
                asked += 1;
            }
        }
    }
    assert!(asked > 20, "{asked} addresses");
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-_./".contains(letter)
}

#[test]
fn what_is_linked_is_told_with_its_licences() {
    let release = Release::get();
    let sbom = json(&release.folder().join("sbom.cdx.json"));
    let notices = read(&release.folder().join("third-party.txt"));
    let mut names = BTreeSet::new();
    for part in sbom["components"].as_array().expect("components") {
        let (name, version) = (part["name"].as_str(), part["version"].as_str());
        let (name, version) = (name.expect("a name"), version.expect("a version"));
        names.insert(name);
        if name != "rust-std" {
            assert!(notices.contains(&format!("\n{name} {version}: ")), "{name}");
            assert_eq!(
                part["hashes"][0]["content"].as_str().map(str::len),
                Some(64),
                "{name}"
            );
        }
    }
    for name in ["yew", "wasm-bindgen", "rust_xlsxwriter", "rust-std"] {
        assert!(names.contains(name), "{name}");
    }
    // For macros, tests and the server's half: none of them is linked.
    for name in ["syn", "proptest", "tokio", "wasm-bindgen-macro"] {
        assert!(!names.contains(name), "{name}");
    }
    for text in ["Apache License", "Permission is hereby granted", "dlmalloc"] {
        assert!(notices.contains(text), "{text}");
    }
}

#[test]
fn the_archive_holds_the_release_and_its_times() {
    let release = Release::get();
    let name = format!("level7-{}", release::version().expect("a version"));
    let archive = release.folder().join(format!("{name}.tar.gz"));
    let bytes = fs::read(&archive).expect("the archive");
    let sum = read(&release.folder().join(format!("{name}.tar.gz.sha256")));
    assert_eq!(sum, format!("{}  {name}.tar.gz\n", release::sha256(&bytes)));
    let to = folder("archive");
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(&archive).arg("-C").arg(&to);
    assert!(tar.status().expect("tar").success());
    let mut sums = Command::new("sha256sum");
    sums.args(["--check", "--quiet", "--strict", "SHA256SUMS"]);
    assert!(
        sums.current_dir(to.join(&name))
            .status()
            .expect("sha256sum")
            .success()
    );
    assert!(to.join(&name).join("site/.htaccess").is_file());
    let newest = |file: &Path| fs::metadata(file).and_then(|about| about.modified());
    let time = newest(&to.join(&name).join("site/index.html")).expect("a time");
    // A server makes a file's tag of it: not the same for all releases.
    assert!(time > std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000));
    fs::remove_dir_all(to).expect("the folder goes");
}

#[test]
fn the_files_of_an_earlier_release_stay_beside_the_new_ones() {
    let first = Release::get();
    let earlier = folder("earlier");
    for path in release::list(first.folder()).expect("files") {
        let to = earlier.join(&path);
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(first.folder().join(&path), to).expect("a copy");
    }
    // As if the program had been another one then.
    let old = "site/app-0123456789abcdef.js";
    fs::write(earlier.join(old), "an old program").expect("an old file");
    let note = read(&earlier.join("kept.json"));
    let day = note.split('"').nth(3).expect("a day");
    let added = format!("{{ \"app-0123456789abcdef.js\": \"{day}\",");
    fs::write(earlier.join("kept.json"), note.replacen('{', &added, 1)).expect("a note");
    let later = folder("later");
    let second = Release::make(&later, Some(&earlier)).expect("a release");
    assert_eq!(read(&later.join(old)), "an old program");
    assert!(headers::is_hashed(old));
    let meta = read(&second.site().join("embed/v1/meta.json"));
    assert!(meta.contains("app-0123456789abcdef.js"));
    for folder in [earlier, later] {
        fs::remove_dir_all(folder).expect("the folder goes");
    }
}

#[test]
fn a_folder_that_is_no_release_is_left_alone() {
    let mine = folder("mine");
    fs::write(mine.join("thesis.txt"), "years of work").expect("a file");
    let why = Release::make(&mine, None).expect_err("it is not replaced");
    assert!(why.contains("is not an earlier release"), "{why}");
    assert_eq!(read(&mine.join("thesis.txt")), "years of work");
    fs::remove_dir_all(mine).expect("the folder goes");
}

#[test]
fn the_tests_own_server_serves_it_like_any_host() {
    let copy = folder("served");
    release::copy_all(&dist::folder(), &copy).expect("a copy of the built page");
    let site = Site::start_release(&copy).expect("a port");
    release::write_origin(&copy, site.origin()).expect("an origin");
    let found = check_host::check(&toolbox().expect("tools"), site.origin()).expect("a release");
    // It packs nothing and keeps no tags; headers, media types and files are the release's.
    let other = |fault: &&String| {
        let about = ["comes unpacked", "nothing to ask again by"];
        !about.iter().any(|words| fault.contains(words))
    };
    let faults: Vec<&String> = found.faults.iter().filter(other).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    // Another origin takes the place of the first.
    let other = Origin::read("https://level7.example").expect("an origin");
    release::write_origin(&copy, &other).expect("an origin");
    let page = read(&copy.join("index.html"));
    assert!(!page.contains(&site.origin().to_string()));
    let found = check_host::check(&toolbox().expect("tools"), site.origin()).expect("a release");
    let moved = format!(
        "the release was made for \"{other}\", not for {}",
        site.origin()
    );
    assert!(found.faults.contains(&moved), "{:#?}", found.faults);
    fs::remove_dir_all(copy).expect("the folder goes");
}

#[cfg(unix)]
#[test]
fn object_storage_is_told_of_every_file() {
    use std::os::unix::fs::PermissionsExt;
    let release = Release::get();
    let tools = folder("aws");
    let aws = tools.join("aws");
    let script = format!(
        "#!/bin/sh\nfor word; do printf '%s|' \"$word\"; done >> '{0}/said'\necho >> '{0}/said'\n",
        tools.display()
    );
    fs::write(&aws, script).expect("a program");
    fs::set_permissions(&aws, fs::Permissions::from_mode(0o755)).expect("a program");
    let path = std::env::var("PATH").unwrap_or_default();
    let status = Command::new("sh")
        .arg(release.folder().join("hosting/object-storage.sh"))
        .args(["readers", "--endpoint-url", "https://storage.example"])
        .env("PATH", format!("{}:{path}", tools.display()))
        .status();
    assert!(status.expect("sh").success());
    let said = read(&tools.join("said"));
    let lines: Vec<&str> = said.lines().collect();
    let start = "s3api|put-object|--endpoint-url|https://storage.example|--bucket|readers|--key|";
    assert!(lines.iter().all(|line| line.starts_with(start)), "{said}");
    let line = |key: &str| {
        let wanted = format!("{start}{key}|");
        let found = lines.iter().position(|line| line.starts_with(&wanted));
        found.unwrap_or_else(|| panic!("{key} is not put there"))
    };
    for path in release::list(&release.site()).expect("files") {
        if path == "_headers" || release::is_packed(&path) {
            continue;
        }
        let told = lines[line(&path)];
        let keeping = format!("--cache-control|{}|", headers::keeping(&path));
        assert!(told.contains(&keeping), "{told}");
        let packed = release.site().join(format!("{path}.gz")).is_file();
        let body = if packed {
            format!("/site/{path}.gz|")
        } else {
            format!("/site/{path}|")
        };
        assert!(told.contains(&body), "{told}");
        assert_eq!(told.contains("--content-encoding|gzip|"), packed, "{told}");
        // What a page asks for is there before the page.
        assert!(
            headers::is_hashed(&path) || line(&path) > line_of_last_hashed(&lines),
            "{path}"
        );
    }
    fs::remove_dir_all(tools).expect("the folder goes");
}

fn line_of_last_hashed(lines: &[&str]) -> usize {
    let hashed = |line: &&str| line.contains("immutable");
    lines.iter().rposition(hashed).expect("files with a hash")
}
