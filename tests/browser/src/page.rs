//! One page in front of the browser: opening it, waiting for it, and what it has asked of servers.

use crate::{
    browser::{Browser, browser, must},
    chromium, console,
};
use serde_json::{Value, json};
use std::{
    cell::Cell,
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::{MutexGuard, OnceLock},
    thread,
    time::{Duration, Instant},
};
use xtask::{
    engine::{Engine, STOPPED},
    site_server::{BEFORE, Dress, Site},
};

/// How long we wait for what should come at once.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often WebKit may load a page whose program it stops as it starts.
pub(crate) const LOADS: u32 = 4;

/// Notes when the calculator last changed.
const WATCH: &str = "if (!('lastChange' in window)) { \
    new MutationObserver(() => { window.lastChange = performance.now(); }).observe( \
        document.getElementById('level7'), \
        { subtree: true, childList: true, attributes: true, characterData: true }); } \
    window.lastChange = performance.now();";

/// Whether it works nothing out and has not changed for a while.
const AT_REST: &str = "return !document.querySelector('#level7[data-working]') && \
    performance.now() - window.lastChange > 500";

/// How the page is looked at.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Whether the page's scripts run. WebKit cannot be told; there the server takes them out.
    pub scripts: bool,
    /// The view's width in CSS pixels; below 600 it is a telephone's.
    pub width: u32,
    /// The view's height in CSS pixels.
    pub height: u32,
    /// Pixels of the screen for one of CSS; none for what is usual at that width.
    pub scale: Option<u32>,
    /// Whether the visitor has asked for dark colours.
    pub dark: bool,
    /// Whether the visitor has asked for less motion.
    pub reduced_motion: bool,
    /// What follows the site's address: path, query, fragment.
    pub path: &'a str,
    /// A script that runs before the page's own.
    pub before: Option<&'a str>,
    /// Whether to wait until everything that the page names has arrived.
    pub loaded: bool,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            scripts: true,
            width: 1280,
            height: 900,
            scale: None,
            dark: false,
            reduced_motion: false,
            path: "",
            before: None,
            loaded: true,
        }
    }
}

/// An open page. While a test has it, the file's other tests wait.
pub struct Page {
    pub(crate) browser: MutexGuard<'static, Browser>,
    /// How it is looked at; without its address and script.
    pub(crate) view: Options<'static>,
    /// The address of its site, without the last stroke.
    origin: String,
    /// The frame in it that we stand in from the start, by a selector.
    pub(crate) frame: Option<&'static str>,
}

/// The built page's folder.
///
/// # Panics
/// When the page has not been built.
#[must_use]
pub fn dist() -> PathBuf {
    let dist = xtask::dist::folder();
    let built = dist.join("index.html").is_file();
    assert!(
        built,
        "there is no dist/index.html: run `cargo xtask test`, or `cargo xtask build`"
    );
    dist
}

thread_local! {
    /// Whether this test has a page open: it would wait for ever for another.
    static OPEN: Cell<bool> = const { Cell::new(false) };
}

impl Drop for Page {
    fn drop(&mut self) {
        OPEN.set(false);
        if thread::panicking() && self.engine() == Engine::WebKit {
            self.tell_if_stopped();
        }
    }
}

impl Page {
    /// Opens the built page, from a clean start: no storage, no cookies, no messages.
    #[must_use]
    pub fn open(options: &Options<'_>) -> Self {
        static SITE: OnceLock<Site> = OnceLock::new();
        let site = SITE.get_or_init(|| must("the site", Site::start(dist(), 0)));
        Self::open_on(site, options)
    }

    /// Opens a page of another site, in the same way.
    #[must_use]
    pub fn open_on(site: &Site, options: &Options<'_>) -> Self {
        let page = Self::begin(&site.url(), options);
        site.dress(dressed(page.engine(), options));
        page.arrive(&site.url(), options)
    }

