//! Journeys through the built page in real browsers: the verbs that the tests are written in.
//!
//! Each file in `tests/` has one browser and one server of `dist/`; its tests use them in turn,
//! each from a clean start ([`Page::open`]). The tests say what a visitor does and sees; how that
//! is asked of a browser stays in here.
//!
//! Which browser is said by the variable `LEVEL7_ENGINE`: `chromium` (if nothing is said),
//! `firefox` or `webkit`. `cargo xtask test` runs every file in all three, except those whose names
//! begin with `chromium_`: they need Chromium's own protocol, and say what for.
//!
//! `journeys` holds what is gone both on the page by itself and in a publisher's frame, and `released`
//! opens the release in these two ways.
//!
//! Pictures: `shots` says which there are and takes them, `golden` holds them against those that are
//! kept.
//!
//! Nothing is skipped: without a browser or a built page the tests fail and say what to run.

mod act;
mod axe;
mod browser;
mod chromium;
mod console;
mod driver;
pub mod embedded;
mod find;
mod firefox;
pub mod golden;
pub mod journeys;
mod measure;
mod page;
mod picture;
mod read_aloud;
pub mod reading;
pub mod released;
pub mod shots;
mod views;
mod walk;
mod webkit;

pub use act::keys;
pub use axe::Finding;
pub use console::Message;
pub use measure::Measure;
pub use page::{Options, Page, dist};
pub use walk::Stop;
pub use xtask::engine::Engine;
pub use xtask::site_server::Site;
