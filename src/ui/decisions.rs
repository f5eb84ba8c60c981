//! Decisions over time: when to start, what has to hang on the award, rivals and goals.

use super::drawing::table;
use crate::report::decisions::Choices;
use crate::report::page::Page;
use yew::prelude::*;

/// The decisions behind their heading.
pub(super) fn decisions(page: &Page) -> Html {
    let decisions = &page.decisions;
    html! {
        <details class="disclosure" id="l7-decisions">
            <summary>
                { "Now, later or not: what moves the answer" }
                <span class="gist">{ decisions.gist.clone() }</span>
            </summary>
            <div class="inside">
                <h4>{ "The price of waiting" }</h4>
                for sentence in &decisions.waiting {
                    <p class="besides">{ sentence.clone() }</p>
                }
                { table("l7-starts", &decisions.starts, 0) }
                <h4>{ "How much has to hang on the qualification" }</h4>
                <p class="besides">{ decisions.attribution.clone() }</p>
                <h4>{ "How many rivals hold it" }</h4>
                { choices("l7-rivals", &decisions.rivals) }
                <h4>{ "What you are after" }</h4>
                { choices("l7-goals", &decisions.goals) }
            </div>
        </details>
    }
}

fn choices(id: &'static str, choices: &Choices) -> Html {
    html! {
        <>
            <p class="besides">{ choices.sentence.clone() }</p>
            { table(id, &choices.table, 0) }
        </>
    }
}
