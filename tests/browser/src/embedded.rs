//! Somebody else's page with our frame in it, each at an address of its own: the host at
//! `127.0.0.1`, we at `localhost`, which is another site to a browser.

mod compose;

use crate::{Engine, Options, Page, browser::must, page::LOADS};
use serde_json::{Value, json};
use std::{
    env,
    io::{self, Write},
    path::PathBuf,
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};
use xtask::{
    engine::STOPPED,
    site_server::{Dress, Header, Site},
};

const RECORD: &str = include_str!("embedded/record.js");
const PROBE_PAGE: &str = include_str!("embedded/probe.html");
const PROBE_SCRIPT: &str = include_str!("embedded/probe.js");

/// The loader as a publisher writes it. `OURS` is our address.
pub const LOADER: &str = "<script data-cfasync=false async src=OURS/embed/v1/embed.js></script>";

/// The calculator's element, with room kept for it.
pub const ELEMENT: &str = "<level7-calculator id=one src=OURS/embed/v1/ min-height=600 \
                           style=display:block;min-height:600px><p>A worked example.</p>\
                           </level7-calculator>";

/// A bare frame that asks for nothing.
pub const PLAIN: &str = "<iframe id=one title=Calculator src=OURS/embed/v1/ width=100% \
                         height=600></iframe>";

/// A host page that is open, and the two sites.
pub struct Embedded {
    /// The host page.
    pub page: Page,
    ours: &'static Ours,
    address: String,
}

/// Our site, and the host's.
struct Ours {
    site: Site,
    host: Site,
    folder: PathBuf,
}

fn ours() -> &'static Ours {
    static OURS: OnceLock<Ours> = OnceLock::new();
    OURS.get_or_init(|| {
        let folder = place("host");
        let site = Embedded::site("ours");
        must("a folder", compose::write(&folder, "record.js", RECORD));
        let host = must("the host", Site::start_host(&folder));
        Ours { site, host, folder }
    })
}

/// A folder for this file of tests alone.
pub(crate) fn place(name: &str) -> PathBuf {
    let program = must("this program", env::current_exe());
    let program = program.file_stem().unwrap_or_default().to_owned();
    let folder = xtask::run::root().join("target/tmp/embedded");
    folder.join(program).join(name)
}

impl Embedded {
    /// A site of ours for one test alone, as [`Embedded::open`] has one for all.
    #[must_use]
    pub fn site(name: &str) -> Site {
        let folder = place(name);
        compose::composed(&folder);
        must("our site", Site::start_host(&folder))
    }

    /// A file of our site, as it is deployed.
    #[must_use]
    pub fn file(name: &str) -> PathBuf {
        let _ = ours();
        place("ours").join(name)
    }

    /// Opens a host page. In it `OURS` stands for our address, and `LOADER` for the loader.
    #[must_use]
    pub fn open(html: &str) -> Self {
        Self::open_dressed(html, Dress::default(), &Options::default())
    }

    /// The same, where our site is dressed.
    #[must_use]
    pub fn open_with(html: &str, dress: Dress) -> Self {
        Self::open_dressed(html, dress, &Options::default())
    }

    /// The same, looked at in another way.
    #[must_use]
    pub fn open_dressed(html: &str, dress: Dress, options: &Options<'_>) -> Self {
        let ours = ours();
        let blank = "<!doctype html><link rel=icon href=data:,><title>Blank</title>";
        must("a page", compose::write(&ours.folder, "blank.html", blank));
        // With the page comes the browser, which only one test has at a time: what follows is
        // nobody else's.
        let page = Page::open_on(
            &ours.host,
            &Options {
                path: "blank.html",
                ..options.clone()
            },
        );
        ours.site.dress(dress);
        ours.site.stall(None);
        let embedded = Self {
            page,
            ours,
            address: ours.site.url().replace("127.0.0.1", "localhost"),
        };
        embedded.visit(html);
        embedded
    }

    /// Goes to another page of the host.
    pub fn visit(&self, html: &str) {
        self.write("case.html", html);
        self.page
            .goto(&format!("{}case.html", self.ours.host.url()));
    }

    /// The same for a page with a frame that does not finish loading, for which WebKit's driver would
    /// wait.
    pub fn visit_unfinished(&self, html: &str) {
        self.write("case.html", html);
        let go = "const at = arguments[0]; window.leaving = true; \
                  setTimeout(() => { location.href = at; })";
        let address = format!("{}case.html", self.ours.host.url());
        self.page.run(go, &[json!(address)]);
        self.page.wait_until("the page has been read", |page| {
            let read = "return !window.leaving && document.readyState !== 'loading'";
            page.run(read, &[]) == true
        });
    }

