//! Study beside a job: a week, a calendar, what it takes.

use super::drawing::chart;
use super::panels::figures;
use super::views::ViewProps;
use super::working::{Panel, Place, opens};
use crate::report::working::Address;
use crate::words::page::money as said;
use yew::prelude::*;

/// Whether it can be done beside the visitor's week, and when it ends.
#[component]
pub(super) fn Study(props: &ViewProps) -> Html {
    let panel = &props.page.study;
    let subject = props.page.ledger.subject;
    html! {
        <div class="part" id="l7-study">
            <p class="plainly">{ panel.gist.clone() }</p>
            { chart("l7-week", &panel.week) }
            { sentences("l7-fit", said::FIT, &panel.fit) }
            { chart("l7-calendar", &panel.calendar) }
            { sentences("l7-when", said::WHEN, &panel.when) }
            <section class="part" aria-labelledby="l7-takes">
                <h4 id="l7-takes">{ said::TAKES }</h4>
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
    }
}

fn sentences(id: &'static str, heading: &'static str, sentences: &[String]) -> Html {
    html! {
        if !sentences.is_empty() {
            <section class="part" aria-labelledby={id}>
                <h4 {id}>{ heading }</h4>
                for sentence in sentences {
                    <p class="besides">{ sentence.clone() }</p>
                }
            </section>
        }
    }
}
