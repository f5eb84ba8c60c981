//! Decisions over time: when to start, what has to hang on the award, rivals and goals.

use super::drawing::table;
use super::later::{self, ByAddress, Job};
use crate::report::decisions::{Choices, Decisions, decisions};
use crate::report::page::{Page, chosen};
use crate::scenario::Scenario;
use crate::words::page::hangs as said;
use std::rc::Rc;
use yew::prelude::*;

/// How long after a change they are worked out, milliseconds: they stand behind a heading.
const PAUSE: u32 = 150;

/// The scenario, and its page, from which the projections are taken.
#[derive(Properties, Clone)]
pub(super) struct DecisionsProps {
    pub(super) scenario: Rc<Scenario>,
    pub(super) page: Rc<Page>,
}

impl PartialEq for DecisionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
    }
}

/// Decisions, and the scenario that they are of.
#[derive(Clone)]
struct Found(Rc<Scenario>, Rc<Decisions>);

impl Found {
    fn of(scenario: &Rc<Scenario>, page: &Page) -> Self {
        let chosen = chosen(scenario, &page.projections);
        Self(scenario.clone(), Rc::new(decisions(scenario, chosen)))
    }
}

/// The decisions behind their heading.
#[component]
pub(super) fn DecisionsView(props: &DecisionsProps) -> Html {
    let found = use_state(|| Found::of(&props.scenario, &props.page));
    {
        let (page, found) = (props.page.clone(), found.clone());
        let known = found.0.clone();
        use_effect_with(
            ByAddress(props.scenario.clone()),
            move |ByAddress(scenario)| {
                let scenario = scenario.clone();
                let is_known = Rc::ptr_eq(&known, &scenario);
                let job: Job = Box::new(move || {
                    found.set(Found::of(&scenario, &page));
                    false
                });
                // Back to what is known already: what was under way is dropped all the same.
                let jobs = if is_known { Vec::new() } else { vec![job] };
                later::replace("decisions", PAUSE, jobs);
            },
        );
    }
    let decisions = &found.1;
    let stale = !Rc::ptr_eq(&found.0, &props.scenario);
    html! {
        <details class="disclosure" id="l7-decisions">
            <summary>
                { said::DECISIONS }
                <span class="gist">{ decisions.gist.clone() }</span>
            </summary>
            <div class={classes!("inside", stale.then_some("is-stale"))}>
                <h4>{ said::WAITING }</h4>
                for sentence in &decisions.waiting {
                    <p class="besides">{ sentence.clone() }</p>
                }
                { table("l7-starts", &decisions.starts, 0) }
                <h4>{ said::ATTRIBUTION }</h4>
                <p class="besides">{ decisions.attribution.clone() }</p>
                <h4>{ said::RIVALS }</h4>
                { choices("l7-rivals", &decisions.rivals) }
                <h4>{ said::GOALS }</h4>
                { choices("l7-goals", &decisions.goals) }
            </div>
        </details>
    }
}

fn choices(id: &'static str, choices: &Choices) -> Html {
    html! {
        <>
            <p class="besides">{ choices.sentence.clone() }</p>
            { table(id, &choices.table, 0) }
        </>
    }
}
