//! Every figure, rule and source of the facts, in words: what the page of sources shows.
//!
//! Built from the records alone. The calculator's own page does not refer to this module, so that
//! the browser's program carries none of it.

mod words;

pub use words::figure_words;

use super::numbers::{count, month_name};
use crate::facts::regulation::{RULES, Rule};
use crate::facts::routes::ROUTES;
use crate::facts::services::SERVICES;
use crate::facts::{Dated, Facts, Kind, Nation, Series, Source, Standing, all_series, all_sources};
use crate::order;
use crate::words::lists;
use crate::words::nations::nation;
use crate::words::origin::PAST_REVIEW;
use crate::words::sources::{self as said, group as about};

/// The whole page.
#[derive(Clone, PartialEq, Debug)]
pub struct SourcesPage {
    /// How the facts stand as of their month, a sentence each.
    pub standing: Vec<String>,
    /// The figures, by what they are about.
    pub groups: Vec<Group>,
    /// What law, guidance and trade ask for.
    pub rules: Vec<RuleRow>,
    /// Every source once, in the order of the publishers' names.
    pub sources: Vec<&'static Source>,
}

/// Figures about one thing.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What they are about.
    pub title: &'static str,
    /// The figures.
    pub figures: Vec<FigureRow>,
}

/// One series.
#[derive(Clone, PartialEq, Debug)]
pub struct FigureRow {
    /// Its id, which is also where a link to it leads.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// To what it applies.
    pub applies_to: &'static str,
    /// Its values, oldest first.
    pub values: Vec<ValueRow>,
}

/// One dated value.
#[derive(Clone, PartialEq, Debug)]
pub struct ValueRow {
    /// The likely figure with its unit: "£14.29 an hour".
    pub value: String,
    /// Its range, "from £8.57 to £28.57"; empty for a single number.
    pub range: String,
    /// The months for which it holds: "From April 2026 to March 2027".
    pub holds: String,
    /// How well founded it is, in words.
    pub kind: &'static str,
    /// What a careful reader must know of its age: carried forward, past review. Mostly empty.
    pub marks: Vec<String>,
    /// Its note; may be empty.
    pub note: &'static str,
    /// What each source says where they disagree; empty where they do not.
    pub readings: Vec<ReadingRow>,
    /// When it was read, and by when it is looked at again.
    pub read: String,
    /// Where it was read; empty for some assumptions.
    pub sources: &'static [&'static Source],
}

/// What a source says where others say something else.
#[derive(Clone, PartialEq, Debug)]
pub struct ReadingRow {
    /// Whose it is.
    pub sources: &'static [&'static Source],
    /// What they say.
    pub says: &'static str,
}

/// One rule.
#[derive(Clone, PartialEq, Debug)]
pub struct RuleRow {
    /// Its id, which is also where a link to it leads.
    pub id: &'static str,
    /// Where it holds, how it binds, its date: "England. Law. 7 Aug 2025".
    pub about: String,
    /// The rule.
    pub sentence: &'static str,
    /// When it was read, and by when it is looked at again.
    pub read: String,
    /// Where it was read.
    pub sources: &'static [&'static Source],
}

