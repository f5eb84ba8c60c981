//! The whole calculator, top to bottom. What is read aloud comes in the order that is seen.

use super::answer::answer;
use super::away::Away;
use super::bar::{above_boxes, bar};
use super::changes::changes;
use super::claim::claim;
use super::decisions::DecisionsView;
use super::form::{assumptions, money_and_time, questions};
use super::futures::FuturesView;
use super::hangs::hangs;
use super::lights::lights;
use super::months::Months;
use super::news::use_links;
use super::panels::{paying, tax};
use super::paper;
use super::port::{self, Before};
use super::required::required;
use super::rest;
use super::routes::Routes;
use super::sources::{Sources, overdue, receipt};
use super::state::State;
use super::study::Study;
use super::views::{
    PAPER, View, ViewProps, elsewhere, leads, links, use_arrival, use_stamps, view,
};
use std::rc::Rc;
use yew::prelude::*;

/// What the calculator starts from.
#[derive(Properties, Clone, PartialEq, Default)]
pub(super) struct CalculatorProps {
    pub(super) before: Rc<Before>,
    /// Whether every view is drawn at once, and not each in its turn.
    #[prop_or_default]
    pub(super) whole: bool,
}

impl CalculatorProps {
    /// Over a page in which somebody may have typed already.
    pub(super) fn over(before: Before) -> Self {
        Self {
            before: Rc::new(before),
            whole: false,
        }
    }
}

/// What every size of the calculator is driven by: the state that follows from what stood in the
/// page, and the links that the address gets.
#[hook]
pub(super) fn use_answer(before: &Rc<Before>) -> UseReducerHandle<State> {
    let state = use_reducer(|| {
        let publisher = before.publisher.clone();
        State::first(
            &before.actions,
            before.view,
            &before.fragment,
            publisher,
            &before.stood,
        )
    });
    {
        let before = before.clone();
        let is_as_built =
            before.actions.is_empty() && state.news.is_none() && !state.publisher.says_anything();
        use_effect_with((), move |()| {
            if is_as_built {
                before.hold_against_built();
            }
            before.restore();
            if let Some(accent) = &before.publisher.accent {
                port::wear(accent);
            }
        });
    }
    use_links(&state);
    use_host(&state);
    state
}

/// Tells a host what happens, as far as it asks to be told.
#[hook]
fn use_host(state: &UseReducerHandle<State>) {
    use_effect_with(state.strokes, |strokes| {
        port::host::tell(if *strokes == 0 {
            port::host::Event::ResultShown
        } else {
            port::host::Event::InputChanged
        });
    });
    let (scenario, page) = (state.scenario.clone(), state.page.clone());
    use_effect_with(state.generation, move |generation| {
        if *generation > 0
            && port::host::wants_link()
            && let Some(rest) = rest::get()
        {
            port::host::tell_link(&(rest.write)(&scenario, &page));
        }
    });
}

/// The calculator.
#[component]
pub(super) fn Calculator(props: &CalculatorProps) -> Html {
    let state = use_answer(&props.before);
    rest::use_rest(&state);
    rest::use_slopes(&state);
    let stood = props.before.futures.clone();
    use_effect_with(state.generation > 0, move |changed| {
        if let Some(stood) = stood.filter(|_| *changed) {
            port::mark_stale(&stood);
        }
    });
    let stamps = use_stamps(state.turn, state.generation, state.visit.view);
    // After it, since what is arrived at may have to be drawn.
    use_arrival(&state.visit, state.dispatcher());
    html! {
        <div class="calculator" onclick={leads(state.dispatcher())}>
            <h2 id={port::QUESTION} tabindex="-1">{ state.page.answer.question.clone() }</h2>
            { rest::news(&state) }
            <div class="opening">
                <div class="finding">
                    { lights(&state.page.necessary) }
                    { answer(&state, &props.before.in_twenty) }
                    { overdue(&state.page) }
                </div>
                <div class="asking">
                    { said(&state, &props.before) }
                    { rest::publisher(&state) }
                    { questions(&state) }
                    { changes(&state) }
                </div>
            </div>
            <div class="viewing">
                { links(state.visit.view) }
                <div class="shown">
                    for one in View::ALL {
                        <Placed view={one} is_shown={one == state.visit.view}
                            stamp={stamps[one as usize].or(props.whole.then_some(0))}
                            state={state.clone()} before={props.before.clone()} />
                    }
                </div>
            </div>
            if let (Some(turn), Some(rest)) = (stamps[PAPER].or(props.whole.then_some(0)), rest::get()) {
                { (rest.ours)(&state.page, turn) }
            }
            { receipt(&state.page) }
            <paper::Address page={state.page.clone()} />
            { bar(&state) }
        </div>
    }
}

/// What the visitor has said, on paper.
fn said(state: &State, before: &Before) -> Html {
    match (rest::get(), &before.stood.said) {
        (Some(rest), _) => (rest.said)(&state.page),
        (None, Some(stood)) => Html::VRef(stood.clone().into()),
        (None, None) => Html::default(),
    }
}

/// A view in its place.
#[derive(Properties, Clone)]
struct PlacedProps {
    view: View,
    is_shown: bool,
    /// The turn of the state of which it is drawn; `None` before it is drawn at all.
    stamp: Option<u32>,
    state: UseReducerHandle<State>,
    before: Rc<Before>,
}

/// By the stamp: a view that nobody sees stays as it is, whatever has changed since, until it has its
/// turn.
impl PartialEq for PlacedProps {
    fn eq(&self, other: &Self) -> bool {
        (self.view, self.is_shown, self.stamp) == (other.view, other.is_shown, other.stamp)
    }
}

/// A view as the program draws it, or as it stood before, or the way to where it stands.
#[component]
fn Placed(props: &PlacedProps) -> Html {
    let PlacedProps {
        view: one,
        is_shown,
        state,
        before,
        ..
    } = props;
    if let (Some(_), Some(rest)) = (props.stamp, rest::get()) {
        return view(*one, *is_shown, (rest.inside)(*one, state, before));
    }
    match before.view_of(*one, *is_shown) {
        Some(stood) => Html::VRef(stood.into()),
        None => view(*one, *is_shown, elsewhere(*one)),
    }
}

/// What stands in a view.
pub(super) fn inside(view: View, state: &UseReducerHandle<State>, before: &Before) -> Html {
    let page = state.page.clone();
    let props = ViewProps {
        page: page.clone(),
        opened: state.opened.clone(),
        dispatch: state.dispatcher(),
    };
    match view {
        View::Futures => html! {
            <FuturesView scenario={state.scenario.clone()} {page}
                difference={state.difference.clone()} foreseen={state.foreseen.clone()}
                picked={state.picked} story={state.story.clone()}
                dispatch={state.dispatcher()} stood={before.futures.clone()} />
        },
        View::Hangs => html! {
            <>{ above_boxes(state) }{ hangs(state) }{ required(state) }</>
        },
        View::Routes => html! {
            <>
                <Routes ..props />
                <DecisionsView scenario={state.scenario.clone()} {page} />
            </>
        },
        View::Study => html! { <Study ..props /> },
        View::Months => html! {
            <>
                <Months ..props />
                { tax(state) }
                { paying(&page) }
            </>
        },
        View::Claim => claim(state),
        View::Figures => html! {
            <>
                { above_boxes(state) }
                { money_and_time(state) }
                { assumptions(state) }
            </>
        },
        View::Sources => html! { <Sources {page} /> },
        View::Away => html! {
            <Away scenario={state.scenario.clone()} {page} dispatch={state.dispatcher()} />
        },
    }
}
