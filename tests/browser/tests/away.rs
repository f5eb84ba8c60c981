//! What a visitor takes away, in real browsers: links that give the same answer elsewhere, answers
//! saved in the browser, and what happens where a browser refuses.

use browser_tests::{Options, Page, keys};
use level7::facts::{Facts, calendar::date};
use level7::report::files::{Circumstances, Wanted, make};
use level7::report::link::{finding, open, write};
use level7::report::page::{self, page};
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario};
use std::time::Duration;

const FEE: Key = Key::Route(Route::Level7Certificate, RouteField::Fee);
const FEE_BOX: &str = "f-level_7_certificate-fee";
const LINK: &str = "l7-link";
const NEWS: &str = "#level7 .news";
const SAVE_AS: &str = "l7-save-as";

fn with(changes: &[(Key, Given)]) -> Scenario {
    let mut scenario = Scenario::new(&Facts::published());
    for (key, given) in changes {
        scenario.give(*key, given.clone()).expect("taken");
    }
    scenario
}

fn salary(pounds: f64) -> (Key, Given) {
    (Key::Of(Field::Salary), Given::Number(pounds))
}

fn fee(pounds: f64) -> (Key, Given) {
    (FEE, Given::Number(pounds))
}

fn link(changes: &[(Key, Given)]) -> String {
    let scenario = with(changes);
    write(&scenario, &finding(&scenario))
}

fn verdict(scenario: &Scenario) -> String {
    let page::Answer {
        headline, tipping, ..
    } = page(scenario).answer;
    format!("{headline} {tipping}")
}

#[track_caller]
fn assert_shows(page: &Page, what: &str, changes: &[(Key, Given)]) {
    let expected = verdict(&with(changes));
    page.wait_until(what, |page| page.finding() == expected);
}

/// The page at an address with this fragment, once the program has read it.
fn open_at(fragment: &str) -> Page {
    Page::open_ready(&Options {
        path: &format!("#{fragment}"),
        ..Options::default()
    })
}

fn path(fragment: &str) -> String {
    format!("location.hash = {fragment:?}")
}

#[test]
fn a_link_gives_the_same_answer_elsewhere() {
    let said = [fee(8_250.0), salary(31_000.0)];
    let address = {
        let page = Page::open_ready(&Options::default());
        page.set_box(FEE_BOX, "8250");
        page.choose("f-nation", "scotland");
        page.choose("f-nation", "england");
        page.show_view("figures");
        page.click("#l7-money-and-time > summary");
        page.set_box("f-salary", "31000");
        assert_shows(&page, "what was typed", &said);
        page.show_view("away");
        let address = page.value(LINK);
        let holds = page.text("#l7-link-holds");
        assert!(
            holds.contains("Salary") && holds.contains("your own money"),
            "{holds}"
        );
        assert!(
            page.requests().iter().all(|one| !one.contains("31000")),
            "what was typed was sent to a server"
        );
        page.assert_console_clean();
        address
    };
    let (_, fragment) = address.split_once('#').expect("a fragment");
    assert_eq!(fragment, link(&said));

    let page = open_at(fragment);
    assert_shows(&page, "the answer of the link", &said);
    assert_eq!(page.value(FEE_BOX), "8250");
    let news = page.text(NEWS);
    assert!(
        news.contains("22 November 2026") && news.contains("It says the same today."),
        "{news}"
    );
    page.click(&format!("{NEWS} button"));
    page.wait_until("it is put away", |page| page.count(NEWS) == 0);
    assert_eq!(page.focused(), "l7-question", "the focus is not lost");
    page.assert_console_clean();
}

#[test]
fn income_is_left_out_if_one_asks() {
    let page = open_at(&link(&[fee(6_000.0), salary(31_000.0)]));
    page.show_view("away");
    assert!(page.value(LINK).contains("salary=31000"));
    page.click("#l7-without-income");
    let without = with(&[fee(6_000.0)]);
    page.wait_until("a link without income", |page| {
        !page.value(LINK).contains("salary")
    });
    let (_, fragment) = page
        .value(LINK)
        .split_once('#')
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .expect("a fragment");
    assert_eq!(fragment, write(&without, &finding(&without)));
    assert!(!page.text("#l7-link-holds").contains("your own money"));
}

