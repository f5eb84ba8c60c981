//! The page starts, and where it cannot start its answer stands and it says so.

use browser_tests::{Engine, Options, Page, Site, dist};
use std::{fs, path::PathBuf, time::Duration};
use xtask::release;

/// What is found, above the boxes: the same before any script, with the program and without it.
const FINDING: &str = "#level7 .finding";

/// What is found as it stands in the built page, before any script.
fn first_view() -> String {
    let page = Page::open(&Options {
        scripts: false,
        ..Options::default()
    });
    assert_eq!(page.state(), "static");
    assert_eq!(page.status(), "");
    page.text(FINDING)
}

/// The answer stands in a page that could not start, and the status names the reason.
#[track_caller]
fn assert_answer_stands(page: &Page, first_view: &str, reason: &str) {
    page.wait_until("the page says that it failed", |page| {
        page.state() == "failed"
    });
    assert_eq!(page.text(FINDING), first_view);
    let views = page.count("#level7 section.view");
    let shown = page.run(
        "return [...document.querySelectorAll('#level7 section.view')]
            .filter((view) => view.getClientRects().length).length",
        &[],
    );
    assert_eq!(shown, views, "no link shows a view, so each stands");
    let status = page.status();
    assert!(
        status.contains("answer on this page stands") && status.contains(reason),
        "{status}"
    );
}

/// A copy of the built page, to damage.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        release::copy_all(&dist(), &folder).expect("a copy of the built page");
        Self(folder)
    }

    /// The one file with such an ending and beginning.
    fn file(&self, start: &str, end: &str) -> PathBuf {
        let mut found = fs::read_dir(&self.0)
            .expect("the copy")
            .flatten()
            .filter(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                name.starts_with(start) && name.ends_with(end)
            });
        let one = found.next().expect("the file to damage");
        assert!(found.next().is_none(), "more than one {start}…{end}");
        one.path()
    }

    fn site(&self) -> Site {
        Site::start(&self.0, 0).expect("a port")
    }
}

#[test]
fn becomes_ready_without_a_word() {
    let before = first_view();
    assert!(!before.is_empty());
    let page = Page::open_ready(&Options::default());
    assert_eq!(page.status(), "");
    assert_eq!(
        page.text(FINDING),
        before,
        "the first drawing differs from the built page"
    );
    // Long enough for the browser to complain of something that was fetched and not used.
    std::thread::sleep(Duration::from_secs(5));
    page.assert_console_clean();
    let own = page.requests();
    assert!(
        own.len() >= 4,
        "page, boot script and two halves of the program: {own:#?}"
    );
    for request in &own {
        assert!(request.starts_with("GET http://127.0.0.1:"), "{request}");
    }
    let halves = |name: &str| {
        let is_half = |request: &&String| request.ends_with(".wasm") && request.contains(name);
        own.iter().filter(is_half).count()
    };
    assert_eq!(
        (halves("/app-"), halves("/rest-")),
        (1, 1),
        "each half of the program is fetched once: {own:#?}"
    );
}

#[test]
fn what_is_read_comes_before_what_makes_it_work() {
    let page = Page::open_ready(&Options::default());
    let times = page.run(
        "const seen = performance.getEntriesByName('first-contentful-paint')[0].startTime;
         const began = performance.getEntriesByType('resource')
           .filter((one) => one.name.includes('/app-')).map((one) => one.startTime);
         return [seen, ...began]",
        &[],
    );
    let times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    let [seen, halves @ ..] = times.as_slice() else {
        panic!("the browser told of no paint");
    };
    assert_eq!(halves.len(), 2, "the program and its JavaScript half");
    for began in halves {
        assert!(began >= seen, "fetched at {began} ms, painted at {seen} ms");
    }
}

#[test]
fn becomes_ready_in_a_frame_without_an_origin() {
    let before = first_view();
    // As WordPress frames a page whose address an author has pasted.
    let site = Site::start(dist(), 0).expect("a port");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("host");
    fs::create_dir_all(&folder).expect("a folder for the host page");
    let frame = format!(
        "<!doctype html><link rel=icon href=data:,><iframe sandbox=allow-scripts src={}></iframe>",
        site.url()
    );
    fs::write(folder.join("index.html"), frame).expect("the host page");
    let host = Site::start_host(&folder).expect("a port");
    let page = Page::open_on(&host, &Options::default());
    page.enter_frame("iframe");
    if page.engine() == Engine::WebKit {
        // There nothing is the frame's own, and the page's policy keeps all that is not away: the
        // answer stands as it was written.
        std::thread::sleep(Duration::from_secs(2));
        assert_eq!(page.state(), "static");
        let verdict = page.text("#level7 .verdict");
        assert!(
            !verdict.is_empty() && before.contains(&verdict),
            "{verdict}"
        );
    } else {
        page.wait_until("the calculator is ready", |page| page.state() == "ready");
    }
    page.leave_frames();
    page.assert_console_clean();
}

