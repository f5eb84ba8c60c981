//! A link that was opened: what is told of it, and the way through several of them.

use super::port;
use super::rest;
use super::state::{Action, State};
use crate::report::link::{self, Told};
use crate::scenario::Scenario;
use crate::words::page::away as said;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What is told of the link or the file that was opened last.
pub(super) fn news(state: &UseReducerHandle<State>) -> Html {
    let Some(news) = &state.news else {
        return Html::default();
    };
    let put_away = {
        let dispatch = state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Read);
            // What was pressed is gone: the answer follows.
            port::focus_on(port::QUESTION);
        })
    };
    html! {
        <section class="part news" aria-labelledby="l7-news">
            <h3 id="l7-news">{ said::OPENED }</h3>
            for sentence in &news.then {
                <p>{ sentence.clone() }</p>
            }
            if !news.changed.is_empty() {
                <ul class="rules">
                    for sentence in &news.changed {
                        <li>{ sentence.clone() }</li>
                    }
                </ul>
            }
            for sentence in &news.notices {
                <p class="notice is-warning">{ sentence.clone() }</p>
            }
            <p class="actions">
                <button type="button" class="button" onclick={put_away}>{ said::PUT_AWAY }</button>
            </p>
        </section>
    }
}

/// What is told of a link that has been opened.
pub(super) fn told_of(link: &link::Opened) -> Told {
    link::news(link, &link::finding(&link.scenario))
}

/// The answers at the addresses that were left, by their fragments.
type Left = Vec<(String, Rc<Scenario>)>;

/// Opens the link of each address that the page gets while it stands open. Going back to an address
/// gives the answers as they were when it was left. Addresses that lead to a place in the page are
/// no links, and change nothing.
#[hook]
pub(super) fn use_links(state: &UseReducerHandle<State>) {
    let scenario = use_mut_ref(|| state.scenario.clone());
    (*scenario.borrow_mut()).clone_from(&state.scenario);
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        if let Some(mount) = port::mount() {
            port::link_is_read(&mount);
        }
        let here = RefCell::new(port::fragment());
        let left: RefCell<Left> = RefCell::default();
        let follow = Rc::new(move || {
            let to = port::fragment();
            let link = rest::get().and_then(|rest| (rest.link)(&to, scenario.borrow().facts()));
            if link.is_none() && !to.is_empty() {
                return;
            }
            let from = here.replace(to.clone());
            let mut left = left.borrow_mut();
            left.retain(|(address, _)| *address != from);
            left.push((from, scenario.borrow().clone()));
            let known = left.iter().find(|(address, _)| *address == to);
            let action = match (known, link) {
                (Some((_, stood)), _) => Action::Take(stood.clone(), None),
                (None, Some((scenario, told))) => {
                    Action::Take(Rc::new(scenario), Some(Rc::new(told)))
                }
                (None, None) => return,
            };
            dispatch.dispatch(action);
        });
        let listener = port::on_fragment(move || {
            let follow = follow.clone();
            rest::then(move || follow());
        });
        move || drop(listener)
    });
}
