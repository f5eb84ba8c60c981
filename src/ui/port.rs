//! Every call to the browser itself: what stood in the page before, the focus, events.

mod address;
mod built;
pub(super) mod host;
mod kept;
mod lead;
pub(super) mod near;
pub(super) mod outside;
pub(super) mod pointer;
pub(super) mod print;
mod stood;
pub(super) mod storage;
mod watch;

pub(super) use address::{fragment, is_framed, link_is_read, on_fragment, with_fragment};
pub(super) use kept::Kept;
pub(super) use lead::{arrive, is_there, link_within, view_about};
pub(super) use stood::{Stood, mark_stale};
pub(super) use watch::watch;

use super::claim::{Asked, CLAIM, Change};
use super::embed::Size;
use super::rest;
use super::state::{Action, facts};
use super::views::{self, View};
use crate::scenario::publisher::Publisher;
use crate::scenario::{Key, Preset, Shape, table};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement,
    KeyboardEvent,
};

/// The name of the control that starts from an ordinary visitor.
pub(super) const PRESET: &str = "preset";

/// What the name of a box's slider begins with; the box's own name follows.
pub(super) const SLIDER: &str = "slider:";

/// The id of what the answer says of twenty futures.
pub(super) const IN_TWENTY: &str = "l7-in-twenty";

/// The id of what is called the answer, in one sentence.
pub(super) const VERDICT: &str = "l7-verdict";

/// The id of what is being answered, at the head of the calculator; it can have the focus.
pub(super) const QUESTION: &str = "l7-question";

/// The id of the section of futures.
pub(super) const FUTURES: &str = "l7-futures";
/// The attribute in which the boot script leaves the publisher's own file.
const PUBLISHER: &str = "data-publisher";
/// The name of the box with the time by which it is to be paid back.
pub(super) const PAID_BACK_BY: &str = "paid_back_by";

/// Milliseconds since some moment; 0 where nobody counts them.
pub(super) fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}

/// The address of the page; empty where there is none.
pub(super) fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.href().ok())
        .unwrap_or_default()
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

/// How much of the calculator a page has room for that is there to be framed; `None` for any other.
pub(super) fn size(mount: &Element) -> Option<Size> {
    Size::from_text(&mount.get_attribute("data-size")?)
}

/// Whether the address or the page holds answers or figures that are not an ordinary visitor's.
pub(super) fn holds_answers(mount: &Element) -> bool {
    let figures = size(mount).is_some() && !address::query().is_empty();
    figures || mount.has_attribute(PUBLISHER) || fragment().contains('=')
}

/// Gives links and buttons a colour, `#` and six digits. The style sheet keeps it readable.
pub(super) fn wear(accent: &str) {
    const BRAND: &str = "data-brand";
    let root = document().and_then(|document| document.document_element());
    let root = root.and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // It is looks alone.
        let _ = root.style().set_property("--brand", accent);
        let _ = root.set_attribute(BRAND, "");
    }
}

/// Marks the calculator while it still works something out that may change what it shows.
pub(super) fn say_working(is_working: bool) {
    const WORKING: &str = "data-working";
    if let Some(mount) = mount()
        && mount.has_attribute(WORKING) != is_working
    {
        // Nothing hangs on it.
        let _ = mount.toggle_attribute_with_force(WORKING, is_working);
    }
}

/// Marks the calculator as complete: both halves of the program are here.
pub(super) fn say_complete() {
    if let Some(mount) = mount() {
        // Nothing hangs on it but tests, which want to know.
        let _ = mount.set_attribute("data-complete", "");
    }
}

/// Says a sentence above the calculator, aloud too; nothing, to take it back.
pub(super) fn say(sentence: &str) {
    let status = document().and_then(|document| document.get_element_by_id("level7-status"));
    if let Some(status) = status
        && status.text_content().as_deref() != Some(sentence)
    {
        status.set_text_content(Some(sentence));
    }
}

