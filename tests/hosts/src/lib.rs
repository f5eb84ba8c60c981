//! A release of the built page, and web servers that serve it with the files that it ships for them.

mod server;

pub use server::{Server, apache, nginx};

use std::{
    ffi::OsStr,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};
use xtask::{
    check_host::{self, Findings},
    dist,
    release::{self, Effort, Order, Origin},
    run::{self, Outcome},
    tools::{self, Toolbox},
};

/// A release for a port of this machine. One server at a time serves it there, because the origin
/// stands in its pages.
#[derive(Debug)]
pub struct Release {
    folder: PathBuf,
    port: u16,
}

impl Release {
    /// The release of the page in `dist/`, made once, for whoever holds it.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn get() -> MutexGuard<'static, Self> {
        static MADE: OnceLock<Mutex<Release>> = OnceLock::new();
        let made = MADE.get_or_init(|| {
            // One for all runs: each replaces the one before.
            let made = Self::make(&run::root().join("target/hosts-tests"), None);
            Mutex::new(made.expect("a release of the built page"))
        });
        made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A release in a folder, with the files of an earlier one that are kept.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(folder: &Path, keep: Option<&Path>) -> Outcome<Self> {
        let port = free_port()?;
        let order = Order {
            origin: Origin::here(port),
            keep: keep.map(Path::to_path_buf),
            out: folder.to_path_buf(),
        };
        release::make(&toolbox()?, &dist::folder(), &order, Effort::Quick)?;
        Ok(Self {
            folder: folder.to_path_buf(),
            port,
        })
    }

    /// The folder that it is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder that is served.
    #[must_use]
    pub fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// The port for which it was made.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where it is to live.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin::here(self.port)
    }

    /// What a check of whoever serves it finds.
    ///
    /// # Errors
    /// When nobody serves it.
    pub fn check(&self) -> Outcome<Findings> {
        check_host::check(&toolbox()?, &self.origin())
    }
}

/// The tools, as they are.
///
/// # Errors
/// When the user has no folder for them.
pub fn toolbox() -> Outcome<Toolbox> {
    tools::provide(&[], false)
}

fn free_port() -> Outcome<u16> {
    let told = |error: std::io::Error| format!("no port: {error}");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(told)?;
    Ok(listener.local_addr().map_err(told)?.port())
}

/// A program that the tests need, or what to do to have it.
fn needed<T>(found: Option<T>, tool: tools::Tool) -> Outcome<T> {
    found.ok_or_else(|| format!("missing:\n{}", tools::by_hand(tool)))
}

/// PATH.
fn path() -> Outcome<impl AsRef<OsStr>> {
    Ok(toolbox()?.path)
}
