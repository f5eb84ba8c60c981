//! The browser: the only folder that knows Yew and the web.
//!
//! - `state`: what was typed, what it means, and the page that follows.
//! - `calculator`: the whole of it, top to bottom; `views`: what of it is shown one at a time, and
//!   the way to anything in it.
//! - `lights`, `answer`, `routes`, `study`, `months`, `sources`, `panels`, `drawing`, `form`:
//!   its parts. They lay out what [`crate::report::page`] says and add nothing but headings and
//!   buttons, whose texts are in `words::page`.
//! - `reading`: a chart that is read point by point.
//! - `futures`: what could happen; `changes`: what the last change did.
//! - `embed`: the sizes in which it stands in other people's pages; `embed_page`: those pages.
//! - `field`, `number`: one input: its words, its box with two buttons, its slider.
//! - `hangs`, `required`: what the answer hangs on most, and what would have to be true.
//! - `rest`: the two halves of the program, and what is on the far side of the cut.
//! - `found`: what was found about the inputs; `slopes` finds it, in slices of time that `later`
//!   deals out.
//! - `claim`: what a seller says, typed or picked, held against the visitor's figures.
//! - `decisions`: when to start, and what the answer hangs on.
//! - `paper`: what stands on paper only.
//! - `away`: what one takes away: links, what is saved, files; `news`: a link that was opened.
//! - `working`: a figure opened to its arithmetic, in the page.
//! - `sources_page`, `working_page`, `snippet_page`: static pages of their own, beside the calculator's.
//! - `typical`: ordinary visitors side by side, written when the site is built.
//! - `bar`: the answer in one line, in reach.
//! - `publisher`: the figures of whoever publishes the page.
//! - `port`: every call to the browser itself.

mod answer;
mod away;
mod bar;
mod calculator;
mod changes;
mod claim;
mod decisions;
mod drawing;
mod embed;
#[cfg(feature = "prerender")]
mod embed_page;
mod field;
mod form;
mod found;
mod futures;
mod hangs;
mod later;
mod lights;
mod months;
mod news;
mod number;
mod panels;
mod paper;
mod port;
mod publisher;
mod reading;
mod required;
mod rest;
mod routes;
mod slopes;
#[cfg(feature = "prerender")]
mod snippet_page;
mod sources;
#[cfg(feature = "prerender")]
mod sources_page;
mod state;
mod study;
#[cfg(feature = "prerender")]
mod typical;
mod views;
mod working;
#[cfg(feature = "prerender")]
mod working_page;

use crate::wording::{self, Wording};
use calculator::{Calculator, CalculatorProps};
pub use embed::Size;
use embed::{Compact, SingleFigure};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Renderer;

/// Starts the calculator in the page's element `#level7`, over the answer that stands there:
/// what was typed, the focus, open disclosures and the scroll position carry over. Without that
/// element it does nothing. It is done when the calculator has been drawn, for which answers in the
/// address and a publisher's figures need the rest of the program. A panic is told to the console by
/// Yew's hook; the boot script sees the trap that follows it and tells the reader.
#[wasm_bindgen]
pub async fn begin() {
    let Some(mount) = port::mount() else { return };
    // Nobody may take an ordinary visitor's answer for their own.
    let needs_rest = port::holds_answers(&mount);
    assert!(
        !needs_rest || rest::come().await,
        "the rest of the program could not be fetched"
    );
    let before = port::Before::read(&mount);
    let size = port::size(&mount);
    wording::speak(match size {
        Some(_) if !before.publisher.names_treatments => Wording::Neutral,
        _ => Wording::Named,
    });
    let props = CalculatorProps::over(before);
    match size.unwrap_or_default() {
        Size::Full => drop(Renderer::<Calculator>::with_root_and_props(mount, props).render()),
        Size::Compact => drop(Renderer::<Compact>::with_root_and_props(mount, props).render()),
        Size::Figure => {
            drop(Renderer::<SingleFigure>::with_root_and_props(mount, props).render());
        }
    }
}

/// The calculator in one of its sizes as HTML, for a page as it is before any script runs; with every
/// view.
#[cfg(feature = "prerender")]
pub async fn prerender(size: Size) -> String {
    match size {
        Size::Full => embed_page::whole_view().await,
        Size::Compact => embed_page::first_view::<Compact>().await,
        Size::Figure => embed_page::first_view::<SingleFigure>().await,
    }
}

/// The whole calculator as HTML, as far as a page comes with it: each view but the first is drawn by
/// the program, and stands in the page of the whole.
#[cfg(feature = "prerender")]
pub async fn prerender_opening() -> String {
    embed_page::first_view::<Calculator>().await
}

/// The page with the whole calculation, in the dress of the built page `index`, with `body`, the
/// calculator's element with what stands below it.
///
/// # Errors
/// When `index` has no head.
#[cfg(feature = "prerender")]
pub fn whole_page(index: &str, body: &str) -> Result<String, String> {
    embed_page::whole(index, body)
}

/// Ordinary visitors side by side as HTML, for below the calculator's element.
#[cfg(feature = "prerender")]
pub async fn typical_cases() -> String {
    typical::section().await
}

/// The page that other people frame: in the dress of the built page `index`, with `frame`, the
/// element that loads its half of what is said with the host, and `body`, the calculator's element
/// with what stands below it.
///
/// # Errors
/// When `index` has no head.
#[cfg(feature = "prerender")]
pub fn framed_page(index: &str, frame: &str, body: &str) -> Result<String, String> {
    embed_page::document(index, frame, body)
}

/// A page with its addresses of what stands beside the built page, as they are two folders below it.
#[cfg(feature = "prerender")]
#[must_use]
pub fn from_two_below(page: &str) -> String {
    embed_page::from_below(page)
}

/// The page of sources as HTML, in the dress of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet.
#[cfg(feature = "prerender")]
pub async fn sources_page(index: &str) -> Result<String, String> {
    sources_page::document(index, state::facts()).await
}

/// The page on which a publisher makes a snippet as HTML, in the dress of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet, or lacks that page's script.
#[cfg(feature = "prerender")]
pub async fn snippet_page(index: &str) -> Result<String, String> {
    snippet_page::document(index).await
}

/// A built page without its script of this name, which belongs to another page; and the script's
/// element.
///
/// # Errors
/// When it has no such script.
#[cfg(feature = "prerender")]
pub fn without_script(page: &str, name: &str) -> Result<(String, String), String> {
    let script = sources_page::script_of(page, name)?;
    Ok((page.replacen(script, "", 1), script.to_owned()))
}

/// The working of the default answer as HTML, in the dress of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet.
#[cfg(feature = "prerender")]
pub async fn working_page(index: &str) -> Result<String, String> {
    working_page::document(index, state::facts()).await
}

/// Every figure and every amount of the ledger for a preset, as hexadecimal bits: to hold this
/// build against another one. Empty for a name that is no preset.
#[wasm_bindgen]
pub async fn figures(preset: String) -> String {
    rest::figures(&preset).await
}
