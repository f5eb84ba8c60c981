//! What a visitor can find on the page: texts, values, places. Everything by CSS selector.

use crate::{
    Engine, Page,
    browser::{must, told},
};
use fantoccini::{
    Locator,
    elements::Element,
    error::{CmdError, ErrorStatus, WebDriver},
};
use serde_json::{Value, json};
use std::{thread, time::Duration};

/// The text of an element as it shows. WebKit's driver would give what is in a shut disclosure too.
const SHOWN: &str = "(one) => one.innerText.split('\\n').map((line) => \
                     line.replace(/[ \\t]+/g, ' ').trim()).join('\\n').trim()";

/// How often something is asked of an element that is only just being drawn.
const ATTEMPTS: u32 = 10;

/// Whether the fault is one of the moment.
fn passes(error: &WebDriver) -> bool {
    let faults = [
        ErrorStatus::StaleElementReference,
        ErrorStatus::ElementNotInteractable,
        ErrorStatus::ElementClickIntercepted,
    ];
    faults
        .iter()
        .any(|fault| error.error() == fault.to_string())
        || error.message.contains("Stale element")
}

impl Page {
    /// The one element that a selector finds first.
    #[track_caller]
    pub(crate) fn element(&self, css: &str) -> Element {
        self.browser.ask(
            css,
            |client| async move { client.find(Locator::Css(css)).await },
        )
    }

    /// Asks something of the element that a selector finds first; again where it has been drawn
    /// anew, or was on its way somewhere.
    #[track_caller]
    pub(crate) fn ask_element<T, F: Future<Output = Result<T, CmdError>>>(
        &self,
        css: &str,
        question: impl Fn(Element) -> F,
    ) -> T {
        let (mut left, question) = (ATTEMPTS, &question);
        loop {
            // Finding it may fail for the same reason.
            let answer = self.browser.try_ask(|client| async move {
                question(client.find(Locator::Css(css)).await?).await
            });
            left -= 1;
            match answer {
                Err(CmdError::Standard(error)) if left > 0 && passes(&error) => {
                    thread::sleep(Duration::from_millis(200));
                }
                answer => return must(css, told(answer)),
            }
        }
    }

    /// The text of an element as it shows, without what is hidden.
    #[must_use]
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        if self.engine() == Engine::WebKit {
            let script = format!("return [document.querySelector(arguments[0])].map({SHOWN})[0]");
            let shown = self.run(&script, &[json!(css)]);
            return shown.as_str().unwrap_or_default().to_owned();
        }
        self.ask_element(css, |element| async move { element.text().await })
    }

    /// The texts of all elements that a selector finds.
    #[must_use]
    #[track_caller]
    pub fn texts(&self, css: &str) -> Vec<String> {
        if self.engine() == Engine::WebKit {
            let all = format!("return [...document.querySelectorAll(arguments[0])].map({SHOWN})");
            let shown = self.run(&all, &[json!(css)]);
            let shown = shown.as_array().into_iter().flatten();
            let shown = shown.map(|text| text.as_str().unwrap_or_default().to_owned());
            return shown.collect();
        }
        self.browser.ask(css, |client| async move {
            let mut texts = Vec::new();
            for element in client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok(texts)
        })
    }

    /// How many elements a selector finds.
    #[must_use]
    #[track_caller]
    pub fn count(&self, css: &str) -> usize {
        let script = "return document.querySelectorAll(arguments[0]).length";
        let count = self.run(script, &[json!(css)]);
        let count = count.as_u64().and_then(|count| usize::try_from(count).ok());
        count.unwrap_or_else(|| panic!("{css} cannot be counted"))
    }

    /// Whether the first element that a selector finds shows.
    #[must_use]
    #[track_caller]
    pub fn shows(&self, css: &str) -> bool {
        self.ask_element(css, |element| async move { element.is_displayed().await })
    }

    /// What a box holds.
    #[must_use]
    #[track_caller]
    pub fn value(&self, id: &str) -> String {
        let css = format!("#{id}");
        let value = self.ask_element(&css, |element| async move { element.prop("value").await });
        value.unwrap_or_default()
    }

    /// An attribute as it is written, or none.
    #[must_use]
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        // WebKit's driver would give an address as it is resolved.
        let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        let written = self.run(script, &[json!(css), json!(name)]);
        written.as_str().map(str::to_owned)
    }

    /// Where an element is, in CSS pixels: x, y, width, height.
    #[must_use]
    #[track_caller]
    pub fn place(&self, css: &str) -> (f64, f64, f64, f64) {
        self.ask_element(css, |element| async move { element.rectangle().await })
    }

    /// The `id` of the element that has the focus; empty if it has none.
    #[must_use]
    #[track_caller]
    pub fn focused(&self) -> String {
        let id = self.run(
            "return document.activeElement ? document.activeElement.id : ''",
            &[],
        );
        id.as_str().unwrap_or_default().to_owned()
    }

    /// The calculator's state: "static", "ready" or "failed"; empty where it is not (yet), as in the
    /// blank page that a frame begins with.
    #[must_use]
    #[track_caller]
    pub fn state(&self) -> String {
        let script = "const one = document.getElementById('level7'); \
                      return one ? one.dataset.state : ''";
        let state = self.run(script, &[]);
        state.as_str().unwrap_or_default().to_owned()
    }

    /// What the page says of its own state; empty when all is well.
    #[must_use]
    #[track_caller]
    pub fn status(&self) -> String {
        self.text("#level7-status")
    }

    /// What a script's `return` gives. It runs even where the page's own scripts do not.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.browser.run(script, arguments)
    }
}
