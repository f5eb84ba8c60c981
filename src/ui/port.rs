//! Every call to the browser itself: what stood in the page before, the focus, events.

use super::claim::{Asked, CLAIM, Change};
use super::state::Action;
use crate::scenario::{Key, Preset, Shape, table};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlOptionElement,
    HtmlSelectElement, InputEvent,
};

/// The name of the control that starts from an ordinary visitor.
pub(super) const PRESET: &str = "preset";

/// The id of what the answer says of twenty futures.
pub(super) const IN_TWENTY: &str = "l7-in-twenty";

/// The id of the section of futures.
pub(super) const FUTURES: &str = "l7-futures";
/// The name of the box with the time by which it is to be paid back.
pub(super) const PAID_BACK_BY: &str = "paid_back_by";

/// Milliseconds since some moment; 0 where nobody counts them.
pub(super) fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}

/// The id of what has the focus; empty for nothing, or for what has none.
pub(super) fn focused_id() -> String {
    let active = document().and_then(|document| document.active_element());
    active.map_or_else(String::new, |active| active.id())
}

/// Whether a disclosure stands open.
pub(super) fn is_open(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    found.is_some_and(|found| found.has_attribute("open"))
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the calculator draws in.
pub(super) fn mount() -> Option<Element> {
    document()?.get_element_by_id("level7")
}

/// What the visitor did in the prerendered page before the program came.
#[derive(Clone, PartialEq, Default, Debug)]
pub(super) struct Before {
    /// What was typed, ticked and chosen.
    pub(super) actions: Vec<Action>,
    focus: Option<Focus>,
    open: Vec<String>,
    /// The section of futures as it stood, until the program has simulated its own.
    pub(super) futures: Option<Element>,
    /// What the answer said of its futures.
    pub(super) in_twenty: String,
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

impl Before {
    /// Reads it off the page.
    pub(super) fn read(mount: &Element) -> Self {
        Self {
            actions: actions(mount),
            focus: focused(mount),
            open: all::<HtmlDetailsElement>(mount, "details[open][id]")
                .map(|details| details.id())
                .collect(),
            in_twenty: document()
                .and_then(|document| document.get_element_by_id(IN_TWENTY))
                .and_then(|found| found.text_content())
                .unwrap_or_default(),
            futures: document().and_then(|document| document.get_element_by_id(FUTURES)),
            scroll: web_sys::window().map_or((0.0, 0.0), |window| {
                (
                    window.scroll_x().unwrap_or(0.0),
                    window.scroll_y().unwrap_or(0.0),
                )
            }),
        }
    }

    /// Puts back what drawing has undone: open disclosures, focus and caret, scroll position.
    pub(super) fn restore(&self) {
        let Some(document) = document() else { return };
        for id in &self.open {
            let found = document.get_element_by_id(id);
            if let Some(details) = found.and_then(|found| found.dyn_into().ok()) {
                HtmlDetailsElement::set_open(&details, true);
            }
        }
        if let Some(focus) = &self.focus {
            let found = if focus.id.is_empty() {
                mount().and_then(|mount| all(&mount, FOCUSABLE).nth(focus.place))
            } else {
                document.get_element_by_id(&focus.id)
            };
            if let Some(found) = found {
                self::focus(&found);
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

/// The elements of one kind that a selector finds.
fn all<T: JsCast>(root: &Element, selector: &str) -> impl Iterator<Item = T> + use<T> {
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

/// The controls whose content differs from what the page came with, the ordinary visitor first.
fn actions(mount: &Element) -> Vec<Action> {
    let mut actions = Vec::new();
    for select in all::<HtmlSelectElement>(mount, "select[name]") {
        let came_with = all::<HtmlOptionElement>(&select, "option[selected]")
            .next()
            .map(|option| option.value());
        let value = select.value();
        if came_with.as_ref() == Some(&value) {
            continue;
        }
        if select.name() == PRESET {
            if let Some(preset) = Preset::from_text(&value) {
                actions.insert(0, Action::Preset(preset));
            }
        } else if select.name() == CLAIM {
            actions.push(Action::Claim(Change::Pick(value)));
        } else if let Some(key) = Key::from_text(&select.name()) {
            actions.push(Action::Choose(key, value));
        }
    }
    for input in all::<HtmlInputElement>(mount, "input[name]") {
        if input.name() == PAID_BACK_BY && input.value() != input.default_value() {
            actions.push(Action::PaidBackBy(input.value()));
        }
        if let Some(asked) = Asked::from_name(&input.name()) {
            if input.value() != input.default_value() {
                actions.push(Action::Claim(Change::Type(asked, input.value())));
            }
            continue;
        }
        let Some(key) = Key::from_text(&input.name()) else {
            continue;
        };
        if table::input(key).shape == Shape::Flag {
            if input.checked() != input.default_checked() {
                actions.push(Action::Flag(key, input.checked()));
            }
        } else if input.value() != input.default_value() {
            actions.push(Action::Type(key, input.value()));
        }
    }
    actions
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

/// Moves the focus to an element by id, and scrolls as far as it takes to see it.
pub(super) fn go_to(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus to an element by id, without scrolling.
pub(super) fn focus_on(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus(&element);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The text in the box that an event is about.
pub(super) fn typed(event: &InputEvent) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value())
}

/// Whether the checkbox that an event is about is ticked.
pub(super) fn ticked(event: &Event) -> Option<bool> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.checked())
}

/// The answer chosen in the list that an event is about.
pub(super) fn chosen(event: &Event) -> Option<String> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(select.value())
}

/// Shows an answer in a list. An option's attribute no longer does so once somebody has chosen.
pub(super) fn choose(select: &yew::NodeRef, value: &str) {
    if let Some(select) = select.cast::<HtmlSelectElement>()
        && select.value() != value
    {
        select.set_value(value);
    }
}
