//! What was typed, what it means, and the page that follows from it. No browser here.
//!
//! `action`: what can be done; `inputs`: the boxes; `past`: what stood before; `foreseen`: futures that come after the page.

mod action;
mod foreseen;
mod inputs;
mod past;
mod redrawn;

pub(super) use self::action::Action;
pub(super) use self::foreseen::{Foreseen, Futured};
use self::inputs::Inputs;
pub(super) use self::inputs::{Draft, step};
use self::past::Past;
pub(super) use self::redrawn::redraw;
use super::claim::Said;
use super::found::Found;
use super::port::Stood;
use super::rest;
use super::views::{View, Visit};
use super::working::Opened;
use crate::facts::Facts;
#[cfg(feature = "prerender")]
use crate::insight::futures::{self, Futures};
#[cfg(feature = "prerender")]
use crate::model::subjects;
use crate::report::changes::Changes;
use crate::report::futures::Story;
use crate::report::link::Told;
use crate::report::page::{Drawn, Page, page};
use crate::report::working::Address;
use crate::scenario::publisher::Publisher;
use crate::scenario::{Key, Preset, Scenario};
use std::rc::Rc;
use yew::Reducible;

/// The facts as published, seen from the month in which they were gathered.
#[must_use]
pub(super) fn facts() -> Facts {
    Facts::published()
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
    /// What the publisher of the page says of its own course.
    pub(super) publisher: Rc<Publisher>,
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
    /// The running difference, with the futures' spread where they are there; `None` before the rest
    /// of the program.
    pub(super) difference: Option<Rc<Drawn>>,
    /// What was found about the inputs: of this scenario or of one before.
    pub(super) found: Rc<Found>,
    /// How often anything has changed.
    pub(super) turn: u32,
    /// How often the scenario has changed.
    pub(super) generation: u32,
    /// How often the visitor has changed anything in the boxes, be it taken or not.
    pub(super) strokes: u32,
    /// By when it is to be paid back, as typed; `None` if nobody has said.
    pub(super) paid_back_by: Option<String>,
    /// What is told of the link or the file that was opened last, until somebody has read it.
    pub(super) news: Option<Rc<Told>>,
    /// Which view is shown. No change to an answer, and no way back from one, moves it.
    pub(super) visit: Visit,
}

impl State {
    /// The default visitor, or the one of the link in a fragment, after some actions: those of
    /// somebody who was quicker than the program.
    fn after(actions: &[Action], fragment: &str, publisher: Publisher, stood: &Stood) -> Self {
        let facts = facts();
        let preset = publisher.preset.unwrap_or(Preset::NurseStartingOut);
        let mut inputs = Inputs {
            preset,
            scenario: Rc::new(publisher.scenario(preset, &facts)),
            drafts: Rc::default(),
        };
        let link = rest::get().and_then(|rest| (rest.link)(fragment, &facts));
        let news = link.map(|(scenario, told)| {
            inputs.scenario = Rc::new(publisher.over(&scenario));
            Rc::new(told)
        });
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
        let found = Found::over(stood);
        #[cfg(feature = "prerender")]
        let found = found
            .with_first(&inputs.scenario)
            .with_required(&inputs.scenario);
        Self {
            difference: None,
            page,
            found: Rc::new(found),
            turn: 0,
            generation: 0,
            strokes: u32::from(!actions.is_empty()),
            paid_back_by,
            preset: inputs.preset,
            scenario: inputs.scenario,
            drafts: inputs.drafts,
            publisher: Rc::new(publisher),
            claim: Rc::new(claim),
            opened: None,
            past: Rc::default(),
            changes: None,
            foreseen: None,
            picked: None,
            story: None,
            news,
            visit: Visit::default(),
        }
    }

    /// The state that the calculator begins with, in the view that the page showed, at the address
    /// with this fragment, on the page of this publisher.
    pub(super) fn first(
        actions: &[Action],
        view: View,
        fragment: &str,
        publisher: Publisher,
        stood: &Stood,
    ) -> Self {
        let mut state = Self::after(actions, fragment, publisher, stood);
        state.visit.begin(view);
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

    /// Whether there is a change to take back.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// The picked future and the running difference again, once the program can make them.
    fn redraw(&mut self) {
        if let Some(rest) = rest::get() {
            (rest.redraw)(self);
        }
    }

    /// The working that is open after an action about it; `None` for any other action.
    fn look(&self, action: &Action) -> Option<Option<Opened>> {
        let moved = |change: &dyn Fn(&mut Vec<Address>)| {
            self.opened.clone().map(|mut opened| {
                change(&mut opened.trail);
                opened.follows = false;
                opened
            })
        };
        match *action {
            Action::Open(place, subject, address) => {
                Some((rest::get()?.open)(&self.scenario, place, subject, address))
            }
            Action::Deeper(address) => Some(moved(&|trail| trail.push(address))),
            Action::Back(at) => Some(moved(&|trail| trail.truncate(at + 1))),
            Action::Shut => Some(None),
            _ => None,
        }
    }

    /// The state after news about the inputs, or a wish about what is shown; `None` for
    /// any other action. News of another scenario change nothing.
    fn hear(&self, action: &Action) -> Option<Self> {
        let mut changed = self.clone();
        match action {
            Action::PaidBackBy(text) => changed.paid_back_by = Some(text.clone()),
            Action::Visit(view, to) => changed.visit.lead(*view, to),
            Action::Complete => changed.redraw(),
            Action::Read => changed.news = None,
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

    /// The first box whose text could not be taken, once there was a pause.
    pub(super) fn slip(&self) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.error().is_some())
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let turn = self.turn + 1;
        let mut next = self.after_action(action);
        // One that is shared is the one that stood before: nothing has changed.
        if let Some(next) = Rc::get_mut(&mut next) {
            next.turn = turn;
        }
        next
    }
}

impl State {
    /// The state after an action; the same one where nothing comes of it.
    fn after_action(self: Rc<Self>, action: Action) -> Rc<Self> {
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
        let action = match action {
            Action::Take(scenario, news) => {
                Action::Take(Rc::new(self.publisher.over(&scenario)), news)
            }
            action => action,
        };
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
                if !foreseen.is_of(&self.scenario) {
                    return self;
                }
                next.foreseen = Some(foreseen);
                next.redraw();
                return Rc::new(next);
            }
            _ => {}
        }
        let touched = action.touches();
        if let Action::Take(_, news) = &action {
            next.news = news.clone();
        }
        let is_stroke = !matches!(
            action,
            Action::Compose(..) | Action::Pause(_) | Action::Leave(_)
        );
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
        let taken = next.news != self.news;
        if !taken && same_scenario && inputs.preset == self.preset && inputs.drafts == self.drafts {
            return self;
        }
        next.preset = inputs.preset;
        next.drafts = inputs.drafts;
        next.strokes += u32::from(is_stroke);
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
