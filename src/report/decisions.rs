//! Decisions over time, in words: the price of waiting, how much must hang on the qualification, and
//! what other goals and other rivals would make of the answer.

use super::answer::ahead;
use super::names;
use super::numbers::{count, month_name, months_words, percent, plain, pounds, years_words};
use super::words::value_words;
use crate::chart::Table;
use crate::insight::{Chosen, Pays, Start, choices, pays_in_steps, starts, without_recognition};
use crate::model::{Fit, Law, Projection, Subject};
use crate::scenario::{Field, Key, Scenario, table};
use crate::words::{answer, decisions as words, lists};

/// Steps of the search over shares: five parts in a hundred each.
const STEPS: usize = 20;

/// What the page says of decisions over time.
#[derive(Clone, PartialEq, Debug)]
pub struct Decisions {
    /// The price of waiting in a line.
    pub gist: String,
    /// The price of waiting, a sentence each.
    pub waiting: Vec<String>,
    /// Each start, all in all and for each way the law may go.
    pub starts: Table,
    /// From which share on the extra work pays for the qualification.
    pub attribution: String,
    /// What the number of rivals does.
    pub rivals: Choices,
    /// What the goal does.
    pub goals: Choices,
}

/// What each answer to one question would come to.
#[derive(Clone, PartialEq, Debug)]
pub struct Choices {
    /// The finding.
    pub sentence: String,
    /// An answer a row.
    pub table: Table,
}

/// The decisions of the chosen route. They ask for some hundred projections, so that they are not
/// part of the page that follows each key.
#[must_use]
pub fn decisions(scenario: &Scenario, chosen: &Projection) -> Decisions {
    let subject = chosen.ledger.subject();
    let starts = starts(scenario, chosen);
    let of = |field| choices(scenario, subject, field, &chosen.figures);
    let (rivals, goals) = (of(Field::Rivals), of(Field::Goal));
    let mut gist = price(&starts, 12).or_else(|| price(&starts, 6));
    if !chosen.figures.admitted {
        gist = Some(words::CLOSED.to_owned());
    }
    Decisions {
        gist: gist.unwrap_or_else(|| words::LATER_START.to_owned()),
        waiting: waiting(scenario, &starts),
        starts: starts_table(scenario, &starts),
        attribution: attribution(scenario, chosen),
        rivals: Choices {
            sentence: rivals_sentence(scenario, &rivals),
            table: choices_table(
                words::RIVALS,
                &rivals,
                &[
                    (Field::RecognitionPrice, words::HIGHER_PRICE),
                    (Field::RecognitionEnquiries, words::MORE_CLIENTS),
                ],
            ),
        },
        goals: Choices {
            sentence: goals_sentence(scenario, &goals),
            table: choices_table(
                words::GOALS,
                &goals,
                &[(Field::ExtraAppointments, words::EXTRA_WORK)],
            ),
        },
    }
}

fn years(scenario: &Scenario) -> String {
    years_words(scenario.number(Field::Horizon) as i32)
}

/// A difference, as far as it shows: whether it is a cost, and how much. `None` where it is rounded
/// to nothing.
fn shown(difference: f64) -> Option<(bool, String)> {
    let shown = pounds(difference.abs());
    (shown != "£0").then_some((difference < 0.0, shown))
}

fn at(starts: &[Start], months: usize) -> Option<(&Start, &Start)> {
    let now = starts.iter().find(|one| one.months == 0)?;
    let later = starts
        .iter()
        .find(|one| one.months == months && months > 0)?;
    Some((now, later))
}

/// "Waiting a year costs about £2,100 all in all".
fn price(starts: &[Start], months: usize) -> Option<String> {
    let (now, later) = at(starts, months)?;
    let waiting = words::waiting(months);
    Some(match shown(later.expected_gain - now.expected_gain) {
        Some((true, sum)) => words::wait_costs(waiting, &sum),
        Some((false, sum)) => words::wait_saves(waiting, &sum),
        None => words::wait_is_the_same(waiting),
    })
}

fn waiting(scenario: &Scenario, starts: &[Start]) -> Vec<String> {
    let months = if at(starts, 12).is_some() { 12 } else { 6 };
    let mut said = Vec::new();
    if let (Some(price), Some((now, later))) = (price(starts, months), at(starts, months)) {
        let laws: Vec<String> = now
            .by_law
            .iter()
            .zip(&later.by_law)
            .map(|((law, _, now), (_, _, later))| {
                let law = names::law(*law);
                match shown(later - now) {
                    Some((true, sum)) => words::law_costs(law, &sum),
                    Some((false, sum)) => words::law_saves(law, &sum),
                    None => words::law_is_the_same(law),
                }
            })
            .collect();
        said.push(words::wait_by_law(&price, &lists::clauses(&laws)));
    }
    let level_7 = |one: &Start| {
        let of_law = |wanted: Law| one.by_law.iter().find(|(law, ..)| *law == wanted);
        Some(of_law(Law::Level7Required)?.2)
    };
    let from = month_name(scenario.month(Field::Level7From));
    if let (Some(first), Some(last)) = (
        starts.first().and_then(level_7),
        starts.last().and_then(level_7),
    ) {
        let months = starts.last().map_or(0, |one| one.months) as i32;
        said.push(words::level_7_required(
            &from,
            &ahead(first),
            &months_words(months),
            &ahead(last),
        ));
    }
    let months = scenario.number(Field::Horizon) as i32 * 12;
    let end = scenario.month(Field::Start).plus(months - 1);
    said.push(words::same_end(&month_name(end)));
    said
}

