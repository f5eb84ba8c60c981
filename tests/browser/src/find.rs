//! What a visitor can find on the page: texts, values, places. Everything by CSS selector.

use crate::Page;
use fantoccini::{Locator, elements::Element};
use serde_json::Value;

impl Page {
    /// The one element that a selector finds first.
    #[track_caller]
    pub(crate) fn element(&self, css: &str) -> Element {
        self.browser.ask(
            css,
            |client| async move { client.find(Locator::Css(css)).await },
        )
    }

    /// The text of an element as it shows, without what is hidden.
    #[must_use]
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let element = self.element(css);
        self.browser
            .ask(css, |_| async move { element.text().await })
    }

    /// The texts of all elements that a selector finds.
    #[must_use]
    #[track_caller]
    pub fn texts(&self, css: &str) -> Vec<String> {
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
        let all = self.browser.ask(css, |client| async move {
            client.find_all(Locator::Css(css)).await
        });
        all.len()
    }

    /// Whether the first element that a selector finds shows.
    #[must_use]
    #[track_caller]
    pub fn shows(&self, css: &str) -> bool {
        let element = self.element(css);
        self.browser
            .ask(css, |_| async move { element.is_displayed().await })
    }

    /// What a box holds.
    #[must_use]
    #[track_caller]
    pub fn value(&self, id: &str) -> String {
        let element = self.element(&format!("#{id}"));
        let value = self
            .browser
            .ask(id, |_| async move { element.prop("value").await });
        value.unwrap_or_default()
    }

    /// An attribute as it is written, or none.
    #[must_use]
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let element = self.element(css);
        self.browser
            .ask(css, |_| async move { element.attr(name).await })
    }

    /// Where an element is, in CSS pixels: x, y, width, height.
    #[must_use]
    #[track_caller]
    pub fn place(&self, css: &str) -> (f64, f64, f64, f64) {
        let element = self.element(css);
        self.browser
            .ask(css, |_| async move { element.rectangle().await })
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

    /// The calculator's state: "static", "ready" or "failed".
    #[must_use]
    #[track_caller]
    pub fn state(&self) -> String {
        self.attribute("#level7", "data-state").unwrap_or_default()
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
        let arguments = arguments.to_vec();
        self.browser.ask(script, |client| async move {
            client.execute(script, arguments).await
        })
    }
}
