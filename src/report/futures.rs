//! Simulated futures in words: how many of twenty are ahead by when, a poor run and a good one,
//! what each route's chances are, and why one future came out as it did.

use super::answer::ahead;
use super::numbers::{NONE, chance, count, month_name, months_words, pounds, years_words};
use super::page::{Drawn, Figure};
use super::words::value_words;
use super::{graphs, names};
use crate::chart::Table;
use crate::chart::dots::{Dot, Dots, columns};
use crate::chart::running::Band;
use crate::facts::Month;
use crate::insight::futures::{Futures, Told};
use crate::model::{Events, Projection, Subject};
use crate::scenario::{Field, Scenario, table};

/// How many dots stand for all futures.
const DOTS: usize = 20;
/// How many reasons a future is given.
const REASONS: usize = 4;

/// What the simulated futures say.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// Whose futures the dots are.
    pub subject: Subject,
    /// Twenty equally likely futures.
    pub dots: Dots,
    /// What to expect and what follows if it is finished, side by side.
    pub beside: Vec<Figure>,
    /// A poor run, the middle, a good run.
    pub runs: Table,
    /// Chance of payback by each year, for every route.
    pub chances: Table,
    /// How the futures are drawn, and what they leave out.
    pub notes: Vec<String>,
    band: Band,
}

impl Outlook {
    /// How many months the futures cover.
    #[must_use]
    pub const fn months(&self) -> usize {
        self.band.low.len()
    }
}

/// What the futures of every subject say, the chosen one's foremost; `None` where the chosen
/// course does not admit the visitor or its futures are not there.
#[must_use]
pub fn outlook(scenario: &Scenario, all: &[Projection], futures: &[Futures]) -> Option<Outlook> {
    let subject = Subject::Route(scenario.route());
    let chosen = all.iter().find(|one| one.ledger.subject() == subject)?;
    let of = futures.iter().find(|one| one.subject == subject)?;
    if !chosen.figures.admitted {
        return None;
    }
    let months = of.band();
    let edge = |value: fn(&crate::insight::futures::Percentiles) -> f64| -> Vec<f64> {
        months.iter().map(value).collect()
    };
    Some(Outlook {
        subject,
        dots: dots(scenario, of),
        beside: beside(scenario, chosen, of),
        runs: runs(of),
        chances: chances(scenario, all, futures),
        notes: notes(scenario, of),
        band: Band {
            poor: "poor run".to_owned(),
            good: "good run".to_owned(),
            low: edge(|one| one.p10),
            high: edge(|one| one.p90),
            picked: None,
        },
    })
}

/// The running difference with the spread of the futures, and with one of them where one was
/// picked.
#[must_use]
pub fn difference(
    scenario: &Scenario,
    all: &[Projection],
    outlook: &Outlook,
    picked: Option<&Story>,
) -> Option<Drawn> {
    let chosen = all
        .iter()
        .find(|one| one.ledger.subject() == outlook.subject)?;
    let band = Band {
        picked: picked.map(|story| (story.short.clone(), story.position.clone())),
        ..outlook.band.clone()
    };
    Some(graphs::difference(scenario, chosen, all, Some(&band)))
}

fn years(scenario: &Scenario) -> usize {
    scenario.number(Field::Horizon) as usize
}

/// "14 of 20".
fn of_twenty(number: usize) -> String {
    [&number.to_string(), " of ", &DOTS.to_string()].concat()
}

fn dots(scenario: &Scenario, of: &Futures) -> Dots {
    let years = years(scenario);
    // A little past the middle of what is looked at: soon enough to matter, late enough to tell.
    let by = (years * 3).div_ceil(5).max(1);
    let twenty = of.representatives(DOTS);
    let given: Vec<(Option<usize>, Dot)> = twenty
        .iter()
        .enumerate()
        .map(|(at, future)| {
            let months = of.payback_months(*future);
            let gain = of.gains().get(*future).copied().unwrap_or(0.0);
            let dot = Dot {
                place: at + 1,
                future: *future,
                label: [
                    "Future ",
                    &of_twenty(at + 1),
                    ": ",
                    &paid_back(months),
                    ", ",
                    &ahead(gain),
                    " at the end",
                ]
                .concat(),
            };
            (months, dot)
        })
        .collect();
    let within = |limit: usize| {
        let by = |(months, _): &&(Option<usize>, Dot)| months.is_some_and(|at| at <= limit);
        given.iter().filter(by).count()
    };
    let (ahead_by, never) = (within(by * 12), DOTS - within(years * 12));
    let horizon = years_words(years as i32);
    // The bad end is always said: how many never pay, or else how long the slowest takes.
    let worst = match (never, given.last().and_then(|(months, _)| *months)) {
        (0, Some(slowest)) => ["the slowest takes ", &months_words(slowest as i32)].concat(),
        (DOTS, _) => ["none pays back within ", &horizon].concat(),
        _ => ["in ", &of_twenty(never), " never within ", &horizon].concat(),
    };
    let title = [
        "In ",
        &of_twenty(ahead_by),
        " futures you are ahead by year ",
        &by.to_string(),
        "; ",
        &worst,
    ]
    .concat();
    let sentence = [
        "Each dot is one of twenty equally likely futures of the ",
        names::subject(of.subject),
        ", in the year in which it is paid back for good, counted from the first payment. ",
        &by_year(years, &given),
    ]
    .concat();
    let table = dots_table(years, &title, &given, of);
    Dots {
        title,
        sentence,
        axis: "Year in which you are back where you started".to_owned(),
        columns: columns(years, given),
        table,
    }
}

