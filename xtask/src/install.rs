//! Getting the tools that are missing, each with one line that says what, why and how long.
//!
//! What cargo builds and what others download happen side by side; meanwhile our own program is
//! compiled, so that the build afterwards has little left to do.

use crate::{
    engine::Engine,
    run::{self, Outcome},
    tools::{self, AXE, BINARYEN, DENY, GECKODRIVER, HTML_VALIDATE, LIGHTHOUSE, TRUNK, Tool},
};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    thread,
};

/// Installs the tools given.
///
/// # Errors
/// The first failure of each kind, with how to get the tool by hand.
pub fn install(missing: &[Tool], path: &OsStr) -> Outcome {
    let has = |tool| missing.contains(&tool);
    let mut browsers = Engine::ALL.to_vec();
    browsers.retain(|&engine| has(Tool::Browser(engine)));
    if has(Tool::WasmTarget) {
        say("Rust's WebAssembly target (the page's program is compiled for it): a few seconds");
        let mut rustup = run::program("rustup", path);
        attempt(
            Tool::WasmTarget,
            rustup.args(["target", "add", "wasm32-unknown-unknown"]),
        )?;
    }
    if has(Tool::Lints) {
        say("rustfmt and Clippy (the checks call them): a few seconds");
        let mut rustup = run::program("rustup", path);
        attempt(
            Tool::Lints,
            rustup.args(["component", "add", "rustfmt", "clippy"]),
        )?;
    }
    thread::scope(|scope| {
        let built = scope.spawn(|| {
            if has(Tool::WasmBindgen) {
                build_wasm_bindgen(path)?;
            }
            if has(Tool::Trunk) {
                build_trunk(path)?;
            }
            if has(Tool::Browser(Engine::Firefox)) && Engine::Firefox.driver(path).is_none() {
                build_geckodriver(path)?;
            }
            if has(Tool::Deny) {
                build_deny(path)?;
            }
            Ok(())
        });
        let fetched = scope.spawn(|| {
            let outcomes = [
                has(Tool::WasmOpt).then(|| {
                    say("wasm-opt (makes the program smaller), with npm: about 10 seconds");
                    fetch_from_npm(Tool::WasmOpt, &format!("binaryen@{BINARYEN}"), path)
                }),
                has(Tool::Axe).then(|| {
                    say("axe-core (finds what keeps people out), with npm: a few seconds");
                    fetch_from_npm(Tool::Axe, &format!("axe-core@{AXE}"), path)
                }),
                has(Tool::HtmlValidate).then(|| {
                    say("html-validate (knows the rules of HTML), with npm: about 10 seconds");
                    let package = format!("html-validate@{HTML_VALIDATE}");
                    fetch_from_npm(Tool::HtmlValidate, &package, path)
                }),
                has(Tool::Lighthouse).then(|| {
                    say("Lighthouse (marks the page), with npm: about half a minute, 180 MB");
                    fetch_from_npm(Tool::Lighthouse, &format!("lighthouse@{LIGHTHOUSE}"), path)
                }),
                Some(fetch_packages(&browsers, missing, path)),
            ];
            if has(Tool::Trunk) {
                compile_ahead(path);
            }
            outcomes.into_iter().flatten().collect::<Outcome>()
        });
        let ended = |outcome: thread::Result<Outcome>| {
            outcome.unwrap_or_else(|_| Err("the installation stopped short".into()))
        };
        let outcomes = [ended(built.join()), ended(fetched.join())];
        outcomes.into_iter().collect::<Outcome>()
    })?;
    // Only its makings; a failure to tidy up is no failure.
    let _ = fs::remove_dir_all(build_folder()?);
    Ok(())
}

fn say(what: &str) {
    println!("Installing {what}.");
}

fn attempt(tool: Tool, command: &mut std::process::Command) -> Outcome {
    run::quietly(command)
        .map(|_| ())
        .map_err(|why| format!("{why}\nTo get it by hand:\n{}", tools::by_hand(tool)))
}

/// Where cargo compiles the tools. Shared, so that what they have in common is compiled once.
fn build_folder() -> Outcome<PathBuf> {
    Ok(tools::our_folder()?.join("build"))
}

fn build_wasm_bindgen(path: &OsStr) -> Outcome {
    let version = tools::wasm_bindgen()?;
    say(&format!(
        "wasm-bindgen {version} (joins the program to JavaScript): about 3 minutes, or seconds \
         with cargo-binstall"
    ));
    if binstall(&format!("wasm-bindgen-cli@{version}"), path) {
        return Ok(());
    }
    // Not --locked: its lock file names a package version that can no longer be had.
    let mut cargo = cargo_install(path)?;
    cargo.args([
        "wasm-bindgen-cli",
        "--version",
        &version,
        "--no-default-features",
    ]);
    attempt(Tool::WasmBindgen, &mut cargo)
}

