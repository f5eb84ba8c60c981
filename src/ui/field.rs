//! One input of the table: label, control, help, where its figure comes from, and what to say
//! when it cannot be read.

use super::found::Slope;
use super::number::{NumberBox, slider};
use super::port;
use super::state::{Action, Draft, State};
use crate::facts::Kind;
use crate::insight::swing::can_move;
use crate::report::origin::origin;
use crate::report::page::{OriginTag, SourceRef};
use crate::report::publisher::fixed;
use crate::report::spoken::control_names;
use crate::report::words::{self, box_text, effect_sentence};
use crate::scenario::publisher::Access;
use crate::scenario::{Choice, Default, Input, Key, Level, Scenario, Shape, Value, table};
use crate::words::page::{about, field as said};
use std::rc::Rc;
use yew::prelude::*;

/// The id of an input's control.
pub(super) fn id_of(key: Key) -> String {
    let mut id = String::from("f-");
    for letter in key.text().chars() {
        id.push(if letter == '.' { '-' } else { letter });
    }
    id
}

/// An input, under its own label or another one; nothing where the publisher of the page hides it.
pub(super) fn field(state: &UseReducerHandle<State>, key: Key, label: Option<&str>) -> Html {
    match state.publisher.access(key) {
        Some(Access::Hidden) => return Html::default(),
        Some(Access::Locked) => return locked(state, key, label),
        None => {}
    }
    let props = FieldProps {
        subject: key,
        label: label.map(|label| AttrValue::from(label.to_owned())),
        value: state.scenario.value(key),
        default: state.scenario.default_of(key),
        chosen: state.scenario.is_chosen(key),
        draft: state.draft(key).cloned(),
        slope: can_move(&state.scenario, key).then(|| state.found.slope(key)),
        scenario: state.scenario.clone(),
        dispatch: state.dispatcher(),
    };
    html! { <Field key={key.text()} ..props /> }
}

/// A figure that can be read and not changed.
fn locked(state: &State, key: Key, label: Option<&str>) -> Html {
    let label = label.unwrap_or(table::input(key).label).to_owned();
    html! {
        <div class="field is-locked" key={key.text()}>
            <p class="label">{ label }</p>
            <p id={id_of(key)}>{ fixed(&state.scenario, key) }</p>
            <p class="hint">{ tag(&origin(&state.scenario, key)) }</p>
        </div>
    }
}

/// An input and what stands in it.
#[derive(Properties, Clone)]
pub(super) struct FieldProps {
    subject: Key,
    label: Option<AttrValue>,
    value: Value,
    default: Default,
    chosen: bool,
    draft: Option<Draft>,
    /// The answer against it, where it can move the answer: empty until it is known.
    slope: Option<Slope>,
    /// For the words of the origin only, which follow from what stands above.
    scenario: Rc<Scenario>,
    dispatch: UseReducerDispatcher<State>,
}

/// Not the scenario: two hundred boxes stay as they are while somebody types in one.
impl PartialEq for FieldProps {
    fn eq(&self, other: &Self) -> bool {
        self.subject == other.subject
            && self.label == other.label
            && self.value == other.value
            && self.default == other.default
            && self.chosen == other.chosen
            && self.draft == other.draft
            && self.slope == other.slope
            && self.dispatch == other.dispatch
    }
}

impl FieldProps {
    /// The default as one writes it in a sentence.
    fn our_figure(&self, input: &Input) -> String {
        words::said(input, self.default.value)
    }

    /// What stands in the control.
    fn text(&self, input: &Input) -> String {
        match &self.draft {
            Some(draft) => draft.text.clone(),
            None => box_text(input, self.value),
        }
    }
}

