//! What a visitor does: types, presses, chooses.

use crate::{Engine, Page, firefox};
use fantoccini::{
    Client, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    error::CmdError,
};
use serde_json::{Value, json};
use std::pin::Pin;

/// Keys that have no letter, in WebDriver's code.
pub mod keys {
    /// Held with another key; see [`crate::Page::press_with`].
    pub const SHIFT: &str = "\u{E008}";
    /// Held with another key.
    pub const CONTROL: &str = "\u{E009}";
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

/// Asks the driver to press keys one after another.
fn typing(
    text: &str,
) -> impl FnOnce(Client) -> Pin<Box<dyn Future<Output = Result<(), CmdError>>>> {
    let mut strokes = KeyActions::new("keyboard".into());
    for value in text.chars() {
        strokes = strokes
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
    }
    |client| Box::pin(async move { client.perform_actions(strokes).await })
}

impl Page {
    /// Replaces what a box holds, key by key as a visitor would. An empty text empties it.
    #[track_caller]
    pub fn set_box(&self, id: &str, text: &str) {
        // Of the ways to mark all that is there, only this one is the same everywhere.
        let mark = "const box = document.getElementById(arguments[0]); box.focus(); box.select()";
        self.run(mark, &[json!(id)]);
        if self.engine() == Engine::WebKit && self.focused() != id {
            // In a frame from elsewhere it gives a box the focus only after somebody has done
            // something there: a visitor clicks in it.
            self.click(&format!("#{id}"));
            self.run(mark, &[json!(id)]);
        }
        let text = if text.is_empty() { keys::DELETE } else { text };
        if self.engine() == Engine::WebKit {
            // On a busy machine its driver now and then breaks off with no reason given. What is
            // marked and written twice is the same.
            let Err(why) = self.browser.try_ask(typing(text)) else {
                return;
            };
            eprintln!("WebKit's driver did not type into {id}, once more: {why}");
            self.run(mark, &[json!(id)]);
        }
        self.press_keys(text);
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
        if self.engine() == Engine::WebKit {
            // Its driver stops where the first row of pixels is in the window.
            let scroll = "document.querySelector(arguments[0]).scrollIntoViewIfNeeded()";
            self.run(scroll, &[json!(css)]);
        }
        self.ask_element(css, |element| async move { element.click().await });
    }

    /// Presses keys one after another, wherever the focus is; see [`keys`] for those without a
    /// letter.
    #[track_caller]
    pub fn press_keys(&self, text: &str) {
        self.browser.ask("keys", typing(text));
    }

    /// Lets scripts run that are put into the page from now on, where the page was opened without:
    /// its own stay away, because they were passed over as it was read.
    #[track_caller]
    pub fn let_scripts_run(&self) {
        match self.engine() {
            Engine::Chromium => {
                let command = "Emulation.setScriptExecutionDisabled";
                self.devtools(command, json!({ "value": false }));
            }
            Engine::Firefox => firefox::let_scripts_run(&self.browser),
            // There the server has taken the page's own out, and all others run.
            Engine::WebKit => {}
        }
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub fn press_with(&self, held: &str, key: &str) {
        let mut strokes = KeyActions::new("keyboard".into());
        for value in held.chars() {
            strokes = strokes.then(KeyAction::Down { value });
        }
        for value in key.chars() {
            strokes = strokes
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        for value in held.chars() {
            strokes = strokes.then(KeyAction::Up { value });
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

    /// Goes into the frame that a script's `return` gives: one that lies in an element's shadow
    /// tree, for instance, where no selector finds it.
    #[track_caller]
    pub fn enter_frame_of(&self, script: &str, arguments: &[Value]) {
        let found = self.run(script, arguments);
        // By this name drivers speak of elements.
        let id = found["element-6066-11e4-a52e-4f735466cecf"].as_str();
        let id = id.unwrap_or_else(|| panic!("no frame: {script} gives {found}"));
        let id = ElementRef::from(id.to_owned());
        self.browser.ask(script, |client| async move {
            Element::from_element_id(client, id).enter_frame().await
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