fn build_trunk(path: &OsStr) -> Outcome {
    say(&format!(
        "Trunk {TRUNK} (bundles the page): about 6 minutes, or seconds with cargo-binstall"
    ));
    if binstall(&format!("trunk@{TRUNK}"), path) {
        return Ok(());
    }
    // It asks for a newer compiler than it needs.
    let wanted = ["trunk", "--version", TRUNK, "--ignore-rust-version"];
    let features = ["--no-default-features", "--features", "rustls"];
    let mut locked = cargo_install(path)?;
    locked.args(wanted).args(features).arg("--locked");
    if run::quietly(&mut locked).is_ok() {
        return Ok(());
    }
    let mut cargo = cargo_install(path)?;
    attempt(Tool::Trunk, cargo.args(wanted).args(features))
}

fn build_geckodriver(path: &OsStr) -> Outcome {
    say(&format!(
        "geckodriver {GECKODRIVER} (drives Firefox in the browser tests): about 3 minutes, or \
         seconds with cargo-binstall"
    ));
    if binstall(&format!("geckodriver@{GECKODRIVER}"), path) {
        return Ok(());
    }
    let mut cargo = cargo_install(path)?;
    cargo.args(["geckodriver", "--version", GECKODRIVER, "--locked"]);
    attempt(Tool::Browser(Engine::Firefox), &mut cargo)
}

fn build_deny(path: &OsStr) -> Outcome {
    say(&format!(
        "cargo-deny {DENY} (knows the licences and sources of what others wrote): about 2 minutes, \
         or seconds with cargo-binstall"
    ));
    if binstall(&format!("cargo-deny@{DENY}"), path) {
        return Ok(());
    }
    let mut cargo = cargo_install(path)?;
    cargo.args(["cargo-deny", "--version", DENY, "--locked"]);
    attempt(Tool::Deny, &mut cargo)
}

/// `cargo install`, set to compile fast: the tools' own release settings take half an hour.
fn cargo_install(path: &OsStr) -> Outcome<std::process::Command> {
    let folder = build_folder()?;
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut cargo = run::cargo(path);
    cargo
        .args(["install", "--quiet"])
        // Away from this repository's settings.
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS");
    Ok(cargo)
}

/// Gets a ready-made program, if cargo-binstall is here and finds one.
fn binstall(package: &str, path: &OsStr) -> bool {
    run::find(OsStr::new("cargo-binstall"), path).is_some_and(|program| {
        let mut binstall = run::program(program, path);
        let quiet = ["--no-confirm", "--log-level", "warn"];
        let ready_made = ["--disable-strategies", "compile"];
        run::quietly(binstall.args(quiet).args(ready_made).arg(package)).is_ok()
    })
}

/// Gets a package into our folder, where its programs are on PATH.
fn fetch_from_npm(tool: Tool, package: &str, path: &OsStr) -> Outcome {
    let folder = tools::our_folder()?;
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut npm = run::program("npm", path);
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
    ])
    .arg(&folder)
    .arg(package)
    .current_dir(&folder);
    attempt(tool, &mut npm)
}

/// Installs what is missing and Debian has: browsers, each with its driver if there is a package of
/// it, LibreOffice and web servers.
fn fetch_packages(browsers: &[Engine], missing: &[Tool], path: &OsStr) -> Outcome {
    let mut packages = Vec::new();
    for engine in browsers {
        // Where only Firefox's driver is missing there is nothing to fetch.
        if *engine != Engine::Firefox || engine.program(path).is_none() {
            packages.extend(engine.packages());
        }
    }
    let others = missing.iter().filter(|tool| !tool.packages().is_empty());
    packages.extend(others.clone().flat_map(|tool| tool.packages()));
    if packages.is_empty() {
        return Ok(());
    }
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let debian = release.lines().any(|line| line == "ID=debian");
    let root = run::quietly(run::program("id", path).arg("-u")).is_ok_and(|id| id.trim() == "0");
    let by_hand: Vec<String> = browsers
        .iter()
        .map(|engine| engine.by_hand())
        .chain(others.map(|&tool| tools::by_hand(tool)))
        .collect();
    let by_hand = by_hand.join("\n");
    if !debian || !root || !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!(
            "browsers, LibreOffice, web servers and WordPress are only installed for root on Debian:\n{by_hand}"
        ));
    }
    say(&format!(
        "{} (the tests use them), with apt-get: a minute or two",
        packages.join(", ")
    ));
    let apt = |words: &[&str]| {
        let mut apt = run::program("apt-get", path);
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            // A web server is installed here, and not started.
            .env("RUNLEVEL", "1")
            .arg("-qq")
            .args(words);
        run::quietly(&mut apt)
            .map(|_| ())
            .map_err(|why| format!("{why}\nTo get them by hand:\n{by_hand}"))
    };
    apt(&["update"])?;
    let install = [&["install", "-y"], packages.as_slice()].concat();
    apt(&install)
}

/// Compiles our own programs while Trunk is still being built: two cores are rarely both busy.
/// Whether they compile is told by the build proper.
fn compile_ahead(path: &OsStr) {
    let page = "build --quiet --release --target wasm32-unknown-unknown --bin app --features web";
    // As the hook in Trunk.toml does.
    let hook = "build --quiet --profile test --features prerender --bin prerender";
    for arguments in [page, hook] {
        let mut cargo = run::cargo(path);
        let _ = run::quietly(cargo.args(arguments.split(' ')));
    }
}