#[test]
fn stands_without_its_program() {
    let before = first_view();
    let copy = Copy::new("no-program");
    fs::remove_file(copy.file("app-", ".wasm")).expect("the program goes");
    let site = copy.site();
    let page = Page::open_on(&site, &Options::default());
    assert_answer_stands(&page, &before, "could not be fetched");
}

#[test]
fn stands_without_the_javascript_half() {
    let before = first_view();
    let copy = Copy::new("no-glue");
    fs::remove_file(copy.file("app-", ".js")).expect("the JavaScript half goes");
    let site = copy.site();
    let page = Page::open_on(&site, &Options::default());
    assert_answer_stands(&page, &before, "could not be fetched");
}

#[test]
fn stands_with_another_program() {
    let before = first_view();
    let copy = Copy::new("another");
    fs::write(copy.file("app-", ".wasm"), b"\0asm\x01\0\0\0").expect("another program");
    let site = copy.site();
    let page = Page::open_on(&site, &Options::default());
    assert_answer_stands(&page, &before, "cannot run");
}

#[test]
fn stands_without_webassembly() {
    let before = first_view();
    let before_all = Some("delete window.WebAssembly");
    let page = Page::open(&Options {
        before: before_all,
        ..Options::default()
    });
    assert_answer_stands(&page, &before, "does not run WebAssembly");
}

#[test]
fn stands_in_a_browser_that_is_too_old() {
    let before = first_view();
    let lacks = [
        // Modules; and what the program is compiled with. Then nothing of it may be asked for.
        "delete HTMLScriptElement.prototype.noModule;",
        "WebAssembly.validate = () => false;",
        "WebAssembly.validate = () => false; delete Element.prototype.replaceChildren;",
    ];
    for lack in lacks {
        let script = format!("{lack} window.fetch = () => {{ window.asked = true; }};");
        let page = Page::open(&Options {
            before: Some(&script),
            ..Options::default()
        });
        assert_answer_stands(&page, &before, "too old");
        assert_eq!(
            page.run("return window.asked ?? false", &[]),
            false,
            "{lack}"
        );
    }
}

/// Changes every style sheet of a copy.
fn restyle(copy: &Copy, change: impl Fn(&str) -> String) {
    let mut sheets = 0;
    for entry in fs::read_dir(&copy.0).expect("the copy").flatten() {
        let file = entry.path();
        if file.extension().is_some_and(|ending| ending == "css") {
            let sheet = fs::read_to_string(&file).expect("a style sheet");
            fs::write(&file, change(&sheet)).expect("a changed style sheet");
            sheets += 1;
        }
    }
    // One for screens and one for paper.
    assert_eq!(sheets, 2, "style sheets");
}

#[test]
fn reads_well_where_styles_are_not_understood() {
    // Layers came last of what nearly every rule stands in: without them no style is left.
    let bare = Copy::new("bare");
    restyle(&bare, |sheet| sheet.replace("@layer", "@unheard-of"));
    // Container queries, `:has()` and media queries about scripts: without them a page that is
    // plainer, and one column wide.
    let plain = Copy::new("plain");
    restyle(&plain, |sheet| {
        let sheet = sheet.replace("@container", "@unheard-of");
        let sheet = sheet.replace(":has(", ":unheard-of(");
        sheet.replace("scripting:", "unheard-of:")
    });
    let site = plain.site();
    for width in [360, 1280] {
        let page = Page::open_on(
            &site,
            &Options {
                width,
                ..Options::default()
            },
        );
        page.wait_until("the calculator is ready", |page| page.state() == "ready");
        let widths = "return [document.documentElement.scrollWidth, innerWidth]";
        let widths = page.run(widths, &[]);
        assert_eq!(widths[0], widths[1], "without container queries");
        page.set_box("f-extra_appointments", "2.5");
        page.wait_until("an answer to it", |page| page.count("#level7 .changes") > 0);
    }
    let site = bare.site();
    let page = Page::open_on(&site, &Options::default());
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    for name in page.views() {
        assert!(
            page.shows(&format!("#l7-view-{name} h3")),
            "without styles every view stands under the one before: {name}"
        );
    }
    page.set_box("f-extra_appointments", "2.5");
    page.wait_until("an answer to it", |page| {
        page.text("#level7").contains("2.5")
    });
}

