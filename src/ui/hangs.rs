//! What the answer hangs on most: the inputs that move it furthest between their low and their
//! high, their boxes, and the chart.

use super::drawing::chart;
use super::field::field;
use super::port;
use super::state::{Action, State};
use super::views::View;
use crate::report::slope::name;
use crate::words::page::hangs as said;
use yew::prelude::*;

/// What moves the answer, each with its box.
pub(super) fn hangs(state: &UseReducerHandle<State>) -> Html {
    let Some(found) = &state.found.sensitivity else {
        return Html::default();
    };
    let bring_up = {
        let dispatch = state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            // The button goes; the focus stays with what it was about.
            port::focus_on(&View::Hangs.heading());
            dispatch.dispatch(Action::BringUp);
        })
    };
    let keys = state.found.foremost(&state.scenario);
    html! {
        <div class={classes!("part", state.found.stale(state.generation))} id="l7-hangs">
            <p class="besides">{ said::LOW_AND_HIGH }</p>
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
                        { said::BRING_UP }
                    </button>
                </p>
            }
            { chart("l7-tornado", &found.drawn) }
        </div>
    }
}