#[test]
fn a_strangers_link_does_no_harm() {
    let page = open_at(
        "level7=1&facts=2019-01-01&then=paid_back.19&salary=1e99&<img>=1&nation=<b>&fee=2&level_7_certificate.fee=99999999",
    );
    let news = page.text(NEWS);
    for told in [
        "1 January 2019",
        "about 19 months",
        "£100,000 was taken",
        "could not be taken",
        "2 parts of it",
    ] {
        assert!(news.contains(told), "{told}: {news}");
    }
    assert!(!news.contains("<b>") && !news.contains("img"), "{news}");
    assert_shows(
        &page,
        "the answer of what could be taken",
        &[fee(100_000.0)],
    );
    page.assert_console_clean();
}

#[test]
fn back_and_forward_go_from_answer_to_answer() {
    let page = Page::open_ready(&Options::default());
    page.set_box(FEE_BOX, "9000");
    assert_shows(&page, "what was typed", &[fee(9_000.0)]);
    page.run(&path(&link(&[fee(4_000.0)])), &[]);
    assert_shows(&page, "one link", &[fee(4_000.0)]);
    page.set_box(FEE_BOX, "4100");
    assert_shows(&page, "one link with a change", &[fee(4_100.0)]);
    page.run(&path(&link(&[fee(5_000.0)])), &[]);
    assert_shows(&page, "another link", &[fee(5_000.0)]);
    page.run("history.back()", &[]);
    assert_shows(&page, "back at the first as it was left", &[fee(4_100.0)]);
    page.run("history.back()", &[]);
    assert_shows(&page, "back at what was typed", &[fee(9_000.0)]);
    page.run("history.go(2)", &[]);
    assert_shows(&page, "forward to the last", &[fee(5_000.0)]);
    // A place in the page is no link.
    page.set_box(FEE_BOX, "5500");
    page.run("location.hash = '#title'", &[]);
    page.run("history.back()", &[]);
    page.settle();
    assert_shows(&page, "the last, with a change", &[fee(5_500.0)]);
    // Undo takes a whole link back, too.
    page.run(&path(&link(&[fee(7_000.0)])), &[]);
    assert_shows(&page, "a third", &[fee(7_000.0)]);
    page.click("#l7-undo");
    assert_shows(&page, "taken back", &[fee(5_500.0)]);
    page.assert_console_clean();
}

/// Until the program has read the link nobody sees an ordinary visitor's figures in its place; if
/// it never comes, they stand there and are named for what they are.
#[test]
fn no_other_answer_is_shown_for_a_links() {
    let fragment = link(&[fee(8_000.0)]);
    let at = format!("#{fragment}");
    let page = Page::open(&Options {
        path: &at,
        before: Some("WebAssembly.instantiateStreaming = () => new Promise(() => {});"),
        ..Options::default()
    });
    page.wait_until("the page says what it does", |page| {
        page.status().contains("your link")
    });
    assert!(
        !page.shows("#level7 .verdict"),
        "an ordinary visitor's answer is in sight"
    );
    drop(page);
    let page = Page::open(&Options {
        path: &at,
        before: Some("delete window.WebAssembly;"),
        ..Options::default()
    });
    page.wait_until("the page says so", |page| {
        page.status().contains("ordinary visitor")
    });
    assert!(page.shows("#level7 .verdict"));
}

