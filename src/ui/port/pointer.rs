//! What a pointer over a drawing and a slider under it tell.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, MouseEvent};

/// Where a pointer is on a drawing, as a share of its width, and whether the drawing has a class;
/// `None` beside every drawing, and on one without width.
pub(in crate::ui) fn on_drawing(event: &MouseEvent, class: &str) -> Option<(f64, bool)> {
    // The framework listens at the root, so that the drawing is looked for from inside.
    let target: Element = event.target()?.dyn_into().ok()?;
    let drawing = target.closest("svg").ok()??;
    let place = drawing.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - place.left()) / place.width();
    (place.width() > 0.0).then(|| (share, drawing.class_list().contains(class)))
}

/// Whether an event is of a drawing as a whole, and not of a mark on it.
pub(in crate::ui) fn is_of_drawing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target: Element| target.tag_name() == "svg")
}

/// The number that a control has, whole and not negative.
pub(in crate::ui) fn number_of(event: &Event) -> Option<usize> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.value().parse().ok()
}
