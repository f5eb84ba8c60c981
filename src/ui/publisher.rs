//! The figures of whoever publishes the page, and that it sells the course.

use super::state::State;
use crate::report::publisher::{Panel, panel};
use yew::prelude::*;

/// All that is told of them, where there are any.
pub(super) fn publisher(state: &State) -> Html {
    let Some(panel) = panel(&state.publisher, &state.scenario) else {
        return Html::default();
    };
    html! {
        <section class="part publisher" aria-labelledby="l7-publisher">
            <h3 id="l7-publisher">{ panel.title }</h3>
            { told(&panel) }
        </section>
    }
}

/// The same behind one line, where there is little room.
pub(super) fn brief(state: &State) -> Html {
    let Some(panel) = panel(&state.publisher, &state.scenario) else {
        return Html::default();
    };
    html! {
        <details class="publisher" id="l7-publisher">
            <summary>{ panel.line }</summary>
            <div class="inside">{ told(&panel) }</div>
        </details>
    }
}

fn told(panel: &Panel) -> Html {
    html! {
        <>
            for sentence in &panel.sentences {
                <p class="small">{ sentence.clone() }</p>
            }
            if !panel.figures.is_empty() {
                <dl class="theirs">
                    for (name, figure) in &panel.figures {
                        <div><dt>{ *name }</dt><dd>{ figure.clone() }</dd></div>
                    }
                </dl>
            }
            for sentence in &panel.amiss {
                <p class="notice is-warning">{ sentence.clone() }</p>
            }
            if let Some((text, to)) = &panel.link {
                <p class="small">
                    <a href={to.clone()} target="_blank" rel="noopener noreferrer nofollow sponsored">
                        { text.clone() }
                    </a>
                </p>
            }
        </>
    }
}
