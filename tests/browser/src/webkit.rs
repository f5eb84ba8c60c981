//! WebKit, as WebKitGTK's MiniBrowser: how it is started. What it takes from its desktop (colours,
//! motion) it reads when it starts, so another look there is another session.

use crate::{
    Options,
    browser::{Browser, must},
    driver::Driver,
};
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

/// Lets the window be as narrow as a telephone: its buttons and address box would not.
const NARROW: &str = "button, entry, headerbar, headerbar * { min-width: 0; padding: 0; margin: 0; border-width: 0 }";

/// The view's size is asked for once more for each pixel row of buttons that stand in its way.
const HEADER: u32 = 60;

/// Completes the driver's command.
pub(crate) fn driver(command: &mut Command, profile: &Path, port: u16) {
    command.arg(format!("--port={port}"));
    for variable in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
        command.env(variable, profile);
    }
    command
        .env("LANG", "C.UTF-8")
        .env("LANGUAGE", "en_GB:en")
        // Its sandbox does not run as root or in most containers; the pages are our own.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GTK_THEME");
}

pub(crate) fn capabilities(driver: &Driver) -> Value {
    json!({
        "webkitgtk:browserOptions": { "binary": driver.program, "args": ["--automation"] },
        "proxy": crate::firefox::nobody(),
    })
}

/// Writes the desktop's settings that the next session reads.
pub(crate) fn settings(profile: &Path, dark: bool, still: bool) {
    let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
    let moves = u8::from(!still);
    let settings = format!("[Settings]\ngtk-theme-name={theme}\ngtk-enable-animations={moves}\n");
    let folder = profile.join("gtk-3.0");
    must("a folder", fs::create_dir_all(&folder));
    must("settings", fs::write(folder.join("settings.ini"), settings));
    must("a style", fs::write(folder.join("gtk.css"), NARROW));
}

pub(crate) fn look(browser: &mut Browser, options: &Options<'_>) {
    browser.restart_for(options.dark, options.reduced_motion);
    browser.resize(options.width, options.height + HEADER);
    let around = browser.run("return outerHeight - innerHeight", &[]);
    let around = around.as_u64().and_then(|px| u32::try_from(px).ok());
    browser.resize(options.width, options.height + around.unwrap_or(HEADER));
}
