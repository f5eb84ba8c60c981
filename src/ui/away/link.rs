//! The link that holds what the visitor has said.

use super::AwayProps;
use crate::report::link::{finding, found, holds, without_income, write};
use crate::ui::port;
use crate::words::page::away as said;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The id of the box with the link.
const BOX: &str = "l7-link";

/// The link, made when it is asked for, so that no key press pays for it.
#[component]
pub(super) fn Link(props: &AwayProps) -> Html {
    let without = use_state(|| false);
    let told = use_state(|| "");
    let scenario = &props.scenario;
    // What was copied is no longer the link once a figure has changed.
    {
        let told = told.clone();
        use_effect_with((props.clone(), *without), move |_| told.set(""));
    }
    let (shared, finding) = if *without {
        let shared = without_income(scenario);
        let finding = finding(&shared);
        (shared, finding)
    } else {
        (scenario.as_ref().clone(), found(scenario, &props.page))
    };
    let address = port::with_fragment(&write(&shared, &finding));
    let leave_out = {
        let without = without.clone();
        Callback::from(move |event: Event| {
            if let Some(ticked) = port::ticked(&event) {
                without.set(ticked);
            }
        })
    };
    let copy = {
        let (told, address) = (told.clone(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let (told, address) = (told.clone(), address.clone());
            spawn_local(async move {
                let copied = port::outside::copy(address, BOX).await;
                if copied {
                    port::host::tell(port::host::Event::ShareCopied);
                }
                told.set(if copied { said::COPIED } else { said::COPY_IT });
            });
        })
    };
    let share = {
        let address = address.clone();
        Callback::from(move |_: MouseEvent| {
            let address = address.clone();
            spawn_local(async move { port::outside::share(said::TITLE, &address).await });
        })
    };
    html! {
        <section class="part" aria-labelledby="l7-as-a-link">
            <h4 id="l7-as-a-link">{ said::LINK }</h4>
            <p class="small">{ said::LINK_IS }</p>
            <div class="field">
                <label for={BOX}>{ said::THE_LINK }</label>
                <input id={BOX} class="address" type="text" readonly=true value={address}
                    autocomplete="off" spellcheck="false" aria-describedby="l7-link-holds" />
            </div>
            <div class="field">
                <div class="tick">
                    <input id="l7-without-income" type="checkbox" autocomplete="off"
                        checked={*without} onchange={leave_out} />
                    <label for="l7-without-income">{ said::WITHOUT_INCOME }</label>
                </div>
            </div>
            <p class="small" id="l7-link-holds">{ holds(&shared) }</p>
            if *without {
                <p class="small">{ said::without_income(&finding.sentence(
                    crate::report::names::admitted(shared.admits(shared.route())))) }</p>
            }
            <p class="actions">
                <button type="button" class="button" id="l7-copy-link" onclick={copy}>{ said::COPY }</button>
                if port::outside::can_share() {
                    <button type="button" class="button" onclick={share}>{ said::SHARE }</button>
                }
            </p>
            <p class="small" role="status">{ *told }</p>
        </section>
    }
}
