//! Finds the slopes, the ranking and what would have to be true for the scenario as it is now,
//! step by step, what is in sight first.

use super::found::{News, asked};
use super::later::{self, Job};
use super::number::is_control_of;
use super::port;
use super::state::{Action, State};
use crate::insight::required::{Lever, Required, RequiredWork};
use crate::insight::slope::SlopeWork;
use crate::insight::swing::{SwingWork, numbers};
use crate::model::{Course, Events, Subject, course_in, ledger};
use crate::order;
use crate::report::required;
use crate::report::sensitivity::{Sensitivity, sensitivity};
use crate::report::slope::{SlopePanel, panel};
use crate::scenario::{Key, Level, Scenario, deadline, table};
use std::rc::Rc;
use yew::prelude::*;

/// How long after a change the work begins, milliseconds: the page comes first, and the next key.
const PAUSE: u32 = 150;
/// So many slopes are shown at a time, of those that are in no hurry.
const AT_A_TIME: usize = 24;

/// Looks for the slopes and the ranking of a state.
pub(super) fn find_slopes(state: &UseReducerHandle<State>) {
    later::replace("slopes", pause(state.generation), slopes(state));
}

/// Looks for what would have to be true.
pub(super) fn find_required(state: &UseReducerHandle<State>) {
    later::replace("required", pause(state.generation), vec![required(state)]);
}

const fn pause(generation: u32) -> u32 {
    if generation == 0 { 0 } else { PAUSE }
}

type Dispatch = UseReducerDispatcher<State>;

/// Tells the state what was found.
fn tell(dispatch: &Dispatch, generation: u32, news: News) {
    dispatch.dispatch(Action::Found(generation, news));
}

/// Jobs for every slope: what is in sight, what stands in open disclosures, the rest.
fn slopes(state: &UseReducerHandle<State>) -> Vec<Job> {
    let scenario = &state.scenario;
    let (generation, dispatch) = (state.generation, state.dispatcher());
    let mut near = asked(scenario);
    near.extend(state.found.foremost(scenario));
    let mut rest = numbers(scenario);
    rest.retain(|key| !near.contains(key));
    let money_and_time = 2 - u8::from(port::is_open("l7-money-and-time"));
    let assumption = 4 - 3 * u8::from(port::is_open("l7-assumptions"));
    // Stable: within each, the order of the form.
    order::sort_by_key(&mut rest, |key| match table::input(*key).level {
        Level::Question => 0,
        Level::MoneyAndTime => money_and_time,
        Level::Assumption => assumption,
    });
    let mut jobs: Vec<Job> = Vec::new();
    if !state.found.is_near_found(generation) {
        jobs.push(in_sight(state, near));
    }
    for keys in rest.chunks(AT_A_TIME) {
        let mut work = Slopes::new(scenario, keys.to_vec());
        let dispatch = dispatch.clone();
        jobs.push(Box::new(move || {
            let done = work.step();
            if let Some(slopes) = done {
                tell(&dispatch, generation, News::Slopes(slopes));
                return false;
            }
            true
        }));
    }
    jobs.push(Box::new(move || {
        tell(&dispatch, generation, News::All);
        false
    }));
    jobs
}

/// The slopes of some inputs, one step after another.
struct Slopes {
    scenario: Rc<Scenario>,
    /// Taken from the end.
    left: Vec<Key>,
    current: Option<SlopeWork>,
    done: Vec<Rc<SlopePanel>>,
}

impl Slopes {
    fn new(scenario: &Rc<Scenario>, mut keys: Vec<Key>) -> Self {
        keys.reverse();
        Self {
            scenario: scenario.clone(),
            left: keys,
            current: None,
            done: Vec::new(),
        }
    }

    /// Asks the model once; all slopes when they are done.
    fn step(&mut self) -> Option<Vec<Rc<SlopePanel>>> {
        if let Some(work) = &mut self.current {
            if let Some(slope) = work.step(&self.scenario) {
                self.done.push(Rc::new(panel(&self.scenario, &slope)));
                self.current = None;
            }
            return None;
        }
        let Some(key) = self.left.pop() else {
            return Some(core::mem::take(&mut self.done));
        };
        let subject = Subject::Route(self.scenario.route());
        self.current = SlopeWork::new(&self.scenario, subject, key);
        None
    }
}

