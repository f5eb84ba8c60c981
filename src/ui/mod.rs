//! The browser: the only folder that knows Yew and the web.

use yew::prelude::*;

/// The calculator, from its boxes to its answer.
#[component]
pub fn Calculator() -> Html {
    let appointments = use_state(|| String::from("3"));
    let oninput = {
        let appointments = appointments.clone();
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            appointments.set(input.value());
        })
    };
    html! {
        <>
            <label for="appointments">{ "Extra appointments a week" }</label>
            <input id="appointments" inputmode="decimal" value={(*appointments).clone()} {oninput} />
            <output for="appointments">{ &*appointments }{ " appointments a week" }</output>
        </>
    }
}

/// Starts the calculator in the page's element `#level7`; without that element it does nothing.
pub fn start() {
    let mount = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("level7"));
    if let Some(mount) = mount {
        yew::Renderer::<Calculator>::with_root(mount).render();
    }
}

/// The calculator's first view as HTML, for the page as it is before any script runs.
#[cfg(feature = "prerender")]
pub async fn prerender() -> String {
    yew::LocalServerRenderer::<Calculator>::new()
        .hydratable(false)
        .render()
        .await
}
