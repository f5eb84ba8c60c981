//! A link that was opened: what is told of it, and the way through several of them.

use super::port;
use super::state::{Action, State, told_of};
use crate::report::link;
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
        let listener = port::on_fragment(move || {
            let to = port::fragment();
            let link = link::open(&to, scenario.borrow().facts());
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
                (None, Some(link)) => {
                    let news = Rc::new(told_of(&link));
                    Action::Take(Rc::new(link.scenario), Some(news))
                }
                (None, None) => return,
            };
            dispatch.dispatch(action);
        });
        move || drop(listener)
    });
}
