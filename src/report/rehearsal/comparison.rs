//! What moved between two sets of answers, as Markdown fit to paste where a change is discussed.

use super::{Answers, RouteAnswer, Step, Taken, Visitor};
use crate::facts::Month;
use crate::order;
use crate::report::numbers::{count, month_name, months_words, pounds_exact};

/// Answers, and what to call them: "main at 1a2b3c4".
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// What to call them.
    pub name: &'a str,
    /// The answers.
    pub answers: &'a Answers,
}

/// Which figures changed, and what that does to each preset and route. Says so where nothing
/// moved.
#[must_use]
pub fn comparison(before: Named<'_>, after: Named<'_>) -> String {
    let (old, new) = (before.answers, after.answers);
    let mut lines = vec![
        "# Rehearsal of the facts".to_owned(),
        String::new(),
        side("Before", before),
        side("After", after),
        String::new(),
        "## Figures".to_owned(),
        String::new(),
    ];
    lines.extend(figures(old, new));
    if old.as_of != new.as_of {
        lines.extend(aged(old, new));
    }
    lines.extend(["## Answers".to_owned(), String::new()]);
    if old.as_of != new.as_of {
        lines.push(
            "Each visitor starts in the month from which the facts are seen, so the study and what \
             follows it move with that month, too."
                .to_owned(),
        );
        lines.push(String::new());
    }
    let told: Vec<Told> = new
        .visitors
        .iter()
        .map(|visitor| {
            let known = old.visitors.iter().find(|one| one.key == visitor.key);
            tell(known, visitor)
        })
        .collect();
    let moved = told.iter().filter(|told| told.routes_moved > 0).count();
    let routes: usize = told.iter().map(|told| told.routes_moved).sum();
    let of: usize = new.visitors.iter().map(|one| one.routes.len()).sum();
    lines.push(if routes == 0 {
        if told.iter().all(|told| told.is_still) {
            "Nothing moved.".to_owned()
        } else {
            "Nothing moved by a pound or a month.".to_owned()
        }
    } else {
        [
            "Moved: ",
            &number(moved),
            " of ",
            &number(told.len()),
            " ordinary visitors, ",
            &number(routes),
            " of their ",
            &number(of),
            " routes. Where two figures stand, the first is from before. Money is to the pound.",
        ]
        .concat()
    });
    lines.push(String::new());
    lines.extend(told.into_iter().flat_map(|told| told.lines));
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n") + "\n"
}

fn side(which: &str, named: Named<'_>) -> String {
    [
        "- ",
        which,
        ": ",
        named.name,
        ", facts seen from ",
        &month_name(named.answers.as_of),
    ]
    .concat()
}

fn number(of: usize) -> String {
    count(of as f64)
}

// ---- Figures ------------------------------------------------------------------------------------

/// A table of the figures that changed.
fn figures(old: &Answers, new: &Answers) -> Vec<String> {
    let mut rows = Vec::new();
    for taken in &new.figures {
        match old.figures.iter().find(|one| one.id == taken.id) {
            Some(known) => rows.extend(changed(known, taken, old.as_of, new.as_of)),
            None => rows.push(row(taken, "new", "–", last(taken))),
        }
    }
    for taken in &old.figures {
        if !new.figures.iter().any(|one| one.id == taken.id) {
            rows.push(row(taken, "gone", last(taken), "–"));
        }
    }
    if rows.is_empty() {
        return vec!["No figure changed.".to_owned(), String::new()];
    }
    let mut table = vec![
        "| figure | when | before | after |".to_owned(),
        "| --- | --- | --- | --- |".to_owned(),
    ];
    table.extend(rows);
    table.push(String::new());
    table
}

fn row(taken: &Taken, when: &str, before: &str, after: &str) -> String {
    [
        "| `",
        &taken.id,
        "` ",
        &taken.label,
        " | ",
        when,
        " | ",
        before,
        " | ",
        after,
        " |",
    ]
    .concat()
}

fn last(taken: &Taken) -> &str {
    taken.steps.last().map_or("–", |step| &step.value)
}

/// The value in force in a month, as the sums look it up.
fn in_force(taken: &Taken, month: Month) -> Option<&Step> {
    let steps = taken.steps.iter().rev();
    let mut begun = steps.filter(|step| step.from <= month);
    begun.next().or(taken.steps.first())
}

/// A row for each month from which the two say different values; otherwise one if only the dates
/// or the kind differ, or if the value in force differs because the date moved.
fn changed(old: &Taken, new: &Taken, seen_old: Month, seen_new: Month) -> Vec<String> {
    let value = |taken: &'_ Taken, month| in_force(taken, month).map(|step| step.value.clone());
    let mut months: Vec<Month> = old.steps.iter().chain(&new.steps).map(|s| s.from).collect();
    order::sort_by(&mut months, Ord::cmp);
    months.dedup();
    let mut rows = Vec::new();
    let mut said = None;
    for month in months {
        let pair = (value(old, month), value(new, month));
        if pair.0 != pair.1 && said.as_ref() != Some(&pair) {
            let (before, after) = (pair.0.clone(), pair.1.clone());
            rows.push(row(
                new,
                &["from ", &month_name(month)].concat(),
                &before.unwrap_or_default(),
                &after.unwrap_or_default(),
            ));
        }
        said = Some(pair);
    }
    if !rows.is_empty() {
        return rows;
    }
    let (before, after) = (value(old, seen_old), value(new, seen_new));
    if before != after {
        let when = ["in ", &month_name(seen_new)].concat();
        rows.push(row(
            new,
            &when,
            &before.unwrap_or_default(),
            &after.unwrap_or_default(),
        ));
    } else if old.steps != new.steps {
        let founded = |taken: &Taken| taken.steps.last().map_or_else(String::new, founding);
        rows.push(row(
            new,
            "dates or founding only",
            &founded(old),
            &founded(new),
        ));
    }
    rows
}

