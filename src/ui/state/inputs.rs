//! What was typed, and what it means to the scenario.

use super::Action;
use crate::report::words;
use crate::scenario::{
    Given, Input, Key, MONTHS, Preset, Scenario, Shape, Stops, Value, deadline, entry, table,
};
use std::rc::Rc;

/// Text as it stands in a box, exactly as typed, until the box is left.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::ui) struct Draft {
    /// Whose box.
    pub(in crate::ui) key: Key,
    /// The text: for a choice, its name in files.
    pub(in crate::ui) text: String,
    reading: Reading,
    /// Whether there was a pause since, so that what is wrong may be told: nobody wants to hear of
    /// an error at every key.
    paused: bool,
}

/// What became of a text.
#[derive(Clone, PartialEq, Debug)]
enum Reading {
    /// It is put together yet, as one writes Japanese, or speaks: it means nothing so far.
    Composing,
    /// It was taken.
    Taken,
    /// It was taken, but could have been meant otherwise: the sentence shows it back.
    TakenFor(String),
    /// Why it could not be taken, as a sentence; the scenario then still holds the last value that
    /// could.
    Slip(String),
}

impl Draft {
    /// What is wrong with it, once there was a pause.
    pub(in crate::ui) fn error(&self) -> Option<&str> {
        match &self.reading {
            Reading::Slip(sentence) if self.paused => Some(sentence),
            _ => None,
        }
    }

    /// What it was taken for, once there was a pause, where it could have been meant otherwise.
    pub(in crate::ui) fn taken_for(&self) -> Option<&str> {
        match &self.reading {
            Reading::TakenFor(sentence) if self.paused => Some(sentence),
            _ => None,
        }
    }

    /// Whether something is to be told of it after a pause.
    pub(in crate::ui) fn waits(&self) -> bool {
        !self.paused && matches!(self.reading, Reading::TakenFor(_) | Reading::Slip(_))
    }

