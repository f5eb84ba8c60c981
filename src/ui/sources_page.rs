//! The page of sources: a static page beside the calculator's, written when the site is built.

use crate::facts::{Facts, Source};
use crate::report::sources_page::{FigureRow, Group, RuleRow, SourcesPage, ValueRow, sources_page};
use crate::words::page::beside::{BACK, LANGUAGE, sources as said};
use yew::prelude::*;

/// The page as HTML, with the style sheets and the icon of the built page `index`: the tool that
/// builds it gives them names of its own.
///
/// # Errors
/// When `index` has no style sheet, for then it is not the built page.
pub(super) async fn document(index: &str, facts: Facts) -> Result<String, String> {
    let body = yew::LocalServerRenderer::<Body>::with_props(BodyProps { facts })
        .hydratable(false)
        .render()
        .await;
    dressed(index, said::DOCUMENT, &body)
}

/// A static page with the style sheets and the icon of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet.
pub(super) fn dressed(index: &str, title: &str, body: &str) -> Result<String, String> {
    // Nothing runs there, and nothing is fetched but the style sheets and the icon.
    let policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \
                  form-action 'none'";
    dressed_with(index, title, policy, "", body)
}

/// The same under a policy of its own, with one script.
///
/// # Errors
/// When `index` has no style sheet.
pub(super) fn dressed_with(
    index: &str,
    title: &str,
    policy: &str,
    script: &str,
    body: &str,
) -> Result<String, String> {
    let links = links(index);
    if !links.iter().any(|link| link.contains("stylesheet")) {
        return Err("the built page has no style sheet to give to the one beside it".into());
    }
    Ok([
        "<!doctype html>\n<html lang=\"",
        LANGUAGE,
        "\"><head>",
        "<meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"",
        policy,
        "\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"referrer\" content=\"no-referrer\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "<title>",
        title,
        "</title>",
        &links.concat(),
        script,
        "</head><body>",
        body,
        "</body></html>\n",
    ]
    .concat())
}

/// The element of a page that loads one of its scripts, by the name that the script had before it
/// was built.
///
/// # Errors
/// When there is none.
pub(super) fn script_of<'a>(page: &'a str, name: &str) -> Result<&'a str, String> {
    const END: &str = "</script>";
    let start = ["/", name, "-"].concat();
    let found = page.match_indices("<script").find_map(|(at, _)| {
        let end = at + page[at..].find(END)? + END.len();
        let tag = &page[at..end];
        tag.contains(&start).then_some(tag)
    });
    found.ok_or_else(|| ["the built page has no script ", name].concat())
}

/// The links of a page to its style sheets and its icon, as they stand there.
fn links(page: &str) -> Vec<&str> {
    page.match_indices("<link")
        .filter_map(|(at, _)| {
            let end = at + page[at..].find('>')?;
            let tag = &page[at..=end];
            let is = |relation: &str| {
                tag.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | '>' | '/'))
                    .any(|word| word == relation)
            };
            ((is("stylesheet") || is("icon")) && !is("preload")).then_some(tag)
        })
        .collect()
}

#[derive(Properties, PartialEq)]
struct BodyProps {
    facts: Facts,
}

#[component]
fn Body(props: &BodyProps) -> Html {
    let page = sources_page(&props.facts);
    html! {
        <main class="article">
            <h1>{ said::TITLE }</h1>
            <p class="standfirst">{ said::ABOUT }</p>
            <div class="level7 register">
                { opening(&page) }
                for group in &page.groups {
                    { figures(group) }
                }
                { rules(&page.rules) }
                { sources(&page.sources) }
            </div>
        </main>
    }
}

fn opening(page: &SourcesPage) -> Html {
    let [same, described, end] = said::FOR_PROGRAMS;
    html! {
        <nav aria-label={said::CONTENTS}>
            <p><a href="./#level7">{ BACK }</a></p>
            for sentence in &page.standing {
                <p>{ sentence.clone() }</p>
            }
            <ul class="contents">
                for group in &page.groups {
                    <li><a href={["#", &anchor(group.title)].concat()}>{ group.title }</a></li>
                }
                <li><a href="#rules">{ said::RULES }</a></li>
                <li><a href="#sources">{ said::PUBLICATIONS }</a></li>
            </ul>
            <p class="small">
                { same }<a href="./facts.json">{ "facts.json" }</a>
                { described }<a href="./facts.schema.json">{ "facts.schema.json" }</a>{ end }
            </p>
        </nav>
    }
}

