//! One page in front of the browser: opening it, waiting for it, and what the browser says of it.

use crate::browser::{Browser, Message, browser, must};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{MutexGuard, OnceLock},
    thread,
    time::{Duration, Instant},
};
use xtask::site_server::Site;

/// How long we wait for what should come at once.
const PATIENCE: Duration = Duration::from_secs(10);

/// How the page is looked at.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Whether the page's scripts run.
    pub scripts: bool,
    /// The view's width in CSS pixels; below 600 it is a telephone's.
    pub width: u32,
    /// The view's height in CSS pixels.
    pub height: u32,
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
        let mut page = Self { browser: browser() };
        page.goto("about:blank");
        page.clear_away(&site.url());
        page.look(options);
        page.goto(&format!("{}{}", site.url(), options.path));
        if options.loaded {
            page.wait_until("the page has loaded", |page| {
                page.run("return document.readyState", &[]) == "complete"
            });
        }
        page
    }

    /// Opens the built page and waits until the calculator has started.
    #[must_use]
    pub fn open_ready(options: &Options<'_>) -> Self {
        let page = Self::open(options);
        page.wait_until("the calculator is ready", |page| page.state() == "ready");
        page
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

    fn clear_away(&mut self, address: &str) {
        for script in self.browser.injected.split_off(0) {
            let parameters = json!({ "identifier": script });
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", parameters);
        }
        let origin = address.trim_end_matches('/');
        let all = json!({ "origin": origin, "storageTypes": "all" });
        self.devtools("Storage.clearDataForOrigin", all);
        self.devtools("Network.clearBrowserCache", json!({}));
        self.browser.log("browser");
        self.browser.log("performance");
    }

    fn look(&mut self, options: &Options<'_>) {
        let phone = options.width < 600;
        let size = json!({
            "width": options.width,
            "height": options.height,
            "deviceScaleFactor": if phone { 2 } else { 1 },
            "mobile": phone,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
        let colours = if options.dark { "dark" } else { "light" };
        let motion = if options.reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": colours },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        self.devtools("Emulation.setEmulatedMedia", media);
        let scripts = json!({ "value": !options.scripts });
        self.devtools("Emulation.setScriptExecutionDisabled", scripts);
        if let Some(source) = options.before {
            let command = "Page.addScriptToEvaluateOnNewDocument";
            let added = self.devtools(command, json!({ "source": source }));
            self.browser.injected.push(added["identifier"].clone());
        }
    }

    /// Waits until something holds.
    ///
    /// # Panics
    /// When it does not after ten seconds; says `what` was waited for.
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

    /// What the console has been told since the page was opened, or since this was last asked.
    #[must_use]
    pub fn console_messages(&self) -> Vec<Message> {
        self.browser.log("browser")
    }

    /// Fails if the console has been told of an error or a warning.
    ///
    /// # Panics
    /// When there is one; prints them.
    #[track_caller]
    pub fn assert_console_clean(&self) {
        let mut bad = self.console_messages();
        bad.retain(|message| matches!(message.level.as_str(), "SEVERE" | "WARNING"));
        assert!(bad.is_empty(), "the console says {bad:#?}");
    }

    /// Every request of the page, to whatever server, since it was opened or this was last
    /// asked: "METHOD address", with the body of a POST after it.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let lines = self.browser.log("performance").into_iter();
        let events = lines.filter_map(|line| serde_json::from_str::<Value>(&line.text).ok());
        events
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .map(|event| {
                let request = &event["message"]["params"]["request"];
                let part = |key: &str| request[key].as_str().unwrap_or_default().to_owned();
                format!("{} {} {}", part("method"), part("url"), part("postData"))
            })
            .map(|line| line.trim_end().to_owned())
            .collect()
    }

    /// A command of Chromium's own protocol, for what has no verb here.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.browser.devtools(command, parameters)
    }

    /// A picture of the whole page, all its length, as a PNG file.
    pub fn screenshot(&self, file: &Path) {
        let whole = json!({ "format": "png", "captureBeyondViewport": true, "fromSurface": true });
        let mut parameters = whole;
        let layout = self.devtools("Page.getLayoutMetrics", json!({}));
        let size = &layout["cssContentSize"];
        parameters["clip"] = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
        let picture = self.devtools("Page.captureScreenshot", parameters);
        let data = picture["data"].as_str().unwrap_or_default();
        let bytes = must("the picture", from_base64(data).ok_or("not in base64"));
        must("the picture's file", fs::write(file, bytes));
    }
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::from_base64;

    #[test]
    fn decodes_base64() {
        assert_eq!(
            from_base64("TWFueSBoYW5kcw==").as_deref(),
            Some(&b"Many hands"[..])
        );
        assert_eq!(from_base64("/+8="), Some(vec![0xFF, 0xEF]));
        assert_eq!(from_base64("?"), None);
    }
}
