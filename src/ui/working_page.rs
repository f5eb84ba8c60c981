//! The working of the default answer as a static page beside the calculator's, for where no script
//! runs: every figure, and from each by links down to the ledger's rows and the facts.

use super::sources_page;
use super::working::{anchor, body};
use crate::facts::Facts;
use crate::insight::Case;
use crate::model::{Reading, Subject, Working, subjects, working};
use crate::report::names;
use crate::report::working::{Address, View, view};
use crate::scenario::{Preset, Scenario};
use crate::words::page::beside::{BACK, working as said};
use crate::words::page::working::case as case_said;
use std::collections::HashSet;
use yew::prelude::*;

/// The page as HTML, with the style sheets and the icon of the built page `index`.
///
/// # Errors
/// When `index` has no style sheet, for then it is not the built page.
pub(super) async fn document(index: &str, facts: Facts) -> Result<String, String> {
    let body = yew::LocalServerRenderer::<Body>::with_props(BodyProps { facts })
        .hydratable(false)
        .render()
        .await;
    sources_page::dressed(index, said::TITLE, &body)
}

#[derive(Properties, PartialEq)]
struct BodyProps {
    facts: Facts,
}

#[component]
fn Body(props: &BodyProps) -> Html {
    let scenario = Preset::NurseStartingOut.scenario(&props.facts);
    let chosen = Subject::Route(scenario.route());
    html! {
        <main class="article">
            <h1>{ said::TITLE }</h1>
            <p class="standfirst">
                { said::ABOUT }{ " " }
                <a href="./index.html">{ BACK }</a>
            </p>
            <div class="level7">
                for subject in subjects(&scenario) {
                    { of_subject(&scenario, subject, Case::AsAsked) }
                }
                for case in [Case::TippingPoint, Case::BadEnd] {
                    if let Some(scenario) = case.of(&scenario, chosen) {
                        { of_subject(&scenario, chosen, case) }
                    }
                }
            </div>
        </main>
    }
}

/// Everything about one subject. The one that the answer is about opens down to the rows of the
/// first and the last month of each account; the others down to their accounts.
fn of_subject(scenario: &Scenario, subject: Subject, case: Case) -> Html {
    let working = working(scenario, subject);
    let deep = subject == Subject::Route(scenario.route()) && case == Case::AsAsked;
    let views = all(scenario, &working, deep);
    let held: HashSet<String> = views.iter().map(|(address, _)| address.text()).collect();
    let id = |address: Address| [anchor(subject, case), address.text()].concat();
    html! {
        <section>
            <h2>{ names::subject(subject) }</h2>
            if case != Case::AsAsked {
                <p>{ case_said(case) }</p>
            }
            for (address, view) in &views {
                <section class="working" id={id(*address)} key={id(*address)}>
                    <h3>
                        { view.title.clone() }{ ": " }
                        <span class="amount">{ view.value.clone() }</span>
                    </h3>
                    { body(view, &|line| {
                        let opens = line.opens.filter(|opens| held.contains(&opens.text()))?;
                        let href = ["#", &id(opens)].concat();
                        Some(html! { <a {href}>{ line.label.clone() }</a> })
                    }) }
                </section>
            }
        </section>
    }
}

/// Every view that is reached from the figures, in the order of first mention.
fn all(scenario: &Scenario, working: &Working, deep: bool) -> Vec<(Address, View)> {
    let mut seen = HashSet::new();
    let mut views = Vec::new();
    let mut waiting: std::collections::VecDeque<Address> = Reading::ALL
        .into_iter()
        .filter(|reading| working.reading(*reading).is_some())
        .map(Address::Reading)
        .collect();
    while let Some(address) = waiting.pop_front() {
        if !seen.insert(address.text()) {
            continue;
        }
        let Some(view) = view(scenario, working, address) else {
            continue;
        };
        let opens: Vec<Address> = view.lines.iter().filter_map(|line| line.opens).collect();
        waiting.extend(followed(address, opens, deep));
        views.push((address, view));
    }
    views
}

/// Which of the ways deeper are followed. Of an account's months the first and the last stand for all:
/// the page must not be a book.
fn followed(address: Address, opens: Vec<Address>, deep: bool) -> Vec<Address> {
    match address {
        Address::Difference(..) | Address::Rows(..) | Address::Paid(_) if !deep => Vec::new(),
        Address::Difference(..) | Address::Paid(_) => {
            let mut ends: Vec<Address> = opens.first().copied().into_iter().collect();
            ends.extend(opens.last().filter(|_| opens.len() > 1));
            ends
        }
        Address::OwedDifference(..) | Address::Owed(..) if !deep => Vec::new(),
        // What was owed the month before was owed by the same rule.
        Address::Owed(side, balance, _) => opens
            .into_iter()
            .filter(
                |next| !matches!(next, Address::Owed(to, of, _) if (*to, *of) == (side, balance)),
            )
            .collect(),
        Address::Rows(..) => opens.into_iter().take(1).collect(),
        _ => opens,
    }
}
