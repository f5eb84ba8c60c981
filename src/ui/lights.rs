//! Is it necessary: the verdict, three lights at a glance, and a disclosure for each.

use super::drawing::table;
use crate::report::lights::{Light, Necessary, Statement, Tone, Way};
use crate::words::page::{SOURCE, about, answer as said};
use yew::prelude::*;

/// "Necessary?": the verdict, the lights, and what stands behind them.
pub(super) fn lights(necessary: &Necessary) -> Html {
    html! {
        <section class="part" aria-labelledby="l7-necessary">
            <h3 id="l7-necessary">{ said::NECESSARY }</h3>
            { verdict(necessary) }
            <ul class="lights">
                for one in &necessary.lights {
                    { light(one) }
                }
            </ul>
            for (at, one) in necessary.lights.iter().enumerate() {
                <details class="behind" id={["l7-", one.key].concat()}>
                    <summary>{ one.opens.clone() }</summary>
                    <div class="inside">
                        if at + 1 == necessary.lights.len() {
                            { ways(necessary) }
                        }
                        { statements(&one.more) }
                    </div>
                </details>
            }
        </section>
    }
}

/// Whether it is necessary, in words.
pub(super) fn verdict(necessary: &Necessary) -> Html {
    html! { <p class="plainly">{ necessary.verdict.clone() }</p> }
}

fn light(light: &Light) -> Html {
    html! {
        <li>
            <h4 class="light-name">{ light.about.clone() }</h4>
            { word(light.tone, &light.verdict) }
            <p class="small lead">{ statement(&light.lead) }</p>
        </li>
    }
}

/// The verdict with its dot. The dot is for the eye alone: the word says it.
fn word(tone: Tone, verdict: &str) -> Html {
    let dot = match tone {
        Tone::Open => "dot",
        Tone::Depends => "dot is-half",
        Tone::Closed => "dot is-full",
    };
    html! {
        <p class="light-word">
            <span class={dot} aria-hidden="true"></span>
            { verdict.to_owned() }
        </p>
    }
}

/// Each way the law may go, then the same in figures and what is assumed in them.
fn ways(necessary: &Necessary) -> Html {
    html! {
        <>
            <p class="besides">{ necessary.unchanged.clone() }</p>
            <ul class="rules ways">
                for way in &necessary.ways {
                    { one_way(way) }
                }
            </ul>
            { table("l7-laws", &necessary.table, 0) }
            for note in &necessary.notes {
                <p class="small">{ note.clone() }</p>
            }
        </>
    }
}

fn one_way(way: &Way) -> Html {
    html! {
        <li>
            <h4 class="light-name">{ way.about.clone() }</h4>
            { word(way.tone, &way.verdict) }
            <p class="besides">{ way.kept.clone() }</p>
            <p class="small">{ statement(&way.basis) }</p>
            <p class="small">{ statement(&way.odds) }</p>
        </li>
    }
}

/// Statements, those about one thing under one name.
fn statements(all: &[Statement]) -> Html {
    html! {
        if !all.is_empty() {
            <ul class="rules">
                for (at, one) in all.iter().enumerate() {
                    <li class="small">
                        if at == 0 || all[at - 1].about != one.about {
                            <h4 class="light-name">{ one.about }</h4>
                        }
                        { statement(one) }
                    </li>
                }
            </ul>
        }
    }
}

/// What it stands on, in words; the sentence; where it was read and its date.
fn statement(one: &Statement) -> Html {
    html! {
        <>
            <b class="ground">{ one.ground.words() }{ "." }</b>{ " " }{ one.sentence.clone() }
            for source in &one.sources {
                { " " }
                if source.url.is_empty() {
                    { source.label.clone() }
                } else {
                    <a class="tag" href={source.url} target="_blank" rel="noopener noreferrer">
                        { SOURCE }
                        <span class="unseen">{ about(&source.label) }</span>
                    </a>
                }
                { "," }
            }
            if one.sources.is_empty() && !one.dated.is_empty() {
                { " " }{ said::NO_SOURCE }
            }
            if !one.dated.is_empty() {
                { " " }{ one.dated.clone() }{ "." }
            }
        </>
    }
}