fn paid_back(months: Option<usize>) -> String {
    match months {
        Some(0) => "never out of pocket".to_owned(),
        Some(months) => ["paid back after ", &months_words(months as i32)].concat(),
        None => "never paid back".to_owned(),
    }
}

/// How many dots fall in each year: "Year 1: 2; year 2: 9; never: 4."
fn by_year(years: usize, given: &[(Option<usize>, Dot)]) -> String {
    let mut words: Vec<String> = (1..=years)
        .map(|year| {
            let in_year = |(months, _): &&(Option<usize>, Dot)| {
                months.is_some_and(|at| at.saturating_sub(1) / 12 + 1 == year)
            };
            let number = given.iter().filter(in_year).count();
            ["year ", &year.to_string(), ": ", &number.to_string()].concat()
        })
        .collect();
    let never = given.iter().filter(|(months, _)| months.is_none()).count();
    words.push(["never: ", &never.to_string()].concat());
    let mut text = words.join("; ");
    text.push('.');
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

fn dots_table(years: usize, title: &str, given: &[(Option<usize>, Dot)], of: &Futures) -> Table {
    let rows = given
        .iter()
        .map(|(months, dot)| {
            vec![
                dot.place.to_string(),
                months.map_or_else(
                    || ["not within ", &years_words(years as i32)].concat(),
                    |months| months_words(months as i32),
                ),
                pounds(of.gains().get(dot.future).copied().unwrap_or(0.0)),
            ]
        })
        .collect();
    Table {
        caption: title.to_owned(),
        head: ["Future", "Paid back after", "Where it ends"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

/// Never one in the place of the other: what finishing brings, and what to expect all told.
fn beside(scenario: &Scenario, chosen: &Projection, of: &Futures) -> Vec<Figure> {
    let figure = |label: &str, value: f64, note: String| Figure {
        label: label.to_owned(),
        value: ahead(value),
        note,
        reading: None,
        note_reading: None,
    };
    let horizon = years_words(years(scenario) as i32);
    let mut all = vec![figure(
        "If all goes as is likely",
        chosen.figures.gain,
        ["after ", &horizon, ": you finish, pass and sell"].concat(),
    )];
    if let Some(mean) = of.mean_gain_if_finished() {
        all.push(figure(
            "If you finish and sell",
            mean,
            "on average over those futures".to_owned(),
        ));
    }
    all.push(figure(
        "What to expect",
        of.mean_gain(),
        "on average over all futures, leaving and new laws among them".to_owned(),
    ));
    all
}

fn runs(of: &Futures) -> Table {
    let gain = of.gain();
    let months = |share: f64| {
        of.payback_of(share)
            .map_or_else(|| "never".to_owned(), |at| months_words(at as i32))
    };
    let row =
        |name: &str, gain: f64, share: f64| vec![name.to_owned(), pounds(gain), months(share)];
    Table {
        caption: "A poor run, the middle and a good run".to_owned(),
        head: ["", "You end", "Paid back"].map(str::to_owned).to_vec(),
        rows: vec![
            row("Poor run: one in ten is worse", gain.p10, 0.9),
            row("Middle: half are worse", gain.p50, 0.5),
            row("Good run: one in ten is better", gain.p90, 0.1),
        ],
    }
}

fn chances(scenario: &Scenario, all: &[Projection], futures: &[Futures]) -> Table {
    let years = years(scenario);
    let mut head = vec!["Route".to_owned()];
    head.extend((1..=years).map(|year| year.to_string()));
    head.push("never".to_owned());
    let rows = all
        .iter()
        .map(|one| {
            let subject = one.ledger.subject();
            let mut row = vec![names::short(subject).to_owned()];
            let of = futures.iter().find(|of| of.subject == subject);
            match of.filter(|_| one.figures.admitted) {
                Some(of) => {
                    row.extend((1..=years).map(|year| chance(of.paid_back_by(year * 12))));
                    row.push(chance(of.never()));
                }
                // Not open to the visitor, or still being worked out.
                None => {
                    let none = if one.figures.admitted { "…" } else { NONE };
                    row.extend((0..=years).map(|_| none.to_owned()));
                }
            }
            row
        })
        .collect();
    Table {
        caption: "Chance that each route is paid back for good by the end of year 1, 2 and so on from its first payment".to_owned(),
        head,
        rows,
    }
}

fn notes(scenario: &Scenario, of: &Futures) -> Vec<String> {
    let number = |field| super::numbers::plain(scenario.number(field));
    vec![
        [
            &count(of.count() as f64),
            " futures were drawn (seed ",
            &number(Field::Seed),
            "). In each, every figure that has a range takes a value within it, near the likely one more often than not; the course is finished, passed and put to use, or not; and the law goes one of the ways above, each with its chance. Those chances are assumptions unless you set them.",
        ]
        .concat(),
        "Clients, recognition and the time it takes to become known do well or badly together; the rest fall out independently. The same luck meets every route and every change that you make.".to_owned(),
        "Not in it: illness, a move, a change in tax that is not enacted, a law that nobody has proposed.".to_owned(),
    ]
}

/// One future, told.
#[derive(Clone, PartialEq, Debug)]
pub struct Story {
    /// "Future 7 of 20".
    pub title: String,
    /// Its name at the end of a line.
    pub short: String,
    /// What it comes to, in a sentence.
    pub result: String,
    /// What happens in it, a sentence each.
    pub events: Vec<String>,
    /// What moved it most, a line each.
    pub reasons: Vec<String>,
    /// Month by month.
    pub months: Table,
    position: Vec<f64>,
}

/// Tells one future; `place` is its dot's, from 1.
#[must_use]
pub fn story(scenario: &Scenario, subject: Subject, told: &Told, place: usize) -> Story {
    let gain = told.course.gain();
    let horizon = years_words(years(scenario) as i32);
    let title = ["Future ", &of_twenty(place)].concat();
    Story {
        result: [
            match told.course.payback_months {
                Some(0) => "You are never out of pocket".to_owned(),
                Some(months) => [
                    "You are back where you started after ",
                    &months_words(months as i32),
                ]
                .concat(),
                None => ["You do not get your money back within ", &horizon].concat(),
            }
            .as_str(),
            ", and end ",
            &ahead(gain),
            ".",
        ]
        .concat(),
        events: events(scenario, subject, told.luck.events),
        reasons: reasons(told),
        months: months(scenario, told, &title),
        short: ["future ", &place.to_string()].concat(),
        title,
        position: told.course.position.clone(),
    }
}

fn events(scenario: &Scenario, subject: Subject, events: Events) -> Vec<String> {
    let mut said = Vec::new();
    if matches!(subject, Subject::Route(_)) {
        said.push(
            match events {
                Events {
                    finishes: false, ..
                } => {
                    "You leave the course half way, with most of the fee spent and nothing to sell."
                }
                Events {
                    resits: false,
                    trades: true,
                    ..
                } => "You finish, pass at the first attempt, and sell the new treatments.",
                Events {
                    resits: true,
                    trades: true,
                    ..
                } => "You finish, pass after a resit, and sell the new treatments.",
                Events { trades: false, .. } => {
                    "You finish, but do not come to sell the new treatments."
                }
            }
            .to_owned(),
        );
    }
    let start = scenario.month(Field::Start);
    let last = start.plus(years(scenario) as i32 * 12 - 1);
    said.push(match events.law.inputs() {
        None => "No new law comes.".to_owned(),
        Some((_, from)) => {
            let from: Month = scenario.month(from);
            let late = if from > last {
                ", after the years looked at"
            } else {
                ""
            };
            [
                "From ",
                &month_name(from),
                " ",
                names::law(events.law),
                late,
                ".",
            ]
            .concat()
        }
    });
    said
}

fn reasons(told: &Told) -> Vec<String> {
    told.reasons
        .iter()
        .take(REASONS)
        .filter(|reason| reason.effect.abs() >= 50.0)
        .map(|reason| {
            let input = table::input(reason.key);
            let words = |value| value_words(&input, value);
            let (value, likely) = (rounded(reason.value, reason.likely), reason.likely);
            [
                names::input(reason.key).as_str(),
                ": ",
                &words(value),
                ", not ",
                &words(likely),
                if reason.effect < 0.0 {
                    ". That takes off "
                } else {
                    ". That adds "
                },
                &pounds(reason.effect.abs()),
                ".",
            ]
            .concat()
        })
        .collect()
}

/// A drawn value to about two figures of the likely one: more would look like knowledge.
fn rounded(value: f64, likely: f64) -> f64 {
    let mut step = 1e-4;
    while step * 100.0 < likely.abs().max(value.abs()) {
        step *= 10.0;
    }
    libm::round(value / step) * step
}

fn months(scenario: &Scenario, told: &Told, title: &str) -> Table {
    let ledger = &told.ledger;
    let start = scenario.month(Field::Start);
    let rows = told
        .course
        .position
        .iter()
        .enumerate()
        .map(|(month, position)| {
            vec![
                month_name(start.plus(month as i32)),
                pounds(ledger.difference(month)),
                pounds(-ledger.owed_difference(month)),
                pounds(*position),
            ]
        })
        .collect();
    Table {
        caption: [title, ", month by month: with the route, less as you are"].concat(),
        head: [
            "Month",
            "Cash",
            "Owed more or less",
            "Where that leaves you",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}
