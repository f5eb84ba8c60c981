//! The whole view, top to bottom. What is read aloud comes in the order that is seen.

use super::answer::answer;
use super::changes::changes;
use super::claim::claim;
use super::decisions::DecisionsView;
use super::form::{assumptions, money_and_time, questions};
use super::futures::FuturesView;
use super::hangs::hangs;
use super::lights::lights;
use super::panels::{paying, tax};
use super::port::Before;
use super::required::required;
use super::results::{Results, Sources};
use super::slopes;
use super::state::State;
use std::rc::Rc;
use yew::prelude::*;

/// What the calculator starts from.
#[derive(Properties, Clone, PartialEq, Default)]
pub(super) struct CalculatorProps {
    before: Rc<Before>,
}

impl CalculatorProps {
    /// Over a page in which somebody may have typed already.
    pub(super) fn over(before: Before) -> Self {
        Self {
            before: Rc::new(before),
        }
    }
}

/// The calculator.
#[component]
pub(super) fn Calculator(props: &CalculatorProps) -> Html {
    let before = props.before.clone();
    let state = use_reducer(|| State::first(&before.actions));
    {
        let before = props.before.clone();
        use_effect_with((), move |()| before.restore());
    }
    slopes::use_slopes(&state);
    html! {
        <>
            <h2>{ state.page.answer.question.clone() }</h2>
            { lights(&state.page.necessary) }
            { answer(&state, &props.before.in_twenty) }
            { questions(&state) }
            { changes(&state) }
            { hangs(&state) }
            <FuturesView scenario={state.scenario.clone()} page={state.page.clone()}
                difference={state.difference.clone()} foreseen={state.foreseen.clone()}
                picked={state.picked} story={state.story.clone()}
                dispatch={state.dispatcher()} stood={props.before.futures.clone()} />
            <Results page={state.page.clone()} opened={state.opened.clone()}
                dispatch={state.dispatcher()} />
            { required(&state) }
            { tax(&state) }
            { paying(&state.page) }
            { claim(&state) }
            <DecisionsView scenario={state.scenario.clone()} page={state.page.clone()} />
            { money_and_time(&state) }
            { assumptions(&state) }
            <Sources page={state.page.clone()} />
        </>
    }
}
