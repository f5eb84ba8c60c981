//! The page on which a publisher makes the snippet for its own page: a static form, which
//! `web/snippet.js` reads. Here stand its words; there, what becomes of them.

use super::embed::Size;
use super::sources_page::{dressed_with, script_of};
use crate::report::words::said;
use crate::scenario::publisher::{FIGURES, ROUTE};
use crate::scenario::{Key, Preset, RouteField, Scenario, Shape, table};
use crate::words::page::snippet as words;
use yew::prelude::*;

/// Scripts of its own, the styles as they are, and frames of our own pages.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// How high a frame of each size is made that cannot fit itself, pixels: it then scrolls inside.
const fn height(size: Size) -> u32 {
    match size {
        Size::Full | Size::Compact => 1_000,
        Size::Figure => 640,
    }
}

/// The page as HTML, in the dress of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet, or lacks the page's own script.
pub(super) async fn document(index: &str) -> Result<String, String> {
    let body = yew::LocalServerRenderer::<Body>::new()
        .hydratable(false)
        .render()
        .await;
    let script = script_of(index, "snippet")?;
    dressed_with(index, words::DOCUMENT, POLICY, script, &body)
}

#[component]
fn Body() -> Html {
    let scenario = Scenario::new(&super::state::facts());
    html! {
        <main class="article">
            <h1>{ words::TITLE }</h1>
            <p class="standfirst">{ words::ABOUT }</p>
            <noscript><p>{ words::NO_SCRIPT }</p></noscript>
            <form class="level7 snippet" id="snippet" data-title={words::FRAME_TITLE}
                data-fallback={words::FALLBACK} data-copied={words::COPIED}
                data-copy-it={words::COPY_IT}>
                <fieldset class="part">
                    <legend class="label">{ words::LOOKS }</legend>
                    <div class="questions">
                        { sizes() }
                        { choice("theme", words::THEME, &words::THEMES, false) }
                        { presets() }
                    </div>
                </fieldset>
                <fieldset class="part">
                    <legend class="label">{ words::YOURS }</legend>
                    <div class="questions">
                        { line("course", words::COURSE, None, None) }
                        { line("awarding_body", words::AWARDING_BODY, None, None) }
                        for field in FIGURES {
                            { figure(&scenario, field) }
                        }
                        { line("publisher", words::FILE, Some(words::FILE_IS), None) }
                    </div>
                    <p class="tick">
                        <input id="s-lock" name="lock" type="checkbox" autocomplete="off" />
                        <label for="s-lock">{ words::LOCK }</label>
                    </p>
                </fieldset>
                <section class="part" aria-labelledby="s-result">
                    <h2 id="s-result">{ words::RESULT }</h2>
                    { text("frame", words::FRAME, 6) }
                    { text("element", words::ELEMENT, 5) }
                    { text("address", words::ADDRESS, 2) }
                    <p class="small">{ words::ADDRESS_IS }</p>
                    <p class="status" id="s-status" role="status"></p>
                </section>
                <section class="part" aria-labelledby="s-preview">
                    <h2 id="s-preview">{ words::PREVIEW }</h2>
                    <div id="s-preview-place"></div>
                </section>
            </form>
        </main>
    }
}

fn choice(
    name: &'static str,
    label: &'static str,
    choices: &[(&'static str, &'static str)],
    is_figure: bool,
) -> Html {
    html! {
        <div class="field">
            <label for={["s-", name].concat()}>{ label }</label>
            <select id={["s-", name].concat()} {name} autocomplete="off"
                data-figure={is_figure.then_some("")}>
                for (text, label) in choices.iter().copied() {
                    <option value={text}>{ label }</option>
                }
            </select>
        </div>
    }
}

/// The sizes, each with the height of a frame that cannot fit itself.
fn sizes() -> Html {
    html! {
        <div class="field">
            <label for="s-size">{ words::SIZE }</label>
            <select id="s-size" name="size" autocomplete="off">
                for (text, label) in words::SIZES {
                    <option value={text}
                        data-height={Size::from_text(text).map(|size| height(size).to_string())}>
                        { label }
                    </option>
                }
            </select>
        </div>
    }
}

fn presets() -> Html {
    let all: Vec<(&str, &str)> = Preset::ALL
        .into_iter()
        .map(|preset| (preset.text(), preset.label()))
        .collect();
    choice("preset", words::START, &all, false)
}

/// A box for a figure of the course, with ours below it.
fn figure(scenario: &Scenario, field: RouteField) -> Html {
    let key = Key::Route(ROUTE, field);
    let input = table::input(key);
    let ours = said(&input, scenario.default_of(key).value);
    match input.shape {
        Shape::Flag => choice(
            field.text(),
            input.label,
            &[("", words::OURS), ("yes", words::YES), ("no", words::NO)],
            true,
        ),
        _ => line(field.text(), input.label, None, Some(words::ours(&ours))),
    }
}

fn line(
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    ours: Option<String>,
) -> Html {
    let id = ["s-", name].concat();
    let is_figure = ours.is_some();
    let told = ours.or(hint.map(str::to_owned));
    let hint_id = id.clone() + "-h";
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <input id={id} {name} type="text" data-figure={is_figure.then_some("")} autocomplete="off" spellcheck="false"
                aria-describedby={told.is_some().then_some(hint_id.clone())} />
            if let Some(told) = told {
                <p class="hint" id={hint_id}>{ told }</p>
            }
        </div>
    }
}

/// A text to copy.
fn text(name: &'static str, label: &'static str, rows: u32) -> Html {
    let id = ["s-", name].concat();
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <textarea id={id.clone()} readonly={true} rows={rows.to_string()} spellcheck="false" />
            <p class="actions">
                <button type="button" class="button" data-copies={id}>
                    { words::COPY }
                    <span class="unseen">{ crate::words::page::about(label) }</span>
                </button>
            </p>
        </div>
    }
}
