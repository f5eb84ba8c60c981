//! What was typed, what it means, and the page that follows from it. No browser here.

mod inputs;
mod past;

use self::inputs::Inputs;
use self::past::Past;
use super::claim::{Change, Said};
use super::found::{Found, News};
use super::working::{Opened, Place};
use crate::facts::Facts;
#[cfg(feature = "prerender")]
use crate::insight::futures;
use crate::insight::futures::{Futures, tell};
use crate::model::Subject;
#[cfg(feature = "prerender")]
use crate::model::subjects;
use crate::report::changes::Changes;
use crate::report::futures::{self as futures_in_words, Outlook, Story, outlook, story};
use crate::report::page::{Drawn, Page, page};
use crate::report::working::Address;
use crate::scenario::{Key, Preset, Scenario};
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
    /// What stood before each change, the last one last.
    past: Rc<Vec<Past>>,
    /// What the last change did.
    pub(super) changes: Option<Rc<Changes>>,
    /// Simulated futures, of this scenario or still of the one before.
    pub(super) foreseen: Option<Rc<Foreseen>>,
    /// The place of the dot that was picked, from 1.
    pub(super) picked: Option<usize>,
    /// The future that it stands for.
    pub(super) story: Option<Rc<Story>>,
    /// The running difference, with the futures' spread where they are there.
    pub(super) difference: Rc<Drawn>,
    /// What was found about the inputs: of this scenario or of one before.
    pub(super) found: Rc<Found>,
    /// How often the scenario has changed.
    pub(super) generation: u32,
    /// By when it is to be paid back, as typed; `None` if nobody has said.
    pub(super) paid_back_by: Option<String>,
}

/// Simulated futures of one scenario.
#[derive(Clone)]
pub(super) struct Foreseen {
    /// The scenario that they are of.
    pub(super) scenario: Rc<Scenario>,
    /// What they say; `None` where the chosen course is not open to the visitor.
    pub(super) outlook: Option<Outlook>,
}

impl Foreseen {
    /// What so many futures say; those of the chosen route at least.
    pub(super) fn new(scenario: &Rc<Scenario>, page: &Page, futures: &[Futures]) -> Self {
        Self {
            scenario: scenario.clone(),
            outlook: outlook(scenario, &page.projections, futures),
        }
    }
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
}

/// Simulated futures on their way, compared by address.
#[derive(Clone)]
pub(super) struct Futured(pub(super) Rc<Foreseen>);

impl PartialEq for Futured {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl core::fmt::Debug for Futured {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Futured")
    }
}

impl State {
    /// The default visitor after some actions: those of somebody who was quicker than the program.
    fn after(actions: &[Action]) -> Self {
        let facts = facts();
        let mut inputs = Inputs {
            preset: Preset::NurseStartingOut,
            scenario: Rc::new(Preset::NurseStartingOut.scenario(&facts)),
            drafts: Rc::default(),
        };
        let mut paid_back_by = None;
        let mut claim = Said::default();
        for action in actions.iter().cloned() {
            match action {
                Action::Claim(change) => claim.take(change),
                Action::PaidBackBy(text) => paid_back_by = Some(text),
                action => inputs.take(action),
            }
        }
        let page = Rc::new(page(&inputs.scenario));
        let found = Found::first(&inputs.scenario);
        #[cfg(feature = "prerender")]
        let found = found.with_required(&inputs.scenario);
        Self {
            difference: Rc::new(page.difference.clone()),
            page,
            found: Rc::new(found),
            generation: 0,
            paid_back_by,
            preset: inputs.preset,
            scenario: inputs.scenario,
            drafts: inputs.drafts,
            claim: Rc::new(claim),
            opened: None,
            past: Rc::default(),
            changes: None,
            foreseen: None,
            picked: None,
            story: None,
        }
    }

    /// The state that the view begins with.
    pub(super) fn first(actions: &[Action]) -> Self {
        let state = Self::after(actions);
        #[cfg(feature = "prerender")]
        let state = state.foresee();
        state
    }

    /// With the futures simulated on the spot, all at once: for the page as it stands before any
    /// script runs.
    #[cfg(feature = "prerender")]
    fn foresee(mut self) -> Self {
        let futures: Vec<Futures> = subjects(&self.scenario)
            .into_iter()
            .map(|subject| futures::futures(&self.scenario, subject, futures::COUNT))
            .collect();
        let foreseen = Foreseen::new(&self.scenario, &self.page, &futures);
        self.foreseen = Some(Rc::new(foreseen));
        self.redraw();
        self
    }

