//! When the chosen route ends and its services open, as ranges and with a resit.

use super::super::numbers::{percent, plain};
use super::{last_months, name, named, range};
use crate::insight::study::Finish;
use crate::model::{Fit, Projection};
use crate::scenario::{Field, Key, RouteField, Scenario};
use crate::words::study_ends as said;
use crate::words::{amounts, lists};

/// When it ends, opens and is established.
pub(super) fn when(scenario: &Scenario, chosen: &Projection, own: &Finish) -> Vec<String> {
    let start = scenario.month(Field::Start);
    let plan = &own.likely;
    let study = &plan.study;
    if study.fit == Fit::NoHours {
        return vec![said::NO_MONTH.to_owned()];
    }
    let mut all = Vec::new();
    if study.begins > 0.0 {
        all.push(said::levels_first(&named(start, study.begins as usize)));
    }
    all.push(finished(scenario, chosen, own));
    if let Some(month) = plan.first_client().filter(|_| chosen.figures.admitted) {
        all.push(first_client(scenario, own, month));
        if let Some(month) = plan.established(scenario) {
            all.push(said::established(&named(start, month)));
        }
    }
    all.extend(resit(scenario, chosen, own));
    all
}

fn finished(scenario: &Scenario, chosen: &Projection, own: &Finish) -> String {
    let start = scenario.month(Field::Start);
    let likely = named(start, own.likely.study.last_month());
    let [early, _, late] = last_months(own);
    let finished = match own.likely.study.fit {
        Fit::Fits => said::likely(name(chosen), &likely),
        Fit::NeedsHours(_) | Fit::NoHours => said::at_the_longest(name(chosen), &likely),
    };
    let uncertain: Vec<&str> = own
        .uncertain
        .iter()
        .filter(|key| **key != Key::Of(Field::Wait))
        .map(|key| said::uncertain(*key))
        .collect();
    if uncertain.is_empty() {
        return said::nothing_uncertain(&finished);
    }
    let uncertain = lists::and(&uncertain);
    let with_ends = match (early, late) {
        (Some(from), Some(to)) => match range(start, from, to) {
            None => said::same_at_the_ends(&finished, &uncertain),
            Some((from, to)) => said::between(&finished, &from, &to, &uncertain),
        },
        (Some(from), None) => said::or_never(&finished, &named(start, from), &uncertain),
        (None, _) => said::without_ends(&finished, &uncertain),
    };
    let too_long = match (own.likely.study.fit, own.latest.study.fit) {
        (Fit::Fits, Fit::NeedsHours(_)) => said::TOO_LONG,
        _ => "",
    };
    lists::sentences(&[&with_ends, said::EACH_END, too_long])
}

fn first_client(scenario: &Scenario, own: &Finish, month: usize) -> String {
    let start = scenario.month(Field::Start);
    let wait = scenario.number(Field::Wait);
    let between = match own.first_client() {
        [Some(from), _, Some(to)] => range(start, from, to),
        _ => None,
    };
    let wait = (wait > 0.0).then(|| amounts::months(&plain(wait)));
    said::first_client(&named(start, month), between, wait.as_deref())
}

fn resit(scenario: &Scenario, chosen: &Projection, own: &Finish) -> Option<String> {
    let start = scenario.month(Field::Start);
    let resit = own.resit.as_ref().filter(|_| chosen.figures.admitted)?;
    let first_pass = scenario.route_number(resit.route()?, RouteField::FirstPass);
    let chance = percent(1.0 - first_pass);
    let later = amounts::months(&plain(scenario.number(Field::ResitWait)));
    Some(match (resit.first_client(), resit.qualified) {
        (Some(month), _) => said::resit_first_client(&chance, &later, &named(start, month)),
        (None, Some(month)) => said::resit_held(&chance, &later, &named(start, month)),
        (None, None) => said::resit(&chance, &later),
    })
}