/// What the visitor did in the prerendered page before the program came.
#[derive(Clone, PartialEq, Default, Debug)]
pub(super) struct Before {
    /// What was typed, ticked and chosen.
    pub(super) actions: Vec<Action>,
    /// Where the visitor is in the page.
    kept: Kept,
    /// The section of futures as it stood, until the program has simulated its own.
    pub(super) futures: Option<Element>,
    /// Every view's section as it stood, until the program has drawn its own.
    views: Vec<Element>,
    /// What the answer said of its futures.
    pub(super) in_twenty: String,
    /// The view that a link had led to.
    pub(super) view: View,
    /// What stood after the `#` of the address.
    pub(super) fragment: String,
    /// What the publisher of the page says, in the address and in its own file.
    pub(super) publisher: Publisher,
    /// What of the answer and the questions the rest of the program draws.
    pub(super) stood: Stood,
    /// What was answered and asked.
    opening: String,
}

impl Before {
    /// Reads it off the page.
    pub(super) fn read(mount: &Element) -> Self {
        Self {
            actions: actions(mount),
            kept: Kept::read(mount),
            in_twenty: document()
                .and_then(|document| document.get_element_by_id(IN_TWENTY))
                .and_then(|found| found.text_content())
                .unwrap_or_default(),
            futures: document().and_then(|document| document.get_element_by_id(FUTURES)),
            views: all::<Element>(mount, ".view").collect(),
            view: mount
                .query_selector(".view:target, .view:has(:target)")
                .ok()
                .flatten()
                .and_then(|view| View::from_id(&view.id()))
                .unwrap_or_default(),
            fragment: fragment(),
            publisher: rest::get().map_or_else(Publisher::default, |rest| {
                let file = mount.get_attribute(PUBLISHER);
                (rest.publisher)(&address::query(), file.as_deref(), &facts())
            }),
            stood: Stood::read(mount),
            opening: built::opening(mount),
        }
    }

    /// Puts back what drawing has undone.
    pub(super) fn restore(&self) {
        self.kept.restore();
    }

    /// Ends the program unless it has drawn again what the page was built with. Only for a visitor
    /// who has changed nothing yet.
    pub(super) fn hold_against_built(&self) {
        built::hold_against(&self.opening);
    }

    /// A view's section as it stood.
    pub(super) fn view_of(&self, view: View, is_shown: bool) -> Option<Element> {
        let stood = self.views.iter().find(|one| one.id() == view.id())?;
        stood.set_class_name(views::class(is_shown));
        Some(stood.clone())
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
        if let Some(key) = input.name().strip_prefix(SLIDER).and_then(Key::from_text) {
            let written = |action: &Action| matches!(action, Action::Type(of, _) if *of == key);
            // What the visitor wrote in the box counts for more.
            if input.value() != input.default_value()
                && !actions.iter().any(written)
                && let Ok(place) = input.value().parse()
            {
                actions.push(Action::Slide(key, place));
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
pub(super) fn typed(event: &Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value())
}

/// The place of the slider that an event is about.
pub(super) fn slid(event: &Event) -> Option<usize> {
    typed(event)?.parse().ok()
}

/// Calls `done` with the text of a box whenever one has been put together in it, as one writes
/// Japanese, or speaks; until what is returned is dropped.
pub(super) fn on_composed(
    input: &yew::NodeRef,
    done: impl Fn(String) + 'static,
) -> Option<EventListener> {
    let input = input.cast::<HtmlInputElement>()?;
    let listener = EventListener::new(&input, "compositionend", move |event| {
        if let Some(text) = typed(event) {
            done(text);
        }
    });
    Some(listener)
}

/// How many steps a key asks for; ten of them are a page, of months a year. None while a text is
/// being put together, and with another key held: then the keys are somebody else's.
pub(super) fn steps(event: &KeyboardEvent, page: i32) -> Option<i32> {
    let held = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    if held || event.is_composing() {
        return None;
    }
    match event.key().as_str() {
        "ArrowUp" => Some(1),
        "ArrowDown" => Some(-1),
        "PageUp" => Some(page),
        "PageDown" => Some(-page),
        _ => None,
    }
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
