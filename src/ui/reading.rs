//! A chart that is read point by point: a slider under the drawing, in line with its plot, says each
//! place on it in words, and touching the drawing does the same.
//!
//! What is read is nobody's input, so that it lives here and not in the state: a place along the
//! scale, which stays when the answer changes.

use super::drawing::{Listening, figure};
use super::port::pointer;
use crate::chart::{Chart, Mark, Track, coordinate};
use crate::report::page::Drawn;
use crate::report::readings::Readings;
use std::rc::Rc;
use yew::prelude::*;

/// How far a finger goes before it means to read rather than to scroll, CSS pixels.
const DRAG: i32 = 10;

#[derive(Properties, Clone)]
pub(super) struct ReadableProps {
    pub(super) id: &'static str,
    pub(super) drawn: Rc<Drawn>,
}

/// By address: a new drawing is made only when a figure changes.
impl PartialEq for ReadableProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.drawn, &other.drawn)
    }
}

/// A chart that can be read.
#[component]
pub(super) fn Readable(props: &ReadableProps) -> Html {
    let pinned = use_state_eq(|| None::<usize>);
    let seen = use_state_eq(|| None::<usize>);
    // Nothing moves in the page as it is before the program runs.
    let runs = use_state_eq(|| false);
    {
        let runs = runs.clone();
        use_effect_with((), move |()| runs.set(true));
    }
    let pressed = use_mut_ref(|| (0, 0));

    let Some(readings) = &props.drawn.readings else {
        return figure(
            props.id,
            &props.drawn,
            |_| Vec::new(),
            Listening::default(),
            Html::default(),
        );
    };
    let last = readings.sentences.len().saturating_sub(1);
    let shown = (*seen).or(*pinned).map(|at| at.min(last));
    let over = |chart: &Chart| -> Vec<Mark> {
        let marks = |at| chart.track.as_ref().map(|track| track.marks(at));
        shown.and_then(marks).unwrap_or_default()
    };
    let found = {
        let drawn = props.drawn.clone();
        move |event: &MouseEvent| nearest(&drawn, event)
    };
    let down = {
        let pressed = pressed.clone();
        Callback::from(move |event: PointerEvent| {
            *pressed.borrow_mut() = (event.client_x(), event.client_y());
        })
    };
    let moves = {
        let (pinned, seen, found) = (pinned.clone(), seen.clone(), found.clone());
        Callback::from(move |event: PointerEvent| {
            let mouse = event.pointer_type() == "mouse";
            if event.buttons() & 1 == 0 {
                if mouse {
                    seen.set(found(&event));
                }
                return;
            }
            let (x, y) = *pressed.borrow();
            let (across, along) = ((event.client_x() - x).abs(), (event.client_y() - y).abs());
            // Up and down scrolls the page.
            if mouse || (across >= DRAG && across > along) {
                pinned.set(found(&event));
            }
        })
    };
    let leaves = {
        let seen = seen.clone();
        Callback::from(move |event: PointerEvent| {
            if pointer::is_of_drawing(&event) {
                seen.set(None);
            }
        })
    };
    let click = {
        let pinned = pinned.clone();
        Callback::from(move |event: MouseEvent| pinned.set(found(&event)))
    };
    let listening = Listening {
        down: Some(down),
        moves: Some(moves),
        leaves: Some(leaves),
        click: Some(click),
    };
    let slider = slider(props, readings, &pinned, shown, *runs);
    figure(props.id, &props.drawn, over, listening, slider)
}

/// Which place a pointer is over, on the drawing that listens: the wide one or the narrow one.
fn nearest(drawn: &Drawn, event: &MouseEvent) -> Option<usize> {
    let (share, wide) = pointer::on_drawing(event, "is-wide")?;
    let chart = if wide { &drawn.wide } else { &drawn.narrow };
    let track = chart.track.as_ref()?;
    Some(track.nearest(share * chart.width))
}

/// The slider, in line with the plot, and what is read.
fn slider(
    props: &ReadableProps,
    readings: &Readings,
    pinned: &UseStateHandle<Option<usize>>,
    shown: Option<usize>,
    runs: bool,
) -> Html {
    let last = readings.sentences.len().saturating_sub(1);
    let at = pinned.map_or(readings.first, |at| at.min(last));
    let sentence = |at: usize| readings.sentences.get(at).cloned().unwrap_or_default();
    let oninput = {
        let pinned = pinned.clone();
        Callback::from(move |event: InputEvent| pinned.set(pointer::number_of(&event)))
    };
    let onkeydown = {
        let pinned = pinned.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                pinned.set(None);
            }
        })
    };
    let id = [props.id, "-read"].concat();
    let charts = [
        (&props.drawn.narrow, "is-narrow"),
        (&props.drawn.wide, "is-wide"),
    ];
    let aside = |of: fn(&Chart, &Track) -> f64| -> Html {
        html! {
            for (chart, class) in charts {
                { beside(chart, class, of) }
            }
        }
    };
    html! {
        <div class={classes!("reader", (!runs).then_some("is-waiting"))}>
            <div class="reader-row">
                { aside(|_, track| track.ends().0) }
                <input type="range" class="reader-range" {id} aria-label={readings.label}
                    min="0" max={last.to_string()} step="1" value={at.to_string()}
                    aria-valuetext={sentence(at)} aria-describedby={[props.id, "-title"].concat()}
                    {oninput} {onkeydown} disabled={!runs} />
                { aside(|chart, track| chart.width - track.ends().1) }
            </div>
            <p class="reader-says">
                { shown.map_or_else(|| readings.hint.to_owned(), sentence) }
            </p>
        </div>
    }
}

/// Room beside the slider, as wide as what stands beside the plot.
fn beside(chart: &Chart, class: &'static str, of: fn(&Chart, &Track) -> f64) -> Html {
    let room = chart.track.as_ref().map_or(0.0, |track| of(chart, track));
    let width = coordinate(room / chart.width * 100.0) + "%";
    html! {
        <svg class={classes!("reader-aside", class)} {width} height="1" aria-hidden="true" />
    }
}
