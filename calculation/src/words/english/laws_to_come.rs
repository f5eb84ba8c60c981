//! The verdict above the lights, and each way the law may go. Nothing here says that the law
//! requires what it does not, nor that an award opens what it does not open.

use super::lists;
use crate::model::Law;
use crate::words::{messages, text};

messages! {
    by_law(in_nation: &str) =
        "By law, no: nothing was found in force {in_nation} that requires Level 7 of you today.";
    laws_by_our_judgement(named: &str) = "By our own judgement there is a chance of {named}.";
    laws_by_your_figures(named: &str) = "By your own figures there is a chance of {named}.";
    laws_by_both(named: &str) = "By your judgement and ours there is a chance of {named}.";
    and_of(first: &str, next: &str) = "{first} and of {next}";
}

/// What the people one needs may ask, by whether the visitor is on a health register and holds a
/// Level 7 award.
pub const fn people_may_ask(registered: bool, holds_level_7: bool) -> &'static str {
    match (registered, holds_level_7) {
        (true, false) => text!("Some insurers or pharmacies may ask for it: ask yours first."),
        (true, true) => text!("You hold an award already, and what it can open it has opened."),
        (false, false) => text!(
            "By itself it opens neither the JCCP’s listing for injectables nor every insurer’s \
             cover."
        ),
        (false, true) => text!(
            "You hold an award already; by itself it opens neither the JCCP’s listing for \
             injectables nor every insurer’s cover."
        ),
    }
}

/// Where laws may come, but none that would make a difference.
pub const NONE_WOULD_ALTER_IT: &str =
    text!("No change of the law that has a chance here would alter that.");

/// Whose judgement several chances are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Judged {
    Us,
    You,
    Both,
}

/// The laws to come that would make a difference: what each is, its chance and its month.
pub fn chances_of(judged: Judged, laws: &[(TellingLaw, String, String)]) -> String {
    let named = laws
        .iter()
        .enumerate()
        .map(|(at, (law, chance, month))| law.named(at == 0, chance, month))
        .reduce(|said, next| and_of(&said, &next))
        .unwrap_or_default();
    match judged {
        Judged::Us => laws_by_our_judgement(&named),
        Judged::You => laws_by_your_figures(&named),
        Judged::Both => laws_by_both(&named),
    }
}

/// A law to come that Level 7 has to do with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TellingLaw {
    AsksForIt,
    ClosesInjectables,
    HostClinic,
}

messages! {
    asks_for_it(chance: &str, month: &str) =
        "a law that asks for it before anybody may inject ({chance}, from {month})";
    closes_first(chance: &str, month: &str) =
        "a law that closes injectables to you, with or without it ({chance}, from {month})";
    closes_next(chance: &str, month: &str) =
        "one that closes injectables to you, with or without it ({chance}, from {month})";
    host_first(chance: &str, month: &str) =
        "a law under which you inject in a host clinic, with or without it ({chance}, from \
         {month})";
    host_next(chance: &str, month: &str) =
        "one under which you inject in a host clinic, with or without it ({chance}, from {month})";
}

impl TellingLaw {
    /// "a law that …" where it is the first that is named, "one that …" after another.
    fn named(self, is_first: bool, chance: &str, month: &str) -> String {
        match (self, is_first) {
            (Self::AsksForIt, _) => asks_for_it(chance, month),
            (Self::ClosesInjectables, true) => closes_first(chance, month),
            (Self::ClosesInjectables, false) => closes_next(chance, month),
            (Self::HostClinic, true) => host_first(chance, month),
            (Self::HostClinic, false) => host_next(chance, month),
        }
    }
}

pub const ABOUT: &str = text!("The ways the law may go");
pub const OPENS: &str = text!("Each way the law may go, with Level 7 and without");

// The ways at a glance.
pub const NO_CHANGE_HAS_A_CHANCE: &str = text!("No change has a chance here");
pub const YOU_HOLD_IT: &str = text!("You hold what one would ask for");
pub const NONE_WOULD_ASK: &str = text!("None would ask you for Level 7");

messages! {
    one_would_ask(chance: &str) = "One would ask for it: {chance} likely";
    host_clinic(chance: &str) = "A host clinic, with or without Level 7: {chance} likely";
    one_would_close(chance: &str) =
        "One would close injectables to you, with or without Level 7: {chance} likely";
}

