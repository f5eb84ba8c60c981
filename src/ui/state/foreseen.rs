//! Simulated futures: those that are there, and those on their way.

use crate::insight::futures::Futures;
use crate::report::futures::{Outlook, outlook};
use crate::report::page::Page;
use crate::scenario::Scenario;
use std::rc::Rc;

/// Simulated futures of one scenario.
#[derive(Clone)]
pub(in crate::ui) struct Foreseen {
    scenario: Rc<Scenario>,
    /// What they say; `None` where the chosen course is not open to the visitor.
    pub(in crate::ui) outlook: Option<Outlook>,
}

impl Foreseen {
    /// Whether they are those of this very scenario.
    pub(in crate::ui) fn is_of(&self, scenario: &Rc<Scenario>) -> bool {
        Rc::ptr_eq(&self.scenario, scenario)
    }

    /// What so many futures say; those of the chosen route at least.
    pub(in crate::ui) fn new(scenario: &Rc<Scenario>, page: &Page, futures: &[Futures]) -> Self {
        Self {
            scenario: scenario.clone(),
            outlook: outlook(scenario, &page.projections, futures),
        }
    }
}

/// Simulated futures on their way, compared by address.
#[derive(Clone)]
pub(in crate::ui) struct Futured(pub(in crate::ui) Rc<Foreseen>);

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
