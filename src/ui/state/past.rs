//! What stood before each change: what the change did, and the way back.

use super::State;
use super::inputs::Inputs;
use crate::report::changes::{Changes, Totals};
use crate::scenario::Key;
use crate::ui::rest;
use std::rc::Rc;

/// What stood before a change.
#[derive(Clone)]
pub(super) struct Past {
    pub(super) inputs: Inputs,
    /// `None` before the rest of the program.
    totals: Option<Rc<Vec<Totals>>>,
    /// Which input the change was to, if to one.
    touched: Option<Key>,
}

/// How many changes can be undone.
const REMEMBERED: usize = 40;

impl State {
    /// Keeps what stood before a change, unless the change goes on with one that was kept: typing
    /// a number is one change, however many keys it takes.
    pub(super) fn remember(&mut self, before: &Self, touched: Option<Key>) {
        let goes_on = touched.is_some()
            && before
                .past
                .last()
                .is_some_and(|past| past.touched == touched);
        if goes_on {
            return;
        }
        let past = Rc::make_mut(&mut self.past);
        if past.len() >= REMEMBERED {
            past.remove(0);
        }
        past.push(Past {
            inputs: Inputs {
                preset: before.preset,
                scenario: before.scenario.clone(),
                drafts: before.drafts.clone(),
            },
            totals: rest::get().map(|rest| Rc::new((rest.totals)(&before.page.projections))),
            touched,
        });
    }

    /// What the change to this state did: against what stood before it began, or, where one was
    /// taken back, against what it was taken back from.
    pub(super) fn what_changed(&self, before: &Self, undone: bool) -> Option<Changes> {
        let rest = rest::get()?;
        let now = (rest.totals)(&self.page.projections);
        if undone {
            let was = (rest.totals)(&before.page.projections);
            return (rest.changes)((&before.scenario, &was), (&self.scenario, &now));
        }
        let past = self.past.last()?;
        (rest.changes)(
            (&past.inputs.scenario, past.totals.as_ref()?),
            (&self.scenario, &now),
        )
    }
}
