//! `serve`: the page as it ships, on this machine, built again when a source changes.

use crate::{
    dist,
    run::{self, Outcome},
    site_server::Site,
    tools::Toolbox,
};
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

/// What the page is made of, below the repository's root.
const SOURCES: &[&str] = &[
    "src",
    "calculation",
    "styles",
    "web",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// Builds, serves and watches until stopped.
///
/// # Errors
/// When the first build fails or no port can be had. Later builds only say that they failed.
pub fn serve(tools: &Toolbox, port: u16) -> Outcome {
    let mut seen = latest_change();
    println!("Building the page.");
    dist::build(tools)?;
    let site = Site::start(dist::folder(), port).map_err(|error| {
        format!(
            "no port from {port} to {}: {error}",
            port.saturating_add(19)
        )
    })?;
    println!(
        "Serving {} (stop with Ctrl-C; a change to a source builds it again).",
        site.url()
    );
    loop {
        thread::sleep(Duration::from_secs(1));
        let now = latest_change();
        if now != seen {
            seen = now;
            println!("A source has changed: building again.");
            match dist::build(tools) {
                Ok(()) => println!("Built; reload {}.", site.url()),
                Err(why) => eprintln!("{why}; the page served is as it was."),
            }
        }
    }
}

/// When the sources last changed, and how many there are: deleting one counts too.
fn latest_change() -> (Option<SystemTime>, usize) {
    let mut waiting: Vec<PathBuf> = SOURCES.iter().map(|name| run::root().join(name)).collect();
    let mut latest = None;
    let mut files = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(entries(&path));
        } else if let Ok(about) = fs::metadata(&path) {
            files += 1;
            latest = latest.max(about.modified().ok());
        }
    }
    (latest, files)
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path())
}
