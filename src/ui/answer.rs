//! The answer: is it worth it.

use super::panels::figures;
use super::port;
use super::rest;
use super::state::State;
use super::working::{Place, opens};
use crate::model::{Reading, Subject};
use crate::report::spoken;
use crate::report::working::Address;
use crate::scenario::table;
use crate::words::page::answer as said;
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
            <h3 id="l7-worth">{ said::WORTH_IT }</h3>
            <div class="found">
                <p class="verdict" id={port::VERDICT}>{ answer.headline.clone() }</p>
                <p class="tipping">{ answer.tipping.clone() }</p>
            </div>
            <p class="bad-end">{ answer.bad_end.clone() }</p>
            { in_twenty(state, stood) }
            <p class="worked">
                { way(Place::Verdict, Reading::Payback, said::HOW_THIS) }
                if answer.has_tipping_point {
                    { way(Place::TippingPoint, Reading::Gain, said::HOW_THE_TIPPING_POINT) }
                }
                { way(Place::BadEnd, Reading::Gain, said::HOW_THE_BAD_END) }
            </p>
            { figures(&answer.figures, &opened) }
            { rest::working(Place::Answer, state) }
            <p class="besides">{ answer.all_in_all.clone() }</p>
            <p class="besides">{ answer.instead.clone() }</p>
            for remark in &answer.remarks {
                <p class="notice">{ remark.clone() }</p>
            }
            <p class="status">{ standing(state) }</p>
            { announcer(state) }
        </section>
    }
}

/// The live region, which says the answer once it has changed.
pub(super) fn announcer(state: &State) -> Html {
    html! { <Announcer strokes={state.strokes} text={announcement(state)} /> }
}

/// How many of twenty futures are ahead, and how many never are.
pub(super) fn in_twenty(state: &State, stood: &str) -> Html {
    // What the page came with holds until something is changed.
    let stale = match &state.foreseen {
        None => state.generation > 0,
        Some(foreseen) => !foreseen.is_of(&state.scenario),
    };
    let class = classes!("in-twenty", stale.then_some("is-stale"));
    let text = match &state.foreseen {
        None => stood.to_owned(),
        Some(foreseen) => foreseen
            .outlook
            .as_ref()
            .map_or_else(String::new, |outlook| said::in_twenty(&outlook.dots.title)),
    };
    html! {
        if !text.is_empty() {
            <p {class} id={port::IN_TWENTY}>{ text }</p>
        }
    }
}

/// Whether the answer follows from what stands in the boxes.
pub(super) fn standing(state: &State) -> Html {
    match state.slip() {
        None => html! { { said::FROM_THE_BOXES } },
        Some(draft) => html! {
            <strong>
                { said::not_from_the_last(table::input(draft.key).label) }
            </strong>
        },
    }
}

fn announcement(state: &State) -> AttrValue {
    let slip = state.slip();
    let slip = slip.and_then(|draft| Some((table::input(draft.key).label, draft.error()?)));
    spoken::announcement(&state.page.answer.short, slip).into()
}

#[derive(Properties, PartialEq)]
struct AnnouncerProps {
    /// How often the visitor has changed anything.
    strokes: u32,
    /// What there is to say.
    text: AttrValue,
}

/// The one live region: empty until something changes, then the answer in one line, a second
/// after the last change. It is empty again from the next change on, so that the same words said
/// twice are heard twice.
#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state(AttrValue::default);
    let latest = use_mut_ref(AttrValue::default);
    let last = use_mut_ref(AttrValue::default);
    // What is wrong with a text is known a moment after the key: say what there is to say then.
    latest.replace(props.text.clone());
    {
        let said = said.clone();
        use_effect_with(props.strokes, move |strokes| {
            let timer = (*strokes > 0).then(|| {
                said.set(AttrValue::default());
                Timeout::new(PAUSE, move || {
                    let text = latest.borrow().clone();
                    let again = *last.borrow() == text;
                    said.set(if again {
                        spoken::again(&text).into()
                    } else {
                        text.clone()
                    });
                    last.replace(text);
                })
            });
            move || drop(timer)
        });
    }
    html! {
        <p class="unseen" id="l7-announcement" role="status" aria-live="polite" aria-atomic="true">
            { (*said).clone() }
        </p>
    }
}
