//! Ordinary visitors side by side, under the calculator: written when the site is built, so that it
//! stands in the page where no program runs.

use super::drawing;
use super::state::facts;
use crate::report::typical::typical;
use crate::words::page::typical as said;
use yew::prelude::*;

/// The table as HTML, behind one line.
pub(super) async fn section() -> String {
    yew::LocalServerRenderer::<Cases>::new()
        .hydratable(false)
        .render()
        .await
}

#[component]
fn Cases() -> Html {
    html! {
        <div class="level7 typical">
            <details id="l7-typical">
                <summary>{ said::TITLE }</summary>
                <div class="inside">
                    <p class="small">{ said::ABOUT }</p>
                    { drawing::words("l7-typical-cases", &typical(&facts())) }
                </div>
            </details>
        </div>
    }
}