#[test]
fn stands_when_the_browser_cannot_compile_it() {
    let before = first_view();
    let refuse = "const refuse = () => Promise.reject(new WebAssembly.CompileError('no'));
                  WebAssembly.instantiateStreaming = refuse; WebAssembly.instantiate = refuse;";
    let page = Page::open(&Options {
        before: Some(refuse),
        ..Options::default()
    });
    assert_answer_stands(&page, &before, "cannot run");
}

#[test]
fn stands_when_the_program_ends_in_drawing() {
    let before = first_view();
    // The calculator's elements are made by the program; a trap there is a panic while drawing.
    let trap = "const make = Document.prototype.createElement;
                Document.prototype.createElement = function (...what) {
                  if (new Error().stack.includes('wasm')) {
                    queueMicrotask(() => { throw new WebAssembly.RuntimeError('unreachable'); });
                  }
                  return make.apply(this, what);
                };";
    let page = Page::open(&Options {
        before: Some(trap),
        ..Options::default()
    });
    assert_answer_stands(&page, &before, "error as it started");
}

#[test]
fn stands_when_the_browser_comes_to_another_answer() {
    let copy = Copy::new("another-answer");
    let index = copy.0.join("index.html");
    let page = fs::read_to_string(&index).expect("the page");
    let built = "id=\"l7-verdict\" class=\"verdict\">";
    assert!(page.contains(built), "the verdict");
    let changed = page.replacen(built, &format!("{built}Once upon a time. "), 1);
    fs::write(&index, changed).expect("a page with another answer");
    let site = copy.site();
    let page = Page::open_on(&site, &Options::default());
    page.wait_until("the page says that it failed", |page| {
        page.state() == "failed"
    });
    let finding = page.text(FINDING);
    assert!(finding.contains("Once upon a time."), "{finding}");
    assert_answer_stands(&page, &finding, "came to another answer");
}

#[test]
fn says_so_when_late_and_recovers() {
    let before = first_view();
    let copy = Copy::new("late");
    let site = copy.site();
    site.stall(Some(".wasm"));
    let page = Page::open_on(
        &site,
        &Options {
            loaded: false,
            ..Options::default()
        },
    );
    assert_eq!(page.state(), "static");
    let limit = Duration::from_secs(20);
    page.wait_at_most(limit, "the page says it is late", |page| {
        page.state() == "failed"
    });
    let why = |page: &Page| page.attribute("#level7", "data-why");
    assert_eq!(why(&page).as_deref(), Some("timeout"));
    assert_answer_stands(&page, &before, "has not arrived");
    site.stall(None);
    page.wait_until("a late program still starts", |page| {
        page.state() == "ready"
    });
    assert_eq!(why(&page), None);
    assert_eq!(page.status(), "");
}

#[test]
fn says_so_when_it_stops_later() {
    // A program of one function, and that a trap: how a panic ends. In the page's own script, whose
    // errors the page hears of.
    let trap = "addEventListener('asked', () => {
        const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
                       7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        const made = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
        setTimeout(made.exports.f);
    });";
    let page = Page::open_ready(&Options {
        before: Some(trap),
        ..Options::default()
    });
    let before = page.text(FINDING);
    page.run("dispatchEvent(new Event('asked'))", &[]);
    page.wait_until("the page says that it stopped", |page| {
        page.state() == "failed"
    });
    assert_eq!(page.text(FINDING), before);
    assert!(page.status().contains("stopped"), "{}", page.status());
}

/// A program that is stopped once as it starts leaves the answer standing in every engine. That the
/// tests load the page again is for WebKit alone, and works there.
#[test]
fn a_program_stopped_as_it_starts_may_be_loaded_again() {
    let options = Options {
        before: Some(
            "if (!sessionStorage.getItem('stopped')) { \
                 sessionStorage.setItem('stopped', 'once'); \
                 const stop = () => Promise.reject(new WebAssembly.RuntimeError('stopped')); \
                 WebAssembly.instantiateStreaming = stop; \
                 WebAssembly.instantiate = stop; \
             }",
        ),
        ..Options::default()
    };
    let first_view = first_view();
    let page = Page::open(&options);
    assert_answer_stands(&page, &first_view, "an error as it started");
    let engine = page.engine();
    drop(page);
    if engine == Engine::WebKit {
        assert_eq!(Page::open_ready(&options).state(), "ready");
    }
}
