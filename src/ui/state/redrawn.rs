//! What is drawn of the futures: the one that was picked, and their spread about the running
//! difference.

use super::State;
use crate::insight::futures::tell;
use crate::model::Subject;
use crate::report::futures::{difference, story};
use std::rc::Rc;

/// The picked future and the running difference again, from the futures that are there.
pub(in crate::ui) fn redraw(state: &mut State) {
    let outlook = state
        .foreseen
        .as_ref()
        .and_then(|foreseen| foreseen.outlook.as_ref());
    let subject = Subject::Route(state.scenario.route());
    let plain = || Rc::new((*state.page.difference).clone());
    let Some(outlook) = outlook.filter(|outlook| {
        outlook.subject == subject && outlook.months() == state.page.projections[0].ledger.months()
    }) else {
        state.difference = Some(plain());
        state.story = None;
        return;
    };
    let story = state.picked.and_then(|place| {
        let mut dots = outlook.dots.columns.iter().flat_map(|column| &column.dots);
        let dot = dots.find(|dot| dot.place == place)?;
        let told = tell(&state.scenario, subject, dot.future);
        Some(Rc::new(story(&state.scenario, subject, &told, place)))
    });
    let all = &state.page.projections;
    let drawn = difference(&state.scenario, all, outlook, story.as_deref());
    state.difference = Some(drawn.map_or_else(plain, Rc::new));
    state.story = story;
}
