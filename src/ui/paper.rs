//! What stands on paper only: the inputs as tables, as no box is printed, and the page's address.
//! On a screen the style sheet leaves it out.

use super::port;
use crate::report::inputs_used::{InputsUsed, Used, page_at};
use crate::report::page::Page;
use std::rc::Rc;
use yew::prelude::*;

/// A page, compared by address.
#[derive(Properties, Clone)]
pub(super) struct PaperProps {
    pub(super) page: Rc<Page>,
}

impl PartialEq for PaperProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

/// A page of some turn of the state, compared by that: on a screen nobody sees what follows from it,
/// so that it may lag.
#[derive(Properties, Clone)]
pub(super) struct TurnProps {
    pub(super) page: Rc<Page>,
    pub(super) turn: u32,
}

impl PartialEq for TurnProps {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

/// What the visitor has said: the answers to the four questions, and every other figure that was
/// changed.
#[component]
pub(super) fn Said(props: &PaperProps) -> Html {
    let inputs = &props.page.inputs;
    let [questions, own, _] = inputs.captions;
    html! {
        <section class="part paper inputs-used" aria-labelledby="l7-said">
            <h3 id="l7-said">{ inputs.title }</h3>
            { table(inputs, questions, &inputs.questions) }
            if inputs.own.is_empty() {
                <p class="small">{ inputs.nothing_own }</p>
            } else {
                { table(inputs, own, &inputs.own) }
            }
        </section>
    }
}

/// The figures that the visitor has left as they were.
#[component]
pub(super) fn Ours(props: &TurnProps) -> Html {
    let inputs = &props.page.inputs;
    let [_, _, ours] = inputs.captions;
    html! {
        <section class="part paper inputs-used" aria-labelledby="l7-ours">
            <h3 id="l7-ours">{ ours }</h3>
            <table>
                <caption>{ inputs.note }</caption>
                { head(inputs) }
                for group in &inputs.ours {
                    <tbody>
                        <tr class="about">
                            <th scope="rowgroup" colspan="4">{ group.about.clone() }</th>
                        </tr>
                        { rows(&group.inputs) }
                    </tbody>
                }
            </table>
        </section>
    }
}

fn table(all: &InputsUsed, caption: &'static str, inputs: &[Used]) -> Html {
    html! {
        <table>
            <caption>{ caption }</caption>
            { head(all) }
            <tbody>{ rows(inputs) }</tbody>
        </table>
    }
}

fn head(all: &InputsUsed) -> Html {
    html! {
        <thead>
            <tr>
                for name in all.head {
                    <th scope="col">{ name }</th>
                }
            </tr>
        </thead>
    }
}

fn rows(inputs: &[Used]) -> Html {
    html! {
        for one in inputs {
            <tr>
                <th scope="row">{ one.name.clone() }</th>
                <td>{ one.value.clone() }</td>
                <td>{ one.range.clone() }</td>
                <td>{ one.whence.clone() }</td>
            </tr>
        }
    }
}

/// Where the page is, so that what was printed can be found again. Only the browser knows.
#[component]
pub(super) fn Address(props: &PaperProps) -> Html {
    let address = use_state(String::new);
    {
        let address = address.clone();
        // With each page, as an address may come to hold what was typed.
        use_effect_with(Rc::as_ptr(&props.page), move |_| {
            address.set(port::address())
        });
    }
    html! {
        if !address.is_empty() {
            <p class="paper small">{ page_at(&address) }</p>
        }
    }
}
