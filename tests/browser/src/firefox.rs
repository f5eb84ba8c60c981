//! Firefox: how it is started, and what is set from within its own program: zoom, colours, motion,
//! scripts.

use crate::{
    Options,
    browser::{Browser, must},
    chromium::Post,
    driver::Driver,
};
use serde_json::{Value, json};
use std::{path::Path, process::Command};

/// Completes the driver's command; gives what it says in front of its port.
pub(crate) fn driver(command: &mut Command, profile: &Path) -> &'static str {
    command.args(["--port=0", "--allow-system-access", "--profile-root"]);
    command.arg(profile);
    "Listening on 127.0.0.1:"
}

pub(crate) fn capabilities(driver: &Driver) -> Value {
    json!({
        "moz:firefoxOptions": {
            "binary": driver.program,
            "args": ["-headless"],
            "prefs": {
                // Scroll bars lie over the page, as on a telephone, so that widths are whole.
                "ui.useOverlayScrollbars": 1,
                "intl.accept_languages": "en-GB, en",
                // Times as they are, not to the millisecond: `cargo xtask bench` reads them.
                "privacy.reduceTimerPrecision": false,
            },
        },
        // The page needs nobody but its own server; a request to anybody else fails.
        "proxy": nobody(),
    })
}

/// A proxy that nobody answers at, for all but this machine.
pub(crate) fn nobody() -> Value {
    json!({
        "proxyType": "manual",
        "httpProxy": "127.0.0.1:9",
        "sslProxy": "127.0.0.1:9",
        "noProxy": ["127.0.0.1", "localhost"],
    })
}

/// Sets zoom, colours, motion and scripts, and says how much larger than its view the window is.
const LOOK: &str = "
    const [zoom, dark, still, scripts] = arguments;
    const browser = window.gBrowser.selectedBrowser;
    const context = browser.browsingContext;
    // The zoom of every page: one set on this page would end with it.
    const kept = Cc['@mozilla.org/content-pref/service;1'].getService(Ci.nsIContentPrefService2);
    const done = { handleCompletion() {}, handleError() {}, handleResult() {} };
    kept.setGlobal(window.FullZoom.name, zoom, null, done);
    context.prefersColorSchemeOverride = dark ? 'dark' : 'light';
    context.allowJavascript = scripts;
    Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);
    return [window.outerWidth - browser.clientWidth, window.outerHeight - browser.clientHeight];
";

pub(crate) fn look(browser: &Browser, options: &Options<'_>) {
    // No window of Firefox is narrower than 500 pixels; twice as many to a CSS pixel, as on a
    // telephone, make room for that.
    let asked = options.scale.unwrap_or(1);
    let zoom = if options.width * asked < 500 {
        2
    } else {
        asked
    };
    let arguments = vec![
        json!(zoom),
        json!(options.dark),
        json!(options.reduced_motion),
        json!(options.scripts),
    ];
    let around = within(browser, LOOK, arguments);
    let part = |at: usize| around[at].as_u64().and_then(|px| u32::try_from(px).ok());
    let (wide, high) = must(
        "the window's frame",
        part(0).zip(part(1)).ok_or("not measured"),
    );
    browser.resize(options.width * zoom + wide, options.height * zoom + high);
}

/// Lets scripts run in the page that is open.
pub(crate) fn let_scripts_run(browser: &Browser) {
    let script = "window.gBrowser.selectedBrowser.browsingContext.allowJavascript = true;";
    within(browser, script, Vec::new());
}

/// What a script of Firefox's own program returns.
#[track_caller]
pub(crate) fn within(browser: &Browser, script: &str, arguments: Vec<Value>) -> Value {
    enter(browser, "chrome");
    let said = browser.try_ask(|client| async move { client.execute(script, arguments).await });
    enter(browser, "content");
    must(script, said)
}

#[track_caller]
fn enter(browser: &Browser, context: &str) {
    let post = Post {
        path: "moz/context",
        body: json!({ "context": context }),
    };
    browser.ask(
        context,
        |client| async move { client.issue_cmd(post).await },
    );
}