/// An outcome of the law in a table.
pub const fn short(law: Law) -> &'static str {
    match law {
        Law::NoChange => text!("No new law"),
        Law::Licence => text!("A licence"),
        Law::Level7Required => text!("Level 7 required for injectables"),
        Law::RegisteredOnly => text!("Registered professionals only"),
        Law::Premises => text!("Permitted premises"),
    }
}

/// An outcome of the law as a condition.
pub const fn condition(law: Law, in_scotland: bool) -> &'static str {
    match law {
        Law::NoChange => text!("If the law stays as it is"),
        Law::Licence => text!("If a licence comes"),
        Law::Level7Required => text!("If Level 7 is required for injectables"),
        Law::RegisteredOnly => text!("If only registered professionals may inject"),
        Law::Premises if in_scotland => text!("If Scotland’s premises rule starts"),
        Law::Premises => text!("If injectables are kept to permitted premises"),
    }
}

/// What an outcome of the law would mean for a visitor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    Nothing,
    NothingHere,
    SomebodyElsesClinic,
    YearlyCost,
    YearlyCostAndOversight,
    YourAwardKeepsThemOpen,
    ClosesWithoutHelp,
    ItKeepsThemOpen,
    YouGoOn,
    ItWouldNotSaveThem,
}

pub const fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Nothing => text!("Nothing changes"),
        Meaning::NothingHere => text!("Level 7 changes nothing here"),
        Meaning::SomebodyElsesClinic => {
            text!("You would work in somebody else’s clinic, with or without Level 7")
        }
        Meaning::YearlyCost => text!("A yearly cost, with or without Level 7"),
        Meaning::YearlyCostAndOversight => {
            text!("A yearly cost and a professional’s oversight, with or without Level 7")
        }
        Meaning::YourAwardKeepsThemOpen => text!("The award you hold would keep them open"),
        Meaning::ClosesWithoutHelp => {
            text!("It would close injectables to you, and this course would not help")
        }
        Meaning::ItKeepsThemOpen => text!("It would keep injectables open to you"),
        Meaning::YouGoOn => text!("You could go on, with or without Level 7"),
        Meaning::ItWouldNotSaveThem => text!("Level 7 would not save your injectables"),
    }
}

// What has been said besides of a nation's plans.
pub const WHAT_COMES_FIRST: &str = text!("What comes first");
pub const CONSULTATION: &str = text!("The consultation");
pub const PARLIAMENT: &str = text!("Parliament");
pub const LOWER_RISK_WORK: &str = text!("Lower-risk work");

/// A chance that is more than none and rounds to none.
pub const HARDLY_ANY_CHANCE: &str = text!("under 0.1%");

messages! {
    chance_from(chance: &str, month: &str) = "Chance {chance}, from {month}.";
    chance_from_your_month(chance: &str, month: &str) =
        "Chance {chance}, from {month} (the month is your figure).";
    chance_from_our_month(chance: &str, month: &str) =
        "Chance {chance}, from {month} (the month is our assumption).";
}

/// How likely a law is and from when; `month_is` says whose the month is, where it is not that of
/// whoever gave the chance.
pub fn odds(chance: &str, month: &str, month_is: Option<Judged>) -> String {
    match month_is {
        Some(Judged::You) => chance_from_your_month(chance, month),
        Some(_) => chance_from_our_month(chance, month),
        None => chance_from(chance, month),
    }
}

/// Whose judgement the chances are.
pub const fn chances_are(judged: Judged) -> &'static str {
    match judged {
        Judged::Us => {
            text!("The chances and months are our judgement: nobody has published any.")
        }
        Judged::You => text!("The chances are your own."),
        Judged::Both => text!("Some of the chances are your own, the others our judgement."),
    }
}

/// Where the chances given are more than certainty.
pub const SCALED: &str =
    text!("Together they come to more than 100%, so each counts in proportion.");

/// Several costs that a law brings: "£900 for the licence and £3,000 for oversight".
pub fn costs(licence: Option<&str>, oversight: Option<&str>, host: Option<&str>) -> String {
    let parts: Vec<String> = [
        licence.map(for_the_licence),
        oversight.map(for_oversight),
        host.map(for_the_host),
    ]
    .into_iter()
    .flatten()
    .collect();
    lists::each(&parts)
}

messages! {
    for_the_licence(pounds: &str) = "{pounds} for the licence";
    for_oversight(pounds: &str) = "{pounds} for oversight";
    for_the_host(pounds: &str) = "{pounds} for the host clinic";
}
