//! Journeys through the built page in a real browser: the verbs that the tests are written in.
//!
//! Each file in `tests/` has one browser and one server of `dist/`; its tests use them in turn,
//! each from a clean start ([`Page::open`]). The tests say what a visitor does and sees; how that
//! is asked of a browser stays in here.
//!
//! Nothing is skipped: without a browser or a built page the tests fail and say what to run.

mod act;
mod browser;
mod find;
mod page;

pub use act::keys;
pub use browser::Message;
pub use page::{Options, Page, dist};
pub use xtask::site_server::Site;
