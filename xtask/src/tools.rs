//! The tools that the page and its tests need: which, in which version, and whether they are
//! here. Getting them is `install.rs`'s part.

use crate::{
    engine::Engine,
    run::{self, Outcome},
    web_servers, wordpress,
};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::PathBuf,
};

/// Trunk's version: from 0.22 a file's name and its integrity hash cannot fall out of step.
pub const TRUNK: &str = "0.22.1";
/// The version of npm's `binaryen`, which carries `wasm-opt`.
pub const BINARYEN: &str = "132.0.0";
/// The oldest `wasm-opt` that reads what today's compiler writes.
const OLDEST_WASM_OPT: u32 = 116;
/// The version of npm's `axe-core`.
pub const AXE: &str = "4.14.1";
/// The version of npm's `lighthouse`.
pub const LIGHTHOUSE: &str = "13.5.0";
/// The version of npm's `html-validate`.
pub const HTML_VALIDATE: &str = "11.18.0";
/// The version of Firefox's driver that we install; any on PATH will do.
pub const GECKODRIVER: &str = "0.37.1";

/// The version of cargo-deny that we install; any on PATH will do.
pub const DENY: &str = "0.20.2";

/// Something that has to be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Rust's standard library for WebAssembly.
    WasmTarget,
    /// The bundler.
    Trunk,
    /// Writes the JavaScript half of the program, in the version of the library in `Cargo.lock`.
    WasmBindgen,
    /// Makes the program smaller.
    WasmOpt,
    /// A browser and its driver, for the browser tests.
    Browser(Engine),
    /// rustfmt and Clippy, for the checks.
    Lints,
    /// Finds what keeps people out of a page.
    Axe,
    /// Marks a page in Chromium.
    Lighthouse,
    /// Knows the rules of HTML.
    HtmlValidate,
    /// Recalculates the workbooks that visitors take away.
    LibreOffice,
    /// Serves a release, with its module for brotli.
    Nginx,
    /// Serves a release.
    Apache,
    /// WordPress, with what it runs on.
    WordPress,
    /// Knows the licences and sources of what others wrote.
    Deny,
}

impl Tool {
    /// Debian's packages that hold it, if it is had from there and is no browser.
    #[must_use]
    pub fn packages(self) -> &'static [&'static str] {
        match self {
            Self::LibreOffice => &[LIBREOFFICE],
            Self::Nginx => web_servers::NGINX,
            Self::Apache => web_servers::APACHE,
            Self::WordPress => wordpress::PACKAGES,
            _ => &[],
        }
    }
}

/// Debian's package of LibreOffice's spreadsheets without its windows.
pub const LIBREOFFICE: &str = "libreoffice-calc-nogui";

/// What it takes to build the page.
pub const FOR_PAGE: &[Tool] = &[
    Tool::WasmTarget,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmOpt,
];
/// What it takes to publish the page: nothing is published whose parts were not looked through.
pub const FOR_RELEASE: &[Tool] = &[
    Tool::WasmTarget,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmOpt,
    Tool::Deny,
];
/// What it takes to build the page, check it and look at it in these engines.
#[must_use]
pub fn for_tests(engines: &[Engine]) -> Vec<Tool> {
    let mut needed = FOR_PAGE.to_vec();
    needed.extend([
        Tool::Lints,
        Tool::Axe,
        Tool::HtmlValidate,
        Tool::LibreOffice,
        Tool::Nginx,
        Tool::Apache,
    ]);
    if engines.contains(&Engine::Chromium) {
        needed.push(Tool::Lighthouse);
    }
    needed.extend(engines.iter().map(|&engine| Tool::Browser(engine)));
    needed
}

/// What it takes to build the page and have it marked.
pub const FOR_LIGHTHOUSE: &[Tool] = &[
    Tool::WasmTarget,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmOpt,
    Tool::Lighthouse,
    Tool::Browser(Engine::Chromium),
];

/// What it takes to time the model in a browser.
pub const FOR_BENCH: &[Tool] = &[
    Tool::WasmTarget,
    Tool::WasmBindgen,
    Tool::WasmOpt,
    Tool::Browser(Engine::Chromium),
];

