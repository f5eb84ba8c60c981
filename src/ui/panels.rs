//! What stands behind a heading of its own: tax and the fee, and how it would be paid for.

use super::drawing::{table, words};
use super::field::field;
use super::reading::Readable;
use super::state::State;
use super::working::{Panel, Place, cited, opens};
use crate::insight::QUESTIONS;
use crate::model::{Reading, Subject};
use crate::report::cited::Cited;
use crate::report::deductible::DeductiblePanel;
use crate::report::keep_rate::KeepPanel;
use crate::report::page::{Figure, Page, SourceRef};
use crate::report::working::Address;
use crate::scenario::Key;
use crate::words::page::{SOURCE, about, money as said};
use yew::prelude::*;

/// What is kept of the next £100, and whether the fee is deductible.
pub(super) fn tax(state: &UseReducerHandle<State>) -> Html {
    let page = &state.page;
    let fee = page.deductible.verdict.to_ascii_lowercase();
    html! {
        <details class="disclosure" id="l7-tax">
            <summary>
                { said::TAX }
                <span class="gist">
                    { said::tax_gist(&page.keep.title, &fee) }
                </span>
            </summary>
            <div class="inside">
                <Readable id="l7-keep" drawn={page.keep.chart.clone()} />
                { kept(&page.keep) }
                { deductible(state, &page.deductible) }
            </div>
        </details>
    }
}

/// The working of the next £100, where the rate changes, and what is no rate.
fn kept(panel: &KeepPanel) -> Html {
    html! {
        <div class="part">
            { table("l7-working", &panel.working, 1) }
            <h4>{ said::CHANGES }</h4>
            <ul class="rules">
                for change in &panel.changes {
                    <li class="small">{ change.clone() }</li>
                }
            </ul>
            for note in &panel.notes {
                <p class="small">{ note.clone() }</p>
            }
        </div>
    }
}

fn deductible(state: &UseReducerHandle<State>, panel: &DeductiblePanel) -> Html {
    let subject = Subject::Route(state.scenario.route());
    html! {
        <section class="part" aria-labelledby="l7-deductible">
            <h4 id="l7-deductible">{ said::DEDUCTIBLE }</h4>
            <p class="verdict">{ said::verdict(&panel.verdict) }</p>
            for reason in &panel.reasons {
                <p class="besides">{ reason.clone() }</p>
            }
            { figures(&panel.figures, &|reading, text| {
                let address = Address::Reading(reading);
                opens(&state.dispatcher(), Place::Tax, subject, address, text)
            }) }
            <Panel place={Place::Tax} opened={state.opened.clone()} dispatch={state.dispatcher()} />
            <p class="besides">{ panel.used.clone() }</p>
            <fieldset class="question">
                <legend class="label">{ said::HANGS_ON }</legend>
                <div class="questions">
                    for question in QUESTIONS {
                        { field(state, Key::Of(question), None) }
                    }
                </div>
            </fieldset>
            { rules(&panel.guidance) }
        </section>
    }
}

/// How the course would be paid for, and what lends for it.
pub(super) fn paying(page: &Page) -> Html {
    let paying = &page.paying;
    let lending = &paying.lending;
    html! {
        <details class="disclosure" id="l7-paying">
            <summary>
                { said::PAYING }
                <span class="gist">{ paying.gist.clone() }</span>
            </summary>
            <div class="inside">
                for sentence in &paying.sentences {
                    <p class="besides">{ sentence.clone() }</p>
                }
                { words("l7-terms", &paying.terms) }
                { words("l7-loans", &lending.loans) }
                if !lending.terms.is_empty() {
                    <p class="besides">{ lending.terms.clone() }</p>
                }
                for note in &lending.notes {
                    <p class="small">{ note.clone() }</p>
                }
                { rules(&lending.rules) }
                { sources(&lending.sources) }
            </div>
        </details>
    }
}

/// Figures, each opening to its working where `open` shows one.
pub(super) fn figures(figures: &[Figure], open: &dyn Fn(Reading, &str) -> Html) -> Html {
    let shown = |reading: Option<Reading>, text: &str| match reading {
        Some(reading) => open(reading, text),
        None => html! { { text.to_owned() } },
    };
    html! {
        <dl class="figures">
            for figure in figures {
                <div class="figure">
                    <dt>{ figure.label.clone() }</dt>
                    <dd>{ shown(figure.reading, &figure.value) }</dd>
                    if !figure.note.is_empty() {
                        <dd class="figure-note">{ shown(figure.note_reading, &figure.note) }</dd>
                    }
                </div>
            }
        </dl>
    }
}

/// Rules, each with how it binds and where it was read.
fn rules(rules: &[Cited]) -> Html {
    html! {
        <ul class="rules">
            for rule in rules {
                <li class="small">
                    { said::rule(&rule.sentence, rule.standing) }
                    if let Some(source) = &rule.source {
                        { link(source) }{ said::dated(&source.dated) }
                    } else {
                        { said::NO_SOURCE }
                    }
                </li>
            }
        </ul>
    }
}

/// Where the figures were read, one a line.
fn sources(sources: &[SourceRef]) -> Html {
    html! {
        if !sources.is_empty() {
            <h4>{ said::LOAN_SOURCES }</h4>
            <ul class="rules">
                for source in sources {
                    <li class="small">{ cited(source) }</li>
                }
            </ul>
        }
    }
}

/// A source by one word, as a link where its address is known.
fn link(source: &SourceRef) -> Html {
    html! {
        if source.url.is_empty() {
            { source.label.clone() }
        } else {
            <a class="tag" href={source.url} target="_blank" rel="noopener noreferrer">
                { SOURCE }<span class="unseen">{ about(&source.label) }</span>
            </a>
        }
    }
}