fn starts_table(scenario: &Scenario, starts: &[Start]) -> Table {
    let start = scenario.month(Field::Start);
    let laws = starts.first().map_or(&[][..], |now| &now.by_law);
    let mut head = vec![words::START.to_owned(), words::ALL_IN_ALL.to_owned()];
    head.extend(
        laws.iter()
            .map(|(law, share, _)| words::if_law(names::law(*law), &percent(*share))),
    );
    let rows = starts
        .iter()
        .map(|one| {
            let when = month_name(start.plus(one.months as i32));
            let mut row = vec![when, ahead(one.expected_gain)];
            row.extend(one.by_law.iter().map(|(_, _, gain)| ahead(*gain)));
            row
        })
        .collect();
    Table {
        caption: words::starts(&years(scenario)),
        head,
        rows,
    }
}

/// "It pays only if at least 38% of the extra work needs the qualification."
fn attribution(scenario: &Scenario, chosen: &Projection) -> String {
    let figures = &chosen.figures;
    if !figures.admitted || figures.fit == Fit::NoHours {
        return words::NOTHING_SOLD.to_owned();
    }
    let bare = without_recognition(scenario);
    let recognised = bare != *scenario && !matches!(chosen.ledger.subject(), Subject::LaserAlone);
    let it = answer::it(recognised);
    let key = Key::Of(Field::Attribution);
    let found = pays_in_steps(&bare, chosen.ledger.subject(), key, (0.0, 1.0), STEPS);
    let taken = percent(scenario.number(Field::Attribution));
    let from_low = |one: &(f64, f64)| one.0 <= found.low;
    let to_high = |one: &(f64, f64)| one.1 >= found.high;
    match &found.stretches[..] {
        [] => words::pays_for_no_share(it, &years(scenario), &taken),
        [one] if from_low(one) && to_high(one) => words::pays_for_any_share(it, &taken),
        all => {
            let says = if all.iter().all(to_high) {
                words::pays_only_if
            } else {
                words::pays_only_if_bent
            };
            says(it, &shares(&found), &taken)
        }
    }
}

/// The shares for which it pays: "at least 38%".
fn shares(found: &Pays) -> String {
    // Rounded towards what pays: a percentage less must not be promised.
    let up = |share: f64| plain(libm::ceil(share * 100.0 - 1e-9)) + "%";
    let down = |share: f64| plain(libm::floor(share * 100.0 + 1e-9)) + "%";
    let all: Vec<String> = found
        .stretches
        .iter()
        .map(|one| match (one.0 <= found.low, one.1 >= found.high) {
            (true, _) => words::at_most(&down(one.1)),
            (false, true) => words::at_least(&up(one.0)),
            (false, false) => words::between(&up(one.0), &down(one.1)),
        })
        .collect();
    lists::either(&all)
}

/// What each answer comes to, and the figures of which it moves the defaults, each under a heading.
fn choices_table(caption: &str, all: &[Chosen], behind: &[(Field, &str)]) -> Table {
    let heads = words::HEADS;
    let heads = heads
        .into_iter()
        .chain(behind.iter().map(|(_, head)| *head));
    let row = |one: &Chosen| {
        let paid_back = one.figures.payback_months;
        let mut row = vec![
            if one.is_own {
                words::your_answer(one.label)
            } else {
                one.label.to_owned()
            },
            ahead(one.figures.gain),
            paid_back.map_or_else(
                || words::NEVER.to_owned(),
                |months| months_words(months as i32),
            ),
        ];
        row.extend(behind.iter().map(|(field, _)| {
            let input = table::input(Key::Of(*field));
            value_words(&input, one.scenario.number(*field))
        }));
        row
    };
    Table {
        caption: caption.to_owned(),
        head: heads.map(str::to_owned).collect(),
        rows: all.iter().map(row).collect(),
    }
}

/// Whether all answers come to the same.
fn is_idle(all: &[Chosen]) -> bool {
    all.windows(2)
        .all(|pair| ahead(pair[0].figures.gain) == ahead(pair[1].figures.gain))
}

fn rivals_sentence(scenario: &Scenario, all: &[Chosen]) -> String {
    let ([few, .., most], false) = (all, is_idle(all)) else {
        return words::RIVALS_IDLE.to_owned();
    };
    // Recognition brings clients for whom there may be no hour.
    let bent = if few.figures.gain > most.figures.gain {
        String::new()
    } else {
        words::RIVALS_BENT.to_owned()
    };
    let said = words::rivals(
        &years(scenario),
        &ahead(few.figures.gain),
        &ahead(most.figures.gain),
    );
    lists::sentences(&[said, bent])
}

fn goals_sentence(scenario: &Scenario, all: &[Chosen]) -> String {
    let by_gain = |a: &&Chosen, b: &&Chosen| a.figures.gain.total_cmp(&b.figures.gain);
    let (least, most) = (all.iter().min_by(by_gain), all.iter().max_by(by_gain));
    let (Some(least), Some(most), false) = (least, most, is_idle(all)) else {
        return words::GOALS_IDLE.to_owned();
    };
    let number = |one: &Chosen| count_words(one.scenario.number(Field::ExtraAppointments));
    words::goals(
        &years(scenario),
        &number(most),
        &ahead(most.figures.gain),
        &number(least),
        &ahead(least.figures.gain),
    )
}

fn count_words(number: f64) -> String {
    if libm::floor(number) == number {
        count(number)
    } else {
        plain(number)
    }
}