#[component]
fn Field(props: &FieldProps) -> Html {
    let key = props.subject;
    let input = table::input(key);
    let id = id_of(key);
    let hint = id.clone() + "-h";
    let slip = id.clone() + "-e";
    let draft = props.draft.as_ref();
    let error = draft.and_then(|draft| draft.error());
    let taken_for = draft.and_then(|draft| draft.taken_for());
    let described = if error.or(taken_for).is_some() {
        slip.clone() + " " + &hint
    } else {
        hint.clone()
    };
    let label = props
        .label
        .clone()
        .unwrap_or(AttrValue::Static(input.label));
    let name = key.text();
    let effect = effect_sentence(&input);
    let origin = origin(&props.scenario, key);
    let (first, rest) = fold(&origin.text, &input);
    let (first, rest) = (first.to_owned(), rest.to_owned());
    let dispatch = &props.dispatch;
    let reset = {
        let (dispatch, id) = (dispatch.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            // The button is about to go; the focus belongs with its box.
            port::focus_on(&id);
            dispatch.dispatch(Action::Reset(key));
        })
    };
    let control = match input.shape {
        Shape::Number { .. } | Shape::Month => {
            let names = control_names(&input, &label);
            let waits = draft.is_some_and(|draft| draft.waits());
            let slider_name = names.slider.clone();
            html! {
                <>
                    <label for={id.clone()}>
                        { label.clone() }
                        <span class="unseen">{ said::unit_aloud(input.unit) }</span>
                    </label>
                    <NumberBox subject={key} text={props.text(&input)} value={props.value}
                        default={props.default} {names} described={described.clone()}
                        is_invalid={error.is_some()} {waits} dispatch={dispatch.clone()} />
                    if let Some(error) = error {
                        <p class="error" id={slip}>{ error.to_owned() }</p>
                    } else if let Some(sentence) = taken_for {
                        <p class="taken-for" id={slip}>{ sentence.to_owned() }</p>
                    }
                    { slider(&input, (props.value, &props.default), (&slider_name, &described),
                        props.slope.as_ref(), dispatch) }
                </>
            }
        }
        Shape::Choice(choices) => {
            let dispatch = dispatch.clone();
            let onchoose = Callback::from(move |text| {
                dispatch.dispatch(Action::Choose(key, text));
            });
            html! {
                <>
                    <label for={id.clone()}>{ label.clone() }</label>
                    <Choose id={id.clone()} {name} described={described}
                        invalid={error.is_some()} value={props.text(&input)}
                        choices={choices.to_vec()} {onchoose} />
                    if let Some(error) = error {
                        <p class="error" id={slip}>{ error.to_owned() }</p>
                    }
                </>
            }
        }
        Shape::Flag => {
            let dispatch = dispatch.clone();
            let onchange = Callback::from(move |event: Event| {
                if let Some(flag) = port::ticked(&event) {
                    dispatch.dispatch(Action::Flag(key, flag));
                }
            });
            html! {
                <div class="tick">
                    <input id={id.clone()} {name} type="checkbox" autocomplete="off"
                        checked={props.value == Value::Flag(true)}
                        aria-describedby={described} {onchange} />
                    <label for={id.clone()}>{ label.clone() }</label>
                </div>
            }
        }
    };
    html! {
        <div class="field">
            { control }
            <p class="hint">
                // What is read aloud with the box. Its sources are links, found on the way.
                <span id={hint}>
                    if !input.help.is_empty() {
                        { input.help }{ " " }
                    }
                    if !effect.is_empty() {
                        { effect }{ " " }
                    }
                    { first }
                </span>
                { " " }{ tag(&origin) }
            </p>
            if !rest.is_empty() {
                <details class="origin">
                    <summary>
                        { said::ABOUT_THIS }
                        <span class="unseen">{ about(&label) }</span>
                    </summary>
                    <p class="small">{ rest }</p>
                </details>
            }
            if props.chosen || error.is_some() {
                <button type="button" class="reset" onclick={reset}>
                    { said::back_to(&props.our_figure(&input)) }
                    <span class="unseen">{ about(&label) }</span>
                </button>
            }
        </div>
    }
}

/// What is said of a figure beside its box, and what may wait for a click. An assumption tells
/// all; elsewhere all but the first sentence waits; of the answers to choose from among the four
/// questions the word alone is enough.
fn fold<'a>(text: &'a str, input: &Input) -> (&'a str, &'a str) {
    let number = matches!(input.shape, Shape::Number { .. });
    match (input.level, text.split_once(". ")) {
        (Level::Question, _) if !number => ("", ""),
        (Level::Question | Level::MoneyAndTime, Some((first, rest))) => {
            (&text[..=first.len()], rest)
        }
        _ => (text, ""),
    }
}

/// The word for how well a figure is founded, which leads to its source.
pub(super) fn tag(origin: &OriginTag) -> Html {
    let class = classes!(
        "tag",
        (origin.kind == Some(Kind::Assumption)).then_some("is-assumption")
    );
    let linked = origin.sources.iter().position(|one| !one.url.is_empty());
    html! {
        <>
            if linked.is_none() {
                <span {class}>{ origin.word.clone() }</span>
            }
            for (at, one) in linked_sources(origin).into_iter().enumerate() {
                if at > 0 {
                    { ", " }
                }
                <a class={classes!("tag", (at > 0).then_some("is-another"))} href={one.url}
                    target="_blank" rel="noopener noreferrer">
                    if at == 0 {
                        { origin.word.clone() }
                    } else {
                        { at + 1 }
                    }
                    <span class="unseen">{ about(&one.label) }</span>
                </a>
            }
        </>
    }
}

fn linked_sources(origin: &OriginTag) -> Vec<SourceRef> {
    let linked = origin.sources.iter().filter(|one| !one.url.is_empty());
    linked.cloned().collect()
}

/// A list to choose from.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct ChooseProps {
    /// The control's id.
    pub(super) id: AttrValue,
    /// Its name in links and scripts.
    pub(super) name: AttrValue,
    /// Ids of what describes it.
    #[prop_or_default]
    pub(super) described: Option<AttrValue>,
    /// Whether the answer cannot be taken.
    #[prop_or_default]
    pub(super) invalid: bool,
    /// The answer shown, by its name in files.
    pub(super) value: AttrValue,
    /// The answers.
    pub(super) choices: Vec<Choice>,
    /// Told the name of the answer chosen.
    pub(super) onchoose: Callback<String>,
}

/// A list to choose from, which shows `value` whatever was chosen by hand.
#[component]
pub(super) fn Choose(props: &ChooseProps) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(props.value.clone(), move |value| {
            port::choose(&list, value);
        });
    }
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = port::chosen(&event) {
                onchoose.emit(text);
            }
        })
    };
    html! {
        <select ref={list} id={props.id.clone()} name={props.name.clone()} autocomplete="off"
            aria-describedby={props.described.clone()}
            aria-invalid={props.invalid.then_some("true")} {onchange}>
            for choice in props.choices.iter().copied() {
                <option key={choice.text} value={choice.text}
                    selected={props.value == choice.text}>{ choice.label }</option>
            }
        </select>
    }
}
