//! The summary: one page for an accountant or a bank. It stands in the document only while it is
//! printed, outside everything else, which is then hidden.

use super::AwayProps;
use crate::report::page::Page;
use crate::ui::drawing;
use crate::ui::port::{self, print};
use crate::words::page::away as said;
use yew::prelude::*;

/// The button that prints the summary.
#[component]
pub(super) fn PrintSummary(props: &AwayProps) -> Html {
    let is_printed = use_state(|| false);
    {
        let done = is_printed.clone();
        use_effect_with(*is_printed, move |now| {
            let after = now.then(|| {
                let after = print::afterwards(move || done.set(false));
                print::alone();
                after
            });
            move || drop(after)
        });
    }
    let start = {
        let is_printed = is_printed.clone();
        Callback::from(move |_: MouseEvent| is_printed.set(true))
    };
    html! {
        <>
            <button type="button" class="button" onclick={start}>{ said::PRINT_SUMMARY }</button>
            if *is_printed {
                if let Some(body) = print::body() {
                    { create_portal(summary(&props.page), body) }
                }
            }
        </>
    }
}

/// How many of the visitor's own figures fit.
const MOST: usize = 40;

/// What the visitor has said, in two columns: the answers to the four questions, then whatever else
/// was changed, as far as it fits.
fn inputs(page: &Page) -> Html {
    let all = &page.inputs;
    let more = all.own.len().saturating_sub(MOST);
    html! {
        <>
            <h2>{ all.title }</h2>
            <ul>
                for one in &all.questions {
                    <li>{ said::input(&one.name, &one.value) }</li>
                }
                for one in all.own.iter().take(MOST) {
                    <li>{ said::own_input(&one.name, &one.value) }</li>
                }
            </ul>
            if more > 0 {
                <p>{ said::more_inputs(more) }</p>
            } else if all.own.is_empty() {
                <p>{ said::NOTHING_ELSE }</p>
            }
        </>
    }
}

fn summary(page: &Page) -> Html {
    let answer = &page.answer;
    html! {
        <main class="level7 one-page">
            <h1>{ answer.question.clone() }</h1>
            <p class="headline">{ answer.headline.clone() }</p>
            <p>{ answer.bad_end.clone() }</p>
            <p>{ answer.all_in_all.clone() }</p>
            <table>
                <tbody>
                    for figure in &answer.figures {
                        <tr>
                            <th scope="row">{ figure.label.clone() }</th>
                            <td>{ figure.value.clone() }</td>
                            <td>{ figure.note.clone() }</td>
                        </tr>
                    }
                </tbody>
            </table>
            { drawing::table("l7-summary-years", &page.ledger.difference, 0) }
            { inputs(page) }
            <p class="small">{ said::NO_ADVICE }</p>
            <p class="small">{ page.receipt.clone() }</p>
            <p class="small">{ crate::report::inputs_used::page_at(&port::address()) }</p>
        </main>
    }
}
