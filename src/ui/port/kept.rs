//! Where a visitor is in the page: the focus and the caret, open disclosures, how far the page is
//! scrolled. Drawing undoes it where it puts something new in the place of what stood.

use super::{all, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement};

/// Where a visitor is in the page.
#[derive(Clone, PartialEq, Default, Debug)]
pub(in crate::ui) struct Kept {
    focus: Option<Focus>,
    open: Vec<String>,
    scroll: (f64, f64),
}

#[derive(Clone, PartialEq, Debug)]
struct Focus {
    id: String,
    /// Its place among all that can have the focus, for what has no id.
    place: usize,
    selection: Option<(u32, u32)>,
}

const FOCUSABLE: &str = "a[href], button, input, select, summary, [tabindex]";

impl Kept {
    /// Reads it off the page.
    pub(in crate::ui) fn read(mount: &Element) -> Self {
        Self {
            focus: focused(mount),
            open: all::<HtmlDetailsElement>(mount, "details[open][id]")
                .map(|details| details.id())
                .collect(),
            scroll: web_sys::window().map_or((0.0, 0.0), |window| {
                (
                    window.scroll_x().unwrap_or(0.0),
                    window.scroll_y().unwrap_or(0.0),
                )
            }),
        }
    }

    /// Puts back what drawing has undone: open disclosures, focus and caret, scroll position.
    pub(in crate::ui) fn restore(&self) {
        let Some(document) = document() else { return };
        for id in &self.open {
            let found = document.get_element_by_id(id);
            if let Some(details) = found.and_then(|found| found.dyn_into().ok()) {
                HtmlDetailsElement::set_open(&details, true);
            }
        }
        if let Some(focus) = &self.focus {
            let found = if focus.id.is_empty() {
                super::mount().and_then(|mount| all(&mount, FOCUSABLE).nth(focus.place))
            } else {
                document.get_element_by_id(&focus.id)
            };
            // Where it was not lost somebody may have gone on.
            let body = document.body().map(Element::from);
            let found = found.filter(|_| document.active_element() == body);
            if let Some(found) = found {
                super::focus(&found);
                let input = found.dyn_into::<HtmlInputElement>().ok();
                if let (Some(input), Some((from, to))) = (input, focus.selection) {
                    // A checkbox has no caret and says so.
                    let _ = input.set_selection_range(from, to);
                }
            }
        }
        if let Some(window) = web_sys::window() {
            let now = (window.scroll_x(), window.scroll_y());
            if now != (Ok(self.scroll.0), Ok(self.scroll.1)) {
                window.scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
            }
        }
    }
}

fn focused(mount: &Element) -> Option<Focus> {
    let active = document()?.active_element()?;
    let place = all::<Element>(mount, FOCUSABLE).position(|one| one == active)?;
    let selection = active.dyn_ref::<HtmlInputElement>().and_then(|input| {
        let from = input.selection_start().ok()??;
        Some((from, input.selection_end().ok()??))
    });
    Some(Focus {
        id: active.id(),
        place,
        selection,
    })
}