#[test]
fn what_is_saved_is_there_after_a_reload() {
    let page = Page::open_ready(&Options::default());
    let store = "return Object.keys(localStorage).length";
    page.set_box(FEE_BOX, "6500");
    assert_shows(&page, "what was typed", &[fee(6_500.0)]);
    assert_eq!(page.run(store, &[]), 0, "nothing is kept unasked");
    page.run("localStorage.setItem('somebody.else', 'keep')", &[]);
    page.show_view("away");
    page.set_box(SAVE_AS, "Cheap one");
    page.press_keys(keys::ENTER);
    page.wait_until("it is saved", |page| {
        page.texts(".saved-name") == ["Cheap one"]
    });

    page.reload();
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    assert_shows(&page, "a reload keeps nothing that was not saved", &[]);
    page.show_view("away");
    page.wait_until("the list", |page| {
        page.texts(".saved-name") == ["Cheap one"]
    });
    page.click(".saved li button");
    assert_shows(&page, "what was saved", &[fee(6_500.0)]);

    // Another tab saves meanwhile.
    page.set_box(FEE_BOX, "9500");
    let other = format!("1\nDear one\n{}", link(&[fee(9_900.0)]));
    page.run(
        "localStorage.setItem('level7.saved.9', arguments[0]); \
         dispatchEvent(new StorageEvent('storage', { key: 'level7.saved.9' }))",
        &[other.into()],
    );
    page.wait_until("both", |page| page.count(".saved li") == 2);
    page.set_box(SAVE_AS, "");
    page.press_keys(keys::ENTER);
    page.wait_until("all three", |page| page.count(".saved li") == 3);

    // Two side by side: the row of the input in which they differ.
    let keys_of = page.run("return [...document.querySelectorAll('#l7-compare-this option')].map((one) => [one.textContent, one.value])", &[]);
    let key_of = |name: &str| {
        let all = keys_of.as_array().expect("options");
        let found = all.iter().find(|one| one[0] == name).expect("an option");
        found[1].as_str().expect("a key").to_owned()
    };
    page.choose("l7-compare-this", &key_of("Cheap one"));
    page.choose("l7-compare-that", &key_of("Dear one"));
    page.wait_until("a table", |page| page.count("#l7-two") == 1);
    let table = page.text("#l7-two");
    assert!(
        table.contains("£6,500") && table.contains("£9,900"),
        "{table}"
    );

    page.click(".saved li:first-child button:last-child");
    page.wait_until("two are left", |page| page.count(".saved li") == 2);
    page.click("#l7-remove-all");
    page.wait_until("none is left", |page| page.count(".saved li") == 0);
    assert_eq!(page.focused(), SAVE_AS);
    let left = page.run("return Object.keys(localStorage)", &[]);
    assert_eq!(left, serde_json::json!(["somebody.else"]));
    page.assert_console_clean();
}

#[test]
fn a_browser_that_keeps_nothing_says_so() {
    let page = Page::open_ready(&Options {
        before: Some(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        ),
        ..Options::default()
    });
    page.show_view("away");
    page.wait_until("it says so", |page| {
        page.text("#l7-view-away")
            .contains("keeps nothing for this page")
    });
    assert!(
        page.value(LINK).contains("#level7=1"),
        "a link does the same"
    );
    page.assert_console_clean();
    drop(page);

    let page = Page::open_ready(&Options {
        before: Some(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        ),
        ..Options::default()
    });
    page.show_view("away");
    page.set_box(SAVE_AS, "Too much");
    page.press_keys(keys::ENTER);
    page.wait_until("it says so", |page| {
        page.text("#l7-view-away").contains("no room left")
    });
    assert_eq!(page.value(SAVE_AS), "Too much", "what was typed stays");
    assert_eq!(page.count(".saved li"), 0);
    page.assert_console_clean();
}

#[test]
fn a_link_is_copied_or_selected() {
    let page = Page::open_ready(&Options {
        before: Some(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });",
        ),
        ..Options::default()
    });
    page.show_view("away");
    page.click("#l7-copy-link");
    page.wait_until("it is copied", |page| {
        page.run("return window.copied || ''", &[]) == page.value(LINK)
    });
    drop(page);
    let page = Page::open_ready(&Options {
        before: Some(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }); document.execCommand = () => false;",
        ),
        ..Options::default()
    });
    page.show_view("away");
    page.click("#l7-copy-link");
    page.wait_until("it says so", |page| {
        page.text("#l7-view-away").contains("copy it yourself")
    });
    let selected = page.run("const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd)", &[]);
    assert_eq!(selected, page.value(LINK));
    let address = page.value(LINK);
    let (_, fragment) = address.split_once('#').expect("a fragment");
    assert!(open(fragment, &Facts::published()).is_some());
}

/// Keeps what is offered as a file, and asks the browser for nothing.
const KEEP_FILES: &str = "window.files = []; \
    URL.createObjectURL = (blob) => { window.files.push({ blob }); return '#'; }; \
    HTMLAnchorElement.prototype.click = function () { window.files.at(-1).name = this.download; };";

