//! The views, one shown at a time: the links, the sections that they lead to, and the way to
//! whatever stands in one of them. What is in a view is in the files named after it.
//!
//! A link to any element, `href="#id"`, is enough to lead there: the view that holds it is shown,
//! the disclosures about it open, and it gets the focus. Before the program has started the same
//! links work by their addresses (`:target` in styles/views.css); where no script runs the views
//! stand one under the other and the links jump. The address is left alone.
//!
//! The page comes with the first view alone, and in the place of each other one the way to
//! `whole.html`, where all of them stand: so that nobody waits for what nobody may look at.

use super::port;
use super::rest;
use super::state::{Action, State};
use super::working::Opened;
use crate::report::page::Page;
use crate::words::page::away;
use crate::words::views as said;
use gloo::timers::callback::Timeout;
use std::mem::take;
use std::rc::Rc;
use yew::prelude::*;

/// What a view lays out: a page, and the working that is open in it.
#[derive(Properties, Clone)]
pub(super) struct ViewProps {
    pub(super) page: Rc<Page>,
    pub(super) opened: Option<Opened>,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

/// The page by address: a new one is made only when a figure changes.
impl PartialEq for ViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page) && self.opened == other.opened
    }
}

/// What stands behind the answer, in the order of its links.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum View {
    /// What could happen.
    #[default]
    Futures,
    /// What the answer hangs on, and what would have to be true.
    Hangs,
    /// The routes side by side.
    Routes,
    /// Study beside a job.
    Study,
    /// The ledger, tax, and how it would be paid for.
    Months,
    /// What a seller says.
    Claim,
    /// Every input but the four questions.
    Figures,
    /// Where the figures come from.
    Sources,
    /// Links, what is saved, files and paper.
    Away,
}

impl View {
    /// All, in order.
    pub(super) const ALL: [Self; 9] = [
        Self::Futures,
        Self::Hangs,
        Self::Routes,
        Self::Study,
        Self::Months,
        Self::Claim,
        Self::Figures,
        Self::Sources,
        Self::Away,
    ];

    /// The id of its section.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Futures => "l7-view-futures",
            Self::Hangs => "l7-view-hangs",
            Self::Routes => "l7-view-routes",
            Self::Study => "l7-view-study",
            Self::Months => "l7-view-months",
            Self::Claim => "l7-view-claim",
            Self::Figures => "l7-view-figures",
            Self::Sources => "l7-view-sources",
            Self::Away => "l7-view-away",
        }
    }

    /// The view whose section has this id.
    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// The id of its heading, which can have the focus.
    pub(super) fn heading(self) -> String {
        [self.id(), "-title"].concat()
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Futures => said::FUTURES,
            Self::Hangs => said::HANGS,
            Self::Routes => said::ROUTES,
            Self::Study => said::STUDY,
            Self::Months => said::MONTHS,
            Self::Claim => said::CLAIM,
            Self::Figures => said::FIGURES,
            Self::Sources => said::SOURCES,
            Self::Away => said::AWAY,
        }
    }
}

/// Which view is shown, and where the visitor was led last.
#[derive(Clone, PartialEq, Default, Debug)]
pub(super) struct Visit {
    /// The view that is shown.
    pub(super) view: View,
    /// The id of the element that was asked for.
    to: String,
    /// How often somebody was led anywhere.
    count: u32,
}

impl Visit {
    /// Leads to an element, and into the view that holds it, if one does.
    pub(super) fn lead(&mut self, view: Option<View>, to: &str) {
        self.view = view.unwrap_or(self.view);
        to.clone_into(&mut self.to);
        self.count += 1;
    }

    /// With the view that the page showed before the program came.
    pub(super) fn begin(&mut self, view: View) {
        self.view = view;
    }
}

/// How long after a change of the figures the views that nobody sees are drawn again, milliseconds:
/// what is seen comes first, and the next key.
const PAUSE: u32 = 150;

/// Of which turn of the state each view is drawn, and then what is on paper alone; `None` for what
/// still stands as the page came with it.
pub(super) type Stamps = [Option<u32>; View::ALL.len() + 1];

/// The place of what is on paper alone.
pub(super) const PAPER: usize = View::ALL.len();

/// The views' turns.
#[derive(Default)]
struct Turns {
    stamps: Stamps,
    latest: u32,
    generation: u32,
    /// Whether all are drawn with the next drawing.
    all: bool,
    /// Whether all were drawn with this one, of which nobody was told yet.
    all_drawn: bool,
    timer: Option<Timeout>,
}

impl Turns {
    /// The view that has been left behind longest.
    fn behind(&self) -> Option<usize> {
        let late = |at: &usize| self.stamps[*at] != Some(self.latest);
        (0..self.stamps.len())
            .filter(late)
            .min_by_key(|at| self.stamps[*at])
    }
}