/// What is in sight: the slopes of the four questions and of the boxes that stand with what the
/// answer hangs on; the ranking; the slopes of what it brings up. Told together.
fn in_sight(state: &UseReducerHandle<State>, keys: Vec<Key>) -> Job {
    let (generation, dispatch) = (state.generation, state.dispatcher());
    let scenario = state.scenario.clone();
    let stood = state.found.foremost(&scenario);
    let mut slopes = Slopes::new(&scenario, keys.clone());
    let mut swings = SwingWork::new(&scenario);
    let mut ranking: Option<Rc<Sensitivity>> = None;
    let mut found: Vec<Rc<SlopePanel>> = Vec::new();
    Box::new(move || {
        let Some(ranked) = &ranking else {
            if let Some(swings) = swings.step(&scenario) {
                let ranked = Rc::new(sensitivity(&scenario, &swings));
                let new = ranked.foremost.iter().filter(|key| !keys.contains(key));
                slopes.left.splice(0..0, new.copied());
                ranking = Some(ranked);
            }
            return true;
        };
        if let Some(done) = slopes.step() {
            found.extend(done);
            // Moving a box takes the focus from whoever types in it.
            let focus = port::focused_id();
            let mut both = stood.iter().chain(&ranked.foremost);
            let stay = both.any(|key| is_control_of(*key, &focus));
            let news = News::Near(core::mem::take(&mut found), ranked.clone(), stay);
            tell(&dispatch, generation, news);
            return false;
        }
        true
    })
}

/// What would have to be true, or what is wrong with the time typed.
fn required(state: &UseReducerHandle<State>) -> Job {
    let (generation, dispatch) = (state.generation, state.dispatcher());
    let mut work = Requirement::new(&state.scenario, state.paid_back_by.clone());
    Box::new(move || {
        let done = work.step();
        if let Some(found) = done {
            tell(&dispatch, generation, News::Required(found.map(Rc::new)));
            return false;
        }
        true
    })
}

/// What would have to be true, one step after another.
pub(super) struct Requirement {
    scenario: Rc<Scenario>,
    typed: Option<String>,
    /// The plain projection and the month asked for, once known.
    by: Option<(Course, usize)>,
    /// Taken from the end.
    left: Vec<Lever>,
    current: Option<RequiredWork>,
    done: Vec<Required>,
}

impl Requirement {
    /// For the time typed, or the usual one.
    pub(super) fn new(scenario: &Rc<Scenario>, typed: Option<String>) -> Self {
        Self {
            scenario: scenario.clone(),
            typed,
            by: None,
            left: Lever::ALL.into_iter().rev().collect(),
            current: None,
            done: Vec::new(),
        }
    }

    /// Asks the model once; the words when all is known, or what is wrong with the time.
    pub(super) fn step(&mut self) -> Option<Result<required::RequiredPanel, String>> {
        let scenario = &*self.scenario;
        let subject = Subject::Route(scenario.route());
        let Some((now, by)) = &self.by else {
            let now = course_in(scenario, &ledger(scenario, subject, Events::PLAIN));
            let deadline = match &self.typed {
                None => Ok(required::usual(&now)),
                Some(text) => deadline::read(text).map_err(str::to_owned),
            };
            match deadline.and_then(|deadline| required::month_by(scenario, &now, deadline)) {
                Ok(by) => self.by = Some((now, by)),
                Err(sentence) => return Some(Err(sentence)),
            }
            return None;
        };
        if let Some(work) = &mut self.current {
            if let Some(found) = work.step(scenario) {
                self.done.push(found);
                self.current = None;
            }
            return None;
        }
        let Some(lever) = self.left.pop() else {
            return Some(Ok(required::panel(scenario, subject, now, *by, &self.done)));
        };
        self.current = Some(RequiredWork::new(scenario, subject, lever, *by));
        None
    }
}
