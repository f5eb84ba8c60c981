//! Which input stands where: the four questions, money and time, assumptions. Every input of the
//! table has one place; of a route that is not compared, only the tick that brings it in.

use super::field::{Choose, field};
use super::port;
use super::state::{Action, State};
use crate::insight::QUESTIONS;
use crate::report::names;
use crate::scenario::{
    Choice, Field, Group, Key, Level, Preset, Route, RouteField, Service, ServiceField, table,
};
use crate::words::page::form as said;
use yew::prelude::*;

type Handle = UseReducerHandle<State>;

/// Where to start from, and back to it.
pub(super) fn presets(state: &Handle) -> Html {
    let choices: Vec<Choice> = Preset::ALL
        .into_iter()
        .map(|preset| Choice {
            text: preset.text(),
            label: preset.label(),
        })
        .collect();
    let onchoose = {
        let dispatch = state.dispatcher();
        Callback::from(move |text: String| {
            if let Some(preset) = Preset::from_text(&text) {
                dispatch.dispatch(Action::Preset(preset));
            }
        })
    };
    html! {
        <div class="start-from">
            <div class="field">
                <label for="f-preset">{ said::START_FROM }</label>
                <Choose id="f-preset" name={port::PRESET} described="f-preset-h"
                    value={state.preset.text()} {choices} {onchoose} />
            </div>
            <p class="hint" id="f-preset-h">{ said::START_FROM_HINT }</p>
        </div>
    }
}

/// The four questions alone, in their order.
pub(super) fn asked(state: &Handle) -> Html {
    let route = state.scenario.route();
    let fee = said::fee_of(names::route(route));
    let of = |one: Field| field(state, Key::Of(one), None);
    html! {
        <>
            { of(Field::Profession) }
            { of(Field::Nation) }
            { of(Field::Route) }
            { of(Field::Prescriber) }
            { field(state, Key::Route(route, RouteField::Fee), Some(&fee)) }
            { of(Field::StudyHours) }
            { of(Field::ExtraAppointments) }
        </>
    }
}

/// Level 1.
pub(super) fn questions(state: &Handle) -> Html {
    let route = state.scenario.route();
    let fee = said::fee_of(names::route(route));
    let of = |one: Field| field(state, Key::Of(one), None);
    html! {
        <section class={classes!("part", "off-paper", state.found.stale(state.generation))}
            aria-labelledby="l7-questions">
            <h3 id="l7-questions">{ said::FOUR_QUESTIONS }</h3>
            { presets(state) }
            <fieldset class="question">
                <legend class="label">{ said::WHO }</legend>
                <div class="questions">
                    { of(Field::Profession) }
                    { of(Field::Nation) }
                    { of(Field::Prescriber) }
                </div>
            </fieldset>
            <fieldset class="question">
                <legend class="label">{ said::WHAT }</legend>
                <div class="questions">{ of(Field::Route) }</div>
            </fieldset>
            <fieldset class="question">
                <legend class="label">{ said::COST }</legend>
                <div class="questions">
                    { field(state, Key::Route(route, RouteField::Fee), Some(&fee)) }
                    { of(Field::StudyHours) }
                </div>
            </fieldset>
            <fieldset class="question">
                <legend class="label">{ said::WORK }</legend>
                <div class="questions">{ of(Field::ExtraAppointments) }</div>
            </fieldset>
        </section>
    }
}

/// Level 2.
pub(super) fn money_and_time(state: &Handle) -> Html {
    let level = Level::MoneyAndTime;
    let route = state.scenario.route();
    let course = said::course_of(names::route(route));
    html! {
        <details class="disclosure" id="l7-money-and-time">
            <summary>
                { said::MONEY_AND_TIME }
                <span class="gist">{ said::MONEY_AND_TIME_GIST }</span>
            </summary>
            <div class={classes!("inside", state.found.stale_below(state.generation))}>
                { group(state, said::group::YOU, fields(state, level, Group::You)) }
                { group(state, said::group::PRACTICE, fields(state, level, Group::Practice)) }
                { group(state, said::group::STUDY, fields(state, level, Group::Study)) }
                { group(state, &course, of_route(route, |at| at == level)) }
                { compared(state) }
                for service in Service::ALL.iter().copied().filter(|one| !one.is_laser()) {
                    { group(state, names::service(service), of_service(service, level)) }
                }
                { group(state, said::group::OVERHEADS, fields(state, level, Group::Overheads)) }
                { group(state, said::group::MARKET, fields(state, level, Group::Market)) }
                { group(state, said::group::TAX_AND_TIME, fields(state, level, Group::Money)) }
                { group(state, said::group::LASER, fields(state, level, Group::Laser)) }
                for service in Service::ALL.iter().copied().filter(|one| one.is_laser()) {
                    { group(state, names::service(service), of_service(service, level)) }
                }
            </div>
        </details>
    }
}

