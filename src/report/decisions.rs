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
        gist = Some("This course is not open to you, now or later".to_owned());
    }
    Decisions {
        gist: gist.unwrap_or_else(|| "What a later start would do".to_owned()),
        waiting: waiting(scenario, &starts),
        starts: starts_table(scenario, &starts),
        attribution: attribution(scenario, chosen),
        rivals: Choices {
            sentence: rivals_sentence(scenario, &rivals),
            table: choices_table(
                "If rivals near you held Level 7",
                &rivals,
                &[
                    (Field::RecognitionPrice, "Higher price"),
                    (Field::RecognitionEnquiries, "More clients"),
                ],
            ),
        },
        goals: Choices {
            sentence: goals_sentence(scenario, &goals),
            table: choices_table(
                "If you were after something else",
                &goals,
                &[(Field::ExtraAppointments, "Extra work")],
            ),
        },
    }
}

fn years(scenario: &Scenario) -> String {
    years_words(scenario.number(Field::Horizon) as i32)
}

/// A difference that shows, as "costs about £2,100"; `None` where it is rounded to nothing.
fn costs(difference: f64) -> Option<String> {
    let shown = pounds(difference.abs());
    let word = if difference < 0.0 { "costs" } else { "saves" };
    (shown != "£0").then(|| [word, " about ", &shown].concat())
}

const fn wait_words(months: usize) -> &'static str {
    match months {
        6 => "Waiting half a year",
        12 => "Waiting a year",
        24 => "Waiting two years",
        _ => "Waiting",
    }
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
    let costs = costs(later.expected_gain - now.expected_gain);
    let costs = costs.unwrap_or_else(|| "makes no difference".to_owned());
    Some([wait_words(months), " ", &costs, " all in all"].concat())
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
                let costs = costs(later - now);
                let costs = costs.unwrap_or_else(|| "makes no difference".to_owned());
                ["if ", names::law(*law), ", it ", &costs].concat()
            })
            .collect();
        said.push([&price, ": ", &laws.join("; "), "."].concat());
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
        said.push(
            [
                "If Level 7 is required, we take it to be from ",
                &from,
                ": whoever has none by then may not sell injectables until it is held. Begun now, \
                 you then end ",
                &ahead(first),
                "; begun ",
                &months_words(months),
                " later, ",
                &ahead(last),
                ".",
            ]
            .concat(),
        );
    }
    said.push(
        [
            "Every start is looked at to the same end, ",
            &month_name(
                scenario
                    .month(Field::Start)
                    .plus(scenario.number(Field::Horizon) as i32 * 12 - 1),
            ),
            ": who waits has fewer months to earn in. The fee is taken to stay as it is, and what \
             somebody learns by waiting is not counted.",
        ]
        .concat(),
    );
    said
}

fn starts_table(scenario: &Scenario, starts: &[Start]) -> Table {
    let start = scenario.month(Field::Start);
    let laws = starts.first().map_or(&[][..], |now| &now.by_law);
    let mut head = vec!["Start".to_owned(), "All in all".to_owned()];
    head.extend(
        laws.iter()
            .map(|(law, share, _)| ["If ", names::law(*law), " (", &percent(*share), ")"].concat()),
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
        caption: [
            "Where you end, by when you start: the mean over finishing and selling, after ",
            &years(scenario),
        ]
        .concat(),
        head,
        rows,
    }
}

/// "It pays only if at least 38% of the extra work needs the qualification."
fn attribution(scenario: &Scenario, chosen: &Projection) -> String {
    let figures = &chosen.figures;
    if !figures.admitted || figures.fit == Fit::NoHours {
        return "Nothing is sold, so that it does not matter how much of it needs the \
                qualification."
            .to_owned();
    }
    let bare = without_recognition(scenario);
    let opening = if bare == *scenario || matches!(chosen.ledger.subject(), Subject::LaserAlone) {
        "It"
    } else {
        "Leaving out recognition, for which no study was found, it"
    };
    let key = Key::Of(Field::Attribution);
    let found = pays_in_steps(&bare, chosen.ledger.subject(), key, (0.0, 1.0), STEPS);
    let ends = attribution_stretches(&found, &years(scenario));
    let taken = percent(scenario.number(Field::Attribution));
    [opening, " pays ", &ends, " This answer takes ", &taken, "."].concat()
}

