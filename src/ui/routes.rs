//! Other routes: side by side, in figures and in charts.

use super::drawing::chart;
use super::state::State;
use super::views::ViewProps;
use super::working::{Panel, Place, opens};
use crate::report::page::{Comparison, Row};
use crate::report::working::Address;
use crate::words::page::money as said;
use yew::prelude::*;

/// The routes side by side.
#[component]
pub(super) fn Routes(props: &ViewProps) -> Html {
    let page = &props.page;
    html! {
        <>
            <div class="part" id="l7-routes">
                { comparison(&page.comparison, &props.dispatch) }
                <Panel place={Place::Routes} opened={props.opened.clone()}
                    dispatch={props.dispatch.clone()} />
            </div>
            { chart("l7-money", &page.money) }
            { chart("l7-hours", &page.hours) }
        </>
    }
}

fn comparison(comparison: &Comparison, dispatch: &UseReducerDispatcher<State>) -> Html {
    let marked = |at: usize| comparison.routes.get(at).is_some_and(|route| route.chosen);
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="l7-routes-caption">
            <table class="routes">
                <caption id="l7-routes-caption">{ said::EACH_ROUTE }</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{ said::COMPARED }</span></th>
                        for route in &comparison.routes {
                            <th scope="col" key={route.key}
                                class={route.chosen.then_some("is-chosen")}>
                                { route.name.clone() }
                                if !route.tag.is_empty() {
                                    <span class="row-note">{ route.tag.clone() }</span>
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in &comparison.rows {
                        <tr>
                            <th scope="row">
                                { row.label.clone() }
                                if !row.note.is_empty() {
                                    <span class="row-note">{ row.note.clone() }</span>
                                }
                            </th>
                            for (at, cell) in row.cells.iter().enumerate() {
                                <td class={marked(at).then_some("is-chosen")}>
                                    { opening(comparison, row, at, cell, dispatch) }
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// A cell's text, opening to its working where it is a figure that there is.
fn opening(
    comparison: &Comparison,
    row: &Row,
    at: usize,
    cell: &str,
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    let figure = cell.chars().any(|letter| letter.is_ascii_digit());
    match (row.reading, comparison.routes.get(at)) {
        (Some(reading), Some(route)) if figure => {
            let address = Address::Reading(reading);
            opens(dispatch, Place::Routes, route.subject, address, cell)
        }
        _ => html! { { cell.to_owned() } },
    }
}
