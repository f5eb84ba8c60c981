//! Out of the page: what is copied, shared, saved as a file, or put on paper.

use super::document;
use crate::facts::{Date, Month};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, HtmlTextAreaElement,
    Url, window,
};

/// Milliseconds after which a file that was offered is let go.
const KEPT: u32 = 60_000;

/// The most bytes of a file that is read; one of ours has a twentieth of it.
const LARGEST: f64 = 2_000_000.0;

/// Copies a text; whether the browser let us.
pub(in crate::ui) async fn copy(text: String, id: &str) -> bool {
    if let Some(clipboard) = navigator("clipboard")
        && let Some(promise) = call(&clipboard, "writeText", &JsValue::from_str(&text))
        && JsFuture::from(promise).await.is_ok()
    {
        return true;
    }
    // Where that is not allowed, what is selected may still be.
    select(id);
    let Some(document) = document() else {
        return false;
    };
    let command = Reflect::get(&document, &"execCommand".into());
    let command = command
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok());
    command
        .and_then(|command| command.call1(&document, &"copy".into()).ok())
        .is_some_and(|copied| copied.is_truthy())
}

/// Selects all of the text in a box, by id.
pub(in crate::ui) fn select(id: &str) {
    let Some(found) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    super::focus(&found);
    if let Some(input) = found.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = found.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// Opens the browser's list of files for a box that takes one, by id.
pub(in crate::ui) fn choose(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(input) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        input.click();
    }
}

/// Whether the browser has a list of ways to share an address.
pub(in crate::ui) fn can_share() -> bool {
    navigator("share").is_some()
}

/// Shows that list. Whoever shuts it has shared nothing, and is told nothing.
pub(in crate::ui) async fn share(title: &str, address: &str) {
    let what = js_sys::Object::new();
    let set = |name: &str, value: &str| Reflect::set(&what, &name.into(), &value.into());
    if set("title", title).is_ok()
        && set("url", address).is_ok()
        && let Some(window) = window()
        && let Some(promise) = call(&window.navigator(), "share", &what)
    {
        let _ = JsFuture::from(promise).await;
    }
}

/// A part of the browser's navigator that not every browser has, and not everywhere.
fn navigator(name: &str) -> Option<JsValue> {
    let found = Reflect::get(&window()?.navigator(), &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

fn call(on: &JsValue, name: &str, with: &JsValue) -> Option<Promise> {
    let function: Function = Reflect::get(on, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(on, with).ok()?.dyn_into().ok()
}

/// Offers bytes as a file. Whether the browser saved it, nobody is told: in a frame it may not.
pub(in crate::ui) fn offer(name: &str, media_type: &str, bytes: &Uint8Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// The module that makes files, fetched and started. Its two halves are named on the element that
/// the calculator draws in; the boot script fetches the first, as Rust cannot.
pub(in crate::ui) async fn files() -> Option<JsValue> {
    let mount = super::mount()?;
    let glue = mount.get_attribute("data-files")?;
    let program = mount.get_attribute("data-files-program")?;
    let fetched = JsFuture::from(call(&mount, "fetchModule", &glue.into())?)
        .await
        .ok()?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"module_or_path".into(), &program.into()).ok()?;
    JsFuture::from(call(&fetched, "default", &options)?)
        .await
        .ok()?;
    Some(fetched)
}

/// The file that was picked in a box.
pub(in crate::ui) fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    // So that the same file, mended, can be picked again.
    let again = input.clone();
    Timeout::new(0, move || again.set_value("")).forget();
    Some(file)
}

/// The text of a file; `None` of one that is too large or cannot be read.
pub(in crate::ui) async fn text(file: &File) -> Option<String> {
    if file.size() > LARGEST {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The day by the visitor's own calendar: "2026-11-22".
pub(in crate::ui) fn today() -> String {
    let now = js_sys::Date::new_0();
    let month = Month::new(now.get_full_year() as i32, now.get_month() as i32 + 1);
    Date {
        year: month.year(),
        month: month.month(),
        day: now.get_date() as i32,
    }
    .to_string()
}
