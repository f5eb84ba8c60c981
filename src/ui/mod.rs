//! The browser: the only folder that knows Yew and the web.

/// Starts the calculator in the page.
pub fn start() {}
