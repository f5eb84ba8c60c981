//! What could happen: twenty futures as dots, any of which can be read; the running difference
//! with their spread; each route's chances.

use super::drawing::table;
use super::later::{self, ByAddress, Job};
use super::panels::figures;
use super::port::{self, FUTURES, Kept};
use super::reading::Readable;
use super::state::{Action, Foreseen, Futured, State};
use crate::chart::dots::{Column, Dot, Dots};
use crate::insight::futures::{COUNT, Futures, Run};
use crate::model::{Subject, subjects};
use crate::report::futures::{Outlook, Story};
use crate::report::page::{Drawn, Page};
use crate::scenario::Scenario;
use crate::words::page::{SAME_AS_A_TABLE, about, futures as said};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// How long after a change the futures begin, milliseconds: they must not hold up typing.
const PAUSE: u32 = 30;
/// The lane of the chosen route's futures.
const CHOSEN: &str = "futures";
/// The lane of the other routes'.
const OTHERS: &str = "others";
/// Futures of a step.
const STEP: usize = 16;

type Dispatch = UseReducerDispatcher<State>;

/// What the futures say, as far as they are there, and the running difference. Not the state's
/// handle: an old one shows what is new, so that nothing would seem to have changed.
#[derive(Properties, Clone)]
pub(super) struct FuturesProps {
    pub(super) scenario: Rc<Scenario>,
    pub(super) page: Rc<Page>,
    pub(super) difference: Option<Rc<Drawn>>,
    pub(super) foreseen: Option<Rc<Foreseen>>,
    /// The place of the dot that was picked.
    pub(super) picked: Option<usize>,
    pub(super) story: Option<Rc<Story>>,
    pub(super) dispatch: Dispatch,
    /// The section as it stood in the page before the program came.
    pub(super) stood: Option<Element>,
}

/// By address: each is made anew when it changes.
impl PartialEq for FuturesProps {
    fn eq(&self, other: &Self) -> bool {
        fn same<T>(one: &Option<Rc<T>>, other: &Option<Rc<T>>) -> bool {
            one.as_ref().map(Rc::as_ptr) == other.as_ref().map(Rc::as_ptr)
        }
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && same(&self.difference, &other.difference)
            && same(&self.foreseen, &other.foreseen)
            && same(&self.story, &other.story)
            && self.picked == other.picked
    }
}

/// Simulates the futures of the chosen route alone, where nothing of the others is shown.
pub(super) fn simulate_chosen(state: &UseReducerHandle<State>) {
    simulate(
        &state.scenario,
        &state.page,
        &state.dispatcher(),
        Vec::new(),
    );
}

/// What could happen.
#[component]
pub(super) fn FuturesView(props: &FuturesProps) -> Html {
    let dispatch = &props.dispatch;
    {
        let (scenario, page) = (props.scenario.clone(), props.page.clone());
        let dispatch = dispatch.clone();
        use_effect_with(ByAddress(scenario), move |ByAddress(scenario)| {
            let chosen = Subject::Route(scenario.route());
            let mut others = subjects(scenario);
            others.retain(|subject| *subject != chosen);
            simulate(scenario, &page, &dispatch, others);
        });
    }
    let foreseen = props.foreseen.as_ref();
    {
        // Somebody may be at a place in what stood, which is about to go.
        let stands = foreseen.is_none() && props.stood.is_some();
        let stood = use_mut_ref(|| stands);
        let goes = stood.replace(stands) && !stands;
        let mount = goes.then(port::mount).flatten();
        let kept = mount.map(|mount| Kept::read(&mount));
        use_effect_with(stands, move |_| {
            if let Some(kept) = kept {
                kept.restore();
            }
        });
    }
    if let (None, Some(stood)) = (foreseen, &props.stood) {
        // What stands there already says the same, and nothing jumps.
        return Html::VRef(stood.clone().into());
    }
    let outlook = foreseen.and_then(|foreseen| foreseen.outlook.as_ref());
    let of_now = foreseen.is_some_and(|one| one.is_of(&props.scenario));
    let stale = (!of_now).then_some("is-stale");
    html! {
        <div class={classes!("part", "futures", stale)} id={FUTURES}>
            if let Some(outlook) = outlook {
                { dots(&outlook.dots, props.picked, dispatch) }
                { picked(props.picked.zip(props.story.as_deref()), dispatch) }
            } else if foreseen.is_some() {
                <p class="besides">{ said::NOT_OPEN }</p>
            }
            // In one place whatever stands about it, so that it keeps the month that is read.
            if let Some(drawn) = props.difference.clone() {
                <Readable key="difference" id="l7-difference" {drawn} />
            }
            if let Some(outlook) = outlook {
                { expected(outlook) }
            }
        </div>
    }
}

