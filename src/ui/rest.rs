//! The two halves of the program. The first has the answer, its questions and what keeps the two
//! together; the rest, all that stands behind the answer, is fetched when somebody comes near it.
//!
//! The cut goes through the functions of [`Rest`]: what only they reach is in the rest. So nothing of
//! the first half may name what they lead to, and they are called through this module alone. Without
//! a browser the program is whole.

use super::calculator;
use super::futures;
use super::news::{news as told_news, told_of};
use super::paper::{Ours, Said};
use super::port::{self, Before, Kept};
use super::publisher;
use super::slopes;
use super::state::{Action, State, redraw};
use super::views::View;
use super::working::{Opened, Panel, Place};
use crate::facts::Facts;
use crate::model::{Projection, Subject};
use crate::report::changes::{Changes, Totals, changes, totals};
use crate::report::fingerprint::fingerprint;
use crate::report::link::{self, Told};
use crate::report::page::Page;
use crate::report::working::Address;
use crate::scenario::publisher::Publisher;
use crate::scenario::{Preset, Scenario};
use crate::words::views::MISSING;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::OnceLock;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

type Handle = UseReducerHandle<State>;

/// A scenario with what every figure of a table was for it.
type Stood<'a> = (&'a Scenario, &'a [Totals]);

/// What the rest of the program does.
pub(super) struct Rest {
    /// What stands in a view.
    pub(super) inside: fn(View, &Handle, &Before) -> Html,
    /// The inputs that the visitor has said, on paper.
    pub(super) said: fn(&Rc<Page>) -> Html,
    /// Those that were left as they were, on paper.
    pub(super) ours: fn(&Rc<Page>, u32) -> Html,
    /// A figure opened to its working.
    pub(super) open: fn(&Rc<Scenario>, Place, Subject, Address) -> Option<Opened>,
    /// The working that is open in a place.
    pub(super) working: fn(Place, &Handle) -> Html,
    /// The picked future and the running difference, from the futures that are there.
    pub(super) redraw: fn(&mut State),
    /// Begins to look for the slopes and the ranking of a state.
    pub(super) slopes: fn(&Handle),
    /// Begins to look for what would have to be true.
    pub(super) required: fn(&Handle),
    /// Begins to simulate the futures of the chosen route.
    pub(super) futures: fn(&Handle),
    /// What projections come to, and what a change from the first to the second did.
    pub(super) totals: fn(&[Projection]) -> Vec<Totals>,
    pub(super) changes: fn(Stood<'_>, Stood<'_>) -> Option<Changes>,
    /// The answers in a link, and what is told of them.
    pub(super) link: fn(&str, &Facts) -> Option<(Scenario, Told)>,
    /// What is told of a link or a file.
    pub(super) news: fn(&Handle) -> Html,
    /// The link of what is answered, without its `#`.
    pub(super) write: fn(&Scenario, &Page) -> String,
    /// What a publisher says, in the address and in its own file.
    pub(super) publisher: fn(&str, Option<&str>, &Facts) -> Publisher,
    /// All that is told of it, and the same behind one line.
    pub(super) told: fn(&State) -> Html,
    pub(super) brief: fn(&State) -> Html,
    /// Every figure of a scenario.
    figures: fn(&Scenario) -> String,
}

static REST: Rest = Rest {
    inside: calculator::inside,
    said: |page| html! { <Said page={page.clone()} /> },
    ours: |page, turn| html! { <Ours page={page.clone()} {turn} /> },
    open: Opened::new,
    working: |place, state| {
        html! { <Panel {place} opened={state.opened.clone()} dispatch={state.dispatcher()} /> }
    },
    redraw,
    slopes: slopes::find_slopes,
    required: slopes::find_required,
    futures: futures::simulate_chosen,
    totals,
    changes,
    link: |fragment, facts| {
        let link = link::open(fragment, facts)?;
        let told = told_of(&link);
        Some((link.scenario, told))
    },
    news: told_news,
    write: |scenario, page| link::write(scenario, &link::found(scenario, page)),
    publisher: Publisher::read,
    told: publisher::publisher,
    brief: publisher::brief,
    figures: fingerprint,
};

