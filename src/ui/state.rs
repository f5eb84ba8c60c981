//! What was typed, what it means, and the page that follows from it. No browser here.

use super::claim::{Change, Said};
use super::working::{Opened, Place};
use crate::facts::Facts;
use crate::model::Subject;
use crate::report::page::{Page, page};
use crate::report::words;
use crate::report::working::Address;
use crate::scenario::{Given, Input, Key, Preset, Scenario, Shape, entry, table};
use std::rc::Rc;
use yew::Reducible;

/// The facts as published, seen from the month in which they were gathered.
#[must_use]
pub(super) fn facts() -> Facts {
    Facts::published()
}

/// Text as it stands in a box, exactly as typed.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Draft {
    /// Whose box.
    pub(super) key: Key,
    /// The text: for a choice, its name in files.
    pub(super) text: String,
    /// Why it could not be taken, as a sentence; the scenario then still holds the last value
    /// that could.
    pub(super) error: Option<String>,
}

/// The view's whole state. Cheap to clone.
#[derive(Clone)]
pub(super) struct State {
    /// Where the visitor started from.
    pub(super) preset: Preset,
    /// Every input's last good value.
    pub(super) scenario: Rc<Scenario>,
    /// Boxes in which something was typed.
    pub(super) drafts: Rc<Vec<Draft>>,
    /// What the scenario comes to.
    pub(super) page: Rc<Page>,
    /// What a seller says: no input, as it changes no projection.
    pub(super) claim: Rc<Said>,
    /// A figure's working, where one is open.
    pub(super) opened: Option<Opened>,
}

/// What a visitor can do.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Action {
    /// Type in a box.
    Type(Key, String),
    /// Choose an answer by its name in files.
    Choose(Key, String),
    /// Tick or untick.
    Flag(Key, bool),
    /// Go back to our figure.
    Reset(Key),
    /// Start from an ordinary visitor.
    Preset(Preset),
    /// Change the seller's claim.
    Claim(Change),
    /// Open a figure's working.
    Open(Place, Subject, Address),
    /// Open one of the numbers in it.
    Deeper(Address),
    /// Go back to the number in this place of the way here.
    Back(usize),
    /// Shut the working.
    Shut,
}

impl State {
    /// The default visitor after some actions: those of somebody who was quicker than the program.
    pub(super) fn after(actions: &[Action]) -> Self {
        let facts = facts();
        let mut inputs = Inputs {
            preset: Preset::NurseStartingOut,
            scenario: Rc::new(Preset::NurseStartingOut.scenario(&facts)),
            drafts: Rc::default(),
        };
        let mut claim = Said::default();
        for action in actions.iter().cloned() {
            match action {
                Action::Claim(change) => claim.take(change),
                action => inputs.take(action),
            }
        }
        Self {
            page: Rc::new(page(&inputs.scenario)),
            preset: inputs.preset,
            scenario: inputs.scenario,
            drafts: inputs.drafts,
            claim: Rc::new(claim),
            opened: None,
        }
    }

    /// The working that is open after an action about it; `None` for any other action.
    fn look(&self, action: &Action) -> Option<Option<Opened>> {
        let moved = |change: &dyn Fn(&mut Vec<Address>)| {
            self.opened.clone().map(|mut opened| {
                change(&mut opened.trail);
                opened
            })
        };
        match *action {
            Action::Open(place, subject, address) => {
                Some(Opened::new(&self.scenario, place, subject, address))
            }
            Action::Deeper(address) => Some(moved(&|trail| trail.push(address))),
            Action::Back(at) => Some(moved(&|trail| trail.truncate(at + 1))),
            Action::Shut => Some(None),
            _ => None,
        }
    }

    /// What stands in a box, if something was typed there.
    pub(super) fn draft(&self, key: Key) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.key == key)
    }

    /// The first box whose text could not be taken.
    pub(super) fn slip(&self) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.error.is_some())
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        if let Some(opened) = self.look(&action) {
            return Rc::new(Self {
                opened,
                ..(*self).clone()
            });
        }
        if let Action::Claim(change) = action {
            let mut state = (*self).clone();
            Rc::make_mut(&mut state.claim).take(change);
            return Rc::new(state);
        }
        let mut inputs = Inputs {
            preset: self.preset,
            scenario: self.scenario.clone(),
            drafts: self.drafts.clone(),
        };
        inputs.take(action);
        let same_scenario = inputs.scenario == self.scenario;
        if same_scenario && inputs.preset == self.preset && inputs.drafts == self.drafts {
            return self;
        }
        Rc::new(Self {
            page: if same_scenario {
                self.page.clone()
            } else {
                Rc::new(page(&inputs.scenario))
            },
            opened: if same_scenario {
                self.opened.clone()
            } else {
                let opened = self.opened.as_ref();
                opened.and_then(|opened| opened.again(&inputs.scenario))
            },
            preset: inputs.preset,
            scenario: if same_scenario {
                self.scenario.clone()
            } else {
                inputs.scenario
            },
            drafts: inputs.drafts,
            claim: self.claim.clone(),
        })
    }
}

/// The state without what follows from it.
struct Inputs {
    preset: Preset,
    scenario: Rc<Scenario>,
    drafts: Rc<Vec<Draft>>,
}

impl Inputs {
    fn take(&mut self, action: Action) {
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
            Action::Claim(_)
            | Action::Open(..)
            | Action::Deeper(_)
            | Action::Back(_)
            | Action::Shut => {}
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
