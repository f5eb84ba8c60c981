//! Whether an element has scrolled away, or comes near.

use super::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys,
};

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
    let found = document()?.get_element_by_id(id)?;
    let told =
        move |entry: &IntersectionObserverEntry| say(entry.intersection_ratio() >= ALL_OF_IT);
    observe(&found, ABOVE, ALL_OF_IT, told)
}

/// The window and as much again below it.
const NEAR: &str = "0px 0px 100% 0px";

/// Says so whenever an element comes into the window, or almost.
pub(super) fn watch_near(element: &Element, say: impl Fn() + 'static) -> Option<Watch> {
    observe(element, NEAR, 0.0, move |entry| {
        if entry.is_intersecting() {
            say();
        }
    })
}

fn observe(
    element: &Element,
    margin: &str,
    threshold: f64,
    tell: impl Fn(&IntersectionObserverEntry) + 'static,
) -> Option<Watch> {
    let told = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            tell(&entry);
        }
    });
    let how = IntersectionObserverInit::new();
    // The frame's own window: without it no margin counts in a frame from elsewhere.
    js_sys::Reflect::set(&how, &"root".into(), &document()?.into()).ok()?;
    how.set_root_margin(margin);
    how.set_threshold(&threshold.into());
    let observer =
        IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &how).ok()?;
    observer.observe(element);
    Some(Watch {
        observer,
        _told: told,
    })
}
