//! Twenty equally likely futures, stacked by the year in which each is paid back.

use super::super::answer::ahead;
use super::super::names;
use super::super::numbers::{months_words, pounds, years_words};
use super::{DOTS, of_twenty, years};
use crate::chart::Table;
use crate::chart::dots::{Dot, Dots, columns};
use crate::insight::futures::Futures;
use crate::scenario::Scenario;
use crate::words::{futures as words, lists};

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
                label: label(&of_twenty(at + 1), months, &ahead(gain)),
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
    let title = match (never, given.last().and_then(|(months, _)| *months)) {
        (0, Some(slowest)) => {
            words::slowest(&of_twenty(ahead_by), by, &months_words(slowest as i32))
        }
        (DOTS, _) => words::none_pays(&of_twenty(ahead_by), by, &horizon),
        _ => words::some_never(&of_twenty(ahead_by), by, &of_twenty(never), &horizon),
    };
    let sentence = words::each_dot(names::subject(of.subject), &by_year(years, &given));
    let table = dots_table(years, &title, &given, of);
    Dots {
        title,
        sentence,
        axis: words::DOTS_AXIS.to_owned(),
        columns: columns(years, given),
        table,
    }
}

fn label(future: &str, months: Option<usize>, end: &str) -> String {
    match months {
        Some(0) => words::dot_never_out_of_pocket(future, end),
        Some(months) => words::dot_paid_back(future, &months_words(months as i32), end),
        None => words::dot_never_paid_back(future, end),
    }
}

/// How many dots fall in each year: "Year 1: 2; year 2: 9; never: 4."
fn by_year(years: usize, given: &[(Option<usize>, Dot)]) -> String {
    let all: Vec<String> = (1..=years)
        .map(|year| {
            let in_year = |(months, _): &&(Option<usize>, Dot)| {
                months.is_some_and(|at| at.saturating_sub(1) / 12 + 1 == year)
            };
            let number = given.iter().filter(in_year).count();
            if year == 1 {
                words::first_year(year, number)
            } else {
                words::next_year(year, number)
            }
        })
        .collect();
    let never = given.iter().filter(|(months, _)| months.is_none()).count();
    words::and_never(&lists::clauses(&all), never)
}

fn dots_table(years: usize, title: &str, given: &[(Option<usize>, Dot)], of: &Futures) -> Table {
    let rows = given
        .iter()
        .map(|(months, dot)| {
            vec![
                dot.place.to_string(),
                months.map_or_else(
                    || words::not_within(&years_words(years as i32)),
                    |months| months_words(months as i32),
                ),
                pounds(of.gains().get(dot.future).copied().unwrap_or(0.0)),
            ]
        })
        .collect();
    Table {
        caption: title.to_owned(),
        head: words::DOTS_HEAD.map(str::to_owned).to_vec(),
        rows,
    }
}
