//! The calculator as it stands in a page before any script runs, rendered once for each test file.

use std::sync::OnceLock;

/// The calculator with every view as HTML.
pub(crate) fn html() -> &'static str {
    static HTML: OnceLock<String> = OnceLock::new();
    HTML.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        tokio::task::LocalSet::new()
            .block_on(&runtime, level7::ui::prerender(level7::ui::Size::Full))
    })
}