/// The cut.
#[wasm_split(rest, fallible)]
fn fetch() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&REST)
}

static HERE: OnceLock<&'static Rest> = OnceLock::new();

/// The rest of the program, if it is here: without a browser it always is.
pub(super) fn get() -> Option<&'static Rest> {
    if cfg!(target_family = "wasm") {
        HERE.get().copied()
    } else {
        Some(&REST)
    }
}

thread_local! {
    /// Told when the rest is there.
    static ARRIVAL: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
    /// Where the visitor was in the page then: the rest draws anew what it came with.
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Fetches the rest of the program, unless it is here; whether it is here then. Asked again after it
/// could not be had it tries again.
pub(super) async fn come() -> bool {
    if get().is_none() {
        port::say_working(true);
        let came = fetch().await;
        port::say_working(false);
        port::say(if came.is_ok() { "" } else { MISSING });
        if let Ok(rest) = came
            && HERE.set(rest).is_ok()
        {
            port::say_complete();
            if let Some(told) = ARRIVAL.with_borrow(Clone::clone) {
                told.emit(());
            }
        }
    }
    get().is_some()
}

/// Does something that the rest is needed for: at once where it is here, else when it has come.
pub(super) fn then(act: impl FnOnce() + 'static) {
    if get().is_some() {
        act();
    } else {
        wasm_bindgen_futures::spawn_local(async move {
            if come().await {
                act();
            }
        });
    }
}

/// Every figure of a preset, as hexadecimal bits; empty for a name that is no preset.
pub(super) async fn figures(preset: &str) -> String {
    come().await;
    let (Some(rest), Some(preset)) = (get(), Preset::from_text(preset)) else {
        return String::new();
    };
    (rest.figures)(&preset.scenario(&super::state::facts()))
}

/// Fetches the rest once somebody comes near the calculator, touches it or asks for all of it to be
/// drawn.
#[hook]
pub(super) fn use_rest(state: &Handle) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let told = Callback::from(move |()| {
            KEPT.set(port::mount().map(|mount| Kept::read(&mount)));
            dispatch.dispatch(Action::Complete);
        });
        ARRIVAL.set(Some(told));
        let near = get()
            .is_none()
            .then(|| port::near::when_near(|| then(|| ())));
        move || drop(near)
    });
    use_effect_with(get().is_some(), |_| {
        if let Some(kept) = KEPT.take() {
            kept.restore();
        }
    });
}

/// Keeps what is found about the inputs up with the scenario.
#[hook]
pub(super) fn use_slopes(state: &Handle) {
    let is_here = get().is_some();
    {
        let state = state.clone();
        use_effect_with((is_here, state.generation), move |_| {
            if let Some(rest) = get() {
                (rest.slopes)(&state);
            }
        });
    }
    let state = state.clone();
    let asked = (is_here, state.generation, state.paid_back_by.clone());
    use_effect_with(asked, move |_| {
        if let Some(rest) = get() {
            (rest.required)(&state);
        }
    });
}

/// Simulates the futures of the chosen route alone, where nothing of the others is shown.
#[hook]
pub(super) fn use_futures(state: &Handle) {
    let state = state.clone();
    use_effect_with((get().is_some(), state.generation), move |_| {
        if let Some(rest) = get() {
            (rest.futures)(&state);
        }
    });
}

/// The working that is open in a place, once it can be shown.
pub(super) fn working(place: Place, state: &Handle) -> Html {
    get().map_or_else(Html::default, |rest| (rest.working)(place, state))
}

/// What is told of a link or a file that was opened, if one was.
pub(super) fn news(state: &Handle) -> Html {
    let rest = get().filter(|_| state.news.is_some());
    rest.map_or_else(Html::default, |rest| (rest.news)(state))
}

/// What the publisher of the page says, if it says anything.
pub(super) fn publisher(state: &State) -> Html {
    get().map_or_else(Html::default, |rest| (rest.told)(state))
}

/// The same behind one line.
pub(super) fn brief(state: &State) -> Html {
    get().map_or_else(Html::default, |rest| (rest.brief)(state))
}