fn attribution_stretches(found: &Pays, years: &str) -> String {
    // Rounded towards what pays: a percentage less must not be promised.
    let up = |share: f64| plain(libm::ceil(share * 100.0 - 1e-9)) + "%";
    let down = |share: f64| plain(libm::floor(share * 100.0 + 1e-9)) + "%";
    let from_low = |one: &(f64, f64)| one.0 <= found.low;
    let to_high = |one: &(f64, f64)| one.1 >= found.high;
    if found.stretches.is_empty() {
        return [
            "for no share: even if all of the extra work needed the qualification, you would not \
             be back where you started within ",
            years,
            ".",
        ]
        .concat();
    }
    if matches!(found.stretches[..], [one] if from_low(&one) && to_high(&one)) {
        return "even if none of the extra work needs the qualification.".to_owned();
    }
    let words: Vec<String> = found
        .stretches
        .iter()
        .map(|one| match (from_low(one), to_high(one)) {
            (true, _) => ["at most ", &down(one.1)].concat(),
            (false, true) => ["at least ", &up(one.0)].concat(),
            (false, false) => [&up(one.0), " to ", &down(one.1)].concat(),
        })
        .collect();
    let bent = found.stretches.iter().any(|one| !to_high(one));
    let why = if bent {
        " (VAT and the tax bands bend the line)"
    } else {
        ""
    };
    [
        "only if ",
        &words.join(", or "),
        " of the extra work needs the qualification",
        why,
        ".",
    ]
    .concat()
}

/// What each answer comes to, and the figures of which it moves the defaults, each under a heading.
fn choices_table(caption: &str, all: &[Chosen], behind: &[(Field, &str)]) -> Table {
    let heads = ["If it were", "You end", "Paid back after"];
    let heads = heads
        .into_iter()
        .chain(behind.iter().map(|(_, head)| *head));
    let row = |one: &Chosen| {
        let own = if one.is_own { " (your answer)" } else { "" };
        let paid_back = one.figures.payback_months;
        let mut row = vec![
            [one.label, own].concat(),
            ahead(one.figures.gain),
            paid_back.map_or_else(|| "never".to_owned(), |months| months_words(months as i32)),
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
        return "However many rivals near you hold Level 7, the answer is the same: they move what \
                the award adds to the work that you have, and there is none, or it is a figure of \
                your own."
            .to_owned();
    };
    // Recognition brings clients for whom there may be no hour.
    let bent = if few.figures.gain > most.figures.gain {
        ""
    } else {
        " Where hours are full or VAT is near, more of it need not be better."
    };
    [
        "After ",
        &years(scenario),
        " you end ",
        &ahead(few.figures.gain),
        " where few rivals hold Level 7 and ",
        &ahead(most.figures.gain),
        " where most do. It moves what the award adds to the work that you have, which is an \
         assumption; how many clients you win is your own figure.",
        bent,
    ]
    .concat()
}

fn goals_sentence(scenario: &Scenario, all: &[Chosen]) -> String {
    let by_gain = |a: &&Chosen, b: &&Chosen| a.figures.gain.total_cmp(&b.figures.gain);
    let (least, most) = (all.iter().min_by(by_gain), all.iter().max_by(by_gain));
    let (Some(least), Some(most), false) = (least, most, is_idle(all)) else {
        return "Whatever you are after, the answer is the same: the extra appointments on which it \
                hangs are a figure of your own, or leave nothing."
            .to_owned();
    };
    let told = |one: &Chosen| {
        let number = count_words(one.scenario.number(Field::ExtraAppointments));
        [
            number.as_str(),
            " extra a week, you end ",
            &ahead(one.figures.gain),
        ]
        .concat()
    };
    [
        "What you are after sets how much extra work we assume. After ",
        &years(scenario),
        ", with ",
        &told(most),
        "; with ",
        &told(least),
        ". A number of your own takes its place.",
    ]
    .concat()
}

fn count_words(number: f64) -> String {
    if libm::floor(number) == number {
        count(number)
    } else {
        plain(number)
    }
}
