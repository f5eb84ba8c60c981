//! The working in the page: a figure opened to its arithmetic, one number at a time, with the way
//! back. Without scripts the same links lead to a page that holds it.

use super::port;
use super::rest;
use super::state::{Action, State};
use crate::insight::Case;
use crate::model::{Subject, Working, working};
use crate::report::origin;
use crate::report::page::SourceRef;
use crate::report::working::{Address, Line, View, view};
use crate::scenario::Scenario;
use crate::words::page::working as said;
use std::rc::Rc;
use yew::prelude::*;

/// The page that holds the working where no script runs.
pub(super) const PAGE: &str = "./working.html";

/// Which part of the view a figure was opened in: its working appears there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Under the answer, from its sentence.
    Verdict,
    /// Under the answer, from the sentence on the tipping point.
    TippingPoint,
    /// Under the answer, from the bad end.
    BadEnd,
    /// Under the answer, from one of its figures.
    Answer,
    /// Under the routes side by side.
    Routes,
    /// Under the ledger by year.
    Ledger,
    /// Under the figures of what tax makes of the cost.
    Tax,
    /// Under the figures of what the study takes.
    Study,
}

impl Place {
    /// Where the working of what is opened here appears.
    const fn panel(self) -> Self {
        match self {
            Self::Verdict | Self::TippingPoint | Self::BadEnd | Self::Answer => Self::Answer,
            other => other,
        }
    }

    /// Whether the links here say in words that they lead to how it was worked out.
    const fn says_how(self) -> bool {
        matches!(self, Self::Verdict | Self::TippingPoint | Self::BadEnd)
    }

    /// The case of the scenario that is spoken of here.
    pub(super) const fn case(self) -> Case {
        match self {
            Self::TippingPoint => Case::TippingPoint,
            Self::BadEnd => Case::BadEnd,
            Self::Verdict
            | Self::Answer
            | Self::Routes
            | Self::Ledger
            | Self::Tax
            | Self::Study => Case::AsAsked,
        }
    }
}

/// A working that is open.
#[derive(Clone)]
pub(super) struct Opened {
    pub(super) place: Place,
    pub(super) subject: Subject,
    /// From the figure to what is shown now. Never empty.
    pub(super) trail: Vec<Address>,
    pub(super) working: Rc<Working>,
    /// What it is the working of.
    pub(super) scenario: Rc<Scenario>,
    /// Whether it is here because the scenario has changed about it: nobody asked for it just now.
    pub(super) follows: bool,
}

/// What [`Opened`] is made from; compared by what is shown.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.working, &other.working)
            && (self.place, &self.trail) == (other.place, &other.trail)
    }
}

impl Opened {
    /// A figure of a subject, opened.
    pub(super) fn new(
        scenario: &Rc<Scenario>,
        place: Place,
        subject: Subject,
        address: Address,
    ) -> Option<Self> {
        let scenario = match place.case() {
            Case::AsAsked => scenario.clone(),
            case => Rc::new(case.of(scenario, subject)?),
        };
        Some(Self {
            place,
            subject,
            trail: vec![address],
            working: Rc::new(working(&scenario, subject)),
            scenario,
            follows: false,
        })
    }

    /// The same figure for another scenario: deeper steps may have gone.
    pub(super) fn again(&self, scenario: &Rc<Scenario>) -> Option<Self> {
        let first = *self.trail.first()?;
        let again = (rest::get()?.open)(scenario, self.place, self.subject, first)?;
        Some(Self {
            follows: true,
            ..again
        })
    }

    fn view(&self, address: Address) -> Option<View> {
        view(&self.scenario, &self.working, address)
    }

    /// The id of the link that opened it.
    fn opener(&self) -> String {
        let first = self.trail.first();
        first.map_or_else(String::new, |first| {
            opener(self.place, self.subject, *first)
        })
    }
}

fn opener(place: Place, subject: Subject, address: Address) -> String {
    let place = match place {
        Place::Verdict => "l7-open-verdict-",
        Place::TippingPoint => "l7-open-tipping-",
        Place::BadEnd => "l7-open-bad-end-",
        Place::Answer => "l7-open-",
        Place::Routes => "l7-open-routes-",
        Place::Ledger => "l7-open-ledger-",
        Place::Tax => "l7-open-tax-",
        Place::Study => "l7-open-study-",
    };
    [place, subject.text(), "-", &address.text()].concat()
}

/// What an address on the page of the working begins with.
pub(super) fn anchor(subject: Subject, case: Case) -> String {
    match case {
        Case::AsAsked => [subject.text(), "."].concat(),
        _ => [subject.text(), ".", case.text(), "."].concat(),
    }
}

