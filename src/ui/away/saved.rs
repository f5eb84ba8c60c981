//! What is saved in this browser: named, compared, opened, removed.

use super::AwayProps;
use crate::report::link::{finding, write};
use crate::report::saved::{LONGEST_NAME, Saved as Entry, tidy};
use crate::report::two::two;
use crate::scenario::Scenario;
use crate::ui::drawing::words;
use crate::ui::news::told_of;
use crate::ui::port::{self, storage};
use crate::ui::state::Action;
use crate::words::page::away as said;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the box with the name.
const NAME: &str = "l7-save-as";
/// What is compared with nothing saved: the answer as it stands.
const NOW: &str = "";

/// What is saved, and what can be done with it.
#[component]
pub(super) fn Saved(props: &AwayProps) -> Html {
    let all = use_state(storage::all);
    let name = use_state(String::new);
    let told = use_state(String::new);
    let chosen = use_state(|| [NOW.to_owned(), NOW.to_owned()]);
    let look = {
        let all = all.clone();
        Rc::new(move || all.set(storage::all()))
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| {
            let listener = storage::on_change(move || look());
            move || drop(listener)
        });
    }
    let Some(entries) = all.as_ref() else {
        return html! {
            <section class="part" aria-labelledby="l7-saving">
                <h4 id="l7-saving">{ said::SAVED }</h4>
                <p>{ if port::is_framed() { said::NOT_IN_A_FRAME } else { said::BLOCKED } }</p>
            </section>
        };
    };
    let typed = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = port::typed(&event) {
                name.set(text);
            }
        })
    };
    let save = {
        let (name, told, look) = (name.clone(), told.clone(), look.clone());
        let scenario = props.scenario.clone();
        let route = crate::report::names::route(scenario.route());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let asked = tidy(&name);
            let called = if asked.is_empty() {
                route.to_owned()
            } else {
                asked
            };
            let link = write(&scenario, &finding(&scenario));
            let entry = storage::entry(&called, link);
            told.set(if storage::put(&entry) {
                name.set(String::new());
                said::saved(&entry.name)
            } else {
                said::FULL.to_owned()
            });
            look();
        })
    };
    let open = |entry: &Entry| {
        let (dispatch, entry) = (props.dispatch.clone(), entry.clone());
        let scenario = props.scenario.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(opened) = entry.open(scenario.facts()) {
                let news = Rc::new(told_of(&opened));
                dispatch.dispatch(Action::Take(Rc::new(opened.scenario), Some(news)));
            }
        })
    };
    let remove = |entry: &Entry| {
        let (told, look, entry) = (told.clone(), look.clone(), entry.clone());
        Callback::from(move |_: MouseEvent| {
            storage::remove(&entry.key);
            told.set(said::removed(&entry.name));
            // What was pressed is gone: the focus goes to where it can do something.
            port::go_to(NAME);
            look();
        })
    };
    let remove_all = {
        let (told, look, entries) = (told.clone(), look.clone(), entries.clone());
        Callback::from(move |_: MouseEvent| {
            entries.iter().for_each(|entry| storage::remove(&entry.key));
            told.set(said::REMOVED_ALL.to_owned());
            port::go_to(NAME);
            look();
        })
    };
    html! {
        <section class="part" aria-labelledby="l7-saving">
            <h4 id="l7-saving">{ said::SAVED }</h4>
            <p class="small">{ said::SAVED_IS }</p>
            <form onsubmit={save}>
                <div class="field">
                    <label for={NAME}>{ said::NAME }</label>
                    <input id={NAME} type="text" value={(*name).clone()} oninput={typed}
                        maxlength={LONGEST_NAME.to_string()} autocomplete="off" />
                </div>
                <p class="actions">
                    <button type="submit" class="button">{ said::SAVE }</button>
                </p>
            </form>
            <p class="small" role="status">{ (*told).clone() }</p>
            if !entries.is_empty() {
                <ul class="saved">
                    for entry in entries {
                        <li key={entry.key.clone()}>
                            <span class="saved-name">{ entry.name.clone() }</span>
                            <button type="button" class="button" onclick={open(entry)}>
                                { said::OPEN }
                                <span class="unseen">{ crate::words::page::about(&entry.name) }</span>
                            </button>
                            <button type="button" class="button" onclick={remove(entry)}>
                                { said::REMOVE }
                                <span class="unseen">{ crate::words::page::about(&entry.name) }</span>
                            </button>
                        </li>
                    }
                </ul>
                { compare(&props.scenario, entries, &chosen) }
                <p class="actions">
                    <button type="button" class="button" id="l7-remove-all" onclick={remove_all}>
                        { said::REMOVE_ALL }
                    </button>
                </p>
            }
        </section>
    }
}

/// Two of them, or one and the answer as it stands, side by side.
fn compare(now: &Rc<Scenario>, entries: &[Entry], chosen: &UseStateHandle<[String; 2]>) -> Html {
    let choose = |at: usize| {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            if let Some(key) = port::chosen(&event) {
                let mut both = (*chosen).clone();
                both[at] = key;
                chosen.set(both);
            }
        })
    };
    let of = |key: &str| -> (String, Option<Scenario>) {
        let entry = entries.iter().find(|entry| entry.key == key);
        entry.map_or_else(
            || (said::AS_IT_STANDS.to_owned(), Some(now.as_ref().clone())),
            |entry| {
                let opened = entry.open(now.facts());
                (entry.name.clone(), opened.map(|opened| opened.scenario))
            },
        )
    };
    let list = |at: usize, id: &'static str, label: &'static str| {
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <select {id} onchange={choose(at)} autocomplete="off">
                    <option value={NOW} selected={chosen[at] == NOW}>{ said::AS_IT_STANDS }</option>
                    for entry in entries {
                        <option key={entry.key.clone()} value={entry.key.clone()}
                            selected={chosen[at] == entry.key}>{ entry.name.clone() }</option>
                    }
                </select>
            </div>
        }
    };
    let table = (chosen[0] != chosen[1]).then(|| {
        let [(one, this), (other, that)] = [of(&chosen[0]), of(&chosen[1])];
        Some(two([&one, &other], [&this?, &that?]))
    });
    html! {
        <>
            <h5>{ said::COMPARE }</h5>
            <div class="pair">
                { list(0, "l7-compare-this", said::THIS) }
                { list(1, "l7-compare-that", said::WITH_THAT) }
            </div>
            if let Some(table) = table.flatten() {
                { words("l7-two", &table) }
            } else {
                <p class="small">{ said::PICK_TWO }</p>
            }
        </>
    }
}