fn founding(step: &Step) -> String {
    let to = step.to.map_or_else(
        || "no end known".to_owned(),
        |to| ["to ", &month_name(to)].concat(),
    );
    [&step.kind, ", ", &to, ", review ", &month_name(step.review)].concat()
}

/// What is carried forward or past its review by the later date and was not by the earlier one.
fn aged(old: &Answers, new: &Answers) -> Vec<String> {
    let carried = |step: &Step, seen: Month| step.to.is_some_and(|to| seen > to);
    let late = |step: &Step, seen: Month| seen > step.review;
    let newly = |is: &dyn Fn(&Step, Month) -> bool| -> Vec<String> {
        let is_in = |answers: &Answers, id: &str| {
            let taken = answers.figures.iter().find(|one| one.id == id);
            let step = taken.and_then(|taken| in_force(taken, answers.as_of));
            step.is_some_and(|step| is(step, answers.as_of))
        };
        let ids = new.figures.iter().map(|taken| taken.id.as_str());
        ids.filter(|id| is_in(new, id) && !is_in(old, id))
            .map(|id| ["`", id, "`"].concat())
            .collect()
    };
    let said = |what: &str, ids: &[String]| {
        if ids.is_empty() {
            [what, " since: none."].concat()
        } else {
            let ids_in_all = number(ids.len());
            [what, " since (", &ids_in_all, "): ", &ids.join(", "), "."].concat()
        }
    };
    vec![
        said("Carried forward", &newly(&carried)),
        String::new(),
        said("Past their review", &newly(&late)),
        String::new(),
    ]
}

// ---- Answers ------------------------------------------------------------------------------------

/// What there is to say of one visitor.
struct Told {
    lines: Vec<String>,
    routes_moved: usize,
    is_still: bool,
}

fn tell(old: Option<&Visitor>, new: &Visitor) -> Told {
    let mut lines = vec![["### ", &new.label].concat(), String::new()];
    let Some(old) = old else {
        lines.extend(["New: there was no such visitor.".to_owned(), String::new()]);
        return Told {
            lines,
            routes_moved: new.routes.len(),
            is_still: false,
        };
    };
    for (before, after) in old.sentences.iter().zip(&new.sentences) {
        if before != after {
            lines.push(["- was: ", before].concat());
            lines.push(["- is: ", after].concat());
            lines.push(String::new());
        }
    }
    let mut rows = Vec::new();
    let (mut still, mut hardly) = (Vec::new(), Vec::new());
    for route in &new.routes {
        let known = old.routes.iter().find(|one| one.key == route.key);
        let row = route_row(known, route);
        if known.is_some_and(|known| is_same(known, route)) {
            still.push(route.name.as_str());
        } else if known.is_some_and(|known| route_row(Some(known), known) == row) {
            hardly.push(route.name.as_str());
        } else {
            rows.push(row);
        }
    }
    let routes_moved = rows.len();
    if !rows.is_empty() {
        lines.push(
            "| route | paid back after | gain | all in all | cost after tax | present value | \
             deepest hole |"
                .to_owned(),
        );
        lines.push("| --- | --- | --- | --- | --- | --- | --- |".to_owned());
        lines.extend(rows);
        lines.push(String::new());
    }
    if !hardly.is_empty() {
        let names = hardly.join(", ");
        lines.push(["Moved by less than a pound: ", &names, "."].concat());
        lines.push(String::new());
    }
    if still.len() == new.routes.len() {
        lines.extend(["Nothing moved.".to_owned(), String::new()]);
    } else if !still.is_empty() {
        let names = still.join(", ");
        lines.extend([["Nothing moved: ", &names, "."].concat(), String::new()]);
    }
    Told {
        lines,
        routes_moved,
        is_still: still.len() == new.routes.len(),
    }
}

/// Whether two differ by nothing but the noise of sums in doubles: by less than half a penny.
fn is_same(old: &RouteAnswer, new: &RouteAnswer) -> bool {
    let mut pounds = old.pounds.iter().zip(&new.pounds);
    (old.payback, old.admits, &old.name) == (new.payback, new.admits, &new.name)
        && pounds.all(|(old, new)| (old - new).abs() < 0.005)
}

fn route_row(old: Option<&RouteAnswer>, new: &RouteAnswer) -> String {
    let name = if new.admits {
        new.name.clone()
    } else {
        [&new.name, " (does not admit)"].concat()
    };
    let mut cells = vec![name, pair(old.map(payback), payback(new))];
    for (at, pounds) in new.pounds.iter().enumerate() {
        let before = old.map(|old| old.pounds[at]);
        let words = pair(before.map(pounds_exact), pounds_exact(*pounds));
        cells.push(match before {
            Some(before) if words.contains('→') => {
                let by = libm::round(*pounds) - libm::round(before);
                let sign = if by > 0.0 { "+" } else { "" };
                [&words, " (", sign, &pounds_exact(by), ")"].concat()
            }
            _ => words,
        });
    }
    ["| ", &cells.join(" | "), " |"].concat()
}

fn payback(route: &RouteAnswer) -> String {
    route
        .payback
        .map_or_else(|| "never".to_owned(), months_words)
}

/// One figure where both read alike, otherwise both.
fn pair(before: Option<String>, after: String) -> String {
    match before {
        Some(before) if before != after => [&before, " → ", &after].concat(),
        Some(_) => after,
        None => ["new: ", &after].concat(),
    }
}
