//! The address of the page and the fragment in it, which no browser sends to any server.

use gloo::events::EventListener;
use web_sys::{Element, window};

/// What stands after the `#` of the address, with it; empty where there is nothing.
pub(in crate::ui) fn fragment() -> String {
    let location = window().map(|window| window.location());
    location
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// The query of the address, with its `?`; empty where there is none.
pub(super) fn query() -> String {
    let location = window().map(|window| window.location());
    location
        .and_then(|location| location.search().ok())
        .unwrap_or_default()
}

/// The address of the page with another fragment.
pub(in crate::ui) fn with_fragment(fragment: &str) -> String {
    let address = super::address();
    let page = address.split('#').next().unwrap_or_default();
    [page, "#", fragment].concat()
}

/// Calls `done` whenever the fragment changes, until what is returned is dropped.
pub(in crate::ui) fn on_fragment(done: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    let listener = EventListener::new(&window, "hashchange", move |_| done());
    Some(listener)
}

/// Whether the page stands in another one.
pub(in crate::ui) fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Shows what was hidden while a link was being read: the boot script sees to it that nobody takes
/// an ordinary visitor's answer for that of the link.
pub(in crate::ui) fn link_is_read(mount: &Element) {
    // It is not there where there was no link.
    let _ = mount.remove_attribute("data-link");
}