    fn is_slip(&self) -> bool {
        matches!(self.reading, Reading::Slip(_))
    }
}

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
            Action::Type(key, text) => self.type_in(key, text),
            Action::Compose(key, text) => self.write(key, text, Reading::Composing, false),
            Action::Slide(key, place) => {
                if let Some(stops) = self.stops(key) {
                    let text = words::box_number(&table::input(key), stops.at(place));
                    self.type_in(key, text);
                }
            }
            Action::Step(key, by) => {
                if let Some(text) = self.stepped(key, by) {
                    self.type_in(key, text);
                }
            }
            Action::Pause(key) => self.pause(key),
            Action::Leave(key) => self.leave(key),
            Action::Choose(key, text) => match self.give(key, Given::Text(text.clone())) {
                Ok(()) => {
                    self.erase(key);
                    self.forget_hidden();
                }
                Err(sentence) => self.write(key, text, Reading::Slip(sentence), true),
            },
            Action::Flag(key, flag) => {
                if self.give(key, Given::Flag(flag)).is_ok() {
                    self.erase(key);
                    self.forget_hidden();
                }
            }
            Action::Take(scenario, _) => {
                self.scenario = scenario;
                self.drafts = Rc::default();
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
            | Action::Complete
            | Action::Read
            | Action::Found(..)
            | Action::Visit(..) => {}
            Action::Preset(preset) => {
                self.preset = preset;
                let mut fresh = Scenario::new(self.scenario.facts());
                fresh.publish(self.scenario.published());
                self.scenario = Rc::new(preset.over(fresh));
                self.drafts = Rc::default();
            }
        }
    }

    fn give(&mut self, key: Key, given: Given) -> Result<(), String> {
        Rc::make_mut(&mut self.scenario)
            .give(key, given)
            .map_err(|refusal| words::refusal(&table::input(key), refusal))
    }

    fn type_in(&mut self, key: Key, text: String) {
        let before = self.drafts.iter().find(|draft| draft.key == key);
        if before.is_some_and(|draft| draft.text == text && draft.reading != Reading::Composing) {
            return;
        }
        // What is being told stays up while it holds.
        let told = before.is_some_and(|draft| draft.paused && draft.reading != Reading::Taken);
        let input = table::input(key);
        let reading = match read(&input, &text)
            .and_then(|(given, shown_back)| self.give(key, given).map(|()| shown_back))
        {
            Ok(None) => Reading::Taken,
            Ok(Some(sentence)) => Reading::TakenFor(sentence),
            Err(sentence) => Reading::Slip(sentence),
        };
        let paused = told && reading != Reading::Taken;
        self.write(key, text, reading, paused);
    }

    /// After a pause in typing.
    fn pause(&mut self, key: Key) {
        if self
            .drafts
            .iter()
            .any(|draft| draft.key == key && draft.waits())
        {
            let drafts = Rc::make_mut(&mut self.drafts);
            for draft in drafts.iter_mut().filter(|draft| draft.key == key) {
                draft.paused = true;
            }
        }
    }

    /// When the box is left: what was read stands there in one spelling from then on; what could
    /// not be read stays, to be mended.
    fn leave(&mut self, key: Key) {
        let Some(draft) = self.drafts.iter().find(|draft| draft.key == key).cloned() else {
            return;
        };
        if draft.reading == Reading::Composing {
            self.type_in(key, draft.text);
            return self.leave(key);
        }
        let text = words::box_text(&table::input(key), self.scenario.value(key));
        match draft.reading {
            Reading::Taken => self.erase(key),
            Reading::TakenFor(_) => self.write(key, text, draft.reading, true),
            Reading::Slip(_) | Reading::Composing => self.pause(key),
        }
    }

    fn stops(&self, key: Key) -> Option<Stops> {
        Stops::of(&table::input(key), &self.scenario.default_of(key))
    }

    /// The text of the value so many steps on.
    fn stepped(&self, key: Key, by: i32) -> Option<String> {
        let value = self.scenario.value(key);
        let next = step(&self.stops(key), value, by)?;
        Some(words::box_text(&table::input(key), next))
    }

    fn write(&mut self, key: Key, text: String, reading: Reading, paused: bool) {
        let draft = Draft {
            key,
            text,
            reading,
            paused,
        };
        let drafts = Rc::make_mut(&mut self.drafts);
        match drafts.iter_mut().find(|other| other.key == key) {
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
            Key::Route(route, _) => draft.is_slip() && !compared.contains(&route),
            Key::Of(field) => draft.is_slip() && !trade.reads(field),
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

/// The value so many steps above another one, or below it; `None` where there is none that way.
/// Months have no stops, and step one by one.
pub(in crate::ui) fn step(stops: &Option<Stops>, value: Value, by: i32) -> Option<Value> {
    match value {
        Value::Number(estimate) => {
            let next = stops.as_ref()?.step(estimate.likely, by)?;
            Some(Value::Number(next.into()))
        }
        Value::Month(month) => {
            let next = month.plus(by).clamp(MONTHS.0, MONTHS.1);
            (next != month).then_some(Value::Month(next))
        }
        Value::Choice(_) | Value::Flag(_) => None,
    }
}

/// What the text of a box means, and what is said of it where it could be meant otherwise.
fn read(input: &Input, text: &str) -> Result<(Given, Option<String>), String> {
    if let (Shape::Number { .. }, Some(unit)) = (input.shape, input.unit) {
        let entry = entry::read_in(unit, text).map_err(|slip| words::slip(input, slip))?;
        let shown_back = (!entry.sure).then(|| words::taken_for(input, text, entry.value));
        return Ok((Given::Number(entry.value), shown_back));
    }
    let month = (input.shape == Shape::Month).then(|| deadline::month(text));
    let text = month
        .flatten()
        .map_or(text.to_owned(), |month| month.to_string());
    Ok((Given::Text(text), None))
}
