//! What was typed, and what it means to the scenario.

use super::{Action, Draft};
use crate::report::words;
use crate::scenario::{Given, Input, Key, Preset, Scenario, Shape, entry, table};
use std::rc::Rc;

/// The state without what follows from it.
#[derive(Clone)]
pub(super) struct Inputs {
    pub(super) preset: Preset,
    pub(super) scenario: Rc<Scenario>,
    pub(super) drafts: Rc<Vec<Draft>>,
}

impl Inputs {
    pub(super) fn take(&mut self, action: Action) {
        match action {
            Action::Type(key, text) => {
                let error = read(&table::input(key), &text)
                    .and_then(|given| self.give(key, given))
                    .err();
                self.write(Draft { key, text, error });
            }
            Action::Choose(key, text) => match self.give(key, Given::Text(text.clone())) {
                Ok(()) => {
                    self.erase(key);
                    self.forget_hidden();
                }
                Err(sentence) => self.write(Draft {
                    key,
                    text,
                    error: Some(sentence),
                }),
            },
            Action::Flag(key, flag) => {
                if self.give(key, Given::Flag(flag)).is_ok() {
                    self.erase(key);
                    self.forget_hidden();
                }
            }
            Action::Reset(key) => {
                Rc::make_mut(&mut self.scenario).forget(key);
                self.erase(key);
            }
            // These change no input.
            Action::Claim(_)
            | Action::Open(..)
            | Action::Deeper(_)
            | Action::Back(_)
            | Action::Shut
            | Action::Undo
            | Action::Pick(_)
            | Action::Foresee(_)
            | Action::PaidBackBy(_)
            | Action::BringUp
            | Action::Found(..) => {}
            Action::Preset(preset) => {
                self.preset = preset;
                self.scenario = Rc::new(preset.scenario(self.scenario.facts()));
                self.drafts = Rc::default();
            }
        }
    }

    fn give(&mut self, key: Key, given: Given) -> Result<(), String> {
        Rc::make_mut(&mut self.scenario)
            .give(key, given)
            .map_err(|refusal| words::refusal(&table::input(key), refusal))
    }

    fn write(&mut self, draft: Draft) {
        let drafts = Rc::make_mut(&mut self.drafts);
        match drafts.iter_mut().find(|other| other.key == draft.key) {
            Some(other) => *other = draft,
            None => drafts.push(draft),
        }
    }

    /// Texts that could not be taken, in boxes that have left the form with their route or way of
    /// trading: nobody could reach them to mend them.
    fn forget_hidden(&mut self) {
        let compared = self.scenario.compared();
        let trade = self.scenario.trade();
        let hidden = |draft: &Draft| match draft.key {
            Key::Route(route, _) => draft.error.is_some() && !compared.contains(&route),
            Key::Of(field) => draft.error.is_some() && !trade.reads(field),
            Key::Service(..) => false,
        };
        if self.drafts.iter().any(hidden) {
            Rc::make_mut(&mut self.drafts).retain(|draft| !hidden(draft));
        }
    }

    fn erase(&mut self, key: Key) {
        Rc::make_mut(&mut self.drafts).retain(|draft| draft.key != key);
    }
}

/// What the text of a box means.
fn read(input: &Input, text: &str) -> Result<Given, String> {
    match input.shape {
        Shape::Number { .. } => if words::is_percent(input) {
            entry::read_percent(text)
        } else {
            entry::read_number(text)
        }
        .map(Given::Number)
        .map_err(|slip| words::slip(input, slip)),
        Shape::Choice(_) | Shape::Flag | Shape::Month => Ok(Given::Text(text.to_owned())),
    }
}