/// The last file that was offered: its name, its media type and its bytes in hexadecimal.
fn offered(page: &Page) -> (String, String, String) {
    page.run(
        "const last = window.files.at(-1); \
         last.blob.arrayBuffer().then((buffer) => { last.bytes = Array.from( \
             new Uint8Array(buffer), (one) => one.toString(16).padStart(2, '0')).join(''); });",
        &[],
    );
    page.wait_until("the file's bytes", |page| {
        page.run("return 'bytes' in window.files.at(-1)", &[]) == true
    });
    let last = page.run(
        "const { name, blob, bytes } = window.files.at(-1); return [name, blob.type, bytes]",
        &[],
    );
    let part = |at: usize| last[at].as_str().unwrap_or_default().to_owned();
    (part(0), part(1), part(2))
}

#[test]
fn files_are_made_when_they_are_asked_for() {
    let page = Page::open_ready(&Options {
        before: Some(KEEP_FILES),
        ..Options::default()
    });
    let is_of_files = |one: &String| one.contains("/files-");
    page.set_box(FEE_BOX, "6100");
    assert_shows(&page, "what was typed", &[fee(6_100.0)]);
    assert!(
        !page.requests().iter().any(is_of_files),
        "the first load pays for files"
    );
    page.show_view("away");
    let kinds = Wanted::all().map(|one| one.text().to_owned());
    let scenario = with(&[fee(6_100.0)]);
    for (before, kind) in kinds.enumerate() {
        page.click(&format!("#l7-file-{kind}"));
        page.wait_at_most(Duration::from_secs(60), &kind, |page| {
            page.run("return window.files.length", &[]) == before + 1
        });
        let (name, media_type, bytes) = offered(&page);
        let wanted = Wanted::from_text(&kind).expect("a kind");
        let today = page.run(
            "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]",
            &[],
        );
        let number = |at: usize| today[at].as_i64().expect("a number") as i32;
        let address = page.value(LINK);
        let native = make(
            wanted,
            &scenario,
            &Circumstances {
                address: &address,
                today: date(number(0), number(1), number(2)),
            },
        )
        .expect("a file");
        assert_eq!(
            (name, media_type),
            (native.name, native.media_type.to_owned())
        );
        let native: String = native
            .bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert!(bytes == native, "{kind} differs from the native build's");
    }
    assert_eq!(
        page.requests()
            .iter()
            .filter(|one| is_of_files(one))
            .count(),
        2,
        "fetched once"
    );
    page.assert_console_clean();
}

#[test]
fn a_file_is_opened_again() {
    let scenario = with(&[fee(6_200.0), salary(12_345.0)]);
    let file = make(
        Wanted::Json,
        &scenario,
        &Circumstances {
            address: "",
            today: date(2026, 11, 22),
        },
    )
    .expect("a file");
    let text = String::from_utf8(file.bytes).expect("text");
    let page = Page::open_ready(&Options::default());
    page.show_view("away");
    let pick = |text: &str| {
        page.run(
            "const box = document.getElementById('l7-open-file'); \
             const all = new DataTransfer(); \
             all.items.add(new File([arguments[0]], 'decision.json', { type: 'application/json' })); \
             box.files = all.files; \
             box.dispatchEvent(new Event('change', { bubbles: true }));",
            &[text.into()],
        );
    };
    pick(&text);
    assert_shows(
        &page,
        "the answer of the file",
        &[fee(6_200.0), salary(12_345.0)],
    );
    assert!(
        page.text(NEWS).contains("It says the same today."),
        "{}",
        page.text(NEWS)
    );
    pick("{\"format\":\"something else\"}");
    page.wait_until("it says why not", |page| {
        page.text("#l7-view-away").contains("file")
    });
    page.settle();
    assert_shows(
        &page,
        "the last good answer stays",
        &[fee(6_200.0), salary(12_345.0)],
    );
    let newer = text.replacen("\"format_version\": 1", "\"format_version\": 2", 1);
    assert_ne!(newer, text);
    pick(&newer);
    page.wait_until("it says so", |page| {
        page.text(NEWS).contains("later") || page.text(NEWS).contains("newer")
    });
    page.assert_console_clean();
}
