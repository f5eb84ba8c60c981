//! Files that a browser really saves: under their names, whole, and fit to be parsed. Only Chromium
//! can be told where to put them, by its own protocol.

use browser_tests::{Options, Page};
use calamine::Reader;
use level7::facts::Facts;
use level7::report::files::{Wanted, read};
use level7::scenario::{Field, Key, Scenario};
use serde_json::json;
use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    time::Duration,
};

/// An empty folder for downloads.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The files in a folder that are whole: Chromium gives them their name last.
fn saved(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).expect("the folder").flatten();
    let whole = |path: &PathBuf| path.extension().is_none_or(|end| end != "crdownload");
    all.map(|entry| entry.path()).filter(whole).collect()
}

#[test]
fn files_are_saved_and_parse() {
    let folder = folder("downloads");
    let page = Page::open_ready(&Options::default());
    page.devtools(
        "Page.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": folder }),
    );
    page.show_view("away");
    for (before, wanted) in Wanted::all().enumerate() {
        // Of more than ten in a second, Chromium throws the eleventh away without a word.
        std::thread::sleep(Duration::from_millis(150));
        page.click(&format!("#l7-file-{}", wanted.text()));
        page.wait_at_most(Duration::from_secs(60), wanted.text(), |_| {
            saved(&folder).len() == before + 1
        });
    }
    let facts = Facts::published();
    let start = Scenario::new(&facts).month(Field::Start);
    let file = |stem: &str, end: &str| {
        let path = folder.join(format!("level-7-{stem}-{start}.{end}"));
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");

    let ledger = text(file("ledger", "csv"));
    let ledger = ledger
        .strip_prefix('\u{feff}')
        .expect("the mark that Excel looks for");
    let mut rows = csv::Reader::from_reader(ledger.as_bytes());
    let columns = rows.headers().expect("a head").len();
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 60, "a row for each month of five years");
    assert!(rows.iter().all(|row| row.len() == columns));

    let opened = read(&text(file("decision", "json")), &facts).expect("a document of ours");
    let asked = Scenario::new(&facts);
    assert!(Key::all().all(|key| opened.scenario.value(key) == asked.value(key)));
    assert!(opened.notices.is_empty());

    let mut workbook =
        calamine::Xlsx::new(Cursor::new(file("workbook", "xlsx"))).expect("a workbook");
    let sheets = workbook.sheet_names();
    assert!(sheets.len() > 10 && sheets[0] == "Answer", "{sheets:?}");
    let answer = workbook.worksheet_range("Answer").expect("a sheet");
    assert!(answer.rows().count() > 10);

    let plan = text(file("study-plan", "ics"));
    assert!(plan.starts_with("BEGIN:VCALENDAR\r\n") && plan.ends_with("END:VCALENDAR\r\n"));

    let pictures: Vec<PathBuf> = saved(&folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "svg"))
        .collect();
    assert_eq!(pictures.len(), Wanted::all().count() - Wanted::PLAIN.len());
    for path in pictures {
        let picture = fs::read_to_string(&path).expect("a picture");
        let document = roxmltree::Document::parse(&picture).expect("XML");
        assert_eq!(document.root_element().tag_name().name(), "svg");
    }
    page.assert_console_clean();
}
