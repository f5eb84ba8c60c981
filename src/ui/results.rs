//! What stands behind the answer: routes side by side, charts, the ledger, sources.

use super::drawing::{chart, table};
use super::state::State;
use super::study::study;
use super::working::{Opened, Panel, Place, opens};
use crate::report::page::{Comparison, Ledger, Page, Row};
use crate::report::working::Address;
use std::rc::Rc;
use yew::prelude::*;

/// A page, compared by address: a new one is made only when a figure changes.
#[derive(Properties, Clone)]
pub(super) struct ResultsProps {
    pub(super) page: Rc<Page>,
    pub(super) opened: Option<Opened>,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

impl PartialEq for ResultsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page) && self.opened == other.opened
    }
}

/// A page, compared by address.
#[derive(Properties, Clone)]
pub(super) struct SourcesProps {
    pub(super) page: Rc<Page>,
}

impl PartialEq for SourcesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

/// The routes side by side, in figures and in charts, and the ledger by year.
#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let page = &props.page;
    html! {
        <>
            <section class="part" aria-labelledby="l7-routes">
                <h3 id="l7-routes">{ "The routes side by side" }</h3>
                { comparison(&page.comparison, &props.dispatch) }
                <Panel place={Place::Routes} opened={props.opened.clone()}
                    dispatch={props.dispatch.clone()} />
            </section>
            { chart("l7-money", &page.money) }
            { chart("l7-hours", &page.hours) }
            { study(props) }
            <details class="disclosure" id="l7-ledger">
                <summary>
                    { "Year by year" }
                    <span class="gist">{ page.ledger.title.clone() }</span>
                </summary>
                <div class="inside">
                    { table("l7-ledger-table", &page.ledger.difference, 1) }
                    { rows(&page.ledger, &props.dispatch) }
                    <Panel place={Place::Ledger} opened={props.opened.clone()}
                        dispatch={props.dispatch.clone()} />
                </div>
            </details>
        </>
    }
}

fn comparison(comparison: &Comparison, dispatch: &UseReducerDispatcher<State>) -> Html {
    let marked = |at: usize| comparison.routes.get(at).is_some_and(|route| route.chosen);
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="l7-routes-caption">
            <table class="routes">
                <caption id="l7-routes-caption">
                    { "Each route against carrying on as you are, at the same figures" }
                </caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{ "What is compared" }</span></th>
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

/// The rows of the ledger, each opening month by month.
fn rows(ledger: &Ledger, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! {
        <p class="worked">
            { "Month by month:" }
            for row in &ledger.accounts {
                { opens(dispatch, Place::Ledger, ledger.subject, row.address, &row.name) }
            }
        </p>
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

/// Where the figures come from, and what somebody needs to get the same ones.
#[component]
pub(super) fn Sources(props: &SourcesProps) -> Html {
    let page = &props.page;
    html! {
        <>
            if let Some(overdue) = &page.age.overdue {
                <p class="notice is-warning">{ overdue.clone() }</p>
            }
            <details class="disclosure" id="l7-sources">
                <summary>
                    { "Sources" }
                    <span class="gist">
                        { page.sources.len() }{ " publications behind the figures and rules" }
                    </span>
                </summary>
                <div class="inside">
                    <p class="small">
                        { "Every figure with its range, dates, note and sources is on the " }
                        <a href="./sources.html" target="_blank" rel="noopener noreferrer">
                            { "page of sources" }
                        </a>
                        { "." }
                    </p>
                    for sentence in &page.age.carried {
                        <p class="small">{ sentence.clone() }</p>
                    }
                    <ol class="sources">
                        for source in &page.sources {
                            <li key={source.id}>
                                { source.publisher }{ ": " }
                                if source.url.is_empty() {
                                    { source.title }
                                } else {
                                    <a href={source.url} target="_blank" rel="noopener noreferrer">
                                        { source.title }
                                    </a>
                                }
                                <span class="dated">{ source.dated }</span>
                            </li>
                        }
                    </ol>
                </div>
            </details>
            <p class="small receipt">{ page.receipt.clone() }</p>
        </>
    }
}
