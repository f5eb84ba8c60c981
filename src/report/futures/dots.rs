//! Twenty equally likely futures, stacked by the year in which each is paid back.

use super::super::answer::ahead;
use super::super::names;
use super::super::numbers::{months_words, pounds, years_words};
use super::{DOTS, of_twenty, years};
use crate::chart::Table;
use crate::chart::dots::{Dot, Dots, columns};
use crate::insight::futures::Futures;
use crate::scenario::Scenario;

pub(super) fn dots(scenario: &Scenario, of: &Futures) -> Dots {
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