/// Puts the futures of a scenario into the queue: those of the chosen route, which are shown as soon
/// as they are there; behind whatever waits by then, those of `others`.
fn simulate(scenario: &Rc<Scenario>, page: &Rc<Page>, dispatch: &Dispatch, others: Vec<Subject>) {
    let chosen = Subject::Route(scenario.route());
    let done: Rc<RefCell<Vec<Futures>>> = Rc::default();
    let show = {
        let (scenario, page, dispatch) = (scenario.clone(), page.clone(), dispatch.clone());
        let done = done.clone();
        move || {
            let foreseen = Foreseen::new(&scenario, &page, &done.borrow());
            dispatch.dispatch(Action::Foresee(Futured(Rc::new(foreseen))));
        }
    };
    let job = {
        let scenario = scenario.clone();
        move |subject: Subject, then: Box<dyn Fn()>| -> Job {
            let (scenario, done) = (scenario.clone(), done.clone());
            let mut run: Option<Run> = None;
            Box::new(move || {
                let under_way = run
                    .get_or_insert_with(|| Run::new(&scenario, subject, COUNT, subject == chosen));
                if !under_way.step(STEP) {
                    return true;
                }
                done.borrow_mut().extend(run.take().map(Run::finish));
                then();
                false
            })
        }
    };
    let another = job.clone();
    let first = job(
        chosen,
        Box::new(move || {
            show();
            let last = others.len().saturating_sub(1);
            let others = others.iter().enumerate().map(|(at, subject)| {
                let show = show.clone();
                let then = move || {
                    if at == last {
                        show();
                    }
                };
                another(*subject, Box::new(then))
            });
            later::replace(OTHERS, 0, others.collect());
        }),
    );
    later::replace(OTHERS, PAUSE, Vec::new());
    later::replace(CHOSEN, PAUSE, vec![first]);
}

/// The dots: one choice among twenty, by mouse, touch or arrow keys.
fn dots(dots: &Dots, picked: Option<usize>, dispatch: &Dispatch) -> Html {
    html! {
        <figure class="part" aria-labelledby="l7-dots-title">
            <h4 class="chart-title" id="l7-dots-title">{ dots.title.clone() }</h4>
            <fieldset class="dots">
                <legend class="unseen">{ said::PICK }</legend>
                <div class="dots-stacks">
                    for column in &dots.columns {
                        { stack(column, picked, dispatch) }
                    }
                </div>
            </fieldset>
            <p class="dots-axis" aria-hidden="true">{ dots.axis.clone() }</p>
            <p class="chart-sentence">{ dots.sentence.clone() }</p>
            <details class="chart-table" id="l7-dots-data">
                <summary>
                    { SAME_AS_A_TABLE }
                    <span class="unseen">{ about(&dots.title) }</span>
                </summary>
                { table("l7-dots-table", &dots.table, 0) }
            </details>
        </figure>
    }
}

fn stack(column: &Column, picked: Option<usize>, dispatch: &Dispatch) -> Html {
    let class = if column.never {
        "dots-stack is-never"
    } else {
        "dots-stack"
    };
    html! {
        <div {class}>
            <div class="dots-pile">
                for one in &column.dots {
                    { dot(one, picked == Some(one.place), dispatch) }
                }
            </div>
            <span class="dots-label" aria-hidden="true">{ column.label.clone() }</span>
        </div>
    }
}

fn dot_id(place: usize) -> String {
    ["l7-dot-", &place.to_string()].concat()
}

fn dot(dot: &Dot, checked: bool, dispatch: &Dispatch) -> Html {
    let place = dot.place;
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::Pick(Some(place))))
    };
    html! {
        <input key={place} type="radio" class="dots-dot" id={dot_id(place)}
            name="future" value={place.to_string()} aria-label={dot.label.clone()}
            {checked} {onchange} />
    }
}

/// The future that was picked.
fn picked(story: Option<(usize, &Story)>, dispatch: &Dispatch) -> Html {
    let Some((place, story)) = story else {
        return html! {
            <p class="hint">{ said::PICK_A_DOT }</p>
        };
    };
    let shut = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            // The button is about to go; the focus goes back to the dot that was read.
            port::focus_on(&dot_id(place));
            dispatch.dispatch(Action::Pick(None));
        })
    };
    html! {
        <div class="story" role="group" aria-labelledby="l7-story">
            <h4 id="l7-story">{ story.title.clone() }</h4>
            <p class="besides"><strong>{ story.result.clone() }</strong></p>
            for event in &story.events {
                <p class="besides">{ event.clone() }</p>
            }
            if !story.reasons.is_empty() {
                <p class="besides">{ said::REASONS }</p>
                <ul class="rules">
                    for reason in &story.reasons {
                        <li class="small">{ reason.clone() }</li>
                    }
                </ul>
            }
            <details class="chart-table" id="l7-story-months">
                <summary>{ said::MONTH_BY_MONTH }</summary>
                { table("l7-story-table", &story.months, 0) }
            </details>
            <button type="button" class="button" onclick={shut}>{ said::PUT_BACK }</button>
        </div>
    }
}

/// Expected and if finished, side by side; runs in words; every route's chances.
fn expected(outlook: &Outlook) -> Html {
    let plain = |_, text: &str| html! { { text.to_owned() } };
    html! {
        <>
            <h4>{ said::WELL_AND_EXPECTED }</h4>
            { figures(&outlook.beside, &plain) }
            { table("l7-runs", &outlook.runs, 0) }
            { table("l7-chances", &outlook.chances, 0) }
            <details class="chart-table" id="l7-futures-how">
                <summary>{ said::HOW_DRAWN }</summary>
                for note in &outlook.notes {
                    <p class="small">{ note.clone() }</p>
                }
            </details>
        </>
    }
}
