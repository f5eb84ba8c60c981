//! The controls of a number or a month: the box with a button either side, and the slider with the
//! answer drawn over it.

use super::drawing::small;
use super::field::id_of;
use super::found::Slope;
use super::port;
use super::state::{Action, State, step};
use crate::report::slope::ends;
use crate::report::spoken::{ControlNames, value_text};
use crate::report::words::unit_words;
use crate::scenario::{Default, Input, Key, Shape, Stops, Value, table};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the last key it is told what is wrong with a text, milliseconds.
const PAUSE: u32 = 600;
/// Steps of Page Up and Page Down; of months, a year.
const PAGE: i32 = 10;
const MONTHS_A_PAGE: i32 = 12;

/// What the ids of the controls about a box end in.
const SLIDER: &str = "-slider";
const LESS: &str = "-less";
const MORE: &str = "-more";

/// Whether an id is that of an input's box or of a control about it.
pub(super) fn is_control_of(key: Key, id: &str) -> bool {
    let rest = id.strip_prefix(&id_of(key));
    rest.is_some_and(|rest| ["", SLIDER, LESS, MORE].contains(&rest))
}

/// A box and what stands in it.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct NumberBoxProps {
    pub(super) subject: Key,
    /// What stands in the box.
    pub(super) text: AttrValue,
    /// What it was last taken for.
    pub(super) value: Value,
    pub(super) default: Default,
    pub(super) names: ControlNames,
    /// Ids of what describes it.
    pub(super) described: AttrValue,
    /// Whether it is told that the text cannot be taken.
    pub(super) is_invalid: bool,
    /// Whether something is to be told of it after a pause.
    pub(super) waits: bool,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

/// The box, its unit and its buttons.
#[component]
pub(super) fn NumberBox(props: &NumberBoxProps) -> Html {
    let key = props.subject;
    let input = table::input(key);
    let id = id_of(key);
    let stops = Stops::of(&input, &props.default);
    let (prefix, suffix) = unit_words(&input);
    let whole = matches!(input.shape, Shape::Number { whole: true, .. });
    let page = match input.shape {
        Shape::Month => MONTHS_A_PAGE,
        _ => PAGE,
    };
    let dispatch = &props.dispatch;
    let node = use_node_ref();
    {
        let dispatch = dispatch.clone();
        let of = (props.waits, props.text.clone());
        use_effect_with(of, move |(waits, _)| {
            let timer =
                waits.then(|| Timeout::new(PAUSE, move || dispatch.dispatch(Action::Pause(key))));
            move || drop(timer)
        });
    }
    {
        let (dispatch, node) = (dispatch.clone(), node.clone());
        use_effect_with(key, move |key| {
            let key = *key;
            let composed = move |text| dispatch.dispatch(Action::Type(key, text));
            let listener = port::on_composed(&node, composed);
            move || drop(listener)
        });
    }
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = port::typed(&event) {
                dispatch.dispatch(if event.is_composing() {
                    Action::Compose(key, text)
                } else {
                    Action::Type(key, text)
                });
            }
        })
    };
    // What a program fills in may come with no other event.
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = port::typed(&event) {
                dispatch.dispatch(Action::Type(key, text));
            }
        })
    };
    let onfocusout = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Action::Leave(key)))
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(by) = port::steps(&event, page) {
                // The caret would run to an end of the text.
                event.prevent_default();
                dispatch.dispatch(Action::Step(key, by));
            }
        })
    };
    let button = |name: &str, of: &'static str, sign: &'static str, by: i32| {
        let at_the_end = step(&stops, props.value, by).is_none();
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Step(key, by)));
        // Not in the order of Tab: in the box the arrow keys do the same.
        html! {
            <button type="button" class="step" id={id.clone() + of} tabindex="-1"
                aria-disabled={at_the_end.then_some("true")} {onclick}>
                <span aria-hidden="true">{ sign }</span>
                <span class="unseen">{ name.to_owned() }</span>
            </button>
        }
    };
    html! {
        <div class="box">
            { button(&props.names.less, LESS, "−", -1) }
            if !prefix.is_empty() {
                <span class="prefix" aria-hidden="true">{ prefix }</span>
            }
            <input ref={node} id={id.clone()} name={key.text()} type="text" autocomplete="off"
                autocorrect="off" autocapitalize="off" spellcheck="false"
                inputmode={whole.then_some("numeric")} value={props.text.clone()}
                aria-describedby={props.described.clone()}
                aria-invalid={props.is_invalid.then_some("true")}
                {oninput} {onchange} {onfocusout} {onkeydown} />
            { button(&props.names.more, MORE, "+", 1) }
            if !suffix.is_empty() {
                <span class="suffix" aria-hidden="true">{ suffix }</span>
            }
        </div>
    }
}

/// The id of an input's slider.
pub(super) fn slider_id(key: Key) -> String {
    id_of(key) + SLIDER
}

/// The slider, with the answer against it where the input can move the answer; empty until that is
/// known, with the room for it.
pub(super) fn slider(
    input: &Input,
    (value, default): (Value, &Default),
    (name, described): (&str, &str),
    slope: Option<&Slope>,
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    let (Some(stops), Value::Number(estimate)) = (Stops::of(input, default), value) else {
        return Html::default();
    };
    let key = input.key;
    let (first, last) = ends(input, &stops);
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(place) = port::slid(&event) {
                dispatch.dispatch(Action::Slide(key, place));
            }
        })
    };
    let place = stops.nearest(estimate.likely);
    html! {
        <div class="slider">
            if let Some(slope) = slope {
                <div class="slope">
                    { match slope {
                        Slope::Known(panel) => small(&panel.chart),
                        Slope::Stood(drawn, _) => Html::VRef(drawn.clone().into()),
                        Slope::Awaited => Html::default(),
                    } }
                </div>
            }
            <input id={slider_id(key)} name={[port::SLIDER, &key.text()].concat()}
                type="range" autocomplete="off" min="0" max={stops.last().to_string()} step="1"
                value={place.to_string()} aria-label={name.to_owned()}
                aria-valuetext={value_text(input, estimate.likely)}
                aria-describedby={described.to_owned()} {oninput} />
            <div class="ends" aria-hidden="true"><span>{ first }</span><span>{ last }</span></div>
            if let Some(slope) = slope {
                <p class="slope-says">
                    { match slope {
                        Slope::Known(panel) => html! { { panel.says.clone() } },
                        Slope::Stood(_, says) => html! { { says.clone() } },
                        Slope::Awaited => Html::default(),
                    } }
                </p>
            }
        </div>
    }
}
