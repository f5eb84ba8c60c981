//! Where the figures come from.

use crate::report::page::Page;
use crate::words::page::sources::ALL_SOURCES;
use std::rc::Rc;
use yew::prelude::*;

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

/// Where the figures come from, one publication a line.
#[component]
pub(super) fn Sources(props: &SourcesProps) -> Html {
    let page = &props.page;
    let [before, link, after] = ALL_SOURCES;
    html! {
        <div class="part" id="l7-sources">
            <p class="small">
                { before }
                <a href="./sources.html" target="_blank" rel="noopener noreferrer">{ link }</a>
                { after }
            </p>
            for sentence in &page.age.carried {
                <p class="small">{ sentence.clone() }</p>
            }
            <ol class="sources">
                for source in page.sources.iter() {
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
    }
}

/// Which of our figures are past the date by which we meant to look again.
pub(super) fn overdue(page: &Page) -> Html {
    html! {
        if let Some(overdue) = &page.age.overdue {
            <p class="notice is-warning">{ overdue.clone() }</p>
        }
    }
}

/// What somebody needs to get the same figures.
pub(super) fn receipt(page: &Page) -> Html {
    html! { <p class="small receipt">{ page.receipt.clone() }</p> }
}