    /// Takes the browser from the test before, has it forget what it knows of an address, and has it
    /// look at pages as the options say.
    pub(crate) fn begin(address: &str, options: &Options<'_>) -> Self {
        let origin = address.trim_end_matches('/').to_owned();
        let view = Options {
            scripts: options.scripts,
            width: options.width,
            height: options.height,
            dark: options.dark,
            reduced_motion: options.reduced_motion,
            scale: options.scale,
            path: "",
            before: None,
            loaded: options.loaded,
        };
        assert!(!OPEN.get(), "a test has one page at a time: drop the first");
        OPEN.set(true);
        let mut page = Self {
            browser: browser(),
            view,
            origin,
            frame: None,
        };
        page.browser.revive();
        page.goto("about:blank");
        page.browser.clear(&page.origin);
        page.browser.look(&page.view);
        page
    }

    /// Goes to the page that is meant.
    pub(crate) fn arrive(mut self, address: &str, options: &Options<'_>) -> Self {
        self.set_out(&format!("{address}{}", options.path));
        if options.loaded {
            self.wait_until("the page has loaded", |page| {
                page.run("return document.readyState", &[]) == "complete"
            });
        }
        self.await_size();
        self
    }

    /// Waits until the window has its size, which takes it a moment. One that has only just opened
    /// may not have heard the first time.
    fn await_size(&mut self) {
        if self.engine() == Engine::Chromium {
            return;
        }
        let size = json!([self.view.width, self.view.height]);
        for _ in 0..4 {
            let start = Instant::now();
            while start.elapsed() < Duration::from_secs(5) {
                if self.run("return [innerWidth, innerHeight]", &[]) == size {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
            self.browser.look(&self.view);
        }
        panic!("the view does not become {size}");
    }

    /// Opens the built page and waits until the calculator has started.
    #[must_use]
    #[track_caller]
    pub fn open_ready(options: &Options<'_>) -> Self {
        Self::open(options).ready()
    }

    /// Waits until the calculator of a page that was just opened has started, with both halves of its
    /// program.
    ///
    /// WebKitGTK 2.50 on Linux now and then runs a program wrongly: about once in a hundred loads,
    /// more often beside other work, ours stops at a place that cannot be reached, each time at
    /// another one. It does so with any one of its tiers switched off but the first compiler
    /// (`JSC_useBBQJIT=0`), without which it is too slow to test with; others have met the same with
    /// other programs. There, and only where the program was stopped before it drew anything, the
    /// page is loaded again, and that is said. A test in which it is stopped later fails, and
    /// `cargo xtask test` runs it once more.
    #[must_use]
    #[track_caller]
    pub fn ready(self) -> Self {
        self.await_ready(self.frame);
        self
    }

    /// The same with the first half of its program alone, where nobody has come near it.
    #[must_use]
    #[track_caller]
    pub fn half_ready(self) -> Self {
        self.await_start(self.frame, false);
        self
    }

    /// As [`Self::ready`] where we stand in a frame of the page, or in none.
    #[track_caller]
    pub(crate) fn await_ready(&self, frame: Option<&str>) {
        self.await_start(frame, true);
    }

    #[track_caller]
    fn await_start(&self, frame: Option<&str>, with_rest: bool) {
        for load in 1.. {
            self.wait_until("the calculator is ready", |page| {
                page.state() == "ready" || page.was_stopped_at_start()
            });
            if with_rest && self.state() == "ready" {
                self.run("dispatchEvent(new Event('level7:draw'))", &[]);
                self.wait_until("the rest of the program", |page| {
                    page.is_complete() || page.was_stopped_at_start()
                });
                // What is in no view that is shown is drawn in its turn: here at once.
                self.run("dispatchEvent(new Event('level7:draw'))", &[]);
            }
            if self.state() == "ready" {
                return;
            }
            assert!(
                load < LOADS,
                "WebKit stopped the program {LOADS} times as it started: {STOPPED}"
            );
            // Past the test harness, which keeps what `eprintln!` says in a test that passes.
            let said = "WebKit stopped the program as it started: loading the page again";
            writeln!(io::stderr(), "{said}").expect("standard error");
            if frame.is_some() {
                self.leave_frames();
            }
            self.reload();
            if let Some(css) = frame {
                self.enter_frame(css);
            }
        }
    }

    /// Whether both halves of the program are here.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.run(
            "return 'complete' in document.getElementById('level7').dataset",
            &[],
        ) == json!(true)
    }

