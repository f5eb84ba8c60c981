//! Month by month: the ledger, a year a row, each of whose sums opens month by month.

use super::drawing::table;
use super::state::State;
use super::views::ViewProps;
use super::working::{Panel, Place, opens};
use crate::report::page::Ledger;
use crate::words::page::money as said;
use yew::prelude::*;

/// The ledger by year.
#[component]
pub(super) fn Months(props: &ViewProps) -> Html {
    let ledger = &props.page.ledger;
    html! {
        <section class="part" id="l7-ledger" aria-labelledby="l7-ledger-title">
            <h4 id="l7-ledger-title">{ ledger.title.clone() }</h4>
            { table("l7-ledger-table", &ledger.difference, 1) }
            { rows(ledger, &props.dispatch) }
            <Panel place={Place::Ledger} opened={props.opened.clone()}
                dispatch={props.dispatch.clone()} />
        </section>
    }
}

/// The rows of the ledger, each opening month by month.
fn rows(ledger: &Ledger, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! {
        <p class="worked">
            { said::MONTH_BY_MONTH }
            for row in &ledger.accounts {
                { opens(dispatch, Place::Ledger, ledger.subject, row.address, &row.name) }
            }
        </p>
    }
}
