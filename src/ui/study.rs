//! Study beside a job: a week, a calendar, what it takes.

use super::drawing::chart;
use super::panels::figures;
use super::results::ResultsProps;
use super::working::{Panel, Place, opens};
use crate::report::working::Address;
use yew::prelude::*;

/// Whether it can be done beside the visitor's week, and when it ends.
pub(super) fn study(props: &ResultsProps) -> Html {
    let panel = &props.page.study;
    let subject = props.page.ledger.subject;
    html! {
        <details class="disclosure" id="l7-study">
            <summary>
                { "Study beside your job" }
                <span class="gist">{ panel.gist.clone() }</span>
            </summary>
            <div class="inside">
                { chart("l7-week", &panel.week) }
                { sentences("l7-fit", "Does it fit?", &panel.fit) }
                { chart("l7-calendar", &panel.calendar) }
                { sentences("l7-when", "When it ends", &panel.when) }
                <section class="part" aria-labelledby="l7-takes">
                    <h3 id="l7-takes">{ "What it takes" }</h3>
                    { figures(&panel.takes, &|reading, text| {
                        let address = Address::Reading(reading);
                        opens(&props.dispatch, Place::Study, subject, address, text)
                    }) }
                    <Panel place={Place::Study} opened={props.opened.clone()}
                        dispatch={props.dispatch.clone()} />
                    for note in &panel.notes {
                        <p class="small">{ note.clone() }</p>
                    }
                </section>
            </div>
        </details>
    }
}

fn sentences(id: &'static str, heading: &'static str, sentences: &[String]) -> Html {
    html! {
        if !sentences.is_empty() {
            <section class="part" aria-labelledby={id}>
                <h3 {id}>{ heading }</h3>
                for sentence in sentences {
                    <p class="besides">{ sentence.clone() }</p>
                }
            </section>
        }
    }
}
