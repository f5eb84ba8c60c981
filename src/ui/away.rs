//! What one takes away: a link, what is saved in this browser, files, and paper.

mod files;
mod link;
mod saved;
mod summary;

use super::port;
use super::state::State;
use crate::report::page::Page;
use crate::scenario::Scenario;
use crate::words::page::away as said;
use std::rc::Rc;
use yew::prelude::*;

/// What each of its parts is drawn from.
#[derive(Properties, Clone)]
pub(super) struct AwayProps {
    pub(super) scenario: Rc<Scenario>,
    pub(super) page: Rc<Page>,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

/// The page by address: a new one is made only when a figure changes.
impl PartialEq for AwayProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

/// What one takes away. Until the program has come there is nothing here that could work but paper.
#[component]
pub(super) fn Away(props: &AwayProps) -> Html {
    let is_live = use_state(|| false);
    {
        let is_live = is_live.clone();
        use_effect_with((), move |()| is_live.set(true));
    }
    if !*is_live {
        return html! { <p class="small">{ said::NEEDS_PROGRAM }</p> };
    }
    html! {
        <>
            <p class="small">{ said::NOTHING_LEAVES }</p>
            <link::Link ..props.clone() />
            <saved::Saved ..props.clone() />
            <files::Files ..props.clone() />
            { paper(props) }
        </>
    }
}

/// Paper: all of it, or one page.
fn paper(props: &AwayProps) -> Html {
    let print = Callback::from(|_: MouseEvent| port::print::all());
    html! {
        <section class="part" aria-labelledby="l7-on-paper">
            <h4 id="l7-on-paper">{ said::PAPER }</h4>
            <p class="small">{ said::PAPER_IS }</p>
            <p class="actions">
                <button type="button" class="button" onclick={print}>{ said::PRINT }</button>
                <summary::PrintSummary ..props.clone() />
            </p>
        </section>
    }
}
