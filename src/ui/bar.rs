//! The answer in one line: at the foot of the window once the verdict has scrolled away above it,
//! and above the boxes of a view. In a frame that is as high as its content nothing scrolls away;
//! there the line above the boxes is the one that stays near.

use super::port;
use super::state::State;
use crate::report::one_line::{BETWEEN, OneLine, one_line};
use crate::report::page::chosen;
use yew::prelude::*;

/// What the answer is in one line now, and whether its count of futures is still an old one.
fn line(state: &State) -> (OneLine, bool) {
    let foreseen = state.foreseen.as_ref();
    let dots = foreseen.and_then(|foreseen| Some(&foreseen.outlook.as_ref()?.dots));
    let stale = foreseen.is_some_and(|foreseen| !foreseen.is_of(&state.scenario));
    let chosen = chosen(&state.scenario, &state.page.projections);
    (one_line(&state.scenario, chosen, dots), stale)
}

fn words(line: &OneLine, stale: bool) -> Html {
    html! {
        <>
            <span class="line-route">{ line.route.clone() }</span>
            <span class="line-answer">
                { line.answer.clone() }
                if !line.futures.is_empty() {
                    <span class={stale.then_some("is-stale")}>
                        { BETWEEN }{ line.futures.clone() }
                    </span>
                }
            </span>
        </>
    }
}

/// Above the boxes of a view.
pub(super) fn above_boxes(state: &State) -> Html {
    let (line, stale) = line(state);
    html! { <p class="line">{ words(&line, stale) }</p> }
}

/// At the foot of the window.
pub(super) fn bar(state: &State) -> Html {
    let (line, stale) = line(state);
    html! { <Bar {line} {stale} /> }
}

#[derive(Properties, PartialEq)]
struct BarProps {
    line: OneLine,
    stale: bool,
}

/// For the eye alone: it repeats the answer, and changes of it are announced elsewhere.
#[component]
fn Bar(props: &BarProps) -> Html {
    let up = use_state(|| false);
    {
        let up = up.clone();
        use_effect_with((), move |()| {
            let watch = port::watch(port::VERDICT, move |above| up.set(above));
            move || drop(watch)
        });
    }
    let class = if *up { "bar is-up" } else { "bar" };
    html! {
        <div {class} aria-hidden="true">
            <p class="line">{ words(&props.line, props.stale) }</p>
        </div>
    }
}
