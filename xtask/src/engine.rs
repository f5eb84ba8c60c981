//! The browser engines that the page is tried in: how each is called, where it and its driver are,
//! and what they come from.

use crate::run::{self, Outcome};
use std::{
    env,
    ffi::OsStr,
    fmt, fs,
    path::{Path, PathBuf},
};

/// The variable that says in which engine the browser tests run; without it, Chromium.
pub const VARIABLE: &str = "LEVEL7_ENGINE";

/// What an engine's console says of a program that it stopped, or that stopped itself.
pub const STOPPED: &str = "RuntimeError";

/// What WebKit's says of it in a frame without an origin, where it says no more of anything.
pub const UNSAID: &str = "Script error.";

/// What a driver that did not do as it was asked to is told of with.
pub const BROKEN_OFF: &str = "webdriver returned error";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's, Edge's and most others'.
    Chromium,
    /// Firefox's.
    Firefox,
    /// Safari's, and every browser's on an iPhone; here as WebKitGTK.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

impl Engine {
    /// All, in the order in which the tests run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on a command line and in [`VARIABLE`].
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str) -> Outcome<Self> {
        let found = Self::ALL.into_iter().find(|engine| engine.key() == name);
        found.ok_or(format!(
            "there is no engine \"{name}\": chromium, firefox or webkit"
        ))
    }

    /// The engines of a list such as "chromium,firefox", in their usual order.
    ///
    /// # Errors
    /// When one of the names is unknown, or there is none.
    pub fn list(names: &str) -> Outcome<Vec<Self>> {
        let named: Vec<Self> = names
            .split(',')
            .map(|name| Self::named(name.trim()))
            .collect::<Outcome<_>>()?;
        let all = Self::ALL.into_iter();
        Ok(all.filter(|engine| named.contains(engine)).collect())
    }

    /// The engine that [`VARIABLE`] asks for.
    ///
    /// # Errors
    /// When it names none that there is.
    pub fn chosen() -> Outcome<Self> {
        match env::var(VARIABLE) {
            Ok(name) => Self::named(&name).map_err(|why| format!("{VARIABLE}: {why}")),
            Err(_) => Ok(Self::Chromium),
        }
    }

    /// The browser's program: from `CHROME`, `FIREFOX` or `MINIBROWSER` if set, else where it
    /// usually is.
    #[must_use]
    pub fn program(self, path: &OsStr) -> Option<PathBuf> {
        match self {
            Self::Chromium => from("CHROME").or_else(|| {
                let names = [
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                ];
                on_path(&names, path)
            }),
            Self::Firefox => from("FIREFOX").or_else(|| on_path(&["firefox-esr", "firefox"], path)),
            Self::WebKit => from("MINIBROWSER")
                .or_else(|| on_path(&["MiniBrowser"], path))
                .or_else(mini_browser),
        }
    }

    /// Its driver: from `CHROMEDRIVER`, `GECKODRIVER` or `WEBKITWEBDRIVER` if set, else the one on
    /// PATH.
    #[must_use]
    pub fn driver(self, path: &OsStr) -> Option<PathBuf> {
        let (variable, name) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITWEBDRIVER", "WebKitWebDriver"),
        };
        from(variable).or_else(|| on_path(&[name], path))
    }

    /// The screen it draws on, if it needs one: WebKitGTK has no mode without. From `XVFB` if set.
    #[must_use]
    pub fn screen(self, path: &OsStr) -> Option<PathBuf> {
        (self == Self::WebKit).then(|| from("XVFB").or_else(|| on_path(&["Xvfb"], path)))?
    }

    /// Whether all that it takes to run it is on this machine.
    #[must_use]
    pub fn is_here(self, path: &OsStr) -> bool {
        let screened = self != Self::WebKit || self.screen(path).is_some();
        self.program(path).is_some() && self.driver(path).is_some() && screened
    }

    /// Debian's packages that hold it. Firefox's driver is in none.
    #[must_use]
    pub fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// How to get it without this program.
    #[must_use]
    pub fn by_hand(self) -> String {
        let how = match self {
            Self::Chromium => {
                "chromium and chromedriver of the same version, on PATH or in CHROME and \
                 CHROMEDRIVER: on Debian `apt-get install chromium chromium-driver`, elsewhere \
                 from googlechromelabs.github.io/chrome-for-testing"
            }
            Self::Firefox => {
                "firefox and geckodriver, on PATH or in FIREFOX and GECKODRIVER: on Debian \
                 `apt-get install firefox-esr`, elsewhere from mozilla.org; then `cargo install \
                 geckodriver --locked`"
            }
            Self::WebKit => {
                "WebKitGTK's MiniBrowser and WebKitWebDriver, and Xvfb, on PATH or in MINIBROWSER, \
                 WEBKITWEBDRIVER and XVFB: on Debian `apt-get install webkit2gtk-driver xvfb`; \
                 there is none for macOS or Windows"
            }
        };
        let rest: Vec<&str> = Self::ALL
            .into_iter()
            .filter(|&engine| engine != self)
            .map(Self::key)
            .collect();
        format!(
            "  {self}: {how}. To go on without it: cargo xtask test --engines {}",
            rest.join(",")
        )
    }
}

fn from(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn on_path(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    names
        .iter()
        .find_map(|name| run::find(OsStr::new(name), path))
}

/// WebKitGTK keeps its browser among its libraries: Debian below the machine's own folder, Fedora
/// in `libexec`.
fn mini_browser() -> Option<PathBuf> {
    let below = |folder: &Path| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .iter()
            .map(|version| folder.join(version).join("MiniBrowser"))
            .find(|file| file.is_file())
    };
    let mut folders = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    let machines = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    folders.extend(machines.map(|entry| entry.path()));
    folders.iter().find_map(|folder| below(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lists_of_engines() {
        assert_eq!(Engine::list("webkit"), Ok(vec![Engine::WebKit]));
        let two = Engine::list("firefox, chromium,firefox");
        assert_eq!(two, Ok(vec![Engine::Chromium, Engine::Firefox]));
        assert!(Engine::list("").is_err());
        assert!(Engine::list("chromium,opera").is_err());
    }

    #[test]
    fn says_how_to_go_on_without() {
        let told = Engine::WebKit.by_hand();
        assert!(told.ends_with("--engines chromium,firefox"), "{told}");
    }
}
