//! The answer: is it worth it.

use super::panels::figures;
use super::port;
use super::state::State;
use super::working::{Panel, Place, opens};
use crate::model::{Reading, Subject};
use crate::report::working::Address;
use crate::scenario::table;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the last change the answer is spoken, in milliseconds: once a pause, not once
/// a key.
const PAUSE: u32 = 1_000;

/// "Worth it?": the finding, the tipping point and the bad end, then the figures.
///
/// `stood` is what the page said of its futures before the program came.
pub(super) fn answer(state: &UseReducerHandle<State>, stood: &str) -> Html {
    let answer = &state.page.answer;
    let dispatch = state.dispatcher();
    let subject = Subject::Route(state.scenario.route());
    let way = |place, reading, text: &str| {
        opens(&dispatch, place, subject, Address::Reading(reading), text)
    };
    let opened = |reading, text: &str| way(Place::Answer, reading, text);
    html! {
        <section class="part answer" aria-labelledby="l7-worth">
            <h3 id="l7-worth">{ "Is it worth it?" }</h3>
            <p class="verdict">{ answer.headline.clone() }{ " " }{ answer.tipping.clone() }</p>
            <p class="bad-end">{ answer.bad_end.clone() }</p>
            { in_twenty(state, stood) }
            <p class="worked">
                { way(Place::Verdict, Reading::Payback, "How this was worked out") }
                if answer.has_tipping_point {
                    { way(Place::TippingPoint, Reading::Gain, "How the tipping point was") }
                }
                { way(Place::BadEnd, Reading::Gain, "How the bad end was") }
            </p>
            { figures(&answer.figures, &opened) }
            <Panel place={Place::Answer} opened={state.opened.clone()} dispatch={dispatch.clone()} />
            <p class="besides">{ answer.all_in_all.clone() }</p>
            <p class="besides">{ answer.instead.clone() }</p>
            for remark in &answer.remarks {
                <p class="notice">{ remark.clone() }</p>
            }
            <p class="status">{ standing(state) }</p>
            <Announcer text={announcement(state)} />
        </section>
    }
}

/// How many of twenty futures are ahead, and how many never are.
fn in_twenty(state: &State, stood: &str) -> Html {
    // What the page came with holds until something is changed.
    let stale = state.foreseen.is_some() && !state.is_foreseen();
    let class = classes!("in-twenty", stale.then_some("is-stale"));
    let text = match &state.foreseen {
        None => stood.to_owned(),
        Some(foreseen) => foreseen
            .outlook
            .as_ref()
            .map_or_else(String::new, |outlook| [&outlook.dots.title, "."].concat()),
    };
    html! {
        if !text.is_empty() {
            <p {class} id={port::IN_TWENTY}>{ text }</p>
        }
    }
}

/// Whether the answer follows from what stands in the boxes.
fn standing(state: &State) -> Html {
    match state.slip() {
        None => html! { { "Worked out from the figures in the boxes below." } },
        Some(draft) => html! {
            <strong>
                { "Not from what you typed last: the answer still stands on the last figure that " }
                { "we could use for “" }{ table::input(draft.key).label }{ "”." }
            </strong>
        },
    }
}

fn announcement(state: &State) -> AttrValue {
    let slip = state.slip();
    let error = slip.and_then(|draft| Some((table::input(draft.key).label, draft.error.as_ref()?)));
    match error {
        Some((label, error)) => [label, ": ", error.as_str(), " The answer has not changed."]
            .concat()
            .into(),
        None => state.page.answer.short.clone().into(),
    }
}

#[derive(Properties, PartialEq)]
struct AnnouncerProps {
    text: AttrValue,
}

/// The one live region: empty until something changes, then the answer in one line, a second
/// after the last change.
#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state(AttrValue::default);
    let drawn = use_mut_ref(|| false);
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let timer = drawn.replace(true).then(|| {
                let text = text.clone();
                Timeout::new(PAUSE, move || said.set(text))
            });
            move || drop(timer)
        });
    }
    html! { <p class="unseen" role="status" aria-atomic="true">{ (*said).clone() }</p> }
}