/// Where a link to a heading leads: its letters and figures.
fn anchor(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

fn figures(group: &Group) -> Html {
    html! {
        <section class="part" aria-labelledby={anchor(group.title)}>
            <h2 id={anchor(group.title)}>{ group.title }</h2>
            for figure in &group.figures {
                { one_figure(figure) }
            }
        </section>
    }
}

fn one_figure(figure: &FigureRow) -> Html {
    html! {
        <article class="fact" id={figure.id}>
            <h3>{ figure.label }</h3>
            <p class="small">{ said::holds_for(figure.applies_to) }{ " " }<code>{ figure.id }</code></p>
            for value in &figure.values {
                { one_value(value) }
            }
        </article>
    }
}

fn one_value(value: &ValueRow) -> Html {
    html! {
        <div class="dated-value">
            <p>
                <b>{ value.value.clone() }</b>
                if !value.range.is_empty() {
                    { ", " }{ value.range.clone() }
                }
                { ". " }{ value.holds.clone() }{ ". " }{ value.kind }{ "." }
            </p>
            for mark in &value.marks {
                <p><strong>{ mark.clone() }</strong></p>
            }
            if !value.note.is_empty() {
                <p>{ value.note }</p>
            }
            if !value.readings.is_empty() {
                <p>{ said::SOURCES_DIFFER }</p>
                <ul class="readings">
                    for reading in &value.readings {
                        <li>{ cited(reading.sources) }{ ": " }{ reading.says }</li>
                    }
                </ul>
            }
            <p class="small">
                { value.read.clone() }
                if value.sources.is_empty() {
                    { " " }{ said::NO_SOURCE }
                } else {
                    { " " }{ said::READ_IN }{ cited(value.sources) }{ "." }
                }
            </p>
        </div>
    }
}

fn rules(rules: &[RuleRow]) -> Html {
    html! {
        <section class="part" aria-labelledby="rules">
            <h2 id="rules">{ said::RULES }</h2>
            for rule in rules {
                <article class="fact" id={rule.id}>
                    <p>{ rule.sentence }</p>
                    <p class="small">{ rule.about.clone() }{ " " }<code>{ rule.id }</code></p>
                    <p class="small">
                        { rule.read.clone() }
                        if rule.sources.is_empty() {
                            { " " }{ said::NO_SOURCE }
                        } else {
                            { " " }{ said::READ_IN }{ cited(rule.sources) }{ "." }
                        }
                    </p>
                </article>
            }
        </section>
    }
}

/// Publishers' names, each a link to its row below.
fn cited(sources: &[&'static Source]) -> Html {
    html! {
        <>
            for (at, source) in sources.iter().enumerate() {
                if at > 0 {
                    { ", " }
                }
                <a href={["#source-", source.id].concat()}>{ source.publisher }</a>
            }
        </>
    }
}

fn sources(sources: &[&'static Source]) -> Html {
    html! {
        <section class="part" aria-labelledby="sources">
            <h2 id="sources">{ said::PUBLICATIONS }</h2>
            <ol class="sources">
                for source in sources {
                    <li id={["source-", source.id].concat()}>
                        { source.publisher }{ ": " }
                        if source.url.is_empty() {
                            { source.title }
                        } else {
                            <a href={source.url} rel="noopener noreferrer">{ source.title }</a>
                        }
                        <span class="dated">
                            { source.dated }
                            if source.url.is_empty() {
                                { said::NO_ADDRESS }
                            }
                        </span>
                    </li>
                }
            </ol>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn takes_style_sheets_and_the_icon_and_nothing_that_runs() {
        let page = "<link rel=stylesheet href=./tokens-1.css><link href='a.svg' rel='icon'/>\
                    <link rel=\"modulepreload\" href=\"app.js\"><link rel=preload href=b.wasm>\
                    <link rel=\"stylesheet\" href=\"./form-2.css\"/>";
        let found = links(page);
        assert_eq!(
            found,
            [
                "<link rel=stylesheet href=./tokens-1.css>",
                "<link href='a.svg' rel='icon'/>",
                "<link rel=\"stylesheet\" href=\"./form-2.css\"/>",
            ]
        );
    }
}
