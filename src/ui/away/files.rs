//! Files: what makes them is a module of its own, fetched when the first is asked for.

use super::AwayProps;
use crate::report::link::{Told, found, open, write};
use crate::ui::news::told_of;
use crate::ui::port::{self, outside};
use crate::ui::state::Action;
use crate::words::page::away as said;
use js_sys::{Array, Function, JsString, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The id of the box with a file's text.
const TEXT: &str = "l7-file-text";

/// The id of the box that takes a file. It is not seen: a button opens its list.
const OPEN: &str = "l7-open-file";

/// What became of the last wish.
#[derive(Clone, PartialEq, Default)]
enum Outcome {
    #[default]
    Nothing,
    UnderWay,
    /// A file by its name, and its text where it is one.
    Made(String, Option<String>),
    Failed(String),
}

/// The kinds of files, and what came of the last one that was asked for.
#[component]
pub(super) fn Files(props: &AwayProps) -> Html {
    let outcome = use_state(Outcome::default);
    let module = use_mut_ref(|| None::<JsValue>);
    let make = |kind: &'static str| {
        let (props, outcome, module) = (props.clone(), outcome.clone(), module.clone());
        Callback::from(move |_: MouseEvent| {
            let (props, outcome, module) = (props.clone(), outcome.clone(), module.clone());
            spawn_local(async move {
                outcome.set(Outcome::UnderWay);
                outcome.set(match ready(&module).await {
                    Some(ready) => made(&ready, kind, &link(&props)),
                    None => Outcome::Failed(said::NOT_MADE.to_owned()),
                });
            });
        })
    };
    let button = |(kind, label): (&'static str, &'static str)| {
        html! {
            <button type="button" class="button" id={["l7-file-", kind].concat()}
                onclick={make(kind)}>{ label }</button>
        }
    };
    let read = {
        let (dispatch, outcome) = (props.dispatch.clone(), outcome.clone());
        let (module, scenario) = (module.clone(), props.scenario.clone());
        Callback::from(move |event: Event| {
            let Some(file) = outside::picked(&event) else {
                return;
            };
            let (dispatch, outcome) = (dispatch.clone(), outcome.clone());
            let (module, scenario) = (module.clone(), scenario.clone());
            spawn_local(async move {
                outcome.set(Outcome::UnderWay);
                let ready = ready(&module).await;
                let text = outside::text(&file).await;
                let read = match (&ready, &text) {
                    (Some(ready), Some(text)) => read(ready, text),
                    (None, _) => Err(said::NOT_MADE.to_owned()),
                    (_, None) => Err(said::UNREADABLE.to_owned()),
                };
                let opened = read.and_then(|(link, notices)| {
                    let opened = open(&link, scenario.facts());
                    let opened = opened.ok_or_else(|| said::UNREADABLE.to_owned())?;
                    Ok((opened, notices))
                });
                match opened {
                    Ok((opened, notices)) => {
                        let mut news: Told = told_of(&opened);
                        news.notices.extend(notices);
                        let taken = Action::Take(Rc::new(opened.scenario), Some(Rc::new(news)));
                        dispatch.dispatch(taken);
                        outcome.set(Outcome::Nothing);
                    }
                    Err(why) => outcome.set(Outcome::Failed(why)),
                }
            });
        })
    };
    let choose = Callback::from(|_: MouseEvent| outside::choose(OPEN));
    let told = match &*outcome {
        Outcome::Nothing => String::new(),
        Outcome::UnderWay => said::WORKING_ON_IT.to_owned(),
        Outcome::Made(name, _) => said::made(name),
        Outcome::Failed(why) => why.clone(),
    };
    html! {
        <section class="part" aria-labelledby="l7-as-files">
            <h4 id="l7-as-files">{ said::FILES }</h4>
            <p class="small">{ said::FILES_ARE }</p>
            for kind in said::KINDS {
                <div class="file" key={kind.0}>
                    { button((kind.0, kind.1)) }
                    <span class="small">{ kind.2 }</span>
                </div>
            }
            <h5>{ said::CHARTS }</h5>
            <p class="actions">
                for (kind, label) in said::DRAWINGS {
                    { button((kind, label)) }
                }
            </p>
            <p class="told" role="status">{ told }</p>
            if let Outcome::Made(_, text) = &*outcome {
                <p class="small">{ said::NOT_SAVED }</p>
                if let Some(text) = text {
                    <details class="disclosure" id="l7-file-as-text">
                        <summary>{ said::AS_TEXT }</summary>
                        <textarea id={TEXT} readonly=true rows="8" aria-label={said::AS_TEXT}
                            value={text.clone()} />
                    </details>
                }
            }
            <div class="field">
                // A browser's own box for a file cuts its words off where letters are large.
                <button type="button" class="button" id="l7-open-file-button"
                    aria-describedby="l7-open-file-is" onclick={choose}>{ said::OPEN_FILE }</button>
                <input id={OPEN} type="file" hidden=true accept=".json,application/json"
                    onchange={read} />
                <p class="hint" id="l7-open-file-is">{ said::OPEN_FILE_IS }</p>
            </div>
        </section>
    }
}

