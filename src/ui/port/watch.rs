//! Whether an element has scrolled away.

use super::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys};

/// Watches an element until it is dropped.
pub(in crate::ui) struct Watch {
    observer: IntersectionObserver,
    /// What the observer calls.
    _told: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What is above the window, without end, and nothing of what is in it.
const ABOVE: &str = "10000000px 0px -100% 0px";
/// So much of an element must be there for all of it to be, whatever is rounded.
const ALL_OF_IT: f64 = 0.99;

/// Says whether an element has scrolled away above the window, now and whenever that changes, by a
/// leap over it too. Nothing where the browser cannot tell.
pub(in crate::ui) fn watch(id: &str, say: impl Fn(bool) + 'static) -> Option<Watch> {
    let document = document()?;
    let found = document.get_element_by_id(id)?;
    let told = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            say(entry.intersection_ratio() >= ALL_OF_IT);
        }
    });
    let how = IntersectionObserverInit::new();
    // The frame's own window: without it no margin counts in a frame from elsewhere.
    js_sys::Reflect::set(&how, &"root".into(), &document).ok()?;
    how.set_root_margin(ABOVE);
    how.set_threshold(&ALL_OF_IT.into());
    let observer =
        IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &how).ok()?;
    observer.observe(&found);
    Some(Watch {
        observer,
        _told: told,
    })
}