/// Which views are drawn anew. The one that is shown is drawn at once, the others one after another
/// when there is time, so that neither the start nor a key waits for what nobody sees.
#[hook]
pub(super) fn use_stamps(latest: u32, generation: u32, shown: View) -> Stamps {
    let again = use_force_update();
    let turns = use_mut_ref(Turns::default);
    {
        let (turns, again) = (turns.clone(), again.clone());
        use_effect(move || {
            let mut held = turns.borrow_mut();
            if take(&mut held.all_drawn) {
                drop(held);
                port::print::drawn();
                held = turns.borrow_mut();
            }
            let mut pause = 0;
            if held.generation != generation {
                held.generation = generation;
                held.timer = None;
                pause = PAUSE;
            }
            if held.timer.is_none() && held.behind().is_some() {
                let turns = turns.clone();
                // Each turn asks for the next once it is drawn: between two the page is free.
                held.timer = Some(Timeout::new(pause, move || {
                    let mut held = turns.borrow_mut();
                    if let Some(fired) = held.timer.take() {
                        fired.forget();
                    }
                    if let Some(at) = held.behind() {
                        held.stamps[at] = Some(held.latest);
                    }
                    drop(held);
                    again.force_update();
                }));
            }
        });
    }
    {
        let turns = turns.clone();
        // Paper shows every view, and none may be of another turn than the answer.
        use_effect_with((), move |()| {
            let listeners = port::print::when_all_is_drawn(move || {
                // Of the turn that comes, should one be on its way.
                turns.borrow_mut().all = true;
                again.force_update();
            });
            move || drop(listeners)
        });
    }
    let mut held = turns.borrow_mut();
    held.latest = latest;
    held.stamps[shown as usize] = Some(latest);
    if take(&mut held.all) {
        held.all_drawn = true;
        held.stamps = [Some(latest); PAPER + 1];
    }
    held.stamps
}

/// The links to the views.
pub(super) fn links(shown: View) -> Html {
    html! {
        <nav class="views" aria-label={said::ALL}>
            <ul>
                for view in View::ALL {
                    <li>
                        <a href={["#", view.id()].concat()}
                            aria-current={(view == shown).then_some("true")}>
                            { view.name() }
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// The class of a view's section.
pub(super) const fn class(is_shown: bool) -> &'static str {
    if is_shown { "view is-shown" } else { "view" }
}

/// A view with its heading.
pub(super) fn view(view: View, is_shown: bool, inside: Html) -> Html {
    html! {
        <section class={class(is_shown)} id={view.id()} aria-labelledby={view.heading()}>
            <h3 class="view-title" id={view.heading()} tabindex="-1">{ view.name() }</h3>
            { inside }
            { onward(view) }
        </section>
    }
}

/// In the place of a view that is still to be drawn: where it stands as it was when the page was
/// made, on a page that is fetched by nobody who need not. What is taken away nobody can make but the
/// program.
pub(super) fn elsewhere(view: View) -> Html {
    if view == View::Away {
        return html! { <p class="small">{ away::NEEDS_PROGRAM }</p> };
    }
    html! {
        <p class="elsewhere">
            <a href={["./whole.html#", view.id()].concat()}>{ said::elsewhere(view.name()) }</a>
        </p>
    }
}

/// The way on from the end of a view: its links may be far above.
fn onward(view: View) -> Html {
    let after = View::ALL.into_iter().skip_while(|one| *one != view).nth(1);
    html! {
        if let Some(after) = after {
            <p class="onward">
                <a href={["#", after.id()].concat()}>{ said::next(after.name()) }</a>
            </p>
        }
    }
}

/// What a click anywhere in the calculator does if it is on a link to one of its elements.
pub(super) fn leads(dispatch: UseReducerDispatcher<State>) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if let Some(id) = port::link_within(&event) {
            event.prevent_default();
            lead(&dispatch, id);
        }
    })
}

/// Leads to an element, which may still have to be drawn.
fn lead(dispatch: &UseReducerDispatcher<State>, id: String) {
    let is_there = port::is_there(&id);
    let dispatch = dispatch.clone();
    let go = move || {
        let view = port::view_about(&id).as_deref().and_then(View::from_id);
        dispatch.dispatch(Action::Visit(view, id));
    };
    if is_there {
        go();
    } else {
        rest::then(|| port::print::once_drawn(go));
    }
}

/// Arrives where the visitor was led, once it is drawn: at the start, at what the address names, if the
/// page did not come with it. A view's own link leads to its heading, so that what is read next, and the
/// next press of Tab, are in the view.
#[hook]
pub(super) fn use_arrival(visit: &Visit, dispatch: UseReducerDispatcher<State>) {
    use_effect_with((), move |()| {
        let fragment = port::fragment();
        let id = fragment.trim_start_matches('#');
        // A link with answers is none to an element.
        if !id.is_empty() && !id.contains('=') && !port::is_there(id) {
            lead(&dispatch, id.to_owned());
        }
    });
    let (to, count) = (visit.to.clone(), visit.count);
    use_effect_with(count, move |count| {
        if *count > 0 {
            match View::from_id(&to) {
                Some(view) => port::arrive(&view.heading()),
                None => port::arrive(&to),
            }
        }
    });
}