/// Level 3, and the other routes' own terms.
pub(super) fn assumptions(state: &Handle) -> Html {
    let level = Level::Assumption;
    let chosen = state.scenario.route();
    html! {
        <details class="disclosure" id="l7-assumptions">
            <summary>
                { said::ASSUMPTIONS }
                <span class="gist">{ said::ASSUMPTIONS_GIST }</span>
            </summary>
            <div class={classes!("inside", state.found.stale_below(state.generation))}>
                { group(state, said::group::YOU, fields(state, level, Group::You)) }
                { group(state, said::group::PRACTICE, fields(state, level, Group::Practice)) }
                { group(state, said::group::STUDY, fields(state, level, Group::Study)) }
                { group(state, said::group::LEVELS_BELOW, fields(state, level, Group::Routes)) }
                for route in state.scenario.compared() {
                    { nested(state, route.text(), names::route(route),
                        of_route(route, |at| at == level || route != chosen)) }
                }
                { group(state, said::group::SERVICES, fields(state, level, Group::Services)) }
                for service in Service::ALL.iter().copied() {
                    { nested(state, service.text(), names::service(service), of_service(service, level)) }
                }
                { group(state, said::group::LASER, fields(state, level, Group::Laser)) }
                { group(state, said::group::OVERHEADS, fields(state, level, Group::Overheads)) }
                { group(state, said::group::MARKET, fields(state, level, Group::Market)) }
                { group(state, said::group::LAW, fields(state, level, Group::Law)) }
                { group(state, said::group::RECKONING, fields(state, level, Group::Money)) }
            </div>
        </details>
    }
}

/// Which routes stand side by side.
fn compared(state: &Handle) -> Html {
    html! {
        <fieldset>
            <legend class="label">{ said::SIDE_BY_SIDE }</legend>
            <div class="questions">
                for route in Route::ALL.iter().copied() {
                    { field(state, Key::Route(route, RouteField::Compare), Some(names::route(route))) }
                }
            </div>
        </fieldset>
    }
}

/// Inputs that there are once, as far as the visitor's way of trading reads them, but for the
/// three questions that stand with what hangs on them.
fn fields(state: &Handle, level: Level, group: Group) -> Vec<Key> {
    let trade = state.scenario.trade();
    let all = Field::ALL.iter().copied();
    let all = all.filter(|field| trade.reads(*field)).map(Key::Of);
    all.filter(|key| {
        let input = table::input(*key);
        input.level == level && input.group == group && !is_asked_of_tax(*key)
    })
    .collect()
}

fn is_asked_of_tax(key: Key) -> bool {
    QUESTIONS
        .into_iter()
        .any(|question| key == Key::Of(question))
}

/// A route's inputs at the levels wanted, as far as it reads them; not the tick that brings it in.
fn of_route(route: Route, wanted: impl Fn(Level) -> bool) -> Vec<Key> {
    let all = RouteField::ALL.iter().copied();
    all.filter(|field| *field != RouteField::Compare && route.reads(*field))
        .map(|field| Key::Route(route, field))
        .filter(|key| wanted(table::input(*key).level))
        .collect()
}

fn of_service(service: Service, level: Level) -> Vec<Key> {
    let all = ServiceField::ALL.iter().copied();
    all.map(|field| Key::Service(service, field))
        .filter(|key| table::input(*key).level == level)
        .collect()
}

/// Inputs under a heading; nothing for none.
fn group(state: &Handle, name: &str, keys: Vec<Key>) -> Html {
    titled(state, name, "label", keys)
}

fn titled(state: &Handle, name: &str, legend: &'static str, mut keys: Vec<Key>) -> Html {
    // A box has one place.
    keys.retain(|key| !state.found.stands_above(&state.scenario, *key));
    html! {
        if !keys.is_empty() {
            <fieldset key={name.to_owned()}>
                <legend class={legend}>{ name.to_owned() }</legend>
                <div class="questions">
                    for key in keys {
                        { field(state, key, None) }
                    }
                </div>
            </fieldset>
        }
    }
}

/// Inputs behind a heading of their own.
fn nested(state: &Handle, id: &str, name: &str, keys: Vec<Key>) -> Html {
    html! {
        <details class="nested" key={id.to_owned()} id={["l7-of-", id].concat()}>
            <summary>{ name.to_owned() }</summary>
            { titled(state, name, "unseen", keys) }
        </details>
    }
}
