//! The calculator in the sizes in which it stands in other people's pages: whole, as four questions
//! with their answer, or as a single figure. Each says its bad end, and leads to the whole.

use super::answer::{announcer, in_twenty, standing};
use super::calculator::{CalculatorProps, use_answer};
use super::form::asked;
use super::lights::verdict;
use super::port::{self, Before};
use super::rest;
use super::state::State;
use crate::words::page::embed as said;
use std::rc::Rc;
use yew::prelude::*;

/// How much of the calculator stands in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Size {
    /// All of it.
    #[default]
    Full,
    /// The four questions and the answer.
    Compact,
    /// One finding, without boxes.
    Figure,
}

impl Size {
    /// All, the largest first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Compact, Self::Figure];

    /// Its name in addresses and in the mount's `data-size`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Compact => "compact",
            Self::Figure => "figure",
        }
    }

    /// The size of that name.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.text() == text)
    }
}

/// The four questions and the answer: at most 1,000 px high where it is 600 px wide.
#[component]
pub(super) fn Compact(props: &CalculatorProps) -> Html {
    let state = use_small(&props.before);
    html! {
        <div class="calculator is-compact">
            { question(&state) }
            { rest::news(&state) }
            <div class="opening">
                <div class="finding">
                    { finding(&state, &props.before) }
                    <p class="status">{ standing(&state) }</p>
                </div>
                <section class="asking" aria-labelledby="l7-questions">
                    { rest::brief(&state) }
                    <h3 class="unseen" id="l7-questions">{ said::YOUR_ANSWERS }</h3>
                    <div class="questions">{ asked(&state) }</div>
                </section>
            </div>
            { whole(&state, said::WHOLE) }
        </div>
    }
}

/// One finding: what is paid back when, and the bad end.
#[component]
pub(super) fn SingleFigure(props: &CalculatorProps) -> Html {
    let state = use_small(&props.before);
    html! {
        <div class="calculator is-figure">
            { question(&state) }
            <div class="opening">
                <div class="finding">{ finding(&state, &props.before) }</div>
            </div>
            { rest::brief(&state) }
            <p class="small">{ said::FOR_WHOM }{ " " }{ state.preset.label() }{ "." }</p>
            { whole(&state, said::CHANGE_IT) }
        </div>
    }
}

/// What the two small sizes are driven by: the answer, and the futures of the chosen route.
#[hook]
fn use_small(before: &Rc<Before>) -> UseReducerHandle<State> {
    let state = use_answer(before);
    rest::use_rest(&state);
    rest::use_futures(&state);
    state
}

fn question(state: &State) -> Html {
    html! {
        <h2 id={port::QUESTION} tabindex="-1">{ state.page.answer.question.clone() }</h2>
    }
}

/// The answer in four sentences, the bad end as large as the finding.
fn finding(state: &UseReducerHandle<State>, before: &Before) -> Html {
    let answer = &state.page.answer;
    html! {
        <section class="part answer">
            { verdict(&state.page.necessary) }
            <div class="found">
                <p class="verdict" id={port::VERDICT}>{ answer.headline.clone() }</p>
                <p class="tipping">{ answer.tipping.clone() }</p>
            </div>
            <p class="bad-end">{ answer.bad_end.clone() }</p>
            { in_twenty(state, &before.in_twenty) }
            { announcer(state) }
        </section>
    }
}

/// The way to the whole, with what was answered here.
fn whole(state: &State, text: &'static str) -> Html {
    // Before the rest of the program it leads to the ordinary visitor's.
    let fragment = rest::get().map(|rest| (rest.write)(&state.scenario, &state.page));
    let fragment = fragment.unwrap_or_default();
    html! {
        <p class="whole">
            <a href={["index.html#", &fragment].concat()} target="_blank" rel="noopener">
                { text }<span class="unseen">{ said::NEW_WINDOW }</span>
            </a>
            <span class="small">{ said::PROJECTION }</span>
        </p>
    }
}
