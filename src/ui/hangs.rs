//! What the answer hangs on most: the inputs that move it furthest between their low and their
//! high, their boxes, and the chart.

use super::drawing::chart;
use super::field::field;
use super::port;
use super::state::{Action, State};
use crate::report::slope::name;
use yew::prelude::*;

const HEADING: &str = "l7-hangs";

/// The section after the four questions.
pub(super) fn hangs(state: &UseReducerHandle<State>) -> Html {
    let Some(found) = &state.found.sensitivity else {
        return Html::default();
    };
    let bring_up = {
        let dispatch = state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            // The button goes; the focus stays with what it was about.
            port::focus_on(HEADING);
            dispatch.dispatch(Action::BringUp);
        })
    };
    let keys = state.found.foremost(&state.scenario);
    html! {
        <section class={classes!("part", state.found.stale(state.generation))}
            aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{ "What your answer hangs on most" }</h3>
            <p class="besides">
                { "The gain, if each of these were at its low or at its high, and all else as likely:" }
            </p>
            <ul class="rules">
                for sentence in &found.sentences {
                    <li class="small">{ sentence.clone() }</li>
                }
            </ul>
            if !keys.is_empty() {
                <div class="questions">
                    for key in keys {
                        { field(state, key, Some(&name(key))) }
                    }
                </div>
            }
            if state.found.is_out_of_order() {
                <p class="actions">
                    <button type="button" class="button" onclick={bring_up}>
                        { "Bring up the boxes that count for most now" }
                    </button>
                </p>
            }
            { chart("l7-tornado", &found.drawn) }
        </section>
    }
}
