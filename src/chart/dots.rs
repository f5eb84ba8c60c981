//! Equally likely futures as dots, stacked by when each is paid back: so many of them that a
//! reader can count. Which dot stands where is decided here; each is a control, so that the view
//! sets them as such rather than as marks.

use super::Table;
use crate::words::charts;

/// One dot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dot {
    /// Its place among all, from 1, soonest paid back first.
    pub place: usize,
    /// The number of the future that it stands for.
    pub future: usize,
    /// It in words: "Future 3 of 20: paid back after 14 months, £12,300 ahead".
    pub label: String,
}

/// One stack of dots.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Under the stack: "2", "3–4", "never".
    pub label: String,
    /// Whether these are never paid back.
    pub never: bool,
    /// The dots, from the bottom up.
    pub dots: Vec<Dot>,
}

/// A plot of dots.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dots {
    /// The finding.
    pub title: String,
    /// The text alternative.
    pub sentence: String,
    /// What the columns count.
    pub axis: String,
    /// The stacks, the last one for what is never paid back.
    pub columns: Vec<Column>,
    /// The same in figures.
    pub table: Table,
}

/// Most stacks of those paid back: as many as stand side by side on a phone.
const MOST: usize = 5;

/// Stacks dots by year, or by two or more where there are too many years. `months` and `dot` are
/// those of each dot in turn; the horizon is in whole years.
#[must_use]
pub fn columns(years: usize, given: Vec<(Option<usize>, Dot)>) -> Vec<Column> {
    let width = years.div_ceil(MOST).max(1);
    let stacks = years.div_ceil(width);
    let mut columns: Vec<Column> = (0..stacks)
        .map(|at| {
            let (first, last) = (at * width + 1, ((at + 1) * width).min(years));
            Column {
                label: if first == last {
                    first.to_string()
                } else {
                    [&first.to_string(), "–", &last.to_string()].concat()
                },
                never: false,
                dots: Vec::new(),
            }
        })
        .collect();
    columns.push(Column {
        label: charts::NEVER.to_owned(),
        never: true,
        dots: Vec::new(),
    });
    for (months, dot) in given {
        // A year is over with its twelfth month: what is paid back at once is in the first.
        let stack = months.map_or(stacks, |months| {
            (months.saturating_sub(1) / 12 / width).min(stacks - 1)
        });
        columns[stack].dots.push(dot);
    }
    columns
}
