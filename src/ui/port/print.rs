//! Paper: all of the page, or what stands in the document for one sheet.

use super::document;
use gloo::events::EventListener;
use web_sys::{Element, window};

/// What the style sheet for paper looks for to leave out all but the one sheet.
const ALONE: &str = "data-one-page";

/// Prints the page.
pub(in crate::ui) fn all() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Prints the one sheet alone.
pub(in crate::ui) fn alone() {
    if let Some(root) = root() {
        let _ = root.set_attribute(ALONE, "");
    }
    all();
}

/// Calls `done` when the sheet has been printed, or nobody wanted it after all; until what is
/// returned is dropped. The page is then whole again.
pub(in crate::ui) fn afterwards(done: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    let listener = EventListener::new(&window, "afterprint", move |_| {
        if let Some(root) = root() {
            let _ = root.remove_attribute(ALONE);
        }
        done();
    });
    Some(listener)
}

/// Where the one sheet stands.
pub(in crate::ui) fn body() -> Option<Element> {
    Some(document()?.body()?.into())
}

fn root() -> Option<Element> {
    document()?.document_element()
}
