//! What the visitor has saved in this browser. Nothing is read or written here unless the visitor
//! asks for it, and nothing at all where the page stands in another one.

use crate::order;
use crate::report::saved::{MOST, PREFIX, Saved};
use gloo::events::EventListener;
use web_sys::{Storage, window};

/// What is saved, oldest first; `None` where the browser keeps nothing for us.
pub(in crate::ui) fn all() -> Option<Vec<Saved>> {
    let store = store()?;
    let count = store.length().ok()?;
    let mut all: Vec<Saved> = (0..count)
        .filter_map(|at| store.key(at).ok()?)
        .filter(|key| key.starts_with(PREFIX))
        .filter_map(|key| Saved::read(&key, &store.get_item(&key).ok()??))
        .take(MOST)
        .collect();
    order::sort_by(&mut all, Ord::cmp);
    Some(all)
}

/// Saves under a key of its own, so that what another tab saves stays; whether there was room.
pub(in crate::ui) fn put(saved: &Saved) -> bool {
    store().is_some_and(|store| store.set_item(&saved.key, &saved.value()).is_ok())
}

/// Removes what is saved under a key.
pub(in crate::ui) fn remove(key: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(key);
    }
}

/// An entry under a key that nothing else has.
pub(in crate::ui) fn entry(name: &str, link: String) -> Saved {
    let luck = js_sys::Math::random() * f64::from(u32::MAX);
    Saved::new(name, link, js_sys::Date::now() as u64, luck as u32)
}

/// Calls `done` when another tab has saved or removed something, until what is returned is dropped.
pub(in crate::ui) fn on_change(done: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    let listener = EventListener::new(&window, "storage", move |_| done());
    Some(listener)
}

/// The browser's store, where it lets us have it: asking for it may be refused already.
fn store() -> Option<Storage> {
    if super::is_framed() {
        return None;
    }
    window()?.local_storage().ok()?
}