    /// Writes a file of the host's: `OURS` and `LOADER` stand for the same as in a page. A page gets
    /// the script that writes down what comes.
    pub fn write(&self, name: &str, text: &str) {
        let text = text
            .replace("LOADER", LOADER)
            .replace("OURS", self.address());
        let head = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
                    <link rel=icon href=data:,><script src=/record.js></script>";
        let text = if name.ends_with(".html") && !text.starts_with("<!doctype") {
            format!("{head}{text}")
        } else {
            text
        };
        must(name, compose::write(&self.ours.folder, name, &text));
    }

    /// Dresses the host's own pages from now on.
    pub fn dress_host(&self, dress: Dress) {
        self.ours.host.dress(dress);
    }

    /// Our address, without the last stroke.
    #[must_use]
    pub fn address(&self) -> &str {
        self.address.trim_end_matches('/')
    }

    /// Has our server take requests that end so without answering; `None` ends it.
    pub fn stall(&self, ending: Option<&str>) {
        self.ours.site.stall(ending);
    }

    /// What our server has been asked since it started.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.ours.site.requests()
    }

    /// What a script's `return` gives in the host page.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.page.run(script, &[])
    }

    /// Waits until an expression holds in the host page.
    ///
    /// # Panics
    /// When it does not; says what has come.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        let script = format!("return !!({expression})");
        let start = Instant::now();
        while self.run(&script) != true {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "in vain: {expression}; told {}; heard {}; faults {}",
                self.run("return told"),
                self.run("return heard.slice(-12)"),
                self.run("return faults")
            );
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Whether an event of the calculator has come, with this detail.
    #[must_use]
    #[track_caller]
    pub fn told(&self, name: &str, detail: &Value) -> bool {
        let script = "return told.some(([name, detail]) => name === arguments[0] && \
                      JSON.stringify(detail) === JSON.stringify(arguments[1]))";
        self.page.run(script, &[json!(name), detail.clone()]) == true
    }

    /// Waits until as many calculators have said that they are ready. Where WebKit has stopped a
    /// program as it started, which it does now and then with any (see [`Page::ready`]), the
    /// page is loaded again, and that is said.
    #[track_caller]
    pub fn ready(&self, count: usize) {
        for load in 1..=LOADS {
            self.wait(&format!(
                "told.filter((one) => one[0] === 'ready').length >= {count} || \
                 told.some((one) => one[0] === 'error')"
            ));
            let stopped = self.told("error", &json!("stopped"));
            if !stopped || self.page.engine() != Engine::WebKit || load == LOADS {
                break;
            }
            let said = "WebKit stopped a framed program as it started: loading the page again";
            writeln!(io::stderr(), "{said}").expect("standard error");
            self.page.reload();
        }
        let told = self.run("return told").to_string();
        assert!(
            !told.contains("[\"error\""),
            "the program does not start: {told} {}",
            self.if_stopped()
        );
    }

    /// What `cargo xtask test` knows a stopped program by, in the engine that stops some.
    fn if_stopped(&self) -> &'static str {
        if self.page.engine() == Engine::WebKit {
            STOPPED
        } else {
            ""
        }
    }

    /// Goes into a frame and waits until its calculator is ready, with the same patience.
    #[track_caller]
    pub fn ready_inside(&self, css: &str) {
        self.page.enter_frame(css);
        self.page.await_ready(Some(css));
    }

    /// Waits until the calculator in `#one` says that its program does not run, and for this reason:
    /// what stands in the element is then on view again.
    #[track_caller]
    pub fn assert_fails(&self, code: &str) {
        self.wait("told.some((one) => one[0] === 'error')");
        assert!(
            self.told("error", &json!(code)),
            "{code}: {}",
            self.run("return told")
        );
        let look = self.run("return look('#one')");
        assert_eq!(look["fallback"], true, "{code}: {look}");
        self.assert_no_faults();
    }

    /// Fails if anything went wrong in the host page that its scripts could hear of.
    #[track_caller]
    pub fn assert_no_faults(&self) {
        assert_eq!(self.run("return faults"), json!([]));
    }
}

/// A header of our site's replies.
#[must_use]
pub fn header(ending: &'static str, name: &'static str, value: &str) -> Dress {
    Dress {
        headers: vec![Header {
            ending,
            name,
            value: value.into(),
        }],
        ..Dress::default()
    }
}

/// A row of the table of hosts in `docs/embedding.md`: says on standard error how it went and how
/// long it took, also in a test that passes.
pub struct Row(&'static str, Instant);

/// Begins a row.
#[must_use]
pub fn row(name: &'static str) -> Row {
    Row(name, Instant::now())
}

impl Drop for Row {
    fn drop(&mut self) {
        let outcome = if thread::panicking() {
            "FAILED"
        } else {
            "as promised"
        };
        let engine = Engine::chosen().map_or_else(|why| why, |engine| engine.to_string());
        let took = self.1.elapsed().as_secs_f32();
        let line = format!("  {engine:<9} {:<52} {outcome:<12} {took:>5.1} s", self.0);
        let _ = writeln!(io::stderr(), "{line}");
    }
}