/// The page of sources, seen from the facts' month.
#[must_use]
pub fn sources_page(facts: &Facts) -> SourcesPage {
    let mut groups: Vec<Group> = Vec::new();
    for series in all_series() {
        let title = title(series);
        if groups.last().is_none_or(|group| group.title != title) {
            groups.push(Group {
                title,
                figures: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.figures.push(figure(facts, series));
        }
    }
    let mut sources = all_sources();
    order::sort_by(&mut sources, |a, b| {
        (a.publisher, a.title).cmp(&(b.publisher, b.title))
    });
    SourcesPage {
        standing: standing(facts),
        groups,
        rules: RULES
            .iter()
            .copied()
            .map(|rule| of_rule(facts, rule))
            .collect(),
        sources,
    }
}

/// What a series is about, by the first parts of its id.
fn title(series: &Series) -> &'static str {
    let mut parts = series.id.split('.');
    match (parts.next(), parts.next()) {
        (Some("route"), Some(id)) => ROUTES
            .iter()
            .find(|route| route.id == id)
            .map_or(about::LEVELS_BELOW, |route| route.name),
        (Some("service"), Some(id)) => SERVICES
            .iter()
            .find(|service| service.id == id)
            .map_or(about::SERVICES, |service| service.name),
        (Some("practice"), _) => about::PRACTICE,
        (Some("laser"), _) => about::LASER,
        (Some("market"), _) => about::MARKET,
        (Some("regulation"), _) => about::LAW,
        (Some("loan"), _) => about::LOANS,
        _ => about::TAX,
    }
}

fn figure(facts: &Facts, series: &'static Series) -> FigureRow {
    let last = series.values.len() - 1;
    let rows = series.values.iter().enumerate();
    FigureRow {
        id: series.id,
        label: series.label,
        applies_to: series.applies_to,
        values: rows
            .map(|(at, dated)| value(facts, series, dated, at == last))
            .collect(),
    }
}

fn value(facts: &Facts, series: &'static Series, dated: &'static Dated, is_last: bool) -> ValueRow {
    let mut marks = Vec::new();
    let found = facts.look(series, facts.as_of());
    if let (true, Standing::CarriedForward(to)) = (is_last, found.standing) {
        marks.push(said::carried_forward(&month_name(to)));
    }
    if is_last && dated.is_past_review(facts.as_of()) {
        marks.push(PAST_REVIEW.to_owned());
    }
    ValueRow {
        value: words::amount(series.unit, dated.value.likely()),
        range: words::range(series.unit, dated.value),
        holds: words::holds(dated, is_last),
        kind: said::kind(dated.kind),
        marks,
        note: dated.note,
        readings: dated
            .readings
            .iter()
            .map(|reading| ReadingRow {
                sources: reading.sources,
                says: reading.says,
            })
            .collect(),
        read: words::read(dated.retrieved, dated.review_by),
        sources: dated.sources,
    }
}

fn of_rule(facts: &Facts, rule: &'static Rule) -> RuleRow {
    let nations = if rule.nations.len() == Nation::ALL.len() {
        said::UNITED_KINGDOM.to_owned()
    } else {
        let nations = rule.nations.iter().copied().map(nation);
        lists::commas(&nations.collect::<Vec<&str>>())
    };
    let is_late = facts.as_of().since(rule.review_by.in_month()) > 0;
    RuleRow {
        id: rule.id,
        about: said::rule(&nations, said::binding(rule.standing), rule.dated),
        sentence: rule.sentence,
        read: lists::sentences(&[
            words::read(rule.retrieved, rule.review_by).as_str(),
            if is_late { PAST_REVIEW } else { "" },
        ]),
        sources: rule.sources,
    }
}

/// How many figures there are, of which kind, and how they have aged.
fn standing(facts: &Facts) -> Vec<String> {
    let all = all_series();
    let now = || all.iter().map(|series| facts.look(series, facts.as_of()));
    let of_kind = |kind| now().filter(|found| found.record.kind == kind).count();
    let number = |of: usize| {
        if of == 0 {
            said::NO_FIGURE.to_owned()
        } else {
            count(of as f64)
        }
    };
    let late = now()
        .filter(|found| found.record.is_past_review(facts.as_of()))
        .count();
    let carried = now()
        .filter(|found| matches!(found.standing, Standing::CarriedForward(_)))
        .count();
    let disputed = now()
        .filter(|found| !found.record.readings.is_empty())
        .count();
    vec![
        said::figures(
            &number(all.len()),
            &number(of_kind(Kind::Official)),
            &number(of_kind(Kind::Published)),
            &number(of_kind(Kind::Sample)),
            &number(of_kind(Kind::Assumption)),
        ),
        said::disputed(&number(disputed)),
        said::ages(&month_name(facts.as_of()), &number(carried), &number(late)),
    ]
}