    /// Whether WebKit has stopped the program before it drew anything: the page then says so.
    fn was_stopped_at_start(&self) -> bool {
        // It stopped it, or let it go on with a wrong figure, which the program saw.
        let reasons = ["error as it started", "came to another answer"];
        self.engine() == Engine::WebKit
            && self.state() == "failed"
            && reasons.iter().any(|one| self.status().contains(one))
    }

    /// Says in a test that fails what the console says of a program that was stopped, so that
    /// `cargo xtask test` knows it from other faults. Any fault in asking is the lesser one.
    fn tell_if_stopped(&self) {
        let asked = panic::catch_unwind(AssertUnwindSafe(|| self.console_messages()));
        for message in asked.unwrap_or_default() {
            if message.text.contains(STOPPED) {
                eprintln!("the console says {}", message.text);
            }
        }
    }

    /// The engine that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Goes to the page, waiting only until it has been read if it need not have loaded.
    fn set_out(&self, address: &str) {
        if self.view.loaded || self.engine() != Engine::WebKit {
            return self.goto(address);
        }
        // WebKit's driver would wait for all that the page names.
        let go = "const at = arguments[0]; setTimeout(() => { location.href = at; })";
        self.run(go, &[json!(address)]);
        self.wait_until("the page has been read", |page| {
            let read = "return location.href === arguments[0] && document.readyState !== 'loading'";
            page.run(read, &[json!(address)]) == json!(true)
        });
    }

    /// Goes to an address and waits until the page has been read, keeping how it is looked at.
    pub fn goto(&self, address: &str) {
        self.browser
            .ask(address, |client| async move { client.goto(address).await });
    }

    /// Loads the page anew, keeping what it has stored.
    pub fn reload(&self) {
        self.browser
            .ask("reload", |client| async move { client.refresh().await });
    }

    /// Waits until something holds.
    ///
    /// # Panics
    /// When it does not after twenty seconds; says `what` was waited for.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        self.wait_at_most(PATIENCE, what, holds);
    }

    /// The same, for as long as said.
    ///
    /// # Panics
    /// When it does not hold by then.
    #[track_caller]
    pub fn wait_at_most(&self, limit: Duration, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        let mut pause = Duration::from_millis(5);
        while !holds(self) {
            if start.elapsed() > limit {
                let said = self.console_messages();
                panic!("waited {limit:?} in vain: {what}; the console says {said:#?}");
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(200));
        }
    }

    /// Every address that the page has asked a server for, whichever server, since it was opened:
    /// "METHOD address" in Chromium, with a POST's body after it; in the others "GET address", as
    /// the page itself is told.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let mut all = if self.engine() == Engine::Chromium {
            chromium::requests(&self.browser)
        } else {
            let entries = "return performance.getEntries() \
                           .filter((one) => ['navigation', 'resource'].includes(one.entryType)) \
                           .map((one) => one.name)";
            let names = self.run(entries, &[]);
            let names = names.as_array().into_iter().flatten();
            names
                .filter_map(Value::as_str)
                .map(|name| format!("GET {name}"))
                .collect()
        };
        let before = format!("{}{BEFORE}", self.origin);
        all.retain(|request| !request.ends_with(&before));
        all
    }

    /// A command of Chromium's own protocol, for what has no verb here; see the files
    /// `tests/chromium_*.rs`.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.browser.devtools(command, parameters)
    }

    /// Waits until the calculator works nothing out any more and has changed nothing of itself for
    /// half a second: what it works out after the answer is then there.
    #[track_caller]
    pub fn settle(&self) {
        self.run(WATCH, &[]);
        self.wait_at_most(
            Duration::from_secs(60),
            "nothing changes any more",
            |page| page.run(AT_REST, &[]) == true,
        );
    }
}

/// What a site is to do to its pages for these options: our scripts before the page's own.
pub(crate) fn dressed(engine: Engine, options: &Options<'_>) -> Dress {
    let scriptless = engine == Engine::WebKit && !options.scripts;
    let before = match (engine, options.before) {
        (_, None) if scriptless => None,
        (Engine::Chromium, script) => script.map(str::to_owned),
        (_, script) => Some(console::LISTENER.to_owned() + script.unwrap_or_default()),
    };
    Dress {
        before,
        scriptless,
        ..Dress::default()
    }
}
