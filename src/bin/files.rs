//! The program that makes files. The page's program fetches it when the first file is asked for,
//! and hands it the link that holds the scenario, so that nothing is lost between the two.

use js_sys::{Array, JsString, Uint8Array};
use level7::facts::{Date, Facts};
use level7::report::files::{self, Circumstances, Wanted};
use level7::report::link;
use level7::scenario::Scenario;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A file of the kind of this name, about the scenario in a link: its name, its media type and its
/// bytes. `address` is where the page is, `today` the day, `2026-11-22`.
///
/// # Errors
/// A sentence where it could not be made; an empty text where it was asked for amiss.
#[wasm_bindgen]
pub fn make(kind: &str, link: &str, address: &str, today: &str) -> Result<Array, JsValue> {
    let amiss = || JsValue::from(JsString::from(""));
    let wanted = Wanted::from_text(kind).ok_or_else(amiss)?;
    let scenario = scenario(link).ok_or_else(amiss)?;
    let today = Date::parse(today).ok_or_else(amiss)?;
    let circumstances = Circumstances { address, today };
    let file = files::make(wanted, &scenario, &circumstances).map_err(|_| amiss())?;
    Ok(Array::of3(
        &file.name.into(),
        &file.media_type.into(),
        &Uint8Array::from(file.bytes.as_slice()),
    ))
}

/// Reads a file of the kind `json`: the link that holds its scenario, and a sentence for each thing
/// that could not be taken as it stood.
///
/// # Errors
/// A sentence that says why it cannot be read.
#[wasm_bindgen]
pub fn read(text: &str) -> Result<Array, JsValue> {
    let opened = files::read(text, &Facts::published());
    let opened = opened.map_err(|why| JsValue::from(why.words()))?;
    let link = link::write_of(&opened.scenario, opened.edition, opened.then.as_ref());
    let told = opened
        .notices
        .iter()
        .map(|notice| JsValue::from(notice.words()));
    Ok(core::iter::once(link.into()).chain(told).collect())
}

fn scenario(text: &str) -> Option<Scenario> {
    link::open(text, &Facts::published()).map(|opened| opened.scenario)
}
