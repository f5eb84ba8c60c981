//! Paper: all of the page, or what stands in the document for one sheet.

use super::document;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use web_sys::{Element, Event, window};

/// What the style sheet for paper looks for to leave out all but the one sheet.
const ALONE: &str = "data-one-page";

/// The event by which a script of ours asks that everything be drawn. `web/frame.js` asks, too.
const DRAW: &str = "level7:draw";

type Act = Box<dyn FnOnce()>;

thread_local! {
    /// What waits until everything is drawn.
    static WAITING: RefCell<Vec<Act>> = const { RefCell::new(Vec::new()) };
}

/// Asks that everything be drawn and acts when it is: Yew draws after the script, and may let the browser
/// have its turn in between, so that no time is long enough to wait.
pub(in crate::ui) fn once_drawn(act: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
    draw_all();
}

/// To be called when everything is drawn.
pub(in crate::ui) fn drawn() {
    for act in WAITING.take() {
        act();
    }
}

fn draw_all() {
    if let (Some(window), Ok(draw)) = (window(), Event::new(DRAW)) {
        // Without it what nobody sees may be a moment old.
        let _ = window.dispatch_event(&draw);
    }
}

/// Prints the page, once everything is drawn: for a print that a script begins the browser's own event
/// comes too late.
pub(in crate::ui) fn all() {
    once_drawn(|| {
        // Not from within the drawing: the window stands still while it prints.
        let print = || {
            if let Some(window) = window() {
                // One that cannot print prints nothing.
                let _ = window.print();
            }
        };
        Timeout::new(0, print).forget();
    });
}

/// Calls `draw` where everything is to be drawn, as it is before the page is printed; until what is
/// returned is dropped.
pub(in crate::ui) fn when_all_is_drawn(draw: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let listen = |name: &'static str| {
        let draw = draw.clone();
        EventListener::new(&window, name, move |_| draw())
    };
    [DRAW, "beforeprint"].map(listen).into()
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
