//! What the last change did, and the way back.

use super::state::{Action, State};
use crate::words::page::answer as said;
use yew::prelude::*;

/// What the last change did, with undo and, beside it, the start anew. Always there, so that a
/// first change moves nothing about it.
pub(super) fn changes(state: &UseReducerHandle<State>) -> Html {
    let send = |action: Action| {
        let dispatch = state.dispatcher();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    html! {
        <section class="part changes" aria-labelledby="l7-changes">
            <h3 id="l7-changes">{ said::LAST_CHANGE }</h3>
            if let Some(changes) = &state.changes {
                <p class="besides">{ changes.what.clone() }</p>
                <p class="besides"><strong>{ changes.gist.clone() }</strong></p>
                <details class="chart-table" id="l7-changes-all">
                    <summary>{ said::ALL_THAT_MOVED }</summary>
                    <ul class="rules">
                        for line in &changes.moved {
                            <li class="small">{ line.clone() }</li>
                        }
                    </ul>
                    <p class="small">{ changes.unmoved.clone() }</p>
                </details>
            } else {
                <p class="besides">{ said::NOTHING_CHANGED }</p>
            }
            <p class="changes-back">
                <button type="button" class="button" id="l7-undo"
                    aria-disabled={(!state.can_undo()).then_some("true")}
                    onclick={send(Action::Undo)}>
                    { said::UNDO }
                </button>
                <button type="button" class="button" onclick={send(Action::Preset(state.preset))}>
                    { said::RESET }
                </button>
            </p>
        </section>
    }
}