/// A figure that opens.
pub(super) fn opens(
    dispatch: &UseReducerDispatcher<State>,
    place: Place,
    subject: Subject,
    address: Address,
    text: &str,
) -> Html {
    let href = [PAGE, "#", &anchor(subject, place.case()), &address.text()].concat();
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let dispatch = dispatch.clone();
            rest::then(move || dispatch.dispatch(Action::Open(place, subject, address)));
        })
    };
    html! {
        <a class="opens" id={opener(place, subject, address)} {href} {onclick}>
            { text.to_owned() }
            if !place.says_how() {
                <span class="unseen">{ said::HOW }</span>
            }
        </a>
    }
}

/// Where it may appear, and what is open.
#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub(super) place: Place,
    pub(super) opened: Option<Opened>,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

const TITLE: &str = "l7-working-title";

/// What is open in this place, if anything is.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let opened = props
        .opened
        .as_ref()
        .filter(|opened| opened.place.panel() == props.place);
    let shown = opened.map(|one| (one.place, one.subject, one.trail.clone(), one.follows));
    use_effect_with(shown, |shown| {
        // What only follows a change leaves the focus in the box that was changed.
        if shown.as_ref().is_some_and(|(.., follows)| !follows) {
            port::go_to(TITLE);
        }
    });
    match opened {
        Some(opened) => panel(opened, &props.dispatch),
        None => html! {},
    }
}

fn panel(opened: &Opened, dispatch: &UseReducerDispatcher<State>) -> Html {
    let Some(view) = opened.trail.last().and_then(|last| opened.view(*last)) else {
        return html! {};
    };
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let shut = {
        let (dispatch, opener) = (dispatch.clone(), opened.opener());
        Callback::from(move |()| {
            dispatch.dispatch(Action::Shut);
            port::go_to(&opener);
        })
    };
    let onkeydown = {
        let shut = shut.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                shut.emit(());
            }
        })
    };
    let before = opened.trail[..opened.trail.len() - 1].iter().enumerate();
    let before: Vec<(usize, String)> = before
        .filter_map(|(at, address)| Some((at, opened.view(*address)?.title)))
        .collect();
    html! {
        <section class="working" aria-labelledby={TITLE} {onkeydown}>
            <nav class="trail" aria-label={said::WAY_HERE}>
                for (at, title) in before {
                    <button type="button" class="link" key={at} onclick={act(Action::Back(at))}>
                        { title }
                    </button>
                    <span aria-hidden="true">{ " › " }</span>
                }
                <button type="button" class="button shut"
                    onclick={shut.reform(|_: MouseEvent| ())}>{ said::CLOSE }</button>
            </nav>
            if opened.place.case() != Case::AsAsked {
                <p class="small">{ said::case(opened.place.case()) }</p>
            }
            <h4 id={TITLE} tabindex="-1">
                { view.title.clone() }{ ": " }<span class="amount">{ view.value.clone() }</span>
            </h4>
            { body(&view, &|line| line.opens.map(|opens| {
                let onclick = act(Action::Deeper(opens));
                html! {
                    <button type="button" class="link" {onclick}>{ line.label.clone() }</button>
                }
            })) }
        </section>
    }
}

/// Formula, numbers, and what they are. `link` gives a line's way deeper.
pub(super) fn body(view: &View, link: &dyn Fn(&Line) -> Option<Html>) -> Html {
    html! {
        <>
            <p class="formula">{ "= " }{ view.formula.clone() }</p>
            if !view.arithmetic.is_empty() {
                <p class="arithmetic">{ view.arithmetic.clone() }</p>
            }
            <ul class="parts">
                for (at, line) in view.lines.iter().enumerate() {
                    <li key={at}>
                        <span class="part">
                            { link(line).unwrap_or_else(|| html! { { line.label.clone() } }) }
                        </span>
                        <span class="amount">{ line.value.clone() }</span>
                        if !line.tag.is_empty() {
                            <span class="whence">
                                <span class="tag">{ line.tag.clone() }</span>
                                { " " }{ line.detail.clone() }
                                for source in &line.sources {
                                    { " " }{ cited(source) }
                                }
                            </span>
                        }
                    </li>
                }
            </ul>
        </>
    }
}

/// A source with its date.
pub(super) fn cited(source: &SourceRef) -> Html {
    html! {
        <>
            if source.url.is_empty() {
                { source.label.clone() }
            } else {
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                    { source.label.clone() }
                </a>
            }
            { ", " }{ origin::date(source) }{ "." }
        </>
    }
}
