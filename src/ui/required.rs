//! What would have to be true for it to be paid back by a time that the visitor chooses.

use super::port;
use super::state::{Action, State};
use crate::report::numbers::plain;
use crate::report::required::MONTHS;
use crate::words::page::hangs as said;
use yew::prelude::*;

const BOX: &str = "f-paid-back-by";
const HINT: &str = "f-paid-back-by-h";
const ERROR: &str = "f-paid-back-by-e";

/// The disclosure.
pub(super) fn required(state: &UseReducerHandle<State>) -> Html {
    let found = state.found.required.as_ref();
    let panel = found.and_then(|found| found.as_ref().ok());
    let error = found.and_then(|found| found.as_ref().err());
    let value = match (&state.paid_back_by, panel) {
        (Some(typed), _) => typed.clone(),
        (None, Some(panel)) => panel.asked.clone(),
        (None, None) => plain(MONTHS as f64),
    };
    let described = if error.is_some() {
        [ERROR, " ", HINT].concat()
    } else {
        HINT.to_owned()
    };
    let oninput = {
        let dispatch = state.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = port::typed(&event) {
                dispatch.dispatch(Action::PaidBackBy(text));
            }
        })
    };
    html! {
        <details class="disclosure" id="l7-required">
            <summary>
                { said::HAVE_TO_BE_TRUE }
                <span class="gist">{ said::HAVE_TO_BE_TRUE_GIST }</span>
            </summary>
            <div class="inside">
                <div class="field">
                    <label for={BOX}>{ said::PAID_BACK_BY }</label>
                    <div class="box">
                        <input id={BOX} name={port::PAID_BACK_BY} type="text" autocomplete="off"
                            spellcheck="false" {value} aria-describedby={described}
                            aria-invalid={error.is_some().then_some("true")} {oninput} />
                    </div>
                    if let Some(error) = error {
                        <p class="error" id={ERROR}>{ error.clone() }</p>
                    }
                    <p class="hint" id={HINT}>{ said::PAID_BACK_BY_HINT }</p>
                </div>
                if let Some(panel) = panel {
                    <p class="besides">{ panel.opening.clone() }</p>
                    <ul class="rules">
                        for each in &panel.each {
                            <li class="small">{ each.clone() }</li>
                        }
                    </ul>
                    <p class="small">{ panel.note }</p>
                }
            </div>
        </details>
    }
}