/// The tools that were found, as a PATH for the programs that use them.
#[derive(Debug)]
pub struct Toolbox {
    /// PATH, with cargo's bin folder and our own in front.
    pub path: OsString,
}

/// Sees to it that the tools are here, installing what is missing if it may.
///
/// # Errors
/// Names each tool that is missing and how to get it by hand.
pub fn provide(needed: &[Tool], may_install: bool) -> Outcome<Toolbox> {
    let path = search_path()?;
    let mut missing: Vec<Tool> = Vec::new();
    for &tool in needed {
        if !is_here(tool, &path)? {
            missing.push(tool);
        }
    }
    if missing.is_empty() {
        return Ok(Toolbox { path });
    }
    if !may_install {
        let by_hand: Vec<String> = missing.iter().map(|&tool| by_hand(tool)).collect();
        return Err(format!("missing:\n{}", by_hand.join("\n")));
    }
    crate::install::install(&missing, &path)?;
    let path = search_path()?;
    for tool in missing {
        if !is_here(tool, &path)? {
            return Err(format!(
                "still missing after installing:\n{}",
                by_hand(tool)
            ));
        }
    }
    Ok(Toolbox { path })
}

/// Whether a tool is on the machine in a version that will do.
fn is_here(tool: Tool, path: &OsStr) -> Outcome<bool> {
    Ok(match tool {
        Tool::WasmTarget => {
            let mut rustc = run::program("rustc", path);
            let sysroot = run::quietly(rustc.args(["--print", "sysroot"]))?;
            PathBuf::from(sysroot.trim())
                .join("lib/rustlib/wasm32-unknown-unknown/lib")
                .is_dir()
        }
        Tool::Trunk => version("trunk", path).as_deref() == Some(TRUNK),
        Tool::WasmBindgen => version("wasm-bindgen", path) == Some(wasm_bindgen()?),
        Tool::WasmOpt => {
            // Ours is in front on PATH, and starting it just to hear its version takes half a
            // second.
            from_npm("binaryen", BINARYEN)?
                || version("wasm-opt", path)
                    .and_then(|version| version.parse().ok())
                    .is_some_and(|version: u32| version >= OLDEST_WASM_OPT)
        }
        Tool::Browser(engine) => engine.is_here(path),
        Tool::LibreOffice => ["soffice", "libreoffice"]
            .iter()
            .any(|name| run::find(OsStr::new(name), path).is_some()),
        Tool::Nginx => web_servers::nginx(path)
            .and(web_servers::nginx_brotli())
            .is_some(),
        Tool::Apache => web_servers::apache(path)
            .and(web_servers::apache_modules())
            .is_some(),
        Tool::WordPress => wordpress::is_here(path),
        Tool::Deny => run::find(OsStr::new("cargo-deny"), path).is_some(),
        Tool::Lints => {
            version("rustfmt", path).is_some() && version("cargo-clippy", path).is_some()
        }
        Tool::Lighthouse => from_npm("lighthouse", LIGHTHOUSE)?,
        Tool::Axe => from_npm("axe-core", AXE)?,
        Tool::HtmlValidate => from_npm("html-validate", HTML_VALIDATE)?,
    })
}

/// Whether a package of npm is in our folder in this version.
fn from_npm(name: &str, version: &str) -> Outcome<bool> {
    let about = our_folder()?
        .join("node_modules")
        .join(name)
        .join("package.json");
    let about = fs::read_to_string(about).unwrap_or_default();
    Ok(about.contains(&format!("\"version\": \"{version}\"")))
}

/// axe-core: one file, to be put into a page.
///
/// # Errors
/// When the user has no folder of their own.
pub fn axe() -> Outcome<PathBuf> {
    Ok(our_folder()?.join("node_modules/axe-core/axe.min.js"))
}

/// The version a program on PATH gives itself: the first word with a digit in front.
fn version(name: &str, path: &OsStr) -> Option<String> {
    run::find(OsStr::new(name), path)?;
    let said = run::quietly(run::program(name, path).arg("--version")).ok()?;
    said.split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
}