    /// Whether the futures shown are those of the scenario as it stands.
    pub(super) fn is_foreseen(&self) -> bool {
        let of = self.foreseen.as_ref();
        of.is_some_and(|foreseen| Rc::ptr_eq(&foreseen.scenario, &self.scenario))
    }

    /// Whether there is a change to take back.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// The picked future and the running difference again, from the futures that are there.
    fn redraw(&mut self) {
        let outlook = self
            .foreseen
            .as_ref()
            .and_then(|foreseen| foreseen.outlook.as_ref());
        let subject = Subject::Route(self.scenario.route());
        let Some(outlook) = outlook.filter(|outlook| {
            outlook.subject == subject
                && outlook.months() == self.page.projections[0].ledger.months()
        }) else {
            self.story = None;
            self.difference = Rc::new(self.page.difference.clone());
            return;
        };
        self.story = self.picked.and_then(|place| {
            let mut dots = outlook.dots.columns.iter().flat_map(|column| &column.dots);
            let dot = dots.find(|dot| dot.place == place)?;
            let told = tell(&self.scenario, subject, dot.future);
            Some(Rc::new(story(&self.scenario, subject, &told, place)))
        });
        let all = &self.page.projections;
        let drawn =
            futures_in_words::difference(&self.scenario, all, outlook, self.story.as_deref());
        self.difference = Rc::new(drawn.unwrap_or_else(|| self.page.difference.clone()));
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

    /// The state after news about the inputs, or a wish about what is shown of them; `None` for
    /// any other action. News of another scenario change nothing.
    fn hear(&self, action: &Action) -> Option<Self> {
        let mut changed = self.clone();
        match action {
            Action::PaidBackBy(text) => changed.paid_back_by = Some(text.clone()),
            Action::BringUp => Rc::make_mut(&mut changed.found).bring_up(),
            Action::Found(generation, news) => {
                if *generation == self.generation {
                    Rc::make_mut(&mut changed.found).take(self.generation, news.clone());
                }
            }
            _ => return None,
        }
        Some(changed)
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
        if let Some(changed) = self.hear(&action) {
            return Rc::new(changed);
        }
        if let Some(opened) = self.look(&action) {
            return Rc::new(Self {
                opened,
                ..(*self).clone()
            });
        }
        let mut next = (*self).clone();
        match action {
            Action::Pick(place) => {
                next.picked = place;
                next.redraw();
                return Rc::new(next);
            }
            Action::Claim(change) => {
                Rc::make_mut(&mut next.claim).take(change);
                return Rc::new(next);
            }
            Action::Foresee(Futured(foreseen)) => {
                // What was simulated for a scenario that has changed since is of no use.
                if !Rc::ptr_eq(&foreseen.scenario, &self.scenario) {
                    return self;
                }
                next.foreseen = Some(foreseen);
                next.redraw();
                return Rc::new(next);
            }
            _ => {}
        }
        let touched = action.touches();
        let mut inputs = Inputs {
            preset: self.preset,
            scenario: self.scenario.clone(),
            drafts: self.drafts.clone(),
        };
        let undone = if action == Action::Undo {
            let Some(past) = Rc::make_mut(&mut next.past).pop() else {
                return self;
            };
            inputs = past.inputs;
            true
        } else {
            inputs.take(action);
            false
        };
        let same_scenario = inputs.scenario == self.scenario;
        if same_scenario && inputs.preset == self.preset && inputs.drafts == self.drafts {
            return self;
        }
        next.preset = inputs.preset;
        next.drafts = inputs.drafts;
        if same_scenario {
            return Rc::new(next);
        }
        next.scenario = inputs.scenario;
        next.generation += 1;
        next.page = Rc::new(page(&next.scenario));
        if !undone {
            next.remember(&self, touched);
        }
        next.changes = next.what_changed(&self, undone).map(Rc::new);
        let opened = self.opened.as_ref();
        next.opened = opened.and_then(|opened| opened.again(&next.scenario));
        next.redraw();
        Rc::new(next)
    }
}

impl Action {
    /// The input that it is about, if about one.
    const fn touches(&self) -> Option<Key> {
        match self {
            Self::Type(key, _) | Self::Choose(key, _) | Self::Flag(key, _) | Self::Reset(key) => {
                Some(*key)
            }
            _ => None,
        }
    }
}
