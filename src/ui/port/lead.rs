//! Where a link leads, and arriving there.

use super::{document, focus, mount};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDetailsElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The id that a click leads to: that of an element of the calculator, or of one that is still to be
/// drawn, if it is on a link to one and asks for nothing else, such as a page of its own.
pub(in crate::ui) fn link_within(event: &MouseEvent) -> Option<String> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if elsewhere || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a[href^='#']").ok()??;
    let id = link.get_attribute("href")?.split_off(1);
    match document()?.get_element_by_id(&id) {
        Some(found) => mount()?.contains(Some(&found)).then_some(id),
        None => Some(id),
    }
}

/// Whether there is an element with this id.
pub(in crate::ui) fn is_there(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// The id of the view that an element is, or stands in.
pub(in crate::ui) fn view_about(id: &str) -> Option<String> {
    let found = document()?.get_element_by_id(id)?;
    Some(found.closest(".view").ok()??.id())
}

/// Moves the focus to an element by id, opens what is folded about it, and scrolls no further than
/// it takes to see it.
pub(in crate::ui) fn arrive(id: &str) {
    let Some(found) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let mut about = found.closest("details").ok().flatten();
    while let Some(details) = about {
        about = details
            .parent_element()
            .and_then(|parent| parent.closest("details").ok().flatten());
        if let Some(details) = details.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
    }
    focus(&found);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    found.scroll_into_view_with_scroll_into_view_options(&options);
}
