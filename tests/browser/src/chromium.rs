//! Chromium: how it is started and asked, in part by its own protocol.

use crate::{
    Options,
    browser::{Browser, must},
    console::Message,
    driver::Driver,
};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

/// Liberation Serif, which the pictures are drawn with, comes in two versions, a package each; where
/// both are installed it is chance which of them is found first, and their letters differ by a
/// pixel. So the second is passed over wherever the first is there.
const FIRST: &str = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf";
const FONTS: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><glob>/usr/share/fonts/truetype/liberation2/*</glob></rejectfont></selectfont>
</fontconfig>
"#;

/// Completes the driver's command; gives what it says in front of its port.
pub(crate) fn driver(command: &mut Command, profile: &Path) -> &'static str {
    if Path::new(FIRST).is_file() {
        let file = profile.join("fonts.conf");
        must("the fonts", fs::write(&file, FONTS));
        command.env("FONTCONFIG_FILE", file);
    }
    command.args(["--port=0", "--log-level=SEVERE"]);
    "started successfully on port "
}

pub(crate) fn capabilities(driver: &Driver) -> Value {
    let mut arguments = vec![
        "--headless".to_owned(),
        "--disable-gpu".into(),
        "--disable-quic".into(),
        "--no-first-run".into(),
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--hide-scrollbars".into(),
        "--lang=en-GB".into(),
        // The page needs nobody but its own server; a request to anybody else fails and shows.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost".into(),
        format!("--user-data-dir={}", driver.profile.display()),
    ];
    if cfg!(target_os = "linux") {
        // Chromium's sandbox does not run as root or in most containers; the pages are our own.
        arguments.extend(["--no-sandbox".into(), "--disable-dev-shm-usage".into()]);
    }
    json!({
        "goog:chromeOptions": { "binary": driver.program, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// Takes away what an earlier page of this origin left behind.
pub(crate) fn clear(browser: &Browser, origin: &str) {
    let all = json!({ "origin": origin, "storageTypes": "all" });
    browser.devtools("Storage.clearDataForOrigin", all);
    browser.devtools("Network.clearBrowserCache", json!({}));
    log(browser, "browser");
    log(browser, "performance");
}

pub(crate) fn look(browser: &Browser, options: &Options<'_>) {
    let phone = options.width < 600;
    let size = json!({
        "width": options.width,
        "height": options.height,
        "deviceScaleFactor": options.scale.unwrap_or(if phone { 2 } else { 1 }),
        "mobile": phone,
    });
    browser.devtools("Emulation.setDeviceMetricsOverride", size);
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
    browser.devtools("Emulation.setEmulatedMedia", media);
    let scripts = json!({ "value": !options.scripts });
    browser.devtools("Emulation.setScriptExecutionDisabled", scripts);
}

/// What a log has gathered since it was last asked for.
#[track_caller]
pub(crate) fn log(browser: &Browser, kind: &'static str) -> Vec<Message> {
    let post = Post {
        path: "se/log",
        body: json!({ "type": kind }),
    };
    let entries = browser.ask(
        "the log",
        |client| async move { client.issue_cmd(post).await },
    );
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let entries = entries.as_array().into_iter().flatten();
    entries
        .map(|entry| Message {
            level: text(entry, "level"),
            text: text(entry, "message"),
        })
        .collect()
}

/// Every request of the page, to whatever server: "METHOD address", with a POST's body after it.
#[track_caller]
pub(crate) fn requests(browser: &Browser) -> Vec<String> {
    let lines = log(browser, "performance").into_iter();
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

/// A command of Chromium's own protocol.
#[track_caller]
pub(crate) fn devtools(browser: &Browser, command: &str, parameters: &Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    let post = Post {
        path: "goog/cdp/execute",
        body,
    };
    browser.ask(
        command,
        |client| async move { client.issue_cmd(post).await },
    )
}

/// A driver's command that WebDriver does not know.
#[derive(Debug)]
pub(crate) struct Post {
    /// What follows the session's address.
    pub(crate) path: &'static str,
    /// What is sent.
    pub(crate) body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
