//! What a visitor does: types, presses, chooses.

use crate::Page;
use fantoccini::{
    Locator,
    actions::{InputSource, KeyAction, KeyActions},
};

/// Keys that have no letter, in WebDriver's code.
pub mod keys {
    /// Deletes what is left of the caret.
    pub const BACKSPACE: &str = "\u{E003}";
    /// To the next element.
    pub const TAB: &str = "\u{E004}";
    /// Confirms.
    pub const ENTER: &str = "\u{E007}";
    /// Leaves.
    pub const ESCAPE: &str = "\u{E00C}";
    /// To the left.
    pub const LEFT: &str = "\u{E012}";
    /// Up.
    pub const UP: &str = "\u{E013}";
    /// To the right.
    pub const RIGHT: &str = "\u{E014}";
    /// Down.
    pub const DOWN: &str = "\u{E015}";
    /// Deletes what is marked, or right of the caret.
    pub const DELETE: &str = "\u{E017}";
}

const CONTROL: &str = "\u{E009}";
/// Lets go of Control.
const NONE: &str = "\u{E000}";

impl Page {
    /// Replaces what a box holds, key by key as a visitor would. An empty text empties it.
    #[track_caller]
    pub fn set_box(&self, id: &str, text: &str) {
        let element = self.element(&format!("#{id}"));
        let text = if text.is_empty() { keys::DELETE } else { text };
        let typed = format!("{CONTROL}a{NONE}{text}");
        self.browser
            .ask(id, |_| async move { element.send_keys(&typed).await });
    }

    /// Chooses in a list, by the option's value.
    #[track_caller]
    pub fn choose(&self, id: &str, value: &str) {
        let element = self.element(&format!("#{id}"));
        self.browser
            .ask(id, |_| async move { element.select_by_value(value).await });
    }

    /// Clicks an element.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.browser
            .ask(css, |_| async move { element.click().await });
    }

    /// Presses keys one after another, wherever the focus is; see [`keys`] for those without a
    /// letter.
    #[track_caller]
    pub fn press_keys(&self, text: &str) {
        let mut strokes = KeyActions::new("keyboard".into());
        for value in text.chars() {
            strokes = strokes
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.browser.ask("keys", |client| async move {
            client.perform_actions(strokes).await
        });
    }

    /// Goes into the frame that a selector finds, until [`Page::leave_frames`].
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        self.browser.ask(css, |client| async move {
            client.find(Locator::Css(css)).await?.enter_frame().await
        });
    }

    /// Back to the page itself.
    #[track_caller]
    pub fn leave_frames(&self) {
        self.browser.ask("the page itself", |client| async move {
            client.enter_parent_frame().await
        });
    }
}
