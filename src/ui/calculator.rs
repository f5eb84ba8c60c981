//! The whole view, top to bottom. What is read aloud comes in the order that is seen.

use super::answer::{answer, lights};
use super::claim::claim;
use super::decisions::decisions;
use super::form::{assumptions, money_and_time, questions};
use super::panels::{paying, tax};
use super::port::Before;
use super::results::{Results, Sources};
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
    let state = use_reducer(|| State::after(&before.actions));
    {
        let before = props.before.clone();
        use_effect_with((), move |()| before.restore());
    }
    html! {
        <>
            <h2>{ state.page.answer.question.clone() }</h2>
            { lights(&state.page) }
            { answer(&state) }
            { questions(&state) }
            <Results page={state.page.clone()} opened={state.opened.clone()}
                dispatch={state.dispatcher()} />
            { tax(&state) }
            { paying(&state.page) }
            { claim(&state) }
            { decisions(&state.page) }
            { money_and_time(&state) }
            { assumptions(&state) }
            <Sources page={state.page.clone()} />
        </>
    }
}
