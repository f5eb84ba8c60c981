//! What was found about the inputs: a slope for each, what the answer hangs on most, and what
//! would have to be true. It comes after the page, and what was found for the last scenario stays
//! up until there is something newer.

use super::number::slider_id;
use super::port::Stood;
#[cfg(feature = "prerender")]
use crate::insight::slope::slope;
use crate::insight::swing::can_move;
#[cfg(feature = "prerender")]
use crate::insight::swing::swings;
#[cfg(feature = "prerender")]
use crate::model::Subject;
use crate::report::required::RequiredPanel;
use crate::report::sensitivity::Sensitivity;
#[cfg(feature = "prerender")]
use crate::report::sensitivity::sensitivity;
use crate::report::slope::SlopePanel;
#[cfg(feature = "prerender")]
use crate::report::slope::panel;
use crate::scenario::{Field, Key, RouteField, Scenario};
use std::rc::Rc;
use web_sys::Element;
use yew::AttrValue;

/// The answer against an input, as far as it is known.
#[derive(Clone, PartialEq)]
pub(super) enum Slope {
    /// Not yet.
    Awaited,
    /// As it stood in the page.
    Stood(Element, AttrValue),
    /// As it was found.
    Known(Rc<SlopePanel>),
}

/// What was found so far.
#[derive(Clone, Default)]
pub(super) struct Found {
    /// What the page came with.
    stood: Rc<Stood>,
    slopes: Vec<Rc<SlopePanel>>,
    /// What the answer hangs on most.
    pub(super) sensitivity: Option<Rc<Sensitivity>>,
    /// The boxes that stand under that heading.
    foremost: Vec<Key>,
    /// What would have to be true, or what is wrong with the time typed.
    pub(super) required: Option<Result<Rc<RequiredPanel>, String>>,
    /// The generation of the scenario that the four questions and the ranking are of.
    near: Option<u32>,
    /// The one that all else is of.
    far: Option<u32>,
}

/// Something found.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum News {
    /// The slopes of the four questions and of the foremost inputs, and what the answer hangs on;
    /// whether the boxes must stay where they are, because somebody types in one of them.
    Near(Vec<Rc<SlopePanel>>, Rc<Sensitivity>, bool),
    /// Other slopes.
    Slopes(Vec<Rc<SlopePanel>>),
    /// All slopes have come.
    All,
    /// What would have to be true, or what is wrong with the time typed.
    Required(Result<Rc<RequiredPanel>, String>),
}

/// The number inputs among the four questions.
pub(super) fn asked(scenario: &Scenario) -> Vec<Key> {
    vec![
        Key::Route(scenario.route(), RouteField::Fee),
        Key::Of(Field::StudyHours),
        Key::Of(Field::ExtraAppointments),
    ]
}

impl Found {
    /// What the page came with.
    pub(super) fn over(stood: &Stood) -> Self {
        Self {
            stood: Rc::new(stood.clone()),
            ..Self::default()
        }
    }

    /// What stands in the page from the start: the four questions and what the answer hangs on.
    #[cfg(feature = "prerender")]
    pub(super) fn with_first(mut self, scenario: &Scenario) -> Self {
        let subject = Subject::Route(scenario.route());
        let sensitivity = sensitivity(scenario, &swings(scenario));
        let keys = asked(scenario)
            .into_iter()
            .chain(sensitivity.foremost.clone());
        let slopes = keys
            .filter_map(|key| slope(scenario, subject, key))
            .map(|found| Rc::new(panel(scenario, &found)))
            .collect();
        self.take(0, News::Near(slopes, Rc::new(sensitivity), false));
        self
    }

    /// The same with what would have to be true, which stands behind a disclosure: for the page as
    /// it is before any script runs.
    #[cfg(feature = "prerender")]
    pub(super) fn with_required(mut self, scenario: &Rc<Scenario>) -> Self {
        let mut work = super::slopes::Requirement::new(scenario, None);
        while self.required.is_none() {
            self.required = work.step().map(|found| found.map(Rc::new));
        }
        self
    }

    /// Takes what was found in a generation of the scenario.
    pub(super) fn take(&mut self, generation: u32, news: News) {
        match news {
            News::Near(slopes, sensitivity, stay) => {
                self.put(slopes);
                self.sensitivity = Some(sensitivity);
                if !stay {
                    self.bring_up();
                }
                self.near = Some(generation);
            }
            News::Slopes(slopes) => self.put(slopes),
            News::All => self.far = Some(generation),
            News::Required(required) => self.required = Some(required),
        }
    }

    fn put(&mut self, slopes: Vec<Rc<SlopePanel>>) {
        for slope in slopes {
            match self.slopes.iter_mut().find(|one| one.key == slope.key) {
                Some(one) => *one = slope,
                None => self.slopes.push(slope),
            }
        }
    }

    /// Puts the foremost inputs where those stand that were.
    pub(super) fn bring_up(&mut self) {
        if let Some(sensitivity) = &self.sensitivity {
            self.foremost.clone_from(&sensitivity.foremost);
        }
    }

    /// Whether other inputs count for more than those that stand above.
    pub(super) fn is_out_of_order(&self) -> bool {
        let now = self.sensitivity.as_ref().map(|now| &now.foremost);
        now.is_some_and(|now| now.iter().any(|key| !self.foremost.contains(key)))
    }

    /// The slope of an input.
    pub(super) fn slope(&self, key: Key) -> Slope {
        if let Some(found) = self.slopes.iter().find(|one| one.key == key) {
            return Slope::Known(found.clone());
        }
        match self.stood.slope(&slider_id(key)) {
            Some((drawn, says)) => Slope::Stood(drawn, says.to_owned().into()),
            None => Slope::Awaited,
        }
    }

    /// The boxes that stand under the heading of what the answer hangs on.
    pub(super) fn foremost(&self, scenario: &Scenario) -> Vec<Key> {
        let mut keys = self.foremost.clone();
        // With another route or way of trading some may have left.
        keys.retain(|key| can_move(scenario, *key));
        keys
    }

    /// Whether a box stands there.
    pub(super) fn stands_above(&self, scenario: &Scenario, key: Key) -> bool {
        self.foremost.contains(&key) && can_move(scenario, key)
    }

    /// Whether the four questions and what the answer hangs on are found for this generation.
    pub(super) fn is_near_found(&self, generation: u32) -> bool {
        self.near == Some(generation)
    }

    /// A class for what is of a scenario before: the four questions and what the answer hangs on.
    pub(super) fn stale(&self, generation: u32) -> Option<&'static str> {
        stale_class(self.near, generation)
    }

    /// The same for everything else.
    pub(super) fn stale_below(&self, generation: u32) -> Option<&'static str> {
        stale_class(self.far, generation)
    }
}

fn stale_class(of: Option<u32>, generation: u32) -> Option<&'static str> {
    // What the page came with is of the first.
    (of.unwrap_or(0) != generation).then_some("is-stale")
}
