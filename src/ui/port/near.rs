//! Whether somebody comes near the calculator.

use super::print;
use super::watch::{Watch, watch_near};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// What somebody does who means the calculator.
const TOUCHES: [&str; 3] = ["pointerdown", "keydown", "focusin"];

/// What calls, until it is dropped.
pub(in crate::ui) struct Near {
    _watch: Option<Watch>,
    _touched: Vec<EventListener>,
    _drawn: Vec<EventListener>,
}

/// Calls `wish` when the calculator is in the window or almost, at each touch of it, and when all of it
/// is to be drawn; until what is returned is dropped.
pub(in crate::ui) fn when_near(wish: impl Fn() + Clone + 'static) -> Near {
    let mount = super::mount();
    let touched = mount.iter().flat_map(|mount| {
        TOUCHES.map(|name| {
            let wish = wish.clone();
            EventListener::new(mount.unchecked_ref(), name, move |_| wish())
        })
    });
    let near = wish.clone();
    Near {
        _touched: touched.collect(),
        _drawn: print::when_all_is_drawn(wish),
        _watch: mount.as_ref().and_then(|mount| watch_near(mount, near)),
    }
}