/// The module, fetched the first time that it is asked for.
async fn ready(module: &RefCell<Option<JsValue>>) -> Option<JsValue> {
    let known = module.borrow().clone();
    if known.is_some() {
        return known;
    }
    let fetched = outside::files().await;
    module.borrow_mut().clone_from(&fetched);
    fetched
}

/// The link from which the files are made.
fn link(props: &AwayProps) -> String {
    write(&props.scenario, &found(&props.scenario, &props.page))
}

/// Asks the module for a file and offers it: name, media type and bytes.
fn made(module: &JsValue, kind: &str, link: &str) -> Outcome {
    let asked = Array::of4(
        &kind.into(),
        &link.into(),
        &port::with_fragment(link).into(),
        &outside::today().into(),
    );
    let answer = ask(module, "make", &asked);
    let file = answer.and_then(|answer| answer.dyn_into::<Array>().map_err(|_| String::new()));
    let file = match file {
        Ok(file) => file,
        Err(why) if why.is_empty() => return Outcome::Failed(said::NOT_MADE.to_owned()),
        Err(why) => return Outcome::Failed(why),
    };
    let text = |at: u32| file.get(at).as_string().unwrap_or_default();
    let (name, media_type) = (text(0), text(1));
    let Ok(bytes) = file.get(2).dyn_into::<Uint8Array>() else {
        return Outcome::Failed(said::NOT_MADE.to_owned());
    };
    let _ = outside::offer(&name, &media_type, &bytes);
    port::host::tell(port::host::Event::FileSaved);
    // What is no text cannot be shown as one.
    let shown = String::from_utf8(bytes.to_vec()).ok();
    Outcome::Made(name, shown)
}

/// Has the module read a file: the link that it comes to, and what could not be taken.
fn read(module: &JsValue, text: &str) -> Result<(String, Vec<String>), String> {
    let answer = ask(module, "read", &Array::of1(&text.into()))?;
    let parts: Array = answer.dyn_into().map_err(|_| said::UNREADABLE.to_owned())?;
    let mut texts = parts.iter().filter_map(|part| part.as_string());
    let link = texts.next().ok_or_else(|| said::UNREADABLE.to_owned())?;
    Ok((link, texts.collect()))
}

/// Calls a function of the module; what it refuses with is a sentence, if it is one.
fn ask(module: &JsValue, name: &str, with: &Array) -> Result<JsValue, String> {
    let function = Reflect::get(module, &name.into()).ok();
    let function: Option<Function> = function.and_then(|found| found.dyn_into().ok());
    let function = function.ok_or_else(|| said::NOT_MADE.to_owned())?;
    function.apply(&JsValue::NULL, with).map_err(|why| {
        why.dyn_into::<JsString>()
            .map_or_else(|_| String::new(), String::from)
    })
}
