//! What a visitor can do, and what the program tells the state.

use super::Futured;
use crate::model::Subject;
use crate::report::link::Told;
use crate::report::working::Address;
use crate::scenario::{Key, Preset, Scenario};
use crate::ui::claim::Change;
use crate::ui::found::News;
use crate::ui::views::View;
use crate::ui::working::Place;
use std::rc::Rc;

/// What a visitor can do.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::ui) enum Action {
    /// Type in a box.
    Type(Key, String),
    /// Put a text together in a box, which is not done yet.
    Compose(Key, String),
    /// Move a box's slider to this place.
    Slide(Key, usize),
    /// Go so many steps up from what stands in a box, or down.
    Step(Key, i32),
    /// Rest after typing in a box.
    Pause(Key),
    /// Leave a box.
    Leave(Key),
    /// Choose an answer by its name in files.
    Choose(Key, String),
    /// Tick or untick.
    Flag(Key, bool),
    /// Go back to our figure.
    Reset(Key),
    /// Start from an ordinary visitor.
    Preset(Preset),
    /// Take all answers at once, from a link, a file or what was saved, with what is told of them.
    Take(Rc<Scenario>, Option<Rc<Told>>),
    /// The rest of the program has come.
    Complete,
    /// Put away what was told of them.
    Read,
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
    /// Take the last change back.
    Undo,
    /// Read the future of a dot by its place, or none.
    Pick(Option<usize>),
    /// Futures have been simulated.
    Foresee(Futured),
    /// Say by when it is to be paid back.
    PaidBackBy(String),
    /// Bring the inputs that count for most now to where those stand that did.
    BringUp,
    /// Take what was found about the inputs in a generation of the scenario.
    Found(u32, News),
    /// Be led to an element by its id, in the view that holds it if one does.
    Visit(Option<View>, String),
}

impl Action {
    /// The input that it is about, if about one.
    pub(super) const fn touches(&self) -> Option<Key> {
        match self {
            Self::Type(key, _)
            | Self::Compose(key, _)
            | Self::Slide(key, _)
            | Self::Step(key, _)
            | Self::Leave(key)
            | Self::Choose(key, _)
            | Self::Flag(key, _)
            | Self::Reset(key) => Some(*key),
            _ => None,
        }
    }
}