/// The version of the library `wasm-bindgen` in `Cargo.lock`; its tool must be of the same.
pub fn wasm_bindgen() -> Outcome<String> {
    let lock = fs::read_to_string(run::root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen".into())
}

fn locked_version(lock: &str, name: &str) -> Option<String> {
    let start = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != start).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

/// The folder for tools that cargo does not install. It outlives a checkout.
///
/// # Errors
/// When the user has no folder of their own.
pub fn our_folder() -> Outcome<PathBuf> {
    let data = env::var_os("XDG_DATA_HOME")
        .or_else(|| env::var_os("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".local/share")));
    Ok(data
        .ok_or("neither XDG_DATA_HOME nor HOME is set")?
        .join("level7-tools"))
}

/// Where cargo puts the programs it installs.
fn cargo_bin() -> Option<PathBuf> {
    let root = env::var_os("CARGO_INSTALL_ROOT").or_else(|| env::var_os("CARGO_HOME"));
    let root = root
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")));
    Some(root?.join("bin"))
}

fn search_path() -> Outcome<OsString> {
    let theirs = env::var_os("PATH").unwrap_or_default();
    let mut folders = vec![our_folder()?.join("node_modules/.bin")];
    folders.extend(cargo_bin());
    folders.extend(env::split_paths(&theirs));
    env::join_paths(folders).map_err(|error| format!("PATH cannot be extended: {error}"))
}

fn by_npm(name: &str, version: &str) -> String {
    let folder =
        our_folder().map_or_else(|_| "FOLDER".into(), |folder| folder.display().to_string());
    format!("  {name} {version}: npm install --prefix {folder} {name}@{version}")
}

/// How to get a tool without this program.
pub fn by_hand(tool: Tool) -> String {
    match tool {
        Tool::WasmTarget => {
            "  Rust's WebAssembly target: rustup target add wasm32-unknown-unknown".into()
        }
        Tool::Trunk => format!(
            "  Trunk {TRUNK}: cargo install trunk --version {TRUNK} --locked --ignore-rust-version \
             (or its release from github.com/trunk-rs/trunk)"
        ),
        Tool::WasmBindgen => format!(
            "  wasm-bindgen {0}: cargo install wasm-bindgen-cli --version {0}",
            wasm_bindgen().unwrap_or_else(|_| "of Cargo.lock".into())
        ),
        Tool::WasmOpt => format!(
            "  wasm-opt {OLDEST_WASM_OPT} or later: npm install --global binaryen@{BINARYEN}, or \
             your system's package `binaryen`"
        ),
        Tool::Lints => "  rustfmt and Clippy: rustup component add rustfmt clippy".into(),
        Tool::Lighthouse => by_npm("lighthouse", LIGHTHOUSE),
        Tool::Axe => by_npm("axe-core", AXE),
        Tool::HtmlValidate => by_npm("html-validate", HTML_VALIDATE),
        Tool::Browser(engine) => engine.by_hand(),
        Tool::Nginx => format!(
            "  nginx and its module ngx_http_brotli_static: on Debian `apt-get install {}`, \
             elsewhere in NGINX and NGINX_BROTLI",
            web_servers::NGINX.join(" ")
        ),
        Tool::Apache => format!(
            "  Apache: on Debian `apt-get install {}`, elsewhere in APACHE and APACHE_MODULES",
            web_servers::APACHE.join(" ")
        ),
        Tool::WordPress => wordpress::by_hand(),
        Tool::Deny => format!("  cargo-deny: cargo install cargo-deny --version {DENY} --locked"),
        Tool::LibreOffice => format!(
            "  LibreOffice: on Debian `apt-get install {LIBREOFFICE}`, elsewhere from libreoffice.org"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(lock, "nothing"), None);
    }

    #[test]
    fn finds_the_version_in_our_own_lock() {
        let version = wasm_bindgen().expect("Cargo.lock names wasm-bindgen");
        assert!(version.starts_with("0.2."), "{version}");
    }
}
